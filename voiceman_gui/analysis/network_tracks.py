"""From what a network said of every window to values with intervals, or the reason for a gap."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.rating import Track
from voiceman_gui.analysis.uncertainty.bootstrap import Z95
from voiceman_gui.analysis.uncertainty.local_deviation import local_deviation
from voiceman_gui.core.networks import NetworkOutputs, WindowOutputs

Floats = NDArray[np.float64]

PENDING = "not computed yet"
TOO_LITTLE = "too little speech for the model"
NO_NUMBER = "the model gave no finite number"
NO_INTERVAL = (
    "no interval could be computed, because the model does not show its frames and no window "
    "overlaps"
)


def dimension_tracks(outputs: WindowOutputs, neighbours: int) -> tuple[Track, Track, Track]:
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
    tuple of Track
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
        tracks.append(Track(shown, shown - half, shown + half))
    return tracks[0], tracks[1], tracks[2]


def finite(outputs: WindowOutputs) -> Floats:
    """Values with the rows left out (NaN) that hold anything that is not a number."""
    whole = np.isfinite(outputs.values).all(axis=1, keepdims=True)
    return np.where(whole, outputs.values, np.nan)


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


def held(track: Track) -> Track:
    """Hold a track within 0..1, the scale on which it is drawn."""
    return Track(*(np.clip(part, 0.0, 1.0) for part in (track.value, track.low, track.high)))


def beyond_words(names: tuple[str, ...], raw: tuple[float, ...]) -> str:
    """Say which values were held at an end of the scale, with the model's own number."""
    said = [
        f"{name} {value:.3f}" for name, value in zip(names, raw, strict=True) if not 0 <= value <= 1
    ]
    return f"beyond the scale of 0 to 1 and shown at its end: {', '.join(said)}" if said else ""


def why_missing(networks: NetworkOutputs, outputs: WindowOutputs) -> list[str]:
    """Why each window lacks a number of this network, if it does.

    Returns
    -------
    list of str
        One for every window; it means nothing where the window has its number.
    """
    finite = np.isfinite(outputs.values).all(axis=1)
    code = np.where(finite, 3, np.where(~networks.wanted, 1, 2 if networks.complete else 0))
    words = (PENDING, TOO_LITTLE, NO_NUMBER, NO_INTERVAL)
    return [words[k] for k in code.tolist()]
