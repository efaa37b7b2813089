"""An analysis as arrays on the time axis."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.analysis import Analysis, WindowReading
from voiceman_gui.core.reading import Gate

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
    preview : ndarray of bool, shape (2, windows)
        Windows whose dimensions, and whose categories, reference values will replace.
    pending : ndarray of bool, shape (2, windows)
        Windows that a network has not come to: for the dimensions, and for the categories.
    speech_s : ndarray of float64, shape (2, segments)
        Starts and ends of the speech segments.
    """

    windows: tuple[WindowReading, ...]
    hop_s: float
    centre_s: Floats
    gate: NDArray[np.int8]
    dimensions: Floats
    posterior: Floats
    preview: NDArray[np.bool_]
    pending: NDArray[np.bool_]
    speech_s: Floats

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
        preview=_previews(analysis),
        pending=_pending(analysis),
        speech_s=np.array([(s.start_s, s.end_s) for s in analysis.speech]).reshape(-1, 2).T,
    )


def _previews(analysis: Analysis) -> NDArray[np.bool_]:
    """Return which windows show a preview; of a role that no network has there is none."""
    networks = analysis.networks
    found = np.zeros((2, len(analysis.windows)), dtype=np.bool_)
    if networks is not None:
        shown = np.array([window.preview for window in analysis.windows], dtype=np.bool_)
        for row, part in zip(found, (networks.dimensions, networks.categories), strict=True):
            if part is not None:
                row[:] = part.preview & shown
    return found


def _pending(analysis: Analysis) -> NDArray[np.bool_]:
    """Return which windows wait for each network; those with too little speech do not."""
    pending = np.zeros((2, len(analysis.windows)), dtype=np.bool_)
    networks = analysis.networks
    if networks is not None and not networks.complete:
        for row, part in zip(pending, (networks.dimensions, networks.categories), strict=True):
            if part is not None:
                row[:] = networks.wanted & np.isnan(part.values).all(axis=1)
    return pending


def gap_word(gate: Gate) -> str:
    """Return the word that stands in a gap of the plot."""
    return {
        Gate.PASS: "no reading",
        Gate.CAUTION: "no reading",
        Gate.WITHHELD: "withheld",
        Gate.NO_SPEECH: "no speech",
    }[gate]
