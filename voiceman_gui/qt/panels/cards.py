"""The cards of the gauges: words, meters, reasons, reference and the sentence of the limits."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from voiceman_gui.core import printed
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import Pair, PairId
from voiceman_gui.qt.items.meter import Meter
from voiceman_gui.qt.language import bind, language, say, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.theme import UNIT, small
from voiceman_gui.qt.tips import TipBeside, wrapped


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
    TipBeside(made)
    return made


class TextClicks(QObject):
    """Takes the clicks on text that can be selected, which the text keeps to itself otherwise.

    A drag that selects some of it is no click.

    Parameters
    ----------
    parent : QObject
    """

    clicked = Signal()

    def watch(self, *texts: QLabel) -> None:
        """Take the clicks on these."""
        for text in texts:
            text.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice a click, and leave it to the text."""
        if (
            event.type() is QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() is Qt.MouseButton.LeftButton
            and isinstance(watched, QLabel)
            and watched.rect().contains(event.position().toPoint())
            and not watched.hasSelectedText()
        ):
            self.clicked.emit()
        return False


class Card(QFrame):
    """A gauge: title, words, what is drawn, reasons, reference and the sentence of its limits.

    Parameters
    ----------
    title : Message
    meter : QWidget
        What is drawn, a meter or several.
    """

    clicked = Signal()
    """Pressed and let go anywhere on it, without selecting text."""

    def __init__(self, title: Message, meter: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "card")
        bind(self, self.setAccessibleName, title)
        bind(meter, meter.setAccessibleName, title)
        heading = self.title = label("heading", selectable=False)
        bind(heading, heading.setText, title)
        self.value = label("value")
        self.reasons = label("reasons")
        self.reference = label("muted")
        self.limitation = label("limit")
        self._clicks = TextClicks(self)
        self._clicks.clicked.connect(self.clicked)
        self._clicks.watch(self.value, self.reasons, self.reference, *meter.findChildren(QLabel))
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

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click of the left button."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside:
            self.clicked.emit()
        super().mouseReleaseEvent(event)

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
        self.bars = {pair: Meter((0, 100), printed.UNUSUAL, palette) for pair in PairId}
        self.words = {pair: label("reasons") for pair in PairId}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for pair in PairId:
            layout.addWidget(self.words[pair])
            layout.addWidget(self.bars[pair])
        language().changed.connect(self._label)
        self._label()

    def _label(self) -> None:
        ticks = ((0.0, "0"), (printed.UNUSUAL, tr("panels.gauge.percentile_tick")))
        for bar in self.bars.values():
            bar.set_ticks(ticks)

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour."""
        for bar in self.bars.values():
            bar.set_palette_colors(palette)

    def show_pairs(self, pairs: Sequence[Pair], said: Collection[Message]) -> None:
        """Show what there is of each pair; a reason that the card gives anyway is not repeated."""
        given = {pair.id: pair for pair in pairs}
        for which in PairId:
            pair, bar, words = given.get(which), self.bars[which], self.words[which]
            words.setText("" if pair is None else say(pair_words(pair, said)))
            words.setToolTip("" if pair is None else wrapped(say(pair.note)))
            words.setVisible(pair is not None)
            bar.setVisible(pair is not None and pair.reading is not None)
            if pair is not None:
                names = {"pair": pair.name, "channels": pair.channels}
                bar.setAccessibleName(tr("panels.pair.name", **names))
                bar.show_reading(pair.reading, say(pair_words(pair)))


def pair_words(pair: Pair, said: Collection[Message] = ()) -> Message:
    """Return what a pair compares, and its percentile or why there is none."""
    names = {"pair": pair.name, "channels": pair.channels}
    if pair.reading is not None:
        value = pair.reading
        return message(
            "panels.pair.value", value=value.value, low=value.low, high=value.high, **names
        )
    if pair.note in said:
        return message("panels.pair.none", **names)
    return message("panels.pair.none_because", why=pair.note, **names)
