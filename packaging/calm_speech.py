"""Calm speech: a calm baseline, and recordings of nothing else; by models that have not heard them.

Both are measured on the windows that the product shows. What a calm baseline would do if the
categories followed it is measured beside: the reason why they do not.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from channels import TRAINED, Channel
from embedded_card import average_recall, confusion
from emodb import CATEGORY_OF, AnalysisController, Utterance, measure_session, profile, speakers
from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import SpeakerReferences, Speech
from voiceman_gui.analysis.ensemble import EnsembleTracks, run_ensemble
from voiceman_gui.analysis.gates import gate_stretches
from voiceman_gui.analysis.window_readings import window_readings
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.document import Baseline
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.core.windows import WindowReadings
from voiceman_gui.models.embedded import Embedded
from voiceman_gui.models.vad import VoiceActivity

CHANNELS = TRAINED
NEUTRAL = CATEGORY_OF["neutral"]
CUE = 95.0
"""Percentile from which I1 is a cue."""


def calm_first(utterances: list[Utterance]) -> list[Utterance]:
    """The neutral utterances, then all others: an interview that begins calmly."""
    return sorted(utterances, key=lambda u: u.emotion != "neutral")


def only_calm(utterances: list[Utterance]) -> list[Utterance]:
    """The neutral utterances alone."""
    return [u for u in utterances if u.emotion == "neutral"]


@dataclass(frozen=True, eq=False)
class CalmSessions:
    """Recordings of every speaker through one channel.

    `first` begin with the neutral utterances, `alone` hold nothing else.
    """

    first: list[AnalysisController]
    alone: list[AnalysisController]


def measure_calm(corpus: Path, vad: VoiceActivity, channel: Channel) -> CalmSessions:
    """Measure both recordings of every speaker."""
    first, alone = (
        [
            measure_session(corpus, speaker, vad, channel=channel, arrange=arrange)
            for speaker in speakers(corpus)
        ]
        for arrange in (calm_first, only_calm)
    )
    return CalmSessions(first, alone)


def calm_baseline(session: AnalysisController) -> Span:
    """From the first to the last of the neutral utterances that a recording begins with."""
    ends = [s.end_s for s in session.segments if s.utterance.emotion == "neutral"]
    return Span(0.0, max(ends))


def product_reading(
    session: AnalysisController, model: Embedded, baseline: Span | None, *, followed: bool = False
) -> tuple[EnsembleTracks, WindowReadings]:
    """Read a recording as the product does.

    Parameters
    ----------
    session : AnalysisController
    model : Embedded
    baseline : Span or None
        Marked passage.
    followed : bool
        Whether categories, valence and I1 follow the baseline, which the product never lets them.
    """
    spans = () if baseline is None else (baseline,)
    settings = AnalysisSettings(baselines=(Baseline(spans),) if spans else ())
    measurements, roles = session.measurements, ActiveModels.of(model, None, profile())
    references = SpeakerReferences.of(measurements, spans, profile())
    if followed:
        references = SpeakerReferences(references.baseline, references.baseline)
    windows = measurements.windows
    gated = gate_stretches(
        measurements,
        _recording(measurements.measured_s),
        profile(),
        start_s=windows.start_s,
        end_s=windows.end_s,
        window_s=settings.window_s,
    )
    tracks = run_ensemble(measurements, references, roles, settings, profile())
    return tracks, window_readings(
        measurements, settings, gated, tracks, references, roles, profile()
    )


def _recording(duration_s: float) -> Recording:
    """What the gates want to know of a recording: that nothing was lost in its coding."""
    return Recording(Path("EmoDB"), 0, 0, "wav", "pcm_s16le", 0, 16000, 1, 16, False, duration_s)


@dataclass(frozen=True)
class CalmRates:
    """Rates over the windows and utterances of all speakers.

    `neutral` and `recall` are the recall of neutral and the unweighted average recall of the
    utterances, `cues` the windows whose I1 lies above the 95th percentile among the `windows`
    that show one.
    """

    neutral: float
    recall: float
    cues: int
    windows: int


def rates(
    sessions: list[AnalysisController],
    models: dict[str, Embedded],
    *,
    marked: bool,
    followed: bool = False,
) -> CalmRates:
    """Read recordings that begin calmly, without and with the calm passage as the baseline."""
    total = np.zeros((len(CATEGORIES), len(CATEGORIES)), np.int64)
    shown: list[float] = []
    for session in sessions:
        baseline = calm_baseline(session) if marked else None
        tracks, windows = product_reading(
            session, models[session.speaker], baseline, followed=followed
        )
        total += confusion(session, tracks.posteriors)
        shown += [w.deception.value for w in windows if w.deception is not None]
    neutral = float(total[NEUTRAL, NEUTRAL] / total[NEUTRAL].sum())
    cues = int(np.count_nonzero(np.array(shown) > CUE))
    return CalmRates(neutral, average_recall(total), cues, len(shown))


def alone(sessions: list[AnalysisController], models: dict[str, Embedded]) -> dict[str, Any]:
    """How recordings of nothing but neutral speech are read."""
    read = np.zeros(len(CATEGORIES), np.int64)
    best = np.zeros(len(CATEGORIES), np.int64)
    shown: list[float] = []
    for session in sessions:
        tracks, windows = product_reading(session, models[session.speaker], None)
        rated = session.rate_utterances(tracks.posteriors)
        read += np.bincount(rated[~np.isnan(rated).any(axis=1)].argmax(axis=1), minlength=4)
        named = [int(np.argmax(w.categories)) for w in windows if w.categories is not None]
        best += np.bincount(named, minlength=4)
        shown += [w.deception.value for w in windows if w.deception is not None]
    return {
        "utterances": dict(zip(CATEGORIES, read.tolist(), strict=True)),
        "windows": dict(zip(CATEGORIES, best.tolist(), strict=True)),
        "cues": int(np.count_nonzero(np.array(shown) > CUE)),
        "windows_with_i1": len(shown),
    }


def evidence(calm: dict[Channel, CalmSessions], models: dict[str, Embedded]) -> dict[str, Any]:
    """Everything that the model card and the limitations say of calm speech, by channel."""
    return {
        channel.name: {
            "baseline": baseline_rates(sessions.first, models),
            "only_neutral": alone(sessions.alone, models),
        }
        for channel, sessions in calm.items()
    }


def baseline_rates(
    first: list[AnalysisController], models: dict[str, Embedded]
) -> list[dict[str, Any]]:
    """Rates by what is marked, over the speakers whose calm passage is a baseline at all."""
    usable = [s for s in first if _baseline(s).mask.any()]
    rows = []
    for name, marked, followed in (
        ("no baseline marked", False, False),
        ("calm baseline marked", True, False),
        ("categories following the calm baseline (not in the product)", True, True),
    ):
        one = rates(usable, models, marked=marked, followed=followed)
        rows.append(
            {
                "marked": name,
                "speakers": len(usable),
                "neutral_recall": round(one.neutral, 4),
                "average_recall": round(one.recall, 4),
                "cues": one.cues,
                "windows": one.windows,
            }
        )
    return rows


def _baseline(session: AnalysisController) -> Speech:
    return Speech.chosen(session.measurements, (calm_baseline(session),), profile())
