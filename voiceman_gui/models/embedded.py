"""The embedded model of categories and valence: linear in speaker-relative functionals.

numpy only. Products are summed without BLAS, so that the number of threads changes no bit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.measurement import WindowMeasures
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.models.embedded_manifest import PART_OF_PROGRAM

MIN_BASELINE_WINDOWS = 5
"""With fewer there is no spread to compare a window with."""

CLIP = 4.0
"""Relative functionals are held within this many robust standard deviations."""

_IQR_OF_NORMAL = 1.3489795003921634

Floats = NDArray[np.float64]

LABELLED_SET = message("core.calibration.embedded_set")
"""What the shipped weights were calibrated on; a test compares it with what they say themselves."""

ACOUSTIC_AROUSAL = ModelProvenance(
    id="acoustic-arousal",
    name=message("models.card.acoustic_arousal.name"),
    revision="1",
    sha256="—",
    licence="GPL-3.0-or-later",
    trained_on=message("models.card.acoustic_arousal.trained_on"),
    verified=message("models.card.acoustic_arousal.verified"),
    outputs=("arousal", "dominance"),
    source=PART_OF_PROGRAM,
)
"""The other half of the embedded pair."""


@dataclass(frozen=True, slots=True, eq=False)
class IncongruenceSet:
    """What the models' own outputs look like on a labelled set, speakers left out in turn.

    Parameters
    ----------
    means : ndarray of float64, shape (4, 2)
        Arousal and valence (0..1) of each category, in the order of `CATEGORIES`.
    covariances : ndarray of float64, shape (4, 2, 2)
    quantiles : ndarray of float64, shape (levels,)
        I1 of the set's windows at evenly spaced levels from the 0th to the 100th percentile.
    source : Message or str
        The set, for the report.
    """

    means: Floats
    covariances: Floats
    quantiles: Floats
    source: Message | str


class Embedded:
    """Four categories and valence from the functionals of analysis windows.

    Parameters
    ----------
    numbers : mapping
        Contents of the weights file: ``features``, ``category_weights`` (4, features),
        ``category_bias`` (4,), ``temperature``, ``valence_weights`` (features,),
        ``valence_half_width``, ``calibrated_on`` and ``incongruence``.
    provenance : tuple of ModelProvenance
    """

    def __init__(self, numbers: Mapping[str, Any], provenance: tuple[ModelProvenance, ...]) -> None:
        self.feature_names: tuple[str, ...] = tuple(numbers["features"])
        self.temperature = float(numbers["temperature"])
        self.calibrated_on = LABELLED_SET if numbers["calibrated_on"] else ""
        self.valence_half_width = float(numbers["valence_half_width"])
        self._category_weights = np.array(numbers["category_weights"], np.float64)
        self._category_bias = np.array(numbers["category_bias"], np.float64)
        self._valence_weights = np.array(numbers["valence_weights"], np.float64)
        calibration = numbers["incongruence"]
        self.incongruence = IncongruenceSet(
            means=np.array(calibration["means"], np.float64),
            covariances=np.array(calibration["covariances"], np.float64),
            quantiles=np.array(calibration["quantiles"], np.float64),
            source=LABELLED_SET,
        )
        self._provenance = provenance
        count = len(self.feature_names)
        if (
            self._category_weights.shape != (len(CATEGORIES), count)
            or self._category_bias.shape != (len(CATEGORIES),)
            or self._valence_weights.shape != (count,)
            or self.incongruence.means.shape != (len(CATEGORIES), 2)
            or self.incongruence.covariances.shape != (len(CATEGORIES), 2, 2)
        ):
            raise ValueError("the weights' shapes do not fit one another")

    def provenance(self) -> tuple[ModelProvenance, ...]:
        """Which models speak."""
        return self._provenance

    def relative(self, windows: WindowMeasures, baseline: NDArray[np.bool_]) -> Floats:
        """Functionals relative to the speaker's baseline.

        (x - median) / (interquartile range / 1.349) over the baseline windows, held within
        `CLIP`; for a normal distribution that is the z-score, and outliers do not move it.

        Parameters
        ----------
        windows : WindowMeasures
        baseline : ndarray of bool, shape (windows,)

        Returns
        -------
        ndarray of float64, shape (windows, features)
            NaN where a functional is undefined, where the baseline does not vary, and everywhere
            with fewer than `MIN_BASELINE_WINDOWS` windows in the baseline.
        """
        columns = [windows.names.index(name) for name in self.feature_names]
        values = windows.functionals[:, columns]
        reference = values[baseline]
        reference = reference[~np.isnan(reference).any(axis=1)]
        if reference.shape[0] < MIN_BASELINE_WINDOWS:
            return np.full(values.shape, np.nan)
        low, middle, high = np.quantile(reference, (0.25, 0.5, 0.75), axis=0)
        spread = np.where(high > low, (high - low) / _IQR_OF_NORMAL, np.nan)
        return np.asarray(np.clip((values - middle) / spread, -CLIP, CLIP))

    def posteriors(self, relative: Floats) -> Floats:
        """Posterior probabilities of the four categories, temperature-scaled.

        Parameters
        ----------
        relative : ndarray of float64, shape (windows, features)
            From `relative`.

        Returns
        -------
        ndarray of float64, shape (windows, 4)
            In the order of `CATEGORIES`, rows sum to 1; NaN where a functional is missing.
        """
        logits = np.einsum("wf,cf->wc", relative, self._category_weights) + self._category_bias
        logits = logits / self.temperature
        logits = logits - logits.max(axis=1, keepdims=True, initial=-np.inf)
        odds = np.exp(logits)
        return np.asarray(odds / odds.sum(axis=1, keepdims=True))

    def valence(self, relative: Floats) -> Floats:
        """Valence from sound alone, 0..1, 0.5 at the speaker's own baseline.

        Weak evidence: `valence_half_width` is what 95 % of the errors on unseen speakers stay
        within.

        Returns
        -------
        ndarray of float64, shape (windows,)
            NaN where a functional is missing.
        """
        signed = np.einsum("wf,f->w", relative, self._valence_weights)
        return np.asarray(np.clip(0.5 + 0.5 * signed, 0.0, 1.0))
