"""Who speaks when, on an interview whose turns are known."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers.told_apart import only, who, whole_tracks
from helpers.two_speakers import MAN, WOMAN, interview, measured_interview
from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.turns import UNSURE, SpeakerChoice, Turns
from voiceman_gui.speakers.assignment import assigned
from voiceman_gui.speakers.propose import Proposal, propose
from voiceman_gui.speakers.stretches import runs
from voiceman_gui.speakers.turns import turns_from

AUTO = SpeakerChoice.parse("auto")


def proposed(choice: str) -> Proposal:
    return propose(
        whole_tracks(), SpeakerChoice.parse(choice), measured_interview().frames, seed=20260101
    )


def right_share(turns: Turns) -> float:
    """Share of the detected speech of one person that is that person's."""
    frames = measured_interview().frames
    known = who(interview().turns, frames.n_frames)
    alone = frames.speech & (known.sum(axis=1) == 1)
    return float((who(turns, frames.n_frames) == known)[alone].all(axis=1).mean())


@pytest.mark.parametrize("choice", ["auto", "2"])
def test_a_woman_and_a_man_are_told_apart(choice: str) -> None:
    proposal = proposed(choice)
    assert [one.id for one in proposal.turns.speakers] == [WOMAN, MAN]
    assert right_share(proposal.turns) > 0.97


def test_the_number_is_an_estimate_with_its_evidence() -> None:
    estimate = proposed("auto").estimate
    assert estimate is not None
    assert estimate.count == 2
    assert estimate.gain is not None
    assert estimate.needed is not None
    assert not estimate.doubtful
    assert proposed("auto").facts[0].id == "speakers.count_clear"
    assert proposed("2").facts[0].id == "speakers.count_set"
    assert proposed("2").estimate is None


@pytest.mark.parametrize("first_s", [0.0, 10.0, 20.0, 30.0])
@pytest.mark.parametrize("length_s", [10.0, 20.0, 30.0])
def test_a_short_conversation_is_never_clearly_one_person(first_s: float, length_s: float) -> None:
    """Whatever is found in a few seconds of two people, it is not one person for certain."""
    tracks = only(whole_tracks(), lambda at: first_s <= at < first_s + length_s)
    proposal = propose(tracks, AUTO, measured_interview().frames, seed=1)
    assert proposal.estimate is not None
    assert proposal.estimate.count == 2 or proposal.doubtful
    if proposal.estimate.count == 1:
        assert proposal.facts[0].id != "speakers.count_clear"


def test_as_many_speakers_as_are_given() -> None:
    assert len(proposed("4").turns.speakers) == 4


def test_one_person_alone_is_one_speaker_with_the_spans_of_speech() -> None:
    """Everything the woman says, acted in four emotions."""
    known = who(interview().turns, measured_interview().frames.n_frames)
    hers = known[:, 0] & ~known[:, 1]
    tracks = only(whole_tracks(), lambda at: bool(hers[int(at * 100)]))
    used = np.unique(tracks.part_unit[tracks.part_unit >= 0])
    tracks = replace(
        tracks,
        part_unit=np.searchsorted(used, tracks.part_unit).astype(np.int32),
        unit_speech_s=tracks.unit_speech_s[used],
        unit_embedding=tracks.unit_embedding[used],
    )
    speech = FrameTracks(0.01, measured_interview().frames.speech & hers, {})
    proposal = propose(tracks, AUTO, speech, seed=1)
    assert proposal.estimate is not None
    assert proposal.estimate.count == 1
    edges = [(start / 100, stop / 100) for start, stop in runs(speech.speech)]
    assert [(turn.span.start_s, turn.span.end_s) for turn in proposal.turns.turns] == edges


@pytest.mark.parametrize("choice", ["auto", "3", "one"])
def test_every_frame_of_speech_lies_in_a_turn(choice: str) -> None:
    frames = measured_interview().frames
    turns = proposed(choice).turns
    covered = np.zeros(frames.n_frames, np.bool_)
    for turn in turns.turns:
        covered[round(turn.span.start_s * 100) : round(turn.span.end_s * 100)] = True
        assert turn.sure or turn.reason is not None
    assert covered[frames.speech].all()


def test_the_same_seed_gives_the_same_turns() -> None:
    assert proposed("auto").turns == proposed("auto").turns


def test_overlap_is_both_speakers() -> None:
    """The man begins to shout while the woman still laughs."""
    whole = interview().turns
    both = next(piece.span for piece in whole.pieces() if piece.overlap)
    tracks = whole_tracks()
    middle = (tracks.part_start_s + tracks.part_end_s) / 2
    place = int(np.abs(middle - (both.start_s + both.end_s) / 2).argmin())
    units = tracks.part_unit.copy()
    units[place] = -1
    turns = propose(
        replace(tracks, part_unit=units),
        SpeakerChoice.parse("2"),
        measured_interview().frames,
        seed=1,
    ).turns
    assert {turn.speaker for turn in turns.at(float(middle[place]))} == {WOMAN, MAN}


def test_a_voice_between_two_is_unsure_and_says_why() -> None:
    tracks = whole_tracks()
    embedded = np.ones(tracks.unit_speech_s.shape[0], np.bool_)
    posterior = np.tile([1.0, 0.0], (embedded.shape[0], 1))
    odd = int(tracks.part_unit[5])
    posterior[odd] = [0.4, 0.6]
    said = assigned(tracks, embedded, posterior)
    assert said[5].people == ()
    assert said[5].reason is not None
    assert said[5].reason.id == "speakers.reason.alike"
    assert said[5].reason.params["likely_share"] == pytest.approx(0.6)
    assert said[4].people == said[6].people == (0,)
    assert turns_from(said).of(UNSURE)[0].reason == said[5].reason


def test_speech_too_short_for_a_voice_goes_with_its_neighbour_or_is_unsure() -> None:
    tracks = whole_tracks()
    voices = tracks.unit_embedding.copy()
    alone = np.flatnonzero(tracks.part_start_s[1:] - tracks.part_end_s[:-1] > 0.3)[3] + 1
    voices[tracks.part_unit[alone]] = np.nan
    frames = measured_interview().frames
    near = propose(replace(tracks, unit_embedding=voices), SpeakerChoice.parse("2"), frames, seed=1)
    assert near.turns.at(float(tracks.part_start_s[alone]) + 0.01)[0].sure
    voices[:] = np.nan
    nothing = propose(replace(tracks, unit_embedding=voices), AUTO, frames, seed=1)
    assert nothing.facts[0].id == "speakers.count_too_short"
    assert len(nothing.turns.speakers) == 1


def test_silence_has_no_turns() -> None:
    nothing = FrameTracks(0.01, np.zeros(500, np.bool_), {})
    assert propose(None, AUTO, nothing, seed=1).turns == Turns.of_one(())


def test_telling_voices_apart_needs_tracks() -> None:
    with pytest.raises(ValueError, match="tracks"):
        propose(None, AUTO, measured_interview().frames, seed=1)
