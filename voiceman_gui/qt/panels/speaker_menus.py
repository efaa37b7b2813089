"""Menus of the speaker strip: what can be done about a turn, about a speaker, about all."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.turns import UNSURE, SpeakerChoice, SpeakerMode, TurnState
from voiceman_gui.qt.controllers.turns import TurnEditing
from voiceman_gui.qt.language import say
from voiceman_gui.qt.speaking import Speaking

COUNTS = (2, 3, 4, 5, 6)
"""How many people can be said to speak in the menu; the settings of an analysis allow more."""


def choice_name(choice: SpeakerChoice) -> Message:
    """Return what a choice is called in menus."""
    if choice.mode is SpeakerMode.COUNT:
        assert choice.count is not None
        return message("panels.speakers.choice_count", speakers_count=choice.count)
    return {
        SpeakerMode.AUTO: message("panels.speakers.choice_auto"),
        SpeakerMode.ONE: message("panels.speakers.choice_one"),
        SpeakerMode.CHANNELS: message("panels.speakers.choice_channels"),
    }[choice.mode]


def choices(channels: int) -> tuple[SpeakerChoice, ...]:
    """Return what can be chosen for a recording of so many channels."""
    by_channel = (SpeakerChoice(SpeakerMode.CHANNELS),) if channels > 1 else ()
    counted = (SpeakerChoice(SpeakerMode.COUNT, count) for count in COUNTS)
    return SpeakerChoice(), SpeakerChoice(SpeakerMode.ONE), *counted, *by_channel


def fill_choices(menu: QMenu, editing: TurnEditing, channels: int) -> None:
    """Offer how many people speak; the choice in force is ticked."""
    menu.clear()
    now = editing.choice
    for choice in choices(channels):
        action = _add(menu, choice_name(choice), partial(editing.choose_speakers, choice))
        action.setCheckable(True)
        action.setChecked(choice == now)


def fill_shown(menu: QMenu, speaking: Speaking) -> None:
    """Offer whose readings are drawn."""
    menu.clear()
    everyone = _add(menu, message("panels.speakers.show_all"), partial(speaking.show, None))
    everyone.setCheckable(True)
    everyone.setChecked(speaking.shown is None)
    for one in speaking.turns.speakers:
        action = _add(menu, one.name, partial(speaking.show, one.id))
        action.setCheckable(True)
        action.setChecked(speaking.shown == one.id)


def turn_menu(menu: QMenu, editing: TurnEditing, speaking: Speaking) -> None:
    """Offer what can be done about the chosen turn."""
    turn = editing.current()
    if turn is None:
        return
    for title, assign, new in (
        (message("panels.speakers.assign"), editing.assign, editing.assign_new),
        (message("panels.speakers.assign_cluster"), editing.assign_cluster, None),
    ):
        inner = menu.addMenu(say(title))
        for one in speaking.turns.speakers:
            action = _add(inner, one.name, partial(assign, one.id))
            action.setCheckable(True)
            action.setChecked(one.id == turn.speaker)
        if new is not None:
            _add(inner, message("panels.speakers.new"), new)
        inner.addSeparator()
        nobody = _add(inner, message("panels.speakers.nobody"), partial(assign, UNSURE))
        nobody.setCheckable(True)
        nobody.setChecked(not turn.sure)
    menu.addSeparator()
    _add(menu, message("panels.speakers.split"), editing.split)
    _add(menu, message("panels.speakers.merge_next"), editing.merge_next)
    _add(menu, message("panels.speakers.merge_previous"), editing.merge_previous)
    if turn.sure:
        menu.addSeparator()
        baselines = editing.baselines
        _add(menu, message("panels.baseline_card.add"), baselines.add)
        _add(menu, message("panels.baseline_card.take_out"), baselines.take_out).setEnabled(
            baselines.inside()
        )
        _add(menu, message("panels.baseline_card.only"), baselines.only)
    menu.addSeparator()
    confirm = _add(menu, message("panels.speakers.confirm"), editing.confirm)
    confirm.setEnabled(turn.state is not TurnState.CONFIRMED)
    _add(menu, message("panels.speakers.delete"), editing.delete)


def speaker_menu(
    menu: QMenu,
    editing: TurnEditing,
    speaking: Speaking,
    speaker: str,
    rename: Callable[[str], None],
) -> None:
    """Offer what can be done about a speaker."""
    shown = speaking.shown == speaker
    if speaker != UNSURE:
        _add(menu, message("panels.speakers.rename"), partial(rename, speaker))
        only = _add(
            menu,
            message("panels.speakers.show_only"),
            partial(speaking.show, None if shown else speaker),
        )
        only.setCheckable(True)
        only.setChecked(shown)
    _add(
        menu,
        message("panels.speakers.confirm_speaker"),
        partial(editing.confirm_speaker, speaker),
    )
    others = [one for one in speaking.turns.speakers if one.id != speaker]
    if speaker != UNSURE and others:
        menu.addSeparator()
        inner = menu.addMenu(say(message("panels.speakers.merge_into")))
        for one in others:
            _add(inner, one.name, partial(editing.merge_speakers, one.id, speaker))
        _add(
            menu,
            message("panels.speakers.delete_speaker"),
            partial(editing.delete_speaker, speaker),
        )


def _add(menu: QMenu, text: Message | str, act: Callable[[], object]) -> QAction:
    # A name that somebody typed is no mnemonic.
    words = text.replace("&", "&&") if isinstance(text, str) else say(text)
    action = menu.addAction(words)
    action.triggered.connect(lambda _checked=False: act())
    return action
