"""Where there are no readings, or only cautious ones, and why: an appendix."""

from __future__ import annotations

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span
from voiceman_gui.plot.gaps import Cause
from voiceman_gui.report.document.blocks import Block, Paragraph, Section, Table
from voiceman_gui.report.document.context import Context

_NAMED = 3
"""Stretches that are named for each reason, the longest; the raw data hold them all."""


def gaps(context: Context) -> Section:
    """Return the table of reasons, by the letters that stand in the plots."""
    words, causes = context.words, context.contents.timeline.causes
    blocks: tuple[Block, ...] = (Paragraph(words.text("report.gaps.none")),)
    if causes:
        head = (
            "",
            words.text("report.column.gate"),
            words.text("report.column.reason"),
            words.text("report.column.seconds"),
            words.text("report.column.longest"),
        )
        rows = tuple(
            (
                cause.letter,
                context.state(cause.gate),
                context.phrases(cause.reasons),
                words.text("report.gaps.total", total_s=cause.total_s),
                _places(context, cause),
            )
            for cause in causes
        )
        table = Table(head, rows, (6, 18, 74, 18, 56))
        blocks = (Paragraph(words.text("report.gaps.intro")), table)
    return Section("gaps", words.text("report.section.gaps"), blocks)


def _places(context: Context, cause: Cause) -> str:
    by_length = sorted(cause.stretches, key=lambda span: -span.duration_s)
    named = sorted(by_length[:_NAMED])
    parts = ", ".join(context.words(_place(span)) for span in named)
    rest = len(cause.stretches) - len(named)
    if rest:
        return context.words.text("report.gaps.more", named=parts, rest_count=rest)
    return context.words.text("report.gaps.all", named=parts)


def _place(span: Span) -> Message:
    return message("report.gaps.stretch", start_s=span.start_s, end_s=span.end_s)
