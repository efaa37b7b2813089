"""Every bad file is refused with a fact that names the file and the reason."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from helpers import bad_audio_files as bad
from helpers.audio_files import FFMPEG_FORMATS, PCM_FORMATS, Format, make, signal
from helpers.decoding import CUT, JUMPS, ids, notices, refused
from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.audio.stream import stream_samples
from voiceman_gui.core.errors import Cancelled, RecordingError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.progress import CancelToken, Progress, ignore_progress
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.waveform import PeaksPyramid, Waveform

KINDS = {kind.name: kind for kind in (*FFMPEG_FORMATS, *PCM_FORMATS)}

NOT_READABLE = frozenset(
    {"audio.format_unknown", "audio.header_impossible", "audio.header_too_large"}
    | {"audio.not_decodable", "audio.table_missing", "audio.form_impossible"}
    | {"audio.codec_unknown", "audio.sample_format_unknown"}
)
"""Why what a file holds is no recording."""


def decoded(
    recording: Recording, on_peaks: Callable[[PeaksPyramid], None] = lambda _peaks: None
) -> Waveform:
    return decode(recording, on_progress=ignore_progress, on_peaks=on_peaks, cancel=CancelToken())


def refusal(path: Path) -> Message:
    """Why this file is refused when it is opened, or when it is decoded."""
    with pytest.raises(RecordingError) as caught:
        decoded(open_recording(path))
    fact = caught.value.message
    assert fact.params["file"] == path.name
    return fact


def test_missing(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.wav").id == "audio.no_such_file"


def test_directory(tmp_path: Path) -> None:
    assert refusal(tmp_path).id == "audio.is_folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has named pipes")
def test_pipe_does_not_wait_for_ever(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")
    assert refusal(tmp_path / "pipe.wav").id == "audio.not_ordinary"


def test_empty(tmp_path: Path) -> None:
    (tmp_path / "empty.wav").touch()
    assert refusal(tmp_path / "empty.wav").id == "audio.empty_file"


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="needs Unix permissions")
def test_no_permission(tmp_path: Path) -> None:
    path = bad.wav(tmp_path / "locked.wav")
    path.chmod(0)
    user = os.geteuid()
    if user == 0:
        # An administrator may read everything, so the test is done as the user "nobody".
        os.seteuid(65534)
    try:
        assert refusal(path).id == "audio.no_permission"
    finally:
        os.seteuid(user)


@pytest.mark.parametrize("name", ["noise.wav", "noise.mp3", "noise.aac", "noise.ogg", "noise.m4a"])
def test_noise_is_no_recording(name: str, tmp_path: Path) -> None:
    assert refusal(bad.noise_bytes(tmp_path / name, 100_000)).id in NOT_READABLE


def test_text_is_no_recording(tmp_path: Path) -> None:
    path = tmp_path / "letter.mp3"
    path.write_text("Dear colleague, the recording follows.\n" * 200)
    assert refusal(path).id in NOT_READABLE


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("list.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{}\n#EXT-X-ENDLIST\n"),
        ("list.txt", "ffconcat version 1.0\nfile '{}'\n"),
    ],
)
def test_playlist_does_not_lead_elsewhere(name: str, content: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(content.format(bad.wav(tmp_path / "other.wav").name))
    assert refusal(path).id in {*NOT_READABLE, "audio.playlist"}


def test_picture_holds_no_sound(tmp_path: Path) -> None:
    path = tmp_path / "photo.wav"
    path.write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(2000))
    assert refusal(path).id == "audio.format_unknown"


def test_zero_samples(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "nothing.wav", np.zeros((0, 1)), 8000)
    assert refusal(tmp_path / "nothing.wav").id in {"audio.track_empty", "audio.nothing_decoded"}


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_samples_that_are_no_numbers(value: float, tmp_path: Path) -> None:
    assert refusal(bad.wav(tmp_path / "faulty.wav", 5.0, value=value)) == message(
        "audio.samples_not_finite", file="faulty.wav", at_s=2.5
    )


def test_more_than_eight_channels(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "many.wav", np.zeros((800, 12)), 8000)
    assert refusal(tmp_path / "many.wav") == message(
        "audio.too_many_channels", file="many.wav", channels_count=12, most_count=8
    )


def test_header_that_claims_too_much(tmp_path: Path) -> None:
    waveform = decoded(open_recording(bad.wav_stating(tmp_path / "long.wav", 160_000)))
    assert waveform.duration_s == 4.0
    assert waveform.recording.header_duration_s == 10.0
    assert waveform.notices == (
        message(
            "audio.notice.shorter.cut",
            announced_s=10.0,
            length_s=4.0,
            missing_s=6.0,
            read_to_end=True,
        ),
    )


def test_header_that_claims_too_little(tmp_path: Path) -> None:
    waveform = decoded(open_recording(bad.wav_stating(tmp_path / "short.wav", 16_000)))
    assert waveform.duration_s == 1.0
    assert [notice.id for notice in waveform.notices] == ["audio.notice.rest.not_read"]
    assert waveform.notices[0].params["rest_bytes"] == 48_000


@pytest.mark.parametrize("stated", [0, 0xFFFFFFFF])
def test_header_that_leaves_its_length_open(stated: int, tmp_path: Path) -> None:
    waveform = decoded(open_recording(bad.wav_stating(tmp_path / "live.wav", stated)))
    assert waveform.duration_s == 4.0
    assert waveform.recording.header_duration_estimated
    assert waveform.notices == (message("audio.notice.never_closed"),)


@pytest.mark.parametrize(
    "name",
    ["wav-s16", "w64-s24", "aiff-s16", "flac-16", "mp3-cbr", "mp3-vbr", "mp3-vbr-no-xing",
     "mp3-cbr-no-xing", "wav-adpcm", "ogg-opus", "ogg-vorbis",
     "mkv-vorbis", "wma-2", "rf64-s16", "wav-8-channels"],
)  # fmt: skip
def test_truncated_is_opened_as_far_as_it_goes(name: str, tmp_path: Path) -> None:
    path = bad.cut(make(KINDS[name], tmp_path, 6.0), 0.6)
    waveform = decoded(open_recording(path))
    assert 2.5 < waveform.duration_s < 4.2
    assert not CUT.isdisjoint(ids(waveform))
    with SampleReader(waveform) as reader:
        end = reader.read(waveform.n_samples - 2000, waveform.n_samples)
    assert np.abs(end).max() > 0.01


def test_truncated_before_its_table_of_contents(tmp_path: Path) -> None:
    path = bad.cut(make(KINDS["m4a-aac"], tmp_path, 4.0), 0.6)
    assert refusal(path).id == "audio.table_missing"


@pytest.mark.parametrize("name", ["mp3-cbr", "mp3-vbr-no-xing", "m4a-aac", "aac-adts"])
def test_garbage_in_the_middle_gets_a_notice_and_is_read_around(name: str, tmp_path: Path) -> None:
    path = bad.overwritten(make(KINDS[name], tmp_path, 12.0), 0.5, 3000)
    waveform = decoded(open_recording(path))
    assert 11.0 < waveform.duration_s < 12.1
    assert "audio.notice.pieces_lost" in ids(waveform)
    blocks = list(stream_samples(waveform, cancel=CancelToken()))
    samples = np.concatenate(blocks, axis=1)
    with SampleReader(waveform) as reader:
        for start in (waveform.n_samples - 3000, waveform.n_samples // 2 - 30_000, 100):
            np.testing.assert_array_equal(
                reader.read(start, start + 3000), samples[:, start : start + 3000]
            )


def test_a_change_of_channels_is_read_on_with_a_notice(tmp_path: Path) -> None:
    stereo = KINDS["mp3-cbr-no-xing"]
    assert isinstance(stereo, Format)
    path = tmp_path / "joined.mp3"
    parts = [make(replace(stereo, name=f"part{n}", channels=n), tmp_path, 3.0) for n in (2, 1)]
    path.write_bytes(b"".join(part.read_bytes() for part in parts))
    waveform = decoded(open_recording(path))
    assert 5.9 < waveform.duration_s < 6.2
    assert waveform.peaks.levels[0].low.shape[0] == 2
    changes = [one for one in notices(waveform) if one.id.startswith("audio.notice.form_changes.")]
    assert changes[0].params["before"] == message("audio.form", rate_hz=44100, channels_count=2)
    assert CUT.isdisjoint(ids(waveform))
    with SampleReader(waveform) as reader:
        samples = reader.read(0, waveform.n_samples)
    assert samples.shape == (2, waveform.n_samples)
    behind = samples[:, waveform.n_samples // 2 + 4410 :]
    np.testing.assert_array_equal(behind[0], behind[1])
    assert np.abs(behind).max() > 0.3


def test_time_stamps_with_a_gap_get_a_notice(tmp_path: Path) -> None:
    whole = make(KINDS["flac-16"], tmp_path, 12.0)
    content = whole.read_bytes()
    third = len(content) // 3
    path = tmp_path / "gap.flac"
    path.write_bytes(content[:third] + content[2 * third :])
    waveform = decoded(open_recording(path))
    assert not JUMPS.isdisjoint(ids(waveform))


def test_vanishing_while_decoding(tmp_path: Path) -> None:
    path = bad.wav(tmp_path / "leaving.wav")
    with refused("audio.vanished", file="leaving.wav"):
        decoded(open_recording(path), on_peaks=lambda _peaks: path.unlink(missing_ok=True))


def test_changing_while_decoding(tmp_path: Path) -> None:
    path = bad.wav(tmp_path / "growing.wav")
    recording = open_recording(path)

    def grow(_peaks: PeaksPyramid) -> None:
        with path.open("ab") as file:
            file.write(b"more")

    with refused("audio.changed.size", file="growing.wav"):
        decoded(recording, on_peaks=grow)


def test_vanished_or_changed_between_opening_and_decoding(tmp_path: Path) -> None:
    path = bad.wav(tmp_path / "other.wav")
    recording = open_recording(path)
    bad.wav(path, 5.0)
    with refused("audio.changed.size", file="other.wav"):
        decoded(recording)
    path.unlink()
    with refused("audio.vanished", file="other.wav"):
        decoded(recording)


def test_reader_refuses_another_file(tmp_path: Path) -> None:
    path = bad.wav(tmp_path / "exhibit.wav")
    waveform = decoded(open_recording(path))
    with SampleReader(waveform) as reader:
        reader.read(0, 10)
        path.unlink()
        with refused("audio.vanished", file="exhibit.wav"):
            reader.read(10, 20)
    with refused("audio.vanished", file="exhibit.wav"):
        SampleReader(waveform)


def test_contents_changed_behind_an_unchanged_state_are_noticed(tmp_path: Path) -> None:
    path = bad.wav(tmp_path / "swapped.wav")
    waveform = decoded(open_recording(path))
    bad.wav(path, value=0.5)
    state = path.stat()
    same_state = replace(waveform.recording, size_bytes=state.st_size, mtime_ns=state.st_mtime_ns)
    forged = replace(waveform, recording=same_state)
    with SampleReader(forged) as reader, refused("audio.changed.samples"):
        reader.read(2 * bad.RATE, 2 * bad.RATE + 10)
    with refused("audio.changed.samples"):
        list(stream_samples(forged, cancel=CancelToken()))


def test_cancelling_stops_and_joins(tmp_path: Path) -> None:
    recording = open_recording(bad.wav(tmp_path / "long.wav", 30.0))
    cancel = CancelToken()

    def stop(_progress: Progress) -> None:
        cancel.cancel()

    with pytest.raises(Cancelled):
        decode(recording, on_progress=stop, on_peaks=lambda _peaks: None, cancel=cancel)


def test_adpcm_that_states_its_byte_rate_carelessly_gets_no_notice(tmp_path: Path) -> None:
    path = make(KINDS["wav-adpcm"], tmp_path, 4.0)
    data = bytearray(path.read_bytes())
    # Bytes a second in the format chunk: encoders write what an uncompressed sample would take.
    data[28:32] = struct.pack("<I", 16_000)
    path.write_bytes(data)
    assert decoded(open_recording(path)).notices == ()


@pytest.mark.parametrize(
    ("factor", "noticed"), [(-1.0, True), (-0.95, True), (1.0, False), (0.0, False)]
)
def test_channels_that_cancel_one_another_get_a_notice(
    tmp_path: Path, factor: float, noticed: bool
) -> None:
    one = signal(2.0, 8000)[0]
    path = tmp_path / "stereo.wav"
    soundfile.write(path, np.stack([one, factor * one], axis=1), 8000, subtype="FLOAT")
    waveform = decoded(open_recording(path))
    assert ("audio.notice.channels_cancel" in ids(waveform)) == noticed
