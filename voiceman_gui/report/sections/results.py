"""The timeline plots and the table of gaps and cautions."""

from __future__ import annotations

from voiceman_gui.core import limitations
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.core.span import Span
from voiceman_gui.report import figure, limits
from voiceman_gui.report.contents import Contents
from voiceman_gui.report.gaps import GATE_WORDS, Cause
from voiceman_gui.report.legend import legend
from voiceman_gui.report.page import Page
from voiceman_gui.report.timeline import clock
from voiceman_gui.report.typography import SMALL, STRONG

_STRETCHES = 24
"""Stretches named in a row of the table; the raw data hold them all."""


def write_timeline(page: Page, contents: Contents) -> None:
    """Write the plots of the whole recording with their legend."""
    data = contents.timeline
    terms = data.terms
    rows = figure.timeline_rows(data, contents.numbered_marks)
    explained = legend(terms)
    page.heading("5  Timeline", keep=rows[0].height + explained.height + 24 if rows else 40)
    for warning in terms.warnings:
        page.paragraph(warning, STRONG)
    sentences = " ".join(filter(None, (contents.analysis.baseline.sentence, terms.own_values)))
    page.paragraph(
        f"{sentences} Readings are drawn at the centres of their windows; numbers over the plots "
        "are the passages of section 6; letters are the reasons of section 7."
    )
    if terms.mark is not DimensionMark.NONE:
        page.paragraph(f"Arousal, dominance and valence: {terms.mark.value}.", STRONG)
    page.drawing(explained, after=3)
    for note in (figure.thinning_note(data), figure.unfinished_note(data)):
        if note is not None:
            page.paragraph(note, SMALL)
    for row in rows:
        page.drawing(row, after=4)
    for sentence in (
        *limits.of_dimensions(terms),
        *limits.of_categories(terms),
        limitations.STRESS,
        *limits.of_incongruence(terms),
    ):
        page.limitation(sentence)


def write_causes(page: Page, contents: Contents) -> None:
    """Write why there are no readings, or only cautious ones, and where."""
    data = contents.timeline
    page.heading("7  Gaps and cautions, with their reasons")
    causes = data.causes
    if not causes:
        page.paragraph("Every window was read, and every gate was passed.")
        return
    page.table(
        ("", "Gate", "Reason", "Seconds", "Where"),
        [
            (
                cause.letter,
                GATE_WORDS[cause.gate],
                cause.text,
                f"{cause.total_s:.0f}",
                _places(cause),
            )
            for cause in causes
        ],
        (8, 20, 60, 16, 70),
    )


def _places(cause: Cause) -> str:
    named = cause.stretches[:_STRETCHES]
    text = ", ".join(_place(span) for span in named)
    rest = len(cause.stretches) - len(named)
    return f"{text}, and {rest} more in the raw data" if rest else text


def _place(span: Span) -> str:
    return f"{clock(span.start_s, tenths=True)}–{clock(span.end_s, tenths=True)}"
