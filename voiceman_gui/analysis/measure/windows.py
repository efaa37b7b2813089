"""Where the analysis windows lie."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.analysis import AnalysisSettings

_SLACK_S = 1e-9  # rounding of k * hop


def window_count(duration_s: float, settings: AnalysisSettings) -> int:
    """How many windows lie wholly within ``duration_s``."""
    if duration_s + _SLACK_S < settings.window_s:
        return 0
    return math.floor((duration_s - settings.window_s) / settings.hop_s + _SLACK_S) + 1


def window_spans(
    first: int, stop: int, settings: AnalysisSettings
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Start and end in seconds of the windows ``first`` to ``stop`` (exclusive)."""
    start: NDArray[np.float64] = np.arange(first, stop, dtype=np.float64) * settings.hop_s
    return start, np.asarray(start + settings.window_s)
