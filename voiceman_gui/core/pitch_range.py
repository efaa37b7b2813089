"""Between which frequencies the pitch of a voice is looked for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from voiceman_gui.core.span import Span


@dataclass(frozen=True, slots=True)
class PitchRange:
    """Floor and ceiling of F0.

    Parameters
    ----------
    floor_hz, ceiling_hz : float
        Positive, the ceiling above the floor; by default those that the analysis uses.
    automatic : bool
        Whether two passes found it; else it was set, or there was too little voice.

    Raises
    ------
    ValueError
        If the ceiling is not above the floor, or the floor not above 0.
    """

    floor_hz: float = 65.0
    ceiling_hz: float = 600.0
    automatic: bool = False

    def __post_init__(self) -> None:
        if not 0 < self.floor_hz < self.ceiling_hz < math.inf:
            raise ValueError(f"no range of pitch: {self.floor_hz} to {self.ceiling_hz} Hz")


class RangePiece(NamedTuple):
    """A stretch whose voice has a range of its own."""

    span: Span
    limits: PitchRange


@dataclass(frozen=True, slots=True)
class SpeakerRanges:
    """The ranges of the voices of a recording.

    Parameters
    ----------
    limits : PitchRange
        Where no speaker has one of their own.
    pieces : tuple of RangePiece
        Of the speakers, in order of time; they do not overlap.
    """

    limits: PitchRange
    pieces: tuple[RangePiece, ...] = ()

    def of(self, span: Span) -> PitchRange:
        """Return the range for a passage: that of the speaker who says most of it."""
        shares: dict[PitchRange, float] = {}
        for piece in self.pieces:
            shared_s = piece.span.overlap_s(span)
            if shared_s > 0:
                shares[piece.limits] = shares.get(piece.limits, 0.0) + shared_s
        return max(shares, key=lambda one: shares[one]) if shares else self.limits
