"""From a path to a `Recording`: what the file is, before anything of length is decoded."""

from __future__ import annotations

import contextlib
import logging
import re
from pathlib import Path

import av
import av.error
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer

from voiceman_gui.audio.container import STATES_NO_LENGTH, open_container
from voiceman_gui.audio.convert import SAMPLE_FORMATS
from voiceman_gui.audio.headers import mp3_states_length, wav_claim
from voiceman_gui.audio.identity import readable_file
from voiceman_gui.audio.start import late_notice, start_of
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.recording import Recording

logger = logging.getLogger(__name__)

MAX_CHANNELS = 8

_PROBE_PACKETS = 64


def open_recording(path: str | Path) -> Recording:
    """Look at a file and describe its sound; takes milliseconds, whatever the file's length.

    The file is opened for reading only. Where it holds several audio streams the first is
    taken, and a notice says so.

    Parameters
    ----------
    path : str or Path

    Returns
    -------
    Recording

    Raises
    ------
    RecordingError
        If the file is missing, a folder, empty, may not be read, holds no sound that can be
        decoded, or holds more than eight channels; the text names the file and the reason.
    """
    # Not resolved: a link's own name is the exhibit's name to the person.
    path = Path(path).expanduser().absolute()
    state = readable_file(path)
    with open_container(path) as container:
        streams = container.streams.audio
        if not streams:
            raise RecordingError(
                f"“{path.name}” holds no sound: there is no audio track in this file."
            )
        stream = streams[0]
        if stream.codec_context is None:
            raise RecordingError(
                f"“{path.name}” cannot be read: its sound is coded in a way that the program "
                "cannot decode."
            )
        codec = stream.codec_context.codec
        frame = _first_frame(container, stream, path.name)
        start_s = start_of(container, stream)
        duration, estimated = _header_duration(container, stream, path, start_s)
        return Recording(
            path=path,
            size_bytes=state.st_size,
            mtime_ns=state.st_mtime_ns,
            container=container.format.name,
            codec=codec.canonical_name,
            stream_index=stream.index,
            sample_rate_hz=frame.sample_rate,
            channels=frame.layout.nb_channels,
            bits_per_sample=_bits_per_sample(stream, frame),
            lossy=not codec.lossless,
            header_duration_s=duration,
            notices=(*_notices(streams), *late_notice(container, stream, start_s)),
            header_duration_estimated=estimated,
            start_s=start_s,
        )


def _first_frame(container: InputContainer, stream: AudioStream, name: str) -> AudioFrame:
    """Decode until the first frame, since only that tells rate and channels for certain."""
    packets = 0
    damaged = 0
    with contextlib.suppress(av.error.EOFError):
        for packet in container.demux(stream):
            try:
                frames = packet.decode()
            except av.error.FFmpegError as error:
                logger.debug("damaged packet while probing %s: %s", name, error)
                frames = []
                damaged += 1
            packets += packet.size > 0
            for frame in frames:
                if isinstance(frame, AudioFrame) and frame.samples > 0:
                    _check_format(frame, name)
                    return frame
            if damaged >= _PROBE_PACKETS:
                break
    if packets == 0:
        raise RecordingError(f"“{name}” holds no samples: its audio track is empty.")
    raise RecordingError(
        f"“{name}” cannot be read: not one piece of its sound can be decoded. "
        "The file is damaged, or it is no recording."
    )


def _check_format(frame: AudioFrame, name: str) -> None:
    channels = frame.layout.nb_channels
    if frame.sample_rate <= 0 or channels <= 0:
        raise RecordingError(
            f"“{name}” cannot be read: it claims {channels} channels at {frame.sample_rate} Hz, "
            "which is no sound."
        )
    if channels > MAX_CHANNELS:
        raise RecordingError(
            f"“{name}” has {channels} channels; the program reads up to {MAX_CHANNELS}. "
            "Export the channels you need to a file of their own."
        )
    if frame.format.packed.name not in SAMPLE_FORMATS:
        raise RecordingError(
            f"“{name}” cannot be read: its sample format ({frame.format.name}) is not supported."
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
    stated = re.fullmatch(r"(\d+):(\d\d):(\d\d(?:\.\d+)?)", stream.metadata.get("DURATION", ""))
    if stated:
        hours, minutes, seconds = stated.groups()
        # It ends on the film's clock, which may have begun before the sound.
        return int(hours) * 3600 + int(minutes) * 60 + float(seconds) - start_s, False
    estimated = (
        kind in STATES_NO_LENGTH
        or kind in ("wav", "w64", "nut")
        or (kind == "mp3" and not mp3_states_length(path))
        # FFmpeg gives the length of the whole film to each of its tracks.
        or (kind.startswith(("matroska", "asf")) and len(container.streams) > 1)
    )
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base), estimated
    if container.duration is None:
        return None, estimated
    return container.duration / av.time_base, estimated or len(container.streams) > 1


def _bits_per_sample(stream: AudioStream, frame: AudioFrame) -> int | None:
    codec = stream.codec_context.codec
    name = codec.canonical_name
    pcm = re.match(r"pcm_[suf](\d+)", name)
    if pcm:
        return int(pcm.group(1))
    if name in ("pcm_alaw", "pcm_mulaw"):
        return 8
    extra = stream.codec_context.extradata or b""
    if name == "flac" and len(extra) >= 14:
        # STREAMINFO (RFC 9639, 8.2): five bits across bytes 12 and 13 hold bits - 1.
        return (((extra[12] & 1) << 4) | (extra[13] >> 4)) + 1
    if name == "alac" and len(extra) >= 18:
        return extra[17]
    if codec.lossless and frame.format.bits <= 16:
        return frame.format.bits
    return None


def _notices(streams: tuple[AudioStream, ...]) -> tuple[str, ...]:
    if len(streams) == 1:
        return ()
    return (
        f"The file holds {len(streams)} audio tracks; the first one was opened, "
        "the others are not shown and not analysed.",
    )
