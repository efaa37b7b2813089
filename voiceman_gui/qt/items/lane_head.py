"""What stands left of a speaker's lane: colour, number and name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from voiceman_gui.core.colours import speaker_colour
from voiceman_gui.qt.items.shapes import tile
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.theme import small

SWATCH = 15
LEAST = 24
"""A name that has less room is left out: two dots are no name."""


class LaneHead(QWidget):
    """Swatch with the speaker's number, and the name as far as there is room.

    Parameters
    ----------
    speaker : str
        Id.
    place : int
        Of the speaker among all, from 0; negative for nobody.
    parent : QWidget
    """

    renaming = Signal(str)
    """The analyst wants to name the speaker."""
    menu_wanted = Signal(str, object)
    """The analyst wants to see what can be done about the speaker, and where (`QPoint`)."""

    def __init__(self, speaker: str, place: int, colors: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.speaker, self.place = speaker, place
        self.colors = colors
        self.name = ""
        self.setFont(small(parent.font()))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_name(self, name: str) -> None:
        """Show another name."""
        self.name = name
        self.update()

    def set_colors(self, colors: Palette) -> None:
        """Draw in another palette."""
        self.colors = colors
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for another name."""
        if event.button() is Qt.MouseButton.LeftButton and self.place >= 0:
            self.renaming.emit(self.speaker)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        self.menu_wanted.emit(self.speaker, event.globalPos())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw swatch and name."""
        painter = QPainter(self)
        height = min(float(self.height()), 16.0)
        top = (self.height() - height) / 2
        swatch = QRectF(0, top + (height - SWATCH) / 2, SWATCH, SWATCH)
        draw_swatch(painter, swatch, self.place, self.colors, painter.font())
        room = QRectF(SWATCH + 3, top, self.width() - SWATCH - 3, height)
        if room.width() < LEAST:
            room.setWidth(0.0)
        text = self.fontMetrics().elidedText(
            self.name, Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.setPen(self.colors.color("text"))
        if room.width():
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        if self.hasFocus():
            painter.setPen(self.colors.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()


def draw_swatch(painter: QPainter, rect: QRectF, place: int, colors: Palette, font: QFont) -> None:
    """Draw the sign of a speaker: the number on the colour; a question mark for nobody.

    Parameters
    ----------
    painter : QPainter
    rect : QRectF
    place : int
        Of the speaker among all, from 0; negative for nobody.
    colors : Palette
    font : QFont
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.color(speaker_colour(place)))
    painter.drawRoundedRect(rect, 3, 3)
    if place < 0:
        dots = tile("dots", QColor(colors.color("text", 0.35)), 1.0)
        painter.setBrush(dots)
        painter.setBrushOrigin(QPointF(rect.topLeft()))
        painter.drawRoundedRect(rect, 3, 3)
    bold = QFont(font)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(colors.color("surface"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "?" if place < 0 else str(place + 1))
    painter.restore()
