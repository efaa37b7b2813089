"""What leaves the program where networks spoke: no word that only embedded models may use."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from helpers import reports
from helpers.analyses import (
    LAYOUT_DEVICE,
    layout_analysis,
    layout_passages,
    networked_analysis,
    pair_passage,
)
from helpers.calibrations import WEIGHED, without_definitions
from helpers.network_outputs import CATEGORICAL, DIMENSIONAL
from helpers.schema import SCHEMA, violations
from voiceman_gui.core import limitations
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import DimensionMark, Scale
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import Reading
from voiceman_gui.core.span import Span
from voiceman_gui.plot.timeline import timeline
from voiceman_gui.report import limits
from voiceman_gui.report.as_csv import columns, table
from voiceman_gui.report.as_json import analysis_document, encode
from voiceman_gui.report.contents import build_contents
from voiceman_gui.report.provenance import NETWORK_LIBRARIES
from voiceman_gui.report.summary import AROUSAL, findings
from voiceman_gui.report.terms import MARKS, Terms
from voiceman_gui.wording import words_for

RESOURCES = Path(__file__).parents[3] / "resources"
WHEN = datetime(2026, 1, 15, 10, 30, tzinfo=UTC)
REFUSED = message(
    "core.plain",
    text="The model “Dimensional test network” is refused: its head is missing. The embedded model "
    "gives arousal, dominance and valence instead.",
)
ENGLISH = words_for("en")
Passages = Sequence[tuple[Mark, PassageReading]]


def passages(*, preview: bool = False) -> Passages:
    return ((Mark(Span(20.0, 29.5), "answer"), replace(pair_passage(), preview=preview)),)


def text_of(analysis: Analysis, read: Passages = ()) -> str:
    contents = build_contents(analysis, read, ReportDetails(), WHEN)
    return reports.text_of(contents)


def document_of(analysis: Analysis, read: Passages = ()) -> dict:
    return json.loads(encode(analysis_document(analysis, passages=read)))


@pytest.fixture(scope="module")
def pair() -> str:
    return text_of(networked_analysis(), passages())


@pytest.fixture(scope="module")
def preview() -> str:
    analysis = networked_analysis(preview=range(20, 40), pending=range(40, 60))
    return text_of(analysis, passages(preview=True))


@pytest.mark.parametrize(
    "analysis",
    [
        networked_analysis(),
        networked_analysis(dimensions=False, notices=(REFUSED,)),
        networked_analysis(categories=False),
        networked_analysis(dimensions=False, categories=False, notices=(REFUSED,)),
        networked_analysis(mark=DimensionMark.LEGACY),
        networked_analysis(mark=DimensionMark.UNCALIBRATED),
        networked_analysis(preview=range(20, 40), pending=range(40, 60)),
    ],
    ids=["pair", "refused", "dimensions", "both refused", "legacy", "uncalibrated", "preview"],
)
def test_the_document_follows_the_schema_and_says_who_spoke(analysis: Analysis) -> None:
    document = document_of(analysis, passages())
    assert violations(document) == []
    assert list(document) == SCHEMA["required"]
    networks = analysis.networks
    assert networks is not None
    for role, outputs in (("dimensions", networks.dimensions), ("categories", networks.categories)):
        assert document["networks"][role] == (outputs.provenance.id if outputs else None)
    assert document["networks"]["device"]["text"] == LAYOUT_DEVICE
    said = [notice["text"] for notice in document["networks"]["notices"]]
    assert said == list(map(ENGLISH, networks.notices))
    assert document["networks"]["complete"] == document["complete"] == networks.complete
    assert document["scale"] == analysis.scale.value
    assert document["mark"] == (analysis.mark.value or None)
    assert document["preview"] is any(window["preview"] for window in document["timeline"])
    assert [model["source"] for model in document["models"]] == [m.source for m in analysis.models]


def test_embedded_documents_name_no_network_and_no_library_of_one() -> None:
    document = document_of(layout_analysis())
    assert document["networks"] is None
    assert (document["scale"], document["mark"], document["preview"]) == ("speaker", None, False)
    assert not set(NETWORK_LIBRARIES) & set(document["environment"]["libraries"])
    with_networks = document_of(networked_analysis())["environment"]["libraries"]
    assert set(NETWORK_LIBRARIES) <= set(with_networks)
    assert all(with_networks[name] for name in NETWORK_LIBRARIES)


def test_a_passage_carries_its_pairs() -> None:
    (passage,) = document_of(networked_analysis(), passages(preview=True))["passages"]
    assert passage["preview"] is True
    pairs = passage["gauges"]["deception"]["pairs"]
    assert [(pair["id"], pair["value"]) for pair in pairs] == [
        ("category_disagreement", 71.0),
        ("arousal_disagreement", 12.0),
        ("words_against_voice", None),
    ]
    assert pairs[1]["interval"] == [0.0, 44.0]


def test_documents_are_the_same_bytes_each_time() -> None:
    def made() -> bytes:
        analysis = networked_analysis(preview=range(5), pending=range(90, 99))
        return encode(analysis_document(analysis, passages=passages()))

    assert made() == made()


def test_the_table_keeps_its_columns_and_adds_behind_them() -> None:
    analysis = networked_analysis(mark=DimensionMark.LEGACY, preview=range(20, 25))
    rows = list(csv.DictReader(io.StringIO(table(analysis).decode("utf-8-sig"))))
    assert columns()[-10:-4] == ("reasons", "preview", "scale", "mark", "passages", "references")
    assert columns()[-4:] == ("speaker_label", "overlap_percent", "turns", "category")
    assert [row["preview"] == "yes" for row in rows] == [w.preview for w in analysis.windows]
    assert {row["scale"] for row in rows} == {"population"}
    assert {row["mark"] for row in rows} == {"legacy_sigmoid"}
    plain = list(csv.DictReader(io.StringIO(table(layout_analysis()).decode("utf-8-sig"))))
    assert {(row["preview"], row["scale"], row["mark"]) for row in plain} == {("no", "speaker", "")}


def test_the_report_names_each_model_with_source_licence_proof_and_limits(pair: str) -> None:
    for model in (DIMENSIONAL, CATEGORICAL):
        for said in (
            f"{model.id}, revision {model.revision}",
            model.source,
            model.licence,
            model.sha256,
            f"Checked before use {model.verified}",
            model.trained_on,
            *model.limits,
        ):
            assert said in pair, said
    assert "primary model: arousal, dominance and valence" in pair
    assert "secondary model: the categories" in pair
    assert f"Networks computed on {LAYOUT_DEVICE}" in pair
    for library in NETWORK_LIBRARIES:
        assert re.search(rf"{library} \d", pair), library


def test_nothing_is_said_about_the_speakers_median_where_a_network_speaks(pair: str) -> None:
    without_stress = pair.replace("below the speaker's median", "")
    for said in (
        "baseline's median",
        "speaker's own median",
        limits.DIMENSIONS,
        limits.DOMINANCE,
        limits.VALENCE,
        limits.CATEGORIES,
    ):
        assert ENGLISH(said) not in without_stress, said
    for said in limits.limitations(networked_analysis()):
        assert ENGLISH(said) in pair, said
    assert "above the middle of the scale" in pair
    embedded = text_of(layout_analysis(), layout_passages())
    assert "above the baseline's median" in embedded
    for said in (limitations.POPULATION, limitations.UNCALIBRATED, limits.NETWORK_VALENCE):
        assert ENGLISH(said) not in embedded


def test_an_embedded_model_beside_a_network_keeps_its_own_sentences() -> None:
    said = limits.limitations(networked_analysis(dimensions=False))
    assert {limits.DIMENSIONS, limits.VALENCE, limits.NETWORK_CATEGORIES} <= set(said)
    assert limits.CATEGORIES not in said
    said = limits.limitations(networked_analysis(categories=False))
    assert {limitations.POPULATION, limits.CATEGORIES, limitations.UNCALIBRATED} <= set(said)
    assert limits.VALENCE not in said


def test_the_pairs_are_a_table_and_are_not_said_twice(pair: str) -> None:
    assert "Deception cues: incongruence between channels, uncalibrated" in pair
    assert "I2: model arousal against acoustic arousal 12 0 to 44 share of unrelated pairs" in pair
    assert "I3: words against voice not available there is no transcript" in pair
    assert "percentile 12 (0 to 44)." not in pair
    assert "The categories say angry (posterior 0.62)" in pair


def test_a_preview_is_named_wherever_its_values_are(preview: str) -> None:
    analysis = networked_analysis(preview=range(20, 40), pending=range(40, 60))
    terms = Terms.of(analysis)
    shown = [w.gate.shows_numbers for w in analysis.windows]
    assert (terms.previews, terms.pending) == (sum(shown[20:40]), sum(shown[40:60]))
    head, body = preview.split("1 Summary")
    for warning in terms.warnings:
        assert ENGLISH(warning) in head, "title page"
        assert body.count(ENGLISH(warning)) == 1, "timeline"
    pages = preview.count("Page ")
    assert preview.count("· PREVIEW") == pages > 5
    assert "PREVIEW, not reference values" in preview
    assert "PREVIEW: values of reduced precision take part in this passage" in preview
    assert "PREVIEW: On a scale of 0 to 1 on which listeners rated" in preview
    assert limitations.PREVIEW in limits.limitations(analysis)
    assert "nothing is said about the rest" not in preview


def test_what_is_not_computed_yet_is_a_cause_of_its_own(preview: str) -> None:
    said = "arousal, dominance, and valence: not computed yet; categories: not computed yet"
    assert said in preview


def test_reference_values_are_no_preview(pair: str) -> None:
    assert "PREVIEW" not in pair
    assert "not computed yet" not in pair.lower()


@pytest.mark.parametrize(
    ("mark", "sentence"),
    [
        (DimensionMark.LEGACY, limitations.LEGACY),
        (DimensionMark.UNCALIBRATED, limitations.HIDDEN_STATE_ESTIMATE),
    ],
)
def test_a_mark_stands_wherever_the_dimensions_do(mark: DimensionMark, sentence: str) -> None:
    analysis = networked_analysis(mark=mark)
    text = text_of(analysis, passages())
    words = ENGLISH(MARKS[mark])
    assert f"Reading, 0 to 1: {words}" in text
    assert f"Arousal 0.81 0.72 to 0.88 {words}" in text
    assert f"0.81 (0.72 to 0.88) {words}" in text
    assert f"Arousal, dominance and valence: {words}." in text
    assert ENGLISH(sentence) in text
    assert ENGLISH(limitations.POPULATION) not in text
    assert "middle of the scale" not in text


def test_a_calibrated_pair_is_called_so_and_nothing_uncalibrated() -> None:
    analysis = networked_analysis()
    assert analysis.networks is not None
    analysis = replace(analysis, networks=replace(analysis.networks, calibration=WEIGHED))
    gauge, source = pair_passage().deception, f"Set: {ENGLISH(WEIGHED.source)}."
    first = replace(gauge.pairs[0], note=source)
    gauge = replace(gauge, reference=source, pairs=(first, *gauge.pairs[1:]))
    gauges = {**pair_passage().gauges, "deception": gauge}
    read = ((Mark(Span(20.0, 29.5), "answer"), replace(pair_passage(), gauges=gauges)),)
    said = text_of(analysis, read)
    assert f"Calibration: {ENGLISH(WEIGHED.sentence)}" in said
    assert all(ENGLISH(one) in said for one in WEIGHED.details)
    assert ENGLISH(limits.CALIBRATED_CATEGORIES) in said
    assert "chance alone would give about" in said
    document = document_of(analysis, read)
    assert violations(document) == []
    assert document["networks"]["calibration"]["set"] == "emotions.csv"
    assert document["networks"]["calibration"]["sha256"] == WEIGHED.sha256
    sentence = document["networks"]["calibration"]["sentence"]["text"]
    assert sentence == ENGLISH(WEIGHED.sentence)
    assert document_of(networked_analysis())["networks"]["calibration"] is None
    whole = said + json.dumps(document, ensure_ascii=False)
    assert "uncalibrated" not in without_definitions(whole).lower()
    plain = text_of(networked_analysis(), passages())
    assert ENGLISH(limits.UNCALIBRATED) in plain
    assert ENGLISH(limits.CALIBRATED_CATEGORIES) not in plain


def test_a_refused_model_is_a_finding_with_what_stepped_in() -> None:
    analysis = networked_analysis(dimensions=False, notices=(REFUSED,))
    assert REFUSED in [one for found in findings(timeline(analysis)) for one in found.sentences]
    text = text_of(analysis)
    assert text.count(ENGLISH(REFUSED)) == 3, "notices, findings, models"
    assert "Arousal, dominance and valence are those of the embedded models" in text


def test_the_population_rule_is_printed_as_what_it_is() -> None:
    (mark, reading), *_ = passages()
    summary = "population rule met (population-referenced, weak)"
    stress = replace(
        reading.stress,
        reading=None,
        summary=summary,
        reference="The scale on which listeners rated the training corpus of a test network.",
        limitation=limitations.POPULATION_RULE,
    )
    gauges = {**reading.gauges, "stress": stress}
    text = text_of(networked_analysis(), [(mark, replace(reading, gauges=gauges))])
    packed = summary.replace(" ", "")
    assert text.replace(" ", "").count(packed) == 2, "summary, passage"
    assert "Stress gauge: population rule, weak" in text
    assert "Stress gauge: vocal arousal against the baseline" not in text


def test_words_for_a_reading_follow_the_scale() -> None:
    high, middle = Reading(0.8, 0.7, 0.9), Reading(0.5, 0.4, 0.6)
    speaker = Terms.of(layout_analysis())
    population = Terms.of(networked_analysis())
    assert population.scale is Scale.POPULATION
    assert ENGLISH(speaker.in_words("valence", high, "")) == "above the baseline's median"
    assert ENGLISH(population.in_words("arousal", high, "")) == "above the middle of the scale"
    assert (
        ENGLISH(population.in_words("arousal", middle, ""))
        == "not distinguishable from the middle of the scale"
    )


def test_the_finding_on_arousal_counts_what_was_read() -> None:
    analysis = networked_analysis()
    values = [w.arousal.value for w in analysis.windows if w.arousal is not None]
    (found,) = [f for f in findings(timeline(analysis)) if f.topic == AROUSAL]
    said = ENGLISH(found.sentences[0])
    assert f"median of {len(values)} windows {np.median(values):.2f}" in said
    low, high = np.quantile(values, (0.25, 0.75))
    assert f"between {low:.2f} and {high:.2f}" in said
