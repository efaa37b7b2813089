"""What a file says about itself: formats, times, tags, chapters, cue points and hashes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.embedded_marks import EmbeddedKind, EmbeddedMark
from voiceman_gui.core.file_facts import FileFacts
from voiceman_gui.core.message import Message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.theme import UNIT
from voiceman_gui.qt.tips import wrapped

Row = tuple[str, str]
MOST_MARKS = 1000
"""Chapters and cue points that are listed."""
_KINDS = {
    EmbeddedKind.CHAPTER: ("dialogs.file_info.chapter", "dialogs.file_info.chapter_span"),
    EmbeddedKind.CUE: ("dialogs.file_info.cue", "dialogs.file_info.cue_span"),
}
"""Names of a moment and of a region."""


class FileInfoDialog(QDialog):
    """A table of names and values, filled as they become known.

    Parameters
    ----------
    path : Path
    waveform : Waveform or None
        Of the same file where it is open: its hashes are known.
    parent : QWidget or None
    """

    def __init__(self, path: Path, waveform: Waveform | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        name = displayable(path.name)
        self.setWindowTitle(tr("dialogs.file_info.title", file=name))
        self.resize(720, 560)
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels([tr("dialogs.file_info.what"), tr("dialogs.file_info.value")])
        self.tree.setAccessibleName(tr("dialogs.file_info.list"))
        self.tree.setRootIsDecorated(False)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        self.trouble.setProperty("role", "notice")
        self.trouble.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(
            tr("dialogs.file_info.copy"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(UNIT)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.trouble)
        layout.addWidget(buttons)
        self._waveform = waveform
        self._group(tr("dialogs.file_info.file"), [(tr("report.fact.path"), displayable(path))])
        self._hash: QTreeWidgetItem | None = None

    def show_facts(self, facts: FileFacts) -> None:
        """Show header, tags and marks."""
        recording, file = facts.recording, self.tree.topLevelItem(0)
        assert file is not None
        for row in _file(recording):
            file.addChild(self._item(row))
        self._group(tr("dialogs.file_info.sound"), list(_sound(facts)))
        hashes = self._group(tr("dialogs.file_info.hashes"), list(_hashes(self._waveform)))
        if self._waveform is None:
            wait = tr("report.fact.sha256_file"), tr("dialogs.file_info.being_computed")
            self._hash = self._item(wait)
            hashes.addChild(self._hash)
        none = tr("dialogs.file_info.none")
        self._group(tr("dialogs.file_info.tags"), list(facts.tags) or [(none, "")])
        marks = [_mark(one) for one in facts.marks[:MOST_MARKS]]
        self._group(tr("dialogs.file_info.marks"), marks or [(none, "")])

    def show_sha256(self, sha256: str | None) -> None:
        """Show the hash of the file's bytes; None where the open recording has it."""
        if self._hash is not None and sha256 is not None:
            self._hash.setText(1, sha256)
            self._hash.setToolTip(1, sha256)

    def show_trouble(self, why: Message) -> None:
        """Say what could not be read."""
        self.trouble.setText(say(why))
        self.trouble.show()
        if self._hash is not None:
            self._hash.setText(1, "")

    def rows(self) -> list[Row]:
        """Return what is listed, in order."""
        groups = (self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount()))
        return [
            (item.text(0), item.text(1))
            for group in groups
            if group is not None
            for item in map(group.child, range(group.childCount()))
            if item is not None
        ]

    def _group(self, title: str, rows: list[Row]) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self.tree, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.addChildren([self._item(row) for row in rows])
        group.setExpanded(True)
        return group

    @staticmethod
    def _item(row: Row) -> QTreeWidgetItem:
        item = QTreeWidgetItem(list(row))
        item.setToolTip(1, wrapped(row[1]))
        return item

    def _copy(self) -> None:
        """Put the table into the clipboard, a line for each row."""
        text = "\n".join(f"{name}\t{value}" for name, value in self.rows())
        QGuiApplication.clipboard().setText(text)


def _file(recording: Recording) -> Iterator[Row]:
    size = tr("report.recording.size", byte_count=recording.size_bytes)
    yield tr("report.fact.size"), size
    yield tr("dialogs.file_info.changed"), _moment(recording.mtime_ns)
    if recording.status_changed_ns is not None:
        yield tr("dialogs.file_info.status_changed"), _moment(recording.status_changed_ns)


def _sound(facts: FileFacts) -> Iterator[Row]:
    recording = facts.recording
    yield tr("dialogs.file_info.container"), f"{facts.container_name} ({recording.container})"
    yield tr("dialogs.file_info.codec"), f"{facts.codec_name} ({recording.codec})"
    if facts.bit_rate_bps is not None:
        rate = tr("dialogs.file_info.bit_rate_value", rate_kbps=facts.bit_rate_bps / 1000)
        yield tr("dialogs.file_info.bit_rate"), rate
    known = {"rate_hz": recording.sample_rate_hz, "channel_count": recording.channels}
    bits = recording.bits_per_sample
    kind = "report.recording.sound" if bits is None else "report.recording.sound_bits"
    more = {} if bits is None else {"bit_count": bits}
    yield tr("report.fact.sound"), tr(kind, **known, **more)
    if recording.header_duration_s is not None:
        length = tr("dialogs.file_info.length_value", length_s=recording.header_duration_s)
        yield tr("dialogs.file_info.length"), length
    if recording.start_s:
        begins = tr("report.recording.begins_at", start_s=recording.start_s)
        yield tr("report.fact.begins"), begins
    yield tr("dialogs.file_info.tracks"), str(facts.tracks_count)


def _hashes(waveform: Waveform | None) -> Iterator[Row]:
    if waveform is not None:
        yield tr("report.fact.sha256_file"), waveform.sha256
        yield tr("report.fact.sha256_coded"), waveform.coded_sha256
        yield tr("report.fact.sha256_samples"), waveform.pcm_sha256


def _mark(mark: EmbeddedMark) -> Row:
    moment, region = _KINDS[mark.kind]
    if mark.span.duration_s:
        name = tr(region, start_s=mark.span.start_s, end_s=mark.span.end_s)
    else:
        name = tr(moment, start_s=mark.span.start_s)
    return name, displayable(mark.label)


def _moment(ns: int) -> str:
    when = datetime.fromtimestamp(ns / 1e9).astimezone()
    return tr("dialogs.file_info.moment", when=when.isoformat(timespec="seconds"))
