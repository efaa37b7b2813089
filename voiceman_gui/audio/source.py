"""The decoding core: packets in, blocks of float samples out, each with its place in the file.

The one decoding pass, the sequential stream and random access all decode through
`AudioSource`, so they cannot disagree about what a sample is.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import av
import av.error
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.codec.context import Flags2
from av.packet import Packet
from numpy.typing import NDArray

from voiceman_gui.audio.container import Media
from voiceman_gui.audio.convert import to_float32
from voiceman_gui.audio.decode_monitor import DecodeMonitor
from voiceman_gui.audio.decoder import Decoder
from voiceman_gui.audio.failures import READING_ERRORS, as_recording_error
from voiceman_gui.audio.format_converter import FormatConverter
from voiceman_gui.audio.identity import check_state, check_unchanged
from voiceman_gui.core.closing import Closing
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import message
from voiceman_gui.core.recording import Recording

logger = logging.getLogger(__name__)

AudioPacket: TypeAlias = "Packet[AudioStream]"

NO_PTS = int(np.iinfo(np.int64).min)
"""Stands for an unknown time stamp in the seek index."""

SEEK_BY_BYTE = frozenset(
    {"mp3", "aac", "amr", "amrnb", "amrwb", "ac3", "eac3", "dts", "wav", "w64"}
)
"""Bare streams of packets: their byte position is exact, and a time would only be estimated."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Successive samples and the place of the packet they begin with.

    Parameters
    ----------
    samples : ndarray of float32, shape (channels, n)
        Full scale is -1..1.
    pts : int
        Time stamp of the first packet in `AudioSource.time_base`, or `NO_PTS`.
    byte : int
        Its position in the file, or -1.
    """

    samples: NDArray[np.float32]
    pts: int
    byte: int


class AudioSource(Closing):
    """One audio stream, decoded from its beginning or from where `seek` went.

    Not for use by more than one thread at a time. Use it as a context manager.

    Parameters
    ----------
    recording : Recording
    on_packet : callable, optional
        Gets every packet of the stream that holds data, in order, before it is decoded.

    Raises
    ------
    RecordingError
        If the file has vanished, has changed, or can no longer be opened.

    Attributes
    ----------
    damaged : int
        Packets that could not be decoded so far; they are left out, as FFmpeg leaves them out.
    first_damage : int or None
        Sample position, counted from where decoding began, of the first such packet.
    ended_early : bool
        Whether decoding ended before the end of the file because the rest cannot be read.
    monitor : DecodeMonitor or None
        Gets what the decoding sees, where decoding goes from the first packet to the last.
    """

    def __init__(
        self, recording: Recording, on_packet: Callable[[AudioPacket], None] | None = None
    ) -> None:
        check_unchanged(recording)
        self._recording = recording
        self._on_packet = on_packet
        self._media = Media(recording.path)
        self._container = self._media.container
        try:
            check_state(recording, self._media.state)
            stream = next(
                (s for s in self._container.streams.audio if s.index == recording.stream_index),
                None,
            )
            if stream is None:
                raise RecordingError(message("audio.changed.track", file=recording.name))
            with as_recording_error(recording.path):
                self._decoder = Decoder(self._media.decoder(stream))
        except BaseException:
            self._media.close()
            raise
        self._stream = stream
        self._by_byte = recording.container in SEEK_BY_BYTE
        self._fitting = FormatConverter(recording.sample_rate_hz, recording.channels)
        self._fifo = av.AudioFifo()
        self._packets: Iterator[AudioPacket] = self._container.demux(self._stream)
        self._held: AudioPacket | None = None
        self._taken = 0
        self.damaged = 0
        self.first_damage: int | None = None
        self.ended_early = False
        self.monitor: DecodeMonitor | None = None

    @property
    def extradata(self) -> bytes:
        """The codec's own header, empty where it has none."""
        return self._decoder.context.extradata or b""

    @property
    def announced_packets(self) -> int:
        """Packets that the container's tables announce; 0 where they announce none."""
        return self._stream.frames

    @property
    def seconds_per_tick(self) -> float:
        """Unit of the time stamps in seconds."""
        return float(self._stream.time_base or 0)

    @property
    def state(self) -> os.stat_result:
        """State of the file that is decoded, from when it was opened."""
        return self._media.state

    def close(self) -> None:
        """Let go of the file."""
        self._packets = iter(())
        self._media.close()

    def read(self, at_least: int) -> Block | None:
        """Decode whole packets until `at_least` samples have come.

        Parameters
        ----------
        at_least : int
            Samples per channel, more than 0.

        Returns
        -------
        Block or None
            Fewer samples only at the end of the stream; None behind it.
        """
        pts, byte = self._fill(at_least)
        samples = self._drain(0)
        return None if samples is None else Block(samples, pts, byte)

    def take(self, count: int) -> NDArray[np.float32] | None:
        """Return the next `count` samples, fewer only at the end, None behind it.

        Returns
        -------
        ndarray of float32, shape (channels, n)
        """
        self._fill(count)
        return self._drain(count)

    def seek(self, pts: int, byte: int) -> None:
        """Go to the packet with this place, or to one before it, and forget all state.

        Raises
        ------
        av.error.FFmpegError
            If the container cannot be sought.
        ValueError
            If the place is not known well enough to be sought.
        """
        if (byte if self._by_byte else pts) in (-1, NO_PTS):
            raise ValueError("the packet has no place that could be sought")
        if self._by_byte:
            self._container.seek(byte, unsupported_byte_offset=True)
        elif self._container.streams.video:
            # Only the pictures are sure to be listed in a film's index.
            self._container.seek(int(pts * self.seconds_per_tick * av.time_base))
        else:
            self._container.seek(pts, stream=self._stream)
        # Without a time stamp, FFmpeg would take the packet for the first and cut priming off it.
        self._decoder.context.flags2 |= Flags2.skip_manual
        self._fifo = av.AudioFifo()
        self._fitting.forget()
        self._packets = self._container.demux(self._stream)
        self._held = None

    def skip_to(self, places: Mapping[tuple[int, int], int]) -> int | None:
        """Decode and drop packets until one lies at a known place.

        Parameters
        ----------
        places : mapping of (pts, byte) to int
            Known places by `place_of`, and what to return for each.

        Returns
        -------
        int or None
            The value of the place found, whose packet is decoded next; None at the end.
        """
        for packet in self._packets:
            found = places.get(self.place_of(*self._place(packet)))
            if found is not None:
                self._held = packet
                return found
            self._frames(packet)
        return None

    def place_of(self, pts: int, byte: int) -> tuple[int, int]:
        """Return the part of a packet's place that a seek leaves as it was."""
        return (NO_PTS, byte) if self._by_byte else (pts, byte)

    def _fill(self, at_least: int) -> tuple[int, int]:
        """Decode until the queue holds enough; return the place of the first packet read."""
        place: tuple[int, int] | None = None
        while self._fifo.samples < at_least and not self.ended_early:
            packet = self._next_packet()
            if packet is None:
                self._queue(self._fitting.flush())
                break
            if place is None:
                place = self._place(packet)
            if self.monitor is not None:
                self.monitor.packet(packet, self._position)
            for frame in self._frames(packet):
                self._take(frame, self._place(packet)[1])
        return place or (NO_PTS, -1)

    @property
    def _position(self) -> int:
        return self._taken + self._fifo.samples

    def _take(self, frame: AudioFrame, byte: int) -> None:
        """Put a frame into the queue, brought to the form of the first."""
        if self.monitor is not None:
            self.monitor.frame(frame, self._position)
        fitted = self._fitting.add(frame)
        if self._fitting.change is not None and self.monitor is not None:
            self.monitor.change(byte, self._position, self._fitting.change)
        self._queue(fitted)

    def _queue(self, frames: list[AudioFrame]) -> None:
        for frame in frames:
            self._fifo.write(frame)

    def _place(self, packet: AudioPacket) -> tuple[int, int]:
        pts, byte = packet.pts, packet.pos
        if pts is None or self._media.widened:
            # FFmpeg counts the time stamps from bytes, with the wrong number of bytes a sample.
            pts = NO_PTS
        return pts, -1 if byte is None else byte

    def _next_packet(self) -> AudioPacket | None:
        packet, self._held = self._held, None
        if packet is not None:
            return packet
        try:
            packet = next(self._packets, None)
        except READING_ERRORS as error:
            # FFmpeg's own program also keeps what came before an unreadable stretch.
            logger.info("reading %s ended early: %s", self._recording.name, error)
            self.ended_early = True
            return None
        # The demuxer ends with an empty packet that only makes the decoder give its last frames.
        if packet is not None and packet.size and self._on_packet is not None:
            self._on_packet(packet)
        return packet

    def _frames(self, packet: AudioPacket) -> list[AudioFrame]:
        try:
            frames = self._decoder.decode(packet)
        except READING_ERRORS as error:
            logger.debug("damaged packet at byte %s: %s", packet.pos, error)
            if self.first_damage is None:
                self.first_damage = self._position
            self.damaged += 1
            if self.monitor is not None:
                self.monitor.damage(self._place(packet)[1], self._position)
            return []
        if self._decoder.failed and self.monitor is not None:
            byte = self._place(packet)[1]
            self.monitor.failed.add(byte, self._position / self._recording.sample_rate_hz)
        if self._decoder.pauses is not None and self.monitor is not None:
            self.monitor.pauses += self._decoder.pauses.pauses
            self.monitor.lost += self._decoder.pauses.lost
        return frames

    def _drain(self, count: int) -> NDArray[np.float32] | None:
        frame = self._fifo.read(count, partial=True)
        if frame is None:
            return None
        self._taken += frame.samples
        if self.monitor is not None:
            self.monitor.drained(frame)
        return to_float32(frame)
