"""What a header claims is held against what the file can hold."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from helpers import lying_headers
from helpers.audio_files import PCM_FORMATS, make
from helpers.decoding import ANNOUNCED, ids
from helpers.lying_headers import LIARS
from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import open_recording
from voiceman_gui.core.progress import CancelToken, ignore_progress

DAY_S = 86_400.0


@pytest.mark.parametrize("name", LIARS)
def test_an_impossible_claim_is_reported_and_not_expected(name: str, tmp_path: Path) -> None:
    path = LIARS[name](tmp_path)
    recording = open_recording(path)
    assert recording.header_duration_s is not None
    assert recording.header_duration_s > 40 * DAY_S
    # The longest that a file of its size can hold, in the most generous format.
    assert recording.expected_duration_s <= path.stat().st_size * 8192 / 16_000
    waveform = decode(
        recording, on_progress=ignore_progress, on_peaks=lambda _: None, cancel=CancelToken()
    )
    assert waveform.duration_s == pytest.approx(1.0, abs=0.1)
    assert not ANNOUNCED.isdisjoint(ids(waveform))


def test_silence_is_not_held_against_a_file(tmp_path: Path) -> None:
    # 90 minutes that the encoder packs into a few kilobytes.
    path = tmp_path / "silence.flac"
    soundfile.write(path, np.zeros(8000 * 5400, np.int16), 8000, subtype="PCM_16")
    assert path.stat().st_size < 400_000
    assert open_recording(path).expected_duration_s == 5400.0


@pytest.mark.parametrize("claim", [None, 0.0, -5.0, float("nan")])
def test_no_sensible_claim_is_no_expectation(claim: float | None, tmp_path: Path) -> None:
    recording = open_recording(make(PCM_FORMATS[0], tmp_path, 1.0))
    assert replace(recording, header_duration_s=claim).expected_duration_s == 0.0


@pytest.mark.parametrize("digits", [1, 9, 10, 400])
def test_a_duration_tag_of_any_number_of_digits_is_read(digits: int, tmp_path: Path) -> None:
    path = lying_headers.matroska_tag(tmp_path, "9" * digits)
    recording = open_recording(path)
    assert recording.expected_duration_s <= path.stat().st_size * 8192 / 44_100
    if digits <= 9:
        assert recording.header_duration_s == int("9" * digits) * 3600.0
