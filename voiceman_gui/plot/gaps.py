"""Where there are no readings, or only cautious ones, and why: letters for plots and tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.facts import ENDS, FactColumn
from voiceman_gui.core.message import Message, Value, message
from voiceman_gui.core.reading import GATES, Gate
from voiceman_gui.core.span import Span
from voiceman_gui.plot.series import Series

NO_REASON = message("plot.gap.no_reason")
_THRESHOLDS = ("needed", "limit")
"""First words of the names of parameters that say what was asked for, not what was found."""


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
    reasons: tuple[Message, ...]
    stretches: tuple[Span, ...]

    @property
    def total_s(self) -> float:
        """Seconds in which it holds."""
        return sum(stretch.duration_s for stretch in self.stretches)


def causes(series: Series, gates: Iterable[Gate], *, first: int = 0) -> tuple[Cause, ...]:
    """Return the kinds of reasons behind the given gates, lettered in order of appearance.

    Reasons are of one kind if they have the same ids and the same thresholds, and differ in
    measured numbers only. A window that passed counts only if it has a reason, which then is one
    for a missing reading.

    Parameters
    ----------
    series : Series
    gates : iterable of Gate
    first : int
        Letters that are taken already.
    """
    kinds: dict[object, list[FactColumn]] = {}
    # A reading at the end of its baseline is there: that is no gap.
    columns = (column for column in series.windows.facts if column.id not in ENDS)
    for fact in (part for column in columns for part in _by_threshold(column)):
        kinds.setdefault(_kind(fact), []).append(fact)
    holds = np.zeros((len(kinds), len(series.windows)), np.bool_)
    for row, same in zip(holds, kinds.values(), strict=True):
        for fact in same:
            row[fact.rows] = True
    wanted = np.isin(series.gate, [GATES.index(gate) for gate in gates])
    rows = np.flatnonzero(wanted & (holds.any(axis=0) | (series.gate != GATES.index(Gate.PASS))))
    if not rows.size:
        return ()
    table = np.vstack((series.gate[rows], holds[:, rows]))
    _, firsts, group = np.unique(table, axis=1, return_index=True, return_inverse=True)
    found = []
    for number, one in enumerate(np.argsort(firsts).tolist()):
        members = rows[group.ravel() == one]
        at = int(members[0])
        reasons = tuple(
            _over(same, members) for same, row in zip(kinds.values(), holds, strict=True) if row[at]
        )
        found.append(
            Cause(
                _letter(first + number),
                GATES[series.gate[at]],
                reasons or (NO_REASON,),
                stretches(series, members.tolist()),
            )
        )
    return tuple(found)


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


def _by_threshold(fact: FactColumn) -> Iterator[FactColumn]:
    """Split a column of facts into one for each threshold that its windows were judged by."""
    for name, value in fact.params.items():
        if isinstance(value, np.ndarray) and name.startswith(_THRESHOLDS):
            for threshold in np.unique(value).tolist():
                at = value == threshold
                params = {
                    key: one[at] if isinstance(one, np.ndarray) else one
                    for key, one in fact.params.items()
                }
                rest = FactColumn(
                    fact.id, fact.rows[at], {**params, name: threshold}, fact.readings
                )
                yield from _by_threshold(rest)
            return
    yield fact


def _kind(fact: FactColumn) -> object:
    """Facts that differ in measured numbers only are of one kind."""
    params = tuple(
        (name, float if isinstance(value, np.ndarray) else _kind_of_value(name, value))
        for name, value in fact.params.items()
    )
    return fact.id, fact.readings, params


def _kind_of_value(name: str, value: Value) -> object:
    if isinstance(value, Message):
        inner = value.params.items()
        return value.id, tuple((part, _kind_of_value(part, one)) for part, one in inner)
    if isinstance(value, tuple):
        return tuple(_kind_of_value(name, one) for one in value)
    return float if _is_number(value) and not name.startswith(_THRESHOLDS) else value


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _over(same: Sequence[FactColumn], members: NDArray[np.intp]) -> Message:
    """Return one fact for all of a kind that hold in some windows."""
    facts = [found for fact in same if (found := fact.over(members)) is not None]
    return facts[0] if len(facts) == 1 else _joined(facts)


def _joined(facts: Sequence[Message]) -> Message:
    names = facts[0].params
    return Message(facts[0].id, {name: _range([f.params[name] for f in facts]) for name in names})


def _range(values: Sequence[Value]) -> Value:
    """Return what all values are, or the least and the greatest of them."""
    one = values[0]
    if all(value == one for value in values):
        return one
    if isinstance(one, Message):
        return _joined([value for value in values if isinstance(value, Message)])
    if isinstance(one, tuple) and not all(map(_is_number, one)):
        # A list of facts, each of its kind.
        lists = [value for value in values if isinstance(value, tuple)]
        return tuple(_range(place) for place in zip(*lists, strict=True))
    numbers = [end for value in values for end in (value if isinstance(value, tuple) else (value,))]
    ends = [number for number in numbers if isinstance(number, int | float)]
    return min(ends), max(ends)


def _letter(number: int) -> str:
    name = ""
    number += 1
    while number:
        number, digit = divmod(number - 1, 26)
        name = chr(ord("a") + digit) + name
    return name
