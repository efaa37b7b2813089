"""An analysis: what was asked, with what it was answered, and the answers on the time axis."""

from __future__ import annotations

from dataclasses import dataclass, field

from voiceman_gui.core.borrowed import Borrowed, BorrowedSpeech
from voiceman_gui.core.diarisation import Diarisation
from voiceman_gui.core.document import WHOLE_RECORDING, Baseline
from voiceman_gui.core.limitations import NO_SPEECH
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import (
    DEFAULT_CHOICE,
    DimensionMark,
    ModelChoice,
    NetworkOutputs,
    Scale,
)
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import (
    GateResult,
    Variation,
)
from voiceman_gui.core.reference import Reference
from voiceman_gui.core.sensitivity import NegativeControl
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import ONE_SPEAKER, SpeakerChoice, Turns
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.core.windows import WindowReadings

WITHHELD = frozenset({"analysis.notice.withheld", "analysis.notice.withheld_singly"})
"""Ids of the notices that the gates withhold every window with speech."""

WINDOW_RANGE_S = (1.0, 30.0)
"""Shortest and longest analysis window, seconds."""

HOP_LEAST_S = 0.1
"""Shortest hop, seconds; the longest is the length of the windows."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """For whom, and against what, a recording is read.

    Parameters
    ----------
    speaker : str
        Id of the speaker; `WHOLE_RECORDING` while speakers are not told apart.
    baseline : tuple of Span
        Passages that the analyst marked; empty is all of the speaker's speech.
    borrowed : tuple of Borrowed
        Passages of other recordings; with them and without marked passages, nothing of this
        recording is in the baseline.
    """

    speaker: str = WHOLE_RECORDING
    baseline: tuple[Span, ...] = ()
    borrowed: tuple[Borrowed, ...] = ()


@dataclass(frozen=True, slots=True)
class AnalysisSettings:
    """What the analyst chose; equal settings on equal bytes give equal results.

    Parameters
    ----------
    window_s, hop_s : float
        Length and hop of the analysis windows in seconds.
    channel : int or None
        Channel to analyse, counted from 0; None is the mean of all channels.
    baselines : tuple of Baseline
        Passages that the analyst marked for a speaker; a speaker without any is read against all
        of their speech. Those of `WHOLE_RECORDING` are of whoever speaks most in each.
    seed : int
        Of every random draw (bootstrap); printed in the report.
    models : ModelChoice
    beside : tuple of Comparison
        Further references against which speakers are read, side by side with `baselines`.
    speakers : SpeakerChoice
        How many people speak, and how they are told apart.
    turns : Turns or None
        The analyst's; None is what the program proposes.
    borrowed : tuple of Borrowed
        Passages of other recordings that are in the baselines of speakers.
    part : Span or None
        The only passage that is measured and read, from a whole second on; None: the recording.
    """

    window_s: float = 4.0
    hop_s: float = 1.0
    channel: int | None = None
    baselines: tuple[Baseline, ...] = ()
    seed: int = 20260101
    models: ModelChoice = DEFAULT_CHOICE
    beside: tuple[Comparison, ...] = ()
    speakers: SpeakerChoice = ONE_SPEAKER
    turns: Turns | None = None
    borrowed: tuple[Borrowed, ...] = ()
    part: Span | None = None

    def __post_init__(self) -> None:
        least_s, most_s = WINDOW_RANGE_S
        if not least_s <= self.window_s <= most_s:
            raise ValueError(f"window_s must lie within {WINDOW_RANGE_S} seconds")
        if not HOP_LEAST_S <= self.hop_s <= self.window_s:
            raise ValueError(f"hop_s must be between {HOP_LEAST_S} seconds and window_s")
        if self.part is not None and self.part.start_s % 1:
            raise ValueError("a part of a recording begins at a whole second")

    def passages_of(self, speaker: str) -> tuple[Span, ...]:
        """Return the passages of a speaker's baseline, by id; empty where none is marked."""
        return next((one.spans for one in self.baselines if one.speaker == speaker), ())


@dataclass(frozen=True, slots=True)
class BaselineInfo:
    """The baseline of arousal, dominance and stress; categories, valence and I1 have none.

    Parameters
    ----------
    spans : tuple of Span
        The marked passages; empty for all of the speaker's speech.
    windows : int
        Analysis windows in it.
    speech_s : float
        Net speech in it.
    what : Message
        The speech in words with its amounts, for sentences about what is relative to it.
    withholds : tuple of str
        Readings, by their keys in `voiceman_gui.core.reference`, that no window has because the
        baseline holds too little.
    notice : Message or None
        What it holds, what those readings need, and what to do; None where nothing is withheld.
    borrowed : tuple of BorrowedSpeech
        What comes from other recordings.
    """

    spans: tuple[Span, ...]
    windows: int
    speech_s: float
    what: Message
    withholds: tuple[str, ...] = ()
    notice: Message | None = None
    borrowed: tuple[BorrowedSpeech, ...] = ()

    @property
    def chosen(self) -> bool:
        """Whether the analyst chose it: it is not simply all speech of the speaker."""
        return bool(self.spans or self.borrowed)

    @property
    def sentence(self) -> Message:
        """For plot and report, e.g. "Baseline: all speech of the recording (142 s)."."""
        return message("analysis.baseline.sentence", what=self.what)


