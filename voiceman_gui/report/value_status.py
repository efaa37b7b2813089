"""Whether a window shows reference values, a preview, or nothing yet."""

from __future__ import annotations

import enum

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.analysis import Analysis


class ValueStatus(enum.StrEnum):
    """What the networks' values of a window are worth, in print."""

    REFERENCE = "reference"
    PREVIEW = "preview"
    """Of reduced precision: reference values were to replace them."""
    PENDING = "not computed yet"


def value_statuses(analysis: Analysis) -> tuple[ValueStatus | None, ...]:
    """Return the standing of every window.

    None is a window that shows no numbers, and every window of an analysis by the embedded models
    alone. A window with a preview in one role and nothing yet in the other is a preview.
    """
    pending = pending_windows(analysis)
    if pending is None:
        return (None,) * len(analysis.windows)
    return tuple(
        None
        if not window.gate.shows_numbers
        else ValueStatus.PREVIEW
        if window.preview
        else ValueStatus.PENDING
        if waits
        else ValueStatus.REFERENCE
        for window, waits in zip(analysis.windows, pending.tolist(), strict=True)
    )


def pending_windows(analysis: Analysis) -> NDArray[np.bool_] | None:
    """Windows that a network was to read and has not yet read, shape (windows,).

    None where no network speaks.
    """
    networks = analysis.networks
    roles = () if networks is None else (networks.dimensions, networks.categories)
    spoken = [outputs for outputs in roles if outputs is not None]
    if networks is None or not spoken:
        return None
    if networks.complete:
        return np.zeros(len(analysis.windows), np.bool_)
    lacking = [~np.isfinite(outputs.values).all(axis=1) for outputs in spoken]
    return np.asarray(networks.wanted & np.logical_or.reduce(lacking))
