"""Remaining times as people say them."""

from __future__ import annotations

from voiceman_gui.core.message import Message, message


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
    return message("window.left.days", days_count=round(seconds / 86400))
