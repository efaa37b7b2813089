"""The Speakers menu: going through turns, correcting them, vouching for them."""

from __future__ import annotations

from functools import partial

from voiceman_gui.core.message import message
from voiceman_gui.core.turns import UNSURE, SpeakerChoice, SpeakerMode
from voiceman_gui.qt.actions.spec import Action, Menu, Needs, SubMenu
from voiceman_gui.qt.controllers.turns import TurnEditing

NUMBERS = range(1, 10)
"""Speakers that have a key each."""

ACTS = {
    "turn.move": message("actions.act.turn_move"),
    "turn.split": message("actions.act.turn_split"),
    "turn.merge": message("actions.act.turn_merge"),
    "turn.assign": message("actions.act.turn_assign"),
    "turn.assign_all": message("actions.act.turn_assign_all"),
    "turn.add": message("actions.act.turn_add"),
    "turn.delete": message("actions.act.turn_delete"),
    "turn.confirm": message("actions.act.turn_confirm"),
    "turns.proposed": message("actions.act.turns_proposed"),
    "speaker.rename": message("actions.act.speaker_rename"),
    "speaker.merge": message("actions.act.speaker_merge"),
    "speaker.delete": message("actions.act.speaker_delete"),
    "turns.speakers": message("actions.act.speakers_set"),
}
"""What a command on turns did, by its id: nouns that stand behind Undo and Redo."""


def menu(editing: TurnEditing) -> Menu:
    """How many speak, steps from turn to turn, corrections, confirmation."""
    turns, ready = Needs.TURNS, Needs.WAVEFORM
    return (
        SubMenu(message("actions.speakers.choice"), _choices(editing)),
        None,
        Action("turns.next", message("actions.turns.next"), editing.next, ("N",), turns),
        Action(
            "turns.previous",
            message("actions.turns.previous"),
            editing.previous,
            ("Shift+N",),
            turns,
        ),
        Action(
            "turns.next_unsure",
            message("actions.turns.next_unsure"),
            editing.next_unsure,
            ("U",),
            turns,
        ),
        Action(
            "turns.previous_unsure",
            message("actions.turns.previous_unsure"),
            editing.previous_unsure,
            ("Shift+U",),
            turns,
        ),
        None,
        SubMenu(message("actions.turns.assign"), _assign(editing)),
        SubMenu(message("actions.turns.assign_all"), _assign_all(editing)),
        Action(
            "turns.split",
            message("actions.turns.split"),
            editing.split,
            ("X",),
            turns,
            message("actions.turns.split_tip"),
        ),
        Action(
            "turns.merge_next",
            message("actions.turns.merge_next"),
            editing.merge_next,
            ("J",),
            turns,
        ),
        Action(
            "turns.merge_previous",
            message("actions.turns.merge_previous"),
            editing.merge_previous,
            ("Shift+J",),
            turns,
        ),
        Action(
            "turns.delete",
            message("actions.turns.delete"),
            editing.delete,
            ("Backspace",),
            turns,
            message("actions.turns.delete_tip"),
            on_axis=True,
        ),
        Action(
            "turns.rename",
            message("actions.speakers.rename"),
            editing.ask_name,
            ("R",),
            turns,
        ),
        None,
        Action(
            "turns.confirm",
            message("actions.turns.confirm"),
            editing.confirm,
            ("Return",),
            turns,
            message("actions.turns.confirm_tip"),
            on_axis=True,
        ),
        Action(
            "turns.confirm_visible",
            message("actions.turns.confirm_visible"),
            editing.confirm_visible,
            ("Ctrl+Return",),
            turns,
            message("actions.turns.confirm_visible_tip"),
        ),
        Action(
            "turns.confirm_all",
            message("actions.turns.confirm_all"),
            editing.confirm_all,
            ("Ctrl+Shift+Return",),
            turns,
        ),
        Action(
            "turns.as_proposed",
            message("actions.turns.as_proposed"),
            editing.as_proposed,
            (),
            ready,
            message("actions.turns.as_proposed_tip"),
        ),
    )


def _choices(editing: TurnEditing) -> tuple[Action, ...]:
    choices = (
        ("auto", SpeakerChoice(), message("actions.speakers.auto")),
        ("one", SpeakerChoice(SpeakerMode.ONE), message("actions.speakers.one")),
        *(
            (
                str(count),
                SpeakerChoice(SpeakerMode.COUNT, count),
                message("actions.speakers.count", speakers_count=count),
            )
            for count in (2, 3, 4, 5, 6)
        ),
        (
            "channels",
            SpeakerChoice(SpeakerMode.CHANNELS),
            message("actions.speakers.channels"),
        ),
    )
    return tuple(
        Action(
            f"speakers.{ident}",
            text,
            partial(editing.choose_speakers, choice),
            needs=Needs.CHANNELS if ident == "channels" else Needs.WAVEFORM,
        )
        for ident, choice, text in choices
    )


def _assign(editing: TurnEditing) -> tuple[Action, ...]:
    numbered = tuple(
        Action(
            f"turns.assign{number}",
            message("actions.turns.to_speaker", number=number),
            partial(editing.assign_nth, number),
            (f"Alt+{number}",),
            Needs.TURNS,
        )
        for number in NUMBERS
    )
    new = Action(
        "turns.assign_new",
        message("actions.turns.to_new"),
        editing.assign_new,
        ("Alt+0",),
        Needs.WAVEFORM,
    )
    unsure = Action(
        "turns.assign_unsure",
        message("actions.turns.to_nobody"),
        partial(editing.assign, UNSURE),
        ("Alt+U",),
        Needs.TURNS,
    )
    return (*numbered, new, unsure)


def _assign_all(editing: TurnEditing) -> tuple[Action, ...]:
    return tuple(
        Action(
            f"turns.assign_all{number}",
            message("actions.turns.to_speaker", number=number),
            partial(editing.assign_cluster_nth, number),
            (f"Alt+Shift+{number}",),
            Needs.TURNS,
        )
        for number in NUMBERS
    )
