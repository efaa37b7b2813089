"""Every format: the right description, the right samples, the same samples from anywhere."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from helpers.audio_files import FFMPEG_FORMATS, PCM_FORMATS, Format, PcmFormat, make, signal
from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.audio.stream import stream_samples
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.waveform import Waveform

SECONDS = 11.0

# Their decoders carry noise generators from the first packet on, so only decoding from the
# beginning is exact; the others must be found by a true seek.
NOT_SEEKABLE = {"m4a-aac-pns", "ac3", "mp2"}

# Samples by which the sound comes late where no header tells FFmpeg what the encoder put in
# front, or early where the decoder swallows its first frame. Everything else is at its place.
PRIMING = {
    "mp3-cbr-no-xing": 1105,
    "mp3-vbr-no-xing": 1105,
    "avi-mp3-video": 1105,
    "aac-adts": 1024,
    "ac3": 256,
    "mp2": 481,
    "wma-2": -2048,
    "wma-2-low": -1024,
    "opus-voice": -1,
    "opus-6-channels": -3,
    "amr-nb": 38,
    "3gp-amr": -12,
}


@dataclass(frozen=True)
class Decoded:
    kind: Format | PcmFormat
    path: Path
    waveform: Waveform
    samples: NDArray[np.float32]


def read(kind: Format | PcmFormat, folder: Path) -> Decoded:
    """Write a file of this kind and decode it twice: by the one pass, and as a stream."""
    path = make(kind, folder, SECONDS)
    waveform = decode(
        open_recording(path),
        on_progress=ignore_progress,
        on_peaks=lambda _peaks: None,
        cancel=CancelToken(),
    )
    samples = np.concatenate(list(stream_samples(waveform, cancel=CancelToken())), axis=1)
    return Decoded(kind, path, waveform, samples)


def plain_decode(path: Path) -> NDArray[np.float32]:
    """Decode with nothing of ours: FFmpeg's own conversion to interleaved float32."""
    resampler = av.AudioResampler(format="flt")
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        chunks = []
        for frame in container.decode(stream):
            frame.pts = None
            chunks += [part.to_ndarray() for part in resampler.resample(frame)]
        channels = stream.codec_context.channels
    return np.concatenate(chunks, axis=1).reshape(-1, channels).T


def the_description_is_right(decoded: Decoded) -> None:
    recording = decoded.waveform.recording
    assert recording.path == decoded.path
    assert recording.size_bytes == decoded.path.stat().st_size
    assert recording.sample_rate_hz == decoded.kind.rate
    assert recording.channels == decoded.kind.channels
    if isinstance(decoded.kind, PcmFormat):
        assert recording.bits_per_sample == decoded.kind.bits
        assert not recording.lossy
    assert recording.notices == ()
    assert recording.start_s == 0.0


def an_honest_claim_is_expected_as_it_stands(decoded: Decoded) -> None:
    recording = decoded.waveform.recording
    assert recording.expected_duration_s == (recording.header_duration_s or 0.0)
    assert recording.longest_duration_s is not None
    assert recording.longest_duration_s >= 0.95 * SECONDS


def the_length_is_that_of_the_signal(decoded: Decoded) -> None:
    # Lossy codecs round up to whole frames or leave their priming in where no header says so.
    tolerance = 0 if not decoded.waveform.recording.lossy else 2304
    expected = round(SECONDS * decoded.kind.rate)
    assert abs(decoded.waveform.n_samples - expected) <= tolerance
    assert decoded.samples.shape == (decoded.kind.channels, decoded.waveform.n_samples)
    assert decoded.waveform.notices == ()


