"""Collecting the reference cycles of one piece of work, and no others."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def cycles_collected() -> Iterator[None]:
    """Collect the cycles that were made inside the ``with`` block when it ends.

    A full collection walks through every object of the process and holds all threads meanwhile:
    0.6 s once the model libraries are imported, in which the window stands still. Objects that
    existed before are therefore left out of this one.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.collect()
        gc.unfreeze()
