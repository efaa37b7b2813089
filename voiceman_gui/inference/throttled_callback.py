"""Delivers growing results without spending the time on it that the results need."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Generic, TypeVar

S = TypeVar("S")
T = TypeVar("T")

_REST = 9.0
"""How many times as long as a delivery took there is none; 9 keeps it to a tenth of the time."""


class ThrottledCallback(Generic[T]):
    """Makes and delivers results so seldom that this takes at most a tenth of the time.

    Making a result of hours of sound takes a while, and longer the more of it is measured.

    Parameters
    ----------
    callback : callable or None
        Receives the results. None: nothing is ever made.
    clock : callable
        Returns the time in seconds.
    """

    def __init__(
        self, callback: Callable[[T], None] | None, clock: Callable[[], float] = monotonic
    ) -> None:
        self._callback = callback
        self._clock = clock
        self._next_at = 0.0

    @property
    def active(self) -> bool:
        """Whether there is a callback."""
        return self._callback is not None

    def __call__(self, make: Callable[[], T]) -> None:
        """Make a result and deliver it, unless the last delivery was too short a time ago."""
        if self._clock() >= self._next_at:
            self.deliver(make)

    def deliver(self, make: Callable[[], T]) -> None:
        """Make a result and deliver it, however long ago the last one was."""
        if self._callback is None:
            return
        begun = self._clock()
        self._callback(make())
        now = self._clock()
        self._next_at = now + _REST * (now - begun)

    def converting(self, convert: Callable[[S], T]) -> ThrottledCallback[S]:
        """Return one that takes other results and converts each before this one's callback."""
        other: ThrottledCallback[S] = ThrottledCallback(None, self._clock)
        if self._callback is not None:
            callback = self._callback
            other = ThrottledCallback(lambda result: callback(convert(result)), self._clock)
            other._next_at = self._next_at
        return other
