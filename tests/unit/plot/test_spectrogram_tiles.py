"""Which tiles a spectrogram needs, and what is shown while some are missing."""

from __future__ import annotations

import numpy as np

from voiceman_gui.audio.spectrogram import NARROW, Grid
from voiceman_gui.core.span import Span
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.plot.spectrogram import TileKey, Tiles, compose, khz_ticks, plan


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


def test_labels_of_the_frequency_keep_their_distance() -> None:
    near = khz_ticks(5000.0, 100.0)
    assert near == [(1000.0 * k, str(k)) for k in range(6)]
    assert [text for _, text in khz_ticks(8000.0, 100.0)] == ["0", "2", "4", "6", "8"]
