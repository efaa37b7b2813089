"""Tracks that are drawn over a spectrogram: which there are, and the grid of their frames.

They are measured in units that lie at fixed places of the recording, so that a stretch looks the
same however it is come to.
"""

from __future__ import annotations

import enum
from typing import NamedTuple

from voiceman_gui.core.pitch_range import PitchRange

HOP_S = 0.01
UNIT_FRAMES = 500
UNIT_S = UNIT_FRAMES * HOP_S


class TrackKind(enum.StrEnum):
    """What is measured together."""

    PITCH = "pitch"
    """``f0_hz``; NaN where unvoiced."""
    INTENSITY = "intensity"
    """``intensity_db`` re 20 micropascals as if full scale were 1 Pa; NaN in digital silence."""
    FORMANTS = "formants"
    """``f1_hz``..``f3_hz``; NaN where there is none."""


class TrackKey(NamedTuple):
    """One unit of a track.

    Parameters
    ----------
    channel : int or None
        None is the mean of all.
    kind : TrackKind
    limits : PitchRange or None
        Of the pitch; None for other tracks.
    number : int
        The unit covers frames ``number * UNIT_FRAMES`` and the following.
    """

    channel: int | None
    kind: TrackKind
    limits: PitchRange | None
    number: int
