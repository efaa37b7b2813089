"""An interview of a woman and a man, joined from EmoDB, with turns that are known."""

from __future__ import annotations

import csv
import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import soundfile as sf
from numpy.typing import NDArray

from helpers.analyses import layout_waveform
from helpers.measured_sample import SAMPLE, embedded, voice_network
from helpers.voices import PROFILE
from voiceman_gui.analysis.measure.recording import measure
from voiceman_gui.analysis.read import read
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.diarisation import Diarisation
from voiceman_gui.core.document import Baseline
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import (
    UNSURE,
    Speaker,
    SpeakerChoice,
    Turn,
    Turns,
    TurnState,
)
from voiceman_gui.models.vad import VoiceActivity
from voiceman_gui.pipeline.speakers import with_turns

WOMAN, MAN = "1", "2"
"""Ids of the speakers: the woman speaks first."""

RATE_HZ = 22050
PAUSE_S = 0.4
"""Between utterances of one turn, and between turns."""
OVERLAP_S = 1.5
"""By how much the man's second angry turn begins before the woman's happy one ends."""

_MAN = Path(__file__).parent / "recordings" / "emodb-15.flac"

_STORY = (
    (WOMAN, "neutral", 4),
    (MAN, "neutral", 4),
    (WOMAN, "boredom", 4),
    (MAN, "boredom", 4),
    (WOMAN, "sadness", 4),
    (MAN, "neutral", 4),
    (WOMAN, "neutral", 4),
    (MAN, "anger", 4),
    (WOMAN, "anger", 5),
    (MAN, "neutral", 3),
    (WOMAN, "happiness", 4),
    (MAN, "anger", 4),
    (WOMAN, "neutral", 2),
    (MAN, "boredom", 1),
)
"""Who says how many utterances of which emotion, one turn after the other."""

SPEAKERS = (Speaker(WOMAN), Speaker(MAN))
TWO = SpeakerChoice.parse("2")


@dataclass(frozen=True, eq=False)
class Interview:
    """The sound, and what is known about it.

    Parameters
    ----------
    samples : ndarray of float32, shape (samples,)
    turns : Turns
        Who speaks when, as joined; proposed.
    emotions : tuple of (Turn, str)
        What was played in each turn.
    """

    samples: NDArray[np.float32]
    turns: Turns
    emotions: tuple[tuple[Turn, str], ...]

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return self.samples.size / RATE_HZ

    def spans(self, speaker: str, emotion: str) -> tuple[Span, ...]:
        """Stretches of a speaker's turns of an emotion."""
        return tuple(
            turn.span
            for turn, played in self.emotions
            if (turn.speaker, played) == (speaker, emotion)
        )


@functools.cache
def interview() -> Interview:
    """Join the interview; 121 s."""
    voices = {
        WOMAN: _utterances(SAMPLE, SAMPLE.parent / "segments.csv"),
        MAN: _utterances(_MAN, _MAN.with_suffix(".csv")),
    }
    pause = round(PAUSE_S * RATE_HZ)
    turns: list[tuple[Turn, str]] = []
    placed: list[tuple[int, NDArray[np.float32]]] = []
    at = pause
    for speaker, emotion, count in _STORY:
        taken = [voices[speaker][emotion].pop(0) for _ in range(count)]
        if turns and (speaker, emotion, turns[-1][1]) == (MAN, "anger", "happiness"):
            at -= pause + round(OVERLAP_S * RATE_HZ)
        begin = at
        for one in taken:
            placed.append((at, one))
            at += one.size + pause
        span = Span(begin / RATE_HZ, (at - pause) / RATE_HZ)
        turns.append((Turn(span, speaker, cluster=speaker), emotion))
    # A quiet room instead of digital silence, which a gate would take for lost sound.
    samples = np.random.default_rng(9).normal(0, 2e-4, at).astype(np.float32)
    for start, one in placed:
        samples[start : start + one.size] += one
    return Interview(samples, Turns(SPEAKERS, tuple(turn for turn, _ in turns)), tuple(turns))


def write_interview(folder: Path, name: str = "interview.wav") -> Path:
    """Write the interview as a file, 16 bit."""
    path = folder / name
    sf.write(path, interview().samples, RATE_HZ, subtype="PCM_16")
    return path


