"""A fast preview of a network's values, for those who wait for the reference values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import Outputs
from voiceman_gui.models.device import describe_device
from voiceman_gui.models.engine.forward import weight_bytes
from voiceman_gui.models.engine.half import HalfPrecision, joined
from voiceman_gui.models.engine.runner import Runner, is_out_of_memory
from voiceman_gui.models.engine.shared import SharedFrames
from voiceman_gui.models.engine.threads import fixed_threads, nothing
from voiceman_gui.models.memory import give_back_freed_memory
from voiceman_gui.models.network import Network, SpeechNetwork


class Preview:
    """Values of preview quality; never for a report.

    On processors with bfloat16 arithmetic: the whole recording is normalised once, the
    convolutional frames of overlapping windows are computed once, everything in bfloat16. On CUDA:
    each window by itself, in half precision; windows with non-finite values are computed again in
    float32.

    Parameters
    ----------
    runner : Runner
        Of a network and a device for which `possible` holds.

    Raises
    ------
    MemoryError
        When there is no room for the copy of the weights; the reference values need none.
    """

    def __init__(self, runner: Runner) -> None:
        network, device = runner.network, runner.device
        if not isinstance(network, SpeechNetwork) or not self.possible(network, device):
            raise ValueError(f"no preview of {network.manifest.id} on {device}")
        self._runner = runner
        self._key = f"{network.manifest.id} preview {id(self)}"
        # Both ways of computing take two bytes for a number.
        size = weight_bytes(network, torch.bfloat16)
        if not runner.memory.grant(self._key, size, device):
            raise MemoryError
        self._way: HalfPrecision | SharedFrames
        try:
            if device == "cuda":
                self._way = HalfPrecision(network, device, runner)
            else:
                self._way = SharedFrames(network)
        except RuntimeError as error:
            runner.memory.release(self._key)
            if not is_out_of_memory(error):
                raise
            raise MemoryError from error

    @staticmethod
    def possible(network: Network, device: str) -> bool:
        """Whether a preview is faster than reference values, and allowed.

        On the processor only with arithmetic for bfloat16 (AMX or AVX-512; without it bfloat16
        is slower than float32), and only for encoders that normalise each frame by itself: those
        that normalise over time (group norm) give frames that belong to one window only.
        """
        if not isinstance(network, SpeechNetwork):
            return False
        if device == "cuda":
            return True
        config: Any = network.backbone.config
        per_frame = config.feat_extract_norm == "layer"
        return device == "cpu" and per_frame and bfloat16_is_fast()

    def describe(self) -> Message:
        """Where and how."""
        if isinstance(self._way, HalfPrecision):
            return message("models.engine.preview_half", device=describe_device("cuda"))
        return message("models.engine.preview_shared")

    def run(
        self,
        stretch: NDArray[np.float32],
        starts: NDArray[np.int64],
        window: int,
        mean: float,
        deviation: float,
        *,
        check: Callable[[], None] = nothing,
    ) -> Outputs:
        """Preview values of windows of a stretch of sound.

        Parameters
        ----------
        stretch : ndarray of float32, shape (n,)
            Mono, 16 kHz, not normalised.
        starts : ndarray of int
            First sample of each window in the stretch, ascending; on the processor taken to the
            nearest frame (20 ms).
        window : int
            Samples of each window; all lie in the stretch.
        mean, deviation : float
            Of the whole recording's samples; used where frames are shared.
        check : callable
            Called several times a second; what it raises ends the run.

        Returns
        -------
        Outputs

        Raises
        ------
        MemoryError
            When a GPU has no room for a single window.
        ValueError
            For windows outside the stretch or out of order.
        """
        if len(starts) == 0 or starts[0] < 0 or starts[-1] + window > len(stretch):
            raise ValueError("windows must lie in the stretch")
        if np.any(np.diff(starts) < 0):
            raise ValueError("windows must come in the order of time")
        size = self._runner.batch
        batches = [starts[first : first + size] for first in range(0, len(starts), size)]
        way = self._way
        if isinstance(way, HalfPrecision):
            return joined([way.run(stretch, batch, window, check) for batch in batches])
        with fixed_threads(self._runner.threads, check):
            return joined(list(way.run(stretch, batches, window, mean, deviation, check)))

    @property
    def notices(self) -> tuple[Message, ...]:
        """Sentences on what fell back to what."""
        return self._way.notices if isinstance(self._way, HalfPrecision) else ()

    def close(self) -> None:
        """Give back the copy of the weights; the preview cannot run afterwards."""
        self._runner.memory.release(self._key)
        del self._way
        give_back_freed_memory()


def bfloat16_is_fast() -> bool:
    """Whether the processor multiplies in bfloat16 at least as fast as in float32."""
    names = ("_is_amx_tile_supported", "_is_avx512_bf16_supported")
    # Not documented by torch; where they are gone there is no preview, and nothing else changes.
    probes = [getattr(torch.cpu, name, None) for name in names]
    return any(probe is not None and probe() for probe in probes)
