"""Passages side by side: their readings and measures, and the windows that they stand out of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.comparing import Compared, Curve, Population, Source
from voiceman_gui.core.marks import Mark, numbered
from voiceman_gui.core.measures import PassageMeasures
from voiceman_gui.core.message import Message
from voiceman_gui.core.span import Span
from voiceman_gui.inference.embedded_models import load_embedded_models


def compare(
    analysis: Analysis,
    marks: Sequence[Mark],
    measures: Mapping[Span, PassageMeasures],
    questions: Mapping[str, str] | None = None,
) -> tuple[Compared, ...]:
    """Return passages with what was read and measured of them, in order of time.

    Parameters
    ----------
    analysis : Analysis
        Complete.
    marks : sequence of Mark
        Points are left out: they have no length to read.
    measures : mapping of Span to PassageMeasures
        From `measure_passages`; a passage that is not in it is not measured yet.
    questions : mapping of str to str, optional
        Label of the question that a passage answers, by the id of its mark.
    """
    from voiceman_gui.analysis.passage import read_passage

    embedded = load_embedded_models()
    regions = [(number, mark) for number, mark in numbered(marks) if mark.span.duration_s > 0]
    asked = questions or {}
    found = []
    for number, mark in regions:
        reading = read_passage(analysis, mark.span, embedded.embedded, embedded.profile)
        found.append(
            Compared(
                source=source_of(analysis),
                mark=mark,
                place="" if number is None else str(number),
                reading=reading,
                speaker=_speaker(analysis, reading.comparison.speaker),
                measures=measures.get(mark.span),
                question=asked.get(mark.id, ""),
                curve=_curve(analysis, mark.span, reading.comparison.speaker),
            )
        )
    return tuple(found)


def populations(analysis: Analysis) -> tuple[Population, ...]:
    """Return the arousal of the windows of every speaker, in the order of `Analysis.shown`.

    Windows that the gates withhold, and those of nobody, are in none.
    """
    arousal = analysis.windows.column("arousal").value
    found = []
    for readings in analysis.shown:
        ident = readings.comparison.speaker
        values = np.sort(arousal[_own(analysis, ident) & ~np.isnan(arousal)])
        found.append(Population(source_of(analysis), _speaker(analysis, ident), ident, values))
    return tuple(found)


def write_comparison(path: Path, passages: Sequence[Compared], originals: Sequence[Path]) -> None:
    """Write passages as a table, whole or not at all.

    Parameters
    ----------
    path : Path
        An existing file there is replaced.
    passages : sequence of Compared
    originals : sequence of Path
        The recordings, at least one, which are never written to.

    Raises
    ------
    ExportError
        If it cannot be written there, or is one of the recordings.
    """
    from voiceman_gui.report.as_comparison import comparison_table
    from voiceman_gui.report.atomic import refuse_original, write_whole

    for original in originals:
        refuse_original(path, original)
    write_whole(path, comparison_table(passages), original=originals[0])


def source_of(analysis: Analysis) -> Source:
    """Return which recording was analysed."""
    waveform = analysis.waveform
    return Source(waveform.sha256, waveform.recording.path.name)


def _curve(analysis: Analysis, span: Span, speaker: str) -> Curve:
    windows, column = analysis.windows, analysis.windows.column("arousal")
    at_s = (windows.start_s + windows.end_s) / 2
    around_s = max(span.duration_s, analysis.settings.window_s) / 2
    first, last = np.searchsorted(at_s, (span.start_s - around_s, span.end_s + around_s))
    own = _own(analysis, speaker)[first:last]
    value, low, high = (
        np.where(own, one[first:last], np.nan) for one in (column.value, column.low, column.high)
    )
    return Curve(at_s[first:last], value, low, high)


def _own(analysis: Analysis, speaker: str) -> NDArray[np.bool_]:
    """Windows of a speaker, by id; all of them while speakers are not told apart."""
    windows = analysis.windows
    return np.ones(len(windows), np.bool_) if windows.owner is None else windows.of(speaker)


def _speaker(analysis: Analysis, ident: str) -> Message | str | None:
    from voiceman_gui.report.speakers import name_of

    return None if analysis.diarisation is None else name_of(analysis, ident)
