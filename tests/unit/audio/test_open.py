"""What `open_recording` says of a file before it is decoded."""

from __future__ import annotations

import struct
from pathlib import Path

import av
import numpy as np
import pytest

from helpers import bad_audio_files as bad
from helpers.audio_files import FFMPEG_FORMATS, Format, make, signal, write_ffmpeg
from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import is_lossy, open_recording
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken, ignore_progress

KINDS = {kind.name: kind for kind in FFMPEG_FORMATS}


def two_tracks(path: Path) -> Path:
    """A Matroska file with a quiet 8 kHz track before a loud 16 kHz one."""
    with av.open(str(path), "w") as container:
        streams = [container.add_stream("pcm_s16le", rate=rate) for rate in (8000, 16000)]
        for stream in streams:
            stream.layout = "mono"
        for stream, rate, gain in zip(streams, (8000, 16000), (0.1, 0.9), strict=True):
            samples = (signal(1.0, rate) * gain).astype(np.float32)
            frame = av.AudioFrame.from_ndarray(samples, format="fltp", layout="mono")
            frame.sample_rate = rate
            container.mux([*stream.encode(frame), *stream.encode(None)])
    return path


def test_of_several_tracks_the_first_is_taken_and_said(tmp_path: Path) -> None:
    recording = open_recording(two_tracks(tmp_path / "interview.mka"))
    assert recording.sample_rate_hz == 8000
    assert recording.notices == (message("audio.notice.more_tracks", tracks_count=2),)
    waveform = decode(
        recording,
        on_progress=ignore_progress,
        on_peaks=lambda _peaks: None,
        cancel=CancelToken(),
    )
    assert waveform.notices == ()
    assert waveform.n_samples == 8000
    assert waveform.peaks.levels[-1].high.max() < 0.2


def test_the_sound_of_a_film_is_found_behind_its_pictures(tmp_path: Path) -> None:
    recording = open_recording(make(KINDS["mp4-video"], tmp_path, 1.0))
    assert recording.stream_index == 1
    assert (recording.codec, recording.sample_rate_hz, recording.channels) == ("aac", 44100, 2)
    assert recording.lossy
    assert recording.bits_per_sample is None


def test_a_path_is_kept_absolute_and_as_the_person_named_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "음성 녹음: nº 1 %s.wav"
    bad.wav(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    recording = open_recording(name)
    assert recording.path == tmp_path / name
    assert (recording.codec, recording.bits_per_sample) == ("pcm_f32le", 32)


def test_opening_changes_nothing(tmp_path: Path) -> None:
    path = bad.wav(tmp_path / "exhibit.wav")
    path.chmod(0o400)
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    open_recording(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_opening_reads_little_of_a_long_file(tmp_path: Path) -> None:
    # A sparse file of 2 GB: reading it through would take seconds, its header is a few bytes.
    path = bad.wav_stating(tmp_path / "day.wav", 2_000_000_000)
    with path.open("r+b") as file:
        file.truncate(2_000_000_044)
    counters = Path("/proc/self/io")
    if not counters.exists():
        pytest.skip("this system does not count the bytes a process reads")

    def bytes_read() -> int:
        return int(counters.read_text().split("rchar:")[1].split()[0])

    before = bytes_read()
    recording = open_recording(path)
    assert bytes_read() - before < 20_000_000
    assert recording.header_duration_s == 125_000.0


@pytest.mark.parametrize(("kind", "estimated"), [("mp3-vbr", False), ("mp3-vbr-no-xing", True)])
def test_an_estimated_length_is_marked(kind: str, estimated: bool, tmp_path: Path) -> None:
    recording = open_recording(make(KINDS[kind], tmp_path, 2.0))
    assert recording.header_duration_estimated is estimated


@pytest.mark.parametrize(("offset", "size"), [(22, "<H"), (24, "<I")])
def test_no_channels_or_no_rate(offset: int, size: str, tmp_path: Path) -> None:
    path = bad.wav_stating(tmp_path / "odd.wav", 64_000)
    content = bytearray(path.read_bytes())
    struct.pack_into(size, content, offset, 0)
    path.write_bytes(content)
    with pytest.raises(RecordingError) as caught:
        open_recording(path)
    assert caught.value.message.params["file"] == "odd.wav"


@pytest.mark.parametrize(
    ("name", "lossy"),
    [("dca", True), ("aac", True), ("pcm_mulaw", True), ("flac", False), ("pcm_s16le", False)],
)
def test_a_codec_that_may_lose_sound_is_not_called_lossless(name: str, lossy: bool) -> None:
    assert is_lossy(av.Codec(name, "r"), b"") is lossy


def test_wavpack_says_itself_whether_it_is_hybrid(tmp_path: Path) -> None:
    path = write_ffmpeg(
        tmp_path / "sound.wv", signal(1.0, 16000, 1), Format("wv", "wv", "wavpack", rate=16000)
    )
    assert not open_recording(path).lossy
    packet = bytearray(path.read_bytes())
    codec = av.Codec("wavpack", "r")
    assert not is_lossy(codec, bytes(packet))
    packet[24] |= 8
    assert is_lossy(codec, bytes(packet))
