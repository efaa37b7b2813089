"""Which tiers of a file are taken, as new ones or in place of those of the same name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from voiceman_gui.core.names import displayable
from voiceman_gui.core.tiers import Tier
from voiceman_gui.interchange.annotations import AnnotationFile
from voiceman_gui.qt.dialogs.tier_list import TierList, explained, ok_or_cancel
from voiceman_gui.qt.language import tr

SHOWN_NAMES = 8


class TierImportDialog(QDialog):
    """Asks for tiers of a file.

    Parameters
    ----------
    file : AnnotationFile
    there : sequence of Tier
        Of the recording.
    parent : QWidget or None
    """

    def __init__(self, file: AnnotationFile, there: Sequence[Tier], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("dialogs.tiers.import"))
        self._file, self._there = file, there
        asks = QLabel(tr("dialogs.tiers.which", file=displayable(file.path.name)))
        asks.setWordWrap(True)
        counts = Counter(mark.tier for mark in file.contents.marks)
        self.tiers = TierList(asks.text())
        self.tiers.fill((tier, counts[tier.id]) for tier in file.contents.tiers)
        self.replace = QCheckBox(tr("dialogs.tiers.replace"))
        self._same = explained()
        self._buttons = ok_or_cancel()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (asks, self.tiers, self.replace, self._same, self._buttons):
            layout.addWidget(widget)
        self.tiers.chosen_changed.connect(self._show)
        self.replace.toggled.connect(self._show)
        self._show()

    @property
    def chosen(self) -> dict[str, str]:
        """By the tiers of the file that were chosen, the tier that each replaces; "" for none."""
        same = self._same_names() if self.replace.isChecked() else {}
        return {ident: same.get(ident, "") for ident in self.tiers.chosen}

    def _same_names(self) -> dict[str, str]:
        """Return the tiers of the recording with the names of chosen ones, each of them once."""
        free = list(self._there)
        found: dict[str, str] = {}
        chosen = set(self.tiers.chosen)
        for tier in self._file.contents.tiers:
            same = next((one for one in free if one.name == tier.name), None)
            if tier.id in chosen and same is not None:
                free.remove(same)
                found[tier.id] = same.id
        return found

    def _show(self) -> None:
        same = set(self._same_names().values())
        names = [displayable(one.name) for one in self._there if one.id in same]
        self.replace.setVisible(bool(names))
        self._same.setVisible(bool(names))
        says = "dialogs.tiers.replaced" if self.replace.isChecked() else "dialogs.tiers.kept"
        self._same.setText(
            tr(says, names=tuple(names[:SHOWN_NAMES]), tiers_count=len(names)) if names else ""
        )
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.tiers.chosen))
