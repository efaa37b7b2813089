"""Where to go on the time axis."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.timetext import clock, parse_clock


class GoToDialog(QDialog):
    """Asks for a time within the recording."""

    def __init__(self, now_s: float, duration_s: float, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Go to time")
        self._duration_s = duration_s
        self.field = QLineEdit(clock(now_s))
        self.field.selectAll()
        files_pass_by(self.field)
        self.field.setAccessibleName("Time")
        self._says = QLabel(f"h:mm:ss.mmm, mm:ss or seconds; the end is {clock(duration_s)}.")
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
        if seconds is None or seconds > self._duration_s + 0.0005:
            return None
        return min(seconds, self._duration_s)

    def _check(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(
            self.seconds is not None
        )
