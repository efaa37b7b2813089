"""Two times that are typed: from where to where."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from voiceman_gui.core.clock import clock, parse_clock
from voiceman_gui.core.span import Span
from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.language import tr

SAME_S = 0.0005
"""Half of the last digit that is written."""


class SpanFields(QWidget):
    """Start and end of a passage within the recording; unchanged texts keep the exact times.

    Parameters
    ----------
    span : Span
    duration_s : float
        Of the recording.
    offset_s : float
        What the time axis adds to the times that it writes.
    point : bool
        Whether a moment without length is asked for, which has one field.
    """

    changed = Signal()

    def __init__(
        self, span: Span, duration_s: float, offset_s: float = 0.0, *, point: bool = False
    ) -> None:
        super().__init__()
        self._span, self._duration_s, self._offset_s = span, duration_s, offset_s
        self._point = point
        self.start = self._field(span.start_s, tr("dialogs.span.start"))
        self.end = self._field(span.end_s, tr("dialogs.span.end"))
        self.says = QLabel()
        self.says.setProperty("role", "muted")
        self.says.setWordWrap(True)
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addRow(tr("dialogs.span.time" if point else "dialogs.span.start"), self.start)
        if not point:
            layout.addRow(tr("dialogs.span.end"), self.end)
        else:
            self.end.setParent(self)
            self.end.hide()
        layout.addRow(self.says)
        self._say()

    def _field(self, seconds: float, name: str) -> QLineEdit:
        field = QLineEdit(clock(seconds + self._offset_s))
        field.setAccessibleName(name)
        files_pass_by(field)
        field.textChanged.connect(self._say)
        return field

    def _seconds(self, field: QLineEdit, known_s: float) -> float | None:
        if field.text() == clock(known_s + self._offset_s):
            return known_s
        seconds = parse_clock(field.text())
        if seconds is None:
            return None
        seconds -= self._offset_s
        if not -SAME_S <= seconds <= self._duration_s + SAME_S:
            return None
        return min(max(0.0, seconds), self._duration_s)

    @property
    def span(self) -> Span | None:
        """The passage asked for; None while the texts are none."""
        start_s = self._seconds(self.start, self._span.start_s)
        if self._point:
            return None if start_s is None else Span(start_s, start_s)
        end_s = self._seconds(self.end, self._span.end_s)
        if start_s is None or end_s is None or end_s <= start_s:
            return None
        return Span(start_s, end_s)

    def _say(self) -> None:
        end_s = self._duration_s + self._offset_s
        text = tr("dialogs.goto.form", end_s=end_s)
        if self._offset_s:
            text = tr("dialogs.goto.form_late", begin_s=self._offset_s, end_s=end_s)
        times = (
            self._seconds(self.start, self._span.start_s),
            self._seconds(self.end, self._span.end_s),
        )
        if self.span is None and None not in times:
            text = tr("dialogs.span.reversed")
        self.says.setText(text)
        self.changed.emit()
