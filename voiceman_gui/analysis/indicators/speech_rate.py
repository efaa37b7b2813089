"""Speech rate: syllable nuclei per second of speech, against the speaker's baseline.

N. H. de Jong, T. Wempe: Praat script to detect syllable nuclei and measure speech rate
automatically. Behavior Research Methods 41(2), 2009, doi 10.3758/BRM.41.2.385; written anew from
the description.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.baseline import baseline_lacks
from voiceman_gui.analysis.indicators.context import PassageContext, WindowContext
from voiceman_gui.analysis.indicators.indicator import Against, Indicator, IndicatorColumn
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.uncertainty.bootstrap import Z95
from voiceman_gui.core.analysis import BaselineInfo
from voiceman_gui.core.columns import Column
from voiceman_gui.core.facts import FactColumn
from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import NOT_AVAILABLE, Gate, Gauge, Reading
from voiceman_gui.core.span import Span

Floats = NDArray[np.float64]

MIN_DIP_DB = 2.0
"""How far the intensity must fall behind a peak for the peak to be a syllable of its own."""
LOUDEST_PERCENTILE = 99
"""Of the intensity of the speech: its loudest, without single outliers."""
BELOW_LOUDEST_DB = 25.0
"""Peaks that lie further below the loudest are no syllables."""
RANGE = 5.0
"""End of the scale, in syllables per second above or below the baseline."""

_BLOCK_S = 0.5
_COUNTING = 0.5  # a syllable may be cut by either end of a stretch

LIMITATION = message("analysis.speech_rate.limitation")


def syllable_nuclei(frames: FrameTracks) -> NDArray[np.intp]:
    """Find the syllable nuclei: peaks of intensity in voiced speech, each with a dip behind it.

    Parameters
    ----------
    frames : FrameTracks

    Returns
    -------
    ndarray of int, shape (nuclei,)
        Numbers of the frames, ascending.
    """
    # Late: the window stands before scipy is loaded.
    from scipy.signal import find_peaks

    level = frames.columns["intensity_db"].astype(np.float64)
    voiced = frames.speech & ~np.isnan(frames.columns["f0_hz"])
    spoken = level[frames.speech & ~np.isnan(level)]
    if spoken.size == 0:
        return np.zeros(0, np.intp)
    floor = float(np.percentile(spoken, LOUDEST_PERCENTILE)) - BELOW_LOUDEST_DB
    level = np.where(np.isnan(level), floor - BELOW_LOUDEST_DB, level)
    # An unvoiced peak takes part where the dips are looked for, and is left out afterwards.
    peaks = find_peaks(level, height=floor)[0]
    if peaks.size == 0:
        return np.zeros(0, np.intp)
    dips = np.minimum.reduceat(level, peaks)
    return np.asarray(peaks[(level[peaks] - dips > MIN_DIP_DB) & voiced[peaks]])


@dataclass(frozen=True, slots=True, eq=False)
class SyllableCounts:
    """Nuclei and seconds of speech up to every frame, so that any stretch is two look-ups.

    Parameters
    ----------
    nuclei, speech_s : ndarray of float64, shape (frames + 1,)
    hop_s : float
    """

    nuclei: Floats
    speech_s: Floats
    hop_s: float

    @classmethod
    def of(cls, frames: FrameTracks) -> SyllableCounts:
        """Count along a recording."""
        found = np.zeros(frames.n_frames)
        found[syllable_nuclei(frames)] = 1.0
        # Only what the detector heard as speech counts, above and below the line.
        found *= frames.speech
        summed = [np.concatenate([[0.0], np.cumsum(part)]) for part in (found, frames.speech)]
        return cls(summed[0], summed[1] * frames.hop_s, frames.hop_s)

    def rates(self, start_s: Floats, end_s: Floats) -> tuple[Floats, Floats, Floats]:
        """Rate of stretches of equal length, and its standard error.

        The error is that of a ratio of sums over blocks of half a second (Cochran 1977, 6.4).

        Returns
        -------
        nuclei, rate, error : ndarray of float64, shape (stretches,)
            NaN without speech; the error also where there is but one block.
        """
        last = self.nuclei.size - 1
        first, stop = (
            np.clip(np.round(at / self.hop_s).astype(np.intp), 0, last) for at in (start_s, end_s)
        )
        length = int((stop - first).max(initial=0))
        block = max(1, round(_BLOCK_S / self.hop_s))
        edges = np.minimum(first[:, None] + np.arange(0, length + block, block), stop[:, None])
        return _rates(np.diff(self.nuclei[edges], axis=1), np.diff(self.speech_s[edges], axis=1))

    def of_spans(self, *spans: Span) -> tuple[float, float, float]:
        """Nuclei, rate and standard error of some stretches together."""
        last = self.nuclei.size - 1
        block = max(1, round(_BLOCK_S / self.hop_s))
        counted, spoken = [], []
        for span in spans:
            first, stop = (
                min(max(round(at / self.hop_s), 0), last) for at in (span.start_s, span.end_s)
            )
            edges = np.append(np.arange(first, stop, block), stop)
            counted.append(np.diff(self.nuclei[edges]))
            spoken.append(np.diff(self.speech_s[edges]))
        found = _rates(np.concatenate(counted)[None], np.concatenate(spoken)[None])
        nuclei, rate, error = (float(part[0]) for part in found)
        return nuclei, rate, error


def _rates(counted: Floats, spoken: Floats) -> tuple[Floats, Floats, Floats]:
    """Rates from blocks, shape (stretches, blocks); see `SyllableCounts.rates`."""
    total = spoken.sum(axis=1)
    known = np.where(total > 0, total, np.nan)
    rate = counted.sum(axis=1) / known
    rest = np.where(spoken > 0, counted - rate[:, None] * spoken, 0.0)
    blocks = np.count_nonzero(spoken > 0, axis=1)
    scale = np.where(blocks > 1, blocks / np.maximum(blocks - 1, 1), np.nan)
    error = np.sqrt(scale * (rest**2).sum(axis=1)) / known
    return counted.sum(axis=1), rate, error


def _against(rate: Floats, error: Floats, speech_s: Floats, base: tuple[float, float]) -> Column:
    """Difference from the baseline's rate, its interval joined of both errors and the counting."""
    with np.errstate(divide="ignore", invalid="ignore"):
        counting = np.where(speech_s > 0, _COUNTING / speech_s, np.nan)
    half = np.sqrt((Z95 * error) ** 2 + counting**2 + (Z95 * base[1]) ** 2)
    difference = rate - base[0]
    parts = (difference, difference - half, difference + half)
    return Column(*(np.clip(part, -RANGE, RANGE) for part in parts))


