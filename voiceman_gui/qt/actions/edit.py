"""The Edit menu: what the analyst sets, and taking it back."""

from __future__ import annotations

from PySide6.QtCore import QObject

from voiceman_gui.core.message import message
from voiceman_gui.qt.actions import speakers
from voiceman_gui.qt.actions.build import Actions
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


ACTS = {
    "mark.region": message("actions.act.mark_region"),
    "mark.point": message("actions.act.mark_point"),
    "mark.label": message("actions.act.mark_label"),
    "mark.change": message("actions.act.mark_change"),
    "mark.remove": message("actions.act.mark_remove"),
    "marks.set": message("actions.act.marks_set"),
    "baseline.set": message("actions.act.baseline_set"),
    "baseline.add": message("actions.act.baseline_add"),
    "baseline.borrow": message("actions.act.baseline_borrow"),
    "baseline.take_out": message("actions.act.baseline_take_out"),
    "baseline.clear": message("actions.act.baseline_clear"),
    "channel.set": message("actions.act.channel_set"),
    "turns.import": message("actions.act.turns_import"),
    "report.details": message("actions.act.report_details"),
    **speakers.ACTS,
}
"""What a command did, by its id: nouns that stand behind Undo and Redo."""


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


class ActNames(QObject):
    """Lets Undo and Redo always name the act that they would take back or repeat.

    Parameters
    ----------
    editing : Editing
    actions : Actions
        Holds ``edit.undo`` and ``edit.redo``; owns this object.
    """

    def __init__(self, editing: Editing, actions: Actions) -> None:
        super().__init__(actions)
        self._actions = actions
        # The text of a step is the id of its command.
        editing.stack.undoTextChanged.connect(self._undo)
        editing.stack.redoTextChanged.connect(self._redo)

    def _undo(self, ident: str) -> None:
        act = ACTS.get(ident)
        text = None if act is None else message("actions.edit.undo_act", act=act)
        self._actions.set_text("edit.undo", text)

    def _redo(self, ident: str) -> None:
        act = ACTS.get(ident)
        text = None if act is None else message("actions.edit.redo_act", act=act)
        self._actions.set_text("edit.redo", text)
