"""What the analyst listens to: which channels and which speakers are heard while playing.

It is how somebody listens and no finding: it is neither kept in the document nor part of a report,
and the analysis does not depend on it.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from voiceman_gui.audio.listening import (
    OPEN,
    Audible,
    Listening,
    SoundFilter,
    leveled_ranges,
    silent_ranges,
)
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.turns import UNSURE, Turns, speaker_name

T = TypeVar("T", bound=Hashable)


class ListeningChoice(QObject):
    """Channels and speakers that are muted or solo; the window has one, `State.listening`.

    Signals
    -------
    changed
        Something else is heard, or somebody else can be chosen.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.turns = Turns()
        """Who speaks when."""
        self.channels: Audible[int] = Audible()
        self.speakers: Audible[str] = Audible()
        self.channel_gains_db: dict[int, float] = {}
        """Levels of channels that are not as recorded."""
        self.speaker_gains_db: dict[str, float] = {}
        """Levels of speakers, by id, that are not as recorded."""
        self.filter = OPEN

    @property
    def everything(self) -> bool:
        """Whether all channels and all speakers are heard as they were recorded."""
        parts = self.channels.everything and self.speakers.everything
        return parts and not self._leveled and not self.filter.on

    @property
    def _leveled(self) -> bool:
        return bool(self.channel_gains_db or self.speaker_gains_db)

    # -- what there is -----------------------------------------------------------------------

    def start_over(self) -> None:
        """Hear everything of another recording, of whose speakers nothing is known yet."""
        self._reset_levels()
        self._become(Turns(), Audible(), Audible())

    def _reset_levels(self) -> None:
        if self._leveled or self.filter.on:
            self.channel_gains_db, self.speaker_gains_db, self.filter = {}, {}, OPEN
            self.changed.emit()

    def show_turns(self, turns: Turns) -> None:
        """Take over the turns in use; speakers who are gone are no longer muted or solo."""
        known = frozenset({UNSURE, *(speaker.id for speaker in turns.speakers)})
        gains = self.speaker_gains_db
        self.speaker_gains_db = {one: gain for one, gain in gains.items() if one in known}
        self._become(turns, self.channels, self.speakers.among(known))

    def follow_channel(self, channel: int | None) -> None:
        """Hear the channel that is analysed; None is all of them.

        Another channel may be muted or made solo afterwards.
        """
        chosen = frozenset() if channel is None else frozenset({channel})
        self._become(self.turns, Audible(solo=chosen), self.speakers)

    # -- what is chosen ----------------------------------------------------------------------

    def mute_channel(self, channel: int) -> None:
        """Mute a channel, or take that back."""
        self._set_channels(_muted(self.channels, frozenset({channel})))

    def solo_channel(self, channel: int) -> None:
        """Hear a channel alone, together with others that are solo, or take that back."""
        self._set_channels(_solo(self.channels, frozenset({channel})))

    def next_channel(self, count: int) -> None:
        """Hear the next of several channels alone, and after the last one all of them."""
        alone = sorted(self.channels.solo)
        following = alone[0] + 1 if len(alone) == 1 else 0
        chosen = frozenset({following}) if following < count else frozenset()
        self._set_channels(Audible(solo=chosen))

    def mute_speaker(self, *idents: str) -> None:
        """Mute speakers, by id, or take that back; nobody is no change."""
        self._set_speakers(_muted(self.speakers, frozenset(idents)))

    def solo_speaker(self, *idents: str) -> None:
        """Hear speakers alone, together with others who are solo, or take that back."""
        self._set_speakers(_solo(self.speakers, frozenset(idents)))

    def level_channel(self, channel: int, gain_db: float) -> None:
        """Hear a channel louder or softer; 0 is as recorded."""
        self.channel_gains_db = _with_level(self.channel_gains_db, channel, gain_db)
        self.changed.emit()

    def level_speaker(self, ident: str, gain_db: float) -> None:
        """Hear a speaker louder or softer; 0 is as recorded."""
        self.speaker_gains_db = _with_level(self.speaker_gains_db, ident, gain_db)
        self.changed.emit()

    def pass_through(self, chosen: SoundFilter) -> None:
        """Hear all through a band, and at a level."""
        if chosen != self.filter:
            self.filter = chosen
            self.changed.emit()

    def clear(self) -> None:
        """Hear everything as it was recorded."""
        self._reset_levels()
        self._become(self.turns, Audible(), Audible())

    # -- what is heard -----------------------------------------------------------------------

    def of(self, sample_rate_hz: int, n_samples: int) -> Listening:
        """Return what is heard of a recording, for its player."""
        silent = silent_ranges(self.turns, self.speakers, sample_rate_hz, n_samples)
        leveled, gains = leveled_ranges(
            self.turns, self.speaker_gains_db, sample_rate_hz, n_samples
        )
        channels = tuple(sorted(self.channel_gains_db.items()))
        return Listening(self.channels, silent, channels, leveled, gains, self.filter)

    def speakers_at(self, seconds: float) -> tuple[str, ...]:
        """Return who speaks at a moment, or spoke last before it, by id; nobody before the first.

        A key is pressed a little after what it is about was heard.
        """
        here = {turn.speaker for turn in self.turns.at(seconds)}
        if not here:
            past = [turn for turn in self.turns.turns if turn.span.end_s <= seconds]
            last_s = max((turn.span.end_s for turn in past), default=0.0)
            here = {turn.speaker for turn in past if turn.span.end_s == last_s}
        return tuple(sorted(here))

    def facts(self, channels: int) -> tuple[Message, ...]:
        """Say what is heard and what is not; nothing where everything is heard.

        Parameters
        ----------
        channels : int
            Channels of the recording.
        """
        facts = []
        if not self.speakers.everything:
            facts.append(_fact(self.speakers, self._names()))
        if channels and not any(self.channels.hears(channel) for channel in range(channels)):
            facts.append(message("window.hearing.nothing"))
        elif not self.channels.everything:
            names = {channel: channel_name(channel, channels) for channel in range(channels)}
            facts.append(_fact(self.channels, names))
        facts += [
            message("window.hearing.level", name=channel_name(one, channels), gain_db=gain)
            for one, gain in sorted(self.channel_gains_db.items())
        ]
        speakers = self._names()
        facts += [
            message("window.hearing.level", name=speakers[one], gain_db=gain)
            for one, gain in self.speaker_gains_db.items()
        ]
        return (*facts, *filter_facts(self.filter))

    def _names(self) -> dict[str, Message | str]:
        names: dict[str, Message | str] = {one.id: one.name for one in self.turns.speakers}
        return {**names, UNSURE: speaker_name(UNSURE)}

    # -- changes -----------------------------------------------------------------------------

    def _set_channels(self, channels: Audible[int]) -> None:
        self._become(self.turns, channels, self.speakers)

    def _set_speakers(self, speakers: Audible[str]) -> None:
        self._become(self.turns, self.channels, speakers)

    def _become(self, turns: Turns, channels: Audible[int], speakers: Audible[str]) -> None:
        if (turns, channels, speakers) != (self.turns, self.channels, self.speakers):
            self.turns, self.channels, self.speakers = turns, channels, speakers
            self.changed.emit()


