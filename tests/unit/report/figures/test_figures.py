"""Figures: what is drawn where, in which words, and that it is the same bytes each time."""

from __future__ import annotations

import io
import math
import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from helpers.analyses import layout_analysis, layout_passages, networked_analysis
from voiceman_gui.analysis.indicators.table import gauges
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.lane import Lane
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.core.reading import GATES as GATE_ORDER
from voiceman_gui.core.span import Span
from voiceman_gui.plot.lanes import (
    AROUSAL,
    DIMENSION_LANES,
    GATES,
    STRESS,
    VALUES,
    ShownLane,
    timeline_lanes,
)
from voiceman_gui.plot.scale import TimeScale, ticks
from voiceman_gui.plot.timeline import timeline
from voiceman_gui.report.figures import look
from voiceman_gui.report.figures.drawing import (
    Box,
    Drawing,
    Label,
    Polygon,
    Polyline,
    hatching,
)
from voiceman_gui.report.figures.lanes import NAME_MM, NAME_SIZE, UNIT_SIZE, draw_row
from voiceman_gui.report.figures.picture import timeline_figure
from voiceman_gui.report.figures.png import png_bytes
from voiceman_gui.report.figures.row import POINT, TICK_GAP, Row, y_of
from voiceman_gui.report.figures.rows import (
    gauge_lanes,
    passage_gauge_lanes,
    passage_rows,
    thinning_note,
    timeline_rows,
)
from voiceman_gui.report.figures.svg import svg_bytes
from voiceman_gui.report.figures.text import shortened, text_width, wrapped
from voiceman_gui.wording import words_for

FONTS = Path(__file__).parents[4] / "resources" / "fonts"
SVG = "{http://www.w3.org/2000/svg}"
EN, KO = words_for("en"), words_for("ko")


def row_of(length_s: float, *lanes: Lane) -> Row:
    return Row(Span(0.0, length_s), length_s, 174.0, [ShownLane(lane) for lane in lanes], ())


def lines_of(sheet: Drawing, colour: tuple[int, int, int]) -> list[Polyline]:
    return [s for s in sheet.shapes if isinstance(s, Polyline) and s.colour == colour]


def labels_of(sheet: Drawing) -> list[str]:
    return [shape.text for shape in sheet.shapes if isinstance(shape, Label)]


@pytest.mark.parametrize("falling", [False, True])
def test_hatching_stays_in_its_box_and_fills_it(falling: bool) -> None:
    strokes = hatching(3.0, 5.0, 10.0, 4.0, 1.0, falling=falling)
    points = np.array(strokes).reshape(-1, 2)
    assert points[:, 0].min() >= 3 - 1e-9
    assert points[:, 0].max() <= 13 + 1e-9
    assert points[:, 1].min() >= 5 - 1e-9
    assert points[:, 1].max() <= 9 + 1e-9
    assert 12 <= len(strokes) <= 14
    for (x0, y0), (x1, y1) in strokes:
        assert math.isclose(x1 - x0, (y1 - y0) * (1 if falling else -1))


def test_no_reading_is_drawn_inside_a_gap() -> None:
    analysis = layout_analysis(150.0)
    data = timeline(analysis)
    row = row_of(150.0, AROUSAL)
    lines = lines_of(draw_row(data, row, EN), look.colour_of(AROUSAL))
    assert len(lines) > 5
    for cause in data.gaps:
        for stretch in cause.stretches:
            left, right = row.x(stretch.start_s) + 1e-6, row.x(stretch.end_s) - 1e-6
            for line in lines:
                first, last = line.points[0][0], line.points[-1][0]
                assert last <= left or first >= right


def test_a_reading_is_drawn_at_its_value_at_the_centre_of_its_window() -> None:
    analysis = layout_analysis(60.0)
    row = row_of(60.0, STRESS)
    window = analysis.windows[5]
    assert window.stress is not None
    x = row.x((window.start_s + window.end_s) / 2)
    y = y_of(STRESS, window.stress.value, 4.0)
    lines = lines_of(draw_row(timeline(analysis), row, EN), look.GAUGE)
    points = [point for line in lines for point in line.points]
    assert min(math.dist((x, y), point) for point in points) < 1e-9


def test_rows_five_minutes_each_and_an_overview_beyond_an_hour() -> None:
    assert len(timeline_rows(timeline(layout_analysis(290.0)), (), EN)) == 1
    assert len(timeline_rows(timeline(layout_analysis(700.0)), (), EN)) == 3
    (overview,) = timeline_rows(timeline(layout_analysis(10800.0)), (), EN)
    assert len(overview.shapes) < 6000


