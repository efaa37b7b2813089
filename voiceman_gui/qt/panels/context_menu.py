"""Shows a menu of the window's own actions at a place of the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from voiceman_gui.core.message import message
from voiceman_gui.qt.actions import context
from voiceman_gui.qt.actions.build import Actions
from voiceman_gui.qt.language import say


def pop_up(
    actions: Actions,
    idents: Sequence[str | None],
    at: QPoint,
    parent: QWidget,
    *,
    labels: bool = False,
) -> QMenu:
    """Show actions in a menu, grey where they can do nothing now.

    Parameters
    ----------
    actions : Actions
    idents : sequence of (str or None)
        Ids of actions; None is a separator.
    at : QPoint
        On the screen.
    parent : QWidget
    labels : bool
        Whether the labels of the number keys are offered as well.
    """
    menu = QMenu(parent)
    for ident in idents:
        if ident is None:
            menu.addSeparator()
        else:
            menu.addAction(actions.by_id[ident])
    if labels:
        menu.addSeparator()
        inner = menu.addMenu(say(message("actions.labels")))
        for ident, action in actions.by_id.items():
            if ident.startswith(context.LABELS):
                inner.addAction(action)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    return menu


class ContextMenus(QObject):
    """The menus of the right mouse button.

    Parameters
    ----------
    actions : Actions
    parent : QWidget
        The window.
    """

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions, self._window = actions, parent

    def axis(self, at: QPoint) -> None:
        """Over the time axis."""
        pop_up(self._actions, context.AXIS, at, self._window, labels=True)

    def mark(self, at: QPoint) -> None:
        """Over a row of the list of marks."""
        pop_up(self._actions, context.MARK, at, self._window, labels=True)

    def tier(self, at: QPoint) -> None:
        """Over the name of a tier."""
        pop_up(self._actions, context.TIER, at, self._window)

    def gauges(self, at: QPoint) -> None:
        """Over the gauges."""
        pop_up(self._actions, context.GAUGES, at, self._window)
