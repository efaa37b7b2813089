"""The two axes beside a spectrogram: frequencies, and left of them the pitch."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from voiceman_gui.plot.frequency import FrequencyScale
from voiceman_gui.plot.pitch import pitch_ticks
from voiceman_gui.qt.items.axes import RIGHT, ValueAxis
from voiceman_gui.qt.items.spectrum_axis import HEADER, PITCH_RIGHT, TICK_PX
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.language import tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import GUTTER

FOOTER = 8
"""Pixels below the picture."""
PITCH_END = PITCH_RIGHT + TICK_PX + 3
"""Right end of what belongs to the pitch."""


class SpectrumAxes:
    """Numbers, units and ticks of frequency and pitch.

    Parameters
    ----------
    box : TimeBox
        Holds the picture.
    """

    def __init__(self, box: TimeBox) -> None:
        self.frequency = ValueAxis(box, gap=TICK_PX + 2, tick=TICK_PX)
        self.pitch = ValueAxis(None, gap=TICK_PX + 3, tick=TICK_PX)

    def place(self, height: float) -> None:
        """Take the height of the panel."""
        self.pitch.place(QRectF(0, 0, PITCH_RIGHT + 7, height))

    def dress(self, colors: Palette, font: QFont) -> None:
        """Write the pitch in its colour; the other axis is dressed as in every panel."""
        self.pitch.dress(colors.color("pitch"), font)

    def show_frequencies(self, area: QRectF, seen: FrequencyScale | None) -> None:
        """Show the frequencies beside a picture.

        Parameters
        ----------
        area : QRectF
            Of the picture, in the box.
        seen : FrequencyScale or None
            None where there is no picture.
        """
        if seen is None:
            self.frequency.setTicks([[]])
            self.frequency.show_notes([])
            return
        ticks = [(float(seen.share_of(hz)), text) for hz, text in seen.ticks(area.height())]
        self.frequency.setTicks([ticks])
        unit = QRectF(0, area.top() - 24, GUTTER - 8, 16)
        self.frequency.show_notes([(unit, RIGHT, tr("panels.spectrogram.khz"))])

    def show_pitch(self, area: QRectF, seen: FrequencyScale | None) -> None:
        """Show the pitch's scale, or nothing of it; parameters as `show_frequencies` takes them."""
        self.pitch.setVisible(seen is not None)
        if seen is None:
            return
        unit = QRectF(0, area.top() - 24, PITCH_RIGHT + 8, 16)
        self.pitch.show_notes([(unit, RIGHT, tr("panels.spectrogram.f0"))])
        height = max(1.0, area.height())
        self.pitch.setRange(-FOOTER / height, 1 + HEADER / height)
        self.pitch.setTicks([pitch_ticks(seen, height)])
