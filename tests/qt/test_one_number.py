"""One quantity, one number: gauges, plots, JSON, CSV and PDF of the bundled sample."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from helpers.facts import english
from helpers.measured_sample import sample, sample_analysis
from voiceman_gui import pipeline
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import CATEGORIES, PairId, Reading
from voiceman_gui.core.reference import NAMES
from voiceman_gui.core.span import Span
from voiceman_gui.core.windows import WindowReading
from voiceman_gui.plot.series import series_of
from voiceman_gui.qt.palette import LIGHT
from voiceman_gui.qt.panels.gauges import GaugesPanel
from voiceman_gui.qt.state import State
from voiceman_gui.report.as_csv import table

BASELINES = (None, Span(0.0, 60.0))
MARKS = tuple(
    Mark(span, name)
    for name, span in (
        ("window", Span(104.0, 108.0)),
        ("anger", Span(100.8, 106.4)),
        ("long", Span(60.0, 96.3)),
        ("short", Span(20.0, 21.0)),
    )
)
THREE = ("arousal", "dominance", "valence")


@dataclass(frozen=True)
class Shown:
    """The texts of the gauges, with the numbers in them as they are printed."""

    rows: dict[str, list[str]]
    categories: dict[str, str]
    confidence: list[str]
    stress: list[str]
    i1: list[str]


def numbers(text: str) -> list[str]:
    return re.findall(r"[+−]?\d+(?:\.\d+)?", text)


def reading_in(text: str) -> list[str]:
    """Return value, low and high out of "5 on a scale of ...; 95 % interval 2 to 8"."""
    found = numbers(text.split("\n", maxsplit=1)[0])
    return [found[0], *found[-2:]] if found else []


@pytest.fixture
def gauges(qtbot: QtBot) -> Iterator[Callable[[Analysis, PassageReading], Shown]]:
    state = State()
    panel = GaugesPanel(state, LIGHT)
    qtbot.addWidget(panel)
    state.show_recording(sample().waveform.recording)
    state.show_waveform(sample().waveform)

    def read(analysis: Analysis, passage: PassageReading) -> Shown:
        if state.analysis is not analysis:
            state.show_analysis(analysis)
        state.show_passage(passage)
        text = panel.dimensions.text()
        cells = re.findall(r">(\w+)</td><td>(.*?)</td>", text)
        bars = panel.gauges["deception"].pairs
        bar = bars.words[PairId.CATEGORIES].text().split(": ", 1)[1]
        return Shown(
            {name.lower(): numbers(cell) for name, cell in cells},
            dict(re.findall(r"(angry|happy|sad|neutral) (\d\.\d\d)", text)),
            numbers(panel.confidence.value.text()),
            reading_in(panel.gauges["stress"].value.text()),
            [] if bar.startswith("not available") else numbers(bar),
        )

    yield read


def close_to(reading: Reading | None, shown: list[str], unit: float) -> bool:
    """Whether a value and its interval are shown, each rounded to the unit or finer."""
    expected = [] if reading is None else [reading.value, reading.low, reading.high]
    return len(shown) == len(expected) and all(
        abs(float(text.replace("−", "-")) - value) <= unit / 2 + 1e-9
        for text, value in zip(shown, expected, strict=True)
    )


def gauge_of(reading: WindowReading | PassageReading, name: str) -> Reading | None:
    """Return a gauge's value with its interval."""
    found = reading.gauges[name]
    return found if found is None or isinstance(found, Reading) else found.reading


def agree(shown: Shown, reading: WindowReading | PassageReading, entry: dict[str, Any]) -> None:
    """Compare what the gauges print with a reading and with its entry in the JSON document."""
    for name in THREE:
        assert close_to(getattr(reading, name), shown.rows[name], 0.01), name
    posteriors = reading.categories or ()
    expected = {n: f"{p:.2f}" for n, p in zip(CATEGORIES, posteriors, strict=False)}
    assert shown.categories == expected
    for name, gauge in (("stress", shown.stress), ("deception", shown.i1)):
        value = gauge_of(reading, name)
        assert close_to(value, gauge, 1.0), name
        written = entry["gauges"][name]["value"]
        assert written == (None if value is None else round(value.value, 4) + 0.0)
    for name in THREE:
        value = getattr(reading, name)
        assert entry[name] == (None if value is None else round(value.value, 4) + 0.0)
    if reading.confidence is None:
        assert entry["confidence"] is None
        assert shown.confidence == []
    else:
        assert entry["confidence"] == round(reading.confidence.value, 4)
        (confidence,) = shown.confidence
        assert abs(float(confidence) - reading.confidence.value) <= 0.005 + 1e-9


