"""Whole pictures of an analysis: rows, legend and title, for PNG, SVG and the report's pages."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from pathlib import Path

from voiceman_gui.core.analysis import Analysis, Mark, numbered
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.core.span import Span
from voiceman_gui.report import limits, palette, wording
from voiceman_gui.report.charts import MAX_POINTS, draw_row
from voiceman_gui.report.drawing import Drawing, Label
from voiceman_gui.report.gaps import GATE_WORDS, Cause
from voiceman_gui.report.legend import WIDTH, legend
from voiceman_gui.report.lettering import Lettering
from voiceman_gui.report.palette import Lane
from voiceman_gui.report.rows import Row
from voiceman_gui.report.timeline import Timeline, clock, rows_of, timeline
from voiceman_gui.wording import words_for

_english = words_for("en")

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


def timeline_figure(analysis: Analysis, fonts: Path, marks: Sequence[Mark] = ()) -> Drawing:
    """Return one picture of the whole analysis that can stand alone.

    Parameters
    ----------
    analysis : Analysis
    fonts : Path
        Folder of the fonts; tells which characters of names can be drawn.
    marks : sequence of Mark
        All marks of the analyst; passages of the report have their numbers.

    Returns
    -------
    Drawing
        With file name, hash, channel, windows, baseline, models and all reasons for gaps in it.
    """
    lettering = Lettering(fonts)
    data = timeline(analysis)
    named = [("" if number is None else str(number), mark) for number, mark in numbered(marks)]
    rows = timeline_rows(data, named)
    explained = legend(data.terms)
    lines = [
        part
        for line in _notes(data, named)
        for part in textwrap.wrap(lettering.printable(line), 150, subsequent_indent="     ")
    ]
    subtitles = _subtitles(data, lettering)
    head = 11.6 + 3.4 * len(subtitles)
    body = sum(row.height + 3 for row in rows)
    height = head + body + explained.height + 3 + 3.4 * len(lines)
    margin = _PICTURE_MARGIN
    name = lettering.printable(analysis.waveform.recording.path.name)
    sheet = Drawing(WIDTH + 2 * margin, height + 2 * margin, f"Voice.man timeline of {name}")
    x, y = margin, margin
    sheet.shapes.append(Label(x, y + 4, _short(name, 72), 11, palette.INK, bold=True))
    for place, (line, strong) in enumerate(subtitles):
        colour = palette.INK if strong else palette.SOFT
        sheet.shapes.append(Label(x, y + 8.4 + 3.4 * place, line, 6.6, colour, bold=strong))
    y += head
    for row in rows:
        sheet.place(row, x, y)
        y += row.height + 3
    sheet.place(explained, x, y)
    y += explained.height + 3
    for line in lines:
        sheet.shapes.append(Label(x, y + 2, line, 6, palette.INK))
        y += 3.4
    return sheet


def _subtitles(data: Timeline, lettering: Lettering) -> list[tuple[str, bool]]:
    """Lines under the name, and whether they must not be overlooked."""
    analysis, terms = data.analysis, data.terms
    waveform = analysis.waveform
    said = [
        (
            f"{clock(waveform.duration_s, tenths=True)} · SHA-256 {waveform.sha256[:16]}… · "
            f"profile {analysis.profile_name} ({analysis.profile_sha256[:8]}…) · "
            f"seed {analysis.settings.seed}",
            False,
        ),
        (
            f"{_english(wording.channel(analysis))} · "
            f"{_english(wording.windows(analysis.settings))}",
            False,
        ),
        (analysis.baseline.sentence, False),
    ]
    for names, model in (
        ("Arousal, dominance, valence", terms.dimensions),
        ("Categories", terms.categories),
    ):
        if model is not None:
            said.append(
                (f"{names}: {model.name}, revision {model.revision[:16]}; {model.licence}", False)
            )
    said += [(sentence, False) for sentence in (terms.own_values,) if sentence]
    if terms.networked:
        said += [(_english(limits.of_dimensions(terms)[0]), terms.mark is not DimensionMark.NONE)]
    said += [(_english(sentence), True) for sentence in terms.warnings]
    return [
        (part, strong)
        for line, strong in said
        for part in textwrap.wrap(lettering.printable(line), 140)
    ]


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


def _notes(data: Timeline, marks: Sequence[tuple[str, Mark]]) -> list[str]:
    lines = [cause_line(cause) for cause in data.causes]
    for number, mark in marks:
        # A mark without a number is drawn, but the report does not read it.
        name = _english(wording.mark_name(number, mark)) if number else _unread(mark)
        lines.append(f"{name} ({_english(wording.between(mark.span))})")
    note = thinning_note(data)
    if note is not None:
        lines.append(note)
    unfinished = unfinished_note(data)
    if unfinished is not None:
        lines.append(unfinished)
    return lines


def _unread(mark: Mark) -> str:
    kind = "Mark, not in the report" if mark.span.duration_s else "Mark at a moment"
    return f"{kind}: {mark.label}" if mark.label else kind


def _short(text: str, longest: int) -> str:
    """Shorten in the middle, because names often differ at both ends."""
    if len(text) <= longest:
        return text
    half = (longest - 1) // 2
    return f"{text[:half]}…{text[-half:]}"
