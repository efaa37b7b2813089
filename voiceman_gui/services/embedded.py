"""The embedded models read a recording as a whole, against all of its own speech."""

from __future__ import annotations

import time
from dataclasses import dataclass

from voiceman_gui import pipeline
from voiceman_gui.core.analysis import Analysis, AnalysisSettings, PassageReading
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DIMENSIONS, EMBEDDED, ModelChoice, Role, Scale
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import Confidence
from voiceman_gui.core.span import Span
from voiceman_gui.models.embedded import ACOUSTIC_AROUSAL
from voiceman_gui.services.audio import Sound
from voiceman_gui.services.results import (
    CategoricalEmotion,
    EmotionAnalysisResult,
    EmotionDimensions,
    EmotionProbabilities,
)

RELATIVE = message("services.relative")
"""Why the embedded models' numbers over a whole recording lie near 0.5."""

_MODELS = ModelChoice(EMBEDDED, EMBEDDED, device="cpu", preview=False)


@dataclass(frozen=True, slots=True)
class EmbeddedReading:
    """What the embedded models gave.

    Parameters
    ----------
    primary, secondary : EmotionAnalysisResult or None
        None where not available; `reasons` give the causes.
    confidence : Confidence or None
        Of the embedded pair.
    reasons, notices : tuple of Message
    """

    primary: EmotionAnalysisResult | None
    secondary: EmotionAnalysisResult | None
    confidence: Confidence | None
    reasons: tuple[Message, ...]
    notices: tuple[Message, ...]

    def result(self, role: Role) -> EmotionAnalysisResult | None:
        """What they gave in one role."""
        return self.primary if role is Role.DIMENSIONS else self.secondary


def read_embedded(sound: Sound) -> EmbeddedReading:
    """Analyse sound with the embedded models and read all of it as one passage.

    Raises
    ------
    RecordingError, ModelError, AnalysisError
    """
    with sound.decoded() as waveform:
        begun = time.perf_counter()
        # Nothing is kept for later: a script that wants results kept writes them itself.
        run = pipeline.RecordingRun(
            waveform.recording.path,
            waveform=waveform,
            budget=pipeline.ComputeBudget(cache_mb=0),
        )
        analysis = run.analyse(AnalysisSettings(models=_MODELS))
        passage = pipeline.read_passage(analysis, Span(0.0, waveform.duration_s))
        elapsed_ms = (time.perf_counter() - begun) * 1000
    return EmbeddedReading(
        primary=_primary(passage, analysis, elapsed_ms),
        secondary=_secondary(passage, analysis, elapsed_ms),
        confidence=passage.confidence,
        reasons=tuple(dict.fromkeys(passage.reasons)),
        notices=analysis.notices,
    )


def embedded_used(models: tuple[ModelProvenance, ...]) -> str:
    """Name embedded models as `EmotionAnalysisResult.model_used` does."""
    return " + ".join(model.id for model in models)


def embedded_models() -> tuple[tuple[ModelProvenance, ...], tuple[ModelProvenance, ...]]:
    """Return the models of the dimensions, and those of the categories."""
    return _by_role(pipeline.load_embedded_models().embedded.provenance())


def _by_role(
    models: tuple[ModelProvenance, ...],
) -> tuple[tuple[ModelProvenance, ...], tuple[ModelProvenance, ...]]:
    # The categories' model also gives the valence.
    dimensional = tuple(m for m in models if set(m.outputs) & set(DIMENSIONS))
    return dimensional, tuple(m for m in dimensional if m.id != ACOUSTIC_AROUSAL.id)


def _primary(
    passage: PassageReading, analysis: Analysis, elapsed_ms: float
) -> EmotionAnalysisResult | None:
    arousal, dominance, valence = passage.arousal, passage.dominance, passage.valence
    if arousal is None or dominance is None or valence is None:
        return None
    models, _ = _by_role(analysis.models)
    three = (arousal, dominance, valence)
    return EmotionAnalysisResult(
        model_used=embedded_used(models),
        processing_time_ms=elapsed_ms,
        device=analysis.device,
        provenance=models,
        scale=Scale.SPEAKER,
        dimensions=EmotionDimensions(
            arousal.value,
            dominance.value,
            valence.value,
            intervals={
                name: (one.low, one.high) for name, one in zip(DIMENSIONS, three, strict=True)
            },
            scale=Scale.SPEAKER,
        ),
    )


def _secondary(
    passage: PassageReading, analysis: Analysis, elapsed_ms: float
) -> EmotionAnalysisResult | None:
    if passage.categories is None:
        return None
    _, models = _by_role(analysis.models)
    probabilities = EmotionProbabilities(*passage.categories)
    return EmotionAnalysisResult(
        model_used=embedded_used(models),
        processing_time_ms=elapsed_ms,
        device=analysis.device,
        provenance=models,
        scale=Scale.SPEAKER,
        categorical=CategoricalEmotion.of(probabilities),
        probabilities=probabilities,
    )
