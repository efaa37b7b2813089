"""An analysis as arrays on the time axis, and as few of them as a screen can show."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.analysis import Analysis, WindowReading
from voiceman_gui.core.reading import Gate
from voiceman_gui.qt.items.timescale import TimeScale

Floats = NDArray[np.float64]

DIMENSIONS = ("arousal", "dominance", "valence")
GATES = (Gate.PASS, Gate.CAUTION, Gate.WITHHELD, Gate.NO_SPEECH)
"""Order of the gate codes in the arrays."""


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """The windows of an analysis, column by column; NaN is a gap.

    Parameters
    ----------
    windows : tuple of WindowReading
    hop_s : float
        Every window stands for the hop around its centre.
    centre_s : ndarray of float64, shape (windows,)
    gate : ndarray of int8, shape (windows,)
        Index into `GATES`.
    dimensions : ndarray of float64, shape (3, 3, windows)
        Arousal, dominance, valence; each as value, low and high, 0..1.
    posterior : ndarray of float64, shape (4, windows)
        In the order of `voiceman_gui.core.reading.CATEGORIES`.
    """

    windows: tuple[WindowReading, ...]
    hop_s: float
    centre_s: Floats
    gate: NDArray[np.int8]
    dimensions: Floats
    posterior: Floats

    def index_at(self, seconds: float) -> int | None:
        """Return the window whose hop holds a moment, or None."""
        if not len(self.centre_s):
            return None
        index = int(np.abs(self.centre_s - seconds).argmin())
        return index if abs(self.centre_s[index] - seconds) <= self.hop_s / 2 + 1e-9 else None

    def window_at(self, seconds: float) -> WindowReading | None:
        """Return the window that stands for a moment, or None where there is none."""
        index = self.index_at(seconds)
        return None if index is None else self.windows[index]


def series_of(analysis: Analysis) -> Series:
    """Turn an analysis into arrays."""
    windows = analysis.windows
    n = len(windows)
    dimensions = np.full((3, 3, n), np.nan)
    posterior = np.full((4, n), np.nan)
    code = {gate: i for i, gate in enumerate(GATES)}
    for i, window in enumerate(windows):
        if not window.gate.shows_numbers:
            continue
        for d, reading in enumerate((window.arousal, window.dominance, window.valence)):
            if reading is not None:
                dimensions[d, :, i] = reading.value, reading.low, reading.high
        if window.categories is not None:
            posterior[:, i] = window.categories
    return Series(
        windows=windows,
        hop_s=analysis.settings.hop_s,
        centre_s=np.array([(w.start_s + w.end_s) / 2 for w in windows], dtype=np.float64),
        gate=np.array([code[w.gate] for w in windows], dtype=np.int8),
        dimensions=dimensions,
        posterior=posterior,
    )


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What of a series is seen, one entry per window, or per pixel where windows are narrower.

    Parameters
    ----------
    x, left, right : ndarray of float64, shape (n,)
        Pixel of the centre, and of the cell's edges.
    joined : ndarray of bool, shape (n,)
        Whether an entry follows directly upon the one before it.
    value_low, value_high : ndarray of float64, shape (3, n)
        Smallest and largest value in the entry; equal where it is one window.
    low, high : ndarray of float64, shape (3, n)
        Outer limits of the intervals in the entry.
    gate : ndarray of int8, shape (n,)
        The most frequent gate of the entry; of equals the more severe.
    category : ndarray of int8, shape (n,)
        Category of the largest mean posterior, -1 for a gap.
    posterior : ndarray of float64, shape (n,)
        That posterior; NaN for a gap.
    single : bool
        Whether each entry is one window.
    """

    x: Floats
    left: Floats
    right: Floats
    joined: NDArray[np.bool_]
    value_low: Floats
    value_high: Floats
    low: Floats
    high: Floats
    gate: NDArray[np.int8]
    category: NDArray[np.int8]
    posterior: Floats
    single: bool


