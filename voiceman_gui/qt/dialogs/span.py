"""Which passage to select, typed."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from voiceman_gui.core.span import Span
from voiceman_gui.qt.dialogs.span_fields import SpanFields
from voiceman_gui.qt.language import tr


class SpanDialog(QDialog):
    """Asks from where to where.

    Parameters
    ----------
    span : Span
        What the fields say at first.
    duration_s : float
        Of the recording.
    offset_s : float
        What the time axis adds to the times that it writes.
    parent : QWidget or None
    """

    def __init__(
        self, span: Span, duration_s: float, offset_s: float, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("dialogs.span.title"))
        self.fields = SpanFields(span, duration_s, offset_s)
        self.fields.start.selectAll()
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.fields.changed.connect(self._check)
        layout = QVBoxLayout(self)
        layout.addWidget(self.fields)
        layout.addWidget(self._buttons)
        self._check()

    @property
    def span(self) -> Span | None:
        """The passage asked for; None while the texts are none."""
        return self.fields.span

    def _check(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(self.span is not None)
