"""Readings of several speakers as one: every window as read for the speaker it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.columns import Column
from voiceman_gui.core.facts import FactColumn
from voiceman_gui.core.windows import UNDECIDED, ConfidenceColumn, PartColumn, WindowReadings

Floats = NDArray[np.float64]
T = TypeVar("T", bound=np.generic)


def join(
    views: Sequence[WindowReadings],
    owner: NDArray[np.int8],
    speakers: tuple[str, ...],
    *,
    speech_s: Floats,
    codes: NDArray[np.int8],
    facts: Sequence[FactColumn],
) -> WindowReadings:
    """Take every window from the readings of its speaker.

    Parameters
    ----------
    views : sequence of WindowReadings
        Of the same windows, one for every speaker, in order.
    owner : ndarray of int8, shape (windows,)
        Place of each window's speaker; negative for windows that are nobody's.
    speakers : tuple of str
        Ids.
    speech_s : ndarray of float64, shape (windows,)
        Net speech of nobody's windows.
    codes : ndarray of int8, shape (windows,)
        Gates of nobody's windows.
    facts : sequence of FactColumn
        Their reasons.
    """
    first = views[0]
    rows = [np.asarray(owner == place) for place in range(len(views))]

    def pick(base: NDArray[T], parts: Sequence[NDArray[T]]) -> NDArray[T]:
        out = base.copy()
        for own, part in zip(rows, parts, strict=True):
            out[own] = part[own]
        return out

    def column(parts: Sequence[Column]) -> Column:
        gaps = np.full(len(first), np.nan)
        return Column(
            pick(gaps, [part.value for part in parts]),
            pick(gaps, [part.low for part in parts]),
            pick(gaps, [part.high for part in parts]),
        )

    names = dict.fromkeys(name for view in views for name in view.columns)
    gauges = dict.fromkeys(name for view in views for name in view.gauges)
    gaps = np.full(len(first), np.nan)
    return WindowReadings(
        start_s=first.start_s,
        end_s=first.end_s,
        speech_s=pick(speech_s, [view.speech_s for view in views]),
        codes=pick(codes, [view.codes for view in views]),
        columns={name: column([view.column(name) for view in views]) for name in names},
        gauges={name: column([view.column(name) for view in views]) for name in gauges},
        posteriors=pick(
            np.full(first.posteriors.shape, np.nan), [view.posteriors for view in views]
        ),
        named=pick(np.full(len(first), UNDECIDED, np.int8), [view.named for view in views]),
        confidence=_confidence(views, rows),
        category_distance=pick(gaps, [view.category_distance for view in views]),
        preview=pick(np.zeros(len(first), np.bool_), [view.preview for view in views]),
        facts=(*facts, *_facts([view.facts for view in views], rows)),
        owner=owner,
        speakers=speakers,
    )


def _facts(
    facts: Sequence[Sequence[FactColumn]], rows: Sequence[NDArray[np.bool_]]
) -> tuple[FactColumn, ...]:
    kept = (fact.within(own) for found, own in zip(facts, rows, strict=True) for fact in found)
    return tuple(fact for fact in kept if fact.rows.size)


def _confidence(
    views: Sequence[WindowReadings], rows: Sequence[NDArray[np.bool_]]
) -> ConfidenceColumn:
    first = views[0].confidence
    value = np.full(first.value.shape, np.nan)
    for view, own in zip(views, rows, strict=True):
        value[own] = view.confidence.value[own]
    parts = []
    for part in first.parts:
        same = [view.confidence.part(part.id) for view in views]
        of_part, added = np.full(value.shape, np.nan), np.full(value.shape, np.nan)
        for one, own in zip(same, rows, strict=True):
            of_part[own] = one.value[own]
            if one.contribution is not None:
                added[own] = one.contribution[own]
        notes = _facts([one.notes for one in same], rows)
        parts.append(PartColumn(part.id, of_part, notes, added if first.calibrated else None))
    return ConfidenceColumn(value, tuple(parts), first.limited, first.sufficient, first.calibrated)
