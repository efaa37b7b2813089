"""The table of lanes, and what one analysis makes of it."""

from __future__ import annotations

from dataclasses import fields

import pytest

from helpers.analyses import layout_analysis, networked_analysis
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.colours import DataColours
from voiceman_gui.core.lane import LaneKind
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import DIMENSIONS, DimensionMark
from voiceman_gui.plot.lanes import (
    DECEPTION,
    DIMENSION_LANES,
    STRESS,
    VALUES,
    gauge_lane,
    shown_lanes,
    timeline_lanes,
)
from voiceman_gui.plot.series import series_of
from voiceman_gui.wording import words_for


def notes_of(analysis: Analysis) -> dict[str, str]:
    shown = shown_lanes(analysis, series_of(analysis), timeline_lanes())
    return {one.lane.id: one.note.id for one in shown if one.note is not None}


def test_lanes_differ_without_their_colour() -> None:
    assert len({lane.id for lane in timeline_lanes()}) == len(timeline_lanes())
    assert len({(lane.line, lane.symbol) for lane in DIMENSION_LANES}) == 3
    known = {field.name for field in fields(DataColours)}
    for lane in timeline_lanes():
        assert lane.colour in known
        assert all(lane.low <= tick <= lane.high for tick in lane.ticks)
        assert lane.kind is LaneKind.STRIP or lane.unit is not None


def test_every_curve_has_a_reading_and_values_lie_on_its_scale() -> None:
    series = series_of(layout_analysis(60.0))
    for lane in timeline_lanes():
        if lane.kind is LaneKind.CURVE:
            assert lane.id in series.names
            assert (lane.share(lane.low), lane.share(lane.high)) == (0.0, 1.0)
            assert lane.share(lane.high + 1) == 1.0


@pytest.mark.parametrize("language", ["en", "ko"])
def test_lanes_are_named_in_every_language(language: str) -> None:
    words = words_for(language)
    names = [words(lane.name) for lane in (*timeline_lanes(), VALUES)]
    assert len(set(names)) == len(names)
    assert all(words(lane.unit) for lane in timeline_lanes() if lane.unit is not None)


def test_an_axis_says_whose_scale_it_is() -> None:
    own = notes_of(layout_analysis(60.0))
    assert own == dict.fromkeys(DIMENSIONS, "plot.axis.baseline")
    network = notes_of(networked_analysis(60.0))
    assert {network[name] for name in DIMENSIONS} == {"plot.axis.listeners"}
    assert network["categories"] == network["deception"] == "plot.axis.uncalibrated"
    legacy = notes_of(networked_analysis(60.0, mark=DimensionMark.LEGACY))
    assert {legacy[name] for name in DIMENSIONS} == {"plot.axis.legacy"}


def test_uncalibrated_values_are_marked_and_a_status_has_a_lane_only_where_it_matters() -> None:
    marked = networked_analysis(60.0, mark=DimensionMark.UNCALIBRATED)
    shown = shown_lanes(marked, series_of(marked), timeline_lanes())
    assert {one.lane.id for one in shown if one.uncalibrated} == set(DIMENSIONS)
    assert VALUES not in [one.lane for one in shown]
    previewed = networked_analysis(60.0, preview=range(5))
    assert shown_lanes(previewed, series_of(previewed), timeline_lanes())[-1].lane is VALUES


def test_a_gauge_without_a_lane_of_its_own_gets_one_from_its_declaration() -> None:
    name, unit = message("plot.lane.stress"), message("plot.unit.stress")
    assert gauge_lane("stress", name, unit, -100, 100, 0.0) is STRESS
    assert gauge_lane("deception", name, unit, 0, 100, None) is DECEPTION
    rate = gauge_lane("rate", name, unit, 0.0, 10.0, 5.0)
    assert (rate.id, rate.ticks, rate.kind) == ("rate", (0.0, 5.0, 10.0), LaneKind.CURVE)
    assert timeline_lanes((STRESS, rate))[-3:-1] == (STRESS, rate)
