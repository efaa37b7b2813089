"""What is compared: passages with their readings and measures, of one recording or of several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.measure_table import MEASURES, Measure
from voiceman_gui.core.measures import PassageMeasures
from voiceman_gui.core.message import Message
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.span import Span

COMPARED_MEASURES = tuple(
    measure for measure in MEASURES if measure.id in ("f0_median_hz", "intensity_db", "hf500_db")
)
"""Measures of a comparison: F0, level, vocal effort."""


@dataclass(frozen=True, slots=True)
class Source:
    """The recording that a passage is part of.

    Parameters
    ----------
    sha256 : str
        Of the file's bytes.
    file : str
        Its name, without the folder.
    """

    sha256: str
    file: str


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """Arousal of the windows in and around a passage.

    Parameters
    ----------
    at_s : ndarray of float64, shape (windows,)
        Centres of the windows, in seconds from the beginning of the recording.
    value, low, high : ndarray of float64, shape (windows,)
        0..1, with the 95 % interval; NaN in a gap.
    """

    at_s: NDArray[np.float64]
    value: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Compared:
    """One passage of a comparison.

    Parameters
    ----------
    source : Source
    mark : Mark
        Span and label; of a passage that is no mark, one that was made for the comparison.
    place : str
        Number in the report; empty for none.
    reading : PassageReading
        For whoever speaks most in it.
    speaker : Message, str or None
        Name of whom the readings are of; None while speakers are not told apart.
    measures : PassageMeasures or None
        None until it is measured.
    question : str
        Label of the question that it answers; empty for none.
    curve : Curve or None
        Arousal in and around it, of the speaker that it was read for.
    """

    source: Source
    mark: Mark
    place: str
    reading: PassageReading
    speaker: Message | str | None = None
    measures: PassageMeasures | None = None
    question: str = ""
    curve: Curve | None = field(default=None, compare=False)

    @property
    def span(self) -> Span:
        """Where it lies in its recording."""
        return self.mark.span

    def printed(self, measure: Measure) -> str | None:
        """Return a measure as data files write it; None where it is undefined or not measured."""
        return None if self.measures is None else self.measures.printed(measure)


@dataclass(frozen=True, slots=True, eq=False)
class Population:
    """The readings of all windows of one speaker of one recording: what passages stand out of.

    Parameters
    ----------
    source : Source
    speaker : Message, str or None
        Name of the speaker; None while speakers are not told apart.
    ident : str
        Id of the speaker in the recording.
    values : ndarray of float64, shape (windows,)
        Arousal of the windows that have one, 0..1, in ascending order.
    """

    source: Source
    speaker: Message | str | None
    ident: str
    values: NDArray[np.float64]

    def steps(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return the empirical distribution function from 0 to 1 as corners of its steps.

        Returns
        -------
        values, shares : ndarray of float64, shape (corners,)
            Both 0..1; windows of one value make one step.
        """
        unique, counts = np.unique(self.values, return_counts=True)
        shares = np.cumsum(counts) / max(1, len(self.values))
        values = np.concatenate(([0.0], np.repeat(unique, 2), [1.0]))
        before = np.concatenate(([0.0], shares[:-1])) if len(shares) else shares
        corners = np.stack((before, shares), axis=1).ravel()
        return values, np.concatenate(([0.0], corners, [1.0 if len(shares) else 0.0]))

    def share_below(self, value: float) -> float:
        """Return the empirical distribution function: the share of windows up to a value, 0..1.

        Raises
        ------
        ValueError
            Without any window.
        """
        if not len(self.values):
            raise ValueError("a distribution needs windows")
        return float(np.searchsorted(self.values, value, side="right")) / len(self.values)


def answers(
    questions: Sequence[Mark],
    end_s: float,
    others: Iterable[Span] = (),
) -> tuple[tuple[Mark, Span], ...]:
    """Return the stretch of time that follows each question, up to the next one.

    Parameters
    ----------
    questions : sequence of Mark
        Regions, in any order.
    end_s : float
        End of the recording.
    others : iterable of Span
        Turns of whoever asks: an answer ends where the next of them begins. Turns that begin
        before a question ends are part of it.

    Returns
    -------
    tuple of (Mark, Span)
        In order of time; a question that is followed by nothing has no answer. An answer begins
        where its question ends, and ends where the next question, a turn of whoever asks, or the
        end of the recording is.
    """
    ordered = sorted(
        (one for one in questions if one.span.duration_s > 0), key=lambda one: one.span
    )
    limits = sorted([*(one.span.start_s for one in ordered), *(one.start_s for one in others)])
    found = []
    for question in ordered:
        start_s = question.span.end_s
        stop_s = next((limit for limit in limits if limit >= start_s), end_s)
        if stop_s > start_s:
            found.append((question, Span(start_s, min(stop_s, end_s))))
    return tuple(found)


def is_question(label: str, names: Sequence[str]) -> bool:
    """Whether a label names a question: one of the names, alone or before anything but a letter.

    "Q", "q 3" and "Q: where?" are questions under the name "Q"; "Quiet" is none.
    """
    folded = label.strip().casefold()
    for name in filter(None, (one.strip().casefold() for one in names)):
        if folded.startswith(name) and not folded[len(name) : len(name) + 1].isalpha():
            return True
    return False
