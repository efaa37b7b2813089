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


def frame_weights(n_frames: int) -> NDArray[np.float64]:
    """How much each frame of a window counts: a raised cosine about the window's middle.

    A reading is drawn at the middle of its window. Without the taper, a word that has just entered
    a window counts as much as the one that the window is about.
    """
    phase = (np.arange(n_frames) + 0.5) / max(1, n_frames)
    return np.asarray(0.5 - 0.5 * np.cos(2 * np.pi * phase))


def weighted_quantiles(
    values: NDArray[np.floating],
    weight: NDArray[np.float64],
    quantiles: tuple[float, ...] = _QUANTILES,
) -> NDArray[np.float64]:
    """Weighted quantiles of each column, NaN left out.

    The i-th smallest value stands at the share (w_1 + .. + w_i - w_i / 2) / (w_1 + .. + w_n) and
    values between are interpolated; with equal weights the 0.5 quantile is the median.

    Parameters
    ----------
    values : ndarray, shape (frames, columns)
    weight : ndarray of float64, shape (frames,)
        Positive.
    quantiles : tuple of float
        0..1.

    Returns
    -------
    ndarray of float64, shape (columns, quantiles)
        NaN for columns with fewer than `MIN_FRAMES` values.
    """
    count = values.shape[1]
    valid = np.count_nonzero(~np.isnan(values), axis=0)
    result = np.full((count, len(quantiles)), np.nan)
    if not (valid >= MIN_FRAMES).any():
        return result
    order = np.argsort(values, axis=0, kind="stable")  # NaN last
    ordered = np.take_along_axis(values, order, axis=0).astype(np.float64)
    share = np.where(np.isnan(ordered), 0.0, weight[order])
    total = share.sum(axis=0)
    position = np.cumsum(share, axis=0) - share / 2
    column = np.arange(count)
    known = ~np.isnan(ordered)
    for index, quantile in enumerate(quantiles):
        target = quantile * total
        upper = np.clip(((position < target) & known).sum(axis=0), 1, np.maximum(valid - 1, 1))
        lower = upper - 1
        low, high = position[lower, column], position[upper, column]
        with np.errstate(invalid="ignore", divide="ignore"):
            between = np.clip((target - low) / (high - low), 0.0, 1.0)
        start, stop = ordered[lower, column], ordered[upper, column]
        result[:, index] = start + between * (stop - start)
    result[valid < MIN_FRAMES] = np.nan
    return result


def _mean(values: NDArray[np.floating], weight: NDArray[np.float64]) -> float:
    if values.size == 0:
        return float("nan")
    return float((values.astype(np.float64) * weight).sum() / weight.sum())


def summarise(
    columns: Mapping[str, NDArray[np.float32]], speech: NDArray[np.bool_], hop_s: float
) -> NDArray[np.float64]:
    """Summarise the frames of one window.

    Spectral flux is summarised over speech, everything else over its voiced frames: 20th, 50th
    and 80th percentile, frames weighing as `frame_weights` says. Besides these: the mean slope of
    rising and of falling F0 (semitones per
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
    weight = frame_weights(speech.shape[0])
    voiced = speech & ~np.isnan(columns["f0_hz"])
    st = semitones(columns["f0_hz"])
    table = np.stack([st, *(columns[name] for name in _SUMMARISED[1:])], axis=1)[voiced]
    quantiles = weighted_quantiles(table, weight[voiced])
    flux = weighted_quantiles(columns["flux"][speech][:, None], weight[speech])
    rest = _movement(st, columns["intensity_db"], voiced, speech, weight, hop_s)
    return np.concatenate([quantiles.ravel(), flux.ravel(), rest])


def _movement(
    st: NDArray[np.float64],
    intensity_db: NDArray[np.float32],
    voiced: NDArray[np.bool_],
    speech: NDArray[np.bool_],
    weight: NDArray[np.float64],
    hop_s: float,
) -> tuple[float, ...]:
    both = voiced[1:] & voiced[:-1]
    if np.count_nonzero(both) < MIN_FRAMES:
        return (float("nan"),) * 6
    at = weight[1:][both]
    step = np.diff(st)[both]
    sound = np.abs(step) <= _MAX_STEP_ST
    rising, falling = sound & (step > 0), sound & (step < 0)
    louder = np.abs(np.diff(intensity_db)[both])
    heard = ~np.isnan(louder)
    onsets = np.diff(voiced.astype(np.int8), prepend=0) == 1
    spoken = weight[speech].sum()
    return (
        _mean(step[rising], at[rising]) / hop_s,
        _mean(step[falling], at[falling]) / hop_s,
        _mean(np.abs(step[sound]), at[sound]),
        float(weight[voiced].sum() / spoken),
        float(weight[onsets].sum() / (spoken * hop_s)),
        _mean(louder[heard], at[heard]),
    )
