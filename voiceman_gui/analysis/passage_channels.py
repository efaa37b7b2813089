"""What the analysis windows say together of one passage."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.indicators.category_disagreement import ChannelWindows
from voiceman_gui.analysis.network_tracks import (
    NO_INTERVAL,
    PENDING,
    beyond_scale,
    finite,
    held,
)
from voiceman_gui.analysis.uncertainty.bootstrap import Z95, overlap_block
from voiceman_gui.analysis.uncertainty.medians import effective_blocks
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.columns import Column
from voiceman_gui.core.facts import missing
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DIMENSIONS, WindowOutputs
from voiceman_gui.core.reading import ConfidencePartId, Reading
from voiceman_gui.core.span import Span
from voiceman_gui.core.windows import Categories, WindowReadings

Floats = NDArray[np.float64]

NO_WINDOW = message("analysis.missing_why.no_window")


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
    reasons : tuple of Message
        Why something is missing or partial.
    """

    channels: ChannelWindows | None
    posterior: Categories | None
    valence: Reading | None
    dimensions: tuple[Reading, Reading, Reading] | None
    network_arousal: Reading | None
    windows: int
    consistent: float
    preview: bool
    reasons: tuple[Message, ...]


def passage_channels(
    analysis: Analysis, readings: WindowReadings, span: Span, roles: ActiveModels
) -> PassageChannels:
    """Join the windows of a passage, weighted with the square of the share each has of it.

    Parameters
    ----------
    analysis : Analysis
    readings : WindowReadings
        Those of its readings that the passage is read from.
    span : Span
    roles : ActiveModels
    """
    rows, weights = _rows(readings, span)
    posteriors = readings.posteriors[rows]
    valence, arousal = readings.column("valence"), readings.column("compared_arousal")
    named = ~np.isnan(posteriors).any(axis=1)
    valued = valence.known[rows]
    both = named & valued & arousal.known[rows]
    channels = None
    if both.any():
        channels = ChannelWindows(
            posteriors[both], arousal.value[rows][both], valence.value[rows][both], weights[both]
        )
    network: tuple[Reading, Reading, Reading] | None = None
    reasons: tuple[Message, ...] = ()
    if roles.dimensions is not None:
        network, reasons = _dimensions(analysis, roles.dimensions, rows, weights)
    if roles.categories is not None:
        pending = _pending(analysis, roles.categories, rows)
        if pending is not None:
            reasons = (*reasons, missing(("categories",), pending))
    return PassageChannels(
        channels=channels,
        posterior=_posterior(posteriors[named], weights[named]),
        valence=_mean_interval(valence, rows, weights, valued)
        if roles.dimensions is None
        else None,
        dimensions=None if network is None else _held(network),
        network_arousal=None if network is None else network[0],
        windows=int(rows.size),
        consistent=_consistent(readings, rows[named], weights[named]),
        preview=bool(readings.preview[rows].any()),
        reasons=reasons,
    )


def _rows(readings: WindowReadings, span: Span) -> tuple[NDArray[np.intp], Floats]:
    """Windows with numbers that share sound with the passage, and how much each counts."""
    start, end = readings.start_s, readings.end_s
    shared = np.minimum(end, span.end_s) - np.maximum(start, span.start_s)
    rows = np.flatnonzero((shared > 0) & readings.shown)
    return rows, (shared[rows] / (end[rows] - start[rows])) ** 2


def _posterior(posteriors: Floats, weights: Floats) -> Categories | None:
    if not weights.size:
        return None
    a, b, c, d = np.einsum("w,wc->c", _shares(weights), posteriors).tolist()
    return a, b, c, d


def _mean_interval(
    valence: Column, rows: NDArray[np.intp], weights: Floats, chosen: NDArray[np.bool_]
) -> Reading | None:
    """Mean of the embedded valence and of the ends of its interval.

    The model's own error does not shrink by reading more windows: the interval keeps its width.
    """
    if not chosen.any():
        return None
    share = _shares(weights[chosen])
    value, low, high = (
        float(np.einsum("w,w->", share, part[rows][chosen]))
        for part in (valence.value, valence.low, valence.high)
    )
    return Reading(value, low, high)


def _consistent(readings: WindowReadings, rows: NDArray[np.intp], weights: Floats) -> float:
    steady = readings.confidence.part(ConfidencePartId.CONSISTENCY).value[rows]
    known = ~np.isnan(steady)
    if not known.any():
        return float("nan")
    return float(np.average(steady[known], weights=_shares(weights)[known]))


def _dimensions(
    analysis: Analysis, outputs: WindowOutputs, rows: NDArray[np.intp], weights: Floats
) -> tuple[tuple[Reading, Reading, Reading] | None, tuple[Message, ...]]:
    """Join what a network said of the windows, not held within 0..1, and say what is missing."""
    pending = _pending(analysis, outputs, rows)
    values = finite(outputs)[rows]
    known = ~np.isnan(values).any(axis=1)
    if not known.any():
        return None, (missing(DIMENSIONS, pending or NO_WINDOW),)
    settings = analysis.settings
    block = overlap_block(settings.window_s, settings.hop_s)
    means = [
        weighted_mean(value, error, weights[known], block)
        for value, error in zip(values[known].T, outputs.errors[rows][known].T, strict=True)
    ]
    if any(np.isnan(half) for _, half in means):
        return None, (missing(DIMENSIONS, NO_INTERVAL),)
    reasons = () if pending is None else (missing(DIMENSIONS, pending),)
    beyond = beyond_scale(tuple(value for value, _ in means))
    arousal, dominance, valence = (
        Reading(value, value - half, value + half) for value, half in means
    )
    return (arousal, dominance, valence), (*reasons, *beyond)


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
    one, two, three = (held(Column.of(reading)).reading(0) for reading in readings)
    assert one is not None
    assert two is not None
    assert three is not None
    return one, two, three


def _pending(analysis: Analysis, outputs: WindowOutputs, rows: NDArray[np.intp]) -> Message | None:
    """How many windows of the passage the network has yet to read; None where none."""
    networks = analysis.networks
    if networks is None or networks.complete or rows.size == 0:
        return None
    waits = networks.wanted[rows] & ~np.isfinite(outputs.values[rows]).all(axis=1)
    count = int(np.count_nonzero(waits))
    if count == 0:
        return None
    if count == rows.size:
        return PENDING
    return message("analysis.network.pending_in", pending_count=count, windows_count=int(rows.size))


def _shares(weights: Floats) -> Floats:
    return np.asarray(weights / weights.sum())
