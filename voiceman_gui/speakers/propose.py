"""From what was heard to a proposal of who speaks when."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import MOST_SPEAKERS, UNSURE, SpeakerChoice, SpeakerMode, Turns
from voiceman_gui.speakers.assignment import Said, assigned
from voiceman_gui.speakers.channel_levels import ChannelLevels
from voiceman_gui.speakers.channels import channel_activity, channel_evidence
from voiceman_gui.speakers.clustering import (
    CLOSE_SHARE,
    ENOUGH_S,
    CountEstimate,
    cluster,
    count_people,
    distinct,
)
from voiceman_gui.speakers.stretches import runs
from voiceman_gui.speakers.tracks import SpeakerTracks
from voiceman_gui.speakers.turns import turns_from

RIGHT_SHARE, RIGHT_SHARE_TELEPHONE = 0.95, 0.63
"""Share of the estimated numbers of speakers that were right, as recorded and through G.711 mu-law
(`tests/benchmarks/measure_diarisation.py`); the others were too small, and few of them doubtful."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who speaks when, as proposed.

    Parameters
    ----------
    turns : Turns
        Every frame with detected speech lies in a turn: a speaker's, or an unsure one.
    facts : tuple of Message
        How many people were found or set and how sure that is, first; then what else the analyst
        should know.
    estimate : CountEstimate or None
        How the number was estimated; None where it was given.
    """

    turns: Turns
    facts: tuple[Message, ...]
    estimate: CountEstimate | None = None

    @property
    def doubtful(self) -> bool:
        """Whether the number of speakers is an estimate that leaves another number open."""
        return self.estimate is not None and self.estimate.doubtful


def propose(
    tracks: SpeakerTracks | None,
    choice: SpeakerChoice,
    speech: FrameTracks,
    *,
    levels: ChannelLevels | None = None,
    seed: int,
) -> Proposal:
    """Propose who speaks when.

    Parameters
    ----------
    tracks : SpeakerTracks or None
        What the networks heard; not needed for one speaker, nor for channels.
    choice : SpeakerChoice
    speech : FrameTracks
        Where speech was detected; turns are nowhere else, but for pauses within a turn.
    levels : ChannelLevels or None
        How loud the channels are, where there are several.
    seed : int

    Raises
    ------
    ValueError
        Where what the choice needs is missing.
    """
    if choice.mode is SpeakerMode.ONE or not speech.speech.any():
        return Proposal(_of_one(speech), ())
    if choice.mode is SpeakerMode.CHANNELS:
        return _of_channels(levels, speech)
    if tracks is None:
        raise ValueError("telling voices apart needs speaker tracks")
    offered = None if levels is None else channel_evidence(levels, speech)
    facts = (offered.fact,) if offered is not None and offered.alternate else ()
    known = np.asarray(~np.isnan(tracks.unit_embedding).any(axis=1))
    voices = tracks.unit_embedding[known].astype(np.float64)
    lengths = tracks.unit_speech_s[known]
    estimate = None
    if choice.count is not None:
        people = min(choice.count, distinct(voices))
        first = message("speakers.count_set", speakers_count=choice.count)
    else:
        estimate = count_people(voices, lengths, seed) if voices.shape[0] else None
        people = 1 if estimate is None else estimate.count
        first = _estimated(estimate, lengths.shape[0])
    if people < 2:
        return Proposal(_of_one(speech), (first, *facts), estimate)
    fit = cluster(voices, lengths, people, seed)
    said = assigned(tracks, known, fit.posterior)
    turns = turns_from(said)
    return Proposal(turns, (first, *_found(said, turns), *facts), estimate)


def _of_one(speech: FrameTracks) -> Turns:
    rate = round(1 / speech.hop_s)
    return Turns.of_one(Span(start / rate, stop / rate) for start, stop in runs(speech.speech))


def _of_channels(levels: ChannelLevels | None, speech: FrameTracks) -> Proposal:
    if levels is None or levels.channels < 2:
        return Proposal(_of_one(speech), (message("speakers.one_channel"),))
    if levels.channels > MOST_SPEAKERS:
        raise ValueError(f"{levels.channels} channels are more than {MOST_SPEAKERS} speakers")
    rate = round(1 / speech.hop_s)
    active = channel_activity(levels, speech)
    said = [
        Said(start / rate, stop / rate, (person,))
        for person in range(levels.channels)
        for start, stop in runs(active[:, person])
    ]
    turns = turns_from(said, named_by_order=False)
    # Ids count the channels from 1, also where one of them holds no speech.
    people = tuple(replace(one, channel=int(one.id) - 1) for one in turns.speakers)
    turns = replace(turns, speakers=people)
    evidence = channel_evidence(levels, speech)
    facts = [message("speakers.by_channel", channels_count=levels.channels)]
    if evidence is not None:
        facts.append(
            evidence.fact
            if evidence.alternate
            else message(
                "speakers.channels_do_not_alternate",
                left_share=evidence.left_share,
                right_share=evidence.right_share,
                apart_db=6.0,
            )
        )
    return Proposal(turns, tuple(facts))


def _estimated(estimate: CountEstimate | None, stretches: int) -> Message:
    """Say how many people were found, and how close another number was."""
    if estimate is None:
        return message("speakers.count_too_short")
    if estimate.second is None or estimate.gain is None or estimate.needed is None:
        return message(
            "speakers.count_few_stretches",
            speakers_count=estimate.count,
            stretches_count=stretches,
        )
    if estimate.little_speech:
        return message(
            "speakers.count_little_speech", speech_s=estimate.speech_s, enough_s=ENOUGH_S
        )
    numbers = {
        "speakers_count": estimate.count,
        "second_count": estimate.second,
        "fewer_count": min(estimate.count, estimate.second),
        "more_count": max(estimate.count, estimate.second),
        "gain": estimate.gain,
        "needed": estimate.needed,
        "low": (1 - CLOSE_SHARE) * estimate.needed,
        "high": (1 + CLOSE_SHARE) * estimate.needed,
        "right_share": RIGHT_SHARE,
        "telephone_share": RIGHT_SHARE_TELEPHONE,
    }
    if estimate.doubtful:
        return message("speakers.count_close", **numbers)
    return message("speakers.count_clear", **numbers)


def _found(said: list[Said], turns: Turns) -> list[Message]:
    """Say how much two people speak at once, and how much is assigned to nobody."""
    total_s = sum(one.end_s - one.start_s for one in said)
    both_s = sum(one.end_s - one.start_s for one in said if len(one.people) > 1)
    unsure_s = sum(turn.span.duration_s for turn in turns.of(UNSURE))
    facts = []
    if both_s > 0:
        facts.append(
            message("speakers.overlap_found", overlap_s=both_s, overlap_share=both_s / total_s)
        )
    if unsure_s > 0:
        facts.append(
            message(
                "speakers.unsure_found",
                unsure_s=unsure_s,
                turns_count=len(turns.of(UNSURE)),
            )
        )
    return facts
