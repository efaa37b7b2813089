"""What the study is for, what it required, its material, conditions and method."""

from __future__ import annotations

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.validation.figures import FIGURE_DEFINITIONS, FIGURE_NAMES, FigureId
from voiceman_gui.core.validation.study import Condition, Study
from voiceman_gui.report import wording
from voiceman_gui.report.document.blocks import (
    Bullets,
    Cell,
    Facts,
    Group,
    Mono,
    Paragraph,
    Section,
    Table,
)
from voiceman_gui.report.lettering import one_line
from voiceman_gui.report.validation.results import count_cell, number_cell
from voiceman_gui.wording import Words

_DIMENSIONS = {
    "arousal": message("report.reading.arousal"),
    "dominance": message("report.reading.dominance"),
    "valence": message("report.reading.valence"),
}


def purpose(study: Study, words: Words) -> Section:
    """Return what the program is to be used for, and where the study's recordings lie."""
    asked, scope = study.set_requirements.requirements, study.scope
    stated = asked.purpose or words(wording.NOT_RECORDED)
    not_named = words.text("validation.not_named")
    facts: tuple[tuple[str, Cell], ...] = (
        (words.text("validation.fact.codecs"), ", ".join(scope.codecs) or not_named),
        (words.text("validation.fact.bandwidth"), _range(scope.bandwidth_hz, words, hz=True)),
        (words.text("validation.fact.snr"), _range(scope.snr_db, words, hz=False)),
        (
            words.text("validation.fact.languages"),
            ", ".join(map(one_line, scope.languages)) or not_named,
        ),
        (words.text("validation.fact.sexes"), ", ".join(map(one_line, scope.sexes)) or not_named),
        (
            words.text("validation.fact.windows"),
            words.text("report.windows", window_s=study.setup.window_s, hop_s=study.setup.hop_s),
        ),
    )
    return Section(
        "purpose",
        words.text("validation.section.purpose"),
        (
            Paragraph(stated),
            Paragraph(words.text("validation.purpose.object")),
            Group(
                words.text("validation.purpose.scope"),
                (Paragraph(words.text("validation.purpose.scope_intro")), Facts(facts)),
            ),
            _records(words),
        ),
    )


_RECORDS = (
    (
        message("validation.record.procedure"),
        (
            message("validation.section.material"),
            message("validation.section.conditions"),
            message("validation.section.method"),
        ),
    ),
    (
        message("validation.record.requirements"),
        (message("validation.section.requirements"),),
    ),
    (
        message("validation.record.performance"),
        (message("validation.section.results"), message("validation.section.limits")),
    ),
    (
        message("validation.record.results"),
        (message("validation.section.result"), message("validation.section.results")),
    ),
    (
        message("validation.record.statement"),
        (message("validation.section.conclusion"), message("validation.section.decision")),
    ),
)
"""Records of a validation (ISO/IEC 17025:2017, 7.2.2.4), and the sections that hold them."""


def _records(words: Words) -> Group:
    head = (words.text("validation.column.record"), words.text("validation.column.section"))
    rows = tuple((words(name), "; ".join(map(words, sections))) for name, sections in _RECORDS)
    caption = words.text("validation.caption.records")
    return Group(
        words.text("validation.records.title"),
        (
            Paragraph(words.text("validation.records.intro")),
            Table(head, rows, (80, 92), whole=True, caption=caption),
        ),
    )


def requirements(study: Study, words: Words) -> Section:
    """Return the limits, when they were laid down, and the hash of their file."""
    asked = study.set_requirements
    none = words.text("validation.none_set")
    rows = tuple(
        (
            number_cell(study, one, words),
            words(FIGURE_NAMES[one]),
            words(FIGURE_DEFINITIONS[one]),
            words(asked.requirements.limits[one].sentence)
            if one in asked.requirements.limits
            else none,
        )
        for one in FigureId
    )
    head = (
        words.text("validation.column.number"),
        words.text("validation.column.figure"),
        words.text("validation.column.definition"),
        words.text("validation.column.limit"),
    )
    facts: tuple[tuple[str, Cell], ...] = (
        (words.text("validation.fact.set_at"), words.text("report.head.date", when=asked.set_at)),
        (words.text("validation.fact.requirements_sha256"), Mono(asked.sha256)),
    )
    return Section(
        "requirements",
        words.text("validation.section.requirements"),
        (
            Paragraph(words.text("validation.requirements.before")),
            Facts(facts),
            Table(
                head, rows, (12, 45, 85, 30), caption=words.text("validation.caption.requirements")
            ),
        ),
    )


