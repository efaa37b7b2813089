"""Ensemble confidence of a passage, and its parts, all shown."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.calibrated import contribution, joined, least
from voiceman_gui.analysis.gates import Codes
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.calibration import CalibratedConfidence
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import (
    PAIR_NAMES,
    Confidence,
    ConfidencePart,
    ConfidencePartId,
    ConfidenceWord,
    PairId,
    Variation,
)

Floats = NDArray[np.float64]

NO_STABILITY = ConfidencePart(
    ConfidencePartId.STABILITY, None, message("analysis.note.stability_on_request")
)
NO_NEIGHBOUR = ConfidencePart(
    ConfidencePartId.CONSISTENCY, None, message("analysis.note.no_neighbour")
)
CONSISTENT = message("analysis.note.consistency")
GATE_NOTES = (message("analysis.note.gate_passed"), message("analysis.note.gate_caution"))
"""Notes of the gate's part, by the gate's code."""


def certainty(posteriors: Floats) -> Floats:
    """``1 - entropy / ln 4`` of each posterior, 0..1; shape (n, 4) to (n,), NaN stays NaN."""
    safe = np.where(posteriors > 0, posteriors, 1.0)
    entropy = -np.sum(np.where(np.isnan(posteriors), np.nan, posteriors) * np.log(safe), axis=1)
    return np.asarray(np.clip(1 - entropy / np.log(posteriors.shape[1]), 0.0, 1.0))


def consistency(
    arousal: Floats | None, posteriors: Floats, usable: NDArray[np.bool_], half_overlap: int
) -> Floats:
    """How little a window differs from those that share at least half of its sound.

    One minus the larger of the mean difference in arousal (0..1) and the mean total variation
    distance of the posteriors (0..1).

    Parameters
    ----------
    arousal : ndarray of float64, shape (windows,), or None
        None: it takes no part, as it may not enter the confidence.
    posteriors : ndarray of float64, shape (windows, 4)
    usable : ndarray of bool, shape (windows,)
        Windows whose numbers are shown.
    half_overlap : int
        Windows to either side that share at least half.

    Returns
    -------
    ndarray of float64, shape (windows,)
        NaN where there is no usable neighbour.
    """
    size = posteriors.shape[0]
    moved, changed, pairs = np.zeros(size), np.zeros(size), np.zeros(size)
    if arousal is None:
        arousal = np.zeros(size)
    usable = usable & ~np.isnan(arousal) & ~np.isnan(posteriors).any(axis=1)
    for step in range(1, min(half_overlap, size - 1) + 1):
        both = usable[step:] & usable[:-step]
        d_arousal = np.where(both, np.abs(arousal[step:] - arousal[:-step]), 0.0)
        distance = 0.5 * np.abs(posteriors[step:] - posteriors[:-step]).sum(axis=1)
        d_posterior = np.where(both, distance, 0.0)
        for side in (slice(step, None), slice(None, -step)):
            moved[side] += d_arousal
            changed[side] += d_posterior
            pairs[side] += both
    worst = np.maximum(moved, changed)
    out = np.full(size, np.nan)
    np.divide(worst, pairs, out=out, where=usable & (pairs > 0))
    return 1 - out


def half_overlap(window_s: float, hop_s: float) -> int:
    """Windows to either side of one that share at least half of it."""
    return int(np.floor(window_s / 2 / hop_s + 1e-9))


def quality_values(codes: Codes, profile: Profile) -> Floats:
    """Value of the gate's part: 1 for a pass, the profile's value for caution, else 0."""
    return np.array([1.0, profile.confidence.caution, 0.0, 0.0])[codes]


def without_agreement(
    certain: Floats,
    consistent: Floats,
    quality: Floats,
    varied: Floats,
    calibrated: CalibratedConfidence | None,
) -> Floats:
    """Join the parts that contain neither I1 nor I2: the gate of the deception gauge.

    Agreement is 1 - I1 / 100 and 1 - I2 / 100. If it took part, a high I1 would lower the
    confidence until the gauge that should show it was withheld.

    Returns
    -------
    ndarray of float64, shape (windows,)
        Without a calibration the least of the parts, which is no probability and only withholds.
    """
    parts = {
        ConfidencePartId.CERTAINTY: certain,
        ConfidencePartId.CONSISTENCY: consistent,
        ConfidencePartId.QUALITY: quality,
        ConfidencePartId.VARIATION: varied,
    }
    return least(parts) if calibrated is None else joined(parts, calibrated)


def variation_value(variation: Variation | None) -> float:
    """Value of the variation's part, 0..1: 1 from the spread of acted emotions on, else NaN."""
    return float("nan") if variation is None else min(1.0, variation.reading.value)


def variation_note(variation: Variation | None) -> Message:
    """Return the note of the variation's part."""
    if variation is None:
        return missing_note(None)
    return message("analysis.note.variation", ratio=variation.reading.value)


