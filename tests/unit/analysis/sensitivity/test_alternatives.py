"""The baselines that could have been chosen."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.voices import PROFILE, silenced, voice
from voiceman_gui.analysis.sensitivity.alternatives import alternatives
from voiceman_gui.core.sensitivity import BaselineKind
from voiceman_gui.core.span import Span

FIRST, SECOND, THIRD = Span(0.0, 40.0), Span(50.0, 90.0), Span(100.0, 140.0)


def kinds(*marked: Span) -> list[BaselineKind]:
    return [one.kind for one in alternatives(voice(200), marked, PROFILE)]


def test_without_marked_passages_there_are_all_speech_and_its_halves() -> None:
    assert kinds() == [
        BaselineKind.ALL_SPEECH,
        BaselineKind.FIRST_HALF,
        BaselineKind.SECOND_HALF,
    ]


def test_of_three_passages_each_is_taken_alone_and_left_out() -> None:
    found = alternatives(voice(200), (FIRST, SECOND, THIRD), PROFILE)
    alone = [one.spans for one in found if one.kind is BaselineKind.ONE_PASSAGE]
    without = [one.spans for one in found if one.kind is BaselineKind.WITHOUT_ONE]
    assert alone == [(FIRST,), (SECOND,), (THIRD,)]
    assert without == [(SECOND, THIRD), (FIRST, THIRD), (FIRST, SECOND)]
    assert [one.in_use for one in found] == [True] + [False] * (len(found) - 1)
    assert found[0].spans == (FIRST, SECOND, THIRD)


def test_leaving_out_one_of_two_is_taking_the_other_alone() -> None:
    assert kinds(FIRST, SECOND) == [
        BaselineKind.MARKED,
        BaselineKind.ALL_SPEECH,
        BaselineKind.ONE_PASSAGE,
        BaselineKind.ONE_PASSAGE,
        BaselineKind.FIRST_HALF,
        BaselineKind.SECOND_HALF,
    ]
    assert BaselineKind.ONE_PASSAGE not in kinds(FIRST)


def test_halves_hold_the_same_speech_wherever_the_pauses_are() -> None:
    measured = silenced(voice(120), 10, 50)
    first, second = alternatives(measured, (), PROFILE)[1:]
    assert first.speech.info.speech_s == pytest.approx(40.0, abs=0.02)
    assert second.speech.info.speech_s == pytest.approx(40.0, abs=0.02)
    assert first.spans[0].end_s == second.spans[0].start_s == pytest.approx(80.0, abs=0.02)
    assert not (first.speech.mask & second.speech.mask).any()


def test_two_baselines_that_are_too_small_are_two() -> None:
    found = alternatives(voice(200), (Span(0.0, 3.0), Span(10.0, 13.0)), PROFILE)
    alone = [one for one in found if one.kind is BaselineKind.ONE_PASSAGE]
    assert len(alone) == 2
    assert not any(one.speech.mask.any() for one in alone)


def test_a_recording_without_speech_has_no_halves() -> None:
    measured = silenced(voice(60), 0, 60)
    assert [one.kind for one in alternatives(measured, (), PROFILE)] == [BaselineKind.ALL_SPEECH]
    assert np.count_nonzero(measured.frames.speech) == 0
