"""Confidence and deception gauge of one passage, or of one analysis window."""

from __future__ import annotations

import numpy as np

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.confidence import (
    Agreement,
    certainty,
    confidence,
    quality_values,
    unsure,
    without_agreement,
)
from voiceman_gui.analysis.indicators import expected as expectation
from voiceman_gui.analysis.indicators.category_disagreement import passage_incongruence
from voiceman_gui.analysis.indicators.incongruence import (
    ChannelReadings,
    available_gauge,
    deception_pairs,
    unavailable_gauge,
)
from voiceman_gui.analysis.indicators.model_arousal import ModelBeside
from voiceman_gui.analysis.passage_channels import PassageChannels
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.uncertainty.bootstrap import Z95, overlap_block
from voiceman_gui.analysis.window_reasons import CUES
from voiceman_gui.core.analysis import Analysis, WindowReading
from voiceman_gui.core.reading import Confidence, Gauge, Reading
from voiceman_gui.core.reference import ReferenceKind, reference_of

TOO_FEW = "fewer than two channels could be read in this passage"


def read_deception(
    part: PassageChannels | None,
    arousal: Reading | None,
    valence: Reading | None,
    beside: ModelBeside,
    code: int,
    analysis: Analysis,
    roles: ActiveModels,
    profile: Profile,
) -> tuple[Confidence | None, Gauge]:
    """Read how sure the ensemble is of a passage, and how far its channels disagree.

    Parameters
    ----------
    part : PassageChannels or None
        None where a gate shows no numbers.
    arousal : Reading or None
        The dimensional model's, on 0..1, against the reference of I1.
    valence : Reading or None
    beside : ModelBeside
        Holds I2.
    code : int
        Of the gate.
    analysis : Analysis
    roles : ActiveModels
    profile : Profile

    Returns
    -------
    Confidence or None, Gauge
    """
    closed = _closed(code, roles)
    if closed:
        given = None
        if code < 2:
            given = _confidence(part, None, beside, code, roles, profile)[0]
        return given, _nothing(closed, analysis, roles, beside)
    posterior, windows = (part.posterior, part.channels) if part else (None, None)
    if posterior is None or windows is None or arousal is None or valence is None:
        return None, _nothing(TOO_FEW, analysis, roles, beside)
    settings = analysis.settings
    i1 = passage_incongruence(
        windows,
        roles.expected,
        (arousal.high - arousal.low) / (2 * Z95),
        block=overlap_block(settings.window_s, settings.hop_s),
        replicates=profile.bootstrap.passage_replicates,
        seed=settings.seed,
    )
    given, trusted = _confidence(part, i1, beside, code, roles, profile)
    if trusted < profile.confidence.limited:
        return given, _nothing(unsure(trusted, profile), analysis, roles, beside)
    channels = ChannelReadings(posterior, arousal, valence, _against(analysis))
    return given, _gauge(i1, channels, analysis, roles, beside, profile)


def window_deception(
    window: WindowReading,
    beside: ModelBeside,
    code: int,
    analysis: Analysis,
    roles: ActiveModels,
    profile: Profile,
) -> Gauge:
    """Make the deception gauge of an analysis window from the window's own readings.

    Parameters
    ----------
    window : WindowReading
    beside : ModelBeside
        Holds I2.
    code : int
        Of the window's gate.
    analysis : Analysis
    roles : ActiveModels
    profile : Profile
    """
    closed = _closed(code, roles)
    if closed:
        return _nothing(closed, analysis, roles, beside)
    posterior, arousal, valence = window.categories, window.arousal_in_i1, window.valence
    if window.deception is None or posterior is None or arousal is None or valence is None:
        own = [r.removeprefix(CUES) for r in window.reasons if r.startswith(CUES)]
        return _nothing("; ".join(own) or TOO_FEW, analysis, roles, beside)
    channels = ChannelReadings(posterior, arousal, valence, _against(analysis))
    return _gauge(window.deception, channels, analysis, roles, beside, profile)


def _closed(code: int, roles: ActiveModels) -> str:
    """Why no passage with this gate, or none at all, has deception cues; empty where it may."""
    if code >= 2:
        return "no speech in the passage" if code == 3 else "a quality gate withholds the passage"
    return roles.barred


def _reference(analysis: Analysis, roles: ActiveModels) -> str:
    found = reference_of(analysis.references, "deception")
    speech = ""
    if found is not None and found.kind is ReferenceKind.ALL_SPEECH:
        speech = f"The readings that it compares are relative to {found.what}."
    return expectation.reference(roles.expected, speech)


def _against(analysis: Analysis) -> str:
    """Say what I1's arousal is relative to where that is not what the arousal shown is."""
    shown, compared = (reference_of(analysis.references, name) for name in ("arousal", "deception"))
    if shown is None or compared is None or shown.kind is not ReferenceKind.MARKED:
        return ""
    return compared.what


def _nothing(why: str, analysis: Analysis, roles: ActiveModels, beside: ModelBeside) -> Gauge:
    return unavailable_gauge((why,), _reference(analysis, roles), beside.no_rank)


def _gauge(
    i1: Reading,
    channels: ChannelReadings,
    analysis: Analysis,
    roles: ActiveModels,
    beside: ModelBeside,
    profile: Profile,
) -> Gauge:
    pairs = deception_pairs(i1, _reference(analysis, roles), beside.i2, beside.no_i2)
    cue = profile.deception.cue_percentile
    return available_gauge(pairs, channels, roles.expected, cue, roles.trained_on)


def _confidence(
    part: PassageChannels | None,
    i1: Reading | None,
    beside: ModelBeside,
    code: int,
    roles: ActiveModels,
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
