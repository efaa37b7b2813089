"""A recording as another way would have carried it: noise, band and codec of a case.

Noise is added to the sound, both are limited to the band, and the result is coded into a file that
the program then opens like any other, so that nothing of the coding is imitated.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import av.error
import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray
from scipy.signal import butter, sosfiltfilt

from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import message
from voiceman_gui.core.validation.study import Condition

Samples = NDArray[np.float32]

ORDER = 8
"""Of the Butterworth filter, which runs forth and back, so without a shift of phase."""
FRAME_S, ACTIVE_DB = 0.02, 30.0
"""Length of the frames of the speech level, and how far below the loudest ones speech reaches."""
LOWEST_NOISE_HZ = 20.0

_AMR_RATES = (4750, 5150, 5900, 6700, 7400, 7950, 10200, 12200)
_MP3_RATES = tuple(1000 * one for one in (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160))


@dataclass(frozen=True, slots=True)
class Coding:
    """How sound becomes a file of a codec.

    Parameters
    ----------
    encoder : str
        FFmpeg's name.
    container : str
        FFmpeg's name of the muxer.
    suffix : str
        Of the file's name.
    sample_rates_hz : tuple of int
        That the codec knows; empty for any.
    bit_rates : tuple of int
        That it knows, bit/s; empty for any.
    fixed : bool
        Whether the bit rate follows from the sample rate.
    """

    encoder: str
    container: str
    suffix: str
    sample_rates_hz: tuple[int, ...] = ()
    bit_rates: tuple[int, ...] = ()
    fixed: bool = False


_AMR = Coding("libopencore_amrnb", "amr", ".amr", (8000,), _AMR_RATES)
_MP3 = Coding(
    "libmp3lame",
    "mp3",
    ".mp3",
    (8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000),
    _MP3_RATES,
)
CODINGS = {
    "pcm_mulaw": Coding("pcm_mulaw", "wav", ".wav", (8000,), fixed=True),
    "pcm_alaw": Coding("pcm_alaw", "wav", ".wav", (8000,), fixed=True),
    "adpcm_ima_wav": Coding("adpcm_ima_wav", "wav", ".wav", fixed=True),
    "amrnb": _AMR,
    "amr_nb": _AMR,
    "mp3": _MP3,
    "mp3float": _MP3,
    "aac": Coding("aac", "ipod", ".m4a", (8000, 11025, 16000, 22050, 32000, 44100, 48000)),
    "opus": Coding("libopus", "ogg", ".ogg", (8000, 12000, 16000, 24000, 48000)),
    "ac3": Coding("ac3", "ac3", ".ac3", (32000, 44100, 48000)),
}
"""Codecs that can be simulated, by FFmpeg's names of codec and decoder."""

LOSSLESS = frozenset({"flac", "alac", "wavpack"})


def is_lossless(codec: str) -> bool:
    """Whether a codec gives the samples back as they were, so that there is nothing to simulate."""
    laws = ("pcm_mulaw", "pcm_alaw")
    return codec in LOSSLESS or (codec.startswith("pcm_") and codec not in laws)


def carry(
    samples: Samples, rate_hz: int, condition: Condition, seed: int, folder: Path, stem: str
) -> Path:
    """Put sound through a condition; return the file that arrives.

    Parameters
    ----------
    samples : ndarray of float32, shape (n,)
        Mono, full scale -1..1.
    rate_hz : int
    condition : Condition
    seed : int
        Of the noise; equal arguments give equal files.
    folder : Path
        Where the file is written.
    stem : str
        Its name without suffix.

    Raises
    ------
    RecordingError
        If this installation cannot write the codec.
    """
    sound = np.asarray(samples, np.float64)
    noise = np.zeros_like(sound)
    if condition.snr_db is not None:
        noise = pink_noise(sound.size, rate_hz, seed)
    if condition.band_hz is not None:
        sound, noise = (limit_band(one, rate_hz, condition.band_hz) for one in (sound, noise))
    if condition.snr_db is not None:
        level = np.sqrt(speech_power(sound, rate_hz) / 10 ** (condition.snr_db / 10))
        sound = sound + noise * level / max(float(np.sqrt(np.mean(noise**2))), 1e-12)
    if not condition.codec or is_lossless(condition.codec):
        rate = condition.sample_rate_hz or rate_hz
        path = folder / f"{stem}.wav"
        soundfile.write(path, _at(sound, rate_hz, rate), rate, subtype="FLOAT")
        return path
    coding = CODINGS.get(condition.codec)
    if coding is None:
        known = tuple(sorted(CODINGS))
        raise RecordingError(
            message("audio.condition.unknown_codec", codec=condition.codec, codecs=known)
        )
    rate = nearest(condition.sample_rate_hz or rate_hz, coding.sample_rates_hz)
    path = folder / f"{stem}{coding.suffix}"
    _encode(_at(sound, rate_hz, rate), rate, coding, condition.bit_rate, path)
    return path


