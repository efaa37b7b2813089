"""Facts, numbers and times as JSON: what every part of the document is made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from voiceman_gui.core.message import Message, Value, message
from voiceman_gui.core.reading import Reading
from voiceman_gui.core.span import Span
from voiceman_gui.wording import ENGLISH, words_for

DECIMALS = 4
"""Places behind the point of every reading and time: 0.1 ms, and far finer than any interval."""

Json = dict[str, Any]


def rounded(value: float) -> float:
    """Return a number with `DECIMALS` places."""
    # Adding zero turns -0.0 into 0.0, so that no sign appears where there is no size.
    return round(float(value), DECIMALS) + 0.0


def rounded_or_none(value: float | None) -> float | None:
    """Return a number with `DECIMALS` places, or null."""
    return None if value is None else rounded(value)


def plain(text: str) -> str:
    """Escape what is no Unicode: half surrogates, by which Python carries undecodable names."""
    return text.encode("utf-8", errors="backslashreplace").decode("utf-8")


def span_json(span: Span) -> dict[str, float]:
    """Return a stretch of time."""
    return {"start_s": rounded(span.start_s), "end_s": rounded(span.end_s)}


def span_or_none_json(span: Span | None) -> dict[str, float] | None:
    """Return a stretch of time, or null."""
    return None if span is None else span_json(span)


def reading_json(reading: Reading | None) -> Json:
    """Return a value and its interval."""
    if reading is None:
        return {"value": None, "interval": None}
    return {
        "value": rounded(reading.value),
        "interval": [rounded(reading.low), rounded(reading.high)],
    }


def named_reading_json(name: str, reading: Reading | None) -> Json:
    """Return a value and its interval under two keys of their own."""
    found = reading_json(reading)
    return {name: found["value"], f"{name}_interval": found["interval"]}


class FactWriter:
    """Writes facts as id, parameters and a fixed English sentence.

    The sentence is English whatever language the window speaks, so that bytes and hash of a
    document do not depend on it. Equal facts are written once and shared.
    """

    def __init__(self) -> None:
        self._words = words_for(ENGLISH)
        self._written: dict[Message, Json] = {}

    def __call__(self, fact: Message | str) -> Json:
        """Return a fact; a plain sentence becomes the fact ``core.plain``."""
        if isinstance(fact, str):
            fact = message("core.plain", text=fact)
        written = self._written.get(fact)
        if written is None:
            params = {name: _value(value) for name, value in sorted(fact.params.items())}
            written = {"id": fact.id, "params": params, "text": plain(self._words(fact))}
            self._written[fact] = written
        return written

    def or_none(self, fact: Message | None) -> Json | None:
        """Return a fact, or null."""
        return None if fact is None else self(fact)

    def each(self, facts: Iterable[Message | str]) -> list[Json]:
        """Return facts in their order."""
        return [self(fact) for fact in facts]


def _value(value: Value) -> Any:
    """Return a parameter; a fact inside one needs no sentence of its own."""
    if isinstance(value, Message):
        return {
            "id": value.id,
            "params": {name: _value(inner) for name, inner in sorted(value.params.items())},
        }
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if isinstance(value, float):
        return rounded(value)
    return plain(value) if isinstance(value, str) else value
