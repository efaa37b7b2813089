"""Kept results: whole or not at all, bounded, and never in the way."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from helpers.facts import ids
from voiceman_gui import pipeline
from voiceman_gui.inference.result_cache import ResultCache, open_cache
from voiceman_gui.settings import paths

KEY = {"pcm_sha256": "ab" * 32, "channel": None, "window_s": 4.0}
ARRAYS = {"values": np.array([[0.1, np.nan], [0.3, 0.4]]), "flags": np.array([True, False])}


def cache_in(folder: Path, limit: int = 10_000_000) -> ResultCache:
    return ResultCache(folder / "results", limit)


def entries(folder: Path) -> list[Path]:
    return sorted((folder / "results").iterdir())


def test_what_is_kept_comes_back_to_the_bit(tmp_path):
    cache_in(tmp_path).write(KEY, ARRAYS, {"devices": ["cpu"]})
    entry = cache_in(tmp_path).read(KEY)
    assert entry is not None
    assert entry.note == {"devices": ["cpu"]}
    assert set(entry.arrays) == set(ARRAYS)
    for name, array in ARRAYS.items():
        assert entry.arrays[name].dtype == array.dtype
        assert entry.arrays[name].tobytes() == array.tobytes()


@pytest.mark.parametrize(
    "change", [{"channel": 0}, {"window_s": 3.0}, {"pcm_sha256": "cd" * 32}, {"more": 1}]
)
def test_another_key_finds_nothing(tmp_path, change):
    cache = cache_in(tmp_path)
    cache.write(KEY, ARRAYS, {})
    assert cache.read(KEY | change) is None


def _truncated(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _one_bit_off(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


@pytest.mark.expects_log("are broken and are dropped")
@pytest.mark.parametrize("spoil", [_truncated, _one_bit_off, lambda _: b"", lambda c: b"x" + c])
def test_a_broken_entry_is_dropped_and_written_again(tmp_path, spoil):
    cache = cache_in(tmp_path)
    cache.write(KEY, ARRAYS, {})
    (path,) = entries(tmp_path)
    path.write_bytes(spoil(path.read_bytes()))
    assert cache.read(KEY) is None
    assert entries(tmp_path) == []
    cache.write(KEY, ARRAYS, {})
    assert cache.read(KEY) is not None


@pytest.mark.expects_log("it belongs to something else")
def test_an_entry_under_another_name_is_not_believed(tmp_path):
    cache = cache_in(tmp_path)
    other = KEY | {"channel": 1}
    cache.write(KEY, ARRAYS, {})
    (kept,) = entries(tmp_path)
    cache.write(other, ARRAYS, {})
    (named,) = set(entries(tmp_path)) - {kept}
    named.write_bytes(kept.read_bytes())
    assert cache.read(other) is None


def test_nothing_is_unpickled(tmp_path):
    with pytest.raises(TypeError, match="pickled"):
        cache_in(tmp_path).write(KEY, {"objects": np.array([{}], object)}, {})


def test_the_least_recently_used_go_first(tmp_path):
    one = {"values": np.zeros(10_000)}  # 80 kB
    cache = cache_in(tmp_path, limit=250_000)
    for number in range(3):
        cache.write({"number": number}, one, {})
        (path,) = {p for p in entries(tmp_path) if p.stat().st_mtime_ns > 10**15}
        os.utime(path, ns=(number, number))
    assert cache.read({"number": 0}) is not None  # and with that it is the last used
    cache.write({"number": 3}, one, {})
    assert [cache.read({"number": n}) is not None for n in range(4)] == [True, False, True, True]
    assert cache.size() <= 250_000


def test_more_than_the_limit_is_not_kept(tmp_path):
    cache = cache_in(tmp_path, limit=1000)
    cache.write(KEY, {"values": np.zeros(1000)}, {})
    assert cache.read(KEY) is None
    assert cache.size() == 0
    assert cache.trouble is None


def test_a_disk_that_cannot_be_written_is_told_once(tmp_path):
    (tmp_path / "results").write_text("a file where the folder should be")
    cache = cache_in(tmp_path)
    cache.write(KEY, ARRAYS, {})
    assert cache.trouble is not None and cache.trouble.id == "inference.not_kept"
    assert cache.trouble.params["folder"] == str(tmp_path / "results")


def test_a_file_in_the_folders_place_is_no_broken_entry(tmp_path):
    """Nothing is logged for each result that is not there; writing says it once."""
    (tmp_path / "results").write_bytes(b"x")
    assert ResultCache(tmp_path / "results", 1_000_000).read(KEY) is None


def test_a_full_disk_is_named_and_leaves_nothing_half_done(tmp_path, monkeypatch):
    def full(path: Path, _target: Path) -> None:
        assert path.stat().st_size > 0
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    cache = cache_in(tmp_path)
    cache.write(KEY, ARRAYS, {})
    assert "core.system_error.disk_full" in ids(cache.trouble)
    assert list((tmp_path / "results").iterdir()) == []


def test_the_persons_cache_is_measured_and_emptied():
    assert pipeline.cache_size() == 0
    pipeline.empty_cache()
    cache = open_cache()
    assert cache is not None
    cache.write(KEY, ARRAYS, {})
    assert pipeline.cache_size() > 0
    assert all(p.is_relative_to(paths.cache_dir()) for p in paths.cache_dir().rglob("*.npz"))
    pipeline.empty_cache()
    assert pipeline.cache_size() == 0
    assert cache.read(KEY) is None


def test_no_room_is_no_cache():
    assert open_cache(0) is None
