"""The passages that the analyst marked: plot, readings, gauges, and what each does not show."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from voiceman_gui.core import limitations, printed
from voiceman_gui.core.analysis import PassageReading
from voiceman_gui.core.reading import CATEGORIES, Gate, Gauge, Pair, Reading, printed_confidence
from voiceman_gui.report import figure, limits, palette, wording
from voiceman_gui.report.contents import Contents
from voiceman_gui.report.drawing import Drawing
from voiceman_gui.report.gaps import GATE_WORDS
from voiceman_gui.report.page import Fact, Page
from voiceman_gui.report.terms import UNCALIBRATED, Terms
from voiceman_gui.report.typography import STRONG

_LANES = (
    palette.WAVEFORM,
    palette.AROUSAL,
    palette.VALENCE,
    palette.CATEGORIES,
    palette.STRESS,
    palette.GATES,
)

PREVIEW = (
    "PREVIEW: values of reduced precision take part in this passage. They are not reference "
    "values, and no finding should rest on them."
)


def write(page: Page, contents: Contents) -> None:
    """Write one sub-section for each passage."""
    drawn = [
        figure.passage_rows(contents.timeline, place, mark, _LANES)
        for place, mark in contents.numbered_marks
    ]
    page.heading("6  Marked passages")
    if not drawn:
        page.paragraph("No passages were marked for this report.")
    for (place, mark), (_, reading), rows in zip(
        contents.numbered_marks, contents.passages, drawn, strict=True
    ):
        page.heading(wording.mark_name(place, mark), 2, keep=_head_height(rows))
        _passage(page, reading, rows, contents.timeline.terms)


def _head_height(rows: Sequence[Drawing]) -> float:
    """Room for a passage's first plot and the lines around it, in millimetres."""
    return 16 + (rows[0].height if rows else 10)


def _passage(page: Page, reading: PassageReading, rows: Sequence[Drawing], terms: Terms) -> None:
    span = reading.span
    page.paragraph(f"{wording.between(span)}, {printed.number(span.duration_s, 1)} s.")
    if reading.preview:
        page.paragraph(PREVIEW, STRONG)
    for row in rows:
        page.drawing(row, after=1.5)
    reasons = "; ".join(reading.reasons)
    # Behind a passed gate reasons say what is missing, not why the gate is what it is.
    joint = ". Missing or partial: " if reading.gate is Gate.PASS else ": "
    gate = f"Quality gate: {GATE_WORDS[reading.gate]}"
    page.paragraph(f"{gate}{joint}{reasons}." if reasons else f"{gate}.")
    if reading.gate.shows_numbers:
        _dimensions(page, reading, terms)
        _confidence(page, reading)
    else:
        page.paragraph("The readings of this passage are withheld; no number is given.")
    rule = reading.stress.limitation == limitations.POPULATION_RULE
    _gauge(
        page,
        "Stress gauge: population rule, weak"
        if rule
        else "Stress gauge: vocal arousal against the baseline",
        reading.stress,
        _rank,
        (reading.stress.limitation,),
    )
    _gauge(
        page,
        "Deception cues: incongruence between channels"
        + (f", {UNCALIBRATED}" if terms.uncalibrated else ""),
        reading.deception,
        _percentile,
        (reading.deception.limitation, *limits.of_incongruence(terms)[1:]),
    )
    if reading.quality:
        page.table(
            ("Quality in this passage", "Measured", "Gate", "Thresholds"),
            [
                (finding.measure, finding.value, GATE_WORDS[finding.gate], finding.thresholds)
                for finding in reading.quality
            ],
            (46, 38, 24, 66),
        )
        page.limitation(limits.QUALITY)


def _dimensions(page: Page, reading: PassageReading, terms: Terms) -> None:
    named = (
        ("Arousal", reading.arousal),
        ("Dominance", reading.dominance),
        ("Valence", reading.valence),
    )
    head = f"Reading, 0 to 1: {terms.dimension_axis}"
    page.table(
        (head, "Value", "95 % interval", "In words"),
        [_dimension(name, value, terms) for name, value in named],
        (54, 22, 32, 66),
    )
    for sentence in limits.of_dimensions(terms):
        page.limitation(sentence)
    if reading.categories is not None:
        worth = f", {UNCALIBRATED}" if terms.categories and terms.uncalibrated else ""
        page.table(
            ("Category", *CATEGORIES),
            [(f"Posterior{worth}", *(printed.number(value) for value in reading.categories))],
            (42, 33, 33, 33, 33),
        )
        page.limitation(limits.of_categories(terms))


def _dimension(name: str, reading: Reading | None, terms: Terms) -> tuple[str, str, str, str]:
    if reading is None:
        return name, "not available", "", ""
    return (
        name,
        printed.number(reading.value),
        wording.interval(reading),
        terms.in_words(reading),
    )


def _confidence(page: Page, reading: PassageReading) -> None:
    if reading.confidence is None:
        page.paragraph("Ensemble confidence: not available.")
        return
    parts = [
        (
            part.name,
            "not available" if part.value is None else printed_confidence(part.value),
            part.note,
        )
        for part in reading.confidence.parts
    ]
    whole = (
        "Ensemble confidence",
        wording.confidence(reading.confidence),
        "the least of the parts",
    )
    page.table(("Confidence, 0 to 1", "Value", "Note"), [whole, *parts], (58, 34, 82))
    page.limitation(limitations.CONFIDENCE)


def _gauge(
    page: Page,
    name: str,
    gauge: Gauge,
    value_of: Callable[[Reading], str],
    limited_by: Sequence[str],
) -> None:
    value = wording.NOT_AVAILABLE if gauge.reading is None else value_of(gauge.reading)
    told = tuple(f"{pair.name}, {pair.channels}: " for pair in gauge.pairs)
    reasons = [reason for reason in gauge.reasons if not (told and reason.startswith(told))]
    noted = {pair.note for pair in gauge.pairs}
    in_words = gauge.reading is not None or gauge.summary != wording.NOT_AVAILABLE
    facts: list[Fact] = [
        ("Reading", value),
        *((("In words", gauge.summary),) if in_words else ()),
        ("Reference", gauge.reference),
        ("Reasons", "\n".join(reasons) or "none recorded"),
        # What the table of pairs says below is not said twice.
        *(detail for detail in gauge.details if detail[1] not in noted),
    ]
    page.heading(name, 3, keep=page.facts_height(facts) + 14)
    page.facts(facts)
    if gauge.pairs:
        page.table(
            ("Pair", "Percentile", "95 % interval", "Refers to, or why it is missing"),
            [_pair(pair, gauge) for pair in gauge.pairs],
            (50, 25, 28, 71),
        )
    for sentence in limited_by:
        page.limitation(sentence)


def _pair(pair: Pair, gauge: Gauge) -> tuple[str, str, str, str]:
    name = f"{pair.name}: {pair.channels}"
    if pair.reading is None:
        known = pair.note in gauge.reasons
        return name, wording.NOT_AVAILABLE, "", "see the reasons above" if known else pair.note
    value, ends = printed.percentile(pair.reading.value), wording.percentiles(pair.reading)
    note = "see the reference above" if pair.note == gauge.reference else pair.note
    return name, value, ends, note


def _rank(reading: Reading) -> str:
    return (
        f"{printed.rank(reading.value)} on a scale of -100 to +100; "
        f"95 % interval {wording.ranks(reading)}"
    )


def _percentile(reading: Reading) -> str:
    return (
        f"percentile {printed.percentile(reading.value)} of 100; "
        f"95 % interval {wording.percentiles(reading)}"
    )
