"""Odd files of kinds seen in the field: what is read of each, and its notices."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from helpers.decoding import decoded, ids, notices
from helpers.odd_files import EXPECTED, Between, make
from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.audio.stream import stream_samples
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import Message
from voiceman_gui.core.progress import CancelToken


def agrees(found: Message, wanted: Mapping[str, object]) -> bool:
    """Whether a fact has the parameters that are wanted of it."""
    return all(
        value.low <= found.params[name] <= value.high
        if isinstance(value, Between)
        else found.params[name] == value
        for name, value in wanted.items()
    )


@pytest.mark.parametrize("name", EXPECTED)
def test_an_odd_file_is_answered_as_expected(name: str, tmp_path: Path) -> None:
    expected, path = EXPECTED[name], make(name, tmp_path)
    if not expected.opens:
        with pytest.raises(RecordingError) as caught:
            decoded(path)
        found = caught.value.message
        assert found.params["file"] == name
        assert agrees(found, expected.facts[found.id]), found
        return
    waveform = decoded(path)
    assert abs(waveform.duration_s - expected.sound_s) <= expected.tolerance_s + 1e-6
    # Exactly these: a notice too many is as wrong as one too few.
    assert sorted(ids(waveform)) == sorted(expected.facts)
    for found in notices(waveform):
        assert agrees(found, expected.facts[found.id]), found


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
