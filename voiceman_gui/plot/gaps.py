"""Where there are no readings, or only cautious ones, and why: letters for plots and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from voiceman_gui.core.message import Message, Value, message
from voiceman_gui.core.reading import Gate
from voiceman_gui.core.span import Span
from voiceman_gui.plot.series import GATES, Series

Reason: TypeAlias = Message | str
"""A plain sentence stays as it is and is never read."""
NO_REASON = message("plot.gap.no_reason")


@dataclass(frozen=True, slots=True)
class Cause:
    """One kind of reason, which may hold in many places with different measured values.

    Parameters
    ----------
    letter : str
        By which plots and tables refer to it: "a", "b", ... in order of appearance.
    gate : Gate
    reasons : tuple of Message
        A number that varies is a pair, the least and the greatest.
    stretches : tuple of Span
        Where it holds, in order of time.
    """

    letter: str
    gate: Gate
    reasons: tuple[Reason, ...]
    stretches: tuple[Span, ...]

    @property
    def total_s(self) -> float:
        """Seconds in which it holds."""
        return sum(stretch.duration_s for stretch in self.stretches)


def causes(series: Series, gates: Iterable[Gate], *, first: int = 0) -> tuple[Cause, ...]:
    """Return the kinds of reasons behind the given gates, lettered in order of appearance.

    Reasons are of one kind if they have the same ids and differ in numbers only, each of them on
    the same side of zero. A window that passed counts only if it has a reason, which then is one
    for a missing reading.

    Parameters
    ----------
    series : Series
    gates : iterable of Gate
    first : int
        Letters that are taken already.
    """
    wanted = frozenset(gates)
    kinds: dict[tuple[object, ...], int] = {}
    kind_of: dict[tuple[Gate, tuple[Reason, ...]], int] = {}
    found: list[tuple[Gate, dict[tuple[Reason, ...], None], list[int]]] = []
    for index, window in enumerate(series.windows):
        if window.gate not in wanted or not (window.reasons or window.gate is not Gate.PASS):
            continue
        reasons: tuple[Reason, ...] = tuple(window.reasons) or (NO_REASON,)
        number = kind_of.get((window.gate, reasons))
        if number is None:
            key = (window.gate, *map(_kind, reasons))
            number = kinds.setdefault(key, len(kinds))
            kind_of[window.gate, reasons] = number
        if number == len(found):
            found.append((window.gate, {}, []))
        found[number][1][reasons] = None
        found[number][2].append(index)
    return tuple(
        Cause(
            _letter(first + number),
            gate,
            tuple(_joined(same) for same in zip(*variants, strict=True)),
            stretches(series, members),
        )
        for number, (gate, variants, members) in enumerate(found)
    )


def stretches(series: Series, members: Sequence[int]) -> tuple[Span, ...]:
    """Join the cells of windows, in order of time, where they touch one another."""
    edges: list[list[float]] = []
    for index, (left, right) in zip(
        members, zip(series.left_s[members], series.right_s[members], strict=True), strict=True
    ):
        if edges and series.joined[index] and abs(edges[-1][1] - left) < 1e-6:
            edges[-1][1] = float(right)
        else:
            edges.append([float(left), float(right)])
    return tuple(Span(left, right) for left, right in edges)


def passed(series: Series) -> tuple[Span, ...]:
    """Return where every gate was passed."""
    code = GATES.index(Gate.PASS)
    return stretches(series, np.flatnonzero(series.gate == code).tolist())


def _kind(fact: Reason) -> object:
    if isinstance(fact, str):
        return fact
    return fact.id, tuple((name, _kind_of_value(value)) for name, value in fact.params.items())


def _kind_of_value(value: Value) -> object:
    if isinstance(value, Message):
        return _kind(value)
    if isinstance(value, tuple):
        return tuple(map(_kind_of_value, value))
    if _is_number(value):
        return int if isinstance(value, int) else float, value < 0  # type: ignore[operator]
    return value


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _joined(facts: Sequence[Reason]) -> Reason:
    """Return one fact for all of a kind."""
    one = facts[0]
    if isinstance(one, str):
        return one
    columns = {
        name: _range([fact.params[name] for fact in facts if isinstance(fact, Message)])
        for name in one.params
    }
    return Message(one.id, columns)


def _range(values: Sequence[Value]) -> Value:
    """Return what all values are, or from which to which they reach."""
    one = values[0]
    if isinstance(one, Message):
        joined: Value = _joined([value for value in values if isinstance(value, Message)])
        return joined
    if isinstance(one, tuple):
        parts = zip(*(value for value in values if isinstance(value, tuple)), strict=True)
        return tuple(map(_range, parts))
    if not _is_number(one):
        return one
    numbers = [value for value in values if isinstance(value, int | float)]
    low, high = min(numbers), max(numbers)
    return low if low == high else (low, high)


def _letter(number: int) -> str:
    name = ""
    number += 1
    while number:
        number, digit = divmod(number - 1, 26)
        name = chr(ord("a") + digit) + name
    return name
