"""What lies over the content of every panel: selection, baseline, marks, pointer and playhead."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from voiceman_gui.core.span import Span
from voiceman_gui.plot.marks import BIN_PX, STRIP_PX, density
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.qt.items.shapes import draw_indexed
from voiceman_gui.qt.theme import Palette

if TYPE_CHECKING:
    from voiceman_gui.qt.panels.base import TimePanel

LABEL_HEIGHT = 16
LABEL_ROOM = 32
"""Pixels that a label needs at least."""


def draw_overlay(painter: QPainter, panel: TimePanel) -> None:
    """Draw the overlay of a panel, clipped to its plot."""
    state, colors, scale = panel.state, panel.colors, panel.scale()
    plot = panel.plot_rect()
    painter.save()
    painter.setClipRect(plot, Qt.ClipOperation.IntersectClip)
    if state.baseline is not None:
        _band(painter, scale, plot, state.baseline, colors, "baseline", 0.12)
    if state.marks:
        _marks(painter, panel)
    if panel.labels_marks and state.baseline is not None:
        _label(painter, scale, plot, state.baseline, "baseline", colors, "baseline")
    if state.selection is not None:
        _band(painter, scale, plot, state.selection, colors, "accent", 0.18, width=2.0)
    hovered = panel.hovered_mark()
    if hovered is not None:
        _band(painter, scale, plot, hovered.span, colors, "mark", 0.16, width=2.0)
    if panel.labels_marks:
        for mark in filter(None, (panel.selected_mark(), hovered)):
            _label(painter, scale, plot, mark.span, mark.label or "mark", colors, "mark")
    if state.hover_s is not None:
        x = round(scale.x(state.hover_s)) + 0.5
        painter.setPen(QPen(colors.color("muted", 0.7), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
    if state.duration_s > 0:
        x = round(scale.x(state.playhead_s)) + 0.5
        painter.setPen(QPen(colors.color("playhead"), 1.5))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
    painter.restore()


def _marks(painter: QPainter, panel: TimePanel) -> None:
    """Draw the marks: ground and edges, or where these would hide the rest, how many there are."""
    state, colors, scale, plot = panel.state, panel.colors, panel.scale(), panel.plot_rect()
    pixel = 1 / panel.devicePixelRatioF()
    view = state.crowd.view(scale, pixel)
    tints = [colors.color("mark", 0.10), colors.color("mark")]
    pixels = QRectF(plot.left(), plot.top(), len(view.columns) * pixel, plot.height())
    draw_indexed(painter, pixels, view.columns[None], tints)
    if panel.counts_marks and view.crowded.size:
        columns = density(view.crowded, plot.left(), plot.width())
        box = QRectF(plot.left(), plot.top(), columns.shape[1] * BIN_PX, STRIP_PX)
        draw_indexed(painter, box, np.where(columns, 0, 1), [colors.color("mark")])
    if panel.labels_marks:
        limits = np.append(view.left[1:], plot.right())
        room = limits - np.maximum(view.left, plot.left())
        for i in np.flatnonzero(room >= LABEL_ROOM).tolist():
            mark = state.marks[view.which[i]]
            text = mark.label or "mark"
            _label(painter, scale, plot, mark.span, text, colors, "mark", float(limits[i]))


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
    """Fill a passage and draw its edges; a point in time is one line."""
    left, right = scale.x(span.start_s), scale.x(span.end_s)
    edges = [QLineF(left, plot.top(), left, plot.bottom())]
    if right > left:
        ground = QRectF(left, plot.top(), right - left, plot.height())
        painter.fillRect(ground, colors.color(role, alpha))
        edges.append(QLineF(right, plot.top(), right, plot.bottom()))
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
    if right < left or (span.duration_s and right <= plot.left()) or room < LABEL_ROOM:
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
