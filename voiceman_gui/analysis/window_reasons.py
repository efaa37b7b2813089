"""Why windows that may show numbers lack some of them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import SpeakerReferences, cautious, unusable
from voiceman_gui.analysis.indicators.context import WindowContext
from voiceman_gui.analysis.network_tracks import beyond_scale_facts, why_missing
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.uncertainty.baseline_ends import BaselineSize
from voiceman_gui.core.analysis import BaselineInfo
from voiceman_gui.core.columns import Column
from voiceman_gui.core.facts import FactColumn
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DIMENSIONS

Rows = NDArray[np.bool_]

RANKED = ("arousal", "dominance")
"""Readings that are ranks within the baseline where the embedded models have the dimensions."""


def unrated(baseline: BaselineInfo, profile: Profile) -> Message:
    """Why the embedded models can lack arousal and dominance."""
    return unusable(baseline, profile) or message("analysis.missing_why.few_features")


def unclassified(all_speech: BaselineInfo, profile: Profile) -> Message:
    """Why the embedded model can lack categories and valence."""
    return unusable(all_speech, profile) or message("analysis.missing_why.little_voiced")


def preview_windows(roles: ActiveModels, size: int) -> Rows:
    """Windows in which any network spoke in preview quality, shape (windows,)."""
    shown = np.zeros(size, np.bool_)
    for outputs in (roles.dimensions, roles.categories):
        if outputs is not None:
            shown |= outputs.preview
    return shown


def missing_facts(
    roles: ActiveModels,
    references: SpeakerReferences,
    profile: Profile,
    shown: Rows,
    *,
    rated: Rows,
    valued: Rows,
    categorised: Rows,
) -> tuple[FactColumn, ...]:
    """Say why windows lack the models' readings.

    Parameters
    ----------
    roles : ActiveModels
    references : SpeakerReferences
    profile : Profile
    shown : ndarray of bool, shape (windows,)
        Windows whose gate shows numbers; of others nothing is said.
    rated, valued, categorised : ndarray of bool, shape (windows,)
        Windows that have arousal, valence, categories.
    """
    networks, dimensions, categories = roles.networks, roles.dimensions, roles.categories
    embedded = unclassified(references.all_speech.info, profile)
    no_categories = shown & ~categorised
    facts: list[FactColumn] = []
    if networks is not None and dimensions is not None:
        lacking = shown & ~(rated & valued)
        facts += why_missing(networks, dimensions, lacking, DIMENSIONS)
        facts += beyond_scale_facts(dimensions, shown & ~lacking)
        if categories is None:
            facts.append(FactColumn.where(embedded, no_categories, ("categories",)))
    else:
        facts += _embedded_ranks(references.baseline.info, profile, shown, rated)
        if categories is None:
            facts.append(FactColumn.where(embedded, no_categories, ("categories", "valence")))
        else:
            facts.append(FactColumn.where(embedded, shown & ~valued, ("valence",)))
    if networks is not None and categories is not None:
        facts += why_missing(networks, categories, no_categories, ("categories",))
    return tuple(facts)


def end_facts(context: WindowContext, columns: Mapping[str, Column]) -> tuple[FactColumn, ...]:
    """Say which windows have arousal or dominance at an end of the baseline.

    Parameters
    ----------
    context : WindowContext
    columns : mapping of str to Column
        ``arousal`` and ``dominance`` as they are shown, 0..1.
    """
    if context.roles.dimensions is not None:
        return ()
    size = BaselineSize.of(context.references.baseline.info.windows, context.settings)
    arousal, dominance = (2 * columns[name].value - 1 for name in RANKED)
    # One sentence where both lie at the same end, as they mostly do.
    both = size.ends(arousal) == size.ends(dominance)
    known = columns["arousal"].known
    return (
        *size.facts(arousal, known & both, RANKED),
        *size.facts(arousal, known & ~both, RANKED[:1]),
        *size.facts(dominance, columns["dominance"].known & ~both, RANKED[1:]),
    )


def _embedded_ranks(
    baseline: BaselineInfo, profile: Profile, shown: Rows, rated: Rows
) -> tuple[FactColumn, ...]:
    facts = (FactColumn.where(unrated(baseline, profile), shown & ~rated, RANKED),)
    caution = cautious(baseline, profile)
    if caution is None:
        return facts
    return (*facts, FactColumn.where(caution, shown & rated, RANKED))
