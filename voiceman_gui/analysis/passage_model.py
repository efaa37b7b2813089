"""What a network's arousal and valence say of a passage, beside the acoustic stress reading."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis import arousal as acoustics
from voiceman_gui.analysis.bootstrap import overlap_block
from voiceman_gui.analysis.indicators import i2
from voiceman_gui.analysis.indicators.model_arousal import ModelBeside
from voiceman_gui.analysis.network_tracks import finite
from voiceman_gui.analysis.passage_rating import PassageRating
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features
from voiceman_gui.analysis.roles import Roles
from voiceman_gui.core.analysis import Analysis, BaselineInfo
from voiceman_gui.core.reading import Reading


def model_beside(
    analysis: Analysis,
    roles: Roles,
    mask: NDArray[np.bool_],
    baseline: BaselineInfo,
    rated: PassageRating | None,
    arousal: Reading | None,
    valence: Reading | None,
    profile: Profile,
) -> ModelBeside:
    """Rank a network's arousal within the speaker and compare it with the acoustic arousal.

    Parameters
    ----------
    analysis : Analysis
    roles : Roles
    mask : ndarray of bool, shape (windows,)
        The baseline's windows.
    baseline : BaselineInfo
    rated : PassageRating or None
        The acoustic arousal of the passage.
    arousal, valence : Reading or None
        The network's, of the passage.
    profile : Profile
    """
    no_rank = i2.unavailable(roles, baseline, mask, profile)
    if roles.dimensions is None:
        return ModelBeside(no_rank=no_rank)
    name = roles.dimensions.provenance.name
    trained_on = roles.dimensions.provenance.trained_on
    if roles.barred:
        return ModelBeside(name, trained_on, no_rank=no_rank, barred=roles.barred)
    if no_rank or arousal is None:
        return ModelBeside(name, trained_on, arousal, valence, no_rank=no_rank)
    measurements, settings = analysis.measurements, analysis.settings
    features = Features.for_bandwidth(measurements.quality.bandwidth_hz, profile)
    ratings = acoustics.arousal(measurements.windows, mask, features.names[:3])
    pair = i2.rank_pair(
        arousal,
        finite(roles.dimensions)[mask, 0],
        rated.rating if rated else None,
        ratings[mask],
        overlap_block(settings.window_s, settings.hop_s),
    )
    return ModelBeside(name, trained_on, arousal, valence, pair.model, "", pair.i2)
