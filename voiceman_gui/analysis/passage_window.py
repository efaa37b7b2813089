"""The readings of a passage that is exactly one analysis window: those of the window itself."""

from __future__ import annotations

import numpy as np

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import Speech
from voiceman_gui.analysis.gate_table import passage_findings
from voiceman_gui.analysis.gates import GATES
from voiceman_gui.analysis.indicators.stress import stress_gauge
from voiceman_gui.analysis.passage_deception import window_deception
from voiceman_gui.analysis.passage_model import model_beside
from voiceman_gui.analysis.passage_rating import window_rating
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features
from voiceman_gui.analysis.window_reasons import CUES, STRESS
from voiceman_gui.core.analysis import Analysis, PassageReading
from voiceman_gui.core.span import Span

DEFINITION = "Exactly one analysis window: the readings are those of the window in the timeline."

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
    analysis: Analysis, index: int, roles: ActiveModels, baseline: Speech, profile: Profile
) -> PassageReading:
    """Put an analysis window's readings into gauges; nothing is computed anew.

    Parameters
    ----------
    analysis : Analysis
    index : int
        Of the window.
    roles : ActiveModels
    baseline : Speech
    profile : Profile

    Returns
    -------
    PassageReading
        Every number is the window's own. Stability is measured on request and no part of it.
    """
    window, measurements = analysis.windows[index], analysis.measurements
    span = Span(window.start_s, window.end_s)
    code = GATES.index(window.gate)
    features = Features.for_bandwidth(measurements.quality.bandwidth_hz, profile)
    rated = None
    if window.gate.shows_numbers:
        rated = window_rating(measurements, index, baseline.mask, features)
    ranks = (window.model_rank, window.i2)
    beside = model_beside(roles, baseline, window.arousal, window.valence, ranks, profile)
    window_s, recording = analysis.settings.window_s, analysis.waveform.recording
    return PassageReading(
        span=span,
        gate=window.gate,
        reasons=tuple(r for r in window.reasons if not r.startswith((CUES, STRESS))),
        arousal=window.arousal,
        dominance=window.dominance,
        valence=window.valence,
        categories=window.categories,
        confidence=window.confidence,
        stress=stress_gauge(
            window.stress,
            rated,
            measurements.frames,
            span,
            window.gate,
            baseline=baseline.info,
            narrow=features.narrow,
            window_s=window_s,
            profile=profile,
            model=beside,
        ),
        deception=window_deception(window, beside, code, analysis, roles, profile),
        quality=passage_findings(measurements, recording, profile, span, window_s),
        preview=window.preview,
        arousal_in_i1=window.arousal_in_i1,
        definition=DEFINITION,
        i1_distance=window.i1_distance,
    )
