"""An analysis: what was asked, with what it was answered, and the answers on the time axis."""

from __future__ import annotations

from dataclasses import dataclass, field

from voiceman_gui.core.limitations import NO_SPEECH
from voiceman_gui.core.marks import Mark as Mark  # noqa: PLC0414
from voiceman_gui.core.marks import numbered as numbered  # noqa: PLC0414
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.message import Message
from voiceman_gui.core.networks import (
    DEFAULT_CHOICE,
    DimensionMark,
    ModelChoice,
    NetworkOutputs,
    Scale,
)
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import Confidence, Gate, Gauge, Reading
from voiceman_gui.core.reference import Reference
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform


@dataclass(frozen=True, slots=True)
class AnalysisSettings:
    """What the analyst chose; equal settings on equal bytes give equal results.

    Parameters
    ----------
    window_s, hop_s : float
        Length and hop of the analysis windows in seconds.
    channel : int or None
        Channel to analyse, counted from 0; None is the mean of all channels.
    baseline : Span or None
        Passage that the analyst marked; None is all speech of the recording.
    seed : int
        Of every random draw (bootstrap); printed in the report.
    models : ModelChoice
    """

    window_s: float = 4.0
    hop_s: float = 1.0
    channel: int | None = None
    baseline: Span | None = None
    seed: int = 20260101
    models: ModelChoice = DEFAULT_CHOICE

    def __post_init__(self) -> None:
        if not 1.0 <= self.window_s <= 30.0:
            raise ValueError("The analysis window must be between 1 and 30 seconds.")
        if not 0.1 <= self.hop_s <= self.window_s:
            raise ValueError("The hop must be between 0.1 seconds and the length of the window.")


@dataclass(frozen=True, slots=True)
class WindowReading:
    """The readings of one analysis window.

    Arousal, dominance and valence are 0..1 (what 0.5 means says `Analysis.scale`), stress
    -100..100, deception (I1) and I2 0..100; None is a gap, and `reasons` say why. `preview`
    readings will be replaced by reference values. What each is relative to says
    `Analysis.references`.

    `arousal_in_i1` is the arousal that I1 compares with the categories: the embedded models'
    against all speech of the recording, also where a baseline is marked, or a network's own.
    `model_rank` is a network's arousal as rank among the baseline's windows, -100..100.

    `i1_distance` is I1 before it becomes a percentile, 0 or more: the expectation over the
    categories of the squared Mahalanobis distance. It is there wherever the readings that it
    compares are, also where the deception reading itself is withheld, as a passage's distance is
    the mean of its windows'.
    """

    start_s: float
    end_s: float
    speech_s: float
    gate: Gate
    reasons: tuple[str, ...]
    arousal: Reading | None = None
    dominance: Reading | None = None
    valence: Reading | None = None
    categories: tuple[float, float, float, float] | None = None
    confidence: Confidence | None = None
    stress: Reading | None = None
    deception: Reading | None = None
    preview: bool = False
    arousal_in_i1: Reading | None = None
    model_rank: Reading | None = None
    i2: Reading | None = None
    i1_distance: float | None = None


@dataclass(frozen=True, slots=True)
class QualityFinding:
    """One line of the quality gates for the whole recording."""

    measure: str
    value: str
    gate: Gate
    thresholds: str


@dataclass(frozen=True, slots=True)
class BaselineInfo:
    """The baseline of arousal, dominance and stress; categories, valence and I1 have none.

    Parameters
    ----------
    span : Span or None
        The marked passage, or None for all speech of the recording.
    windows : int
        Analysis windows in it.
    speech_s : float
        Net speech in it.
    sentence : str
        For plot and report, e.g. "Baseline: all speech of the recording (142 s)."
    withholds : tuple of str
        Readings, by their keys in `voiceman_gui.core.reference.NAMES`, that no window has because
        the baseline holds too little.
    notice : str
        What it holds, what those readings need, and what to do; empty where nothing is withheld.
    """

    span: Span | None
    windows: int
    speech_s: float
    sentence: str
    withholds: tuple[str, ...] = ()
    notice: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """Results for one recording; frozen, so a report shows exactly what the window showed.

    Parameters
    ----------
    waveform : Waveform
        Holds recording and hashes.
    settings : AnalysisSettings
    models : tuple of ModelProvenance
    profile_name, profile_sha256 : str
        The versioned thresholds (design defaults, not validated) and their hash.
    baseline : BaselineInfo
    references : tuple of Reference
        What each reading is relative to.
    quality : tuple of QualityFinding
    windows : tuple of WindowReading
        In order of time; gaps are windows without numbers.
    speech : tuple of Span
        Speech segments.
    complete : bool
        False after a cancel, or while results still arrive.
    measurements : Measurements
        Kept so that a passage or another baseline is read without measuring again.
    notices : tuple of str
        Sentences for the analyst.
    device : Message or str
        Where and how the models computed; the embedded ones always do so on the processor.
    networks : NetworkOutputs or None
        Kept so that another baseline is read without running them again; None: embedded models
        only.
    scale : Scale
        What 0.5 means for arousal, dominance and valence.
    mark : DimensionMark
        What must stand beside them wherever they show.
    """

    waveform: Waveform
    settings: AnalysisSettings
    models: tuple[ModelProvenance, ...]
    profile_name: str
    profile_sha256: str
    baseline: BaselineInfo
    references: tuple[Reference, ...]
    quality: tuple[QualityFinding, ...]
    windows: tuple[WindowReading, ...]
    speech: tuple[Span, ...]
    complete: bool
    measurements: Measurements
    notices: tuple[str, ...] = field(default=())
    device: Message | str = "cpu"
    networks: NetworkOutputs | None = None
    scale: Scale = Scale.SPEAKER
    mark: DimensionMark = DimensionMark.NONE

    @property
    def preview(self) -> bool:
        """Whether any reading shown is of preview quality."""
        return any(window.preview for window in self.windows)

    @property
    def withholding(self) -> tuple[str, ...]:
        """Those of the notices that say why readings are missing in every window."""
        return tuple(
            notice for notice in self.notices if notice in (self.baseline.notice, NO_SPEECH)
        )


@dataclass(frozen=True, slots=True)
class PassageReading:
    """The readings of a selection, or of one analysis window.

    `definition` says in a sentence how the readings were made, `quality` are the gates as measured
    in the passage, `preview` says that values of preview quality take part, `arousal_in_i1` is
    that of `WindowReading`, and `i1_distance` is the weighted mean of its windows' distances, of
    which the deception reading is the percentile.
    """

    span: Span
    gate: Gate
    reasons: tuple[str, ...]
    arousal: Reading | None
    dominance: Reading | None
    valence: Reading | None
    categories: tuple[float, float, float, float] | None
    confidence: Confidence | None
    stress: Gauge
    deception: Gauge
    quality: tuple[QualityFinding, ...]
    preview: bool = False
    arousal_in_i1: Reading | None = None
    definition: str = ""
    i1_distance: float | None = None
