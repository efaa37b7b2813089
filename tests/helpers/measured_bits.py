"""Sound in blocks, and what was measured of it bit by bit."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.measurement import Measurements


def blocks(samples: NDArray[np.float32], size: int) -> Iterator[NDArray[np.float32]]:
    for start in range(0, samples.shape[1], size):
        yield samples[:, start : start + size]


def all_bytes(measurements: Measurements) -> list[bytes]:
    """Every number of a measurement, bit by bit."""
    frames, quality, windows = measurements.frames, measurements.quality, measurements.windows
    arrays = [frames.speech, *frames.columns.values()]
    arrays += [getattr(quality, name) for name in quality.__slots__ if name != "bandwidth_hz"]
    arrays += [windows.start_s, windows.end_s, windows.speech_s, windows.voiced_s]
    arrays.append(windows.functionals)
    return [np.ascontiguousarray(array).tobytes() for array in arrays]
