"""What can be done with a file or folder of the browser: its context menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.qt.folder_order import TITLES, Column, Order
from voiceman_gui.qt.language import say, tr


@dataclass(frozen=True, slots=True)
class FileActs:
    """What the menu does; each takes the path.

    Parameters
    ----------
    open, queue, info, reveal : callable
    """

    open: Callable[[Path], None]
    queue: Callable[[Path], None]
    info: Callable[[Path], None]
    reveal: Callable[[Path], object]


def file_menu(
    path: Path,
    acts: FileActs,
    parent: QWidget,
    *,
    is_folder: bool = False,
    order: Order | None = None,
    choose: Callable[[Order], None] | None = None,
) -> QMenu:
    """Return the menu of a file or folder; `QMenu.popup` shows it.

    Parameters
    ----------
    path : Path
    acts : FileActs
    parent : QWidget
    is_folder : bool
    order : Order, optional
        In which the files are listed, where that can be chosen.
    choose : callable, optional
        Takes another order.
    """
    menu = QMenu(parent)
    menu.setAccessibleName(displayable(path.name))

    def add(text: Message, act: Callable[[Path], object]) -> None:
        menu.addAction(say(text)).triggered.connect(lambda _checked=False: act(path))

    if not is_folder:
        add(message("window.browser.menu.open"), acts.open)
    add(message("window.browser.menu.queue"), acts.queue)
    if not is_folder:
        add(message("window.browser.menu.info"), acts.info)
    menu.addSeparator()
    add(message("window.browser.menu.reveal"), acts.reveal)
    add(message("window.browser.menu.copy"), copy_path)
    if order is not None and choose is not None:
        menu.addSeparator()
        _add_orders(menu.addMenu(tr("window.browser.menu.sort")), order, choose)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def copy_path(path: Path) -> None:
    """Put the path into the clipboard."""
    QGuiApplication.clipboard().setText(str(path))


def _add_orders(menu: QMenu, order: Order, choose: Callable[[Order], None]) -> None:
    group = QActionGroup(menu)
    for column in Column:
        action = QAction(say(TITLES[column]), menu, checkable=True)
        action.setChecked(order.by is column)
        action.triggered.connect(lambda _checked=False, by=column: choose(order.sorted_by(by)))
        group.addAction(action)
        menu.addAction(action)
    menu.addSeparator()
    reverse = menu.addAction(tr("window.browser.menu.reverse"))
    reverse.setCheckable(True)
    reverse.setChecked(order.reverse)
    reverse.triggered.connect(lambda on: choose(order.reversed_(on)))


def show_menu(menu: QMenu, widget: QWidget, at: QPoint) -> None:
    """Show a menu at a place of a widget."""
    menu.popup(widget.mapToGlobal(at))
