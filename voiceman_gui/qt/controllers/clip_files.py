"""The sound of marks as files of their own; off the main thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from voiceman_gui import pipeline
from voiceman_gui.core.marks import MARKS, Mark
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.interchange.annotations import MAIN
from voiceman_gui.qt.controllers.exporting import AskPath
from voiceman_gui.qt.controllers.settings import SettingsController
from voiceman_gui.qt.controllers.tier_files import TierFiles
from voiceman_gui.qt.controllers.turn_files import AskFile
from voiceman_gui.qt.jobs import Job, JobRunner, Report
from voiceman_gui.qt.state import State


@dataclass(frozen=True, slots=True)
class ClipQuestions:
    """What asks where clips go.

    Parameters
    ----------
    folder : callable
        In which the new folder of several clips is made.
    path : callable
        Of one clip.
    """

    folder: AskFile
    path: AskPath


class ClipFiles(QObject):
    """Clips of the marks of the open recording.

    Parameters
    ----------
    state : State
    current : callable
        Returns the mark that is worked on, or None.
    tiers : TierFiles
        Knows which marks are chosen.
    runner : JobRunner
    settings : SettingsController
        Remembers what was chosen.
    asking : ClipQuestions
    parent : QObject
    """

    problem = Signal(object)
    notice = Signal(object)
    written = Signal(object)
    """Path of a file or folder that lies complete on the disk."""

    def __init__(
        self,
        state: State,
        current: Callable[[], Mark | None],
        tiers: TierFiles,
        runner: JobRunner,
        settings: SettingsController,
        asking: ClipQuestions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self._current, self._tiers = state, current, tiers
        self._runner, self._settings, self._asking = runner, settings, asking

    @property
    def suffix(self) -> str:
        """What the names of the last clips ended with."""
        return self._settings.settings.clip_suffix

    @property
    def within(self) -> bool:
        """Whether the last clips were those of the selection."""
        return self._settings.settings.clip_selection

    def save_all(self, idents: tuple[str, ...], suffix: str, *, within: bool) -> Job | None:
        """Ask for a folder, then write the sound of all marks of some tiers into a new one there.

        Parameters
        ----------
        idents : tuple of str
            Of the tiers.
        suffix : str
            ".wav" or ".flac".
        within : bool
            Only the marks of the selection.
        """
        waveform = self._state.waveform
        if waveform is None:
            return None
        self._settings.change(clip_suffix=suffix, clip_selection=within)
        self._tiers.choose(idents)
        folder = self._asking.folder()
        if folder is None:
            return None
        tiers, marks = self._tiers.chosen(idents, within=within)
        names = {MARKS if tier.id == MAIN else tier.id: tier.name for tier in tiers}
        own = [replace(mark, tier=MARKS) if mark.tier == MAIN else mark for mark in marks]

        def work(report: Report) -> pipeline.Clips:
            return pipeline.export_clips(
                waveform,
                own,
                names,
                folder,
                suffix,
                on_progress=report.progress,
                cancel=report.cancel,
            )

        return self._submit(work, self._all_saved)

    def save_one(self) -> Job | None:
        """Ask for a file, then write the sound of the current mark there."""
        waveform, mark = self._state.waveform, self._current()
        if waveform is None:
            return None
        if mark is None or mark.span.duration_s == 0:
            self.notice.emit(message("window.clips.no_region"))
            return None
        path = self._ask(waveform.recording.path, mark, pipeline.suffixes_for(waveform.recording))
        if path is None:
            return None
        if path.suffix.lower() in pipeline.SUFFIXES:
            self._settings.change(clip_suffix=path.suffix.lower())
        own = MAIN if mark.tier == MARKS else mark.tier
        tier = next(one.name for one in self._tiers.tiers if one.id == own)

        def work(report: Report) -> Path:
            return pipeline.export_clip(
                waveform, mark, tier, path, on_progress=report.progress, cancel=report.cancel
            )

        return self._submit(work, self._one_saved)

    def _ask(self, recording: Path, mark: Mark, suffixes: tuple[str, ...]) -> Path | None:
        suffix = self.suffix if self.suffix in suffixes else suffixes[0]
        label = pipeline.safe_name(mark.label) or f"{mark.span.start_s:.3f}s"
        # Not beside the recording, unless the person went there: that is the evidence's folder.
        folder = self._settings.settings.export_folder or Path.home()
        offered = sorted(suffixes, key=lambda one: one != suffix)
        filters = ";;".join(f"{one[1:].upper()} (*{one})" for one in offered)
        return self._asking.path(folder / f"{recording.stem}_{label}{suffix}", filters)

    def _submit(self, work: Callable[[Report], object], done: Callable[..., None]) -> Job:
        job = self._runner.submit("export", work, replace=False)
        job.failed.connect(self.problem)
        job.finished.connect(done)
        return job

    def _one_saved(self, path: Path) -> None:
        self._say(path, message("window.clips.one_written", file=displayable(path)))

    def _all_saved(self, clips: pipeline.Clips) -> None:
        fact = message(
            "window.clips.written",
            folder=displayable(clips.folder),
            clips_count=clips.count,
            points_count=clips.points,
        )
        self._say(clips.folder, fact)

    def _say(self, path: Path, fact: Message) -> None:
        self.written.emit(path)
        self.notice.emit(fact)
