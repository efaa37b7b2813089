"""Arousal and dominance by rank, with their 95 % intervals: for every window and for a passage.

The point estimates are those of `arousal`; the intervals join two sources that are independent of
one another: the baseline is a sample of the speaker's speech, and so is the stretch itself.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis import arousal
from voiceman_gui.analysis.bootstrap import (
    Z95,
    SortedBaseline,
    block_counts,
    overlap_block,
    percentile_interval,
)
from voiceman_gui.analysis.functionals import frame_weights, semitones, weighted_quantiles
from voiceman_gui.analysis.medians import MedianBands, median_bands, resampled_medians
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.spread import BaselineSpread
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.measurement import FrameTracks, Measurements
from voiceman_gui.core.reading import Reading
from voiceman_gui.core.span import Span

Floats = NDArray[np.float64]

_EDGE_S = 1e-6
_MAX_BASELINE = 2000


@dataclass(frozen=True, slots=True, eq=False)
class Track:
    """A value and its 95 % interval for every window; NaN where there is none.

    Parameters
    ----------
    value, low, high : ndarray of float64, shape (windows,)
    """

    value: Floats
    low: Floats
    high: Floats

    def on_unit_scale(self) -> Track:
        """Bring a rating of -1..1 to 0..1."""
        return Track(*(arousal.unit_scale(part) for part in (self.value, self.low, self.high)))


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Which features stand for arousal and dominance in this channel.

    Parameters
    ----------
    names : tuple of str
        Pitch, loudness, spectral balance, and for dominance spectral flux.
    narrow : bool
        Whether spectral balance is capped at 3.4 kHz because the channel carries no more.
    """

    names: tuple[str, ...]
    narrow: bool

    @classmethod
    def for_bandwidth(cls, bandwidth_hz: float, profile: Profile) -> Features:
        """Cap the spectral balance where the channel is narrow; on both sides, as it is the same.

        Baseline and passage come from one recording, so they share the channel and the cap.
        """
        narrow = bandwidth_hz < profile.bandwidth.pass_hz
        names = arousal.DOMINANCE_FEATURES_NARROW if narrow else arousal.DOMINANCE_FEATURES
        return cls(names, narrow)

    def frame_values(self, frames: FrameTracks, part: slice) -> NDArray[np.float32]:
        """Frames of ``part`` as the functionals summarise them, shape (features, frames).

        Flux counts in speech, everything else in its voiced frames; NaN elsewhere.
        """
        speech = frames.speech[part]
        f0 = frames.columns["f0_hz"][part]
        voiced = speech & ~np.isnan(f0)
        out = np.empty((len(self.names), speech.shape[0]), dtype=np.float32)
        for row, name in zip(out, self.names, strict=True):
            column = name.removesuffix("_median")
            if column == "f0_st":
                row[:] = np.where(voiced, semitones(f0), np.nan)
            else:
                counts = speech if column == "flux" else voiced
                row[:] = np.where(counts, frames.columns[column][part], np.nan)
        return out


def rate_windows(
    measurements: Measurements,
    baseline: NDArray[np.bool_],
    features: Features,
    settings: AnalysisSettings,
    profile: Profile,
) -> tuple[Track, Track]:
    """Rate every window.

    Returns
    -------
    arousal, dominance : Track
        Rating -1..1, 0 at the speaker's own median. The interval is a closed form of the block
        bootstrap over baseline windows (`BaselineSpread`) and over blocks of the window's frames
        (`median_bands`), joined as independent errors.
    """
    frames, windows = measurements.frames, measurements.windows
    x = arousal.select(windows, features.names)
    ranked = arousal.feature_scores(x, baseline)
    spread = BaselineSpread.of(x[baseline], overlap_block(settings.window_s, settings.hop_s))
    bands = median_bands(
        features.frame_values(frames, slice(None)),
        x,
        np.round(windows.start_s / frames.hop_s).astype(np.int64),
        frame_weights(max(1, min(round(settings.window_s / frames.hop_s), frames.n_frames))),
        max(1, round(profile.bootstrap.block_s / frames.hop_s)),
    )
    below = ranked - _scores_at(x + bands.low, x, baseline)
    above = _scores_at(x + bands.high, x, baseline) - ranked
    tracks = []
    for count, emphasis in ((3, None), (4, arousal.DOMINANCE_EMPHASIS)):
        weight = _weights(ranked[:, :count], emphasis)
        value = arousal.rating(ranked[:, :count], weight)
        shares = _shares(ranked[:, :count], weight)
        full = np.zeros(x.shape)
        full[:, :count] = shares
        from_baseline = Z95**2 * spread.variance(x, full)
        low = value - np.sqrt(_joined(below, full, bands) + from_baseline)
        high = value + np.sqrt(_joined(above, full, bands) + from_baseline)
        tracks.append(Track(value, np.clip(low, -1, 1), np.clip(high, -1, 1)))
    return tracks[0], tracks[1]


