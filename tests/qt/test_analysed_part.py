"""Analysing the selection only: what is measured, read, shown, kept and written."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.queued import voiced
from voiceman_gui import pipeline
from voiceman_gui.core.resources import resource
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import SpeakerChoice

SELECTED, PART = Span(5.3, 20.2), Span(5.0, 21.0)
LENGTH_S = 24


def clip(path: Path) -> Path:
    """Write the middle of the sample, in which one person speaks."""
    with soundfile.SoundFile(resource(*pipeline.SAMPLE)) as sample:
        sample.seek(80 * sample.samplerate)
        soundfile.write(path, sample.read(LENGTH_S * sample.samplerate), sample.samplerate)
    return path


@pytest.fixture
def part(desk, tmp_path):
    """Analyse a selection of an open recording by its key."""
    desk.open(clip(tmp_path / "clip.wav"))
    desk.state.set_selection(SELECTED)
    desk.window.activateWindow()
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        QTest.keyClick(
            desk.window,
            Qt.Key.Key_R,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
        )
    return desk.state.analysis


def header(desk) -> str:
    return desk.window.panels.axis.timeline._header_texts()[0]


def heading(desk) -> str:
    return desk.window.panels.gauges.heading.text()


def test_only_the_selection_is_measured_widened_to_whole_seconds(desk, part):
    assert part.complete and part.settings.part == PART
    assert part.windows.start_s[0] == PART.start_s
    assert part.windows.end_s[-1] <= PART.end_s
    assert part.measurements.frames.speech_s(Span(0.0, PART.start_s)) == 0
    assert part.measurements.frames.speech_s(PART) > 0
    assert part.measurements.measured_s == PART.end_s


def test_the_measures_are_those_of_the_same_sound(desk, part):
    whole = pipeline.analyse(desk.state.waveform, desk.app.analysis.settings).measurements
    own = part.measurements
    middle = own.frames.frames(Span(PART.start_s + 1, PART.end_s - 1))
    pitches = [one.frames.columns["f0_hz"][middle] for one in (own, whole)]
    # Where speech begins and ends depends on what the detector heard before.
    voiced = np.isfinite(pitches[0]) & np.isfinite(pitches[1])
    apart = np.isfinite(pitches[0]) != np.isfinite(pitches[1])
    assert np.count_nonzero(voiced) > 300 and np.count_nonzero(apart) < 50
    for name in ("f0_hz", "intensity_db"):
        mine, theirs = (one.frames.columns[name][middle][voiced] for one in (own, whole))
        np.testing.assert_allclose(mine, theirs, rtol=1e-3)
    looked_at = own.quality.samples
    assert (looked_at[5:21] == whole.quality.samples[5:21]).all() and not looked_at[:5].any()


def test_plot_gauges_and_notices_name_the_part(desk, part):
    assert "Only 0:00:05.0–0:00:21.0 analysed" in header(desk)
    assert part.notices[0].id == "analysis.notice.part"
    desk.state.set_selection(Span(1.0, 4.5))
    desk.bot.waitUntil(lambda: desk.state.passage is None)
    desk.bot.waitUntil(
        lambda: "0:00:05.0" in heading(desk) and "not wholly inside" in heading(desk)
    )
    desk.state.set_selection(Span(8.0, 16.0))
    # The selection before may be read to its end meanwhile.
    desk.bot.waitUntil(
        lambda: desk.state.passage is not None and desk.state.passage.span == Span(8.0, 16.0)
    )


def test_it_is_there_when_the_recording_is_opened_again_and_goes_with_a_whole_one(desk, part):
    path = desk.state.recording.path
    desk.press("file.close")
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        desk.app.open(path)
    again = desk.state.analysis
    assert again.settings == part.settings
    assert [w.arousal for w in again.windows] == [w.arousal for w in part.windows]
    desk.analyse()
    assert desk.state.analysis.settings.part is None
    assert desk.state.analysis.windows.start_s[0] == 0.0
    assert "Only" not in header(desk)


def test_another_number_of_speakers_keeps_to_the_part(desk, part):
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        desk.app.turns.choose_speakers(SpeakerChoice.parse("2"))
    assert desk.state.analysis.settings.part == PART
    assert all(
        turn.span.end_s <= PART.end_s for turn in desk.state.analysis.diarisation.turns.turns
    )


def test_a_passage_outside_says_so(part):
    reading = pipeline.read_passage(part, Span(1.0, 4.5))
    assert reading.arousal is None
    assert reading.reasons[0].id == "analysis.passage.outside"
    inside = pipeline.read_passage(part, Span(8.0, 16.0))
    assert all(reason.id != "analysis.passage.outside" for reason in inside.reasons)


def test_results_say_what_was_analysed(desk, part, tmp_path):
    target = tmp_path / "out.json"
    pipeline.export(part, {"json": target})
    written = json.loads(target.read_text("utf-8"))
    assert written["settings"]["part"] == {"start_s": 5.0, "end_s": 21.0}
    assert "0:00:05.0" in json.dumps(written["notices"])


def test_without_a_selection_it_is_grey(desk, tmp_path):
    desk.open(voiced(tmp_path / "one.wav"))
    assert not desk.app.actions.by_id["analysis.part"].isEnabled()
    desk.state.set_selection(Span(1.0, 3.0))
    assert desk.app.actions.by_id["analysis.part"].isEnabled()
