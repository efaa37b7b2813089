"""Icons drawn from a few strokes in the colour of the text, so that they fit light and dark."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

SIZE = 24


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _play() -> QPainterPath:
    return _polygon((7, 4.5), (19.5, 12), (7, 19.5))


def _pause() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(6, 5, 4, 14), 1, 1)
    path.addRoundedRect(QRectF(14, 5, 4, 14), 1, 1)
    return path


def _stop() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(6, 6, 12, 12), 1.5, 1.5)
    return path


def _stroke(path: QPainterPath, width: float = 2.0) -> QPainterPath:
    from PySide6.QtGui import QPainterPathStroker

    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path)


def _loop() -> QPainterPath:
    line = QPainterPath(QPointF(5, 12))
    line.cubicTo(5, 7, 8, 6, 11, 6)
    line.lineTo(17, 6)
    back = QPainterPath(QPointF(19, 12))
    back.cubicTo(19, 17, 16, 18, 13, 18)
    back.lineTo(7, 18)
    path = _stroke(line)
    path.addPath(_stroke(back))
    path.addPath(_polygon((16, 2.5), (20.5, 6), (16, 9.5)))
    path.addPath(_polygon((8, 14.5), (3.5, 18), (8, 21.5)))
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _open() -> QPainterPath:
    line = QPainterPath(QPointF(4, 18))
    line.lineTo(4, 6)
    line.lineTo(9.5, 6)
    line.lineTo(11.5, 8.5)
    line.lineTo(19, 8.5)
    line.lineTo(19, 11)
    line.moveTo(4, 18)
    line.lineTo(7, 11)
    line.lineTo(21.5, 11)
    line.lineTo(18.5, 18)
    line.closeSubpath()
    return _stroke(line, 1.7)


def _analyse() -> QPainterPath:
    line = QPainterPath(QPointF(3, 13))
    for x, y in ((6.5, 13), (9, 6), (12.5, 18.5), (15, 10), (17, 13), (21, 13)):
        line.lineTo(x, y)
    return _stroke(line, 1.9)


def _report() -> QPainterPath:
    line = QPainterPath()
    line.addRoundedRect(QRectF(5.5, 3.5, 13, 17), 1.5, 1.5)
    for y in (8.5, 12, 15.5):
        line.moveTo(8.5, y)
        line.lineTo(15.5, y)
    return _stroke(line, 1.7)


def _mark() -> QPainterPath:
    line = QPainterPath(QPointF(7, 20.5))
    line.lineTo(7, 4)
    line.lineTo(17.5, 4)
    line.lineTo(14.5, 8)
    line.lineTo(17.5, 12)
    line.lineTo(7, 12)
    return _stroke(line, 1.8)


def _baseline() -> QPainterPath:
    line = QPainterPath(QPointF(3.5, 16.5))
    line.lineTo(20.5, 16.5)
    line.moveTo(6, 16)
    line.lineTo(6, 8.5)
    line.lineTo(18, 8.5)
    line.lineTo(18, 16)
    return _stroke(line, 1.8)


def _cancel() -> QPainterPath:
    line = QPainterPath(QPointF(7, 7))
    line.lineTo(17, 17)
    line.moveTo(17, 7)
    line.lineTo(7, 17)
    return _stroke(line)


def _offline() -> QPainterPath:
    line = QPainterPath()
    line.addEllipse(QRectF(4.5, 4.5, 15, 15))
    line.moveTo(7, 17)
    line.lineTo(17, 7)
    return _stroke(line, 1.8)


def _ring() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(4, 4, 16, 16))
    return path


def _ready() -> QPainterPath:
    tick = QPainterPath(QPointF(8, 12.3))
    tick.lineTo(10.8, 15.2)
    tick.lineTo(16, 9)
    return _ring().subtracted(_stroke(tick))


def _unproven() -> QPainterPath:
    path = _stroke(_ring(), 1.8)
    for x in (8.4, 12.0, 15.6):
        path.addEllipse(QPointF(x, 12), 1.3, 1.3)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _refused() -> QPainterPath:
    cross = QPainterPath(QPointF(8.8, 8.8))
    cross.lineTo(15.2, 15.2)
    cross.moveTo(15.2, 8.8)
    cross.lineTo(8.8, 15.2)
    corners = ((8, 3), (16, 3), (21, 8), (21, 16), (16, 21), (8, 21), (3, 16), (3, 8))
    return _polygon(*corners).subtracted(_stroke(cross))


def _absent() -> QPainterPath:
    path = QPainterPath()
    for start in range(0, 360, 60):
        arc = QPainterPath()
        arc.arcMoveTo(QRectF(4.5, 4.5, 15, 15), start)
        arc.arcTo(QRectF(4.5, 4.5, 15, 15), start, 30)
        path.addPath(_stroke(arc, 1.8))
    return path


def _embedded() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(5, 5, 14, 14), 3, 3)
    hole = QPainterPath()
    hole.addRoundedRect(QRectF(9.5, 9.5, 5, 5), 1, 1)
    return path.subtracted(hole)


def _passage() -> QPainterPath:
    line = QPainterPath(QPointF(4, 5))
    line.lineTo(4, 19)
    line.moveTo(20, 5)
    line.lineTo(20, 19)
    line.moveTo(8, 12)
    line.lineTo(16, 12)
    path = _stroke(line)
    path.addPath(_polygon((10.5, 8), (6, 12), (10.5, 16)))
    path.addPath(_polygon((13.5, 8), (18, 12), (13.5, 16)))
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _measures() -> QPainterPath:
    line = QPainterPath()
    line.addRoundedRect(QRectF(4, 5, 16, 14), 1.5, 1.5)
    for y in (9.7, 14.3):
        line.moveTo(4, y)
        line.lineTo(20, y)
    line.moveTo(12, 5)
    line.lineTo(12, 19)
    return _stroke(line, 1.8)


_SHAPES: dict[str, Callable[[], QPainterPath]] = {
    "play": _play,
    "pause": _pause,
    "stop": _stop,
    "loop": _loop,
    "open": _open,
    "analyse": _analyse,
    "report": _report,
    "mark": _mark,
    "baseline": _baseline,
    "cancel": _cancel,
    "offline": _offline,
    "ready": _ready,
    "unproven": _unproven,
    "refused": _refused,
    "absent": _absent,
    "embedded": _embedded,
    "passage": _passage,
    "measures": _measures,
}


def icon(name: str, colour: QColor) -> QIcon:
    """Return a named icon in a colour, with a paler disabled state."""
    result = QIcon()
    path = _SHAPES[name]()
    pale = QColor(colour)
    pale.setAlphaF(0.35)
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, pale)):
        for scale in (1, 2):
            pixmap = QPixmap(QSize(SIZE, SIZE) * scale)
            pixmap.setDevicePixelRatio(scale)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            painter.fillPath(path, ink)
            painter.end()
            result.addPixmap(pixmap, mode)
    return result
