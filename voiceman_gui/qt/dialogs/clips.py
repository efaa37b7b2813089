"""Of which marks clips are made, and as which sound files."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QWidget,
)

from voiceman_gui.core.recording import Recording
from voiceman_gui.pipeline import suffixes_for
from voiceman_gui.qt.controllers.clip_files import ClipFiles
from voiceman_gui.qt.controllers.tier_files import TierFiles
from voiceman_gui.qt.dialogs.tier_list import TierList, explained, ok_or_cancel
from voiceman_gui.qt.language import tr

MOST_BITS = 24
FLOAT32 = "pcm_f32"


class ClipsDialog(QDialog):
    """Asks for tiers and for WAV or FLAC.

    Parameters
    ----------
    files : TierFiles
    clips : ClipFiles
        Remember what was chosen the last time.
    selection : bool
        Whether a passage is selected.
    recording : Recording
        A lossy one has no integers that FLAC could hold.
    parent : QWidget or None
    """

    def __init__(
        self,
        files: TierFiles,
        clips: ClipFiles,
        selection: bool,
        recording: Recording,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("dialogs.clips.title"))
        self._files = files
        self.tiers = TierList(tr("dialogs.tiers.tiers"))
        counts = files.counts()
        known = ((tier, counts[tier.id]) for tier in files.tiers)
        self.tiers.fill(known, empty=False, left_out=files.left_out)
        self._within = QCheckBox(tr("dialogs.tiers.within"))
        self._within.setEnabled(selection)
        self._within.setChecked(selection and clips.within)
        self.format = QComboBox()
        self.format.setAccessibleName(tr("dialogs.tiers.format"))
        for suffix in suffixes_for(recording):
            self.format.addItem(suffix[1:].upper(), suffix)
        self.format.setCurrentIndex(max(0, self.format.findData(clips.suffix)))
        self._buttons = ok_or_cancel()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QFormLayout(self)
        layout.addRow(tr("dialogs.tiers.tiers"), self.tiers)
        layout.addRow(self._within)
        layout.addRow(tr("dialogs.tiers.format"), self.format)
        layout.addRow(explained(tr(_samples_of(recording))))
        layout.addRow(explained(tr("dialogs.clips.new_folder")))
        layout.addRow(self._buttons)
        self.tiers.chosen_changed.connect(self._check)
        self._within.toggled.connect(self._count)
        self._count()

    @property
    def suffix(self) -> str:
        """What the names of the files end with."""
        return str(self.format.currentData())

    @property
    def within(self) -> bool:
        """Whether only marks of the selection are meant."""
        return self._within.isChecked()

    def _count(self) -> None:
        counts = self._files.counts(within=self.within)
        self.tiers.count_again(counts[tier.id] for tier in self._files.tiers)
        self._check()

    def _check(self) -> None:
        counts = self._files.counts(within=self.within)
        count = sum(counts[one] for one in self.tiers.chosen)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(count > 0)


def _samples_of(recording: Recording) -> str:
    """Return the id of the sentence about which samples the clips hold."""
    if recording.lossy:
        return "dialogs.clips.lossy"
    if recording.codec.startswith(FLOAT32):
        return "dialogs.clips.float"
    wide = (recording.bits_per_sample or 0) > MOST_BITS
    return "dialogs.clips.wide" if wide else "dialogs.clips.exact"
