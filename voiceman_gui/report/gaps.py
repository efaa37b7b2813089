"""Where there are no readings, or only cautious ones, and why: letters for plots and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from voiceman_gui.core.analysis import Analysis, WindowReading
from voiceman_gui.core.reading import Gate
from voiceman_gui.core.span import Span

_NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?|\d+(?:\.\d+)?")
"""A minus counts only at the beginning of a word: "-0.01", but not that of "65-72"."""

GATE_WORDS = {
    Gate.PASS: "passed",
    Gate.CAUTION: "caution",
    Gate.WITHHELD: "withheld",
    Gate.NO_SPEECH: "no speech",
}
"""The gates' words in print."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One kind of reason, which may hold in many places with different measured values.

    Parameters
    ----------
    letter : str
        By which plots and tables refer to it: "a", "b", ... in order of appearance.
    gate : Gate
    text : str
        The reasons, joined; a number that varies is given as its range, "6.1 to 9.4 dB".
    stretches : tuple of Span
        Where it holds, in order of time.
    """

    letter: str
    gate: Gate
    text: str
    stretches: tuple[Span, ...]

    @property
    def total_s(self) -> float:
        """Seconds in which it holds."""
        return sum(stretch.duration_s for stretch in self.stretches)


def cells(analysis: Analysis) -> list[Span]:
    """Return the stretch of time that each window stands for in a plot.

    A window's reading is drawn at its centre and stands for one hop around it; the first and the
    last window also stand for what lies before and behind, so that the cells have no holes.
    """
    windows = analysis.windows
    if not windows:
        return []
    centres = [(window.start_s + window.end_s) / 2 for window in windows]
    edges = [(a + b) / 2 for a, b in pairwise(centres)]
    edges = [windows[0].start_s, *edges, windows[-1].end_s]
    return [Span(a, b) for a, b in pairwise(edges)]


def causes(analysis: Analysis, gates: Iterable[Gate], *, first: int = 0) -> tuple[Cause, ...]:
    """Return the kinds of reasons behind the given gates, lettered in order of appearance.

    A window that passed counts only if it has a reason, which then is one for a missing reading.
    """
    wanted = frozenset(gates)
    groups: dict[tuple[Gate, str], list[int]] = {}
    for index, window in enumerate(analysis.windows):
        if window.gate in wanted and (window.reasons or window.gate is not Gate.PASS):
            groups.setdefault(_kind(window), []).append(index)
    places = cells(analysis)
    return tuple(
        Cause(
            _letter(first + number),
            gate,
            _joined([_text(analysis.windows[i]) for i in members]),
            merged([places[i] for i in members]),
        )
        for number, ((gate, _), members) in enumerate(groups.items())
    )


def _kind(window: WindowReading) -> tuple[Gate, str]:
    """Reasons that differ only in their measured values are one kind."""
    return window.gate, _NUMBER.sub(_sign, _text(window))


def _sign(found: re.Match[str]) -> str:
    """Below zero and above it are two kinds: "-0.01 to 1.01" would name no such range."""
    return "-#" if found.group().startswith("-") else "#"


def _text(window: WindowReading) -> str:
    return "; ".join(window.reasons) or "no reason was recorded"


def _joined(texts: Sequence[str]) -> str:
    columns = zip(*(_NUMBER.findall(text) for text in texts), strict=True)
    ranges = iter([_range(numbers) for numbers in columns])
    return _NUMBER.sub(lambda _match: next(ranges), texts[0])


def _range(numbers: Sequence[str]) -> str:
    low, high = min(numbers, key=float), max(numbers, key=float)
    return low if low == high else f"{low} to {high}"


def merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Join spans, in order of time, that touch one another."""
    joined: list[Span] = []
    for span in spans:
        if joined and abs(joined[-1].end_s - span.start_s) < 1e-6:
            joined[-1] = Span(joined[-1].start_s, span.end_s)
        else:
            joined.append(span)
    return tuple(joined)


def _letter(number: int) -> str:
    name = ""
    number += 1
    while number:
        number, digit = divmod(number - 1, 26)
        name = chr(ord("a") + digit) + name
    return name
