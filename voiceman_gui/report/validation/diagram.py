"""The reliability diagram: how often what is called so certain is right."""

from __future__ import annotations

from voiceman_gui.core.validation.study import Study
from voiceman_gui.report.figures.drawing import Box, Drawing, Label, Polyline
from voiceman_gui.report.figures.look import GRID, INK, SOFT, WAVE, lighter
from voiceman_gui.wording import Words

SIDE_MM = 62.0
_LEFT_MM, _TOP_MM, _WIDTH_MM, _BOTTOM_MM = 18.0, 6.0, 172.0, 14.0
_COUNTS_MM = 92.0
_SIZE = 7.5


def reliability_diagram(study: Study, words: Words) -> Drawing:
    """Draw the share of right windows over the confidence, and the number of windows beside it.

    Parameters
    ----------
    study : Study
    words : Words
    """
    total = sum(one.windows for one in study.reliability)
    drawing = Drawing(
        _WIDTH_MM,
        _TOP_MM + SIDE_MM + _BOTTOM_MM,
        words.text("validation.reliability.alt", windows_count=total),
    )
    _share_axes(drawing, words.text("validation.reliability.correct"), _LEFT_MM)
    for one in study.reliability:
        if one.correct_share is None or one.confidence is None:
            continue
        x, y = _x(one.low) + 0.4, _y(one.correct_share)
        drawing.shapes.append(
            Box(x, y, SIDE_MM / 10 - 0.8, _y(0) - y, lighter(WAVE, 0.55), WAVE, 0.2)
        )
        # The mean confidence of the tenth: on the diagonal the bar would end here.
        mark = _y(one.confidence)
        drawing.shapes.append(
            Polyline(((x, mark), (x + SIDE_MM / 10 - 0.8, mark)), INK, 0.5),
        )
    drawing.shapes.append(
        Polyline(((_x(0), _y(0)), (_x(1), _y(1))), SOFT, 0.25, (1.4, 0.9)),
    )
    _axis_below(drawing, words.text("validation.reliability.confidence"), _LEFT_MM)
    _counts(drawing, study, words)
    return drawing


def _x(value: float, left: float = _LEFT_MM) -> float:
    return left + SIDE_MM * value


def _y(value: float) -> float:
    return _TOP_MM + SIDE_MM * (1 - value)


def _share_axes(drawing: Drawing, name: str, left: float) -> None:
    for step in range(6):
        value = step / 5
        drawing.shapes += [
            Polyline(((_x(0, left), _y(value)), (_x(1, left), _y(value))), GRID, 0.15),
            Label(_x(0, left) - 1.5, _y(value) + 0.9, f"{value:.1f}", _SIZE, SOFT, "end"),
        ]
    drawing.shapes.append(Label(_x(0, left) - 7, _TOP_MM - 2.2, name, _SIZE, INK))


def _axis_below(drawing: Drawing, name: str, left: float) -> None:
    drawing.shapes.append(Polyline(((_x(0, left), _y(0)), (_x(1, left), _y(0))), INK, 0.25))
    for step in range(6):
        value = step / 5
        drawing.shapes.append(
            Label(_x(value, left), _y(0) + 4, f"{value:.1f}", _SIZE, SOFT, "middle")
        )
    drawing.shapes.append(Label(_x(0.5, left), _y(0) + 9, name, _SIZE, INK, "middle"))


def _counts(drawing: Drawing, study: Study, words: Words) -> None:
    """Draw how the windows are spread over the confidence."""
    left = _LEFT_MM + _COUNTS_MM - 8
    most = max(one.windows for one in study.reliability)
    drawing.shapes.append(
        Label(left - 7, _TOP_MM - 2.2, words.text("validation.reliability.windows"), _SIZE, INK)
    )
    for one in study.reliability:
        height = SIDE_MM * 0.9 * one.windows / most if most else 0.0
        x = _x(one.low, left) + 0.4
        if height:
            drawing.shapes.append(
                Box(x, _y(0) - height, SIDE_MM / 10 - 0.8, height, lighter(SOFT, 0.5), SOFT, 0.2)
            )
        drawing.shapes.append(
            Label(x + SIDE_MM / 20 - 0.4, _y(0) - height - 1, f"{one.windows}", 6.5, SOFT, "middle")
        )
    _axis_below(drawing, words.text("validation.reliability.confidence"), left)
