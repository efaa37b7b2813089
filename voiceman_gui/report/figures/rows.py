"""The rows of plots that show a recording or a marked passage, and the notes beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from voiceman_gui.analysis.indicators.table import gauges
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.lane import Lane
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span
from voiceman_gui.plot.gaps import Cause
from voiceman_gui.plot.lanes import (
    GATE_NAMES,
    ShownLane,
    gauge_lane,
    passage_lanes,
    timeline_lanes,
    turn_lane_id,
    turn_lanes,
)
from voiceman_gui.plot.scale import rows_of
from voiceman_gui.plot.timeline import Timeline
from voiceman_gui.report.figures.drawing import Drawing
from voiceman_gui.report.figures.lanes import draw_row
from voiceman_gui.report.figures.row import POINT, WIDTH, Row
from voiceman_gui.wording import Words

ROW_S = 300.0
"""Longest time in a row drawn window by window."""
LONG_S = 3600.0
"""From here on the whole recording is an overview, and only marked passages are drawn in detail."""
OVERVIEW_ROW_S, OVERVIEW_ROWS = 1800.0, 12
"""Longest time in a row of an overview over several rows, and how many of them are read at most."""


def gauge_lanes() -> tuple[Lane, ...]:
    """Return the lanes of all gauges of the table of indicators."""
    return tuple(
        gauge_lane(one.id, one.name, one.unit, one.low, one.high, one.middle) for one in gauges()
    )


def passage_gauge_lanes() -> tuple[Lane, ...]:
    """Return the lanes of the gauges that have an "unchanged" to be followed through a passage."""
    against = {one.id for one in gauges() if one.middle is not None}
    return tuple(lane for lane in gauge_lanes() if lane.id in against)


def detailed(analysis: Analysis) -> bool:
    """Whether the whole recording is drawn window by window."""
    return analysis.waveform.duration_s <= LONG_S


def timeline_rows(
    data: Timeline,
    marks: Sequence[tuple[str, Mark]],
    words: Words,
    *,
    width: float = WIDTH,
    lanes: tuple[Lane, ...] | None = None,
    one_row: bool = True,
) -> list[Drawing]:
    """Return the rows that show the recording: an overview, or five minutes to a row.

    Where several people speak, each has an overview of their own: their entries would lie on one
    another.

    Rows behind the end of an analysis that is not complete are left out; `unfinished_note` says so.

    Parameters
    ----------
    data : Timeline
    marks : sequence of (str, Mark)
        With the numbers that stand over them; empty for none.
    words : Words
        In whose language names and notes are written.
    width : float
        Millimetres.
    lanes : tuple of Lane or None
        None: all of them.
    one_row : bool
        Whether an overview is one row; otherwise half an hour to a row, longer in recordings of
        more than six hours.
    """
    return [
        draw_row(part, row, words)
        for part in _parts(data)
        for row in _rows(part, marks, width, lanes or timeline_lanes(gauge_lanes()), one_row)
    ]


def _parts(data: Timeline) -> tuple[Timeline, ...]:
    """Return what is drawn by itself: all in one, or the readings of each speaker."""
    if detailed(data.analysis) or not data.speakers:
        return (data,)
    return tuple(replace(data, levels=one.levels, speakers=(one,)) for one in data.speakers)


def _rows(
    data: Timeline,
    marks: Sequence[tuple[str, Mark]],
    width: float,
    lanes: tuple[Lane, ...],
    one_row: bool = True,
) -> list[Row]:
    duration = data.duration_s
    if duration <= 0:
        return []
    longest = duration if one_row else max(OVERVIEW_ROW_S, duration / OVERVIEW_ROWS)
    if detailed(data.analysis):
        longest = ROW_S
    spans = rows_of(Span(0.0, duration), longest)
    if not data.measured:
        spans = [span for span in spans if span.start_s < max(data.analysed_s, 1e-3)]
    scale = min(longest, duration)
    shown = _lanes(data, lanes)
    return [Row(span, scale, width, shown, marks) for span in spans]


def _lanes(data: Timeline, lanes: tuple[Lane, ...]) -> tuple[ShownLane, ...]:
    """Return who speaks when, where several do, above the lanes of readings."""
    turns = turn_lanes(data.analysis)
    if len(data.speakers) == 1:
        own = turn_lane_id(data.speakers[0].speaker)
        turns = tuple(lane for lane in turns if lane.id == own)
    return (*map(ShownLane, turns), *data.lanes(lanes))


def passage_rows(
    data: Timeline,
    number: str,
    mark: Mark,
    words: Words,
    *,
    lanes: tuple[Lane, ...] | None = None,
    context_s: float = 10.0,
    width: float = WIDTH,
) -> list[Drawing]:
    """Return the rows that show a marked passage with some time before and behind it."""
    start = max(0.0, mark.span.start_s - context_s)
    end = min(data.duration_s, mark.span.end_s + context_s)
    if end <= start:
        return []
    span = Span(start, end)
    scale = min(ROW_S, span.duration_s)
    shown = _lanes(data, lanes or passage_lanes(passage_gauge_lanes()))
    rows = (Row(part, scale, width, shown, ((number, mark),)) for part in rows_of(span, ROW_S))
    return [draw_row(data, row, words) for row in rows]


def speaker_rows(data: Timeline, words: Words, *, width: float = WIDTH) -> list[Drawing]:
    """Return one row with the turns of all speakers; none where one person speaks."""
    lanes = tuple(map(ShownLane, turn_lanes(data.analysis)))
    if not lanes or data.duration_s <= 0:
        return []
    row = Row(Span(0.0, data.duration_s), data.duration_s, width, lanes, ())
    return [draw_row(data, row, words)]


def thinning_note(data: Timeline, *, width: float = WIDTH, one_row: bool = True) -> Message | None:
    """Say how the points of the timeline were put together; None where every window is drawn."""
    rows = _rows(data, (), width, (), one_row)
    group = data.levels.group_for(rows[0].scale, POINT) if rows else 1
    return None if group == 1 else message("plot.figure.thinned", group_count=group)


def unfinished_note(data: Timeline) -> Message | None:
    """Say where the measuring of a recording ended early, or None."""
    if data.measured:
        return None
    return message("plot.figure.unfinished", end_s=data.analysed_s, duration_s=data.duration_s)


def cause_line(cause: Cause, words: Words) -> str:
    """Say where a gap or caution comes from, for print beside the plots."""
    return words(
        message(
            "plot.figure.cause",
            letter=cause.letter,
            gate=GATE_NAMES[cause.gate],
            reasons="; ".join(words(reason) for reason in cause.reasons),
            stretches_count=len(cause.stretches),
            total_s=cause.total_s,
        )
    )
