"""The functions that the catalogues' sentences may call; they print numbers with their unit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from babel import Locale
from babel.lists import format_list
from fluent.runtime.types import FluentType

from voiceman_gui.core import printed
from voiceman_gui.core.reading import side_of_confidence
from voiceman_gui.wording.josa import with_particle
from voiceman_gui.wording.numbers import Numbers

Function = Callable[..., Any]

_SIDES = {
    "median": printed.beside_median,
    "zero": printed.beside_zero,
    "unusual": printed.is_unusual,
    "confidence": side_of_confidence,
}
_STEP = 1000.0
_SMALL_SHARE = 0.01
_FINE_S = 0.01


class Text(str, FluentType):
    """Finished words; unlike a plain string they may be of any length."""

    __slots__ = ()

    def format(self, locale: object) -> Text:  # type: ignore[override]
        """Return the words as they are."""
        return self


class Parts(tuple[Any, ...], FluentType):
    """A parameter of several values, which LIST joins."""

    __slots__ = ()

    def format(self, locale: object) -> str:
        """Refuse: only LIST knows how to join them."""
        raise ValueError("several values stand where one is expected: LIST joins them")


def functions(
    numbers: Numbers,
    locale: Locale,
    unit: Callable[[str], str],
    between: Callable[[str, str], str],
) -> dict[str, Function]:
    """Return the functions of one language by name.

    ``digits`` is the number of decimals, fixed where it is given; where a function has a default,
    zeros at the end are left out. A second value is a bound: the printed number lies on the same
    side of it as the number itself. A number may be a pair, the least and the greatest of several:
    it is written as a range with one unit (with two where they differ, such as ms and s), and as
    one number where both look the same. A bound may be a pair as well: both ends are bounds. For
    TERM and DB_TERM the second value is the other term of a difference.

    Parameters
    ----------
    numbers : Numbers
    locale : babel.Locale
    unit : callable
        Returns the pattern of a unit by its name, with ``{}`` for the number.
    between : callable
        Returns a range from its two ends.

    Returns
    -------
    dict of str to callable
    """

    def of_range(written: Callable[..., str], value: Any, *rest: Any, **options: Any) -> str:
        bounds = [end for one in rest for end in (one if isinstance(one, Parts) else (one,))]
        if not isinstance(value, Parts):
            return written(value, *bounds, **options)
        low, high = (written(part, *bounds, **options) for part in value)
        return low if low == high else between(low, high)

    def ranged(written: Callable[..., str]) -> Function:
        return lambda *given, **options: Text(of_range(written, *given, **options))

    def measure(name: str, places: int | Callable[[float], int], scale: float = 1.0) -> Function:
        def digits_of(value: float, *bounds: float, digits: float | None = None) -> str:
            scaled, limits = float(value) * scale, [float(bound) * scale for bound in bounds]
            if digits is None:
                most = places(float(value)) if callable(places) else places
                return numbers.trimmed(scaled, most, *limits)
            return numbers.fixed(scaled, int(digits), *limits)

        def written(value: Any, *bounds: float, digits: float | None = None) -> Text:
            text = of_range(digits_of, value, *bounds, digits=digits)
            return Text(unit(name).replace("{}", text) if name else text)

        return written

    def places_of_share(value: float) -> int:
        # Limits of clipped samples and drop-outs lie below one percent.
        return 3 if abs(value) < _SMALL_SHARE else 1

    def number(value: float, *bounds: float, digits: float | None = None) -> Text:
        if digits is not None:
            return Text(numbers.fixed(float(value), int(digits), *bounds))
        if isinstance(value, int):
            return Text(numbers.written(str(int(value))))
        return Text(numbers.trimmed(float(value), 6, *bounds))

    def index(value: float, digits: float = 2, beside: str = "") -> Text:
        side = _SIDES[beside] if beside else None
        return Text(numbers.written(printed.number(float(value), int(digits), side)))

    def size(value: float) -> Text:
        amount, names = float(value), ["bytes", "kilobytes", "megabytes", "gigabytes", "terabytes"]
        while len(names) > 1 and round(amount, 1) >= _STEP:
            amount, names = amount / _STEP, names[1:]
        return Text(unit(names[0]).replace("{}", numbers.trimmed(amount, 1)))

    def duration(value: float, sign: str = "") -> Text:
        size = abs(float(value))
        if size < 1.0:
            text = numbers.fixed(size * _STEP, 0 if size >= _FINE_S else 2)
            text = unit("milliseconds").replace("{}", text)
        else:
            text = unit("seconds").replace("{}", numbers.fixed(size, 2))
        return Text((numbers.written("+0" if value >= 0 else "-0")[0] if sign else "") + text)

    def plus(value: float, *bounds: float, digits: float | None = None) -> Text:
        text = number(value, *bounds, digits=digits)
        return Text(numbers.written("+0")[0] + text if float(value) > 0 else text)

    def term(name: str) -> Function:
        def written(value: float, other: float, digits: float = 1) -> Text:
            text = numbers.written(printed.term(float(value), float(other), int(digits)))
            return Text(unit(name).replace("{}", text) if name else text)

        return written

    def joined(parts: Sequence[Any], style: str = "standard", each: str = "") -> Text:
        if each:
            words = [table[each](part) for part in parts]
        else:
            words = [part if isinstance(part, str) else number(part) for part in parts]
        return Text(format_list(words, style, locale))  # type: ignore[arg-type]

    table: dict[str, Function] = {
        "NUMBER": ranged(number),
        "PLUS": ranged(plus),
        "INDEX": ranged(index),
        "RANK": ranged(lambda value: numbers.written(printed.rank(float(value)))),
        "RANK_BOUND": ranged(lambda value: numbers.written(printed.bound_of_rank(float(value)))),
        "PERCENTILE": ranged(lambda value: printed.percentile(float(value))),
        "TERM": term(""),
        "DB_TERM": term("decibels"),
        "DB": measure("decibels", 1),
        "HZ": measure("hertz", 1),
        "KHZ": measure("kilohertz", 1, 1 / _STEP),
        "SECONDS": measure("seconds", 2),
        "MS": measure("milliseconds", 1),
        "DURATION": ranged(duration),
        "MINUTES": measure("minutes", 1, 1 / 60),
        "HOURS": measure("hours", 1, 1 / 3600),
        "DAYS": measure("days", 1, 1 / 86400),
        "PERCENT": measure("percent", places_of_share, 100.0),
        "PER_SECOND": measure("per_second", 2),
        "BYTES": ranged(size),
        "CLOCK": ranged(lambda value, digits=1: numbers.clock(float(value), int(digits))),
        "DATE": lambda value: Text(numbers.moment(str(value))),
        "LIST": joined,
        "SENTENCES": lambda parts: Text(" ".join(str(part) for part in parts)),
        "JOSA": lambda value, pair: Text(with_particle(str(value), str(pair))),
    }
    return table
