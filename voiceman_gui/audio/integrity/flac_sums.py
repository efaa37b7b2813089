"""Checksums of FLAC that are taken while it is decoded: of all samples, and of single packets."""

from __future__ import annotations

import hashlib

import av
import numpy as np
from av.audio.frame import AudioFrame

from voiceman_gui.audio.failures import READING_ERRORS
from voiceman_gui.audio.integrity.crc16 import Crc16, zero_sums
from voiceman_gui.audio.integrity.flac_header import StreamInfo
from voiceman_gui.audio.integrity.structure import Occurrences

_BATCH = 1 << 20

_MOST_ENDS = 64
"""Ends of a sum that are tried; a crafted file must not keep the program busy."""


class FlacMd5:
    """MD5 of the decoded samples, as STREAMINFO states it (RFC 9639, section 8.2).

    Parameters
    ----------
    info : StreamInfo
    """

    def __init__(self, info: StreamInfo) -> None:
        self._info = info
        self._digest = hashlib.md5(usedforsecurity=False)
        self._taken = 0

    def add(self, frame: AudioFrame) -> None:
        """Add the next samples as libavcodec gives them: interleaved, moved to the highest bits."""
        info = self._info
        width = frame.format.bytes
        array = np.frombuffer(frame.to_ndarray(), f"i{width}")
        wanted = frame.samples
        if info.samples:
            wanted = min(wanted, info.samples - self._taken)
        self._taken += wanted
        values = array[: wanted * info.channels]
        if info.bits < 8 * width:
            values = values >> (8 * width - info.bits)
        stored = -(-info.bits // 8)
        if stored == width:
            self._digest.update(values.astype(f"<i{width}", copy=False).data)
            return
        low = values.astype(f"<i{width}", copy=False).view(np.uint8).reshape(-1, width)
        self._digest.update(np.ascontiguousarray(low[:, :stored]).data)

    @property
    def differs(self) -> bool:
        """Whether all samples that it is stated of came, and sum up to something else."""
        complete = self._taken > 0 and self._taken >= self._info.samples
        return complete and self._digest.digest() != self._info.md5


class PacketSums:
    """The checksum of each packet that is one frame, where a container keeps frames apart.

    Attributes
    ----------
    failed : Occurrences
    """

    def __init__(self) -> None:
        self.failed = Occurrences()
        self._data: list[bytes] = []
        self._places: list[tuple[int, float]] = []
        self._size = 0

    def add(self, packet: bytes, byte: int, at_s: float) -> None:
        """Add the next packet."""
        self._data.append(packet)
        self._places.append((byte, at_s))
        self._size += len(packet)
        if self._size >= _BATCH:
            self.finish()

    def finish(self) -> None:
        """Sum up the packets that wait."""
        borders = [0, *np.cumsum([len(packet) for packet in self._data]).tolist()]
        marks = Crc16().marks(b"".join(self._data), borders)
        for place, before, behind in zip(self._places, marks, marks[1:], strict=False):
            if before != behind:
                self.failed.add(*place)
        self._data, self._places, self._size = [], [], 0


def whole_frame(data: bytes) -> int | None:
    """Return how many bytes a frame takes that `data` begins with.

    Parameters
    ----------
    data : bytes
        A frame and what follows it, if anything does.

    Returns
    -------
    int or None
        None where no whole frame with a right checksum is there.
    """
    for end in zero_sums(data)[:_MOST_ENDS]:
        # By chance one place in 65,536 ends a sum: only the true end lets a decoder finish.
        decoder = av.CodecContext.create("flac", "r")
        decoder.options = {"err_detect": "crccheck+explode"}
        try:
            if decoder.decode(av.Packet(data[:end])):
                return end
        except READING_ERRORS:
            continue
    return None
