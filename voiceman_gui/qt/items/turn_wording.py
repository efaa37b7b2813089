"""What the speaker strip says, in words."""

from __future__ import annotations

from voiceman_gui.core.analysis import Analysis, Readings
from voiceman_gui.core.diarisation import Diarisation
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import (
    UNSURE,
    SpeakerChoice,
    SpeakerMode,
    Turn,
    Turns,
    TurnState,
    speaker_name,
)
from voiceman_gui.plot.turns import TurnLane
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.speaking import Speaking

CHANNELS_OFFERED = "speakers.channels_alternate"
"""Id of the fact that each channel seems to be one person."""

_STATES = {
    TurnState.PROPOSED: message("panels.speakers.turn_proposed"),
    TurnState.IMPORTED: message("panels.speakers.turn_imported"),
    TurnState.CONFIRMED: message("panels.speakers.turn_confirmed"),
}


def speaker_text(turns: Turns, ident: str) -> str:
    """Return what a speaker is called, by id."""
    one = turns.speaker(ident)
    name = speaker_name(UNSURE if ident == UNSURE else ident) if one is None else one.name
    return name if isinstance(name, str) else say(name)


def passage_speaker_text(diarisation: Diarisation | None, speaker: str) -> str:
    """Return who speaks in a passage; empty where neither program nor analyst said who does.

    Parameters
    ----------
    diarisation : Diarisation or None
    speaker : str
        Id; empty where readings do not name it because one person speaks.
    """
    if diarisation is None:
        return ""
    if diarisation.choice.mode is SpeakerMode.ONE and not diarisation.several:
        return ""
    speakers = diarisation.turns.speakers
    only = speakers[0].id if len(speakers) == 1 else UNSURE
    return speaker_text(diarisation.turns, speaker or only)


def of_speaker(analysis: Analysis, speaker: str | None) -> Readings | None:
    """Return the readings of a speaker, or of the only one; None for those of several."""
    found = [one for one in analysis.shown if speaker in (None, one.comparison.speaker)]
    return found[0] if len(found) == 1 else None


def choice_text(choice: SpeakerChoice, found: int | None, *, edited: bool = False) -> str:
    """Return how many people speak, as the button says it.

    Parameters
    ----------
    choice : SpeakerChoice
    found : int or None
        How many the turns in use have; None while nothing is analysed.
    edited : bool
        Whether the analyst changed the turns: their speakers count then, whatever was asked for.
    """
    if edited and found is not None:
        return tr("panels.speakers.button_edited", speakers_count=found)
    if choice.mode is SpeakerMode.COUNT:
        return tr("panels.speakers.button_count", speakers_count=choice.count)
    if choice.mode is SpeakerMode.ONE:
        return tr("panels.speakers.button_one")
    if choice.mode is SpeakerMode.CHANNELS:
        return tr("panels.speakers.button_channels")
    if found is None:
        return tr("panels.speakers.button_auto")
    return tr("panels.speakers.button_auto_found", speakers_count=found)


def shown_text(speaking: Speaking) -> str:
    """Return whose readings are drawn, as the button says it."""
    if speaking.shown is None:
        return tr("panels.speakers.button_all")
    return tr("panels.speakers.button_only", name=speaker_text(speaking.turns, speaking.shown))


def count_text(speaking: Speaking, running: bool) -> str:
    """Return how many turns there are, and how many of them are confirmed."""
    count = len(speaking.turns.turns)
    if not count:
        return tr("panels.speakers.running" if running else "panels.speakers.nothing")
    confirmed = speaking.lanes.confirmed
    return tr("panels.speakers.turns", turns_count=count, confirmed_count=confirmed)


def facts_text(analysis: Analysis | None) -> str:
    """Return everything that is known about how the speakers were found."""
    diarisation = None if analysis is None else analysis.diarisation
    facts = () if diarisation is None else diarisation.facts
    return "\n".join((*map(say, facts), tr("panels.speakers.no_recognition")))


def offers_channels(analysis: Analysis | None) -> bool:
    """Say whether it is offered to take each channel for one person."""
    diarisation = None if analysis is None else analysis.diarisation
    if diarisation is None or diarisation.choice.mode is SpeakerMode.CHANNELS:
        return False
    return any(fact.id == CHANNELS_OFFERED for fact in diarisation.found)


def lane_text(lane: TurnLane, name: str) -> str:
    """Return how much a speaker says, and how much of it is confirmed."""
    return tr(
        "panels.speakers.lane",
        name=name,
        turns_count=len(lane.turns),
        speech_s=lane.speech_s,
        confirmed_count=int(lane.confirmed.sum()),
    )


def strip_text(speaking: Speaking) -> str:
    """Return a description of the strip for screen readers."""
    lanes = (
        lane_text(one, speaker_text(speaking.turns, one.speaker)) for one in speaking.lanes.lanes
    )
    return "\n".join((count_text(speaking, running=False), *lanes))


def turn_text(turn: Turn, turns: Turns, lane: TurnLane, baseline: tuple[Span, ...]) -> str:
    """Return what is known of a turn.

    Parameters
    ----------
    turn : Turn
    turns : Turns
    lane : TurnLane
        In which it lies.
    baseline : tuple of Span
        Marked passages of its speaker.
    """
    name = speaker_text(turns, turn.speaker)
    span = turn.span
    said = [
        tr(
            "panels.speakers.turn",
            name=name,
            start_s=span.start_s,
            end_s=span.end_s,
            turn_s=span.duration_s,
        ),
        say(_STATES[turn.state]),
    ]
    if turn.cluster and turn.cluster != turn.speaker:
        said.append(tr("panels.speakers.turn_was", name=speaker_text(turns, turn.cluster)))
    if turn.reason is not None:
        said.append(say(turn.reason))
    overlap_s = lane.overlap_within_s(span)
    if overlap_s > 0:
        said.append(tr("panels.speakers.turn_overlap", overlap_s=overlap_s))
    if any(one.overlap_s(span) > 0 for one in baseline):
        said.append(tr("panels.speakers.turn_baseline", name=name))
    return "\n".join(said)
