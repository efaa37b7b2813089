"""The empirical distribution of a speaker's windows, with passages on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from voiceman_gui.core.comparing import Population
from voiceman_gui.core.reading import Reading
from voiceman_gui.report.figures.drawing import Box, Drawing, Label, Polyline
from voiceman_gui.report.figures.look import GAUGE, GRID, INK, SOFT, WAVE
from voiceman_gui.wording import Words

_LEFT_MM, _TOP_MM, _WIDTH_MM, _HEIGHT_MM, _BOTTOM_MM = 18.0, 8.0, 130.0, 46.0, 13.0
_PAGE_MM = 172.0
_SIZE = 7.5
_DOT_MM = 1.6


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage on the distribution.

    Parameters
    ----------
    name : str
        Its place in the table, which stands beside its dot.
    reading : Reading
        0..1.
    """

    name: str
    reading: Reading


def distribution_figure(
    people: Population, passages: Sequence[Placed], title: str, words: Words
) -> Drawing:
    """Draw which share of windows lies up to each value, and where passages lie.

    Parameters
    ----------
    people : Population
        With at least one window.
    passages : sequence of Placed
        Dots at their values, with lines over their 95 % intervals.
    title : str
    words : Words
    """
    corners = zip(*(side.tolist() for side in people.steps()), strict=True)
    steps = tuple((_x(value), _y(share)) for value, share in corners)
    drawing = Drawing(_PAGE_MM, _TOP_MM + _HEIGHT_MM + _BOTTOM_MM, title)
    for step in range(6):
        value = step / 5
        drawing.shapes += [
            Polyline(((_x(0), _y(value)), (_x(1), _y(value))), GRID, 0.15),
            Label(_x(0) - 1.5, _y(value) + 0.9, f"{value:.1f}", _SIZE, SOFT, "end"),
            Label(_x(value), _y(0) + 4, f"{value:.1f}", _SIZE, SOFT, "middle"),
        ]
    drawing.shapes += [
        Label(_x(0) - 12, _TOP_MM - 3, words.text("report.comparison.share"), _SIZE, INK),
        Label(_x(0.5), _y(0) + 9, words.text("report.reading.arousal"), _SIZE, INK, "middle"),
        Polyline(steps, WAVE, 0.4),
    ]
    for one in passages:
        x, y = _x(one.reading.value), _y(people.share_below(one.reading.value))
        ends = ((_x(one.reading.low), y), (_x(one.reading.high), y))
        half = _DOT_MM / 2
        drawing.shapes += [
            Polyline(ends, GAUGE, 0.35),
            Box(x - half, y - half, _DOT_MM, _DOT_MM, GAUGE),
            Label(x + 1.4, y - 1.2, one.name, _SIZE, INK),
        ]
    return drawing


def _x(value: float) -> float:
    return _LEFT_MM + _WIDTH_MM * value


def _y(share: float) -> float:
    return _TOP_MM + _HEIGHT_MM * (1 - share)
