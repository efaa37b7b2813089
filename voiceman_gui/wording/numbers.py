"""Numbers as they are written in one language, rounded by `voiceman_gui.core.printed`."""

from __future__ import annotations

from datetime import date, datetime

from babel import Locale
from babel.dates import format_date, format_datetime

from voiceman_gui.core import printed
from voiceman_gui.core.clock import clock
from voiceman_gui.wording.languages import Language

_THOUSANDS = 3


class Numbers:
    """How one language writes numbers, times and dates."""

    def __init__(self, language: Language, locale: Locale) -> None:
        symbols = locale.number_symbols["latn"]
        self._decimal, self._group = str(symbols["decimal"]), str(symbols["group"])
        # CLDR has the hyphen of ASCII, which is another sign than that of −100 in a sentence.
        self._minus, self._plus = printed.MINUS, str(symbols["plusSign"])
        self._locale, self._language = locale, language

    def written(self, text: str) -> str:
        """Return digits such as ``-1234.50`` with the signs of this language."""
        sign = ""
        if text[:1] in "+-":
            sign, text = (self._minus if text[0] == "-" else self._plus), text[1:]
        whole, point, rest = text.partition(".")
        if len(whole) > _THOUSANDS and whole.isdigit():
            whole = f"{int(whole):,}".replace(",", self._group)
        return f"{sign}{whole}{self._decimal if point else ''}{rest}"

    def fixed(self, value: float, places: int, *bounds: float) -> str:
        """Return a number with `places` decimals, more if it else met a bound it lies beside."""
        side = (lambda x: [(x > b) - (x < b) for b in bounds]) if bounds else None
        return self.written(printed.number(value, places, side))

    def trimmed(self, value: float, places: int, *bounds: float) -> str:
        """Return a number with at most `places` decimals, without zeros at its end."""
        side = (lambda x: [(x > b) - (x < b) for b in bounds]) if bounds else None
        text = printed.number(value, places, side)
        return self.written(text.rstrip("0").rstrip(".") if "." in text else text)

    def clock(self, seconds: float, places: int = 1) -> str:
        """Return a position in a recording such as ``0:00:20.0`` or ``1:02:03.450``.

        Hours are always there, so that 0:20 is never taken for twenty seconds or for twenty
        minutes.
        """
        sign = self._minus if round(seconds * 10**places) < 0 else ""
        return f"{sign}{clock(abs(seconds), places)}".replace(".", self._decimal)

    def moment(self, when: str) -> str:
        """Return a date or a point in time that is given in ISO 8601.

        Raises
        ------
        ValueError
            If it is not.
        """
        if len(when) == len("2026-01-31"):
            day = date.fromisoformat(when)
            return format_date(day, self._language.date, self._locale)
        moment = datetime.fromisoformat(when)
        pattern = self._language.moment
        if moment.tzinfo is None:
            pattern = pattern.replace(" ('UTC'xxx)", "")
        written = format_datetime(moment, pattern, locale=self._locale)
        return written.replace("UTC-", f"UTC{self._minus}")
