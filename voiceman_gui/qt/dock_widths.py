"""Widths of the docks: a small window narrows them, and a wider one gives the width back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow


class DockWidths:
    """Remembers how wide docks are to be, which is not always how wide they can be.

    Qt narrows docks with the window and leaves them narrow.

    Parameters
    ----------
    window : QMainWindow
    usual : mapping of QDockWidget to int
        Widths in pixels until the person has chosen others; docks that share a place as tabs
        have one width, that of any of them.
    """

    def __init__(self, window: QMainWindow, usual: Mapping[QDockWidget, int]) -> None:
        self._window = window
        self._docks = {dock.objectName(): dock for dock in usual}
        self.wanted = {dock.objectName(): width for dock, width in usual.items()}
        """Pixels by the dock's object name."""
        self.give()

    def want(self, widths: Mapping[str, int]) -> None:
        """Take widths of an earlier run; names of docks that there are not are left out."""
        self.wanted |= {name: width for name, width in widths.items() if name in self._docks}
        self.give()

    def give(self) -> None:
        """Make docks as wide as wanted, as far as the window has room."""
        docks = list(self._docks.values())
        widths = [self.wanted[dock.objectName()] for dock in docks]
        self._window.resizeDocks(docks, widths, Qt.Orientation.Horizontal)

    def take(self) -> None:
        """Want what the person has just drawn with the pointer."""
        for name, dock in self._docks.items():
            seen = [one for one in (dock, *self._window.tabifiedDockWidgets(dock)) if _seen(one)]
            if seen:
                self.wanted[name] = seen[0].width()


def _seen(dock: QDockWidget) -> bool:
    return dock.isVisible() and not dock.visibleRegion().isEmpty()
