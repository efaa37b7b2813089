"""What the spectrogram says in words."""

from __future__ import annotations

import math

from voiceman_gui.audio.spectrogram import NARROW, Band, decibels
from voiceman_gui.core.clock import clock
from voiceman_gui.qt.items.spectrum_image import RANGE_DB
from voiceman_gui.qt.items.wording import number

PITCH = (
    "Fundamental frequency of the voice as the analysis measured it (autocorrelation, Boersma "
    "1993), on its own scale from 60 to 600 Hz; gaps are unvoiced."
)
NO_PITCH = "The pitch comes with the analysis."
SCALE = (
    f"The colours span {RANGE_DB:g} dB below the loudest of what is seen.\n"
    "0 dBFS is a sine of full scale."
)
AXES = (
    "Frequency in kHz; the pitch has a scale of its own, F0 in Hz, where octaves are equally high."
)


def band_text(band: Band) -> str:
    """Return the name of a band with the length of its window."""
    return f"{band.name.capitalize()} band, {band.window_s * 1000:g} ms"


def band_tip(band: Band) -> str:
    """Say what a band shows, and how to come to the other one."""
    shown = (
        "the harmonics of the voice; formants are groups of strong harmonics. "
        "Click for wide band (5 ms)."
        if band == NARROW
        else "formants as bands and the pulses of the voice as stripes. "
        "Click for narrow band (30 ms)."
    )
    return f"Hann window of {band.window_s * 1000:g} ms: shows {shown}"


def level_words(code: int) -> str:
    """Return a level in dB relative to a sine of full scale."""
    if code == 0:
        return "Level not known yet"
    if decibels(code) <= -199.9:
        return "Digital silence"
    return f"Level {number(decibels(code), 1)} dBFS"


def place_text(seconds: float, hz: float, code: int, columns_s: float) -> str:
    """Return time, frequency and level under the pointer.

    Parameters
    ----------
    seconds, hz : float
    code : int
    columns_s : float
        What one column of the picture covers.
    """
    mean = f", mean of {number(columns_s, 2)} s" if columns_s >= 0.02 else ""
    return f"{clock(seconds)}, {number(hz, 0)} Hz\n{level_words(code)}{mean}"


def pitch_text(f0_hz: float, baseline_hz: float | None) -> str:
    """Return the pitch, and how far it is from the baseline's median.

    Parameters
    ----------
    f0_hz : float
        NaN where there is no voice.
    baseline_hz : float or None
    """
    if math.isnan(f0_hz):
        return "Pitch: no voice here"
    text = f"Pitch (F0) {number(f0_hz, 0)} Hz"
    if baseline_hz is None:
        return text
    steps = 12 * math.log2(f0_hz / baseline_hz)
    side = "above" if steps >= 0 else "below"
    return (
        f"{text}, {number(abs(steps), 1)} semitones {side} the baseline's median "
        f"({number(baseline_hz, 0)} Hz)"
    )


def scale_text() -> str:
    """Say what the colours stand for."""
    return SCALE
