"""The whole report as data: what the template is given."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from voiceman_gui.report import provenance, wording
from voiceman_gui.report.contents import Contents
from voiceman_gui.report.document.blocks import Cell, Mono, Section, as_data
from voiceman_gui.report.document.comparison import comparison
from voiceman_gui.report.document.context import Context
from voiceman_gui.report.document.gaps import gaps
from voiceman_gui.report.document.limitations import error_rates, limitations
from voiceman_gui.report.document.method import method, models
from voiceman_gui.report.document.own_validation import own_validation
from voiceman_gui.report.document.passages import passages
from voiceman_gui.report.document.pictures import timeline
from voiceman_gui.report.document.record import record, reproducibility
from voiceman_gui.report.document.recording import quality, recording
from voiceman_gui.report.document.speakers import speakers_section
from voiceman_gui.report.document.summary import summary
from voiceman_gui.report.lettering import one_line
from voiceman_gui.wording import Words

SECTIONS: tuple[Callable[[Context], Section | None], ...] = (
    summary,
    speakers_section,
    passages,
    comparison,
    timeline,
    limitations,
    quality,
    recording,
    method,
    models,
    own_validation,
    reproducibility,
    record,
    gaps,
    error_rates,
)
"""All sections that a template can choose from; their order is the template's. None is left out."""

PREFIX = 16
"""Digits of the recording's hash on each page."""


def report_document(contents: Contents, words: Words) -> dict[str, Any]:
    """Return a report in one language as what JSON can hold.

    Parameters
    ----------
    contents : Contents
    words : Words
        Of the report's language.

    Returns
    -------
    dict
        ``language``; ``head`` with title, metadata, the facts of the first page and the lines of
        every page; ``sections`` by id, each with title and blocks (see `document.blocks`).
    """
    context = Context.of(contents, words)
    sections = [found for section in SECTIONS if (found := section(context)) is not None]
    return {
        "language": words.language.code,
        "head": _head(context),
        "sections": {section.id: as_data(section) for section in sections},
    }


def _head(context: Context) -> dict[str, Any]:
    words, contents = context.words, context.contents
    details, waveform = contents.details, context.analysis.waveform
    name, when = one_line(waveform.recording.path.name), contents.when
    program = provenance.program()
    heading = words.text("report.head.heading")
    running = [heading, details.case, details.exhibit]
    report_id = words.text("report.head.report", id=contents.report_id)
    if context.analysis.preview:
        report_id = words.text("report.head.preview", report=report_id)
    return {
        "heading": heading,
        "title": words.text("report.head.title", id=contents.report_id, file=name),
        "description": words.text("report.head.made_by", version=program["version"] or ""),
        "keywords": [contents.report_id, waveform.sha256],
        "author": details.examiner,
        "date": {
            "year": when.year,
            "month": when.month,
            "day": when.day,
            "hour": when.hour,
            "minute": when.minute,
            "second": when.second,
        },
        "overline": words.text("report.head.overline"),
        "running": " · ".join(filter(None, running)),
        "report": report_id,
        "exhibit": words.text("report.head.exhibit", sha256=waveform.sha256[:PREFIX]),
        "page": words.text("report.head.page", page="<page>", pages="<pages>"),
        "warnings": [words(warning) for warning in context.terms.warnings],
        "facts": as_data(_facts(context)),
        "attachment": contents.raw_data_name,
        "attachment-description": words.text("report.head.attachment"),
    }


def _facts(context: Context) -> tuple[tuple[str, Cell], ...]:
    """Return who, what and which file, for the first page."""
    words, contents = context.words, context.contents
    details, waveform = contents.details, context.analysis.waveform
    missing = words(wording.NOT_RECORDED)
    return (
        (words.text("report.fact.case"), details.case or missing),
        (words.text("report.fact.exhibit"), details.exhibit or missing),
        (words.text("report.fact.question"), details.question or missing),
        (words.text("report.fact.recording"), one_line(waveform.recording.path.name)),
        (words.text("report.fact.sha256"), Mono(waveform.sha256)),
        (words.text("report.fact.examiner"), details.examiner or missing),
        (words.text("report.fact.reviewer"), details.reviewer or words(wording.NOT_REVIEWED)),
        (
            words.text("report.fact.date"),
            words.text("report.head.date", when=contents.when.isoformat(timespec="seconds")),
        ),
        (words.text("report.fact.report_id"), contents.report_id),
    )
