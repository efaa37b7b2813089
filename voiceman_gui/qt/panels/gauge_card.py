"""The card of one gauge, with how much its reading depends on the baseline."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout

from voiceman_gui.analysis.indicators.indicator import Indicator
from voiceman_gui.core.message import Message
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import NOT_AVAILABLE, Gauge
from voiceman_gui.core.reference import reading_name
from voiceman_gui.core.sensitivity import MIDDLES, Sensitivity, UnderBaseline
from voiceman_gui.qt.items.meter import Meter
from voiceman_gui.qt.language import language, say, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.cards import Card, PairBars, label
from voiceman_gui.qt.tips import wrapped

PAIRED = "deception"
"""The gauge that is drawn as bars of its pairs."""


class GaugeCard(Card):
    """The card of one gauge, as the table of indicators declares it.

    Parameters
    ----------
    gauge : Indicator
    palette : Palette
    """

    def __init__(self, gauge: Indicator, palette: Palette) -> None:
        self.indicator = gauge
        self.has_pairs = gauge.id == PAIRED
        self.pairs = PairBars(palette)
        self.meter = Meter((gauge.low, gauge.high), gauge.middle, palette)
        self._label()
        super().__init__(gauge.name, self.pairs if self.has_pairs else self.meter)
        self.sensitivity = label("reasons")
        self.sensitivity.hide()
        self._clicks.watch(self.sensitivity)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self.reasons), self.sensitivity)
        (self.meter if self.has_pairs else self.pairs).setParent(self)
        (self.meter if self.has_pairs else self.pairs).hide()
        language().changed.connect(self._label)

    def _label(self) -> None:
        low, middle, high = (self.indicator.low, self.indicator.middle, self.indicator.high)
        ticks = [(low, tr("panels.gauge.tick", value=low))]
        if middle is not None:
            ticks.append((middle, tr("panels.gauge.baseline_tick")))
        self.meter.set_ticks([*ticks, (high, tr("panels.gauge.tick", value=high))])

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour what is drawn."""
        self.meter.set_palette_colors(palette)
        self.pairs.set_palette_colors(palette)

    def show_sensitivity(self, passage: PassageReading) -> None:
        """Show how far readings spread over baselines, and what chance alone gives.

        Arousal and dominance stand here as well: they are relative to the same baseline.
        """
        found = passage.sensitivity
        own = self.indicator.id
        baselines = () if found is None else found.baselines
        spread = None if found is None else found.spread(own)
        said = []
        if found is not None and baselines:
            said = [
                tr("panels.sensitivity.row", name=capital(say(reading_name(one))), text=text)
                for one in MIDDLES
                if (text := _spread_text(found, one))
            ]
        if passage.chance is not None:
            said.append(say(passage.chance.sentence))
        self.meter.show_spread(None if spread is None else (spread.low, spread.high))
        self.sensitivity.setText("\n".join(said))
        self.sensitivity.setVisible(bool(said))
        lines = [line for one in baselines for line in _under(one)]
        self.sensitivity.setToolTip(wrapped("\n".join(lines)) if lines else "")

    def show_gauge(self, gauge: Gauge, more_limits: tuple[Message, ...] = ()) -> None:
        """Show a reading, or why there is none, with what it does not show."""
        said = (
            *map(say, gauge.reasons),
            *(tr("panels.gauge.detail", name=n, text=text) for n, text in gauge.details),
        )
        summary = say(gauge.summary)
        words = capital(summary)
        if self.has_pairs:
            self.pairs.show_pairs(gauge.pairs, gauge.reasons)
        else:
            value = say(NOT_AVAILABLE)
            if gauge.reading is not None:
                value = say(self.indicator.worded(gauge.reading))
            value = capital(value)
            words = value if gauge.summary == NOT_AVAILABLE else f"{value}\n{summary}"
            self.meter.show_reading(gauge.reading, words)
        limits = " ".join(map(say, (gauge.limitation, *more_limits)))
        self.show_texts(words, said, say(gauge.reference), limits)


def capital(text: str) -> str:
    """Begin with a capital letter, in languages that have any."""
    return text[:1].upper() + text[1:]


def _spread_text(found: Sensitivity, reading: str) -> str:
    """Say how far a reading spreads; nothing where no baseline admits it: the card says why."""
    if not any(reading in one.readings for one in found.baselines):
        return ""
    return say(found.sentence(reading))


def _under(one: UnderBaseline) -> Iterator[str]:
    """Say each reading under one baseline, then why others are missing."""
    for reading in MIDDLES:
        value = one.readings.get(reading)
        if value is None:
            continue
        params = {
            "name": reading_name(reading),
            "what": one.what,
            "value": value.value,
            "low": value.low,
            "high": value.high,
        }
        if reading == "stress":
            yield tr("panels.sensitivity.rank_under", **params)
        else:
            yield tr("panels.sensitivity.index_under", **params)
    if one.reasons:
        yield tr("panels.sensitivity.none", what=one.what, reasons=one.reasons)
