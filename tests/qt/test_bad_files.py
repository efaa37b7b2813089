"""Bad files in the window: a sentence with name and reason, and what was open stays open."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from helpers.bad_audio_files import cut, noise_bytes, wav
from helpers.lying_headers import LIARS
from voiceman_gui.core.span import Span
from voiceman_gui.plot.scale import TimeScale, ticks


def _empty(folder: Path) -> Path:
    path = folder / "empty.mp3"
    path.touch()
    return path


def _nothing(folder: Path) -> Path:
    return folder / "never-was.wav"


def _folder(folder: Path) -> Path:
    path = folder / "a-folder.wav"
    path.mkdir()
    return path


def _noise(folder: Path) -> Path:
    path = folder / "noise.m4a"
    noise_bytes(path, 20_000)
    return path


def _text(folder: Path) -> Path:
    path = folder / "letter.txt"
    path.write_text("Dear Sir or Madam,\n" * 100)
    return path


def _zero_samples(folder: Path) -> Path:
    path = folder / "zero.wav"
    soundfile.write(path, np.zeros(0, np.float32), 8000)
    return path


def _nan(folder: Path) -> Path:
    return wav(folder / "nan.wav", value=math.nan)


def _infinite(folder: Path) -> Path:
    return wav(folder / "inf.wav", value=math.inf)


@pytest.mark.parametrize(
    "make", [_empty, _nothing, _folder, _noise, _text, _zero_samples, _nan, _infinite]
)
def test_a_bad_file_gets_a_sentence_and_nothing_else_happens(
    desk, tmp_path, make: Callable[[Path], Path]
):
    good = wav(tmp_path / "good.wav")
    desk.open(good)
    desk.state.set_selection(Span(1.0, 2.0))
    desk.press("edit.region")
    before = desk.state.opened
    bad = make(tmp_path)
    desk.open(bad)
    assert len(desk.sentences) == 1
    assert bad.name in desk.sentences[0]
    assert desk.sentences[0].endswith(".")
    assert desk.state.opened == before
    assert desk.window.windowTitle().startswith("good.wav")
    desk.open(good)
    assert desk.sentences == ()


def test_a_bad_first_file_leaves_the_welcome_page(desk, tmp_path):
    desk.open(_nan(tmp_path))
    assert desk.window.pages.currentIndex() == 0
    assert "nan.wav" in desk.sentences[0]


def test_a_truncated_file_is_opened_as_far_as_it_goes_with_a_notice(desk, sample, tmp_path):
    copy = tmp_path / "copy.flac"
    copy.write_bytes(sample.read_bytes())
    short = cut(copy, 0.4)
    desk.open(short)
    assert 10 < desk.state.waveform.duration_s < 100
    assert any("cut short" in sentence for sentence in desk.sentences)


def test_a_file_that_changes_while_open_is_not_analysed(desk, sample, tmp_path):
    copy = tmp_path / "changing.flac"
    copy.write_bytes(sample.read_bytes())
    desk.open(copy)
    copy.write_bytes(sample.read_bytes()[:-5000])
    with desk.bot.waitSignal(desk.app.analysis.problem):
        desk.press("analysis.run")
    assert "changing.flac" in desk.sentences[0]
    assert desk.state.analysis is None
    assert not desk.state.analysing


def test_a_file_that_vanishes_while_open_is_not_analysed(desk, sample, tmp_path):
    copy = tmp_path / "vanishing.flac"
    copy.write_bytes(sample.read_bytes())
    desk.open(copy)
    copy.unlink()
    with desk.bot.waitSignal(desk.app.analysis.problem):
        desk.press("analysis.run")
    assert "vanishing.flac" in desk.sentences[0]


@pytest.mark.parametrize("name", LIARS)
def test_a_header_that_claims_millions_of_years_does_not_hold_up_the_window(desk, tmp_path, name):
    drawn = []
    desk.state.visible_changed.connect(
        lambda span: drawn.append(len(ticks(TimeScale(span, 0.0, 1200.0))))
    )
    desk.open(LIARS[name](tmp_path))
    assert desk.state.duration_s == pytest.approx(1.0, abs=0.1)
    assert any("header announces" in sentence for sentence in desk.sentences)
    assert max(drawn) < 100
