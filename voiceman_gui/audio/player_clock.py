"""Which frame is audible now, by the sound card's clock."""

from __future__ import annotations

import math
from dataclasses import dataclass

_BANDWIDTH_HZ = 0.5
_RELOCK_S = 0.015
_MAX_DRIFT = 0.01


@dataclass(frozen=True, slots=True)
class _Line:
    """Frame ``frame`` is heard at ``time``; one more every ``period`` s, none from ``end`` on."""

    frame: int
    time: float
    period: float
    end: int


class CardClock:
    """Turns "these frames will be heard at that time" into "this frame is heard now".

    Sound cards run some hundred parts in a million fast or slow, and each single time stamp is off
    by milliseconds. A delay-locked loop follows the card and smooths the stamps (F. Adriaensen,
    "Using a DLL to filter time", Linux Audio Conference 2005, second order, critically damped); a
    jump, as after a drop-out, is followed at once. Errors never add up, because every call of
    `delivered` starts from the count of frames.

    One thread calls `delivered`, any thread `frame_at`.

    Parameters
    ----------
    sample_rate_hz : float
        Nominal rate of the card.
    """

    def __init__(self, sample_rate_hz: float) -> None:
        self._nominal = 1.0 / sample_rate_hz
        # Replaced as a whole, so that readers in other threads never see half of a change.
        self._line: _Line | None = None

    def delivered(self, first_frame: int, n_frames: int, dac_time: float) -> None:
        """Note that a buffer was handed to the card.

        Parameters
        ----------
        first_frame : int
            Number of the buffer's first frame, counted from the start of the stream.
        n_frames : int
        dac_time : float
            Seconds on the stream's clock at which the first frame leaves the card.
        """
        end = first_frame + n_frames
        last = self._line
        if last is None:
            self._line = _Line(first_frame, dac_time, self._nominal, end)
            return
        gone = first_frame - last.frame
        expected = last.time + gone * last.period
        error = dac_time - expected
        if abs(error) > _RELOCK_S:
            self._line = _Line(first_frame, dac_time, self._nominal, end)
            return
        omega = min(0.5, 2 * math.pi * _BANDWIDTH_HZ * gone * self._nominal)
        period = last.period
        if gone:
            period += omega * omega * error / gone
            slowest, fastest = self._nominal * (1 + _MAX_DRIFT), self._nominal * (1 - _MAX_DRIFT)
            period = min(slowest, max(fastest, period))
        self._line = _Line(first_frame, expected + math.sqrt(2) * omega * error, period, end)

    def frame_at(self, time: float) -> float | None:
        """Return the frame that is heard at ``time`` on the stream's clock.

        Never beyond what was delivered; None before the first delivery.
        """
        line = self._line
        if line is None:
            return None
        return min(float(line.end), line.frame + (time - line.time) / line.period)
