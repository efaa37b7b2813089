"""One recording of a study, read by the whole program, beside what is known of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.quality import snr_db
from voiceman_gui.analysis.validation.observed import (
    Observed,
    likeliest_categories,
    named_categories,
)
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.columns import Column
from voiceman_gui.core.printed import UNUSUAL
from voiceman_gui.core.reading import GATES, Gate
from voiceman_gui.core.validation.study import Condition
from voiceman_gui.core.windows import WindowReadings
from voiceman_gui.pipeline.validation.material import DIMENSIONS
from voiceman_gui.pipeline.validation.sessions import Placed, Session

Floats = NDArray[np.float64]

ONE_LABEL_SHARE = 0.75
"""Share of a window's labelled time that its label needs; else the window is mixed."""
SNR_CONTEXT_S = 30.0
"""Within which of a window pauses are compared, as in the program's own gate."""


@dataclass(frozen=True, slots=True, eq=False)
class ReadSession:
    """What came of one recording.

    Parameters
    ----------
    observed : Observed
    mixed : int
        Windows with speech that two labels share; they are left out.
    bandwidth_hz : float
        NaN where it was not measured.
    """

    observed: Observed
    mixed: int
    bandwidth_hz: float


def observe(
    session: Session,
    placed: Sequence[Placed],
    analysis: Analysis,
    condition: Condition | None,
    speakers: Mapping[str, int],
) -> ReadSession:
    """Set the readings of a recording beside its labels, window by window.

    Parameters
    ----------
    session : Session
    placed : sequence of Placed
        Where its labelled passages lie.
    analysis : Analysis
    condition : Condition or None
    speakers : mapping of str to int
        Places of the speakers by their names.
    """
    windows = analysis.windows
    shared = _shared_s(placed, windows.start_s, windows.end_s) * _own(session, placed, windows)
    total = shared.sum(axis=0)
    heard = (windows.codes != GATES.index(Gate.NO_SPEECH)) & (total > 0)
    of = [one.opened.labelled for one in placed]
    labels = np.array([(one.truth, one.excited) for one in of], np.int8)
    kinds, kind = np.unique(labels, axis=0, return_inverse=True)
    by_kind = np.stack([shared[kind.ravel() == one].sum(axis=0) for one in range(len(kinds))])
    best = by_kind.argmax(axis=0)
    clear = by_kind.max(axis=0) >= ONE_LABEL_SHARE * np.where(total > 0, total, 1)
    rows = np.flatnonzero(heard & clear)
    owner = shared.argmax(axis=0)[rows]
    readings = [windows.column(name) for name in DIMENSIONS]
    stress, cue = windows.column("stress"), windows.column("deception")
    coded = condition is not None and bool(condition.codec)
    codec = analysis.waveform.recording.codec
    codecs = [codec if coded else one.opened.codec for one in placed]
    count = rows.size
    names = [one.speaker or session.speaker for one in of]
    observed = Observed(
        speaker=np.array([speakers[one] for one in names], np.int64)[owner],
        main=np.full(count, session.main),
        plain=_only_plain(placed, names)[owner],
        truth=kinds[best[rows], 0],
        excited=kinds[best[rows], 1],
        ratings=_ratings(shared, of_ratings(placed))[rows],
        values=np.stack([one.value for one in readings], axis=1)[rows],
        low=np.stack([one.low for one in readings], axis=1)[rows],
        high=np.stack([one.high for one in readings], axis=1)[rows],
        named=named_categories(windows)[rows],
        likeliest=likeliest_categories(windows)[rows],
        confidence=windows.confidence.value[rows],
        alarmed=_flag((stress.low > 0) | (stress.high < 0), stress)[rows],
        cued=_flag(cue.value > UNUSUAL, cue)[rows],
        withheld=(windows.codes == GATES.index(Gate.WITHHELD))[rows],
        snr_db=_window_snr_db(analysis, placed)[rows],
        length_s=np.array([one.opened.duration_s for one in placed])[owner],
        language=np.array([one.language for one in of], np.str_)[owner],
        sex=np.array([one.sex for one in of], np.str_)[owner],
        codec=np.array(codecs, np.str_)[owner],
    )
    mixed = int((heard & ~clear).sum())
    return ReadSession(observed, mixed, analysis.measurements.quality.bandwidth_hz)