@dataclass(frozen=True, slots=True, eq=False)
class Readings:
    """The readings of a recording for one speaker against one reference.

    Parameters
    ----------
    comparison : Comparison
    baseline : BaselineInfo
    references : tuple of Reference
        What each reading is relative to.
    windows : WindowReadings
        All windows of the recording in order of time; those of others are gaps.
    measurements : Measurements
        The recording as if nobody else spoke in it: only frames in which the speaker speaks alone
        are speech.
    variation : Variation or None
        How much the voice varies; None where networks give everything that depends on it, and
        where there is too little speech to tell.
    """

    comparison: Comparison
    baseline: BaselineInfo
    references: tuple[Reference, ...]
    windows: WindowReadings
    measurements: Measurements
    variation: Variation | None = None

    @property
    def borrowed(self) -> tuple[BorrowedSpeech, ...]:
        """What the baseline takes from other recordings."""
        return self.baseline.borrowed


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """Results for one recording; frozen, so a report shows exactly what the window showed.

    What was measured of the recording is there once; readings of it are there for every speaker
    and reference that was asked for.

    Parameters
    ----------
    waveform : Waveform
        Holds recording and hashes.
    settings : AnalysisSettings
    models : tuple of ModelProvenance
    profile_name : Message or str
        Name and revision of the thresholds (design defaults, not validated).
    profile_sha256 : str
        Their hash.
    readings : tuple of Readings
        One for every speaker, then those of `AnalysisSettings.beside`.
    windows : WindowReadings
        What window and report show: every window as read for the speaker that it belongs to.
    quality : tuple of GateResult
    speech : tuple of Span
        Speech segments.
    complete : bool
        False after a cancel, or while results still arrive.
    measurements : Measurements
        Of everyone who speaks, windows cut at turns.
    uncut : Measurements
        The same as measured, kept so that other turns or another baseline are read without
        measuring again.
    notices : tuple of Message
        For the analyst.
    device : str or Message
        Where and how the models computed; the embedded ones always do so on the processor.
    networks : NetworkOutputs or None
        Kept so that another baseline is read without running them again; None: embedded models
        only.
    scale : Scale
        What 0.5 means for arousal, dominance and valence.
    mark : DimensionMark
        What must stand beside them wherever they show.
    diarisation : Diarisation or None
        Who speaks when; None while speakers are not told apart.
    controls : tuple of NegativeControl
        One for each of `shown`; empty where nobody asked for it.
    borrowed : tuple of BorrowedSpeech
        Speech of other recordings, kept so that it is read again without measuring it.
    """

    waveform: Waveform
    settings: AnalysisSettings
    models: tuple[ModelProvenance, ...]
    profile_name: Message | str
    profile_sha256: str
    readings: tuple[Readings, ...]
    windows: WindowReadings
    quality: tuple[GateResult, ...]
    speech: tuple[Span, ...]
    complete: bool
    measurements: Measurements
    uncut: Measurements
    notices: tuple[Message, ...] = field(default=())
    device: Message | str = "cpu"
    networks: NetworkOutputs | None = None
    scale: Scale = Scale.SPEAKER
    mark: DimensionMark = DimensionMark.NONE
    diarisation: Diarisation | None = None
    controls: tuple[NegativeControl, ...] = ()
    borrowed: tuple[BorrowedSpeech, ...] = ()

    def __post_init__(self) -> None:
        if not self.readings:
            raise ValueError("an analysis has readings for at least one speaker and reference")

    @property
    def shown(self) -> tuple[Readings, ...]:
        """The readings that window and report show: the first of every speaker."""
        return self.readings[: len(self.readings) - len(self.settings.beside)]

    def of(self, speaker: str) -> Readings:
        """Return the readings that are shown of a speaker, by id.

        Raises
        ------
        KeyError
        """
        found = (one for one in self.shown if one.comparison.speaker == speaker)
        one = next(found, None)
        if one is None:
            raise KeyError(speaker)
        return one

    @property
    def baseline(self) -> BaselineInfo:
        """The baseline of the first speaker."""
        return self.readings[0].baseline

    @property
    def references(self) -> tuple[Reference, ...]:
        """What each reading of the first speaker is relative to."""
        return self.readings[0].references

    @property
    def preview(self) -> bool:
        """Whether any reading shown is of preview quality."""
        return bool(self.windows.preview.any())

    @property
    def withholding(self) -> tuple[Message, ...]:
        """Those of the notices that say why readings are missing in every window."""
        own = (*(one.baseline.notice for one in self.shown), NO_SPEECH)
        return tuple(one for one in self.notices if one in own or one.id in WITHHELD)

    @property
    def of_others(self) -> tuple[Message, ...]:
        """Those of the notices that are about baselines from other recordings."""
        facts = (fact for one in self.shown for speech in one.borrowed for fact in speech.notices)
        return tuple(dict.fromkeys(facts))
