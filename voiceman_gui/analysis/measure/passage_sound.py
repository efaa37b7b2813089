"""Descriptive measures of a passage by Praat's own commands, with Praat's standard settings.

Whoever cuts the passage out of the recording with "Extract part" (see `extract`) and gives the
commands that the definitions name gets the same numbers. Praat holds Python's global lock for up to
a second here; windows therefore run this in a process of its own (`praat_process`).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import parselmouth
from numpy.typing import NDArray
from parselmouth.praat import call

from voiceman_gui.analysis.measure.extract import Extract, whole
from voiceman_gui.core.measure_table import Track
from voiceman_gui.core.measures import Counted, SoundMeasures
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.pitch_range import PitchRange

MAX_FORMANT_HZ = 5500.0
FORMANTS = 4
FORMANT_LEAST_RATE_HZ = 2 * MAX_FORMANT_HZ
CEPSTRUM_TOP_HZ = 5000.0
CEPSTRUM_LEAST_RATE_HZ = 2 * CEPSTRUM_TOP_HZ
CEPSTRUM_LONGEST_S = 120.0
"""Praat's cepstrogram takes 2 MB for a second."""
INTENSITY_PITCH_HZ = 100.0

PITCH = (15, "no", 0.03, 0.45, 0.01, 0.35, 0.14)
"""Candidates, accuracy, silence and voicing threshold, octave, jump and voicing costs."""
PERIOD = (0.0001, 0.02, 1.3)
"""Shortest and longest period in seconds, and by what factor neighbours may differ."""
MAX_AMPLITUDE_FACTOR = 1.6
HARMONICITY = (0.1, 1.0)
"""Silence threshold, and periods in a window."""
CEPSTROGRAM = (60, 0.002, CEPSTRUM_TOP_HZ, 50)
CPPS = ("yes", 0.01, 0.001, 60, 330, 0.05, "Parabolic", 0.001, 0, "Straight", "Robust")
"""Maryn and Weenink 2015, Journal of Voice 29(1), doi 10.1016/j.jvoice.2014.06.015."""

ANY = message("analysis.measures.track.any")
TRACKS = {
    "pitch": message("analysis.measures.track.pitch"),
    "formants": message("analysis.measures.track.formants"),
    "intensity": message("analysis.measures.track.intensity"),
    "harmonicity": message("analysis.measures.track.harmonicity"),
    "cepstrum": message("analysis.measures.track.cepstrum"),
}

UNDEFINED_HNR_DB = -200.0
"""What Praat's Harmonicity holds in a frame without periodicity."""
SILENT_DB = -100.0
NEAR_LIMIT_ST = 0.5
"""Distance in semitones up to which an F0 lies at the floor or the ceiling."""


class _Found:
    """What has been measured so far."""

    def __init__(self) -> None:
        self.values: dict[str, float] = {}
        self.counted: dict[Track, Counted] = {}
        self.reasons: list[Message] = []

    def add(self, ident: str, value: float) -> None:
        """Take a value, unless Praat says that it is undefined."""
        if math.isfinite(value):
            self.values[ident] = float(value)

    def made(self, what: str, make: Callable[[], Any]) -> Any:
        """Return what Praat makes of the sound; None, with a reason, where it is too short."""
        try:
            return make()
        except parselmouth.PraatError:
            self.reasons.append(message("analysis.measures.too_short", what=TRACKS[what]))
            return None


def measure_sound(
    samples: NDArray[np.float64],
    rate_hz: int,
    pitch: PitchRange | None = None,
    place: Extract | None = None,
) -> SoundMeasures:
    """Measure the samples of a passage.

    Parameters
    ----------
    samples : ndarray of float64, shape (n,)
        One channel, or the mean of several; full scale is -1..1, which Praat takes as pascals.
    rate_hz : int
    pitch : PitchRange, optional
    place : Extract, optional
        Where in the passage the samples lie; without it they fill it.

    Returns
    -------
    SoundMeasures
        Of what the passage is too short or the rate too low for, there is a reason instead.
    """
    pitch = pitch or PitchRange()
    found = _Found()
    if samples.size < 2:
        found.reasons.append(message("analysis.measures.too_short", what=ANY))
        return SoundMeasures({}, {}, tuple(found.reasons))
    sound = _sound(samples, rate_hz, place or whole(samples.size, rate_hz))
    track = found.made(
        "pitch",
        lambda: call(sound, "To Pitch (ac)", 0, pitch.floor_hz, *PITCH, pitch.ceiling_hz),
    )
    if track is not None:
        _pitch(found, track)
        _limits(found, pitch)
        _periods(found, sound, track)
        _formants(found, sound, track, rate_hz)
    _intensity(found, sound)
    _harmonicity(found, sound, pitch)
    _cepstrum(found, sound, rate_hz)
    return SoundMeasures(found.values, found.counted, tuple(found.reasons))


def _sound(samples: NDArray[np.float64], rate_hz: int, place: Extract) -> Any:
    """Return the Sound that "Extract part" would make; only a Matrix takes any first time."""
    times = (0, place.duration_s, samples.size, 1 / rate_hz, place.first_s)
    matrix = call("Create Matrix", "passage", *times, 1, 1, 1, 1, 1, "0")
    matrix.values[0] = samples
    return call(matrix, "To Sound")


