"""The readings of every window, as columns, with the reasons for gaps."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import SpeakerReferences
from voiceman_gui.analysis.confidence import (
    certainty,
    consistency,
    half_overlap,
    quality_values,
    variation_value,
    without_agreement,
)
from voiceman_gui.analysis.confidence_column import confidence_column
from voiceman_gui.analysis.ensemble import EnsembleTracks
from voiceman_gui.analysis.gates import Gated
from voiceman_gui.analysis.indicators.context import WindowContext
from voiceman_gui.analysis.indicators.table import gauges
from voiceman_gui.analysis.naming import named, named_from, too_level
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.window_reasons import end_facts, missing_facts, preview_windows
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.columns import Column
from voiceman_gui.core.facts import FactColumn
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.windows import WindowReadings


def window_readings(
    measurements: Measurements,
    settings: AnalysisSettings,
    gated: Gated,
    tracks: EnsembleTracks,
    references: SpeakerReferences,
    roles: ActiveModels,
    profile: Profile,
) -> WindowReadings:
    """Put gates, models, confidence and gauges together.

    Parameters
    ----------
    measurements : Measurements
    settings : AnalysisSettings
    gated : Gated
    tracks : EnsembleTracks
    references : SpeakerReferences
    roles : ActiveModels
    profile : Profile

    Returns
    -------
    WindowReadings
        What a gate withholds has reasons and no number.
    """
    windows, shown = measurements.windows, gated.shown
    columns = {name: _shown(column, shown) for name, column in _columns(tracks).items()}
    incongruence = _shown(tracks.incongruence, shown)
    least = 0.0 if roles.categories is not None else named_from(tracks.variation, profile.naming)
    classified = shown & np.isfinite(tracks.posteriors).all(axis=1)
    certain = certainty(tracks.posteriors)
    steady = consistency(
        None if roles.barred else tracks.compared_arousal.value,
        tracks.posteriors,
        shown,
        half_overlap(settings.window_s, settings.hop_s),
    )
    quality = quality_values(gated.codes, profile)
    varied = np.full(quality.shape, variation_value(tracks.variation))
    trusted = without_agreement(certain, steady, quality, varied, roles.confidence)
    context = WindowContext(
        measurements,
        settings,
        profile,
        roles,
        references,
        gated,
        tracks,
        incongruence,
        trusted,
    )
    read = {gauge.id: gauge.windows(context) for gauge in gauges() if gauge.windows is not None}
    facts = [
        *gated.facts,
        *missing_facts(
            roles,
            references,
            profile,
            shown,
            rated=columns["arousal"].known,
            valued=columns["valence"].known,
            categorised=classified,
        ),
        *end_facts(context, columns),
        *(fact for found in read.values() for fact in found.facts),
    ]
    incomparable = roles.barred is not None or too_level(tracks.variation) is not None
    compared = (
        classified
        & columns["compared_arousal"].known
        & columns["valence"].known
        & ~np.array(incomparable)
    )
    return WindowReadings(
        start_s=windows.start_s,
        end_s=windows.end_s,
        speech_s=windows.speech_s,
        codes=gated.codes,
        columns=columns,
        gauges={id_: _shown(found.column, shown) for id_, found in read.items()},
        posteriors=np.where(classified[:, None], tracks.posteriors, np.nan),
        named=named(np.where(classified[:, None], tracks.posteriors, np.nan), least),
        confidence=confidence_column(
            context, certain, steady, classified & (incongruence.known | incomparable)
        ),
        category_distance=np.where(compared, tracks.category_distance, np.nan),
        preview=shown & preview_windows(roles, windows.n_windows),
        facts=_those_that_hold(facts),
    )


def _columns(tracks: EnsembleTracks) -> dict[str, Column]:
    columns = {
        "arousal": tracks.arousal,
        "dominance": tracks.dominance,
        "valence": tracks.valence,
        "compared_arousal": tracks.compared_arousal,
    }
    if tracks.model_rank is not None and tracks.arousal_disagreement is not None:
        columns["model_rank"] = tracks.model_rank.in_percent()
        columns["arousal_disagreement"] = tracks.arousal_disagreement
    return columns


def _shown(column: Column, shown: NDArray[np.bool_]) -> Column:
    """Leave a gap where a gate shows no number, and where a value lacks its interval."""
    return column.only(shown & column.known)


def _those_that_hold(facts: list[FactColumn]) -> tuple[FactColumn, ...]:
    return tuple(fact for fact in facts if fact.rows.size)
