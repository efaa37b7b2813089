"""The timeline as a table: one row to a window, every column named with its unit."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from voiceman_gui.analysis.indicators.table import gauges
from voiceman_gui.core.analysis import Analysis, Comparison
from voiceman_gui.core.marks import Mark, numbered
from voiceman_gui.core.message import Message
from voiceman_gui.core.reading import CATEGORIES, Reading, printed_confidence
from voiceman_gui.core.turns import Turn
from voiceman_gui.core.windows import WindowReading
from voiceman_gui.report.atomic import write_whole
from voiceman_gui.report.json_facts import DECIMALS, plain
from voiceman_gui.report.speakers import speakers
from voiceman_gui.report.window_rows import window_rows
from voiceman_gui.wording import ENGLISH, words_for

UNCALIBRATED = "uncalibrated"
"""In place of the confidence's word where the models are not calibrated."""

_DIMENSIONS = (("arousal", "0to1"), ("dominance", "0to1"), ("valence", "0to1"))


def columns() -> tuple[str, ...]:
    """Return the names of the columns.

    A cell without a number is a gap, and ``gate`` and ``reasons`` say why. ``speaker`` is the id of
    whose window it is, empty where it is nobody's, and "whole_recording" while speakers are not
    told apart; ``speaker_label`` is the analyst's name. ``baseline`` says against what a row was
    read: "all_speech" of the speaker, or the marked passages, "start-end" in seconds. Each window
    has one row; rows of further references stand behind them. ``overlap_percent`` is the share of
    the window's speech in which somebody else speaks as well, ``turns`` who speaks in it:
    "speaker start-end state", in seconds. ``preview`` is "yes" where a value is no reference value.
    ``scale`` says what 0.5 means for arousal, dominance and valence: "speaker" (the median of the
    speech that ``references`` names) or "population" (the middle of the scale on which listeners
    rated the model's training corpus); ``mark`` what else must stand beside them. ``passages``
    holds the numbers of the marked passages in which the window's centre lies. ``references`` says
    what each reading is relative to. ``category`` is the one that is named, "undecided", or empty
    without posteriors. Sentences are English whatever language the window speaks.
    """
    readings = (*_DIMENSIONS, *((gauge.id, gauge.csv_unit) for gauge in gauges()))
    return (
        "start_s",
        "end_s",
        "speech_s",
        "speaker",
        "baseline",
        "gate",
        *(f"{name}{end}_{unit}" for name, unit in readings for end in ("", "_low95", "_high95")),
        *(f"posterior_{name}_0to1" for name in CATEGORIES),
        "confidence_0to1",
        "confidence_word",
        "reasons",
        "preview",
        "scale",
        "mark",
        "passages",
        "references",
        "speaker_label",
        "overlap_percent",
        "turns",
        "category",
    )


def table(analysis: Analysis, marks: Sequence[Mark] = ()) -> bytes:
    """Return the timeline as comma separated values (RFC 4180) in UTF-8.

    A byte order mark stands first: without it Excel reads UTF-8 as the machine's old code page and
    garbles Korean and German; pandas and R skip it (``utf-8-sig``). Numbers carry a decimal point
    and `DECIMALS` places.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns())
    terms = (analysis.scale.value, analysis.mark.value)
    passages = [(str(number), mark.span) for number, mark in numbered(marks) if number is not None]
    references = {
        readings: _sentences((one.sentence for one in readings.references), " ")
        for readings in analysis.readings
    }
    labels = {one.id: one.label for one in speakers(analysis)}
    for row in window_rows(analysis):
        window, centre = row.window, (row.window.start_s + row.window.end_s) / 2
        inside = [number for number, span in passages if span.start_s <= centre < span.end_s]
        writer.writerow(
            [
                *_times(window),
                row.speaker or "",
                "" if row.readings is None else baseline_text(row.readings.comparison),
                *_values(window),
                *terms,
                "; ".join(inside),
                "" if row.readings is None else references[row.readings],
                plain(labels.get(row.speaker or "", "")),
                _cell(row.overlap_percent),
                "; ".join(map(_turn, row.turns)),
                "undecided" if window.undecided else window.category or "",
            ]
        )
    return text.getvalue().encode("utf-8-sig")


def write_csv(analysis: Analysis, path: Path, *, marks: Sequence[Mark] = ()) -> None:
    """Write the timeline as a table.

    Raises
    ------
    ExportError
        If the file cannot be written there, or is the recording itself.
    """
    write_whole(path, table(analysis, marks), original=analysis.waveform.recording.path)


def baseline_text(comparison: Comparison) -> str:
    """Return what readings are relative to: "all_speech", or passages and hashes of recordings."""
    spans = comparison.baseline
    marked = "; ".join(f"{_cell(span.start_s)}-{_cell(span.end_s)}" for span in spans)
    borrowed = "; ".join(f"sha256:{one.sha256}" for one in comparison.borrowed)
    return "; ".join(filter(None, (marked, borrowed))) or "all_speech"


def _turn(turn: Turn) -> str:
    span = turn.span
    return f"{turn.speaker} {_cell(span.start_s)}-{_cell(span.end_s)} {turn.state.value}"


def _times(window: WindowReading) -> tuple[str, str, str]:
    return _cell(window.start_s), _cell(window.end_s), _cell(window.speech_s)


def _values(window: WindowReading) -> list[str]:
    readings = (
        window.arousal,
        window.dominance,
        window.valence,
        *(window.gauges.get(gauge.id) for gauge in gauges()),
    )
    posteriors = window.categories or (None,) * len(CATEGORIES)
    confidence, value, word = window.confidence, "", ""
    if confidence is not None:
        word = UNCALIBRATED if confidence.word is None else confidence.word.value
        if confidence.value is not None:
            value = printed_confidence(confidence.value, DECIMALS)
    return [
        window.gate.value,
        *(cell for reading in readings for cell in _cells(reading)),
        *(_cell(posterior) for posterior in posteriors),
        value,
        word,
        _sentences(window.reasons, "; "),
        "yes" if window.preview else "no",
    ]


def _sentences(facts: Iterable[Message], between: str) -> str:
    return plain(between.join(map(words_for(ENGLISH), facts)))


def _cells(reading: Reading | None) -> tuple[str, str, str]:
    if reading is None:
        return "", "", ""
    return _cell(reading.value), _cell(reading.low), _cell(reading.high)


def _cell(number: float | None) -> str:
    return "" if number is None else f"{round(number, DECIMALS) + 0.0:.{DECIMALS}f}"
