from __future__ import annotations

import io
import math
import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from helpers.analyses import layout_analysis, layout_passages
from voiceman_gui.core.analysis import Mark
from voiceman_gui.core.reading import Gate
from voiceman_gui.core.span import Span
from voiceman_gui.report import palette
from voiceman_gui.report.charts import Row, draw_row
from voiceman_gui.report.drawing import Box, Drawing, Label, Polyline, dashes, hatching
from voiceman_gui.report.figure import timeline_figure, timeline_rows
from voiceman_gui.report.gaps import causes, cells
from voiceman_gui.report.lettering import Lettering
from voiceman_gui.report.png import png_bytes
from voiceman_gui.report.svg import svg_bytes
from voiceman_gui.report.timeline import clock, rows_of, tick_times, timeline

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
SVG = "{http://www.w3.org/2000/svg}"


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


def test_dashes_have_the_pattern_s_lengths_across_corners() -> None:
    strokes = dashes(((0.0, 0.0), (3.0, 0.0), (3.0, 4.0)), (2.0, 1.0))
    length = sum(math.dist(a, b) for a, b in strokes)
    assert math.isclose(length, 5.0)
    assert strokes[0] == ((0.0, 0.0), (2.0, 0.0))


def test_cells_cover_the_analysed_time_without_holes() -> None:
    analysis = layout_analysis(60.0)
    places = cells(analysis)
    assert places[0].start_s == 0.0
    assert places[-1].end_s == analysis.windows[-1].end_s
    assert all(a.end_s == b.start_s for a, b in pairwise(places))


def test_reasons_that_differ_in_their_measure_share_a_letter_and_a_range() -> None:
    analysis = layout_analysis(150.0)
    data = timeline(analysis)
    assert [cause.letter for cause in (*data.gaps, *data.cautions)] == ["a", "b", "c"]
    withheld = next(cause for cause in data.gaps if cause.gate is Gate.WITHHELD)
    values = [float(w.reasons[0].split()[2]) for w in analysis.windows if w.gate is Gate.WITHHELD]
    text = f"signal-to-noise ratio {min(values)} to {max(values)} dB, below 10 dB"
    assert withheld.text == text
    gap_s = sum(cause.total_s for cause in data.gaps)
    gaps = sum(not w.gate.shows_numbers for w in analysis.windows)
    assert math.isclose(gap_s, gaps * analysis.settings.hop_s, abs_tol=2.0)


def test_letters_go_on_after_z() -> None:
    analysis = layout_analysis(60.0)
    odd = tuple(
        replace(w, gate=Gate.WITHHELD, reasons=(chr(0xAC00 + i),), arousal=None)
        for i, w in enumerate(analysis.windows[:28])
    )
    letters = [c.letter for c in causes(replace(analysis, windows=odd), (Gate.WITHHELD,))]
    assert letters[25:] == ["z", "aa", "ab"]


def test_no_reading_is_drawn_inside_a_gap() -> None:
    analysis = layout_analysis(150.0)
    data = timeline(analysis)
    row = Row(Span(0.0, 150.0), 150.0, 174.0, (palette.AROUSAL,), ())
    lines = lines_of(draw_row(data, row), palette.AROUSAL.colour)
    assert len(lines) > 5
    for cause in data.gaps:
        for stretch in cause.stretches:
            left, right = row.x(stretch.start_s) + 1e-6, row.x(stretch.end_s) - 1e-6
            for line in lines:
                first, last = line.points[0][0], line.points[-1][0]
                assert last <= left or first >= right


def test_a_reading_is_drawn_at_its_value_at_the_centre_of_its_window() -> None:
    analysis = layout_analysis(60.0)
    row = Row(Span(0.0, 60.0), 60.0, 174.0, (palette.STRESS,), ())
    window = analysis.windows[5]
    assert window.stress is not None
    x = row.x((window.start_s + window.end_s) / 2)
    y = palette.STRESS.y(window.stress.value, 4.0)
    points = [p for line in lines_of(draw_row(timeline(analysis), row), palette.GAUGE)
              for p in line.points]  # fmt: skip
    assert min(math.dist((x, y), point) for point in points) < 1e-9


def test_lanes_differ_in_grey_too() -> None:
    dashes_used = {lane.dash for lane in (palette.AROUSAL, palette.DOMINANCE, palette.VALENCE)}
    assert len(dashes_used) == 3

    def grey(colour: tuple[int, int, int]) -> float:
        return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]

    looks = {(hatch, round(grey(colour) / 20)) for colour, hatch in palette.CATEGORY.values()}
    assert len(looks) == 4
    looks = {(hatch, round(grey(colour) / 6)) for colour, hatch in palette.GATE.values()}
    assert len(looks) == 4


