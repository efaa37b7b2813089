"""What the analysis windows say together of one passage."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.confidence import CONSISTENCY
from voiceman_gui.analysis.indicators.category_disagreement import ChannelWindows
from voiceman_gui.analysis.network_tracks import NO_INTERVAL, beyond_words, finite, held
from voiceman_gui.analysis.rating import Track
from voiceman_gui.analysis.uncertainty.bootstrap import Z95, overlap_block
from voiceman_gui.analysis.uncertainty.medians import effective_blocks
from voiceman_gui.core.analysis import Analysis, WindowReading
from voiceman_gui.core.networks import DIMENSIONS, WindowOutputs
from voiceman_gui.core.reading import Confidence, Reading
from voiceman_gui.core.span import Span

Floats = NDArray[np.float64]
Categories = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class PassageChannels:
    """What the models of the windows say of a passage.

    Parameters
    ----------
    channels : ChannelWindows or None
        The windows that have both channels of I1.
    posterior : tuple of float or None
    valence : Reading or None
        Of the embedded model.
    dimensions : tuple of Reading or None
        Arousal, dominance, valence of a network.
    network_arousal : Reading or None
        That arousal before it is held within 0..1: what is ranked.
    windows : int
        Windows with numbers that share sound with the passage.
    consistent : float
        NaN where no window overlaps.
    preview : bool
    reasons : tuple of str
        Why something is missing or partial, as fragments.
    """

    channels: ChannelWindows | None
    posterior: Categories | None
    valence: Reading | None
    dimensions: tuple[Reading, Reading, Reading] | None
    network_arousal: Reading | None
    windows: int
    consistent: float
    preview: bool
    reasons: tuple[str, ...]


def passage_channels(analysis: Analysis, span: Span, roles: ActiveModels) -> PassageChannels:
    """Join the windows of a passage, weighted with the square of the share each has of it.

    Parameters
    ----------
    analysis : Analysis
    span : Span
    roles : ActiveModels
    """
    rows, weights = _rows(analysis, span)
    windows = [analysis.windows[i] for i in rows.tolist()]
    named = np.array([w.categories is not None for w in windows], np.bool_)
    valued = np.array([w.valence is not None for w in windows], np.bool_)
    both = np.array([_has_both(w) for w in windows], np.bool_)
    network: tuple[Reading, Reading, Reading] | None = None
    reasons: tuple[str, ...] = ()
    if roles.dimensions is not None:
        network, reasons = _dimensions(analysis, roles.dimensions, rows, weights)
    if roles.categories is not None:
        pending = _pending(analysis, roles.categories, rows)
        reasons = (*reasons, f"categories: {pending}") if pending else reasons
    return PassageChannels(
        channels=_both(windows, weights, both),
        posterior=_posterior(windows, weights, named),
        valence=_mean_interval(windows, weights, valued) if roles.dimensions is None else None,
        dimensions=None if network is None else _held(network),
        network_arousal=None if network is None else network[0],
        windows=len(windows),
        consistent=_consistent(windows, weights, named),
        preview=any(window.preview for window in windows),
        reasons=reasons,
    )


def _rows(analysis: Analysis, span: Span) -> tuple[NDArray[np.int64], Floats]:
    """Windows with numbers that share sound with the passage, and how much each counts."""
    start, end = analysis.measurements.windows.start_s, analysis.measurements.windows.end_s
    shared = np.minimum(end, span.end_s) - np.maximum(start, span.start_s)
    rows = np.array(
        [i for i in np.flatnonzero(shared > 0) if analysis.windows[i].gate.shows_numbers], np.int64
    )
    return rows, (shared[rows] / (end[rows] - start[rows])) ** 2


def _has_both(window: WindowReading) -> bool:
    """Whether both channels of I1 are there."""
    return not (window.arousal_in_i1 is None or window.valence is None or window.categories is None)


def _both(
    windows: list[WindowReading], weights: Floats, chosen: NDArray[np.bool_]
) -> ChannelWindows | None:
    table = [
        (w.arousal_in_i1.value, w.valence.value, *w.categories)
        for w in windows
        if w.arousal_in_i1 is not None and w.valence is not None and w.categories is not None
    ]
    if not table:
        return None
    values = np.array(table)
    return ChannelWindows(values[:, 2:], values[:, 0], values[:, 1], weights[chosen])


def _posterior(
    windows: list[WindowReading], weights: Floats, chosen: NDArray[np.bool_]
) -> Categories | None:
    if not chosen.any():
        return None
    table = np.array([w.categories for w in windows if w.categories is not None])
    a, b, c, d = np.einsum("w,wc->c", _shares(weights[chosen]), table).tolist()
    return a, b, c, d


def _mean_interval(
    windows: list[WindowReading], weights: Floats, chosen: NDArray[np.bool_]
) -> Reading | None:
    """Mean of the embedded valence and of the ends of its interval.

    The model's own error does not shrink by reading more windows: the interval keeps its width.
    """
    if not chosen.any():
        return None
    table = np.array(
        [(w.valence.value, w.valence.low, w.valence.high) for w in windows if w.valence is not None]
    )
    share = _shares(weights[chosen])
    value, low, high = (float(np.einsum("w,w->", share, column)) for column in table.T)
    return Reading(value, low, high)


def _consistent(windows: list[WindowReading], weights: Floats, chosen: NDArray[np.bool_]) -> float:
    if not chosen.any():
        return float("nan")
    steady = np.array([_part_value(w.confidence, CONSISTENCY) for w in windows])[chosen]
    share = _shares(weights[chosen])
    known = ~np.isnan(steady)
    return float(np.average(steady[known], weights=share[known])) if known.any() else float("nan")


def _part_value(given: Confidence | None, name: str) -> float:
    if given is None:
        return float("nan")
    values = [p.value for p in given.parts if p.name == name and p.value is not None]
    return values[0] if values else float("nan")


def _dimensions(
    analysis: Analysis, outputs: WindowOutputs, rows: NDArray[np.int64], weights: Floats
) -> tuple[tuple[Reading, Reading, Reading] | None, tuple[str, ...]]:
    """Join what a network said of the windows, not held within 0..1, and say what is missing."""
    what = ", ".join(DIMENSIONS)
    pending = _pending(analysis, outputs, rows)
    values = finite(outputs)[rows]
    known = ~np.isnan(values).any(axis=1)
    if not known.any():
        why = pending or "no analysis window with numbers lies in the passage"
        return None, (f"{what}: {why}",)
    settings = analysis.settings
    block = overlap_block(settings.window_s, settings.hop_s)
    means = [
        weighted_mean(value, error, weights[known], block)
        for value, error in zip(values[known].T, outputs.errors[rows][known].T, strict=True)
    ]
    if any(np.isnan(half) for _, half in means):
        return None, (f"{what}: {NO_INTERVAL}",)
    reasons = (f"{what}: {pending}",) if pending else ()
    beyond = beyond_words(DIMENSIONS, tuple(value for value, _ in means))
    arousal, dominance, valence = (
        Reading(value, value - half, value + half) for value, half in means
    )
    return (arousal, dominance, valence), (*reasons, beyond) if beyond else reasons


def weighted_mean(
    values: Floats, errors: Floats, weights: Floats, block: int
) -> tuple[float, float]:
    """Mean of a network's value over the windows of a passage, and half of its 95 % interval.

    Two errors are joined: the standard error of a weighted mean, counting windows that share
    sound once (Kish's effective number of windows, divided by the windows in a block), and the
    mean of the windows' own errors, which is not made smaller by reading more windows.

    Parameters
    ----------
    values, errors, weights : ndarray of float64, shape (windows,)
        Errors are NaN where the network does not show its frames.
    block : int
        Successive windows that share sound.

    Returns
    -------
    mean, half : float
        `half` is NaN where a single window without an error of its own gives nothing to go by.
    """
    share = _shares(weights)
    mean = float(np.einsum("w,w->", share, values))
    known = ~np.isnan(errors)
    if values.size == 1 and not known.any():
        return mean, float("nan")
    variance = float(np.einsum("w,w->", share, (values - mean) ** 2))
    independent = max(1.0, float(effective_blocks(weights)) / block)
    own = float(np.average(errors[known], weights=share[known])) if known.any() else 0.0
    return mean, float(Z95 * np.hypot(np.sqrt(variance / independent), own))


def _held(readings: tuple[Reading, Reading, Reading]) -> tuple[Reading, Reading, Reading]:
    """Hold readings within 0..1, as windows are."""
    one, two, three = (held(Track.of(reading)).readings()[0] for reading in readings)
    assert one is not None
    assert two is not None
    assert three is not None
    return one, two, three


def _pending(analysis: Analysis, outputs: WindowOutputs, rows: NDArray[np.int64]) -> str:
    """How many windows of the passage the network has yet to read; empty where none."""
    networks = analysis.networks
    if networks is None or networks.complete or rows.size == 0:
        return ""
    missing = networks.wanted[rows] & ~np.isfinite(outputs.values[rows]).all(axis=1)
    count = int(np.count_nonzero(missing))
    if count == 0:
        return ""
    return (
        "not computed yet"
        if count == rows.size
        else f"not computed yet in {count} of {rows.size} windows"
    )


def _shares(weights: Floats) -> Floats:
    return np.asarray(weights / weights.sum())
