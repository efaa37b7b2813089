"""Times of a recording as text; the same in window, report, pictures and tables."""

from __future__ import annotations

import math


def clock(seconds: float, decimals: int = 3) -> str:
    """Write a time as ``h:mm:ss.mmm``.

    The number of ticks is rounded once, so that 59.9996 s is ``0:01:00.000``.

    Parameters
    ----------
    seconds : float
        From the first sample, 0 or more.
    decimals : int
        Digits behind the point; 0 leaves the point out.
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
