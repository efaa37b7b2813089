"""Gauges: confidence, stress and deception cues of one passage, each with reasons and limits."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from voiceman_gui.analysis.indicators.table import gauges, indicator
from voiceman_gui.core import limitations
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.facts import end_of
from voiceman_gui.core.marks import Mark, numbered
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DIMENSIONS, Scale
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import (
    CATEGORIES,
    CONFIDENCE_WORDS,
    LIMITED_FROM,
    SUFFICIENT_FROM,
    Gauge,
    Reading,
    printed_confidence,
)
from voiceman_gui.plot.lanes import CATEGORY_NAMES, DIMENSION_LANES
from voiceman_gui.qt.controllers.baselines import BaselineEditing
from voiceman_gui.qt.items import wording
from voiceman_gui.qt.items.meter import Meter
from voiceman_gui.qt.items.turn_wording import of_speaker, passage_speaker_text
from voiceman_gui.qt.language import bind, language, say, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.baseline_card import BaselineCard
from voiceman_gui.qt.panels.cards import Card, TextClicks, label
from voiceman_gui.qt.panels.gauge_card import GaugeCard, capital
from voiceman_gui.qt.panels.passage_ways import PassageWays
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import UNIT
from voiceman_gui.qt.tips import wrapped
from voiceman_gui.report.speakers import category_facts

CELL_PX = 2
"""Between two rows of a table, as Qt lays out HTML."""


class GaugesPanel(QWidget):
    """The readings of the selection, or of the window under the playhead.

    There is a card for every gauge in the table of indicators, below that of the confidence.

    Parameters
    ----------
    state : State
    palette : Palette
    baselines : BaselineEditing, optional
        With it, a card says how much speech the selection holds for the baseline.
    """

    menu_wanted = Signal(QPoint)
    """The menu of the passage is to be shown at a place of the screen."""

    def __init__(
        self, state: State, palette: Palette, baselines: BaselineEditing | None = None
    ) -> None:
        super().__init__()
        self._state = state
        bind(self, self.setAccessibleName, "panels.gauges.name")
        self.heading = label("heading")
        self.dimensions = label("body")
        self.dimensions.setTextFormat(Qt.TextFormat.RichText)
        self.reference = label("muted")
        self.certainty = Meter((0, 1), None, palette)
        bounds = (0, LIMITED_FROM, SUFFICIENT_FROM, 1)
        self.certainty.set_ticks([(x, f"{x:g}") for x in bounds])
        self.confidence = Card(indicator("confidence").name, self.certainty)
        self.gauges = {one.id: GaugeCard(one, palette) for one in gauges()}
        self._cards = (self.confidence, *self.gauges.values())
        for card in self._cards:
            card.clicked.connect(self._to_measures)
            bind(card.title, card.title.setToolTip, "panels.gauges.to_measures")
        clicks = TextClicks(self)
        clicks.watch(self.dimensions, self.reference)
        clicks.clicked.connect(self._to_measures)
        self.baseline = None if baselines is None else BaselineCard(state, palette, baselines)
        inner = _Column()
        inner.setObjectName("gauges")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        layout.setSpacing(UNIT)
        between = () if self.baseline is None else (self.baseline,)
        for widget in (self.dimensions, self.reference, *between, *self._cards):
            layout.addWidget(widget)
        layout.addStretch(1)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        # Which passage the cards are for is seen however far they are scrolled.
        self.ways = PassageWays()
        top = QHBoxLayout()
        top.setContentsMargins(UNIT, UNIT, UNIT, 0)
        top.addWidget(self.heading, 1)
        top.addWidget(self.ways, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(top)
        outer.addWidget(area, 1)
        for signal in (
            state.passage_changed,
            state.analysis_changed,
            state.analysing_changed,
            state.selection_changed,
            state.tiering.chosen_changed,
            state.marks_changed,
            language().changed,
        ):
            signal.connect(self._refresh)
        for text in self.findChildren(QLabel):
            text.installEventFilter(self)
        self._refresh()

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour the meters."""
        self.certainty.set_palette_colors(palette)
        if self.baseline is not None:
            self.baseline.set_palette_colors(palette)
        for card in self.gauges.values():
            card.set_palette_colors(palette)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for the menu of the passage over text too, but where some of it is selected."""
        if (
            isinstance(event, QContextMenuEvent)
            and isinstance(watched, QLabel)
            and not watched.hasSelectedText()
        ):
            self.contextMenuEvent(event)
            return True
        return super().eventFilter(watched, event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the passage; without a recording there is none."""
        if self._state.recording is not None:
            self.menu_wanted.emit(event.globalPos())

    def _to_measures(self) -> None:
        if self._state.passage is not None:
            self._state.measures_wanted.emit(self._state.passage.span)

    def _refresh(self, *_: object) -> None:
        passage, analysis = self._state.passage, self._state.analysis
        for widget in (self.dimensions, self.reference, *self._cards):
            widget.setVisible(passage is not None)
        if passage is None or analysis is None:
            self.heading.setToolTip("")
            self.heading.setText(say(self._why_empty()))
            return
        # Only where both begin: a selection may reach behind what was measured.
        selection, span = self._state.selection, passage.span
        selected = selection is not None and abs(selection.start_s - span.start_s) < 1e-6
        kind = "panels.gauges.selection" if selected else "panels.gauges.window"
        heading = tr(kind, start_s=span.start_s, end_s=span.end_s)
        mark = self._state.tiering.selected() if selected else None
        if mark is not None:
            heading = f"{self._name_of(mark)}\n{heading}"  # not worded: layout
        name = passage_speaker_text(analysis.diarisation, passage.comparison.speaker)
        if name:
            heading = f"{name}\n{heading}"  # not worded: layout
        if passage.preview:
            heading += f"\n{wording.preview_text(analysis)}"
        if passage.left_out is not None:
            heading += f"\n{say(passage.left_out)}"
        self.heading.setText(heading)
        self.heading.setToolTip(
            "" if passage.definition is None else wrapped(say(passage.definition))
        )
        self._show_dimensions(passage, analysis)
        self._show_confidence(passage)
        terms = wording.terms_of(analysis)
        said: dict[Message, Message] = {}
        for ident, card in self.gauges.items():
            if ident in passage.gauges:
                more = (limitations.NEUTRAL_CUES,) if card.has_pairs and terms.embedded else ()
                card.show_gauge(_without_repeats(passage.gauges[ident], card, said), more)
                if ident == "stress":
                    card.show_sensitivity(passage)
            else:
                card.hide()

    def _name_of(self, mark: Mark) -> str:
        """Return the number that list and report give a mark, and its label."""
        rows = numbered(self._state.marks)
        number = next((number for number, one in rows if one.id == mark.id), None)
        label = mark.label or tr("panels.mark")
        return label if number is None else f"{number} · {label}"  # not worded: layout

    def _why_empty(self) -> Message:
        analysis, running = self._state.analysis, self._state.analysing
        selection = self._state.selection
        part = None if analysis is None else analysis.settings.part
        if part is not None and selection is not None and not part.holds(selection):
            return message("panels.gauges.outside", start_s=part.start_s, end_s=part.end_s)
        if analysis is not None and selection is not None:
            return _why_unread(analysis.complete, running)
        if running:
            return message("panels.gauges.coming")
        if analysis is not None:
            return message("panels.gauges.no_window")
        if self._state.recording is None:
            return message("panels.gauges.no_recording")
        return message("panels.gauges.not_analysed")

    def _show_dimensions(self, passage: PassageReading, analysis: Analysis) -> None:
        terms = wording.terms_of(analysis)
        waits = wording.pending_in(analysis, passage.span)
        missing = message("panels.gauges.not_available")
        if waits and self._state.analysing:
            missing = message("panels.gauges.not_computed")
        values = (passage.arousal, passage.dominance, passage.valence)
        cells = "".join(
            f"<tr><td style='padding-right:16px'>{escape(say(lane.name))}</td>"  # not worded: HTML
            f"<td>{escape(say(_value(reading, missing)))}{_end(name, passage)}</td></tr>"
            for lane, name, reading in zip(DIMENSION_LANES, DIMENSIONS, values, strict=True)
        )
        shares = tr("panels.gauges.no_categories")
        if waits:
            shares = tr("panels.gauges.categories", missing=missing)
        if passage.categories is not None:
            named = zip(CATEGORIES, passage.categories, strict=True)
            shares = " · ".join(
                tr("panels.categories.share", name=CATEGORY_NAMES[name], posterior=share)
                for name, share in sorted(named, key=lambda item: -item[1])
            )
            if passage.category is None:
                shares = tr("panels.categories.undecided_of", shares=shares)
        readings = of_speaker(analysis, passage.comparison.speaker)
        facts = () if readings is None else category_facts(analysis, readings)
        below = (shares, *map(say, facts))
        whose = "" if terms.scale is Scale.SPEAKER else f"<p>{escape(terms.middle)}</p>"
        lines = "".join(f"<p>{escape(one)}</p>" for one in below)  # not worded: HTML
        self.dimensions.setText(f"<table>{cells}</table>{whose}{lines}")  # not worded: HTML
        self.dimensions.setToolTip(wrapped(terms.meaning))
        ends = cells.count("<br>")  # not worded: HTML
        lines_px = self.dimensions.fontMetrics().lineSpacing() * (len(values) + ends)
        # The values are seen, whatever the docks below ask for.
        self._area.setMinimumHeight(lines_px + (len(values) + 1) * CELL_PX + UNIT)
        # The cards below name their own; what is not there is relative to nothing.
        found = [name for name, one in zip(DIMENSIONS, values, strict=True) if one is not None]
        if passage.categories is not None:
            found.append("categories")
        references = wording.terms_of(analysis, passage.comparison.speaker).references
        said = [wording.references_text(references, found)]
        if passage.categories is not None and not terms.categories:
            said.append(say(limitations.NEUTRAL_ONLY))
        self.reference.setText("\n".join(filter(None, said)))

    def _show_confidence(self, passage: PassageReading) -> None:
        confidence, card = passage.confidence, self.confidence
        reasons = tuple(map(say, passage.reasons))
        limit = say(limitations.CONFIDENCE)
        if confidence is None:
            missing = tr("panels.gauges.not_available")
            self.certainty.show_reading(None, missing)
            card.show_texts(missing, reasons, "", limit)
            return
        # The parts as a table, their notes behind the pointer: six sentences would push the
        # other gauges out of sight.
        parts = tuple(
            tr("panels.part.none", name=part.name)
            if part.value is None
            else tr("panels.part.value", name=part.name, shown=printed_confidence(part.value))
            for part in confidence.parts
        )
        notes = (tr("panels.part.note", name=p.name, note=p.note) for p in confidence.parts)
        card.reasons.setToolTip(wrapped("\n".join(notes)))
        value, word = confidence.value, confidence.word
        if value is None or word is None:
            words, how = tr("panels.confidence.uncalibrated"), tr("panels.confidence.parts_only")
            self.certainty.show_reading(None, words)
        else:
            shown = printed_confidence(value)
            words = capital(tr("panels.confidence.value", word=CONFIDENCE_WORDS[word], shown=shown))
            self.certainty.show_reading(Reading(value, value, value), words)
            how = tr("panels.confidence.calibrated")
        card.show_texts(words, (*parts, *reasons), how, limit)


