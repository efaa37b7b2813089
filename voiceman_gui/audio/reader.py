"""Random access to the samples of a recording, equal to those of the one decoding pass.

Lossy decoders carry state from packet to packet, and some carry it for ever (the noise
substitution of AAC, the noise filling of WMA). A seek therefore never counts as exact because a
format is documented to allow it: every block that is returned has the checksum that the decoding
pass wrote down, else it is decoded again with a longer run-up, and at last from the beginning.
"""

from __future__ import annotations

import logging
import zlib
from collections import OrderedDict
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.audio.failures import READING_ERRORS
from voiceman_gui.audio.hashing import interleaved
from voiceman_gui.audio.identity import check_unchanged
from voiceman_gui.audio.source import AudioSource
from voiceman_gui.core.closing import Closing
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.core.waveform import Waveform

logger = logging.getLogger(__name__)

_RUN_UPS = (1, 4, 16)
"""Blocks decoded and dropped before the wanted one, so that the decoder's state converges."""

_NEAR = 8
"""Decoding this many blocks onwards costs less than a seek with its run-up."""

_KEPT_BYTES = 16 << 20


class SampleReader(Closing):
    """Reads any stretch of a decoded recording, exact to the sample and to the bit.

    Memory is bounded by a few seconds of sound. Reading onwards continues where the last read
    ended. Not for use by more than one thread at a time; use it as a context manager.

    Parameters
    ----------
    waveform : Waveform
    cancel : CancelToken or None
        Looked at between two blocks of about a second.

    Raises
    ------
    RecordingError
        If the file has vanished or is no longer the one that was decoded.
    """

    def __init__(self, waveform: Waveform, cancel: CancelToken | None = None) -> None:
        self._waveform = waveform
        self._cancel = cancel
        self._starts = np.append(waveform.index.sample, waveform.n_samples)
        self._kept: OrderedDict[int, NDArray[np.float32]] = OrderedDict()
        self._source = AudioSource(waveform.recording)
        self._next = 0
        self._seekable = True

    @property
    def seeks_exactly(self) -> bool:
        """Whether far positions were so far reached without decoding from the beginning."""
        return self._seekable

    def close(self) -> None:
        """Let go of the file."""
        self._source.close()
        self._kept.clear()

    def read(self, start: int, stop: int) -> NDArray[np.float32]:
        """Return the samples ``start <= i < stop``.

        Parameters
        ----------
        start, stop : int
            Sample positions per channel, ``0 <= start <= stop <= n_samples``.

        Returns
        -------
        ndarray of float32, shape (channels, stop - start)
            C-contiguous, the caller's own; full scale is -1..1.

        Raises
        ------
        ValueError
            If the stretch does not lie within the recording.
        RecordingError
            If the file vanished or changed since it was decoded.
        Cancelled
            If the reader's token was raised.
        """
        n_samples = self._waveform.n_samples
        if not 0 <= start <= stop <= n_samples:
            raise ValueError(f"samples {start}..{stop} do not lie within 0..{n_samples}")
        check_unchanged(self._waveform.recording)
        result = np.empty((self._waveform.recording.channels, stop - start), np.float32)
        if start == stop:
            return result
        first = int(np.searchsorted(self._starts, start, side="right")) - 1
        last = int(np.searchsorted(self._starts, stop, side="left"))
        for index in range(first, last):
            block = self._block(index)
            begin = int(self._starts[index])
            low, high = max(start, begin), min(stop, begin + block.shape[1])
            result[:, low - start : high - start] = block[:, low - begin : high - begin]
        return result

    def _block(self, index: int) -> NDArray[np.float32]:
        block = self._kept.get(index)
        if block is None:
            block = self._decode_block(index)
            self._kept[index] = block
            # The block just read stays whatever its size: the next read begins in it.
            while len(self._kept) > max(2, _KEPT_BYTES // max(1, block.nbytes)):
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(index)
        return block

    def _decode_block(self, index: int) -> NDArray[np.float32]:
        if 0 <= index - self._next < (_NEAR if self._seekable else self._starts.size):
            block = self._advance_to(index)
            if block is not None:
                return block
        if self._seekable:
            for run_up in _RUN_UPS:
                # A nearer beginning than the run-up's is the beginning itself.
                block = self._seek_to(index, index - run_up) if index > run_up else None
                if block is not None:
                    return block
            if index > _RUN_UPS[0]:
                logger.info(
                    "%s cannot be sought exactly; it is decoded from its beginning instead",
                    self._waveform.recording.name,
                )
                self._seekable = False
        return self._from_beginning(index)

    def _from_beginning(self, index: int) -> NDArray[np.float32]:
        self._source.close()
        self._source = AudioSource(self._waveform.recording)
        self._next = 0
        block = self._advance_to(index)
        if block is None:
            name = self._waveform.recording.name
            raise RecordingError(message("audio.changed.samples", file=name))
        return block

    def _seek_to(self, index: int, run_up_from: int) -> NDArray[np.float32] | None:
        places = self._waveform.index
        pts, byte = int(places.pts[run_up_from]), int(places.byte[run_up_from])
        try:
            self._source.seek(pts, byte)
            found = self._source.skip_to(self._places)
        except READING_ERRORS as error:
            logger.debug("seeking in %s failed: %s", self._waveform.recording.name, error)
            found = None
        if found is None or found > index:
            self._next = self._starts.size
            return None
        self._next = found
        return self._advance_to(index)

    def _advance_to(self, index: int) -> NDArray[np.float32] | None:
        """Decode onwards up to a block; None if it is not the one of the decoding pass."""
        while True:
            if self._cancel is not None:
                self._cancel.check()
            block = self._source.take(int(self._starts[self._next + 1] - self._starts[self._next]))
            current = self._next
            self._next += 1
            if current == index:
                break
        if block is None or zlib.crc32(interleaved(block).data) != int(
            self._waveform.index.crc32[index]
        ):
            self._next = self._starts.size
            return None
        return block

    @cached_property
    def _places(self) -> dict[tuple[int, int], int]:
        """Blocks by the place of their first packet; a place that occurs twice tells nothing."""
        index = self._waveform.index
        places: dict[tuple[int, int], int] = {}
        twice = set()
        for block, (pts, byte) in enumerate(
            zip(index.pts.tolist(), index.byte.tolist(), strict=True)
        ):
            place = self._source.place_of(pts, byte)
            if place in places:
                twice.add(place)
            places[place] = block
        return {place: block for place, block in places.items() if place not in twice}