def material(study: Study, words: Words) -> Section:
    """Return the laboratory's recordings."""
    found = study.material
    labels = tuple(
        words.text("validation.material.label", label=one_line(label), recordings_count=count)
        for label, count in found.labels
    )
    rated = tuple(words(_DIMENSIONS[name]) for name in found.rated)
    none = words.text("validation.none")
    facts: tuple[tuple[str, Cell], ...] = (
        (words.text("validation.fact.material"), one_line(found.name)),
        (words.text("validation.fact.recordings"), count_cell(found.recordings, words)),
        (
            words.text("validation.fact.speakers"),
            count_cell(found.speakers, words)
            if found.speakers
            else words.text("validation.not_named"),
        ),
        (
            words.text("validation.fact.length"),
            words.text("validation.material.length", total_s=found.total_s),
        ),
        (words.text("validation.fact.labels"), ", ".join(labels) or none),
        (words.text("validation.fact.ratings"), ", ".join(rated) or none),
        (
            words.text("validation.fact.plain"),
            words.text(
                "validation.material.plain",
                sessions_count=found.plain_sessions,
                speech_s=found.plain_s,
            ),
        ),
        (words.text("validation.fact.list_sha256"), Mono(found.list_sha256)),
        (words.text("validation.fact.recordings_sha256"), Mono(found.recordings_sha256)),
    )
    return Section(
        "material",
        words.text("validation.section.material"),
        (Paragraph(words.text("validation.material.intro")), Facts(facts)),
    )


def conditions(study: Study, words: Words) -> Section:
    """Return what the recordings were put through before they were read."""
    title = words.text("validation.section.conditions")
    one = study.condition
    if one is None:
        text = words.text("validation.condition.none")
        return Section("conditions", title, (Paragraph(text),))
    facts = tuple((words(name), words(value)) for name, value in _steps(one))
    intro = words.text("validation.condition.given")
    if one.like:
        intro = words.text("validation.condition.like", name=one_line(one.like))
    hashed: tuple[tuple[str, Cell], ...] = ()
    if one.like_sha256:
        hashed = ((words.text("report.fact.sha256"), Mono(one.like_sha256)),)
    blocks = (
        Paragraph(intro),
        Facts((*hashed, *facts)),
        Paragraph(words.text("validation.condition.how"), "small"),
    )
    return Section("conditions", title, blocks)


def _steps(one: Condition) -> tuple[tuple[Message, Message], ...]:
    not_changed = message("validation.condition.not_changed")
    noise, band, codec = not_changed, not_changed, not_changed
    if one.snr_db is not None:
        noise = message("validation.condition.noise", snr_db=one.snr_db)
    if one.band_hz is not None:
        low_hz, high_hz = one.band_hz
        band = message("validation.condition.band", low_hz=low_hz, high_hz=high_hz)
        if not low_hz:
            band = message("validation.condition.band_to", high_hz=high_hz)
    if one.codec and one.bit_rate is not None:
        kbits = one.bit_rate / 1000
        codec = message("validation.condition.codec_at", codec=one.codec, kbits=kbits)
    elif one.codec:
        codec = message("validation.condition.codec", codec=one.codec)
    rate = not_changed
    if one.sample_rate_hz is not None:
        rate = message("validation.condition.rate", rate_hz=one.sample_rate_hz)
    return (
        (message("validation.fact.noise"), noise),
        (message("validation.fact.band"), band),
        (message("validation.fact.codec"), codec),
        (message("validation.fact.rate"), rate),
    )


def method(study: Study, words: Words) -> Section:
    """Return how recordings were read and figures computed."""
    setup, found = study.setup, study.material
    arranged = words.text("validation.method.separate", sessions_count=found.sessions)
    if found.joined:
        arranged = words.text("validation.method.joined", sessions_count=found.sessions)
    drawn = words.text(
        "validation.method.intervals", resamples_count=setup.resamples, seed=str(setup.seed)
    )
    width = words.text("validation.method.width", overlap=max(setup.window_s / setup.hop_s, 1.0))
    items = (
        (words.text("validation.method.name_reading"), arranged),
        (words.text("validation.method.name_labels"), words.text("validation.method.labels")),
        (words.text("validation.method.name_plain"), words.text("validation.method.plain")),
        (words.text("validation.method.name_intervals"), drawn),
        (words.text("validation.method.name_width"), width),
        (words.text("validation.method.name_verdicts"), words.text("validation.summary.rule")),
    )
    return Section("method", words.text("validation.section.method"), (Bullets(items),))


def _range(ends: tuple[float, float] | None, words: Words, *, hz: bool) -> str:
    if ends is None:
        return words.text("validation.not_measured")
    if hz:
        return words.text("validation.range.hz", range_hz=ends)
    return words.text("validation.range.db", range_db=ends)
