"""Ensemble confidence: every part by hand, the minimum, the words."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.voices import PROFILE
from voiceman_gui.analysis.confidence import (
    NO_STABILITY,
    Agreement,
    certainty,
    confidence,
    consistency,
    half_overlap,
    quality_values,
    without_agreement,
    word,
)
from voiceman_gui.core.reading import ConfidencePart, ConfidencePartId, ConfidenceWord


def test_certainty_by_hand() -> None:
    p = np.array([[1, 0, 0, 0], [0.25] * 4, [0.5, 0.5, 0, 0], [np.nan] * 4])
    assert certainty(p) == pytest.approx([1.0, 0.0, 0.5, np.nan], nan_ok=True)


def test_consistency_by_hand() -> None:
    arousal = np.array([0.5, 0.7, 0.7])
    p = np.array([[1.0, 0, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0]])
    usable = np.ones(3, np.bool_)
    # The middle one: arousal differs by 0.2 and 0, the category by 0 and 1; the larger mean counts.
    assert consistency(arousal, p, usable, 1) == pytest.approx([0.8, 0.5, 0.0])


def test_consistency_leaves_gaps_out() -> None:
    arousal = np.array([0.5, 0.9, 0.5])
    p = np.tile([1.0, 0, 0, 0], (3, 1))
    found = consistency(arousal, p, np.array([True, False, True]), 1)
    assert np.isnan(found).all()
    found = consistency(arousal, p, np.array([True, False, True]), 2)
    assert found == pytest.approx([1.0, np.nan, 1.0], nan_ok=True)


@pytest.mark.parametrize(("window", "hop", "count"), [(4, 1, 2), (4, 0.5, 4), (4, 3, 0), (3, 1, 1)])
def test_windows_that_share_half(window: float, hop: float, count: int) -> None:
    assert half_overlap(window, hop) == count


def test_the_minimum_decides_and_every_part_is_shown() -> None:
    given = confidence(0.8, "EmoDB", Agreement(45.0), 0.7, 0, PROFILE)
    assert given.value == pytest.approx(0.55)
    assert given.word is ConfidenceWord.LIMITED
    assert len(given.parts) == 6
    assert {p.id for p in given.parts if p.value is None} == {
        ConfidencePartId.STABILITY,
        ConfidencePartId.AROUSAL_AGREEMENT,
    }
    caution = confidence(0.8, "EmoDB", Agreement(10.0), 0.7, 1, PROFILE)
    assert caution.value == pytest.approx(PROFILE.confidence.caution)


def test_a_missing_neighbour_is_no_part() -> None:
    given = confidence(0.8, "EmoDB", Agreement(10.0), float("nan"), 0, PROFILE)
    assert given.value == pytest.approx(0.8)
    assert given.part(ConfidencePartId.CONSISTENCY) is None


def test_stability_takes_part_once_it_is_known() -> None:
    part = ConfidencePart(ConfidencePartId.STABILITY, 0.2, NO_STABILITY.note)
    assert confidence(0.8, "EmoDB", Agreement(10.0), 0.9, 0, PROFILE, part).value == pytest.approx(
        0.2
    )


def test_a_high_i1_does_not_hide_itself() -> None:
    """The gate of the deception gauge leaves agreement out of the confidence."""
    given = confidence(0.8, "EmoDB", Agreement(99.0), 0.7, 0, PROFILE)
    assert given.word is ConfidenceWord.INSUFFICIENT
    assert given.part(ConfidencePartId.CATEGORY_AGREEMENT) == pytest.approx(0.01)
    gate = without_agreement(np.array([0.8]), np.array([0.7]), np.array([1.0]))
    assert gate == pytest.approx([0.7])
    assert without_agreement(np.array([0.8]), np.array([np.nan]), np.array([0.5])) == [0.5]


def test_words_at_their_limits() -> None:
    said = [word(v, PROFILE) for v in (0.6, 0.59, 0.35, 0.34)]
    assert said == ["sufficient", "limited", "limited", "insufficient"]


def test_quality_values() -> None:
    assert quality_values(np.array([0, 1, 2, 3], np.int8), PROFILE).tolist() == [1, 0.5, 0, 0]
