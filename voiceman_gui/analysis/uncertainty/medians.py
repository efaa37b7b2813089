"""How far a window's medians are uncertain, and medians of resampled passages."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.functionals import weighted_quantiles
from voiceman_gui.analysis.uncertainty.bootstrap import Z95, block_counts

Floats = NDArray[np.float64]

_FRAME_STEP = 2
"""Every second frame is looked at: neighbours share most of the sound under Praat's windows."""
_MAX_FRAMES = 2500
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
    values: NDArray[np.float32],
    medians: Floats,
    first: NDArray[np.int64],
    weight: Floats,
    block: int,
) -> MedianBands:
    """Estimate how far the weighted medians of windows would vary under block resampling.

    A full bootstrap of frames for every window would cost windows x replicates x frames. The
    variance of "share of frames below the median" under resampling of blocks is known in closed
    form (the sum of squared block deviations), and the quantiles at 1.96 of its standard errors
    to either side are the band (Woodruff 1952, JASA 47, 635-646). The number of blocks is the
    effective one, since the frames at a window's ends weigh little; the quantiles themselves are
    taken from the unweighted frames.

    Parameters
    ----------
    values : ndarray of float32, shape (measures, all frames)
        NaN where a frame does not count.
    medians : ndarray of float64, shape (windows, measures)
        The medians whose bands are wanted; NaN where undefined.
    first : ndarray of int64, shape (windows,)
        First frame of each window.
    weight : ndarray of float64, shape (frames,)
        Of the frames in a window.
    block : int
        Frames in a block.

    Returns
    -------
    MedianBands
    """
    frames = weight.shape[0]
    if values.shape[1] == 0:
        # A recording shorter than one frame has a window, in which nothing is defined.
        values = np.full((values.shape[0], 1), np.nan, np.float32)
    picked = np.arange(0, frames, _FRAME_STEP)
    edges = np.searchsorted(picked, np.arange(math.ceil(frames / block)) * block)
    index = np.minimum(first[:, None] + picked[None, :], values.shape[1] - 1)
    share = weight[picked].astype(np.float32)
    low, high = np.full(medians.shape, np.nan), np.full(medians.shape, np.nan)
    deviations = np.zeros((values.shape[0], first.shape[0], edges.shape[0]))
    rows = np.arange(first.shape[0])
    for k, measure in enumerate(values):
        window = measure[index]
        centre = medians[:, k].astype(np.float32)[:, None]
        # NaN compares False on both sides, so frames that do not count add nothing.
        below = window < centre
        side = (below.astype(np.float32) - (window > centre)) * share
        counts = ~np.isnan(window)
        deviations[k] = np.add.reduceat(side, edges, axis=1) / 2
        total = np.add.reduceat(counts * share, edges, axis=1).astype(np.float64)
        reach = Z95 * _standard_error(deviations[k], total)
        ordered = np.sort(window, axis=1)  # NaN goes to the end
        number = np.count_nonzero(counts, axis=1)
        middle = np.count_nonzero(below, axis=1) / np.maximum(number, 1)
        last = np.maximum(number - 1, 0)
        from_rank = np.floor(np.maximum(middle - reach, 0.0) * last).astype(np.int64)
        to_rank = np.ceil(np.minimum(middle + reach, 1.0) * last).astype(np.int64)
        low[:, k] = np.minimum(ordered[rows, from_rank] - medians[:, k], 0)
        high[:, k] = np.maximum(ordered[rows, to_rank] - medians[:, k], 0)
    return MedianBands(low, high, _correlation(deviations))


def effective_blocks(total: Floats) -> Floats:
    """Equally heavy blocks that are worth as much as these (Kish 1965): (sum w)^2 / sum w^2.

    Parameters
    ----------
    total : ndarray of float64, shape (..., blocks)
        Weight of each block.

    Returns
    -------
    ndarray of float64, shape (...)
        1 where all weights are 0.
    """
    whole = total.sum(axis=-1)
    squares = np.sum(total**2, axis=-1)
    return np.asarray(np.divide(whole**2, squares, out=np.ones(whole.shape), where=squares > 0))


