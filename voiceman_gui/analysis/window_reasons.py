"""Why a window that may show numbers lacks some of them, in sentence fragments."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import SpeakerReferences, cautious, unusable
from voiceman_gui.analysis.network_tracks import beyond_words, why_missing
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.analysis import BaselineInfo
from voiceman_gui.core.networks import DIMENSIONS

NO_RANK = "one of the two ranks is missing in this window"


STRESS = "stress: "
CUES = "deception cues: "
"""Beginnings of the reasons that the gauges give themselves."""


def unrated(baseline: BaselineInfo, profile: Profile) -> str:
    """Why the embedded models can lack arousal and dominance."""
    return unusable(baseline, profile) or "fewer than two of their features could be measured"


def unclassified(all_speech: BaselineInfo, profile: Profile) -> str:
    """Why the embedded model can lack categories and valence."""
    lacks = unusable(all_speech, profile)
    return lacks or "too little voiced speech to measure their features"


def preview_windows(roles: ActiveModels, size: int) -> NDArray[np.bool_]:
    """Windows in which any network spoke in preview quality, shape (windows,)."""
    shown = np.zeros(size, np.bool_)
    for outputs in (roles.dimensions, roles.categories):
        if outputs is not None:
            shown |= outputs.preview
    return shown


@dataclass(frozen=True, slots=True, eq=False)
class MissingReasons:
    """What to say of a window without dimensions, or without categories.

    Parameters
    ----------
    roles : ActiveModels
    rating, embedded : str
        Why the embedded models lack arousal, and categories and valence.
    cautious : str
        Why their arousal and dominance are to be read with caution; empty where not.
    of_dimensions, of_categories : list of str
        Of each window, for a network in that role; empty without one.
    outside : dict of int to str
        What was held at an end of the scale, by window.
    """

    roles: ActiveModels
    rating: str
    embedded: str
    cautious: str
    of_dimensions: list[str]
    of_categories: list[str]
    outside: dict[int, str]

    @classmethod
    def of(
        cls, roles: ActiveModels, references: SpeakerReferences, profile: Profile
    ) -> MissingReasons:
        """Prepare the reasons of all windows."""
        networks, dimensions, categories = roles.networks, roles.dimensions, roles.categories
        outside: dict[int, str] = {}
        if dimensions is not None:
            beyond = ((dimensions.values < 0) | (dimensions.values > 1)).any(axis=1)
            outside = {
                i: beyond_words(DIMENSIONS, tuple(dimensions.values[i].tolist()))
                for i in np.flatnonzero(beyond).tolist()
            }
        return cls(
            roles,
            unrated(references.baseline.info, profile),
            unclassified(references.all_speech.info, profile),
            cautious(references.baseline.info, profile),
            why_missing(networks, dimensions) if networks and dimensions else [],
            why_missing(networks, categories) if networks and categories else [],
            outside,
        )

    def said(self, i: int, *, rated: bool, valued: bool, categorised: bool) -> tuple[str, ...]:
        """Say why window ``i`` lacks what it lacks.

        Parameters
        ----------
        i : int
        rated, valued, categorised : bool
            Whether it has arousal, valence, categories.
        """
        out = []
        if self.roles.dimensions is not None:
            if not (rated and valued):
                out.append(f"{', '.join(DIMENSIONS)}: {self.of_dimensions[i]}")
            elif i in self.outside:
                out.append(self.outside[i])
            if not categorised:
                why = self.of_categories[i] if self.of_categories else self.embedded
                out.append(f"categories: {why}")
            return tuple(out)
        if not rated:
            out.append(f"arousal, dominance: {self.rating}")
        elif self.cautious:
            out.append(f"arousal, dominance: {self.cautious}")
        if self.roles.categories is None:
            if not categorised:
                out.append(f"categories, valence: {self.embedded}")
            return tuple(out)
        if not valued:
            out.append(f"valence: {self.embedded}")
        if not categorised:
            out.append(f"categories: {self.of_categories[i]}")
        return tuple(out)
