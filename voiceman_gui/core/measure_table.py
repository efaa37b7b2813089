"""The table of descriptive measures: another measure is another row."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.printed import number


class Source(enum.StrEnum):
    """Where a measure comes from."""

    PRAAT = "praat"
    """Praat's own analysis of the passage's samples at the recording's rate."""
    ANALYSIS = "analysis"
    """The frames of the analysis, from which its readings are made."""


class Track(enum.StrEnum):
    """What Praat measures frame by frame, or period by period."""

    PITCH = "pitch"
    INTENSITY = "intensity"
    FORMANTS = "formants"
    HARMONICITY = "harmonicity"
    PERIODS = "periods"


class Unit(enum.StrEnum):
    """Units of measures, as they stand in names of columns."""

    HERTZ = "hz"
    SEMITONES = "st"
    DECIBELS = "db"
    PERCENT = "percent"
    PER_SECOND = "per_s"
    SECONDS = "s"
    COUNT = "count"


UNIT_NAMES: Mapping[Unit, Message] = {
    Unit.HERTZ: message("core.unit.hertz"),
    Unit.SEMITONES: message("core.unit.semitones"),
    Unit.DECIBELS: message("core.unit.decibels"),
    Unit.PERCENT: message("core.unit.percent"),
    Unit.PER_SECOND: message("core.unit.per_second"),
    Unit.SECONDS: message("core.unit.seconds"),
    Unit.COUNT: message("core.unit.count"),
}
"""Their signs in print."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure.

    Parameters
    ----------
    id : str
        Its unit stands at its end, as in names of columns.
    unit : Unit
    decimals : int
        As it is printed, everywhere.
    name : Message
        Without its unit.
    definition : Message
        How it is measured, with its settings.
    track : Track or None
        Whose undefined frames are left out of it.
    source : Source
    """

    id: str
    unit: Unit
    decimals: int
    name: Message
    definition: Message
    track: Track | None = None
    source: Source = Source.PRAAT

    @property
    def unit_name(self) -> Message:
        """Sign of its unit."""
        return UNIT_NAMES[self.unit]

    def printed(self, value: float) -> str:
        """Return a value as data files write it."""
        return number(value, self.decimals)


