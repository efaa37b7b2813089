"""Which facts were given, and how they read in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pytest

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import Message
from voiceman_gui.wording import ENGLISH, words_for

Fact = Message | VoicemanError | str


def english(*facts: Fact) -> str:
    """Return the English words of facts, one after the other."""
    return " ".join(map(words_for(ENGLISH), facts))


def ids(*facts: Fact) -> set[str]:
    """Return the ids of facts, and of the facts that they hold."""
    found: set[str] = set()
    for fact in facts:
        one = fact.message if isinstance(fact, VoicemanError) else fact
        if isinstance(one, Message):
            found.add(one.id)
            found |= ids(*_held(one.params.values()))
    return found


@contextmanager
def refusing(
    kind: type[VoicemanError], match: str
) -> Iterator[pytest.ExceptionInfo[VoicemanError]]:
    """Expect an error whose English words match a pattern."""
    with pytest.raises(kind) as caught:
        yield caught
    words = english(caught.value)
    assert re.search(match, words), f"{match!r} is not in {words!r}"


def _held(values: Iterable[object]) -> list[Message]:
    held = []
    for value in values:
        if isinstance(value, Message):
            held.append(value)
        elif isinstance(value, tuple):
            held += _held(value)
    return held


def whys(reasons: Iterable[Message]) -> tuple[Message, ...]:
    """Return reasons, and of reasons for missing readings the cause."""
    return tuple(
        why if isinstance(why := reason.params.get("why"), Message) else reason
        for reason in reasons
    )
