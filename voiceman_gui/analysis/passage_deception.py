"""Confidence and deception gauge of one passage."""

from __future__ import annotations

import numpy as np

from voiceman_gui.analysis.bootstrap import Z95, overlap_block
from voiceman_gui.analysis.confidence import (
    Agreement,
    certainty,
    confidence,
    quality_values,
    without_agreement,
)
from voiceman_gui.analysis.indicators import expected as expectation
from voiceman_gui.analysis.indicators.i1 import passage_incongruence
from voiceman_gui.analysis.indicators.incongruence import (
    available_gauge,
    deception_pairs,
    unavailable_gauge,
)
from voiceman_gui.analysis.indicators.model_arousal import ModelBeside
from voiceman_gui.analysis.passage_channels import PassageChannels
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.roles import Roles
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.reading import Confidence, Gauge, Reading, printed_confidence


def read_deception(
    part: PassageChannels | None,
    arousal: Reading | None,
    beside: ModelBeside,
    code: int,
    analysis: Analysis,
    roles: Roles,
    profile: Profile,
) -> tuple[Confidence | None, Gauge]:
    """Read how sure the ensemble is of a passage, and how far its channels disagree.

    Parameters
    ----------
    part : PassageChannels or None
        None where a gate shows no numbers.
    arousal : Reading or None
        The dimensional model's, on 0..1.
    beside : ModelBeside
        Holds I2.
    code : int
        Of the gate.
    analysis : Analysis
    roles : Roles
    profile : Profile

    Returns
    -------
    Confidence or None, Gauge
    """
    expected = roles.expected

    def nothing(*reasons: str) -> Gauge:
        return unavailable_gauge(reasons, expected, beside.no_rank)

    if code >= 2:
        why = "no speech in the passage" if code == 3 else "a quality gate withholds the passage"
        return None, nothing(why)
    if roles.barred:
        return _confidence(part, None, beside, code, roles, profile)[0], nothing(roles.barred)
    if part is None or part.channels is None or part.posterior is None or arousal is None:
        return None, nothing("fewer than two channels could be read in this passage")
    settings = analysis.settings
    i1 = passage_incongruence(
        part.channels,
        expected,
        (arousal.high - arousal.low) / (2 * Z95),
        block=overlap_block(settings.window_s, settings.hop_s),
        replicates=profile.bootstrap.passage_replicates,
        seed=settings.seed,
    )
    given, trusted = _confidence(part, i1, beside, code, roles, profile)
    if trusted < profile.confidence.limited:
        return given, nothing(
            f"confidence without its agreement part {printed_confidence(trusted)}, below "
            f"{profile.confidence.limited:g}: insufficient"
        )
    pairs = deception_pairs(i1, expectation.reference(expected), beside.i2, beside.no_i2)
    return given, available_gauge(
        pairs, part.channels, expected, profile.deception.cue_percentile, roles.trained_on
    )


def _confidence(
    part: PassageChannels | None,
    i1: Reading | None,
    beside: ModelBeside,
    code: int,
    roles: Roles,
    profile: Profile,
) -> tuple[Confidence | None, float]:
    """Confidence, and its value without the agreement of the models."""
    if part is None or part.posterior is None:
        return None, 0.0
    certain = certainty(np.array([part.posterior]))
    agreement = Agreement(
        i1.value if i1 else None,
        beside.i2.value if beside.i2 else None,
        roles.barred,
        beside.no_i2,
        roles.uncalibrated,
    )
    given = confidence(
        float(certain[0]), roles.calibrated_on, agreement, part.consistent, code, profile
    )
    gate = np.array([code], dtype=np.int8)
    steady = np.array([part.consistent])
    return given, float(without_agreement(certain, steady, quality_values(gate, profile))[0])