MEASURES = (
    Measure(
        "f0_median_hz",
        Unit.HERTZ,
        1,
        message("core.measure.f0_median"),
        message("core.measure.f0_means"),
        Track.PITCH,
    ),
    Measure(
        "f0_mean_hz",
        Unit.HERTZ,
        1,
        message("core.measure.f0_mean"),
        message("core.measure.f0_means"),
        Track.PITCH,
    ),
    Measure(
        "f0_p20_hz",
        Unit.HERTZ,
        1,
        message("core.measure.f0_p20"),
        message("core.measure.f0_means"),
        Track.PITCH,
    ),
    Measure(
        "f0_p80_hz",
        Unit.HERTZ,
        1,
        message("core.measure.f0_p80"),
        message("core.measure.f0_means"),
        Track.PITCH,
    ),
    Measure(
        "f0_spread_st",
        Unit.SEMITONES,
        1,
        message("core.measure.f0_spread"),
        message("core.measure.f0_spread_means"),
        Track.PITCH,
    ),
    Measure(
        "f0_min_hz",
        Unit.HERTZ,
        1,
        message("core.measure.f0_min"),
        message("core.measure.f0_means"),
        Track.PITCH,
    ),
    Measure(
        "f0_max_hz",
        Unit.HERTZ,
        1,
        message("core.measure.f0_max"),
        message("core.measure.f0_means"),
        Track.PITCH,
    ),
    Measure(
        "intensity_db",
        Unit.DECIBELS,
        1,
        message("core.measure.intensity"),
        message("core.measure.intensity_means"),
        Track.INTENSITY,
    ),
    Measure(
        "f1_hz",
        Unit.HERTZ,
        0,
        message("core.measure.f1"),
        message("core.measure.formant_means"),
        Track.FORMANTS,
    ),
    Measure(
        "b1_hz",
        Unit.HERTZ,
        0,
        message("core.measure.b1"),
        message("core.measure.bandwidth_means"),
        Track.FORMANTS,
    ),
    Measure(
        "f2_hz",
        Unit.HERTZ,
        0,
        message("core.measure.f2"),
        message("core.measure.formant_means"),
        Track.FORMANTS,
    ),
    Measure(
        "b2_hz",
        Unit.HERTZ,
        0,
        message("core.measure.b2"),
        message("core.measure.bandwidth_means"),
        Track.FORMANTS,
    ),
    Measure(
        "f3_hz",
        Unit.HERTZ,
        0,
        message("core.measure.f3"),
        message("core.measure.formant_means"),
        Track.FORMANTS,
    ),
    Measure(
        "b3_hz",
        Unit.HERTZ,
        0,
        message("core.measure.b3"),
        message("core.measure.bandwidth_means"),
        Track.FORMANTS,
    ),
    Measure(
        "f4_hz",
        Unit.HERTZ,
        0,
        message("core.measure.f4"),
        message("core.measure.formant_means"),
        Track.FORMANTS,
    ),
    Measure(
        "b4_hz",
        Unit.HERTZ,
        0,
        message("core.measure.b4"),
        message("core.measure.bandwidth_means"),
        Track.FORMANTS,
    ),
    Measure(
        "hnr_db",
        Unit.DECIBELS,
        1,
        message("core.measure.hnr"),
        message("core.measure.hnr_means"),
        Track.HARMONICITY,
    ),
    Measure(
        "jitter_local_percent",
        Unit.PERCENT,
        2,
        message("core.measure.jitter"),
        message("core.measure.jitter_means"),
        Track.PERIODS,
    ),
    Measure(
        "shimmer_local_percent",
        Unit.PERCENT,
        2,
        message("core.measure.shimmer"),
        message("core.measure.shimmer_means"),
        Track.PERIODS,
    ),
    Measure(
        "cpps_db",
        Unit.DECIBELS,
        1,
        message("core.measure.cpps"),
        message("core.measure.cpps_means"),
    ),
    Measure(
        "hf500_db",
        Unit.DECIBELS,
        1,
        message("core.measure.hf500"),
        message("core.measure.hf500_means"),
        source=Source.ANALYSIS,
    ),
    Measure(
        "f0_reading_hz",
        Unit.HERTZ,
        0,
        message("core.measure.f0_reading"),
        message("core.measure.f0_reading_means"),
        source=Source.ANALYSIS,
    ),
    Measure(
        "level_reading_db",
        Unit.DECIBELS,
        1,
        message("core.measure.level_reading"),
        message("core.measure.level_reading_means"),
        source=Source.ANALYSIS,
    ),
    Measure(
        "speech_rate_per_s",
        Unit.PER_SECOND,
        1,
        message("core.measure.speech_rate"),
        message("core.measure.speech_rate_means"),
        source=Source.ANALYSIS,
    ),
    Measure(
        "articulation_rate_per_s",
        Unit.PER_SECOND,
        1,
        message("core.measure.articulation_rate"),
        message("core.measure.articulation_rate_means"),
        source=Source.ANALYSIS,
    ),
    Measure(
        "pauses_count",
        Unit.COUNT,
        0,
        message("core.measure.pauses_count"),
        message("core.measure.pauses_means"),
        source=Source.ANALYSIS,
    ),
    Measure(
        "pauses_s",
        Unit.SECONDS,
        1,
        message("core.measure.pauses_s"),
        message("core.measure.pauses_means"),
        source=Source.ANALYSIS,
    ),
)
"""All measures in the order of tables."""

BY_ID: Mapping[str, Measure] = {one.id: one for one in MEASURES}
