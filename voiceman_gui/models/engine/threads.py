"""A fixed number of threads for as long as a network runs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import torch

_SECONDS_BETWEEN_CHECKS = 0.2

_processor = threading.Lock()


def nothing() -> None:
    """Take the place of a check where nobody can cancel."""


@contextmanager
def fixed_threads(count: int, check: Callable[[], None] = nothing) -> Iterator[None]:
    """Give torch exactly ``count`` threads, and the processor to one run at a time.

    Two runs that share the cores would only make each other wait, and torch's thread count is
    the whole process's. What another part of the program had set is put back afterwards.

    Parameters
    ----------
    count : int
    check : callable
        Called while waiting for another run to end; what it raises ends the waiting.
    """
    while not _processor.acquire(timeout=_SECONDS_BETWEEN_CHECKS):
        check()
    try:
        before = torch.get_num_threads()
        torch.set_num_threads(count)
        try:
            yield
        finally:
            torch.set_num_threads(before)
    finally:
        _processor.release()
