"""Seeded damage to recordings: what bad drives, cut transfers and wrong programs leave behind."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from helpers.audio_files import FFMPEG_FORMATS, PCM_FORMATS, make

Damage = Callable[[bytearray, np.random.Generator], bytes]

_HEADER = 600
"""Bytes in which most headers lie."""

_EXTREMES = tuple(
    bytes.fromhex(number) for number in ("00000000", "ffffffff", "7fffffff", "ffffff7f", "80000000")
)


def _place(data: bytearray, rng: np.random.Generator) -> int:
    """A position, as often in the header as in the whole rest."""
    return int(rng.integers(0, min(_HEADER, len(data)) if rng.random() < 0.5 else len(data)))


def _flipped_bits(data: bytearray, rng: np.random.Generator) -> bytes:
    for _ in range(int(rng.integers(1, 20))):
        data[_place(data, rng)] ^= 1 << int(rng.integers(0, 8))
    return bytes(data)


def _extreme_number(data: bytearray, rng: np.random.Generator) -> bytes:
    for _ in range(int(rng.integers(1, 4))):
        at = _place(data, rng)
        data[at : at + 4] = _EXTREMES[int(rng.integers(0, len(_EXTREMES)))]
    return bytes(data)


def _overwritten(data: bytearray, rng: np.random.Generator) -> bytes:
    at, length = _place(data, rng), int(rng.integers(1, 2000))
    data[at : at + length] = rng.bytes(len(data[at : at + length]))
    return bytes(data)


def _zeroed(data: bytearray, rng: np.random.Generator) -> bytes:
    at, length = _place(data, rng), int(rng.integers(1, 4000))
    data[at : at + length] = bytes(len(data[at : at + length]))
    return bytes(data)


def _taken_out(data: bytearray, rng: np.random.Generator) -> bytes:
    at = _place(data, rng)
    return bytes(data[:at] + data[at + int(rng.integers(1, 2000)) :])


def _repeated(data: bytearray, rng: np.random.Generator) -> bytes:
    at = _place(data, rng)
    return bytes(data[: at + int(rng.integers(1, 2000))] + data[at:])


def _cut(data: bytearray, rng: np.random.Generator) -> bytes:
    return bytes(data[: _place(data, rng) + 1])


_DAMAGES: tuple[Damage, ...] = (
    _flipped_bits, _extreme_number, _overwritten, _zeroed, _taken_out, _repeated, _cut,
)  # fmt: skip


def mutations(folder: Path, count: int, seed: int = 1, seconds: float = 1.0) -> Iterator[Path]:
    """Write `count` damaged recordings one after another, all formats and kinds of damage in turn.

    Each lies there until the next is asked for; its name tells format, damage and number.
    """
    originals = [
        (kind, make(kind, folder, seconds).read_bytes()) for kind in (*FFMPEG_FORMATS, *PCM_FORMATS)
    ]
    every = itertools.cycle(itertools.product(_DAMAGES, originals))
    for number in range(count):
        damage, (kind, content) = next(every)
        rng = np.random.default_rng((seed, number))
        path = folder / f"{kind.name}{damage.__name__}-{number}.{kind.suffix}"
        path.write_bytes(damage(bytearray(content), rng))
        yield path
        path.unlink()
