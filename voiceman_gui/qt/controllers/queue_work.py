"""What the worker does for one recording of the queue."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from voiceman_gui import pipeline
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.document import UNTOUCHED, Document
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.progress import OnProgress, Progress
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.pipeline import ComputeBudget, RecordingRun, ResultNames
from voiceman_gui.qt.jobs import Report
from voiceman_gui.qt.language import fact_of, language
from voiceman_gui.settings.autosave import load_work


class Stage(enum.StrEnum):
    """Where a recording of the queue is."""

    WAITING = "waiting"
    DECODING = "decoding"
    ANALYSING = "analysing"
    EXPORTING = "exporting"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"

    @property
    def running(self) -> bool:
        """Whether the worker is at it."""
        return self in (Stage.DECODING, Stage.ANALYSING, Stage.EXPORTING)

    @property
    def finished(self) -> bool:
        """Whether nothing more will happen by itself."""
        return self in (Stage.DONE, Stage.CANCELLED, Stage.FAILED)


@dataclass(frozen=True, slots=True)
class Done:
    """What remains of a recording that was analysed; its results lie in the cache.

    Parameters
    ----------
    sha256 : str
        Of the file, so that another file under its name is not exported as this one.
    settings : AnalysisSettings
    summary : Message
    """

    sha256: str
    settings: AnalysisSettings
    summary: Message


class Targets:
    """Where the results of one recording go: named when they are first written, by the worker.

    Parameters
    ----------
    names : ResultNames
        Looks at the disk, so that nothing there is replaced.
    original : Path
    """

    def __init__(self, names: ResultNames, original: Path) -> None:
        self._names, self._original = names, original
        self._paths: dict[str, Path] = {}

    def paths(self) -> Mapping[str, Path]:
        """Return the path of each kind of result, always the same ones."""
        if not self._paths:
            self._paths = self._names.next(self._original)
        return self._paths


def analyse_one(
    path: Path,
    known: Waveform | None,
    wanted: AnalysisSettings,
    budget: ComputeBudget,
    report: Report,
) -> Done:
    """Decode and analyse one recording; stages and the waveform are reported as they come.

    Channel, speakers, turns and baselines are those that the analyst set on this recording
    earlier, if any, so that opening it later asks for the same analysis.

    Parameters
    ----------
    path : Path
    known : Waveform or None
        From a run that had to make room.
    wanted : AnalysisSettings
    budget : ComputeBudget
    report : Report

    Raises
    ------
    RecordingError, ModelError, AnalysisError
    Cancelled
    """
    run = _run(path, known, budget, report)
    waveform = run.load()
    report.partial(waveform)
    pipeline.note_seen(waveform, budget.cache_mb)
    work, problem = _work_on(waveform)
    channels = waveform.recording.channels
    channel = work.channel if work.channel is not None and work.channel < channels else None
    settings = replace(
        wanted,
        channel=channel,
        baselines=work.shown.baselines,
        borrowed=work.shown.borrowed,
        speakers=work.speakers or wanted.speakers,
        turns=work.turns,
    )
    analysis = run.analyse(settings)
    shown = int(analysis.windows.shown.sum())
    return Done(
        waveform.sha256,
        settings,
        _summary(shown, analysis, problem),
    )


def export_one(
    path: Path, done: Done, targets: Targets, budget: ComputeBudget, report: Report
) -> Mapping[str, Path]:
    """Write the results of a recording that was analysed, with its marks; returns where they lie.

    The analysis is not kept in memory for every recording of a long queue: it is read from the
    cache again, or made again, byte for byte the same.

    Raises
    ------
    RecordingError
        If another file lies there by now.
    ExportError
    Cancelled
        Files that are written by then stay; each is whole.
    """
    run = _run(path, None, budget, report)
    run.demand(done.sha256)
    analysis = run.analyse(done.settings)
    document, _ = _work_on(analysis.waveform)
    paths = targets.paths()
    run.export(
        analysis,
        paths,
        marks=document.marks,
        tiers=document.tiers,
        details=document.report,
        language=document.report.language or language().code,
    )
    return paths


def _run(path: Path, known: Waveform | None, budget: ComputeBudget, report: Report) -> RecordingRun:
    return RecordingRun(
        path,
        waveform=known,
        budget=budget,
        on_stage=lambda stage: report.partial(Stage(stage.value)),
        on_progress=_named_progress(path, report),
        cancel=report.cancel,
    )


def _named_progress(path: Path, report: Report) -> OnProgress:
    """Put the recording's name before each progress: the status bar shows one job of many."""
    name = displayable(path.name)

    def named(progress: Progress) -> None:
        what = message("window.queue.progress", file=name, what=fact_of(progress.message))
        report.progress(Progress(progress.fraction, what))

    return named


def _work_on(waveform: Waveform) -> tuple[Document, Message | None]:
    """Return what the analyst set on a recording, and what went wrong in reading it."""
    try:
        work = load_work(waveform.sha256)
    except VoicemanError as error:
        return UNTOUCHED, error.message
    return (UNTOUCHED if work is None else work.document), None


def _main_reason(analysis: Analysis) -> Message | None:
    """Return why most of the windows without readings have none; None where all have some."""
    if analysis.withholding:
        return analysis.withholding[0]
    missing = np.flatnonzero(~analysis.windows.shown)
    gates = [fact for fact in analysis.windows.facts if not fact.readings]
    counts = [int(np.isin(fact.rows, missing).sum()) for fact in gates]
    if not any(counts):
        return None
    most = gates[counts.index(max(counts))]
    return message(
        "window.queue.main_reason",
        reason=most.over(missing),
        windows_count=max(counts),
        missing_count=int(missing.size),
    )


def _summary(shown: int, analysis: Analysis, problem: Message | None) -> Message:
    windows_count = len(analysis.windows)
    summary = message("window.queue.summary", shown_count=shown, windows_count=windows_count)
    reason = _main_reason(analysis)
    if reason is not None:
        summary = message("window.queue.summary_with", summary=summary, problem=reason)
    diarisation = analysis.diarisation
    if diarisation is not None and diarisation.several:
        count = len(diarisation.turns.speakers)
        summary = message("window.queue.speakers", summary=summary, speakers_count=count)
    if problem is None:
        return summary
    return message("window.queue.summary_with", summary=summary, problem=problem)
