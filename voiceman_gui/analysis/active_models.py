"""Who speaks for the dimensions, who for the categories, and what may be made of it."""

from __future__ import annotations

from dataclasses import dataclass

from voiceman_gui.analysis.indicators.expected import (
    OWN_CATEGORIES,
    OWN_SCALE,
    Expected,
    RangeSet,
)
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.calibration import CalibratedConfidence, Calibration, PoolWeights
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.networks import DimensionMark, NetworkOutputs, Scale, WindowOutputs
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.models.embedded import (
    ACOUSTIC_AROUSAL,
    Embedded,
    IncongruenceSet,
)

_BARRED = {
    DimensionMark.LEGACY: message("analysis.barred.legacy"),
    DimensionMark.UNCALIBRATED: message("analysis.barred.uncalibrated"),
}


@dataclass(frozen=True, slots=True, eq=False)
class ActiveModels:
    """The models of one analysis by role.

    Parameters
    ----------
    embedded : Embedded
    networks : NetworkOutputs or None
        None: the embedded models have both roles.
    expected : IncongruenceSet or RangeSet
        What the pair's arousal and valence are expected to be for each category.
    """

    embedded: Embedded
    networks: NetworkOutputs | None
    expected: Expected

    @classmethod
    def of(
        cls, embedded: Embedded, networks: NetworkOutputs | None, profile: Profile
    ) -> ActiveModels:
        """Look who speaks; the embedded pair has a calibration set, others may have one."""
        if networks is None or (networks.dimensions is None and networks.categories is None):
            return cls(embedded, networks, embedded.incongruence)
        calibration = networks.calibration
        if calibration is not None:
            return cls(
                embedded,
                networks,
                IncongruenceSet(
                    calibration.means,
                    calibration.covariances,
                    calibration.quantiles,
                    calibration.source,
                ),
            )
        misfit = None
        if networks.dimensions is None:
            misfit = OWN_SCALE
        elif networks.categories is None:
            misfit = OWN_CATEGORIES
        return cls(embedded, networks, RangeSet.of(profile, misfit))

    def check(self, windows: int) -> None:
        """Raise `ValueError` unless the networks spoke of as many windows as there are."""
        for outputs in (self.dimensions, self.categories):
            if outputs is not None and outputs.values.shape[0] != windows:
                raise ValueError(
                    f"{outputs.provenance.id} spoke of {outputs.values.shape[0]} windows, but "
                    f"{windows} were measured"
                )

    @property
    def dimensions(self) -> WindowOutputs | None:
        """The network of arousal, dominance and valence; None: the embedded models."""
        return self.networks.dimensions if self.networks else None

    @property
    def categories(self) -> WindowOutputs | None:
        """The network of the categories; None: the embedded model."""
        return self.networks.categories if self.networks else None

    @property
    def mark(self) -> DimensionMark:
        """What must stand beside arousal, dominance and valence."""
        if self.networks is None or self.networks.dimensions is None:
            return DimensionMark.NONE
        return self.networks.mark

    @property
    def scale(self) -> Scale:
        """What 0.5 means on their axes."""
        return Scale.SPEAKER if self.dimensions is None else Scale.POPULATION

    @property
    def barred(self) -> Message | None:
        """Why the dimensions enter neither gauges nor confidence; None where they may."""
        return _BARRED.get(self.mark)

    @property
    def calibrated_on(self) -> Message | str:
        """Set of the categories' temperature; empty where they are uncalibrated."""
        if self.categories is None:
            return self.embedded.calibrated_on
        if self.calibration is None:
            return ""
        return message("core.calibration.set_name", set=displayable(self.calibration.name))

    @property
    def calibration(self) -> Calibration | None:
        """The pair's own calibration; never with marked dimensions."""
        return self.networks.calibration if self.networks else None

    @property
    def confidence(self) -> CalibratedConfidence | None:
        """What makes a probability of the parts of the confidence; None: nobody calibrated it."""
        if self.dimensions is None and self.categories is None:
            return self.embedded.confidence
        if self.calibration is None or self.calibration.confidence is None:
            return None
        return self.calibration.confidence.model

    @property
    def weights(self) -> PoolWeights | None:
        """How a network and the embedded model are weighed; None: the network stands alone."""
        return self.calibration.weights if self.calibration else None

    @property
    def temperature(self) -> float:
        """What a network's posteriors are softened by; 1 where nobody measured it."""
        return self.calibration.temperature if self.calibration else 1.0

    @property
    def uncalibrated(self) -> bool:
        """Whether no labelled set was read with the pair: nobody knows how I1 scatters."""
        return isinstance(self.expected, RangeSet)

    @property
    def trained_on(self) -> tuple[Message, ...]:
        """What each of the pair was trained on; empty for the embedded pair."""
        if self.dimensions is None and self.categories is None:
            return ()
        models = [m for m in self.models if m.id != ACOUSTIC_AROUSAL.id or self.dimensions is None]
        return tuple(
            message("analysis.trained_on", model=model.name, speech=model.trained_on)
            for model in models
        )

    @property
    def models(self) -> tuple[ModelProvenance, ...]:
        """Everyone who speaks, the networks first; acoustic arousal is always there for stress."""
        networks = tuple(
            outputs.provenance for outputs in (self.dimensions, self.categories) if outputs
        )
        embedded = self.embedded.provenance()
        if len(networks) == 2 and self.weights is None:
            embedded = tuple(model for model in embedded if model.id == ACOUSTIC_AROUSAL.id)
        return (*networks, *embedded)
