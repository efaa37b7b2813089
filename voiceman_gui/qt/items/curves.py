"""Arousal, dominance and valence as lines with their 95 % bands.

Each differs in colour, in line style and in symbol; nothing is drawn over a gap.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPaintDevice, QPainter, QPen, QPixmap, QPixmapCache

from voiceman_gui.core.lane import Lane, LineStyle, Symbol
from voiceman_gui.plot.levels import View
from voiceman_gui.plot.runs import by_quality, clipped, unbroken
from voiceman_gui.qt.items.shapes import draw_band, draw_bands, draw_line, draw_long_lines, tile

SYMBOL_PX = 14.0
"""Symbols are drawn when windows are at least this far apart."""


BAND_ALPHA = 0.10
LIMIT_ALPHA = 0.45
"""Bands overlap: their limits are drawn too, so that each can be followed through the others."""
PREVIEW_ALPHA = 0.5
"""Share that a preview has of the strength of a reference value."""
MARGIN_PX = 16.0
LEGEND_PX = (34, 16)
MANY = 128
"""From this many points on, lines are drawn the quick way."""


_STYLES = {
    LineStyle.SOLID: Qt.PenStyle.SolidLine,
    LineStyle.DASHED: Qt.PenStyle.DashLine,
    LineStyle.DOTTED: Qt.PenStyle.DotLine,
    LineStyle.DASH_DOT: Qt.PenStyle.DashDotLine,
}


def draw_curve(
    painter: QPainter,
    plot: QRectF,
    view: View,
    lane: Lane,
    color: QColor,
    *,
    hatched: bool = False,
    bands: bool = True,
    filled: bool = True,
) -> None:
    """Draw one dimension: band, line, and symbols where there is room; previews lightly.

    Parameters
    ----------
    painter : QPainter
    plot : QRectF
    view : View
    lane : Lane
    color : QColor
    hatched : bool
        Hatch the band: the values are no calibrated ones.
    bands : bool
        Draw the bands.
    filled : bool
        Fill them; else only their limits are drawn.
    """
    row = view.row(lane.id)
    value, low, high = (
        plot.bottom() - values[row] * plot.height() for values in (view.value, view.low, view.high)
    )
    pieces = by_quality(unbroken(np.isfinite(value), view.joined), view.preview[0])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for light in (False, True):
        chosen = [(start, stop) for start, stop, preview in pieces if preview is light]
        if not chosen or not bands:
            continue
        share = PREVIEW_ALPHA if light else 1.0
        tint = _faded(color, LIMIT_ALPHA * share)
        lines = [clipped(*_ends(plot), view.x[a:b], low[a:b], high[a:b]) for a, b in chosen]
        if hatched and filled:
            hatch = tile("stripes", tint, painter.device().devicePixelRatioF())
            for x, bottom, top in lines:
                draw_band(painter, x, top, bottom, hatch)
        elif filled:
            draw_bands(painter, plot, lines, _faded(color, BAND_ALPHA * share))
        edge = QPen(tint, 1.0, _STYLES[lane.line])
        draw_long_lines(painter, [(x, limit) for x, *limits in lines for limit in limits], edge)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for light, pen in (
        (False, QPen(color, 1.8, _STYLES[lane.line])),
        (True, QPen(_faded(color, PREVIEW_ALPHA), 1.2, _STYLES[lane.line])),
    ):
        parts = [
            clipped(*_ends(plot), view.x[start:stop], value[start:stop])
            for start, stop, preview in pieces
            if preview is light
        ]
        if len(view.x) > MANY:
            draw_long_lines(painter, parts, pen)
        else:
            for x, line in parts:
                draw_line(painter, x, line, pen)
    far = view.group == 1 and len(view.x) > 1 and view.x[1] - view.x[0] >= SYMBOL_PX
    alone = [start for start, stop, _ in pieces if stop - start == 1]
    stamps = [
        symbol_stamp(lane.symbol, tint, 3.5 if far else 2.0, painter.device())
        for tint in (color, _faded(color, PREVIEW_ALPHA))
    ]
    half = stamps[0].deviceIndependentSize() / 2
    which = np.flatnonzero(np.isfinite(value)) if far else np.array(alone, np.int64)
    lefts, tops = view.x[which] - half.width(), value[which] - half.height()
    lightly = view.preview[0, which].tolist()
    for left, top, light in zip(lefts.tolist(), tops.tolist(), lightly, strict=True):
        painter.drawPixmap(QPointF(left, top), stamps[int(light)])


def _ends(plot: QRectF) -> tuple[float, float]:
    """Return where lines are cut off: close up they are longer than Qt dashes in a frame."""
    return plot.left() - MARGIN_PX, plot.right() + MARGIN_PX


def _faded(color: QColor, alpha: float) -> QColor:
    faded = QColor(color)
    faded.setAlphaF(alpha)
    return faded


def symbol_stamp(symbol: Symbol, color: QColor, radius: float, device: QPaintDevice) -> QPixmap:
    """Return a symbol as a pixmap, which is drawn a hundred times in the time of ten circles."""
    ratio = device.devicePixelRatioF()
    side = 2 * round(2 * radius) + 1
    key = f"symbol {symbol} {color.rgba64().toArgb32()} {radius} {ratio}"  # not worded: a key
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    stamp = QPixmap(round(side * ratio), round(side * ratio))
    stamp.setDevicePixelRatio(ratio)
    stamp.fill(Qt.GlobalColor.transparent)
    with QPainter(stamp) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_symbol(painter, symbol, QPointF(side / 2, side / 2), color, radius)
    QPixmapCache.insert(key, stamp)
    return stamp


def draw_symbol(
    painter: QPainter, symbol: Symbol, at: QPointF, color: QColor, radius: float
) -> None:
    """Draw a filled circle, square or triangle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    if symbol is Symbol.CIRCLE:
        painter.drawEllipse(at, radius, radius)
    elif symbol is Symbol.SQUARE:
        side = 1.8 * radius
        painter.drawRect(QRectF(at.x() - side / 2, at.y() - side / 2, side, side))
    else:
        up, side = 1.3 * radius, 1.15 * radius
        corners = ((0.0, -up), (-side, up * 0.7), (side, up * 0.7))
        painter.drawPolygon([at + QPointF(dx, dy) for dx, dy in corners])


def legend_icon(lane: Lane, color: QColor, hidden: QColor, ratio: float) -> QIcon:
    """Return a sample of a dimension's line, as it looks while shown (on) and hidden (off)."""
    icon = QIcon()
    for tint, state in ((color, QIcon.State.On), (hidden, QIcon.State.Off)):
        icon.addPixmap(_sample(lane, tint, ratio), QIcon.Mode.Normal, state)
    return icon


def _sample(lane: Lane, color: QColor, ratio: float) -> QPixmap:
    # Wider than the line: the rest is the distance to the name.
    image = QPixmap(round(LEGEND_PX[0] * ratio), round(LEGEND_PX[1] * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 2, _STYLES[lane.line]))
        painter.drawLine(QLineF(0, 8, 28, 8))
        draw_symbol(painter, lane.symbol, QPointF(14, 8), color, 3.5)
    return image
