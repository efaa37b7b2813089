"""What the tree of folders in the window shows."""

from __future__ import annotations

from pathlib import Path


def rows(panel, folder: Path) -> list[str]:
    """Return what the tree shows below a folder."""
    index = panel.model.index_of(panel.model.find(folder))
    return [panel.model.index(row, 0, index).data() for row in range(panel.model.rowCount(index))]


def unfold(desk, folder: Path) -> None:
    """Show a folder and wait until it is read."""
    desk.window.panels.files.show_folder(folder)
    desk.bot.waitUntil(lambda: is_read(desk.window.panels.files, folder))


def is_read(panel, folder: Path) -> bool:
    node = panel.model.find(folder)
    return node is not None and node.was_read
