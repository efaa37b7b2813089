"""Decoded frames as float32, by the same rule as FFmpeg's libswresample."""

from __future__ import annotations

from typing import cast

import numpy as np
from av.audio.frame import AudioFrame
from av.audio.plane import AudioPlane
from numpy.typing import NDArray

_DTYPES: dict[str, type[np.generic]] = {
    "u8": np.uint8,
    "s16": np.int16,
    "s32": np.int32,
    "s64": np.int64,
    "flt": np.float32,
    "dbl": np.float64,
}

_FULL_SCALE = {"u8": 2.0**7, "s16": 2.0**15, "s32": 2.0**31, "s64": 2.0**63, "flt": 1.0, "dbl": 1.0}

SAMPLE_FORMATS = frozenset(_FULL_SCALE)
"""FFmpeg's names (packed form) of the sample formats that can be converted."""


def to_float32(frame: AudioFrame) -> NDArray[np.float32]:
    """Return the samples of a frame as float32.

    Integers are rounded to float32 and divided by the power of two of their full scale, which
    is what libswresample does (libswresample/audioconvert.c), so hashes of the result agree
    with those of ``ffmpeg -f f32le``.

    Parameters
    ----------
    frame : AudioFrame

    Returns
    -------
    ndarray of float32, shape (channels, n)
        Full scale is -1..1; float sources may go beyond. Its memory is interleaved where the
        frame's was.
    """
    channels = frame.layout.nb_channels
    name = frame.format.packed.name
    # Not frame.planes, nor to_ndarray, which uses it: with eight planes it counts on into the
    # next field of the structure and crashes (PyAV 18.1).
    planes = [
        # A plane is a buffer, though PyAV's stubs do not say so.
        np.frombuffer(cast("memoryview[int]", AudioPlane(frame, index)), _DTYPES[name])
        for index in range(channels if frame.format.is_planar else 1)
    ]
    if frame.format.is_planar:
        array = np.stack([plane[: frame.samples] for plane in planes])
    else:
        array = planes[0][: frame.samples * channels].reshape(-1, channels).T
    # A copy in either case: the frame's own memory must not outlive this call.
    # Numbers beyond float32 become infinite; the decoding pass refuses those, with their time.
    with np.errstate(over="ignore", invalid="ignore"):
        samples: NDArray[np.float32] = array.astype(np.float32, copy=not frame.format.is_planar)
    if name == "u8":
        samples -= np.float32(128)
    scale = _FULL_SCALE[name]
    if scale != 1.0:
        samples *= np.float32(1.0 / scale)
    return samples
