"""The readings of all analysis windows of a recording, as columns; a row where one is looked at."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import overload

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.columns import Column
from voiceman_gui.core.facts import FactColumn, at_row
from voiceman_gui.core.message import Message
from voiceman_gui.core.reading import (
    CATEGORIES,
    GATES,
    Confidence,
    ConfidencePart,
    ConfidencePartId,
    ConfidenceWord,
    Gate,
    Reading,
)

Floats = NDArray[np.float64]
Categories = tuple[float, float, float, float]

UNDECIDED = -1
"""Place of no category."""


@dataclass(frozen=True, slots=True)
class WindowReading:
    """The readings of one analysis window.

    Arousal, dominance and valence are 0..1 (what 0.5 means says `Analysis.scale`); None is a gap,
    and `reasons` say why. What each is relative to says `Analysis.references`.

    Parameters
    ----------
    start_s, end_s, speech_s : float
    gate : Gate
    reasons : tuple of Message
    speaker : str or None
        Id of the speaker who has most of its speech; None for nobody, and while speakers are not
        told apart.
    arousal, dominance, valence : Reading or None
    categories : tuple of float or None
        Posteriors in the order of `core.reading.CATEGORIES`.
    category : str or None
        The one that the rule names, of `core.reading.CATEGORIES`; None is "undecided" where there
        are posteriors.
    confidence : Confidence or None
    gauges : mapping of str to Reading or None
        By the id of the indicator: stress -100..100, deception 0..100, and whatever further
        indicators there are.
    preview : bool
        Whether reference values will replace the readings.
    compared_arousal : Reading or None
        The arousal that the deception gauge compares with the categories: the embedded models'
        against all speech of the speaker, also where a baseline is marked, or a network's own.
    model_rank : Reading or None
        A network's arousal as rank among the baseline's windows, -100..100.
    arousal_disagreement : Reading or None
        Percentile 0..100.
    category_distance : float or None
        The deception reading before it becomes a percentile, 0 or more: the expectation over the
        categories of the squared Mahalanobis distance. It is there wherever the readings that it
        compares are, also where the deception reading itself is withheld, as a passage's distance
        is the mean of its windows'.
    """

    start_s: float
    end_s: float
    speech_s: float
    gate: Gate
    reasons: tuple[Message, ...]
    speaker: str | None = None
    arousal: Reading | None = None
    dominance: Reading | None = None
    valence: Reading | None = None
    categories: Categories | None = None
    category: str | None = None
    confidence: Confidence | None = None
    gauges: Mapping[str, Reading | None] = field(default_factory=dict)
    preview: bool = False
    compared_arousal: Reading | None = None
    model_rank: Reading | None = None
    arousal_disagreement: Reading | None = None
    category_distance: float | None = None

    @property
    def undecided(self) -> bool:
        """Whether the categories were read and none is named."""
        return self.categories is not None and self.category is None

    @property
    def stress(self) -> Reading | None:
        """Reading of the stress gauge, -100..100."""
        return self.gauges.get("stress")

    @property
    def deception(self) -> Reading | None:
        """Reading of the deception gauge, 0..100."""
        return self.gauges.get("deception")


@dataclass(frozen=True, slots=True, eq=False)
class PartColumn:
    """One part of the confidence along the windows.

    Parameters
    ----------
    id : ConfidencePartId
    value : ndarray of float64, shape (windows,)
        NaN where it does not exist or does not count.
    notes : tuple of FactColumn
        One of them holds in every window that has a confidence.
    contribution : ndarray of float64, shape (windows,), or None
        See `ConfidencePart`, NaN for None; None where the confidence is not calibrated.
    """

    id: ConfidencePartId
    value: Floats
    notes: tuple[FactColumn, ...]
    contribution: Floats | None = None

    def at(self, row: int) -> bool:
        """Whether a window has this part, with a value or with the reason why there is none."""
        return bool(at_row(self.notes, row))

    def part(self, row: int) -> ConfidencePart:
        """Return the part in one window."""
        note = at_row(self.notes, row)[0]
        added = None if self.contribution is None else _number(self.contribution, row)
        return ConfidencePart(self.id, _number(self.value, row), note, added)


@dataclass(frozen=True, slots=True, eq=False)
class ConfidenceColumn:
    """The ensemble confidence along the windows.

    Parameters
    ----------
    value : ndarray of float64, shape (windows,)
        See `Confidence`; NaN where there is none, and everywhere without a calibration.
    parts : tuple of PartColumn
    limited, sufficient : float
        From which value on the words hold.
    calibrated : bool
        Whether the value is a calibrated probability.
    """

    value: Floats
    parts: tuple[PartColumn, ...]
    limited: float
    sufficient: float
    calibrated: bool = False

    def part(self, which: ConfidencePartId) -> PartColumn:
        """Return the column of one part."""
        return next(part for part in self.parts if part.id is which)

    def at(self, row: int) -> Confidence | None:
        """Return the confidence of one window."""
        value = self.value[row].item()
        if not self.calibrated:
            parts = tuple(part.part(row) for part in self.parts if part.at(row))
            return Confidence(None, None, parts) if parts else None
        if np.isnan(value):
            return None
        words = (ConfidenceWord.INSUFFICIENT, ConfidenceWord.LIMITED, ConfidenceWord.SUFFICIENT)
        word = words[bisect.bisect((self.limited, self.sufficient), value)]
        parts = tuple(part.part(row) for part in self.parts)
        return Confidence(value, word, parts)


def _number(column: Floats, row: int) -> float | None:
    value: float = column[row].item()
    return None if np.isnan(value) else value


@dataclass(frozen=True, slots=True, eq=False)
class WindowReadings(Sequence[WindowReading]):
    """The readings of all windows, in order of time.

    As a sequence it makes the row of a window when it is asked for one.

    Parameters
    ----------
    start_s, end_s, speech_s : ndarray of float64, shape (windows,)
    codes : ndarray of int8, shape (windows,)
        Places in `core.reading.GATES`.
    columns : mapping of str to Column
        ``arousal``, ``dominance``, ``valence``, ``compared_arousal``, ``model_rank`` and
        ``arousal_disagreement``; see `WindowReading`. Columns that do not exist in this analysis
        may be left out.
    gauges : mapping of str to Column
        By the id of the indicator.
    posteriors : ndarray of float64, shape (windows, 4)
    named : ndarray of int8, shape (windows,)
        Places in `core.reading.CATEGORIES`, or `UNDECIDED`; that, too, without posteriors.
    confidence : ConfidenceColumn
    category_distance : ndarray of float64, shape (windows,)
    preview : ndarray of bool, shape (windows,)
    facts : tuple of FactColumn
        Why windows have the gate that they have, and why readings are missing.
    owner : ndarray of int8, shape (windows,), or None
        Places of the windows' speakers in `speakers`, negative for nobody's; None while speakers
        are not told apart.
    speakers : tuple of str
        Their ids.
    """

    start_s: Floats
    end_s: Floats
    speech_s: Floats
    codes: NDArray[np.int8]
    columns: Mapping[str, Column]
    gauges: Mapping[str, Column]
    posteriors: Floats
    named: NDArray[np.int8]
    confidence: ConfidenceColumn
    category_distance: Floats
    preview: NDArray[np.bool_]
    facts: tuple[FactColumn, ...]
    owner: NDArray[np.int8] | None = None
    speakers: tuple[str, ...] = ()

    def __len__(self) -> int:
        return int(self.start_s.shape[0])

    @overload
    def __getitem__(self, index: int) -> WindowReading: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[WindowReading, ...]: ...
    def __getitem__(self, index: int | slice) -> WindowReading | tuple[WindowReading, ...]:
        if isinstance(index, slice):
            return tuple(self.row(i) for i in range(*index.indices(len(self))))
        return self.row(range(len(self))[index])

    def __iter__(self) -> Iterator[WindowReading]:
        return (self.row(i) for i in range(len(self)))

    @property
    def shown(self) -> NDArray[np.bool_]:
        """Windows whose gate shows numbers, shape (windows,)."""
        return np.asarray(self.codes <= 1)

    def column(self, name: str) -> Column:
        """Return a reading's or a gauge's column; gaps only where the analysis has none."""
        if name in self.columns:
            return self.columns[name]
        return self.gauges[name] if name in self.gauges else Column.nothing(len(self))

    def category(self, index: int) -> str | None:
        """Return the category that is named in a window."""
        place = int(self.named[index])
        return None if place == UNDECIDED else CATEGORIES[place]

    def speaker(self, index: int) -> str | None:
        """Return the id of the speaker of a window; None where it is nobody's."""
        place = -1 if self.owner is None else int(self.owner[index])
        return self.speakers[place] if place >= 0 else None

    def of(self, speaker: str) -> NDArray[np.bool_]:
        """Windows of a speaker, by id; shape (windows,)."""
        if self.owner is None or speaker not in self.speakers:
            return np.zeros(len(self), np.bool_)
        return np.asarray(self.owner == self.speakers.index(speaker))

    def row(self, index: int) -> WindowReading:
        """Return the readings of one window.

        Parameters
        ----------
        index : int
            0 or more.
        """
        named = {name: column.reading(index) for name, column in self.columns.items()}
        posteriors, distance = self.posteriors[index].tolist(), self.category_distance[index].item()
        return WindowReading(
            start_s=self.start_s[index].item(),
            end_s=self.end_s[index].item(),
            speech_s=self.speech_s[index].item(),
            gate=GATES[self.codes[index]],
            reasons=at_row(self.facts, index),
            speaker=self.speaker(index),
            categories=None if any(map(np.isnan, posteriors)) else tuple(posteriors),
            category=self.category(index),
            confidence=self.confidence.at(index),
            gauges={name: column.reading(index) for name, column in self.gauges.items()},
            preview=bool(self.preview[index]),
            category_distance=None if np.isnan(distance) else distance,
            **named,
        )
