"""What every result says about itself, and the published error rates it is measured against."""

from __future__ import annotations

from typing import NamedTuple

from voiceman_gui.analysis.indicators.indicator import Indicator
from voiceman_gui.analysis.indicators.table import gauges
from voiceman_gui.core import limitations as core
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.limitations import (
    CONFIDENCE,
    HIDDEN_STATE_ESTIMATE,
    INCONGRUENCE,
    LEGACY,
    NEUTRAL_CUES,
    NEUTRAL_ONLY,
    POPULATION,
    PREVIEW,
    STRESS,
    UNCALIBRATED,
)
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.core.turns import SpeakerMode
from voiceman_gui.report.terms import Terms

DECEPTION = "deception"
"""Id of the gauge whose limitations depend on the models."""

QUALITY = message("report.limit.quality")
DIMENSIONS = message("report.limit.dimensions")
DOMINANCE = message("report.limit.dominance")
VALENCE = message("report.limit.valence")
CATEGORIES = message("report.limit.categories")
NETWORK_SPEAKERS = message("report.limit.network_speakers")
NETWORK_DOMINANCE = message("report.limit.network_dominance")
NETWORK_VALENCE = message("report.limit.network_valence")
NETWORK_CATEGORIES = message("report.limit.network_categories")
CALIBRATED_CATEGORIES = message("report.limit.calibrated_categories")
THRESHOLDS = message("report.limit.thresholds")
NO_RECOGNITION = message("report.limit.no_recognition")
TURNS = message("report.limit.turns")
CHANNELS = message("report.limit.channels")
ONE_VOICE = message("report.limit.one_voice")
ACCREDITATION = message("report.limit.accreditation")

SHORT: dict[Message, Message] = {
    PREVIEW: message("report.limit_short.preview"),
    DIMENSIONS: message("report.limit_short.dimensions"),
    POPULATION: message("report.limit_short.population"),
    LEGACY: message("report.limit_short.legacy"),
    HIDDEN_STATE_ESTIMATE: message("report.limit_short.hidden_state_estimate"),
    CATEGORIES: message("report.limit_short.categories"),
    NETWORK_CATEGORIES: message("report.limit_short.network_categories"),
    CALIBRATED_CATEGORIES: message("report.limit_short.calibrated_categories"),
    STRESS: message("report.limit_short.stress"),
    core.POPULATION_RULE: message("report.limit_short.population_rule"),
    INCONGRUENCE: message("report.limit_short.incongruence"),
    CONFIDENCE: message("report.limit_short.confidence"),
    QUALITY: message("report.limit_short.quality"),
    NO_RECOGNITION: message("report.limit_short.no_recognition"),
    TURNS: message("report.limit_short.turns"),
    CHANNELS: message("report.limit_short.channels"),
    THRESHOLDS: message("report.limit_short.thresholds"),
}
"""What stands beside a result in place of the whole sentence, which the report gives once.

A sentence that is not here stands behind another one of its group, by its number only.
"""


def of_dimensions(terms: Terms) -> tuple[Message, ...]:
    """What arousal, dominance and valence do not show."""
    if terms.dimensions is None:
        return DIMENSIONS, DOMINANCE, VALENCE
    if terms.mark is DimensionMark.UNCALIBRATED:
        return (HIDDEN_STATE_ESTIMATE,)
    scale = LEGACY if terms.mark is DimensionMark.LEGACY else POPULATION
    return scale, NETWORK_SPEAKERS, NETWORK_DOMINANCE, NETWORK_VALENCE


def of_categories(terms: Terms) -> tuple[Message, ...]:
    """What the categories do not show."""
    if terms.categories is None:
        return CATEGORIES, NEUTRAL_ONLY
    return (CALIBRATED_CATEGORIES if terms.calibration else NETWORK_CATEGORIES,)


def of_gauge(indicator: Indicator, terms: Terms) -> tuple[Message, ...]:
    """What a gauge does not show: its own limitation first."""
    if indicator.id != DECEPTION:
        return (indicator.limitation,)
    if terms.uncalibrated:
        return indicator.limitation, UNCALIBRATED
    return (indicator.limitation,) if terms.networked else (indicator.limitation, NEUTRAL_CUES)


def of_speakers(analysis: Analysis) -> tuple[Message, ...]:
    """What telling speakers apart does not show; nothing where it was not tried."""
    diarisation = analysis.diarisation
    if diarisation is None:
        return ()
    if diarisation.choice.mode is SpeakerMode.ONE and not diarisation.several:
        return (ONE_VOICE,)
    by_channel = diarisation.choice.mode is SpeakerMode.CHANNELS
    return (NO_RECOGNITION, TURNS, *((CHANNELS,) if by_channel else ()))


def of_gauges(terms: Terms) -> tuple[Message, ...]:
    """What the gauges of the table do not show, in its order."""
    return tuple(one for indicator in gauges() for one in of_gauge(indicator, terms))


def limitations(analysis: Analysis) -> tuple[Message, ...]:
    """All that belongs to an analysis, in the order in which report and JSON give it.

    Messages about the embedded models only where these speak; what a network's manifest says of
    its own limits stands with the model.
    """
    terms = Terms.of(analysis)
    return (
        *((PREVIEW,) if terms.previews else ()),
        *of_speakers(analysis),
        *of_dimensions(terms),
        *of_categories(terms),
        *of_gauges(terms),
        CONFIDENCE,
        QUALITY,
        THRESHOLDS,
        ACCREDITATION,
    )


NOT_SHOWN = (
    message("report.not_shown.truth"),
    message("report.not_shown.mind"),
    message("report.not_shown.speaker"),
    message("report.not_shown.authenticity"),
    message("report.not_shown.words"),
    message("report.not_shown.likelihood"),
)


class ErrorRate(NamedTuple):
    """A published result of testing voice-based methods: what was tested, what came out, where."""

    method: Message
    result: Message
    source: Message


ERROR_RATES = (
    ErrorRate(
        message("report.rate.field_method"),
        message("report.rate.field_result"),
        message("report.rate.field_source"),
    ),
    ErrorRate(
        message("report.rate.laboratory_method"),
        message("report.rate.laboratory_result"),
        message("report.rate.laboratory_source"),
    ),
    ErrorRate(
        message("report.rate.suspects_method"),
        message("report.rate.suspects_result"),
        message("report.rate.suspects_source"),
    ),
    ErrorRate(
        message("report.rate.networks_method"),
        message("report.rate.networks_result"),
        message("report.rate.networks_source"),
    ),
    ErrorRate(
        message("report.rate.arousal_method"),
        message("report.rate.arousal_result"),
        message("report.rate.arousal_source"),
    ),
)
