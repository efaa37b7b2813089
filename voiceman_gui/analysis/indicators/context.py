"""What an indicator may look at, for all windows or for one passage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from voiceman_gui.analysis.active_models import ActiveModels
    from voiceman_gui.analysis.baseline import SpeakerReferences
    from voiceman_gui.analysis.ensemble import EnsembleTracks
    from voiceman_gui.analysis.gates import Gated
    from voiceman_gui.analysis.indicators.model_arousal import ModelBeside
    from voiceman_gui.analysis.passage_channels import PassageChannels
    from voiceman_gui.analysis.passage_rating import PassageRating
    from voiceman_gui.analysis.profile import Profile
    from voiceman_gui.analysis.rating import Features
    from voiceman_gui.core.analysis import Analysis, AnalysisSettings
    from voiceman_gui.core.columns import Column
    from voiceman_gui.core.measurement import Measurements
    from voiceman_gui.core.reading import Gate, Reading, Variation
    from voiceman_gui.core.reference import Reference
    from voiceman_gui.core.span import Span
    from voiceman_gui.core.windows import Categories, WindowReading


@dataclass(frozen=True, slots=True, eq=False)
class WindowContext:
    """All windows of a recording, read for one speaker against one reference.

    Parameters
    ----------
    measurements : Measurements
    settings : AnalysisSettings
    profile : Profile
    roles : ActiveModels
    references : SpeakerReferences
    gated : Gated
    tracks : EnsembleTracks
    incongruence : Column
        Disagreement of the categories with arousal and valence, 0..100, where numbers are shown.
    trusted : ndarray of float64, shape (windows,)
        Confidence without its agreement parts, 0..1.
    """

    measurements: Measurements
    settings: AnalysisSettings
    profile: Profile
    roles: ActiveModels
    references: SpeakerReferences
    gated: Gated
    tracks: EnsembleTracks
    incongruence: Column
    trusted: NDArray[np.float64]

    @property
    def shown(self) -> NDArray[np.bool_]:
        """Where numbers may be shown, shape (windows,)."""
        return self.gated.shown


@dataclass(frozen=True, slots=True, eq=False)
class PassageContext:
    """One passage, or one analysis window, read for one speaker against one reference.

    Parameters
    ----------
    analysis : Analysis
    compared : tuple of Reference
        What the readings are relative to.
    span : Span
    gate : Gate
    profile : Profile
    roles : ActiveModels
    references : SpeakerReferences
    features : Features
        Of arousal, in this channel.
    window : WindowReading or None
        Where the passage is exactly one analysis window: its readings are the passage's.
    rated : PassageRating or None
        Features behind the acoustic arousal; None where the gate shows no numbers.
    acoustic : Reading or None
        Acoustic arousal, -100..100.
    part : PassageChannels or None
        What the windows say of a passage that is none.
    posterior : tuple of float or None
    compared_arousal, valence : Reading or None
    incongruence : Reading or None
        Disagreement of the categories with arousal and valence, 0..100; None where it was not
        read.
    trusted : float
        Confidence without its agreement parts, 0..1.
    beside : ModelBeside
        What a dimensional network says of the passage.
    variation : Variation or None
        How much the voice varies in the recording.
    """

    analysis: Analysis
    compared: tuple[Reference, ...]
    span: Span
    gate: Gate
    profile: Profile
    roles: ActiveModels
    references: SpeakerReferences
    features: Features
    window: WindowReading | None
    rated: PassageRating | None
    acoustic: Reading | None
    part: PassageChannels | None
    posterior: Categories | None
    compared_arousal: Reading | None
    valence: Reading | None
    incongruence: Reading | None
    trusted: float
    beside: ModelBeside
    variation: Variation | None

    @property
    def measurements(self) -> Measurements:
        """Everything measured of the recording."""
        return self.analysis.measurements

    @property
    def settings(self) -> AnalysisSettings:
        """What the analyst chose."""
        return self.analysis.settings
