"""Films: what their headers announce is compared with what is there; intact ones get no notice."""

from __future__ import annotations

import struct
from pathlib import Path

import av
import pytest

from helpers import odd_files
from helpers.decoding import ANNOUNCED, decoded, fact, ids, notices
from voiceman_gui.audio.decode_monitor import TimestampClock

ASF_FILE = bytes.fromhex("a1dcab8c47a9cf118ee400c00c205365")


def test_windows_media_that_no_recorder_closed(tmp_path: Path) -> None:
    path = tmp_path / "live.wma"
    data = bytearray(odd_files.encode(path, "wmav2", bit_rate=64_000, frame_format="fltp"))
    at = data.index(ASF_FILE)
    data[at + 40 : at + 48] = bytes(8)  # size
    data[at + 64 : at + 72] = struct.pack("<Q", 15 * 10_000_000 + 31_000_000)  # play duration
    data[at + 88] |= 1  # broadcast
    path.write_bytes(data)
    found = ids(decoded(path))
    assert "audio.notice.never_closed" in found
    assert ANNOUNCED.isdisjoint(found)


def ticks(first: list[int], loose: bool = True) -> TimestampClock:
    """A clock that saw frames of 1024 samples at 48 kHz with these time stamps."""
    clock = TimestampClock(1 / 48_000, pcm=False, first_is_loose=loose)
    for number, pts in enumerate(first):
        frame = av.AudioFrame(format="fltp", layout="mono", samples=1024)
        frame.sample_rate, frame.pts = 48_000, pts
        clock.add(frame, number * 1024 / 48_000)
    clock.finish()
    return clock


def test_an_odd_first_time_stamp_is_no_loss() -> None:
    assert ticks([0, 3840, 4864, 5888, 6912]).count == 0
    assert ticks([0, 3840, 4864, 5888, 6912], loose=False).count == 1


def test_a_jump_behind_the_second_frame_is_a_loss() -> None:
    clock = ticks([0, 1024, 2048 + 4096, 3072 + 4096, 4096 + 4096])
    assert clock.count == 1
    assert abs(clock.missing_s - 4096 / 48_000) < 1e-9
    assert abs(clock.jumps[0][0] - 2048 / 48_000) < 1e-9


def film(path: Path, codec: str = "pcm_s16le", late_s: float = 0.0) -> bytes:
    """Twelve seconds of sound beside pictures."""
    form = "fltp" if codec == "libmp3lame" else "s16"
    return odd_files.encode(path, codec, late_s=late_s, picture_s=12.0, frame_format=form)


@pytest.mark.parametrize("codec", ["pcm_s16le", "libmp3lame"])
def test_a_whole_avi_gets_no_notice(codec: str, tmp_path: Path) -> None:
    path = tmp_path / "whole.avi"
    film(path, codec)
    assert notices(decoded(path)) == ()


@pytest.mark.parametrize("codec", ["pcm_s16le", "libmp3lame"])
def test_an_avi_that_was_cut(codec: str, tmp_path: Path) -> None:
    path = tmp_path / "cut.avi"
    data = film(path, codec)
    path.write_bytes(data[: len(data) * 11 // 20])
    waveform = decoded(path)
    shorter = fact(waveform, "audio.notice.shorter.cut")
    assert 12 <= shorter["announced_s"] < 13
    assert 6 <= shorter["length_s"] < 7
    assert fact(waveform, "audio.notice.end_missing") == {
        "announced_bytes": len(data),
        "held_bytes": len(data) * 11 // 20,
    }


def test_an_avi_with_a_stretch_of_zeros(tmp_path: Path) -> None:
    path = tmp_path / "zeros.avi"
    data = bytearray(film(path, "libmp3lame"))
    start = odd_files.packet_places(path)[60] - 8
    data[start : start + 40_000] = bytes(40_000)
    path.write_bytes(data)
    waveform = decoded(path)
    assert 12 <= fact(waveform, "audio.notice.shorter.damaged")["announced_s"] < 13
    assert fact(waveform, "audio.notice.stray.film")["byte"] == start


def test_an_avi_that_no_recorder_closed(tmp_path: Path) -> None:
    path = tmp_path / "live.avi"
    data = bytearray(film(path, "libmp3lame"))
    data[4:8] = b"\xff" * 4
    sound = data.index(b"auds")
    data[sound + 32 - 4 : sound + 32] = struct.pack("<I", 1 << 30)
    path.write_bytes(data[: data.rindex(b"idx1")])
    found = ids(decoded(path))
    assert "audio.notice.never_closed" in found
    assert ANNOUNCED.isdisjoint(found)


def test_sound_of_an_avi_that_begins_late(tmp_path: Path) -> None:
    path = tmp_path / "late.avi"
    film(path, "libmp3lame", late_s=1.5)
    waveform = decoded(path)
    assert abs(waveform.recording.start_s - 1.5) < 0.1
    assert "audio.notice.begins_after_picture" in ids(waveform)
    assert ANNOUNCED.isdisjoint(ids(waveform))


def test_a_flash_film_that_was_cut(tmp_path: Path) -> None:
    path = tmp_path / "cut.flv"
    data = odd_files.encode(
        path, "libmp3lame", rate=22_050, picture_s=12.0, frame_format="fltp", film_codec="flv"
    )
    assert notices(decoded(path)) == ()
    path.write_bytes(data[: len(data) * 11 // 20])
    assert fact(decoded(path), "audio.notice.end_missing") == {
        "announced_bytes": len(data),
        "held_bytes": len(data) * 11 // 20,
    }
