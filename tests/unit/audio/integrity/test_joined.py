"""A second recording behind the first is read, or named with its place and length."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from helpers import odd_files
from helpers.audio_files import FFMPEG_FORMATS, PCM_FORMATS, make
from helpers.decoding import CUT, DAMAGED, HEADER_WRONG, JUMPS, MISSING, decoded, fact, ids, notices
from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.core.message import message

CONVERTED = "audio.notice.form_changes.converted"
READ_AS_WELL, NOT_READ = "audio.notice.another.read", "audio.notice.another.not_read"

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
    found = fact(waveform, READ_AS_WELL if name in READ else NOT_READ)
    assert abs(found["at_s"] - SECONDS) < 0.15
    # An ID3 tag stands before the first frame of an MP3.
    assert 0 <= found["byte"] - first.stat().st_size < 100
    assert (READ_AS_WELL in ids(waveform)) == (name in READ)
    assert (NOT_READ in ids(waveform)) == (name in UNREAD)
    assert abs(waveform.duration_s - SECONDS * (2 if name in READ else 1)) < 0.15
    assert (CUT | HEADER_WRONG | DAMAGED | MISSING).isdisjoint(ids(waveform))


@pytest.mark.parametrize(
    ("codec", "suffix", "form"), [("wavpack", "wv", "s16p"), ("tta", "tta", "s16")]
)
def test_codecs_of_their_own_container(codec: str, suffix: str, form: str, tmp_path: Path) -> None:
    first = tmp_path / f"first.{suffix}"
    data = odd_files.encode(first, codec, frame_format=form, seconds=SECONDS)
    found = fact(decoded(joined(first, data)), NOT_READ)
    assert found["byte"] == len(data)
    assert found["recording"].params["length_s"] == SECONDS


def test_sound_of_another_kind_behind_an_mp3(tmp_path: Path) -> None:
    first = make(KINDS["mp3-cbr"], tmp_path, SECONDS)
    waveform = decoded(joined(first, odd_files.whole_wav()))
    found = fact(waveform, NOT_READ)
    assert found["recording"] == message("audio.another.length", format="WAV", length_s=12.0)
    assert DAMAGED.isdisjoint(ids(waveform))
    assert abs(waveform.duration_s - SECONDS) < 0.06


def test_a_header_inside_sound_without_a_length(tmp_path: Path) -> None:
    path = tmp_path / "live.wav"
    data = struct.pack("<I", 0xFFFFFFFF)
    open_end = odd_files.riff(odd_files.pcm(), b"data" + data + odd_files.samples_16(), size=0)
    path.write_bytes(open_end + odd_files.whole_wav())
    waveform = decoded(path)
    assert "audio.notice.never_closed" in ids(waveform)
    assert fact(waveform, READ_AS_WELL)["byte"] == len(open_end)


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
    repeated = "audio.notice.decoded_twice" in ids(waveform)
    assert (waveform.n_samples != 24 * rate) == repeated
    if repeated:
        found = fact(waveform, "audio.notice.decoded_twice")
        assert found["held_s"] == pytest.approx(24.0, abs=0.005)
        assert found["length_s"] == waveform.duration_s
    # FFmpeg may go back and forth where the second begins.
    change = next(one.params for one in notices(waveform) if one.id == CONVERTED)
    assert change["at_s"] == pytest.approx(12.0, abs=0.005)
    assert change["before"].params["rate_hz"] == first["rate"]
    assert change["after"].params["rate_hz"] == second["rate"]
    assert "audio.notice.pieces_lost" not in ids(waveform)
    assert JUMPS.isdisjoint(ids(waveform))
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
    change = fact(waveform, CONVERTED)
    assert change["before"].params["rate_hz"] == 16_000
    assert change["after"].params["rate_hz"] == 22_050


def test_an_ogg_stream_of_another_rate_is_named(tmp_path: Path) -> None:
    one, other = (
        make(replace(VORBIS, name=f"at{rate}", rate=rate), tmp_path, 6.0).read_bytes()
        for rate in (16_000, 22_050)
    )
    path = tmp_path / "change.ogg"
    path.write_bytes(one + other)
    waveform = decoded(path)
    found = fact(waveform, NOT_READ)
    assert found["byte"] == len(one)
    assert found["recording"].params["format"] == "Ogg Vorbis"
    assert CUT.isdisjoint(ids(waveform))
