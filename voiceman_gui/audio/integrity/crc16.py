"""The 16-bit checksum of FLAC frames over a whole file, at hundreds of megabytes a second."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

POLYNOMIAL = 0x8005
"""x^16 + x^15 + x^2 + 1, initial value 0 (RFC 9639, section 9.3)."""

_ORDER = 32767
"""x^32767 = 1 modulo the polynomial, which is (x + 1) times a primitive one of degree 15."""

_ROW = 256


class Crc16:
    """A running checksum that can tell which stretches between two positions sum to 0.

    A stretch with its checksum behind it sums to 0. With P(i) the checksum of all bytes before
    position i, that of the stretch from a to b is P(b) - P(a) x^(8 (b - a)); it is 0 where
    P(a) x^(-8 a) equals P(b) x^(-8 b). `marks` returns these values, so that frames of any
    borders are checked by comparing two numbers.
    """

    def __init__(self) -> None:
        self._state = 0
        self._at = 0

    def marks(self, data: bytes, positions: list[int]) -> list[int]:
        """Go over the next bytes.

        Parameters
        ----------
        data : bytes
        positions : list of int
            Ascending, within ``0..len(data)``.

        Returns
        -------
        list of int
            One number for each position; equal numbers, from this or earlier calls, mean that
            the bytes between two positions sum to 0.
        """
        rows = len(data) // _ROW
        states = self._rows(np.frombuffer(data, ">u2", rows * _ROW // 2).reshape(rows, _ROW // 2))
        table = _byte_table()
        found = []
        for position in positions:
            row = min(position // _ROW, rows)
            state = states[row]
            for byte in data[row * _ROW : position]:
                state = (state << 8 & 0xFFFF) ^ table[state >> 8 ^ byte]
            found.append(_times(state, _powers()[-8 * (self._at + position) % _ORDER]))
        state = states[rows]
        for byte in data[rows * _ROW :]:
            state = (state << 8 & 0xFFFF) ^ table[state >> 8 ^ byte]
        self._state, self._at = state, self._at + len(data)
        return found

    def _rows(self, words: NDArray[np.uint16]) -> list[int]:
        """Return the checksum before each row and behind the last."""
        table = _word_table()
        sums = np.zeros(words.shape[0], np.uint16)
        # All rows at once, two bytes a step.
        for column in np.ascontiguousarray(words.T.astype(np.uint16)):
            sums = table[sums ^ column]
        high, low = _row_tables()
        states = [self._state]
        for own in sums.tolist():
            last = states[-1]
            states.append(high[last >> 8] ^ low[last & 255] ^ own)
        return states


def crc16(data: bytes) -> int:
    """Return the checksum of a few bytes."""
    table, state = _byte_table(), 0
    for byte in data:
        state = (state << 8 & 0xFFFF) ^ table[state >> 8 ^ byte]
    return state


def zero_sums(data: bytes) -> list[int]:
    """Return the lengths at which the checksum of the first bytes is 0, without the empty one."""
    table, state, zeros = _byte_table(), 0, 0
    found: list[int] = []
    for length, byte in enumerate(data, 1):
        before, state = state, (state << 8 & 0xFFFF) ^ table[state >> 8 ^ byte]
        # Zeros keep a checksum of 0; no more than two of them can be its own bytes.
        zeros = zeros + 1 if state == before == 0 else 0
        if state == 0 and zeros <= 2:
            found.append(length)
    return found


def _times(one: int, other: int) -> int:
    """Multiply two polynomials modulo the polynomial."""
    product = 0
    while other:
        if other & 1:
            product ^= one
        one = one << 1 ^ (POLYNOMIAL if one & 0x8000 else 0)
        one &= 0xFFFF
        other >>= 1
    return product


@cache
def _powers() -> list[int]:
    powers = [1]
    for _ in range(_ORDER - 1):
        last = powers[-1]
        powers.append((last << 1 ^ (POLYNOMIAL if last & 0x8000 else 0)) & 0xFFFF)
    return powers


@cache
def _byte_table() -> list[int]:
    return [_times(byte, _powers()[16]) for byte in range(256)]


@cache
def _word_table() -> NDArray[np.uint16]:
    table = np.array(_byte_table(), np.uint16)
    words = np.arange(65536, dtype=np.uint32)
    once = table[words >> 8].astype(np.uint32)
    state = (words << 8 & 0xFF00) ^ once
    return np.asarray((state << 8 & 0xFFFF) ^ table[state >> 8], np.uint16)


@cache
def _row_tables() -> tuple[list[int], list[int]]:
    shift = _powers()[8 * _ROW % _ORDER]
    return (
        [_times(byte << 8, shift) for byte in range(256)],
        [_times(byte, shift) for byte in range(256)],
    )
