"""All that is kept of one mark, to be read and changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QWidget,
)

from voiceman_gui.core.marks import Mark
from voiceman_gui.qt.dialogs.span_fields import SpanFields
from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.language import tr
from voiceman_gui.qt.panels.marks_model import made_at


def made_text(author: str, created: str) -> str:
    """Return who made something and when, as far as it is known; else an empty text.

    Parameters
    ----------
    author, created : str
        See `Mark`.
    """
    at = made_at(created)
    return tr("dialogs.mark.made_by", author=author, at=at) if author and at else author or at


class MarkDialog(QDialog):
    """Times, label, note and tier of a mark; author and time are shown.

    Parameters
    ----------
    mark : Mark
    tiers : sequence of (str, str)
        Ids and names of the tiers that it can lie on.
    labels : sequence of str
        Labels that its tier offers.
    duration_s, offset_s : float
        See `SpanFields`.
    parent : QWidget or None
    """

    def __init__(
        self,
        mark: Mark,
        tiers: Sequence[tuple[str, str]],
        labels: Sequence[str],
        duration_s: float,
        offset_s: float,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("dialogs.mark.title"))
        self._mark = mark
        point = mark.span.duration_s <= 0
        self.times = SpanFields(mark.span, duration_s, offset_s, point=point)
        self.label = QComboBox()
        self.label.setEditable(True)
        self.label.addItems([*labels])
        self.label.setCurrentText(mark.label)
        self.label.setAccessibleName(tr("panels.marks.label"))
        self.tier = QComboBox()
        self.tier.setAccessibleName(tr("panels.marks.tier"))
        for ident, name in tiers:
            self.tier.addItem(name, ident)
        self.tier.setCurrentIndex(max(0, self.tier.findData(mark.tier)))
        self.note = QPlainTextEdit(mark.note)
        self.note.setAccessibleName(tr("panels.marks.note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(72)
        self.in_report = QCheckBox(tr("dialogs.mark.in_report"))
        self.in_report.setChecked(mark.in_report and not point)
        self.in_report.setEnabled(not point)
        for field in (self.label, self.note):
            files_pass_by(field)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.times.changed.connect(self._check)
        layout = QFormLayout(self)
        layout.addRow(self.times)
        layout.addRow(tr("panels.marks.label"), self.label)
        layout.addRow(tr("panels.marks.tier"), self.tier)
        layout.addRow(tr("panels.marks.note"), self.note)
        layout.addRow(self.in_report)
        made = made_text(mark.author, mark.created)
        if made:
            says = QLabel(made)
            says.setProperty("role", "muted")
            layout.addRow(tr("dialogs.mark.made"), says)
        layout.addRow(self._buttons)
        self.label.setFocus()
        self._check()

    @property
    def changed(self) -> Mark:
        """The mark as the fields have it."""
        mark, span = self._mark, self.times.span
        in_report = self.in_report.isChecked() if self.in_report.isEnabled() else mark.in_report
        return replace(
            mark,
            span=mark.span if span is None else span,
            label=self.label.currentText().strip(),
            note=self.note.toPlainText().strip(),
            tier=str(self.tier.currentData()),
            in_report=in_report,
        )

    def _check(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(self.times.span is not None)
