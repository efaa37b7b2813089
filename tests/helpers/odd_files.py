"""Odd recordings of kinds seen in the field, from one seeded signal of 12 s, made without FFmpeg's
program: the notices that each must get stand in `EXPECTED`.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.message import message

RATE, SECONDS = 16_000, 12


@dataclass(frozen=True)
class Expected:
    """What must come of a file.

    Parameters
    ----------
    opens : bool
    sound_s : float
        Sound that is read.
    facts : mapping of str to mapping
        Notices, or the reason of refusal, by id, and what their parameters must be: a value, or
        the lowest and highest one as a range. Empty: there must be no notice.
    tolerance_s : float
        More than 0 where an encoder's priming and last frame count as sound.
    """

    opens: bool
    sound_s: float = 0.0
    facts: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    tolerance_s: float = 0.0


@dataclass(frozen=True)
class Between:
    """A parameter that is a number from `low` to `high`."""

    low: float
    high: float


FLAC_FRAME, MISSING = "audio.notice.checksum.flac_frame", "audio.notice.jumps.missing"
NEVER_CLOSED, MD5 = "audio.notice.never_closed", "audio.notice.checksum.md5"
SHORTER, LATE = "audio.notice.shorter.cut", "audio.notice.begins_after_picture"
ANOTHER_READ, NOT_READ = "audio.notice.another.read", "audio.notice.another.not_read"
CONVERTED = "audio.notice.form_changes.converted"
CHUNK, TAG = "audio.notice.second_chunk.length", "audio.notice.tag_before_wav"
BEHIND = "audio.notice.rest.behind"

EXPECTED = {
    "good.flac": Expected(True, 12.0),
    "flac_wrong_md5.flac": Expected(True, 12.0, {MD5: {}}),
    "flac_bit_flipped.flac": Expected(
        True, 12.0, {FLAC_FRAME: {"failed_count": 1, "at_s": Between(5.0, 7.0)}, MD5: {}}
    ),
    "flac_frame_taken_out.flac": Expected(
        True,
        11.928,
        {
            MISSING: {
                "jumps_count": 1,
                "at_s": Between(5.0, 7.0),
                "total_s": Between(0.0719, 0.0721),
            }
        },
    ),
    "two_wavs_joined.wav": Expected(
        True,
        12.0,
        {
            NOT_READ: {
                "at_s": 12.0,
                "byte": 384_044,
                "recording": message("audio.another.length", format="WAV", length_s=12.0),
            }
        },
    ),
    "two_data_chunks.wav": Expected(True, 6.0, {CHUNK: {"length_s": 6.0}}),
    "never_closed_0.wav": Expected(True, 12.0, {NEVER_CLOSED: {}}),
    "never_closed_ffffffff.wav": Expected(True, 12.0, {NEVER_CLOSED: {}}),
    "90ms_missing_at_end.wav": Expected(
        True, 11.91, {SHORTER: {"missing_s": Between(0.0899, 0.0901)}}
    ),
    "late_3s.mp4": Expected(True, 12.0, {LATE: {"start_s": Between(2.9, 3.005)}}, tolerance_s=0.1),
    "half_44_then_22.mp3": Expected(
        True,
        24.0,
        {
            ANOTHER_READ: {"at_s": Between(12.0, 12.1)},
            CONVERTED: {
                "at_s": Between(12.0, 12.1),
                "before": message("audio.form", rate_hz=44_100, channels_count=1),
                "after": message("audio.form", rate_hz=22_050, channels_count=1),
            },
        },
        tolerance_s=0.1,
    ),
    "one_byte_behind.mp3": Expected(True, 12.0, {BEHIND: {"rest_bytes": 1}}),
    "ordinary.m4a": Expected(True, 12.0, tolerance_s=0.04),
    "24_in_32.wav": Expected(True, 12.0),
    "64bit_int.wav": Expected(True, 1.0),
    "id3_before_riff.wav": Expected(True, 12.0, {TAG: {"tag_bytes": 20}}),
    "1hz.wav": Expected(False, facts={"audio.rate_too_low": {"rate_hz": 1, "least_hz": 1_000}}),
    "10hz.wav": Expected(False, facts={"audio.rate_too_low": {"rate_hz": 10, "least_hz": 1_000}}),
    "one_sample.wav": Expected(False, facts={"audio.too_short": {"samples_count": 1}}),
    "nist_without_channels.sph": Expected(False, facts={"audio.format_unknown": {}}),
    "wavpack_flags.wv": Expected(False, facts={"audio.format_unknown": {}}),
    "musepack_zeros.mpc": Expected(False, facts={"audio.format_unknown": {}}),
}


def chunk(name: bytes, data: bytes) -> bytes:
    """A chunk of a RIFF file, padded to an even length."""
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def riff(*chunks: bytes, size: int | None = None) -> bytes:
    """A WAV file of chunks; `size` takes the place of its true one."""
    body = b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body) + 4 if size is None else size) + b"WAVE" + body


def pcm(rate: int = RATE, channels: int = 1, bits: int = 16) -> bytes:
    """The format chunk of uncompressed sound."""
    step = channels * bits // 8
    return chunk(b"fmt ", struct.pack("<HHIIHH", 1, channels, rate, rate * step, step, bits))


@cache
def voice() -> NDArray[np.float64]:
    """A voice-like sweep with a little noise, 12 s at 16 kHz."""
    t = np.arange(RATE * SECONDS) / RATE
    sweep = np.sin(2 * np.pi * (120 * t + 20 * np.sin(np.pi * t)))
    noise = np.random.default_rng(1).standard_normal(t.size) * 0.01
    return 0.3 * sweep * (1 + np.sin(6 * np.pi * t)) / 2 + noise


@cache
def samples_16() -> bytes:
    """The voice as little-endian 16-bit samples."""
    return (voice() * 32767).astype("<i2").tobytes()


@cache
def whole_wav() -> bytes:
    """The voice as an ordinary WAV file."""
    return riff(pcm(), chunk(b"data", samples_16()))


def encode(
    path: Path,
    codec: str,
    *,
    rate: int = RATE,
    bit_rate: int | None = None,
    frame_size: int | None = None,
    late_s: float = 0.0,
    picture_s: float = 0.0,
    layout: str = "mono",
    seconds: float = SECONDS,
    frame_format: str = "s16",
    film_codec: str = "mpeg4",
) -> bytes:
    """Encode the voice into a file; return its bytes.

    Parameters
    ----------
    path : Path
    codec : str
    rate : int
        The voice is resampled to it.
    bit_rate, frame_size : int or None
    late_s : float
        Time stamp of the first sample.
    picture_s : float
        Length of a film beside the sound, which begins at 0.
    layout : str
    seconds : float
        How much of the voice.
    frame_format : str
        Of the samples that the encoder gets, interleaved.
    film_codec : str
        Of the pictures.
    """
    with av.open(str(path), "w") as container:
        video = None
        if picture_s:
            video = container.add_stream(film_codec, rate=10)
            video.width, video.height, video.pix_fmt = 64, 48, "yuv420p"
        stream = container.add_stream(codec, rate=rate)
        stream.layout = layout
        if frame_format != "s16":
            stream.format = frame_format
        if bit_rate is not None:
            stream.bit_rate = bit_rate
        if frame_size is not None:
            stream.codec_context.options = {"frame_size": str(frame_size)}
        container.start_encoding()
        kept = np.frombuffer(samples_16(), "<i2")[: round(seconds * RATE)]
        source = av.AudioFrame.from_ndarray(kept.reshape(1, -1), format="s16", layout="mono")
        source.sample_rate = RATE
        resampler = av.AudioResampler(frame_format, layout, rate)
        packets = []
        at = round(late_s * rate)
        for frame in [*resampler.resample(source), *resampler.resample(None)]:
            frame.pts, frame.time_base = at, Fraction(1, rate)
            at += frame.samples
            packets += stream.encode(frame)
        packets += stream.encode(None)
        if video is not None:
            packets += _film(video, picture_s)
            packets.sort(key=lambda packet: packet.dts * packet.time_base)
        container.mux(packets)
    return path.read_bytes()


def _film(video: av.VideoStream, seconds: float) -> list[av.Packet]:
    packets = []
    for number in range(round(seconds * 10)):
        picture = av.VideoFrame.from_ndarray(
            np.full((48, 64, 3), number % 256, np.uint8), format="rgb24"
        )
        picture.pts, picture.time_base = number, Fraction(1, 10)
        packets += video.encode(picture)
    return packets + video.encode(None)


def packet_places(path: Path) -> list[int]:
    """Where each packet of sound begins in a file."""
    with av.open(str(path)) as container:
        return [packet.pos for packet in container.demux(audio=0) if packet.size]


def _flac(folder: Path) -> bytes:
    return encode(folder / "scratch.flac", "flac", frame_size=1152)


def _flipped(folder: Path) -> bytes:
    data = bytearray(_flac(folder))
    data[len(data) // 2] ^= 0x40
    return bytes(data)


def _wrong_md5(folder: Path) -> bytes:
    data = bytearray(_flac(folder))
    data[26] ^= 255
    return bytes(data)


def _frame_taken_out(folder: Path) -> bytes:
    data = _flac(folder)
    at = packet_places(folder / "scratch.flac")
    k = len(at) // 2
    return data[: at[k]] + data[at[k + 1] :]


def _mp3(folder: Path, rate: int = 44_100, bit_rate: int = 64_000) -> bytes:
    return encode(folder / "scratch.mp3", "libmp3lame", rate=rate, bit_rate=bit_rate)


def _never_closed(size: int) -> bytes:
    return riff(pcm(), b"data" + struct.pack("<I", size) + samples_16(), size=size)


def _24_in_32(_folder: Path) -> bytes:
    guid = b"\1\0\0\0\0\0\x10\0\x80\0\0\xaa\0\x38\x9b\x71"
    form = struct.pack("<HHIIHHHHI", 0xFFFE, 1, RATE, RATE * 4, 4, 32, 22, 24, 4) + guid
    wide = ((voice() * 8388607).astype("<i4") * 256).astype("<i4").tobytes()
    return riff(chunk(b"fmt ", form), chunk(b"data", wide))


def _nist(_folder: Path) -> bytes:
    header = (
        b"NIST_1A\n   1024\nsample_count -i 192000\nsample_n_bytes -i 2\n"
        b"sample_byte_format -s2 01\nsample_rate -i 16000\nsample_coding -s3 pcm\nend_head\n"
    )
    return header + b"\n" * (1024 - len(header)) + samples_16()


def _wavpack_flags(folder: Path) -> bytes:
    data = bytearray(encode(folder / "scratch.wv", "wavpack", frame_format="s16p"))
    data[24] ^= 255
    return bytes(data)


def _data_chunks(_folder: Path) -> bytes:
    half = len(samples_16()) // 2
    return riff(pcm(), chunk(b"data", samples_16()[:half]), chunk(b"data", samples_16()[half:]))


_MAKERS: dict[str, Callable[[Path], bytes]] = {
    "good.flac": _flac,
    "flac_wrong_md5.flac": _wrong_md5,
    "flac_bit_flipped.flac": _flipped,
    "flac_frame_taken_out.flac": _frame_taken_out,
    "two_wavs_joined.wav": lambda _: whole_wav() * 2,
    "two_data_chunks.wav": _data_chunks,
    "never_closed_0.wav": lambda _: _never_closed(0),
    "never_closed_ffffffff.wav": lambda _: _never_closed(0xFFFFFFFF),
    "90ms_missing_at_end.wav": lambda _: whole_wav()[: -2 * int(0.09 * RATE)],
    "late_3s.mp4": lambda folder: encode(
        folder / "scratch.mp4", "aac", late_s=3.0, picture_s=16.0, frame_format="fltp"
    ),
    "half_44_then_22.mp3": lambda folder: _mp3(folder) + _mp3(folder, 22_050, 32_000),
    "one_byte_behind.mp3": lambda folder: _mp3(folder) + b"\0",
    "ordinary.m4a": lambda folder: encode(
        folder / "scratch.m4a", "aac", bit_rate=64_000, frame_format="fltp"
    ),
    "24_in_32.wav": _24_in_32,
    "64bit_int.wav": lambda _: riff(pcm(8_000, 1, 64), chunk(b"data", samples_16()[:64_000])),
    "id3_before_riff.wav": lambda _: b"ID3\3\0\0\0\0\0\x0a" + bytes(10) + whole_wav(),
    "1hz.wav": lambda _: riff(pcm(1), chunk(b"data", samples_16()[:2000])),
    "10hz.wav": lambda _: riff(pcm(10), chunk(b"data", samples_16()[:2000])),
    "one_sample.wav": lambda _: riff(pcm(48_000), chunk(b"data", samples_16()[:2])),
    "nist_without_channels.sph": _nist,
    "wavpack_flags.wv": _wavpack_flags,
    "musepack_zeros.mpc": lambda _: b"MPCKSH\x0f\x95\xfa\xc1\x14\x08" + bytes(393),
}


def make(name: str, folder: Path) -> Path:
    """Write one of the files of `EXPECTED` into a folder."""
    path = folder / name
    path.write_bytes(_MAKERS[name](folder))
    return path
