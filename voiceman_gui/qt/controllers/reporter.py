"""What controllers report, shown where the person looks for it: notices and status bar."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.qt.jobs import Job
from voiceman_gui.qt.language import Fact
from voiceman_gui.qt.reveal import open_file, show_in_folder
from voiceman_gui.qt.state import State
from voiceman_gui.qt.window import Window
from voiceman_gui.settings.log import LogSession


class Reporter(QObject):
    """Shows what is reported.

    Parameters
    ----------
    state : State
    window : Window
    shown_jobs : frozenset of str
        Kinds of the jobs whose progress the status bar shows.
    parent : QObject
    """

    def __init__(
        self, state: State, window: Window, shown_jobs: frozenset[str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._state, self._shown_jobs = state, shown_jobs
        self._notices, self._status = window.panels.notices, window.panels.status
        self.shows_models: Callable[[], bool] = lambda: False
        """Whether the dialog of the models is open, which shows its news itself."""
        state.analysis_changed.connect(self._analysis_changed)

    def begin(self, kept: Iterable[Message], log: LogSession) -> None:
        """Show what the person has to know of the last run and of what was kept."""
        for notice in (*kept, log.notice):
            if notice:
                self.lasting(notice)
        if log.previous_crash is not None:
            self.lasting(message("window.crash", path=displayable(log.previous_crash)))

    def notice(self, said: Fact) -> None:
        """Show a notice about the open recording."""
        self._notices.tell(said)

    def problem(self, why: Fact) -> None:
        """Show what could not be done."""
        self._notices.tell(why, problem=True)

    def lasting(self, said: Fact) -> None:
        """Show a notice about the program, which another recording does not take away."""
        self._notices.tell(said, stays=True)

    def lasting_problem(self, why: Fact) -> None:
        """Show what the program cannot do."""
        self._notices.tell(why, problem=True, stays=True)

    def of_models(self, fact: Message, problem: bool) -> None:
        """Show what came of a model that was brought in or looked at."""
        if not self.shows_models():
            self._notices.tell(fact, problem=problem, stays=problem)

    def saved(self) -> None:
        """Show that what was set lies on the disk."""
        self._status.say(message("window.autosave.saved"))

    def written(self, path: Path) -> None:
        """Show where a result was written, and offer to look at it."""
        fact = message("window.export.written", path=displayable(path))
        self._status.say(fact)
        acts = (
            (message("window.export.open"), lambda: open_file(path)),
            (message("window.export.reveal"), lambda: show_in_folder(path)),
        )
        self._notices.tell(fact, acts=acts, kind="written")

    def job(self, job: Job) -> None:
        """Show the progress of a job, if it is one that the person waits for."""
        if job.kind in self._shown_jobs:
            self._status.follow(job)

    def models(self, models: tuple[ModelProvenance, ...]) -> None:
        """Name the models that are loaded, unless what is shown was read by others."""
        if self._state.analysis is None:
            self._status.show_models(models)

    def _analysis_changed(self) -> None:
        analysis = self._state.analysis
        self._notices.keep_to(() if analysis is None else _standing(analysis))
        if analysis is not None:
            self._status.show_models(analysis.models)
            self._status.show_device(analysis.device)


def _standing(analysis: Analysis) -> tuple[Message, ...]:
    """Return what became of the networks, and why readings are missing throughout."""
    networks = () if analysis.networks is None else analysis.networks.notices
    return tuple(dict.fromkeys((*networks, *analysis.of_others, *analysis.withholding)))
