"""Sound that begins later than the film: its start is known, noticed, and counted nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers import odd_files
from helpers.decoding import ANNOUNCED, CUT, JUMPS, decoded, fact, ids, notices


@pytest.mark.parametrize(
    ("suffix", "codec", "form", "priming_s"),
    [
        ("mp4", "aac", "fltp", 0.064),
        ("mov", "aac", "fltp", 0.064),
        ("mov", "pcm_s16le", "s16", 0.0),
        ("mkv", "pcm_s16le", "s16", 0.0),
        ("mkv", "flac", "s16", 0.0),
        ("mkv", "aac", "fltp", 0.064),
        ("ts", "libmp3lame", "fltp", 0.1),
        ("asf", "wmav2", "fltp", 0.1),
    ],
)
def test_sound_that_begins_late(
    suffix: str, codec: str, form: str, priming_s: float, tmp_path: Path
) -> None:
    path = tmp_path / f"late.{suffix}"
    bit_rate = None if form == "s16" else 64_000
    odd_files.encode(path, codec, bit_rate=bit_rate, late_s=3.0, picture_s=16.0, frame_format=form)
    waveform = decoded(path)
    start_s = waveform.recording.start_s
    assert -priming_s - 0.002 <= start_s - 3.0 <= 0.002
    assert abs(waveform.duration_s - 12.0) <= 0.1
    assert fact(waveform, "audio.notice.begins_after_picture") == {"start_s": start_s}
    assert (ANNOUNCED | CUT | JUMPS | {"audio.notice.never_closed"}).isdisjoint(ids(waveform))


@pytest.mark.parametrize(
    ("suffix", "codec", "form"), [("m4a", "aac", "fltp"), ("mka", "flac", "s16")]
)
def test_sound_alone_that_begins_late_on_its_own_clock(
    suffix: str, codec: str, form: str, tmp_path: Path
) -> None:
    path = tmp_path / f"late.{suffix}"
    odd_files.encode(path, codec, late_s=3.0, frame_format=form)
    waveform = decoded(path)
    assert abs(waveform.recording.start_s - 3.0) < 0.07
    assert "audio.notice.begins_late" in ids(waveform)


@pytest.mark.parametrize("late_s", [0.0, 0.02])
def test_priming_and_a_picture_at_the_same_time_are_not_late(late_s: float, tmp_path: Path) -> None:
    path = tmp_path / "together.mp4"
    odd_files.encode(path, "aac", late_s=late_s, picture_s=12.0, frame_format="fltp")
    assert notices(decoded(path)) == ()


def test_flac_cut_out_of_a_longer_stream(tmp_path: Path) -> None:
    path = tmp_path / "part.flac"
    data = odd_files.encode(path, "flac", frame_size=1152)
    at = odd_files.packet_places(path)
    path.write_bytes(data[: at[0]] + data[at[40] :])
    waveform = decoded(path)
    assert waveform.recording.start_s == 40 * 1152 / 16_000
    assert fact(waveform, "audio.notice.begins_late") == {"start_s": 2.88}
    assert CUT.isdisjoint(ids(waveform))
