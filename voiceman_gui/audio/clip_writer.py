"""A stretch of a recording as a sound file of its own, sample for sample.

Samples that were integers are written as integers of the same or more bits, all others as the
32-bit floating-point numbers that the decoder gives.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.core.errors import ExportError
from voiceman_gui.core.message import message
from voiceman_gui.core.recording import Recording

_BLOCK = 1 << 16
_BITS = {"PCM_16": 16, "PCM_24": 24}
_RIFF_BYTES = 4_000_000_000
"""What a WAV file of the usual kind may hold."""


class _NotInteger(Exception):
    """The samples are no integers of so many bits."""


def write_clip(
    reader: SampleReader, recording: Recording, start: int, stop: int, path: Path
) -> str:
    """Write samples ``start <= i < stop`` of all channels at the recording's own rate.

    Parameters
    ----------
    reader : SampleReader
    recording : Recording
    start, stop : int
        Per channel, ``start < stop``.
    path : Path
        New file, whose suffix is ".wav" or ".flac".

    Returns
    -------
    str
        Kind of its samples: "PCM_16", "PCM_24" or "FLOAT".

    Raises
    ------
    ExportError
        If FLAC cannot hold the samples: it has integers and up to 8 channels only.
    RecordingError
        If the recording can no longer be read.
    OSError
        If the file cannot be written.
    """
    for subtype in () if recording.lossy else tuple(_BITS):
        try:
            _write(reader, recording, start, stop, path, subtype)
        except _NotInteger:
            continue
        return subtype
    if path.suffix == ".flac":
        raise ExportError(message("audio.clips.not_flac", file=recording.name))
    _write(reader, recording, start, stop, path, "FLOAT")
    return "FLOAT"


def _write(
    reader: SampleReader, recording: Recording, start: int, stop: int, path: Path, subtype: str
) -> None:
    import soundfile

    bits = _BITS.get(subtype)
    size = (stop - start) * (bits or 32) // 8 * recording.channels
    flac = path.suffix == ".flac"
    kind = "FLAC" if flac else ("RF64" if size > _RIFF_BYTES else "WAV")
    shape = recording.sample_rate_hz, recording.channels, subtype
    try:
        with path.open("w+b") as raw, soundfile.SoundFile(raw, "w", *shape, format=kind) as file:
            for first in range(start, stop, _BLOCK):
                samples = reader.read(first, min(stop, first + _BLOCK)).T
                file.write(samples if bits is None else _as_integers(samples, bits))
    except soundfile.LibsndfileError as error:
        if flac:
            raise ExportError(message("audio.clips.not_flac", file=recording.name)) from error
        raise OSError(str(error)) from error


def _as_integers(samples: NDArray[np.float32], bits: int) -> NDArray[np.int32]:
    """Return samples as 32-bit integers of which the upper `bits` count.

    Raises
    ------
    _NotInteger
        If that would change one.
    """
    scaled = samples.astype(np.float64) * (1 << (bits - 1))
    whole = np.rint(scaled)
    least, most = -(1 << (bits - 1)), (1 << (bits - 1)) - 1
    if (whole != scaled).any() or whole.min() < least or whole.max() > most:
        raise _NotInteger
    shifted: NDArray[np.int32] = np.ascontiguousarray(whole.astype(np.int32) << (32 - bits))
    return shifted
