"""Odd files of kinds seen in the field: what is read of each, and its notices."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from helpers.decoding import decoded
from helpers.odd_files import EXPECTED, make
from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.audio.stream import stream_samples
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.progress import CancelToken


@pytest.mark.parametrize("name", EXPECTED)
def test_an_odd_file_is_answered_as_expected(name: str, tmp_path: Path) -> None:
    expected, path = EXPECTED[name], make(name, tmp_path)
    if not expected.opens:
        with pytest.raises(RecordingError) as caught:
            decoded(path)
        for pattern in expected.told:
            assert re.search(pattern.replace("{name}", re.escape(name)), str(caught.value))
        return
    waveform = decoded(path)
    said = (*waveform.recording.notices, *waveform.notices)
    assert abs(waveform.duration_s - expected.sound_s) <= expected.tolerance_s + 1e-6
    for pattern in expected.told:
        assert any(re.search(pattern, sentence) for sentence in said), said
    if not expected.told:
        assert said == ()
    # Only one file is shorter than it says.
    assert any("cut short" in sentence for sentence in said) == (name == "90ms_missing_at_end.wav")
    assert not any("damaged piece" in sentence for sentence in said)


@pytest.mark.parametrize("name", ["half_44_then_22.mp3", "flac_bit_flipped.flac", "late_3s.mp4"])
def test_any_stretch_of_an_odd_file_is_that_of_the_whole(name: str, tmp_path: Path) -> None:
    waveform = decoded(make(name, tmp_path))
    samples = np.concatenate(list(stream_samples(waveform, cancel=CancelToken())), axis=1)
    assert samples.shape[1] == waveform.n_samples
    rate = waveform.recording.sample_rate_hz
    for start in (waveform.n_samples - rate, 6 * rate, waveform.n_samples // 2, 0):
        with SampleReader(waveform) as reader:
            np.testing.assert_array_equal(
                reader.read(start, start + rate), samples[:, start : start + rate]
            )
