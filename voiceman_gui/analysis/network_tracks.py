"""From what a network said of every window to values with intervals, or the reason for a gap."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.special import softmax

from voiceman_gui.analysis.uncertainty.bootstrap import Z95
from voiceman_gui.analysis.uncertainty.local_deviation import local_deviation
from voiceman_gui.core.calibration import PoolWeights
from voiceman_gui.core.columns import Column
from voiceman_gui.core.facts import FactColumn, missing
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DIMENSIONS, NetworkOutputs, WindowOutputs

Floats = NDArray[np.float64]

PENDING = message("analysis.network.pending")
TOO_LITTLE = message("analysis.network.too_little_speech")
NO_NUMBER = message("analysis.network.no_number")
NO_INTERVAL = message("analysis.network.no_interval")

LEAST_POSTERIOR = 1e-12
"""Posteriors are taken as at least this much before their logarithm."""


def dimension_tracks(outputs: WindowOutputs, neighbours: int) -> tuple[Column, Column, Column]:
    """Arousal, dominance and valence of every window, as the network gave them.

    The interval is 1.96 standard errors to either side. Two errors are joined: that of the
    average over the window's frames (`Outputs.errors`), and the scatter over the windows that
    share at least half of the sound. Neither is the distance to a listener.

    Parameters
    ----------
    outputs : WindowOutputs
    neighbours : int
        Windows to either side that share at least half.

    Returns
    -------
    tuple of Column
        May leave 0..1 a little. Where neither error is known, all three are NaN: a value does
        not travel without its interval.
    """
    tracks = []
    for value, error in zip(finite(outputs).T, outputs.errors.T, strict=True):
        scatter, found = local_deviation(value, neighbours)
        known = ~np.isnan(error)
        half = Z95 * np.hypot(np.where(known, error, 0.0), scatter)
        usable = ~np.isnan(value) & (known | (found > 1))
        shown = np.where(usable, value, np.nan)
        tracks.append(Column(shown, shown - half, shown + half))
    return tracks[0], tracks[1], tracks[2]


def finite(outputs: WindowOutputs) -> Floats:
    """Values with the rows left out (NaN) that hold anything that is not a number."""
    whole = np.isfinite(outputs.values).all(axis=1, keepdims=True)
    return np.where(whole, outputs.values, np.nan)


def pooled(
    network: Floats, embedded: Floats, temperature: float, weights: PoolWeights | None
) -> Floats:
    """Pool the posteriors of a network and of the embedded model logarithmically.

    ``softmax(w_network log p_network + w_embedded log p_embedded)``, a logarithmic opinion pool
    (Genest and Zidek 1986) whose weights need not sum to 1, as each also sets how sure its model
    is taken to be.

    Parameters
    ----------
    network, embedded : ndarray of float64, shape (windows, 4)
        NaN where there are none.
    temperature : float
        Softens the network where the embedded model gave nothing.
    weights : PoolWeights or None
        None: the network stands alone everywhere.
    """
    alone = softened(network, temperature)
    if weights is None:
        return alone
    logits = weights.network * logs(network) + weights.embedded * logs(embedded)
    both = ~np.isnan(logits).any(axis=1, keepdims=True)
    return np.where(both, softmax(logits, axis=1), alone)


def logs(posteriors: Floats) -> Floats:
    """Logarithm of posteriors, none of which counts as less than `LEAST_POSTERIOR`."""
    return np.asarray(np.log(np.maximum(posteriors, LEAST_POSTERIOR)))


def softened(posteriors: Floats, temperature: float) -> Floats:
    """Posteriors under another temperature: each to the power of one over it, scaled to sum 1.

    For a softmax that is the softmax of its logits divided by the temperature.

    Parameters
    ----------
    posteriors : ndarray of float64, shape (n, 4)
        NaN stays NaN.
    temperature : float
        Above 1 makes them less sure; 1 leaves every bit as it is.
    """
    if temperature == 1:
        return posteriors
    logits = np.log(np.maximum(posteriors, np.finfo(np.float64).tiny)) / temperature
    odds = np.exp(logits - logits.max(axis=1, keepdims=True, initial=-np.inf))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def held(track: Column) -> Column:
    """Hold a track within 0..1, the scale on which it is drawn."""
    return Column(*(np.clip(part, 0.0, 1.0) for part in (track.value, track.low, track.high)))


def beyond_scale(values: tuple[float, ...]) -> tuple[Message, ...]:
    """Say which of arousal, dominance and valence were held at an end of their scale of 0..1.

    Parameters
    ----------
    values : tuple of float
        As the network gave them.
    """
    found = []
    for name, value in zip(DIMENSIONS, values, strict=True):
        if not 0 <= value <= 1:
            end = message("analysis.network.above_scale", value=value)
            if value < 0:
                end = message("analysis.network.below_scale", value=value)
            found.append(missing((name,), end))
    return tuple(found)


def beyond_scale_facts(outputs: WindowOutputs, rows: NDArray[np.bool_]) -> tuple[FactColumn, ...]:
    """Say the same of windows; ``rows`` are those of which it is asked."""
    found = []
    for name, column in zip(DIMENSIONS, outputs.values.T, strict=True):
        below, above = rows & (column < 0), rows & (column > 1)
        found += [
            FactColumn.where("analysis.network.below_scale", below, (name,), value=column),
            FactColumn.where("analysis.network.above_scale", above, (name,), value=column),
        ]
    return tuple(found)


def why_missing(
    networks: NetworkOutputs,
    outputs: WindowOutputs,
    rows: NDArray[np.bool_],
    readings: tuple[str, ...],
) -> tuple[FactColumn, ...]:
    """Say why windows lack the numbers of a network.

    Parameters
    ----------
    networks : NetworkOutputs
    outputs : WindowOutputs
        Of this network.
    rows : ndarray of bool, shape (windows,)
        Windows that lack them.
    readings : tuple of str
        What they lack.
    """
    known = np.isfinite(outputs.values).all(axis=1)
    unknown = NO_NUMBER if networks.complete else PENDING
    return (
        FactColumn.where(NO_INTERVAL, rows & known, readings),
        FactColumn.where(TOO_LITTLE, rows & ~known & ~networks.wanted, readings),
        FactColumn.where(unknown, rows & ~known & networks.wanted, readings),
    )
