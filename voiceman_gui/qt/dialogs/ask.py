"""Questions that must be answered before anything goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QFileDialog, QMessageBox, QTreeView, QWidget

from voiceman_gui.core.recording import Recording
from voiceman_gui.interchange.annotations import FORMATS as ANNOTATIONS
from voiceman_gui.qt.drops import move_nothing
from voiceman_gui.qt.folders import answering
from voiceman_gui.qt.language import tr
from voiceman_gui.speakers.interchange import FORMATS

SIZE, TYPE, CHANGED = 1, 2, 3
"""Columns of Qt's file dialog behind the name."""
CELL_PX = 24
"""Distances in a cell, both sides together."""
SIDE_PX = 160
"""Room for the list of places beside the files, and for the margins."""


def save_dialog(suggestion: Path, filter_: str, parent: QWidget | None) -> QFileDialog:
    """Return the dialog that asks where to save.

    A name without a suffix gets the suggestion's before the dialog looks whether such a file is
    there, so that nothing is replaced without a question.
    """
    dialog = QFileDialog(parent, tr("dialogs.ask.save"), str(suggestion.parent), filter_)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suggestion.suffix.removeprefix("."))
    dialog.selectFile(suggestion.name)
    return dialog


AskBeside = Callable[[Recording | None, QWidget | None], Path | None]
"""Asks for a file, beginning beside a recording."""


def ask_path(suggestion: Path, filter_: str, parent: QWidget | None) -> Path | None:
    """Ask where to save; None is a no."""
    # The dialog looks into the folder on the main thread, so only where it answers.
    folder = answering(suggestion.parent)
    chosen = _chosen(save_dialog(folder / suggestion.name, filter_, parent))
    return chosen[0] if chosen else None


def ask_folder(suggestion: Path, title: str, parent: QWidget | None) -> Path | None:
    """Ask for a folder; None is a no."""
    dialog = QFileDialog(parent, title, str(answering(suggestion)))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    chosen = _chosen(dialog)
    return chosen[0] if chosen else None


def ask_clip_folder(kept: Path | None, parent: QWidget | None) -> Path | None:
    """Ask where the folder of clips is made; None is a no.

    Beginning where results were written last, not in the folder of the recording.
    """
    return ask_folder(kept or Path.home(), tr("dialogs.clips.folder"), parent)


def ask_files(suggestion: Path, title: str, parent: QWidget | None) -> list[Path]:
    """Ask for files, beginning in a folder; none is a no. No type is hidden."""
    dialog = QFileDialog(parent, title, str(answering(suggestion)), all_files())
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setOption(QFileDialog.Option.ReadOnly)
    return _chosen(dialog)


def ask_file(suggestion: Path, title: str, parent: QWidget | None) -> Path | None:
    """Ask for a file, beginning in a folder; None is a no. No type is hidden."""
    dialog = QFileDialog(parent, title, str(answering(suggestion)), all_files())
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setOption(QFileDialog.Option.ReadOnly)
    chosen = _chosen(dialog)
    return chosen[0] if chosen else None


def ask_turns(recording: Recording | None, parent: QWidget | None) -> Path | None:
    """Ask for a file of turns, beginning beside the recording; None is a no."""
    endings = (end for form in FORMATS.values() for end in form.suffixes)
    title, files = tr("dialogs.turns.title"), tr("dialogs.turns.files")
    return _ask_beside(recording, title, _filter(files, endings), parent)


def ask_annotations(recording: Recording | None, parent: QWidget | None) -> Path | None:
    """Ask for a file of annotations, beginning beside the recording; None is a no."""
    endings = (form.suffix for form in ANNOTATIONS.values())
    title, files = tr("dialogs.tiers.import"), tr("dialogs.tiers.files")
    return _ask_beside(recording, title, _filter(files, endings), parent)


def _filter(name: str, endings: Iterable[str]) -> str:
    shown = " ".join(f"*{end}" for end in endings)
    return f"{name} ({shown});;{all_files()}"


def _ask_beside(
    recording: Recording | None, title: str, filters: str, parent: QWidget | None
) -> Path | None:
    folder = Path.home() if recording is None else recording.path.parent
    dialog = QFileDialog(parent, title, str(answering(folder)), filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setOption(QFileDialog.Option.ReadOnly)
    chosen = _chosen(dialog)
    return chosen[0] if chosen else None


def ask_other(recording: Recording | None, parent: QWidget | None) -> Path | None:
    """Ask for another recording of the same person, beginning beside this one; None is a no."""
    folder = Path.home() if recording is None else recording.path.parent
    chosen = ask_files(folder, tr("dialogs.ask.other_recording"), parent)
    return chosen[0] if chosen else None


def all_files() -> str:
    """Return the filter of a file dialog that hides nothing."""
    return f"{tr('dialogs.ask.all_files')} (*)"


def prepare(dialog: QFileDialog) -> None:
    """Dress Qt's own file dialog: its words, columns that can be read, and nothing is moved.

    Qt's Korean catalogue lacks two of the labels. A dialog of the desktop has its own.
    """
    move_nothing(dialog)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, tr("dialogs.ask.look_in"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, tr("dialogs.ask.type"))
    table = dialog.findChild(QTreeView, "treeView")
    if table is None:
        return
    # Qt measures other texts than it writes, without the distances of the style sheet.
    now = QDateTime.currentDateTime()
    written = dialog.locale().toString(now, QLocale.FormatType.ShortFormat)
    header, metrics = table.header(), table.fontMetrics()
    widths = {SIZE: "1023.99 MiB", TYPE: 14 * "m", CHANGED: f"{written}00"}
    for column, widest in widths.items():
        header.resizeSection(column, metrics.horizontalAdvance(widest) + CELL_PX)
    wanted = min(header.length() + SIDE_PX, dialog.screen().availableGeometry().width() - CELL_PX)
    dialog.resize(max(dialog.width(), wanted), dialog.height())


def _chosen(dialog: QFileDialog) -> list[Path]:
    prepare(dialog)
    try:
        if dialog.exec() != QFileDialog.DialogCode.Accepted:
            return []
        return [Path(name) for name in dialog.selectedFiles()]
    finally:
        dialog.deleteLater()


def ask_to_lose(parent: QWidget | None) -> bool:
    """Ask whether marks that could not be saved may be lost."""
    return _goes_on(
        parent,
        tr("dialogs.ask.lose_title"),
        tr("dialogs.ask.lose"),
    )


def ask_to_drop_marks(parent: QWidget | None) -> bool:
    """Ask whether marks may be lost that the settings do not let the program keep."""
    return _goes_on(
        parent,
        tr("dialogs.ask.drop_title"),
        tr("dialogs.ask.drop"),
    )


def ask_to_drop_report(parent: QWidget | None) -> bool:
    """Ask whether a report that waits for the end of its analysis may be given up."""
    return _goes_on(
        parent,
        tr("dialogs.ask.report_title"),
        tr("dialogs.ask.report"),
    )


def _goes_on(parent: QWidget | None, title: str, sentence: str) -> bool:
    """Warn of what would be lost; cancelling is what Enter and Esc do."""
    box = QMessageBox(QMessageBox.Icon.Warning, title, sentence, parent=parent)
    discard = box.addButton(tr("dialogs.ask.discard"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("dialogs.ask.cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is discard
