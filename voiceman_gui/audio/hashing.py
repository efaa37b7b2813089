"""Hashes of a file's bytes, of its coded sound and of its samples, made beside the decoding."""

from __future__ import annotations

import hashlib
import os
import threading
import zlib
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import ParamSpec, TypeAlias

import numpy as np
from av.audio.stream import AudioStream
from av.packet import Packet
from numpy.typing import NDArray

from voiceman_gui.audio.failures import as_recording_error
from voiceman_gui.audio.regular_file import open_regular_file
from voiceman_gui.core.closing import Closing
from voiceman_gui.core.errors import Cancelled
from voiceman_gui.core.progress import CancelToken

_CHUNK = 1 << 20
_MAX_WAITING = 4

P = ParamSpec("P")
Packets: TypeAlias = "list[Packet[AudioStream]]"


def interleaved(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return samples as they lie in a file of interleaved little-endian float32.

    Parameters
    ----------
    samples : ndarray of float32, shape (channels, n)

    Returns
    -------
    ndarray of float32, shape (n, channels)
        C-contiguous.
    """
    if samples.T.flags.c_contiguous:
        return samples.T.astype("<f4", copy=False)
    frames = np.empty(samples.T.shape, "<f4")
    # Ten times as fast as copying the transposed array.
    for channel, row in enumerate(samples):
        frames[:, channel] = row
    return frames


@dataclass(frozen=True, slots=True, eq=False)
class Hashes:
    """What `BackgroundHashes` found; hashes are SHA-256 in hexadecimal digits.

    Parameters
    ----------
    file : str
        Of the file's bytes.
    coded : str
        Of the payload of all packets.
    pcm : str
        Of all blocks as interleaved little-endian float32.
    block_crc32 : ndarray of uint32, shape (blocks,)
        Of each block in the same form.
    """

    file: str
    coded: str
    pcm: str
    block_crc32: NDArray[np.uint32]


class BackgroundHashes(Closing):
    """Hashes in two threads of their own; numpy, zlib and hashlib let go of the GIL.

    Use it as a context manager: leaving it stops and joins the threads.

    Parameters
    ----------
    path : Path
        File whose bytes are hashed from its beginning to its end.

    Attributes
    ----------
    hashed_state : os.stat_result or None
        Of the file whose bytes were hashed; None before `finish`.
    """

    def __init__(self, path: Path) -> None:
        self._stop = threading.Event()
        # One thread each: blocks must be hashed in their order, and neither waits for the other.
        self._file_thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="file-hash")
        self._pcm_thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pcm-hash")
        self._pcm = hashlib.sha256()
        self._coded = hashlib.sha256()
        self._packets: Packets = []
        self._packets_size = 0
        self._crcs: list[int] = []
        self._waiting: deque[Future[None]] = deque()
        self.hashed_state: os.stat_result | None = None
        self._file = self._file_thread.submit(self._hash_file, path)

    def close(self) -> None:
        """Stop, and let go of the file."""
        self._stop.set()
        self._pcm_thread.shutdown(wait=True, cancel_futures=True)
        self._file_thread.shutdown(wait=True, cancel_futures=True)

    def add_packet(self, packet: Packet[AudioStream]) -> None:
        """Hash the next packet's payload; waits where hashing lags behind."""
        self._packets.append(packet)
        self._packets_size += packet.size
        # Together with a block as a rule, but a damaged file may hold no block for gigabytes.
        if self._packets_size >= _CHUNK:
            self._submit(self._hash_packets, self._taken_packets())

    def add(self, samples: NDArray[np.float32]) -> None:
        """Hash the next block, shape (channels, n); waits where hashing lags behind."""
        self._submit(self._hash_block, samples, self._taken_packets())

    def _taken_packets(self) -> Packets:
        packets, self._packets, self._packets_size = self._packets, [], 0
        return packets

    def _submit(self, hash_it: Callable[P, None], *args: P.args, **kwargs: P.kwargs) -> None:
        self._waiting.append(self._pcm_thread.submit(hash_it, *args, **kwargs))
        while len(self._waiting) > _MAX_WAITING:
            self._waiting.popleft().result()

    def finish(self, cancel: CancelToken) -> Hashes:
        """Wait for the rest.

        Parameters
        ----------
        cancel : CancelToken
            Looked at while waiting, since a slow drive may take its time.

        Returns
        -------
        Hashes

        Raises
        ------
        RecordingError
            If the file could not be read to its end.
        Cancelled
            If `cancel` was raised.
        """
        # Packets behind the last block: damaged ones, or those behind the end of what is decoded.
        self._submit(self._hash_packets, self._taken_packets())
        while self._waiting:
            self._waiting.popleft().result()
        while not wait([self._file], timeout=0.1).done:
            cancel.check()
        return Hashes(
            file=self._file.result(),
            coded=self._coded.hexdigest(),
            pcm=self._pcm.hexdigest(),
            block_crc32=np.array(self._crcs, np.uint32),
        )

    def _hash_packets(self, packets: Packets) -> None:
        for packet in packets:
            self._coded.update(packet)

    def _hash_block(self, samples: NDArray[np.float32], packets: Packets) -> None:
        self._hash_packets(packets)
        frames = interleaved(samples).data
        self._pcm.update(frames)
        self._crcs.append(zlib.crc32(frames))

    def _hash_file(self, path: Path) -> str:
        def check() -> None:
            if self._stop.is_set():
                raise Cancelled

        self.hashed_state, sha256 = hash_file(path, check)
        return sha256


def hash_file(path: Path, check: Callable[[], None]) -> tuple[os.stat_result, str]:
    """Hash a file's bytes.

    Parameters
    ----------
    path : Path
    check : callable
        Called between two pieces of a megabyte; may raise `Cancelled`.

    Returns
    -------
    state : os.stat_result
        Of the file that was read, from before it was.
    sha256 : str

    Raises
    ------
    RecordingError
        If the file could not be read to its end.
    """
    digest = hashlib.sha256()
    with as_recording_error(path):
        file, state = open_regular_file(path)
        with file:
            while chunk := file.read(_CHUNK):
                check()
                digest.update(chunk)
    return state, digest.hexdigest()
