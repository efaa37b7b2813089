"""Small real recordings in every format the program reads, made from seeded signals."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

import av
import numpy as np
import soundfile
from numpy.typing import NDArray

DATA = Path(__file__).parent.parent / "data"

LAYOUTS = {1: "mono", 2: "stereo", 3: "2.1", 4: "quad", 5: "5.0", 6: "5.1", 7: "6.1", 8: "7.1"}


def signal(seconds: float, rate: int, channels: int = 1, seed: int = 1) -> NDArray[np.float32]:
    """A sweep with its own noise and loudness per channel, never silent; (channels, n)."""
    return _signal(seconds, rate, channels, seed).copy()


@lru_cache(maxsize=4)
def _signal(seconds: float, rate: int, channels: int, seed: int) -> NDArray[np.float32]:
    rng = np.random.default_rng(seed)
    t = np.arange(round(seconds * rate)) / rate
    sweep = np.sin(2 * np.pi * (120 * t + (0.15 * rate - 120) * t**2 / (2 * seconds)))
    loudness = 0.25 + 0.2 * np.sin(2 * np.pi * 0.7 * t)
    noise = rng.standard_normal((channels, t.size)) * 0.05
    gains = np.linspace(1.0, 0.5, channels)[:, None]
    return ((loudness * sweep)[None, :] * gains + noise).astype(np.float32)


def impulse(seconds: float, rate: int, at: int, channels: int = 1) -> NDArray[np.float32]:
    """Silence but for one sample of 0.9 in every channel; (channels, n)."""
    samples = np.zeros((channels, round(seconds * rate)), np.float32)
    samples[:, at] = 0.9
    return samples


@dataclass(frozen=True)
class Format:
    """How to write one kind of file with FFmpeg's encoders."""

    name: str
    suffix: str
    codec: str
    rate: int = 44100
    channels: int = 2
    bit_rate: int | None = None
    quality: int | None = None
    container: str | None = None
    options: dict[str, str] = field(default_factory=dict)
    codec_options: dict[str, str] = field(default_factory=dict)
    video: bool = False


FFMPEG_FORMATS = (
    Format("mp3-cbr", "mp3", "libmp3lame", bit_rate=64000),
    Format(
        "mp3-cbr-no-xing",
        "mp3",
        "libmp3lame",
        bit_rate=64000,
        options={"write_xing": "0", "id3v2_version": "0"},
    ),
    Format("mp3-vbr", "mp3", "libmp3lame", quality=6),
    Format(
        "mp3-vbr-no-xing",
        "mp3",
        "libmp3lame",
        quality=6,
        options={"write_xing": "0", "id3v2_version": "0"},
    ),
    Format("mp3-8kbps-reservoir", "mp3", "libmp3lame", rate=16000, channels=1, bit_rate=8000),
    Format("mp3-8khz", "mp3", "libmp3lame", rate=8000, channels=1, bit_rate=8000),
    Format("ogg-opus", "ogg", "libopus", rate=48000, bit_rate=48000),
    Format(
        "opus-voice",
        "opus",
        "libopus",
        rate=48000,
        channels=1,
        bit_rate=12000,
        codec_options={"application": "voip"},
    ),
    Format("ogg-vorbis", "ogg", "vorbis", codec_options={"strict": "-2"}),
    Format("m4a-aac", "m4a", "aac", bit_rate=96000, codec_options={"aac_pns": "0"}),
    Format("m4a-aac-pns", "m4a", "aac", bit_rate=48000),
    Format(
        "m4a-8-channels",
        "m4a",
        "aac",
        rate=32000,
        channels=8,
        bit_rate=256000,
        codec_options={"aac_pns": "0"},
    ),
    Format("flac-8-channels", "flac", "flac", rate=16000, channels=8),
    Format("opus-6-channels", "mka", "libopus", rate=48000, channels=6, bit_rate=128000),
    Format("m4a-alac", "m4a", "alac"),
    Format("aac-adts", "aac", "aac", bit_rate=96000, codec_options={"aac_pns": "0"}),
    Format("amr-nb", "amr", "libopencore_amrnb", rate=8000, channels=1, bit_rate=12200),
    Format("3gp-amr", "3gp", "libopencore_amrnb", rate=8000, channels=1, bit_rate=7950),
    Format("wma-2", "wma", "wmav2", bit_rate=128000),
    Format("wma-2-low", "wma", "wmav2", rate=22050, channels=1, bit_rate=32000),
    Format("flac-16", "flac", "flac"),
    Format("flac-24", "flac", "flac", rate=96000, codec_options={"sample_fmt": "s32"}),
    Format("ogg-flac", "ogg", "flac", rate=16000, channels=1),
    Format("mp4-video", "mp4", "aac", bit_rate=96000, codec_options={"aac_pns": "0"}, video=True),
    Format("mkv-video", "mkv", "libopus", rate=48000, bit_rate=64000, video=True),
    Format("mkv-vorbis", "mkv", "vorbis", codec_options={"strict": "-2"}),
    Format("mka-pcm", "mka", "pcm_s16le", channels=1),
    Format("webm-opus", "webm", "libopus", rate=48000, channels=1, bit_rate=32000),
    Format("mov-pcm-video", "mov", "pcm_s24be", rate=48000, video=True),
    Format("avi-mp3-video", "avi", "libmp3lame", bit_rate=96000, video=True),
    Format("wav-mulaw", "wav", "pcm_mulaw", rate=8000, channels=1),
    Format("wav-adpcm", "wav", "adpcm_ms", rate=22050),
    Format("caf-s16", "caf", "pcm_s16be"),
    Format("au-s16", "au", "pcm_s16be", rate=11025, channels=1),
    Format("ac3", "ac3", "ac3", rate=48000, bit_rate=192000),
    Format("mp2", "mp2", "mp2", rate=48000, bit_rate=128000),
)


