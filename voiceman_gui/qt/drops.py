"""Files that are dropped are copied, never moved: the original stays where it is.

A program that offers a file may offer to move it, and deletes it once the receiver has agreed to
that. Accepting what is proposed would agree to it whenever Shift is held.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QWidget

_DROPS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


def accept_copy(event: QDropEvent) -> bool:
    """Accept files as copies, whatever was proposed; refuse what can only be moved.

    Parameters
    ----------
    event : QDropEvent
        A drop, or a drag that enters or moves.

    Returns
    -------
    bool
        Whether it was accepted.
    """
    may_copy = bool(event.possibleActions() & Qt.DropAction.CopyAction)
    if may_copy and event.mimeData().hasUrls():
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True
    event.setDropAction(Qt.DropAction.IgnoreAction)
    event.ignore()
    return False


def dropped_paths(event: QDropEvent) -> list[Path]:
    """Accept a drop as copies, and return what of it lies on the disk; empty if refused."""
    urls = event.mimeData().urls() if accept_copy(event) else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


class _FilesPassBy(QObject):
    """Keeps files from a widget; what lies behind it is asked next."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse a drag or drop that brings files; dragged text is left to the widget."""
        if event.type() in _DROPS and isinstance(event, QDropEvent) and event.mimeData().hasUrls():
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def files_pass_by(widget: QWidget) -> None:
    """Let a field, and the fields in it, take dragged text but no files.

    Fields for text accept what is proposed and write down the file's name: a file would be moved
    for it.
    """
    for part in (widget, *widget.findChildren(QWidget)):
        part.installEventFilter(_FilesPassBy(part))


def move_nothing(dialog: QFileDialog) -> None:
    """Let no file be dragged within or into Qt's own file dialog, where it would be moved."""
    for view in dialog.findChildren(QAbstractItemView):
        view.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
    files_pass_by(dialog)
