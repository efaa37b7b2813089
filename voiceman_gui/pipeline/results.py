"""What leaves the program: result files and the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.comparing import Compared, Population
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.measure_rows import MeasuredRow
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.pitch_range import SpeakerRanges
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress, ignore_progress
from voiceman_gui.core.tiers import Tier
from voiceman_gui.pipeline.comparison import compare, populations
from voiceman_gui.pipeline.measures import (
    Praat,
    Sounds,
    measure_analysis,
    measure_passages,
    praat_here,
)
from voiceman_gui.pipeline.passages import (
    NO_STABILITY,
    Stability,
    negative_controls,
    read_passages,
)
from voiceman_gui.settings.paths import report_template_dir
from voiceman_gui.wording import ENGLISH, words_for

if TYPE_CHECKING:
    from voiceman_gui.core.document import ReportDetails
    from voiceman_gui.core.validation.own import OwnValidation

Beside = tuple[tuple[Compared, ...], tuple[Population, ...]]
"""Passages of other recordings, and the windows of their speakers."""
BESIDE_NOTHING: Beside = ((), ())


def kinds_of_each() -> tuple[str, ...]:
    """Return the kinds of files that are written of each recording of a batch, in their order."""
    from voiceman_gui.report.writers import WRITERS

    return tuple(kind for kind, writer in WRITERS.items() if writer.of_each)


class ResultNames:
    """Names the results of several recordings in one folder, no two alike.

    Parameters
    ----------
    folder : Path
    replace : bool
        Whether results that lie there already may be replaced.
    """

    def __init__(self, folder: Path, *, replace: bool) -> None:
        self._folder, self._replace = folder, replace
        self._taken: set[str] = set()

    def next(self, original: Path) -> dict[str, Path]:
        """Return where each kind of result of one more recording goes.

        Recordings of one name get a number, as do those whose results may not be replaced.
        """
        stem, number = original.stem, 2
        while stem in self._taken or (
            not self._replace and any(path.exists() for path in self._named(stem).values())
        ):
            stem, number = f"{original.stem}-{number}", number + 1
        self._taken.add(stem)
        return self._named(stem)

    def _named(self, stem: str) -> dict[str, Path]:
        return {kind: self._folder / result_name(stem, kind) for kind in kinds_of_each()}


def result_name(stem: str, kind: str) -> str:
    """Return the name of a file of results.

    Parameters
    ----------
    stem : str
        Name of the recording without its suffix.
    kind : str
        Key of `report.writers.WRITERS`.
    """
    from voiceman_gui.report.writers import WRITERS

    return f"{stem}.voiceman{WRITERS[kind].suffix}"


def export(
    analysis: Analysis,
    targets: Mapping[str, Path],
    *,
    marks: Sequence[Mark] = (),
    stability: Stability = NO_STABILITY,
    details: ReportDetails | None = None,
    when: datetime | None = None,
    language: str = ENGLISH,
    laboratory: Path | None = None,
    tiers: Sequence[Tier] = (),
    praat: Praat = praat_here,
    sounds: Sounds | None = None,
    ranges: SpeakerRanges | None = None,
    beside: Beside | None = None,
    on_progress: OnProgress = ignore_progress,
    cancel: CancelToken | None = None,
) -> None:
    """Write result files one after the other, each whole or not at all.

    Parameters
    ----------
    analysis : Analysis
    targets : mapping of str to Path
        Where each kind goes, by the keys of `report.writers.WRITERS`.
    marks : sequence of Mark
    stability : mapping of Span to ConfidencePart
        Of the marked passages whose stability was checked.
    details : ReportDetails, optional
        What the examiner filled in; for a report.
    when : datetime, optional
        Date of a report, with time zone; now by default.
    language : str
        Key of `wording.LANGUAGES`, for reports and pictures.
    laboratory : Path, optional
        Folder with a laboratory's own template of the report; by default
        `settings.paths.report_template_dir`, if it exists.
    tiers : sequence of Tier
        Of the marks.
    praat, sounds, ranges
        How passages are measured where a kind asks for that; see `measure_analysis`.
    beside : tuple of passages and populations, optional
        Of other recordings, for the comparison of a report.
    on_progress : callable
    cancel : CancelToken, optional
        Looked at between two files; those that are written stay.

    Raises
    ------
    ExportError
        If one could not be written; nothing half-done is left.
    ValidationError
        If the dossier that the report is to cite cannot be read.
    KeyError
        If there is no such kind or language.
    Cancelled
    """
    from voiceman_gui.core.document import ReportDetails
    from voiceman_gui.report.writers import WRITERS, Export, write

    cancel = cancel or CancelToken()
    details = details or ReportDetails()
    read = any(WRITERS[kind].reads_passages for kind in targets)
    passages = read_passages(analysis, marks, stability) if read else ()
    if read:
        controls = negative_controls(analysis, [one for _, one in passages])
        analysis = replace(analysis, controls=controls)
    measured: tuple[MeasuredRow, ...] = ()
    if any(WRITERS[kind].measures_passages for kind in targets):
        measured = measure_analysis(
            analysis,
            marks,
            ranges=ranges,
            praat=praat,
            sounds=sounds,
            on_progress=on_progress,
            cancel=cancel,
        )
    rows, people = beside or BESIDE_NOTHING
    reported = [mark for mark in marks if mark.is_passage]
    unmeasured: Message | None = None
    if "pdf" in targets and len(reported) + len(rows) > 1:
        try:
            found = measure_passages(
                analysis.waveform,
                [mark.span for mark in reported],
                analysis=analysis,
                ranges=ranges,
                praat=praat,
                sounds=sounds,
                on_progress=on_progress,
                cancel=cancel,
            )
        except RecordingError as error:
            # The readings are there; a file that is gone must not keep the report from being made.
            found, unmeasured = {}, error.message
        rows = (*compare(analysis, reported, found), *rows)
        people = (*populations(analysis), *people)
    else:
        rows, people = BESIDE_NOTHING
    made = Export(
        analysis=analysis,
        words=words_for(language),
        when=when or datetime.now().astimezone(),
        marks=tuple(marks),
        passages=passages,
        details=details,
        laboratory=laboratory or _laboratory(),
        tiers=tuple(tiers),
        validation=_cited(details),
        earlier=_earlier(analysis) if "pdf" in targets else (),
        measured=measured,
        compared=rows,
        populations=people,
        unmeasured=unmeasured,
    )
    for number, (kind, path) in enumerate(targets.items()):
        cancel.check()
        writing = message("pipeline.progress.writing", file=displayable(path.name))
        on_progress(Progress(number / len(targets), writing))
        write(kind, made, path)


def write_result(
    analysis: Analysis,
    path: Path,
    kind: str,
    *,
    marks: Sequence[Mark] = (),
    stability: Stability = NO_STABILITY,
    details: ReportDetails | None = None,
    when: datetime | None = None,
    language: str = ENGLISH,
    laboratory: Path | None = None,
    tiers: Sequence[Tier] = (),
    praat: Praat = praat_here,
    sounds: Sounds | None = None,
    ranges: SpeakerRanges | None = None,
    beside: Beside | None = None,
    on_progress: OnProgress = ignore_progress,
    cancel: CancelToken | None = None,
) -> None:
    """Write one result file; see `export`."""
    export(
        analysis,
        {kind: path},
        marks=marks,
        stability=stability,
        details=details,
        when=when,
        language=language,
        laboratory=laboratory,
        tiers=tiers,
        praat=praat,
        sounds=sounds,
        ranges=ranges,
        beside=beside,
        on_progress=on_progress,
        cancel=cancel,
    )


def _earlier(analysis: Analysis) -> tuple[Message, ...]:
    """Say of all models that read the recording before and are not those of this analysis."""
    from voiceman_gui.core.earlier import models_used
    from voiceman_gui.settings.analysed_with import analysed_with

    now = models_used(analysis.models)
    history = analysed_with(analysis.waveform.sha256)
    return tuple(one.fact(now) for one in history if one.models != now)


def _cited(details: ReportDetails) -> OwnValidation | None:
    from voiceman_gui.pipeline.validation.cited import read_dossier

    return read_dossier(Path(details.validation)) if details.validation else None


def _laboratory() -> Path | None:
    folder = report_template_dir()
    return folder if folder.is_dir() else None
