"""One decoder, and a second one for packets that the first refuses.

Decoders of lossless formats can be asked to check the checksums they carry; a packet that fails
is then refused. It is evidence all the same, so a decoder that does not check decodes it again.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import av
import av.error
from av.audio.codeccontext import AudioCodecContext
from av.audio.frame import AudioFrame

from voiceman_gui.audio.failures import READING_ERRORS
from voiceman_gui.audio.pauses import LENGTHS, Pauses

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.packet import Packet

logger = logging.getLogger(__name__)

_CHECKED = frozenset({"wavpack", "tta"})
"""Codecs with a checksum over the samples of each packet; packets do not depend on one another."""

_ALONE = frozenset({*_CHECKED, "flac"})
"""Codecs whose packets can be decoded without those before them."""


class Decoder:
    """Turns packets of one stream into frames.

    Parameters
    ----------
    context : AudioCodecContext
        Nothing was decoded with it yet.

    Attributes
    ----------
    failed : bool
        Whether the last packet failed its own checksum, though it could be decoded.
    pauses : Pauses or None
        Decodes AMR, where frames without speech take their time.
    """

    def __init__(self, context: AudioCodecContext) -> None:
        # Identical samples on one core or many, and no frames held back by a pool.
        context.thread_count = 1
        self.context = context
        self._codec = context.codec.canonical_name
        if self._codec in _CHECKED:
            context.options = {**context.options, "err_detect": "crccheck+explode"}
        self._spare: AudioCodecContext | None = None
        # libavcodec stamps the first frame behind a change of MP3 with the rate before it.
        self._stamps_late = self._codec in ("mp1", "mp2", "mp3")
        self.failed = False
        self.pauses = Pauses(context) if self._codec in LENGTHS else None

    def decode(self, packet: Packet[AudioStream]) -> list[AudioFrame]:
        """Decode one packet, or flush the decoder with an empty one.

        Raises
        ------
        av.error.FFmpegError
            If the packet cannot be decoded.
        """
        self.failed = False
        try:
            frames = (self.pauses or self.context).decode(packet)
        except av.error.EOFError:
            return []
        except READING_ERRORS:
            if self._codec not in _ALONE:
                raise
            frames = self._again(packet)
            self.failed = self._codec in _CHECKED
        if self._stamps_late:
            for frame in frames:
                frame.sample_rate = self.context.sample_rate
        return frames

    def _again(self, packet: Packet[AudioStream]) -> list[AudioFrame]:
        if self._spare is None:
            spare = av.CodecContext.create(self._codec, "r")
            if not isinstance(spare, AudioCodecContext):
                raise TypeError(f"{self._codec} is no codec of sound")
            spare.thread_count = 1
            # Without its header a FLAC decoder takes frames of any size, rate and channels, as
            # they follow where another stream was joined on.
            if self._codec != "flac":
                spare.extradata = self.context.extradata
            self._spare = spare
        try:
            return self._spare.decode(packet)
        except READING_ERRORS:
            self._spare = None
            raise
