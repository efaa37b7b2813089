"""Which tiles a spectrogram needs, and what is shown while some are missing."""

from __future__ import annotations

import numpy as np

from voiceman_gui.audio.spectrogram import NARROW, Grid
from voiceman_gui.core.span import Span
from voiceman_gui.plot.frequency import FrequencyScale, ScaleKind
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.plot.spectrogram import TileKey, Tiles, compose, plan


def test_a_picture_never_has_more_columns_than_pixels_nor_less_than_half() -> None:
    grid = Grid(44100, NARROW)
    for duration in (1.0, 4.0, 17.0, 60.0, 290.0):
        scale = TimeScale(Span(5.0, 5.0 + duration), 80.0, 1000.0)
        wanted = plan(grid, None, scale, 5000, 44100 * 400)
        assert 400 <= wanted.stop - wanted.first <= 1004


def test_what_is_missing_is_taken_from_the_picture_before() -> None:
    grid = Grid(16000, NARROW)
    scale = TimeScale(Span(0.0, 4.0), 0.0, 400.0)
    tiles = Tiles()
    first = plan(grid, None, scale, 5000, 16000 * 10)
    for key in first.tiles():
        tiles.put(key, np.full((grid.rows, grid.columns(key.level)), 7, np.uint16))
    before = compose(first, tiles, None)
    assert before.complete and (before.codes == 7).all()
    closer = plan(grid, None, TimeScale(Span(1.0, 2.0), 0.0, 400.0), 5000, 16000 * 10)
    stretched = compose(closer, tiles, before)
    assert closer.level < first.level
    assert not stretched.complete and (stretched.codes == 7).all()
    other = plan(grid, 1, scale, 5000, 16000 * 10)
    assert not compose(other, tiles, before).codes.any(), "another channel is another sound"


def test_memory_for_tiles_is_bounded_and_the_last_used_stay() -> None:
    tiles = Tiles(limit_bytes=10_000)
    keys = [TileKey(None, NARROW, 0, i) for i in range(20)]
    for key in keys:
        tiles.put(key, np.zeros((10, 100), np.uint16))
        assert tiles.get(keys[0]) is not None
        assert tiles.n_bytes <= 10_000
    assert keys[1] not in tiles and keys[19] in tiles


def test_a_picture_spread_over_another_scale_keeps_its_frequencies() -> None:
    grid = Grid(16000, NARROW)
    scale = TimeScale(Span(0.0, 1.0), 0.0, 400.0)
    tiles = Tiles()
    wanted = plan(grid, None, scale, 5000, 16000 * 10)
    row = np.arange(grid.rows)[::-1]
    for key in wanted.tiles():
        codes = np.broadcast_to((row * 10 + 1)[:, None], (grid.rows, grid.columns(key.level)))
        tiles.put(key, codes.astype(np.uint16))
    picture = compose(wanted, tiles, None)
    for kind in ScaleKind:
        axis = FrequencyScale(kind, 200.0, 4000.0)
        spread = picture.spread(axis, 300)
        hz = axis.hz_at(1 - (np.arange(300) + 0.5) / 300)
        assert np.abs(spread[:, 5] - (hz / grid.spacing_hz * 10 + 1)).max() <= 1
