"""From speech probabilities to speech segments on the program's frame grid."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.constants import SPEECH_BEGINS, SPEECH_ENDS

PROBABILITY_S = 0.032
SETTLED_S = 0.5
"""Seconds before the end of the probabilities from which on the mask may still change."""

LEAST_PAUSE_S = 0.25
"""Shorter silences belong to the sounds of speech."""

_MIN_SILENCE = 4  # 0.128 s
_MIN_SPEECH = 8  # 0.256 s
_PAD = 1  # 0.032 s


def _runs(mask: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """First index and index behind the last of every run of True."""
    edges = np.diff(mask.astype(np.int8), prepend=0, append=0)
    return np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)


def _restart(probabilities: NDArray[np.float32], before: int) -> int:
    """Last place well before ``before`` where silence is certain whatever came earlier."""
    quiet = probabilities[:before] < SPEECH_ENDS
    sure = quiet[: max(0, quiet.shape[0] - _MIN_SILENCE)].copy()
    for shift in range(1, _MIN_SILENCE + 1):
        sure &= quiet[shift : shift + sure.shape[0]]
    places = np.flatnonzero(sure)
    return int(places[-1]) if places.size else 0


def speech_mask(
    probabilities: NDArray[np.float32], first_frame: int, stop_frame: int, hop_s: float
) -> NDArray[np.bool_]:
    """Speech as silero-vad's authors segment it, one flag per analysis frame.

    Speech begins at a probability of 0.5 and ends below 0.35; silences under 0.13 s are bridged,
    then speech under 0.26 s is dropped, and 32 ms are added on either side.

    Parameters
    ----------
    probabilities : ndarray of float32, shape (n,)
        One per 32 ms, from the beginning of the recording on.
    first_frame, stop_frame : int
        Frames that are asked for; the flags do not depend on the cut.
    hop_s : float
        Hop of the analysis frames; frame ``i`` is centred on ``(i + 0.5) * hop_s``.

    Returns
    -------
    ndarray of bool, shape (stop_frame - first_frame,)
        False where there are no probabilities.
    """
    index = _index(first_frame, stop_frame, hop_s)
    begin = _restart(probabilities, int(index[0])) if index.size else 0
    segmented = _segment(probabilities[begin:])
    index -= begin
    known = index < segmented.shape[0]
    mask = np.zeros(index.shape, np.bool_)
    mask[known] = segmented[index[known]]
    return mask


def maybe_speech(
    probabilities: NDArray[np.float32], first_frame: int, stop_frame: int, hop_s: float
) -> NDArray[np.bool_]:
    """Frames at which speech is not excluded (0.35 and above), however short.

    What is not even this, and lies apart from it, is a pause in which noise can be measured.
    """
    index = _index(first_frame, stop_frame, hop_s)
    known = index < probabilities.shape[0]
    result = np.zeros(index.shape, np.bool_)
    result[known] = probabilities[index[known]] >= SPEECH_ENDS
    return result


def pauses_s(speech: NDArray[np.bool_], hop_s: float) -> NDArray[np.float64]:
    """Return the lengths of the pauses of `LEAST_PAUSE_S` and more, in seconds.

    Parameters
    ----------
    speech : ndarray of bool, shape (frames,)
        Of the passage; silence at its ends counts as far as it lies in it.
    hop_s : float
    """
    begins, ends = _runs(~speech)
    lengths = np.asarray((ends - begins) * hop_s, np.float64)
    return lengths[lengths >= LEAST_PAUSE_S]


def _index(first_frame: int, stop_frame: int, hop_s: float) -> NDArray[np.intp]:
    centres = (np.arange(first_frame, stop_frame) + 0.5) * hop_s
    return (centres / PROBABILITY_S).astype(np.intp)


def _segment(probabilities: NDArray[np.float32]) -> NDArray[np.bool_]:
    count = probabilities.shape[0]
    known = (probabilities >= SPEECH_BEGINS) | (probabilities < SPEECH_ENDS)
    last_known = np.maximum.accumulate(np.where(known, np.arange(count), -1))
    speaking = (last_known >= 0) & (probabilities[last_known] >= SPEECH_BEGINS)
    for start, stop in zip(*_runs(~speaking), strict=True):
        if stop - start < _MIN_SILENCE and start > 0 and stop < count:
            speaking[start:stop] = True
    padded = np.zeros(count, np.bool_)
    for start, stop in zip(*_runs(speaking), strict=True):
        if stop - start >= _MIN_SPEECH:
            padded[max(0, start - _PAD) : stop + _PAD] = True
    return padded
