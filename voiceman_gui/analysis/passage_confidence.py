"""How sure the ensemble is of one passage, and how far its two channels disagree."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.confidence import (
    Agreement,
    certainty,
    confidence,
    quality_values,
    variation_value,
    without_agreement,
)
from voiceman_gui.analysis.indicators.category_disagreement import passage_incongruence
from voiceman_gui.analysis.indicators.model_arousal import ModelBeside
from voiceman_gui.analysis.naming import too_level
from voiceman_gui.analysis.passage_channels import PassageChannels
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.uncertainty.bootstrap import Z95, overlap_block
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.reading import Confidence, Reading, Variation


@dataclass(frozen=True, slots=True)
class EnsembleReading:
    """What the ensemble says of itself in one passage.

    Parameters
    ----------
    incongruence : Reading or None
        Disagreement of the categories with arousal and valence, 0..100; None where fewer than two
        channels could be read, or where they may not be compared.
    confidence : Confidence or None
    trusted : float
        Confidence without its agreement parts, 0..1; NaN where there is none.
    """

    incongruence: Reading | None = None
    confidence: Confidence | None = None
    trusted: float = float("nan")


def ensemble_reading(
    part: PassageChannels | None,
    arousal: Reading | None,
    valence: Reading | None,
    beside: ModelBeside,
    code: int,
    settings: AnalysisSettings,
    roles: ActiveModels,
    profile: Profile,
    variation: Variation | None,
) -> EnsembleReading:
    """Compare the channels of a passage, and put its confidence together.

    Parameters
    ----------
    part : PassageChannels or None
        None where a gate shows no numbers.
    arousal : Reading or None
        The dimensional model's, on 0..1, against the reference of the comparison.
    valence : Reading or None
    beside : ModelBeside
    code : int
        Of the gate.
    settings : AnalysisSettings
    roles : ActiveModels
    profile : Profile
    variation : Variation or None
    """
    if part is None or part.posterior is None or code > 1:
        return EnsembleReading()
    if roles.barred is not None or too_level(variation) is not None:
        return EnsembleReading(
            None, *_confidence(part, None, beside, code, roles, profile, variation)
        )
    if part.channels is None or arousal is None or valence is None:
        return EnsembleReading()
    incongruence = passage_incongruence(
        part.channels,
        roles.expected,
        (arousal.high - arousal.low) / (2 * Z95),
        block=overlap_block(settings.window_s, settings.hop_s),
        replicates=profile.bootstrap.passage_replicates,
        seed=settings.seed,
    )
    return EnsembleReading(
        incongruence, *_confidence(part, incongruence, beside, code, roles, profile, variation)
    )


def _confidence(
    part: PassageChannels,
    incongruence: Reading | None,
    beside: ModelBeside,
    code: int,
    roles: ActiveModels,
    profile: Profile,
    variation: Variation | None,
) -> tuple[Confidence, float]:
    """Confidence, and its value without the agreement of the models."""
    certain = certainty(np.array([part.posterior]))
    agreement = Agreement(
        incongruence.value if incongruence else None,
        beside.disagreement.value if beside.disagreement else None,
        roles.barred,
        beside.no_rank,
        roles.uncalibrated,
    )
    given = confidence(
        float(certain[0]),
        roles.calibrated_on,
        agreement,
        part.consistent,
        code,
        profile,
        variation,
        roles.confidence,
    )
    gate = np.array([code], dtype=np.int8)
    steady = np.array([part.consistent])
    varied = np.array([variation_value(variation)])
    quality = quality_values(gate, profile)
    trusted = without_agreement(certain, steady, quality, varied, roles.confidence)
    return given, float(trusted[0])