@dataclass(frozen=True)
class PcmFormat:
    """How to write one kind of uncompressed file with libsndfile."""

    name: str
    suffix: str
    container: str
    subtype: str
    rate: int = 44100
    channels: int = 2
    bits: int = 16


PCM_FORMATS = (
    PcmFormat("wav-u8", "wav", "WAV", "PCM_U8", rate=8000, channels=1, bits=8),
    PcmFormat("wav-s16", "wav", "WAV", "PCM_16"),
    PcmFormat("wav-s24", "wav", "WAV", "PCM_24", rate=96000, bits=24),
    PcmFormat("wav-s32", "wav", "WAV", "PCM_32", rate=192000, channels=1, bits=32),
    PcmFormat("wav-f32", "wav", "WAV", "FLOAT", rate=48000, bits=32),
    PcmFormat("wav-f64", "wav", "WAV", "DOUBLE", bits=64),
    PcmFormat("wav-8-channels", "wav", "WAVEX", "PCM_16", rate=22050, channels=8),
    PcmFormat("wav-5-channels", "wav", "WAVEX", "PCM_16", rate=11025, channels=5),
    PcmFormat("w64-s24", "w64", "W64", "PCM_24", bits=24),
    PcmFormat("rf64-s16", "wav", "RF64", "PCM_16"),
    PcmFormat("aiff-s16", "aiff", "AIFF", "PCM_16"),
    PcmFormat("aiff-s24", "aiff", "AIFF", "PCM_24", rate=48000, channels=1, bits=24),
)


def write_ffmpeg(path: Path, samples: NDArray[np.float32], kind: Format) -> Path:
    """Encode samples of shape (channels, n) with FFmpeg's encoders."""
    with av.open(str(path), "w", format=kind.container, options=kind.options) as container:
        video = _add_video(container) if kind.video else None
        options = dict(kind.codec_options)
        sample_format = options.pop("sample_fmt", None)
        stream = container.add_stream(kind.codec, rate=kind.rate, options=options)
        stream.layout = LAYOUTS[kind.channels]
        if sample_format is not None:
            stream.format = sample_format
        if kind.bit_rate is not None:
            stream.bit_rate = kind.bit_rate
        if kind.quality is not None:
            stream.codec_context.qscale = True
            stream.codec_context.global_quality = kind.quality * 118  # FF_QP2LAMBDA
        # Interleaved, since PyAV miscounts eight separate planes.
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(samples.T).reshape(1, -1),
            format="flt",
            layout=LAYOUTS[kind.channels],
        )
        frame.sample_rate = kind.rate
        frame.pts = 0
        frame.time_base = Fraction(1, kind.rate)
        # The header before the first packet, as programs write it: libavcodec's FLAC encoder
        # spoils the checksum in its own copy of the header when it ends.
        container.start_encoding()
        packets = [*stream.encode(frame), *stream.encode(None)]
        if video is not None:
            packets += _pictures(video, samples.shape[1] / kind.rate)
            # Interleaved as a camera writes them.
            packets.sort(key=lambda packet: packet.dts * packet.time_base)
        container.mux(packets)
    return path


def write_pcm(path: Path, samples: NDArray[np.float32], kind: PcmFormat) -> Path:
    """Write samples of shape (channels, n) with libsndfile."""
    soundfile.write(path, samples.T, kind.rate, format=kind.container, subtype=kind.subtype)
    return path


def _add_video(container: av.container.OutputContainer) -> av.VideoStream:
    video = container.add_stream("mpeg4", rate=5)
    video.width = video.height = 32
    video.pix_fmt = "yuv420p"
    return video


def _pictures(video: av.VideoStream, seconds: float) -> list[av.Packet]:
    packets = []
    for number in range(int(seconds * 5) + 1):
        picture = av.VideoFrame.from_ndarray(
            np.full((32, 32, 3), number % 256, np.uint8), format="rgb24"
        )
        picture.pts = number
        picture.time_base = Fraction(1, 5)
        packets += video.encode(picture)
    return packets + video.encode(None)


def make(kind: Format | PcmFormat, folder: Path, seconds: float) -> Path:
    """Write `signal` of this length into a folder, as this kind of file.

    Each is encoded once a session; what is written later is a copy.
    """
    path = folder / f"{kind.name}.{kind.suffix}"
    key = repr(kind), seconds
    content = _MADE.get(key)
    if content is not None:
        path.write_bytes(content)
        return path
    samples = signal(seconds, kind.rate, kind.channels)
    if isinstance(kind, PcmFormat):
        write_pcm(path, samples, kind)
    else:
        write_ffmpeg(path, samples, kind)
    if path.stat().st_size < _LARGE:
        _MADE[key] = path.read_bytes()
    return path


_MADE: dict[tuple[str, float], bytes] = {}
_LARGE = 1 << 21
"""Larger files are quickly encoded, as they are not compressed much."""
