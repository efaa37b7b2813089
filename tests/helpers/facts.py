"""Facts in tests: their ids, and their words where a person's eye is the check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from voiceman_gui.core.message import Message, Value
from voiceman_gui.wording import ENGLISH, words_for


def english(*facts: Message | str) -> str:
    """Return the words of facts, joined by semicolons."""
    return "; ".join(map(words_for(ENGLISH), facts))


def ids(*facts: Message) -> tuple[str, ...]:
    """Return the ids of facts and of the facts inside them, the outer first."""
    return tuple(fact.id for outer in facts for fact in _nested(outer))


def _nested(fact: Message) -> Iterator[Message]:
    yield fact
    for value in fact.params.values():
        yield from _inside(value)


def _inside(value: Value) -> Iterator[Message]:
    if isinstance(value, Message):
        yield from _nested(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _inside(item)


def whys(reasons: Iterable[Message]) -> tuple[Message, ...]:
    """Return reasons, and of reasons for missing readings the cause."""
    return tuple(
        why if isinstance(why := reason.params.get("why"), Message) else reason
        for reason in reasons
    )
