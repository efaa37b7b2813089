"""WAV files whose samples lie in wider containers, behind a tag, or at impossible rates."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from helpers.audio_files import signal
from helpers.decoding import refused
from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.waveform import Waveform

PCM_GUID = bytes.fromhex("0100000000001000800000aa00389b71")


def decoded(path: Path) -> Waveform:
    return decode(
        open_recording(path),
        on_progress=ignore_progress,
        on_peaks=lambda _peaks: None,
        cancel=CancelToken(),
    )


def samples_of(waveform: Waveform) -> NDArray[np.float32]:
    with SampleReader(waveform) as reader:
        return reader.read(0, waveform.n_samples)


def chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def wav(fmt: bytes, data: bytes) -> bytes:
    body = b"WAVE" + chunk(b"fmt ", fmt) + chunk(b"data", data)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def plain(rate: int, channels: int, stored: int, bits: int | None = None) -> bytes:
    block = channels * stored // 8
    return struct.pack(
        "<HHIIHH", 1, channels, rate, rate * block % 2**32, block, stored if bits is None else bits
    )


def extensible(rate: int, channels: int, stored: int, valid: int) -> bytes:
    head = plain(rate, channels, stored)
    return b"\xfe\xff" + head[2:] + struct.pack("<HHI", 22, valid, 3) + PCM_GUID


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize(
    ("stored", "valid"), [(32, 24), (32, 20), (24, 16), (16, 12), (32, 32), (24, 24), (16, 16)]
)
def test_valid_bits_in_wider_containers_are_read_at_the_right_scale(
    stored: int, valid: int, channels: int, tmp_path: Path
) -> None:
    sound = signal(2.0, 16_000, channels)
    whole = np.round(sound.T * 2.0 ** (valid - 1)).astype("<i8") << (stored - valid)
    data = whole.astype("<i4").reshape(-1, 1).view(np.uint8).reshape(-1, 4)
    if stored < 32:
        data = data[:, : stored // 8]
    path = tmp_path / "wide.wav"
    path.write_bytes(wav(extensible(16_000, channels, stored, valid), data.tobytes()))
    waveform = decoded(path)
    assert waveform.recording.bits_per_sample == (
        valid if (valid + 7) // 8 * 8 < stored else stored
    )
    assert (*waveform.recording.notices, *waveform.notices) == ()
    assert waveform.duration_s == waveform.recording.header_duration_s == 2.0
    expected = (whole / 2.0 ** (stored - 1)).astype(np.float32).T
    np.testing.assert_array_equal(samples_of(waveform), expected)


def test_24_bits_in_32_without_the_longer_header_are_read(tmp_path: Path) -> None:
    whole = (np.round(signal(2.0, 16_000)[0] * 2.0**23).astype("<i4") * 256).astype("<i4")
    path = tmp_path / "old.wav"
    path.write_bytes(wav(plain(16_000, 1, 32, bits=24), whole.tobytes()))
    waveform = decoded(path)
    np.testing.assert_array_equal(samples_of(waveform)[0], (whole / 2.0**31).astype(np.float32))
    assert waveform.recording.bits_per_sample == 24


def test_seeking_in_wider_containers_stays_exact(tmp_path: Path) -> None:
    whole = (np.round(signal(60.0, 16_000)[0] * 2.0**23).astype("<i4") * 256).astype("<i4")
    path = tmp_path / "long.wav"
    path.write_bytes(wav(extensible(16_000, 1, 32, 24), whole.tobytes()))
    with SampleReader(decoded(path)) as reader:
        late = reader.read(800_000, 800_500)
        assert reader.seeks_exactly
    np.testing.assert_array_equal(late[0], (whole[800_000:800_500] / 2.0**31).astype(np.float32))


def test_64_bit_integers_are_read(tmp_path: Path) -> None:
    whole = np.round(signal(2.0, 16_000)[0].astype(np.float64) * 2.0**63).astype("<i8")
    path = tmp_path / "wide.wav"
    path.write_bytes(wav(plain(16_000, 1, 64), whole.tobytes()))
    waveform = decoded(path)
    assert waveform.recording.bits_per_sample == 64
    assert waveform.notices == ()
    np.testing.assert_array_equal(samples_of(waveform)[0], (whole / 2.0**63).astype(np.float32))


@pytest.mark.parametrize("footer", [False, True])
@pytest.mark.parametrize("size", [10, 300, 3_000_000])
def test_a_tag_before_the_header_is_read_over_and_named(
    size: int, footer: bool, tmp_path: Path
) -> None:
    whole = np.round(signal(3.0, 16_000)[0] * 2.0**15).astype("<i2")
    sevens = bytes(size >> shift & 127 for shift in (21, 14, 7, 0))
    tag = b"ID3\4\0" + (b"\x10" if footer else b"\0") + sevens + bytes(size + 10 * footer)
    path = tmp_path / "tagged.wav"
    path.write_bytes(tag + wav(plain(16_000, 1, 16), whole.tobytes()))
    waveform = decoded(path)
    recording = waveform.recording
    assert recording.notices == (message("audio.notice.tag_before_wav", tag_bytes=len(tag)),)
    assert waveform.notices == ()
    assert (recording.container, recording.header_duration_s) == ("wav", 3.0)
    assert not recording.header_duration_estimated
    np.testing.assert_array_equal(samples_of(waveform)[0], (whole / 2.0**15).astype(np.float32))


@pytest.mark.parametrize("rate", [1, 7, 10, 999])
def test_rates_too_low_for_speech_are_refused(rate: int, tmp_path: Path) -> None:
    path = tmp_path / "slow.wav"
    path.write_bytes(wav(plain(rate, 1, 16), bytes(4000)))
    with refused("audio.rate_too_low", file="slow.wav", rate_hz=rate, least_hz=1_000):
        open_recording(path)


@pytest.mark.parametrize("rate", [768_001, 2_000_000_000, 2**31 - 1])
def test_rates_beyond_any_recorder_are_refused(rate: int, tmp_path: Path) -> None:
    path = tmp_path / "fast.wav"
    path.write_bytes(wav(plain(rate, 1, 16), bytes(4000)))
    with refused("audio.rate_too_high", file="fast.wav", rate_hz=rate, most_hz=768_000):
        open_recording(path)


@pytest.mark.parametrize("rate", [1_000, 768_000])
def test_the_slowest_and_the_fastest_rate_are_read(rate: int, tmp_path: Path) -> None:
    path = tmp_path / "edge.wav"
    path.write_bytes(wav(plain(rate, 1, 16), b"\0\x10" * rate))
    assert decoded(path).duration_s == 1.0


def test_what_comes_to_no_sample_of_the_analysis_is_no_recording(tmp_path: Path) -> None:
    path = tmp_path / "click.wav"
    path.write_bytes(wav(plain(48_000, 1, 16), b"\0\x10"))
    with refused("audio.too_short", file="click.wav", samples_count=1):
        decoded(path)


def test_numbers_beyond_any_loudness_are_refused(tmp_path: Path) -> None:
    sound = signal(2.0, 16_000)[0]
    sound[8_000] = 1e38
    path = tmp_path / "wild.wav"
    header = struct.pack("<HHIIHH", 3, 1, 16_000, 64_000, 4, 32)
    path.write_bytes(wav(header, sound.astype("<f4").tobytes()))
    with refused("audio.samples_too_loud", file="wild.wav", at_s=0.5):
        decoded(path)
