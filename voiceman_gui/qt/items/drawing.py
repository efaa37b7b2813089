"""A drawing of the report, painted in the window."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from voiceman_gui.report.figures.drawing import Box, Drawing, Label, Polygon, Polyline, Shape

_MM_PER_POINT = 25.4 / 72


def painted(drawing: Drawing, font: QFont, width: float, ratio: float) -> QImage:
    """Return a drawing as a picture on a transparent ground.

    Parameters
    ----------
    drawing : Drawing
    font : QFont
        Whose families the labels have.
    width : float
        Of the picture in logical pixels.
    ratio : float
        Physical pixels to a logical one.
    """
    scale = width / drawing.width
    image = QImage(
        round(width * ratio),
        round(drawing.height * scale * ratio),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    for shape in drawing.shapes:
        _paint(painter, shape, font)
    painter.end()
    return image


def _paint(painter: QPainter, shape: Shape, font: QFont) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.PenStyle.NoPen)
    if isinstance(shape, Label):
        _write(painter, shape, font)
    elif isinstance(shape, Polyline):
        pen = QPen(QColor(*shape.colour), shape.width)
        if shape.dash:
            # Qt counts dashes in widths of the pen.
            pen.setDashPattern([length / shape.width for length in shape.dash])
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in shape.points]))
    elif isinstance(shape, Polygon):
        painter.setBrush(QBrush(QColor(*shape.fill)))
        painter.drawPolygon(QPolygonF([QPointF(*point) for point in shape.points]))
    else:
        _frame(painter, shape)


def _frame(painter: QPainter, box: Box) -> None:
    if box.fill is not None:
        painter.setBrush(QBrush(QColor(*box.fill)))
    if box.outline is not None:
        painter.setPen(QPen(QColor(*box.outline), box.line_width))
    painter.drawRect(QRectF(box.x, box.y, box.width, box.height))


def _write(painter: QPainter, label: Label, font: QFont) -> None:
    # Fonts have whole pixels for sizes: written ten times as large, and scaled.
    large = QFont(font)
    large.setPixelSize(max(1, round(10 * label.size * _MM_PER_POINT)))
    large.setBold(label.bold)
    length = QFontMetricsF(large).horizontalAdvance(label.text) / 10
    start = label.x - {"start": 0.0, "middle": length / 2, "end": length}[label.anchor]
    painter.save()
    painter.setFont(large)
    painter.setPen(QColor(*label.colour))
    painter.translate(start, label.y)
    painter.scale(0.1, 0.1)
    painter.drawText(QPointF(0, 0), label.text)
    painter.restore()