@pytest.mark.parametrize("language", ["en", "ko"])
def test_what_stands_left_of_a_lane_is_whole(language: str) -> None:
    words = words_for(language)
    for gauge, lane in zip(gauges(), gauge_lanes(), strict=True):
        assert (lane.low, lane.high) == (gauge.low, gauge.high)
    for lane in (*timeline_lanes(gauge_lanes()), VALUES):
        assert text_width(words(lane.name), NAME_SIZE) <= NAME_MM
        assert lane.unit is None or text_width(words(lane.unit), UNIT_SIZE) <= NAME_MM
    analyses = (
        layout_analysis(60.0),
        networked_analysis(60.0),
        *(networked_analysis(60.0, mark=mark) for mark in DimensionMark),
    )
    for analysis in analyses:
        for shown in timeline(analysis).lanes(timeline_lanes(gauge_lanes())):
            assert shown.note is None or text_width(words(shown.note), UNIT_SIZE) <= NAME_MM
        for row in timeline_rows(timeline(analysis), (), words):
            assert not any("…" in text for text in labels_of(row))


def test_what_was_not_analysed_is_said() -> None:
    rows = timeline_rows(timeline(layout_analysis(700.0, complete=False)), (), EN)
    assert len(rows) == 2
    assert "not analysed" not in labels_of(rows[0])
    assert "not analysed" in labels_of(rows[1])
    (row,) = timeline_rows(timeline(layout_analysis(30.0, speechless=True)), (), EN)
    assert "not available in this recording" in labels_of(row)


@pytest.mark.parametrize(
    "analysis",
    [
        layout_analysis(2.0),
        layout_analysis(30.0, speechless=True),
        layout_analysis(700.0, complete=False, channels=2),
        layout_analysis(60.0, path=Path("/e/면담 😀 日本 \udcff & <Gespräch>.wav")),
    ],
    ids=["shorter than a window", "no speech", "cancelled", "names"],
)
def test_pictures_of_odd_recordings(analysis: Analysis) -> None:
    marks = [mark for mark, _ in layout_passages()] + [Mark(Span(1.0, 1.0), "\x0b<point> & ")]
    figure = timeline_figure(analysis, FONTS, EN, marks)
    root = ET.fromstring(svg_bytes(figure))
    texts = [element.text for element in root.iter(f"{SVG}text")]
    assert EN(analysis.baseline.sentence) in " ".join(map(str, texts))
    assert "Arousal" in texts
    assert float(root.get("viewBox").split()[3]) == pytest.approx(figure.height, abs=0.01)
    inside = [s for s in figure.shapes if isinstance(s, Box)]
    assert all(s.x >= -1e-6 and s.x + s.width <= figure.width + 1e-6 for s in inside)
    picture = png_bytes(figure, FONTS, dots_per_inch=72)
    with Image.open(io.BytesIO(picture)) as image:
        assert image.width == pytest.approx(figure.width / 25.4 * 72, abs=2)
        assert image.height == pytest.approx(figure.height / 25.4 * 72, abs=2)
        assert image.info["dpi"] == pytest.approx((72, 72), abs=0.1)


def test_pictures_are_the_same_bytes_each_time() -> None:
    first = timeline_figure(layout_analysis(60.0), FONTS, EN)
    second = timeline_figure(layout_analysis(60.0), FONTS, EN)
    assert svg_bytes(first) == svg_bytes(second)
    assert png_bytes(first, FONTS) == png_bytes(second, FONTS)


def test_many_passages_do_not_hide_the_readings() -> None:
    long = timeline(layout_analysis(700.0))
    marks = [(str(k + 1), Mark(Span(k * 8.0, k * 8.0 + 4.0))) for k in range(87)]

    def full_lines(rows: list[Drawing]) -> int:
        dashed = [s for row in rows for s in row.shapes if isinstance(s, Polyline) and s.dash]
        return sum(s.points[0][0] == s.points[-1][0] for s in dashed)

    assert full_lines(timeline_rows(long, marks[:3], EN)) == 6
    rows = timeline_rows(long, marks, EN)
    assert full_lines(rows) == 0
    for row in rows:
        numbers = sorted(
            s.x for s in row.shapes if isinstance(s, Label) and s.bold and s.text.isdigit()
        )
        assert len(numbers) > 10
        assert min(b - a for a, b in pairwise(numbers)) >= 2.4


def test_fills_differ_in_grey_too() -> None:
    assert len({look.DASH[lane.line] for lane in DIMENSION_LANES}) == 3

    def grey(colour: tuple[int, int, int]) -> float:
        return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]

    looks = {(hatch, round(grey(colour) / 20)) for colour, hatch in look.CATEGORY.values()}
    assert len(looks) == 4
    looks = {(hatch, round(grey(colour) / 6)) for colour, hatch in look.GATE.values()}
    assert len(looks) == 4


def test_a_row_has_the_ticks_of_the_window() -> None:
    row = row_of(300.0, AROUSAL)
    written = labels_of(draw_row(timeline(layout_analysis(300.0)), row, EN))
    pixels = TimeScale(row.span, 72.0, 8 * row.scale.width)
    in_window = [tick.label for tick in ticks(pixels, 8 * TICK_GAP) if tick.label]
    assert len(in_window) > 5
    assert [text for text in written if text in in_window] == in_window


