"""What the spectrogram has to say under the pointer and in its header."""

from __future__ import annotations

import math

from voiceman_gui.audio.spectrogram import NARROW, WIDE, Band, decibels
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.pitch_range import PitchRange

MEAN_FROM_S = 0.02
"""From this width on, a column is said to be a mean."""
SILENCE_DB = -199.9


def scale(range_db: float) -> Message:
    """Return what the colours stand for."""
    return message("panels.spectrogram.scale", range_db=range_db)


def band_name(band: Band) -> Message:
    """Return the name of a band with the length of its window."""
    ms = band.window_s * 1000
    if band == NARROW:
        return message("panels.band.narrow", window_ms=ms)
    return message("panels.band.wide" if band == WIDE else "panels.band.own", window_ms=ms)


def band_shows(band: Band) -> Message:
    """Return what a band shows, and how to come to the other one."""
    ms = band.window_s * 1000
    if band == NARROW:
        return message("panels.band.narrow_tip", window_ms=ms)
    return message("panels.band.wide_tip" if band == WIDE else "panels.band.own_tip", window_ms=ms)


def level(code: int, columns_s: float) -> Message:
    """Return a level relative to a sine of full scale.

    Parameters
    ----------
    code : int
        See `voiceman_gui.audio.spectrogram`.
    columns_s : float
        What one column of the picture covers.
    """
    if code == 0:
        return message("panels.level.unknown")
    if decibels(code) <= SILENCE_DB:
        return message("panels.level.silence")
    if columns_s >= MEAN_FROM_S:
        return message("panels.level.mean", level_dbfs=decibels(code), mean_s=columns_s)
    return message("panels.level.dbfs", level_dbfs=decibels(code))


def place(seconds: float, hz: float, code: int, columns_s: float) -> Message:
    """Return time, frequency and level under the pointer.

    Parameters
    ----------
    seconds, hz : float
    code : int
    columns_s : float
        What one column of the picture covers.
    """
    return message(
        "panels.spectrogram.place", at_s=seconds, tone_hz=hz, level=level(code, columns_s)
    )


def pitch(f0_hz: float, baseline_hz: float | None) -> Message:
    """Return the pitch, and how far it is from the baseline's median.

    Parameters
    ----------
    f0_hz : float
        NaN where there is no voice.
    baseline_hz : float or None
    """
    if math.isnan(f0_hz):
        return message("panels.pitch.unvoiced")
    if baseline_hz is None:
        return message("panels.pitch.f0", f0_hz=f0_hz)
    steps = 12 * math.log2(f0_hz / baseline_hz)
    known = {"f0_hz": f0_hz, "semitones": abs(steps), "median_hz": baseline_hz}
    if steps >= 0:
        return message("panels.pitch.above", **known)
    return message("panels.pitch.below", **known)


def pitch_limits(limits: PitchRange) -> Message:
    """Return between which frequencies the pitch was looked for, and why."""
    return message(
        "panels.pitch.automatic" if limits.automatic else "panels.pitch.fixed",
        floor_hz=limits.floor_hz,
        ceiling_hz=limits.ceiling_hz,
    )
