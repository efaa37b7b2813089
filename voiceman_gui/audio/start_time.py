"""When sound begins on the clock of the film that it belongs to."""

from __future__ import annotations

import av
from av.audio.stream import AudioStream
from av.container import InputContainer

from voiceman_gui.core.message import Message, message

_BEGIN_AT_ZERO = ("mov", "matroska", "avi", "asf", "flv", "flac", "ogg", "nut")
"""Containers whose clock begins at 0; that of a transport stream begins anywhere."""

_PRIMING = 2400
"""Samples; more than the priming of any encoder of speech or music at its own rate."""

_SHORTEST_S = 0.001
"""Less is what is left of rounding to the units of two clocks."""

_LONGEST_S = 48 * 3600.0
"""A later beginning is a time of day or of a broadcast, not of this recording."""


def start_time(container: InputContainer, stream: AudioStream) -> float:
    """Return the second of the film's clock at which the first sample lies.

    Parameters
    ----------
    container : InputContainer
    stream : AudioStream

    Returns
    -------
    float
        0 where sound begins with the film, before it (as an encoder's priming does), or where
        the file has no clock.
    """
    if stream.start_time is None or stream.time_base is None:
        return 0.0
    start_s = float(stream.start_time * stream.time_base)
    if not container.format.name.startswith(_BEGIN_AT_ZERO):
        if not container.streams.video or container.start_time is None:
            return 0.0
        start_s -= container.start_time / av.time_base
    return start_s if _SHORTEST_S <= start_s <= _LONGEST_S else 0.0


def late_start_notice(
    container: InputContainer, stream: AudioStream, start_s: float
) -> tuple[Message, ...]:
    """Say that sound begins late, where it is more than an encoder's priming."""
    rate_hz = stream.codec_context.sample_rate
    lossless = stream.codec_context.codec.lossless
    if not rate_hz or start_s <= (0.001 if lossless else _PRIMING / rate_hz):
        return ()
    if container.streams.video:
        return (message("audio.notice.begins_after_picture", start_s=start_s),)
    return (message("audio.notice.begins_late", start_s=start_s),)
