"""AMR frames that hold no speech: FFmpeg refuses most, but each stands for 20 ms of time.

A telephone that sends nothing while there is no speech (DTX) stores descriptions of the background
noise (SID) and empty frames (NO_DATA) instead of speech (RFC 4867, sections 2.1 and 4.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import av
import numpy as np
from av.audio.codeccontext import AudioCodecContext
from av.audio.frame import AudioFrame

from voiceman_gui.audio.integrity.amr import FRAME_S, NARROW, WIDE

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.packet import Packet

LENGTHS = {"amr_nb": NARROW, "amr_wb": WIDE}

_RATES_HZ = {"amr_nb": 8000, "amr_wb": 16000}

_PAUSES = {"amr_nb": (8, 15), "amr_wb": (9, 15)}
"""Types of frames that are not transmitted speech: SID and NO_DATA (3GPP TS 26.101, 26.201)."""

_LOST = {"amr_nb": (), "amr_wb": (14,)}
"""Types of frames that mark speech as lost in transmission (SPEECH_LOST, TS 26.201)."""


class Pauses:
    """Decodes packets of AMR, with silence for the frames that hold no speech.

    Parameters
    ----------
    context : AudioCodecContext
        Of ``amr_nb`` or ``amr_wb``.

    Attributes
    ----------
    pauses, lost : int
        Frames of the last packet that are pauses, or speech lost before it was stored.
    """

    def __init__(self, context: AudioCodecContext) -> None:
        self._context = context
        self._codec = context.codec.canonical_name
        self.pauses = self.lost = 0

    def decode(self, packet: Packet[AudioStream]) -> list[AudioFrame]:
        """Decode one packet, or flush the decoder with an empty one.

        Raises
        ------
        av.error.FFmpegError
            If a frame that should hold speech cannot be decoded.
        """
        self.pauses = self.lost = 0
        data = bytes(packet)
        stored = self._split(data)
        if not any(self._is_silent(one) for one in stored):
            return self._context.decode(packet)
        frames: list[AudioFrame] = []
        for number, one in enumerate(stored):
            part = cast("Packet[AudioStream]", av.Packet(one))
            part.time_base = packet.time_base
            if packet.pts is not None:
                part.pts = packet.pts + round(number * FRAME_S / float(packet.time_base))
            if not self._is_silent(one):
                frames += self._context.decode(part)
                continue
            lost = one[0] >> 3 & 15 in _LOST[self._codec]
            self.lost += lost
            self.pauses += not lost
            frames.append(self._silence(part))
        return frames

    def _split(self, data: bytes) -> list[bytes]:
        """Cut a packet into its frames: films may keep up to 15 of them together."""
        lengths, at, found = LENGTHS[self._codec], 0, []
        while at < len(data):
            length = lengths[data[at] >> 3 & 15]
            found.append(data[at : at + length])
            at += length
        return found

    def _is_silent(self, stored: bytes) -> bool:
        # Anything else in the header's other bits is damage, or no header at all.
        if stored[0] & 0x87 != 4:
            return False
        kind = stored[0] >> 3 & 15
        return kind in _PAUSES[self._codec] or kind in _LOST[self._codec]

    def _silence(self, packet: Packet[AudioStream]) -> AudioFrame:
        rate_hz = _RATES_HZ[self._codec]
        # Before the first speech the decoder may not have chosen its format yet.
        form = self._context.format
        name = "fltp" if form is None else form.name
        kind = np.float32 if name in ("flt", "fltp") else np.int16
        frame = AudioFrame.from_ndarray(
            np.zeros((1, round(rate_hz * FRAME_S)), kind), format=name, layout="mono"
        )
        frame.sample_rate = rate_hz
        frame.pts, frame.time_base = packet.pts, packet.time_base
        return frame
