"""Window, pictures, report, JSON and CSV say the same: digits, numbers of passages, colours."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from helpers.analyses import layout_analysis, layout_confidence, layout_passage, layout_withheld
from helpers.reports import text_of
from helpers.window_rows import with_windows
from voiceman_gui.analysis.indicators.table import indicator
from voiceman_gui.core import colours
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.colours import ON_DARK, ON_WHITE, DataColours
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.marks import Mark, numbered
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import CATEGORIES, NOT_AVAILABLE, Gate, Pair, PairId, Reading
from voiceman_gui.core.span import Span
from voiceman_gui.plot.lanes import AROUSAL, DECEPTION, DIMENSION_LANES, STRESS
from voiceman_gui.qt.items import wording as window_wording
from voiceman_gui.qt.language import say
from voiceman_gui.qt.palette import DARK, LIGHT, Palette, contrast
from voiceman_gui.qt.panels.cards import pair_words
from voiceman_gui.report import wording
from voiceman_gui.report.as_csv import table
from voiceman_gui.report.as_json import analysis_document
from voiceman_gui.report.contents import Contents, build_contents
from voiceman_gui.report.figures import look
from voiceman_gui.report.figures.drawing import Drawing, Label
from voiceman_gui.report.figures.picture import timeline_figure
from voiceman_gui.report.figures.svg import svg_bytes
from voiceman_gui.wording import words_for

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
EN = words_for("en")
WHEN = datetime(2026, 7, 1, 9, 30, tzinfo=UTC)
FIRST, SECOND = Mark(Span(20.0, 29.5), "first"), Mark(Span(62.0, 70.0), "second")
MARKS = (
    SECOND,
    Mark(Span(5.0, 5.0), "a moment", in_report=False),
    Mark(Span(8.0, 8.0), "a moment that was meant for the report"),
    Mark(Span(10.0, 18.0), "left out", in_report=False),
    FIRST,
)
"""Not in order of time, and with marks that the report does not read before its passages."""


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return layout_analysis()


@pytest.fixture(scope="module")
def contents(analysis: Analysis) -> Contents:
    passages = ((SECOND, layout_withheld()), (FIRST, layout_passage()))
    return build_contents(analysis, passages, ReportDetails(), WHEN, marks=MARKS)


def texts(sheet: Drawing) -> list[str]:
    return [shape.text for shape in sheet.shapes if isinstance(shape, Label)]


def test_list_pictures_report_json_and_csv_number_passages_alike(
    analysis: Analysis, contents: Contents
) -> None:
    assert [(n, mark) for n, mark in numbered(MARKS) if n is not None] == [(1, FIRST), (2, SECOND)]

    figure = timeline_figure(analysis, FONTS, EN, MARKS)
    written = texts(figure)
    assert "Passage 1: first (0:00:20.0 to 0:00:29.5)" in written
    assert "Passage 2: second (0:01:02.0 to 0:01:10.0)" in written
    assert "Mark, not in the report: left out (0:00:10.0 to 0:00:18.0)" in written
    assert "Mark at a moment: a moment (0:00:05.0)" in written
    over_the_plots = [
        s.text for s in figure.shapes if isinstance(s, Label) and s.colour == look.MARK
    ]
    assert over_the_plots == ["1", "2"]

    svg = svg_bytes(figure).decode()
    assert ">Passage 1: first" in svg
    assert ">Passage 2: second" in svg

    report = text_of(contents)
    assert "Passage 1: first" in report
    assert "Passage 2: second" in report
    assert "Passage 3" not in report

    document = json.loads(contents.raw_data)
    assert [(m["number"], m["label"]) for m in document["marks"] if m["number"]] == [
        (1, "first"),
        (2, "second"),
    ]
    assert [(p["number"], p["label"]) for p in document["passages"]] == [
        (1, "first"),
        (2, "second"),
    ]

    rows = csv.DictReader(io.StringIO(table(analysis, MARKS).decode("utf-8-sig")))
    for row in rows:
        centre = (float(row["start_s"]) + float(row["end_s"])) / 2
        inside = [str(n) for n, mark in ((1, FIRST), (2, SECOND)) if _holds(mark.span, centre)]
        assert row["passages"] == "; ".join(inside)


def _holds(span: Span, seconds: float) -> bool:
    return span.start_s <= seconds < span.end_s


@pytest.mark.parametrize(
    ("channels", "channel", "said"),
    [
        (1, None, "one channel"),
        (2, None, "mean of all 2 channels"),
        (2, 1, "channel 2 of 2"),
    ],
)
def test_a_picture_names_channel_and_windows_as_the_report_does(
    channels: int, channel: int | None, said: str
) -> None:
    analysis = layout_analysis(40.0, channels=channels)
    settings = replace(analysis.settings, channel=channel, window_s=5.0, hop_s=0.5)
    analysis = replace(analysis, settings=settings)
    assert f"{said} · windows of 5 s every 0.5 s" in texts(timeline_figure(analysis, FONTS, EN))
    contents = build_contents(analysis, (), ReportDetails(), WHEN)
    report = text_of(contents)
    assert said in report
    assert "windows of 5 s every 0.5 s" in report


def test_a_picture_writes_the_length_with_tenths() -> None:
    analysis = layout_analysis(40.26)
    head = next(t for t in texts(timeline_figure(analysis, FONTS, EN)) if "SHA-256" in t)
    assert head.startswith("0:00:40.3 ")


def with_gauge(passage: PassageReading, name: str, reading: Reading) -> PassageReading:
    gauges = {**passage.gauges, name: replace(passage.gauges[name], reading=reading)}
    return replace(passage, gauges=gauges)


@pytest.mark.parametrize(
    ("reading", "dimension", "rank", "percentile"),
    [
        (Reading(0.5467, 0.5004, 0.5951), "0.55 (0.5004 to 0.60)", None, None),
        (Reading(0.345, 0.2549, 0.4996), "0.34 (0.25 to 0.4996)", None, None),
        (Reading(38.4, 0.3, 77.5), None, "+38 (+0.3 to +78)", None),
        (Reading(-0.2, -20.4, 20.5), None, "0 (−20 to +20)", None),
        (Reading(95.3, 90.5, 98.0), None, None, "95.3 (90 to 98)"),
        (Reading(94.6, 90.4, 96.2), None, None, "95 (90 to 96)"),
    ],
)
def test_window_and_report_print_the_same_digits(
    reading: Reading, dimension: str | None, rank: str | None, percentile: str | None
) -> None:
    def of_window(text: str) -> str:
        return text.replace("  (", " (").replace(" … ", " to ")

    analysis = layout_analysis(10.0)
    passage = layout_passage()
    if dimension is not None:
        tip = window_wording.dimension_text(AROUSAL.name, reading)
        assert tip.startswith(f"Arousal {dimension.replace('(', '(95 % interval ')}")
        passage = replace(passage, arousal=reading)
        said = dimension
    elif rank is not None:
        value, interval = rank.removesuffix(")").split(" (")
        words = say(indicator("stress").worded(reading))
        assert words.startswith(f"{value} ") and words.endswith(f" {interval}")
        passage = with_gauge(passage, "stress", reading)
        said = rank
    else:
        assert percentile is not None
        bar = say(pair_words(Pair(PairId.CATEGORIES, reading, NOT_AVAILABLE)))
        assert of_window(bar).endswith(f": {percentile}")
        passage = with_gauge(passage, "deception", reading)
        said = f"I1: {percentile}"
    contents = build_contents(analysis, ((FIRST, passage),), ReportDetails(), WHEN)
    summary = text_of(contents).split("2 Marked passages")[0]
    assert said in summary.split("Passage 1")[1]


def test_no_export_prints_a_confidence_that_contradicts_its_word(analysis: Analysis) -> None:
    confidence = layout_confidence(0.69997)
    assert words_for("en")(wording.confidence(confidence)) == "0.69997, limited"
    windows = tuple(
        replace(w, confidence=confidence) if w.gate is Gate.PASS else w for w in analysis.windows
    )
    analysis = with_windows(analysis, windows)
    rows = list(csv.DictReader(io.StringIO(table(analysis).decode("utf-8-sig"))))
    printed = {r["confidence_0to1"] for r in rows if r["gate"] == "pass"}
    assert printed == {"0.69997"}
    entries = analysis_document(analysis)["timeline"]
    assert isinstance(entries, list)
    assert {e["confidence"] for e in entries if e["gate"] == "pass"} == {0.69997}


def test_pictures_have_the_colours_of_the_light_window() -> None:
    for name in CATEGORIES:
        colour, _ = look.CATEGORY[name]
        assert colour == look.parsed(getattr(LIGHT, name)), name
    for lane in DIMENSION_LANES:
        assert look.colour_of(lane) == look.parsed(getattr(LIGHT, lane.id)), lane.id
    for lane in (STRESS, DECEPTION):
        assert look.colour_of(lane) == look.parsed(LIGHT.accent), lane.id
    assert look.parsed(LIGHT.waveform) == look.WAVE
    assert look.parsed(LIGHT.mark) == look.MARK


# Machado, Oliveira and Fernandes (2009), severity 1.0, in linear RGB.
_EYES = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}


def _lab(name: str, eyes: str) -> np.ndarray:
    """CIE L*a*b* (D65) of a colour as these eyes see it."""
    coded = np.array(look.parsed(name)) / 255
    linear = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    to_xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    xyz = np.array(to_xyz) @ np.clip(_EYES[eyes] @ linear, 0, 1) / [0.9505, 1.0, 1.089]
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("eyes", list(_EYES))
@pytest.mark.parametrize("table_of", ["ON_WHITE", "ON_DARK"])
def test_colour_blind_eyes_tell_categories_dimensions_and_speakers_apart(
    table_of: str, eyes: str
) -> None:
    table_: DataColours = getattr(colours, table_of)
    speakers = tuple(colours.speaker_colour(place) for place in range(colours.SPEAKERS))
    for group in (CATEGORIES, ("arousal", "dominance", "valence"), speakers):
        for one, other in combinations(group, 2):
            apart = np.linalg.norm(
                _lab(getattr(table_, one), eyes) - _lab(getattr(table_, other), eyes)
            )
            assert apart >= 20, (one, other)


@pytest.mark.parametrize(("theme", "data"), [(LIGHT, ON_WHITE), (DARK, ON_DARK)])
def test_the_window_takes_its_colours_from_the_table_and_they_show(
    theme: Palette, data: DataColours
) -> None:
    for name in DataColours.__dataclass_fields__:
        assert getattr(theme, name) == getattr(data, name)
        assert contrast(getattr(data, name), theme.surface) >= 3.0, name
