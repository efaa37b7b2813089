"""The cards of the gauges: words, meters, reasons, reference and the sentence of the limits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from voiceman_gui.core import printed
from voiceman_gui.core.message import Message
from voiceman_gui.core.reading import Pair, Reading
from voiceman_gui.qt.items.meter import Meter
from voiceman_gui.qt.language import say
from voiceman_gui.qt.theme import UNIT, Palette, small

PAIRS = ("I1", "I2", "I3")
"""Names of the pairs of channels whose disagreement is shown."""


def label(role: str, *, selectable: bool = True) -> QLabel:
    """Return a label that wraps its plain text."""
    made = QLabel()
    made.setWordWrap(True)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role in ("reasons", "muted", "limit"):
        made.setFont(small(made.font()))
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return made


def signed(reading: Reading) -> str:
    """Write a reading on -100..100."""
    low, high = printed.bound_of_rank(reading.low), printed.bound_of_rank(reading.high)
    return f"{printed.rank(reading.value)}  ({low} … {high})"


def unsigned(reading: Reading) -> str:
    """Write a reading on 0..100."""
    value, low, high = map(printed.percentile, (reading.value, reading.low, reading.high))
    return f"{value}  ({low} … {high})"


class Card(QFrame):
    """A gauge: title, words, what is drawn, reasons, reference and the sentence of its limits.

    Parameters
    ----------
    title : str
    meter : QWidget
        What is drawn, a meter or several.
    """

    def __init__(self, title: str, meter: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        meter.setAccessibleName(title)
        heading = label("heading", selectable=False)
        heading.setText(title)
        self.value = label("value")
        self.reasons = label("reasons")
        self.reference = label("muted")
        self.limitation = label("limit")
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
        for place, text in (
            (self.value, value),
            (self.reasons, bullets),
            (self.reference, reference),
            (self.limitation, limit),
        ):
            place.setText(text)
            place.setVisible(bool(text))


class PairBars(QWidget):
    """A bar for each pair of channels, under what it compares; without a number, the reason."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        ticks = ((0, "0"), (printed.UNUSUAL, "95th percentile"))
        self.bars = {name: Meter((0, 100), ticks, printed.UNUSUAL, palette) for name in PAIRS}
        self.words = {name: label("reasons") for name in PAIRS}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for name in PAIRS:
            layout.addWidget(self.words[name])
            layout.addWidget(self.bars[name])

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour."""
        for bar in self.bars.values():
            bar.set_palette_colors(palette)

    def show_pairs(self, pairs: tuple[Pair, ...], said: tuple[Message, ...]) -> None:
        """Show what there is of each pair; a reason that the card gives anyway is not repeated."""
        given = {say(pair.name): pair for pair in pairs}
        for name in PAIRS:
            pair = given.get(name)
            self.words[name].setText("" if pair is None else pair_words(pair, said))
            self.words[name].setToolTip("" if pair is None else say(pair.note))
            self.words[name].setVisible(pair is not None)
            bar = self.bars[name]
            bar.setVisible(pair is not None and pair.reading is not None)
            if pair is not None:
                bar.setAccessibleName(f"{name}, {say(pair.channels)}")
                bar.show_reading(pair.reading, pair_words(pair))


def pair_words(pair: Pair, said: tuple[Message, ...] = ()) -> str:
    """Return what a pair compares, and its percentile or why there is none."""
    name = f"{say(pair.name)} {say(pair.channels)}"
    if pair.reading is None:
        why = "" if pair.note in said else f", {say(pair.note)}"
        return f"{name}: not available{why}"
    return f"{name}: {unsigned(pair.reading)}"
