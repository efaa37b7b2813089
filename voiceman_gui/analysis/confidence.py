"""Ensemble confidence: the minimum of its parts, all shown."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.gates import GATES, Codes
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.reading import (
    Confidence,
    ConfidencePart,
    ConfidenceWord,
    printed_confidence,
)

Floats = NDArray[np.float64]

CERTAINTY = "Certainty of the category"
AGREEMENT = "Agreement of the models (1 − I1)"
AGREEMENT_I2 = "Agreement of model and acoustic arousal (1 − I2)"
CONSISTENCY = "Consistency of overlapping windows"
QUALITY = "Quality gate"
NOT_COUNTED = "uncalibrated: not counted"
SHARED_HALF = "among windows that share at least half"

STABILITY = "Stability under small changes of the sound"

NO_STABILITY = ConfidencePart(STABILITY, None, "not computed: on request for a selection")
NO_NEIGHBOUR = ConfidencePart(
    CONSISTENCY, None, "not available: no overlapping window with numbers"
)


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


def without_agreement(certain: Floats, consistent: Floats, quality: Floats) -> Floats:
    """Join the parts that contain neither I1 nor I2: the gate of the deception gauge.

    Agreement is 1 - I1 / 100 and 1 - I2 / 100. If it took part, a high I1 would lower the
    confidence until the gauge that should show it was withheld.
    """
    return np.asarray(np.fmin(np.fmin(certain, consistent), quality))


def unsure(trusted: float, profile: Profile) -> str:
    """Say that the confidence without its agreement parts is too low for deception cues.

    Parameters
    ----------
    trusted : float
        From `without_agreement`, below the profile's limit.
    profile : Profile
    """
    return (
        f"confidence without agreement {printed_confidence(trusted)}, below "
        f"{profile.confidence.limited:g}"
    )


def word(value: float, profile: Profile) -> ConfidenceWord:
    """Word of a confidence."""
    if value >= profile.confidence.sufficient:
        return ConfidenceWord.SUFFICIENT
    if value >= profile.confidence.limited:
        return ConfidenceWord.LIMITED
    return ConfidenceWord.INSUFFICIENT


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the channels agree in one window or passage.

    Parameters
    ----------
    i1, i2 : float or None
        Percentiles 0..100; None where they do not exist.
    no_i1, no_i2 : str
        Why not.
    uncalibrated : bool
        Whether no set was measured that I1's percentile could refer to: it is then told and not
        counted.
    """

    i1: float | None
    i2: float | None = None
    no_i1: str = ""
    no_i2: str = ""
    uncalibrated: bool = False

    def parts(self) -> tuple[ConfidencePart, ConfidencePart]:
        """Return one part of the confidence for each pair."""
        return (
            _agreement_part(AGREEMENT, "I1", self.i1, self.no_i1, counted=not self.uncalibrated),
            _agreement_part(AGREEMENT_I2, "I2", self.i2, self.no_i2),
        )


def _agreement_part(
    name: str, pair: str, percentile: float | None, why_not: str, *, counted: bool = True
) -> ConfidencePart:
    if percentile is None:
        return _missing_part(name, why_not)
    note = f"{pair} at percentile {percentile:.0f}"
    if not counted:
        return ConfidencePart(name, None, f"{note}, {NOT_COUNTED}")
    return ConfidencePart(name, 1 - percentile / 100, note)


@functools.lru_cache(maxsize=64)
def _missing_part(name: str, why_not: str) -> ConfidencePart:
    return ConfidencePart(name, None, f"not available: {why_not}")


def confidence(
    certain: float,
    calibrated_on: str,
    agreement: Agreement,
    consistent: float,
    gate_code: int,
    profile: Profile,
    stability: ConfidencePart = NO_STABILITY,
) -> Confidence:
    """Put the parts together.

    Parameters
    ----------
    certain : float
        Of the mean posterior, 0..1.
    calibrated_on : str
        Corpus of the temperature; empty where the posterior is uncalibrated.
    agreement : Agreement
    consistent : float
        0..1 or NaN where no window overlaps.
    gate_code : int
        0 pass or 1 caution.
    profile : Profile
    stability : ConfidencePart

    Returns
    -------
    Confidence
    """
    quality = profile.confidence.caution if gate_code else 1.0
    consistent_part = NO_NEIGHBOUR
    if not math.isnan(consistent):
        consistent_part = ConfidencePart(
            CONSISTENCY, consistent, "windows that share at least half"
        )
    worth = f"calibrated on {calibrated_on}" if calibrated_on else "uncalibrated"
    parts = (
        ConfidencePart(CERTAINTY, certain, f"1 − entropy / ln 4, {worth}"),
        *agreement.parts(),
        consistent_part,
        _quality_part(gate_code, quality),
        stability,
    )
    value = min(part.value for part in parts if part.value is not None)
    return Confidence(value, word(value, profile), parts)


@functools.cache
def _quality_part(gate_code: int, value: float) -> ConfidencePart:
    return ConfidencePart(QUALITY, value, GATES[gate_code].value)
