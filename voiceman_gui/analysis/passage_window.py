"""The readings of a passage that is exactly one analysis window: those of the window itself."""

from __future__ import annotations

import numpy as np

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import SpeakerReferences
from voiceman_gui.analysis.gate_table import passage_gates
from voiceman_gui.analysis.indicators.context import PassageContext
from voiceman_gui.analysis.indicators.deception import UNSURE
from voiceman_gui.analysis.indicators.table import gauges, read_gauges
from voiceman_gui.analysis.passage_model import model_beside
from voiceman_gui.analysis.passage_rating import window_rating
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features
from voiceman_gui.core.analysis import Analysis, Readings
from voiceman_gui.core.facts import concerns, reason_of_missing
from voiceman_gui.core.message import message
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.span import Span
from voiceman_gui.core.windows import WindowReading

DEFINITION = message("analysis.definition.window")

_EDGE_S = 1e-6
"""Far below a sample: what differs by less is the same place, written to fewer digits."""


def window_index(analysis: Analysis, span: Span) -> int | None:
    """Return which analysis window a span is; None where it is none, or not exactly one."""
    windows = analysis.measurements.windows
    same = (np.abs(windows.start_s - span.start_s) < _EDGE_S) & (
        np.abs(windows.end_s - span.end_s) < _EDGE_S
    )
    return int(same.argmax()) if same.any() else None


def read_window(
    analysis: Analysis,
    readings: Readings,
    index: int,
    roles: ActiveModels,
    references: SpeakerReferences,
    profile: Profile,
) -> PassageReading:
    """Put an analysis window's readings into gauges; nothing is computed anew.

    Parameters
    ----------
    analysis : Analysis
    readings : Readings
        Those of the analysis that the window is of.
    index : int
        Of the window.
    roles : ActiveModels
    references : SpeakerReferences
    profile : Profile

    Returns
    -------
    PassageReading
        Every number is the window's own. Stability is measured on request and no part of it.
    """
    window, measurements = readings.windows[index], analysis.measurements
    span = Span(window.start_s, window.end_s)
    features = Features.for_bandwidth(
        references.bandwidth_hz(measurements.quality.bandwidth_hz), profile
    )
    rated = None
    if window.gate.shows_numbers:
        reference = references.baseline.rows(measurements.windows, features.arousal_names)
        rated = window_rating(measurements, index, reference, features)
    ranks = (window.model_rank, window.arousal_disagreement)
    context = PassageContext(
        analysis=analysis,
        compared=readings.references,
        span=span,
        gate=window.gate,
        profile=profile,
        roles=roles,
        references=references,
        features=features,
        window=window,
        rated=rated,
        acoustic=window.stress,
        part=None,
        posterior=window.categories,
        compared_arousal=window.compared_arousal,
        valence=window.valence,
        incongruence=window.deception,
        trusted=_trusted(window),
        beside=model_beside(
            roles, references.baseline, window.arousal, window.valence, ranks, profile
        ),
        variation=readings.variation,
    )
    of_gauges = [gauge.id for gauge in gauges()]
    return PassageReading(
        span=span,
        gate=window.gate,
        # A gauge says itself what it lacks.
        reasons=tuple(
            reason
            for reason in window.reasons
            if not any(concerns(reason, gauge) for gauge in of_gauges)
        ),
        arousal=window.arousal,
        dominance=window.dominance,
        valence=window.valence,
        categories=window.categories,
        category=window.category,
        confidence=window.confidence,
        gauges=read_gauges(context),
        quality=passage_gates(
            measurements, analysis.waveform.recording, profile, span, analysis.settings.window_s
        ),
        preview=window.preview,
        compared_arousal=window.compared_arousal,
        definition=DEFINITION,
        category_distance=window.category_distance,
        comparison=readings.comparison,
    )


def _trusted(window: WindowReading) -> float:
    """Confidence without agreement of a window whose deception reading it withholds, else NaN."""
    for reason in window.reasons:
        why = reason_of_missing(reason)
        if why is not None and why.id in UNSURE:
            return float(why.params["confidence"])  # type: ignore[arg-type]  # a number
    return float("nan")
