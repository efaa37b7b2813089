"""The readings of a passage under every baseline that could have been chosen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import baseline_lacks, unusable
from voiceman_gui.analysis.ensemble import unit_reading
from voiceman_gui.analysis.indicators.stress import StressNeeds, passage_lacks
from voiceman_gui.analysis.passage import name_of, owns
from voiceman_gui.analysis.passage_rating import PassageRater
from voiceman_gui.analysis.passage_window import window_index
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features, WindowRater
from voiceman_gui.analysis.sensitivity.alternatives import Alternative, alternatives
from voiceman_gui.core.analysis import Analysis, Readings
from voiceman_gui.core.columns import Column
from voiceman_gui.core.message import Message
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import Reading
from voiceman_gui.core.sensitivity import Sensitivity, UnderBaseline
from voiceman_gui.models.embedded import Embedded, HalfWidths

NOTHING = Sensitivity(())


def read_sensitivity(
    analysis: Analysis, reading: PassageReading, embedded: Embedded, profile: Profile
) -> Sensitivity:
    """Read a passage again under all baselines: all speech, marked passages, halves.

    Arousal, dominance and stress are read exactly as `read_passage` reads them. Under the baseline
    in use they are the passage's own. A network's arousal and dominance have no baseline.

    Parameters
    ----------
    analysis : Analysis
    reading : PassageReading
        Of this analysis.
    embedded : Embedded
    profile : Profile

    Returns
    -------
    Sensitivity
        Without baselines where the passage shows no numbers.
    """
    if not reading.gate.shows_numbers:
        return NOTHING
    chosen = next(one for one in analysis.readings if one.comparison == reading.comparison)
    passage = _Passage.of(analysis, chosen, reading, embedded, profile)
    found = alternatives(
        chosen.measurements,
        chosen.comparison.baseline,
        profile,
        name_of(analysis, chosen),
        chosen.borrowed,
    )
    return Sensitivity(tuple(passage.under(one) for one in found))


@dataclass(frozen=True, slots=True, eq=False)
class _Passage:
    """A passage that can be read under one baseline after the other.

    Parameters
    ----------
    chosen : Readings
    reading : PassageReading
    features : Features
    rater : PassageRater or WindowRater
        The latter where the passage is exactly one analysis window.
    own_dimensions : bool
        Whether arousal and dominance are relative to the baseline.
    half : HalfWidths
        What their intervals have at least.
    stress : bool
        Whether the passage is long enough for the stress reading.
    """

    chosen: Readings
    reading: PassageReading
    features: Features
    profile: Profile
    rater: PassageRater | WindowRater
    own_dimensions: bool
    half: HalfWidths
    stress: bool

    @classmethod
    def of(
        cls,
        analysis: Analysis,
        chosen: Readings,
        reading: PassageReading,
        embedded: Embedded,
        profile: Profile,
    ) -> _Passage:
        measurements, settings = chosen.measurements, analysis.settings
        widths = (one.bandwidth_hz for one in chosen.borrowed)
        features = Features.for_bandwidth(
            min((measurements.quality.bandwidth_hz, *widths)), profile
        )
        index = window_index(analysis, reading.span)
        rater: PassageRater | WindowRater
        if index is not None and owns(analysis, chosen, index):
            rater = WindowRater.of(
                measurements, features, settings, profile, np.array([index], np.int64)
            )
        else:
            rater = PassageRater.of(measurements, reading.span, features, settings, profile)
        needs = StressNeeds.of(profile, settings.window_s)
        lacks = passage_lacks(measurements.frames, reading.span, reading.gate, needs)
        roles = ActiveModels.of(embedded, analysis.networks, profile)
        return cls(
            chosen,
            reading,
            features,
            profile,
            rater,
            roles.dimensions is None,
            embedded.half_widths,
            stress=not lacks,
        )

    def under(self, one: Alternative) -> UnderBaseline:
        """Read it under a baseline."""
        reasons = dict.fromkeys(self._lacks(one))
        readings = self._own() if one.in_use else self._rated(one)
        return UnderBaseline(one.kind, one.spans, one.what, one.in_use, readings, tuple(reasons))

    def _lacks(self, one: Alternative) -> tuple[Message, ...]:
        info = one.speech.info
        ranks = unusable(info, self.profile) if self.own_dimensions else None
        stress = baseline_lacks(info, self.profile) if self.stress else ()
        # The weaker need first: what no rank can be had of has no stress reading either.
        return (ranks, *stress) if ranks is not None and not stress else stress

    def _own(self) -> dict[str, Reading]:
        own = {"stress": self.reading.stress.reading}
        if self.own_dimensions:
            own = {"arousal": self.reading.arousal, "dominance": self.reading.dominance, **own}
        return {name: one for name, one in own.items() if one is not None}

    def _rated(self, one: Alternative) -> dict[str, Reading]:
        if not one.speech.usable:
            return {}
        reference = one.speech.rows(self.chosen.measurements.windows, self.features.names)
        rated, strong, usable = self._rate(reference)
        found: dict[str, Reading | None] = {}
        if self.own_dimensions:
            found["arousal"] = unit_reading(rated, self.half.arousal)
            found["dominance"] = unit_reading(strong, self.half.dominance)
        enough = self.stress and usable >= self.profile.stress.min_features
        if enough and not baseline_lacks(one.speech.info, self.profile):
            found["stress"] = Column.of(rated).in_percent().reading(0)
        return {name: reading for name, reading in found.items() if reading is not None}

    def _rate(
        self, reference: np.ndarray[tuple[int, ...], np.dtype[np.float64]]
    ) -> tuple[Reading | None, Reading | None, int]:
        """Arousal and dominance, -1..1, and how many features of arousal are defined."""
        if isinstance(self.rater, WindowRater):
            arousal, dominance = self.rater.rate(reference)
            usable = self.rater.defined(len(self.features.arousal_names))
            return arousal.reading(0), dominance.reading(0), usable
        rated, strong = self.rater.rate(reference)
        return rated.rating, strong.rating, int(np.count_nonzero(~np.isnan(rated.scores)))
