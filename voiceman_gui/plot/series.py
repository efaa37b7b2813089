"""The readings of an analysis as arrays on the time axis."""

from __future__ import annotations

import enum
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.networks import DIMENSIONS
from voiceman_gui.core.reading import GATES
from voiceman_gui.core.windows import UNDECIDED, WindowReading, WindowReadings

Floats = NDArray[np.float64]


class ValueStatus(enum.StrEnum):
    """What the networks' values of a window are worth."""

    REFERENCE = "reference"
    PREVIEW = "preview"
    """Of reduced precision: reference values were to replace them."""
    PENDING = "pending"
    """A network has not come to the window."""


STATUSES = (ValueStatus.REFERENCE, ValueStatus.PREVIEW, ValueStatus.PENDING)
"""Order of the status codes in the arrays."""


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """The windows of an analysis, column by column; NaN is a gap.

    A window's values are drawn at its centre. The window stands for a cell of time around it:
    halfway to its neighbours. The first and the last window also stand for what they cover before
    and behind, so that cells leave no hole.

    Parameters
    ----------
    windows : WindowReadings
    hop_s : float
    centre_s, left_s, right_s : ndarray of float64, shape (windows,)
        Centres of the windows, and edges of their cells.
    joined : ndarray of bool, shape (windows,)
        Whether a cell follows directly upon the one before it, and is of the same speaker.
    own : ndarray of bool, shape (windows,)
        Windows that the series is about: all, or those of one speaker. Of the others it has
        neither readings nor gates.
    others : ndarray of bool, shape (windows,)
        Windows of the speakers whom the series is not about.
    gate : ndarray of int8, shape (windows,)
        Index into `GATES`.
    names : tuple of str
        Ids of the readings: arousal, dominance and valence, then the gauges.
    readings : ndarray of float64, shape (len(names), 3, windows)
        Of each reading value, low and high, in its own unit.
    posterior : ndarray of float64, shape (4, windows)
        In the order of `voiceman_gui.core.reading.CATEGORIES`.
    named : ndarray of float64, shape (windows,)
        1 where a category is named, 0 where it is undecided, NaN without posteriors.
    preview : ndarray of bool, shape (2, windows)
        Windows whose dimensions, and whose categories, reference values will replace.
    pending : ndarray of bool, shape (2, windows)
        Windows that a network has not come to: for the dimensions, and for the categories.
    networked : bool
        Whether any network takes part; only then a value has a status.
    speech_s : ndarray of float64, shape (2, segments)
        Starts and ends of the speech segments.
    """

    windows: WindowReadings
    hop_s: float
    centre_s: Floats
    left_s: Floats
    right_s: Floats
    joined: NDArray[np.bool_]
    own: NDArray[np.bool_]
    others: NDArray[np.bool_]
    gate: NDArray[np.int8]
    names: tuple[str, ...]
    readings: Floats
    posterior: Floats
    named: Floats
    preview: NDArray[np.bool_]
    pending: NDArray[np.bool_]
    networked: bool
    speech_s: Floats

    def row(self, name: str) -> int:
        """Return the row of a reading; ValueError if there is none of that id."""
        return self.names.index(name)

    def reading(self, name: str) -> Floats:
        """Return value, low and high of one reading, shape (3, windows)."""
        found: Floats = self.readings[self.row(name)]
        return found

    def index_at(self, seconds: float) -> int | None:
        """Return the window whose cell holds a moment, or None."""
        index = int(np.searchsorted(self.left_s, seconds, side="right")) - 1
        return index if index >= 0 and seconds <= self.right_s[index] + 1e-9 else None

    def window_at(self, seconds: float) -> WindowReading | None:
        """Return the window that stands for a moment, or None where there is none."""
        index = self.index_at(seconds)
        return None if index is None else self.windows[index]

    @property
    def dimensions(self) -> Floats:
        """Arousal, dominance and valence, shape (3, 3, windows)."""
        return self.readings[: len(DIMENSIONS)]

    @property
    def status(self) -> NDArray[np.int8]:
        """What the networks' values of each window are worth, shape (windows,).

        An index into `STATUSES`, or -1: the window shows no numbers, or no network takes part. A
        window with a preview in one role and nothing yet in the other is a preview.
        """
        found = np.where(self.pending.any(axis=0), 2, 0)
        found[self.preview.any(axis=0)] = 1
        shows = np.array([gate.shows_numbers for gate in GATES])
        return np.where(shows[self.gate] & self.networked, found, -1).astype(np.int8)


