"""A recording once it has been decoded from end to end: how long, how loud, which hashes."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.message import Message
from voiceman_gui.core.recording import Recording


@dataclass(frozen=True, slots=True, eq=False)
class PeaksLevel:
    """Smallest and largest sample of successive bins.

    Parameters
    ----------
    bin_samples : int
        Samples (per channel) in a bin; the last bin may hold fewer.
    low, high : ndarray of float32, shape (channels, bins)
        Extremes of each bin; full scale is -1..1.
    """

    bin_samples: int
    low: NDArray[np.float32]
    high: NDArray[np.float32]

    @property
    def n_bins(self) -> int:
        """Number of bins."""
        return int(self.low.shape[1])


@dataclass(frozen=True, slots=True, eq=False)
class PeaksPyramid:
    """Peaks at successively coarser resolutions, finest first.

    A snapshot: while a file is still being decoded, later snapshots are longer and share memory
    with earlier ones, whose contents never change.
    """

    sample_rate_hz: int
    n_samples: int
    levels: tuple[PeaksLevel, ...]

    @property
    def duration_s(self) -> float:
        """Seconds covered so far."""
        return self.n_samples / self.sample_rate_hz

    def level_for(self, start: int, stop: int, max_bins: int) -> PeaksLevel:
        """Return the finest level that draws samples ``start..stop`` with at most ``max_bins``."""
        for level in self.levels:
            if (stop - start) / level.bin_samples <= max_bins:
                return level
        return self.levels[-1]


@dataclass(frozen=True, slots=True, eq=False)
class SeekIndex:
    """Where decoding can be resumed: written by the one decoding pass, read by random access.

    The recording is cut into blocks of about one second, each beginning with a packet.

    Parameters
    ----------
    sample : ndarray of int64, shape (entries,)
        Index (per channel, from the first decoded sample) of the first sample of the block.
    pts : ndarray of int64, shape (entries,)
        Presentation time stamp of its first packet in the stream's time base; the smallest
        int64 where the container does not tell.
    byte : ndarray of int64, shape (entries,)
        Byte position of that packet in the file, -1 where the container does not tell.
    crc32 : ndarray of uint32, shape (entries,)
        Checksum of the block's samples as interleaved little-endian float32, by which random
        access proves that it found what the one pass found.
    """

    sample: NDArray[np.int64]
    pts: NDArray[np.int64]
    byte: NDArray[np.int64]
    crc32: NDArray[np.uint32] = field(default_factory=lambda: np.empty(0, np.uint32))


@dataclass(frozen=True, slots=True, eq=False)
class Waveform:
    """A recording decoded once from its first to its last sample.

    Parameters
    ----------
    recording : Recording
    n_samples : int
        Decoded samples per channel, the true length.
    sha256 : str
        Of the file's bytes.
    pcm_sha256 : str
        Of the decoded samples as interleaved little-endian float32. Of a lossless codec any
        decoder gives the same; a lossy one is computed in floating point, and another version of
        FFmpeg, or a processor with other vector instructions, rounds and trims differently.
    coded_sha256 : str
        Of the audio track as it is coded: its packets without the container around them, one
        after another. No decoder takes part, so it does not depend on the decoder's version:
        ``ffmpeg -i FILE -map 0:STREAM_INDEX -c copy -f hash -hash sha256 -``.
    peaks : PeaksPyramid
    index : SeekIndex
    notices : tuple of Message
        What the analyst should know, e.g. that the file ends in the middle of a frame.
    """

    recording: Recording
    n_samples: int
    sha256: str
    pcm_sha256: str
    coded_sha256: str
    peaks: PeaksPyramid
    index: SeekIndex
    notices: tuple[Message, ...] = field(default=())

    @property
    def duration_s(self) -> float:
        """True length in seconds."""
        return self.n_samples / self.recording.sample_rate_hz
