"""Films: what their headers announce is held against what is there, and nothing else is told."""

from __future__ import annotations

import struct
from pathlib import Path

import av

from helpers import odd_files
from helpers.decoding import decoded, told
from voiceman_gui.audio.watch import Clock

ASF_FILE = bytes.fromhex("a1dcab8c47a9cf118ee400c00c205365")


def test_windows_media_that_no_recorder_closed(tmp_path: Path) -> None:
    path = tmp_path / "live.wma"
    data = bytearray(odd_files.encode(path, "wmav2", bit_rate=64_000, frame_format="fltp"))
    at = data.index(ASF_FILE)
    data[at + 40 : at + 48] = bytes(8)  # size
    data[at + 64 : at + 72] = struct.pack("<Q", 15 * 10_000_000 + 31_000_000)  # play duration
    data[at + 88] |= 1  # broadcast
    path.write_bytes(data)
    said = told(decoded(path))
    assert "never closed this file" in said
    assert "announces" not in said


def ticks(first: list[int], loose: bool = True) -> Clock:
    """A clock that saw frames of 1024 samples at 48 kHz with these time stamps."""
    clock = Clock(1 / 48_000, pcm=False, first_is_loose=loose)
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
