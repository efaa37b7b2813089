"""The page of help on how reliable the confidence is, with its diagram in the window's colours."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from voiceman_gui.core.message import Message
from voiceman_gui.qt.dialogs.text import TextDialog
from voiceman_gui.qt.items.drawing import painted
from voiceman_gui.qt.language import language
from voiceman_gui.qt.palette import Palette
from voiceman_gui.report.confidence_page import (
    PICTURE,
    Measured,
    confidence_diagram,
    confidence_page,
)
from voiceman_gui.report.figures.drawing import Colour
from voiceman_gui.report.figures.look import parsed
from voiceman_gui.report.figures.reliability import Inks

WIDTH = 660
"""Of the picture, in logical pixels: it fits the dialog without scrolling sideways."""


class ConfidenceDialog(TextDialog):
    """Says what the confidence was worth on speakers that it was not fitted on.

    Parameters
    ----------
    title : Message
    text : str
        The page, with places for its numbers.
    found : Measured
    palette : Palette
    parent : QWidget or None
    """

    def __init__(
        self,
        title: Message,
        text: str,
        found: Measured,
        palette: Palette,
        parent: QWidget | None,
    ) -> None:
        super().__init__(title, parent)
        self.resize(760, 640)
        self._text, self._found = text, found
        self.set_palette_colors(palette)

    def set_palette_colors(self, palette: Palette) -> None:
        """Draw the diagram again in the colours of the window."""
        words = language().words
        drawing = confidence_diagram(self._found, words, window_inks(palette))
        image = painted(drawing, self.font(), WIDTH, self.devicePixelRatioF())
        self.page.setMarkdown(confidence_page(self._text, self._found, words))
        # A new text drops the pictures of the last one, so that this one comes after it.
        page = self.page.document()
        page.addResource(QTextDocument.ResourceType.ImageResource, QUrl(PICTURE), image)
        page.markContentsDirty(0, page.characterCount())


def window_inks(palette: Palette) -> Inks:
    """Return the diagram's colours on the ground of a page in the window."""
    ground, wave = parsed(palette.surface), parsed(palette.waveform)
    soft = parsed(palette.muted)
    return Inks(
        ink=parsed(palette.text),
        soft=soft,
        grid=parsed(palette.grid),
        bar=_mixed(wave, ground),
        outline=wave,
        count=_mixed(soft, ground),
    )


def _mixed(colour: Colour, ground: Colour) -> Colour:
    """Mix a colour with the ground, half and half."""
    red, green, blue = (round((a + b) / 2) for a, b in zip(colour, ground, strict=True))
    return red, green, blue
