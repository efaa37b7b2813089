"""What the decoding pass noticed about a file, in sentences for the analyst."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.audio.headers import mp3_is_cut, ogg_is_closed, wav_claim
from voiceman_gui.audio.source import NO_PTS, AudioSource, Block
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.recording import Recording

LENGTH_TOLERANCE_S = 0.1
"""A header's length may be off by this: frames, priming and rounding stay below it."""

GAP_S = 0.1
"""Time stamps may drift by this from one second to the next without a word."""

CANCELLED = 0.01
"""Share of the energy; independent channels keep one over their number, two of them a half."""

_PRIMING = 2400
"""Samples; more than the priming of any encoder of speech or music at its own rate."""


class Gaps:
    """Compares time stamps with the samples that were decoded.

    Parameters
    ----------
    seconds_per_tick : float
        Unit of the time stamps.
    sample_rate_hz : int
    """

    def __init__(self, seconds_per_tick: float, sample_rate_hz: int) -> None:
        self._tick = seconds_per_tick
        self._rate = sample_rate_hz
        self._offset: float | None = None
        self._blocks = 0
        self.count = 0
        self.missing_s = 0.0
        self.first_at_s = 0.0

    def add(self, block: Block, sample: int) -> None:
        """Look at the next block, which begins with `sample`."""
        if block.pts == NO_PTS:
            return
        self._blocks += 1
        at_s = sample / self._rate
        offset = block.pts * self._tick - at_s
        jump = 0.0 if self._offset is None else offset - self._offset
        self._offset = offset
        # The first block is shorter than its time stamps by the encoder's priming.
        if abs(jump) <= GAP_S + (_PRIMING / self._rate if self._blocks == 2 else 0.0):
            return
        if self.count == 0:
            self.first_at_s = at_s
        self.count += 1
        self.missing_s += jump


class Mix:
    """Watches whether the channels cancel one another in their mean, which is what is analysed."""

    def __init__(self) -> None:
        self._channels = 0.0
        self._mean = 0.0

    def add(self, samples: NDArray[np.float32]) -> None:
        """Look at the next samples, of shape (channels, n)."""
        if samples.shape[0] == 1:
            return
        mean = samples.mean(axis=0)
        self._mean += float(np.dot(mean, mean))
        self._channels += float(np.vdot(samples, samples)) / samples.shape[0]

    def notices(self, recording: Recording) -> tuple[str, ...]:
        """Say it where less than `CANCELLED` of the channels' energy is left."""
        if self._channels == 0 or self._mean >= CANCELLED * self._channels:
            return ()
        return (
            f"The channels of “{recording.path.name}” cancel one another: their mean keeps only "
            f"{self._mean / self._channels:.1%} of their energy, as when one of them was recorded "
            "with its polarity reversed. Choose a single channel for the analysis.",
        )


def notices(
    recording: Recording, source: AudioSource, gaps: Gaps, n_samples: int, last_byte: int
) -> tuple[str, ...]:
    """Say what an analyst must know before trusting positions and length.

    Parameters
    ----------
    recording : Recording
    source : AudioSource
        Read to its end.
    gaps : Gaps
    n_samples : int
        Samples that were decoded, per channel.
    last_byte : int
        Position in the file of the last block's first packet, or -1.

    Raises
    ------
    RecordingError
        If the file can no longer be read.
    """
    found: list[str] = []
    length_s = n_samples / recording.sample_rate_hz
    stated_s = recording.header_duration_s
    if source.ended_by is not None:
        found.append(
            f"Reading ended at {length_s:.2f} s: {source.ended_by}. "
            "Everything before that is shown."
        )
    if stated_s is not None and not recording.header_duration_estimated:
        if stated_s - length_s > LENGTH_TOLERANCE_S:
            found.append(
                f"The file's header announces {stated_s:.2f} s, but only {length_s:.2f} s of sound "
                "are there: the file was cut short, or its header is wrong."
                + ("" if source.ended_by else " All of the sound that is there is shown.")
            )
        elif length_s - stated_s > LENGTH_TOLERANCE_S:
            found.append(
                f"The file's header announces {stated_s:.2f} s, but {length_s:.2f} s of sound are "
                "there: the header is wrong. All of the sound is shown."
            )
    try:
        found += _at_the_end(recording, last_byte)
    except OSError as error:
        raise RecordingError(
            f"“{recording.path.name}” can no longer be read: {error.strerror}. Open it again."
        ) from error
    if source.damaged:
        at_s = (source.first_damage or 0) / recording.sample_rate_hz
        packets = "1 damaged piece" if source.damaged == 1 else f"{source.damaged} damaged pieces"
        found.append(
            f"{packets} of the file could not be decoded and left no sound, the first at "
            f"{at_s:.2f} s. Positions count the samples that could be decoded."
        )
    if gaps.count:
        jumps = "jump once" if gaps.count == 1 else f"jump {gaps.count} times"
        found.append(
            f"The file's time stamps {jumps}, first at about {gaps.first_at_s:.1f} s and by "
            f"{gaps.missing_s:+.2f} s in all: "
            + (
                "sound may be missing there"
                if gaps.missing_s > 0
                else "it may be joined from parts"
            )
            + ". Positions count the samples that are there."
        )
    return tuple(found)


def _at_the_end(recording: Recording, last_byte: int) -> list[str]:
    if recording.container == "ogg" and not ogg_is_closed(recording.path):
        return [
            "The file ends without the mark that closes an Ogg stream: it was cut short, or its "
            "recorder never closed it. All of the sound that is there is shown."
        ]
    if recording.container == "mp3" and last_byte >= 0 and mp3_is_cut(recording.path, last_byte):
        return [
            "The file ends in the middle of a frame: it was probably cut short. All of the sound "
            "that is there is shown."
        ]
    claim = wav_claim(recording.path) if recording.container == "wav" else None
    if claim is not None and claim.unclaimed_bytes > 0:
        return [
            "Behind the sound that its header announces the file holds "
            f"{claim.unclaimed_bytes:,} more bytes that belong to nothing: the header is "
            "wrong, or something was appended. They are not shown and not analysed."
        ]
    return []
