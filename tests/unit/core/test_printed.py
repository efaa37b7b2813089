"""Numbers as they are printed."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

import numpy as np
import pytest

from voiceman_gui.core.printed import number, term


@pytest.mark.parametrize(
    ("value", "other", "places", "printed"),
    [
        (6.0372, 4.7633, 1, ("6.04", "4.76")),
        (6.0, 4.7, 1, ("6.0", "4.7")),
        (-0.04, 0.04, 1, ("-0.04", "0.04")),
        (2.6, 1.4, 0, ("2.6", "1.4")),
        (0.75, 0.5, 1, ("0.7500", "0.5000")),
    ],
)
def test_terms_of_a_difference(
    value: float, other: float, places: int, printed: tuple[str, str]
) -> None:
    assert (term(value, other, places), term(other, value, places)) == printed


def test_printed_terms_give_the_printed_difference() -> None:
    generator = np.random.default_rng(1)
    step = Decimal("0.1")
    for value, other in generator.uniform(0, 9, (2000, 2)).tolist():
        left, right = Decimal(term(value, other, 1)), Decimal(term(other, value, 1))
        difference = (left - right).quantize(step, ROUND_HALF_EVEN)
        assert difference == Decimal(number(value - other, 1))
