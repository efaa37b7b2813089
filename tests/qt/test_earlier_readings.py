"""A recording that other models read before says so, once, when it is read anew."""

from __future__ import annotations

import hashlib

import pytest

from helpers.bad_audio_files import wav
from helpers.kept_work import work
from voiceman_gui.core.earlier import ModelUsed, models_used
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.settings.analysed_with import analysed_with, note_analysis
from voiceman_gui.settings.autosave import save_work

FORMER = (ModelUsed("embedded-acoustic", "2", "11" * 32),)


@pytest.fixture
def recording(tmp_path):
    return wav(tmp_path / "a.wav", seconds=6)


@pytest.fixture
def sha256(recording):
    return hashlib.sha256(recording.read_bytes()).hexdigest()


def read(desk, recording, sha256):
    desk.open(recording)
    desk.analyse()
    now = models_used(desk.state.analysis.models)
    desk.bot.waitUntil(lambda: any(one.models == now for one in analysed_with(sha256)))
    desk.saved()
    return [sentence for sentence in desk.sentences if "The readings here are those of" in sentence]


def test_another_revision_is_a_notice(desk, recording, sha256):
    note_analysis(sha256, FORMER, "2025-12-24")
    (said,) = read(desk, recording, sha256)
    assert "embedded-acoustic revision 2 (SHA-256 111111111111…)" in said


def test_the_same_models_are_none(desk, recording, sha256):
    assert read(desk, recording, sha256) == []
    desk.app.close_recording()
    assert read(desk, recording, sha256) == []


def test_work_whose_models_nobody_recorded_is_a_notice(desk, recording, sha256):
    save_work(sha256, work(marks=(Mark(Span(0.5, 1.0)),)))
    (said,) = read(desk, recording, sha256)
    assert "not recorded" in said


def test_nothing_is_kept_where_nothing_may_be(desk, recording, sha256):
    desk.app.autosave.keeps = False
    desk.open(recording)
    desk.analyse()
    desk.saved()
    assert analysed_with(sha256) == ()
