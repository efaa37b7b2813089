"""A recording from its first to its last sample, block by block."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.audio.hashing import interleaved
from voiceman_gui.audio.identity import check_unchanged
from voiceman_gui.audio.source import AudioSource
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform


def stream_samples(
    source: Waveform | Recording, *, cancel: CancelToken, span: Span | None = None
) -> Iterator[NDArray[np.float32]]:
    """Decode sequentially in blocks of about one second.

    Blocks are the same at every call. Given a `Waveform`, each is checked against what the
    decoding pass saw.

    Parameters
    ----------
    source : Waveform or Recording
    cancel : CancelToken
        Looked at before each block.
    span : Span, optional
        Only these samples are yielded; what lies behind them is not decoded.

    Yields
    ------
    ndarray of float32, shape (channels, n)
        Full scale is -1..1. Leaving the loop early closes the file.

    Raises
    ------
    RecordingError
        If the file vanished or changed since it was opened.
    Cancelled
        If `cancel` was raised.
    """
    recording = source.recording if isinstance(source, Waveform) else source
    crc32 = source.index.crc32 if isinstance(source, Waveform) else None
    first, stop = (0, None) if span is None else span.samples(recording.sample_rate_hz)
    blocks = at = 0
    with AudioSource(recording) as audio:
        cancel.check()
        while (block := audio.read(recording.sample_rate_hz)) is not None:
            if crc32 is not None and not (
                blocks < crc32.size
                and zlib.crc32(interleaved(block.samples).data) == int(crc32[blocks])
            ):
                raise RecordingError(message("audio.changed.samples", file=recording.name))
            blocks += 1
            samples = block.samples[:, max(0, first - at) :]
            if stop is not None:
                samples = samples[:, : max(0, stop - max(at, first))]
            at += block.samples.shape[1]
            if samples.shape[1]:
                yield samples
            cancel.check()
            if stop is not None and at >= stop:
                break
        else:
            stop = None
    if stop is None and crc32 is not None and blocks != crc32.size:
        raise RecordingError(message("audio.changed.shorter", file=recording.name))
    check_unchanged(recording)
