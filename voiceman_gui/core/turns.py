"""Who speaks when: speakers and their turns, as proposed by the program or set by the analyst."""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span

UNSURE = "unsure"
"""Speaker of turns that are assigned to nobody, with a reason; they are in nobody's baseline."""

ONLY = "1"
"""Id of the speaker of a recording with one speaker."""


class TurnState(enum.StrEnum):
    """Who vouches for a turn."""

    PROPOSED = "proposed"
    """The program; nobody has looked at it."""
    IMPORTED = "imported"
    """Whoever made the file from which it was read; nobody has checked it here."""
    CONFIRMED = "confirmed"
    """The analyst."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """One of the people who speak in a recording.

    Parameters
    ----------
    id : str
        "1", "2", ...: stays the same whatever is renamed. Never the identity of a person.
    label : str
        Name that the analyst gave, on one line; empty for the default one.
    channel : int or None
        Channel of the recording that was taken for this person, from 0; None where voices were
        told apart in another way. It only makes the default name.
    """

    id: str
    label: str = ""
    channel: int | None = None

    def __post_init__(self) -> None:
        # A name of several lines could look like further lines of a report.
        object.__setattr__(self, "label", " ".join(self.label.split()))

    @property
    def name(self) -> Message | str:
        """Name in print; in quotes where it has no letter and could pass for a number."""
        if self.label and not any(letter.isalpha() for letter in self.label):
            return message("speakers.figures", label=self.label)
        if self.label or self.channel is None:
            return self.label or speaker_name(self.id)
        return message("speakers.of_channel", number=self.channel + 1)


def speaker_name(ident: str) -> Message:
    """Return the default name of a speaker, by id."""
    if ident == UNSURE:
        return message("speakers.unsure")
    return message("speakers.numbered", number=ident)


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch in which one person speaks, perhaps while others do.

    Two turns are equal where they say the same; the id does not count.

    Parameters
    ----------
    span : Span
    speaker : str
        Id of a speaker, or `UNSURE`.
    state : TurnState
    cluster : str
        Id of the speaker that the program proposed; empty for a turn that it did not propose.
    reason : Message or None
        Why the speaker is `UNSURE`.
    id : str
        Stays the same whatever is changed; derived from span and speaker where none is given.
    """

    span: Span
    speaker: str
    state: TurnState = TurnState.PROPOSED
    cluster: str = ""
    reason: Message | None = None
    id: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if self.span.duration_s <= 0:
            raise ValueError("a turn has a length")
        if not self.id:
            start_s, end_s = float(self.span.start_s), float(self.span.end_s)
            object.__setattr__(self, "id", f"{start_s}-{end_s}-{self.speaker}")

    @property
    def sure(self) -> bool:
        """Whether somebody is named."""
        return self.speaker != UNSURE


@dataclass(frozen=True, slots=True)
class TurnPiece:
    """A part of a turn in which either others speak throughout, or nobody else does.

    Parameters
    ----------
    span : Span
    turn : Turn
    overlap : bool
        Whether anybody else speaks at the same time.
    """

    span: Span
    turn: Turn
    overlap: bool


@dataclass(frozen=True, slots=True)
class TurnSource:
    """The file from which turns were read.

    Parameters
    ----------
    file : str
        Its name, without folders.
    sha256 : str
        Of its bytes, as lower-case hexadecimal digits.
    kind : str
        Id of its format: "rttm", "textgrid" or "audacity".
    """

    file: str
    sha256: str
    kind: str


