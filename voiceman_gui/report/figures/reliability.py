"""The reliability diagram: how often what is called so certain is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from voiceman_gui.report.figures.drawing import Box, Colour, Drawing, Label, Polyline
from voiceman_gui.report.figures.look import GRID, INK, SOFT, WAVE, lighter
from voiceman_gui.wording import Words

SIDE_MM = 62.0
_LEFT_MM, _TOP_MM, _WIDTH_MM, _BOTTOM_MM = 18.0, 6.0, 172.0, 14.0
_COUNTS_MM = 92.0
_SIZE = 7.5


@dataclass(frozen=True, slots=True)
class Tenth:
    """Windows whose confidence lies in one tenth of the scale.

    Parameters
    ----------
    low : float
        Where it begins, 0..0.9.
    confidence, right : float or None
        Mean confidence, and share of windows whose category is right, 0..1; None without windows.
    amount : float
        How many windows it holds, as a number or a share.
    label : str
        The same in print.
    """

    low: float
    confidence: float | None
    right: float | None
    amount: float
    label: str


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours of the diagram, on the ground that it is drawn on."""

    ink: Colour
    soft: Colour
    grid: Colour
    bar: Colour
    outline: Colour
    count: Colour


PRINT = Inks(INK, SOFT, GRID, lighter(WAVE, 0.55), WAVE, lighter(SOFT, 0.5))
"""On white paper."""


def reliability_diagram(
    tenths: Sequence[Tenth], title: str, amounts: str, words: Words, inks: Inks = PRINT
) -> Drawing:
    """Draw the share of right windows over the confidence, and beside it the number of windows.

    Parameters
    ----------
    tenths : sequence of Tenth
        At least one.
    title : str
        What the picture shows, for those who cannot see it.
    amounts : str
        What the right axis counts.
    words : Words
    inks : Inks
    """
    drawing = Drawing(_WIDTH_MM, _TOP_MM + SIDE_MM + _BOTTOM_MM, title)
    _share_axes(drawing, words.text("validation.reliability.correct"), inks)
    for one in tenths:
        if one.right is None or one.confidence is None:
            continue
        x, y = _x(one.low) + 0.4, _y(one.right)
        drawing.shapes.append(Box(x, y, SIDE_MM / 10 - 0.8, _y(0) - y, inks.bar, inks.outline, 0.2))
        # The mean confidence of the tenth: on the diagonal the bar would end here.
        mark = _y(one.confidence)
        drawing.shapes.append(Polyline(((x, mark), (x + SIDE_MM / 10 - 0.8, mark)), inks.ink, 0.5))
    drawing.shapes.append(
        Polyline(((_x(0), _y(0)), (_x(1), _y(1))), inks.soft, 0.25, (1.4, 0.9)),
    )
    below = words.text("validation.reliability.confidence")
    _axis_below(drawing, below, _LEFT_MM, inks)
    _amounts(drawing, tenths, amounts, inks)
    _axis_below(drawing, below, _LEFT_MM + _COUNTS_MM - 8, inks)
    return drawing


def _x(value: float, left: float = _LEFT_MM) -> float:
    return left + SIDE_MM * value


def _y(value: float) -> float:
    return _TOP_MM + SIDE_MM * (1 - value)


def _share_axes(drawing: Drawing, name: str, inks: Inks) -> None:
    for step in range(6):
        value = step / 5
        drawing.shapes += [
            Polyline(((_x(0), _y(value)), (_x(1), _y(value))), inks.grid, 0.15),
            Label(_x(0) - 1.5, _y(value) + 0.9, f"{value:.1f}", _SIZE, inks.soft, "end"),
        ]
    drawing.shapes.append(Label(_x(0) - 7, _TOP_MM - 2.2, name, _SIZE, inks.ink))


def _axis_below(drawing: Drawing, name: str, left: float, inks: Inks) -> None:
    drawing.shapes.append(Polyline(((_x(0, left), _y(0)), (_x(1, left), _y(0))), inks.ink, 0.25))
    for step in range(6):
        value = step / 5
        drawing.shapes.append(
            Label(_x(value, left), _y(0) + 4, f"{value:.1f}", _SIZE, inks.soft, "middle")
        )
    drawing.shapes.append(Label(_x(0.5, left), _y(0) + 9, name, _SIZE, inks.ink, "middle"))


def _amounts(drawing: Drawing, tenths: Sequence[Tenth], name: str, inks: Inks) -> None:
    """Draw how the windows are spread over the confidence."""
    left = _LEFT_MM + _COUNTS_MM - 8
    most = max(one.amount for one in tenths)
    drawing.shapes.append(Label(left - 7, _TOP_MM - 2.2, name, _SIZE, inks.ink))
    for one in tenths:
        height = SIDE_MM * 0.9 * one.amount / most if most else 0.0
        x = _x(one.low, left) + 0.4
        if height:
            drawing.shapes.append(
                Box(x, _y(0) - height, SIDE_MM / 10 - 0.8, height, inks.count, inks.soft, 0.2)
            )
        drawing.shapes.append(
            Label(x + SIDE_MM / 20 - 0.4, _y(0) - height - 1, one.label, 6.5, inks.soft, "middle")
        )
