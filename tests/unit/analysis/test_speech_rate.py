"""Speech rate: syllables that are known beforehand, and the gauge in every output."""

from __future__ import annotations

import csv
import io

import numpy as np
import pytest

from helpers.baselines import marked
from helpers.facts import english, ids
from helpers.measured_sample import embedded, sample_analysis
from helpers.schema import violations
from helpers.voices import PROFILE, with_windows
from voiceman_gui.analysis.indicators.speech_rate import RANGE, syllable_nuclei
from voiceman_gui.analysis.indicators.table import indicator
from voiceman_gui.analysis.passage import read_passage
from voiceman_gui.analysis.read import read
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.message import message
from voiceman_gui.core.reading import NOT_AVAILABLE, Reading
from voiceman_gui.core.span import Span
from voiceman_gui.report.as_csv import table
from voiceman_gui.report.as_json import analysis_document
from voiceman_gui.wording import words_for

SECONDS = 120
FAST = Span(60.0, 80.0)


def tracks(rate: np.ndarray, *, swing_db: float = 4.0, voiced: bool = True) -> FrameTracks:
    """A voice whose loudness swings once a syllable; ``rate`` is syllables per second by frame."""
    frames = rate.size
    level = 65 + swing_db * np.sin(2 * np.pi * np.cumsum(rate) * 0.01)
    steady = np.random.default_rng(1).normal(size=frames)
    columns = {
        "f0_hz": np.full(frames, 150.0 if voiced else np.nan, np.float32),
        "intensity_db": level.astype(np.float32),
        "hf500_db": (-5 + steady).astype(np.float32),
        "hf500_narrow_db": (-6 + steady).astype(np.float32),
        "flux": (2 + 0.1 * steady).astype(np.float32),
    }
    return FrameTracks(0.01, np.ones(frames, np.bool_), columns)


def faster(seconds: int = SECONDS) -> np.ndarray:
    """Four syllables a second, six in `FAST`."""
    rate = np.full(seconds * 100, 4.0)
    rate[round(FAST.start_s * 100) : round(FAST.end_s * 100)] = 6.0
    return rate


def analysis_of(frames: FrameTracks, **how: object) -> Analysis:
    settings = AnalysisSettings(**how)  # type: ignore[arg-type]
    waveform = sample_analysis().waveform
    return read(waveform, with_windows(frames), settings, embedded(), PROFILE)


def test_syllables_are_counted_as_often_as_the_loudness_swings() -> None:
    for rate in (2.0, 4.0, 7.0):
        found = syllable_nuclei(tracks(np.full(1000, rate)))
        assert found.size == pytest.approx(10 * rate, abs=1)


def test_shallow_dips_and_unvoiced_peaks_are_no_syllables() -> None:
    assert syllable_nuclei(tracks(np.full(1000, 4.0), swing_db=0.9)).size <= 1
    assert syllable_nuclei(tracks(np.full(1000, 4.0), voiced=False)).size == 0


def test_quiet_murmur_behind_the_voice_is_not_counted() -> None:
    frames = tracks(np.full(2000, 4.0))
    frames.columns["intensity_db"][1000:] -= 40
    assert syllable_nuclei(frames).max() < 1000


def test_a_faster_passage_lies_above_the_baseline_by_what_it_is_faster() -> None:
    analysis = analysis_of(tracks(faster()), baselines=marked(Span(0.0, 60.0)))
    for span in (FAST, Span(62.0, 75.5)):
        gauge = read_passage(analysis, span, embedded(), PROFILE).gauges["speech_rate"]
        assert gauge.reading is not None
        assert gauge.reading.value == pytest.approx(2.0, abs=0.15)
        assert 0 < gauge.reading.low < gauge.reading.value < gauge.reading.high
        assert gauge.summary.id == "analysis.speech_rate.faster"
        assert "per second, in the baseline 4.0" in english(*gauge.reasons)
    slow = read_passage(analysis, Span(90.0, 110.0), embedded(), PROFILE).gauges["speech_rate"]
    assert slow.summary.id == "analysis.stress.no_change"


