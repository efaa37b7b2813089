"""Ensemble confidence: every part by hand, calibrated and not, the words."""

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
from voiceman_gui.core.calibration import CalibratedConfidence, CalibratedPart
from voiceman_gui.core.reading import (
    ConfidencePart,
    ConfidencePartId,
    Reading,
    Variation,
)


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


def test_without_a_calibration_there_are_parts_and_neither_number_nor_word() -> None:
    given = confidence(0.8, "EmoDB", Agreement(45.0), 0.7, 0, PROFILE, None, None)
    assert given.value is given.word is None
    assert len(given.parts) == 7
    assert {p.id for p in given.parts if p.value is None} == {
        ConfidencePartId.STABILITY,
        ConfidencePartId.AROUSAL_AGREEMENT,
        ConfidencePartId.VARIATION,
    }
    assert not given.calibrated
    caution = confidence(0.8, "EmoDB", Agreement(10.0), 0.7, 1, PROFILE, None, None)
    assert caution.part(ConfidencePartId.QUALITY) == PROFILE.confidence.caution
    assert all(part.contribution is None for part in caution.parts)


def test_a_missing_neighbour_is_no_part() -> None:
    given = confidence(0.8, "EmoDB", Agreement(10.0), float("nan"), 0, PROFILE, None, None)
    assert given.part(ConfidencePartId.CONSISTENCY) is None


def test_stability_is_shown_once_it_is_known_and_moves_no_probability() -> None:
    part = ConfidencePart(ConfidencePartId.STABILITY, 0.2, NO_STABILITY.note)
    given, without = (
        confidence(0.8, "EmoDB", Agreement(10.0), 0.9, 0, PROFILE, None, CALIBRATED, one)
        for one in (part, NO_STABILITY)
    )
    assert given.parts[-1].value == 0.2
    assert given.value == without.value


def test_a_high_i1_does_not_hide_itself() -> None:
    """The gate of the deception gauge leaves agreement out of the confidence."""
    given = confidence(0.8, "EmoDB", Agreement(99.0), 0.7, 0, PROFILE, None, None)
    assert given.part(ConfidencePartId.CATEGORY_AGREEMENT) == pytest.approx(0.01)
    at = [np.array([v]) for v in (0.8, 0.7, 1.0, np.nan, 0.5)]
    assert without_agreement(at[0], at[1], at[2], at[3], None) == pytest.approx([0.7])
    assert without_agreement(at[0], at[3], at[4], at[3], None) == [0.5]


CALIBRATED = CalibratedConfidence(
    0.5,
    {
        "certainty": CalibratedPart(4.0, 0.5),
        "category_agreement": CalibratedPart(1.0, 0.6),
        "variation": CalibratedPart(2.0, 0.9),
    },
    "EmoDB",
)


def test_a_calibrated_confidence_by_hand() -> None:
    variation = Variation(Reading(1.2, 1.1, 1.3), 0.7)
    given = confidence(
        0.8, "EmoDB", Agreement(10.0), float("nan"), 1, PROFILE, variation, CALIBRATED
    )
    # Variation counts as 1 from the spread of the training on; the gate has no weight here.
    logit = 0.5 + 4.0 * 0.3 + 1.0 * 0.3 + 2.0 * 0.1
    assert given.value == pytest.approx(1 / (1 + np.exp(-logit)))
    assert given.calibrated
    added = {p.id.value: p.contribution for p in given.parts if p.contribution is not None}
    assert added == pytest.approx({"certainty": 1.2, "category_agreement": 0.3, "variation": 0.2})


def test_more_of_a_part_never_lowers_a_calibrated_confidence() -> None:
    variation = Variation(Reading(0.8, 0.7, 0.9), 0.7)
    found = [
        confidence(at, "EmoDB", Agreement(50.0), 0.7, 0, PROFILE, variation, CALIBRATED).value
        for at in (0.1, 0.4, 0.9)
    ]
    assert found == sorted(found)
    assert found[0] < found[2]


def test_words_at_their_limits() -> None:
    said = [word(v, PROFILE) for v in (0.7, 0.69, 0.5, 0.49)]
    assert said == ["sufficient", "limited", "limited", "insufficient"]


def test_quality_values() -> None:
    assert quality_values(np.array([0, 1, 2, 3], np.int8), PROFILE).tolist() == [1, 0.5, 0, 0]
