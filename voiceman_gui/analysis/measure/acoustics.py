"""All acoustic measures of one work unit of five seconds."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure import praat as acoustics_praat
from voiceman_gui.analysis.measure import spectral as acoustics_spectral
from voiceman_gui.analysis.measure.constants import FRAME_SAMPLES, HOP_S, RATE_HZ
from voiceman_gui.analysis.measure.praat import (
    MARGIN_FRAMES,
    MARGIN_SAMPLES,
    PIECE_SAMPLES,
    UNIT_FRAMES,
    UNIT_SAMPLES,
)

__all__ = [
    "COLUMNS",
    "FRAME_SAMPLES",
    "HOP_S",
    "MARGIN_FRAMES",
    "MARGIN_SAMPLES",
    "PIECE_SAMPLES",
    "RATE_HZ",
    "UNIT_FRAMES",
    "UNIT_SAMPLES",
    "measure_piece",
]

COLUMNS = (
    "f0_hz",
    "hnr_db",
    "intensity_db",
    "hf500_db",
    "hf500_narrow_db",
    "flux",
    "energy",
    "f1_hz",
    "f2_hz",
    "f3_hz",
    "b1_hz",
    "b2_hz",
    "b3_hz",
    "band1k_db",
    "band4k_db",
    *(f"mfcc{number}" for number in range(1, acoustics_spectral.MFCC_COUNT + 1)),
)
"""Order of the columns of `measure_piece`; ``energy`` is the sum of a frame's squared samples."""


def measure_piece(piece: NDArray[np.float32]) -> NDArray[np.float32]:
    """Measure the unit in the middle of a piece.

    A unit's numbers depend on the piece alone, never on what was measured before it or beside it.

    Parameters
    ----------
    piece : ndarray of float32, shape (PIECE_SAMPLES,)
        16 kHz mono, the unit with half a second on either side; zeros stand in where the
        recording has not begun or has ended.

    Returns
    -------
    ndarray of float32, shape (UNIT_FRAMES, len(COLUMNS))
        NaN where a measure is undefined.
    """
    if piece.shape != (PIECE_SAMPLES,):
        raise ValueError(f"a piece has {PIECE_SAMPLES} samples, not {piece.shape}")
    own = piece[MARGIN_SAMPLES : MARGIN_SAMPLES + UNIT_SAMPLES].astype(np.float64)
    columns = {
        **acoustics_praat.pitch(piece),
        **acoustics_praat.intensity(piece),
        **acoustics_praat.formants(piece),
        **acoustics_spectral.spectral(piece),
        "energy": (own**2).reshape(UNIT_FRAMES, FRAME_SAMPLES).sum(axis=1).astype(np.float32),
    }
    return np.stack([columns[name] for name in COLUMNS], axis=1)
