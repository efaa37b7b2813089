"""Arousal, dominance and valence over time, with bands, gaps and what they are relative to."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import (
    QEvent,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from voiceman_gui.core import printed
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.networks import DimensionMark, Scale
from voiceman_gui.core.reading import GATES, Reading
from voiceman_gui.plot.lanes import DIMENSION_LANES, GAP_NAMES
from voiceman_gui.qt.controllers.set_on import is_as_set, made_as_chosen
from voiceman_gui.qt.items import header_wording, wording
from voiceman_gui.qt.items.axes import RIGHT, Note, ValueAxis
from voiceman_gui.qt.items.dimensions import (
    NUMBERS_PX,
    WIDE_LANE_GAP,
    CurvesItem,
    GapWords,
    Header,
)
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import GUTTER, TimePanel
from voiceman_gui.qt.panels.readings import Readings
from voiceman_gui.qt.panels.timeline_legend import DimensionLegend
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import small

HEADER = 28
FOOTER = 8
FOOTER_WITH_SPEAKERS = 16
MANY_NUMBERS_PX = 200
"""From this height on, quarters have numbers, too."""
LEAST_PX = 96
LANE_PX = 28
"""Least height of the lane of one dimension."""
NEAR_PX = 40.0
"""How near to a curve the pointer is to be for its band."""
MEDIAN_PX = 120
"""From this height on, there is room in the gutter to say what 0.5 is."""


class TimelinePanel(TimePanel):
    """The plot of the three dimensions, 0..1; what 0.5 is depends on whose scale it is.

    Parameters
    ----------
    state : State
    colors : Palette
    readings : Readings
    parent : QWidget or None
    """

    hidden_chosen = Signal(object)
    """The person hid or showed a dimension: tuple of the ids of those that are hidden."""

    content: CurvesItem

    def __init__(
        self, state: State, colors: Palette, readings: Readings, parent: QWidget | None = None
    ) -> None:
        self._readings = readings
        super().__init__(state, colors, "panels.timeline.name", parent)
        self.setMinimumHeight(LEAST_PX)
        readings.changed.connect(self._changed)
        state.analysing_changed.connect(self._changed)
        state.channel_changed.connect(self._changed)
        state.baseline_changed.connect(self._changed)
        state.speaking.turns_changed.connect(self._changed)
        state.recording_changed.connect(self._changed)
        state.chosen_changed.connect(self._changed)
        state.waveform_changed.connect(self._changed)
        self._changed()

    def make_content(self) -> CurvesItem:
        """Return the curves; the legend is written with them."""
        self.legend = DimensionLegend(self)
        self.legend.toggled.connect(self._toggled)
        self.legend.pointed_at.connect(self._focus_on)
        return CurvesItem(self.box, self.colors)

    def make_axis(self) -> ValueAxis:
        """Return the axis of the values."""
        return ValueAxis(self.box)

    # -- changes -----------------------------------------------------------------------------

    def _changed(self, *_: object) -> None:
        analysis, item = self.state.analysis, self.content
        self.setAccessibleDescription(
            tr("panels.timeline.nothing")
            if analysis is None
            else header_wording.summary_text(analysis)
        )
        terms = self._readings.terms
        item.levels, item.speakers = self._readings.levels, self._readings.speakers
        item.hatched = terms.mark is DimensionMark.UNCALIBRATED
        # Before an analysis nobody knows whose scale it is.
        item.has_middle = terms.scale is Scale.SPEAKER and analysis is not None
        item.end_s = self.state.duration_s
        part = None if analysis is None else analysis.settings.part
        item.begin_s = 0.0 if part is None else part.start_s
        unfinished = analysis is not None and (part is not None or not analysis.complete)
        item.done_s = analysis.measurements.measured_s if analysis and unfinished else None
        running = self.state.analysing
        item.words = GapWords(
            gates=[say(GAP_NAMES[gate]) for gate in GATES],
            waiting=tr("panels.gap.computing" if running else "panels.gap.not_computed"),
            rest=tr("panels.gap.analysing" if running else "panels.gap.not_analysed"),
            preview=tr("panels.gap.preview"),
        )
        self._dress_legend()
        self._fit()

    def words_changed(self) -> None:
        """Write everything anew."""
        super().words_changed()
        self._changed()

    def show_visible(self, span: object = None) -> None:
        """Show another stretch; how many windows are a point stands in the header."""
        super().show_visible(self.state.visible)
        if self.content.group_changed():
            self._fit()

    def set_colors(self, colors: Palette) -> None:
        """Repaint in another palette."""
        super().set_colors(colors)
        self._dress_legend()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the legend to the font and the screen that are known by now."""
        self._dress_legend()
        self._fit()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the header to the width."""
        super().resizeEvent(event)
        # pyqtgraph calls this while it builds the view, too.
        if hasattr(self, "frame"):
            self._fit()

    # -- what is shown -----------------------------------------------------------------------

    def _toggled(self) -> None:
        self._show_chosen()
        self.hidden_chosen.emit(self.legend.hidden)

    def _show_chosen(self) -> None:
        shown = self.content.shown = self.legend.shown
        lanes = 2 * HEADER + FOOTER_WITH_SPEAKERS + LANE_PX * sum(shown)
        self.setMinimumHeight(max(LEAST_PX, lanes) if self.content.stacked else LEAST_PX)
        self._dress_legend()
        self._fit()

    def hide_dimensions(self, hidden: Collection[str]) -> None:
        """Hide dimensions by their ids, and show the others."""
        self.legend.hide(hidden)
        self._show_chosen()

    def stack(self, on: bool) -> None:
        """Give each dimension a lane of its own, or all of them one plot."""
        self.content.stacked = on
        self._show_chosen()

    # -- which dimension is looked at ----------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the band of the dimension under the pointer."""
        super().mouseMoveEvent(event)
        self._focus_on(self._under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Draw the limits of all bands again."""
        super().leaveEvent(event)
        self._focus_on(None)

    def _under(self, position: QPointF) -> int | None:
        """Return the place of the dimension whose curve is near."""
        window = self._readings.window_at(self.time_scale().seconds(position.x()))
        if window is None:
            return None
        near: dict[int, float] = {}
        for place, area in self.content.lane_rects():
            reading: Reading | None = getattr(window, DIMENSION_LANES[place].id)
            if reading is not None:
                y = area.bottom() - reading.value * area.height()
                near[place] = abs(y - position.y())
        if not near:
            return None
        nearest = min(near, key=lambda place: near[place])
        return nearest if near[nearest] <= NEAR_PX else None

    def _focus_on(self, place: int | None) -> None:
        """Draw the band of one dimension alone; None for the limits of all."""
        if place != self.content.focus:
            self.content.focus = place
            if not self.content.stacked:
                self.refresh()

    def _dress_legend(self) -> None:
        self.legend.dress(self.colors, self._readings)

    # -- geometry ----------------------------------------------------------------------------

    def value_rect(self) -> QRectF:
        """Return where values 0 (bottom) to 1 (top) are drawn."""
        return self.content.values().translated(GUTTER, 0)

    def _fit(self) -> None:
        """Write the header, in two rows where one has no room, and the axis beside the rest."""
        sentence, status = self._header_texts()
        metrics = QFontMetricsF(small(self.font()))
        room = self.plot_rect().width()
        left = self.legend.right + 16 - GUTTER
        taken = metrics.horizontalAdvance(status) + 16 if status else 0
        beside = QRectF(left, 1, room - taken - left, HEADER)
        # What 0.5 is must be read off the plot however narrow the window.
        rows = 1
        if metrics.horizontalAdvance(sentence) > max(0, beside.width()):
            rows, beside = 2, QRectF(0, HEADER - 3, room, HEADER)
        shown = metrics.elidedText(sentence, Qt.TextElideMode.ElideRight, beside.width())
        self.content.header = Header(shown, beside, status, QRectF(0, 1, room, HEADER))
        footer = FOOTER_WITH_SPEAKERS if self._readings.speakers else FOOTER
        self.content.margins = (float(rows * HEADER), float(footer))
        self.box.show_values(0.0, 1.0, *self.content.margins)
        plot = self.value_rect()
        tall = plot.height() > MANY_NUMBERS_PX
        values = (0.0, 0.25, 0.5, 0.75, 1.0) if tall else (0.0, 0.5, 1.0)
        if self.content.stacked:
            self._show_stacked_axis(plot)
        else:
            self.axis.setTicks([[(value, printed.tick(value)) for value in values]])
            self.axis.show_notes(self._median_note(plot))
        self.refresh()

    def _show_stacked_axis(self, plot: QRectF) -> None:
        """Write the numbers of each lane, and its name above the middle one."""
        ticks: list[tuple[float, str]] = []
        notes: list[Note] = []
        for place, area in self.content.lane_rects():
            tall = area.height() >= NUMBERS_PX - WIDE_LANE_GAP
            values = (0.0, 0.5, 1.0) if tall else (0.5,)
            for value in values:
                y = area.bottom() - value * area.height()
                ticks.append(((plot.bottom() - y) / plot.height(), printed.tick(value)))
            name = QRectF(0, area.center().y() - 22, GUTTER - 8, 16)
            notes.append((name, RIGHT, say(DIMENSION_LANES[place].name)))
        self.axis.setTicks([ticks])
        self.axis.show_notes(notes)

    def _median_note(self, plot: QRectF) -> list[Note]:
        """Say in the gutter, where it hides no curve, what 0.5 is."""
        if plot.height() < MEDIAN_PX or not self.content.has_middle:
            return []
        own = self._readings.terms.told_apart
        lines = tr("panels.timeline.median" if own else "panels.timeline.median_all").splitlines()
        return [
            (QRectF(0, plot.center().y() + 7 + 12 * i, GUTTER - 8, 14), RIGHT, line)
            for i, line in enumerate(lines)
        ]

    def _header_texts(self) -> tuple[str, str]:
        """Return what the readings are relative to, and whether they are whole."""
        analysis, running = self.state.analysis, self.state.analysing
        if analysis is None:
            return "", tr("panels.state.running" if running else "panels.state.nothing")
        shown = self.state.speaking.shown
        bands = not self.content.crowded()
        windows, hop = analysis.settings.window_s, analysis.settings.hop_s
        # The short ones first: in a narrow window the end is cut off.
        sentence = tr("panels.header.windows", window_s=windows, hop_s=hop)
        sentence += " " + header_wording.header_text(
            analysis, self.content.group(), shown, bands=bands
        )
        part = analysis.settings.part
        if part is not None:
            only = tr("panels.header.part", start_s=part.start_s, end_s=part.end_s)
            sentence = f"{only} {sentence}"  # not worded: layout
        if analysis.settings.channel != self.state.channel and not running:
            return sentence, tr("panels.state.other_channel")
        if not running and self._outdated(analysis):
            return sentence, tr("panels.state.read_again")
        if not running and not made_as_chosen(analysis.settings, self.state.chosen):
            return sentence, tr("panels.state.other_settings")
        return sentence, wording.state_text(analysis, running)

    def _outdated(self, analysis: Analysis) -> bool:
        """Whether other turns or baselines are set than those that are read."""
        return not is_as_set(analysis.settings, self.state.document.shown)

    def status_text(self) -> str:
        """Return whether the readings are whole, and those of what is set."""
        return self._header_texts()[1]

    # -- hover -------------------------------------------------------------------------------

    def tip_at(self, position: QPointF) -> str:
        """Return values with their meaning, interval and limit; over the header, the reference."""
        analysis, scale, terms = self.state.analysis, self.time_scale(), self._readings.terms
        if analysis is None:
            return ""
        if position.y() < self.value_rect().top():
            preview = wording.preview_text(analysis) if analysis.preview else ""
            said = (
                *self._header_texts(),
                preview,
                terms.meaning,
                *header_wording.network_text(analysis),
            )
            return "\n".join(filter(None, said))
        if not scale.left <= position.x() <= scale.right:
            return f"{terms.middle} {terms.meaning}"
        window = self._readings.window_at(scale.seconds(position.x()))
        return "" if window is None else self._readings.told(window, wording.window_text)
