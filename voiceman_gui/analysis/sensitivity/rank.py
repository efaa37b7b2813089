"""Arousal of frames by rank with its interval, for many stretches of one length."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis import arousal
from voiceman_gui.analysis.measure.functionals import weighted_quantiles
from voiceman_gui.analysis.passage_rating import MAX_BASELINE
from voiceman_gui.analysis.rating import feature_weights
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
from voiceman_gui.core.reading import Reading

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class _Baseline:
    """A baseline that stretches are ranked within."""

    rows: Floats
    weights: Floats
    features: tuple[SortedBaseline, ...]
    windows: int
    block: int


class ArousalRank:
    """Rates stretches as `passage_rating.PassageRater` does, arousal alone.

    What does not change from one stretch to the next is worked out once.

    Parameters
    ----------
    windows : ndarray of float64, shape (windows, features)
        The features of all windows: they give the weights.
    block : int
        Frames that are resampled together.
    replicates : int
    settings : AnalysisSettings
    """

    def __init__(
        self, windows: Floats, block: int, replicates: int, settings: AnalysisSettings
    ) -> None:
        self._windows, self._block = windows, block
        self._replicates, self._settings = replicates, settings
        self._known: _Baseline | None = None
        self._counts: NDArray[np.int32] | None = None

    def read(self, values: NDArray[np.float32], baseline: Floats) -> Reading | None:
        """Rate one stretch; all of them are of one length.

        Parameters
        ----------
        values : ndarray of float32, shape (features, frames)
        baseline : ndarray of float64, shape (baseline windows, features)
            Nothing is worked out anew for the array of the last call.

        Returns
        -------
        Reading or None
            -1..1; None with fewer than two features.
        """
        known = self._prepared(baseline)
        weight = np.ones(values.shape[1])
        x = weighted_quantiles(values.T, weight, (0.5,))
        ranked = [arousal.scores(x[i], column) for i, column in enumerate(baseline.T)]
        value = float(arousal.rating(np.stack(ranked, axis=1), known.weights)[0])
        if np.isnan(value):
            return None
        rng = np.random.default_rng(self._settings.seed)
        medians = resampled_medians(values, weight, self._block, self._replicates, rng)
        if self._counts is None or self._counts.shape[1] != known.windows:
            # The same in every call: they follow the draws of the medians from one seed.
            self._counts = block_counts(rng, known.windows, known.block, self._replicates)
        counts = self._counts
        scores = [
            one.resampled_scores(counts, drawn)
            for one, drawn in zip(known.features, medians.T, strict=True)
        ]
        resampled = arousal.rating(np.stack(scores, axis=1), known.weights)
        reading = Reading(value, *percentile_interval(resampled, value))
        size = BaselineSize.of(baseline.shape[0], self._settings)
        return size.widened(Column.of(reading)).reading(0)

    def _prepared(self, baseline: Floats) -> _Baseline:
        if self._known is None or self._known.rows is not baseline:
            settings = self._settings
            step = max(1, baseline.shape[0] // MAX_BASELINE)
            thinned = baseline[::step]
            self._known = _Baseline(
                baseline,
                feature_weights(arousal.scores_within(self._windows, baseline), None),
                tuple(SortedBaseline.of(column) for column in thinned.T),
                thinned.shape[0],
                overlap_block(settings.window_s, settings.hop_s * step),
            )
        return self._known
