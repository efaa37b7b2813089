"""The model manager's jobs: they go on while its dialog is closed, and the dialog shows them.

Everything that looks at, copies, fetches or proves a model runs in a thread of its own, which
neither an analysis nor the gauges wait for.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.installed import ModelEntry, ModelState
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.progress import Progress
from voiceman_gui.qt.jobs import Job, JobRunner, Report
from voiceman_gui.qt.language import fact_of, say

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Told:
    """What came of something, and whether it could not be done."""

    facts: tuple[Message, ...]
    problem: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A licence that must be read and accepted before anything is fetched or copied.

    Parameters
    ----------
    entry : ModelEntry
    path : Path or None
        Folder or archive to import; None: from the hub.
    """

    entry: ModelEntry
    path: Path | None


class ModelsManager(QObject):
    """What the models dialog shows, and what can be asked of it.

    Parameters
    ----------
    offline : callable
        Whether no connection may be opened (`Settings.offline` as it is now).
    parent : QObject

    Attributes
    ----------
    entries : tuple of ModelEntry or None
        None until they were looked at once.
    folders : dict of str to Path
        Where each installed model lies.
    job : Job or None
        What runs now; one thing at a time.
    progress : Progress or None
        How far it is; None while that is not known.
    told : Told or None
        What came of the last one.
    question : Question or None
    """

    changed = Signal()
    """Something of the above is another one now."""
    listed = Signal(object)
    """`entries` were looked at anew."""
    arrived = Signal(str)
    """Id of a model that was just installed and is listed now."""
    models_changed = Signal(object)
    """A fact (`Message`): from now on an analysis may be read by other models."""
    news = Signal(object, bool)
    """A fact (`Message`) that must reach the person also while the dialog is closed, and whether
    something could not be done."""

    def __init__(self, offline: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._offline = offline
        self._runner = JobRunner("models", self)
        self.entries: tuple[ModelEntry, ...] | None = None
        self.folders: dict[str, Path] = {}
        self.job: Job | None = None
        self.doing: Message | None = None
        self.progress: Progress | None = None
        self.told: Told | None = None
        self.question: Question | None = None
        self._arriving = ""

    @property
    def offline(self) -> bool:
        """Whether no connection may be opened."""
        return self._offline()

    @property
    def busy(self) -> bool:
        """Whether a model is being examined, installed, verified or removed."""
        return self.job is not None

    def entry(self, ident: str) -> ModelEntry | None:
        """Return a model that is listed."""
        return next((entry for entry in self.entries or () if entry.id == ident), None)

    def close(self, limit_ms: int) -> bool:
        """Cancel what runs and wait for the thread; False if it is still busy at the limit."""
        return self._runner.close(limit_ms)

    # -- looking -----------------------------------------------------------------------------

    def look(self) -> None:
        """List the models anew."""

        def work(_report: Report) -> tuple[tuple[ModelEntry, ...], dict[str, Path]]:
            from voiceman_gui.inference.manage_models import list_models
            from voiceman_gui.settings.paths import models_dir

            entries, home = list_models(), models_dir()
            folders = {entry.id: home / entry.id for entry in entries}
            return entries, {ident: path for ident, path in folders.items() if path.is_dir()}

        job = self._runner.submit("list", work)
        job.finished.connect(self._listed)
        job.failed.connect(self._failed)

    def _listed(self, result: tuple[tuple[ModelEntry, ...], dict[str, Path]]) -> None:
        self.entries, self.folders = result
        self.listed.emit(self.entries)
        self.changed.emit()
        arrived, self._arriving = self._arriving, ""
        if arrived:
            self.arrived.emit(arrived)

    # -- bringing a model in -----------------------------------------------------------------

    def install(self, ident: str) -> None:
        """Fetch a model from the hub, once its licence was accepted."""
        entry = self.entry(ident)
        if entry is not None and not self.busy:
            self._ask(Question(entry, None))
            self._go_on()

    def examine(self, path: Path) -> None:
        """Find out which model lies in a folder or archive, then import it."""

        def work(_report: Report) -> Question:
            from voiceman_gui.inference.manage_models import examine

            return Question(examine(path), path)

        doing = message("window.models.examining", file=displayable(path.name))
        self._begin(doing, work, self._ask)

    def _ask(self, question: Question) -> None:
        self.question = question
        if question.entry.licence_text:
            waits = message("window.models.licence_waits", model=question.entry.name)
            self.news.emit(waits, False)
        self.changed.emit()

    def _go_on(self) -> None:
        """Where there is no licence to accept, nobody need be asked."""
        if self.question is not None and not self.question.entry.licence_text:
            self.accept()

    def decline(self) -> None:
        """Leave the licence unaccepted: nothing is fetched or copied."""
        self.question = None
        self.changed.emit()

    def accept(self) -> None:
        """Take the licence that was read as accepted, and go on."""
        question, self.question = self.question, None
        if question is None:
            return
        entry, path, offline = question.entry, question.path, self.offline
        accepted = bool(entry.licence_text)

        def work(report: Report) -> ModelEntry:
            from voiceman_gui.inference.manage_models import import_model, install_model

            if path is not None:
                return import_model(
                    path, accepted=accepted, on_progress=report.progress, cancel=report.cancel
                )
            return install_model(
                entry.id,
                accepted=accepted,
                offline=offline,
                on_progress=report.progress,
                cancel=report.cancel,
            )

        installing = message("window.models.installing", model=entry.name)
        importing = message("window.models.importing", model=entry.name)
        self._begin(installing if path is None else importing, work, self._installed)

    def _installed(self, entry: ModelEntry) -> None:
        self._arriving = entry.id
        self._tell(message("window.models.installed", model=entry.name, proof=_proof(entry)))
        self.models_changed.emit(message("window.models.installed_next", model=entry.name))

    # -- looking after them ------------------------------------------------------------------

    def verify(self, *idents: str) -> None:
        """Check the files of models against their hashes and ask for their known answers."""
        names = {entry.id: entry.name for entry in self.entries or ()}

        def work(report: Report) -> list[Told]:
            return [
                _verified(ident, say(names.get(ident, ident)), number, len(idents), report)
                for number, ident in enumerate(idents)
            ]

        def done(results: list[Told]) -> None:
            facts = [fact for told in results for fact in told.facts]
            self._tell(*facts, problem=any(told.problem for told in results))

        if len(idents) == 1:
            name = say(names.get(idents[0], idents[0]))
            doing = message("window.models.verifying", model=name)
        else:
            doing = message("window.models.verifying_several", models_count=len(idents))
        self._begin(doing, work, done)

    def remove(self, ident: str) -> None:
        """Delete an installed model's files."""
        entry = self.entry(ident)
        if entry is None:
            return
        name = entry.name

        def work(_report: Report) -> None:
            from voiceman_gui.inference.ensemble import unload_ensemble
            from voiceman_gui.inference.manage_models import remove_model

            # Windows keeps a file that is in use.
            unload_ensemble()
            remove_model(ident)

        def done(_nothing: object) -> None:
            self._tell(message("window.models.removed", model=name))
            self.models_changed.emit(message("window.models.removed_next", model=name))

        self._begin(message("window.models.removing", model=name), work, done)

    def cancel(self) -> None:
        """Stop what runs."""
        if self.job is not None:
            self.job.cancel()
            self.doing = message("window.models.stopping")
            self.progress = None
            self.changed.emit()

    def settings_changed(self) -> None:
        """Look at the switch for connections again."""
        self.changed.emit()

    def dismiss(self) -> None:
        """Drop the last result."""
        self.told = None
        self.changed.emit()

    # -- one job at a time -------------------------------------------------------------------

    def _begin(
        self, doing: Message, work: Callable[[Report], object], done: Callable[..., None]
    ) -> None:
        if self.busy:
            return
        self.told, self.progress, self.doing = None, None, doing
        job = self._runner.submit("model", work, replace=False)
        self.job = job
        job.progressed.connect(self._progressed)
        job.finished.connect(done)
        job.failed.connect(self._failed)
        job.ended.connect(lambda: self._ended(job))
        self.changed.emit()

    def _progressed(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _failed(self, why: Message) -> None:
        self._tell(why, problem=True)
        self.news.emit(why, True)

    def _tell(self, *facts: Message, problem: bool = False) -> None:
        self.told = Told(facts, problem)
        self.changed.emit()

    def _ended(self, job: Job) -> None:
        self.job, self.progress = None, None
        if job.cancelled:
            self.told = Told((message("window.models.stopped"),))
        self.changed.emit()
        # Also after a cancel and after a failure: the list shows what is there now.
        self.look()
        self._go_on()


def _verified(ident: str, name: Message | str, number: int, count: int, report: Report) -> Told:
    from voiceman_gui.inference.manage_models import verify_model

    def on_progress(progress: Progress) -> None:
        report.progress(Progress((number + progress.fraction) / count, progress.message))

    try:
        entry = verify_model(ident, on_progress=on_progress, cancel=report.cancel)
    except VoicemanError as error:
        # One bad model must not keep the others from being looked at.
        logger.info("%s: %s", ident, error, exc_info=error)
        return Told((error.message,), problem=True)
    if entry.state is ModelState.REFUSED:
        refused = message("window.models.refused", model=name)
        return Told((fact_of(entry.reason) if entry.reason else refused,), problem=True)
    return Told((message("window.models.verified", model=name, proof=_proof(entry)),))


def _proof(entry: ModelEntry) -> Message:
    return fact_of(entry.verified) if entry.verified else message("window.models.no_proof")
