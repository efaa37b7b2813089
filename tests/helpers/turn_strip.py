"""The speaker strip of a window under the hand: where turns are, mouse, keys and menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Speaker, Turn, Turns, TurnState

if TYPE_CHECKING:
    from conftest import Desk
    from voiceman_gui.qt.panels.speakers import SpeakersPanel

NO_KEY, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
CONFIRMED = TurnState.CONFIRMED

TURNS = Turns(
    (Speaker("1"), Speaker("2")),
    (
        Turn(Span(0.5, 1.5), "1", cluster="1", id="a"),
        Turn(Span(2.0, 3.0), "2", cluster="2", id="b"),
        Turn(Span(2.5, 4.0), "1", cluster="1", id="c"),
        Turn(Span(4.2, 4.6), UNSURE, id="d"),
        Turn(Span(5.0, 6.5), "2", cluster="2", id="e"),
        Turn(Span(7.0, 8.0), "2", cluster="2", id="f"),
    ),
)


def strip(desk: Desk) -> SpeakersPanel:
    return desk.window.panels.axis.speakers


def place(desk: Desk, seconds: float, speaker: str) -> QPointF:
    """Return where a moment of a speaker's lane is."""
    panel = strip(desk)
    lane = panel.content.lanes.lane_of(speaker)
    assert lane >= 0
    return QPointF(panel.time_scale().x(seconds), panel.content.lane_rect(lane).center().y())


def mouse(desk: Desk, kind: str, at: QPointF, keys: Qt.KeyboardModifier = NO_KEY) -> None:
    types = QMouseEvent.Type
    event, button, buttons = {
        "press": (types.MouseButtonPress, LEFT, LEFT),
        "move": (types.MouseMove, Qt.MouseButton.NoButton, LEFT),
        "hover": (types.MouseMove, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton),
        "release": (types.MouseButtonRelease, LEFT, Qt.MouseButton.NoButton),
    }[kind]
    panel = strip(desk)
    sent = QMouseEvent(event, at, panel.mapToGlobal(at), button, buttons, keys)
    QApplication.sendEvent(panel.viewport(), sent)


def click(desk: Desk, seconds: float, speaker: str) -> None:
    at = place(desk, seconds, speaker)
    mouse(desk, "press", at)
    mouse(desk, "release", at)


def drag(
    desk: Desk, seconds: float, to_s: float, speaker: str, keys: Qt.KeyboardModifier = CTRL
) -> None:
    """Drag an edge; with Ctrl nothing attracts it."""
    start, end = place(desk, seconds, speaker), place(desk, to_s, speaker)
    mouse(desk, "press", start, keys)
    for step in range(1, 5):
        mouse(desk, "move", start + (end - start) * step / 4, keys)
    mouse(desk, "release", end, keys)


def key(desk: Desk, code: Qt.Key, keys: Qt.KeyboardModifier = NO_KEY) -> None:
    """Press a key with the focus on the strip."""
    panel = strip(desk)
    panel.setFocus()
    QTest.keyClick(panel, code, keys)


def turn(desk: Desk, ident: str) -> Turn:
    found = desk.state.speaking.lanes.by_id(ident)
    assert found is not None, ident
    return found


def spans(desk: Desk, speaker: str) -> list[tuple[float, float]]:
    return [
        (round(one.span.start_s, 2), round(one.span.end_s, 2))
        for one in desk.state.speaking.turns.of(speaker)
    ]


def menu_at(desk: Desk, at: QPointF) -> QMenu:
    panel = strip(desk)
    point = at.toPoint()
    sent = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, panel.mapToGlobal(point))
    QApplication.sendEvent(panel.viewport(), sent)
    return opened(desk)


def opened(desk: Desk) -> QMenu:
    menus = [menu for menu in strip(desk).findChildren(QMenu) if menu.isVisible()]
    assert menus
    return menus[0]


def pick(menu: QMenu, *path: str) -> None:
    """Trigger an entry of a menu or of the menus in it, and close it."""
    top = menu
    for text in path[:-1]:
        menu = next(a.menu() for a in menu.actions() if a.text() == text)
    action = next(a for a in menu.actions() if a.text() == path[-1])
    assert action.isEnabled()
    action.trigger()
    top.close()


def speaker_menu(desk: Desk, index: int) -> QMenu:
    head = strip(desk)._heads[index]
    at = QPoint(5, 5)
    sent = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, head.mapToGlobal(at))
    QApplication.sendEvent(head, sent)
    return opened(desk)
