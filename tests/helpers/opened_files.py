"""Which files of a folder are opened, whoever does it: seen by the system, not by Python."""

from __future__ import annotations

import contextlib
import ctypes
import os
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_IN_OPEN = 0x20
_EVENT = struct.Struct("iIII")


@contextlib.contextmanager
def opened_files(folder: Path) -> Iterator[set[str]]:
    """Fill a set, when the block ends, with the names of the files in `folder` that were opened."""
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux tells which files are opened")
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    assert watch >= 0
    names: set[str] = set()
    try:
        assert libc.inotify_add_watch(watch, os.fsencode(folder), _IN_OPEN) >= 0
        yield names
        with contextlib.suppress(BlockingIOError):
            while events := os.read(watch, 1 << 16):
                names.update(_names(events))
    finally:
        os.close(watch)


def _names(events: bytes) -> Iterator[str]:
    at = 0
    while at < len(events):
        _, _, _, length = _EVENT.unpack_from(events, at)
        at += _EVENT.size
        name = events[at : at + length].rstrip(b"\0")
        if name:
            yield os.fsdecode(name)
        at += length
