"""A spectrogram put together from the tiles that are there."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.audio.spectrogram import Band, Grid
from voiceman_gui.core.span import Span
from voiceman_gui.plot.frequency import FrequencyScale
from voiceman_gui.plot.scale import TimeScale

Codes = NDArray[np.uint16]

KEPT_BYTES = 32 << 20


class TileKey(NamedTuple):
    """What a tile shows."""

    channel: int | None
    band: Band
    level: int
    number: int


class Tiles:
    """The tiles used last, within a limit of memory."""

    def __init__(self, limit_bytes: int = KEPT_BYTES) -> None:
        self._limit = limit_bytes
        self._kept: OrderedDict[TileKey, Codes] = OrderedDict()
        self.n_bytes = 0

    def __contains__(self, key: TileKey) -> bool:
        return key in self._kept

    def get(self, key: TileKey) -> Codes | None:
        """Return a tile, or None while it is not there."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def put(self, key: TileKey, tile: Codes) -> None:
        """Keep a tile, and let the ones go that were not used for longest."""
        before = self._kept.pop(key, None)
        self.n_bytes += tile.nbytes - (0 if before is None else before.nbytes)
        self._kept[key] = tile
        while self.n_bytes > self._limit and len(self._kept) > 1:
            self.n_bytes -= self._kept.popitem(last=False)[1].nbytes

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()
        self.n_bytes = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """Which columns of which level a visible span needs, and how many rows.

    Parameters
    ----------
    grid : Grid
    channel : int or None
    level : int
    first, stop : int
        Columns; one more on either side than is seen, so that edges can be smoothed.
    rows : int
        From 0 Hz upwards.
    n_samples : int
        Length of the recording.
    """

    grid: Grid
    channel: int | None
    level: int
    first: int
    stop: int
    rows: int
    n_samples: int

    def tiles(self, beside: int = 0) -> list[TileKey]:
        """Return the tiles that hold the columns, and `beside` more on either side."""
        columns = self.grid.columns(self.level)
        count = -(-self.n_samples // (columns * self.grid.hop(self.level)))
        low = max(0, self.first // columns - beside)
        high = min(-(-self.stop // columns) + beside, count)
        return [TileKey(self.channel, self.grid.band, self.level, i) for i in range(low, high)]


def plan(grid: Grid, channel: int | None, scale: TimeScale, top_hz: float, n_samples: int) -> Plan:
    """Choose the finest level whose columns are at least a pixel wide."""
    level = 0
    while level < grid.levels - 1 and grid.hop_s(level) * scale.per_s < 1.0:
        level += 1
    hop_s = grid.hop_s(level)
    first = max(0, int(scale.span.start_s / hop_s) - 1)
    stop = int(scale.span.end_s / hop_s) + 2
    rows = min(grid.rows, math.ceil(top_hz / grid.spacing_hz) + 2)
    return Plan(grid, channel, level, first, stop, rows, n_samples)


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """Levels of a stretch.

    Parameters
    ----------
    plan : Plan
    codes : ndarray of uint16, shape (rows, columns)
        See `voiceman_gui.audio.spectrogram`; the highest frequency first, 0 where nothing is known.
    complete : bool
        Whether every tile was there.
    """

    plan: Plan
    codes: Codes
    complete: bool

    def source(self, span: Span, low_hz: float, high_hz: float) -> tuple[float, ...]:
        """Return left, top, width and height of a span between two frequencies, in pixels."""
        grid, (left, width) = self.plan.grid, self.columns(span)
        # A row is centred on its frequency.
        top = self.plan.rows - 0.5 - high_hz / grid.spacing_hz
        return left, top, width, (high_hz - low_hz) / grid.spacing_hz

    def columns(self, span: Span) -> tuple[float, float]:
        """Return left and width of a span in the image's pixels: a column spans its time."""
        hop_s = self.plan.grid.hop_s(self.plan.level)
        return span.start_s / hop_s - self.plan.first, span.duration_s / hop_s

    def spread(self, scale: FrequencyScale, n: int) -> Codes:
        """Return the picture with its rows spread over another scale of the frequency.

        Parameters
        ----------
        scale : FrequencyScale
        n : int
            Rows of the result; levels between two rows of the picture lie between theirs.
        """
        hz = scale.hz_at(1 - (np.arange(n) + 0.5) / n)
        rows = np.clip(self.plan.rows - 1 - hz / self.plan.grid.spacing_hz, 0, self.plan.rows - 1)
        above = np.floor(rows).astype(np.intp)
        below = np.minimum(above + 1, self.plan.rows - 1)
        share = (rows - above).astype(np.float32)[:, None]
        mixed = self.codes[above] * (1 - share) + self.codes[below] * share
        return np.asarray(np.rint(mixed), np.uint16)

    def code_at(self, seconds: float, hz: float) -> int:
        """Return the code at a moment and a frequency; 0 where nothing is known."""
        grid = self.plan.grid
        column = int(seconds / grid.hop_s(self.plan.level)) - self.plan.first
        row = self.plan.rows - 1 - round(hz / grid.spacing_hz)
        if not (0 <= row < self.codes.shape[0] and 0 <= column < self.codes.shape[1]):
            return 0
        return int(self.codes[row, column])


def compose(wanted: Plan, tiles: Tiles, before: Picture | None) -> Picture:
    """Put a picture together; what is missing is taken from the picture before, stretched.

    Parameters
    ----------
    wanted : Plan
    tiles : Tiles
    before : Picture or None
        Of the same recording; one of another channel or band is not used.
    """
    grid, columns = wanted.grid, wanted.grid.columns(wanted.level)
    codes = np.zeros((wanted.rows, wanted.stop - wanted.first), np.uint16)
    missing = np.zeros(codes.shape[1], np.bool_)
    for key in wanted.tiles():
        begin = key.number * columns
        low, high = max(wanted.first, begin), min(wanted.stop, begin + columns)
        to = slice(low - wanted.first, high - wanted.first)
        tile = tiles.get(key)
        if tile is None:
            missing[to] = True
        else:
            codes[:, to] = tile[-wanted.rows :, low - begin : high - begin]
    complete = not missing.any()
    if before is not None and not complete:
        old = before.plan
        if old.grid == grid and old.channel == wanted.channel and old.rows >= wanted.rows:
            want = np.flatnonzero(missing)
            ratio = grid.hop(wanted.level) / grid.hop(old.level)
            source = np.floor((want + wanted.first + 0.5) * ratio).astype(np.int64) - old.first
            there = (source >= 0) & (source < before.codes.shape[1])
            codes[:, want[there]] = before.codes[-wanted.rows :, source[there]]
    return Picture(wanted, codes, complete)
