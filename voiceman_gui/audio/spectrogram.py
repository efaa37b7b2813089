"""Short-time spectra of a recording, in tiles that are the same however they are asked for.

A spectrogram is drawn from tiles on a grid that belongs to the recording, not to the screen: level
0 has the finest columns, every further level has columns twice as long. No tile covers more than
about five seconds, so that making one is a matter of milliseconds at every level.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

TOP_HZ = 8000.0
"""Nothing above this is computed: speech has no formants there, telephones no sound."""

FLOOR_DB = -200.0
STEP_DB = 0.05
CODES = 6401
"""Levels are kept as codes: 0 is no sound, 1 is -200 dB or less, and each further one 0.05 dB."""

_TILE_COLUMNS = 256
_FRAMES_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Band:
    """A choice between resolution in frequency and in time.

    Parameters
    ----------
    name : str
    window_s : float
        Length of the Hann window; its main lobe is ``4 / window_s`` wide between zeros.
    hop_s : float
        Columns at level 0, about; exactly a whole number of samples.
    spacing_hz : float
        Distance of the frequencies that are computed, about.
    tile_hops : int
        Columns of level 0 in the longest tile; a power of two.
    """

    name: str
    window_s: float
    hop_s: float
    spacing_hz: float
    tile_hops: int


NARROW = Band("narrow", 0.03, 0.0025, 20.0, 2048)
"""Shows the harmonics of voices above about 90 Hz one by one, and formants as groups of them."""
WIDE = Band("wide", 0.005, 0.000625, 40.0, 8192)
"""Praat's default length: shows formants as bands and the pulses of the voice as stripes."""


