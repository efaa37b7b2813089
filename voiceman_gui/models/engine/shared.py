"""bfloat16 on the processor, with the convolutional frames of overlapping windows computed once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from voiceman_gui.core.networks import Outputs
from voiceman_gui.models.engine.convolutions import FeatureEncoder
from voiceman_gui.models.engine.forward import SpeechForward
from voiceman_gui.models.engine.geometry import Geometry
from voiceman_gui.models.network import SpeechNetwork

_FRAMES_AT_ONCE = 250
"""Frames (five seconds) that are convolved in one piece: bounds memory and time to cancel."""

_VARIANCE_FLOOR = 1e-7
"""As for windows that are normalised by themselves."""


class SharedFrames:
    """The whole recording normalised once, everything in bfloat16.

    Only right for encoders that normalise each frame by itself.

    Parameters
    ----------
    network : SpeechNetwork
    """

    def __init__(self, network: SpeechNetwork) -> None:
        self._forward = SpeechForward(network, "cpu", torch.bfloat16)
        self._plain = network.manifest.normalise == "none"

    def run(
        self,
        stretch: NDArray[np.float32],
        batches: list[NDArray[np.int64]],
        window: int,
        mean: float,
        deviation: float,
        check: Callable[[], None],
    ) -> Iterator[Outputs]:
        """Outputs of batches of windows; parameters as those of `Preview.run`."""
        geometry = self._forward.geometry
        count = geometry.frames(window)
        if not self._plain:
            scale = np.float32(1.0 / np.sqrt(deviation**2 + _VARIANCE_FLOOR))
            stretch = (stretch - np.float32(mean)) * scale
        frames = _Frames(self._forward.features, geometry, stretch)
        last = geometry.frames(len(stretch)) - count
        for starts in batches:
            firsts = [min(round(int(start) / geometry.step), last) for start in starts]
            with torch.inference_mode():
                features = [frames.between(first, first + count, check) for first in firsts]
                yield self._forward.outputs_of(torch.stack(features), check)


class _Frames:
    """Convolutional frames of a stretch, each computed once while windows move forward over it."""

    def __init__(
        self, encoder: FeatureEncoder, geometry: Geometry, sound: NDArray[np.float32]
    ) -> None:
        self._encoder = encoder
        self._geometry = geometry
        self._sound = sound
        self._first = 0
        self._kept: Tensor | None = None

    def between(self, first: int, stop: int, check: Callable[[], None]) -> Tensor:
        """Frames ``first`` to ``stop`` (not included), shape (frames, channels)."""
        pieces = []
        done = first
        if self._kept is not None and self._first <= first < self._first + len(self._kept):
            pieces.append(self._kept[first - self._first :])
            done += len(pieces[0])
        while done < stop:
            check()
            end = min(done + _FRAMES_AT_ONCE, stop)
            pieces.append(self._convolved(done, end))
            done = end
        self._first, self._kept = first, torch.cat(pieces)
        return self._kept[: stop - first]

    def _convolved(self, first: int, stop: int) -> Tensor:
        step, reach = self._geometry.step, self._geometry.reach
        sound = np.array(self._sound[first * step : (stop - 1) * step + reach])
        return self._encoder(torch.from_numpy(sound)[None].to(torch.bfloat16))[0]
