"""Functionals of windows in which only one speaker's frames count."""

from __future__ import annotations

import math
import weakref
from collections.abc import MutableMapping

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.functionals import summarise
from voiceman_gui.core.measurement import FrameTracks

Key = tuple[int, int, bytes]

_MOST_KEPT = 50_000
"""Windows of one recording that are remembered, some 50 MB."""

_KNOWN: MutableMapping[FrameTracks, dict[Key, NDArray[np.float64]]] = weakref.WeakKeyDictionary()
"""What was summarised of recordings that are in memory, so that one moved turn costs what it
changes; nothing depends on it."""


def window_frames(frames: FrameTracks, start_s: float, end_s: float) -> slice:
    """Frames whose middles lie in a window, as they were counted when it was measured."""
    first = max(0, math.ceil(start_s / frames.hop_s - 0.5 - 1e-9))
    last = min(frames.n_frames, math.ceil(end_s / frames.hop_s - 0.5 - 1e-9))
    return slice(first, max(first, last))


def summarise_frames(
    frames: FrameTracks, part: slice, own: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Summarise a window.

    Parameters
    ----------
    frames : FrameTracks
        As measured.
    part : slice
        Frames of the window.
    own : ndarray of bool, shape (frames of the window,)
        Those that count.

    Returns
    -------
    ndarray of float64, shape (functionals,)
        See `functionals.summarise`.
    """
    known = _KNOWN.setdefault(frames, {})
    key = (part.start, part.stop, np.packbits(own).tobytes())
    found = known.get(key)
    if found is None:
        if len(known) >= _MOST_KEPT:
            known.clear()
        columns = {name: column[part] for name, column in frames.columns.items()}
        found = known[key] = summarise(columns, own, frames.hop_s)
    return found
