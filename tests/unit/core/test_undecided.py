"""How much a voice varies in words, and in how many windows no category is named."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.analyses import layout_analysis
from helpers.facts import english
from voiceman_gui.core.reading import Reading, Variation
from voiceman_gui.core.undecided import UndecidedWindows


@pytest.mark.parametrize(
    ("reading", "words"),
    [
        (Reading(1.3, 1.1, 1.5), "varies more here than acted emotions do: 1.30 times"),
        (Reading(1.0, 0.9, 1.1), "about as much here as acted emotions do: 1.00 times"),
        (Reading(0.8, 0.75, 0.9), "varies less here than acted emotions do: 0.80 times"),
        (Reading(0.5, 0.4, 0.6), "varies too little here for categories: 0.50 times"),
    ],
)
def test_the_words_follow_the_interval_and_the_least(reading: Reading, words: str) -> None:
    said = english(Variation(reading, 0.7).sentence)
    assert words in said
    assert f"{reading.low:.2f} to {reading.high:.2f}" in said


def test_a_number_beside_too_little_lies_below_what_is_needed() -> None:
    said = english(Variation(Reading(0.6999, 0.6, 0.8), 0.7).sentence)
    assert "0.6999 times" in said and "at least 0.7 is needed" in said
    assert "normal result" in said


def test_undecided_windows_are_those_with_posteriors_and_no_name() -> None:
    windows = layout_analysis(60.0).windows
    found = UndecidedWindows.of(windows, np.ones(len(windows), np.bool_))
    rows = [one for one in windows if one.gate.shows_numbers]
    assert found.windows == sum(one.categories is not None for one in rows) > 0
    assert found.count == sum(one.undecided for one in rows)
    assert found.share == found.count / found.windows
    assert f"in {found.count} of {found.windows} windows" in english(found.sentence)


def test_without_posteriors_there_is_no_share() -> None:
    windows = layout_analysis(60.0).windows
    found = UndecidedWindows.of(windows, np.zeros(len(windows), np.bool_))
    assert found.share is None
    assert "No window has posteriors" in english(found.sentence)
