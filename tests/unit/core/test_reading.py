"""Numbers as they are printed."""

from __future__ import annotations

import pytest

from voiceman_gui.core.reading import printed_confidence


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0.00"),
        (0.29, "0.29"),
        (0.349, "0.34"),
        (0.35, "0.35"),
        (0.5999, "0.59"),
        (1.0, "1.00"),
    ],
)
def test_a_confidence_is_printed_on_the_side_of_the_threshold_where_its_word_is(value, text):
    assert printed_confidence(value) == text