def _pitch(found: _Found, track: Any) -> None:
    total, voiced = (
        int(call(track, "Get number of frames")),
        int(call(track, "Count voiced frames")),
    )
    found.counted[Track.PITCH] = Counted(total, total - voiced)
    if voiced == 0:
        found.reasons.append(message("analysis.measures.unvoiced"))
    low, median, high = (
        call(track, "Get quantile", 0, 0, share, "Hertz") for share in (0.2, 0.5, 0.8)
    )
    found.add("f0_median_hz", median)
    found.add("f0_mean_hz", call(track, "Get mean", 0, 0, "Hertz"))
    found.add("f0_p20_hz", low)
    found.add("f0_p80_hz", high)
    if voiced:
        found.add("f0_spread_st", 12 * math.log2(high / low))
    found.add("f0_min_hz", call(track, "Get minimum", 0, 0, "Hertz", "Parabolic"))
    found.add("f0_max_hz", call(track, "Get maximum", 0, 0, "Hertz", "Parabolic"))


def _limits(found: _Found, pitch: PitchRange) -> None:
    """Say where the lowest or the highest F0 may be the limit of the range, not of the voice."""
    low, high = found.values.get("f0_min_hz"), found.values.get("f0_max_hz")
    if low is not None and 12 * math.log2(low / pitch.floor_hz) <= NEAR_LIMIT_ST:
        found.reasons.append(
            message("analysis.measures.at_floor", lowest_hz=low, floor_hz=pitch.floor_hz)
        )
    if high is not None and 12 * math.log2(pitch.ceiling_hz / high) <= NEAR_LIMIT_ST:
        found.reasons.append(
            message("analysis.measures.at_ceiling", highest_hz=high, ceiling_hz=pitch.ceiling_hz)
        )


def _periods(found: _Found, sound: Any, track: Any) -> None:
    pulses = call([sound, track], "To PointProcess (cc)")
    intervals = max(0, int(call(pulses, "Get number of points")) - 1)
    periods = int(call(pulses, "Get number of periods", 0, 0, *PERIOD))
    found.counted[Track.PERIODS] = Counted(intervals, max(0, intervals - periods))
    jitter = call(pulses, "Get jitter (local)", 0, 0, *PERIOD)
    shimmer = call([sound, pulses], "Get shimmer (local)", 0, 0, *PERIOD, MAX_AMPLITUDE_FACTOR)
    found.add("jitter_local_percent", 100 * jitter)
    found.add("shimmer_local_percent", 100 * shimmer)
    if not (math.isfinite(jitter) and math.isfinite(shimmer)):
        found.reasons.append(message("analysis.measures.few_periods", periods_count=periods))


def _formants(found: _Found, sound: Any, track: Any, rate_hz: int) -> None:
    """Measure the formants at the middles of the voiced frames of the pitch, medians of these."""
    if rate_hz < FORMANT_LEAST_RATE_HZ:
        found.reasons.append(_slow("formants", rate_hz, FORMANT_LEAST_RATE_HZ))
        return
    formants = found.made(
        "formants",
        lambda: call(sound, "To Formant (burg)", 0, 5, MAX_FORMANT_HZ, 0.025, 50),
    )
    if formants is None:
        return
    times = track.xs()[track.selected_array["frequency"] > 0]
    left_out = 0
    for order in range(1, FORMANTS + 1):
        for ident, get in (
            (f"f{order}_hz", formants.get_value_at_time),
            (f"b{order}_hz", formants.get_bandwidth_at_time),
        ):
            values = np.array([get(order, t) for t in times], np.float64)
            defined = values[np.isfinite(values)]
            left_out = max(left_out, values.size - defined.size)
            if defined.size:
                found.add(ident, float(np.median(defined)))
    found.counted[Track.FORMANTS] = Counted(len(times), left_out)


def _slow(what: str, rate_hz: int, least_hz: float) -> Message:
    return message(
        "analysis.measures.low_rate", what=TRACKS[what], rate_hz=rate_hz, needed_hz=least_hz
    )


def _intensity(found: _Found, sound: Any) -> None:
    track = found.made(
        "intensity", lambda: call(sound, "To Intensity", INTENSITY_PITCH_HZ, 0, "yes")
    )
    if track is None:
        return
    levels = track.values[0]
    silent = int(np.count_nonzero(levels < SILENT_DB))
    found.counted[Track.INTENSITY] = Counted(levels.size, silent)
    if silent < levels.size:
        found.add("intensity_db", call(track, "Get mean", 0, 0, "energy"))


def _harmonicity(found: _Found, sound: Any, pitch: PitchRange) -> None:
    track = found.made(
        "harmonicity",
        lambda: call(sound, "To Harmonicity (cc)", 0.01, pitch.floor_hz, *HARMONICITY),
    )
    if track is None:
        return
    values = track.values[0]
    undefined = int(np.count_nonzero(values <= UNDEFINED_HNR_DB))
    found.counted[Track.HARMONICITY] = Counted(values.size, undefined)
    found.add("hnr_db", call(track, "Get mean", 0, 0))


def _cepstrum(found: _Found, sound: Any, rate_hz: int) -> None:
    if rate_hz < CEPSTRUM_LEAST_RATE_HZ:
        found.reasons.append(_slow("cepstrum", rate_hz, CEPSTRUM_LEAST_RATE_HZ))
        return
    if sound.duration > CEPSTRUM_LONGEST_S:
        found.reasons.append(
            message(
                "analysis.measures.too_long", what=TRACKS["cepstrum"], longest_s=CEPSTRUM_LONGEST_S
            )
        )
        return
    if not np.any(sound.values):
        return
    cepstrogram = found.made("cepstrum", lambda: call(sound, "To PowerCepstrogram", *CEPSTROGRAM))
    if cepstrogram is not None:
        found.add("cpps_db", call(cepstrogram, "Get CPPS", *CPPS))
