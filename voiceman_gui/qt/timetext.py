"""Times as people write them."""

from __future__ import annotations

import math

from voiceman_gui.core.message import Message, message


def clock(seconds: float, decimals: int = 3) -> str:
    """Write seconds as ``h:mm:ss.mmm``.

    Rounds once, on the whole number of ticks, so that 59.9996 s is ``0:01:00.000``.
    """
    ticks = round(seconds * 10**decimals)
    whole, rest = divmod(ticks, 10**decimals)
    minutes, secs = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02d}:{secs:02d}"
    return f"{text}.{rest:0{decimals}d}" if decimals else text


def parse_clock(text: str) -> float | None:
    """Read ``ss``, ``mm:ss`` or ``h:mm:ss`` with optional decimals; None if it is not a time."""
    parts = text.strip().replace(",", ".").split(":")
    if not 1 <= len(parts) <= 3:
        return None
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        return None
    if any(n < 0 or not math.isfinite(n) for n in numbers):
        return None
    seconds = 0.0
    for number in numbers:
        seconds = seconds * 60 + number
    return seconds


def left(seconds: float) -> Message:
    """Return a remaining time as people say it."""
    if seconds < 1:
        return message("window.left.moment")
    if seconds < 90:
        return message("window.left.seconds", left_s=seconds)
    if seconds < 90 * 60:
        return message("window.left.minutes", left_s=seconds)
    if seconds < 36 * 3600:
        return message("window.left.hours", left_s=seconds)
    return message("window.left.days", left_s=seconds)
