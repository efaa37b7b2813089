"""Who speaks, in pictures: the strip above the readings, and lines of each speaker."""

from __future__ import annotations

import functools
from dataclasses import replace

import numpy as np
import pytest

from helpers.measured_sample import sample_analysis
from helpers.two_speakers import (
    MAN,
    WOMAN,
    confirmed,
    interview,
    interview_analysis,
    named,
    unsure,
)
from voiceman_gui.core.document import Baseline
from voiceman_gui.core.lane import LaneKind
from voiceman_gui.core.resources import resource
from voiceman_gui.core.span import Span
from voiceman_gui.plot.lanes import AROUSAL, turn_lanes
from voiceman_gui.plot.timeline import Timeline, timeline
from voiceman_gui.report.figures import look
from voiceman_gui.report.figures.drawing import Box, Drawing, Label, Polygon, Polyline
from voiceman_gui.report.figures.legend import legend
from voiceman_gui.report.figures.picture import timeline_figure
from voiceman_gui.report.figures.row import GUTTER, MARKS, SPACE, Row, height_of
from voiceman_gui.report.figures.rows import LONG_S, speaker_rows, timeline_rows
from voiceman_gui.report.figures.turns import BASELINE_MM, PROPOSED
from voiceman_gui.wording import words_for

EN = words_for("en")
UNSURE_PLACE = 13
FIRST_CONFIRMED = 5


@functools.cache
def data() -> Timeline:
    calm = interview().spans(WOMAN, "neutral")
    turns = named(
        unsure(confirmed(interview().turns, FIRST_CONFIRMED), UNSURE_PLACE), woman="Ms Kim"
    )
    return timeline(interview_analysis(turns, baselines=(Baseline(calm, WOMAN),)))


@functools.cache
def row() -> tuple[Row, Drawing]:
    (sheet,) = timeline_rows(data(), (), EN)
    span_s = data().duration_s

    return Row(Span(0.0, span_s), span_s, sheet.width, (), ()), sheet


def lane_tops() -> list[float]:
    """Upper edges of the lanes of turns, which are the first ones."""
    lanes = turn_lanes(data().analysis)
    return [MARKS + place * (height_of(lanes[0]) + SPACE) for place in range(len(lanes))]


def boxes_at(sheet: Drawing, top: float, **wanted: object) -> list[Box]:
    return [
        shape
        for shape in sheet.shapes
        if isinstance(shape, Box)
        and abs(shape.y - top) < 1e-6
        and all(getattr(shape, name) == value for name, value in wanted.items())
    ]


def test_one_person_has_no_strip_and_the_lines_of_before() -> None:
    alone = timeline(sample_analysis())
    assert turn_lanes(alone.analysis) == ()
    assert speaker_rows(alone, EN) == []
    (sheet,) = timeline_rows(alone, (), EN)
    colours = {shape.colour for shape in sheet.shapes if isinstance(shape, Polyline)}
    assert look.colour_of(AROUSAL) in colours
    assert look.speaker_colour_of(0) not in colours


def test_each_speaker_has_a_lane_above_the_readings() -> None:
    _, sheet = row()
    names = [shape.text for shape in sheet.shapes if isinstance(shape, Label) and shape.bold]
    assert names[:3] == ["Ms Kim", "1", "1"]
    order = [name for name in names if name in ("Ms Kim", "Speaker 2", "unsure", "Waveform")]
    assert order == ["Ms Kim", "Speaker 2", "unsure", "Waveform"]
    assert {lane.kind for lane in turn_lanes(data().analysis)} == {LaneKind.TURNS}


@pytest.mark.parametrize(("place", "speaker"), [(0, WOMAN), (1, MAN)])
def test_turns_lie_where_they_are_and_show_who_vouches_for_them(place: int, speaker: str) -> None:
    scale, sheet = row()
    colour, top = look.speaker_colour_of(place), lane_tops()[place]
    assert data().analysis.diarisation is not None
    turns = data().analysis.diarisation.turns
    for number, turn in enumerate(turns.turns):
        if turn.speaker != speaker:
            continue
        fill = colour if number < FIRST_CONFIRMED else look.lighter(colour, PROPOSED)
        found = [
            box
            for box in boxes_at(sheet, top, fill=fill, outline=colour)
            if abs(box.x - scale.x(turn.span.start_s)) < 0.01
        ]
        assert len(found) == 1
        assert found[0].width == pytest.approx(
            scale.x(turn.span.end_s) - scale.x(turn.span.start_s), abs=0.01
        )


def test_overlap_is_hatched_in_both_lanes() -> None:
    scale, sheet = row()
    left, right = scale.x(104.1), scale.x(105.6)
    for top in lane_tops()[:2]:
        (box,) = boxes_at(
            sheet, top, fill=look.WHITE, outline=look.speaker_colour_of(lane_tops().index(top))
        )
        assert (box.x, box.x + box.width) == pytest.approx((left, right), abs=0.01)
        strokes = [
            shape
            for shape in sheet.shapes
            if isinstance(shape, Polyline)
            and shape.colour == look.INK
            and all(
                left - 0.01 <= x <= right + 0.01 and top - 0.01 <= y <= top + 3.21
                for x, y in shape.points
            )
        ]
        assert len(strokes) >= 3


