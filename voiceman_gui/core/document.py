"""The document: everything that people set, as one frozen value that is replaced whole.

What the program measures is no part of it, and neither is where somebody looks (playhead, visible
span, selection, settings). It changes through `voiceman_gui.core.command` only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from voiceman_gui.core.borrowed import Borrowed
from voiceman_gui.core.marks import MARKS, Mark, in_order
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import Tier
from voiceman_gui.core.turns import SpeakerChoice, Turns

FIRST = "1"
"""Id of the first recording of a document."""

WHOLE_RECORDING = ""
"""The speaker of a baseline that holds for whoever speaks in the recording."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Passages that were marked as what a speaker's readings are relative to.

    Parameters
    ----------
    spans : tuple of Span
        At least one.
    speaker : str
        Id of the speaker.
    """

    spans: tuple[Span, ...]
    speaker: str = WHOLE_RECORDING


@dataclass(frozen=True, slots=True)
class Annotations:
    """What was set on one recording.

    Parameters
    ----------
    id : str
        Of the recording, within the document.
    marks : tuple of Mark
        In order of time, no two of one id.
    baselines : tuple of Baseline
        At most one for a speaker; a speaker without one is read against all of their speech.
    channel : int or None
        Channel to analyse, from 0; None is the mean of all.
    turns : Turns or None
        Who speaks when, as the analyst set it; None is as the program proposes.
    speakers : SpeakerChoice or None
        How the speakers of the proposal are found; None is as the settings say.
    borrowed : tuple of Borrowed
        Passages of other recordings that are in the baselines of speakers.
    tiers : tuple of Tier
        Annotation tiers in the order in which they are shown, beside the one that every recording
        has; no two of one id.
    """

    id: str = FIRST
    marks: tuple[Mark, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    channel: int | None = None
    turns: Turns | None = None
    speakers: SpeakerChoice | None = None
    borrowed: tuple[Borrowed, ...] = ()
    tiers: tuple[Tier, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "marks", in_order(self.marks))
        by_speaker = sorted(self.baselines, key=lambda baseline: baseline.speaker)
        object.__setattr__(self, "baselines", tuple(by_speaker))

    def spans_of(self, speaker: str) -> tuple[Span, ...]:
        """Return the passages of a speaker's baseline; empty where none is marked."""
        return next((one.spans for one in self.baselines if one.speaker == speaker), ())

    def with_spans(self, speaker: str, spans: Iterable[Span]) -> Annotations:
        """Return these with another baseline of a speaker; without passages there is none."""
        others = tuple(one for one in self.baselines if one.speaker != speaker)
        passages = tuple(spans)
        own = (Baseline(passages, speaker),) if passages else ()
        return replace(self, baselines=(*others, *own))

    def with_tiers(self, tiers: Iterable[Tier]) -> Annotations:
        """Return these with other tiers, and without the marks of tiers that are gone."""
        kept = tuple(tiers)
        known = {MARKS, *(one.id for one in kept)}
        marks = tuple(one for one in self.marks if one.tier in known)
        return replace(self, tiers=kept, marks=marks)

    def with_turns(self, turns: Turns | None) -> Annotations:
        """Return these with other turns, and without the baselines of speakers who are gone.

        Where no turns are set any more, all baselines stay: the program proposes the speakers.
        """
        if turns is None:
            return replace(self, turns=None)
        known = {WHOLE_RECORDING, *(one.id for one in turns.speakers)}
        kept = tuple(one for one in self.baselines if one.speaker in known)
        borrowed = tuple(one for one in self.borrowed if one.speaker in known)
        return replace(self, turns=turns, baselines=kept, borrowed=borrowed)


