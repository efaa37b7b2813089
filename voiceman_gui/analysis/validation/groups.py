"""Results split by language, sex, codec, signal-to-noise ratio and length."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.validation.intervals import figure
from voiceman_gui.analysis.validation.observed import Observed
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.validation.figures import FigureId
from voiceman_gui.core.validation.study import Division, Group

SHOWN = (
    FigureId.AROUSAL_AUC,
    FigureId.UAR_ALL,
    FigureId.ACCURACY_NAMED,
    FigureId.VALENCE_RHO,
    FigureId.WITHHELD_SHARE,
)
"""Figures of each part of the material."""
LEAST_WINDOWS, LEAST_SPEAKERS = 20, 3
"""A part with fewer gets no numbers."""
RESAMPLES = 300
"""Of each part; its interval is a coarser one."""

SNR_EDGES_DB = (10.0, 15.0, 20.0, 30.0)
LENGTH_EDGES_S = (2.0, 5.0, 15.0, 60.0)

UNNAMED = message("validation.group.unnamed")
"""Of recordings whose language, sex or codec the list does not name."""


def groups(seen: Observed, *, seed: int, overlap: float) -> tuple[Group, ...]:
    """Split the windows of the labelled recordings, and compute the figures of each part.

    Parameters
    ----------
    seen : Observed
    seed : int
    overlap : float
        Length of a window over the hop.
    """
    own = seen.only(seen.main)
    return tuple(
        Group(
            division,
            name,
            int(rows.sum()),
            int(np.unique(own.speaker[rows]).size),
            tuple(
                figure(
                    which,
                    own.only(rows),
                    seed=seed,
                    overlap=overlap,
                    resamples=RESAMPLES,
                    least_windows=LEAST_WINDOWS,
                    least_speakers=LEAST_SPEAKERS,
                )
                for which in SHOWN
            ),
        )
        for division, name, rows in _parts(own)
        if rows.any()
    )


def _parts(seen: Observed) -> Iterator[tuple[Division, Message | str, NDArray[np.bool_]]]:
    for division, words in (
        (Division.LANGUAGE, seen.language),
        (Division.SEX, seen.sex),
        (Division.CODEC, seen.codec),
    ):
        for name in np.unique(words).tolist():
            yield division, name or UNNAMED, np.asarray(words == name)
    for name, rows in _bins(seen.snr_db, SNR_EDGES_DB):
        yield Division.SNR, _snr(name), rows
    unknown = np.isnan(seen.snr_db)
    yield Division.SNR, message("validation.group.snr_unmeasured"), unknown
    for name, rows in _bins(seen.length_s, LENGTH_EDGES_S):
        yield Division.LENGTH, _length(name), rows


def _bins(
    values: NDArray[np.float64], edges: tuple[float, ...]
) -> Iterator[tuple[tuple[float | None, float | None], NDArray[np.bool_]]]:
    ends = (None, *edges, None)
    for low, high in itertools.pairwise(ends):
        above = values >= (-np.inf if low is None else low)
        yield (low, high), np.asarray(above & (values < (np.inf if high is None else high)))


def _snr(ends: tuple[float | None, float | None]) -> Message:
    low, high = ends
    if low is None:
        return message("validation.group.snr_below", high_db=high)
    if high is None:
        return message("validation.group.snr_from", low_db=low)
    return message("validation.group.snr_between", low_db=low, high_db=high)


def _length(ends: tuple[float | None, float | None]) -> Message:
    low, high = ends
    if low is None:
        return message("validation.group.length_below", high_s=high)
    if high is None:
        return message("validation.group.length_from", low_s=low)
    return message("validation.group.length_between", low_s=low, high_s=high)
