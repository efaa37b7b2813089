"""Pitch, intensity and formants of one unit of a recording, for display.

By Praat's algorithms with Praat's standard settings, on the program's grid of frames; the F0 that
the readings are made from is measured apart, see `praat.pitch`.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import parselmouth
import soxr
from numpy.typing import NDArray

from voiceman_gui.analysis.measure import praat
from voiceman_gui.analysis.measure.constants import FORMANTS, FRAME_SAMPLES, HOP_S, RATE_HZ
from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.core.tracks import UNIT_FRAMES, UNIT_S, TrackKind

MARGIN_S = 1
"""Sound on either side of a unit: half a second for Praat's windows, the rest for the resampler."""

Columns = dict[str, NDArray[np.float32]]
Sound = NDArray[np.float32]


def needed(number: int, sample_rate_hz: int) -> tuple[int, int]:
    """Return the first sample that a unit is measured from, and the one behind the last.

    Either may lie outside of the recording; `measure_unit` takes zeros for what is there.
    """
    start_s = number * round(UNIT_S)
    return (start_s - MARGIN_S) * sample_rate_hz, (
        start_s + round(UNIT_S) + MARGIN_S
    ) * sample_rate_hz


def measure_unit(
    kind: TrackKind, limits: PitchRange | None, samples: Sound, sample_rate_hz: int
) -> Columns:
    """Measure one unit.

    Parameters
    ----------
    kind : TrackKind
    limits : PitchRange or None
        Of the pitch.
    samples : ndarray of float32, shape (n,)
        The samples that `needed` names.
    sample_rate_hz : int

    Returns
    -------
    dict of str to ndarray of float32, shape (UNIT_FRAMES,)
        See `TrackKind`.
    """
    sound = samples
    if sample_rate_hz != RATE_HZ:
        sound = soxr.resample(samples, sample_rate_hz, RATE_HZ, quality="HQ")
    # Half a margin each: the resampler's own ends lie outside.
    outside = (MARGIN_S * RATE_HZ) - praat.MARGIN_SAMPLES
    if kind is TrackKind.PITCH:
        assert limits is not None
        return {"f0_hz": _pitch(sound, outside, limits)}
    piece = sound[outside : outside + praat.PIECE_SAMPLES]
    if kind is TrackKind.INTENSITY:
        return praat.intensity(piece)
    found = praat.formants(piece)
    return {name: found[name] for name in (f"f{i}_hz" for i in range(1, FORMANTS + 1))}


def _pitch(sound: Sound, outside: int, limits: PitchRange) -> NDArray[np.float32]:
    """Return F0 at the unit's frames."""
    shift = _shift(limits)
    piece = sound[outside - shift : outside - shift + praat.PIECE_SAMPLES]
    track = _track(piece, limits)
    first = round((float(track.x1) - shift / RATE_HZ) / HOP_S - 0.5)
    f0 = track.selected_array["frequency"]
    begin = praat.MARGIN_FRAMES - first
    found = f0[begin : begin + UNIT_FRAMES]
    return np.where(found > 0, found, np.nan).astype(np.float32)


@lru_cache(maxsize=64)
def _shift(limits: PitchRange) -> int:
    """Return by how many samples a piece begins earlier, so that frames fall on the grid.

    Praat places its frames symmetrically about the middle of a sound. How many there are depends
    on the floor; an odd number of them lies half a frame beside the grid.
    """
    track = _track(np.zeros(praat.PIECE_SAMPLES, np.float32), limits)
    beside = float(track.x1) / HOP_S - 0.5
    return 0 if abs(beside - round(beside)) < 0.25 else FRAME_SAMPLES // 2


def _track(piece: Sound, limits: PitchRange) -> parselmouth.Pitch:
    return parselmouth.Sound(piece.astype(np.float64), float(RATE_HZ)).to_pitch_ac(
        time_step=HOP_S, pitch_floor=limits.floor_hz, pitch_ceiling=limits.ceiling_hz
    )