def view(series: Series, scale: TimeScale) -> View:
    """Return what is seen of a series on a time scale."""
    half = series.hop_s / 2
    first = int(np.searchsorted(series.centre_s, scale.span.start_s - half))
    last = int(np.searchsorted(series.centre_s, scale.span.end_s + half, side="right"))
    # One window more on either side, so that lines run out of the picture.
    part = slice(max(0, first - 1), min(len(series.centre_s), last + 1))
    if series.hop_s * scale.px_per_s >= 1.0:
        return _windows(series, scale, part)
    return _columns(series, scale, part)


def _windows(series: Series, scale: TimeScale, part: slice) -> View:
    centre = series.centre_s[part]
    half = series.hop_s / 2
    value, low, high = (series.dimensions[:, k, part] for k in range(3))
    category, posterior = _best(series.posterior[:, part])
    return View(
        x=scale.xs(centre),
        left=scale.xs(centre - half),
        right=scale.xs(centre + half),
        joined=np.diff(centre, prepend=-np.inf) <= 1.5 * series.hop_s,
        value_low=value,
        value_high=value,
        low=low,
        high=high,
        gate=series.gate[part],
        category=category,
        posterior=posterior,
        single=True,
    )


def _columns(series: Series, scale: TimeScale, part: slice) -> View:
    # Columns stand on multiples of their width counted from the recording's start, not from the
    # picture's edge, so that a curve does not flicker while it is panned.
    width_s = 1.0 / scale.px_per_s
    column = np.floor(series.centre_s[part] / width_s).astype(np.int64)
    starts = np.flatnonzero(np.diff(column, prepend=-1))
    if not len(starts):
        return _windows(series, scale, part)
    at = column[starts]
    value, low, high = (series.dimensions[:, k, part] for k in range(3))
    counts = np.stack(
        [np.add.reduceat(series.gate[part] == code, starts, dtype=np.int64) for code in range(4)]
    )
    # Severity decides between equals: withheld, no speech, caution, pass.
    severity = np.array([2, 3, 1, 0])
    gate = severity[counts[severity].argmax(axis=0)].astype(np.int8)
    known = np.isfinite(series.posterior[:, part])
    total = np.add.reduceat(np.where(known, series.posterior[:, part], 0.0), starts, axis=1)
    number = np.add.reduceat(known, starts, axis=1, dtype=np.int64)
    mean = np.divide(total, number, out=np.full_like(total, np.nan), where=number > 0)
    category, posterior = _best(mean)
    left = scale.xs(at * width_s)
    return View(
        x=left + 0.5,
        left=left,
        right=left + 1.0,
        joined=np.diff(at, prepend=-2) == 1,
        value_low=np.fmin.reduceat(value, starts, axis=1),
        value_high=np.fmax.reduceat(value, starts, axis=1),
        low=np.fmin.reduceat(low, starts, axis=1),
        high=np.fmax.reduceat(high, starts, axis=1),
        gate=gate,
        category=category,
        posterior=posterior,
        single=False,
    )


def _best(posterior: Floats) -> tuple[NDArray[np.int8], Floats]:
    """Return category and posterior of the best category of each column, -1 and NaN for gaps."""
    if not posterior.shape[1]:
        return np.empty(0, np.int8), np.empty(0)
    gap = np.isnan(posterior).any(axis=0)
    filled = np.where(gap, -1.0, posterior)
    best = filled.argmax(axis=0).astype(np.int8)
    top = np.where(gap, np.nan, filled.max(axis=0))
    best[gap] = -1
    return best, top


def gap_word(gate: Gate) -> str:
    """Return the word that stands in a gap of the plot."""
    return {
        Gate.PASS: "no reading",
        Gate.CAUTION: "no reading",
        Gate.WITHHELD: "withheld",
        Gate.NO_SPEECH: "no speech",
    }[gate]
