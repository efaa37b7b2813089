"""Turns from files of other programs, and into them, off the main thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from voiceman_gui import pipeline
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.turns import Turns
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.controllers.exporting import AskPath
from voiceman_gui.qt.jobs import Job, JobRunner, Report
from voiceman_gui.qt.language import say
from voiceman_gui.qt.state import State
from voiceman_gui.speakers.interchange import FORMATS, Imported, TurnsFile

AskFile = Callable[[], Path | None]
"""Asks which file to read; None is a no."""


class TurnFiles(QObject):
    """Import and export of who speaks when in the open recording.

    Parameters
    ----------
    state : State
    reading : JobRunner
        Reads files.
    writing : JobRunner
        Writes them.
    ask_file : callable
    ask_path : callable
    parent : QObject
    """

    problem = Signal(object)
    notice = Signal(object)
    written = Signal(object)
    """Path of a file that lies complete on the disk."""
    choice_wanted = Signal(object)
    """A file (`TurnsFile`) of which a person has to say what is meant; `take` goes on."""

    def __init__(
        self,
        state: State,
        reading: JobRunner,
        writing: JobRunner,
        ask_file: AskFile,
        ask_path: AskPath,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self._reading, self._writing = state, reading, writing
        self._ask_file, self._ask_path = ask_file, ask_path

    @property
    def turns(self) -> Turns | None:
        """Turns in use: the analyst's, else the proposed ones."""
        analysis, own = self._state.analysis, self._state.document.turns
        found = None if analysis is None else analysis.diarisation
        return found.turns if own is None and found is not None else own

    def import_turns(self) -> Job | None:
        """Ask for a file and read it; what it leaves open is asked next."""
        waveform = self._state.waveform
        path = None if waveform is None else self._ask_file()
        if waveform is None or path is None:
            return None
        job = self._reading.submit("turns", lambda _: pipeline.read_turns_file(path))
        job.failed.connect(self.problem)
        job.finished.connect(lambda file: self._read(file, waveform))
        return job

    def take(
        self, file: TurnsFile, parts: Sequence[str] | None = None, *, by_text: bool = False
    ) -> Job | None:
        """Set the turns of a file in place of those in use.

        Parameters
        ----------
        file : TurnsFile
        parts : sequence of str, optional
            Which of its parts.
        by_text : bool
            Whether texts of intervals are speakers.
        """
        waveform, known = self._state.waveform, self.turns
        if waveform is None:
            return None

        def work(_: Report) -> Imported:
            return pipeline.turns_from(file, waveform, parts=parts, by_text=by_text, known=known)

        job = self._reading.submit("turns", work)
        job.failed.connect(self.problem)
        job.finished.connect(lambda imported: self._set(imported, file, waveform))
        return job

    def export(self, kind: str) -> Job | None:
        """Ask where, then write the turns in use.

        Parameters
        ----------
        kind : str
            Key of `FORMATS`.
        """
        waveform, turns = self._state.waveform, self.turns
        if waveform is None or turns is None:
            return None
        form, original = FORMATS[kind], waveform.recording.path
        suggested = original.with_suffix(form.suffixes[0])
        path = self._ask_path(suggested, f"{say(form.name)} (*{form.suffixes[0]})")
        if path is None:
            return None

        def work(_: Report) -> Path:
            pipeline.export_turns(turns, waveform, path)
            return path

        job = self._writing.submit("export", work, replace=False)
        job.failed.connect(self.problem)
        job.finished.connect(self.written)
        job.finished.connect(lambda _: self.notice.emit(form.lost))
        return job

    def _read(self, file: TurnsFile, waveform: Waveform) -> None:
        if self._state.waveform is not waveform:
            return
        if len(file.parts) > 1 or any(one.text for one in file.stretches):
            self.choice_wanted.emit(file)
        else:
            self.take(file)

    def _set(self, imported: Imported, file: TurnsFile, waveform: Waveform) -> None:
        if self._state.waveform is not waveform:
            return
        self._state.become("turns.import", self._state.document.with_turns(imported.turns))
        for fact in imported.notices:
            self.notice.emit(fact)
        self.notice.emit(
            message(
                "window.turns.imported",
                file=displayable(file.path.name),
                speakers_count=len(imported.turns.speakers),
                turns_count=len(imported.turns.turns),
            )
        )
