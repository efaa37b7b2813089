"""Keeping what the analyst set: saved by itself, found again by the recording's hash."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from voiceman_gui.core.command import Origin
from voiceman_gui.core.document import Document
from voiceman_gui.core.document_merge import merge, restored
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.controllers.recall import Recalled
from voiceman_gui.qt.controllers.settings import SAVE
from voiceman_gui.qt.jobs import Job, JobRunner, Report
from voiceman_gui.qt.state import State
from voiceman_gui.qt.waiting import succeeds
from voiceman_gui.settings.autosave import (
    Work,
    drop_work,
    load_work,
    merge_work,
    name_before_hash,
    save_work,
)

SAVE_AFTER_MS = 1000
"""After the first unsaved change, however many follow. Work is on disk two seconds after it at the
latest; the rest leaves room for a slow disk."""

ANSWER_MS = 10_000
"""How long leaving a recording waits for the disk before it asks."""


class WorkFile:
    """The work on one recording as it lies on the disk, and the one way to change it.

    Parameters
    ----------
    name : str
        By which the work is kept: the recording's hash, or what stands for it.
    work : Work
        What was found there.
    instead_of : str, optional
        Another name under which parts of it were kept before; dropped with the first save.
        Without one, `name` only stands for the hash that is not known yet.

    Attributes
    ----------
    by_hash : bool
        Whether `name` is the recording's hash.
    waiting : int
        Saves that were handed over and have not ended; counted on the main thread.
    handed : Work
        What was handed over last.
    unsaved : Work or None
        What was set when the recording was left, until it is on the disk.
    spans : set of Span
        Of all marks that this window has ever handed over.
    """

    def __init__(self, name: str, work: Work, instead_of: str = "") -> None:
        self.name = name
        self.by_hash = bool(instead_of)
        self.work = self.handed = work
        self.waiting = 0
        self.unsaved: Work | None = None
        self.spans: set[Span] = set()
        self._instead_of = instead_of

    def save(self, work: Work) -> Work:
        """Save; one after another, on the thread that saves.

        Returns
        -------
        Work
            What is kept now: with the changes of another window.

        Raises
        ------
        VoicemanError
            If it could not be written.
        """
        kept = save_work(self.name, work, self.work)
        # Not what is kept: the next save in the queue knows nothing yet of another window's changes
        # and would seem to have removed them.
        self.work = work
        if self._instead_of:
            drop_work(self._instead_of)
            self._instead_of = ""
        return kept


class Autosave(QObject):
    """The document of the open recording and its selection, on disk a moment later.

    A listener of the stream of commands. Before the recording is decoded its hash is not known;
    until then work is kept under path, size and time of the file.

    Parameters
    ----------
    state : State
    keeper : JobRunner
        Its one thread saves; nothing that takes long may stand before that.
    parent : QObject
    """

    problem = Signal(object)
    notice = Signal(object)
    saved = Signal()

    def __init__(self, state: State, keeper: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._keeper = state, keeper
        self.keeps = True
        """Whether anything is kept at all (`Settings.remember`)."""
        self._files: dict[str, WorkFile] = {}
        """Of the recordings that were open since the start, by name."""
        self._file: WorkFile | None = None
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save_later)
        state.recording_changed.connect(self._begin)
        state.applied.connect(self._changed)
        state.selection_changed.connect(self._changed)
        # Another window of the program may have changed the work while the person was there.
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._application_changed)

    @property
    def _known_hash(self) -> bool:
        return self._file is not None and self._file.by_hash

    def restore(self, waveform: Waveform, recalled: Recalled) -> None:
        """Bring back what was set in this recording; marks made meanwhile are kept too."""
        for problem in recalled.problems:
            self.problem.emit(problem)
        early = self._of_killed_program(recalled)
        was_early = recalled.early is not None or bool(self._file and self._file.spans)
        work = recalled.work or Work()
        file = WorkFile(waveform.sha256, work, name_before_hash(waveform.recording))
        left = self._files.get(waveform.sha256)
        if left is not None and left.unsaved is not None:
            unsaved = left.unsaved
            work = unsaved if recalled.work is None else merge_work(left.work, unsaved, work)
        self._file = self._files[waveform.sha256] = file
        self._show(early, work, waveform.recording.channels)
        if self._work() == file.work and was_early and self.keeps:
            # Nothing is left to be saved, and nothing may come back.
            name = name_before_hash(waveform.recording)
            self._keeper.submit(SAVE, lambda _: drop_work(name), replace=False)
        self._changed()

    def resume(self) -> None:
        """Go on with the recording that was left last, which is shown again as it was."""
        waveform = self._state.waveform
        file = None if waveform is None else self._files.get(waveform.sha256)
        if file is not None:
            self._file, file.unsaved = file, None
            if not file.waiting:
                # What another window changed meanwhile came with the save on leaving.
                self._take(file.handed, file.work)
            self._changed()

    def leave(self) -> None:
        """Have saved what was set; until that is done it is kept here, should it fail."""
        file, work = self._file, self._work()
        if file is not None and self.keeps and work != file.work:
            file.unsaved = work
            self._files[file.name] = file
            self._save(file, work)

    def flush(self) -> bool:
        """Save now and wait for it; False if it failed, which has then been told."""
        self._timer.stop()
        work, file = self._work(), self._file
        if not self.keeps:
            return file is None or work.document == file.work.document
        jobs = [
            self._save(left, left.unsaved)
            for left in self._files.values()
            if left.unsaved is not None
        ]
        if file is not None and (file.waiting or work != file.work):
            jobs.append(self._save(file, work))
        if not jobs:
            return True
        ended: list[Job] = []
        for job in jobs:
            job.finished.connect(lambda _, job=job: ended.append(job))
        # One thread saves one after the other.
        if succeeds(jobs[-1], ANSWER_MS) is None:
            self.problem.emit(message("window.autosave.no_answer"))
        return len(ended) == len(jobs)

    def look(self) -> Future[Document]:
        """Read what is kept, on the thread that saves, and show what another window changed.

        Returns
        -------
        Future of Document
            What is set here now, with the changes of another window. It comes from the thread that
            saves, so that another thread may wait for it. Where what is kept cannot be read, which
            is a `problem`, it is what is set here.
        """
        file, now, whole = self._file, self._state.document, Future[Document]()
        if file is None or not self._known_hash:
            whole.set_result(now)
            return whole
        # What both windows began with: saves that wait are done before the job below.
        known = file.handed if file.waiting else file.work

        def work(_: Report) -> Work | None:
            both = now
            try:
                found = load_work(file.name)
                if found is not None:
                    both = merge(known.document, now, found.document)
                return found
            finally:
                whole.set_result(both)

        # The end of the program waits for it as for a save: an export may need it.
        job = self._keeper.submit(SAVE, work, replace=False)
        if job.cancelled:
            whole.set_result(now)
        job.failed.connect(self.problem)
        job.finished.connect(lambda found: self._looked(file, found))
        return whole

    def forget(self) -> None:
        """Let go of what could not be saved of recordings that were left."""
        for file in self._files.values():
            file.unsaved = None

    def _of_killed_program(self, recalled: Recalled) -> Work:
        """Return what another run set before the hash was known; the state holds this one's."""
        early = self._file
        if recalled.early is None:
            return Work()
        if early is None or self._known_hash or not early.spans:
            return recalled.early
        marks = recalled.early.document.marks
        return Work(Document.of_one(mark for mark in marks if mark.span not in early.spans))

    def _show(self, early: Work, work: Work, channels: int) -> None:
        """Show what was kept beside what was set since."""
        state = self._state
        document = restored(state.document, early.document, work.document, channels)
        state.become("document.restored", document, Origin.RESTORED)
        for kept in (early, work):
            if state.selection is None:
                state.set_selection(kept.selection)

    def _work(self) -> Work:
        return Work(self._state.document, self._state.selection)

    def _is_unsaved(self) -> bool:
        file = self._file
        return file is not None and self.keeps and (file.waiting > 0 or self._work() != file.work)

    def _changed(self, *_: object) -> None:
        # A timer that runs is not started again: changes that keep coming would put saving off.
        if self._is_unsaved() and not self._timer.isActive():
            self._timer.start()

    def _begin(self) -> None:
        # What is pending belongs to the recording that is being left; the state already shows
        # the next one, so it was handed over before (see `AnalysisController.leaving`).
        self._timer.stop()
        recording = self._state.recording
        self._file = None if recording is None else WorkFile(name_before_hash(recording), Work())

    def _save_later(self) -> None:
        if self._file is not None and self._is_unsaved():
            self._save(self._file, self._work())

    def _save(self, file: WorkFile, work: Work) -> Job:
        file.waiting += 1
        file.handed = work
        file.spans |= {mark.span for mark in work.document.marks}
        job = self._keeper.submit(SAVE, lambda _: file.save(work), replace=False)
        job.ended.connect(lambda: self._save_ended(file))
        job.failed.connect(self.problem)
        job.finished.connect(lambda found: self._was_saved(file, work, found))
        return job

    def _save_ended(self, file: WorkFile) -> None:
        file.waiting -= 1

    def _was_saved(self, file: WorkFile, work: Work, found: Work) -> None:
        if file.waiting == 1:
            # What is selected is each window's own.
            file.work = replace(found, selection=work.selection)
        if file is self._file:
            self._take(work, found)
        elif file.unsaved == work:
            file.unsaved = None
        self.saved.emit()

    def _application_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()

    def _looked(self, file: WorkFile, found: Work | None) -> None:
        # A save that waits brings the other window's changes itself.
        if found is None or file is not self._file or file.waiting:
            return
        known = file.work
        file.work = replace(found, selection=known.selection)
        self._take(known, found)
        self._changed()

    def _take(self, work: Work, found: Work) -> None:
        """Show what another window has changed meanwhile."""
        state = self._state
        both = merge(work.document, state.document, found.document)
        channels = 0 if state.recording is None else state.recording.channels
        if (both.channel or 0) >= max(channels, 1):
            both = both.with_channel(state.channel)
        if both == state.document:
            return
        state.become("document.merged", both, Origin.OTHER_WINDOW)
        if self._known_hash:
            self.notice.emit(message("window.autosave.other_window"))
