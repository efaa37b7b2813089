"""Name, kind, label set and note of a tier."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from voiceman_gui.core.message import message
from voiceman_gui.core.tiers import Tier, TierKind
from voiceman_gui.qt.dialogs.mark import made_text
from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.language import say, tr

KINDS = {
    TierKind.ANY: message("dialogs.tier.any"),
    TierKind.INTERVALS: message("dialogs.tier.intervals"),
    TierKind.POINTS: message("dialogs.tier.points"),
}


class TierDialog(QDialog):
    """Asks what a tier is called and what lies on it.

    Parameters
    ----------
    tier : Tier
    parent : QWidget or None
    """

    def __init__(self, tier: Tier, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("dialogs.tier.title"))
        self._tier = tier
        self.name = QLineEdit(tier.name)
        self.name.setAccessibleName(tr("dialogs.tier.name"))
        self.name.selectAll()
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("dialogs.tier.kind"))
        for kind, name in KINDS.items():
            self.kind.addItem(say(name), kind.value)
        self.kind.setCurrentIndex(self.kind.findData(tier.kind.value))
        self.labels = QPlainTextEdit("\n".join(tier.labels))
        self.labels.setAccessibleName(tr("dialogs.tier.labels"))
        self.note = QPlainTextEdit(tier.note)
        self.note.setAccessibleName(tr("dialogs.tier.note"))
        self.note.setFixedHeight(56)
        for field in (self.labels, self.note):
            field.setTabChangesFocus(True)
            files_pass_by(field)
        files_pass_by(self.name)
        says = QLabel(tr("dialogs.tier.labels_means"))
        says.setProperty("role", "muted")
        says.setWordWrap(True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.name.textChanged.connect(self._check)
        layout = QFormLayout(self)
        layout.addRow(tr("dialogs.tier.name"), self.name)
        layout.addRow(tr("dialogs.tier.kind"), self.kind)
        layout.addRow(tr("dialogs.tier.labels"), self.labels)
        layout.addRow(says)
        layout.addRow(tr("dialogs.tier.note"), self.note)
        made = made_text(tier.author, tier.created)
        if made:
            layout.addRow(tr("dialogs.mark.made"), QLabel(made))
        layout.addRow(self._buttons)
        self._check()

    @property
    def changed(self) -> Tier:
        """The tier as the fields have it."""
        lines = (line.strip() for line in self.labels.toPlainText().splitlines())
        return replace(
            self._tier,
            name=self.name.text().strip(),
            kind=TierKind(self.kind.currentData()),
            labels=tuple(dict.fromkeys(filter(None, lines))),
            note=self.note.toPlainText().strip(),
        )

    def _check(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.name.text().strip()))
