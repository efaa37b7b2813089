"""Every sentence of every catalogue can be worded, with parameters of the kind it asks for."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from helpers.catalogues import Entry, catalogue
from voiceman_gui.core.message import Message, Value
from voiceman_gui.wording import LANGUAGES, words_for

WHEN = "2026-11-28T20:58:50+09:00"
PLURALS = ("zero", "one", "two", "few", "many", "other")


class _Asked(Visitor):
    """What values each variable may have, from where it stands."""

    def __init__(self) -> None:
        self.values: dict[str, list[Value]] = {}

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
        if isinstance(node.selector, ftl.VariableReference):
            keys = [
                key.value if isinstance(key, ftl.NumberLiteral) else key.name
                for key in (variant.key for variant in node.variants)
            ]
            self._may_be(node.selector.id.name, list(_of_keys(keys)))
        self.generic_visit(node)

    def visit_FunctionReference(self, node: ftl.FunctionReference) -> None:
        first = node.arguments.positional[0]
        if isinstance(first, ftl.VariableReference):
            options = {
                option.name.name: option.value.value
                for option in node.arguments.named
                if isinstance(option.value, ftl.StringLiteral)
            }
            self._may_be(first.id.name, _of_function(node.id.name, options.get("each", "")))
        # Further values are bounds beside which a number is printed.
        for bound in node.arguments.positional[1:]:
            if isinstance(bound, ftl.VariableReference):
                self._may_be(bound.id.name, _of_function(node.id.name, ""))
        self.generic_visit(node)

    def _may_be(self, name: str, values: list[Value]) -> None:
        known = self.values.setdefault(name, [])
        known += [value for value in values if value not in known]


def _of_keys(keys: list[str]) -> Iterator[Value]:
    for key in keys:
        if key in ("true", "false"):
            yield key == "true"
        elif key in PLURALS:
            yield 1 if key == "one" else 3
        elif re.fullmatch(r"\d+", key):
            yield int(key)
        else:
            yield key


def _of_function(function: str, each: str) -> list[Value]:
    if function in ("LIST", "SENTENCES"):
        kind = _of_function(each, "") if each else ["first", "second"]
        return [tuple(kind), (*kind, *kind, *kind)]
    if function == "DATE":
        return [WHEN, "2026-11-28"]
    if function == "JOSA":
        return ["녹음.wav", "a.mp3"]
    return [0.0, 1, 3, 12345, 0.1234]


def asked(entry: Entry) -> list[Mapping[str, Value]]:
    """Return sets of parameters that let each value of each variable come once."""
    visitor = _Asked()
    visitor.visit(entry.pattern)
    values = {name: visitor.values.get(name, ["“텍스트”"]) for name in sorted(entry.variables)}
    rounds = max(map(len, values.values()), default=1)
    turns = {name: itertools.cycle(options) for name, options in values.items()}
    return [{name: next(turn) for name, turn in turns.items()} for _ in range(rounds)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_sentence_can_be_worded(code: str) -> None:
    words, wrong = words_for(code), []
    for ident, entry in catalogue(code).items():
        for params in asked(entry):
            text = words(Message(ident, params))
            if not text.strip() or re.search(r"[{}]|\s[,;]|\s\.(?!\.)", text):
                wrong.append(f"{ident} {dict(params)}: {text!r}")
    assert wrong == []


NUMBERS = {
    *("NUMBER", "PLUS", "INDEX", "RANK", "RANK_BOUND", "PERCENTILE", "DB", "HZ", "KHZ"),
    *("SECONDS", "MS", "DURATION", "MINUTES", "HOURS", "DAYS", "PERCENT", "PER_SECOND"),
    *("BYTES", "CLOCK"),
}
"""Functions that print a number, and so a range as well."""
BESIDE_BOUNDS = {"NUMBER", "DB", "HZ", "KHZ", "SECONDS", "MS", "PERCENT"}
OTHERS = {"DATE", "LIST", "SENTENCES", "JOSA", "TERM", "DB_TERM"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_function_of_numbers_prints_a_range_also_beside_a_range(code: str) -> None:
    words = words_for(code)
    assert set(words._functions) == NUMBERS | OTHERS, "say here whether the new one prints numbers"
    low, high = 0.25, 4e6
    low_high, bounds = words._argument((low, high)), words._argument((0.5, 100.0))
    for name in sorted(NUMBERS):
        one, printed = words._functions[name], words._functions[name](low_high)
        assert one(words._argument((low, low))) == one(low), "both look the same"
        digits = [re.search(r"\d[\d.,:]*", str(one(value))) for value in (low, high)]
        assert all(found is not None and found[0] in printed for found in digits), (name, printed)
        if name in BESIDE_BOUNDS:
            assert one(low_high, bounds) == printed


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_gate_and_remark_can_be_worded_of_many_windows(code: str) -> None:
    """Appendix and legend give the least and the greatest of what many windows measured."""
    words, wrong = words_for(code), []
    rooms = ("analysis.gate.", "analysis.stress.window", "analysis.cues.", "analysis.network.")
    entries = {i: e for i, e in catalogue(code).items() if i.startswith(rooms)}
    assert len(entries) > 15
    for ident, entry in entries.items():
        for params in asked(entry):
            pairs = {
                name: (value / 2, value + 1.0) if type(value) in (int, float) else value
                for name, value in params.items()
                if not isinstance(value, bool)
            }
            text = words(Message(ident, pairs))  # type: ignore[arg-type]
            if re.search(r"[{}(]\d[\d.]*, ", text):
                wrong.append(f"{ident} {pairs}: {text!r}")
    assert wrong == []
