"""What a network's arousal and valence say of a passage, beside the acoustic stress reading."""

from __future__ import annotations

from voiceman_gui.analysis import arousal as acoustics
from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import Speech
from voiceman_gui.analysis.indicators import arousal_disagreement as arousals
from voiceman_gui.analysis.indicators.model_arousal import ModelBeside
from voiceman_gui.analysis.network_tracks import finite
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features
from voiceman_gui.analysis.uncertainty.bootstrap import overlap_block
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.columns import Column
from voiceman_gui.core.reading import Reading

Ranks = tuple[Reading | None, Reading | None]
"""Rank of a network's arousal within the baseline, -100..100, and I2, 0..100."""


def model_beside(
    roles: ActiveModels,
    baseline: Speech,
    arousal: Reading | None,
    valence: Reading | None,
    ranks: Ranks,
    profile: Profile,
) -> ModelBeside:
    """Put together what a network says of a passage or window.

    Parameters
    ----------
    roles : ActiveModels
    baseline : Speech
    arousal, valence : Reading or None
        The network's, of the passage.
    ranks : Ranks
    profile : Profile
    """
    no_rank = arousals.unavailable(roles, baseline.info, baseline.mask, profile)
    if roles.dimensions is None:
        return ModelBeside(no_recording_rank=no_rank)
    name = roles.dimensions.provenance.name
    trained_on = roles.dimensions.provenance.trained_on
    if roles.barred:
        return ModelBeside(name, trained_on, no_recording_rank=no_rank, barred=roles.barred)
    return ModelBeside(name, trained_on, arousal, valence, ranks[0], no_rank, ranks[1])


def passage_ranks(
    analysis: Analysis,
    roles: ActiveModels,
    baseline: Speech,
    acoustic: Reading | None,
    arousal: Reading | None,
    profile: Profile,
) -> Ranks:
    """Rank a network's arousal of a passage within the speaker, and compare the acoustic arousal.

    Parameters
    ----------
    analysis : Analysis
    roles : ActiveModels
    baseline : Speech
    acoustic : Reading or None
        Acoustic rating of the passage, -1..1.
    arousal : Reading or None
        The network's, not held within 0..1.
    profile : Profile
    """
    no_rank = arousals.unavailable(roles, baseline.info, baseline.mask, profile)
    if roles.dimensions is None or no_rank is not None or arousal is None:
        return None, None
    measurements, settings = analysis.measurements, analysis.settings
    features = Features.for_bandwidth(measurements.quality.bandwidth_hz, profile)
    ratings = acoustics.arousal(measurements.windows, baseline.mask, features.arousal_names)
    rank, percentile = arousals.compared(
        Column.of(arousal),
        finite(roles.dimensions)[baseline.mask, 0],
        Column.of(acoustic),
        ratings[baseline.mask],
        overlap_block(settings.window_s, settings.hop_s),
    )
    return rank.in_percent().reading(0), percentile.reading(0)