def channel_name(channel: int, channels: int) -> Message:
    """Return what a channel is called in a sentence.

    Parameters
    ----------
    channel : int
        Counted from 0.
    channels : int
        Of the recording.
    """
    if channels == 2:
        return message(("panels.hearing.left", "panels.hearing.right")[channel])
    return message("panels.hearing.channel", number=channel + 1)


def filter_facts(chosen: SoundFilter) -> tuple[Message, ...]:
    """Say what a filter lets through, and at which level; nothing where it changes nothing."""
    facts = []
    low_hz, high_hz = chosen.low_hz, chosen.high_hz
    if low_hz is not None and high_hz is not None:
        facts.append(message("window.hearing.band", low_hz=low_hz, high_hz=high_hz))
    elif low_hz is not None:
        facts.append(message("window.hearing.above", low_hz=low_hz))
    elif high_hz is not None:
        facts.append(message("window.hearing.below", high_hz=high_hz))
    if chosen.gain_db:
        facts.append(message("window.hearing.gain", gain_db=chosen.gain_db))
    return tuple(facts)


def _with_level(levels: Mapping[T, float], one: T, gain_db: float) -> dict[T, float]:
    others = {known: gain for known, gain in levels.items() if known != one}
    return {**others, one: gain_db} if gain_db else others


def _muted(audible: Audible[T], ones: frozenset[T]) -> Audible[T]:
    """Mute some, or none of them if all of them are muted."""
    return audible.with_muted(ones, not ones <= audible.muted)


def _solo(audible: Audible[T], ones: frozenset[T]) -> Audible[T]:
    """Make some solo, or none of them if all of them are solo."""
    return audible.with_solo(ones, not ones <= audible.solo)


def _fact(audible: Audible[T], names: Mapping[T, Message | str]) -> Message:
    """Name those that are solo or, if there are none, those that are muted."""
    if audible.solo:
        parts = tuple(name for one, name in names.items() if one in audible.solo)
        return message("window.hearing.only", parts=parts)
    parts = tuple(name for one, name in names.items() if one in audible.muted)
    return message("window.hearing.without", parts=parts)
