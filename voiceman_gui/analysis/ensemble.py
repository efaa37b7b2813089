"""What the models say of every window, as arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import SpeakerReferences
from voiceman_gui.analysis.confidence import half_overlap
from voiceman_gui.analysis.indicators import arousal_disagreement as arousals
from voiceman_gui.analysis.indicators.category_disagreement import (
    incongruence_track,
    raw_incongruence,
)
from voiceman_gui.analysis.naming import voice_variation
from voiceman_gui.analysis.network_tracks import dimension_tracks, finite, held, pooled
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features, rate_windows
from voiceman_gui.analysis.uncertainty.bootstrap import overlap_block
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.columns import Column
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.message import Message
from voiceman_gui.core.reading import CATEGORIES, Reading, Variation

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class EnsembleTracks:
    """The models' outputs for every window; NaN where there are none.

    Parameters
    ----------
    arousal, dominance, valence : Column
        On 0..1.
    compared_arousal : Column
        What I1 and the confidence take for arousal, on 0..1: the embedded models' against all
        speech of the recording, also where a baseline is marked, or a network's own.
    posteriors : ndarray of float64, shape (windows, 4)
    variation : Variation or None
        How much the voice varies; None where the embedded models have neither role.
    incongruence : Column
        I1 as percentile 0..100.
    category_distance : ndarray of float64, shape (windows,)
        I1 before it becomes a percentile.
    acoustic : Column
        The acoustic arousal that the stress gauge shows, -1..1; the embedded models' `arousal` is
        the same on another scale.
    model_rank : Column or None
        A network's arousal as rank among the baseline's windows, -1..1; None where it has none.
    arousal_disagreement : Column or None
        I2 as percentile 0..100; None where it cannot be computed for this recording.
    no_rank : Message or None
        Why not.
    """

    arousal: Column
    dominance: Column
    valence: Column
    compared_arousal: Column
    posteriors: Floats
    variation: Variation | None
    incongruence: Column
    category_distance: Floats
    acoustic: Column
    model_rank: Column | None
    arousal_disagreement: Column | None
    no_rank: Message | None


def run_ensemble(
    measurements: Measurements,
    references: SpeakerReferences,
    roles: ActiveModels,
    settings: AnalysisSettings,
    profile: Profile,
) -> EnsembleTracks:
    """Put together what the models of both roles say of all windows.

    Parameters
    ----------
    measurements : Measurements
    references : SpeakerReferences
    roles : ActiveModels
    settings : AnalysisSettings
    profile : Profile

    Returns
    -------
    EnsembleTracks
        Intervals of the acoustic arousal and dominance are bootstrapped; that of the embedded
        valence is the width that held 95 % of the errors on speakers the model was not trained
        on; a network's are those of `dimension_tracks`.
    """
    baseline, all_speech = references.baseline, references.all_speech
    features = Features.for_bandwidth(
        references.bandwidth_hz(measurements.quality.bandwidth_hz), profile
    )
    acoustic, strong = rate_windows(
        measurements,
        baseline.rows(measurements.windows, features.names),
        features,
        settings,
        profile,
    )
    neighbours = half_overlap(settings.window_s, settings.hop_s)
    posteriors, sound_valence, squares = _embedded_outputs(measurements, all_speech.mask, roles)
    block = overlap_block(settings.window_s, settings.hop_s)
    variation = voice_variation(squares[all_speech.mask], block, profile.naming)
    if roles.categories is not None:
        posteriors = pooled(finite(roles.categories), posteriors, roles.temperature, roles.weights)
    rank, difference = None, None
    no_rank = arousals.unavailable(roles, baseline.info, baseline.mask, profile)
    if roles.dimensions is None:
        half = roles.embedded.half_widths
        compared_arousal = acoustic.on_unit_scale()
        arousal = at_least(compared_arousal, half.arousal)
        dominance = at_least(strong.on_unit_scale(), half.dominance)
        if references.marked:
            against_all, _ = rate_windows(
                measurements,
                all_speech.rows(measurements.windows, features.names),
                features,
                settings,
                profile,
            )
            compared_arousal = against_all.on_unit_scale()
        resampled = Column(sound_valence, sound_valence, sound_valence)
        valence = at_least(resampled, half.valence)
    else:
        raw = dimension_tracks(roles.dimensions, neighbours)
        arousal, dominance, valence = map(held, raw)
        compared_arousal, resampled = arousal, valence
        if not no_rank:
            known = finite(roles.dimensions)[baseline.mask, 0]
            rank, difference = arousals.compared(
                raw[0], known, acoustic, acoustic.value[baseline.mask], block
            )
    unvaried = variation is not None and not variation.enough
    if roles.barred or unvaried:
        nothing = np.full(posteriors.shape[0], np.nan)
        incongruence, distance = Column(nothing, nothing, nothing), nothing
    else:
        incongruence = incongruence_track(
            roles.expected, posteriors, compared_arousal, resampled, neighbours
        )
        distance = raw_incongruence(
            roles.expected, posteriors, compared_arousal.value, resampled.value
        )
    return EnsembleTracks(
        arousal,
        dominance,
        valence,
        compared_arousal,
        posteriors,
        variation,
        incongruence,
        distance,
        acoustic,
        rank,
        difference,
        no_rank,
    )


def unit_reading(rating: Reading | None, half: float = 0.0) -> Reading | None:
    """Return a passage's rating of -1..1 on 0..1, with at least such an interval."""
    return at_least(Column.of(rating).on_unit_scale(), half).reading(0)


def at_least(column: Column, half: float) -> Column:
    """Widen intervals on 0..1 to what held 95 % of the errors on speakers not heard."""
    return Column(
        column.value,
        np.clip(np.minimum(column.low, column.value - half), 0.0, 1.0),
        np.clip(np.maximum(column.high, column.value + half), 0.0, 1.0),
    )


def _embedded_outputs(
    measurements: Measurements, all_speech: NDArray[np.bool_], roles: ActiveModels
) -> tuple[Floats, Floats, Floats]:
    """Posteriors, valence and variation of the embedded model.

    NaN where networks have both roles, but for the posteriors where these are weighed.
    """
    embedded = roles.embedded
    if roles.dimensions is not None and roles.categories is not None:
        size = measurements.windows.n_windows
        nothing = np.full(size, np.nan)
        if roles.weights is None:
            return np.full((size, len(CATEGORIES)), np.nan), nothing, nothing
        relative = embedded.relative(measurements.windows, all_speech)
        return embedded.posteriors(relative), nothing, nothing
    relative = embedded.relative(measurements.windows, all_speech)
    return (
        embedded.posteriors(relative),
        embedded.valence(relative),
        embedded.variation(relative),
    )
