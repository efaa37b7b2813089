"""What the quality tracks say about any stretch of time: the numbers that the gates judge."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.measurement import FrameTracks, QualityTracks

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class QualityMeasures:
    """Quality of several stretches; every array has shape (stretches,).

    Parameters
    ----------
    length_s : ndarray of float64
    speech_s : ndarray of float64
        Net speech in seconds.
    snr_db : ndarray of float64
        Infinite where the pauses are digital silence, NaN where there is no pause (or no
        speech) to compare.
    clipped_percent, dropped_percent : ndarray of float64
        NaN where no sample was looked at.
    overlap_percent : ndarray of float64, or None
        How much of the speech is of several people at once, NaN without speech; None where
        speakers are not told apart.
    """

    length_s: Floats
    speech_s: Floats
    snr_db: Floats
    clipped_percent: Floats
    dropped_percent: Floats
    overlap_percent: Floats | None = None


def measure_quality(
    frames: FrameTracks,
    quality: QualityTracks,
    start_s: Floats,
    end_s: Floats,
    context_s: float,
) -> QualityMeasures:
    """Measure the stretches ``start_s[i] <= t < end_s[i]``.

    Parameters
    ----------
    frames : FrameTracks
    quality : QualityTracks
        One value per second; a stretch that holds part of a second gets that part of its sums.
    start_s, end_s : ndarray of float64, shape (stretches,)
    context_s : float
        How far around a stretch its pauses are looked for; where there are none, those of the
        whole recording serve.

    Returns
    -------
    QualityMeasures
    """
    speech_power = _ratio(
        _within(quality.speech_energy, start_s, end_s),
        _within(quality.speech_samples, start_s, end_s),
    )
    pause_power = _ratio(
        _within(quality.pause_energy, start_s - context_s, end_s + context_s),
        _within(quality.pause_samples, start_s - context_s, end_s + context_s),
    )
    whole = _ratio(
        np.array([quality.pause_energy.sum()]), np.array([float(quality.pause_samples.sum())])
    )
    looked_at = _within(quality.samples, start_s, end_s)
    return QualityMeasures(
        length_s=end_s - start_s,
        speech_s=_speech(frames, start_s, end_s),
        snr_db=snr_db(speech_power, np.where(np.isnan(pause_power), whole[0], pause_power)),
        clipped_percent=100 * _ratio(_within(quality.clipped, start_s, end_s), looked_at),
        dropped_percent=100 * _ratio(_within(quality.dropped, start_s, end_s), looked_at),
        overlap_percent=overlap_percent(frames, start_s, end_s),
    )


def snr_db(speech_power: Floats, pause_power: Floats) -> Floats:
    """Signal-to-noise ratio from the powers of speech (with its noise) and of pauses.

    ``10 log10((P_speech - P_pause) / P_pause)``: infinite for silent pauses, minus infinite
    where the speech is no stronger than the pauses, NaN where either is undefined.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.maximum(speech_power - pause_power, 0.0) / pause_power
        return np.asarray(10 * np.log10(ratio))


def _within(track: NDArray[np.generic], start_s: Floats, end_s: Floats) -> Floats:
    total = np.concatenate(([0.0], np.cumsum(track, dtype=np.float64)))
    edges = np.arange(total.shape[0], dtype=np.float64)
    return np.asarray(np.interp(end_s, edges, total) - np.interp(start_s, edges, total))


def _speech(frames: FrameTracks, start_s: Floats, end_s: Floats) -> Floats:
    return np.asarray(_count(frames.speech, frames.hop_s, start_s, end_s) * frames.hop_s)


def overlap_percent(frames: FrameTracks, start_s: Floats, end_s: Floats) -> Floats | None:
    """Share of the speech of each stretch in which somebody else speaks as well.

    Parameters
    ----------
    frames : FrameTracks
        Of everyone who speaks, or of one speaker.
    start_s, end_s : ndarray of float64, shape (stretches,)

    Returns
    -------
    ndarray of float64, shape (stretches,), or None
        0..100; NaN without speech. None while speakers are not told apart.
    """
    if frames.overlap is None:
        return None
    several = _count(frames.overlap, frames.hop_s, start_s, end_s).astype(np.float64)
    speech = _count(frames.speech | frames.overlap, frames.hop_s, start_s, end_s)
    return 100 * _ratio(several, speech.astype(np.float64))


def _count(
    rows: NDArray[np.bool_], hop_s: float, start_s: Floats, end_s: Floats
) -> NDArray[np.int64]:
    """How many frames hold in each stretch, shape (stretches,)."""
    total = np.concatenate(([0], np.cumsum(rows)))

    def before(times_s: Floats) -> NDArray[np.int64]:
        index = np.ceil(times_s / hop_s - 0.5).astype(np.int64)
        return np.asarray(total[np.clip(index, 0, rows.shape[0])])

    return np.asarray(before(end_s) - before(start_s))


def _ratio(above: Floats, below: Floats) -> Floats:
    out = np.full(above.shape, np.nan)
    np.divide(above, below, out=out, where=below > 0)
    return out
