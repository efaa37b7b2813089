"""I2: the dimensional model's arousal against the acoustic arousal, both as rank in the speaker.

A network's arousal is on a scale common to all speakers, the acoustic arousal on the speaker's
own; only their ranks among the windows of the same baseline can be compared.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis import arousal as acoustics
from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import baseline_lacks
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.uncertainty.baseline_ends import BaselineSize
from voiceman_gui.analysis.uncertainty.baseline_spread import BaselineSpread
from voiceman_gui.analysis.uncertainty.bootstrap import Z95
from voiceman_gui.core.analysis import BaselineInfo
from voiceman_gui.core.columns import Column
from voiceman_gui.core.message import Message, message

Floats = NDArray[np.float64]

REFERENCE = message("analysis.percentile_of.ranks")
"""What I2's percentile refers to, for gauge and report."""

EMBEDDED_PAIR = message("analysis.no_rank.embedded_pair")


def unavailable(
    roles: ActiveModels, baseline: BaselineInfo, mask: NDArray[np.bool_], profile: Profile
) -> Message | None:
    """Say why there is no I2 in this recording; None where there is.

    Parameters
    ----------
    roles : ActiveModels
    baseline : BaselineInfo
    mask : ndarray of bool, shape (windows,)
        The baseline's windows.
    profile : Profile
    """
    if roles.dimensions is None:
        one = roles.categories is None
        return EMBEDDED_PAIR if one else message("analysis.no_rank.embedded_dimensions")
    if roles.barred:
        return roles.barred
    if baseline.borrowed:
        return message("analysis.no_rank.borrowed")
    lacks = baseline_lacks(baseline, profile)
    if lacks:
        both = len(lacks) > 1
        return message("analysis.no_rank.baseline_lacks", lacks=lacks) if both else lacks[0]
    known = int(np.count_nonzero(np.isfinite(roles.dimensions.values[mask, 0])))
    least = profile.stress.min_baseline_windows
    if known < least:
        return message("analysis.no_rank.few_known", windows_count=known, needed_count=least)
    return None


def ranked(track: Column, reference: Floats, block: int | None = None) -> Column:
    """Rank values and the ends of their intervals among the baseline's values.

    Parameters
    ----------
    track : Column
    reference : ndarray of float64, shape (baseline windows,)
        In order of time; NaN are left out.
    block : int or None
        Successive baseline windows that share sound: the interval then also holds what the
        sampling of the baseline adds. None: the track's interval holds it already.

    Returns
    -------
    Column
        -1..1, 0 at the median of the baseline; NaN where the track is NaN.
    """
    value, low, high = (
        acoustics.scores(part, reference) for part in (track.value, track.low, track.high)
    )
    if block is None:
        return Column(value, low, high)
    spread = BaselineSpread.of(reference[:, None], block)
    variance = spread.variance(track.value[:, None], np.ones((track.value.shape[0], 1)))
    sampling = Z95 * np.sqrt(variance)
    joined = Column(
        value,
        np.clip(value - np.hypot(value - low, sampling), -1, 1),
        np.clip(value + np.hypot(high - value, sampling), -1, 1),
    )
    return BaselineSize(reference.shape[0], block).widened(joined)


def rank_difference(model: Column, acoustic: Column) -> Column:
    """Half the difference of two ranks: d = (model - acoustic) / 2, -1..1.

    The two intervals are joined as independent errors.
    """
    value = (model.value - acoustic.value) / 2
    down = np.hypot(model.value - model.low, acoustic.high - acoustic.value) / 2
    up = np.hypot(model.high - model.value, acoustic.value - acoustic.low) / 2
    return Column(value, value - down, value + up)


def percentile(difference: Column) -> Column:
    """I2: where the size of a rank difference lies, 0..100.

    Two unrelated ranks are uniform, and their half difference is at most d with the probability
    ``1 - (1 - d)**2``. That is the percentile: above the 95th (d > 0.78) the two arousals
    contradict one another more than two unrelated ones would in 95 of 100 windows.
    Since they do have to do with each other (both follow loudness), chance alone gives high
    percentiles less often than their name says: the count of cues errs on the side of too few.

    Parameters
    ----------
    difference : Column
        From `rank_difference`.

    Returns
    -------
    Column
        The lower end is 0 where the two ranks cannot be told apart.
    """
    size = np.abs(difference.value)
    ends = np.abs(difference.low), np.abs(difference.high)
    crosses = (difference.low <= 0) & (difference.high >= 0)
    low = np.minimum(np.where(crosses, 0.0, np.minimum(*ends)), size)
    high = np.maximum(np.maximum(*ends), size)
    return Column(*(_below(part) for part in (size, low, high)))


def _below(size: Floats) -> Floats:
    return np.asarray(100 * (1 - (1 - np.minimum(size, 1.0)) ** 2))


def compared(
    model: Column, model_reference: Floats, acoustic: Column, acoustic_reference: Floats, block: int
) -> tuple[Column, Column]:
    """Compare the two arousals of windows, or of one passage.

    Parameters
    ----------
    model : Column
        The network's arousal, not held within 0..1.
    model_reference : ndarray of float64, shape (baseline windows,)
        The network's arousal of the baseline's windows.
    acoustic : Column
        The acoustic rating, -1..1.
    acoustic_reference : ndarray of float64, shape (baseline windows,)
        The acoustic rating of the baseline's windows: a mean of several ranks is not itself
        evenly spread over -1..1, so it is ranked once more.
    block : int
        Successive windows that share sound.

    Returns
    -------
    rank, percentile : Column
        Rank of the network's arousal among the baseline's windows, -1..1, and I2, 0..100.
    """
    rank = ranked(model, model_reference, block)
    return rank, percentile(rank_difference(rank, ranked(acoustic, acoustic_reference)))
