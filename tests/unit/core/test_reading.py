"""Numbers as they are printed."""

from __future__ import annotations

import numpy as np
import pytest

from voiceman_gui.analysis.confidence import word
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core import printed
from voiceman_gui.core.reading import LIMITED_FROM, SUFFICIENT_FROM, printed_confidence
from voiceman_gui.core.resources import resource


@pytest.fixture(scope="module")
def profile() -> Profile:
    return Profile.load(resource("profiles", "default.toml"))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0.00"),
        (0.29, "0.29"),
        (0.297, "0.30"),
        (0.344, "0.34"),
        (0.499, "0.499"),
        (0.5, "0.50"),
        (0.5001, "0.50"),
        (0.698, "0.698"),
        (0.6999, "0.6999"),
        (0.704, "0.70"),
        (0.996, "1.00"),
        (1.0, "1.00"),
    ],
)
def test_a_confidence_is_rounded_and_never_contradicts_its_word(value: float, text: str) -> None:
    assert printed_confidence(value) == text


def test_the_word_of_the_printed_confidence_is_the_word_of_the_value(profile: Profile) -> None:
    bounds = np.array([profile.confidence.limited, profile.confidence.sufficient])
    near = np.concatenate([bounds + step for step in (-1e-3, -1e-5, -1e-12, 0.0, 1e-12, 1e-3)])
    for value in (*near, *np.nextafter(bounds, 0), *np.linspace(0, 1, 10_001)):
        for places in (2, 4):
            text = printed_confidence(float(value), places)
            assert word(float(text), profile) is word(float(value), profile), text
            assert abs(float(text) - value) <= 0.5 * 10**-places + 1e-12


def test_the_bounds_of_the_words_are_those_of_the_profile(profile: Profile) -> None:
    assert (
        profile.confidence.limited,
        profile.confidence.sufficient,
    ) == (LIMITED_FROM, SUFFICIENT_FROM)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (printed.number(-0.001), "0.00"),
        (printed.bound_of_dimension(0.5003), "0.5003"),
        (printed.bound_of_dimension(0.4996), "0.4996"),
        (printed.bound_of_dimension(0.5), "0.50"),
        (printed.bound_of_dimension(0.444), "0.44"),
        (printed.rank(-0.3), "0"),
        (printed.rank(0.3), "0"),
        (printed.rank(61.7), "+62"),
        (printed.rank(-7.6), "-8"),
        (printed.bound_of_rank(0.34), "+0.3"),
        (printed.bound_of_rank(-0.04), "-0.04"),
        (printed.bound_of_rank(0.0), "0"),
        (printed.bound_of_rank(-99.7), "-100"),
        (printed.percentile(95.2), "95.2"),
        (printed.percentile(95.0), "95"),
        (printed.percentile(94.8), "95"),
        (printed.percentile(70.6), "71"),
    ],
)
def test_a_number_lies_on_the_side_of_the_bound_that_the_words_beside_it_say(
    text: str, expected: str
) -> None:
    assert text == expected
