"""Remaining times as people say them."""

from __future__ import annotations


def left(seconds: float) -> str:
    """Write a remaining time the way people say it."""
    if seconds < 1:
        return "less than a second left"
    if seconds < 90:
        return f"about {round(seconds)} s left"
    if seconds < 90 * 60:
        return f"about {round(seconds / 60)} min left"
    if seconds < 36 * 3600:
        return f"about {round(seconds / 3600)} h left"
    return f"about {round(seconds / 86400)} days left"
