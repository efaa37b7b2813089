"""I1: how far the dimensional model's arousal and valence lie from what the categories expect."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.indicators.expected import Expected, percentile
from voiceman_gui.analysis.uncertainty.bootstrap import Z95, block_counts, percentile_interval
from voiceman_gui.analysis.uncertainty.local_deviation import local_deviation
from voiceman_gui.core.columns import Column
from voiceman_gui.core.reading import CATEGORIES, Reading

Floats = NDArray[np.float64]

_MAX_WINDOWS = 1000
"""Of twice as many every second is resampled: an interval over so much sound is narrow anyway."""


def distances(expected: Expected, arousal: Floats, valence: Floats) -> Floats:
    """Squared Mahalanobis distance of (arousal, valence) to each category, shape (n, 4)."""
    points = np.stack([arousal, valence], axis=1)
    out = np.empty((points.shape[0], len(CATEGORIES)))
    pairs = zip(expected.means, expected.covariances, strict=True)
    for c, (mean, covariance) in enumerate(pairs):
        (a, b), (_, d) = covariance
        x, y = (points - mean).T
        out[:, c] = (d * x * x - 2 * b * x * y + a * y * y) / (a * d - b * b)
    return out


def raw_incongruence(
    expected: Expected, posteriors: Floats, arousal: Floats, valence: Floats
) -> Floats:
    """I1 before it becomes a percentile.

    ``sum over categories of p_c times the squared Mahalanobis distance of (arousal, valence) to
    that category's distribution``.

    Parameters
    ----------
    expected : IncongruenceSet or RangeSet
        A set's quantiles are not used: they are made with this function.
    posteriors : ndarray of float64, shape (n, 4)
    arousal, valence : ndarray of float64, shape (n,)
        0..1.

    Returns
    -------
    ndarray of float64, shape (n,)
        0 or more; NaN where an argument is.
    """
    return np.asarray(np.sum(posteriors * distances(expected, arousal, valence), axis=1))


def incongruence_track(
    expected: Expected,
    posteriors: Floats,
    arousal: Column,
    valence: Column,
    neighbours: int,
) -> Column:
    """I1 of every window, with what resampling of the sound does to it.

    The interval joins the range of I1 over the interval of arousal, that over the interval of
    valence, and the scatter of I1 over the windows that share at least half; the models' own
    error is part of what the percentile refers to, not of the interval.

    Parameters
    ----------
    expected : IncongruenceSet or RangeSet
    posteriors : ndarray of float64, shape (windows, 4)
    arousal, valence : Column
        On 0..1, with the intervals that resampling gives. The embedded valence has none (its
        printed interval is the model's error): give the value three times.
    neighbours : int
        Windows to either side that share at least half.

    Returns
    -------
    Column
        0..100.
    """
    raw = raw_incongruence(expected, posteriors, arousal.value, valence.value)
    ends = (
        [(at, valence.value) for at in (arousal.low, arousal.high)],
        [(arousal.value, at) for at in (valence.low, valence.high)],
    )
    scatter = Z95 * local_deviation(raw, neighbours)[0]
    down, up = scatter, scatter
    for (low_a, low_v), (high_a, high_v) in ends:
        at_low = raw_incongruence(expected, posteriors, low_a, low_v)
        at_high = raw_incongruence(expected, posteriors, high_a, high_v)
        down = np.hypot(np.maximum(raw - np.minimum(at_low, at_high), 0), down)
        up = np.hypot(np.maximum(np.maximum(at_low, at_high) - raw, 0), up)
    low, high = np.maximum(raw - down, 0), raw + up
    return Column(*(percentile(expected, part) for part in (raw, low, high)))


@dataclass(frozen=True, slots=True, eq=False)
class ChannelWindows:
    """The windows of a passage, as the two channels read them.

    Parameters
    ----------
    posteriors : ndarray of float64, shape (windows, 4)
    arousal, valence : ndarray of float64, shape (windows,)
        On 0..1.
    weights : ndarray of float64, shape (windows,)
        How much each window counts for the passage.
    """

    posteriors: Floats
    arousal: Floats
    valence: Floats
    weights: Floats

    def thinned(self, step: int) -> ChannelWindows:
        """Every ``step``-th window."""
        return ChannelWindows(
            self.posteriors[::step],
            self.arousal[::step],
            self.valence[::step],
            self.weights[::step],
        )


def mean_distance(channels: ChannelWindows, expected: Expected) -> float:
    """Weighted mean of the windows' raw I1, of which a passage's I1 is the percentile.

    Parameters
    ----------
    channels : ChannelWindows
        At least one window, nothing NaN.
    expected : IncongruenceSet or RangeSet
    """
    raw = raw_incongruence(expected, channels.posteriors, channels.arousal, channels.valence)
    return float(np.average(raw, weights=channels.weights))


def passage_incongruence(
    channels: ChannelWindows,
    expected: Expected,
    arousal_error: float,
    *,
    block: int,
    replicates: int,
    seed: int,
) -> Reading:
    """I1 of a passage: percentile of the weighted mean of its windows' raw I1.

    The mean is taken over the windows' incongruence, not over their readings, so that a passage
    with two congruent moods is not called incongruent. Single windows scatter more than means do;
    against their percentiles a long passage is therefore judged cautiously.

    Parameters
    ----------
    channels : ChannelWindows
        At least one window, nothing NaN.
    expected : IncongruenceSet or RangeSet
    arousal_error : float
        Standard error of the passage's arousal (0..1), which shifts all its windows together.
    block : int
        Successive windows that share sound.
    replicates, seed : int
        Of the bootstrap over blocks of windows.

    Returns
    -------
    Reading
        0..100.
    """
    step = max(1, channels.arousal.shape[0] // _MAX_WINDOWS)
    mean = mean_distance(channels, expected)
    value = float(percentile(expected, np.array([mean]))[0])
    channels = channels.thinned(step)
    block = max(1, -(-block // step))
    # Raw I1 is a parabola in a shift of arousal: three points give it exactly.
    down, still, up = (
        raw_incongruence(expected, channels.posteriors, channels.arousal + shift, channels.valence)
        for shift in (-1.0, 0.0, 1.0)
    )
    slope, curve = (up - down) / 2, (up + down) / 2 - still
    rng = np.random.default_rng(seed)
    counts = block_counts(rng, still.shape[0], block, replicates) * channels.weights
    shift = arousal_error * rng.standard_normal(replicates)
    # Not a matrix product: its order of summation may depend on the number of threads.
    total = counts.sum(axis=1)
    means = [
        np.divide(
            np.einsum("bw,w->b", counts, part),
            total,
            out=np.full(total.shape, np.nan),
            where=total > 0,
        )
        for part in (still, slope, curve)
    ]
    resampled = percentile(expected, means[0] + shift * means[1] + shift**2 * means[2])
    low, high = percentile_interval(resampled, value)
    return Reading(value, low, high)
