"""In whose terms an analysis speaks: what must stand beside its values in print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.calibration import Calibration
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DimensionMark, Scale
from voiceman_gui.core.printed import MEDIAN
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import Reading
from voiceman_gui.core.reference import (
    Reference,
    ReferenceKind,
    beyond_baseline,
    reference_of,
)
from voiceman_gui.plot.series import STATUSES, ValueStatus, series_of

UNCALIBRATED = message("report.mark.uncalibrated")
MARKS = {
    DimensionMark.LEGACY: message("report.mark.legacy"),
    DimensionMark.UNCALIBRATED: UNCALIBRATED,
}
"""What must stand beside arousal, dominance and valence."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the words beside the values of one analysis must say.

    Parameters
    ----------
    scale : Scale
    mark : DimensionMark
    dimensions, categories : ModelProvenance or None
        The network in that role; None: the embedded models.
    calibration : Calibration or None
        Of the pair of networks.
    references : mapping of str to tuple of Reference
        What each reading of a speaker is relative to, by the speaker's id.
    previews, pending, shown : int
        Windows with preview values, windows that a network has yet to read, and windows that
        passed their gates.
    """

    scale: Scale
    mark: DimensionMark
    dimensions: ModelProvenance | None
    categories: ModelProvenance | None
    previews: int
    pending: int
    shown: int
    calibration: Calibration | None = None
    references: Mapping[str, tuple[Reference, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, analysis: Analysis) -> Terms:
        """Look who speaks, and how far the networks came."""
        networks = analysis.networks
        parts = (None, None) if networks is None else (networks.dimensions, networks.categories)
        dimensions, categories = (None if part is None else part.provenance for part in parts)
        status = series_of(analysis).status
        return cls(
            scale=analysis.scale,
            mark=analysis.mark,
            dimensions=dimensions,
            categories=categories,
            previews=int(np.count_nonzero(status == STATUSES.index(ValueStatus.PREVIEW))),
            pending=int(np.count_nonzero(status == STATUSES.index(ValueStatus.PENDING))),
            shown=int(analysis.windows.shown.sum()),
            calibration=None if networks is None else networks.calibration,
            references={one.comparison.speaker: one.references for one in analysis.shown},
        )

    @property
    def networked(self) -> bool:
        """Whether any network speaks."""
        return self.dimensions is not None or self.categories is not None

    @property
    def uncalibrated(self) -> bool:
        """Whether I1 is a percentile of expected ranges, not of a measured set."""
        return self.networked and self.calibration is None

    @property
    def warnings(self) -> tuple[Message, ...]:
        """What stands at the head of plots, findings and passages; empty for reference values."""
        facts = []
        if self.previews:
            facts.append(
                message(
                    "report.warning.preview", window_count=self.previews, shown_count=self.shown
                )
            )
        if self.pending:
            facts.append(
                message("report.warning.pending", window_count=self.pending, shown_count=self.shown)
            )
        return tuple(facts)

    @property
    def own_values(self) -> tuple[Message, ...]:
        """Which readings the sentence about the baseline does not cover; empty where none."""
        each = (fact for one in self.references.values() for fact in beyond_baseline(one))
        return tuple(dict.fromkeys(each))

    def in_words(self, name: str, reading: Reading, speaker: str) -> Message:
        """Say how a dimension's reading of 0..1 lies on its scale; marks leave nothing to say.

        Parameters
        ----------
        name : str
            Key of the reading.
        reading : Reading
        speaker : str
            Id of whose reading it is.
        """
        if self.mark in MARKS:
            return MARKS[self.mark]
        middle = message("report.middle.scale")
        if self.scale is Scale.SPEAKER:
            middle = message("report.middle.baseline")
            if self._beside_baseline(name, speaker):
                middle = message("report.middle.speech")
        if reading.low > MEDIAN:
            return message("report.lies.above", middle=middle)
        if reading.high < MEDIAN:
            return message("report.lies.below", middle=middle)
        return message("report.lies.at", middle=middle)

    def _beside_baseline(self, name: str, speaker: str) -> bool:
        """Whether a reading is relative to all speech while another passage is the baseline."""
        references = self.references.get(speaker, ())
        own, baseline = (reference_of(references, one) for one in (name, "stress"))
        return own is not None and own.kind is ReferenceKind.ALL_SPEECH and own != baseline
