"""Arousal and dominance of one passage by rank, with their 95 % intervals."""

from __future__ import annotations

import copy
import functools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis import arousal
from voiceman_gui.analysis.measure.functionals import weighted_quantiles
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import RATINGS, Features, feature_weights
from voiceman_gui.analysis.uncertainty.baseline_ends import BaselineSize
from voiceman_gui.analysis.uncertainty.bootstrap import (
    SortedBaseline,
    block_counts,
    overlap_block,
    percentile_interval,
)
from voiceman_gui.analysis.uncertainty.medians import resampled_medians
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.columns import Column
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.reading import Reading
from voiceman_gui.core.span import Span

Floats = NDArray[np.float64]

MAX_BASELINE = 2000
"""Of twice as many baseline windows only every second is resampled, and so on."""


@dataclass(frozen=True, slots=True, eq=False)
class PassageRating:
    """How one passage ranks within the baseline.

    Parameters
    ----------
    x, typical : ndarray of float64, shape (features,)
        Medians of the passage, and of the baseline's windows.
    scores, weights : ndarray of float64, shape (features,)
        Ranks -1..1 and the weights of the mean; NaN where a feature is undefined.
    rating : Reading or None
        Weighted mean rank, -1..1; None with fewer than two usable features, and for an analysis
        window, which has its own.
    """

    x: Floats
    typical: Floats
    scores: Floats
    weights: Floats
    rating: Reading | None


def rate_passage(
    measurements: Measurements,
    span: Span,
    reference: Floats,
    features: Features,
    settings: AnalysisSettings,
    profile: Profile,
) -> tuple[PassageRating, PassageRating]:
    """Rate one passage against the baseline; all its frames count alike.

    The interval is a bootstrap over blocks of baseline windows and over blocks of the passage's
    frames (0.5 s), drawn together; arousal and dominance share the draws. Of more than 4000
    baseline windows every second (third, ...) is resampled. At the ends of the baseline it is at
    least that of a share in so few windows (`BaselineSize.widened`).

    Parameters
    ----------
    measurements : Measurements
    span : Span
    reference : ndarray of float64, shape (baseline windows, features)
        Features of the baseline's windows in order of time.
    features : Features
    settings : AnalysisSettings
    profile : Profile

    Returns
    -------
    arousal, dominance : PassageRating
    """
    return PassageRater.of(measurements, span, features, settings, profile).rate(reference)


@dataclass(frozen=True, eq=False)
class PassageRater:
    """Frames that can be rated against one baseline after the other.

    Parameters
    ----------
    values : ndarray of float32, shape (features, frames)
        From `Features.frame_values`; all frames count alike.
    windows : ndarray of float64, shape (windows, features)
        The features of all windows: they give the weights.
    block : int
        Frames that are resampled together.
    replicates : int
    settings : AnalysisSettings
    """

    values: NDArray[np.float32]
    windows: Floats
    block: int
    replicates: int
    settings: AnalysisSettings

    @classmethod
    def of(
        cls,
        measurements: Measurements,
        span: Span,
        features: Features,
        settings: AnalysisSettings,
        profile: Profile,
    ) -> PassageRater:
        """Take the frames of a passage."""
        frames = measurements.frames
        return cls(
            features.frame_values(frames, frames.frames(span)),
            arousal.select(measurements.windows, features.names),
            max(1, round(profile.bootstrap.block_s / frames.hop_s)),
            profile.bootstrap.passage_replicates,
            settings,
        )

    def rate(self, reference: Floats) -> tuple[PassageRating, PassageRating]:
        """Rate them; see `rate_passage`."""
        weight = np.ones(self.values.shape[1])
        points = rate_points(self.values, weight, self.windows, reference)
        resampled: Floats | None = None
        rated = []
        for point in points:
            reading = None
            if not np.isnan(point.value):
                if resampled is None:
                    resampled = self._resampled_scores(reference)
                drawn = arousal.rating(resampled[:, : point.x.shape[0]], point.weights)
                reading = Reading(point.value, *percentile_interval(drawn, point.value))
                size = BaselineSize.of(reference.shape[0], self.settings)
                reading = size.widened(Column.of(reading)).reading(0)
            rated.append(
                PassageRating(point.x, point.typical, point.scores, point.weights, reading)
            )
        return rated[0], rated[1]

    @functools.cached_property
    def _medians(self) -> tuple[Floats, np.random.Generator]:
        """Medians of the resampled frames, and the generator as they leave it."""
        rng = np.random.default_rng(self.settings.seed)
        weight = np.ones(self.values.shape[1])
        return resampled_medians(self.values, weight, self.block, self.replicates, rng), rng

    def _resampled_scores(self, reference: Floats) -> Floats:
        """Scores of resampled frames within a resampled baseline, shape (replicates, features)."""
        medians, rng = self._medians
        step = max(1, reference.shape[0] // MAX_BASELINE)
        thinned = reference[::step]
        block = overlap_block(self.settings.window_s, self.settings.hop_s * step)
        # Every baseline is resampled with the same draws, whichever was rated before.
        counts = block_counts(copy.deepcopy(rng), thinned.shape[0], block, self.replicates)
        return np.stack(
            [
                SortedBaseline.of(column).resampled_scores(counts, x)
                for column, x in zip(thinned.T, medians.T, strict=True)
            ],
            axis=1,
        )


@dataclass(frozen=True, slots=True, eq=False)
class PointRating:
    """A rating without its interval; the parameters are those of `PassageRating`."""

    x: Floats
    typical: Floats
    scores: Floats
    weights: Floats
    value: float


def rate_points(
    values: NDArray[np.float32],
    weight: Floats,
    windows: Floats,
    reference: Floats,
) -> tuple[PointRating, PointRating]:
    """Rate frames against the baseline's windows, arousal and dominance.

    Parameters
    ----------
    values : ndarray of float32, shape (features, frames)
        From `Features.frame_values`.
    weight : ndarray of float64, shape (frames,)
    windows : ndarray of float64, shape (windows, features)
        The features of all windows: they give the weights.
    reference : ndarray of float64, shape (baseline windows, features)
    """
    ranked = arousal.scores_within(windows, reference)
    x = weighted_quantiles(values.T, weight, (0.5,))[:, 0]
    typical = _medians(reference)
    scores = np.array([arousal.scores(x[i : i + 1], reference[:, i])[0] for i in range(x.shape[0])])
    points = []
    for count, emphasis in RATINGS:
        weights = feature_weights(ranked[:, :count], emphasis)
        value = float(arousal.rating(scores[None, :count], weights)[0])
        points.append(PointRating(x[:count], typical[:count], scores[:count], weights, value))
    return points[0], points[1]


def window_rating(
    measurements: Measurements, index: int, reference: Floats, features: Features
) -> PassageRating:
    """Return the features behind the arousal of an analysis window, without its interval.

    Parameters
    ----------
    measurements : Measurements
    index : int
        Of the window.
    reference : ndarray of float64, shape (baseline windows, features of arousal)
    features : Features
    """
    windows = arousal.select(measurements.windows, features.arousal_names)
    ranked = arousal.scores_within(windows, reference)
    weights = feature_weights(ranked, RATINGS[0][1])
    return PassageRating(windows[index], _medians(reference), ranked[index], weights, None)


def _medians(reference: Floats) -> Floats:
    return np.array([_median(column) for column in reference.T])


def _median(values: NDArray[np.floating]) -> float:
    defined = values[~np.isnan(values)]
    return float(np.median(defined.astype(np.float64))) if defined.size else float("nan")
