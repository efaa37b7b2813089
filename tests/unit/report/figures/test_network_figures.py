"""How plots show previews, marks, and what was not computed yet."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from helpers.analyses import layout_analysis, networked_analysis
from helpers.network_outputs import DIMENSIONAL
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.networks import DIMENSIONS, DimensionMark
from voiceman_gui.core.span import Span
from voiceman_gui.plot.lanes import DIMENSION_LANES, timeline_lanes
from voiceman_gui.plot.series import ValueStatus
from voiceman_gui.plot.timeline import timeline
from voiceman_gui.report.figures import look
from voiceman_gui.report.figures.drawing import (
    Drawing,
    Label,
    Polygon,
    Polyline,
    hatched,
    hatching,
)
from voiceman_gui.report.figures.lanes import draw_row
from voiceman_gui.report.figures.legend import legend
from voiceman_gui.report.figures.picture import timeline_figure
from voiceman_gui.report.figures.row import Row
from voiceman_gui.report.figures.rows import timeline_rows
from voiceman_gui.report.figures.svg import svg_bytes
from voiceman_gui.wording import words_for

FONTS = Path(__file__).parents[4] / "resources" / "fonts"
EN = words_for("en")


def labels_of(sheet: Drawing) -> list[str]:
    return [shape.text for shape in sheet.shapes if isinstance(shape, Label)]


def row_of(analysis: Analysis) -> Drawing:
    data = timeline(analysis)
    length = data.duration_s
    return draw_row(
        data, Row(Span(0.0, length), length, 174.0, data.lanes(timeline_lanes()), ()), EN
    )


@pytest.mark.parametrize("falling", [False, True])
def test_a_hatched_polygon_has_the_strokes_of_a_hatched_box(falling: bool) -> None:
    corners = ((3.0, 5.0), (13.0, 5.0), (13.0, 9.0), (3.0, 9.0))
    strokes = sorted(hatched(corners, 1.0, falling=falling))
    expected = sorted(hatching(3.0, 5.0, 10.0, 4.0, 1.0, falling=falling))
    assert len(strokes) == len(expected)
    np.testing.assert_allclose(strokes, expected, atol=1e-9)


def test_strokes_stay_in_a_band_with_corners() -> None:
    band = ((0.0, 0.0), (5.0, 6.0), (10.0, 0.0), (10.0, 4.0), (5.0, 9.0), (0.0, 4.0))
    strokes = hatched(band, 0.7)
    assert len(strokes) > 15
    for (x0, y0), (x1, y1) in strokes:
        for share in (0.01, 0.5, 0.99):
            x, y = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
            top = 6.0 * (1 - abs(x - 5) / 5)
            bottom = 4.0 + 5.0 * (1 - abs(x - 5) / 5)
            assert top - 1e-9 <= y <= bottom + 1e-9


def test_uncalibrated_readings_are_hatched_and_dashed_and_named() -> None:
    sheet = row_of(networked_analysis(mark=DimensionMark.UNCALIBRATED))
    for lane in DIMENSION_LANES:
        colour, tint = look.colour_of(lane), look.tint_of(lane)
        lines = [s for s in sheet.shapes if isinstance(s, Polyline) and s.colour == colour]
        assert {line.dash for line in lines if line.width == look.LINE_WIDTH} == {
            look.UNCALIBRATED_DASH
        }
        assert sum(line.width == 0.1 for line in lines) > 50, "strokes of the band"
        assert not [s for s in sheet.shapes if isinstance(s, Polygon) and s.fill == tint]
    assert labels_of(sheet).count("uncalibrated") == 5, "dimensions, categories, incongruence"


def test_reference_readings_of_a_network_are_filled() -> None:
    sheet = row_of(networked_analysis())
    for lane in DIMENSION_LANES:
        assert [s for s in sheet.shapes if isinstance(s, Polygon) and s.fill == look.tint_of(lane)]
    assert labels_of(sheet).count("listeners' scale") == 3
    assert labels_of(sheet).count("uncalibrated") == 2, "categories, incongruence"
    assert "Values" not in labels_of(sheet)


def test_the_embedded_models_stay_on_the_speakers_scale() -> None:
    labels = labels_of(row_of(layout_analysis()))
    assert labels.count("speaker's baseline") == len(DIMENSIONS)
    assert not {"uncalibrated", "listeners' scale", "Values"} & set(labels)


def test_previews_and_what_is_missing_have_a_strip_of_their_own() -> None:
    analysis = networked_analysis(60.0, preview=range(14, 22), pending=range(27, 36))
    data = timeline(analysis)
    series = data.series
    seconds = dict.fromkeys(ValueStatus, 0.0)
    for status_of_value, stretch in data.statuses:
        seconds[status_of_value] += stretch.duration_s
    shown = [window.gate.shows_numbers for window in analysis.windows]
    for status_of_value, span in (
        (ValueStatus.PREVIEW, range(14, 22)),
        (ValueStatus.PENDING, range(27, 36)),
    ):
        expected = sum(series.right_s[i] - series.left_s[i] for i in span if shown[i])
        assert math.isclose(seconds[status_of_value], expected)
    labels = labels_of(row_of(analysis))
    assert {"Values", "preview", "not computed", "reference"} <= set(labels)
    assert data.measured


def test_a_recording_that_no_network_has_read_yet_says_so() -> None:
    labels = labels_of(row_of(networked_analysis(60.0, pending=range(100))))
    assert labels.count("not computed yet") == len(DIMENSIONS) + 1
    assert "not analysed" not in labels
    assert len(timeline_rows(timeline(networked_analysis(700.0, pending=range(999))), (), EN)) == 3


@pytest.mark.parametrize(
    ("analysis", "said"),
    [
        (networked_analysis(60.0), "0.5 is the middle of that scale"),
        (networked_analysis(60.0, mark=DimensionMark.LEGACY), "Legacy sigmoid scale"),
        (networked_analysis(60.0, mark=DimensionMark.UNCALIBRATED), "uncalibrated estimate"),
        (networked_analysis(60.0, preview=range(20)), "PREVIEW: "),
        (networked_analysis(60.0, pending=range(20)), "NOT COMPUTED YET: "),
    ],
    ids=["pair", "legacy", "uncalibrated", "preview", "pending"],
)
def test_a_picture_that_stands_alone_says_it_too(analysis: Analysis, said: str) -> None:
    figure = timeline_figure(analysis, FONTS, EN)
    text = " ".join(labels_of(figure))
    assert said in text
    assert f"{DIMENSIONAL.name}, revision {DIMENSIONAL.revision}; {DIMENSIONAL.licence}" in text
    assert svg_bytes(figure) == svg_bytes(timeline_figure(analysis, FONTS, EN))


def test_the_legend_explains_only_what_is_there() -> None:
    plain = labels_of(legend(timeline(networked_analysis(60.0)), EN))
    assert not [text for text in plain if "preview" in text or "uncalibrated" in text]
    unfinished = labels_of(legend(timeline(networked_analysis(60.0, preview=range(20))), EN))
    assert "preview: not reference values" in unfinished
    marked = timeline(networked_analysis(60.0, mark=DimensionMark.UNCALIBRATED))
    assert "uncalibrated reading, 95 % interval" in labels_of(legend(marked, EN))
