"""Arousal, dominance and valence over time, with bands, gaps and what they are relative to."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.networks import DimensionMark, Scale
from voiceman_gui.plot.lanes import GAP_NAMES
from voiceman_gui.plot.levels import View
from voiceman_gui.plot.runs import runs
from voiceman_gui.plot.series import GATES
from voiceman_gui.qt.items import wording
from voiceman_gui.qt.items.curves import LEGEND_PX, LOOKS, draw_curve, legend_icon
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.items.shapes import tile
from voiceman_gui.qt.language import say
from voiceman_gui.qt.panels.base import GUTTER, TimePanel
from voiceman_gui.qt.panels.readings import Readings
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import Palette, small

HEADER = 28
FOOTER = 8
MEDIAN = ("speaker's", "own", "median")
PREVIEW_PX = 14
"""Height of the strip that names previews."""

Flags = NDArray[np.bool_]


class TimelinePanel(TimePanel):
    """The plot of the three dimensions, 0..1; what 0.5 is depends on whose scale it is.

    Parameters
    ----------
    state : State
    colors : Palette
    readings : Readings
    parent : QWidget or None
    """

    def __init__(
        self, state: State, colors: Palette, readings: Readings, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, colors, "Arousal, dominance and valence", "", parent)
        self._readings = readings
        self._group = 1
        self.setMinimumHeight(128)
        self._legend = [self._legend_button(look.name) for look in LOOKS]
        self._mark = QLabel(self)
        self._mark.setProperty("role", "mark")
        self._mark.setFont(small(self.font()))
        self._dress_legend()
        readings.changed.connect(self._changed)
        state.analysing_changed.connect(self._changed)
        state.channel_changed.connect(self.refresh)
        self._changed()

    def _changed(self) -> None:
        analysis = self.state.analysis
        self.setAccessibleDescription(
            "Nothing is analysed yet." if analysis is None else wording.summary_text(analysis)
        )
        if self._readings.terms != self._dressed:
            self._dress_legend()
        self.refresh()

    # -- legend ------------------------------------------------------------------------------

    def _legend_button(self, name: str) -> QToolButton:
        button = PressButton(self)
        button.setProperty("role", "legend")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(*LEGEND_PX))
        button.setCheckable(True)
        button.setChecked(True)
        button.setAccessibleName(f"Show {name}")
        button.setFont(small(self.font()))
        button.toggled.connect(self._dress_legend)
        button.toggled.connect(self.refresh)
        return button

    def _dress_legend(self) -> None:
        """Draw the samples in the palette's colours, and put the buttons side by side."""
        self._dressed = self._readings.terms
        x = GUTTER - 4
        for look, button in zip(LOOKS, self._legend, strict=True):
            hidden_note = "" if button.isChecked() else " (hidden)"
            button.setText(look.name.capitalize() + hidden_note)
            ratio = self.devicePixelRatioF()
            color, hidden = self.colors.color(look.name), self.colors.color("border")
            button.setIcon(legend_icon(look, color, hidden, ratio))
            button.setGeometry(x, 3, button.sizeHint().width(), HEADER - 6)
            button.setToolTip(f"Show or hide {look.name}. {self._readings.terms.limit(look.name)}")
            x += button.width() + 4
        # Empty, it is as wide as nothing: what stands beside the legend measures from its end.
        self._mark.setText(str(self._readings.terms.mark))
        self._mark.setGeometry(x + 4, 3, self._mark.sizeHint().width(), HEADER - 6)

    def set_colors(self, colors: Palette) -> None:
        """Repaint in another palette."""
        super().set_colors(colors)
        self._dress_legend()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the legend to the font and the screen that are known by now."""
        self._dress_legend()
        super().showEvent(event)

    # -- geometry ----------------------------------------------------------------------------

    def value_rect(self) -> QRectF:
        """Return where values 0 (bottom) to 1 (top) are drawn."""
        rows = 2 if self._needs_second_row() else 1
        return self.plot_rect().adjusted(0, rows * HEADER, 0, -FOOTER)

    # -- drawing -----------------------------------------------------------------------------

    def draw_content(self, painter: QPainter) -> None:
        """Draw axis, gaps, curves and header."""
        self.separator(painter)
        levels = self._readings.levels
        seen = None if levels is None else levels.view(self.scale())
        self._group = 1 if seen is None else seen.group
        self._draw_axis(painter)
        plot = self.value_rect()
        painter.setClipRect(self.plot_rect())
        if seen is not None:
            self._draw_gaps(painter, seen)
            painter.setClipRect(plot.adjusted(0, -1, 0, 1))
            hatched = self._readings.terms.mark is DimensionMark.UNCALIBRATED
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            # Arousal comes last and lies on top: it is the reading with the best evidence.
            for row in (2, 1, 0):
                look = LOOKS[row]
                if not self._legend[row].isChecked():
                    continue
                color = self.colors.color(look.name)
                draw_curve(painter, plot, seen, row, look, color, hatched=hatched)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            self._draw_previews(painter, seen)
        self._draw_unmeasured(painter)
        painter.setClipping(False)
        self._draw_median_label(painter)
        self._draw_header(painter)

    def _draw_axis(self, painter: QPainter) -> None:
        plot, colors = self.value_rect(), self.colors
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value in (0.0, 0.25, 0.5, 0.75, 1.0):
            y = round(plot.bottom() - value * plot.height()) + 0.5
            middle = value == 0.5 and self._has_median()
            painter.setPen(QPen(colors.color("muted" if middle else "grid"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            if value in (0.0, 0.5, 1.0) or plot.height() > 200:
                painter.setPen(colors.color("muted"))
                painter.drawText(QRectF(0, y - 8, GUTTER - 8, 16), right, f"{value:g}")

    def _has_median(self) -> bool:
        """Whether 0.5 is the speaker's own median; before an analysis nobody knows whose scale."""
        own = self._readings.terms.scale is Scale.SPEAKER
        return own and self.state.analysis is not None

    def _draw_median_label(self, painter: QPainter) -> None:
        """Say in the gutter, where it hides no curve, what 0.5 is."""
        plot = self.value_rect()
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if plot.height() < 120 or not self._has_median():
            return
        painter.setPen(self.colors.color("muted"))
        for line, words in enumerate(MEDIAN):
            box = QRectF(0, plot.center().y() + 7 + 12 * line, GUTTER - 8, 14)
            painter.drawText(box, side, words)

    def _draw_gaps(self, painter: QPainter, seen: View) -> None:
        """Hatch what has no reading, and name the reason; shade what has none yet."""
        colors = self.colors
        waits = seen.pending[0]
        gap = ~np.isfinite(seen.value).any(axis=0) & ~waits
        main = seen.gates.argmax(axis=0)
        ground = colors.color("window", 0.6)
        hatch = tile("stripes", colors.color("gap", 0.30), self.devicePixelRatioF())
        for code, gate in enumerate(GATES):
            self._fill(painter, seen, gap & (main == code), say(GAP_NAMES[gate]), ground, hatch)
        word = "not computed yet" if self.state.analysing else "not computed"
        self._fill(painter, seen, waits, word, colors.color("window", 0.7))

    def _fill(
        self, painter: QPainter, seen: View, where: Flags, word: str, *grounds: QColor | QBrush
    ) -> None:
        plot = self.value_rect()
        for start, stop in runs(where):
            left, right = float(seen.left[start]), float(seen.right[stop - 1])
            box = QRectF(left, plot.top(), right - left, plot.height())
            for ground in grounds:
                painter.fillRect(box, ground)
            shown = box.intersected(plot)
            if shown.width() > painter.fontMetrics().horizontalAdvance(word) + 16:
                self._draw_word(painter, shown, word)

    def _draw_previews(self, painter: QPainter, seen: View) -> None:
        """Name in a strip at the top what reference values will replace."""
        plot, colors = self.value_rect(), self.colors
        dots = tile("dots", colors.color("notice", 0.55), self.devicePixelRatioF())
        width = painter.fontMetrics().horizontalAdvance("preview") + 12
        for start, stop in runs(seen.preview[0]):
            left, right = float(seen.left[start]), float(seen.right[stop - 1])
            strip = QRectF(left, plot.top(), right - left, PREVIEW_PX).intersected(plot)
            painter.fillRect(strip, colors.color("surface", 0.8))
            painter.fillRect(strip, dots)
            if strip.width() > width:
                label = QRectF(strip.center().x() - width / 2, strip.top(), width, PREVIEW_PX)
                painter.fillRect(label, colors.color("surface"))
                painter.setPen(colors.color("notice"))
                painter.drawText(label, Qt.AlignmentFlag.AlignCenter, "preview")

    def _draw_word(self, painter: QPainter, box: QRectF, word: str) -> None:
        width = painter.fontMetrics().horizontalAdvance(word) + 12
        label = QRectF(box.center().x() - width / 2, box.bottom() - 24, width, 16)
        painter.fillRect(label, self.colors.color("surface", 0.85))
        painter.setPen(self.colors.color("muted"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, word)

    def _draw_unmeasured(self, painter: QPainter) -> None:
        """Shade what the analysis has not come to, and what lies behind the recording's end."""
        scale, plot, colors = self.scale(), self.value_rect(), self.colors
        end = scale.clamp(scale.x(self.state.duration_s))
        painter.fillRect(QRectF(end, 1, plot.right() - end, self.height()), colors.color("window"))
        analysis = self.state.analysis
        if analysis is None or analysis.complete:
            return
        done = scale.clamp(scale.x(analysis.measurements.measured_s))
        rest = QRectF(done, plot.top(), end - done, plot.height())
        painter.fillRect(rest, colors.color("window", 0.7))
        if rest.width() > 120:
            self._draw_word(
                painter, rest, "not analysed yet" if self.state.analysing else "not analysed"
            )

    def _header_texts(self) -> tuple[str, str]:
        """Return what the readings are relative to, and whether they are whole."""
        analysis = self.state.analysis
        if analysis is None:
            return "", "analysis running" if self.state.analysing else "not analysed"
        sentence = wording.header_text(analysis, self._group)
        if analysis.settings.channel != self.state.channel and not self.state.analysing:
            return sentence, "another channel is chosen, analyse again"
        return sentence, wording.state_text(analysis, self.state.analysing)

    def _beside_legend(self) -> QRectF:
        """Return what the legend and the status leave of the header's first row."""
        left = self._mark.geometry().right() + 16
        status = self._header_texts()[1]
        width = self._metrics().horizontalAdvance(status) + 16 if status else 0
        return QRectF(left, 1, self.plot_rect().right() - width - left, HEADER)

    def _needs_second_row(self) -> bool:
        # What 0.5 is must be read off the plot however narrow the window.
        sentence = self._header_texts()[0]
        return self._metrics().horizontalAdvance(sentence) > max(0, self._beside_legend().width())

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(small(self.font()))

    def _draw_header(self, painter: QPainter) -> None:
        colors, plot = self.colors, self.plot_rect()
        sentence, status = self._header_texts()
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.setPen(colors.color("notice"))
        painter.drawText(QRectF(plot.left(), 1, plot.width(), HEADER), side, status)
        box = self._beside_legend()
        if self._needs_second_row():
            box = QRectF(plot.left(), HEADER - 3, plot.width(), HEADER)
        painter.setPen(colors.color("muted"))
        text = self._metrics().elidedText(sentence, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side, text)

    # -- hover -------------------------------------------------------------------------------

    def tip_at(self, position: QPointF) -> str:
        """Return values with their meaning, interval and limit; over the header, the reference."""
        analysis, scale, terms = self.state.analysis, self.scale(), self._readings.terms
        if analysis is None:
            return ""
        if position.y() < self.value_rect().top():
            preview = wording.preview_text(analysis) if analysis.preview else ""
            said = (*self._header_texts(), preview, terms.meaning, *_limits(analysis))
            return "\n".join(filter(None, said))
        if not scale.left <= position.x() <= scale.right:
            return f"{terms.middle} {terms.meaning}"
        window = self._readings.window_at(scale.seconds(position.x()))
        return "" if window is None else wording.window_text(window, terms)


def _limits(analysis: Analysis) -> tuple[str, ...]:
    """Return which network is plotted, and what its maker says of its values."""
    networks = analysis.networks
    if networks is None or networks.dimensions is None:
        return ()
    model = networks.dimensions.provenance
    return (f"{model.id}: {say(model.name)}.", *map(say, model.limits))
