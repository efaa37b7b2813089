"""Handing out growing results without spending the time on it that the results need."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Generic, TypeVar

S = TypeVar("S")
T = TypeVar("T")

_REST = 9.0


class ThrottledCallback(Generic[T]):
    """Calls a listener so seldom that it takes at most a tenth of the time.

    Reading hours takes a while, and grows with them.

    Parameters
    ----------
    listener : callable or None
        None: nobody listens, and nothing is ever made.
    now : callable
        Returns the time in seconds.
    """

    def __init__(
        self, listener: Callable[[T], None] | None, now: Callable[[], float] = monotonic
    ) -> None:
        self._listener = listener
        self._clock = now
        self._next_at = 0.0

    @property
    def heard(self) -> bool:
        """Whether anybody listens."""
        return self._listener is not None

    def __call__(self, make: Callable[[], T]) -> None:
        """Make and hand out a result if it is time for one."""
        if self._clock() >= self._next_at:
            self.now(make)

    def of(self, turn: Callable[[S], T]) -> ThrottledCallback[S]:
        """Return a teller of something that is turned into what this one's listener gets."""
        other: ThrottledCallback[S] = ThrottledCallback(None, self._clock)
        if self._listener is not None:
            listener = self._listener
            other = ThrottledCallback(lambda thing: listener(turn(thing)), self._clock)
            other._next_at = self._next_at
        return other

    def now(self, make: Callable[[], T]) -> None:
        """Make and hand out a result whether it is time or not."""
        if self._listener is None:
            return
        begun = self._clock()
        self._listener(make())
        now = self._clock()
        self._next_at = now + _REST * (now - begun)
