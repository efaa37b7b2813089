"""From a path to a `Recording`: what the file is, before anything of length is decoded."""

from __future__ import annotations

import contextlib
import logging
import re
from pathlib import Path

import av
import av.error
from av.audio.codeccontext import AudioCodecContext
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.codec import Codec
from av.container import InputContainer

from voiceman_gui.audio.container import STATES_NO_LENGTH, Media
from voiceman_gui.audio.convert import SAMPLE_FORMATS
from voiceman_gui.audio.decoder import Decoder
from voiceman_gui.audio.failures import READING_ERRORS, as_recording_error
from voiceman_gui.audio.headers import mp3_states_length, wav_claim
from voiceman_gui.audio.integrity import avi
from voiceman_gui.audio.longest_duration import longest_duration_s
from voiceman_gui.audio.regular_file import status_changed_ns
from voiceman_gui.audio.start_time import late_start_notice, start_time
from voiceman_gui.audio.wave_format import WaveFormat
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.recording import Recording

logger = logging.getLogger(__name__)

MAX_CHANNELS = 8

SLOWEST_HZ, FASTEST_HZ = 1_000, 768_000
"""Sampling rates below hold no speech; none above are used, and a second of them fills memory."""

_PROBE_PACKETS = 64


def open_recording(path: str | Path) -> Recording:
    """Look at a file and describe its sound; takes milliseconds, whatever the file's length.

    The file is opened for reading only. Where it holds several audio streams the first is
    taken, and a notice says so.

    Parameters
    ----------
    path : str or Path
        Taken as it stands: a leading ``~`` is a part of the name.

    Returns
    -------
    Recording

    Raises
    ------
    RecordingError
        If the file is missing, a folder, empty, may not be read, holds no sound that can be
        decoded, has a sampling rate below 1 kHz or above 768 kHz, or holds more than eight
        channels; the fact names the file and the reason.
    """
    # Not resolved: a link's own name is the exhibit's name to the person.
    path = Path(path).absolute()
    with Media(path) as media, as_recording_error(path):
        return _describe(media, path)


def _describe(media: Media, path: Path) -> Recording:
    container = media.container
    name = displayable(path.name)
    streams = container.streams.audio
    if not streams:
        raise RecordingError(message("audio.no_track", file=name))
    stream = streams[0]
    decoder = media.decoder(stream)
    codec = decoder.codec
    if decoder.sample_rate:
        # Before a frame is decoded: a block of sound is one second, however many samples it has.
        _check_rate(decoder.sample_rate, name)
    packet, frame = _first_frame(container, stream, decoder, name)
    start_s = start_time(container, stream)
    if container.format.name == "avi":
        # FFmpeg passes over the empty pieces in front of late sound.
        start_s = avi.start_s(path)
    duration, estimated = _header_duration(container, stream, path, start_s)
    rate, channels = frame.sample_rate, frame.layout.nb_channels
    lossy = is_lossy(codec, packet)
    return Recording(
        path=path,
        size_bytes=media.state.st_size,
        mtime_ns=media.state.st_mtime_ns,
        status_changed_ns=status_changed_ns(media.state),
        container=container.format.name,
        codec=codec.canonical_name,
        stream_index=stream.index,
        sample_rate_hz=rate,
        channels=channels,
        bits_per_sample=_bits_per_sample(decoder, frame, media.wave, lossy),
        lossy=lossy,
        header_duration_s=duration,
        longest_duration_s=longest_duration_s(
            media.state.st_size, codec.canonical_name, rate, channels
        ),
        notices=(*_notices(streams, media.wave), *late_start_notice(container, stream, start_s)),
        header_duration_estimated=estimated,
        start_s=start_s,
        embedded=media.embedded_marks(rate, start_s),
    )


def _first_frame(
    container: InputContainer, stream: AudioStream, decoder: AudioCodecContext, name: str
) -> tuple[bytes, AudioFrame]:
    """Decode until the first frame, since only that tells rate and channels for certain.

    Returns it with the packet that it came from or, where the decoder holds frames back, a later
    one.
    """
    packets = 0
    damaged = 0
    # As the sound is read later: it may begin with many frames that FFmpeg alone refuses.
    reading = Decoder(decoder)
    with contextlib.suppress(av.error.EOFError):
        for packet in container.demux(stream):
            try:
                frames = reading.decode(packet)
            except READING_ERRORS as error:
                logger.debug("damaged packet while probing %s: %s", name, error)
                frames = []
                damaged += 1
            packets += packet.size > 0
            for frame in frames:
                if isinstance(frame, AudioFrame) and frame.samples > 0:
                    _check_format(frame, name)
                    return bytes(packet), frame
            if damaged >= _PROBE_PACKETS:
                break
    if packets == 0:
        raise RecordingError(message("audio.track_empty", file=name))
    raise RecordingError(message("audio.not_decodable", file=name))