def test_a_row_draws_the_numbers_of_the_window() -> None:
    """The same entries, each with the widest interval, whatever the unit of the scale."""
    data = timeline(layout_analysis(1800.0))
    row = row_of(1800.0, AROUSAL)
    pixels = TimeScale(row.span, 72.0, 4 * row.scale.width)
    seen = data.levels.view(pixels, 4 * POINT)
    assert seen.group > 1
    sheet = draw_row(data, row, EN)
    lines = lines_of(sheet, look.colour_of(AROUSAL))
    points = np.array([point for line in lines for point in line.points])
    bands = [s for s in sheet.shapes if isinstance(s, Polygon) and s.fill == look.tint_of(AROUSAL)]
    corners = np.array([point for band in bands for point in band.points])
    shown = np.flatnonzero(np.isfinite(seen.value[0]))
    assert shown.size > 100
    for entry in shown.tolist():
        x = row.scale.x(pixels.seconds(float(seen.x[entry])))
        y = y_of(AROUSAL, float(seen.value[0, entry]), 4.0)
        assert np.hypot(points[:, 0] - x, points[:, 1] - y).min() < 1e-6
        for bound in (seen.low[0, entry], seen.high[0, entry]):
            edge = y_of(AROUSAL, float(bound), 4.0)
            assert np.hypot(corners[:, 0] - x, corners[:, 1] - edge).min() < 1e-6


def test_an_overview_shows_each_gate_as_high_as_its_share() -> None:
    data = timeline(layout_analysis(10800.0))
    row = row_of(10800.0, GATES)
    sheet = draw_row(data, row, EN)
    seconds = data.series.right_s - data.series.left_s
    for code, gate in enumerate(GATE_ORDER):
        areas = [
            _area(shape.points)
            for shape in sheet.shapes
            if isinstance(shape, Polygon) and shape.fill == look.GATE[gate][0]
        ]
        share = seconds[data.series.gate == code].sum() / seconds.sum()
        whole = row.scale.width * look.HEIGHT[GATES.kind]
        assert sum(areas) / whole == pytest.approx(share, abs=0.005), gate


def _area(points: tuple[tuple[float, float], ...]) -> float:
    x, y = np.array(points).T
    return float(abs(x @ np.roll(y, 1) - y @ np.roll(x, 1)) / 2)


def test_a_note_says_how_many_windows_are_in_a_point_and_none_where_each_is_drawn() -> None:
    assert thinning_note(timeline(layout_analysis(290.0))) is None
    note = thinning_note(timeline(layout_analysis(10800.0)))
    assert note is not None
    assert note.params == {"group_count": 32}


def test_a_passage_is_drawn_with_its_surroundings() -> None:
    data = timeline(layout_analysis(700.0))
    (row,) = passage_rows(data, "3", Mark(Span(100.0, 120.0)), EN)
    labels = [s for s in row.shapes if isinstance(s, Label)]
    assert [s.text for s in labels if s.bold and s.colour == look.MARK] == ["3"]
    times = [s.text for s in labels if s.anchor == "middle" and s.text.count(":") == 2]
    assert (times[0], times[-1]) == ("0:01:30", "0:02:10")


def test_a_korean_picture_has_no_english_words_of_its_own() -> None:
    figure = timeline_figure(layout_analysis(60.0), FONTS, KO)
    written = labels_of(figure)
    assert {"각성도", "지배성", "정서가", "품질 기준"} <= set(written)
    for lane in DIMENSION_LANES:
        assert EN(lane.name) not in written
    assert figure.title == KO.text("plot.figure.title", file="interview.wav")
    with Image.open(io.BytesIO(png_bytes(figure, FONTS, dots_per_inch=60))) as image:
        assert image.width > 400


def test_every_gauge_of_the_table_has_a_lane() -> None:
    assert [lane.id for lane in gauge_lanes()] == [one.id for one in gauges()]
    assert {"stress", "deception"} <= {lane.id for lane in gauge_lanes()}
    assert "deception" not in {lane.id for lane in passage_gauge_lanes()}
    (row,) = timeline_rows(timeline(layout_analysis(60.0)), (), EN)
    names = [EN(lane.name) for lane in gauge_lanes()]
    assert [text for text in labels_of(row) if text in names] == names[:2]


def test_lines_of_text_fit_and_lose_nothing() -> None:
    text = "one two three " * 12 + "한국어 문장도 " * 8 + "x" * 90
    lines = wrapped(text, 60.0, 6.0, indent="  ")
    assert len(lines) > 5
    assert all(text_width(line, 6.0) <= 60.0 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert wrapped("", 60.0, 6.0) == [""]
    name = "a" * 40 + "z" * 40
    short = shortened(name, 40.0, 11.0)
    assert text_width(short, 11.0) <= 40.0
    assert short.startswith("aa") and short.endswith("zz") and "…" in short
    assert shortened("short.wav", 40.0, 11.0) == "short.wav"


def test_a_hatching_is_one_element_of_the_svg() -> None:
    sheet = Drawing(20, 20, "hatching")
    sheet.shapes += [Polyline(stroke, (1, 2, 3), 0.1) for stroke in hatching(0, 0, 20, 20, 1.0)]
    root = ET.fromstring(svg_bytes(sheet))
    (path,) = root.findall(f"{SVG}path")
    assert str(path.get("d")).count("M") == len(sheet.shapes)
