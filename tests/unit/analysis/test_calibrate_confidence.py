"""The calibrated confidence: fitted on outcomes that are known by construction."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import expit

from voiceman_gui.analysis.calibrate_confidence import (
    calibration_error,
    confidence_without_own,
    fit_confidence,
    reliability,
)
from voiceman_gui.analysis.calibrated import joined
from voiceman_gui.core.reading import ConfidencePartId

NAMES = (ConfidencePartId.CERTAINTY, ConfidencePartId.QUALITY, ConfidencePartId.VARIATION)
SIZE = 4000
RNG = np.random.default_rng(3)
PARTS = RNG.uniform(size=(SIZE, 3))
# The third part lowers the chance to be right, which a monotone model may not say.
RIGHT = RNG.uniform(size=SIZE) < expit(0.4 + 4 * (PARTS[:, 0] - 0.5) - 3 * (PARTS[:, 2] - 0.5))
WEIGHT = np.full(SIZE, 1 / SIZE)
GROUP = np.arange(SIZE) % 8


def test_the_weights_are_found_and_none_is_negative() -> None:
    model = fit_confidence(NAMES, PARTS, RIGHT, WEIGHT)
    found = {name: part.weight for name, part in model.parts.items()}
    assert found["certainty"] == pytest.approx(4, rel=0.25)
    assert found["quality"] == pytest.approx(0, abs=0.3)
    assert found["variation"] == 0
    said = joined(dict(zip(NAMES, PARTS.T, strict=True)), model)
    assert said.mean() == pytest.approx(RIGHT.mean(), abs=0.01)


def test_a_part_that_is_missing_counts_as_its_mean() -> None:
    some = PARTS.copy()
    some[::2, 1] = np.nan
    model = fit_confidence(NAMES, some, RIGHT, WEIGHT)
    assert model.parts["quality"].middle == pytest.approx(np.nanmean(some[:, 1]), rel=1e-3)


def test_no_group_has_a_part_in_its_own_confidence() -> None:
    value = confidence_without_own(NAMES, PARTS, RIGHT, WEIGHT, GROUP)
    other = np.where(GROUP == 3, ~RIGHT, RIGHT)
    changed = confidence_without_own(NAMES, PARTS, other, WEIGHT, GROUP)
    assert (changed == value)[GROUP == 3].all()
    assert (changed != value)[GROUP != 3].any()
    assert calibration_error(reliability(value, RIGHT, WEIGHT)) < 0.05


def test_the_calibration_error_by_hand() -> None:
    value, right = np.array([0.25, 0.25, 0.85, 0.95]), np.array([True, False, True, True])
    table = reliability(value, right, np.array([1.0, 1.0, 1.0, 3.0]))
    assert [row["share"] for row in table] == pytest.approx([1 / 3, 1 / 6, 1 / 2], rel=1e-3)
    # |0.25 - 0.5| / 3 + 0.15 / 6 + 0.05 / 2
    assert calibration_error(table) == pytest.approx(0.0833 + 0.025 + 0.025, abs=1e-3)
