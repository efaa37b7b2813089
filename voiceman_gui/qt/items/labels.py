"""Labels of boxes, cut off where there is no room for them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText, QTransform

CUT_PX = 28.0
"""Room from which on a label that is longer is cut off: what is left of it says something."""
CUT_STEP_PX = 8.0
MOST_TEXTS = 4096
"""Labels that are kept; a recording rarely has more, and a screen never."""


class Labels:
    """Labels as they are written, kept from one picture to the next: shaping text is slow."""

    def __init__(self) -> None:
        self._font = QFont()
        self._widths: dict[str, float] = {}
        self._texts: dict[tuple[str, int], QStaticText] = {}

    def within(self, label: str, room: float, font: QFont) -> QStaticText | None:
        """Return a label that fits into a width, cut off where it must be; None without room.

        Parameters
        ----------
        label : str
        room : float
            Pixels.
        font : QFont
        """
        if font != self._font or len(self._texts) > MOST_TEXTS:
            self._font = QFont(font)
            self._widths.clear()
            self._texts.clear()
        width = self._widths.get(label)
        if width is None:
            width = self._widths[label] = QFontMetricsF(font).horizontalAdvance(label)
        whole = width <= room
        if not whole and room < CUT_PX:
            return None
        # In steps, so that a zoom does not cut the same label anew at each of its pictures.
        steps = 0 if whole else int(room // CUT_STEP_PX)
        text = self._texts.get((label, steps))
        if text is None:
            shown = label
            if not whole:
                side = Qt.TextElideMode.ElideRight
                shown = QFontMetricsF(font).elidedText(label, side, steps * CUT_STEP_PX)
            text = QStaticText(shown)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            text.prepare(QTransform(), font)
            self._texts[label, steps] = text
        return text
