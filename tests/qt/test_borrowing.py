"""A baseline from another recording, chosen in the window and kept with the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile as sf

from helpers.measured_sample import SAMPLE
from voiceman_gui import pipeline
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.errors import AnalysisError

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Desk


def write_calm(folder: Path) -> Path:
    """Write the calm first minute of the sample as a recording of its own."""
    samples, rate_hz = sf.read(SAMPLE, dtype="int16")
    path = folder / "earlier call.wav"
    sf.write(path, samples[: 60 * rate_hz], rate_hz, subtype="PCM_16")
    return path


def test_it_is_chosen_read_undone_and_kept(
    desk: Desk, known_sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = write_calm(tmp_path)
    desk.open(known_sample)
    desk.analyse()
    plain = desk.state.analysis.windows.column("stress").value
    monkeypatch.setattr(desk.app.borrowing, "_ask", lambda: other)
    desk.press("analysis.borrow")
    desk.bot.waitUntil(lambda: bool(desk.state.document.shown.borrowed))
    desk.bot.waitUntil(lambda: desk.app.analysis.is_as_set)
    (speech,) = desk.state.analysis.baseline.borrowed
    assert speech.file == "earlier call.wav"
    now = desk.state.analysis.windows.column("stress").value
    assert not np.array_equal(plain, now, equal_nan=True)
    assert any("earlier call.wav" in sentence for sentence in desk.sentences)
    desk.saved()
    borrowed = desk.state.document.shown.borrowed
    desk.press("edit.undo")
    desk.bot.waitUntil(lambda: desk.app.analysis.is_as_set)
    again = desk.state.analysis.windows.column("stress").value
    assert np.array_equal(plain, again, equal_nan=True)
    desk.press("edit.redo")
    desk.saved()
    desk.app.close_recording()
    desk.open(known_sample)
    desk.bot.waitUntil(lambda: desk.state.document.shown.borrowed == borrowed)
    desk.press("analysis.no_baseline")
    assert desk.state.document.shown.borrowed == ()


def test_a_file_that_is_gone_is_a_problem_and_the_readings_stay(
    desk: Desk, known_sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open(known_sample)
    desk.analyse()
    monkeypatch.setattr(desk.app.borrowing, "_ask", lambda: tmp_path / "gone.wav")
    shown = desk.state.analysis
    with desk.bot.waitSignal(desk.app.borrowing.problem):
        desk.press("analysis.borrow")
    assert desk.state.analysis is shown
    assert desk.state.document.shown.borrowed == ()


def test_the_pipeline_measures_it_and_refuses_another_file_in_its_place(
    known_sample: Path, tmp_path: Path
) -> None:
    other = write_calm(tmp_path)
    source = pipeline.borrowed_from(other)
    waveform = pipeline.decode(pipeline.open_recording(known_sample))
    settings = AnalysisSettings(borrowed=(source,))
    whole = pipeline.analyse(waveform, settings)
    (speech,) = whole.borrowed
    assert speech.speech_s > 30
    assert speech.notices[0].id == "analysis.borrowed.vouched"
    again = pipeline.read_again(pipeline.analyse(waveform, AnalysisSettings()), settings)
    for name in ("arousal", "stress"):
        first, second = (one.windows.column(name).value for one in (whole, again))
        assert first.tobytes() == second.tobytes()
    samples, rate_hz = sf.read(other, dtype="int16")
    sf.write(other, samples[rate_hz:], rate_hz, subtype="PCM_16")
    with pytest.raises(AnalysisError) as changed:
        pipeline.analyse(waveform, settings)
    assert changed.value.message.id == "analysis.borrowed.changed"
