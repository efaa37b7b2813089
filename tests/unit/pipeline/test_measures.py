"""Measures of passages of a decoded recording."""

from __future__ import annotations

import functools
import math

import numpy as np
import pytest
import soundfile

from helpers.facts import ids
from voiceman_gui import pipeline
from voiceman_gui.analysis.measure.extract import extract, whole
from voiceman_gui.analysis.measure.passage_sound import measure_sound
from voiceman_gui.analysis.measure.praat_process import PraatProcess
from voiceman_gui.core.errors import Cancelled
from voiceman_gui.core.measures import PassageMeasures
from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.core.resources import resource
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform

SPANS = (Span(1.0, 2.5), Span(10.0, 11.0))


@functools.cache
def waveform() -> Waveform:
    return pipeline.decode(pipeline.open_recording(resource(*pipeline.SAMPLE)))


def test_praat_gets_the_samples_of_the_passage_at_the_recordings_rate() -> None:
    file = resource(*pipeline.SAMPLE)
    rate = soundfile.info(file).samplerate
    found = pipeline.measure_passages(waveform(), SPANS)
    for span in SPANS:
        place = extract(span, rate, waveform().n_samples)
        samples, _ = soundfile.read(file, start=place.start, stop=place.stop)
        assert found[span].rate_hz == rate
        assert (found[span].channel, found[span].channels) == (0, 1)
        own = measure_sound(samples, rate, place=place)
        assert dict(found[span].values) == dict(own.values)
        assert ids(*found[span].reasons) == {"analysis.measures.not_analysed"}


def test_another_process_gives_the_same_numbers() -> None:
    with PraatProcess() as praat:
        beside = pipeline.measure_passages(waveform(), SPANS, praat=praat.measure)
    assert beside == pipeline.measure_passages(waveform(), SPANS)


def test_a_cancelled_process_is_ended_and_the_next_passage_starts_another() -> None:
    with PraatProcess() as praat:
        cancel = CancelToken()
        cancel.cancel()
        noise = np.random.default_rng(1).normal(0, 0.1, 60 * 44100)
        with pytest.raises(Cancelled):
            praat.measure(noise, 44100, PitchRange(), whole(noise.size, 44100), cancel)
        tone = np.sin(2 * math.pi * 150 * np.arange(44100) / 44100)
        place = whole(tone.size, 44100)
        found = praat.measure(tone, 44100, PitchRange(), place, CancelToken())
    assert found.values["f0_median_hz"] == pytest.approx(150, abs=0.01)


def test_every_passage_arrives_as_soon_as_it_is_measured_and_a_cancel_keeps_those() -> None:
    cancel, arrived = CancelToken(), list[PassageMeasures]()

    def take(one: PassageMeasures) -> None:
        arrived.append(one)
        cancel.cancel()

    with pytest.raises(Cancelled):
        pipeline.measure_passages(waveform(), SPANS, on_measured=take, cancel=cancel)
    assert [one.span for one in arrived] == [SPANS[0]]


def test_a_passage_beyond_the_end_is_measured_as_far_as_there_is_sound() -> None:
    end_s = waveform().duration_s
    (found,) = pipeline.measure_passages(waveform(), (Span(end_s - 1.0, end_s + 5.0),)).values()
    (last,) = pipeline.measure_passages(waveform(), (Span(end_s - 1.0, end_s),)).values()
    assert found.values == last.values
