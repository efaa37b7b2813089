"""How the results can be made again, and who signs."""

from __future__ import annotations

from voiceman_gui.report import provenance, wording
from voiceman_gui.report.document.blocks import (
    Block,
    Cell,
    Facts,
    Mono,
    Paragraph,
    Section,
    Signatures,
)
from voiceman_gui.report.document.context import Context


def reproducibility(context: Context) -> Section:
    """Return with what the results were made, and the attached raw data."""
    words, analysis, contents = context.words, context.analysis, context.contents
    program = provenance.program()
    networked = context.terms.networked
    environment = provenance.environment(networks=networked)
    not_installed = words.text("report.not_installed")
    versions = "; ".join(
        f"{name} {version or not_installed}" for name, version in environment["libraries"].items()
    )
    blocks: list[Block] = [Paragraph(words.text("report.record.same_bytes"))]
    if networked:
        blocks.append(Paragraph(words.text("report.record.networks")))
    # Without networks it is the processor, whose name is an abbreviation.
    device = words(analysis.device) if networked else words(analysis.device).upper()
    facts: tuple[tuple[str, Cell], ...] = (
        (words.text("report.fact.program"), f"{program['name']} {program['version']}"),
        (
            words.text("report.fact.commit"),
            Mono(program["commit"]) if program["commit"] else words.text("report.no_commit"),
        ),
        (
            words.text("report.fact.system"),
            f"{environment['operating_system']}, {environment['machine']}",
        ),
        ("Python", environment["python"]),
        (words.text("report.fact.decoder"), provenance.decoder_in_words()),
        (words.text("report.fact.libraries"), versions),
        (words.text("report.fact.computed_on" if networked else "report.fact.device"), device),
        (words.text("report.fact.seed"), str(analysis.settings.seed)),
        (words.text("report.fact.profile"), words(analysis.profile_name)),
        (words.text("report.fact.sha256_profile"), Mono(analysis.profile_sha256)),
        (
            words.text("report.fact.attachment"),
            words.text(
                "report.record.attachment",
                file=contents.raw_data_name,
                byte_count=len(contents.raw_data),
            ),
        ),
        (words.text("report.fact.sha256_attachment"), Mono(contents.raw_data_sha256)),
    )
    blocks.append(Facts(facts))
    return Section("reproducibility", words.text("report.section.reproducibility"), tuple(blocks))


def record(context: Context) -> Section:
    """Return audit log, signature, time stamp, and the lines to sign on."""
    words, details = context.words, context.contents.details
    facts: tuple[tuple[str, Cell], ...] = (
        (words.text("report.fact.audit_log"), words.text("report.not_in_this_version")),
        (words.text("report.fact.signature"), words.text("report.not_signed")),
        (words.text("report.fact.time_stamp"), words.text("report.not_time_stamped")),
    )
    people = (
        (words.text("report.fact.examiner"), details.examiner),
        (words.text("report.fact.reviewer"), details.reviewer or words(wording.NOT_REVIEWED)),
    )
    signatures = Signatures(people, words.text("report.record.date_and_signature"))
    return Section("record", words.text("report.section.record"), (Facts(facts), signatures))
