"""Stretches of entries that a plot draws in one piece."""

from __future__ import annotations

import itertools

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return first and behind-the-last index of every run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def unbroken(finite: NDArray[np.bool_], joined: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the stretches of entries with a value that follow directly upon one another."""
    pieces = []
    for start, stop in runs(finite):
        cuts = [start, *(start + 1 + np.flatnonzero(~joined[start + 1 : stop])).tolist(), stop]
        pieces += list(itertools.pairwise(cuts))
    return pieces


def by_quality(
    pieces: list[tuple[int, int]], preview: NDArray[np.bool_]
) -> list[tuple[int, int, bool]]:
    """Cut stretches where preview and reference values meet.

    A preview stretch reaches over to its neighbours, so that the line between them is drawn, and
    drawn as the less certain of the two.
    """
    found = []
    for start, stop in pieces:
        changes = np.flatnonzero(np.diff(preview[start:stop]))
        cuts = [start, *(start + 1 + changes).tolist(), stop]
        for a, b in itertools.pairwise(cuts):
            light = bool(preview[a])
            found.append((max(start, a - 1), min(stop, b + 1), True) if light else (a, b, False))
    return found


def clipped(left: float, right: float, x: Floats, *rows: Floats) -> tuple[Floats, ...]:
    """Cut lines off at both ends of a plot, where they cross them.

    Parameters
    ----------
    left, right : float
        Ends of what is drawn.
    x : ndarray of float64, shape (n,)
        In ascending order.
    *rows : ndarray of float64, shape (n,)
        Heights at `x`.

    Returns
    -------
    tuple of ndarray of float64
        `x` and the rows between the ends, with points where the lines cross them; empty where
        the lines do not reach the plot.
    """
    if x[0] >= left and x[-1] <= right:
        return (x, *rows)
    if x[-1] <= left or x[0] >= right:
        return (x[:0], *(row[:0] for row in rows))
    inside = x[(x > left) & (x < right)]
    cut = np.concatenate(([max(left, x[0])], inside, [min(right, x[-1])]))
    return (cut, *(np.interp(cut, x, row) for row in rows))
