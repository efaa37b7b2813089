"""In whose terms an analysis speaks: what must stand beside its values in print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.calibration import Calibration
from voiceman_gui.core.message import Message
from voiceman_gui.core.networks import DIMENSIONS, DimensionMark, Scale
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import Reading
from voiceman_gui.core.reference import (
    Reference,
    ReferenceKind,
    beyond_baseline,
    reference_of,
)
from voiceman_gui.report import palette
from voiceman_gui.report.palette import Lane
from voiceman_gui.report.value_status import ValueStatus, value_statuses

UNCALIBRATED = "uncalibrated"


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
    references : tuple of Reference
        What each reading is relative to.
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
    references: tuple[Reference, ...] = ()

    @classmethod
    def of(cls, analysis: Analysis) -> Terms:
        """Look who speaks, and how far the networks came."""
        networks = analysis.networks
        parts = (None, None) if networks is None else (networks.dimensions, networks.categories)
        dimensions, categories = (None if part is None else part.provenance for part in parts)
        found = value_statuses(analysis)
        return cls(
            scale=analysis.scale,
            mark=analysis.mark,
            dimensions=dimensions,
            categories=categories,
            previews=found.count(ValueStatus.PREVIEW),
            pending=found.count(ValueStatus.PENDING),
            shown=sum(window.gate.shows_numbers for window in analysis.windows),
            calibration=None if networks is None else networks.calibration,
            references=analysis.references,
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
    def unfinished(self) -> bool:
        """Whether any value is not a reference value."""
        return bool(self.previews or self.pending)

    @property
    def warnings(self) -> tuple[str, ...]:
        """Sentences at the head of plots, findings and passages; empty for reference values."""
        said = []
        if self.previews:
            said.append(
                f"PREVIEW: {self.previews} of {self.shown} windows with readings show values of "
                "reduced precision that are not reference values; they may differ from those, and "
                "no finding should rest on them."
            )
        if self.pending:
            said.append(
                f"NOT COMPUTED YET: in {self.pending} of {self.shown} windows with readings the "
                "networks had not spoken when this was made; their values are missing there."
            )
        return tuple(said)

    @property
    def prefix(self) -> str:
        """Before a finding that values of preview quality take part in."""
        return "PREVIEW: " if self.previews else ""

    @property
    def own_values(self) -> tuple[Message, ...]:
        """Which readings the sentence about the baseline does not cover; empty where none."""
        return beyond_baseline(self.references)

    def dimension_axis(self, name: str) -> str:
        """Short words for what the axis of arousal, dominance or valence is."""
        if self.mark is not DimensionMark.NONE:
            return self.mark.value
        if self.scale is not Scale.SPEAKER:
            return "listeners' scale"
        return "all speech" if self._beside_baseline(name) else "speaker's baseline"

    def in_words(self, name: str, reading: Reading) -> str:
        """Say how a dimension's reading of 0..1 lies on its scale; marks leave nothing to say."""
        if self.mark is not DimensionMark.NONE:
            return self.mark.value
        middle = "the middle of the scale"
        if self.scale is Scale.SPEAKER:
            beside = self._beside_baseline(name)
            middle = "the median of all speech" if beside else "the baseline's median"
        if reading.low > 0.5:
            return f"above {middle}"
        if reading.high < 0.5:
            return f"below {middle}"
        return f"not distinguishable from {middle}"

    def _beside_baseline(self, name: str) -> bool:
        """Whether a reading is relative to all speech while another passage is the baseline."""
        own, baseline = (reference_of(self.references, one) for one in (name, "stress"))
        return own is not None and own.kind is ReferenceKind.ALL_SPEECH and own != baseline

    def lanes(self, lanes: Sequence[Lane]) -> tuple[Lane, ...]:
        """Dress the lanes of a plot, and add one for previews where there are any."""
        dressed = tuple(self._dressed(lane) for lane in lanes)
        return (*dressed, palette.VALUES) if self.unfinished else dressed

    def _dressed(self, lane: Lane) -> Lane:
        if lane.key in DIMENSIONS:
            lane = replace(lane, note=self.dimension_axis(lane.key))
            if self.mark is DimensionMark.UNCALIBRATED:
                return replace(lane, dash=palette.UNCALIBRATED_DASH, hatched=True)
            return lane
        if self.uncalibrated and (
            lane.key == "deception" or (lane.key == "categories" and self.categories is not None)
        ):
            return replace(lane, note=UNCALIBRATED)
        return lane
