"""Gauges: confidence, stress and deception cues of one passage, each with reasons and limits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from voiceman_gui.core.analysis import PassageReading
from voiceman_gui.core.limitations import CONFIDENCE
from voiceman_gui.core.reading import CATEGORIES, Confidence, Gauge, Reading, printed_confidence
from voiceman_gui.qt.items.meter import Meter
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import UNIT, Palette, small
from voiceman_gui.qt.timetext import clock


def _label(role: str, *, selectable: bool = True) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role in ("reasons", "muted", "limit"):
        label.setFont(small(label.font()))
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


class Card(QFrame):
    """A gauge: title, words, meter, reasons, reference and the sentence of its limits."""

    def __init__(self, title: str, meter: Meter) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.meter = meter
        meter.setAccessibleName(title)
        heading = _label("heading", selectable=False)
        heading.setText(title)
        self.value = _label("value")
        self.reasons = _label("reasons")
        self.reference = _label("muted")
        self.limitation = _label("limit")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * UNIT, UNIT + 4, 2 * UNIT, UNIT + 4)
        layout.setSpacing(UNIT - 2)
        for widget in (
            heading,
            self.value,
            meter,
            self.reasons,
            self.reference,
            self.limitation,
        ):
            layout.addWidget(widget)

    def show_texts(self, value: str, reasons: tuple[str, ...], reference: str, limit: str) -> None:
        """Fill in the words; empty ones take no room."""
        bullets = "\n".join(f"• {reason}" for reason in reasons)
        for label, text in (
            (self.value, value),
            (self.reasons, bullets),
            (self.reference, reference),
            (self.limitation, limit),
        ):
            label.setText(text)
            label.setVisible(bool(text))


def _signed(reading: Reading) -> str:
    return f"{reading.value:+.0f}  ({reading.low:+.0f} … {reading.high:+.0f})"


def _unsigned(reading: Reading) -> str:
    return f"{reading.value:.0f}  ({reading.low:.0f} … {reading.high:.0f})"


def _unit(reading: Reading | None) -> str:
    if reading is None:
        return "not available"
    return f"{reading.value:.2f}  ({reading.low:.2f} … {reading.high:.2f})"


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
        self.heading = _label("heading")
        self.dimensions = _label("body")
        self.dimensions.setTextFormat(Qt.TextFormat.RichText)
        self.confidence = Card(
            "Ensemble confidence",
            Meter(
                (0, 1),
                ((0, "0"), (0.35, "0.35"), (0.6, "0.6"), (1, "1")),
                None,
                palette,
            ),
        )
        self.stress = Card(
            "Stress: vocal arousal against the baseline",
            Meter(
                (-100, 100),
                ((-100, "−100"), (0, "baseline median"), (100, "+100")),
                0,
                palette,
            ),
        )
        self.deception = Card(
            "Deception cues: disagreement between channels",
            Meter((0, 100), ((0, "0"), (95, "95th percentile")), 95, palette),
        )
        inner = QWidget()
        inner.setObjectName("gauges")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        layout.setSpacing(UNIT)
        for widget in (
            self.heading,
            self.dimensions,
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
        for card in (self.confidence, self.stress, self.deception):
            card.meter.set_palette_colors(palette)

    def _refresh(self, *_: object) -> None:
        passage = self._state.passage
        for widget in (self.dimensions, self.confidence, self.stress, self.deception):
            widget.setVisible(passage is not None)
        if passage is None:
            self.heading.setText(self._why_empty())
            return
        selected = self._state.selection == passage.span
        kind = "Selection" if selected else "Window under the playhead"
        span = passage.span
        self.heading.setText(f"{kind}\n{clock(span.start_s)} – {clock(span.end_s)}")
        self._show_dimensions(passage)
        self._show_confidence(passage.confidence, passage.reasons)
        self._show_gauge(self.stress, passage.stress, signed=True)
        self._show_gauge(self.deception, passage.deception, signed=False)

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

    def _show_dimensions(self, passage: PassageReading) -> None:
        rows = (
            ("Arousal", passage.arousal),
            ("Dominance", passage.dominance),
            ("Valence", passage.valence),
        )
        cells = "".join(
            f"<tr><td style='padding-right:16px'>{name}</td><td>{_unit(reading)}</td></tr>"
            for name, reading in rows
        )
        shares = "no categories"
        if passage.categories is not None:
            ranked = sorted(
                zip(CATEGORIES, passage.categories, strict=True), key=lambda item: -item[1]
            )
            shares = " · ".join(f"{name} {share:.2f}" for name, share in ranked)
        self.dimensions.setText(f"<table>{cells}</table><p>{shares}</p>")

    def _show_confidence(
        self, confidence: Confidence | None, gate_reasons: tuple[str, ...]
    ) -> None:
        card = self.confidence
        if confidence is None:
            card.meter.show_reading(None, "not available")
            card.show_texts("Not available", gate_reasons, "", CONFIDENCE)
            return
        # The parts as a table, their notes behind the pointer: six sentences would push the
        # other gauges out of sight.
        parts = tuple(
            f"{part.name}: "
            + ("not available" if part.value is None else printed_confidence(part.value))
            for part in confidence.parts
        )
        card.reasons.setToolTip(
            "\n".join(f"{p.name}: {p.note}" for p in confidence.parts if p.note)
        )
        value = confidence.value
        printed = printed_confidence(value)
        card.meter.show_reading(Reading(value, value, value), f"{printed}, {confidence.word}")
        card.show_texts(
            f"{confidence.word.capitalize()}: {printed}",
            (*parts, *gate_reasons),
            "The smallest part counts.",
            CONFIDENCE,
        )

    @staticmethod
    def _show_gauge(card: Card, gauge: Gauge, *, signed: bool) -> None:
        if gauge.reading is None:
            value = "Not available"
        else:
            value = _signed(gauge.reading) if signed else _unsigned(gauge.reading)
        says_more = gauge.summary.lower() not in ("", value.lower())
        words = f"{value}\n{gauge.summary}" if says_more else value
        card.meter.show_reading(gauge.reading, words)
        details = tuple(f"{name}: {text}" for name, text in gauge.details)
        card.show_texts(words, (*gauge.reasons, *details), gauge.reference, gauge.limitation)