def series_of(analysis: Analysis, speaker: str | None = None) -> Series:
    """Return what a plot shows of an analysis.

    Parameters
    ----------
    analysis : Analysis
    speaker : str, optional
        Id of the speaker whose windows it shows; by default it shows those of all.

    Raises
    ------
    KeyError
        If readings of that speaker are not shown.
    """
    windows = analysis.windows if speaker is None else analysis.of(speaker).windows
    owner = analysis.windows.owner
    own = np.ones(len(windows), np.bool_)
    if speaker is not None and owner is not None:
        own = analysis.windows.of(speaker)
    names = (*DIMENSIONS, *windows.gauges)
    shown = windows.shown & own
    columns = [windows.column(name).only(shown) for name in names]
    readings = np.array([(one.value, one.low, one.high) for one in columns], np.float64)
    left, right, joined = cells(
        windows.start_s, windows.end_s, analysis.settings.hop_s, moved=owner is not None
    )
    if speaker is None and owner is not None:
        joined &= np.diff(owner, prepend=owner[:1]) == 0
    networks = analysis.networks
    return Series(
        windows=windows,
        hop_s=analysis.settings.hop_s,
        centre_s=(windows.start_s + windows.end_s) / 2,
        left_s=left,
        right_s=right,
        joined=joined,
        own=own,
        others=np.zeros(len(windows), np.bool_) if owner is None else (owner >= 0) & ~own,
        gate=windows.codes,
        names=names,
        readings=readings.reshape(len(names), 3, len(windows)),
        posterior=np.where(shown[:, None], windows.posteriors, np.nan).T,
        named=np.where(
            shown & ~np.isnan(windows.posteriors).any(axis=1), windows.named != UNDECIDED, np.nan
        ),
        preview=_previews(analysis, windows) & own,
        pending=_pending(analysis, windows) & own,
        networked=networks is not None
        and (networks.dimensions is not None or networks.categories is not None),
        speech_s=np.array([(s.start_s, s.end_s) for s in analysis.speech]).reshape(-1, 2).T,
    )


def cells(
    start_s: Floats, end_s: Floats, hop_s: float, *, moved: bool = False
) -> tuple[Floats, Floats, NDArray[np.bool_]]:
    """Return the stretch of time that each window stands for in a plot.

    Parameters
    ----------
    start_s, end_s : ndarray of float64, shape (windows,)
        Of the windows, in ascending order.
    hop_s : float
    moved : bool
        Whether windows were moved to where one person speaks: they then follow one another also
        at a larger distance than a hop, as long as they leave no hole between them.

    Returns
    -------
    left_s, right_s : ndarray of float64, shape (windows,)
        Edges of the cells: halfway to the neighbouring centre, but no more than half a hop away
        where a window is missing there; the first starts and the last ends with its window.
    joined : ndarray of bool, shape (windows,)
        Whether a cell follows directly upon the one before it.
    """
    centre = (start_s + end_s) / 2
    step = np.diff(centre)
    near = step <= 1.5 * hop_s
    if moved:
        near |= start_s[1:] <= end_s[:-1]
    middle = (centre[:-1] + centre[1:]) / 2
    left = np.concatenate((start_s[:1], np.where(near, middle, centre[1:] - hop_s / 2)))
    right = np.concatenate((np.where(near, middle, centre[:-1] + hop_s / 2), end_s[-1:]))
    return left, right, np.concatenate((np.zeros(len(start_s[:1]), np.bool_), near))


def _previews(analysis: Analysis, windows: WindowReadings) -> NDArray[np.bool_]:
    """Return which windows show a preview; of a role that no network has there is none."""
    networks = analysis.networks
    found = np.zeros((2, len(windows)), dtype=np.bool_)
    if networks is not None:
        for row, part in zip(found, (networks.dimensions, networks.categories), strict=True):
            if part is not None:
                row[:] = part.preview & windows.preview
    return found


def _pending(analysis: Analysis, windows: WindowReadings) -> NDArray[np.bool_]:
    """Return which windows wait for each network; those with too little speech do not."""
    pending = np.zeros((2, len(windows)), dtype=np.bool_)
    networks = analysis.networks
    if networks is not None and not networks.complete:
        for row, part in zip(pending, (networks.dimensions, networks.categories), strict=True):
            if part is not None:
                row[:] = networks.wanted & ~np.isfinite(part.values).all(axis=1)
    return pending
