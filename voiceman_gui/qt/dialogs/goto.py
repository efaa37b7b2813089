"""Where to go on the time axis."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from voiceman_gui.core.clock import clock, parse_clock
from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.language import tr


class GoToDialog(QDialog):
    """Asks for a time within the recording.

    Parameters
    ----------
    now_s, duration_s : float
        Of the recording.
    offset_s : float
        What the time axis adds to the times that it writes; this dialog does the same.
    parent : QWidget or None
    """

    def __init__(
        self, now_s: float, duration_s: float, offset_s: float, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("dialogs.goto.title"))
        self._duration_s = duration_s
        self._offset_s = offset_s
        self.field = QLineEdit(clock(now_s + offset_s))
        self.field.selectAll()
        files_pass_by(self.field)
        self.field.setAccessibleName(tr("dialogs.goto.time"))
        end_s = duration_s + offset_s
        form = tr("dialogs.goto.form", end_s=end_s)
        if offset_s:
            form = tr("dialogs.goto.form_late", begin_s=offset_s, end_s=end_s)
        self._says = QLabel(form)
        self._says.setProperty("role", "muted")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.field.textChanged.connect(self._check)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self._says)
        layout.addWidget(self._buttons)

    @property
    def seconds(self) -> float | None:
        """The time asked for; None while it is not one within the recording."""
        seconds = parse_clock(self.field.text())
        if seconds is None:
            return None
        seconds -= self._offset_s
        if not -0.0005 <= seconds <= self._duration_s + 0.0005:
            return None
        return min(max(0.0, seconds), self._duration_s)

    def _check(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(
            self.seconds is not None
        )
