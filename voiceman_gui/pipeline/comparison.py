"""Passages side by side: their readings and measures, and the windows that they stand out of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.comparing import Compared, Population, Source
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
            )
        )
    return tuple(found)


def populations(analysis: Analysis) -> tuple[Population, ...]:
    """Return the arousal of the windows of every speaker, in the order of `Analysis.shown`.

    Windows that the gates withhold, and those of nobody, are in none.
    """
    windows = analysis.windows
    arousal = windows.column("arousal").value
    found = []
    for readings in analysis.shown:
        ident = readings.comparison.speaker
        own = np.ones(len(windows), np.bool_) if windows.owner is None else windows.of(ident)
        values = np.sort(arousal[own & ~np.isnan(arousal)])
        found.append(Population(source_of(analysis), _speaker(analysis, ident), ident, values))
    return tuple(found)


def source_of(analysis: Analysis) -> Source:
    """Return which recording was analysed."""
    waveform = analysis.waveform
    return Source(waveform.sha256, waveform.recording.path.name)


def _speaker(analysis: Analysis, ident: str) -> Message | str | None:
    from voiceman_gui.report.speakers import name_of

    return None if analysis.diarisation is None else name_of(analysis, ident)