def _standard_error(deviations: Floats, total: Floats) -> Floats:
    """Standard error of the share below the median, at most 0.5.

    Parameters
    ----------
    deviations, total : ndarray of float64, shape (windows, blocks)
        Of each block, the weight below the median less half of all, and its whole weight.
    """
    whole = total.sum(axis=1)
    effective = effective_blocks(total)
    # A single block says nothing about its own variability: the whole range is possible.
    several = effective > 1 + 1e-6
    inflate = np.divide(effective, effective - 1, out=np.full(whole.shape, np.inf), where=several)
    size = np.sqrt(np.sum(deviations**2, axis=1))
    error = np.divide(size, whole, out=np.full(whole.shape, np.inf), where=whole > 0)
    error = np.where(several, error * np.sqrt(np.where(several, inflate, 1.0)), np.inf)
    return np.minimum(error, 0.5)


def _correlation(deviations: Floats) -> Floats:
    products = np.einsum("iwb,jwb->wij", deviations, deviations)
    size = np.sqrt(np.einsum("wii->wi", products))
    scale = size[:, :, None] * size[:, None, :]
    out = np.divide(products, scale, out=np.zeros(products.shape), where=scale > 0)
    diagonal = np.arange(out.shape[1])
    out[:, diagonal, diagonal] = 1.0
    return np.asarray(out)


def resampled_medians(
    values: NDArray[np.float32],
    weight: Floats,
    block: int,
    replicates: int,
    rng: np.random.Generator,
) -> Floats:
    """Medians of a passage whose blocks of frames were drawn again with replacement.

    Of ``n`` effective blocks (`effective_blocks`) the bootstrap's variance is ``(n - 1) / n`` of
    the true one. In a passage of a few seconds that matters, so the share ``(n - 1) / n`` of the
    blocks is drawn: fewer blocks, wider scatter.

    Parameters
    ----------
    values : ndarray of float32, shape (measures, frames)
        The passage's frames; NaN where a frame does not count. The measures share the draws, so
        that their medians stay as correlated as they are.
    weight : ndarray of float64, shape (frames,)
    block : int
        Frames in a block. Very long passages are cut into at most 400 (longer) blocks, and
        measures with more than 2500 defined frames are thinned evenly: both only coarsen an
        interval that is narrow by then.
    replicates : int
    rng : numpy.random.Generator

    Returns
    -------
    ndarray of float64, shape (replicates, measures)
        NaN where a replicate holds no defined frame.
    """
    n_frames = values.shape[1]
    block = max(block, math.ceil(n_frames / _MAX_BLOCKS))
    owner = np.arange(n_frames) // block
    blocks = int(owner[-1]) + 1
    effective = float(effective_blocks(np.bincount(owner, weights=weight).astype(np.float64)))
    draws = max(1, round(blocks * (effective - 1) / effective))
    counts = block_counts(rng, blocks, 1, replicates, draws)
    out = np.full((replicates, values.shape[0]), np.nan)
    for k, measure in enumerate(values):
        defined = np.flatnonzero(~np.isnan(measure))
        if defined.size == 0:
            continue
        thinned = defined[:: math.ceil(defined.size / _MAX_FRAMES)]
        # The frames left out would shift the medians, not only widen their scatter.
        shift = _middle(measure, weight, defined) - _middle(measure, weight, thinned)
        order = thinned[np.argsort(measure[thinned], kind="stable")]
        ordered = measure[order]
        total = np.cumsum(counts[:, owner[order]] * weight[order], axis=1)
        half = total[:, -1:] / 2
        # Where the running weight reaches half, and where it passes it: an even count has two
        # middles.
        lower = np.argmax(total >= half, axis=1)
        upper = np.argmax(total > half, axis=1)
        middle = (ordered[lower].astype(np.float64) + ordered[upper]) / 2
        out[:, k] = np.where(half[:, 0] > 0, middle + shift, np.nan)
    return out


def _middle(measure: NDArray[np.float32], weight: Floats, chosen: NDArray[np.int64]) -> float:
    values = measure[chosen][:, None]
    return float(weighted_quantiles(values, weight[chosen], (0.5,))[0, 0])
