"""The fundamental frequency along time: how many points, and where they lie on its scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.plot.frequency import NEAR_PX, FrequencyScale, ScaleKind
from voiceman_gui.plot.scale import TimeScale

LOW_HZ, HIGH_HZ = 60.0, 600.0
"""What the scale spans at least."""
TICKS_HZ = (75, 150, 300, 600, 100, 200, 400, 50, 250, 500, 800, 1200, 125, 175, 225)
"""In the order in which they are given a number; octaves first."""

Floats = NDArray[np.float64]


class Frames(Protocol):
    """Where the frames come from."""

    hop_s: float
    n_frames: int

    def column(self, name: str, first: int, stop: int) -> NDArray[np.float32]:
        """Return frames ``first..stop`` of a column."""


def pitch_scale(*limits: PitchRange) -> FrequencyScale:
    """Return the scale on which these ranges have room; semitones are equally high everywhere."""
    low = min((one.floor_hz for one in limits), default=LOW_HZ)
    high = max((one.ceiling_hz for one in limits), default=HIGH_HZ)
    return FrequencyScale(ScaleKind.LOG, min(low, LOW_HZ), max(high, HIGH_HZ))


def pitch_ticks(scale: FrequencyScale, height: float) -> list[tuple[float, str]]:
    """Return where numbers stand on the scale, 0 at its bottom and 1 at its top, and the numbers.

    Parameters
    ----------
    scale : FrequencyScale
    height : float
        Of the axis, in pixels.
    """
    taken: dict[int, float] = {}
    for hz in TICKS_HZ:
        share = float(scale.share_of(float(hz)))
        apart = all(abs(share - other) * height >= NEAR_PX for other in taken.values())
        if 0 <= share <= 1 and apart:
            taken[hz] = share
    return [(share, f"{hz}") for hz, share in sorted(taken.items())]


@dataclass(frozen=True, slots=True, eq=False)
class Pitch:
    """Points of the line: ``hz`` is NaN where there is no voice.

    Parameters
    ----------
    seconds, hz : ndarray of float64, shape (points,)
    group : int
        Frames in a point; of more than one it is the median of those with a voice.
    spacing_s : float
        Distance of two points.
    """

    seconds: Floats
    hz: Floats
    group: int
    spacing_s: float


def pitch_in(frames: Frames, scale: TimeScale) -> Pitch:
    """Return the visible part of the pitch, at most about a point for a unit of the scale.

    A point of several frames shows a voice when at least half of them have one. Groups are a
    power of two long and begin at multiples of it, so that the line stands still while panning.
    """
    group = 1
    while group * frames.hop_s * scale.per_s < 1.0:
        group *= 2
    length = group * frames.hop_s
    first = max(0, int(scale.span.start_s / length) - 1)
    stop = min(int(scale.span.end_s / length) + 2, -(-frames.n_frames // group))
    end = max(first * group, min(stop * group, frames.n_frames))
    part: Floats = frames.column("f0_hz", first * group, end).astype(np.float64)
    if group > 1:
        part = np.pad(part, (0, -part.shape[0] % group), constant_values=np.nan)
        # NaN is sorted to the end.
        ordered = np.sort(part.reshape(-1, group), axis=1)
        count = np.count_nonzero(~np.isnan(ordered), axis=1)
        middle = ordered[np.arange(count.size), np.maximum(count - 1, 0) // 2]
        part = np.where(2 * count >= group, middle, np.nan)
    seconds: Floats = (first + np.arange(part.shape[0]) + 0.5) * np.float64(length)
    return Pitch(seconds, part, group, length)


def edges_of(pitch: Pitch, scale: TimeScale, n: int) -> Floats:
    """Return the pitch in Hz at the ``n + 1`` edges of `n` columns over the plot's width.

    Between two points with a voice the line is straight; beside a gap a point holds for half of
    its distance to the next, so that a single one is a dash of its own length.
    """
    if not pitch.seconds.size:
        return np.full(n + 1, np.nan)
    seconds = scale.span.start_s + np.arange(n + 1) * (scale.span.duration_s / n)
    at = (seconds - pitch.seconds[0]) / pitch.spacing_s
    last = pitch.hz.shape[0] - 1
    left = np.clip(np.floor(at).astype(np.int64), 0, last)
    right = np.minimum(left + 1, last)
    share = at - left
    near = np.where(share < 0.5, pitch.hz[left], pitch.hz[right])
    both = pitch.hz[left] + share * (pitch.hz[right] - pitch.hz[left])
    found: Floats = np.where(np.isnan(both), near, both)
    found[(at < -0.5) | (at > last + 0.5)] = np.nan
    return found
