"""Floor and ceiling of the pitch for one voice, by two passes.

De Looze and Hirst, "Detecting changes in key and range for the automatic modelling and coding of
intonation" (Speech Prosody 2008): a first pass within wide limits gives the quartiles of the
voice's F0; the second pass looks from ``0.75 * q25`` to ``1.5 * q75``, or to ``2.5 * q75`` where
speech is expressive. Fixed wide limits take noise for a pitch and halve or double it.

Here the ceiling is ``2.5 * q75``: the program is made for emotional speech. On ten speakers of
EmoDB, 50 s each, the ceiling of 1.5 cut off what excited voices reach (99th percentile of a man
287 Hz in place of 432 Hz) and made more jumps of an octave than the fixed limits did, whereas 2.5
made as many or fewer for nine of the ten.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.constants import HOP_S, PITCH_CEILING_HZ, PITCH_FLOOR_HZ
from voiceman_gui.core.pitch_range import PitchRange

FLOOR_FACTOR = 0.75
CEILING_FACTOR = 2.5
FEWEST_FRAMES = 50
"""Voiced frames (half a second of voice) below which quartiles say nothing about a voice."""


FIRST_PASS = PitchRange(PITCH_FLOOR_HZ, PITCH_CEILING_HZ)
"""Limits of the first pass. The analysis uses the same, so that its F0 is a first pass as it is."""


@dataclass(frozen=True, slots=True, eq=False)
class PitchTrack:
    """F0 frame by frame.

    Parameters
    ----------
    seconds : ndarray of float64, shape (frames,)
        Centres of the frames, from the first sample.
    f0_hz : ndarray of float64, shape (frames,)
        NaN where unvoiced.
    """

    seconds: NDArray[np.float64]
    f0_hz: NDArray[np.float64]


def pitch_track(
    samples: NDArray[np.floating[Any]], rate_hz: float, limits: PitchRange, hop_s: float = HOP_S
) -> PitchTrack:
    """Measure F0 as Praat's "To Pitch (ac)" does with its standard settings but for the limits.

    Parameters
    ----------
    samples : ndarray, shape (n,)
    rate_hz : float
    limits : PitchRange
    hop_s : float

    Returns
    -------
    PitchTrack
        Without frames where the sound is shorter than Praat's window, three periods of the floor.
    """
    # Here, because quartiles are looked at where Praat is not loaded.
    import parselmouth

    if samples.shape[0] / rate_hz <= 3 / limits.floor_hz:
        return PitchTrack(np.zeros(0), np.zeros(0))
    sound = parselmouth.Sound(samples.astype(np.float64), rate_hz)
    track = sound.to_pitch_ac(
        time_step=hop_s, pitch_floor=limits.floor_hz, pitch_ceiling=limits.ceiling_hz
    )
    f0 = track.selected_array["frequency"]
    return PitchTrack(np.asarray(track.xs()), np.where(f0 > 0, f0, np.nan))


def second_pass(first_f0_hz: NDArray[np.floating[Any]]) -> PitchRange:
    """Return the limits of the second pass from the F0 of the first.

    Parameters
    ----------
    first_f0_hz : ndarray, shape (frames,)
        Within `FIRST_PASS`, of one voice, from as many passages as there are; NaN where unvoiced.

    Returns
    -------
    PitchRange
        In whole Hz, rounded outwards; `FIRST_PASS` where fewer than `FEWEST_FRAMES` are voiced.
    """
    voiced = np.asarray(first_f0_hz, np.float64)
    voiced = voiced[~np.isnan(voiced)]
    if voiced.size < FEWEST_FRAMES:
        return FIRST_PASS
    q25, q75 = np.percentile(voiced, (25, 75))
    floor, ceiling = math.floor(FLOOR_FACTOR * q25), math.ceil(CEILING_FACTOR * q75)
    return PitchRange(float(floor), float(ceiling), automatic=True)


def pitch_range(samples: NDArray[np.floating[Any]], rate_hz: float) -> PitchRange:
    """Return the limits for the voice in a sound, by a first pass over it.

    Parameters
    ----------
    samples : ndarray, shape (n,)
        Of one voice.
    rate_hz : float
    """
    return second_pass(pitch_track(samples, rate_hz, FIRST_PASS).f0_hz)