def is_lossy(codec: Codec, packet: bytes) -> bool:
    """Whether the coding leaves out something of the sound that was recorded.

    Parameters
    ----------
    codec : av.codec.Codec
    packet : bytes
        One of its packets, as FFmpeg gives it.
    """
    if codec.canonical_name == "wavpack" and packet[:4] == b"wvpk" and len(packet) >= 28:
        # Bit 3 of a block's flags marks the lossy part of a hybrid coding (WavPack 5 file format).
        return bool(packet[24] & 8)
    # Others that can be either (DTS) are taken for lossy: a loss must not be denied.
    return codec.lossy or not codec.lossless


def _check_format(frame: AudioFrame, name: str) -> None:
    channels = frame.layout.nb_channels
    if frame.sample_rate <= 0 or channels <= 0:
        raise RecordingError(
            message(
                "audio.form_impossible",
                file=name,
                channels_count=channels,
                rate_hz=frame.sample_rate,
            )
        )
    _check_rate(frame.sample_rate, name)
    if channels > MAX_CHANNELS:
        raise RecordingError(
            message(
                "audio.too_many_channels",
                file=name,
                channels_count=channels,
                most_count=MAX_CHANNELS,
            )
        )
    if frame.format.packed.name not in SAMPLE_FORMATS:
        raise RecordingError(
            message("audio.sample_format_unknown", file=name, format=frame.format.name)
        )


def _check_rate(rate_hz: int, name: str) -> None:
    if 0 < rate_hz < SLOWEST_HZ:
        raise RecordingError(
            message("audio.rate_too_low", file=name, rate_hz=rate_hz, least_hz=SLOWEST_HZ)
        )
    if rate_hz > FASTEST_HZ:
        raise RecordingError(
            message("audio.rate_too_high", file=name, rate_hz=rate_hz, most_hz=FASTEST_HZ)
        )


def _header_duration(
    container: InputContainer, stream: AudioStream, path: Path, start_s: float
) -> tuple[float | None, bool]:
    """Return what the header claims in seconds, and whether that is only FFmpeg's estimate."""
    kind = container.format.name
    claim = wav_claim(path) if kind in ("wav", "w64") else None
    if claim is not None and claim.duration_s is not None:
        return claim.duration_s, False
    # Matroska states each track's length in its tags; FFmpeg would give the longest track's.
    stated = re.fullmatch(r"(\d{1,9}):(\d\d):(\d\d(?:\.\d+)?)", stream.metadata.get("DURATION", ""))
    if stated:
        hours, minutes, seconds = stated.groups()
        # It ends on the film's clock, which may have begun before the sound.
        return int(hours) * 3600 + int(minutes) * 60 + float(seconds) - start_s, False
    estimated = (
        kind in STATES_NO_LENGTH
        # The blocks of VOC count bytes, and FFmpeg counts in their headers.
        or kind in ("wav", "w64", "nut", "voc")
        or (kind == "mp3" and not mp3_states_length(path))
        # FFmpeg gives the length of the whole film to each of its tracks.
        or (kind.startswith(("matroska", "asf")) and len(container.streams) > 1)
    )
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base), estimated
    if container.duration is None:
        return None, estimated
    return container.duration / av.time_base, estimated or len(container.streams) > 1


def _bits_per_sample(
    decoder: AudioCodecContext, frame: AudioFrame, wave: WaveFormat | None, lossy: bool
) -> int | None:
    codec = decoder.codec
    name = codec.canonical_name
    pcm = re.match(r"pcm_(?:[suf](\d+)|alaw|mulaw)", name)
    if pcm:
        if wave is None or wave.stored_codec is None:
            return int(pcm.group(1) or 8)
        return wave.valid_bits
    extra = decoder.extradata or b""
    if name == "flac" and len(extra) >= 14:
        # STREAMINFO (RFC 9639, 8.2): five bits across bytes 12 and 13 hold bits - 1.
        return (((extra[12] & 1) << 4) | (extra[13] >> 4)) + 1
    if name == "alac" and len(extra) >= 18:
        return extra[17]
    if not lossy and frame.format.bits <= 16:
        return frame.format.bits
    return None


def _notices(streams: tuple[AudioStream, ...], wave: WaveFormat | None) -> tuple[Message, ...]:
    found: list[Message] = []
    if wave is not None and wave.start > 0:
        found.append(message("audio.notice.tag_before_wav", tag_bytes=wave.start))
    if len(streams) > 1:
        found.append(message("audio.notice.more_tracks", tracks_count=len(streams)))
    return tuple(found)
