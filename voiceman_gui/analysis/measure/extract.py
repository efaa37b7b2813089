"""Which samples of a recording a passage holds, and where in it they lie, as Praat cuts it.

Praat's "Extract part" takes every sample whose middle lies in the passage, its ends included, and
keeps the distance between the passage's start and the middle of its first sample, at most half a
sample. Where Praat resamples (formants, cepstrum) this distance moves every frame.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from voiceman_gui.core.span import Span

DECIMALS = 6
"""Of the times in seconds that tables give: from these a passage can be cut again."""


@dataclass(frozen=True, slots=True)
class Extract:
    """A passage as Praat cuts it.

    Parameters
    ----------
    start : int
        First sample.
    stop : int
        The one behind the last.
    first_s : float
        Middle of the first sample, seconds from the start of the passage.
    duration_s : float
        Of the passage.
    """

    start: int
    stop: int
    first_s: float
    duration_s: float


def whole(n_samples: int, rate_hz: int) -> Extract:
    """Return the extract that is all of a sound."""
    return Extract(0, n_samples, 0.5 / rate_hz, n_samples / rate_hz)


def extract(span: Span, rate_hz: int, n_samples: int) -> Extract:
    """Return what Praat's "Extract part" (rectangular, width 1, times not preserved) takes.

    Parameters
    ----------
    span : Span
        Rounded to `DECIMALS`, as tables give it; ends with the recording at the latest.
    rate_hz : int
    n_samples : int
        Of the recording.

    Returns
    -------
    Extract
        Without samples where none has its middle in the passage.
    """
    start_s = round(span.start_s, DECIMALS)
    end_s = round(min(span.end_s, n_samples / rate_hz), DECIMALS)
    # In Praat's own order of operations: ties at half a sample fall as they fall there.
    step_s = 1 / rate_hz
    middle_s = 0.5 * step_s
    start = max(0, math.ceil((start_s - middle_s) / step_s))
    stop = min(n_samples, math.floor((end_s - middle_s) / step_s) + 1)
    first_s = middle_s + start * step_s - start_s
    return Extract(start, max(start, stop), first_s, end_s - start_s)
