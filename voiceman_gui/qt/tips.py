"""Tool tips: in lines of a readable length, and beside what they explain.

Qt breaks rich text alone, and puts a tip below the pointer, where it hides the rest of a plot or
of several lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import east_asian_width

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

FRAME_PX = 12
"""Width of a tip's frame and padding on each side, at the most."""
CURSOR_PX = 32
"""How far Qt puts a tip below the place that it is given, at the most."""
BESIDE_PX = 16
"""Between the pointer and a tip that stands beside it."""
COLUMNS = 80
"""Most columns of a line; a wide letter, such as a Korean one, takes two."""


def wrapped(text: str, columns: int = COLUMNS) -> str:
    """Return a plain text with line breaks at spaces; breaks that it has stay.

    A word that is longer than a line, such as a path, is not broken.

    Parameters
    ----------
    text : str
    columns : int
        Most columns of a line.
    """
    return "\n".join(piece for line in text.split("\n") for piece in _lines(line, columns))


def _lines(line: str, columns: int) -> Iterator[str]:
    held: list[str] = []
    taken = 0
    for word in line.split(" "):
        width = sum(2 if east_asian_width(letter) in "WF" else 1 for letter in word)
        if held and taken + 1 + width > columns:
            yield " ".join(held)
            held, taken = [], 0
        taken += width + (1 if held else 0)
        held.append(word)
    yield " ".join(held)


def tip_place(explained: QRect, pointer: QPoint, size: QSize, screen: QRect) -> QPoint:
    """Return the place to give to Qt, so that a tip does not cover what it explains.

    Below it, else above it; where neither has room, beside the pointer, so that at least what
    stands at this moment is seen.

    Parameters
    ----------
    explained : QRect
        What the tip is about.
    pointer : QPoint
    size : QSize
        Of the tip.
    screen : QRect
        Where there is room.
    """
    if explained.bottom() + CURSOR_PX + size.height() <= screen.bottom():
        return QPoint(pointer.x(), explained.bottom())
    above = explained.top() - CURSOR_PX - size.height()
    if above >= screen.top():
        return QPoint(pointer.x(), above)
    x = pointer.x() + BESIDE_PX
    if x + size.width() > screen.right():
        x = max(screen.left(), pointer.x() - BESIDE_PX - size.width())
    return QPoint(x, pointer.y())


def show_tip(widget: QWidget, event: QHelpEvent, text: str) -> None:
    """Answer a request for a tool tip by one that does not cover the widget.

    Parameters
    ----------
    widget : QWidget
    event : QHelpEvent
    text : str
        Empty for no tip.
    """
    if not text:
        QToolTip.hideText()
        event.ignore()
        return
    lines = wrapped(text)
    size = QFontMetrics(QToolTip.font()).size(Qt.TextFlag.TextExpandTabs, lines)
    size += QSize(2 * FRAME_PX, 2 * FRAME_PX)
    explained = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
    room = widget.screen().availableGeometry()
    QToolTip.showText(tip_place(explained, event.globalPos(), size, room), lines, widget)


class TipBeside(QObject):
    """Shows a widget's tool tip beside the widget; of use where a tip would hide its lines.

    Parameters
    ----------
    widget : QWidget
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer a request for a tool tip."""
        if (
            event.type() is QEvent.Type.ToolTip
            and isinstance(event, QHelpEvent)
            and isinstance(watched, QWidget)
        ):
            show_tip(watched, event, watched.toolTip())
            return True
        return False