@functools.cache
def measured_interview(alone: str = "") -> Measurements:
    """Measure the interview with the default settings, without networks.

    Parameters
    ----------
    alone : str
        Id of the speaker to hear: the room is quiet while the other one speaks.
    """
    samples = (_alone(alone) if alone else interview().samples)[None]
    blocks = (samples[:, i : i + RATE_HZ] for i in range(0, samples.shape[1], RATE_HZ))
    return measure(
        blocks,
        RATE_HZ,
        AnalysisSettings(),
        VoiceActivity(),
        total_s=interview().duration_s,
        on_progress=ignore_progress,
        on_measurements=lambda _: None,
        cancel=CancelToken(),
        voice=voice_network(),
    )


def interview_analysis(
    turns: Turns | None = None,
    *,
    baselines: Sequence[Baseline] = (),
    choice: SpeakerChoice = TWO,
    settings: AnalysisSettings | None = None,
) -> Analysis:
    """Read the interview with turns; those that are known, as proposed, without any."""
    wanted = replace(
        settings or AnalysisSettings(), speakers=choice, turns=turns, baselines=tuple(baselines)
    )
    proposal = interview().turns
    diarisation = with_turns(Diarisation(choice, proposal, proposal), turns)
    waveform = layout_waveform(interview().duration_s, Path("/exhibits/interview.wav"))
    return read(
        waveform, measured_interview(), wanted, embedded(), PROFILE, diarisation=diarisation
    )


def with_speaker_models(analysis: Analysis) -> Analysis:
    """An analysis as if the shipped speaker models had proposed the turns."""
    from voiceman_gui.inference.speaker_models import load_speaker_models

    assert analysis.diarisation is not None
    models = load_speaker_models().provenances
    return replace(
        analysis,
        models=(*analysis.models, *models),
        diarisation=replace(analysis.diarisation, models=models),
    )


def alone_analysis(speaker: str, *, baselines: Sequence[Baseline] = ()) -> Analysis:
    """Read the interview as if one of the two said nothing, and nobody were told apart."""
    waveform = layout_waveform(interview().duration_s, Path("/exhibits/alone.wav"))
    settings = AnalysisSettings(baselines=tuple(baselines))
    return read(waveform, measured_interview(speaker), settings, embedded(), PROFILE)


def _alone(speaker: str) -> NDArray[np.float32]:
    given = interview()
    samples = np.random.default_rng(9).normal(0, 2e-4, given.samples.size).astype(np.float32)
    for turn in given.turns.of(speaker):
        heard = slice(*(round(at * RATE_HZ) for at in (turn.span.start_s, turn.span.end_s)))
        samples[heard] = given.samples[heard]
    return samples


def confirmed(turns: Turns, count: int | None = None) -> Turns:
    """Turns as an analyst confirmed them: the first ones, or all."""
    whole = len(turns.turns) if count is None else count
    return turns.with_turns(
        replace(turn, state=TurnState.CONFIRMED) if place < whole else turn
        for place, turn in enumerate(turns.turns)
    )


def unsure(turns: Turns, place: int) -> Turns:
    """Turns of which one, counted from 0, is nobody's."""
    reason = message("speakers.reason.by_analyst")
    row = list(turns.turns)
    row[place] = replace(row[place], speaker=UNSURE, reason=reason)
    return turns.with_turns(row)


def named(turns: Turns, **labels: str) -> Turns:
    """Turns whose speakers have names: ``named(turns, woman="Ms Kim")``."""
    ids = {"woman": WOMAN, "man": MAN}
    of = {ids[key]: label for key, label in labels.items()}
    speakers = tuple(replace(one, label=of.get(one.id, one.label)) for one in turns.speakers)
    return replace(turns, speakers=speakers)


def _utterances(sound: Path, table: Path) -> dict[str, list[NDArray[np.float32]]]:
    """Utterances of a voice by emotion, in order."""
    samples, rate_hz = sf.read(sound, dtype="float32")
    assert rate_hz == RATE_HZ
    found: dict[str, list[NDArray[np.float32]]] = {}
    with table.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            start, end = (round(float(row[name]) * rate_hz) for name in ("start_s", "end_s"))
            found.setdefault(row["played_emotion"], []).append(samples[start:end])
    return found
