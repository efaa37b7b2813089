"""Recordings in which each channel is a person: recognised by level, and turned into turns."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter1d

from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.message import Message, message
from voiceman_gui.speakers.channel_levels import LEVEL_STEP_S, ChannelLevels
from voiceman_gui.speakers.stretches import runs

APART_DB = 6.0
"""A person's own channel is at least this much louder than the others."""
CLEAR_SHARE = 0.8
"""Share of the speech in which one channel must be louder by `APART_DB`."""
LEAST_SHARE = 0.1
"""Share of the speech that each channel must have for itself."""

_SMOOTHED_S = 0.3
_SHORTEST_S = 0.2
_OVER_PAUSE_DB = 10.0  # what a channel must be above its own pauses to take part in an overlap

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class ChannelEvidence:
    """Whether two channels look like two people.

    Parameters
    ----------
    left_share, right_share : float
        Shares of the speech, 0..1, in which one channel is louder by at least `APART_DB`.
    difference_db : float
        Median difference between the channels in speech, without its sign.
    """

    left_share: float
    right_share: float
    difference_db: float

    @property
    def alternate(self) -> bool:
        """Whether the channels take turns."""
        clear = self.left_share + self.right_share >= CLEAR_SHARE
        return clear and min(self.left_share, self.right_share) >= LEAST_SHARE

    @property
    def fact(self) -> Message:
        """The offer, with its numbers."""
        return message(
            "speakers.channels_alternate",
            left_share=self.left_share,
            right_share=self.right_share,
            difference_db=self.difference_db,
            apart_db=APART_DB,
        )


def channel_evidence(levels: ChannelLevels, speech: FrameTracks) -> ChannelEvidence | None:
    """Compare the channels where speech was detected.

    Returns
    -------
    ChannelEvidence or None
        None for anything but two channels, and without speech.
    """
    if levels.channels != 2 or not speech.speech.any():
        return None
    smooth = _on_frames(levels, speech)[speech.speech]
    difference = smooth[:, 0] - smooth[:, 1]
    return ChannelEvidence(
        left_share=float(np.mean(difference >= APART_DB)),
        right_share=float(np.mean(difference <= -APART_DB)),
        difference_db=float(np.median(np.abs(difference))),
    )


def channel_activity(levels: ChannelLevels, speech: FrameTracks) -> Bools:
    """Tell who of the people on their channels speaks.

    The loudest channel of a frame speaks (levels are averaged over 0.3 s), and with it every
    channel that is less than `APART_DB` below it and clearly above its own pauses. What is shorter
    than 0.2 s goes with what surrounds it.

    Returns
    -------
    ndarray of bool, shape (frames, channels)
        In every frame with speech somebody speaks, in others nobody.
    """
    smooth = _on_frames(levels, speech)
    spoken = speech.speech
    loudest = smooth.argmax(axis=1)
    active = smooth >= smooth.max(axis=1, keepdims=True) - APART_DB
    if (~spoken).any():
        active &= smooth >= np.median(smooth[~spoken], axis=0) + _OVER_PAUSE_DB
    active[np.arange(loudest.shape[0]), loudest] = True
    shortest = round(_SHORTEST_S / speech.hop_s)
    for start, stop in runs(spoken):
        _settle(active[start:stop], shortest)
    active[~spoken] = False
    return np.asarray(active)


def _settle(active: Bools, shortest: int) -> None:
    """Give stretches under ``shortest`` frames to the one before, the first ones to the next."""
    changes = np.flatnonzero((active[1:] != active[:-1]).any(axis=1)) + 1
    stretches = list(itertools.pairwise([0, *changes.tolist(), active.shape[0]]))
    long = [start for start, stop in stretches if stop - start >= shortest]
    if not long:
        return
    who = active[long[0]].copy()
    for start, stop in stretches:
        if stop - start >= shortest:
            who = active[start].copy()
        else:
            active[start:stop] = who


def _on_frames(levels: ChannelLevels, speech: FrameTracks) -> NDArray[np.float64]:
    """Levels averaged over `_SMOOTHED_S`, on the frames of the speech; shape (frames, channels)."""
    width = round(_SMOOTHED_S / LEVEL_STEP_S) | 1
    power = uniform_filter1d(10 ** (levels.db.astype(np.float64) / 10), width, axis=0)
    centres = (np.arange(speech.n_frames) + 0.5) * speech.hop_s
    step = np.minimum((centres / LEVEL_STEP_S).astype(np.intp), levels.db.shape[0] - 1)
    return np.asarray(10 * np.log10(power[step]))