def test_windows_follow_and_a_window_read_as_a_passage_is_the_window() -> None:
    analysis = analysis_of(tracks(faster()), baselines=marked(Span(0.0, 60.0)))
    column = analysis.windows.column("speech_rate")
    inside = (analysis.windows.start_s >= 60) & (analysis.windows.end_s <= 80)
    assert column.value[inside] == pytest.approx(2.0, abs=0.3)
    assert np.abs(column.value[:50]).max() < 0.5
    window = analysis.windows[65]
    gauge = read_passage(analysis, Span(65.0, 69.0), embedded(), PROFILE).gauges["speech_rate"]
    assert gauge.reading == window.gauges["speech_rate"]


def test_a_shorter_stretch_has_a_wider_interval() -> None:
    def width(span: Span) -> float:
        reading = read_passage(sample_analysis(), span, embedded(), PROFILE).gauges["speech_rate"]
        assert reading.reading is not None
        return reading.reading.high - reading.reading.low

    assert width(Span(40.0, 46.0)) > width(Span(40.0, 80.0))


def test_real_speech_has_a_rate_that_people_speak_with() -> None:
    gauge = read_passage(sample_analysis(), Span(20.0, 60.5), embedded(), PROFILE)
    (reason,) = gauge.gauges["speech_rate"].reasons
    assert 2.0 < reason.params["rate"] < 7.0
    values = sample_analysis().windows.column("speech_rate").value
    known = values[~np.isnan(values)]
    assert known.size > 100
    assert np.abs(known).max() <= RANGE
    assert abs(np.median(known)) < 0.5


def test_a_small_baseline_and_a_closed_gate_leave_no_number() -> None:
    analysis = sample_analysis(Span(0.0, 25.0))
    assert "speech_rate" in analysis.baseline.withholds
    gauge = read_passage(analysis, Span(100.0, 120.0), embedded(), PROFILE).gauges["speech_rate"]
    assert (gauge.reading, gauge.summary) == (None, NOT_AVAILABLE)
    assert all(fact.startswith("analysis.baseline.") for fact in ids(*gauge.reasons))
    short = read_passage(sample_analysis(), Span(40.0, 41.0), embedded(), PROFILE)
    assert ids(*short.gauges["speech_rate"].reasons) == {"analysis.closed.withheld"}


def test_it_stands_in_json_and_csv_without_a_line_about_it_there() -> None:
    analysis, span = sample_analysis(), Span(20.0, 31.0)
    passage = read_passage(analysis, span, embedded(), PROFILE)
    document = analysis_document(analysis, passages=[(Mark(span), passage)])
    assert violations(document) == []
    assert "speech_rate" in [one["id"] for one in document["indicators"]]
    (entry,) = document["passages"]
    reading = passage.gauges["speech_rate"].reading
    assert reading is not None
    assert entry["gauges"]["speech_rate"]["value"] == pytest.approx(reading.value, abs=5e-5)
    assert document["readings"][0]["references"]["speech_rate"]["kind"] == "all_speech"
    rows = list(csv.DictReader(io.StringIO(table(analysis).decode("utf-8-sig"))))
    name = f"speech_rate_{indicator('speech_rate').csv_unit}"
    assert sum(bool(row[name]) for row in rows) > 100


@pytest.mark.parametrize("language", ["en", "ko"])
def test_printed_digits_do_not_contradict_one_another(language: str) -> None:
    words = words_for(language)
    counted = message(
        "analysis.speech_rate.counted",
        nuclei_count=33,
        speech_s=5.466,
        rate=6.0372,
        baseline_rate=4.7633,
    )
    assert "6.04" in words(counted)
    assert "4.76" in words(counted)
    said = words(indicator("speech_rate").worded(Reading(1.2738, -0.0196, 2.5672)))
    assert "+1.3" in said
    assert "0.02" in said
    assert "+2.6" in said
