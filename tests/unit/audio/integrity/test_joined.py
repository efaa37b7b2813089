"""A second recording behind the first is read, or named with its place and length."""

from __future__ import annotations

import re
import struct
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from helpers import odd_files
from helpers.audio_files import FFMPEG_FORMATS, PCM_FORMATS, make
from helpers.decoding import decoded, told
from voiceman_gui.audio.reader import SampleReader

VORBIS = next(kind for kind in FFMPEG_FORMATS if kind.name == "ogg-vorbis")

KINDS = {kind.name: kind for kind in (*FFMPEG_FORMATS, *PCM_FORMATS)}

SECONDS = 3.0

# What FFmpeg reads on its own, and what must be cut out to be read.
READ = ("flac-16", "ogg-vorbis", "ogg-opus", "mp3-cbr", "mkv-vorbis", "amr-nb", "au-s16")
UNREAD = (
    "wav-s16", "wav-f32", "rf64-s16", "w64-s24", "aiff-s16", "caf-s16", "m4a-aac", "m4a-alac",
    "mp4-video", "mov-pcm-video", "wma-2",
)  # fmt: skip


def joined(first: Path, second: bytes) -> Path:
    path = first.with_name(f"joined{first.suffix}")
    path.write_bytes(first.read_bytes() + second)
    return path


@pytest.mark.parametrize("name", [*READ, *UNREAD])
def test_a_recording_behind_the_first_is_named(name: str, tmp_path: Path) -> None:
    first = make(KINDS[name], tmp_path, SECONDS)
    waveform = decoded(joined(first, first.read_bytes()))
    said = told(waveform)
    found = re.search(r"At (\d\.\d\d) s \(byte ([\d,]+)\) another recording", said)
    assert found, said
    assert abs(float(found[1]) - SECONDS) < 0.15
    # An ID3 tag stands before the first frame of an MP3.
    assert 0 <= int(found[2].replace(",", "")) - first.stat().st_size < 100
    assert ("read as well" in said) == (name in READ)
    assert ("is not read" in said) == (name in UNREAD)
    assert abs(waveform.duration_s - SECONDS * (2 if name in READ else 1)) < 0.15
    for untrue in ("cut short", "header is wrong", "damaged", "missing"):
        assert untrue not in said


@pytest.mark.parametrize(
    ("codec", "suffix", "form"), [("wavpack", "wv", "s16p"), ("tta", "tta", "s16")]
)
def test_codecs_of_their_own_container(codec: str, suffix: str, form: str, tmp_path: Path) -> None:
    first = tmp_path / f"first.{suffix}"
    data = odd_files.encode(first, codec, frame_format=form, seconds=SECONDS)
    said = told(decoded(joined(first, data)))
    assert f"(byte {len(data):,}) another recording" in said
    assert "3.00 s of sound): it is not read" in said


def test_sound_of_another_kind_behind_an_mp3(tmp_path: Path) -> None:
    first = make(KINDS["mp3-cbr"], tmp_path, SECONDS)
    waveform = decoded(joined(first, odd_files.whole_wav()))
    assert "another recording begins in the same file (WAV, 12.00 s of sound)" in told(waveform)
    assert "damaged" not in told(waveform)
    assert abs(waveform.duration_s - SECONDS) < 0.06


def test_a_header_inside_sound_without_a_length(tmp_path: Path) -> None:
    path = tmp_path / "live.wav"
    data = struct.pack("<I", 0xFFFFFFFF)
    open_end = odd_files.riff(odd_files.pcm(), b"data" + data + odd_files.samples_16(), size=0)
    path.write_bytes(open_end + odd_files.whole_wav())
    said = told(decoded(path))
    assert "never closed" in said
    assert f"(byte {len(open_end):,}) another recording" in said
    assert "read as well" in said


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"rate": 16_000, "frame_size": 1152}, {"rate": 22_050}),
        ({"rate": 16_000, "frame_size": 1152}, {"rate": 16_000, "layout": "stereo"}),
        ({"rate": 22_050, "layout": "stereo"}, {"rate": 16_000, "frame_size": 1152}),
    ],
)
def test_flac_of_another_form_is_read_on(
    first: dict[str, int | str], second: dict[str, int | str], tmp_path: Path
) -> None:
    path = tmp_path / "change.flac"
    one = odd_files.encode(tmp_path / "a.flac", "flac", **first)  # type: ignore[arg-type]
    other = odd_files.encode(tmp_path / "b.flac", "flac", **second)  # type: ignore[arg-type]
    path.write_bytes(one + other)
    waveform = decoded(path)
    rate = waveform.recording.sample_rate_hz
    said = told(waveform)
    repeated = re.search(r"frames of the file hold 24\.00 s, but (\d+\.\d\d) s were", said)
    assert (waveform.n_samples == 24 * rate) == (repeated is None)
    if repeated:
        assert float(repeated[1]) == round(waveform.duration_s, 2)
    assert re.search(rf"At 12\.00 s .*from {first['rate']} Hz .* to {second['rate']} Hz", said)
    assert "damaged piece" not in said
    assert "jump" not in said
    with SampleReader(waveform) as reader:
        # The end of either, since some of the joint may come twice.
        ends = (12 * rate, waveform.n_samples)
        halves = [reader.read(end - 11 * rate, end)[0] for end in ends]
    # Both halves are the same voice, whatever rate it was stored at.
    correlation = np.corrcoef(halves[0], halves[1])[0, 1]
    assert correlation > 0.95


def test_aac_of_another_rate_is_read_on(tmp_path: Path) -> None:
    one, other = (
        odd_files.encode(tmp_path / f"{rate}.aac", "aac", rate=rate, frame_format="fltp")
        for rate in (16_000, 22_050)
    )
    path = tmp_path / "change.aac"
    path.write_bytes(one + other)
    waveform = decoded(path)
    assert abs(waveform.duration_s - 24.0) < 0.2
    assert re.search(r"from 16000 Hz .* to 22050 Hz", told(waveform))


def test_an_ogg_stream_of_another_rate_is_named(tmp_path: Path) -> None:
    one, other = (
        make(replace(VORBIS, name=f"at{rate}", rate=rate), tmp_path, 6.0).read_bytes()
        for rate in (16_000, 22_050)
    )
    path = tmp_path / "change.ogg"
    path.write_bytes(one + other)
    said = told(decoded(path))
    assert f"(byte {len(one):,}) another recording begins in the same file (Ogg Vorbis" in said
    assert "it is not read" in said
    assert "cut short" not in said
