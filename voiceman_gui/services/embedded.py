"""The embedded models read a recording as a whole, against all of its own speech."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from voiceman_gui import pipeline
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DIMENSIONS, EMBEDDED, ModelChoice, Role, Scale
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import Confidence
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import ONE_SPEAKER, SpeakerChoice, speaker_name
from voiceman_gui.models.embedded import ACOUSTIC_AROUSAL
from voiceman_gui.services.audio import Sound
from voiceman_gui.services.results import (
    CategoricalEmotion,
    EmotionAnalysisResult,
    EmotionDimensions,
    EmotionProbabilities,
    SpeakerEmotionResult,
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
    who : tuple of Message
        Whether more than one voice was looked for, and what was found.
    reasons, notices : tuple of Message
    speakers : tuple of SpeakerEmotionResult
        One for each of several speakers; `primary` and `secondary` are None then.
    speaker_models : tuple of ModelProvenance
        Networks that told the speakers apart.
    """

    primary: EmotionAnalysisResult | None
    secondary: EmotionAnalysisResult | None
    confidence: Confidence | None
    who: tuple[Message, ...]
    reasons: tuple[Message, ...]
    notices: tuple[Message, ...]
    speakers: tuple[SpeakerEmotionResult, ...] = ()
    speaker_models: tuple[ModelProvenance, ...] = ()

    def result(self, role: Role) -> EmotionAnalysisResult | None:
        """What they gave in one role."""
        return self.primary if role is Role.DIMENSIONS else self.secondary


def read_embedded(
    sound: Sound, speakers: SpeakerChoice = ONE_SPEAKER, model: str = EMBEDDED
) -> EmbeddedReading:
    """Analyse sound with the embedded models and read all of it as one passage.

    Parameters
    ----------
    sound : Sound
    speakers : SpeakerChoice
        How many people speak; each of several is read by themselves.
    model : str
        What tells them apart, as in `ModelChoice`.

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
        analysis = run.analyse(
            AnalysisSettings(models=replace(_MODELS, speakers=model), speakers=speakers)
        )
        whole = Span(0.0, waveform.duration_s)
        if analysis.diarisation is not None and analysis.diarisation.several:
            return _of_each(analysis, whole, begun)
        passage = pipeline.read_passage(analysis, whole)
        elapsed_ms = (time.perf_counter() - begun) * 1000
    return EmbeddedReading(
        primary=_primary(passage, analysis, elapsed_ms),
        secondary=_secondary(passage, analysis, elapsed_ms),
        confidence=passage.confidence,
        who=_who(analysis),
        reasons=tuple(dict.fromkeys(passage.reasons)),
        notices=analysis.notices,
        speaker_models=_networks(analysis),
    )


def _of_each(analysis: Analysis, whole: Span, begun: float) -> EmbeddedReading:
    """Read every speaker of a recording by themselves."""
    found = []
    for readings in analysis.shown:
        speaker = readings.comparison.speaker
        passage = pipeline.read_passage(analysis, whole, speaker=speaker)
        # The networks that found the speakers took their time for all of them.
        elapsed_ms = (time.perf_counter() - begun) * 1000
        found.append(
            SpeakerEmotionResult(
                speaker=speaker,
                name=speaker_name(speaker),
                speech_s=readings.measurements.frames.speech_s(),
                primary_result=_primary(passage, analysis, elapsed_ms),
                secondary_result=_secondary(passage, analysis, elapsed_ms),
                confidence=passage.confidence,
                notices=tuple(dict.fromkeys(passage.reasons)),
            )
        )
    several = message("services.several_speakers", speakers_count=len(found))
    return EmbeddedReading(
        primary=None,
        secondary=None,
        confidence=None,
        who=_who(analysis),
        reasons=(several,),
        notices=analysis.notices,
        speakers=tuple(found),
        speaker_models=_networks(analysis),
    )


def _networks(analysis: Analysis) -> tuple[ModelProvenance, ...]:
    return () if analysis.diarisation is None else analysis.diarisation.models


def _who(analysis: Analysis) -> tuple[Message, ...]:
    return () if analysis.diarisation is None else analysis.diarisation.facts


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
