"""One picture of a whole analysis that can stand alone: rows, legend, title, and what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.marks import Mark, in_pictures, numbered
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.plot.timeline import Timeline, timeline
from voiceman_gui.report import limits, wording
from voiceman_gui.report.figures import look
from voiceman_gui.report.figures.drawing import Drawing, Label
from voiceman_gui.report.figures.legend import legend
from voiceman_gui.report.figures.row import WIDTH
from voiceman_gui.report.figures.rows import (
    cause_line,
    thinning_note,
    timeline_rows,
    unfinished_note,
)
from voiceman_gui.report.figures.text import shortened, wrapped
from voiceman_gui.report.lettering import Lettering
from voiceman_gui.report.speakers import statement
from voiceman_gui.report.terms import Terms
from voiceman_gui.wording import Words

_MARGIN = 6.0
_NOTE, _SUBTITLE, _TITLE = 6.0, 6.6, 11.0
"""Sizes in points."""
_LEADING = 3.4


def timeline_figure(
    analysis: Analysis, fonts: Path, words: Words, marks: Sequence[Mark] = ()
) -> Drawing:
    """Return one picture of the whole analysis that can stand alone.

    Parameters
    ----------
    analysis : Analysis
    fonts : Path
        Folder of the fonts; tells which characters of names can be drawn.
    words : Words
        In whose language the picture is written.
    marks : sequence of Mark
        All marks of the analyst; passages of the report have their numbers.

    Returns
    -------
    Drawing
        With file name, hash, channel, windows, baseline, models and all reasons for gaps in it.
    """
    lettering = Lettering(fonts)
    data = timeline(analysis)
    named = [
        ("" if number is None else str(number), mark)
        for number, mark in numbered(in_pictures(marks))
    ]
    rows = timeline_rows(data, named, words)
    explained = legend(data, words)
    lines = [
        part
        for line in _notes(data, named, words)
        for part in wrapped(lettering.printable(line), WIDTH, _NOTE, indent="     ")
    ]
    subtitles = [
        (part, strong)
        for line, strong in _subtitles(analysis, words)
        for part in wrapped(lettering.printable(line), WIDTH, _SUBTITLE)
    ]
    head = 11.6 + _LEADING * len(subtitles)
    body = sum(row.height + 3 for row in rows)
    height = head + body + explained.height + 3 + _LEADING * len(lines)
    name = lettering.printable(analysis.waveform.recording.path.name)
    title = words(message("plot.figure.title", file=name))
    sheet = Drawing(WIDTH + 2 * _MARGIN, height + 2 * _MARGIN, title)
    x, y = _MARGIN, _MARGIN
    short = shortened(name, WIDTH, _TITLE)
    sheet.shapes.append(Label(x, y + 4, short, _TITLE, look.INK, bold=True))
    for place, (line, strong) in enumerate(subtitles):
        colour = look.INK if strong else look.SOFT
        base = y + 8.4 + _LEADING * place
        sheet.shapes.append(Label(x, base, line, _SUBTITLE, colour, bold=strong))
    y += head
    for row in (*rows, explained):
        # Names of speakers may hold anything.
        row.shapes = [
            replace(shape, text=lettering.printable(shape.text))
            if isinstance(shape, Label)
            else shape
            for shape in row.shapes
        ]
    for row in rows:
        sheet.place(row, x, y)
        y += row.height + 3
    sheet.place(explained, x, y)
    y += explained.height + 3
    for line in lines:
        sheet.shapes.append(Label(x, y + 2, line, _NOTE, look.INK))
        y += _LEADING
    return sheet


def _subtitles(analysis: Analysis, words: Words) -> list[tuple[str, bool]]:
    """Lines under the name, and whether they must not be overlooked."""
    terms, waveform = Terms.of(analysis), analysis.waveform
    file = message(
        "plot.figure.file",
        duration_s=waveform.duration_s,
        sha256=waveform.sha256[:16],
        profile=analysis.profile_name,
        profile_sha256=analysis.profile_sha256[:8],
        seed=str(analysis.settings.seed),
    )
    sound = message(
        "plot.figure.sound",
        channel=wording.channel(analysis),
        windows=wording.windows(analysis.settings),
    )
    found: list[tuple[Message | str, bool]] = [
        (statement(analysis), True),
        (file, False),
        (sound, False),
    ]
    if terms.dimensions is not None:
        model = terms.dimensions
        fact = message(
            "plot.figure.model_dimensions",
            name=model.name,
            revision=model.revision[:16],
            licence=model.licence,
        )
        found.append((fact, False))
    if terms.categories is not None:
        model = terms.categories
        fact = message(
            "plot.figure.model_categories",
            name=model.name,
            revision=model.revision[:16],
            licence=model.licence,
        )
        found.append((fact, False))
    found += [(sentence, False) for sentence in terms.own_values]
    if terms.networked:
        found.append((limits.of_dimensions(terms)[0], terms.mark is not DimensionMark.NONE))
    found += [(warning, True) for warning in terms.warnings]
    return [(words(fact), strong) for fact, strong in found]


def _notes(data: Timeline, marks: Sequence[tuple[str, Mark]], words: Words) -> list[str]:
    notes = [thinning_note(data), unfinished_note(data)]
    return [
        *(cause_line(cause, words) for cause in data.causes),
        *(words(_marked(number, mark)) for number, mark in marks),
        *(words(note) for note in notes if note is not None),
    ]


def _marked(number: str, mark: Mark) -> Message:
    name = wording.mark_name(number, mark) if number else _unread(mark)
    return message("plot.figure.marked", name=name, when=wording.between(mark.span))


def _unread(mark: Mark) -> Message:
    """Name a mark without a number: it is drawn, but the report does not read it."""
    if mark.span.duration_s:
        if mark.label:
            return message("plot.mark.unread_named", label=mark.label)
        return message("plot.mark.unread")
    if mark.label:
        return message("plot.mark.moment_named", label=mark.label)
    return message("plot.mark.moment")
