"""Between which frequencies the pitch of a voice is looked for."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PitchRange:
    """Floor and ceiling of F0.

    Parameters
    ----------
    floor_hz, ceiling_hz : float
        Positive, the ceiling above the floor; by default those that the analysis uses.
    automatic : bool
        Whether two passes found it; else it was set, or there was too little voice.

    Raises
    ------
    ValueError
        If the ceiling is not above the floor, or the floor not above 0.
    """

    floor_hz: float = 65.0
    ceiling_hz: float = 600.0
    automatic: bool = False

    def __post_init__(self) -> None:
        if not 0 < self.floor_hz < self.ceiling_hz < math.inf:
            raise ValueError(f"no range of pitch: {self.floor_hz} to {self.ceiling_hz} Hz")
