"""How far what the analyst confirmed agrees with what the program proposed."""

from __future__ import annotations

import bisect
import statistics
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Turn, Turns, TurnState

MOVED_S = 1e-6
"""By how much an edge lies elsewhere than proposed to count as moved."""


@dataclass(frozen=True, slots=True)
class SpeakerAgreement:
    """Of one speaker.

    Parameters
    ----------
    speaker : str
        Id, as confirmed.
    proposed : str
        Id of the proposed speaker who is taken for the same person; empty where there is none.
    confirmed_s : float
        Confirmed speech, in seconds.
    agreed_s : float
        How much of it was proposed for that speaker.
    """

    speaker: str
    proposed: str
    confirmed_s: float
    agreed_s: float

    @property
    def share(self) -> float:
        """The agreed part of the confirmed speech, 0..1."""
        return self.agreed_s / self.confirmed_s


@dataclass(frozen=True, slots=True)
class Agreement:
    """Between a proposal and what was confirmed since.

    Speech at which several speak counts for each of them. What is still proposed counts for
    nothing, and so does what is confirmed as unsure.

    Parameters
    ----------
    speakers : tuple of SpeakerAgreement
        Those of whom anything is confirmed, in the order of the turns' speakers.
    unsure_s : float
        Speech that was confirmed as unsure, in seconds.
    edges_count : int
        Outer edges of proposed turns of which anything is confirmed: a turn that was split since
        has two as before, and so have turns that became one. Neither a split point nor the gap
        that was closed is an edge that moved.
    moved_count : int
        How many of them lie elsewhere now.
    moved_median_s : float or None
        Median distance of those; None where none was moved.
    moved_most_s : float or None
    """

    speakers: tuple[SpeakerAgreement, ...]
    unsure_s: float
    edges_count: int
    moved_count: int
    moved_median_s: float | None = None
    moved_most_s: float | None = None

    @property
    def confirmed_s(self) -> float:
        """Confirmed speech of all speakers, in seconds."""
        return sum(one.confirmed_s for one in self.speakers)

    @property
    def agreed_s(self) -> float:
        """How much of it was proposed for the same speaker."""
        return sum(one.agreed_s for one in self.speakers)

    @property
    def share(self) -> float | None:
        """The agreed part of the confirmed speech, 0..1; None where nothing is confirmed."""
        return self.agreed_s / self.confirmed_s if self.speakers else None

    @property
    def sentence(self) -> Message:
        """For window, report and JSON."""
        if self.share is None:
            return message("speakers.agreement.nothing")
        return message(
            "speakers.agreement.share",
            confirmed_s=self.confirmed_s,
            agreed_share=self.share,
        )

    @property
    def edges_sentence(self) -> Message | None:
        """How many edges were moved, and how far; None where no confirmed turn was proposed."""
        if not self.edges_count:
            return None
        if self.moved_median_s is None or self.moved_most_s is None:
            return message("speakers.agreement.edges_kept", edges_count=self.edges_count)
        return message(
            "speakers.agreement.edges_moved",
            edges_count=self.edges_count,
            moved_count=self.moved_count,
            median_s=self.moved_median_s,
            most_s=self.moved_most_s,
        )


def agreement(proposed: Turns, now: Turns) -> Agreement:
    """Return how far confirmed turns agree with a proposal.

    Which proposed speaker is which confirmed one is the one-to-one assignment with the most common
    speech (Kuhn 1955; `scipy.optimize.linear_sum_assignment`), as in the diarisation error rate:
    what speakers are called, and merging or splitting nobody, changes no figure.

    Parameters
    ----------
    proposed : Turns
        As the program proposed them.
    now : Turns
        In use; only confirmed ones count.
    """
    confirmed = [turn for turn in now.turns if turn.state is TurnState.CONFIRMED]
    rows = [one.id for one in now.speakers if any(turn.speaker == one.id for turn in confirmed)]
    columns = [one.id for one in proposed.speakers]
    said = {ident: _united(t.span for t in confirmed if t.speaker == ident) for ident in rows}
    offered = {ident: _united(turn.span for turn in proposed.of(ident)) for ident in columns}
    common_s = np.array(
        [[_common_s(said[row], offered[column]) for column in columns] for row in rows]
    ).reshape(len(rows), len(columns))
    partner = _pairs(common_s)
    speakers = tuple(
        SpeakerAgreement(
            ident,
            columns[partner[row]] if row in partner else "",
            _length_s(said[ident]),
            float(common_s[row, partner[row]]) if row in partner else 0.0,
        )
        for row, ident in enumerate(rows)
    )
    moves = _moves(proposed, confirmed, {turn.id for turn in now.turns})
    moved = [move for move in moves if move > MOVED_S]
    return Agreement(
        speakers,
        _length_s(_united(turn.span for turn in confirmed if turn.speaker == UNSURE)),
        len(moves),
        len(moved),
        statistics.median(moved) if moved else None,
        max(moved, default=None),
    )


