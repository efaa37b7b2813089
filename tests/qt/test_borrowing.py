"""A baseline from another recording, chosen in the window and kept with the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile as sf
from PySide6.QtWidgets import QDialogButtonBox

from helpers.measured_sample import SAMPLE
from helpers.two_speakers import write_interview
from voiceman_gui import pipeline
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.errors import AnalysisError
from voiceman_gui.qt.dialogs.voice import VoiceDialog
from voiceman_gui.qt.language import say
from voiceman_gui.report.speakers import statement

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
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


def test_of_two_people_one_is_chosen_and_none_is_a_no(
    desk: Desk, known_sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = write_interview(tmp_path)
    desk.open(known_sample)
    desk.analyse()
    asked: list[list[str]] = []

    def answer(row: int | None) -> Callable[[Path, Sequence[pipeline.Voice]], object]:
        def choose(path: Path, voices: Sequence[pipeline.Voice]) -> object:
            dialog = VoiceDialog(path, voices, desk.window)
            ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
            assert not ok.isEnabled(), "nobody is chosen beforehand"
            asked.append([dialog.list.item(i).text() for i in range(dialog.list.count())])
            if row is not None:
                dialog.list.setCurrentRow(row)
                assert ok.isEnabled()
            chosen = dialog.chosen
            dialog.deleteLater()
            return chosen

        return choose

    monkeypatch.setattr(desk.app.borrowing, "_ask", lambda: other)
    for row in (None, 1):
        monkeypatch.setattr(desk.app.borrowing, "_ask_voice", answer(row))
        job = desk.app.borrowing.ask()
        with desk.bot.waitSignal(job.ended):
            pass
        if row is None:
            assert desk.state.document.shown.borrowed == ()
    assert len(asked) == 2
    assert asked[1][0].startswith("Speaker 1, one of 2")
    assert asked[1][1].startswith("Speaker 2, one of 2")
    (source,) = desk.state.document.shown.borrowed
    assert source.person == "2"
    desk.bot.waitUntil(lambda: desk.app.analysis.is_as_set)
    assert "interview.wav: Speaker 2, one of 2 speakers there, proposed" in say(
        statement(desk.state.analysis)
    )


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
