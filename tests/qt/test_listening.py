"""Solo and mute in the window: what is heard, what is said about it, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from helpers.panel_stack import Stack
from helpers.samples import noise
from helpers.stepped_card import RATE, SteppedCard, stepped_card  # noqa: F401
from voiceman_gui.audio.listening import Audible
from voiceman_gui.audio.player import PlayerState
from voiceman_gui.core.document import UNTOUCHED
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Speaker, Turn, Turns
from voiceman_gui.qt.language import language
from voiceman_gui.qt.listening import ListeningChoice
from voiceman_gui.qt.panels.base import GUTTER
from voiceman_gui.qt.state import State

TURNS = Turns(
    (Speaker("1"), Speaker("2", "Ms Kim")),
    (
        Turn(Span(0.0, 1.0), "1"),
        Turn(Span(0.8, 2.0), "2"),
        Turn(Span(2.5, 3.0), UNSURE, reason=message("speakers.unsure")),
    ),
)


@pytest.fixture
def choice(qapp) -> ListeningChoice:
    choice = ListeningChoice()
    choice.show_turns(TURNS)
    return choice


# -- the choice ------------------------------------------------------------------------------


def test_whoever_speaks_at_a_moment_or_spoke_last(choice: ListeningChoice) -> None:
    assert choice.speakers_at(0.5) == ("1",)
    assert choice.speakers_at(0.9) == ("1", "2")
    assert choice.speakers_at(2.2) == ("2",)
    assert choice.speakers_at(2.6) == (UNSURE,)
    assert choice.speakers_at(99.0) == (UNSURE,)
    choice.start_over()
    assert choice.speakers_at(0.5) == ()


def test_solo_and_mute_are_taken_back_by_the_same_act(choice: ListeningChoice, qtbot) -> None:
    changes: list[None] = []
    choice.changed.connect(lambda: changes.append(None))
    choice.solo_speaker("1")
    assert choice.speakers == Audible(solo=frozenset("1"))
    choice.mute_speaker("1")
    assert choice.speakers == Audible(muted=frozenset("1"))
    choice.mute_speaker("1", "2")
    assert choice.speakers == Audible(muted=frozenset("12"))
    choice.mute_speaker("1", "2")
    assert choice.everything
    assert len(changes) == 4
    choice.clear()
    choice.solo_speaker()
    assert len(changes) == 4, "no change, no signal"


def test_one_channel_after_the_other(choice: ListeningChoice) -> None:
    heard = []
    for _ in range(4):
        choice.next_channel(3)
        heard.append([channel for channel in range(3) if choice.channels.hears(channel)])
    assert heard == [[0], [1], [2], [0, 1, 2]]


def test_a_speaker_who_is_gone_is_no_longer_muted(choice: ListeningChoice) -> None:
    choice.mute_speaker("1", "2", UNSURE)
    choice.show_turns(Turns((Speaker("2"),), TURNS.of("2")))
    assert choice.speakers == Audible(muted=frozenset({"2", UNSURE}))


def test_what_is_heard_is_said(choice: ListeningChoice) -> None:
    def said() -> list[Message]:
        return list(choice.facts(2))

    assert said() == []
    choice.solo_speaker("2")
    assert said() == [message("window.hearing.only", parts=("Ms Kim",))]
    choice.mute_speaker("1")
    assert said() == [message("window.hearing.only", parts=("Ms Kim",))]
    choice.clear()
    choice.mute_speaker("1")
    name = message("speakers.numbered", number="1")
    assert said() == [message("window.hearing.without", parts=(name,))]
    choice.mute_channel(1)
    right = message("panels.hearing.right")
    assert said()[1:] == [message("window.hearing.without", parts=(right,))]
    choice.mute_channel(0)
    assert said()[1:] == [message("window.hearing.nothing")]
    third = message("panels.hearing.channel", number=3)
    choice.follow_channel(2)
    assert choice.facts(4)[1:] == (message("window.hearing.only", parts=(third,)),)


def test_the_silence_is_that_of_the_speakers(choice: ListeningChoice) -> None:
    choice.mute_speaker("1")
    listening = choice.of(1_000, 4_000)
    assert np.clip(listening.silent, 0, 4_000).tolist() == [[0, 800]]
    choice.clear()
    assert choice.of(1_000, 4_000).everything


def test_the_channel_that_is_analysed_is_the_one_that_is_heard(qtbot) -> None:
    state = Stack(qtbot, 2).state
    assert state.listening.everything
    state.set_channel(1)
    assert state.listening.channels == Audible(solo=frozenset({1}))
    state.set_channel(None)
    assert state.listening.everything


def test_another_recording_is_heard_whole(qtbot) -> None:
    state = Stack(qtbot, 2).state
    state.listening.show_turns(TURNS)
    state.listening.mute_speaker("1")
    state.listening.mute_channel(0)
    state.show_recording(state.recording)
    assert state.listening.everything
    assert state.listening.turns == Turns()


def test_listening_is_no_part_of_the_document(qtbot) -> None:
    state = Stack(qtbot, 2).state
    commands: list[object] = []
    state.applied.connect(lambda *command: commands.append(command))
    state.listening.show_turns(TURNS)
    state.listening.solo_speaker("1")
    state.listening.mute_channel(0)
    assert state.document == UNTOUCHED
    assert not commands


# -- the buttons of the channels -------------------------------------------------------------


def hear_buttons(stack: Stack) -> list[QToolButton]:
    every = stack.widget.waveform.findChildren(QToolButton)
    return [button for button in every if button.property("role") == "hear"]


def test_channels_have_a_button_to_mute_and_one_for_solo(qtbot) -> None:
    stack = Stack(qtbot, 2)
    mute_left, solo_left, mute_right, solo_right = hear_buttons(stack)
    assert [b.text() for b in hear_buttons(stack)] == ["M", "S", "M", "S"]
    assert mute_left.accessibleName() == "Mute: left channel"
    assert solo_right.accessibleName() == "Solo: right channel"
    assert "right channel" in mute_right.toolTip()
    assert mute_left.focusPolicy() & Qt.FocusPolicy.TabFocus
    mute_left.click()
    assert stack.state.listening.channels == Audible(muted=frozenset({0}))
    assert mute_left.isChecked()
    QTest.keyClick(solo_left, Qt.Key.Key_Space)
    assert stack.state.listening.channels == Audible(solo=frozenset({0}))
    assert [b.isChecked() for b in hear_buttons(stack)] == [False, True, False, False]
    stack.state.listening.clear()
    assert not any(button.isChecked() for button in hear_buttons(stack))
    assert stack.state.channel is None, "what is analysed stays as it is"
    language().use("ko")
    assert solo_right.accessibleName() == "단독 재생: 오른쪽 채널"
    language().use("en")


def test_an_only_channel_has_none(qtbot) -> None:
    assert hear_buttons(Stack(qtbot, 1)) == []


@pytest.mark.parametrize("channels", [2, 4, 8])
@pytest.mark.parametrize("height", [96, 200, 600])
def test_no_button_lies_over_another_or_outside_its_lane(qtbot, channels, height) -> None:
    stack = Stack(qtbot, channels)
    panel = stack.widget.waveform
    panel.setFixedHeight(height)
    qtbot.waitUntil(lambda: panel.height() == height)
    panel.place()
    every = [b for b in panel.findChildren(QToolButton) if b.isVisibleTo(panel)]
    assert len(every) == 3 * channels
    lanes = [panel.lane(channel).toAlignedRect() for channel in range(channels)]
    for index, button in enumerate(every):
        place = button.geometry()
        assert any(
            lane.top() - 1 <= place.top() and place.bottom() <= lane.bottom() + 1 for lane in lanes
        ), (place, lanes)
        assert place.left() >= 0
        assert place.right() < GUTTER
        assert not any(place.intersects(other.geometry()) for other in every[index + 1 :])
    assert min(b.width() for b in every) >= 13


# -- the window ------------------------------------------------------------------------------


@pytest.fixture
def card(stepped_card: SteppedCard) -> SteppedCard:  # noqa: F811
    return stepped_card


@pytest.fixture
def stereo(tmp_path: Path) -> tuple[Path, NDArray[np.float32]]:
    path, samples = tmp_path / "interview.wav", noise(2, 4 * RATE)
    soundfile.write(path, samples.T, RATE, subtype="FLOAT")
    return path, samples


def test_keys_change_what_is_heard_while_it_plays(card, desk, stereo) -> None:
    path, samples = stereo
    desk.open(path)
    state, playback = desk.state, desk.app.playback
    solo = desk.app.actions.by_id["play.solo_speaker"]
    assert not solo.isEnabled(), "nobody is known to speak"
    state.listening.show_turns(TURNS)
    desk.press("play.mute_speaker")
    desk.press("play.toggle")
    desk.bot.waitUntil(lambda: playback.status is PlayerState.PLAYING)
    card.pass_time(0.5)
    assert not card.heard().any(), "Speaker 1 is muted"
    desk.press("play.hear_all")
    assert not desk.app.actions.by_id["play.hear_all"].isEnabled()
    # One key after the other; the playhead of the window follows the clock in its own time.
    card.pass_time(0.3)
    desk.press("play.solo_channel")
    desk.press("play.solo_channel")
    assert state.listening.channels == Audible(solo=frozenset({1}))
    card.pass_time(0.4)
    player = playback._player
    assert player is not None
    place = player.position_s
    playback.stop()
    heard = card.heard()
    last = round(place * RATE)
    assert np.array_equal(heard[-1000:], samples[[1, 1], last - 1000 : last].T)
    # From the first frame of the fade out of silence on, all of it was heard.
    whole = int(np.flatnonzero(heard.any(axis=1))[0])
    first = last - (len(heard) - whole)
    middle = whole + RATE // 10
    at = first + RATE // 10
    assert np.array_equal(heard[middle : middle + 2000], samples[:, at : at + 2000].T)


def test_a_note_says_what_is_heard_as_long_as_not_everything_is(desk, stereo) -> None:
    desk.open(stereo[0])
    note, listening = desk.window.panels.transport.hearing, desk.state.listening
    assert not note.isVisible()
    listening.show_turns(TURNS)
    listening.solo_speaker("1")
    assert note.isVisible()
    assert note.text() == "Hearing: Speaker 1 only"
    assert note.accessibleName() == note.text()
    assert "analysis stays as it is" in note.toolTip()
    language().use("ko")
    assert note.text() == "듣는 대상: 발화자 1만"
    language().use("en")
    QTest.keyClick(note, Qt.Key.Key_Space)
    assert listening.everything
    assert not note.isVisible()
    listening.mute_channel(0)
    assert note.text() == "Hearing: all but left channel"
    desk.app.close_recording()
    desk.bot.waitUntil(lambda: not note.isVisible())


def test_the_note_has_room_on_a_small_screen(desk, stereo) -> None:
    desk.open(stereo[0])
    desk.window.resize(1024, 700)
    transport, listening = desk.window.panels.transport, desk.state.listening
    long = Turns((Speaker("1", "The officer who asks most of the questions"),), TURNS.of("1"))
    listening.show_turns(long)
    listening.mute_speaker("1")
    listening.mute_channel(0)
    desk.bot.waitUntil(transport.hearing.isVisible)
    least = transport.hearing.minimumSizeHint().width()
    desk.bot.waitUntil(lambda: transport.hearing.width() >= least)
    assert desk.window.size().toTuple() == (1024, 700)
    shown = (transport.play, transport.time, transport.rate, transport.hearing)
    for one in shown:
        assert one.isVisible()
        assert transport.rect().contains(one.geometry())
        assert not any(
            QRect.intersects(one.geometry(), other.geometry()) for other in shown if other != one
        )


def test_a_state_alone_has_nothing_to_hear(qapp) -> None:
    state = State()
    assert state.listening.everything
    assert state.listening.facts(0) == ()
