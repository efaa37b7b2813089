"""Readings of windows from hand-made rows: the columns that the program itself makes directly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from voiceman_gui.core.analysis import Analysis, Comparison, Readings
from voiceman_gui.core.columns import Column
from voiceman_gui.core.facts import FactColumn
from voiceman_gui.core.message import Message
from voiceman_gui.core.reading import (
    CATEGORIES,
    GATES,
    LIMITED_FROM,
    SUFFICIENT_FROM,
    ConfidencePart,
    ConfidencePartId,
)
from voiceman_gui.core.windows import (
    UNDECIDED,
    ConfidenceColumn,
    PartColumn,
    WindowReading,
    WindowReadings,
)

_COLUMNS = (
    "arousal",
    "dominance",
    "valence",
    "compared_arousal",
    "model_rank",
    "arousal_disagreement",
)


def columns_of(rows: Sequence[WindowReading]) -> WindowReadings:
    """Return the columns whose rows are these."""
    count = len(rows)
    posteriors = np.full((count, 4), np.nan)
    for i, row in enumerate(rows):
        if row.categories is not None:
            posteriors[i] = row.categories
    gauges = dict.fromkeys(name for row in rows for name in row.gauges)
    return WindowReadings(
        start_s=np.array([row.start_s for row in rows], np.float64),
        end_s=np.array([row.end_s for row in rows], np.float64),
        speech_s=np.array([row.speech_s for row in rows], np.float64),
        codes=np.array([GATES.index(row.gate) for row in rows], np.int8),
        columns={name: Column.of(*(getattr(row, name) for row in rows)) for name in _COLUMNS},
        gauges={
            name: Column.of(*(row.gauges.get(name) for row in rows))
            for name in dict.fromkeys((*gauges, "stress", "deception"))
        },
        posteriors=posteriors,
        named=np.array(
            [UNDECIDED if row.category is None else CATEGORIES.index(row.category) for row in rows],
            np.int8,
        ),
        confidence=_confidence(rows),
        category_distance=np.array(
            [np.nan if row.category_distance is None else row.category_distance for row in rows],
            np.float64,
        ),
        preview=np.array([row.preview for row in rows], np.bool_),
        facts=_facts([row.reasons for row in rows]),
    )


def with_windows(analysis: Analysis, rows: Sequence[WindowReading]) -> Analysis:
    """Return an analysis with other windows in the readings that are shown."""
    return with_shown(analysis, windows=columns_of(rows))


def with_shown(analysis: Analysis, **changes: object) -> Analysis:
    """Return an analysis of one speaker with changes to the readings that are shown."""
    shown: Readings = replace(analysis.readings[0], **changes)  # type: ignore[arg-type]
    return replace(analysis, readings=(shown, *analysis.readings[1:]), windows=shown.windows)


WHOLE = Comparison()


def _facts(reasons: Sequence[Sequence[Message]]) -> tuple[FactColumn, ...]:
    """One column for every place in a row's reasons and every fact there."""
    longest = max((len(each) for each in reasons), default=0)
    found = []
    for place in range(longest):
        rows: dict[Message, list[int]] = {}
        for i, each in enumerate(reasons):
            if place < len(each):
                rows.setdefault(each[place], []).append(i)
        found += [FactColumn(fact.id, np.array(at), fact.params) for fact, at in rows.items()]
    return tuple(found)


def _confidence(rows: Sequence[WindowReading]) -> ConfidenceColumn:
    given = [row.confidence for row in rows]
    numbers = [None if one is None else one.value for one in given]
    value = np.array([np.nan if one is None else one for one in numbers], np.float64)
    first = next((one for one in given if one is not None), None)
    parts = []
    for number, example in enumerate(first.parts if first else ()):
        each = [None if one is None else one.parts[number] for one in given]
        parts.append(_part(example.id, each))
    calibrated = first is None or first.calibrated
    return ConfidenceColumn(value, tuple(parts), LIMITED_FROM, SUFFICIENT_FROM, calibrated)


def _part(which: ConfidencePartId, each: Sequence[ConfidencePart | None]) -> PartColumn:
    values = [np.nan if one is None or one.value is None else one.value for one in each]
    notes = [() if one is None else (one.note,) for one in each]
    return PartColumn(which, np.array(values, np.float64), _facts(notes))
