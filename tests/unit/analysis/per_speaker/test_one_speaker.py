"""A recording in which one person speaks reads as it did before speakers were told apart."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.measured_sample import embedded, sample
from helpers.voices import PROFILE
from tests.helpers.baselines import marked
from voiceman_gui.analysis.passage import read_passage
from voiceman_gui.analysis.per_speaker.views import cut_at_turns
from voiceman_gui.analysis.read import read, speech_spans
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.diarisation import Diarisation
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import ONE_SPEAKER, Turns

CALM = Span(0.0, 60.0)
ANGER = Span(100.8, 106.4)


def read_sample(baseline: Span | None, turns: Turns | None) -> Analysis:
    given = sample()
    settings = AnalysisSettings(baselines=marked(baseline))
    diarisation = None if turns is None else Diarisation(ONE_SPEAKER, turns, turns)
    return read(
        given.waveform,
        given.measurements,
        settings,
        embedded(),
        PROFILE,
        diarisation=diarisation,
    )


def only() -> Turns:
    return Turns.of_one(speech_spans(sample().measurements.frames))


@pytest.mark.parametrize("baseline", [None, CALM])
def test_every_reading_is_the_same_to_the_last_bit(baseline: Span | None) -> None:
    told, untold = read_sample(baseline, only()), read_sample(baseline, None)
    assert len(told.windows) == len(untold.windows)
    for name in ("start_s", "end_s", "speech_s", "codes", "posteriors", "category_distance"):
        first, second = (getattr(one.windows, name) for one in (told, untold))
        assert first.tobytes() == second.tobytes(), name
    for name in {*untold.windows.columns, *untold.windows.gauges}:
        first, second = (one.windows.column(name) for one in (told, untold))
        for part in ("value", "low", "high"):
            assert getattr(first, part).tobytes() == getattr(second, part).tobytes(), name
    one, other = (read_passage(a, ANGER, embedded(), PROFILE) for a in (told, untold))
    assert (one.arousal, one.dominance, one.valence) == (
        other.arousal,
        other.dominance,
        other.valence,
    )
    assert one.gauges["stress"].reading == other.gauges["stress"].reading


def test_windows_stay_where_they_are_and_belong_to_the_speaker_or_to_nobody() -> None:
    measured = sample().measurements
    cut = cut_at_turns(measured, only())
    windows = cut.whole.windows
    assert windows.owner is not None
    assert np.array_equal(windows.start_s, measured.windows.start_s)
    assert np.array_equal(windows.owner == 0, measured.windows.speech_s > 0)
    assert np.array_equal(cut.of_speaker[0].frames.speech, measured.frames.speech)
    assert cut.whole.frames.overlap is not None
    assert not cut.whole.frames.overlap.any()


def test_speech_that_lies_in_no_turn_is_in_nobodys_readings() -> None:
    spans = speech_spans(sample().measurements.frames)
    told = read_sample(None, Turns.of_one(span for span in spans if span.end_s < 100.0))
    missing = told.windows.start_s >= 100.0
    assert missing.any()
    assert not told.windows.column("arousal").known[missing].any()
    later = next(one for one in told.windows if one.start_s >= 101.0 and one.speech_s > 0)
    assert later.speaker is None
    assert {reason.id for reason in later.reasons} == {"analysis.gate.unsure"}
