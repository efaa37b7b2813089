"""The dossier's document as data: what the template is given."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

from voiceman_gui.core.validation.study import Study
from voiceman_gui.report import provenance, wording
from voiceman_gui.report.document.blocks import Cell, Section, as_data
from voiceman_gui.report.lettering import one_line
from voiceman_gui.report.validation.record import conclusion, decision, deviations, limits, versions
from voiceman_gui.report.validation.results import results, summary
from voiceman_gui.report.validation.study import (
    conditions,
    material,
    method,
    purpose,
    requirements,
)
from voiceman_gui.wording import Words

SECTIONS: tuple[Callable[[Study, Words], Section], ...] = (
    summary,
    purpose,
    requirements,
    material,
    conditions,
    method,
    results,
    deviations,
    limits,
    versions,
    conclusion,
    decision,
)
"""In their order; ISO/IEC 17025, 7.2.2.4 lists what records of a validation hold."""

PREFIX = 16
"""Digits of the requirements' hash on each page."""


def validation_document(study: Study, raw: bytes, when: datetime, words: Words) -> dict[str, Any]:
    """Return a dossier in one language as what JSON can hold.

    Parameters
    ----------
    study : Study
    raw : bytes
        The JSON that is attached.
    when : datetime
        Date of the dossier, with time zone.
    words : Words
    """
    sections = [section(study, words) for section in SECTIONS]
    return {
        "language": words.language.code,
        "order": [section.id for section in sections],
        "head": _head(study, raw, when, words),
        "sections": {section.id: as_data(section) for section in sections},
    }


def _head(study: Study, raw: bytes, when: datetime, words: Words) -> dict[str, Any]:
    asked = study.set_requirements
    number = f"VV-{hashlib.sha256(raw).hexdigest()[:12].upper()}"
    title, laboratory = (
        one_line(one) for one in (asked.requirements.title, asked.requirements.laboratory)
    )
    heading = words.text("validation.head.heading")
    return {
        "heading": heading,
        "title": words.text("validation.head.title", id=number, title=title),
        "description": words.text(
            "report.head.made_by", version=provenance.program()["version"] or ""
        ),
        "keywords": [number, asked.sha256],
        "author": laboratory,
        "date": {
            "year": when.year,
            "month": when.month,
            "day": when.day,
            "hour": when.hour,
            "minute": when.minute,
            "second": when.second,
        },
        "overline": words.text("report.head.overline"),
        "running": " · ".join(filter(None, (heading, title, laboratory))),
        "report": words.text("validation.head.dossier", id=number),
        "exhibit": words.text("validation.head.requirements", sha256=asked.sha256[:PREFIX]),
        "page": words.text("report.head.page", page="<page>", pages="<pages>"),
        "warnings": [],
        "facts": as_data(_facts(study, number, when, words)),
        "attachment": f"{number}.json",
        "attachment-description": words.text("validation.head.attachment"),
    }


def _facts(study: Study, number: str, when: datetime, words: Words) -> tuple[tuple[str, Cell], ...]:
    asked, program = study.set_requirements, provenance.program()
    missing = words(wording.NOT_RECORDED)
    named = asked.requirements
    return (
        (words.text("validation.fact.title"), one_line(named.title)),
        (words.text("validation.fact.laboratory"), one_line(named.laboratory) or missing),
        (words.text("validation.fact.responsible"), one_line(named.responsible) or missing),
        (
            words.text("validation.fact.object"),
            f"{program['name']} {program['version']}",
        ),
        (words.text("validation.fact.material"), one_line(study.material.name)),
        (words.text("validation.fact.set_at"), words.text("report.head.date", when=asked.set_at)),
        (
            words.text("validation.fact.begun"),
            words.text("report.head.date", when=when.isoformat(timespec="seconds")),
        ),
        (words.text("validation.fact.dossier_id"), number),
    )
