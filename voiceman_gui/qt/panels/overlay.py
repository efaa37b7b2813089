"""What lies over the content of every panel: selection, baseline, marks, pointer and playhead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from voiceman_gui.core.span import Span
from voiceman_gui.qt.items.timescale import TimeScale
from voiceman_gui.qt.theme import Palette

if TYPE_CHECKING:
    from voiceman_gui.qt.panels.base import TimePanel

LABEL_HEIGHT = 16


def draw_overlay(painter: QPainter, panel: TimePanel) -> None:
    """Draw the overlay of a panel, clipped to its plot."""
    state, colors, scale = panel.state, panel.colors, panel.scale()
    plot = panel.plot_rect()
    painter.save()
    painter.setClipRect(plot, Qt.ClipOperation.IntersectClip)
    if state.baseline is not None:
        _band(painter, scale, plot, state.baseline, colors, "baseline", 0.12)
        if panel.labels_marks:
            limit = plot.right()
            _label(painter, scale, plot, state.baseline, "baseline", colors, "baseline", limit)
    for mark in state.marks:
        alpha = 0.10 if mark.span.duration_s else 0.0
        _band(painter, scale, plot, mark.span, colors, "mark", alpha)
    if panel.labels_marks:
        starts = [scale.x(mark.span.start_s) for mark in state.marks]
        for mark, limit in zip(state.marks, (*starts[1:], plot.right()), strict=False):
            _label(painter, scale, plot, mark.span, mark.label or "mark", colors, "mark", limit)
    if state.selection is not None:
        _band(painter, scale, plot, state.selection, colors, "accent", 0.18, width=2.0)
    if state.hover_s is not None:
        x = round(scale.x(state.hover_s)) + 0.5
        painter.setPen(QPen(colors.color("muted", 0.7), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
    if state.duration_s > 0:
        x = round(scale.x(state.playhead_s)) + 0.5
        painter.setPen(QPen(colors.color("playhead"), 1.5))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
    painter.restore()


def _band(
    painter: QPainter,
    scale: TimeScale,
    plot: QRectF,
    span: Span,
    colors: Palette,
    role: str,
    alpha: float,
    width: float = 1.0,
) -> None:
    left, right = scale.x(span.start_s), scale.x(span.end_s)
    if right < plot.left() - 2 or left > plot.right() + 2:
        return
    if alpha:
        painter.fillRect(
            QRectF(left, plot.top(), right - left, plot.height()), colors.color(role, alpha)
        )
    painter.setPen(QPen(colors.color(role), width))
    for x in {left, right}:
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))


def _label(
    painter: QPainter,
    scale: TimeScale,
    plot: QRectF,
    span: Span,
    text: str,
    colors: Palette,
    role: str,
    limit: float,
) -> None:
    """Write a passage's name in a flag from its start, or from where the plot begins."""
    left, right = max(scale.x(span.start_s), plot.left()), scale.x(span.end_s)
    room = min(limit, plot.right()) - left
    if right < plot.left() or room < 32:
        return
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room - 12))
    # The baseline's flag has a line of its own, so that a mark inside it stays readable.
    line = 2 if role == "baseline" else 1
    top = plot.bottom() - line * LABEL_HEIGHT
    box = QRectF(left, top, metrics.horizontalAdvance(shown) + 8, LABEL_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.color(role))
    painter.drawPolygon(QPolygonF(box))
    painter.setPen(colors.color("surface"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