def limit_band(
    samples: NDArray[np.float64], rate_hz: int, band_hz: tuple[float, float]
) -> NDArray[np.float64]:
    """Keep a band; what lies at or beyond half the sample rate limits nothing."""
    low_hz, high_hz = band_hz
    limited = samples
    if low_hz > 0:
        sections = butter(ORDER, low_hz, "highpass", fs=rate_hz, output="sos")
        limited = sosfiltfilt(sections, limited)
    if high_hz < 0.49 * rate_hz:
        sections = butter(ORDER, high_hz, "lowpass", fs=rate_hz, output="sos")
        limited = sosfiltfilt(sections, limited)
    return np.asarray(limited, np.float64)


def pink_noise(size: int, rate_hz: int, seed: int) -> NDArray[np.float64]:
    """Return noise whose power falls with the frequency (1/f) from 20 Hz, mean square 1."""
    white = np.random.default_rng(seed).standard_normal(size)
    spectrum, frequency_hz = np.fft.rfft(white), np.fft.rfftfreq(size, 1 / rate_hz)
    spectrum *= np.where(
        frequency_hz < LOWEST_NOISE_HZ, 0, 1 / np.sqrt(np.maximum(frequency_hz, 1.0))
    )
    noise = np.fft.irfft(spectrum, size)
    return np.asarray(noise / max(float(np.sqrt(np.mean(noise**2))), 1e-12))


def speech_power(samples: NDArray[np.float64], rate_hz: int) -> float:
    """Return the mean square of the frames of 20 ms within 30 dB of the 95th percentile."""
    size = round(FRAME_S * rate_hz)
    frames = samples[: samples.size // size * size].reshape(-1, size)
    power = np.mean(frames**2, axis=1)
    if not power.size:
        return 0.0
    active = power >= np.quantile(power, 0.95) / 10 ** (ACTIVE_DB / 10)
    return float(power[active].mean())


def nearest(value: int, known: tuple[int, ...]) -> int:
    """Return the known number that is nearest to a value; the value itself where all are known."""
    return min(known, key=lambda one: (abs(one - value), one)) if known else value


def _at(samples: NDArray[np.float64], rate_hz: int, target_hz: int) -> Samples:
    resampled = samples if rate_hz == target_hz else soxr.resample(samples, rate_hz, target_hz)
    return np.asarray(np.clip(resampled, -1, 32767 / 32768), np.float32)


def _encode(
    samples: Samples, rate_hz: int, coding: Coding, bit_rate: int | None, path: Path
) -> None:
    try:
        with av.open(
            str(path), "w", format=coding.container, container_options={"fflags": "+bitexact"}
        ) as file:
            stream = file.add_stream(coding.encoder, rate=rate_hz)
            assert isinstance(stream, av.AudioStream)
            context = stream.codec_context
            context.layout = "mono"
            # Versions and dates of the encoder have no place in what must be equal bytes.
            context.options = {"flags": "+bitexact"}
            if bit_rate is not None and not coding.fixed:
                context.bit_rate = nearest(bit_rate, coding.bit_rates)
            assert context.codec.audio_formats is not None
            wanted = context.codec.audio_formats[0].name
            context.format = wanted
            context.time_base = Fraction(1, rate_hz)
            resampler = av.AudioResampler(format=wanted, layout="mono", rate=rate_hz)
            frame = av.AudioFrame.from_ndarray(samples[None, :], format="fltp", layout="mono")
            frame.sample_rate, frame.pts, frame.time_base = rate_hz, 0, Fraction(1, rate_hz)
            fifo = av.AudioFifo()
            for part in (*resampler.resample(frame), *resampler.resample(None)):
                fifo.write(part)
            context.open()
            size = context.frame_size or round(FRAME_S * rate_hz)
            while (ready := fifo.read(size, partial=True)) is not None:
                file.mux(stream.encode(ready))
            file.mux(stream.encode(None))
    except (av.error.FFmpegError, ValueError) as error:
        raise RecordingError(
            message("audio.condition.not_coded", codec=coding.encoder, reason=str(error))
        ) from error