@dataclass(frozen=True, slots=True)
class Turns:
    """Everyone who speaks in a recording, and when.

    Turns of different speakers may overlap in time; overlap is derived from that.

    Parameters
    ----------
    speakers : tuple of Speaker
        In the order in which they are shown; `UNSURE` is none of them.
    turns : tuple of Turn
        In order of time.
    source : TurnSource or None
        The file from which the turns were read; None where they come from the proposal. It stays
        with what the analyst then changes.

    Raises
    ------
    ValueError
        For a turn of somebody who is not among the speakers, and for two speakers with one id.
    """

    speakers: tuple[Speaker, ...] = ()
    turns: tuple[Turn, ...] = ()
    source: TurnSource | None = None

    def __post_init__(self) -> None:
        known = {speaker.id for speaker in self.speakers}
        if len(known) < len(self.speakers) or UNSURE in known:
            raise ValueError("two speakers have one id, or one is nobody")
        strangers = {turn.speaker for turn in self.turns} - known - {UNSURE}
        if strangers:
            raise ValueError(f"turns of unknown speakers: {sorted(strangers)}")
        object.__setattr__(self, "turns", in_order(self.turns))

    @classmethod
    def of_one(cls, spans: Iterable[Span]) -> Turns:
        """Return the turns of a recording in which one person speaks."""
        turns = tuple(Turn(span, ONLY, cluster=ONLY) for span in spans if span.duration_s > 0)
        return cls((Speaker(ONLY),), turns)

    def of(self, speaker: str) -> tuple[Turn, ...]:
        """Return the turns of one speaker, by id."""
        return tuple(turn for turn in self.turns if turn.speaker == speaker)

    def speaker(self, ident: str) -> Speaker | None:
        """Return a speaker by id; None where there is none."""
        return next((one for one in self.speakers if one.id == ident), None)

    def index(self, ident: str) -> int:
        """Return the place of a speaker, from 0; -1 for `UNSURE` and unknown ids."""
        return next((i for i, one in enumerate(self.speakers) if one.id == ident), -1)

    def at(self, seconds: float) -> tuple[Turn, ...]:
        """Return the turns at a moment."""
        return tuple(turn for turn in self.turns if turn.span.start_s <= seconds < turn.span.end_s)

    def pieces(self) -> tuple[TurnPiece, ...]:
        """Return all turns, cut where somebody else begins or ends, in order of time."""
        return tuple(_pieces(self.turns))

    def with_turns(self, turns: Iterable[Turn]) -> Turns:
        """Return these speakers with other turns."""
        return replace(self, turns=tuple(turns))

    def next_id(self) -> str:
        """Return an id for one more speaker, which no proposed speaker of a turn has either."""
        known = {one.id for one in self.speakers} | {turn.cluster for turn in self.turns}
        numbers = [int(one) for one in known if one.isdecimal()]
        return str(max(numbers, default=0) + 1)


def in_order(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    """Return turns in order of time, those of one beginning by end and speaker."""
    return tuple(sorted(turns, key=lambda one: (one.span.start_s, one.span.end_s, one.speaker)))


def _pieces(turns: tuple[Turn, ...]) -> Iterator[TurnPiece]:
    """Cut turns at the edges of turns of others; a speaker does not overlap with themselves."""
    pieces: list[TurnPiece] = []
    near: list[Turn] = []  # turns that may still overlap with what follows
    for place, turn in enumerate(turns):
        near = [one for one in near if one.span.end_s > turn.span.start_s]
        later = []
        for other in turns[place + 1 :]:
            if other.span.start_s >= turn.span.end_s:
                break
            later.append(other)
        others = [one for one in (*near, *later) if one.speaker != turn.speaker]
        edges = {turn.span.start_s, turn.span.end_s}
        for other in others:
            edges |= {
                at
                for at in (other.span.start_s, other.span.end_s)
                if turn.span.start_s < at < turn.span.end_s
            }
        cuts = sorted(edges)
        found: list[TurnPiece] = []
        for start_s, end_s in itertools.pairwise(cuts):
            span = Span(start_s, end_s)
            overlap = any(one.span.overlap_s(span) > 0 for one in others)
            if found and found[-1].overlap == overlap:
                span = Span(found.pop().span.start_s, end_s)
            found.append(TurnPiece(span, turn, overlap))
        pieces += found
        near.append(turn)
    yield from sorted(pieces, key=lambda one: (one.span.start_s, one.span.end_s, one.turn.speaker))


class SpeakerMode(enum.StrEnum):
    """How speakers are found."""

    AUTO = "auto"
    """By the speaker networks, which also estimate how many there are."""
    COUNT = "count"
    """By the speaker networks; how many there are is given."""
    ONE = "one"
    """One person speaks: nothing is told apart."""
    CHANNELS = "channels"
    """Each channel of the recording is one person."""


@dataclass(frozen=True, slots=True)
class SpeakerChoice:
    """How many people speak, as the analyst says, and how they are found.

    Parameters
    ----------
    mode : SpeakerMode
    count : int or None
        2 to `MOST_SPEAKERS`, for `SpeakerMode.COUNT` only.
    """

    mode: SpeakerMode = SpeakerMode.AUTO
    count: int | None = None

    def __post_init__(self) -> None:
        counted = self.mode is SpeakerMode.COUNT
        if counted != (self.count is not None):
            raise ValueError("a number of speakers goes with `count` only")
        if self.count is not None and not 2 <= self.count <= MOST_SPEAKERS:
            raise ValueError(f"2 to {MOST_SPEAKERS} speakers, not {self.count}")

    @classmethod
    def parse(cls, text: str) -> SpeakerChoice:
        """Read ``auto``, ``one``, ``channels`` or a number from 1 on.

        Raises
        ------
        ValueError
            For anything else.
        """
        if text.isdecimal():
            return cls(SpeakerMode.ONE) if int(text) == 1 else cls(SpeakerMode.COUNT, int(text))
        mode = SpeakerMode(text)
        return cls(mode)

    def __str__(self) -> str:
        return str(self.count) if self.count is not None else self.mode.value


MOST_SPEAKERS = 10
"""The largest number of speakers that can be asked for."""

AUTO_SPEAKERS = SpeakerChoice()
ONE_SPEAKER = SpeakerChoice(SpeakerMode.ONE)
