"""What networks said of windows, for windows that were placed anew."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.measurement import WindowMeasures
from voiceman_gui.core.networks import NetworkOutputs, WindowOutputs

Rows = NDArray[np.intp]


def realigned(
    networks: NetworkOutputs, before: WindowMeasures, after: WindowMeasures
) -> NetworkOutputs:
    """Keep what networks said of windows that stayed in their place.

    Parameters
    ----------
    networks : NetworkOutputs
        Of `before`.
    before, after : WindowMeasures
        In order of time.

    Returns
    -------
    NetworkOutputs
        Of `after`; not complete where a window that holds speech has a new place, which no network
        has read.
    """
    where = np.searchsorted(before.start_s, after.start_s)
    inside = np.minimum(where, max(0, before.n_windows - 1))
    same = np.zeros(after.n_windows, np.bool_)
    if before.n_windows:
        same = before.start_s[inside] == after.start_s
    wanted = np.where(same, networks.wanted[inside], after.speech_s > 0)
    return replace(
        networks,
        dimensions=_moved(networks.dimensions, inside, same),
        categories=_moved(networks.categories, inside, same),
        wanted=wanted,
        complete=networks.complete and not bool((wanted & ~same).any()),
    )


def _moved(
    outputs: WindowOutputs | None, rows: Rows, same: NDArray[np.bool_]
) -> WindowOutputs | None:
    if outputs is None:
        return None
    return replace(
        outputs,
        values=np.where(same[:, None], outputs.values[rows], np.nan),
        errors=np.where(same[:, None], outputs.errors[rows], np.nan),
        preview=same & outputs.preview[rows],
    )
