"""Shows a menu of the window's own actions at a place of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from voiceman_gui.core.message import message
from voiceman_gui.qt.actions import context
from voiceman_gui.qt.actions.build import Actions
from voiceman_gui.qt.controllers.passages import Passages
from voiceman_gui.qt.language import say
from voiceman_gui.qt.panels.passage_ways import add_passage

if TYPE_CHECKING:
    from voiceman_gui.qt.panels.every import Panels


def pop_up(
    actions: Actions,
    idents: Sequence[str | None],
    at: QPoint,
    parent: QWidget,
    *,
    labels: bool = False,
    passage: Passages | None = None,
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
    passage : Passages, optional
        Knows the passage that is pointed at, which is offered first.
    """
    menu = QMenu(parent)
    if passage is not None:
        add_passage(menu, passage)
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
    passages : Passages
    window : QWidget
    """

    def __init__(self, actions: Actions, passages: Passages, window: QWidget) -> None:
        super().__init__(window)
        self._actions, self._passages, self._window = actions, passages, window

    def serve(self, panels: Panels) -> None:
        """Show the menus that panels ask for."""
        panels.axis.menu_wanted.connect(self.axis)
        panels.axis.tier_menu_wanted.connect(self.tier)
        panels.marks.menu_wanted.connect(self.mark)
        panels.gauges.menu_wanted.connect(self.gauges)

    def axis(self, at: QPoint) -> None:
        """Show the menu of the time axis, with the passage that was pointed at."""
        pop_up(self._actions, context.AXIS, at, self._window, labels=True, passage=self._passages)

    def mark(self, at: QPoint) -> None:
        """Show the menu of a row of the list of marks."""
        pop_up(self._actions, context.MARK, at, self._window, labels=True)

    def tier(self, at: QPoint) -> None:
        """Show the menu of a tier's name."""
        pop_up(self._actions, context.TIER, at, self._window)

    def gauges(self, at: QPoint) -> None:
        """Show the menu of the gauges: what can be done with their passage."""
        pop_up(self._actions, context.GAUGES, at, self._window)
