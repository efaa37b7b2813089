"""What the person has to know, above the time axis, until closed. Nothing modal."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.message import Message, message
from voiceman_gui.qt.icons import icon
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.language import Fact, bind, fact_of, say, show
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.theme import UNIT

MOST = 3
"""Problems, and as many other notices."""
SHARE = 0.09
"""Of the window's height, for all notices together."""
NEWEST_SHARE = 0.16
"""Of the window's height, where the newest problem and the newest notice need more."""
LEAST_PX = 48
"""Two lines, whatever the window's height."""


class NoticesBar(QScrollArea):
    """A stack of notices: problems first, and of both the newest first.

    It takes a share of the window's height at the most, and scrolls: in a small window the plots
    would have no room until the notices are closed. What comes is in sight at once.
    """

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._palette = palette
        self._stack = QWidget()
        self.setWidget(self._stack)
        self._layout = QVBoxLayout(self._stack)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(1)
        self._rows: list[tuple[Message, QFrame]] = []
        self._kept_to: tuple[Message, ...] = ()
        self.setVisible(False)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is shown, oldest first."""
        return tuple(say(fact) for fact, _ in self._rows)

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour what comes next."""
        self._palette = palette

    def tell(
        self,
        said: Fact,
        *,
        problem: bool = False,
        stays: bool = False,
        acts: Sequence[tuple[Message, Callable[[], object]]] = (),
        kind: str = "",
    ) -> None:
        """Show a fact in words; one that is shown already comes to the front again.

        Parameters
        ----------
        said : Message, VoicemanError or str
        problem : bool
            Something could not be done.
        stays : bool
            It is not about the open recording: `clear` leaves it until the person closes it.
        acts : sequence of (Message, callable)
            Buttons beside the words, and what they do.
        kind : str
            Takes the place of an earlier notice of the same kind; empty for none.
        """
        for _, earlier in tuple(self._rows):
            if kind and earlier.property("kind") == kind:
                self._remove(earlier)
        fact = fact_of(said)
        for shown, earlier in self._rows:
            if fact == shown:
                self._put_first(fact, earlier)
                return
        row = QFrame()
        row.setProperty("role", "problem" if problem else "notice")
        label = QLabel()
        show(label, label.setText, fact)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        what = message("window.problem") if problem else message("window.notice")
        show(label, label.setAccessibleName, what)
        close = PressButton()
        close.setIcon(icon("cancel", self._palette.color("text")))
        bind(close, close.setAccessibleName, "window.notice.close")
        bind(close, close.setToolTip, "window.notice.close")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(2 * UNIT, 4, UNIT, 4)
        layout.addWidget(label, 1)
        for words, act in acts:
            layout.addWidget(_act(words, act), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        row.setProperty("stays", stays)
        row.setProperty("kind", kind)
        close.clicked.connect(lambda: self._remove(row))
        self._put_first(fact, row)

    def _put_first(self, fact: Message, row: QFrame) -> None:
        """Show a row as the newest of its kind; the oldest of its kind goes if there are many."""
        self._rows = [entry for entry in self._rows if entry[1] is not row]
        problem = _is_problem(row)
        above = 0 if problem else sum(_is_problem(one) for _, one in self._rows)
        self._layout.removeWidget(row)
        self._layout.insertWidget(above, row)
        self._rows.append((fact, row))
        same = [one for _, one in self._rows if _is_problem(one) is problem]
        for old in same[:-MOST]:
            self._remove(old)
        self.setVisible(True)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the notices, as far as the window allows it."""
        self._layout.activate()
        needed = self._layout.totalHeightForWidth(max(1, self.width()))
        if needed < 0:
            needed = self._stack.sizeHint().height()
        height = self.window().height()
        newest = min(self._newest_px(), round(height * NEWEST_SHARE))
        most = max(LEAST_PX, round(height * SHARE), newest)
        self.setFixedHeight(max(1, min(needed, most)))

    def _newest_px(self) -> int:
        """Return how high the newest problem and the newest notice are together."""
        newest = {_is_problem(row): row for _, row in self._rows}
        width = max(1, self.width() - self.verticalScrollBar().sizeHint().width())
        heights = (row.heightForWidth(width) for row in newest.values())
        return sum(heights) + self._layout.spacing() * (len(newest) - 1)

    def keep_to(self, facts: tuple[Message, ...]) -> None:
        """Show the facts that hold for what is shown, and close those that held before.

        A fact that the person has closed comes back only if it ceases to hold and holds again.

        Parameters
        ----------
        facts : tuple of Message
            All that hold now; none is given to `tell`.
        """
        before, self._kept_to = self._kept_to, facts
        for shown, row in tuple(self._rows):
            if shown in before and shown not in facts:
                self._remove(row)
        for fact in facts:
            if fact not in before:
                self.tell(fact)

    def clear(self) -> None:
        """Close the notices about the recording that is left."""
        self._kept_to = ()
        for _, row in tuple(self._rows):
            if not row.property("stays"):
                self._remove(row)

    def _remove(self, row: QFrame) -> None:
        self._rows = [entry for entry in self._rows if entry[1] is not row]
        row.hide()
        self._layout.removeWidget(row)
        row.deleteLater()
        self.setVisible(bool(self._rows))
        if self._rows:
            self._fit()


def _is_problem(row: QFrame) -> bool:
    return bool(row.property("role") == "problem")


def _act(words: Message, act: Callable[[], object]) -> PressButton:
    button = PressButton()
    show(button, button.setText, words)
    button.setProperty("role", "queue")
    button.clicked.connect(lambda _checked=False: act())
    return button
