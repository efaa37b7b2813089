"""The embedded model of categories and valence: linear in what a voice does about its own middle.

A window's features are the mean and standard deviation of the speaker network's frames and the
functionals of the Praat measures, each less the speaker's median and divided by the spread of a
population, never by the recording's own: speech that hardly varies stays near zero.

numpy only. Products are summed without BLAS, so that the number of threads changes no bit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.calibration import CalibratedConfidence, CalibratedPart
from voiceman_gui.core.measurement import VOICE_CHANNELS, WindowMeasures
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.models.embedded_manifest import PART_OF_PROGRAM

MIN_BASELINE_WINDOWS = 5
"""With fewer there is no spread to compare a window with."""

CLIP = 4.0
"""Relative features are held within this many standard deviations of the population."""

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


@dataclass(frozen=True, slots=True)
class HalfWidths:
    """Half of the 95 % intervals, on 0..1, from split conformal prediction over recordings.

    They held 95 % of the differences from truth of the same rank on speakers not heard.
    """

    arousal: float
    dominance: float
    valence: float


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
    """Four categories and valence from the voice and the functionals of analysis windows.

    Parameters
    ----------
    numbers : mapping
        Contents of the weights file: ``functionals`` (their names), ``spread`` (features,),
        ``category_weights`` (4, features), ``category_bias`` (4,), ``valence_weights``
        (features,), ``half_widths``, ``calibrated_on``, ``confidence`` and ``incongruence``;
        features are means and deviations of the voice frames, then functionals.
    provenance : tuple of ModelProvenance
    """

    def __init__(self, numbers: Mapping[str, Any], provenance: tuple[ModelProvenance, ...]) -> None:
        self.functional_names: tuple[str, ...] = tuple(numbers["functionals"])
        self.calibrated_on = LABELLED_SET if numbers["calibrated_on"] else ""
        self.half_widths = HalfWidths(**numbers["half_widths"])
        spread = np.array(numbers["spread"], np.float64)
        # What did not vary in the population says nothing.
        self._spread = np.where(spread > 0, spread, np.inf)
        self._category_weights = np.array(numbers["category_weights"], np.float64)
        self._category_bias = np.array(numbers["category_bias"], np.float64)
        self._valence_weights = np.array(numbers["valence_weights"], np.float64)
        calibration, confidence = numbers["incongruence"], numbers["confidence"]
        self.confidence = CalibratedConfidence(
            float(confidence["bias"]),
            {name: CalibratedPart(**part) for name, part in confidence["parts"].items()},
            LABELLED_SET,
        )
        self.incongruence = IncongruenceSet(
            means=np.array(calibration["means"], np.float64),
            covariances=np.array(calibration["covariances"], np.float64),
            quantiles=np.array(calibration["quantiles"], np.float64),
            source=LABELLED_SET,
        )
        self._provenance = provenance
        count = 2 * VOICE_CHANNELS + len(self.functional_names)
        if (
            self._spread.shape != (count,)
            or self._category_weights.shape != (len(CATEGORIES), count)
            or self._category_bias.shape != (len(CATEGORIES),)
            or self._valence_weights.shape != (count,)
            or self.incongruence.means.shape != (len(CATEGORIES), 2)
            or self.incongruence.covariances.shape != (len(CATEGORIES), 2, 2)
        ):
            raise ValueError("the weights' shapes do not fit one another")

    def provenance(self) -> tuple[ModelProvenance, ...]:
        """Which models speak."""
        return self._provenance

    def features(self, windows: WindowMeasures) -> Floats:
        """Return the features of windows as measured, not relative to anything.

        Returns
        -------
        ndarray of float32, shape (windows, features)
            NaN where undefined; nothing but NaN where the voice was not measured.
        """
        columns = [windows.names.index(name) for name in self.functional_names]
        if windows.voice is None:
            return np.full((windows.n_windows, self._spread.shape[0]), np.nan, np.float32)
        functionals = windows.functionals[:, columns].astype(np.float32)
        return np.concatenate([windows.voice, functionals], axis=1)

    def relative(self, windows: WindowMeasures, reference: NDArray[np.bool_]) -> Floats:
        """Features relative to the speaker, on the population's scale.

        (x - median over the reference windows) / (spread of the population), held within `CLIP`.

        Parameters
        ----------
        windows : WindowMeasures
        reference : ndarray of bool, shape (windows,)
            All speech of the speaker.

        Returns
        -------
        ndarray of float64, shape (windows, features)
            A row is NaN throughout where a feature is undefined, and so are all with fewer than
            `MIN_BASELINE_WINDOWS` whole windows in the reference.
        """
        return self.relative_features(self.features(windows), reference)

    def relative_features(self, values: Floats, reference: NDArray[np.bool_]) -> Floats:
        """Put features relative to the speaker, in place; see `relative`.

        Parameters
        ----------
        values : ndarray of float32, shape (windows, features)
            From `features`, of one recording or of several of the speaker.
        reference : ndarray of bool, shape (windows,)
        """
        values[np.isnan(values).any(axis=1)] = np.nan
        known = values[reference & ~np.isnan(values[:, 0])]
        if known.shape[0] < MIN_BASELINE_WINDOWS:
            return np.full(values.shape, np.nan)
        values -= np.median(known, axis=0, overwrite_input=True)
        values /= self._spread.astype(np.float32)
        return np.clip(values, -CLIP, CLIP, out=values)

    def variation(self, relative: Floats) -> Floats:
        """Mean square of each window's relative features: 1 where a voice varies as acted ones do.

        Parameters
        ----------
        relative : ndarray of float64, shape (windows, features)
            From `relative`.

        Returns
        -------
        ndarray of float64, shape (windows,)
        """
        counted = np.isfinite(self._spread)
        return np.asarray(np.einsum("wf,wf->w", relative, relative) / np.count_nonzero(counted))

    def posteriors(self, relative: Floats) -> Floats:
        """Posterior probabilities of the four categories.

        Parameters
        ----------
        relative : ndarray of float64, shape (windows, features)
            From `relative`.

        Returns
        -------
        ndarray of float64, shape (windows, 4)
            In the order of `CATEGORIES`, rows sum to 1; NaN where a feature is missing.
        """
        logits = np.einsum("wf,cf->wc", relative, self._category_weights) + self._category_bias
        logits = logits - logits.max(axis=1, keepdims=True, initial=-np.inf)
        odds = np.exp(logits)
        return np.asarray(odds / odds.sum(axis=1, keepdims=True))

    def valence(self, relative: Floats) -> Floats:
        """Valence from sound alone, 0..1, 0.5 at the middle of the speaker's speech.

        Returns
        -------
        ndarray of float64, shape (windows,)
            NaN where a feature is missing.
        """
        signed = np.einsum("wf,f->w", relative, self._valence_weights)
        return np.asarray(np.clip(0.5 + 0.5 * signed, 0.0, 1.0))
