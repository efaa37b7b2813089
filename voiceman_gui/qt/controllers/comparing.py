"""What is compared: passages of the open recording, and passages kept of others."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from voiceman_gui import pipeline
from voiceman_gui.core.comparing import Compared, Population, answers, is_question
from voiceman_gui.core.document import Document
from voiceman_gui.core.marks import Mark, new_mark
from voiceman_gui.core.measures import PassageMeasures
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import new_tier
from voiceman_gui.core.turns import Turns
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.controllers.measuring import Measuring
from voiceman_gui.qt.jobs import Job, JobRunner, Report
from voiceman_gui.qt.language import tr
from voiceman_gui.qt.state import State

KIND = "compare"


class Shown(enum.StrEnum):
    """Which passages of the open recording are compared."""

    MARKS = "marks"
    TURNS = "turns"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Passages:
    """What is compared of the open recording.

    Parameters
    ----------
    marks : tuple of Mark
    questions : tuple of (str, str)
        Id of a mark, and the label of the question that it answers.
    """

    marks: tuple[Mark, ...] = ()
    questions: tuple[tuple[str, str], ...] = ()


def passages_of(
    shown: Shown, document: Document, turns: Turns, end_s: float, names: tuple[str, ...]
) -> Passages:
    """Return the passages of a recording that are compared.

    Parameters
    ----------
    shown : Shown
    document : Document
    turns : Turns
        Those in use.
    end_s : float
        End of the recording.
    names : tuple of str
        Which labels name questions; see `is_question`.
    """
    marks = tuple(one for one in document.marks if one.span.duration_s > 0)
    if shown is Shown.MARKS:
        return Passages(marks)
    if shown is Shown.TURNS:
        return Passages(tuple(Mark(one.span, in_report=False) for one in turns.turns))
    asked = [one for one in marks if is_question(one.label, names)]
    found = answers(asked, end_s, _turns_of_askers(asked, turns))
    made = tuple(
        Mark(span, question.label, in_report=False, id=f"answer-{question.id}")
        for question, span in found
    )
    labels = tuple(
        (mark.id, question.label) for mark, (question, _) in zip(made, found, strict=True)
    )
    return Passages(made, labels)


def _turns_of_askers(questions: Iterable[Mark], turns: Turns) -> list[Span]:
    """Return the turns of whoever speaks most in the questions; none while one person speaks."""
    if len(turns.speakers) < 2:
        return []
    spans = [one.span for one in questions]
    said = {
        one.id: sum(turn.span.overlap_s(span) for turn in turns.of(one.id) for span in spans)
        for one in turns.speakers
    }
    asker = max(said, key=lambda ident: said[ident])
    return [turn.span for turn in turns.of(asker)] if said[asker] > 0 else []


class Comparing(QObject):
    """Passages side by side while somebody looks at them.

    Kept passages stay with their readings when another recording is opened; they are gone when
    the program ends, as they are of recordings that are not open then.

    Parameters
    ----------
    state : State
    editing : Editing
    measuring : Measuring
    runner : JobRunner
    parent : QObject
    """

    changed = Signal()
    """Other passages, or other values of them."""
    problem = Signal(object)

    def __init__(
        self,
        state: State,
        editing: Editing,
        measuring: Measuring,
        runner: JobRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self._editing = state, editing
        self._measuring, self._runner = measuring, runner
        self.question_names: Callable[[], tuple[str, ...]] = tuple
        """Returns which labels name questions."""
        self.shown = Shown.MARKS
        self.kept: tuple[Compared, ...] = ()
        self.waveforms: dict[str, Waveform] = {}
        """Recordings of kept passages, by their hashes."""
        self._kept_populations: tuple[Population, ...] = ()
        self._own: tuple[Compared, ...] = ()
        self._populations: tuple[Population, ...] = ()
        self._looked_at = False
        for signal in (state.marks_changed, state.analysis_changed, state.recording_changed):
            signal.connect(self._renew)
        state.speaking.turns_changed.connect(self._renew)
        measuring.measured.connect(self._measured)
        measuring.renewed.connect(self._renew)

    @property
    def rows(self) -> tuple[Compared, ...]:
        """Passages of the open recording, then those that are kept of others."""
        here = {(one.source.sha256, one.span) for one in self._own}
        others = (one for one in self.kept if (one.source.sha256, one.span) not in here)
        return (*self._own, *others)

    @property
    def populations(self) -> tuple[Population, ...]:
        """The windows of the speakers of all recordings that take part."""
        here = {one.source for one in self._populations}
        others = (one for one in self._kept_populations if one.source not in here)
        return (*self._populations, *others)

    def beside(self) -> pipeline.Beside:
        """Return the passages that are kept of recordings other than the open one."""
        waveform = self._state.waveform
        here = None if waveform is None else waveform.sha256
        rows = tuple(one for one in self.kept if one.source.sha256 != here)
        people = tuple(one for one in self._kept_populations if one.source.sha256 != here)
        return rows, people

    @property
    def originals(self) -> list[Path]:
        """Files of all recordings that take part, which are never written to."""
        waveform = self._state.waveform
        known = [*self.waveforms.values(), *(() if waveform is None else (waveform,))]
        return [one.recording.path for one in known]

    def look(self, on: bool) -> None:
        """Compare from now on, or no more."""
        self._looked_at = on
        if on:
            self._renew()
        else:
            self._runner.cancel(KIND)

    def choose(self, shown: Shown) -> None:
        """Compare other passages of the open recording."""
        self.shown = shown
        self._renew()

    def keep(self, rows: Iterable[Compared]) -> None:
        """Keep passages beside those of the recordings that are opened next."""
        known = {(one.source.sha256, one.span) for one in self.kept}
        fresh = [one for one in rows if (one.source.sha256, one.span) not in known]
        waveform = self._state.waveform
        if waveform is not None:
            self.waveforms[waveform.sha256] = waveform
        self.kept = (*self.kept, *fresh)
        sources = {one.source for one in self.kept}
        populations = {(one.source, one.ident): one for one in self.populations}
        self._kept_populations = tuple(one for one in populations.values() if one.source in sources)
        self.changed.emit()

    def drop(self, rows: Iterable[Compared]) -> None:
        """Keep passages no more."""
        gone = {(one.source.sha256, one.span) for one in rows}
        self.kept = tuple(one for one in self.kept if (one.source.sha256, one.span) not in gone)
        sources = {one.source for one in self.kept}
        self._kept_populations = tuple(
            one for one in self._kept_populations if one.source in sources
        )
        self.waveforms = {
            ident: one
            for ident, one in self.waveforms.items()
            if any(ident == source.sha256 for source in sources)
        }
        self.changed.emit()

    def cut_answers(self) -> int:
        """Put the answers onto a tier of their own, as one step of undo; returns how many."""
        document = self._state.document
        found = self._passages(Shown.ANSWERS).marks
        if not found:
            return 0
        author, names = self._editing.author, {tier.name for tier in document.tiers}
        name, number = tr("dialogs.comparison.answers_tier"), 2
        while name in names:
            name = tr("dialogs.comparison.answers_tier_numbered", number=number)
            number += 1
        tier = new_tier(name, author=author)
        marks = tuple(
            new_mark(one.span, one.label, in_report=False, author=author, tier=tier.id)
            for one in found
        )
        changed = document.with_tiers((*document.tiers, tier))
        self._editing.do("tier.answers", changed.with_marks((*changed.marks, *marks)))
        return len(marks)

    def _passages(self, shown: Shown) -> Passages:
        state = self._state
        return passages_of(
            shown, state.document, state.speaking.turns, state.duration_s, self.question_names()
        )

    def _renew(self) -> None:
        if not self._looked_at:
            return
        analysis = self._measuring.analysis
        if analysis is None:
            self._runner.cancel(KIND)
            self._show((), ())
            return
        passages = self._passages(self.shown)
        spans = tuple(one.span for one in passages.marks)
        found = {span: one for span in spans if (one := self._measuring.known(span)) is not None}

        def work(_report: Report) -> tuple[tuple[Compared, ...], tuple[Population, ...]]:
            questions = dict(passages.questions)
            own = pipeline.compare(analysis, passages.marks, found, questions)
            return own, pipeline.populations(analysis)

        job: Job = self._runner.submit(KIND, work)
        job.finished.connect(lambda made: self._show(*made))
        job.failed.connect(self.problem)
        self._measuring.compare(spans)

    def _show(self, own: tuple[Compared, ...], people: tuple[Population, ...]) -> None:
        self._own, self._populations = own, people
        # Passages may have been measured while they were read.
        for one in own:
            known = self._measuring.known(one.span)
            if one.measures is None and known is not None:
                self._take(known)
        self.changed.emit()

    def _measured(self, found: PassageMeasures) -> None:
        if self._looked_at and any(one.span == found.span for one in self._own):
            self._take(found)
            self.changed.emit()

    def _take(self, found: PassageMeasures) -> None:
        self._own = tuple(
            replace(one, measures=found) if one.span == found.span else one for one in self._own
        )