@pytest.mark.parametrize("baseline", BASELINES, ids=["all speech", "calm baseline"])
def test_each_window_has_one_number_in_gauges_plots_json_and_csv(
    gauges: Callable[[Analysis, PassageReading], Shown], tmp_path: Path, baseline: Span | None
) -> None:
    analysis = sample_analysis(baseline)
    pipeline.write_result(analysis, tmp_path / "a.json", "json")
    document = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    rows = list(csv.DictReader(io.StringIO(table(analysis).decode("utf-8-sig"))))
    series = series_of(analysis)
    assert len(document["timeline"]) == len(rows) == len(analysis.windows) > 100
    for i, window in enumerate(analysis.windows):
        passage = pipeline.read_passage(analysis, Span(window.start_s, window.end_s))
        entry, row = document["timeline"][i], rows[i]
        agree(gauges(analysis, passage), window, entry)
        for column, name in (
            ("arousal_0to1", "arousal"),
            ("dominance_0to1", "dominance"),
            ("valence_0to1", "valence"),
            ("stress_rank_-100to100", "stress"),
            ("deception_percentile_0to100", "deception"),
            ("confidence_0to1", "confidence"),
        ):
            number = entry[name] if name in entry else entry["gauges"][name]["value"]
            assert row[column] == ("" if number is None else f"{number:.4f}")
        for name in (*THREE, "stress", "deception"):
            reading = getattr(window, name) if name in THREE else window.gauges[name]
            plotted = series.reading(name)[:, i].tolist()
            if reading is None:
                assert all(value != value for value in plotted)
            else:
                assert plotted == [reading.value, reading.low, reading.high]


@pytest.mark.parametrize("baseline", BASELINES, ids=["all speech", "calm baseline"])
def test_each_passage_has_one_number_in_gauges_json_and_every_page_of_the_report(
    gauges: Callable[[Analysis, PassageReading], Shown], tmp_path: Path, baseline: Span | None
) -> None:
    analysis = sample_analysis(baseline)
    pipeline.write_result(analysis, tmp_path / "a.json", "json", marks=MARKS)
    document = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    when = datetime(2026, 1, 15, tzinfo=UTC)
    pipeline.write_result(analysis, tmp_path / "a.pdf", "pdf", marks=MARKS, when=when)
    pages = PdfReader(tmp_path / "a.pdf").pages
    text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))
    section, beside = text.split("2 Marked passages")[1].split("3 Passages side by side")
    beside = beside.split("4 Timeline of the recording")[0]
    entries = {entry["label"]: entry for entry in document["passages"]}
    shown_passages = 0
    for mark in MARKS:
        reading = pipeline.read_passage(analysis, mark.span)
        shown, entry = gauges(analysis, reading), entries[mark.label]
        agree(shown, reading, entry)
        (place,) = re.findall(rf"Passage (\d): {mark.label}", section)
        part = section.split(f"Passage {place}: ")[1].split(f"Passage {int(place) + 1}: ")[0]
        if reading.arousal is None:
            assert entry["definition"] is None
            continue
        assert entry["definition"]["text"] in part
        shown_passages += 1
        for name in THREE:
            value, low, high = shown.rows[name]
            assert f"{name.capitalize()} {value} {low} to {high}" in part
        value, low, high = shown.rows["arousal"]
        summary = text.split("2 Marked passages")[0]
        assert re.search(
            rf"Passage {place}: {mark.label} [\d:. to]* {re.escape(value)} \({low} to {high}\)",
            summary,
        )
        assert f" {value} ({low} to {high}) " in beside
        assert f"Ensemble confidence {shown.confidence[0]}" in part
        assert " ".join(shown.categories[name] for name in CATEGORIES) in part
        if shown.i1:
            value, low, high = shown.i1
            assert f"percentile {value} of 100; 95 % interval {low} to {high}" in part
            reasons = [reason["text"] for reason in entry["gauges"]["deception"]["reasons"]]
            (said,) = [text for text in reasons if text.startswith("The cat")]
            assert said in part
            if baseline is None:
                assert f"are arousal {shown.rows['arousal'][0]} and " in said
            assert f"valence {shown.rows['valence'][0]}." in said
        if shown.stress:
            value, low, high = (re.sub(r"^[+−]0$", "0", number) for number in shown.stress)
            said = f"{value} on a scale of −100 to +100; 95 % interval {low} to {high}"
            assert said in part
    assert shown_passages == 3


def test_report_json_and_table_name_the_references(tmp_path: Path) -> None:
    analysis = sample_analysis(BASELINES[1])
    pipeline.write_result(analysis, tmp_path / "a.json", "json")
    document = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    kinds = {n: one and one["kind"] for n, one in document["readings"][0]["references"].items()}
    kinds = {name: kind for name, kind in kinds.items() if name in NAMES}
    assert kinds == {
        "arousal": "marked_baseline",
        "dominance": "marked_baseline",
        "valence": "all_speech",
        "categories": "all_speech",
        "stress": "marked_baseline",
        "deception": "all_speech",
    }
    first, second = (english(one.sentence) for one in analysis.references)
    rows = list(csv.DictReader(io.StringIO(table(analysis).decode("utf-8-sig"))))
    assert {row["references"] for row in rows} == {f"{first} {second}"}
    when = datetime(2026, 1, 15, tzinfo=UTC)
    pipeline.write_result(analysis, tmp_path / "a.pdf", "pdf", marks=MARKS[:1], when=when)
    pages = PdfReader(tmp_path / "a.pdf").pages
    text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))
    assert f"{first} {second}" in text
    assert text.count(second) >= 3, "summary, method and timeline"
    assert "the median of all speech" in text