def _pairs(common_s: np.ndarray) -> dict[int, int]:
    from scipy.optimize import linear_sum_assignment

    found = zip(*linear_sum_assignment(common_s, maximize=True), strict=True)
    return {int(row): int(column) for row, column in found if common_s[row, column] > 0}


def _moves(proposed: Turns, confirmed: list[Turn], there: set[str]) -> list[float]:
    """Return how far each outer edge of a proposed turn lies from where it was, in seconds.

    The parts of a turn that was split count together; the second of them has an id of its own and
    is known by its cluster and place. A proposed turn that is gone, and on which another one lies
    now, became one with that one: its far edge is the proposed one.
    """
    rows = {
        cluster: [turn for turn in proposed.turns if turn.cluster == cluster]
        for cluster in {turn.cluster for turn in proposed.turns if turn.cluster}
    }
    known = {turn.id: turn for turn in proposed.turns}
    parts: dict[str, list[Span]] = {}
    for turn in confirmed:
        origin = known.get(turn.id) or _origin(turn, rows.get(turn.cluster, []))
        if origin is not None:
            parts.setdefault(origin.id, []).append(turn.span)
    gone = [turn for turn in proposed.turns if turn.id not in there and turn.id not in parts]
    moves: list[float] = []
    for ident, spans in parts.items():
        now = Span(min(one.start_s for one in spans), max(one.end_s for one in spans))
        was = known[ident].span
        inside = (one.span for one in _around(gone, now) if _mostly_in(one.span, now))
        for span in inside:
            was = Span(min(was.start_s, span.start_s), max(was.end_s, span.end_s))
        moves += [abs(now.start_s - was.start_s), abs(now.end_s - was.end_s)]
    return moves


def _origin(turn: Turn, row: list[Turn]) -> Turn | None:
    """Return the turn of a proposed speaker in which most of a new one lies; None for none."""
    near = _around(row, turn.span)
    best = max(near, key=lambda one: one.span.overlap_s(turn.span), default=None)
    return best if best is not None and best.span.overlap_s(turn.span) > 0 else None


def _around(row: list[Turn], span: Span) -> list[Turn]:
    """Return the turns of a row, in order of time, that may lie on a stretch."""
    stop = bisect.bisect_left(row, span.end_s, key=lambda one: one.span.start_s)
    return [one for one in row[:stop] if one.span.end_s > span.start_s]


def _mostly_in(span: Span, other: Span) -> bool:
    return span.overlap_s(other) > span.duration_s / 2


def _united(spans: Iterable[Span]) -> list[Span]:
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start_s <= united[-1].end_s:
            last = united.pop()
            united.append(Span(last.start_s, max(last.end_s, span.end_s)))
        else:
            united.append(span)
    return united


def _length_s(spans: list[Span]) -> float:
    return sum(span.duration_s for span in spans)


def _common_s(these: list[Span], those: list[Span]) -> float:
    """Return how long both go on at the same time; each is in order and does not overlap itself."""
    total_s, place = 0.0, 0
    for one in these:
        while place < len(those) and those[place].end_s <= one.start_s:
            place += 1
        at = place
        while at < len(those) and those[at].start_s < one.end_s:
            total_s += one.overlap_s(those[at])
            at += 1
    return total_s
