"""Who speaks, and how much was read of each person: the numbers that all outputs share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.per_speaker.frames import SpeakerFrames
from voiceman_gui.core.analysis import Analysis, Readings
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import GATES, Gate
from voiceman_gui.core.turns import SpeakerMode, TurnState, speaker_name
from voiceman_gui.core.undecided import UndecidedWindows
from voiceman_gui.speakers.agreement import Agreement, agreement

WHOLE_RECORDING = "whole_recording"
"""Id of whoever speaks, while speakers are not told apart."""

NOT_TOLD_APART = message("analysis.notice.not_told_apart")
EVERYONE = message("report.speakers.everyone")


@dataclass(frozen=True, slots=True, eq=False)
class SpeakerFacts:
    """One speaker of an analysis in numbers.

    Parameters
    ----------
    id : str
    label : str
        Name that the analyst gave; empty for none.
    name : Message or str
        Name in print.
    readings : Readings
        Those that are shown.
    speech_s : float
        Net speech in which nobody else speaks, seconds.
    overlap_s : float or None
        Net speech in which somebody else speaks as well, seconds; None where that was not looked
        for.
    share : float or None
        Of all net speech of the recording in which one person alone speaks, 0..1; None without any.
    windows : mapping of Gate to int
        Analysis windows of the speaker, by their gate.
    undecided : UndecidedWindows
    turns, confirmed : int
        Turns of the speaker, and how many of them the analyst confirmed.
    """

    id: str
    label: str
    name: Message | str
    readings: Readings
    speech_s: float
    overlap_s: float | None
    share: float | None
    windows: dict[Gate, int]
    undecided: UndecidedWindows
    turns: int
    confirmed: int

    @property
    def read(self) -> int:
        """Windows that show readings."""
        return self.windows[Gate.PASS] + self.windows[Gate.CAUTION]

    @property
    def gaps(self) -> int:
        """Windows that do not."""
        return sum(self.windows.values()) - self.read


def speakers(analysis: Analysis) -> tuple[SpeakerFacts, ...]:
    """Return all speakers of an analysis, in the order of `Analysis.shown`."""
    alone_s = [one.measurements.frames.speech_s() for one in analysis.shown]
    return tuple(
        _facts(analysis, readings, speech_s, sum(alone_s))
        for readings, speech_s in zip(analysis.shown, alone_s, strict=True)
    )


def _facts(analysis: Analysis, readings: Readings, speech_s: float, all_s: float) -> SpeakerFacts:
    ident, diarisation = readings.comparison.speaker, analysis.diarisation
    frames = readings.measurements.frames
    overlap_s = None
    if frames.overlap is not None:
        overlap_s = float(np.count_nonzero(frames.overlap) * frames.hop_s)
    own = _own_windows(analysis, readings)
    counts = np.bincount(analysis.windows.codes[own], minlength=len(GATES)).tolist()
    speaker = None if diarisation is None else diarisation.turns.speaker(ident)
    turns = () if diarisation is None else diarisation.turns.of(ident)
    return SpeakerFacts(
        id=ident or WHOLE_RECORDING,
        label="" if speaker is None else speaker.label,
        name=EVERYONE if speaker is None else speaker.name,
        readings=readings,
        speech_s=speech_s,
        overlap_s=overlap_s,
        share=speech_s / all_s if all_s > 0 else None,
        windows=dict(zip(GATES, counts, strict=True)),
        undecided=UndecidedWindows.of(analysis.windows, own),
        turns=len(turns),
        confirmed=sum(turn.state is TurnState.CONFIRMED for turn in turns),
    )


def _own_windows(analysis: Analysis, readings: Readings) -> NDArray[np.bool_]:
    """Return the windows of a speaker, shape (windows,); all while nobody is told apart."""
    windows = analysis.windows
    if windows.owner is None:
        return np.ones(len(windows), np.bool_)
    return windows.of(readings.comparison.speaker)


def category_facts(analysis: Analysis, readings: Readings) -> tuple[Message, ...]:
    """Return how much a voice varies, and in how many of its windows no category is named.

    Empty without any reading of the speaker, and where a network gives the categories: those rest
    on no variation, and one of them is always named.

    Parameters
    ----------
    analysis : Analysis
    readings : Readings
        Of the speaker.
    """
    networks, own = analysis.networks, _own_windows(analysis, readings)
    if networks is not None and networks.categories is not None:
        return ()
    if not np.any(own & analysis.windows.shown):
        return ()
    variation = readings.variation
    varies = message("analysis.variation.unknown") if variation is None else variation.sentence
    return varies, UndecidedWindows.of(analysis.windows, own).sentence


@dataclass(frozen=True, slots=True)
class SharedSpeech:
    """Speech that is not one known person's alone, in seconds.

    Parameters
    ----------
    overlap_s : float or None
        Of two or more people; None where that was not looked for.
    unsure_s : float
        Of nobody whom a turn names.
    windows : int
        Analysis windows that are nobody's although somebody speaks in them.
    """

    overlap_s: float | None
    unsure_s: float
    windows: int


def shared_speech(analysis: Analysis) -> SharedSpeech | None:
    """Return how much speech is not one person's alone; None while speakers are not told apart."""
    diarisation, owner = analysis.diarisation, analysis.windows.owner
    if diarisation is None or owner is None:
        return None
    frames = analysis.measurements.frames
    found = SpeakerFrames.of(frames, diarisation.turns)
    silent = analysis.windows.codes == GATES.index(Gate.NO_SPEECH)
    return SharedSpeech(
        float(np.count_nonzero(found.overlap) * frames.hop_s) if diarisation.examined else None,
        float(np.count_nonzero(found.unsure & ~found.overlap) * frames.hop_s),
        int(np.count_nonzero((owner < 0) & ~silent)),
    )


