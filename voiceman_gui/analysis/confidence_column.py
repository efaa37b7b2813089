"""The ensemble confidence along the windows; `confidence` makes that of a passage."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.calibrated import contribution, joined
from voiceman_gui.analysis.confidence import (
    CONSISTENT,
    GATE_NOTES,
    NO_NEIGHBOUR,
    NO_STABILITY,
    certainty_note,
    missing_note,
    quality_values,
    variation_note,
    variation_value,
)
from voiceman_gui.analysis.indicators.context import WindowContext
from voiceman_gui.core.columns import Column
from voiceman_gui.core.facts import FactColumn
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import PAIR_NAMES, ConfidencePartId, PairId
from voiceman_gui.core.windows import ConfidenceColumn, PartColumn

Floats = NDArray[np.float64]

NO_RANK = message("analysis.no_rank.window")


def confidence_column(
    context: WindowContext, certain: Floats, steady: Floats, rows: NDArray[np.bool_]
) -> ConfidenceColumn:
    """Put the parts together, window by window.

    Parameters
    ----------
    context : WindowContext
    certain, steady : ndarray of float64, shape (windows,)
        `certainty` and `consistency`.
    rows : ndarray of bool, shape (windows,)
        Windows that have a confidence.
    """
    roles, codes, profile = context.roles, context.gated.codes, context.profile
    variation = context.tracks.variation
    nothing = np.full(rows.shape, np.nan)
    arousal = context.tracks.arousal_disagreement
    certain_note = certainty_note(roles.calibrated_on)
    known = rows & ~np.isnan(steady)
    parts: tuple[PartColumn, ...] = (
        PartColumn(
            ConfidencePartId.CERTAINTY,
            np.where(rows, certain, np.nan),
            (FactColumn.where(certain_note, rows),),
        ),
        _agreement(
            ConfidencePartId.CATEGORY_AGREEMENT,
            PairId.CATEGORIES,
            context.incongruence,
            roles.barred,
            rows,
            counted=not roles.uncalibrated,
        ),
        _agreement(
            ConfidencePartId.AROUSAL_AGREEMENT,
            PairId.AROUSAL,
            arousal if arousal is not None else Column.nothing(rows.shape[0]),
            context.tracks.no_rank or NO_RANK,
            rows,
        ),
        PartColumn(
            ConfidencePartId.CONSISTENCY,
            np.where(known, steady, np.nan),
            (
                FactColumn.where(CONSISTENT, known),
                FactColumn.where(NO_NEIGHBOUR.note, rows & ~known),
            ),
        ),
        PartColumn(
            ConfidencePartId.QUALITY,
            np.where(rows, quality_values(codes, profile), np.nan),
            tuple(
                FactColumn.where(note, rows & (codes == code))
                for code, note in enumerate(GATE_NOTES)
            ),
        ),
        PartColumn(
            ConfidencePartId.VARIATION,
            np.where(rows, variation_value(variation), np.nan),
            (FactColumn.where(variation_note(variation), rows),),
        ),
        PartColumn(
            ConfidencePartId.STABILITY, nothing, (FactColumn.where(NO_STABILITY.note, rows),)
        ),
    )
    calibrated = roles.confidence
    value = nothing
    if calibrated is not None:
        value = joined({part.id: part.value for part in parts}, calibrated)
        parts = tuple(
            replace(part, contribution=contribution(part.id, part.value, calibrated))
            for part in parts
        )
    return ConfidenceColumn(
        np.where(rows, value, np.nan),
        parts,
        profile.confidence.limited,
        profile.confidence.sufficient,
        calibrated is not None,
    )


def _agreement(
    part: ConfidencePartId,
    pair: PairId,
    percentile: Column,
    why_not: Message | None,
    rows: NDArray[np.bool_],
    *,
    counted: bool = True,
) -> PartColumn:
    known = rows & percentile.known
    name, at = PAIR_NAMES[pair], percentile.value
    missing = FactColumn.where(missing_note(why_not), rows & ~known)
    if not counted:
        note = FactColumn.where(
            "analysis.note.percentile_uncounted", known, pair=name, percentile=at
        )
        return PartColumn(part, np.full(rows.shape, np.nan), (note, missing))
    note = FactColumn.where("analysis.note.percentile", known, pair=name, percentile=at)
    return PartColumn(part, np.where(known, 1 - at / 100, np.nan), (note, missing))
