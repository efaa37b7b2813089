"""Shows a menu of the window's own actions at a place of the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from voiceman_gui.core.message import message
from voiceman_gui.qt.actions.build import Actions
from voiceman_gui.qt.actions.context import LABELS
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
            if ident.startswith(LABELS):
                inner.addAction(action)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    return menu
