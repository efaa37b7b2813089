"""Whose speech each frame is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.turns import UNSURE, Turns

Rows = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class SpeakerFrames:
    """Who speaks in the frames in which the voice activity detector heard speech.

    Parameters
    ----------
    speaks : ndarray of bool, shape (speakers, frames)
        Whether a speaker speaks, alone or not.
    unsure : ndarray of bool, shape (frames,)
        Speech that is assigned to nobody.
    overlap : ndarray of bool, shape (frames,)
        Speech of two or more.
    """

    speaks: NDArray[np.bool_]
    unsure: Rows
    overlap: Rows

    @classmethod
    def of(cls, frames: FrameTracks, turns: Turns) -> SpeakerFrames:
        """Lay turns over frames; a frame belongs to a turn if its middle does.

        Speech that lies in no turn belongs to nobody, as unsure speech does.
        """
        speaks = np.zeros((len(turns.speakers), frames.n_frames), np.bool_)
        unsure = np.zeros(frames.n_frames, np.bool_)
        for turn in turns.turns:
            row = unsure if turn.speaker == UNSURE else speaks[turns.index(turn.speaker)]
            row[frames.frames(turn.span)] = True
        speaks &= frames.speech
        several = speaks.sum(axis=0) + unsure
        overlap = np.asarray((several > 1) & frames.speech)
        nobody = np.asarray(frames.speech & ~speaks.any(axis=0))
        return cls(speaks, nobody, overlap)

    def alone(self, speaker: int) -> Rows:
        """Frames in which a speaker, by place, speaks and nobody else does; shape (frames,)."""
        return np.asarray(self.speaks[speaker] & ~self.overlap)

    def overlap_of(self, speaker: int) -> Rows:
        """Frames in which a speaker, by place, speaks and somebody else does; shape (frames,)."""
        return np.asarray(self.speaks[speaker] & self.overlap)
