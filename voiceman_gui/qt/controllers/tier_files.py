"""Annotation tiers from files of other programs and into them; off the main thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from voiceman_gui import pipeline
from voiceman_gui.core.document import Document
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.tiers import Tier
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.interchange.annotations import (
    FORMATS,
    MAIN,
    AnnotationFile,
    Fitted,
    selected,
)
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.controllers.exporting import AskPath
from voiceman_gui.qt.controllers.settings import SettingsController
from voiceman_gui.qt.controllers.turn_files import AskFile
from voiceman_gui.qt.jobs import Job, JobRunner, Report
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.state import State


@dataclass(frozen=True, slots=True)
class Asking:
    """What asks for files."""

    file: AskFile
    path: AskPath


@dataclass(frozen=True, slots=True)
class TierExport:
    """How tiers are written; see `interchange.annotations.Target`.

    Parameters
    ----------
    format : str
        Key of `FORMATS`.
    form, encoding : str
        Empty as the tiers' file had it.
    within : bool
        Only the marks of the selection.
    """

    format: str
    form: str = ""
    encoding: str = ""
    within: bool = False


class TierFiles(QObject):
    """Import and export of annotation tiers of the open recording.

    Parameters
    ----------
    state : State
    editing : Editing
        Makes the command of an import.
    reading, writing : JobRunner
    settings : SettingsController
        Remembers what was chosen for an export.
    asking : Asking
    parent : QObject
    """

    problem = Signal(object)
    notice = Signal(object)
    written = Signal(object)
    """Path of a file or folder that lies complete on the disk."""
    choice_wanted = Signal(object)
    """A file (`AnnotationFile`) of which a person has to choose tiers; `take` goes on."""

    def __init__(
        self,
        state: State,
        editing: Editing,
        reading: JobRunner,
        writing: JobRunner,
        settings: SettingsController,
        asking: Asking,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self._editing, self._asking = state, editing, asking
        self._reading, self._writing = reading, writing
        self._settings = settings
        self._left_out: frozenset[str] = frozenset()
        state.recording_changed.connect(self._forget)

    @property
    def tiers(self) -> tuple[Tier, ...]:
        """All tiers, the one that every recording has as `MAIN`."""
        return Tier(MAIN, tr("panels.tiers.marks")), *self._state.document.tiers

    @property
    def options(self) -> TierExport:
        """What was chosen for the last export."""
        kept = self._settings.settings
        return TierExport(kept.tier_format, kept.tier_form, kept.tier_encoding, kept.tier_selection)

    @property
    def left_out(self) -> frozenset[str]:
        """Ids of the tiers that were not chosen the last time, here or for clips."""
        return self._left_out

    def choose(self, idents: Sequence[str]) -> None:
        """Remember which tiers were chosen, until another recording is opened."""
        self._left_out = frozenset(tier.id for tier in self.tiers) - frozenset(idents)

    def _forget(self) -> None:
        self._left_out = frozenset()

    def counts(self, *, within: bool = False) -> Mapping[str, int]:
        """Return how many marks an export has, by the ids of tiers.

        Parameters
        ----------
        within : bool
            Only those of the selection.
        """
        idents = tuple(tier.id for tier in self.tiers)
        return Counter(mark.tier for mark in self.chosen(idents, within=within)[1])

    def chosen(
        self, idents: Sequence[str], *, within: bool
    ) -> tuple[tuple[Tier, ...], tuple[Mark, ...]]:
        """Return some tiers and their marks, those of the tier of every recording on `MAIN`.

        Parameters
        ----------
        idents : sequence of str
            Of the tiers.
        within : bool
            Only the marks of the selection.
        """
        span = self._state.selection if within else None
        return selected(self.tiers, self._state.marks, idents, span)

    # -- import ------------------------------------------------------------------------------

    def import_tiers(self) -> Job | None:
        """Ask for a file and read it."""
        path = None if self._state.waveform is None else self._asking.file()
        return None if path is None else self.read(path)

    def read(self, path: Path) -> Job | None:
        """Read a file; which of its tiers are taken is asked next."""
        waveform = self._state.waveform
        if waveform is None:
            fact = message("window.tiers.no_recording", file=displayable(path.name))
            self.notice.emit(fact)
            return None
        job = self._reading.submit("tiers", lambda _: pipeline.read_annotations(path))
        job.failed.connect(self.problem)
        job.finished.connect(lambda file: self._was_read(file, waveform))
        return job

    def _was_read(self, file: AnnotationFile, waveform: Waveform) -> None:
        if self._state.waveform is waveform:
            self.choice_wanted.emit(file)

    def take(self, file: AnnotationFile, chosen: Mapping[str, str]) -> Job | None:
        """Take tiers of a file.

        Parameters
        ----------
        file : AnnotationFile
        chosen : mapping of str to str
            See `interchange.annotations.fitted`.
        """
        waveform, document = self._state.waveform, self._state.document
        if waveform is None:
            return None

        def work(_: Report) -> Fitted:
            return pipeline.annotations_from(file, chosen, document.tiers, document.marks, waveform)

        job = self._reading.submit("tiers", work)
        job.failed.connect(self.problem)
        job.finished.connect(lambda found: self._set(found, file, chosen, waveform, document))
        return job

    def _set(
        self,
        found: Fitted,
        file: AnnotationFile,
        chosen: Mapping[str, str],
        waveform: Waveform,
        document: Document,
    ) -> None:
        if self._state.waveform is not waveform:
            return
        if self._state.document is not document:
            # Something was set meanwhile, which must not be lost.
            self.take(file, chosen)
            return
        self._editing.do("tiers.import", document.with_tiers(found.tiers).with_marks(found.marks))
        for fact in found.facts:
            self.notice.emit(fact)
        self.notice.emit(
            message(
                "window.tiers.imported",
                file=displayable(file.path.name),
                tiers_count=len(chosen),
                marks_count=found.added,
            )
        )

    # -- export ------------------------------------------------------------------------------

    def export(self, idents: tuple[str, ...], options: TierExport) -> Job | None:
        """Ask where, then write tiers; the options are remembered.

        Parameters
        ----------
        idents : tuple of str
            Of the tiers.
        options : TierExport
        """
        waveform = self._state.waveform
        if waveform is None:
            return None
        self._settings.change(
            tier_format=options.format,
            tier_form=options.form,
            tier_encoding=options.encoding,
            tier_selection=options.within,
        )
        self.choose(idents)
        tiers, marks = self.chosen(idents, within=options.within)
        form, original = FORMATS[options.format], waveform.recording.path
        # Not beside the recording, unless the person went there: that is the evidence's folder.
        folder = self._settings.settings.export_folder or Path.home()
        suggested = folder / f"{original.stem}{form.suffix}"
        path = self._asking.path(suggested, f"{say(form.name)} (*{form.suffix})")
        if path is None:
            return None

        def work(_: Report) -> tuple[object, ...]:
            return pipeline.export_annotations(
                tiers,
                marks,
                options.format,
                path,
                waveform,
                form=options.form,
                encoding=options.encoding,
            )

        job = self._writing.submit("export", work, replace=False)
        job.failed.connect(self.problem)
        job.finished.connect(lambda facts: self._told((*facts, form.lost), path))
        return job

    def _told(self, facts: tuple[object, ...], path: Path) -> None:
        self.written.emit(path)
        for fact in facts:
            self.notice.emit(fact)
