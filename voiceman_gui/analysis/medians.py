"""How far a window's medians are uncertain, and medians of resampled passages."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.bootstrap import Z95, block_counts

Floats = NDArray[np.float64]

_FRAME_STEP = 2
"""Every second frame is looked at: neighbours share most of the sound under Praat's windows."""
_MAX_FRAMES = 6000
_MAX_BLOCKS = 400


@dataclass(frozen=True, slots=True, eq=False)
class MedianBands:
    """95 % bands of the medians of several measures in several windows.

    Parameters
    ----------
    low, high : ndarray of float64, shape (windows, measures)
        Offsets from the median (``low <= 0 <= high``); NaN where the measure is undefined.
    correlation : ndarray of float64, shape (windows, measures, measures)
        Between the measures' deviations over blocks: pitch and loudness move together, and
        treating them as independent would make the mean of their ranks look too certain.
    """

    low: Floats
    high: Floats
    correlation: Floats


def median_bands(
    values: NDArray[np.float32], first: NDArray[np.int64], frames: int, block: int
) -> MedianBands:
    """Estimate how far the medians of overlapping windows would vary under block resampling.

    A full bootstrap of frames for every window would cost windows x replicates x frames. The
    variance of "share of frames below the median" under resampling of blocks is known in closed
    form (the sum of squared block deviations), and the quantiles at 0.5 plus and minus 1.96 of
    its standard errors are the band (Woodruff 1952, JASA 47, 635-646).

    Parameters
    ----------
    values : ndarray of float32, shape (measures, all frames)
        NaN where a frame does not count.
    first : ndarray of int64, shape (windows,)
        First frame of each window.
    frames, block : int
        Frames in a window, and in a block.

    Returns
    -------
    MedianBands
    """
    n_measures = values.shape[0]
    blocks = max(1, math.ceil(frames / block))
    picked = np.arange(0, frames, _FRAME_STEP)
    edges = np.searchsorted(picked, np.arange(blocks) * block)
    index = np.minimum(first[:, None] + picked[None, :], values.shape[1] - 1)
    low = np.full((first.shape[0], n_measures), np.nan)
    high = low.copy()
    deviations = np.zeros((n_measures, first.shape[0], blocks))
    rows = np.arange(first.shape[0])
    for k in range(n_measures):
        window = values[k][index]
        ordered = np.sort(window, axis=1)  # NaN goes to the end
        count = np.count_nonzero(~np.isnan(ordered), axis=1)
        last = np.maximum(count - 1, 0)
        middle = (ordered[rows, last // 2] + ordered[rows, (last + 1) // 2]) / 2
        # NaN compares False on both sides, so frames that do not count add nothing.
        side = (window < middle[:, None]).astype(np.int8)
        side -= window > middle[:, None]
        deviation = np.add.reduceat(side, edges, axis=1, dtype=np.int32) / 2.0
        known = np.add.reduceat(~np.isnan(window), edges, axis=1, dtype=np.int32) > 0
        used = np.count_nonzero(known, axis=1)
        # One block says nothing about its own variability: the whole range is possible.
        inflate = np.divide(used, used - 1, out=np.full(used.shape, np.inf), where=used > 1)
        total = np.sum(deviation**2, axis=1)
        error = np.sqrt(np.where(total > 0, inflate * total, np.where(used > 1, 0, np.inf)))
        reach = np.minimum(Z95 * error / np.maximum(count, 1), 0.5)
        below = np.floor((0.5 - reach) * last).astype(np.int64)
        above = np.ceil((0.5 + reach) * last).astype(np.int64)
        low[:, k] = np.minimum(ordered[rows, below] - middle, 0)
        high[:, k] = np.maximum(ordered[rows, above] - middle, 0)
        deviations[k] = deviation
    return MedianBands(low, high, _correlation(deviations))


def _correlation(deviations: Floats) -> Floats:
    products = np.einsum("iwb,jwb->wij", deviations, deviations, optimize=True)
    size = np.sqrt(np.einsum("wii->wi", products))
    scale = size[:, :, None] * size[:, None, :]
    out = np.divide(products, scale, out=np.zeros(products.shape), where=scale > 0)
    diagonal = np.arange(out.shape[1])
    out[:, diagonal, diagonal] = 1.0
    return np.asarray(out)


def resampled_medians(
    values: NDArray[np.float32],
    hop_s: float,
    block_s: float,
    replicates: int,
    rng: np.random.Generator,
) -> Floats:
    """Medians of a passage whose blocks of frames were drawn again with replacement.

    Parameters
    ----------
    values : ndarray of float32, shape (measures, frames)
        The passage's frames; NaN where a frame does not count. The measures share the draws, so
        that their medians stay as correlated as they are.
    hop_s, block_s : float
        Frame hop and block length. Very long passages are cut into at most 400 (longer) blocks,
        and measures with more than 6000 defined frames are thinned evenly: both only coarsen
        an interval that is narrow by then.
    replicates : int
    rng : numpy.random.Generator

    Returns
    -------
    ndarray of float64, shape (replicates, measures)
        NaN where a replicate holds no defined frame.
    """
    n_frames = values.shape[1]
    block = max(1, round(block_s / hop_s), math.ceil(n_frames / _MAX_BLOCKS))
    owner = np.arange(n_frames) // block
    counts = block_counts(rng, int(owner[-1]) + 1, 1, replicates)
    out = np.full((replicates, values.shape[0]), np.nan)
    for k, measure in enumerate(values):
        defined = np.flatnonzero(~np.isnan(measure))
        if defined.size == 0:
            continue
        defined = defined[:: math.ceil(defined.size / _MAX_FRAMES)]
        order = defined[np.argsort(measure[defined], kind="stable")]
        ordered = measure[order]
        total = np.cumsum(counts[:, owner[order]], axis=1, dtype=np.int32)
        whole = total[:, -1]
        # The element at which the running count passes half; both middles of an even count.
        lower = np.argmax(2 * total >= whole[:, None], axis=1)
        upper = np.argmax(2 * total > whole[:, None], axis=1)
        middle = (ordered[lower].astype(np.float64) + ordered[upper]) / 2
        out[:, k] = np.where(whole > 0, middle, np.nan)
    return out
