"""The Edit menu: what the analyst sets, and taking it back."""

from __future__ import annotations

from voiceman_gui.core.message import message
from voiceman_gui.qt.actions.spec import Action, Menu, Needs, SubMenu
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.controllers.navigator import Navigator
from voiceman_gui.qt.language import say

LABELS = {
    "1": message("actions.label.noteworthy"),
    "2": message("actions.label.agitated"),
    "3": message("actions.label.calm"),
    "4": message("actions.label.low"),
    "5": message("actions.label.laughter"),
    "6": message("actions.label.crying"),
    "7": message("actions.label.other_voice"),
    "8": message("actions.label.noise"),
    "9": message("actions.label.unclear"),
    "0": None,
}
"""What the number keys set; 0 takes the label away."""


def menu(editing: Editing, moves: Navigator) -> Menu:
    """Undo, marks, labels, selection."""
    stack = editing.stack
    labels = tuple(
        Action(
            f"edit.label{key}",
            message("actions.label", label=label) if label else message("actions.label_none"),
            lambda label=label: editing.label_current("" if label is None else say(label)),
            (key,),
            Needs.WAVEFORM,
            message("actions.label_tip"),
            on_axis=True,
        )
        for key, label in LABELS.items()
    )
    return (
        Action("edit.undo", message("actions.edit.undo"), stack.undo, ("Ctrl+Z",), Needs.UNDO),
        Action(
            "edit.redo",
            message("actions.edit.redo"),
            stack.redo,
            ("Ctrl+Y", "Ctrl+Shift+Z"),
            Needs.REDO,
        ),
        None,
        Action(
            "edit.region",
            message("actions.edit.region"),
            editing.mark_region,
            ("Ctrl+B",),
            Needs.SELECTION,
            message("actions.edit.region_tip"),
        ),
        Action(
            "edit.point",
            message("actions.edit.point"),
            editing.mark_point,
            ("Ctrl+M",),
            Needs.WAVEFORM,
            message("actions.edit.point_tip"),
        ),
        Action(
            "edit.remove",
            message("actions.edit.remove"),
            editing.remove_current,
            ("Del",),
            Needs.MARK,
            message("actions.edit.remove_tip"),
            on_axis=True,
        ),
        Action(
            "edit.previous",
            message("actions.edit.previous"),
            moves.previous_mark,
            ("Alt+Left",),
            Needs.MARK,
        ),
        Action(
            "edit.next", message("actions.edit.next"), moves.next_mark, ("Alt+Right",), Needs.MARK
        ),
        None,
        SubMenu(message("actions.labels"), labels),
        None,
        Action(
            "edit.all", message("actions.edit.all"), moves.select_all, ("Ctrl+A",), Needs.WAVEFORM
        ),
        Action(
            "edit.none",
            message("actions.edit.none"),
            moves.select_nothing,
            ("Ctrl+Shift+A",),
            Needs.SELECTION,
        ),
    )
