"""The half widths of the embedded model against a library of conformal prediction.

`embedded_scores.npz` is of ``packaging/train_embedded.py --scores``: the conformal scores of all
windows of EmoDB's emotional recordings, each read by a model that has not heard the speaker.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from crepes import ConformalRegressor

from embedded_calibrate import COVERED, half_width, half_widths
from helpers.measured_sample import embedded

SPEAKERS, CHANNELS = 10, 3
ALIKE = 20_000
"""Windows that each recording is repeated to, as the library knows no weights."""

Scores = dict[str, list[np.ndarray]]


@pytest.fixture(scope="module")
def scores() -> Scores:
    with np.load(Path(__file__).with_name("embedded_scores.npz")) as kept:
        recording = kept["recording"]
        starts = np.flatnonzero(np.diff(recording)) + 1
        return {
            name: np.split(kept[name].astype(np.float64), starts)
            for name in ("arousal", "dominance", "valence")
        }


def test_the_shipped_table_is_made_of_these_scores(scores: Scores) -> None:
    shipped = embedded().half_widths
    assert all(len(own) == SPEAKERS * CHANNELS for own in scores.values())
    assert half_widths(scores) == {name: getattr(shipped, name) for name in scores}


def test_the_library_gives_the_same_table_within_rounding(scores: Scores) -> None:
    """Not in every digit: it takes a score of the set, where ours stands between two of them."""
    for own in scores.values():
        alike = np.concatenate([np.repeat(one, round(ALIKE / one.size)) for one in own])
        regressor = ConformalRegressor().fit(alike)
        ((low, high),) = regressor.predict_int(np.zeros(1), confidence=COVERED)
        assert high == -low == pytest.approx(half_width(own), abs=1e-3)


def test_speakers_who_are_left_out_of_the_quantile_are_covered(scores: Scores) -> None:
    for own in scores.values():
        covered = []
        for speaker in range(SPEAKERS):
            width = half_width([s for at, s in enumerate(own) if at % SPEAKERS != speaker])
            covered += [float(np.mean(s <= width)) for s in own[speaker::SPEAKERS]]
        assert 0.93 <= np.mean(covered) <= 0.97
