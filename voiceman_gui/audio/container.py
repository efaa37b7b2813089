"""Opening a file with FFmpeg: read-only, this one file only, quiet, in bounded memory."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path
from typing import cast

import av
import av.container
from av.audio.codeccontext import AudioCodecContext
from av.audio.stream import AudioStream
from av.codec.context import CodecContext

from voiceman_gui.audio.allocation import limit_allocations
from voiceman_gui.audio.demuxers import ALLOWED
from voiceman_gui.audio.embedded_marks import embedded_marks
from voiceman_gui.audio.failures import READING_ERRORS, as_recording_error
from voiceman_gui.audio.ffmpeg_file import ffmpeg_file
from voiceman_gui.audio.regular_file import open_regular_file
from voiceman_gui.audio.wave_format import WaveFormat, wave_format
from voiceman_gui.core.closing import Closing
from voiceman_gui.core.embedded_marks import EmbeddedMark
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable

STATES_NO_LENGTH = frozenset(
    {"aac", "ac3", "amr", "amrnb", "amrwb", "dts", "eac3", "gsm", "h263", "loas", "mpeg", "mpegts"}
)
"""Formats without a length in their header; FFmpeg estimates one from size and bit rate."""

_BUFFER_BYTES = 1 << 17

_MOST_BEHIND = 1 << 20
"""Bytes behind the sound of a WAV file that FFmpeg may search for more."""

_POINTERS = re.compile(
    rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?"
    rb"(#EXTM3U|ffconcat |\[playlist\]|# VobSub index|v=0\s|<(MPD|asx|smil)\b)",
    re.IGNORECASE,
)
"""How playlists and descriptions of streams begin."""


class Media(Closing):
    """A local file, opened for demuxing.

    FFmpeg is given an open file instead of a path, and no name but the kind of file. So it can
    look for no image sequence and no second file beside it, and a file that points to others
    leads nowhere: its format is not in `demuxers.ALLOWED`, and no protocol is allowed to open
    anything. The cost is below what can be measured (`tests/benchmarks/bench_decode.py`).

    Parameters
    ----------
    path : Path

    Raises
    ------
    RecordingError
        If it is no ordinary file, FFmpeg does not know the format, or it only points to others.

    Attributes
    ----------
    path : Path
    container : av.container.InputContainer
    state : os.stat_result
        Of the open file.
    wave : WaveFormat or None
        Of a WAV file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        limit_allocations()
        with as_recording_error(path):
            self._file, self.state = open_regular_file(path)
            try:
                if self.state.st_size == 0:
                    raise RecordingError(message("audio.empty_file", file=displayable(path.name)))
                self.wave = wave_format(self._file)
                self.container = _demux(self._file, path, self.wave)
            except BaseException:
                self._file.close()
                raise

    @property
    def widened(self) -> bool:
        """Whether the samples lie in wider containers than FFmpeg takes them to lie in."""
        return self.wave is not None and self.wave.stored_codec is not None

    def decoder(self, stream: AudioStream) -> AudioCodecContext:
        """Return what decodes the packets of a stream.

        Raises
        ------
        RecordingError
            If FFmpeg has no decoder for it.
        """
        own = stream.codec_context
        if own is None:
            raise RecordingError(message("audio.codec_unknown", file=displayable(self.path.name)))
        # Identical samples on one core or many, and no frames held back by a pool.
        own.thread_count = 1
        if self.wave is None or self.wave.stored_codec is None:
            return own
        # PyAV's stubs name the base class only.
        decoder = cast("AudioCodecContext", CodecContext.create(self.wave.stored_codec, "r"))
        decoder.sample_rate = own.sample_rate
        decoder.layout = own.layout
        return decoder

    def embedded_marks(self, rate_hz: int, start_s: float) -> tuple[EmbeddedMark, ...]:
        """Return chapters and cue points, see `voiceman_gui.audio.embedded_marks`."""
        wave_start = None if self.wave is None else self.wave.start
        return embedded_marks(self.container, self._file, wave_start, rate_hz, start_s)

    def close(self) -> None:
        """Let go of the file; harmless when repeated."""
        self.container.close()
        self._file.close()


def _demux(file: io.FileIO, path: Path, wave: WaveFormat | None) -> av.container.InputContainer:
    suffix = path.suffix.lower()
    # A plain word: FFmpeg reads numbers and % in a name as a pattern of other names.
    name = "recording" + (suffix if re.fullmatch(r"\.[a-z0-9]{1,8}", suffix) else "")
    options = {"protocol_whitelist": "none", "format_whitelist": ALLOWED}
    tag_bytes = 0 if wave is None else wave.start
    if tag_bytes:
        options["skip_initial_bytes"] = str(tag_bytes)
    file.seek(0)
    try:
        return av.open(
            ffmpeg_file(file, name, _end_of_sound(file, wave)),
            mode="r",
            # Told, not tried: a long tag hides the header from FFmpeg's probing.
            format="wav" if tag_bytes else None,
            container_options=options,
            metadata_errors="replace",
            buffer_size=_BUFFER_BYTES,
        )
    except READING_ERRORS as error:
        fact = _refusal_by_first_bytes(file, displayable(path.name))
        if fact is None or isinstance(error, MemoryError):
            raise
        raise RecordingError(fact) from error


def _end_of_sound(file: io.FileIO, wave: WaveFormat | None) -> int | None:
    """Return where FFmpeg has to stop reading, if anywhere.

    Behind the sound of a WAV file it looks for more, one chunk after another; in zeros that is
    every eighth byte, for minutes and without a chance to cancel. What lies there is examined by
    `voiceman_gui.audio.integrity`.
    """
    if wave is None or wave.data_end is None:
        return None
    behind = os.fstat(file.fileno()).st_size - wave.data_end
    return wave.data_end if behind > _MOST_BEHIND else None


def _refusal_by_first_bytes(file: io.FileIO, name: str) -> Message | None:
    """Return what a file that FFmpeg refused is, where its first bytes tell."""
    file.seek(0)
    head = file.read(512)
    if _POINTERS.match(head):
        return message("audio.playlist", file=name)
    # MP4, M4A, MOV or 3GP (ISO/IEC 14496-12, 4.3).
    if head[4:8] in (b"ftyp", b"moov", b"mdat", b"wide"):
        return message("audio.table_missing", file=name)
    return None
