"""What a script gets: plain frozen values, whose names scripts of the predecessor know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypedDict

from voiceman_gui.core.message import Message
from voiceman_gui.core.networks import DimensionMark, Scale
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import CATEGORIES, Confidence


@dataclass(frozen=True, slots=True)
class EmotionDimensions:
    """Arousal, dominance and valence of a whole recording, and what they are relative to.

    Parameters
    ----------
    arousal, dominance, valence : float
        0..1.
    intervals : mapping of str to (float, float) or None
        95 % interval of each; None where the model does not show what one could be made from.
    scale : Scale
        What 0.5 means.
    mark : DimensionMark
        What must stand beside the numbers wherever they are shown.
    notices : tuple of Message
        The first says whose speech was read: whether more than one person was looked for.
    """

    arousal: float
    dominance: float
    valence: float
    intervals: Mapping[str, tuple[float, float]] | None
    scale: Scale
    mark: DimensionMark = DimensionMark.NONE
    notices: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class EmotionProbabilities:
    """Shares of the four categories; they sum to 1."""

    angry: float
    happy: float
    sad: float
    neutral: float

    def as_tuple(self) -> tuple[float, float, float, float]:
        """In the order of `CATEGORIES`."""
        return self.angry, self.happy, self.sad, self.neutral


@dataclass(frozen=True, slots=True)
class CategoricalEmotion:
    """The category with the largest share.

    Parameters
    ----------
    emotion_type : str
        One of `CATEGORIES`.
    confidence : float
        Its share, 0..1; not the probability that the person felt this.
    notices : tuple of Message
        The first says whose speech was read: whether more than one person was looked for.
    """

    emotion_type: str
    confidence: float
    notices: tuple[Message, ...] = ()

    @classmethod
    def of(cls, probabilities: EmotionProbabilities) -> CategoricalEmotion:
        """Take the largest share; the first of two that are equal."""
        shares = probabilities.as_tuple()
        best = max(range(len(shares)), key=shares.__getitem__)
        return cls(CATEGORIES[best], shares[best])


@dataclass(frozen=True, slots=True)
class EmotionAnalysisResult:
    """What one role of the ensemble gave.

    Parameters
    ----------
    model_used : str
        Its name on the model hub where it has one, else its id; two embedded ids joined by " + ".
    processing_time_ms : float
        Wall-clock time of reading, loading not included. Where the embedded models have both
        roles, the one analysis that gave both.
    device : Message or str
        Where and how it computed.
    provenance : tuple of ModelProvenance
        Revision, hash, licence and proof of its models.
    scale : Scale
        Whether the numbers are relative to the speaker or common to all speakers.
    dimensions : EmotionDimensions or None
    categorical : CategoricalEmotion or None
    probabilities : EmotionProbabilities or None
    """

    model_used: str
    processing_time_ms: float
    device: Message | str
    provenance: tuple[ModelProvenance, ...]
    scale: Scale
    dimensions: EmotionDimensions | None = None
    categorical: CategoricalEmotion | None = None
    probabilities: EmotionProbabilities | None = None


@dataclass(frozen=True, slots=True)
class SpeakerEmotionResult:
    """What the embedded models gave for one of several speakers, relative to this speaker.

    Parameters
    ----------
    speaker : str
        Id: "1", "2", ... in the order in which they begin to speak. Never the identity of a person.
    name : Message or str
        Name in print.
    speech_s : float
        Net speech in which nobody else speaks, seconds.
    primary_result, secondary_result : EmotionAnalysisResult or None
        As in `MultiModelEmotionResult`, of the speech in which this speaker speaks alone.
    confidence : Confidence or None
    notices : tuple of Message
        Why any are missing.
    """

    speaker: str
    name: Message | str
    speech_s: float
    primary_result: EmotionAnalysisResult | None
    secondary_result: EmotionAnalysisResult | None
    confidence: Confidence | None
    notices: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class MultiModelEmotionResult:
    """What the ensemble gave for a recording.

    Parameters
    ----------
    primary_result : EmotionAnalysisResult or None
        Arousal, dominance and valence; None where they are not available, and `notices` say why.
    secondary_result : EmotionAnalysisResult or None
        The categories; None likewise, and where `use_ensemble` is off.
    confidence : Confidence or None
        How consistent the software is on this sound, with its parts; None without categories.
    audio_duration_seconds : float
    errors : tuple of Message
        Models that failed, why, and what stepped in.
    notices : tuple of Message
        What belongs beside the numbers, and why any are missing. The first one says whether more
        than one voice was looked for, wherever embedded models read.
    speakers : tuple of SpeakerEmotionResult
        One for each speaker, where several were found; empty otherwise. There are then no numbers
        of embedded models in `primary_result` and `secondary_result`: they would be relative to
        nobody.
    speaker_models : tuple of ModelProvenance
        Networks that told the speakers apart.
    """

    primary_result: EmotionAnalysisResult | None
    secondary_result: EmotionAnalysisResult | None
    confidence: Confidence | None
    audio_duration_seconds: float
    errors: tuple[Message, ...] = ()
    notices: tuple[Message, ...] = ()
    speakers: tuple[SpeakerEmotionResult, ...] = ()
    speaker_models: tuple[ModelProvenance, ...] = ()

    @property
    def ensemble_confidence(self) -> float | None:
        """Value of `confidence`, 0..1; None where it is uncalibrated."""
        return None if self.confidence is None else self.confidence.value

    @property
    def ensemble_emotion(self) -> CategoricalEmotion | None:
        """The category that the ensemble names: the secondary model's."""
        return None if self.secondary_result is None else self.secondary_result.categorical

    @property
    def provenance(self) -> tuple[ModelProvenance, ...]:
        """Every model that took part, each once."""
        own = (self.primary_result, self.secondary_result)
        each = (
            result for one in self.speakers for result in (one.primary_result, one.secondary_result)
        )
        read = (model for one in (*own, *each) if one for model in one.provenance)
        return tuple(dict.fromkeys((*read, *self.speaker_models)))


