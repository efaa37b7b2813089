"""Figures with their 95 % intervals: bootstrap over speakers, never narrower than exact ones."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.stats import beta

from voiceman_gui.analysis.validation.figures import COMPUTED, Computed
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
    overlap: float,
    resamples: int = RESAMPLES,
    least_windows: int = 1,
    least_speakers: int = 1,
) -> Figure:
    """Compute a figure and its interval.

    Speakers are drawn with replacement, each with all windows, as windows of one speaker are not
    independent. Percentile interval (Efron, Tibshirani 1993, chapter 13). Where all speakers agree,
    the draws do not differ: the interval of a figure that is a share is therefore widened to the
    exact one of as many windows as there would be without overlap.

    Parameters
    ----------
    which : FigureId
    seen : Observed
    seed : int
    overlap : float
        Length of a window over the hop.
    resamples : int
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
    low, high = _interval(computed, own, speakers, seed, resamples)
    if computed.trials is not None and low is not None and high is not None:
        least, most = exact_interval(value, computed.trials(own) / max(overlap, 1.0))
        low, high = min(low, least), max(high, most)
    return Figure(which, value, low, high, windows, count)


def exact_interval(share: float, trials: float) -> tuple[float, float]:
    """Return the exact 95 % interval of a share (Clopper, Pearson 1934, Biometrika 26:404-413).

    Parameters
    ----------
    share : float
        Share of the trials, 0..1.
    trials : float
        Number of independent trials, above 0; it need not be whole.
    """
    found = share * trials
    low, high = 0.0, 1.0
    if share > 0:
        low = float(beta.ppf(0.025, found, trials - found + 1))
    if share < 1:
        high = float(beta.ppf(0.975, found + 1, trials - found))
    return low, high


def _interval(
    computed: Computed, own: Observed, speakers: NDArray[np.int64], seed: int, resamples: int
) -> tuple[float | None, float | None]:
    if speakers.size < LEAST_SPEAKERS:
        return None, None
    rows = [np.flatnonzero(own.speaker == one) for one in speakers]
    # Not scipy.stats.bootstrap: it warns wherever every draw gives the same number.
    draws = np.random.default_rng(seed).integers(speakers.size, size=(resamples, speakers.size))
    drawn = np.array(
        [
            computed.statistic(own.only(np.concatenate([rows[one] for one in draw])))
            for draw in draws
        ]
    )
    # A draw of speakers without, say, any excited window says nothing of the figure.
    known = drawn[~np.isnan(drawn)]
    if known.size < resamples / 2:
        return None, None
    low, high = np.quantile(known, (0.025, 0.975))
    return float(low), float(high)
