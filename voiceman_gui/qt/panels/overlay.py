"""What lies over the content of every panel: selection, baseline, marks, pointer and playhead."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
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
    marks = [mark for mark in state.marks if _touches(mark.span, scale.span)]
    if state.baseline is not None:
        _bands(painter, scale, plot, [state.baseline], colors, "baseline", 0.12)
    _bands(painter, scale, plot, [mark.span for mark in marks], colors, "mark", 0.10)
    if panel.labels_marks:
        if state.baseline is not None:
            _label(painter, scale, plot, state.baseline, "baseline", colors, "baseline")
        limits = [scale.x(mark.span.start_s) for mark in marks[1:]] + [plot.right()]
        for mark, limit in zip(marks, limits, strict=False):
            _label(painter, scale, plot, mark.span, mark.label or "mark", colors, "mark", limit)
    if state.selection is not None:
        _bands(painter, scale, plot, [state.selection], colors, "accent", 0.18, width=2.0)
    if state.hover_s is not None:
        x = round(scale.x(state.hover_s)) + 0.5
        painter.setPen(QPen(colors.color("muted", 0.7), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
    if state.duration_s > 0:
        x = round(scale.x(state.playhead_s)) + 0.5
        painter.setPen(QPen(colors.color("playhead"), 1.5))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
    painter.restore()


def _touches(span: Span, visible: Span) -> bool:
    return span.end_s >= visible.start_s and span.start_s <= visible.end_s


def _bands(
    painter: QPainter,
    scale: TimeScale,
    plot: QRectF,
    spans: list[Span],
    colors: Palette,
    role: str,
    alpha: float,
    width: float = 1.0,
) -> None:
    """Fill passages and draw their edges; a point in time is one line."""
    top, bottom, height = plot.top(), plot.bottom(), plot.height()
    ground, edges = colors.color(role, alpha), []
    for span in spans:
        left, right = scale.x(span.start_s), scale.x(span.end_s)
        edges.append(QLineF(left, top, left, bottom))
        if right > left:
            painter.fillRect(QRectF(left, top, right - left, height), ground)
            edges.append(QLineF(right, top, right, bottom))
    if edges:
        painter.setPen(QPen(colors.color(role), width))
        painter.drawLines(edges)


def _label(
    painter: QPainter,
    scale: TimeScale,
    plot: QRectF,
    span: Span,
    text: str,
    colors: Palette,
    role: str,
    limit: float = math.inf,
) -> None:
    """Write a passage's name in a flag from its start, or from where the plot begins."""
    left, right = max(scale.x(span.start_s), plot.left()), scale.x(span.end_s)
    room = min(limit, plot.right()) - left
    if right < left or (span.duration_s and right <= plot.left()) or room < 32:
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
