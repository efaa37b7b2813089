"""Which passages of a recording are measured, and what stands where a value is undefined."""

from __future__ import annotations

import numpy as np
import pytest

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.measure_rows import MeasureRow, RowKind, measure_rows
from voiceman_gui.core.measure_table import BY_ID, MEASURES, UNIT_NAMES, Unit
from voiceman_gui.core.measures import PassageMeasures
from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.core.span import Span
from voiceman_gui.core.speaks_most import speaks_most
from voiceman_gui.core.turns import UNSURE, Speaker, Turn, Turns
from voiceman_gui.plot.turns import TurnLanes


def test_the_selection_comes_first_and_marks_keep_the_number_of_the_report() -> None:
    marks = (
        Mark(Span(5.0, 6.0), "b", id="b"),
        Mark(Span(1.0, 2.0), "not in the report", in_report=False, id="a"),
        Mark(Span(3.0, 3.0), "a point", id="p"),
        Mark(Span(7.0, 9.0), "c", id="c"),
    )
    rows = measure_rows(None, marks, selection=Span(0.0, 0.5))
    assert rows == (
        MeasureRow(RowKind.SELECTION, Span(0.0, 0.5)),
        MeasureRow(RowKind.MARK, Span(1.0, 2.0), 0, "not in the report", id="a"),
        MeasureRow(RowKind.MARK, Span(5.0, 6.0), 1, "b", id="b"),
        MeasureRow(RowKind.MARK, Span(7.0, 9.0), 2, "c", id="c"),
    )


def test_turns_are_rows_of_their_speakers() -> None:
    turns = Turns((Speaker("S1"), Speaker("S2")), (Turn(Span(1.0, 2.0), "S2"),))
    assert measure_rows(None, turns=turns) == (
        MeasureRow(RowKind.TURN, Span(1.0, 2.0), 1, speaker="S2"),
    )


def test_a_mark_or_selection_is_of_whoever_speaks_most_in_it() -> None:
    turns = Turns(
        (Speaker("S1"), Speaker("S2")),
        (
            Turn(Span(1.0, 3.0), "S1"),
            Turn(Span(2.0, 2.5), "S1"),
            Turn(Span(2.5, 5.0), "S2"),
            Turn(Span(8.0, 9.0), UNSURE),
        ),
    )
    marks = [Mark(span, id=str(span)) for span in (Span(1.5, 4.0), Span(0.5, 2.9), Span(7, 9))]
    rows = measure_rows(None, marks, turns, Span(2.0, 4.0))
    found = {row.span: row.speaker for row in rows if row.kind is not RowKind.TURN}
    assert found == {
        Span(2.0, 4.0): "S2",
        Span(1.5, 4.0): "S1",
        Span(0.5, 2.9): "S1",
        Span(7, 9): "",
    }


def test_lanes_and_rows_name_the_same_speaker() -> None:
    numbers = np.random.default_rng(3)
    starts, lengths = np.sort(numbers.uniform(0, 100, 60)), numbers.uniform(0.2, 4, 60)
    turns = Turns(
        tuple(map(Speaker, "123")),
        tuple(
            Turn(Span(start, start + length), str(place % 3 + 1))
            for place, (start, length) in enumerate(zip(starts, lengths, strict=True))
        ),
    )
    lanes = TurnLanes(turns)
    spans = [Span(start, start + 3.0) for start in numbers.uniform(0, 110, 200)]
    assert speaks_most(turns, spans) == tuple(lanes.most_of(span) or "" for span in spans)


def test_an_id_is_given_once_and_ends_in_its_unit() -> None:
    assert len(BY_ID) == len(MEASURES)
    for one in MEASURES:
        assert one.id.endswith(f"_{one.unit}")
    assert set(UNIT_NAMES) == set(Unit)


def test_an_undefined_value_is_none_and_a_rounded_zero_has_no_sign() -> None:
    found = PassageMeasures(Span(0.0, 1.0), {"hf500_db": -0.04, "hnr_db": 12.25})
    assert found.printed(BY_ID["f0_median_hz"]) is None
    assert found.printed(BY_ID["hf500_db"]) == "0.0"
    assert found.printed(BY_ID["hnr_db"]) == "12.2"


@pytest.mark.parametrize(("floor_hz", "ceiling_hz"), [(0, 600), (-1, 600), (300, 300), (400, 75)])
def test_a_range_of_pitch_ascends_from_above_zero(floor_hz: float, ceiling_hz: float) -> None:
    with pytest.raises(ValueError, match="range of pitch"):
        PitchRange(floor_hz, ceiling_hz)
