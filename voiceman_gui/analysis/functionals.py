"""What is kept of an analysis window: robust summaries of its frames."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

MIN_FRAMES = 20
"""Frames (0.2 s) below which a summary is undefined."""

_QUANTILES = (0.2, 0.5, 0.8)
_MAX_STEP_ST = 3.0  # a larger step between two frames is an octave error, not an intonation

_SUMMARISED = (
    "f0_st",
    "intensity_db",
    "hf500_db",
    "hf500_narrow_db",
    "hnr_db",
    "band1k_db",
    "band4k_db",
    "f1_hz",
    "f2_hz",
    "f3_hz",
    "b1_hz",
    "b2_hz",
    "b3_hz",
    *(f"mfcc{number}" for number in range(1, 13)),
)
_SUFFIXES = ("p20", "median", "p80")

NAMES = (
    *(f"{name}_{suffix}" for name in _SUMMARISED for suffix in _SUFFIXES),
    *(f"flux_{suffix}" for suffix in _SUFFIXES),
    "f0_rising_st_per_s",
    "f0_falling_st_per_s",
    "f0_step_st",
    "voiced_share",
    "voiced_segments_per_s",
    "intensity_step_db",
)
"""Names of the functionals, in the order of `summarise`."""


def semitones(f0_hz: NDArray[np.floating]) -> NDArray[np.float64]:
    """Semitones above 1 Hz; a median of them is the logarithm of the median F0."""
    with np.errstate(invalid="ignore"):
        return np.asarray(12 * np.log2(f0_hz.astype(np.float64)))


def _quantiles(values: NDArray[np.floating]) -> NDArray[np.float64]:
    """Quantiles of each column, NaN left out; shape (columns, 3), NaN under `MIN_FRAMES`."""
    ordered = np.sort(values, axis=0)  # NaN last
    valid = np.count_nonzero(~np.isnan(values), axis=0)
    position = np.maximum(valid - 1, 0)[:, None] * np.array(_QUANTILES)
    lower = np.floor(position).astype(np.intp)
    upper = np.minimum(lower + 1, np.maximum(valid - 1, 0)[:, None])
    column = np.arange(values.shape[1])[:, None]
    if values.shape[0] == 0:
        return np.full(position.shape, np.nan)
    low = ordered[lower, column].astype(np.float64)
    high = ordered[upper, column].astype(np.float64)
    result = low + (position - lower) * (high - low)
    result[valid < MIN_FRAMES] = np.nan
    return np.asarray(result)


def _mean(values: NDArray[np.floating]) -> float:
    return float(values.astype(np.float64).mean()) if values.size else float("nan")


def summarise(
    columns: Mapping[str, NDArray[np.float32]], speech: NDArray[np.bool_], hop_s: float
) -> NDArray[np.float64]:
    """Summarise the frames of one window.

    Spectral flux is summarised over speech, everything else over its voiced frames: 20th, 50th
    and 80th percentile. Besides these: the mean slope of rising and of falling F0 (semitones per
    second, steps over 3 semitones left out as octave errors), the mean step of F0 and of intensity
    between frames, and how much of the speech is voiced and in how many pieces.

    Parameters
    ----------
    columns : mapping of str to ndarray of float32, shape (frames,)
        As `acoustics.measure_piece` names them; ``f0_hz`` is NaN where unvoiced.
    speech : ndarray of bool, shape (frames,)
    hop_s : float

    Returns
    -------
    ndarray of float64, shape (len(NAMES),)
        NaN where undefined.
    """
    voiced = speech & ~np.isnan(columns["f0_hz"])
    st = semitones(columns["f0_hz"])
    table = np.stack([st, *(columns[name] for name in _SUMMARISED[1:])], axis=1)[voiced]
    flux = columns["flux"][speech][:, None]
    both = voiced[1:] & voiced[:-1]
    step = np.diff(st)[both]
    step = step[np.abs(step) <= _MAX_STEP_ST]
    loudness_step = np.abs(np.diff(columns["intensity_db"])[both])
    speech_frames = np.count_nonzero(speech)
    segments = np.count_nonzero(np.diff(voiced.astype(np.int8), prepend=0) == 1)
    enough = np.count_nonzero(both) >= MIN_FRAMES
    rest = (
        (
            _mean(step[step > 0]) / hop_s,
            _mean(step[step < 0]) / hop_s,
            _mean(np.abs(step)),
            np.count_nonzero(voiced) / speech_frames,
            segments / (speech_frames * hop_s),
            _mean(loudness_step[~np.isnan(loudness_step)]),
        )
        if enough
        else (float("nan"),) * 6
    )
    return np.concatenate([_quantiles(table).ravel(), _quantiles(flux).ravel(), rest])