def _own(session: Session, placed: Sequence[Placed], windows: WindowReadings) -> NDArray[np.bool_]:
    """Return which windows are of the speaker of each passage, shape (passages, windows)."""
    if not session.voices:
        return np.ones((len(placed), len(windows)), np.bool_)
    ids = {name: str(number) for number, name in enumerate(session.voices, 1)}
    return np.stack([windows.of(ids[one.opened.labelled.speaker]) for one in placed])


def _only_plain(placed: Sequence[Placed], names: Sequence[str]) -> NDArray[np.bool_]:
    """Return whether all that the speaker of each passage says in the recording is plain."""
    coloured = {
        name for one, name in zip(placed, names, strict=True) if not one.opened.labelled.plain
    }
    return np.array([name not in coloured for name in names])


def of_ratings(placed: Sequence[Placed]) -> Floats:
    """Return the ratings of the passages, shape (passages, 3)."""
    return np.array([one.opened.labelled.ratings for one in placed], np.float64)


def _shared_s(placed: Sequence[Placed], start_s: Floats, end_s: Floats) -> Floats:
    """Return the seconds that passages and windows share, shape (passages, windows)."""
    begin = np.array([one.start_s for one in placed])[:, None]
    end = np.array([one.end_s for one in placed])[:, None]
    return np.asarray(np.maximum(0.0, np.minimum(end, end_s) - np.maximum(begin, start_s)))


def _ratings(shared: Floats, ratings: Floats) -> Floats:
    """Return the mean rating of each window, by the time that its passages have in it."""
    weight = shared.T[:, :, None] * ~np.isnan(ratings)[None]
    total = weight.sum(axis=1)
    summed = (weight * np.nan_to_num(ratings)[None]).sum(axis=1)
    return np.where(total > 0, summed / np.where(total > 0, total, 1), np.nan)


def _flag(flags: NDArray[np.bool_], column: Column) -> Floats:
    return np.where(column.known, flags, np.nan)


def _window_snr_db(analysis: Analysis, placed: Sequence[Placed]) -> Floats:
    """Return the signal-to-noise ratio of each window, dB; NaN without speech or pause.

    Speech of the window against the pauses inside labelled passages within `SNR_CONTEXT_S` of it:
    the silence between joined recordings is no pause.
    """
    frames, windows = analysis.measurements.frames, analysis.windows
    centre_s: Floats = (np.arange(frames.n_frames, dtype=np.float64) + 0.5) * frames.hop_s
    level_db = frames.columns["intensity_db"].astype(np.float64)
    known = ~np.isnan(level_db)
    power: Floats = np.where(known, np.power(10.0, np.nan_to_num(level_db) / 10), 0.0)
    inside = np.zeros(frames.n_frames, np.bool_)
    for one in placed:
        inside |= (centre_s >= one.start_s) & (centre_s < one.end_s)
    speech, pause = (
        _means(power, known & inside & rows, centre_s, windows.start_s - more, windows.end_s + more)
        for rows, more in ((frames.speech, 0.0), (~frames.speech, SNR_CONTEXT_S))
    )
    return snr_db(speech, pause)


def _means(
    power: Floats, rows: NDArray[np.bool_], centre_s: Floats, start_s: Floats, end_s: Floats
) -> Floats:
    """Return the mean power of some frames in each stretch; NaN where there is none of them."""
    summed = np.concatenate([[0.0], np.cumsum(np.where(rows, power, 0.0))])
    counted = np.concatenate([[0], np.cumsum(rows)])
    first, last = np.searchsorted(centre_s, start_s), np.searchsorted(centre_s, end_s)
    count = counted[last] - counted[first]
    mean = (summed[last] - summed[first]) / np.maximum(count, 1)
    return np.where(count > 0, mean, np.nan)
