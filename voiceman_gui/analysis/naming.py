"""Which category is named, and how much a voice must vary before any is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.profile import Naming
from voiceman_gui.analysis.uncertainty.bootstrap import Z95
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import Reading, Variation
from voiceman_gui.core.windows import UNDECIDED

Floats = NDArray[np.float64]


def voice_variation(squares: Floats, block: int, naming: Naming) -> Variation | None:
    """How much a voice varies against the population: 1 as much as in acted emotions.

    The root of the mean square of the features about the speaker's middle, in units of the
    population's spread. The interval is that of the mean over windows, counting windows that
    share sound once.

    Parameters
    ----------
    squares : ndarray of float64, shape (windows,)
        `Embedded.variation` of the speaker's windows; NaN is left out.
    block : int
        Successive windows that share sound.
    naming : Naming

    Returns
    -------
    Variation or None
        None with fewer than two windows.
    """
    known = squares[~np.isnan(squares)]
    if known.size < 2:
        return None
    mean = float(known.mean())
    half = Z95 * float(known.std(ddof=1)) / np.sqrt(max(1.0, known.size / block))
    low, high = np.sqrt(max(0.0, mean - half)), np.sqrt(mean + half)
    reading = Reading(float(np.sqrt(mean)), float(low), float(high))
    return Variation(reading, naming.least_variation)


def named_from(variation: Variation | None, naming: Naming) -> float | None:
    """Return the posterior from which on a category is named.

    Between the variation of level and of varied speech it falls in a straight line.

    Parameters
    ----------
    variation : Variation or None
        None where it is unknown: as level speech.
    naming : Naming

    Returns
    -------
    float or None
        None where the voice varies too little for any.
    """
    if variation is None:
        return naming.posterior_level
    if not variation.enough:
        return None
    return float(
        np.interp(
            variation.reading.value,
            (naming.level, naming.varied),
            (naming.posterior_level, naming.posterior_varied),
        )
    )


def too_level(variation: Variation | None) -> Message | None:
    """Say that a voice varies too little for categories and cues; None where it does not."""
    if variation is None or variation.enough:
        return None
    return message(
        "analysis.variation.too_little", ratio=variation.reading.value, least=variation.least
    )


def named(posteriors: Floats, least: float | None) -> NDArray[np.int8]:
    """Return the place of the category that is named in each row, or `UNDECIDED`.

    Parameters
    ----------
    posteriors : ndarray of float64, shape (n, 4)
    least : float or None
        Posterior from which on one is named; None: none is.
    """
    known = ~np.isnan(posteriors).any(axis=1)
    found = np.full(posteriors.shape[0], UNDECIDED, np.int8)
    if least is not None and known.any():
        best = posteriors[known].argmax(axis=1)
        enough = posteriors[known].max(axis=1) >= least
        found[known] = np.where(enough, best, UNDECIDED)
    return found
