"""The frequency axis of a spectrogram: linear, logarithmic or mel, and which part of it is seen."""

from __future__ import annotations

import enum
import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

LOWEST_LOG_HZ = 50.0
"""Where a logarithmic axis begins."""
NARROWEST_HZ = 100.0
"""Least part of the axis that is shown."""
NEAR_PX, APART_PX = 14.0, 28.0
"""Least distance of two numbers; below a step of 1 kHz they have more room."""
_STEPS = (20, 50, 100, 200, 500, 1000, 2000, 5000)
_ROUND = (1000, 100, 2000, 500, 4000, 200, 50, 8000, 6000, 3000, 5000, 300, 700, 1500, 0)
"""Frequencies in the order in which they are given a number."""

Floats = NDArray[np.float64]


class ScaleKind(enum.StrEnum):
    """How frequencies are spread."""

    LINEAR = "linear"
    LOG = "log"
    MEL = "mel"
    """2595 log10(1 + f / 700), O'Shaughnessy (1987)."""


@dataclass(frozen=True, slots=True)
class FrequencyScale:
    """The part of the axis that is seen.

    Parameters
    ----------
    kind : ScaleKind
    low_hz, high_hz : float
    """

    kind: ScaleKind
    low_hz: float
    high_hz: float

    @classmethod
    def up_to(cls, kind: ScaleKind, high_hz: float) -> FrequencyScale:
        """Return the axis from its beginning."""
        return cls(kind, LOWEST_LOG_HZ if kind is ScaleKind.LOG else 0.0, high_hz)

    def _warp(self, hz: NDArray[np.floating[Any]] | float) -> Floats:
        values = np.asarray(hz, np.float64)
        if self.kind is ScaleKind.LOG:
            return np.asarray(np.log(np.maximum(values, 1e-3)), np.float64)
        if self.kind is ScaleKind.MEL:
            return np.asarray(np.log1p(values / 700.0), np.float64)
        return values

    def share_of(self, hz: NDArray[np.floating[Any]] | float) -> Floats:
        """Return where a frequency lies, 0 at the bottom and 1 at the top of what is seen."""
        low, high = float(self._warp(self.low_hz)), float(self._warp(self.high_hz))
        return np.asarray((self._warp(hz) - low) / (high - low), np.float64)

    def hz_at(self, share: NDArray[np.floating[Any]] | float) -> Floats:
        """Return the frequency at a height, 0 at the bottom and 1 at the top."""
        low, high = float(self._warp(self.low_hz)), float(self._warp(self.high_hz))
        warped = low + np.asarray(share, np.float64) * (high - low)
        if self.kind is ScaleKind.LOG:
            return np.asarray(np.exp(warped), np.float64)
        if self.kind is ScaleKind.MEL:
            return np.asarray(700.0 * np.expm1(warped), np.float64)
        return np.asarray(warped, np.float64)

    def zoomed(self, factor: float, share: float, whole: FrequencyScale) -> FrequencyScale:
        """Return a wider (factor above 1) or narrower part, in which a height stays in place.

        Parameters
        ----------
        factor : float
        share : float
            The height, 0 at the bottom and 1 at the top.
        whole : FrequencyScale
            What is seen at the most.
        """
        low = float(self.hz_at(share * (1 - factor)))
        high = float(self.hz_at(share + (1 - share) * factor))
        if high - low < NARROWEST_HZ:
            return self
        return replace(self, low_hz=max(whole.low_hz, low), high_hz=min(whole.high_hz, high))

    def ticks(self, height: float) -> list[tuple[float, str]]:
        """Return frequencies in Hz with their numbers in kHz.

        Parameters
        ----------
        height : float
            Of the axis, in pixels.
        """
        taken: list[float] = []
        if self.kind is not ScaleKind.LINEAR and self.high_hz > 4 * max(self.low_hz, 1.0):
            for hz in _ROUND:
                if self.low_hz <= hz <= self.high_hz and self._is_apart(hz, taken, height):
                    taken.append(float(hz))
        else:
            span = self.high_hz - self.low_hz
            for step in _STEPS:
                near = NEAR_PX if step >= 1000 else APART_PX
                if height * step / span >= near:
                    break
            first, last = math.ceil(self.low_hz / step), math.floor(self.high_hz / step)
            taken = [float(step * i) for i in range(first, last + 1)]
        return [(hz, f"{hz / 1000:g}") for hz in sorted(taken)]

    def _is_apart(self, hz: float, taken: list[float], height: float) -> bool:
        y = float(self.share_of(hz)) * height
        return all(abs(float(self.share_of(other)) * height - y) >= NEAR_PX for other in taken)
