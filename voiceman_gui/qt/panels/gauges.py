"""Gauges: confidence, stress and deception cues of one passage, each with reasons and limits."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from voiceman_gui.core import limitations, printed
from voiceman_gui.core.analysis import Analysis, PassageReading
from voiceman_gui.core.clock import clock
from voiceman_gui.core.limitations import CONFIDENCE
from voiceman_gui.core.networks import DIMENSIONS, Scale
from voiceman_gui.core.reading import (
    CATEGORIES,
    LIMITED_FROM,
    NOT_AVAILABLE,
    SUFFICIENT_FROM,
    Confidence,
    Gauge,
    Reading,
    printed_confidence,
)
from voiceman_gui.qt.items import wording
from voiceman_gui.qt.items.meter import Meter
from voiceman_gui.qt.language import say
from voiceman_gui.qt.panels.cards import Card, PairBars, label, signed
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import UNIT, Palette


def _unit(reading: Reading | None, missing: str) -> str:
    if reading is None:
        return missing
    low, high = printed.bound_of_dimension(reading.low), printed.bound_of_dimension(reading.high)
    return f"{printed.number(reading.value)}  ({low} … {high})"


class GaugesPanel(QWidget):
    """The readings of the selection, or of the window under the playhead.

    Parameters
    ----------
    state : State
    palette : Palette
    """

    def __init__(self, state: State, palette: Palette) -> None:
        super().__init__()
        self._state = state
        self.setAccessibleName("Gauges")
        self.heading = label("heading")
        self.dimensions = label("body")
        self.dimensions.setTextFormat(Qt.TextFormat.RichText)
        self.reference = label("muted")
        bounds = (0, LIMITED_FROM, SUFFICIENT_FROM, 1)
        self.certainty = Meter((0, 1), tuple((x, f"{x:g}") for x in bounds), None, palette)
        self.arousal = Meter(
            (-100, 100), ((-100, "−100"), (0, "baseline median"), (100, "+100")), 0, palette
        )
        self.pairs = PairBars(palette)
        self.confidence = Card("Ensemble confidence", self.certainty)
        self.stress = Card("Stress: vocal arousal against the baseline", self.arousal)
        self.deception = Card("Deception cues: disagreement between channels", self.pairs)
        inner = _Column()
        inner.setObjectName("gauges")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        layout.setSpacing(UNIT)
        for widget in (
            self.heading,
            self.dimensions,
            self.reference,
            self.confidence,
            self.stress,
            self.deception,
        ):
            layout.addWidget(widget)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        for signal in (
            state.passage_changed,
            state.analysis_changed,
            state.analysing_changed,
            state.selection_changed,
        ):
            signal.connect(self._refresh)
        self._refresh()

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour the meters."""
        for meter in (self.certainty, self.arousal, self.pairs):
            meter.set_palette_colors(palette)

    def _refresh(self, *_: object) -> None:
        passage, analysis = self._state.passage, self._state.analysis
        for widget in (
            self.dimensions,
            self.reference,
            self.confidence,
            self.stress,
            self.deception,
        ):
            widget.setVisible(passage is not None)
        if passage is None or analysis is None:
            self.heading.setToolTip("")
            self.heading.setText(self._why_empty())
            return
        # Only where both begin: a selection may reach behind what was measured.
        selection = self._state.selection
        selected = selection is not None and abs(selection.start_s - passage.span.start_s) < 1e-6
        kind = "Selection" if selected else "Window under the playhead"
        preview = f"\n{wording.preview_text(analysis)}" if passage.preview else ""
        span = passage.span
        self.heading.setText(f"{kind}\n{clock(span.start_s)} – {clock(span.end_s)}{preview}")
        self.heading.setToolTip("" if passage.definition is None else say(passage.definition))
        self._show_dimensions(passage, analysis)
        self._show_confidence(passage.confidence, tuple(map(say, passage.reasons)))
        self._show_stress(passage.stress)
        self._show_deception(passage.deception, wording.terms_of(analysis))

    def _why_empty(self) -> str:
        analysis = self._state.analysis
        if analysis is not None and self._state.selection is None and not self._state.analysing:
            return "No analysis window lies under the playhead. Click into the time axis."
        if analysis is not None and self._state.selection is not None:
            if analysis.complete:
                return "Reading the selection …"
            state = "is not analysed yet" if self._state.analysing else "was not analysed"
            return f"The selected passage {state}."
        if self._state.analysing:
            return "The first readings are on their way …"
        if self._state.recording is None:
            return "Open a recording to begin."
        return "Nothing is analysed yet. Analysis > Analyse reads the whole recording."

    def _show_dimensions(self, passage: PassageReading, analysis: Analysis) -> None:
        terms = wording.terms_of(analysis)
        waits = wording.pending_in(analysis, passage.span)
        missing = "not computed yet" if waits and self._state.analysing else "not available"
        rows = (
            ("Arousal", passage.arousal),
            ("Dominance", passage.dominance),
            ("Valence", passage.valence),
        )
        cells = "".join(
            f"<tr><td style='padding-right:16px'>{name}</td><td>{_unit(reading, missing)}</td></tr>"
            for name, reading in rows
        )
        shares = f"Categories {missing}" if waits else "No categories"
        if passage.categories is not None:
            ranked = sorted(
                zip(CATEGORIES, passage.categories, strict=True), key=lambda item: -item[1]
            )
            shares = " · ".join(f"{name} {printed.number(share)}" for name, share in ranked)
        whose = "" if terms.scale is Scale.SPEAKER else f"<p>{escape(terms.middle)}</p>"
        self.dimensions.setText(f"<table>{cells}</table>{whose}<p>{shares}</p>")
        self.dimensions.setToolTip(terms.meaning)
        # The cards below name their own.
        said = [wording.references_text(analysis.references, (*DIMENSIONS, "categories"))]
        if passage.categories is not None and not terms.categories:
            said.append(say(limitations.NEUTRAL_ONLY))
        self.reference.setText("\n".join(filter(None, said)))

    def _show_confidence(
        self, confidence: Confidence | None, gate_reasons: tuple[str, ...]
    ) -> None:
        card = self.confidence
        if confidence is None:
            self.certainty.show_reading(None, "not available")
            card.show_texts("Not available", gate_reasons, "", say(CONFIDENCE))
            return
        # The parts as a table, their notes behind the pointer: six sentences would push the
        # other gauges out of sight.
        parts = tuple(
            f"{say(part.name)}: "
            + ("not available" if part.value is None else printed_confidence(part.value))
            for part in confidence.parts
        )
        card.reasons.setToolTip(
            "\n".join(f"{say(p.name)}: {say(p.note)}" for p in confidence.parts)
        )
        value = confidence.value
        shown = printed_confidence(value)
        self.certainty.show_reading(Reading(value, value, value), f"{shown}, {confidence.word}")
        card.show_texts(
            f"{confidence.word.capitalize()}: {shown}",
            (*parts, *gate_reasons),
            "The smallest part counts.",
            say(CONFIDENCE),
        )

    def _show_stress(self, gauge: Gauge) -> None:
        value = "Not available" if gauge.reading is None else signed(gauge.reading)
        words = value if gauge.summary == NOT_AVAILABLE else f"{value}\n{say(gauge.summary)}"
        self.arousal.show_reading(gauge.reading, words)
        self.stress.show_texts(words, _said(gauge), say(gauge.reference), say(gauge.limitation))

    def _show_deception(self, gauge: Gauge, terms: wording.Terms) -> None:
        self.pairs.show_pairs(gauge.pairs, gauge.reasons)
        said = say(gauge.summary)
        limits = (gauge.limitation, *((limitations.NEUTRAL_CUES,) if terms.embedded else ()))
        self.deception.show_texts(
            said[:1].upper() + said[1:],
            _said(gauge),
            say(gauge.reference),
            " ".join(map(say, limits)),
        )


class _Column(QWidget):
    """As high as its cards are at the width that there is.

    Wrapped labels ask for the height that they would need if they were narrow; the scroll area
    would leave the difference empty below the cards.
    """

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width."""
        return QSize(super().minimumSizeHint().width(), 0)


def _said(gauge: Gauge) -> tuple[str, ...]:
    return (
        *map(say, gauge.reasons),
        *(f"{say(name)}: {say(text)}" for name, text in gauge.details),
    )
