"""Praat's measures of a passage against Praat called by hand on the same passage."""

from __future__ import annotations

import math

import numpy as np
import parselmouth
import pytest
import soundfile
from numpy.typing import NDArray
from parselmouth.praat import call, run

from helpers.facts import ids
from voiceman_gui.analysis.measure.extract import extract
from voiceman_gui.analysis.measure.passage_sound import measure_sound
from voiceman_gui.core.measure_table import MEASURES, Source, Track
from voiceman_gui.core.measures import SoundMeasures
from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.core.resources import resource
from voiceman_gui.core.span import Span

PASSAGES = ((1.0, 5.0), (10.0, 11.5), (30.25, 34.25), (60.0, 60.7))
ENDS = ((2.4, 6.25), (3.33, 5.01), (14.582857, 16.689524))
"""Between samples, or on the edge of two."""
RATES = (44100, 22050, 16000)

BY_HAND = """
sound = selected ("Sound")
pitch = To Pitch (ac): 0, {floor}, 15, "no", 0.03, 0.45, 0.01, 0.35, 0.14, {ceiling}
f0_median_hz = Get quantile: 0, 0, 0.5, "Hertz"
f0_mean_hz = Get mean: 0, 0, "Hertz"
f0_p20_hz = Get quantile: 0, 0, 0.2, "Hertz"
f0_p80_hz = Get quantile: 0, 0, 0.8, "Hertz"
f0_spread_st = Get quantile: 0, 0, 0.8, "semitones re 1 Hz"
low_st = Get quantile: 0, 0, 0.2, "semitones re 1 Hz"
f0_spread_st = f0_spread_st - low_st
f0_min_hz = Get minimum: 0, 0, "Hertz", "Parabolic"
f0_max_hz = Get maximum: 0, 0, "Hertz", "Parabolic"
frames = Get number of frames
voiced = Count voiced frames
selectObject: sound, pitch
pulses = To PointProcess (cc)
jitter = Get jitter (local): 0, 0, 0.0001, 0.02, 1.3
jitter_local_percent = 100 * jitter
selectObject: sound, pulses
shimmer = Get shimmer (local): 0, 0, 0.0001, 0.02, 1.3, 1.6
shimmer_local_percent = 100 * shimmer
selectObject: sound
To Intensity: 100, 0, "yes"
intensity_db = Get mean: 0, 0, "energy"
selectObject: sound
To Harmonicity (cc): 0.01, {floor}, 0.1, 1
hnr_db = Get mean: 0, 0
selectObject: sound
To PowerCepstrogram: 60, 0.002, 5000, 50
cpps_db = Get CPPS: "yes", 0.01, 0.001, 60, 330, 0.05, "Parabolic", 0.001, 0, "Straight", "Robust"
selectObject: sound
formant = To Formant (burg): 0, 5, 5500, 0.025, 50
for order to 4
  used = 0
  for frame to frames
    selectObject: pitch
    f0 = Get value in frame: frame, "Hertz"
    time = Get time from frame number: frame
    if f0 <> undefined
      selectObject: formant
      frequency = Get value at time: order, time, "Hertz", "Linear"
      bandwidth = Get bandwidth at time: order, time, "Hertz", "Linear"
      if frequency <> undefined
        used = used + 1
        f [used] = frequency
        b [used] = bandwidth
      endif
    endif
  endfor
  Create Table with column names: "formant", used, "f b"
  for row to used
    Set numeric value: row, "f", f [row]
    Set numeric value: row, "b", b [row]
  endfor
  f'order'_hz = Get quantile: "f", 0.5
  b'order'_hz = Get quantile: "b", 0.5
endfor
"""


def cut(start_s: float, end_s: float) -> tuple[NDArray[np.float64], int]:
    file = resource("sample", "voiceman-sample.flac")
    info = soundfile.info(file)
    rate = info.samplerate
    samples, _ = soundfile.read(file, start=round(start_s * rate), stop=round(end_s * rate))
    return samples, rate


@pytest.mark.parametrize("pitch", [PitchRange(), PitchRange(75, 300)])
@pytest.mark.parametrize("span", PASSAGES)
def test_praat_by_hand_agrees_to_the_last_printed_digit(
    span: tuple[float, float], pitch: PitchRange
) -> None:
    samples, rate = cut(*span)
    agree(parselmouth.Sound(samples, rate), measure_sound(samples, rate, pitch), pitch)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("ends", ENDS)
