"""Whole pictures of an analysis: rows, legend and title, for PNG, SVG and the report's pages."""

from __future__ import annotations

from collections.abc import Sequence

from voiceman_gui.core.analysis import Analysis, Mark
from voiceman_gui.core.span import Span
from voiceman_gui.report import palette
from voiceman_gui.report.charts import MAX_POINTS, draw_row
from voiceman_gui.report.drawing import Drawing
from voiceman_gui.report.gaps import GATE_WORDS, Cause
from voiceman_gui.report.legend import WIDTH
from voiceman_gui.report.palette import Lane
from voiceman_gui.report.rows import Row
from voiceman_gui.report.timeline import Timeline, clock, rows_of

ROW_S = 300.0
"""Longest time in a row drawn window by window."""
LONG_S = 3600.0
"""From here on the whole recording is an overview, and only marked passages are drawn in detail."""
_PICTURE_MARGIN = 6.0


def detailed(analysis: Analysis) -> bool:
    """Whether the whole recording is drawn window by window."""
    return analysis.waveform.duration_s <= LONG_S


def timeline_rows(
    data: Timeline, marks: Sequence[tuple[str, Mark]], *, width: float = WIDTH
) -> list[Drawing]:
    """Return the rows that show the recording: one overview, or five minutes to a row.

    Rows behind the end of an analysis that is not complete are left out; `unfinished_note` says so.
    """
    duration = data.duration_s
    longest = ROW_S if detailed(data.analysis) else duration
    spans = rows_of(Span(0.0, duration), longest)
    if not data.measured:
        spans = [span for span in spans if span.start_s < max(data.analysed_s, 1e-3)]
    scale = min(longest, duration)
    lanes = data.terms.lanes(palette.ALL_LANES)
    return [draw_row(data, Row(span, scale, width, lanes, marks)) for span in spans]


def passage_rows(
    data: Timeline,
    number: str,
    mark: Mark,
    lanes: Sequence[Lane],
    *,
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
    lanes = data.terms.lanes(lanes)
    rows = (Row(part, scale, width, lanes, ((number, mark),)) for part in rows_of(span, ROW_S))
    return [draw_row(data, row) for row in rows]


def thinning_note(data: Timeline) -> str | None:
    """Say how an overview was thinned, or None where every window is drawn."""
    if detailed(data.analysis):
        return None
    group = data.group_for(Span(0.0, data.duration_s), MAX_POINTS)
    return (
        f"Overview: each point is the median of {group} successive windows; its band reaches from "
        "the lowest to the highest interval bound among them. Gaps too short to draw are "
        "counted in the list of reasons. Every window is in the raw data."
    )


def unfinished_note(data: Timeline) -> str | None:
    """Say where the measuring of a recording ended early, or None."""
    if data.measured:
        return None
    return (
        f"The analysis is not complete: it ends at {clock(data.analysed_s)} of "
        f"{clock(data.duration_s)}, and rows behind that time are not drawn."
    )


def cause_line(cause: Cause) -> str:
    """Say where a gap or caution comes from, for print beside the plots."""
    places = len(cause.stretches)
    times = "1 stretch" if places == 1 else f"{places} stretches"
    return (
        f"{cause.letter}  {GATE_WORDS[cause.gate]}: {cause.text} ({times}, {cause.total_s:.0f} s)"
    )
