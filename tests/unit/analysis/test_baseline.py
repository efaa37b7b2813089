"""Which windows a reading is relative to, and how that is said."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.facts import english
from helpers.voices import PROFILE, silenced, voice
from voiceman_gui.analysis.baseline import baseline_mask, choose_baseline
from voiceman_gui.core.span import Span


def test_all_speech_is_every_window_with_enough_of_it() -> None:
    measured = silenced(voice(60), 20, 40)
    mask, info = choose_baseline(measured, (), PROFILE)
    # Windows begin every second and last four; 1.5 s of speech are left in those from 18 to 38.
    without = [i for i, inside in enumerate(mask) if not inside]
    assert without == list(range(19, 38))
    assert info.windows == 57 - 19
    assert info.speech_s == pytest.approx(40.0)
    assert english(info.sentence) == (
        "Baseline: all speech of the recording (40 s of speech, 38 windows)."
    )


def test_a_marked_passage_is_the_windows_wholly_within_it() -> None:
    windows, frames = voice(60).windows, voice(60).frames
    mask = baseline_mask(windows, frames, (Span(10.0, 20.0),), 1.5)
    assert np.flatnonzero(mask).tolist() == list(range(10, 17))
    assert not baseline_mask(windows, frames, (Span(10.0, 13.9),), 1.5).any()
    assert baseline_mask(windows, frames, (Span(10.0, 14.0),), 1.5).sum() == 1


def test_passages_that_adjoin_count_together_and_pauses_do_not_count() -> None:
    """Short passages, one after the other, are as good as a long one."""
    measured = voice(60)
    pieces = tuple(Span(at, at + 2.0) for at in range(10, 20, 2))
    whole = baseline_mask(measured.windows, measured.frames, (Span(10.0, 20.0),), 1.5)
    assert np.array_equal(whole, baseline_mask(measured.windows, measured.frames, pieces, 1.5))
    quiet = silenced(measured, 20, 30)
    mask = baseline_mask(quiet.windows, quiet.frames, (Span(10.0, 20.0),), 1.5)
    # What reaches into the pause holds nothing else; with 1.5 s of speech it is a reference.
    assert np.flatnonzero(mask).tolist() == list(range(10, 19))


def test_fewer_than_five_windows_are_no_baseline_and_are_counted() -> None:
    mask, info = choose_baseline(voice(60), (Span(0.0, 7.0),), PROFILE)
    assert not mask.any()
    assert info.windows == 4
    assert info.what.id == "analysis.speech.marked"
    assert info.what.params["windows_count"] == 4


def test_speech_in_a_span() -> None:
    frames = silenced(voice(60), 20, 40).frames
    assert frames.speech_s(Span(15, 25)) == pytest.approx(5.0)
    assert frames.speech_s(Span(100, 125)) == 0
    assert frames.speech_s() == pytest.approx(40.0)