def _lacks(baseline: BaselineInfo, profile: Profile) -> tuple[Message, ...]:
    """Say what the baseline lacks; syllables of other recordings are not counted."""
    if baseline.borrowed:
        return (message("analysis.speech_rate.borrowed"),)
    return baseline_lacks(baseline, profile)


def _baseline_spans(measured_s: float, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return spans or (Span(0.0, measured_s),)


def speech_rate_windows(context: WindowContext) -> IndicatorColumn:
    """Read the gauge for all windows: syllables per second above or below the baseline."""
    measured, baseline = context.measurements, context.references.baseline.info
    windows = measured.windows
    lacks = _lacks(baseline, context.profile)
    if lacks:
        facts = tuple(FactColumn.where(lack, context.shown, ("speech_rate",)) for lack in lacks)
        return IndicatorColumn(Column.nothing(windows.n_windows), facts)
    counts = SyllableCounts.of(measured.frames)
    _, base, base_error = counts.of_spans(*_baseline_spans(measured.measured_s, baseline.spans))
    _, rate, error = counts.rates(windows.start_s, windows.end_s)
    column = _against(rate, error, windows.speech_s, (base, base_error))
    little = message("analysis.speech_rate.little_speech")
    missing = context.shown & ~column.known
    return IndicatorColumn(column, (FactColumn.where(little, missing, ("speech_rate",)),))


def speech_rate_passage(context: PassageContext) -> Gauge:
    """Make the gauge of a passage, or of an analysis window from the window's own reading."""
    baseline = context.references.baseline.info
    lacks = _lacks(baseline, context.profile)
    if not context.gate.shows_numbers:
        closed = message("analysis.closed.withheld")
        if context.gate is Gate.NO_SPEECH:
            closed = message("analysis.closed.no_speech")
        lacks = (closed,)
    if lacks:
        return _gauge(None, NOT_AVAILABLE, lacks, baseline.sentence)
    if context.window is not None:
        reading = context.window.gauges.get("speech_rate")
        reasons: tuple[Message, ...] = ()
    else:
        frames = context.measurements.frames
        counts = SyllableCounts.of(frames)
        base_spans = _baseline_spans(context.measurements.measured_s, baseline.spans)
        _, base, base_error = counts.of_spans(*base_spans)
        nuclei, rate, error = counts.of_spans(context.span)
        speech_s = frames.speech_s(context.span)
        at, off, spoken_s = (np.array([part]) for part in (rate, error, speech_s))
        reading = _against(at, off, spoken_s, (base, base_error)).reading(0)
        reasons = ()
        if reading is not None:
            reasons = (
                message(
                    "analysis.speech_rate.counted",
                    nuclei_count=round(nuclei),
                    speech_s=speech_s,
                    rate=rate,
                    baseline_rate=base,
                ),
            )
    if reading is None:
        little = message("analysis.speech_rate.little_speech")
        return _gauge(None, NOT_AVAILABLE, (little,), baseline.sentence)
    return _gauge(reading, _summary(reading), reasons, baseline.sentence)


def _gauge(
    reading: Reading | None, summary: Message, reasons: tuple[Message, ...], reference: Message
) -> Gauge:
    return Gauge(reading, summary, reasons, reference, LIMITATION)


def _summary(reading: Reading) -> Message:
    if reading.low <= 0 <= reading.high:
        return message("analysis.stress.no_change")
    if reading.value > 0:
        return message("analysis.speech_rate.faster")
    return message("analysis.speech_rate.slower")


def _worded(reading: Reading) -> Message:
    return message(
        "analysis.speech_rate.value", value=reading.value, low=reading.low, high=reading.high
    )


INDICATOR = Indicator(
    id="speech_rate",
    order=40,
    name=message("analysis.speech_rate.name"),
    noun=message("analysis.reading.speech_rate"),
    unit=message("analysis.speech_rate.unit"),
    low=-RANGE,
    high=RANGE,
    middle=0.0,
    decimals=1,
    csv_unit="difference_per_s_-5to5",
    against=Against.BASELINE,
    limitation=LIMITATION,
    method=message("analysis.speech_rate.method"),
    worded=_worded,
    windows=speech_rate_windows,
    passage=speech_rate_passage,
)
