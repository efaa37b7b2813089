"""From a passage's numbers to its window, its measures and its sound: buttons, and a menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span
from voiceman_gui.qt.controllers.passages import Passages
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.language import bind, say, tr

WAYS = (
    ("view.passage", "passage"),
    ("view.measures", "measures"),
    ("play.passage", "play"),
)
"""Id of the action, and its icon."""
ICON_PX = 18


class PassageWays(QWidget):
    """A button for each of `WAYS`, grey where there is no passage."""

    def __init__(self) -> None:
        super().__init__()
        bind(self, self.setAccessibleName, "panels.gauges.ways")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.buttons: dict[str, PressButton] = {}
        for ident, _ in WAYS:
            button = self.buttons[ident] = PressButton(self)
            button.setIconSize(QSize(ICON_PX, ICON_PX))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAutoRaise(True)
            layout.addWidget(button)

    def serve(self, actions: Mapping[str, QAction]) -> None:
        """Let the buttons do what the window's actions do."""
        for ident, button in self.buttons.items():
            button.setDefaultAction(actions[ident])


def add_passage(menu: QMenu, passages: Passages) -> None:
    """Offer in a menu what can be done with the passage that is pointed at; nothing without one."""
    span = passages.pointed()
    if span is None:
        return
    ways: tuple[tuple[Message, Callable[[Span], None]], ...] = (
        (message("panels.passage.select"), passages.select),
        (message("panels.passage.measures"), passages.measure),
        (message("panels.passage.play"), passages.play),
    )
    inner = menu.addMenu(tr("panels.measures.passage", start_s=span.start_s, end_s=span.end_s))
    for text, call in ways:
        inner.addAction(say(text)).triggered.connect(partial(_call, call, span))
    menu.addSeparator()


def _call(call: Callable[[Span], None], span: Span, _checked: bool = False) -> None:
    call(span)