def several(analysis: Analysis) -> bool:
    """Whether readings of more than one speaker are shown."""
    return len(analysis.shown) > 1


def name_of(analysis: Analysis, speaker: str) -> Message | str:
    """Return the name in print of a speaker, by id."""
    if analysis.diarisation is None:
        return EVERYONE
    known = analysis.diarisation.turns.speaker(speaker)
    return speaker_name(speaker) if known is None else known.name


def told_apart(analysis: Analysis) -> Message:
    """Return how many people speak, who says so, and whether the program is in doubt."""
    diarisation = analysis.diarisation
    if diarisation is None or not diarisation.facts:
        return NOT_TOLD_APART
    first = diarisation.facts[0]
    doubt = None if diarisation.edited else _doubt(diarisation.found)
    return first if doubt is None else message("report.statement.doubted", how=first, doubt=doubt)


def _doubt(found: Sequence[Message]) -> Message | None:
    """Return why the number of speakers is not certain, in short; None where it is."""
    for fact in found:
        if fact.id == "speakers.count_close":
            return message("report.doubt.close", second_count=fact.params["second_count"])
        if fact.id == "speakers.count_little_speech":
            return message("report.doubt.little")
        if fact.id == "speakers.count_few_stretches":
            return message("report.doubt.few")
        if fact.id == "speakers.count_too_short":
            return message("report.doubt.too_short")
    return None


def whose_baseline(analysis: Analysis) -> Message:
    """Return whose speech arousal, dominance and stress are relative to."""
    if not several(analysis):
        return analysis.baseline.sentence
    what = tuple(one.baseline.what for one in analysis.shown)
    return message("report.statement.baselines", what=what)


def statement(analysis: Analysis) -> Message:
    """Return what stands first in every output: who is told apart, and what readings refer to."""
    return message(
        "report.statement.whole", how=told_apart(analysis), whose=whose_baseline(analysis)
    )


def agreement_of(analysis: Analysis) -> Agreement | None:
    """Return how far confirmed turns agree with the proposed ones; None without a proposal."""
    diarisation = analysis.diarisation
    if diarisation is None or diarisation.choice.mode is SpeakerMode.ONE:
        return None
    return agreement(diarisation.proposal, diarisation.turns)
