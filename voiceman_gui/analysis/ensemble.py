"""What the embedded models say of every window, as arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.bootstrap import Z95
from voiceman_gui.analysis.confidence import half_overlap
from voiceman_gui.analysis.indicators.incongruence import (
    incongruence_percentile,
    raw_incongruence,
)
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features, Track, rate_windows
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.models.embedded import Embedded, IncongruenceSet

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class EnsembleTracks:
    """The models' outputs for every window; NaN where there are none.

    Parameters
    ----------
    arousal, dominance, valence : Track
        On 0..1.
    posteriors : ndarray of float64, shape (windows, 4)
    incongruence : Track
        I1 as percentile 0..100.
    """

    arousal: Track
    dominance: Track
    valence: Track
    posteriors: Floats
    incongruence: Track


def run_ensemble(
    measurements: Measurements,
    baseline: NDArray[np.bool_],
    embedded: Embedded,
    settings: AnalysisSettings,
    profile: Profile,
) -> EnsembleTracks:
    """Run the embedded pair over all windows.

    Parameters
    ----------
    measurements : Measurements
    baseline : ndarray of bool, shape (windows,)
    embedded : Embedded
    settings : AnalysisSettings
    profile : Profile

    Returns
    -------
    EnsembleTracks
        Intervals of arousal and dominance are bootstrapped; that of valence is the width that
        held 95 % of the errors on speakers the model was not trained on.
    """
    features = Features.for_bandwidth(measurements.quality.bandwidth_hz, profile)
    arousal, dominance = (
        track.on_unit_scale()
        for track in rate_windows(measurements, baseline, features, settings, profile)
    )
    relative = embedded.relative(measurements.windows, baseline)
    posteriors = embedded.posteriors(relative)
    valence = embedded.valence(relative)
    half = embedded.valence_half_width
    return EnsembleTracks(
        arousal=arousal,
        dominance=dominance,
        valence=Track(
            valence, np.clip(valence - half, 0.0, 1.0), np.clip(valence + half, 0.0, 1.0)
        ),
        posteriors=posteriors,
        incongruence=incongruence_track(
            embedded.incongruence,
            posteriors,
            arousal,
            valence,
            half_overlap(settings.window_s, settings.hop_s),
        ),
    )


def incongruence_track(
    calibration: IncongruenceSet,
    posteriors: Floats,
    arousal: Track,
    valence: Floats,
    neighbours: int,
) -> Track:
    """I1 of every window, with what resampling of the sound does to it.

    The interval joins the range of I1 over the interval of arousal with the scatter of I1 over
    the windows that share at least half; the models' own error is part of the calibration set
    that the percentile refers to, not of the interval.

    Parameters
    ----------
    calibration : IncongruenceSet
    posteriors : ndarray of float64, shape (windows, 4)
    arousal : Track
        On 0..1.
    valence : ndarray of float64, shape (windows,)
    neighbours : int
        Windows to either side that share at least half.

    Returns
    -------
    Track
        0..100.
    """
    raw, at_low, at_high = (
        raw_incongruence(calibration, posteriors, a, valence)
        for a in (arousal.value, arousal.low, arousal.high)
    )
    scatter = Z95 * _local_deviation(raw, neighbours)
    low = raw - np.hypot(np.maximum(raw - np.minimum(at_low, at_high), 0), scatter)
    high = raw + np.hypot(np.maximum(np.maximum(at_low, at_high) - raw, 0), scatter)
    return Track(*(incongruence_percentile(calibration, part) for part in (raw, low, high)))


def _local_deviation(values: Floats, neighbours: int) -> Floats:
    """Standard deviation over each value and its neighbours, undefined ones left out."""
    size = values.shape[0]
    count, total, square = (np.zeros(size) for _ in range(3))
    known = ~np.isnan(values)
    # Differences to the value itself, so that equal neighbours give exactly 0.
    reach = min(neighbours, size - 1)
    for step in range(-reach, reach + 1):
        here = slice(max(0, -step), min(size, size - step))
        there = slice(max(0, step), min(size, size + step))
        both = known[here] & known[there]
        difference = np.where(both, values[there] - values[here], 0.0)
        count[here] += both
        total[here] += difference
        square[here] += difference**2
    count = np.maximum(count, 1)
    return np.asarray(np.sqrt(np.maximum(square / count - (total / count) ** 2, 0.0)))
