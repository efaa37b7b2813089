"""The predecessor's indicators and the confidence of a pair of models, from a whole reading."""

from __future__ import annotations

import numpy as np

from voiceman_gui.analysis.confidence import (
    Agreement,
    certainty,
    certainty_note,
    missing_note,
)
from voiceman_gui.analysis.indicators.category_disagreement import raw_incongruence
from voiceman_gui.analysis.indicators.expected import (
    OWN_CATEGORIES,
    OWN_SCALE,
    RangeSet,
    percentile,
)
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core import limitations
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DimensionMark, Scale
from voiceman_gui.core.reading import Confidence, ConfidencePart, ConfidencePartId
from voiceman_gui.services.results import (
    EmotionAnalysisResult,
    EmotionDimensions,
    ForensicEmotionIndicators,
    MultiModelEmotionResult,
)

INCONSISTENT = 0.5
"""Above this score the predecessor set its deception indicator."""

MEDIUM_AROUSAL, HIGH_AROUSAL = 0.33, 0.67
NEGATIVE = ("angry", "sad")

_BARRED = {
    DimensionMark.LEGACY: message("analysis.barred.legacy"),
    DimensionMark.UNCALIBRATED: message("analysis.barred.uncalibrated"),
}
_NO_GATES = missing_note(message("services.no_gates"))
_NO_WINDOWS = message("services.no_windows")
_NO_DIMENSIONS = message("services.dimensions_missing")


def pair_confidence(
    primary: EmotionAnalysisResult | None, secondary: EmotionAnalysisResult | None, profile: Profile
) -> Confidence | None:
    """Return how consistent two models are, at least one of them a network.

    The certainty of the category (1 - entropy / ln 4). The agreement of the models (1 - I1 / 100)
    is shown and not counted: its percentile is one of expected ranges, not of a measured set. Only
    parts: what they are worth together was measured for the windows of an analysis alone.

    Returns
    -------
    Confidence or None
        None without categories.
    """
    if secondary is None or secondary.probabilities is None:
        return None
    posteriors = np.array([secondary.probabilities.as_tuple()])
    agreement = Agreement(None, no_categories=_NO_DIMENSIONS, no_arousal=_NO_WINDOWS)
    dimensions = primary.dimensions if primary else None
    if dimensions is not None:
        why = _unusable(dimensions)
        if why:
            agreement = Agreement(None, no_categories=why, no_arousal=_NO_WINDOWS)
        else:
            expected = RangeSet.of(profile)
            at = np.array([dimensions.arousal]), np.array([dimensions.valence])
            i1 = float(percentile(expected, raw_incongruence(expected, posteriors, *at))[0])
            agreement = Agreement(i1, no_arousal=_NO_WINDOWS, uncalibrated=True)
    parts = (
        ConfidencePart(
            ConfidencePartId.CERTAINTY, float(certainty(posteriors)[0]), certainty_note("")
        ),
        *agreement.parts(),
        ConfidencePart(ConfidencePartId.QUALITY, None, _NO_GATES),
    )
    return Confidence(None, None, parts)


def emotion_indicators(
    result: MultiModelEmotionResult, profile: Profile
) -> ForensicEmotionIndicators:
    """Apply the predecessor's rules to a result; see `ForensicEmotionIndicators`.

    Values count as they are printed, with three decimals. A rule that cannot be asked is None:
    the rules stand on a scale common to all speakers, which the embedded models do not use.

    Parameters
    ----------
    result : MultiModelEmotionResult
    profile : Profile
        Holds the thresholds and the expected ranges.
    """
    primary, emotion = result.primary_result, result.ensemble_emotion
    dimensions = primary.dimensions if primary else None
    category = emotion.emotion_type if emotion else None
    facts = [
        limitations.POPULATION_RULE,
        limitations.INCONGRUENCE,
        limitations.CONFIDENCE,
    ]
    beyond = stress = score = level = None
    why = message("services.lacking_dimensions") if dimensions is None else _unusable(dimensions)
    if why is not None:
        facts.append(message("services.indicators_missing", why=why))
    elif dimensions is not None:
        arousal, valence = round(dimensions.arousal, 3), round(dimensions.valence, 3)
        excited = arousal >= profile.stress.population_min_arousal
        beyond = excited and valence <= profile.stress.population_max_valence
        stress = _stress(excited, beyond, category)
        level = "low" if arousal < MEDIUM_AROUSAL else "medium"
        level = "high" if arousal >= HIGH_AROUSAL else level
        facts.append(limitations.POPULATION)
        if category is None:
            facts.append(message("services.category_missing"))
        else:
            score = _inconsistency(arousal, valence, category, profile)
            if result.secondary_result and result.secondary_result.scale is Scale.SPEAKER:
                facts.append(message("services.other_scales", why=OWN_CATEGORIES))
    return ForensicEmotionIndicators(
        stress_indicator=stress,
        deception_indicator=None if score is None else score > INCONSISTENT,
        high_arousal_low_valence=beyond,
        emotion_inconsistency_score=score,
        dominant_emotion=category,
        arousal_level=level,
        confidence=result.ensemble_confidence,
        limitations=tuple(facts),
    )


def _unusable(dimensions: EmotionDimensions) -> Message | None:
    """Why arousal and valence cannot be held against what is expected of all speakers."""
    if dimensions.mark is not DimensionMark.NONE:
        return _BARRED[dimensions.mark]
    return OWN_SCALE if dimensions.scale is Scale.SPEAKER else None


def _stress(excited: bool, beyond: bool, category: str | None) -> bool | None:
    if beyond or not excited:
        return beyond
    return None if category is None else category in NEGATIVE


def _inconsistency(arousal: float, valence: float, category: str, profile: Profile) -> float:
    expected = profile.expected_ranges.of(category)
    outside = _outside(arousal, expected.arousal) + _outside(valence, expected.valence)
    return min(1.0, round(outside, 6))


def _outside(value: float, ends: tuple[float, float]) -> float:
    low, high = ends
    return max(low - value, value - high, 0.0)
