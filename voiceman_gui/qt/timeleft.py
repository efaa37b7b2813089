"""How long a job will take, from how it went lately."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import monotonic

from voiceman_gui.core.message import Message, message
from voiceman_gui.qt.language import Fact, fact_of
from voiceman_gui.qt.timetext import left

AFTER_S = 1.0
"""Earlier, a guess would jump about."""
LATELY_S = 60.0
"""A job that goes through stages of different speed is judged by its last minute."""
EVERY_S = 0.5
"""Distance of the points that are kept."""


class TimeLeft:
    """Turns fractions, as they arrive, into a time left.

    Parameters
    ----------
    now : callable
        Seconds of a clock that only goes forward.
    """

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._points: deque[tuple[float, float]] = deque()

    def note(self, fraction: float) -> Message | None:
        """Note a fraction, 0..1, and return the time left; None while unknown.

        What was there at the first fraction (kept results of an earlier run) is not counted: it
        says nothing about the speed.
        """
        now, points = self._now(), self._points
        if points and fraction < points[-1][1]:
            points.clear()  # another stage began
        if not points or now - points[-1][0] >= EVERY_S:
            points.append((now, fraction))
        while len(points) > 1 and now - points[1][0] >= LATELY_S:
            points.popleft()
        began, first = points[0]
        if now - began < AFTER_S or fraction - first <= 0 or fraction >= 1:
            return None
        return left((now - began) / (fraction - first) * (1 - fraction))


def with_left(what: Fact, left: Message | None) -> Fact:
    """Return what a job does, with the time left where that is known."""
    if left is None:
        return what
    return message("window.progress", what=fact_of(what), left=left) if what else left
