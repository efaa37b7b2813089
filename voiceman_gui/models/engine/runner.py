"""Runs a network over any number of windows: reference values, in bounded memory."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator

import numpy as np
import torch

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import Outputs
from voiceman_gui.models.device import describe_device
from voiceman_gui.models.engine.forward import SpeechForward, weight_bytes
from voiceman_gui.models.engine.onnx import OnnxForward
from voiceman_gui.models.engine.threads import fixed_threads, nothing
from voiceman_gui.models.memory import ForensicMemoryManager, give_back_freed_memory
from voiceman_gui.models.network import Network, Samples, SpeechNetwork

logger = logging.getLogger(__name__)

BATCHES = {"cpu": 8, "mps": 8, "cuda": 32}
"""Windows at a time: larger batches gain nothing more on these devices."""


class Runner:
    """A network ready to say its reference values: float32, each window normalised by itself.

    The last batch is filled up to its full size with copies of its first window, so that every
    window goes through products of the same shape. On the machines where this was tried a
    window's bytes depended neither on its place in the batch, nor on its company, nor on the
    batch size; the fixed size makes it hold for the same machine and settings without relying
    on that.

    Where memory runs short the batches are halved, down to single windows; then a GPU hands over
    to the processor. Both leave a sentence in `notices` and stay so until the runner is closed.

    Parameters
    ----------
    network : Network
        Its weights are used where they lie (processor) or copied (GPU). Those of convolutions are
        rearranged in memory; no number changes.
    device : str
        ``"cpu"``, ``"cuda"`` or ``"mps"``, as `choose_device` gave it. Networks of onnxruntime
        always run on the processor.
    threads : int
        On the processor.
    memory : ForensicMemoryManager or None
        Who grants the memory; None: one of the runner's own.
    batch : int or None
        Windows at a time; None: as `BATCHES` has it.
    demand : callable
        Called after each batch, before its values count; raises where the weights are no longer
        those that were loaded.
    """

    def __init__(
        self,
        network: Network,
        *,
        device: str,
        threads: int,
        memory: ForensicMemoryManager | None = None,
        batch: int | None = None,
        demand: Callable[[], None] = nothing,
    ) -> None:
        self.network = network
        self._demand = demand
        self.threads = threads
        self.memory = ForensicMemoryManager() if memory is None else memory
        self._key = f"{network.manifest.id} {id(self)}"
        self._notices: dict[str, Message] = {}
        self._forward: SpeechForward | OnnxForward
        if isinstance(network, SpeechNetwork):
            self._wanted_batch = BATCHES[device] if batch is None else batch
            self._forward = self._placed(network, device)
        else:
            self._wanted_batch = 1
            self._forward = OnnxForward(network, threads)
        self.batch = self._wanted_batch

    @property
    def device(self) -> str:
        """Where the network computes now."""
        return self._forward.device

    @property
    def notices(self) -> tuple[Message, ...]:
        """What fell back to what."""
        return tuple(self._notices.values())

    def describe(self) -> Message:
        """Where and how: device, precision, library, threads and batch size."""
        if isinstance(self._forward, OnnxForward):
            return message("models.engine.by_onnxruntime", thread_count=self.threads)
        if self.device != "cpu":
            device = describe_device(self.device)
            return message("models.engine.gpu", device=device, batch_count=self.batch)
        return message(
            "models.engine.cpu",
            kernels=self._forward.kernels.name,
            thread_count=self.threads,
            batch_count=self.batch,
        )

    def run(self, samples: Samples, *, check: Callable[[], None] = nothing) -> Outputs:
        """Reference values of windows.

        Parameters
        ----------
        samples : ndarray of float32, shape (windows, samples)
            Mono, 16 kHz, not normalised; at least one window of at least 400 samples.
        check : callable
            Called several times a second; what it raises ends the run.

        Returns
        -------
        Outputs
            Columns in the manifest's order.

        Raises
        ------
        ModelError
            When not even a single window fits into the processor's memory, or from `demand`.
        ValueError
            For an array of another shape.
        """
        if samples.ndim != 2 or len(samples) == 0 or samples.shape[1] < 400:
            raise ValueError(f"windows of at least 400 samples are needed, not {samples.shape}")
        values, errors = [], []
        done = 0
        while done < len(samples):
            check()
            part = samples[done : done + self.batch]
            try:
                with self._granted(samples.shape[1]), self._quiet(check):
                    said = self._forward.run(_filled(part, self.batch), check)
            except MemoryError as error:
                self._fall_back(error)
                continue
            except RuntimeError as error:
                if not is_out_of_memory(error):
                    raise
                self._fall_back(error)
                continue
            self._demand()
            values.append(said.values[: len(part)])
            errors.append(said.errors[: len(part)])
            done += len(part)
        return Outputs(values=np.concatenate(values), errors=np.concatenate(errors))

    def close(self) -> None:
        """Give back what the runner holds on a device; it cannot run afterwards."""
        self.memory.release(self._key)
        self.memory.release(f"{self._key} weights")
        del self._forward
        give_back_freed_memory()

    def _placed(self, network: SpeechNetwork, device: str) -> SpeechForward:
        if device == "cpu":
            return SpeechForward(network, device)
        size = weight_bytes(network)
        if not self.memory.grant(f"{self._key} weights", size, device):
            return self._on_the_processor(network, f"weights_refused={size}")
        try:
            return SpeechForward(network, device)
        except RuntimeError as error:
            if not is_out_of_memory(error):
                raise
            return self._on_the_processor(network, error)

    def _on_the_processor(self, network: SpeechNetwork, why: object) -> SpeechForward:
        logger.info("Not enough memory on the GPU for %s: %s", network.manifest.id, why)
        self.memory.release(f"{self._key} weights")
        self._notices["device"] = message("models.engine.left_gpu", model=network.manifest.name)
        self._notices.pop("batch", None)
        self._wanted_batch = BATCHES["cpu"]
        return SpeechForward(network, "cpu")

    @contextlib.contextmanager
    def _granted(self, length: int) -> Iterator[None]:
        """Hold the memory manager's promise for one batch; `MemoryError` when it refuses."""
        forward = self._forward
        if isinstance(forward, OnnxForward):
            yield
            return
        size = forward.bytes_for(length, self.batch)
        if not self.memory.grant(self._key, size, forward.device):
            raise MemoryError
        try:
            yield
        finally:
            self.memory.release(self._key)

    @contextlib.contextmanager
    def _quiet(self, check: Callable[[], None]) -> Iterator[None]:
        """Fix whatever could move the numbers: threads, or the GPU's shortened float32."""
        if self.device == "cuda":
            with full_float32():
                yield
        else:
            with fixed_threads(self.threads, check):
                yield

    def _fall_back(self, error: Exception) -> None:
        """Halve the batch, then leave the GPU, then give up."""
        name = self.network.manifest.name
        if self.batch > 1:
            self.batch //= 2
            logger.info("%s: batches of %d from here: %s", name, self.batch, error)
            self._notices["batch"] = message(
                "models.engine.smaller_batches",
                model=name,
                batch_count=self.batch,
                wanted_count=self._wanted_batch,
            )
        elif self.device != "cpu" and isinstance(self.network, SpeechNetwork):
            self._forward = self._on_the_processor(self.network, error)
            self.batch = self._wanted_batch
        else:
            raise ModelError(message("models.no_memory", model=name)) from error


def is_out_of_memory(error: RuntimeError) -> bool:
    """Whether torch failed for want of memory; only CUDA's failure has a class of its own."""
    if isinstance(error, torch.OutOfMemoryError):
        return True
    text = str(error).lower()
    # Of torch's own texts.
    return "out of memory" in text or "can't allocate memory" in text  # not worded: torch says it


@contextlib.contextmanager
def full_float32() -> Iterator[None]:
    """Keep CUDA from shortening float32 to TF32, and to algorithms that repeat themselves."""
    matmul = torch.backends.cuda.matmul
    before = matmul.allow_tf32
    matmul.allow_tf32 = False
    try:
        with torch.backends.cudnn.flags(
            enabled=True, benchmark=False, deterministic=True, allow_tf32=False
        ):
            yield
    finally:
        matmul.allow_tf32 = before


def _filled(part: Samples, batch: int) -> Samples:
    missing = batch - len(part)
    if missing == 0:
        return part
    return np.concatenate([part, np.repeat(part[:1], missing, axis=0)])