def the_samples_are_those_that_were_written(decoded: Decoded) -> None:
    written = signal(SECONDS, decoded.kind.rate, decoded.kind.channels)
    recording = decoded.waveform.recording
    if not recording.lossy:
        assert recording.bits_per_sample is not None
        step = 2.0 ** (1 - min(recording.bits_per_sample, 24))
        np.testing.assert_allclose(decoded.samples, written, rtol=0, atol=1.01 * step)
        return
    # A codec keeps the low end of the sweep; what it adds in front is at most its priming.
    length = 4 * decoded.kind.rate
    heard = decoded.samples[0, :length] - decoded.samples[0, :length].mean()
    spectrum = np.fft.rfft(heard, 2 * length) * np.conj(
        np.fft.rfft(written[0, :length], 2 * length)
    )
    correlation = np.fft.irfft(spectrum)
    correlation /= np.linalg.norm(heard) * np.linalg.norm(written[0, :length])
    delay = int(np.argmax(correlation))
    assert correlation[delay] > 0.7
    delay -= 2 * length if delay > length else 0
    assert delay == PRIMING.get(decoded.kind.name, 0)


def the_hashes_are_those_of_the_bytes_and_of_ffmpegs_samples(decoded: Decoded) -> None:
    assert decoded.waveform.sha256 == hashlib.sha256(decoded.path.read_bytes()).hexdigest()
    independent = np.ascontiguousarray(plain_decode(decoded.path).T)
    assert decoded.waveform.pcm_sha256 == hashlib.sha256(independent).hexdigest()


def the_hash_of_the_coded_sound_is_that_of_all_packets(decoded: Decoded) -> None:
    digest = hashlib.sha256()
    with av.open(str(decoded.path)) as container:
        for packet in container.demux(container.streams.audio[0]):
            digest.update(bytes(packet))
    assert decoded.waveform.coded_sha256 == digest.hexdigest()


def any_stretch_is_bit_identical_to_the_sequential_decode(decoded: Decoded) -> None:
    n_samples, rate = decoded.waveform.n_samples, decoded.kind.rate
    rng = np.random.default_rng(11)
    starts = [n_samples - 1, 0, n_samples - rate // 2, n_samples // 2, 1]
    starts += rng.integers(0, n_samples, 12).tolist()
    with SampleReader(decoded.waveform) as reader:
        for start in starts:
            stop = min(n_samples, start + int(rng.integers(1, 2 * rate)))
            got = reader.read(start, stop)
            expected = decoded.samples[:, start:stop]
            assert got.dtype == np.float32
            assert got.shape == expected.shape
            assert got.tobytes() == np.ascontiguousarray(expected).tobytes(), (start, stop)
        assert reader.seeks_exactly == (decoded.kind.name not in NOT_SEEKABLE)


def the_peaks_are_the_extremes_of_the_samples(decoded: Decoded) -> None:
    peaks = decoded.waveform.peaks
    assert peaks.n_samples == decoded.waveform.n_samples
    for level in peaks.levels:
        starts = np.arange(0, decoded.waveform.n_samples, level.bin_samples)
        assert level.n_bins == starts.size
        np.testing.assert_array_equal(
            level.low, np.minimum.reduceat(decoded.samples, starts, axis=1)
        )
        np.testing.assert_array_equal(
            level.high, np.maximum.reduceat(decoded.samples, starts, axis=1)
        )


PROPERTIES = (
    the_description_is_right,
    an_honest_claim_is_expected_as_it_stands,
    the_length_is_that_of_the_signal,
    the_samples_are_those_that_were_written,
    the_hashes_are_those_of_the_bytes_and_of_ffmpegs_samples,
    the_hash_of_the_coded_sound_is_that_of_all_packets,
    any_stretch_is_bit_identical_to_the_sequential_decode,
    the_peaks_are_the_extremes_of_the_samples,
)


@pytest.mark.parametrize("kind", [*FFMPEG_FORMATS, *PCM_FORMATS], ids=lambda kind: kind.name)
def test_a_format(kind: Format | PcmFormat, tmp_path: Path, subtests: pytest.Subtests) -> None:
    """Decoded once, asked for each property."""
    decoded = read(kind, tmp_path)
    for holds in PROPERTIES:
        with subtests.test(holds.__name__):
            holds(decoded)
