"""The Edit menu: what the analyst sets, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from voiceman_gui.core.message import message
from voiceman_gui.core.turn_edits import Edge
from voiceman_gui.qt.actions import speakers, tiers
from voiceman_gui.qt.actions.build import Actions
from voiceman_gui.qt.actions.spec import Action, Menu, Needs, SubMenu
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.controllers.navigator import Navigator
from voiceman_gui.qt.controllers.snapping import Snapping
from voiceman_gui.qt.controllers.tiers import TierEditing
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
    "mark.move": message("actions.act.mark_move"),
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
    **tiers.ACTS,
}
"""What a command did, by its id: nouns that stand behind Undo and Redo."""


STEP_S = 0.01
"""How far one press of a key moves an edge."""


@dataclass(frozen=True, slots=True)
class MarkCommands:
    """What the menu does about marks beside adding and removing them."""

    tiers: TierEditing
    snapping: Snapping
    ask_mark: Callable[[], None]
    """Shows all that is kept of the current mark."""
    ask_span: Callable[[], None]
    """Asks which passage to select."""
    snap: Callable[[], None]
    """Copies picture, values and provenance of the selection."""
    set_snapping: Callable[[bool], None]


def menu(editing: Editing, moves: Navigator, commands: MarkCommands) -> Menu:
    """Undo, marks, labels, selection."""
    stack = editing.stack
    labels = tuple(
        Action(
            f"edit.label{key}",
            message("actions.label", label=label) if label else message("actions.label_none"),
            lambda key=key, label=label: commands.tiers.label(
                int(key), "" if label is None else say(label)
            ),
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
            "edit.mark",
            message("actions.edit.mark"),
            commands.ask_mark,
            ("F4",),
            Needs.MARK,
            message("actions.edit.mark_tip"),
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
        Action(
            "edit.snap_copy",
            message("actions.edit.snap_copy"),
            commands.snap,
            ("Ctrl+Alt+C",),
            Needs.SELECTION,
            message("actions.edit.snap_copy_tip"),
        ),
        Action(
            "edit.snap_report",
            message("actions.edit.snap_report"),
            editing.into_report,
            ("Ctrl+Alt+M",),
            Needs.SELECTION,
            message("actions.edit.snap_report_tip"),
        ),
        None,
        SubMenu(message("actions.labels"), labels),
        SubMenu(message("actions.edges"), _edges(editing)),
        Action(
            "edit.zero",
            message("actions.edit.zero"),
            commands.snapping.to_crossings,
            ("Z",),
            Needs.SELECTION,
            message("actions.edit.zero_tip"),
            on_axis=True,
        ),
        Action(
            "edit.snap",
            message("actions.edit.snap"),
            commands.set_snapping,
            (),
            tip=message("actions.edit.snap_tip"),
            checkable=True,
        ),
        None,
        Action(
            "edit.select",
            message("actions.edit.select"),
            commands.ask_span,
            ("Ctrl+Shift+G",),
            Needs.WAVEFORM,
            message("actions.edit.select_tip"),
        ),
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


def _edges(editing: Editing) -> tuple[Action, ...]:
    """Return the keys that move an edge of the selected mark, or of the selection."""
    steps = (
        ("start_back", Edge.START, -STEP_S, "Alt+Shift+Left"),
        ("start_on", Edge.START, STEP_S, "Alt+Shift+Right"),
        ("end_back", Edge.END, -STEP_S, "Ctrl+Shift+Left"),
        ("end_on", Edge.END, STEP_S, "Ctrl+Shift+Right"),
    )
    texts = {
        "start_back": message("actions.edges.start_back"),
        "start_on": message("actions.edges.start_on"),
        "end_back": message("actions.edges.end_back"),
        "end_on": message("actions.edges.end_on"),
    }
    return tuple(
        Action(
            f"edit.{ident}",
            texts[ident],
            partial(editing.nudge, edge, by_s),
            (key,),
            Needs.WAVEFORM,
            on_axis=True,
        )
        for ident, edge, by_s, key in steps
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