@dataclass(frozen=True, slots=True)
class ReportDetails:
    """What only the examiner knows and a report must say; an empty field is printed as such.

    Parameters
    ----------
    case, exhibit : str
        Names or numbers of the laboratory.
    question : str
        What the analysis was asked to answer.
    examiner, reviewer : str
    language : str
        Of the report, e.g. "ko"; empty is the program's.
    validation : str
        Path of the JSON file of the laboratory's own validation dossier, which the report cites;
        empty for none.
    """

    case: str = ""
    exhibit: str = ""
    question: str = ""
    examiner: str = ""
    reviewer: str = ""
    language: str = ""
    validation: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What people set on one or more recordings.

    Parameters
    ----------
    recordings : tuple of Annotations
        At least one; the first is the one that a window shows.
    report : ReportDetails
    notes : str
    """

    recordings: tuple[Annotations, ...] = (Annotations(),)
    report: ReportDetails = ReportDetails()
    notes: str = ""

    def __post_init__(self) -> None:
        if not self.recordings:
            raise ValueError("a document has at least one recording")
        if len({one.id for one in self.recordings}) < len(self.recordings):
            raise ValueError("two recordings of a document have one id")

    @classmethod
    def of_one(
        cls,
        marks: Iterable[Mark] = (),
        baseline: Span | None = None,
        channel: int | None = None,
        *,
        report: ReportDetails | None = None,
        notes: str = "",
    ) -> Document:
        """Return a document of one recording, with one baseline for all of it."""
        baselines = () if baseline is None else (Baseline((baseline,)),)
        only = Annotations(marks=tuple(marks), baselines=baselines, channel=channel)
        return cls((only,), report or ReportDetails(), notes)

    @property
    def shown(self) -> Annotations:
        """What is set on the recording that the window shows."""
        return self.recordings[0]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks of the recording that the window shows, in order of time."""
        return self.shown.marks

    @property
    def tiers(self) -> tuple[Tier, ...]:
        """The tiers of the recording that the window shows, beside the one of every recording."""
        return self.shown.tiers

    @property
    def baseline(self) -> Span | None:
        """The passage that the readings of the window are relative to; None is all speech."""
        return next(iter(self.shown.spans_of(WHOLE_RECORDING)), None)

    @property
    def channel(self) -> int | None:
        """The channel that the window analyses; None is the mean of all."""
        return self.shown.channel

    @property
    def turns(self) -> Turns | None:
        """Who speaks when in the recording that the window shows; None is as proposed."""
        return self.shown.turns

    @property
    def speakers(self) -> SpeakerChoice | None:
        """How the speakers of the recording shown are found; None is as the settings say."""
        return self.shown.speakers

    def of(self, recording: str) -> Annotations:
        """Return what is set on a recording; nothing where the document does not have it."""
        found = (one for one in self.recordings if one.id == recording)
        return next(found, None) or Annotations(recording)

    def with_marks(self, marks: Iterable[Mark]) -> Document:
        """Return this document with other marks of the recording that the window shows."""
        return self.with_shown(replace(self.shown, marks=tuple(marks)))

    def with_baseline(self, span: Span | None) -> Document:
        """Return this document with another baseline of the recording that the window shows."""
        spans = () if span is None else (span,)
        return self.with_shown(self.shown.with_spans(WHOLE_RECORDING, spans))

    def with_channel(self, channel: int | None) -> Document:
        """Return this document with another channel of the recording that the window shows."""
        return self.with_shown(replace(self.shown, channel=channel))

    def with_spans(self, speaker: str, spans: Iterable[Span]) -> Document:
        """Return this document with another baseline of a speaker in the recording shown."""
        return self.with_shown(self.shown.with_spans(speaker, spans))

    def with_turns(self, turns: Turns | None) -> Document:
        """Return this document with other turns of the recording that the window shows."""
        return self.with_shown(self.shown.with_turns(turns))

    def with_speakers(self, choice: SpeakerChoice | None) -> Document:
        """Return this document with another way to find the speakers of the recording shown."""
        return self.with_shown(replace(self.shown, speakers=choice))

    def with_tiers(self, tiers: Iterable[Tier]) -> Document:
        """Return this document with other tiers of the recording that the window shows."""
        return self.with_shown(self.shown.with_tiers(tiers))

    def with_shown(self, shown: Annotations) -> Document:
        """Return this document with something else set on the recording that the window shows."""
        return replace(self, recordings=(shown, *self.recordings[1:]))


UNTOUCHED = Document()
"""A document of one recording on which nothing is set."""
