"""The deception gauge: how far the automatic channels disagree, and nothing else.

I1 compares the categorical with the dimensional model; I2 (model against acoustic arousal) and I3
(words against voice) need channels that the embedded pair does not have.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.bootstrap import block_counts, percentile_interval
from voiceman_gui.core.limitations import INCONGRUENCE
from voiceman_gui.core.reading import CATEGORIES, Gauge, Reading
from voiceman_gui.models.embedded import IncongruenceSet

Floats = NDArray[np.float64]

_MAX_WINDOWS = 1000
"""Of twice as many every second is resampled: an interval over so much sound is narrow anyway."""

I2_REASON = (
    "I2, model arousal against acoustic arousal: not available, because in the embedded pair the "
    "model's arousal is the acoustic arousal."
)
I3_REASON = (
    "I3, words against voice: not available, because there is no transcript that an analyst "
    "verified."
)


def distances(calibration: IncongruenceSet, arousal: Floats, valence: Floats) -> Floats:
    """Squared Mahalanobis distance of (arousal, valence) to each category, shape (n, 4)."""
    points = np.stack([arousal, valence], axis=1)
    out = np.empty((points.shape[0], len(CATEGORIES)))
    pairs = zip(calibration.means, calibration.covariances, strict=True)
    for c, (mean, covariance) in enumerate(pairs):
        (a, b), (_, d) = covariance
        x, y = (points - mean).T
        out[:, c] = (d * x * x - 2 * b * x * y + a * y * y) / (a * d - b * b)
    return out


def raw_incongruence(
    calibration: IncongruenceSet, posteriors: Floats, arousal: Floats, valence: Floats
) -> Floats:
    """I1 before it becomes a percentile.

    ``sum over categories of p_c times the squared Mahalanobis distance of (arousal, valence) to
    that category's distribution``.

    Parameters
    ----------
    calibration : IncongruenceSet
        Its quantiles are not used: they are made with this function.
    posteriors : ndarray of float64, shape (n, 4)
    arousal, valence : ndarray of float64, shape (n,)
        0..1.

    Returns
    -------
    ndarray of float64, shape (n,)
        0 or more; NaN where an argument is.
    """
    return np.asarray(np.sum(posteriors * distances(calibration, arousal, valence), axis=1))


def incongruence_percentile(calibration: IncongruenceSet, raw: Floats) -> Floats:
    """Where raw I1 lies within the calibration set, 0..100; NaN stays NaN."""
    levels = np.linspace(0, 100, calibration.quantiles.size)
    return np.where(np.isnan(raw), np.nan, np.interp(raw, calibration.quantiles, levels))


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


def passage_incongruence(
    channels: ChannelWindows,
    calibration: IncongruenceSet,
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
    calibration : IncongruenceSet
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
    mean = np.average(
        raw_incongruence(calibration, channels.posteriors, channels.arousal, channels.valence),
        weights=channels.weights,
    )
    value = float(incongruence_percentile(calibration, np.array([mean]))[0])
    channels = channels.thinned(step)
    block = max(1, -(-block // step))
    # Raw I1 is a parabola in a shift of arousal: three points give it exactly.
    down, still, up = (
        raw_incongruence(
            calibration, channels.posteriors, channels.arousal + shift, channels.valence
        )
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
    resampled = incongruence_percentile(
        calibration, means[0] + shift * means[1] + shift**2 * means[2]
    )
    low, high = percentile_interval(resampled, value)
    return Reading(value, low, high)


def headline(reading: Reading, cue_percentile: float) -> str:
    """Count the available pairs above the percentile, beside what chance alone would give."""
    above = int(reading.value > cue_percentile)
    chance = 1 - cue_percentile / 100
    return (
        f"{above} of 1 available pair above the {cue_percentile:g}th percentile; "
        f"chance alone would give {chance:.2f}"
    )


def available_gauge(
    reading: Reading,
    channels: ChannelWindows,
    calibration: IncongruenceSet,
    cue_percentile: float,
) -> Gauge:
    """Make the gauge of a passage whose I1 was read."""
    share = channels.weights / channels.weights.sum()
    posterior = share @ channels.posteriors
    best = int(np.argmax(posterior))
    a, v = (float(share @ part) for part in (channels.arousal, channels.valence))
    expected_a, expected_v = calibration.means[best]
    return Gauge(
        reading=reading,
        summary=headline(reading, cue_percentile),
        reasons=(
            f"I1, dimensional against categorical model: percentile {reading.value:.0f} "
            f"({reading.low:.0f} to {reading.high:.0f}).",
            f"The categories say {CATEGORIES[best]} ({100 * posterior[best]:.0f} %), for which "
            f"arousal near {expected_a:.2f} and valence near {expected_v:.2f} are usual; measured "
            f"are arousal {a:.2f} and valence {v:.2f}.",
            I2_REASON,
            I3_REASON,
        ),
        reference=_reference(calibration),
        limitation=INCONGRUENCE,
        details=(
            ("Calibration set", calibration.source),
            ("Outside this evidence", "other languages and spontaneous speech: read with caution"),
        ),
    )


def unavailable_gauge(reasons: tuple[str, ...], calibration: IncongruenceSet) -> Gauge:
    """Make the gauge of a passage that shows no number, with the reasons."""
    return Gauge(
        reading=None,
        summary="not available",
        reasons=(*reasons, I2_REASON, I3_REASON),
        reference=_reference(calibration),
        limitation=INCONGRUENCE,
    )


def _reference(calibration: IncongruenceSet) -> str:
    return f"Percentile within the calibration set: {calibration.source}."


def benjamini_hochberg(p_values: Floats) -> Floats:
    """Adjusted p-values that control the false discovery rate (Benjamini and Hochberg 1995).

    Parameters
    ----------
    p_values : ndarray of float64, shape (passages,)

    Returns
    -------
    ndarray of float64, shape (passages,)
        The smallest rate at which each passage would be called; never below its p-value.
    """
    count = p_values.shape[0]
    order = np.argsort(p_values, kind="stable")
    scaled = p_values[order] * count / np.arange(1, count + 1)
    adjusted = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    out = np.empty(count)
    out[order] = adjusted
    return out
