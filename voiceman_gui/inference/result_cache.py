"""Results kept on the disk for the next analysis of the same recording: bounded, checked, safe.

An entry is found by everything that its numbers depend on, carries the checksum of its own bytes,
and holds plain arrays only. Nothing of the analyst's lies here: the folder may vanish at any time.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import logging
import os
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.files import write_whole
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.private import make_private_folder
from voiceman_gui.core.span import Span
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.settings import paths

logger = logging.getLogger(__name__)

DEFAULT_MB = 2000

_FOLDER = "results"
_MAGIC = b"voiceman.results/1\n"
_ABOUT = "about"
_SUFFIX = ".npz"

Arrays = Mapping[str, NDArray[Any]]
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class CacheEntry:
    """What was kept.

    Parameters
    ----------
    arrays : mapping of str to ndarray
    note : mapping
        Plain text and numbers that were kept with them.
    """

    arrays: Arrays
    note: Json


class ResultCache:
    """Entries below one folder, the least recently used ones dropped beyond a limit.

    Several programs may use one folder: an entry appears whole or not at all.

    Parameters
    ----------
    folder : Path
        Need not exist yet.
    limit_bytes : int
        Size that all entries together are held to.
    """

    def __init__(self, folder: Path, limit_bytes: int) -> None:
        self._folder = folder
        self._limit = limit_bytes
        self.trouble: Message | None = None
        """Why nothing more can be kept; None while all is well."""

    def read(self, key: Json) -> CacheEntry | None:
        """Return what was kept under ``key``; None where there is nothing that can be used.

        A broken entry is removed and logged: what it held is computed again.
        """
        path = self._path(key)
        try:
            content = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            logger.warning("the kept results %s cannot be read: %s", path, error)
            return None
        try:
            entry = _unpack(content, key)
        except (ValueError, KeyError, zipfile.BadZipFile, EOFError) as error:
            logger.warning("the kept results %s are broken and are dropped: %s", path, error)
            _remove(path)
            return None
        with contextlib.suppress(OSError):  # the time of use only orders what is dropped first
            os.utime(path)
        return entry

    def holds(self, key: Json) -> bool:
        """Whether anything is kept under ``key``; whether it can be used shows when it is read."""
        return self._path(key).is_file()

    def drop(self, key: Json) -> None:
        """Remove what is kept under ``key``, if anything is."""
        _remove(self._path(key))

    def write(self, key: Json, arrays: Arrays, note: Json) -> None:
        """Keep arrays under ``key``, in place of what was there.

        Never raises for a disk that is full or cannot be written: `trouble` then names it, and
        nothing more is kept.
        """
        if self.trouble is not None:
            return
        content = _pack(key, arrays, note)
        if len(content) > self._limit:
            logger.info("%d bytes of results are more than the cache may hold", len(content))
            return
        try:
            make_private_folder(self._folder)
            # An entry that a power cut broke is found by its checksum.
            write_whole(self._path(key), content, private=True, durable=False)
            self._prune()
        except OSError as error:
            logger.info("results could not be kept in %s", self._folder, exc_info=True)
            self.trouble = message(
                "inference.not_kept", reason=reason_of(error), folder=str(self._folder)
            )

    def size(self) -> int:
        """Bytes that all entries take together."""
        return sum(size for _, size, _ in self._entries())

    def empty(self) -> None:
        """Remove every entry."""
        for path, _, _ in self._entries():
            _remove(path)

    def _path(self, key: Json) -> Path:
        return self._folder / (hashlib.sha256(_canonical(key)).hexdigest() + _SUFFIX)

    def _entries(self) -> Iterator[tuple[Path, int, int]]:
        """Path, bytes and time of last use in nanoseconds of every entry.

        Not of temporary files: another program may be writing them.
        """
        try:
            for item in os.scandir(self._folder):
                with contextlib.suppress(FileNotFoundError):  # another program dropped it just now
                    state = item.stat(follow_symlinks=False)
                    if item.is_file(follow_symlinks=False) and item.name.endswith(_SUFFIX):
                        yield Path(item.path), state.st_size, state.st_mtime_ns
        except (FileNotFoundError, NotADirectoryError):
            return

    def _prune(self) -> None:
        entries = sorted(self._entries(), key=lambda entry: (entry[2], entry[0]))
        excess = sum(size for _, size, _ in entries) - self._limit
        for path, size, _ in entries:
            if excess <= 0:
                return
            _remove(path)
            excess -= size


def open_cache(limit_mb: int = DEFAULT_MB) -> ResultCache | None:
    """Return the person's cache, or None where nothing is to be kept (a limit of 0)."""
    return ResultCache(results_dir(), limit_mb * 1_000_000) if limit_mb > 0 else None


def cache_size() -> int:
    """Bytes that the person's cache takes on the disk."""
    return ResultCache(results_dir(), 0).size()


def empty_cache() -> None:
    """Empty the person's cache; every result can be computed again."""
    ResultCache(results_dir(), 0).empty()


def results_dir() -> Path:
    """Folder of the person's cache; it need not exist yet."""
    return paths.cache_dir() / _FOLDER


def sound_key(waveform: Waveform, channel: int | None) -> Json:
    """Return what tells one recording's sound from another's, as part of a key.

    The samples' hash does not say how they are interleaved, nor how fast they are played.
    """
    return {
        "pcm_sha256": waveform.pcm_sha256,
        "sample_rate_hz": waveform.recording.sample_rate_hz,
        "channels": waveform.recording.channels,
        "channel": channel,
    }


def part_key(part: Span | None) -> Json:
    """Return what tells a part of a recording from the whole, as part of a key."""
    return {} if part is None else {"part": [part.start_s, part.end_s]}


def _canonical(key: Json) -> bytes:
    return json.dumps(key, sort_keys=True, ensure_ascii=True, separators=(",", ":")).encode()


def _pack(key: Json, arrays: Arrays, note: Json) -> memoryview:
    """Put an entry together in one buffer: those of long recordings are large."""
    about = np.frombuffer(_canonical({"key": key, "note": note}), np.uint8)
    stored: dict[str, Any] = {_ABOUT: about, **arrays}
    if any(array.dtype.hasobject for array in stored.values()):
        raise TypeError("objects would be pickled")
    buffer = io.BytesIO()
    buffer.write(_MAGIC + bytes(hashlib.sha256().digest_size))
    start = buffer.tell()
    np.savez(buffer, **stored)
    content = buffer.getbuffer()
    content[len(_MAGIC) : start] = hashlib.sha256(content[start:]).digest()
    return content


def _unpack(content: bytes, key: Json) -> CacheEntry:
    start = len(_MAGIC) + hashlib.sha256().digest_size
    checksum = content[len(_MAGIC) : start]
    if not content.startswith(_MAGIC) or hashlib.sha256(memoryview(content)[start:]).digest() != (
        checksum
    ):
        raise ValueError("its checksum does not fit")
    # The archive is read where it lies: a copy of its own would double a long recording's.
    payload = io.BytesIO(content)
    payload.seek(start)
    with np.load(payload, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    about = json.loads(arrays.pop(_ABOUT).tobytes())
    if _canonical(about["key"]) != _canonical(key):
        raise ValueError("it belongs to something else")
    return CacheEntry(arrays, about["note"])


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        logger.info("%s cannot be removed: %s", path, error)