def _without_repeats(gauge: Gauge, card: GaugeCard, said: dict[Message, Message]) -> Gauge:
    """Refer to the card above where it gives the same reasons why there is no reading.

    Parameters
    ----------
    gauge : Gauge
    card : GaugeCard
    said : dict of Message to Message
        Reasons of the cards above, with the names of those cards; this one's are added.
    """
    if gauge.reading is not None or card.has_pairs:
        return gauge
    name = card.indicator.name
    first = {said[one] for one in gauge.reasons if one in said}
    new = tuple(one for one in gauge.reasons if one not in said)
    said.update(dict.fromkeys(new, name))
    same = tuple(message("panels.gauge.same_reasons", gauge=one) for one in first)
    return replace(gauge, reasons=(*same, *new))


def _why_unread(complete: bool, running: bool) -> Message:
    """Return why a selection has no reading."""
    if complete:
        return message("panels.gauges.reading")
    if running:
        return message("panels.gauges.selection_pending")
    return message("panels.gauges.selection_unread")


def _value(reading: Reading | None, missing: Message) -> Message:
    if reading is None:
        return missing
    return message("panels.gauges.value", value=reading.value, low=reading.low, high=reading.high)


def _end(name: str, passage: PassageReading) -> str:
    """Say below a value at which end of its baseline it lies, as HTML; empty for neither."""
    end = end_of(name, passage.reasons)
    return "" if end is None else f"<br>{escape(capital(say(end)))}"  # not worded: HTML


class _Column(QWidget):
    """As high as its cards are at the width that there is.

    Wrapped labels ask for the height that they would need if they were narrow; the scroll area
    would leave the difference empty below the cards.
    """

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width."""
        return QSize(super().minimumSizeHint().width(), 0)
