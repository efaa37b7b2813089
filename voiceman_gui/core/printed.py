"""Numbers as they are printed: one rounding for window, report, pictures and tables.

A number is rounded to the nearest, half to even. Where a word or a count beside it depends on a
bound ("limited", "above the median", "above the 95th percentile"), the word is decided on the
value itself, and the printed number must not say otherwise: it gets as many further decimals as
it takes to lie on the value's side of the bound. 0.597 is printed as 0.60 where nothing depends on
it, and as 0.597 beside "limited", which ends below 0.60.
"""

from __future__ import annotations

from collections.abc import Callable

MEDIAN = 0.5
"""Middle of the scale of arousal, dominance and valence; readings lie above or below it."""
UNUSUAL = 95.0
"""Percentile above which a disagreement between channels is counted."""

MINUS = "\N{MINUS SIGN}"
"""Sign of a negative number in words; data files (JSON, CSV) keep the ASCII hyphen."""

_ENOUGH = 17
"""Decimals that tell any two different numbers between 0.1 and 1 apart."""

_FURTHER = 3
"""Most decimals that are added to the terms of a difference."""

Side = Callable[[float], object]
"""Says on which side of its bounds a number lies; equal answers mean the same side."""


def number(value: float, places: int = 2, side: Side | None = None) -> str:
    """Return a rounded number, without a minus before zero.

    Parameters
    ----------
    value : float
    places : int
        Decimals; more are given where `side` would otherwise answer differently for the printed
        number than for the value.
    side : callable, optional
        Which side of its bounds a number lies on; without it nothing depends on a bound.
    """
    while side is not None and places < _ENOUGH and side(round(value, places)) != side(value):
        places += 1
    return f"{round(value, places) + 0.0:.{places}f}"


def written(value: float, places: int = 2, side: Side | None = None) -> str:
    """Return `number` as words write it, with a true minus sign."""
    return number(value, places, side).replace("-", MINUS)


def tick(value: float) -> str:
    """Return a round number as it stands at an axis."""
    return f"{value:g}".replace("-", MINUS)


def term(value: float, other: float, places: int) -> str:
    """Return a number that stands beside another one and their difference.

    Whoever subtracts the two printed numbers gets the printed difference: 6.0372 and 4.7633, which
    differ by 1.3, are printed as 6.04 and 4.76, as 6.0 and 4.8 would differ by 1.2.

    Parameters
    ----------
    value, other : float
    places : int
        Decimals of the printed difference, and the least ones of the number; up to three more.
    """
    difference, half = round(value - other, places), 0.5 * 10.0**-places
    needed = places
    while needed < places + _FURTHER:
        found = round(value, needed) - round(other, needed)
        if abs(found - difference) < half * (1 - 1e-6):
            break
        needed += 1
    return number(value, needed)


def beside_median(value: float) -> int:
    """Return -1, 0 or 1 for a number of 0..1 below, at or above the median."""
    return (value > MEDIAN) - (value < MEDIAN)


def beside_zero(value: float) -> int:
    """Return -1, 0 or 1 for the sign of a number."""
    return (value > 0) - (value < 0)


def is_unusual(percentile: float) -> bool:
    """Whether a percentile is counted as unusual."""
    return percentile > UNUSUAL


def bound_of_dimension(value: float) -> str:
    """Return an end of the interval of arousal, dominance or valence, 0..1.

    Whether a reading lies above or below the median is decided by the ends of its interval.
    """
    return number(value, 2, beside_median)


def rank(value: float) -> str:
    """Return a rank of -100..100 such as +62, -8 or 0."""
    whole = number(value, 0)
    return f"+{whole}" if float(whole) > 0 else whole


def bound_of_rank(value: float) -> str:
    """Return an end of a rank's interval; it decides whether the rank differs from zero."""
    text = number(value, 0, beside_zero)
    return f"+{text}" if value > 0 else text


def percentile(value: float) -> str:
    """Return a percentile, 0..100."""
    return number(value, 0, is_unusual)
