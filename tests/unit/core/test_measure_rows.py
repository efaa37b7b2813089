"""Which passages of a recording are measured, and what stands where a value is undefined."""

from __future__ import annotations

import pytest

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.measure_rows import MeasureRow, RowKind, measure_rows
from voiceman_gui.core.measure_table import BY_ID, MEASURES, UNIT_NAMES, Unit
from voiceman_gui.core.measures import PassageMeasures
from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Speaker, Turn, Turns


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