def _weights(ranked: Floats, emphasis: Floats | None) -> Floats:
    """Weights of the features, 0 where an empty baseline leaves nothing to rank against."""
    if np.isnan(ranked).all():
        return np.zeros(ranked.shape[1])
    return arousal.weights(ranked, emphasis)


def _scores_at(moved: Floats, x: Floats, baseline: NDArray[np.bool_]) -> Floats:
    columns = [
        arousal.scores(at, values[baseline]) for at, values in zip(moved.T, x.T, strict=True)
    ]
    return np.stack(columns, axis=1)


def _shares(ranked: Floats, weight: Floats) -> Floats:
    """Weights of the features that a window has, summing to 1."""
    known = ~np.isnan(ranked) * weight
    total = known.sum(axis=1, keepdims=True)
    return np.asarray(np.divide(known, total, out=np.zeros(known.shape), where=total > 0))


def _joined(half: Floats, shares: Floats, bands: MedianBands) -> Floats:
    """Square of the half-width of a weighted mean of correlated scores."""
    part = np.where(shares > 0, half * shares, 0.0)
    return np.asarray(np.maximum(np.einsum("wi,wij,wj->w", part, bands.correlation, part), 0.0))


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
        Weighted mean rank, -1..1; None with fewer than two usable features.
    """

    x: Floats
    typical: Floats
    scores: Floats
    weights: Floats
    rating: Reading | None


def rate_passage(
    measurements: Measurements,
    span: Span,
    baseline: NDArray[np.bool_],
    features: Features,
    settings: AnalysisSettings,
    profile: Profile,
) -> tuple[PassageRating, PassageRating]:
    """Rate one passage against the baseline.

    The interval is a bootstrap over blocks of baseline windows and over blocks of the passage's
    frames (0.5 s), drawn together; arousal and dominance share the draws. Of more than 4000
    baseline windows every second (third, ...) is resampled.

    Parameters
    ----------
    measurements : Measurements
    span : Span
    baseline : ndarray of bool, shape (windows,)
    features : Features
    settings : AnalysisSettings
    profile : Profile

    Returns
    -------
    arousal, dominance : PassageRating
    """
    frames = measurements.frames
    part = frames.frames(span)
    weight = _passage_weights(measurements, span, part.stop - part.start)
    windows = arousal.select(measurements.windows, features.names)
    ranked = arousal.feature_scores(windows, baseline)
    values = features.frame_values(frames, part)
    x = weighted_quantiles(values.T, weight, (0.5,))[:, 0]
    reference = windows[baseline]
    typical = np.array([_median(column) for column in reference.T])
    scores = np.array([arousal.scores(x[i : i + 1], reference[:, i])[0] for i in range(x.shape[0])])
    block = max(1, round(profile.bootstrap.block_s / frames.hop_s))
    resampled: Floats | None = None
    rated = []
    for count, emphasis in ((3, None), (4, arousal.DOMINANCE_EMPHASIS)):
        weights = _weights(ranked[:, :count], emphasis)
        value = float(arousal.rating(scores[None, :count], weights)[0])
        reading = None
        if not np.isnan(value):
            if resampled is None:
                resampled = _resampled_scores(values, weight, block, reference, settings, profile)
            replicates = arousal.rating(resampled[:, :count], weights)
            reading = Reading(value, *percentile_interval(replicates, value))
        rated.append(PassageRating(x[:count], typical[:count], scores[:count], weights, reading))
    return rated[0], rated[1]


def _resampled_scores(
    values: NDArray[np.float32],
    weight: Floats,
    block: int,
    reference: Floats,
    settings: AnalysisSettings,
    profile: Profile,
) -> Floats:
    """Scores of a resampled passage within a resampled baseline, shape (replicates, features)."""
    rng = np.random.default_rng(settings.seed)
    replicates = profile.bootstrap.passage_replicates
    step = max(1, reference.shape[0] // _MAX_BASELINE)
    thinned = reference[::step]
    block_windows = overlap_block(settings.window_s, settings.hop_s * step)
    medians = resampled_medians(values, weight, block, replicates, rng)
    counts = block_counts(rng, thinned.shape[0], block_windows, replicates)
    return np.stack(
        [
            SortedBaseline.of(column).resampled_scores(counts, x)
            for column, x in zip(thinned.T, medians.T, strict=True)
        ],
        axis=1,
    )


def _passage_weights(measurements: Measurements, span: Span, n_frames: int) -> Floats:
    """Frames of a passage count alike, but those of an analysis window as its functionals do.

    So the gauge of the window under the playhead shows the number that the timeline shows.
    """
    windows = measurements.windows
    same = (np.abs(windows.start_s - span.start_s) < _EDGE_S) & (
        np.abs(windows.end_s - span.end_s) < _EDGE_S
    )
    return frame_weights(n_frames) if same.any() else np.ones(n_frames)


def _median(values: NDArray[np.floating]) -> float:
    defined = values[~np.isnan(values)]
    return float(np.median(defined.astype(np.float64))) if defined.size else float("nan")