@dataclass(frozen=True, slots=True)
class ForensicEmotionIndicators:
    """The predecessor's indicators; None wherever its rule cannot be asked.

    Parameters
    ----------
    stress_indicator : bool or None
        Arousal of at least 0.7, and valence of at most 0.3 or the category angry or sad.
    deception_indicator : bool or None
        Whether `emotion_inconsistency_score` is above 0.5: two models disagree. No evidence of
        a lie.
    high_arousal_low_valence : bool or None
        Arousal of at least 0.7 and valence of at most 0.3.
    emotion_inconsistency_score : float or None
        How far arousal and valence lie outside the ranges expected of the category, the two
        distances added, 0..1.
    dominant_emotion : str or None
    arousal_level : str or None
        ``"low"`` below 0.33, ``"medium"`` below 0.67, else ``"high"``.
    confidence : float or None
        The result's `ensemble_confidence`.
    limitations : tuple of Message
        What the indicators do not show, and why any are None; to be shown beside them.
    """

    stress_indicator: bool | None
    deception_indicator: bool | None
    high_arousal_low_valence: bool | None
    emotion_inconsistency_score: float | None
    dominant_emotion: str | None
    arousal_level: str | None
    confidence: float | None
    limitations: tuple[Message, ...]


class PreloadStatistics(TypedDict):
    """What loading took.

    Parameters
    ----------
    models_loaded : list of str
        ``"primary"``, and ``"secondary"`` unless `use_ensemble` is off.
    load_time_seconds : float
    memory_used_mb : float
        By how much what this program takes of memory and of a CUDA GPU grew, in MiB.
    models : dict of str to str
        Who has each role, as in `EmotionAnalysisResult.model_used`.
    errors, notices : list of str
        Models that failed, and what stepped in; what else is to be known. In the language of the
        service.
    """

    models_loaded: list[str]
    load_time_seconds: float
    memory_used_mb: float
    models: dict[str, str]
    errors: list[str]
    notices: list[str]
