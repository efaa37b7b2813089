"""The numbers behind a timeline plot, thinned to what a page can show."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.analysis import Analysis, WindowReading
from voiceman_gui.core.reading import CATEGORIES, Gate, Reading
from voiceman_gui.core.span import Span
from voiceman_gui.report.gaps import Cause, causes, cells, merged
from voiceman_gui.report.terms import Terms
from voiceman_gui.report.value_status import ValueStatus, value_statuses

Floats = NDArray[np.float64]

_READINGS: dict[str, Callable[[WindowReading], Reading | None]] = {
    "arousal": lambda window: window.arousal,
    "dominance": lambda window: window.dominance,
    "valence": lambda window: window.valence,
    "stress": lambda window: window.stress,
    "deception": lambda window: window.deception,
}


@dataclass(frozen=True, slots=True, eq=False)
class Track:
    """One reading along time; NaN is a gap.

    Parameters
    ----------
    left_s, right_s : ndarray of float64, shape (points,)
        Cell of time that each point stands for.
    value, low, high : ndarray of float64, shape (points,)
    """

    left_s: Floats
    right_s: Floats
    value: Floats
    low: Floats
    high: Floats

    def thinned(self, group: int) -> Track:
        """Join `group` successive points: median of the values, widest of the intervals.

        A gap stays one where no more than half of the points have a value.
        """
        if group <= 1 or self.value.size == 0:
            return self
        starts = np.arange(0, self.value.size, group)
        ends = np.minimum(starts + group, self.value.size)
        value, low, high = (np.full(starts.size, np.nan) for _ in range(3))
        for i, (a, b) in enumerate(zip(starts, ends, strict=True)):
            if 2 * np.count_nonzero(np.isfinite(self.value[a:b])) > b - a:
                value[i] = np.nanmedian(self.value[a:b])
                low[i] = np.nanmin(self.low[a:b])
                high[i] = np.nanmax(self.high[a:b])
        return Track(self.left_s[starts], self.right_s[ends - 1], value, low, high)

    def within(self, span: Span) -> Track:
        """Keep the points whose cells touch the span."""
        keep = (self.right_s > span.start_s) & (self.left_s < span.end_s)
        return Track(
            self.left_s[keep],
            self.right_s[keep],
            self.value[keep],
            self.low[keep],
            self.high[keep],
        )

    def unbroken(self) -> list[slice]:
        """Return the runs of points between gaps."""
        shown = np.isfinite(self.value)
        edges = np.flatnonzero(np.diff(np.concatenate(([False], shown, [False])).astype(np.int8)))
        return [slice(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """All tracks of an analysis.

    Parameters
    ----------
    analysis : Analysis
    tracks : dict of str to Track
        ``arousal``, ``dominance``, ``valence``, ``stress``, ``deception``.
    posteriors : ndarray of float64, shape (windows, 4)
        NaN in gaps.
    gaps, cautions, remarks : tuple of Cause
        Lettered in one series. Remarks are reasons in windows that passed their gates: why one of
        their readings is missing.
    terms : Terms
        In whose terms the values are.
    value_statuses : tuple of (Standing, Span)
        Where a network's values are reference values, previews, or not there yet.
    passed : tuple of Span
        Where every gate was passed.
    """

    analysis: Analysis
    tracks: dict[str, Track]
    posteriors: Floats
    gaps: tuple[Cause, ...]
    cautions: tuple[Cause, ...]
    remarks: tuple[Cause, ...]
    terms: Terms
    value_statuses: tuple[tuple[ValueStatus, Span], ...]
    passed: tuple[Span, ...]

    @property
    def measured(self) -> bool:
        """Whether the recording was measured to its end; networks may still have to speak."""
        return self.analysis.measurements.complete

    @property
    def causes(self) -> tuple[Cause, ...]:
        """All of them, in the order of their letters."""
        return (*self.gaps, *self.cautions, *self.remarks)

    @property
    def duration_s(self) -> float:
        """Length of the recording."""
        return self.analysis.waveform.duration_s

    @property
    def analysed_s(self) -> float:
        """Where the last window ends; 0 without windows."""
        return self.analysis.windows[-1].end_s if self.analysis.windows else 0.0

    def group_for(self, span: Span, max_points: int) -> int:
        """How many windows must share a point so that a span has at most `max_points`."""
        return max(1, math.ceil(span.duration_s / self.analysis.settings.hop_s / max_points))

    def ribbon(self, span: Span, group: int) -> list[tuple[Span, int, float]]:
        """Return (time, category, posterior) of the likeliest category; gaps are left out."""
        track = self.tracks["arousal"]
        found = []
        for a in range(0, len(self.posteriors), group):
            of_all = self.posteriors[a : a + group]
            rows = of_all[np.isfinite(of_all).all(axis=1)]
            b = min(a + group, len(self.posteriors)) - 1
            cell = Span(float(track.left_s[a]), float(track.right_s[b]))
            seen = cell.end_s > span.start_s and cell.start_s < span.end_s
            if seen and 2 * len(rows) > len(of_all):
                mean = rows.mean(axis=0)
                best = int(mean.argmax())
                found.append((cell, best, float(mean[best])))
        return found


def timeline(analysis: Analysis) -> Timeline:
    """Gather what the plots of an analysis show."""
    places = cells(analysis)
    left = np.array([cell.start_s for cell in places])
    right = np.array([cell.end_s for cell in places])
    tracks = {}
    for name, get in _READINGS.items():
        rows = np.full((len(places), 3), np.nan)
        for i, window in enumerate(analysis.windows):
            reading = get(window)
            if reading is not None:
                rows[i] = reading.value, reading.low, reading.high
        tracks[name] = Track(left, right, *rows.T)
    posteriors = np.full((len(places), len(CATEGORIES)), np.nan)
    for i, window in enumerate(analysis.windows):
        if window.categories is not None:
            posteriors[i] = window.categories
    gaps = causes(analysis, (Gate.WITHHELD, Gate.NO_SPEECH))
    cautions = causes(analysis, (Gate.CAUTION,), first=len(gaps))
    remarks = causes(analysis, (Gate.PASS,), first=len(gaps) + len(cautions))
    found = value_statuses(analysis)
    stretches = tuple(
        (status_of_value, stretch)
        for status_of_value in ValueStatus
        for stretch in merged(
            [place for place, one in zip(places, found, strict=True) if one is status_of_value]
        )
    )
    terms = Terms.of(analysis)
    passed = merged(
        [c for c, w in zip(places, analysis.windows, strict=True) if w.gate is Gate.PASS]
    )
    return Timeline(analysis, tracks, posteriors, gaps, cautions, remarks, terms, stretches, passed)


def clock(seconds: float, *, tenths: bool = False) -> str:
    """Return a time as 12:34, 1:02:03 or, with tenths, 12:34.5."""
    ticks = round(seconds * 10) if tenths else round(seconds) * 10
    whole, tenth = divmod(ticks, 10)
    minutes, second = divmod(whole, 60)
    hour, minute = divmod(minutes, 60)
    text = f"{hour}:{minute:02d}:{second:02d}" if hour else f"{minute}:{second:02d}"
    return f"{text}.{tenth}" if tenths else text


def tick_times(span: Span, at_most: int = 11) -> list[float]:
    """Return round times for an axis."""
    steps = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400)
    step = next((s for s in steps if span.duration_s / s <= at_most), 86400.0)
    first, last = math.ceil(span.start_s / step - 1e-9), math.floor(span.end_s / step + 1e-9)
    return [k * step for k in range(first, last + 1)]


def rows_of(span: Span, longest_s: float) -> list[Span]:
    """Cut a span into rows of equal length; the last one holds the rest."""
    edges = [span.start_s + k * longest_s for k in range(math.ceil(span.duration_s / longest_s))]
    edges = [*edges, span.end_s]
    return [Span(a, b) for a, b in pairwise(edges) if b > a]