def word(value: float, profile: Profile) -> ConfidenceWord:
    """Word of a confidence."""
    if value >= profile.confidence.sufficient:
        return ConfidenceWord.SUFFICIENT
    if value >= profile.confidence.limited:
        return ConfidenceWord.LIMITED
    return ConfidenceWord.INSUFFICIENT


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the channels agree in one passage.

    Parameters
    ----------
    categories, arousal : float or None
        Percentiles 0..100 of the disagreement of the categories with arousal and valence, and of
        the model's arousal with the acoustic arousal; None where they do not exist.
    no_categories, no_arousal : Message or None
        Why not.
    uncalibrated : bool
        Whether no set was measured that the first percentile could refer to: it is then reported
        and not counted.
    """

    categories: float | None
    arousal: float | None = None
    no_categories: Message | None = None
    no_arousal: Message | None = None
    uncalibrated: bool = False

    def parts(self) -> tuple[ConfidencePart, ConfidencePart]:
        """Return one part of the confidence for each pair."""
        return (
            _agreement_part(
                ConfidencePartId.CATEGORY_AGREEMENT,
                PairId.CATEGORIES,
                self.categories,
                self.no_categories,
                counted=not self.uncalibrated,
            ),
            _agreement_part(
                ConfidencePartId.AROUSAL_AGREEMENT, PairId.AROUSAL, self.arousal, self.no_arousal
            ),
        )


def _agreement_part(
    part: ConfidencePartId,
    pair: PairId,
    percentile: float | None,
    why_not: Message | None,
    *,
    counted: bool = True,
) -> ConfidencePart:
    if percentile is None:
        return ConfidencePart(part, None, missing_note(why_not))
    name = PAIR_NAMES[pair]
    if not counted:
        note = message("analysis.note.percentile_uncounted", pair=name, percentile=percentile)
        return ConfidencePart(part, None, note)
    note = message("analysis.note.percentile", pair=name, percentile=percentile)
    return ConfidencePart(part, 1 - percentile / 100, note)


def missing_note(why: Message | None) -> Message:
    """Return the note of a part that does not exist, with the reason where there is one."""
    if why is None:
        return message("analysis.not_available")
    return message("analysis.note.missing", why=why)


def certainty_note(calibrated_on: Message | str) -> Message:
    """Return the note of the certainty; `calibrated_on` is empty for uncalibrated posteriors."""
    if calibrated_on:
        return message("analysis.note.certainty_calibrated", corpus=calibrated_on)
    return message("analysis.note.certainty_uncalibrated")


def confidence(
    certain: float,
    calibrated_on: Message | str,
    agreement: Agreement,
    consistent: float,
    gate_code: int,
    profile: Profile,
    variation: Variation | None,
    calibrated: CalibratedConfidence | None,
    stability: ConfidencePart = NO_STABILITY,
) -> Confidence:
    """Put the parts together.

    Parameters
    ----------
    certain : float
        Of the mean posterior, 0..1.
    calibrated_on : Message or str
        Corpus of the temperature; empty where the posterior is uncalibrated.
    agreement : Agreement
    consistent : float
        0..1 or NaN where no window overlaps.
    gate_code : int
        0 pass or 1 caution.
    profile : Profile
    variation : Variation or None
    calibrated : CalibratedConfidence or None
    stability : ConfidencePart

    Returns
    -------
    Confidence
    """
    quality = profile.confidence.caution if gate_code else 1.0
    consistent_part = NO_NEIGHBOUR
    if not math.isnan(consistent):
        consistent_part = ConfidencePart(ConfidencePartId.CONSISTENCY, consistent, CONSISTENT)
    parts = (
        ConfidencePart(ConfidencePartId.CERTAINTY, certain, certainty_note(calibrated_on)),
        *agreement.parts(),
        consistent_part,
        ConfidencePart(ConfidencePartId.QUALITY, quality, GATE_NOTES[gate_code]),
        _variation_part(variation),
        stability,
    )
    return together(parts, profile, calibrated)


def together(
    parts: tuple[ConfidencePart, ...], profile: Profile, calibrated: CalibratedConfidence | None
) -> Confidence:
    """Join the parts of a passage; see `joined`. Without a calibration they stay side by side."""
    if calibrated is None:
        return Confidence(None, None, parts)
    values = {part.id: np.array([np.nan if part.value is None else part.value]) for part in parts}
    value = float(joined(values, calibrated)[0])
    added = (float(contribution(part.id, values[part.id], calibrated)[0]) for part in parts)
    shown = tuple(
        replace(part, contribution=None if math.isnan(more) else more)
        for part, more in zip(parts, added, strict=True)
    )
    return Confidence(value, word(value, profile), shown)


def _variation_part(variation: Variation | None) -> ConfidencePart:
    value = variation_value(variation)
    return ConfidencePart(
        ConfidencePartId.VARIATION,
        None if math.isnan(value) else value,
        variation_note(variation),
    )
