"""What the overlapping pieces of the segmentation network agree on, on the program's frame grid.

The network names the people of each piece anew, so a name means nothing in the next piece. What
is the same whoever is called first can be averaged over pieces: how many speak at once, and
whether the one who spoke just before a moment is the one who speaks just after it. Who it is, is
left to the embeddings: tried on emotional speech, the network's own names did not carry over a
pause (two stretches of one person had one name in 53 % of the pieces, of two people in 37 %).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.models.speakers.segmentation import (
    CLASSES,
    FRAME_OFFSET_S,
    FRAME_STEP_S,
    PIECE_FRAMES,
    PIECE_SAMPLES,
)

RATE_HZ = 16_000
HOP_SAMPLES = RATE_HZ
"""From one piece to the next: each moment is heard in ten pieces."""
REACH_S = 0.3
"""How far from a moment somebody may have spoken last, or speak next, for a vote on a change."""

_BLUR_S = 0.05
"""Pieces place the same change a few frames apart."""
_OVERLAP = np.array([len(one) > 1 for one in CLASSES])

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Votes:
    """Shares of the pieces, frame by frame.

    Parameters
    ----------
    overlap : ndarray of float32, shape (frames,)
        Mean probability that two speak at once; 0 where no piece was heard.
    change : ndarray of float32, shape (frames,)
        Share of the pieces in which whoever spoke last is not the one who speaks next, of those
        in which both are within `REACH_S`; 0 where there are none.
    """

    overlap: Floats
    change: Floats


class VoteCount:
    """Adds up the votes of pieces as they come.

    Parameters
    ----------
    n_frames : int
        Frames of the recording.
    hop_s : float
        Their hop; frame ``i`` is centred on ``(i + 0.5) * hop_s``.
    """

    def __init__(self, n_frames: int, hop_s: float) -> None:
        piece_s = PIECE_SAMPLES / RATE_HZ
        centres = (np.arange(round(piece_s / hop_s)) + 0.5) * hop_s
        nearest = np.rint((centres - FRAME_OFFSET_S) / FRAME_STEP_S).astype(np.intp)
        self._nearest = np.clip(nearest, 0, PIECE_FRAMES - 1)
        self._hop = round(HOP_SAMPLES / RATE_HZ / hop_s)
        self._reach = round(REACH_S / hop_s)
        self._blur = round(_BLUR_S / hop_s)
        self._pieces = np.zeros(n_frames, np.uint16)
        self._overlap = np.zeros(n_frames, np.float32)
        self._asked = np.zeros(n_frames, np.uint16)
        self._change = np.zeros(n_frames, np.uint16)

    def add(self, piece: int, log_probabilities: Floats) -> None:
        """Take the network's answer for a piece.

        Parameters
        ----------
        piece : int
            Which one, from 0; it begins at ``piece`` times `HOP_SAMPLES`.
        log_probabilities : ndarray of float32, shape (PIECE_FRAMES, classes)
        """
        first = piece * self._hop
        rows = log_probabilities[self._nearest[: self._pieces.shape[0] - first]]
        here = slice(first, first + rows.shape[0])
        self._pieces[here] += 1
        self._overlap[here] += np.exp(rows[:, _OVERLAP]).sum(axis=1)
        asked, change = self._changes(rows.argmax(axis=1))
        self._asked[here] += asked
        self._change[here] += change

    def votes(self, first: int, stop: int) -> Votes:
        """Return the votes on the frames ``first <= i < stop``."""
        here = slice(first, stop)
        pieces, asked = np.maximum(self._pieces[here], 1), np.maximum(self._asked[here], 1)
        return Votes(
            (self._overlap[here] / pieces).astype(np.float32),
            (self._change[here] / asked).astype(np.float32),
        )

    def _changes(self, classes: NDArray[np.intp]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Where both neighbours are known, and where they differ (a little to either side)."""
        alone = (classes > 0) & ~_OVERLAP[classes]
        index = np.arange(classes.shape[0])
        last = np.maximum.accumulate(np.where(alone, index, -1))
        before = np.concatenate([[-1], last[:-1]])
        after = np.minimum.accumulate(np.where(alone, index, classes.shape[0])[::-1])[::-1]
        known = (before >= 0) & (after < classes.shape[0])
        known &= (index - before <= self._reach) & (after - index <= self._reach)
        differ = np.zeros_like(known)
        differ[known] = classes[before[known]] != classes[after[known]]
        blurred = differ.copy()
        for shift in range(1, self._blur + 1):
            blurred[shift:] |= differ[:-shift]
            blurred[:-shift] |= differ[shift:]
        return known | blurred, blurred
