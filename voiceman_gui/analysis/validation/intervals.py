"""Figures with their 95 % intervals: bootstrap over speakers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.validation.figures import COMPUTED, Statistic
from voiceman_gui.analysis.validation.observed import Observed
from voiceman_gui.core.validation.figures import Figure, FigureId

RESAMPLES = 1000
"""Of the whole material."""
LEAST_SPEAKERS = 3
"""With fewer there is no interval."""


def figure(
    which: FigureId,
    seen: Observed,
    *,
    seed: int,
    resamples: int = RESAMPLES,
    least_windows: int = 1,
    least_speakers: int = 1,
) -> Figure:
    """Compute a figure and its interval.

    Speakers are drawn with replacement, each with all windows, as windows of one speaker are not
    independent. Percentile interval (Efron, Tibshirani 1993, chapter 13).

    Parameters
    ----------
    which : FigureId
    seen : Observed
    seed, resamples : int
    least_windows, least_speakers : int
        With fewer there is no value.
    """
    computed = COMPUTED[which]
    own = seen.only(computed.rows(seen))
    speakers = np.unique(own.speaker)
    windows, count = len(own), int(speakers.size)
    nothing = Figure(which, None, None, None, windows, count)
    if windows < least_windows or count < least_speakers or not windows:
        return nothing
    value = computed.statistic(own)
    if np.isnan(value):
        return nothing
    low, high = _interval(computed.statistic, own, speakers, seed, resamples)
    return Figure(which, value, low, high, windows, count)


def _interval(
    statistic: Statistic, own: Observed, speakers: NDArray[np.int64], seed: int, resamples: int
) -> tuple[float | None, float | None]:
    if speakers.size < LEAST_SPEAKERS:
        return None, None
    rows = [np.flatnonzero(own.speaker == one) for one in speakers]
    # Not scipy.stats.bootstrap: it warns wherever every draw gives the same number.
    draws = np.random.default_rng(seed).integers(speakers.size, size=(resamples, speakers.size))
    drawn = np.array(
        [statistic(own.only(np.concatenate([rows[one] for one in draw]))) for draw in draws]
    )
    # A draw of speakers without, say, any excited window says nothing of the figure.
    known = drawn[~np.isnan(drawn)]
    if known.size < resamples / 2:
        return None, None
    low, high = np.quantile(known, (0.025, 0.975))
    return float(low), float(high)
