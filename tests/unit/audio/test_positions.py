"""One impulse at a known sample, found at that sample; and resampling keeps its time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from helpers.audio_files import (
    FFMPEG_FORMATS,
    PCM_FORMATS,
    PcmFormat,
    impulse,
    write_ffmpeg,
    write_pcm,
)
from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.audio.resample import MonoResampler
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.waveform import Waveform

SECONDS = 12.0

# Those whose container states the priming, so that FFmpeg takes it away.
ALIGNED = (
    "mp3-cbr", "mp3-vbr", "mp3-8khz", "ogg-opus", "ogg-vorbis", "m4a-aac", "m4a-alac", "flac-16",
    "mkv-video", "mkv-vorbis", "mp4-video", "wav-s16", "wav-s24", "wav-f32", "w64-s24", "aiff-s16",
)  # fmt: skip


def decoded(path: Path) -> Waveform:
    return decode(
        open_recording(path),
        on_progress=ignore_progress,
        on_peaks=lambda _peaks: None,
        cancel=CancelToken(),
    )


@pytest.mark.parametrize("name", ALIGNED)
def test_impulses_are_found_at_their_samples(name: str, tmp_path: Path) -> None:
    kind = next(one for one in (*FFMPEG_FORMATS, *PCM_FORMATS) if one.name == name)
    rate, path = kind.rate, tmp_path / f"impulses.{kind.suffix}"
    # One near the beginning, one near the end.
    places = [round(0.4 * rate), round((SECONDS - 0.25) * rate)]
    samples = sum(impulse(SECONDS, rate, at, kind.channels) for at in places)
    if isinstance(kind, PcmFormat):
        write_pcm(path, samples, kind)
    else:
        write_ffmpeg(path, samples, kind)
    waveform = decoded(path)
    finest = waveform.peaks.levels[0]
    loudest = np.maximum(np.abs(finest.low[0]), np.abs(finest.high[0]))
    halves = np.array_split(np.arange(loudest.size), 2)
    with SampleReader(waveform) as reader:
        for at, half in zip(places, halves, strict=True):
            start = at - rate // 5
            heard = reader.read(start, min(waveform.n_samples, at + rate // 5))
            for channel in heard:
                assert start + int(np.argmax(np.abs(channel))) == at
            assert half[0] + int(np.argmax(loudest[half])) == at // finest.bin_samples


@pytest.mark.parametrize("rate", [8000, 11025, 16000, 22050, 44100, 48000, 96000, 192000])
@pytest.mark.parametrize("block", [1.0, 0.013])
def test_resampling_keeps_time_and_length(rate: int, block: float) -> None:
    # A band-limited pulse between samples of the target rate: its centre is read by its phase.
    at_s = 1.2345
    n_samples = round(3.017 * rate)
    t = np.arange(n_samples) / rate
    pulse = np.exp(-0.5 * ((t - at_s) / 0.0008) ** 2).astype(np.float32)
    resampler = MonoResampler(rate, 16000, channel=None)
    step = max(1, int(block * rate))
    stereo = np.stack([pulse, pulse * 0.5])
    parts = [resampler.push(stereo[:, i : i + step]) for i in range(0, n_samples, step)]
    mono = np.concatenate([*parts, resampler.flush()])
    assert mono.dtype == np.float32
    assert mono.size == round(n_samples * 16000 / rate)
    expected = 0.75 * np.exp(-0.5 * ((np.arange(mono.size) / 16000 - at_s) / 0.0008) ** 2)
    np.testing.assert_allclose(mono, expected, atol=2e-4)


def test_resampling_takes_one_channel() -> None:
    samples = np.stack([np.zeros(48000, np.float32), np.full(48000, 0.5, np.float32)])
    picked = MonoResampler(48000, 48000, channel=1)
    np.testing.assert_array_equal(picked.push(samples), samples[1])
    assert picked.flush().size == 0


@pytest.mark.parametrize("n_samples", [0, 1, 2, 100, 12345])
def test_resampled_length_holds_for_short_recordings(n_samples: int) -> None:
    resampler = MonoResampler(44100, 16000, channel=0)
    out = [resampler.push(np.ones((1, n_samples), np.float32)), resampler.flush()]
    assert sum(part.size for part in out) == round(n_samples * 16000 / 44100)
