"""The laboratory's own validation study, cited; and in what this case lies outside of it."""

from __future__ import annotations

import math

import numpy as np

from voiceman_gui.analysis.measure.quality import measure_quality
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.validation.figures import FIGURE_NAMES
from voiceman_gui.core.validation.own import NO_OWN_VALIDATION, CaseConditions, OwnValidation
from voiceman_gui.report import provenance
from voiceman_gui.report.document.blocks import (
    Block,
    Bullets,
    Cell,
    Facts,
    Mono,
    Paragraph,
    Section,
    Table,
)
from voiceman_gui.report.document.context import Context
from voiceman_gui.report.lettering import one_line
from voiceman_gui.report.validation.results import count_cell, found_cell, verdict_cell
from voiceman_gui.wording import Words


def case_conditions(analysis: Analysis) -> CaseConditions:
    """Return what of an analysis is held against a validation study."""
    measured, duration_s = analysis.measurements, analysis.waveform.duration_s
    found = measure_quality(
        measured.frames, measured.quality, np.zeros(1), np.array([duration_s]), duration_s
    )
    snr_db, bandwidth_hz = float(found.snr_db[0]), measured.quality.bandwidth_hz
    return CaseConditions(
        codec=analysis.waveform.recording.codec,
        bandwidth_hz=None if math.isnan(bandwidth_hz) else float(bandwidth_hz),
        snr_db=snr_db if math.isfinite(snr_db) else None,
        window_s=analysis.settings.window_s,
        profile_sha256=analysis.profile_sha256,
        models={one.id: one.sha256 for one in analysis.models},
        program=provenance.program()["version"] or "",
    )


def own_validation(context: Context) -> Section:
    """Return the section that cites a study, or says that there is none."""
    words, own = context.words, context.contents.validation
    title = words.text("validation.section.own")
    if own is None:
        return Section("own", title, (Paragraph(words(NO_OWN_VALIDATION)),))
    outside = own.outside(case_conditions(context.analysis))
    blocks: list[Block] = [
        Paragraph(words(_cited(own)), "strong"),
        Paragraph(words.text("validation.own.intro")),
        Facts(_facts(own, words)),
    ]
    if not own.required:
        blocks.append(Paragraph(words.text("validation.own.all_figures"), "small"))
    blocks.append(_table(own, words))
    blocks.append(Paragraph(words.text("validation.own.covered"), "warning"))
    blocks.append(Bullets(tuple(("", words(one)) for one in outside)))
    return Section("own", title, tuple(blocks))


def _cited(own: OwnValidation) -> Message:
    return message(
        "validation.own.cited",
        title=one_line(own.title),
        laboratory=one_line(own.laboratory) or "none",
        date=own.date,
    )


def _facts(own: OwnValidation, words: Words) -> tuple[tuple[str, Cell], ...]:
    return (
        (
            words.text("validation.own.fact_date"),
            words.text("report.head.date", when=own.date),
        ),
        (words.text("validation.own.fact_sha256"), Mono(own.sha256)),
        (words.text("validation.fact.requirements_sha256"), Mono(own.requirements_sha256)),
    )


def _table(own: OwnValidation, words: Words) -> Table:
    head = (
        words.text("validation.column.figure"),
        words.text("validation.column.found"),
        words.text("validation.column.windows"),
        words.text("validation.column.speakers"),
        words.text("validation.column.verdict"),
    )
    rows = tuple(
        (
            words(FIGURE_NAMES[one.id]),
            found_cell(one, words, None),
            count_cell(one.windows, words),
            count_cell(one.speakers, words),
            verdict_cell(verdict, words),
        )
        for one, verdict in own.required or own.figures
    )
    return Table(head, rows, (66, 44, 20, 20, 24))
