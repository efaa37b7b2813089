"""Arousal and dominance of every window by rank, with their 95 % intervals.

The point estimates are those of `arousal`; the intervals join two sources that are independent of
one another: the baseline is a sample of the speaker's speech, and so is the stretch itself.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis import arousal
from voiceman_gui.analysis.measure.functionals import frame_weights, semitones
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.uncertainty.baseline_ends import BaselineSize
from voiceman_gui.analysis.uncertainty.baseline_spread import BaselineSpread
from voiceman_gui.analysis.uncertainty.bootstrap import (
    Z95,
    overlap_block,
)
from voiceman_gui.analysis.uncertainty.medians import MedianBands, median_bands
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.columns import Column
from voiceman_gui.core.measurement import FrameTracks, Measurements

Floats = NDArray[np.float64]

RATINGS = ((3, None), (4, arousal.DOMINANCE_EMPHASIS))
"""Arousal and dominance: how many of the features count, and what is emphasised."""


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

    @property
    def arousal_names(self) -> tuple[str, ...]:
        """The features of arousal."""
        return self.names[: RATINGS[0][0]]

    def frame_values(
        self, frames: FrameTracks, part: slice | NDArray[np.int64]
    ) -> NDArray[np.float32]:
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
    reference: Floats,
    features: Features,
    settings: AnalysisSettings,
    profile: Profile,
) -> tuple[Column, Column]:
    """Rate every window against one baseline; see `WindowRater`.

    Parameters
    ----------
    measurements : Measurements
    reference : ndarray of float64, shape (baseline windows, features)
        Features of the baseline's windows in order of time.
    features : Features
    settings : AnalysisSettings
    profile : Profile
    """
    return WindowRater.of(measurements, features, settings, profile).rate(reference)


@dataclass(frozen=True, slots=True, eq=False)
class WindowRater:
    """Windows that can be rated against one baseline after the other.

    Parameters
    ----------
    everything : ndarray of float64, shape (all windows, features)
        The features of all windows of the recording; they give the weights.
    rows : ndarray of int64, shape (windows,), or None
        Which windows are rated; None: all.
    bands : MedianBands
        Of the windows that are rated; they do not depend on the baseline.
    block : int
        Successive windows that share sound.
    """

    everything: Floats
    rows: NDArray[np.int64] | None
    bands: MedianBands
    block: int

    @classmethod
    def of(
        cls,
        measurements: Measurements,
        features: Features,
        settings: AnalysisSettings,
        profile: Profile,
        rows: NDArray[np.int64] | None = None,
    ) -> WindowRater:
        """Estimate how far the medians of windows are uncertain."""
        frames, windows = measurements.frames, measurements.windows
        x = arousal.select(windows, features.names)
        start_s = windows.start_s
        bands = median_bands(
            features.frame_values(frames, slice(None)),
            x if rows is None else x[rows],
            np.round((start_s if rows is None else start_s[rows]) / frames.hop_s).astype(np.int64),
            frame_weights(max(1, min(round(settings.window_s / frames.hop_s), frames.n_frames))),
            max(1, round(profile.bootstrap.block_s / frames.hop_s)),
        )
        return cls(x, rows, bands, overlap_block(settings.window_s, settings.hop_s))

    def defined(self, count: int) -> int:
        """How many of the first ``count`` features the first of the windows has."""
        row = 0 if self.rows is None else int(self.rows[0])
        return int(np.count_nonzero(~np.isnan(self.everything[row, :count])))

    def rate(self, reference: Floats) -> tuple[Column, Column]:
        """Rate the windows.

        Parameters
        ----------
        reference : ndarray of float64, shape (baseline windows, features)
            Features of the baseline's windows in order of time.

        Returns
        -------
        arousal, dominance : Column
            Rating -1..1, 0 at the median of the baseline. The interval is a closed form of the
            block bootstrap over baseline windows (`BaselineSpread`) and over blocks of the
            window's frames (`median_bands`), joined as independent errors; at the ends of the
            baseline at least that of a share in so few windows (`BaselineSize.widened`).
        """
        everything = arousal.scores_within(self.everything, reference)
        x, ranked = self.everything, everything
        if self.rows is not None:
            x, ranked = x[self.rows], ranked[self.rows]
        spread = BaselineSpread.of(reference, self.block)
        below = ranked - arousal.scores_within(x + self.bands.low, reference)
        above = arousal.scores_within(x + self.bands.high, reference) - ranked
        tracks = []
        for count, emphasis in RATINGS:
            weight = feature_weights(everything[:, :count], emphasis)
            value = arousal.rating(ranked[:, :count], weight)
            shares = _shares(ranked[:, :count], weight)
            full = np.zeros(x.shape)
            full[:, :count] = shares
            from_baseline = Z95**2 * spread.variance(x, full)
            low = value - np.sqrt(_joined(below, full, self.bands) + from_baseline)
            high = value + np.sqrt(_joined(above, full, self.bands) + from_baseline)
            rated = Column(value, np.clip(low, -1, 1), np.clip(high, -1, 1))
            tracks.append(BaselineSize(reference.shape[0], self.block).widened(rated))
        return tracks[0], tracks[1]


def feature_weights(ranked: Floats, emphasis: Floats | None) -> Floats:
    """Weights of the features, 0 where an empty baseline leaves nothing to rank against."""
    if np.isnan(ranked).all():
        return np.zeros(ranked.shape[1])
    return arousal.weights(ranked, emphasis)


def _shares(ranked: Floats, weight: Floats) -> Floats:
    """Weights of the features that a window has, summing to 1."""
    known = ~np.isnan(ranked) * weight
    total = known.sum(axis=1, keepdims=True)
    return np.asarray(np.divide(known, total, out=np.zeros(known.shape), where=total > 0))


def _joined(half: Floats, shares: Floats, bands: MedianBands) -> Floats:
    """Square of the half-width of a weighted mean of correlated scores."""
    part = np.where(shares > 0, half * shares, 0.0)
    return np.asarray(np.maximum(np.einsum("wi,wij,wj->w", part, bands.correlation, part), 0.0))
