"""Which tiers are written, in which format, form and encoding."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QWidget,
)

from voiceman_gui.core.message import message
from voiceman_gui.interchange.annotations import FORMATS
from voiceman_gui.qt.controllers.tier_files import TierExport, TierFiles
from voiceman_gui.qt.dialogs.tier_list import TierList, explained, ok_or_cancel
from voiceman_gui.qt.language import say, tr

FORMS = {
    "": message("dialogs.tiers.form_as_file"),
    "long": message("dialogs.tiers.long"),
    "short": message("dialogs.tiers.short"),
}
ENCODINGS = {
    "": message("dialogs.tiers.encoding_as_file"),
    "utf-8": message("dialogs.tiers.utf_8"),
    "utf-16-be": message("dialogs.tiers.utf_16"),
    "latin-1": message("dialogs.tiers.latin_1"),
}


class TierExportDialog(QDialog):
    """Asks how tiers are written, beginning with what was chosen the last time.

    Parameters
    ----------
    files : TierFiles
    selection : bool
        Whether a passage is selected.
    parent : QWidget or None
    """

    def __init__(self, files: TierFiles, selection: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("dialogs.tiers.export"))
        self._files = files
        last = files.options
        self.format, self.form, self.encoding = QComboBox(), QComboBox(), QComboBox()
        for box, name in (
            (self.format, "dialogs.tiers.format"),
            (self.form, "dialogs.tiers.form"),
            (self.encoding, "dialogs.tiers.encoding"),
        ):
            box.setAccessibleName(tr(name))
        for kind in FORMATS.values():
            self.format.addItem(say(kind.name), kind.id)
        self.format.setCurrentIndex(self.format.findData(last.format))
        self._fill()
        self.form.setCurrentIndex(max(0, self.form.findData(last.form)))
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(last.encoding)))
        self.tiers = TierList(tr("dialogs.tiers.tiers"))
        counts = files.counts()
        known = ((tier, counts[tier.id]) for tier in files.tiers)
        self.tiers.fill(known, empty=False, left_out=files.left_out)
        self.within = QCheckBox(tr("dialogs.tiers.within"))
        self.within.setEnabled(selection)
        self.within.setChecked(selection and last.within)
        self._lost = explained()
        self._buttons = ok_or_cancel()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QFormLayout(self)
        layout.addRow(tr("dialogs.tiers.tiers"), self.tiers)
        layout.addRow(self.within)
        layout.addRow(tr("dialogs.tiers.format"), self.format)
        layout.addRow(tr("dialogs.tiers.form"), self.form)
        layout.addRow(tr("dialogs.tiers.encoding"), self.encoding)
        layout.addRow(self._lost)
        layout.addRow(self._buttons)
        self.format.currentIndexChanged.connect(self._other_format)
        self.tiers.chosen_changed.connect(self._check)
        self.within.toggled.connect(self._count)
        self._count()
        self._check()

    @property
    def options(self) -> TierExport:
        """What was chosen."""
        return TierExport(
            self.format.currentData(),
            self.form.currentData() or "",
            self.encoding.currentData() or "",
            self._remembered_within(),
        )

    def _remembered_within(self) -> bool:
        # Without a selection nothing was chosen, and what was chosen before stays.
        enabled = self.within.isEnabled()
        return self.within.isChecked() if enabled else self._files.options.within

    def _fill(self) -> None:
        """Offer the forms and encodings of the format."""
        kind = FORMATS[self.format.currentData()]
        for box, known, names in (
            (self.form, kind.forms, FORMS),
            (self.encoding, kind.encodings, ENCODINGS),
        ):
            box.clear()
            for ident in ("", *known):
                box.addItem(say(names[ident]), ident)
            box.setEnabled(bool(known))

    def _other_format(self) -> None:
        self._fill()
        self._check()

    def _count(self) -> None:
        counts = self._files.counts(within=self.within.isChecked())
        self.tiers.count_again(counts[tier.id] for tier in self._files.tiers)

    def _check(self) -> None:
        kind = FORMATS[self.format.currentData()]
        chosen = len(self.tiers.chosen)
        too_many = kind.one_tier and chosen > 1
        self._lost.setText(tr("dialogs.tiers.one_tier") if too_many else say(kind.lost))
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(chosen > 0 and not too_many)
