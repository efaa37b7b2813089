"""What the decoding pass sees of packets and frames: their clock, their checksums, their places."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from av.audio.frame import AudioFrame

from voiceman_gui.audio.format_converter import FormatChange
from voiceman_gui.audio.integrity.flac_sums import FlacMd5, PacketSums
from voiceman_gui.audio.integrity.structure import Occurrences

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.packet import Packet

_MOST_PLACES = 1 << 16

_MOST_CHANGES = 20

_MOST_DAMAGED = 1 << 16

_MOST_DELAY_S = 0.25
"""By which pictures that refer to later ones are shown later."""


class TimestampClock:
    """Compares the time stamps of frames with the samples that were decoded.

    A jump counts once a second frame confirms it: single stamps are often wrong by themselves.

    Parameters
    ----------
    seconds_per_tick : float
        Unit of the time stamps.
    pcm : bool
        Whether packets hold any number of samples, so that a jump of one sample counts; in other
        formats half a frame does.
    first_is_loose : bool
        Whether a small jump behind the first frame means nothing: writers of fragmented MP4 put
        the delay of the pictures there, and the first packet of Vorbis gives no sound.
    """

    def __init__(self, seconds_per_tick: float, pcm: bool, first_is_loose: bool = False) -> None:
        self._first_is_loose = first_is_loose
        self._tick = seconds_per_tick
        self._pcm = pcm
        self._offset_s: float | None = None
        self._waiting: tuple[float, float] | None = None
        self.longest_s = 0.0
        self.jumps: list[tuple[float, float]] = []
        """Second of the decoded sound and size in seconds of the first jumps."""
        self.count = 0
        self.missing_s = 0.0

    def stop(self) -> None:
        """Look at no more time stamps."""
        self._tick = 0.0

    def add(self, frame: AudioFrame, at_s: float) -> None:
        """Look at the next frame, whose first sample lies at `at_s` of the decoded sound."""
        length_s = frame.samples / frame.sample_rate
        self.longest_s = max(self.longest_s, length_s)
        if frame.pts is None or not self._tick:
            return
        offset_s = frame.pts * self._tick - at_s
        if self._offset_s is None:
            self._offset_s = offset_s
            return
        allowed_s = 2 * self._tick + 1.5 / frame.sample_rate
        if not self._pcm:
            allowed_s = max(allowed_s, self.longest_s / 2)
        if abs(offset_s - self._offset_s) <= allowed_s:
            self._waiting = None
        elif self._waiting is None or abs(offset_s - self._waiting[1]) > allowed_s:
            self._waiting = (at_s, offset_s)
        else:
            self.finish()

    def finish(self) -> None:
        """Count the jump that waits; at the end no more frames can confirm it."""
        if self._waiting is None or self._offset_s is None:
            return
        at_s, offset_s = self._waiting
        jump_s = offset_s - self._offset_s
        self._waiting, self._offset_s = None, offset_s
        self.missing_s += jump_s
        behind_first = at_s <= self.longest_s * 1.001
        if self._first_is_loose and behind_first and abs(jump_s) < _MOST_DELAY_S:
            return
        self.count += 1
        if len(self.jumps) < _MOST_CHANGES:
            self.jumps.append((at_s, jump_s))


@dataclass(slots=True)
class DecodeMonitor:
    """Gathers what an `AudioSource` sees while a whole recording is decoded.

    Parameters
    ----------
    rate_hz : int
        Of the decoded samples.
    clock : TimestampClock
    counts_frames : bool
        Whether time stamps are counts of samples, which mean nothing once the rate has changed.
    sums : PacketSums or None
        Where packets are frames of FLAC.
    md5 : FlacMd5 or None
        Where the codec's header states a checksum of all samples.
    """

    rate_hz: int
    clock: TimestampClock
    counts_frames: bool = False
    sums: PacketSums | None = None
    md5: FlacMd5 | None = None
    failed: Occurrences = field(default_factory=Occurrences)
    damaged: list[tuple[int, int]] = field(default_factory=list)
    """Byte and sample of the packets that could not be decoded."""
    changes: list[tuple[int, int, FormatChange]] = field(default_factory=list)
    """Byte and sample where rate or channels change, and to what."""
    pauses: int = 0
    """Frames of AMR that were not transmitted because there was no speech."""
    lost: int = 0
    """Frames of AMR that are marked as lost on their way."""
    packets: int = 0
    last_byte: int = -1
    _bytes: array[int] = field(default_factory=lambda: array("q"))
    _samples: array[int] = field(default_factory=lambda: array("q"))
    _step: int = 1
    _end: int = 0

    def packet(self, packet: Packet[AudioStream], sample: int) -> None:
        """Note where a packet lies, and the first sample that it can give."""
        byte, size = -1 if packet.pos is None else packet.pos, packet.size
        self.packets += size > 0
        if self.sums is not None and size > 0:
            self.sums.add(bytes(packet), byte, sample / self.rate_hz)
        if byte < 0:
            return
        # Several packets may share a place, as those of a page of Ogg do: the first counts.
        if byte > self.last_byte:
            self.last_byte, self._end = byte, byte + size
            if self.packets % self._step == 0:
                self._bytes.append(byte)
                self._samples.append(sample)
                if len(self._bytes) > _MOST_PLACES:
                    self._bytes, self._samples = self._bytes[::2], self._samples[::2]
                    self._step *= 2

    def drained(self, frame: AudioFrame) -> None:
        """Note samples as they are handed out."""
        if self.md5 is not None:
            self.md5.add(frame)

    def frame(self, frame: AudioFrame, sample: int) -> None:
        """Note a decoded frame and where its first sample comes to lie."""
        self.clock.add(frame, sample / self.rate_hz)

    def damage(self, byte: int, sample: int) -> None:
        """Note a packet that could not be decoded."""
        if len(self.damaged) < _MOST_DAMAGED:
            self.damaged.append((byte, sample))

    def change(self, byte: int, sample: int, change: FormatChange) -> None:
        """Note another rate or number of channels."""
        if self.counts_frames:
            self.clock.stop()
        if len(self.changes) < _MOST_CHANGES:
            self.changes.append((byte, sample, change))

    def time_of(self, byte: int, size: int, n_samples: int) -> float:
        """Return about which second of the decoded sound belongs to a byte.

        Parameters
        ----------
        byte : int
        size : int
            Bytes of the file.
        n_samples : int
            Decoded samples.
        """
        if not self._bytes:
            return byte / max(1, size) * n_samples / self.rate_hz
        ends = max(self._end, self._bytes[-1] + 1)
        at = np.interp(byte, [*self._bytes, ends], [*self._samples, n_samples])
        return float(at) / self.rate_hz
