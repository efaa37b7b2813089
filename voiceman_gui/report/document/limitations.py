"""What the readings do not show, each sentence once; and what is known of such methods' errors."""

from __future__ import annotations

from voiceman_gui.report import limits
from voiceman_gui.report.document.blocks import (
    Bullets,
    Group,
    LimitList,
    Paragraph,
    Section,
    Table,
)
from voiceman_gui.report.document.context import Context


def limitations(context: Context) -> Section:
    """Return the section with the numbered limitations."""
    words = context.words
    not_shown = Group(
        words.text("report.limits.not_shown"),
        (Bullets(tuple(("", words(item)) for item in limits.NOT_SHOWN)),),
    )
    whole = LimitList(tuple(words(sentence) for sentence in context.limitations))
    return Section(
        "limits",
        words.text("report.section.limits"),
        (Paragraph(words.text("report.limits.intro")), whole, not_shown),
    )


def error_rates(context: Context) -> Section:
    """Return the table of published tests."""
    words = context.words
    head = (
        words.text("report.column.method"),
        words.text("report.column.result"),
        words.text("report.column.source"),
    )
    rows = tuple(
        (words(rate.method), words(rate.result), words(rate.source)) for rate in limits.ERROR_RATES
    )
    return Section(
        "rates",
        words.text("report.section.rates"),
        (Paragraph(words.text("report.rates.intro")), Table(head, rows, (62, 62, 50))),
    )
