"""Pauses that a telephone did not transmit (AMR with DTX) take their time, as silence."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest

from helpers.audio_files import Format, write_ffmpeg
from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.decoder import Decoder
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.wording import words_for

NO_DATA = b"\x7c"
SID = b"\x44" + bytes(5)
WIDE_SID = b"\x4c" + bytes(5)
WIDE_LOST = b"\x74"

MAGIC = {"amr_nb": b"#!AMR\n", "amr_wb": b"#!AMR-WB\n"}


def decoded(path: Path) -> Waveform:
    return decode(
        open_recording(path),
        on_progress=ignore_progress,
        on_peaks=lambda _peaks: None,
        cancel=CancelToken(),
    )


def speech(codec: str, folder: Path, seconds: float) -> list[bytes]:
    """Return AMR frames: of a loud tone, or for wideband of noise, as there is no encoder."""
    if codec == "amr_wb":
        rng = np.random.default_rng(5)
        return [b"\x14" + rng.bytes(32) for _ in range(round(seconds * 50))]
    path = folder / "tone.amr"
    tone = 0.5 * np.sin(2 * np.pi * 440 * np.arange(round(seconds * 8000)) / 8000)
    kind = Format("tone", "amr", "libopencore_amrnb", rate=8000, channels=1, bit_rate=12200)
    write_ffmpeg(path, tone[np.newaxis].astype(np.float32), kind)
    data = path.read_bytes()[len(MAGIC[codec]) :]
    return [data[at : at + 32] for at in range(0, len(data), 32)]


def write(path: Path, codec: str, frames: list[bytes]) -> Path:
    path.write_bytes(MAGIC[codec] + b"".join(frames))
    return path


@pytest.mark.parametrize(("codec", "sid"), [("amr_nb", SID), ("amr_wb", WIDE_SID)])
def test_pauses_take_their_time_in_every_reading(codec: str, sid: bytes, tmp_path: Path) -> None:
    tone = speech(codec, tmp_path, 2.0)
    pause = [sid, *[NO_DATA] * 7] * 10
    # Longer in front than the frames that are looked at before a file is refused.
    path = write(tmp_path / "dtx.amr", codec, [*pause, *tone, *pause, *tone])
    waveform = decoded(path)
    rate = waveform.recording.sample_rate_hz
    size, gap = rate // 50, 80 * rate // 50
    assert waveform.n_samples == (160 + 2 * len(tone)) * size
    assert waveform.notices == (
        message("audio.notice.pauses", frames_count=160, length_s=160 * 0.02),
    )
    with SampleReader(waveform) as reader:
        whole = reader.read(0, waveform.n_samples)
    second = gap + len(tone) * size
    for start, stop in ((0, gap), (second, second + gap)):
        assert not whole[:, start:stop].any()
    for start in (gap, second + gap):
        assert np.abs(whole[:, start : start + rate // 2]).max() > 0.2
    for start in (second + gap + 1000, second + 77, gap - 50, 5):
        with SampleReader(waveform) as reader:
            assert np.array_equal(reader.read(start, start + 900), whole[:, start : start + 900])


def test_a_frame_that_is_damaged_is_no_pause(tmp_path: Path) -> None:
    tone = speech("amr_nb", tmp_path, 1.0)
    path = write(tmp_path / "reserved.amr", "amr_nb", [*tone, b"\x54", NO_DATA, *tone])
    waveform = decoded(path)
    assert waveform.n_samples == (2 * len(tone) + 1) * 160
    pauses = message("audio.notice.pauses", frames_count=1, length_s=0.02)
    assert pauses in waveform.notices
    assert words_for("en")(pauses) == (
        "1 frame (0.02 s) is a pause that the telephone did not transmit (DTX); it is silence here."
    )


def test_lost_speech_is_told_apart_from_a_pause(tmp_path: Path) -> None:
    tone = speech("amr_wb", tmp_path, 1.0)
    path = write(tmp_path / "lost.amr", "amr_wb", [*tone, WIDE_LOST, WIDE_LOST, *tone])
    waveform = decoded(path)
    assert waveform.n_samples == (2 * len(tone) + 2) * 320
    assert waveform.notices == (message("audio.notice.lost_frames", frames_count=2, length_s=0.04),)


def test_pauses_between_frames_that_a_film_keeps_in_one_packet(tmp_path: Path) -> None:
    tone = speech("amr_nb", tmp_path, 1.0)
    with av.open(tmp_path / "tone.amr") as container:
        decoder = Decoder(container.streams.audio[0].codec_context)
        packet = next(container.demux(audio=0))
        together = av.Packet(b"".join([*tone[:5], NO_DATA, tone[5]]))
        together.time_base, together.pts = packet.time_base, 4000
        frames = decoder.decode(together)
        assert decoder.pauses is not None
        assert decoder.pauses.pauses == 1
    assert [frame.samples for frame in frames] == [160] * 7
    assert [frame.pts for frame in frames] == list(range(4000, 4000 + 7 * 160, 160))
    assert [bool(frame.to_ndarray().any()) for frame in frames] == [True] * 5 + [False, True]
