"""Who speaks most in passages, by the turns."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Turns


def speaks_most(turns: Turns, spans: Sequence[Span]) -> tuple[str, ...]:
    """Return the id of whoever speaks longest in each passage; empty where nobody does.

    Thousands of passages and turns take milliseconds.

    Parameters
    ----------
    turns : Turns
        Those of `UNSURE` do not count.
    spans : sequence of Span
    """
    bounds = np.array([(span.start_s, span.end_s) for span in spans], np.float64).reshape(-1, 2)
    said: dict[str, list[Span]] = {one.id: [] for one in turns.speakers}
    for turn in turns.turns:
        said.setdefault(turn.speaker, []).append(turn.span)
    said.pop(UNSURE, None)
    if not said:
        return ("",) * len(spans)
    seconds = np.stack([_within_s(own, bounds) for own in said.values()])
    names, places = tuple(said), seconds.argmax(axis=0)
    return tuple(
        names[place] if longest > 0 else ""
        for place, longest in zip(places.tolist(), seconds.max(axis=0).tolist(), strict=True)
    )


def _within_s(turns: Sequence[Span], bounds: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how much of each passage the turns of one speaker take, in seconds.

    Parameters
    ----------
    turns : sequence of Span
        In order of time.
    bounds : ndarray of float64, shape (passages, 2)
    """
    if not turns:
        return np.zeros(len(bounds))
    starts, ends = np.array([(turn.start_s, turn.end_s) for turn in turns], np.float64).T
    # A stretch in which turns of one speaker overlap counts once.
    reached = np.maximum.accumulate(ends)
    starts = np.maximum(starts, np.concatenate([starts[:1], reached[:-1]]))
    lengths = np.maximum(reached - starts, 0.0)
    edges = np.stack([starts, np.maximum(reached, starts)], axis=1).ravel()
    before = np.cumsum(lengths) - lengths
    spoken = np.stack([before, before + lengths], axis=1).ravel()
    until = np.interp(bounds, edges, spoken)
    return np.asarray(until[:, 1] - until[:, 0])
