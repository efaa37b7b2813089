"""The picture of a spectrogram and the tracks over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from voiceman_gui.core.tracks import TrackKind
from voiceman_gui.plot.frequency import FrequencyScale, ScaleKind
from voiceman_gui.plot.pitch import pitch_in, pitch_scale
from voiceman_gui.plot.spectrogram import Picture, Plan, Tiles, compose
from voiceman_gui.plot.tracks import TrackSource
from voiceman_gui.qt.items.layer import Content, within
from voiceman_gui.qt.items.shapes import tile as pattern
from voiceman_gui.qt.items.spectrum_axis import draw_scale
from voiceman_gui.qt.items.spectrum_image import Look, draw_picture
from voiceman_gui.qt.items.spectrum_pitch import draw_pitch
from voiceman_gui.qt.items.spectrum_tracks import draw_formants, draw_intensity
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.palette import Palette


class SpectrogramItem(Content):
    """Level over time and frequency, the tracks, and the scale of the colours.

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
        self.frequency = FrequencyScale.up_to(ScaleKind.LINEAR, 5000.0)
        self.pitch_axis = pitch_scale()
        self.look = Look()
        self.end_s = 0.0
        self.tracks: dict[TrackKind, TrackSource] = {}
        """Those that are drawn; formants need the intensity, which need not be drawn."""
        self.level: TrackSource | None = None
        """The intensity that says which formants are too quiet."""
        self.margins = (0.0, 0.0)
        """Pixels above and below the picture."""
        self.header_left = 0.0
        """Where the header's free part begins."""
        self.words = ("", "")
        """What silence is called, and a picture that is not complete."""
        self.loudest_db: float | None = None

    def area(self) -> QRectF:
        """Return where the frequencies are drawn."""
        return self.rect().adjusted(0, self.margins[0], 0, -self.margins[1])

    def draw(self, painter: QPainter) -> None:
        """Draw picture, tracks and the header's scale."""
        area, self.loudest_db = self.area(), None
        if self.wanted is None:
            self.picture = None
            painter.setPen(self.colors.color("muted"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.note)
        else:
            self._draw_picture(painter, area, self.wanted)
            self._draw_tracks(painter, area)
        status = ""
        if self.picture is not None and not self.picture.complete:
            status = self.words[1]
        header = QRectF(self.header_left, 0, self.rect().right() - self.header_left, area.top())
        draw_scale(painter, header, self.loudest_db, status, self.colors, self.look)

    def _draw_picture(self, painter: QPainter, area: QRectF, wanted: Plan) -> None:
        scale, colors = self.time_scale(), self.colors
        self.picture = compose(wanted, self._tiles, self.picture)
        end = scale.clamp(scale.x(self.end_s))
        if not self.picture.complete:
            ratio = painter.device().devicePixelRatioF()
            waiting = pattern("stripes", colors.color("gap", 0.22), ratio)
            painter.fillRect(QRectF(0, area.top(), end, area.height()), waiting)
        if self.picture.codes.any():
            self.loudest_db = draw_picture(
                painter, area, self.picture, scale.span, self.frequency, self.look
            )
            if self.picture.codes.max() == 1:
                painter.setPen(colors.color("muted"))
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.words[0])
        behind = QRectF(end, 0, area.right() - end, self.rect().height())
        painter.fillRect(behind, colors.color("window"))

    def _draw_tracks(self, painter: QPainter, area: QRectF) -> None:
        scale, tracks = self.time_scale(), self.tracks
        outline = self.colors.color("surface")
        with within(painter, area):
            formants = tracks.get(TrackKind.FORMANTS)
            if formants is not None and self.level is not None:
                color = self.colors.color("formant")
                draw_formants(
                    painter, area, scale, formants, self.level, self.frequency, color, outline
                )
            if TrackKind.INTENSITY in tracks:
                color = self.colors.color("intensity")
                draw_intensity(painter, area, scale, tracks[TrackKind.INTENSITY], color, outline)
            if TrackKind.PITCH in tracks:
                seen = pitch_in(tracks[TrackKind.PITCH], scale)
                color = self.colors.color("pitch")
                draw_pitch(painter, area, scale, seen, self.pitch_axis, color, outline)
