"""Spectral measures of one piece of sound, frame by frame.

One short-time Fourier transform (Hann window of 40 ms, hop 10 ms, 1024 points) serves them all.
Sums over bands use no BLAS, whose order of addition may depend on the number of threads.
"""

from __future__ import annotations

import functools

import numpy as np
from numpy.typing import NDArray
from scipy import fft, sparse

from voiceman_gui.analysis.measure.constants import (
    FRAME_SAMPLES,
    HF_LOW_HZ,
    HF_SPLIT_HZ,
    NARROW_TOP_HZ,
    RATE_HZ,
)
from voiceman_gui.analysis.measure.praat import MARGIN_SAMPLES, UNIT_FRAMES

WINDOW_SAMPLES = 640
FFT_POINTS = 1024
MEL_BANDS = 26
MFCC_COUNT = 12
_TINY = 1e-10

Column = NDArray[np.float32]


def _bin(frequency_hz: float) -> int:
    return round(frequency_hz * FFT_POINTS / RATE_HZ)


def magnitudes(piece: NDArray[np.float32]) -> NDArray[np.float32]:
    """Magnitude spectra of the unit's frames and of the one before them.

    Parameters
    ----------
    piece : ndarray of float32, shape (PIECE_SAMPLES,)

    Returns
    -------
    ndarray of float32, shape (UNIT_FRAMES + 1, FFT_POINTS // 2 + 1)
    """
    first = MARGIN_SAMPLES - FRAME_SAMPLES + FRAME_SAMPLES // 2 - WINDOW_SAMPLES // 2
    views = np.lib.stride_tricks.sliding_window_view(piece[first:], WINDOW_SAMPLES)
    frames = views[::FRAME_SAMPLES][: UNIT_FRAMES + 1] * _hann()
    spectrum: NDArray[np.float32] = np.abs(fft.rfft(frames, FFT_POINTS, axis=1))
    return spectrum


@functools.cache
def _hann() -> NDArray[np.float32]:
    return np.hanning(WINDOW_SAMPLES + 1)[:-1].astype(np.float32)


@functools.cache
def _mel_bands() -> sparse.csr_array:
    """Triangular filters, equally spaced on the mel scale of O'Shaughnessy (1987), 50..7600 Hz."""
    low, high = (2595 * np.log10(1 + f / 700) for f in (50.0, 7600.0))
    edges = 700 * (10 ** (np.linspace(low, high, MEL_BANDS + 2) / 2595) - 1)
    frequency = np.arange(FFT_POINTS // 2 + 1) * RATE_HZ / FFT_POINTS
    rising = (frequency - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - frequency) / (edges[2:] - edges[1:-1])[:, None]
    bands = np.maximum(0, np.minimum(rising, falling))
    return sparse.csr_array(bands.astype(np.float32))


def _hf500(magnitude: NDArray[np.float32], top_hz: float) -> Column:
    low = magnitude[:, _bin(HF_LOW_HZ) : _bin(HF_SPLIT_HZ)].sum(axis=1)
    high = magnitude[:, _bin(HF_SPLIT_HZ) : _bin(top_hz)].sum(axis=1)
    ratio = 20 * np.log10((high + _TINY) / (low + _TINY))
    return np.where((low > _TINY) & (high > _TINY), ratio, np.nan).astype(np.float32)


def spectral(piece: NDArray[np.float32]) -> dict[str, Column]:
    """Spectral balance, flux, cepstrum and slope.

    Returns
    -------
    dict of str to ndarray of float32, shape (UNIT_FRAMES,)
        ``hf500_db``: sum of magnitudes from 500 Hz to 8 kHz over that from 80 to 500 Hz, in dB
        (Bone, Lee and Narayanan 2014); ``hf500_narrow_db``: the same up to 3.4 kHz, for channels
        that carry no more. ``flux``: Euclidean distance of successive log mel spectra in dB per
        band, over increases only. ``mfcc1``..``mfcc12``: cosine transform of the log mel spectrum
        (Davis and Mermelstein 1980), without the zeroth. ``band1k_db``, ``band4k_db``: energy of
        1..4 and 4..8 kHz over that below 1 kHz. NaN in digital silence.
    """
    both = magnitudes(piece)
    # The transposed product sums each band's bins in the order in which they are stored.
    mel = (_mel_bands() @ np.ascontiguousarray(both.T)).T
    log_mel = 20 * np.log10(mel + _TINY)
    rise = np.maximum(0, np.diff(log_mel, axis=0))
    magnitude, log_mel = both[1:], log_mel[1:]
    silent = magnitude.max(axis=1) < 1e-6
    power = magnitude**2
    below = power[:, _bin(50) : _bin(1000)].sum(axis=1) + _TINY
    columns = {
        "hf500_db": _hf500(magnitude, 8000.0),
        "hf500_narrow_db": _hf500(magnitude, NARROW_TOP_HZ),
        "flux": np.sqrt((rise**2).mean(axis=1)),
        "band1k_db": 10 * np.log10((power[:, _bin(1000) : _bin(4000)].sum(axis=1) + _TINY) / below),
        "band4k_db": 10 * np.log10((power[:, _bin(4000) :].sum(axis=1) + _TINY) / below),
    }
    cepstrum = fft.dct(log_mel, type=2, norm="ortho", axis=1)
    for number in range(1, MFCC_COUNT + 1):
        columns[f"mfcc{number}"] = cepstrum[:, number]
    for column in columns.values():
        column[silent] = np.nan
    return {name: column.astype(np.float32) for name, column in columns.items()}
