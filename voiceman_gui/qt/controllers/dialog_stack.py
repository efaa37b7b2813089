"""The dialog that is open, itself or above another one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog


class DialogStack:
    """Shows dialogs and knows which of them is on top."""

    def __init__(self) -> None:
        self.top: QDialog | None = None

    def show(
        self,
        dialog: QDialog,
        on_accept: Callable[[], object] | None = None,
        *,
        modal: bool = True,
    ) -> None:
        """Open a dialog; it is destroyed when it is closed.

        Parameters
        ----------
        dialog : QDialog
        on_accept : callable, optional
            Called when it is accepted.
        modal : bool
            Whether the window cannot be used meanwhile.
        """
        # open() instead of exec(): no second event loop, so playback and jobs go on as before.
        if on_accept is not None:
            dialog.accepted.connect(on_accept)
        dialog.finished.connect(lambda _: self._closed(dialog))
        self.top = dialog
        if modal:
            dialog.open()
        else:
            dialog.show()

    def _closed(self, dialog: QDialog) -> None:
        if self.top is dialog:
            below = dialog.parent()
            self.top = below if isinstance(below, QDialog) else None
        dialog.deleteLater()