def band_of(window_s: float) -> Band:
    """Return the band with a window of this length.

    Columns are a twelfth to a quarter of the window apart, rows half its main lobe or less.
    """
    for band in (NARROW, WIDE):
        if math.isclose(window_s, band.window_s):
            return band
    if window_s >= 0.02:
        return replace(NARROW, name="own", window_s=window_s, spacing_hz=min(20.0, 0.6 / window_s))
    if window_s >= 0.01:
        return Band("own", window_s, 0.00125, 20.0, 4096)
    return replace(WIDE, name="own", window_s=window_s)


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns and rows of a recording's spectrogram lie.

    Column ``c`` of a level covers the samples ``c * hop <= i < (c + 1) * hop``; row ``r``, counted
    from below, is centred on ``r * spacing_hz``.

    Parameters
    ----------
    sample_rate_hz : int
    band : Band
    """

    sample_rate_hz: int
    band: Band

    @property
    def window(self) -> int:
        """Samples in the window."""
        return max(2, round(self.band.window_s * self.sample_rate_hz))

    @property
    def n_fft(self) -> int:
        """Length of the transform; zeros fill it up behind the window."""
        return _fast_length(max(self.window, round(self.sample_rate_hz / self.band.spacing_hz)))

    @property
    def spacing_hz(self) -> float:
        """Distance of two rows."""
        return self.sample_rate_hz / self.n_fft

    @property
    def top_hz(self) -> float:
        """Highest frequency that can be shown."""
        return min(TOP_HZ, self.sample_rate_hz / 2)

    @property
    def rows(self) -> int:
        """Rows from 0 Hz to the first one that is not below `top_hz`."""
        return min(math.ceil(self.top_hz / self.spacing_hz), self.n_fft // 2) + 1

    @property
    def levels(self) -> int:
        """Number of levels; a column of the last one is a whole tile."""
        return self.band.tile_hops.bit_length()

    def hop(self, level: int) -> int:
        """Samples in a column."""
        return max(1, round(self.band.hop_s * self.sample_rate_hz)) << level

    def hop_s(self, level: int) -> float:
        """Seconds in a column."""
        return self.hop(level) / self.sample_rate_hz

    def columns(self, level: int) -> int:
        """Columns in a tile."""
        return min(_TILE_COLUMNS, self.band.tile_hops >> level)

    def frames(self, level: int) -> int:
        """Windows whose mean power a column shows: at least two in the length of a window."""
        return max(1, math.ceil(2 * self.hop(level) / self.window))

    def needed(self, level: int, index: int, n_samples: int) -> tuple[int, int]:
        """First sample that tile `index` is made from, and the one behind the last."""
        length = self.columns(level) * self.hop(level)
        start, stop = index * length - self.window, (index + 1) * length + self.window
        return max(0, min(start, n_samples)), max(0, min(stop, n_samples))


@cache
def _fast_length(n: int) -> int:
    """Return the next length without prime factors above 5, for which transforms are quick."""
    while True:
        rest = n
        for prime in (2, 3, 5):
            while rest % prime == 0:
                rest //= prime
        if rest == 1:
            return n
        n += 1


def mix(samples: NDArray[np.float32], channel: int | None) -> NDArray[np.float32]:
    """Return one channel, or the mean of all for None; shape (n,) from (channels, n)."""
    mono: NDArray[np.float32] = (
        samples[channel] if channel is not None else samples.mean(axis=0, dtype=np.float32)
    )
    return mono


def tile(
    grid: Grid, level: int, index: int, mono: NDArray[np.float32], start: int, n_samples: int
) -> NDArray[np.uint16]:
    """Compute one tile.

    Each column is the mean power of `Grid.frames` windowed spectra, evenly spread over it. Levels
    are relative to a sine of full scale, which has 0 dB at its frequency (amplitude spectrum,
    ``2 |X| / sum(w)``). Before the first and behind the last sample there are zeros.

    Parameters
    ----------
    grid : Grid
    level, index : int
    mono : ndarray of float32, shape (n,)
        Samples that `Grid.needed` names; full scale is -1..1.
    start : int
        Position of the first of them in the recording.
    n_samples : int
        Length of the recording.

    Returns
    -------
    ndarray of uint16, shape (rows, columns)
        Codes, see `decibels`; the highest frequency first, as images are. 0 behind the end.
    """
    hop, columns, frames, window = (
        grid.hop(level),
        grid.columns(level),
        grid.frames(level),
        grid.window,
    )
    within = (2 * np.arange(frames) + 1) * hop // (2 * frames)
    begins = (index * columns + np.arange(columns)) * hop
    centres = begins[:, None] + within
    # The last samples are shown even where a column's first window would lie behind them.
    centres[begins < n_samples, 0] = np.minimum(centres[begins < n_samples, 0], n_samples - 1)
    sounding = centres < n_samples
    at = centres[sounding] - window // 2 - start
    # A window may reach a whole length over either end of what was read.
    every = np.lib.stride_tricks.sliding_window_view(np.pad(mono, window), window)
    # Symmetric about the middle of the window, which is where its time is.
    shape = np.sin(np.pi * (np.arange(window) + 0.5) / window) ** 2
    weights = shape.astype(np.float32)
    power = np.zeros((*centres.shape, grid.rows), np.float32)
    found = np.empty((at.size, grid.rows), np.float32)
    for first in range(0, at.size, _FRAMES_AT_ONCE):
        part = slice(first, first + _FRAMES_AT_ONCE)
        spectrum = np.fft.rfft(every[at[part] + window] * weights, grid.n_fft)[:, : grid.rows]
        found[part] = spectrum.real**2 + spectrum.imag**2
    power[sounding] = found
    count = sounding.sum(axis=1)
    mean = power.sum(axis=1) / np.maximum(count, 1)[:, None] * np.float32((2 / shape.sum()) ** 2)
    # Of a constant there is one line, not two of half the amplitude.
    mean[:, 0] /= 4
    found_codes = codes(mean)
    found_codes[count == 0] = 0
    return np.ascontiguousarray(found_codes.T[::-1])


def codes(power: NDArray[np.float32]) -> NDArray[np.uint16]:
    """Return the codes of powers, of which 1 is a sine of full scale."""
    level = 10 * np.log10(np.maximum(power, np.float32(1e-20)))
    steps = np.clip(np.rint((level - FLOOR_DB) / STEP_DB) + 1, 1, CODES - 1)
    return np.asarray(steps, np.uint16)


def decibels(code: int) -> float:
    """Return the level of a code in dB relative to a sine of full scale."""
    return FLOOR_DB + (code - 1) * STEP_DB
