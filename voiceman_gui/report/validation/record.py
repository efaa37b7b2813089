"""Deviations, limits, versions, and the decision that is the laboratory's."""

from __future__ import annotations

import re

from voiceman_gui.core.message import message
from voiceman_gui.core.validation.figures import VERDICT_NAMES, Verdict
from voiceman_gui.core.validation.study import Study
from voiceman_gui.report import provenance, wording
from voiceman_gui.report.document.blocks import (
    Block,
    Bullets,
    Cell,
    Facts,
    Group,
    Mono,
    Paragraph,
    Section,
    Signatures,
    Table,
)
from voiceman_gui.report.lettering import one_line
from voiceman_gui.report.validation.departures import departures
from voiceman_gui.report.validation.results import number_cell
from voiceman_gui.wording import Words

HASH = re.compile(r"[0-9a-f]{64}")
"""A SHA-256 in print."""

ROOM = "\n\n\n"
"""Lines to write on."""

LIMITS = (
    message("validation.limits.labels"),
    message("validation.limits.windows"),
    message("validation.limits.rank"),
    message("validation.limits.scope"),
    message("validation.limits.no_deception"),
    message("validation.limits.conditions"),
    message("validation.limits.as_labelled"),
)
"""What no study of this kind shows."""


def deviations(study: Study, words: Words) -> Section:
    """Return where the study departs from what was planned, and what was left out."""
    found = departures(study, words)
    blocks: list[Block] = [
        Bullets(found) if found else Paragraph(words.text("validation.deviation.none"))
    ]
    left_out = study.material.left_out
    if left_out:
        head = (
            words.text("validation.column.recording"),
            words.text("validation.column.why"),
        )
        rows: tuple[tuple[Cell, ...], ...] = tuple(
            (one_line(name), words(why)) for name, why in left_out
        )
        blocks.append(
            Group(
                words.text("validation.deviation.list"),
                (Table(head, rows, (60, 112), caption=words.text("validation.caption.left_out")),),
            )
        )
    return Section("deviations", words.text("validation.section.deviations"), tuple(blocks))


def limits(study: Study, words: Words) -> Section:
    """Return what the study does not show."""
    del study
    return Section(
        "limits",
        words.text("validation.section.limits"),
        (Bullets(tuple(("", words(one)) for one in LIMITS)),),
    )


def versions(study: Study, words: Words) -> Section:
    """Return program, models, profile and data set with their hashes."""
    setup, program = study.setup, provenance.program()
    environment = provenance.environment()
    not_installed = words.text("report.not_installed")
    libraries = "; ".join(
        f"{name} {version or not_installed}" for name, version in environment["libraries"].items()
    )
    commit = program["commit"]
    facts: tuple[tuple[str, Cell], ...] = (
        (words.text("report.fact.program"), f"{program['name']} {program['version']}"),
        (
            words.text("report.fact.commit"),
            Mono(commit) if commit else words.text("report.no_commit"),
        ),
        ("Python", environment["python"]),
        (words.text("report.fact.decoder"), provenance.decoder_in_words()),
        (words.text("report.fact.libraries"), libraries),
        (words.text("report.fact.device"), words(setup.device)),
        (words.text("report.fact.profile"), words(setup.profile_name)),
        (words.text("report.fact.sha256_profile"), Mono(setup.profile_sha256)),
        (words.text("validation.fact.list_sha256"), Mono(study.material.list_sha256)),
        (words.text("validation.fact.recordings_sha256"), Mono(study.material.recordings_sha256)),
        (words.text("validation.fact.requirements_sha256"), Mono(study.set_requirements.sha256)),
    )
    head = (
        words.text("validation.column.model"),
        words.text("validation.column.revision"),
        "SHA-256",
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (words(one.name), one.revision, _hash(one.sha256, words)) for one in setup.models
    )
    return Section(
        "versions",
        words.text("validation.section.versions"),
        (
            Paragraph(words.text("validation.versions.same_bytes")),
            Facts(facts),
            Table(head, rows, (43, 29, 100), caption=words.text("validation.caption.models")),
        ),
    )


def _hash(sha256: str, words: Words) -> Cell:
    """Return a model's hash; one that is a rule of the program has no file."""
    return Mono(sha256) if HASH.fullmatch(sha256) else words.text("validation.versions.no_file")


_CONCLUSIONS = {
    Verdict.MET: "validation.conclusion.met",
    Verdict.NOT_SHOWN: "validation.conclusion.not_shown",
    Verdict.NOT_MET: "validation.conclusion.not_met",
    Verdict.NO_DATA: "validation.conclusion.no_data",
}


def conclusion(study: Study, words: Words) -> Section:
    """Return what the study shows of the requirements, by verdict."""
    numbers = {
        verdict: tuple(
            number_cell(study, one.id, words)
            for one in study.figures
            if study.verdict(one) is verdict
        )
        for verdict in _CONCLUSIONS
    }
    items = tuple(
        (
            words.text("validation.conclusion.name", numbers=found, verdict=VERDICT_NAMES[verdict]),
            words.text(_CONCLUSIONS[verdict]),
        )
        for verdict, found in numbers.items()
        if found
    )
    blocks: list[Block] = [Paragraph(words.text("validation.conclusion.none"))]
    if items:
        blocks = [
            Paragraph(words.text("validation.conclusion.intro")),
            Bullets(items),
            Paragraph(words.text("validation.conclusion.scope")),
        ]
    return Section("conclusion", words.text("validation.section.conclusion"), tuple(blocks))


def decision(study: Study, words: Words) -> Section:
    """Return the room for the laboratory's own decision, with the lines to sign on."""
    asked = study.set_requirements.requirements
    missing = words(wording.NOT_RECORDED)
    facts: tuple[tuple[str, Cell], ...] = (
        (words.text("validation.decision.fit"), words.text("validation.decision.choices")),
        (words.text("validation.decision.restrictions"), ROOM),
        (words.text("validation.decision.next"), " "),
    )
    people = (
        (words.text("validation.fact.responsible"), one_line(asked.responsible) or missing),
        (words.text("validation.decision.approved"), ""),
    )
    return Section(
        "decision",
        words.text("validation.section.decision"),
        (
            Paragraph(words.text("validation.decision.left")),
            Facts(facts),
            Signatures(people, words.text("report.record.date_and_signature")),
        ),
    )
