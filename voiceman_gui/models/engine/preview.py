"""A fast preview of a network's values, for those who wait for the reference values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from voiceman_gui.core.networks import Outputs
from voiceman_gui.models.device import describe_device
from voiceman_gui.models.engine.convolutions import FeatureEncoder
from voiceman_gui.models.engine.forward import SpeechForward, weight_bytes
from voiceman_gui.models.engine.geometry import Geometry
from voiceman_gui.models.engine.runner import Runner, is_out_of_memory
from voiceman_gui.models.engine.threads import fixed_threads, nothing
from voiceman_gui.models.memory import give_back_freed_memory
from voiceman_gui.models.network import Network, Samples, SpeechNetwork

_FRAMES_AT_ONCE = 250
"""Frames (five seconds) that are convolved in one piece: bounds memory and time to cancel."""

_VARIANCE_FLOOR = 1e-7


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
        self._device = device
        self._dtype = torch.float16 if device == "cuda" else torch.bfloat16
        self._key = f"{network.manifest.id} preview {id(self)}"
        self.notices: tuple[str, ...] = ()
        """Sentences on what fell back to what."""
        size = weight_bytes(network, self._dtype)
        if not runner.memory.grant(self._key, size, device):
            raise MemoryError(f"{size} bytes of weights for a preview were refused")
        try:
            self._forward = SpeechForward(network, device, self._dtype)
        except RuntimeError as error:
            runner.memory.release(self._key)
            if not is_out_of_memory(error):
                raise
            raise MemoryError("no room for a preview") from error

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

    def describe(self) -> str:
        """Where and how."""
        if self._device == "cuda":
            return f"preview: {describe_device('cuda')}, half precision"
        return (
            "preview: cpu, bfloat16, frames shared between windows, normalised over the whole "
            "recording"
        )

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
        batches = range(0, len(starts), self._runner.batch)
        parts = [starts[first : first + self._runner.batch] for first in batches]
        if self._device == "cuda":
            said = [self._half(stretch, part, window, check) for part in parts]
        else:
            with fixed_threads(self._runner.threads, check), torch.inference_mode():
                said = list(self._shared(stretch, parts, window, mean, deviation, check))
        return _joined(said)

    def close(self) -> None:
        """Give back the copy of the weights; the preview cannot run afterwards."""
        self._runner.memory.release(self._key)
        del self._forward
        give_back_freed_memory()

    def _half(
        self,
        stretch: NDArray[np.float32],
        starts: NDArray[np.int64],
        window: int,
        check: Callable[[], None],
    ) -> Outputs:
        check()
        samples: Samples = np.stack([stretch[start : start + window] for start in starts])
        try:
            said = self._forward.run(samples, check)
        except RuntimeError as error:
            if not is_out_of_memory(error):
                raise
            if len(starts) == 1:
                raise MemoryError("no room for a preview") from error
            halves = np.array_split(starts, 2)
            return _joined([self._half(stretch, half, window, check) for half in halves])
        wrong = ~np.isfinite(said.values).all(axis=1)
        if not wrong.any():
            return said
        self.notices = (
            f"Half precision is too narrow for {self._runner.network.manifest.name}: such windows "
            "were computed in float32.",
        )
        again = self._runner.run(samples[wrong], check=check)
        said.values[wrong], said.errors[wrong] = again.values, again.errors
        return said

    def _shared(
        self,
        stretch: NDArray[np.float32],
        parts: list[NDArray[np.int64]],
        window: int,
        mean: float,
        deviation: float,
        check: Callable[[], None],
    ) -> Iterator[Outputs]:
        geometry = self._forward.geometry
        count = geometry.frames(window)
        scale = np.float32(1.0 / np.sqrt(deviation**2 + _VARIANCE_FLOOR))
        if self._runner.network.manifest.normalise == "none":
            mean, scale = 0.0, np.float32(1.0)
        frames = _SharedFrames(self._forward.features, geometry, stretch, np.float32(mean), scale)
        last = geometry.frames(len(stretch)) - count
        for part in parts:
            batch = []
            for start in part:
                first = min(round(int(start) / geometry.step), last)
                batch.append(frames.between(first, first + count, check))
            yield self._forward.outputs_of(torch.stack(batch), check)


class _SharedFrames:
    """Convolutional frames of a stretch, each computed once while windows move forward over it."""

    def __init__(
        self,
        encoder: FeatureEncoder,
        geometry: Geometry,
        stretch: NDArray[np.float32],
        mean: np.float32,
        scale: np.float32,
    ) -> None:
        self._encoder = encoder
        self._geometry = geometry
        self._stretch = stretch
        self._mean = mean
        self._scale = scale
        self._first = 0
        self._frames: Tensor | None = None

    def between(self, first: int, stop: int, check: Callable[[], None]) -> Tensor:
        """Frames ``first`` to ``stop`` (not included), shape (frames, channels)."""
        kept = self._frames
        if kept is not None and self._first <= first < self._first + len(kept):
            kept = kept[first - self._first :]
        else:
            kept = None
        pieces = [] if kept is None else [kept]
        done = first + (0 if kept is None else len(kept))
        while done < stop:
            check()
            end = min(done + _FRAMES_AT_ONCE, stop)
            pieces.append(self._convolved(done, end))
            done = end
        self._first, self._frames = first, torch.cat(pieces)
        return self._frames[: stop - first]

    def _convolved(self, first: int, stop: int) -> Tensor:
        step, reach = self._geometry.step, self._geometry.reach
        sound = self._stretch[first * step : (stop - 1) * step + reach]
        normalised = (sound - self._mean) * self._scale
        return self._encoder(torch.from_numpy(normalised)[None].to(torch.bfloat16))[0]


def _joined(parts: list[Outputs]) -> Outputs:
    return Outputs(
        values=np.concatenate([part.values for part in parts]),
        errors=np.concatenate([part.errors for part in parts]),
    )


def bfloat16_is_fast() -> bool:
    """Whether the processor multiplies in bfloat16 at least as fast as in float32."""
    names = ("_is_amx_tile_supported", "_is_avx512_bf16_supported")
    # Not documented by torch; where they are gone there is no preview, and nothing else changes.
    probes = [getattr(torch.cpu, name, None) for name in names]
    return any(probe is not None and probe() for probe in probes)
