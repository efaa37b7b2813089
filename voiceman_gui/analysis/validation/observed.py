"""The windows of labelled recordings: what was read beside what was true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.windows import WindowReadings

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Codes = NDArray[np.int8]

UNDECIDED, UNREAD = -1, -2
"""Codes in `Observed.named` for no category: the rule names none, or nothing was read."""


@dataclass(frozen=True, slots=True, eq=False)
class Observed:
    """Windows with speech that have a label or a rating, as columns of one length.

    Parameters
    ----------
    speaker : ndarray of int64
        Places of the speakers (of the recordings, where the list names none).
    main, plain : ndarray of bool
        Whether the window is of the recordings as labelled; of a recording of only plain speech.
        A window may be both.
    truth : ndarray of int8
        Labelled category by its place in `core.reading.CATEGORIES`, `core.validation.study.OTHER`
        for another label, negative for none.
    excited : ndarray of int8
        1 for labels of high arousal, 0 for those of low arousal, negative for neither.
    ratings, values, low, high : ndarray of float64, shape (windows, 3)
        Arousal, dominance, valence as rated by people, and as read with interval; NaN for gaps.
    named : ndarray of int8
        Named category, `UNDECIDED` or `UNREAD`.
    likeliest : ndarray of int8
        Category of the highest posterior, or `UNREAD`.
    confidence : ndarray of float64
        0..1; NaN where there is none.
    alarmed, cued : ndarray of float64
        1 where the stress interval excludes its baseline, or the cue lies above the 95th
        percentile, else 0; NaN where there is no such reading.
    withheld : ndarray of bool
        Whether the quality gates withhold the readings.
    snr_db, length_s : ndarray of float64
        Signal-to-noise ratio of the window, NaN where it was not measured; length of the labelled
        recording that it belongs to.
    language, sex, codec : ndarray of str
        Empty where the list does not name it.
    """

    speaker: NDArray[np.int64]
    main: Flags
    plain: Flags
    truth: Codes
    excited: Codes
    ratings: Floats
    values: Floats
    low: Floats
    high: Floats
    named: Codes
    likeliest: Codes
    confidence: Floats
    alarmed: Floats
    cued: Floats
    withheld: Flags
    snr_db: Floats
    length_s: Floats
    language: NDArray[np.str_]
    sex: NDArray[np.str_]
    codec: NDArray[np.str_]

    def __len__(self) -> int:
        return int(self.speaker.shape[0])

    def only(self, rows: NDArray[np.bool_] | NDArray[np.intp]) -> Observed:
        """Return some of the windows, by a mask or by places that may repeat."""
        return Observed(**{one.name: getattr(self, one.name)[rows] for one in fields(self)})

    @classmethod
    def joined(cls, parts: Sequence[Observed]) -> Observed:
        """Return the windows of several recordings in one table."""
        return cls(
            **{
                one.name: np.concatenate([getattr(part, one.name) for part in parts])
                for one in fields(cls)
            }
        )


def named_categories(windows: WindowReadings) -> Codes:
    """Return the named category of each window, `UNDECIDED` or `UNREAD`, shape (windows,).

    A profile without a rule of naming names the likeliest category of every window.
    """
    likeliest = likeliest_categories(windows)
    named = getattr(windows, "named", None)
    if named is None:
        return likeliest
    return np.where(likeliest == UNREAD, UNREAD, np.asarray(named)).astype(np.int8)


def likeliest_categories(windows: WindowReadings) -> Codes:
    """Return the category of the highest posterior of each window, or `UNREAD`."""
    posteriors = windows.posteriors
    known = np.asarray(~np.isnan(posteriors).any(axis=1))
    best = np.where(known[:, None], posteriors, 0.0).argmax(axis=1)
    return np.where(known, best, UNREAD).astype(np.int8)
