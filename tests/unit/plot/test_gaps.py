"""Reasons are grouped by what they are; no sentence is read."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers.analyses import layout_analysis
from helpers.window_rows import with_shown, with_windows
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.facts import FactColumn
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import Gate
from voiceman_gui.core.windows import WindowReading
from voiceman_gui.plot.gaps import NO_REASON, Cause, causes, passed, stretches
from voiceman_gui.plot.series import series_of
from voiceman_gui.plot.timeline import timeline
from voiceman_gui.wording import words_for


def low(snr_db: float, needed_db: float = 10.0) -> Message:
    return message("gate.snr.low", snr_db=snr_db, needed_db=needed_db)


def windows_with(*reasons: tuple[Message, ...], gate: Gate = Gate.WITHHELD) -> Analysis:
    """An analysis whose first windows have these reasons; the rest passed."""
    analysis = layout_analysis(60.0)
    shown = next(w for w in analysis.windows if w.gate is Gate.PASS and w.arousal is not None)
    windows = []
    for i, window in enumerate(analysis.windows):
        if i < len(reasons):
            held = WindowReading(window.start_s, window.end_s, 3.0, gate, reasons[i])
            windows.append(held)
        else:
            windows.append(replace(shown, start_s=window.start_s, end_s=window.end_s))
    return with_windows(analysis, windows)


def causes_of(*reasons: tuple[Message, ...], gate: Gate = Gate.WITHHELD) -> tuple[Cause, ...]:
    return causes(series_of(windows_with(*reasons, gate=gate)), (gate,))


def test_reasons_that_differ_in_their_measure_share_a_letter_and_a_range() -> None:
    one, other = causes_of((low(8.0),), (low(6.1),), (message("gate.clipped"),), (low(9.4),))
    assert (one.letter, other.letter) == ("a", "b")
    assert one.reasons == (message("gate.snr.low", snr_db=(6.1, 9.4), needed_db=10.0),)
    assert other.reasons == (message("gate.clipped"),)
    assert [(s.start_s, s.end_s) for s in one.stretches] == [(0.0, 3.5), (4.5, 5.5)]
    assert one.total_s == pytest.approx(4.5)


def test_the_same_number_everywhere_is_no_range() -> None:
    (cause,) = causes_of((low(7.4),), (low(7.4),))
    assert cause.reasons == (low(7.4),)


def test_ids_texts_and_the_number_of_reasons_tell_kinds_apart() -> None:
    assert len(causes_of((low(7.0),), (low(7.0), message("gate.clipped")))) == 2
    named = [(message("gate.low", measure=name, value_db=3.0),) for name in ("snr", "level")]
    assert len(causes_of(*named)) == 2
    flagged = [(message("gate.low", soft=flag),) for flag in (True, False)]
    assert len(causes_of(*flagged)) == 2


def test_numbers_inside_a_fact_inside_a_fact_become_ranges() -> None:
    (cause,) = causes_of(*((message("gate.held", why=low(value)),) for value in (5.0, 3.0)))
    (reason,) = cause.reasons
    assert isinstance(reason, Message)
    assert reason.params["why"] == message("gate.snr.low", snr_db=(3.0, 5.0), needed_db=10.0)


def test_a_gap_without_a_reason_says_so_and_a_passed_window_needs_none() -> None:
    (cause,) = causes_of((), ())
    assert cause.reasons == (NO_REASON,)
    assert causes(series_of(windows_with()), (Gate.PASS,)) == ()
    assert len(causes_of((low(7.0),), gate=Gate.PASS)) == 1, "a remark on what is missing"


def test_letters_go_on_after_z_and_from_a_first_one() -> None:
    many = [(message(f"gate.kind{i}"),) for i in range(28)]
    assert [cause.letter for cause in causes_of(*many)][25:] == ["z", "aa", "ab"]
    (later,) = causes(series_of(windows_with((low(3.0),))), (Gate.WITHHELD,), first=2)
    assert later.letter == "c"


def test_stretches_end_where_a_window_is_missing() -> None:
    analysis = windows_with()
    holed = with_windows(analysis, (*analysis.windows[:10], *analysis.windows[14:]))
    series = series_of(holed)
    found = stretches(series, list(range(len(holed.windows))))
    assert [(s.start_s, s.end_s) for s in found] == [(0.0, 11.5), (15.5, 60.0)]
    assert passed(series) == found


def test_one_timeline_letters_gaps_cautions_and_remarks_in_one_series() -> None:
    data = timeline(layout_analysis(150.0))
    assert [cause.letter for cause in data.causes][:3] == ["a", "b", "c"]
    assert {cause.gate for cause in data.gaps} == {Gate.NO_SPEECH, Gate.WITHHELD}
    assert {cause.gate for cause in data.cautions} == {Gate.CAUTION}
    gap_s = sum(cause.total_s for cause in data.gaps)
    series = data.series
    in_gaps = np.flatnonzero(series.gate >= 2)
    assert gap_s == pytest.approx(float((series.right_s - series.left_s)[in_gaps].sum()))


@pytest.mark.parametrize(("language", "written"), [("en", "6.1 to 9.4 dB"), ("ko", "6.1~9.4 dB")])
def test_a_range_is_written_with_one_unit(language: str, written: str) -> None:
    words = words_for(language)
    decibels = words._functions["DB"]
    assert decibels(words._argument((6.1, 9.4))) == written
    assert decibels(words._argument((6.1, 6.1))) == "6.1 dB", "both look the same"


def test_the_programs_own_columns_are_grouped_like_hand_made_rows() -> None:
    """One column with a number for each window, and rows that each have a fact of their own."""
    values = np.array([8.0, 6.1, 9.4])
    analysis = windows_with(*((low(value),) for value in values.tolist()))
    fact = FactColumn.where(
        message("gate.snr.low", needed_db=10.0),
        np.arange(len(analysis.windows)) < 3,
        snr_db=np.concatenate((values, np.zeros(len(analysis.windows) - 3))),
    )
    columns = with_shown(analysis, windows=replace(analysis.windows, facts=(fact,)))
    (cause,) = causes(series_of(columns), (Gate.WITHHELD,))
    assert (cause,) == causes(series_of(analysis), (Gate.WITHHELD,))
    assert dict(cause.reasons[0].params) == {"needed_db": 10.0, "snr_db": (6.1, 9.4)}


def test_another_threshold_is_another_kind_in_rows_and_in_columns() -> None:
    """ "Below 1.5 to 3 s" would say of no window what it was judged by."""
    values, needed = np.array([2.0, 1.0, 2.5, 0.5]), np.array([3.0, 1.5, 3.0, 1.5])
    by_hand = [(low(v, n),) for v, n in zip(values.tolist(), needed.tolist(), strict=True)]
    analysis = windows_with(*by_hand)
    wide = np.zeros(len(analysis.windows) - 4)
    fact = FactColumn.where(
        "gate.snr.low",
        np.arange(len(analysis.windows)) < 4,
        snr_db=np.concatenate((values, wide)),
        needed_db=np.concatenate((needed, wide)),
    )
    columns = with_shown(analysis, windows=replace(analysis.windows, facts=(fact,)))
    found = causes(series_of(columns), (Gate.WITHHELD,))
    assert found == causes(series_of(analysis), (Gate.WITHHELD,))
    assert [cause.reasons for cause in found] == [
        (message("gate.snr.low", snr_db=(2.0, 2.5), needed_db=3.0),),
        (message("gate.snr.low", snr_db=(0.5, 1.0), needed_db=1.5),),
    ]


def test_a_list_of_facts_is_joined_place_by_place() -> None:
    held = [(message("gate.held", parts=(low(v), message("gate.x"))),) for v in (5.0, 3.0)]
    (cause,) = causes_of(*held)
    joined = message("gate.snr.low", snr_db=(3.0, 5.0), needed_db=10.0)
    assert cause.reasons[0].params["parts"] == (joined, message("gate.x"))
