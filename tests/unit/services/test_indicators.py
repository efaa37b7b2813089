"""The predecessor's rules, on values at and beside their thresholds."""

from __future__ import annotations

import pytest

from helpers.facts import ids
from helpers.voices import PROFILE
from voiceman_gui.core import limitations
from voiceman_gui.core.networks import DimensionMark, Scale
from voiceman_gui.services.indicators import emotion_indicators
from voiceman_gui.services.results import (
    CategoricalEmotion,
    EmotionAnalysisResult,
    EmotionDimensions,
    EmotionProbabilities,
    MultiModelEmotionResult,
)

SHARES = {
    "angry": EmotionProbabilities(0.7, 0.1, 0.1, 0.1),
    "happy": EmotionProbabilities(0.1, 0.7, 0.1, 0.1),
    "sad": EmotionProbabilities(0.1, 0.1, 0.7, 0.1),
    "neutral": EmotionProbabilities(0.1, 0.1, 0.1, 0.7),
}


def result(
    arousal=0.5,
    valence=0.5,
    category="neutral",
    scale=Scale.POPULATION,
    mark=DimensionMark.NONE,
):
    common = {"model_used": "m", "processing_time_ms": 1.0, "device": "cpu", "provenance": ()}
    primary = secondary = None
    if arousal is not None:
        dimensions = EmotionDimensions(arousal, 0.5, valence, None, scale, mark)
        primary = EmotionAnalysisResult(**common, scale=scale, dimensions=dimensions)
    if category is not None:
        shares = SHARES[category]
        secondary = EmotionAnalysisResult(
            **common,
            scale=Scale.POPULATION,
            categorical=CategoricalEmotion.of(shares),
            probabilities=shares,
        )
    return MultiModelEmotionResult(primary, secondary, None, 4.0)


@pytest.mark.parametrize(
    ("arousal", "valence", "category", "both", "stress"),
    [
        (0.7, 0.3, "neutral", True, True),
        (0.69951, 0.30049, "neutral", True, True),  # printed 0.700 and 0.300
        (0.6994, 0.3, "neutral", False, False),
        (0.7, 0.301, "neutral", False, False),
        (0.7, 0.5, "angry", False, True),
        (0.7, 0.5, "sad", False, True),
        (0.7, 0.5, "happy", False, False),
        (0.69, 0.5, "angry", False, False),
        (0.7, 0.3, None, True, True),
        (0.7, 0.5, None, False, None),
        (0.6, 0.5, None, False, False),
    ],
)
def test_stress_rule(arousal, valence, category, both, stress):
    said = emotion_indicators(result(arousal, valence, category), PROFILE)
    assert said.high_arousal_low_valence is both
    assert said.stress_indicator is stress


@pytest.mark.parametrize(
    ("arousal", "valence", "category", "score", "deception"),
    [
        (0.8, 0.2, "angry", 0.0, False),
        (0.5, 0.5, "neutral", 0.0, False),
        (0.3, 0.6, "angry", 0.3 + 0.25, True),
        (0.9, 0.4, "happy", 0.25, False),
        (0.9, 0.15, "happy", 0.5, False),
        (0.9, 0.149, "happy", 0.501, True),
        (1.0, 1.0, "sad", 1.0, True),
    ],
)
def test_inconsistency_is_the_distance_from_the_expected_ranges(
    arousal, valence, category, score, deception
):
    said = emotion_indicators(result(arousal, valence, category), PROFILE)
    assert said.emotion_inconsistency_score == pytest.approx(score)
    assert said.deception_indicator is deception
    assert said.dominant_emotion == category


@pytest.mark.parametrize(
    ("arousal", "level"),
    [(0.3294, "low"), (0.33, "medium"), (0.669, "medium"), (0.67, "high")],
)
def test_levels_of_arousal(arousal, level):
    assert emotion_indicators(result(arousal), PROFILE).arousal_level == level


@pytest.mark.parametrize(
    "given",
    [
        result(arousal=None),
        result(0.9, 0.1, scale=Scale.SPEAKER),
        result(0.9, 0.1, mark=DimensionMark.LEGACY),
        result(0.9, 0.1, mark=DimensionMark.UNCALIBRATED),
    ],
)
def test_a_rule_that_cannot_be_asked_is_none_with_its_reason(given):
    said = emotion_indicators(given, PROFILE)
    assert said.stress_indicator is None
    assert said.high_arousal_low_valence is None
    assert said.deception_indicator is None
    assert said.emotion_inconsistency_score is None
    assert said.arousal_level is None
    assert said.dominant_emotion == "neutral"
    assert "services.indicators_missing" in ids(*said.limitations)


def test_what_they_do_not_show_stands_beside_them():
    said = emotion_indicators(result(), PROFILE)
    assert limitations.INCONGRUENCE in said.limitations
    assert limitations.POPULATION_RULE in said.limitations
