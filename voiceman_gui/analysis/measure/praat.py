"""Pitch, intensity and formants of one piece of sound, by Praat's own algorithms.

Every function takes a piece of exactly `PIECE_SAMPLES` samples at 16 kHz, half a second of margin
on either side of the `UNIT_FRAMES` frames that are wanted, and returns only those frames. Praat
places its frames symmetrically about the middle of a sound; with pieces of this one length they
fall on the program's grid, frame ``i`` centred on ``(i + 0.5) * 10 ms``.

Praat holds Python's global lock while it works. A piece of six seconds keeps each call near 20 ms
on a slow core, so that the window stays live.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import parselmouth
import soxr
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.constants import (
    FORMANT_CANDIDATES,
    FORMANT_CEILING_HZ,
    FORMANTS,
    FRAME_SAMPLES,
    HOP_S,
    INTENSITY_PITCH_HZ,
    PITCH_CEILING_HZ,
    PITCH_FLOOR_HZ,
    PITCH_SILENCE_THRESHOLD,
    RATE_HZ,
)

UNIT_FRAMES = 500
MARGIN_FRAMES = 50
UNIT_SAMPLES = UNIT_FRAMES * FRAME_SAMPLES
MARGIN_SAMPLES = MARGIN_FRAMES * FRAME_SAMPLES
PIECE_SAMPLES = UNIT_SAMPLES + 2 * MARGIN_SAMPLES

Column = NDArray[np.float32]


def _sound(samples: NDArray[np.float32], rate_hz: float = float(RATE_HZ)) -> Any:
    return parselmouth.Sound(samples.astype(np.float64), rate_hz)


def _on_grid(values: NDArray[np.float64], first_s: float, step_frames: int) -> Column:
    """Cut the unit's frames out of a track whose first frame is centred on ``first_s``."""
    first = first_s / HOP_S - step_frames / 2  # grid frame at which the track begins
    offset = round(first)
    if abs(first - offset) > 1e-3:
        raise RuntimeError(f"Praat's frames lie off the grid: the first at {first_s} s")
    fine = np.repeat(values, step_frames) if step_frames > 1 else values
    begin = MARGIN_FRAMES - offset
    return fine[begin : begin + UNIT_FRAMES].astype(np.float32)


def pitch(piece: NDArray[np.float32]) -> dict[str, Column]:
    """Fundamental frequency and harmonicity, as the readings use them.

    Autocorrelation method of Boersma (1993), candidates 65..600 Hz, which covers speaking and
    shouting adults of any sex; the silence threshold is 0, so that whether a quiet frame counts as
    voiced does not depend on how loud the loudest moment of its piece is. Speech detection
    decides about silence.

    Returns
    -------
    dict
        ``f0_hz``, NaN where unvoiced, and ``hnr_db``, harmonics-to-noise ratio
        10 log10(r / (1 - r)) from the strength r of the chosen candidate, NaN where unvoiced.
    """
    track = _sound(piece).to_pitch_ac(
        time_step=HOP_S,
        pitch_floor=PITCH_FLOOR_HZ,
        silence_threshold=PITCH_SILENCE_THRESHOLD,
        pitch_ceiling=PITCH_CEILING_HZ,
    )
    selected = track.selected_array
    f0 = np.where(selected["frequency"] > 0, selected["frequency"], np.nan)
    strength = np.clip(selected["strength"], 1e-6, 1 - 1e-6)
    hnr = np.where(np.isnan(f0), np.nan, 10 * np.log10(strength / (1 - strength)))
    first_s = float(track.x1)
    return {"f0_hz": _on_grid(f0, first_s, 1), "hnr_db": _on_grid(hnr, first_s, 1)}


def intensity(piece: NDArray[np.float32]) -> dict[str, Column]:
    """Intensity in dB re 20 uPa as if full scale were 1 Pa; only differences mean anything.

    The lowest pitch of 100 Hz gives Praat's Kaiser window an effective length of 32 ms; the
    longer window of a lower pitch would smear speech into its pauses. NaN in digital silence.
    """
    track = _sound(piece).to_intensity(minimum_pitch=INTENSITY_PITCH_HZ, time_step=HOP_S)
    values = track.values[0]
    return {"intensity_db": _on_grid(np.where(values > -100, values, np.nan), float(track.x1), 1)}


def formants(piece: NDArray[np.float32]) -> dict[str, Column]:
    """Frequencies and bandwidths of the first three formants (Burg), every 20 ms.

    Five formants up to 5500 Hz, pre-emphasis from 50 Hz, Gaussian window of 25 ms effective
    length. The piece is brought to 11 kHz by soxr first, which is what Praat would do itself,
    more slowly.

    Returns
    -------
    dict
        ``f1_hz``..``f3_hz`` and ``b1_hz``..``b3_hz``, NaN where Praat finds no such formant.
    """
    rate_hz = 2 * FORMANT_CEILING_HZ
    low = soxr.resample(piece, RATE_HZ, rate_hz, quality="HQ")
    track = _sound(low, rate_hz).to_formant_burg(
        time_step=2 * HOP_S,
        max_number_of_formants=FORMANT_CANDIDATES,
        maximum_formant=FORMANT_CEILING_HZ,
    )
    times = track.xs()
    columns = {}
    for number in range(1, FORMANTS + 1):
        frequency = [track.get_value_at_time(number, t) for t in times]
        bandwidth = [track.get_bandwidth_at_time(number, t) for t in times]
        columns[f"f{number}_hz"] = _on_grid(np.array(frequency), float(track.x1), 2)
        columns[f"b{number}_hz"] = _on_grid(np.array(bandwidth), float(track.x1), 2)
    return columns