def test_rows_five_minutes_each_and_an_overview_beyond_an_hour() -> None:
    assert len(timeline_rows(timeline(layout_analysis(290.0)), ())) == 1
    assert len(timeline_rows(timeline(layout_analysis(700.0)), ())) == 3
    (overview,) = timeline_rows(timeline(layout_analysis(10800.0)), ())
    assert len(overview.shapes) < 6000


def test_overview_points_are_medians_with_the_widest_interval() -> None:
    track = timeline(layout_analysis(700.0)).tracks["arousal"]
    thin = track.thinned(7)
    part = slice(14, 21)
    assert thin.value[2] == np.nanmedian(track.value[part])
    assert thin.low[2] == np.nanmin(track.low[part])
    assert thin.high[2] == np.nanmax(track.high[part])
    assert (thin.left_s[2], thin.right_s[2]) == (track.left_s[14], track.right_s[20])


def test_what_was_not_analysed_is_said() -> None:
    rows = timeline_rows(timeline(layout_analysis(700.0, complete=False)), ())
    assert len(rows) == 2
    assert "not analysed" not in labels_of(rows[0])
    assert "not analysed" in labels_of(rows[1])
    (row,) = timeline_rows(timeline(layout_analysis(30.0, speechless=True)), ())
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
def test_pictures_of_odd_recordings(analysis) -> None:
    marks = [mark for mark, _ in layout_passages()] + [Mark(Span(1.0, 1.0), "\x0b<point> & ")]
    figure = timeline_figure(analysis, FONTS, marks)
    root = ET.fromstring(svg_bytes(figure))
    texts = [element.text for element in root.iter(f"{SVG}text")]
    assert analysis.baseline.sentence in texts
    assert "Arousal" in texts
    assert float(root.get("viewBox").split()[3]) == pytest.approx(figure.height, abs=0.01)
    inside = [s for s in figure.shapes if isinstance(s, Box)]
    assert all(s.x >= -1e-6 and s.x + s.width <= figure.width + 1e-6 for s in inside)
    picture = png_bytes(figure, FONTS, dots_per_inch=72)
    with Image.open(io.BytesIO(picture)) as image:
        assert image.width == pytest.approx(figure.width / 25.4 * 72, abs=2)
        assert image.height == pytest.approx(figure.height / 25.4 * 72, abs=2)


def test_pictures_are_the_same_bytes_each_time() -> None:
    first = timeline_figure(layout_analysis(60.0), FONTS)
    second = timeline_figure(layout_analysis(60.0), FONTS)
    assert svg_bytes(first) == svg_bytes(second)
    assert png_bytes(first, FONTS) == png_bytes(second, FONTS)


def test_a_character_without_a_glyph_is_named() -> None:
    lettering = Lettering(FONTS)
    assert lettering.printable("Ä 한 😀日\n") == "Ä 한 [U+1F600][U+65E5] "
    assert lettering.runs("aÄ한b") == [("aÄ", False), ("한", True), ("b", False)]


def test_times_in_words() -> None:
    assert clock(59.96, tenths=True) == "1:00.0"
    assert clock(3723) == "1:02:03"
    assert tick_times(Span(0.0, 150.0)) == [15.0 * k for k in range(11)]
    assert rows_of(Span(0.0, 700.0), 300.0) == [Span(0, 300), Span(300, 600), Span(600, 700)]


def test_many_passages_do_not_hide_the_readings() -> None:
    long = timeline(layout_analysis(700.0))
    marks = [(str(k + 1), Mark(Span(k * 8.0, k * 8.0 + 4.0))) for k in range(87)]

    def full_lines(rows: list[Drawing]) -> int:
        dashed = [s for row in rows for s in row.shapes if isinstance(s, Polyline) and s.dash]
        return sum(s.points[0][0] == s.points[-1][0] for s in dashed)

    assert full_lines(timeline_rows(long, marks[:3])) == 6
    rows = timeline_rows(long, marks)
    assert full_lines(rows) == 0
    for row in rows:
        numbers = sorted(
            s.x for s in row.shapes if isinstance(s, Label) and s.bold and s.text.isdigit()
        )
        assert len(numbers) > 10
        assert min(b - a for a, b in pairwise(numbers)) >= 2.6