def test_what_is_in_a_baseline_is_marked_below_the_lane() -> None:
    scale, sheet = row()
    bars = [s for s in sheet.shapes if isinstance(s, Box) and s.fill == look.BASELINE]
    spans = interview().spans(WOMAN, "neutral")
    assert len(bars) == len(spans)
    for bar, span in zip(bars, spans, strict=True):
        assert bar.height == BASELINE_MM
        assert bar.y == pytest.approx(lane_tops()[0] + 3.2)
        assert bar.x == pytest.approx(scale.x(span.start_s), abs=0.01)


def test_no_line_leads_from_one_speaker_to_another() -> None:
    """Each curve in a speaker's colour stays within the windows of that speaker."""
    scale, sheet = row()
    windows = data().analysis.windows
    for place, speaker in enumerate((WOMAN, MAN)):
        colour = look.speaker_colour_of(place)
        curves = [
            shape
            for shape in sheet.shapes
            if isinstance(shape, Polyline)
            and shape.colour == colour
            and shape.width == look.LINE_WIDTH
        ]
        assert len(curves) > 10
        own = windows.of(speaker)
        cells = data().series
        for curve in curves:
            for x, _ in curve.points:
                seconds = (x - GUTTER) / scale.scale.per_s
                near = np.flatnonzero(
                    (cells.left_s - 0.02 <= seconds) & (seconds <= cells.right_s + 0.02)
                )
                assert own[near].any()


def test_lines_of_speakers_differ_without_their_colours() -> None:
    assert len({look.speaker_dash(place) for place in range(5)}) == 5
    _, sheet = row()
    dashes = {
        shape.colour: shape.dash
        for shape in sheet.shapes
        if isinstance(shape, Polyline) and shape.width == look.LINE_WIDTH
    }
    assert dashes[look.speaker_colour_of(0)] != dashes[look.speaker_colour_of(1)]


def test_bands_lie_below_all_lines() -> None:
    _, sheet = row()
    tints = {look.lighter(look.speaker_colour_of(place), 0.78) for place in (0, 1)}
    bands = [
        place
        for place, shape in enumerate(sheet.shapes)
        if isinstance(shape, Polygon) and shape.fill in tints
    ]
    (arousal, *_) = np.split(bands, np.flatnonzero(np.diff(bands) > 1) + 1)
    assert len(arousal) > 5


def test_the_legend_explains_what_there_is_and_no_more() -> None:
    def said(timeline: Timeline) -> list[str]:
        return [s.text for s in legend(timeline, EN).shapes if isinstance(s, Label)]

    texts = said(data())
    assert {"1 Ms Kim", "2 Speaker 2", "turn, confirmed", "turn, not confirmed"} <= set(texts)
    assert "several speak at once: no reading" in texts
    assert "marked as the speaker's baseline" in texts
    plain = said(timeline(interview_analysis()))
    assert "turn, confirmed" not in plain
    assert "marked as the speaker's baseline" not in plain
    alone = said(timeline(sample_analysis()))
    assert not any("turn," in text for text in alone)


def test_the_legend_keeps_within_its_width_whatever_the_names() -> None:
    long = named(interview().turns, woman="A name that is very long " * 4, man="나" * 60)
    sheet = legend(timeline(interview_analysis(long)), EN)
    for shape in sheet.shapes:
        right = shape.x if isinstance(shape, Label | Box) else max(x for x, _ in shape.points)
        assert right <= sheet.width
        assert not isinstance(shape, Label) or shape.y <= sheet.height


def test_a_long_recording_has_an_overview_for_each_speaker() -> None:
    analysis = data().analysis
    rate = analysis.waveform.recording.sample_rate_hz
    longer = replace(
        analysis, waveform=replace(analysis.waveform, n_samples=round((LONG_S + 1) * rate))
    )
    rows = timeline_rows(timeline(longer), (), EN)
    assert len(rows) == 2
    for place, sheet in enumerate(rows):
        colours = {shape.colour for shape in sheet.shapes if isinstance(shape, Polyline)}
        assert look.speaker_colour_of(place) in colours
        assert look.speaker_colour_of(1 - place) not in colours


def test_names_of_any_kind_are_drawn() -> None:
    odd = named(interview().turns, woman="\x0b<b>& \U00013000 \udcff", man="")
    figure = timeline_figure(interview_analysis(odd), resource("fonts"), EN)
    texts = [shape.text for shape in figure.shapes if isinstance(shape, Label)]
    assert not any("\U00013000" in text or "\x0b" in text for text in texts)
    assert any("[U+13000]" in text for text in texts)


def test_the_picture_says_first_who_is_told_apart() -> None:
    figure = timeline_figure(data().analysis, resource("fonts"), EN)
    texts = [shape.text for shape in figure.shapes if isinstance(shape, Label)]
    assert texts[0] == "interview.wav"
    assert texts[1].startswith("2 speakers; the analyst confirmed 5 of 14 turns.")
