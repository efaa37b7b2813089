"""Channels and listening: the one that is analysed is heard; levels and a filter that is named."""

from __future__ import annotations

import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.bad_audio_files import wav
from helpers.samples import noise
from voiceman_gui.audio.listening import SoundFilter

RATE = 16_000


@pytest.fixture
def stereo(desk, tmp_path):
    path = tmp_path / "two.wav"
    soundfile.write(path, noise(2, 2 * RATE).T, RATE)
    desk.open(path)
    desk.window.activateWindow()
    desk.window.panels.axis.setFocus()
    return desk


def test_a_channel_is_chosen_by_menu_and_key_and_is_what_plays(stereo):
    state = stereo.state
    stereo.press("analysis.channel2")
    assert state.channel == 1
    assert state.listening.channels.solo == {1}
    assert [button.isChecked() for button in stereo.window.panels.axis.waveform._buttons] == [
        False,
        True,
    ]
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(stereo.window.panels.axis, Qt.Key.Key_C, shift)
    assert state.channel is None
    assert state.listening.everything
    QTest.keyClick(stereo.window.panels.axis, Qt.Key.Key_C, shift)
    assert state.channel == 0
    assert not stereo.app.actions.by_id["analysis.channel3"].isEnabled()
    stereo.press("edit.undo")
    assert state.channel is None


def test_levels_and_a_band_are_chosen_in_a_dialog_and_named_while_they_are_on(stereo):
    state, note = stereo.state, stereo.window.panels.transport.hearing
    analysed = state.channel
    stereo.press("play.listening")
    dialog = stereo.app.dialogs.open_dialog
    dialog.band.setCurrentIndex(1)
    dialog.channels[0].level.setValue(6)
    dialog.level.setValue(12)
    assert state.listening.filter == SoundFilter(300.0, 3400.0, 12.0)
    assert state.listening.channel_gains_db == {0: 6.0}
    assert note.isVisible()
    for part in ("300 Hz", "3,400 Hz", "+6 dB", "+12 dB"):
        assert part in note.text()
    assert state.channel == analysed
    heard = state.listening.of(16_000, 32_000)
    assert heard.filter.on and not heard.everything
    dialog.reject()
    assert note.isVisible(), "it stays on, and stays named"
    stereo.press("play.hear_all")
    assert state.listening.everything
    assert not note.isVisible()


def test_speakers_have_levels(talk):
    talk.press("play.listening")
    dialog = talk.app.dialogs.open_dialog
    ident, row = next(iter(dialog.speakers.items()))
    row.level.setValue(-12)
    assert talk.state.listening.speaker_gains_db == {ident: -12.0}
    row.solo.click()
    assert talk.state.listening.speakers.solo == {ident}
    dialog.reject()


def test_another_recording_is_heard_as_it_is(stereo, tmp_path):
    stereo.state.listening.pass_through(SoundFilter(gain_db=6.0))
    stereo.open(wav(tmp_path / "other.wav"))
    assert stereo.state.listening.everything
