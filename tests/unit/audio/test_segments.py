"""Minutes of mono sound: the same samples in any order, and the sound of the recording."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from helpers.audio_files import signal
from voiceman_gui import pipeline
from voiceman_gui.audio.resample import MonoResampler
from voiceman_gui.audio.segments import SEGMENT_S, Segments
from voiceman_gui.core.errors import Cancelled
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.core.waveform import Waveform


def waveform_of(folder: Path, seconds: float, rate: int, channels: int = 1) -> Waveform:
    path = folder / f"{seconds:g}-{rate}.wav"
    soundfile.write(path, signal(seconds, rate, channels).T, rate, subtype="FLOAT")
    return pipeline.decode(pipeline.open_recording(path))


def stretches(total: int) -> list[tuple[int, int]]:
    starts = list(range(0, total - 64_000, 48_000))
    return [(start, start + 64_000) for start in starts]


def test_any_order_gives_the_same_samples(tmp_path):
    waveform = waveform_of(tmp_path, 130.0, 22_050)
    with Segments(waveform, None) as forwards, Segments(waveform, None) as jumping:
        places = stretches(forwards.n_samples)
        expected = {place: forwards.read(*place) for place in places}
        shuffled = np.random.default_rng(3).permutation(len(places))
        for index in shuffled:
            assert jumping.read(*places[index]).tobytes() == expected[places[index]].tobytes()


@pytest.mark.parametrize("rate", [8_000, 22_050, 48_000])
def test_segments_join_to_the_streamed_sound(tmp_path, rate):
    """Across the cut at a full minute, and to the very end."""
    waveform = waveform_of(tmp_path, 61.7, rate, channels=2)
    with pipeline.open_reader(waveform) as reader:
        originals = reader.read(0, waveform.n_samples)
    mixer = MonoResampler(rate, 16_000)
    streamed = np.concatenate([mixer.push(originals), mixer.flush()])
    with Segments(waveform, None) as segments:
        assert segments.n_samples == streamed.size
        sound = segments.read(0, segments.n_samples)
    np.testing.assert_allclose(sound, streamed, atol=2e-6)
    cut = SEGMENT_S * 16_000
    np.testing.assert_allclose(sound[cut - 50 : cut + 50], streamed[cut - 50 : cut + 50], atol=2e-6)


def test_sound_at_the_wanted_rate_is_passed_through(tmp_path):
    waveform = waveform_of(tmp_path, 3.0, 16_000, channels=2)
    with pipeline.open_reader(waveform) as reader:
        originals = reader.read(0, waveform.n_samples)
    with Segments(waveform, 1) as segments:
        assert segments.read(0, segments.n_samples).tobytes() == originals[1].tobytes()


def test_level_is_that_of_the_whole_sound(tmp_path):
    waveform = waveform_of(tmp_path, 65.0, 16_000)
    with Segments(waveform, None) as segments:
        sound = segments.read(0, segments.n_samples).astype(np.float64)
        assert segments.level() == pytest.approx((sound.mean(), sound.std()), abs=1e-12)


def test_outside_of_the_recording_is_no_place(tmp_path):
    waveform = waveform_of(tmp_path, 1.0, 16_000)
    with Segments(waveform, None) as segments, pytest.raises(ValueError, match="do not lie"):
        segments.read(0, 16_001)


def test_cancelling_stops_while_originals_are_decoded(tmp_path):
    waveform = waveform_of(tmp_path, 5.0, 22_050)
    token = CancelToken()
    token.cancel()
    with Segments(waveform, None, cancel=token) as segments, pytest.raises(Cancelled):
        segments.read(0, 100)