def test_a_passage_is_what_praat_extracts(ends: tuple[float, float], rate: int) -> None:
    samples, own_rate = cut(0.0, 20.0)
    recording = parselmouth.Sound(samples, own_rate)
    if rate != own_rate:
        recording = recording.resample(rate, 50)
    part = call(recording, "Extract part", *ends, "rectangular", 1, "no")
    place = extract(Span(*ends), rate, recording.n_samples)
    taken = recording.values[0][place.start : place.stop]
    assert np.array_equal(taken, part.values[0])
    pitch = PitchRange(91, 586)
    agree(part, measure_sound(taken, rate, pitch, place), pitch)


def agree(sound: parselmouth.Sound, found: SoundMeasures, pitch: PitchRange) -> None:
    """Compare with what Praat's commands give one after the other."""
    script = BY_HAND.format(floor=pitch.floor_hz, ceiling=pitch.ceiling_hz)
    _, by_hand = run(sound, script, return_variables=True)
    own = {
        one.id: one.printed(found.values[one.id]) for one in MEASURES if one.source is Source.PRAAT
    }
    assert own == {
        one.id: one.printed(by_hand[one.id]) for one in MEASURES if one.source is Source.PRAAT
    }
    counted = found.counted[Track.PITCH]
    assert counted.total == by_hand["frames"]
    assert counted.total - counted.undefined == by_hand["voiced"]


def test_silence_has_no_values_but_says_why() -> None:
    found = measure_sound(np.zeros(44100), 44100)
    assert found.values == {}
    assert found.counted[Track.PITCH].undefined == found.counted[Track.PITCH].total > 0
    assert found.counted[Track.INTENSITY].undefined == found.counted[Track.INTENSITY].total > 0
    assert ids(*found.reasons) == {"analysis.measures.unvoiced", "analysis.measures.few_periods"}


@pytest.mark.parametrize("length", [0, 1, 2, 200, 1400])
def test_a_passage_that_is_too_short_says_so(length: int) -> None:
    samples = np.sin(np.arange(length) * 0.05)
    found = measure_sound(samples, 44100)
    assert "f0_median_hz" not in found.values
    assert "analysis.measures.too_short" in ids(*found.reasons)


def test_a_telephone_has_neither_formants_nor_cepstrum() -> None:
    samples, rate = cut(1.0, 3.0)
    low = parselmouth.Sound(samples, rate).resample(8000, 50).values[0]
    found = measure_sound(low, 8000)
    assert not {"f1_hz", "b4_hz", "cpps_db"} & set(found.values)
    assert [one.id for one in found.reasons] == ["analysis.measures.low_rate"] * 2
    assert {"f0_median_hz", "hnr_db", "jitter_local_percent", "intensity_db"} <= set(found.values)


def test_a_tone_has_its_own_pitch_and_hardly_any_jitter() -> None:
    rate = 44100
    t = np.arange(2 * rate) / rate
    tone = sum(np.sin(2 * math.pi * 150 * k * t) / k for k in range(1, 11)) / 4
    found = measure_sound(tone, rate).values
    assert found["f0_median_hz"] == pytest.approx(150, abs=0.01)
    assert found["f0_spread_st"] == pytest.approx(0, abs=0.01)
    assert found["jitter_local_percent"] < 0.01
    assert found["hnr_db"] > 40


@pytest.mark.parametrize(
    ("pitch", "expected"),
    [
        (PitchRange(146, 600), {"analysis.measures.at_floor"}),
        (PitchRange(75, 154), {"analysis.measures.at_ceiling"}),
        (PitchRange(75, 600), set()),
    ],
)
def test_a_lowest_or_highest_f0_at_the_limit_of_the_range_says_so(
    pitch: PitchRange, expected: set[str]
) -> None:
    t = np.arange(44100) / 44100
    tone = sum(np.sin(2 * math.pi * 150 * k * t) / k for k in range(1, 11)) / 4
    found = measure_sound(tone, 44100, pitch)
    assert ids(*found.reasons) == expected
    for fact in found.reasons:
        assert 149 < (fact.params.get("lowest_hz") or fact.params["highest_hz"]) < 151
