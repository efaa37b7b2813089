"""Floor and ceiling of the pitch of each speaker, from the F0 that an analysis measured."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.pitch_range import second_pass
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.pitch_range import PitchRange, RangePiece, SpeakerRanges
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Turns


def ranges_of(analysis: Analysis, turns: Turns) -> SpeakerRanges:
    """Return the range of all speech, and those of the speakers where they speak.

    Where several speak at once, the range holds each of theirs.
    """
    frames = analysis.measurements.frames
    # Its silence threshold is 0: noise between speech has an F0, too.
    f0 = np.where(frames.speech, frames.columns["f0_hz"], np.float32(np.nan))
    heard: dict[str, list[NDArray[np.float32]]] = {}
    alone: dict[str, PitchRange] = {}
    pieces = turns.pieces()
    for piece in pieces:
        if piece.turn.sure and not piece.overlap:
            heard.setdefault(piece.turn.speaker, []).append(f0[frames.frames(piece.span)])
    for speaker, parts in heard.items():
        found = second_pass(np.concatenate(parts))
        if found.automatic:
            alone[speaker] = found
    return SpeakerRanges(second_pass(f0), _in_time(turns, alone))


def _in_time(turns: Turns, alone: Mapping[str, PitchRange]) -> tuple[RangePiece, ...]:
    found: dict[Span, PitchRange] = {}
    for piece in turns.pieces():
        limits = alone.get(piece.turn.speaker)
        if limits is None:
            continue
        other = found.get(piece.span)
        if other is not None:
            limits = PitchRange(
                min(limits.floor_hz, other.floor_hz),
                max(limits.ceiling_hz, other.ceiling_hz),
                automatic=True,
            )
        found[piece.span] = limits
    ordered = sorted(found.items(), key=lambda entry: entry[0].start_s)
    return tuple(RangePiece(span, limits) for span, limits in ordered)
