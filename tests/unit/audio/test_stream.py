"""The one pass and the sequential stream: order, memory, progress, cancelling, sameness."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

from helpers import bad_audio_files as bad
from helpers.audio_files import FFMPEG_FORMATS, make
from helpers.decoding import decoded
from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.peaks import FINEST_BIN, PeaksBuilder
from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.audio.stream import stream_samples
from voiceman_gui.core.errors import Cancelled
from voiceman_gui.core.progress import CancelToken, Progress
from voiceman_gui.core.waveform import PeaksPyramid

KINDS = {kind.name: kind for kind in FFMPEG_FORMATS}


def test_blocks_are_about_a_second_and_the_same_each_time(tmp_path: Path) -> None:
    recording = open_recording(make(KINDS["ogg-vorbis"], tmp_path, 5.0))
    first = list(stream_samples(recording, cancel=CancelToken()))
    again = list(stream_samples(recording, cancel=CancelToken()))
    assert [block.shape for block in first] == [block.shape for block in again]
    assert all(one.tobytes() == other.tobytes() for one, other in zip(first, again, strict=True))
    assert all(
        recording.sample_rate_hz <= block.shape[1] < 1.2 * recording.sample_rate_hz
        for block in first[:-1]
    )


def test_two_passes_agree_in_everything(tmp_path: Path) -> None:
    path = make(KINDS["mp3-vbr"], tmp_path, 5.0)
    first, again = decoded(path), decoded(path)
    assert first.recording == again.recording
    assert (first.n_samples, first.sha256, first.pcm_sha256, first.notices) == (
        again.n_samples,
        again.sha256,
        again.pcm_sha256,
        again.notices,
    )
    for name in ("sample", "pts", "byte", "crc32"):
        np.testing.assert_array_equal(getattr(first.index, name), getattr(again.index, name))


def test_the_first_peaks_come_after_one_second_of_sound(tmp_path: Path) -> None:
    recording = open_recording(make(KINDS["flac-16"], tmp_path, 20.0))
    peaks: list[PeaksPyramid] = []
    progress: list[Progress] = []
    waveform = decode(
        recording, on_progress=progress.append, on_peaks=peaks.append, cancel=CancelToken()
    )
    assert 0.9 < peaks[0].duration_s < 1.2
    assert peaks[-1] is waveform.peaks
    fractions = [step.fraction for step in progress]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


def test_snapshots_never_change_afterwards() -> None:
    rng = np.random.default_rng(2)
    # A guess far too small, so that the memory has to be moved while growing.
    builder = PeaksBuilder(8000, 2, expected_samples=1000)
    seen = []
    total = 0
    for size in rng.integers(1, 5000, 60):
        total += int(size)
        builder.add(rng.standard_normal((2, size)).astype(np.float32))
        snapshot = builder.snapshot()
        seen.append((snapshot, [level.low.tobytes() for level in snapshot.levels]))
        assert total - snapshot.n_samples < FINEST_BIN
    builder.finish()
    assert builder.snapshot().n_samples == total
    for snapshot, content in seen:
        assert [level.low.tobytes() for level in snapshot.levels] == content
        with pytest.raises(ValueError, match="read-only"):
            snapshot.levels[0].low[0, 0] = 0


def test_peaks_of_fewer_samples_than_a_bin() -> None:
    builder = PeaksBuilder(8000, 1, expected_samples=0)
    builder.add(np.array([[0.1, -0.4, 0.3]], np.float32))
    builder.finish()
    peaks = builder.snapshot()
    assert peaks.n_samples == 3
    for level in peaks.levels:
        assert level.low.tolist() == [[np.float32(-0.4)]]
        assert level.high.tolist() == [[np.float32(0.3)]]


def test_the_stream_stops_when_cancelled_and_lets_go_of_the_file(tmp_path: Path) -> None:
    waveform = decoded(bad.wav(tmp_path / "long.wav", 20.0))
    cancel = CancelToken()
    blocks = stream_samples(waveform, cancel=cancel)
    next(blocks)
    cancel.cancel()
    with pytest.raises(Cancelled):
        next(blocks)


def test_a_reader_stops_when_cancelled(tmp_path: Path) -> None:
    waveform = decoded(make(KINDS["m4a-aac-pns"], tmp_path, 12.0))
    cancel = CancelToken()
    with SampleReader(waveform, cancel) as reader:
        reader.read(0, 10)
        cancel.cancel()
        with pytest.raises(Cancelled):
            reader.read(waveform.n_samples - 10, waveform.n_samples)


def test_a_reader_says_what_lies_outside(tmp_path: Path) -> None:
    waveform = decoded(bad.wav(tmp_path / "short.wav", 1.0))
    with SampleReader(waveform) as reader:
        assert reader.read(8000, 8000).shape == (1, 0)
        for start, stop in ((-1, 5), (0, 8001), (5, 4)):
            with pytest.raises(ValueError, match="do not lie within"):
                reader.read(start, stop)


def test_readers_in_several_threads_agree(tmp_path: Path) -> None:
    waveform = decoded(make(KINDS["mp3-cbr"], tmp_path, 12.0))
    results: dict[int, bytes] = {}

    def read(number: int) -> None:
        order = np.random.default_rng(number).permutation(24)
        with SampleReader(waveform) as reader:
            parts = {int(i): reader.read(int(i) * 22050, int(i) * 22050 + 22050) for i in order}
        results[number] = b"".join(parts[i].tobytes() for i in range(24))

    threads = [threading.Thread(target=read, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 3
    assert len(set(results.values())) == 1
