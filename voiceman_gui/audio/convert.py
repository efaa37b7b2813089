"""Decoded frames as float32, by the same rule as FFmpeg's libswresample."""

from __future__ import annotations

import numpy as np
from av.audio.frame import AudioFrame
from numpy.typing import NDArray

_FULL_SCALE = {"u8": 2.0**7, "s16": 2.0**15, "s32": 2.0**31, "flt": 1.0, "dbl": 1.0}

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
        Full scale is -1..1; float sources may go beyond. A view of interleaved memory where
        the frame was interleaved.
    """
    array = frame.to_ndarray()
    if frame.format.is_packed:
        array = array.reshape(-1, frame.layout.nb_channels).T
    name = frame.format.packed.name
    samples: NDArray[np.float32] = array.astype(np.float32, copy=False)
    if name == "u8":
        samples -= np.float32(128)
    scale = _FULL_SCALE[name]
    if scale != 1.0:
        samples *= np.float32(1.0 / scale)
    return samples
