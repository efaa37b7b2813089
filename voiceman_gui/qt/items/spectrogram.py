"""The picture of a spectrogram and the pitch over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.plot.pitch import pitch_in
from voiceman_gui.plot.spectrogram import Picture, Plan, Tiles, compose
from voiceman_gui.qt.items.layer import Content, within
from voiceman_gui.qt.items.shapes import tile as pattern
from voiceman_gui.qt.items.spectrum_axis import draw_scale
from voiceman_gui.qt.items.spectrum_image import draw_picture
from voiceman_gui.qt.items.spectrum_pitch import draw_pitch
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.palette import Palette


class SpectrogramItem(Content):
    """Level over time and frequency, the pitch, and the scale of the colours.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    tiles : Tiles
        Those that are there; what is missing is taken from the picture before.
    """

    def __init__(self, box: TimeBox, colors: Palette, tiles: Tiles) -> None:
        super().__init__(box, colors)
        self._tiles = tiles
        self.picture: Picture | None = None
        self.wanted: Plan | None = None
        """What is to be seen; None for `note` instead of a picture."""
        self.note = ""
        self.top_hz = 5000.0
        self.end_s = 0.0
        self.frames: FrameTracks | None = None
        """Whose pitch is drawn; None for none."""
        self.margins = (0.0, 0.0)
        """Pixels above and below the picture."""
        self.header_left = 0.0
        """Where the header's free part begins."""
        self.words = ("", "")
        """What silence is called, and a picture that is not complete."""
        self.loudest_db: float | None = None

    def area(self) -> QRectF:
        """Return where frequencies from 0 (bottom) to `top_hz` (top) are drawn."""
        return self.rect().adjusted(0, self.margins[0], 0, -self.margins[1])

    def draw(self, painter: QPainter) -> None:
        """Draw picture, pitch and the header's scale."""
        area, self.loudest_db = self.area(), None
        if self.wanted is None:
            self.picture = None
            painter.setPen(self.colors.color("muted"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.note)
        else:
            self._draw_picture(painter, area, self.wanted)
            self._draw_pitch(painter, area)
        status = ""
        if self.picture is not None and not self.picture.complete:
            status = self.words[1]
        header = QRectF(self.header_left, 0, self.rect().right() - self.header_left, area.top())
        dark = self.colors.name == "dark"
        draw_scale(painter, header, self.loudest_db, status, self.colors, dark)

    def _draw_picture(self, painter: QPainter, area: QRectF, wanted: Plan) -> None:
        scale, colors = self.time_scale(), self.colors
        self.picture = compose(wanted, self._tiles, self.picture)
        end = scale.clamp(scale.x(self.end_s))
        if not self.picture.complete:
            ratio = painter.device().devicePixelRatioF()
            waiting = pattern("stripes", colors.color("gap", 0.22), ratio)
            painter.fillRect(QRectF(0, area.top(), end, area.height()), waiting)
        if self.picture.codes.any():
            dark = colors.name == "dark"
            self.loudest_db = draw_picture(
                painter, area, self.picture, scale.span, self.top_hz, dark
            )
            if self.picture.codes.max() == 1:
                painter.setPen(colors.color("muted"))
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.words[0])
        behind = QRectF(end, 0, area.right() - end, self.rect().height())
        painter.fillRect(behind, colors.color("window"))

    def _draw_pitch(self, painter: QPainter, area: QRectF) -> None:
        if self.frames is None:
            return
        scale = self.time_scale()
        seen = pitch_in(self.frames, scale)
        color, outline = self.colors.color("pitch"), self.colors.color("surface")
        with within(painter, area):
            draw_pitch(painter, area, scale, seen, color, outline)
