"""The Edit menu: what the analyst sets, and taking it back."""

from __future__ import annotations

from voiceman_gui.qt.actions.spec import Action, Menu, Needs, SubMenu
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.controllers.navigator import Navigator

LABELS = {
    "1": "noteworthy",
    "2": "agitated",
    "3": "calm",
    "4": "low mood",
    "5": "laughter",
    "6": "crying",
    "7": "other voice",
    "8": "noise",
    "9": "unclear",
    "0": "",
}
"""What the number keys set; 0 takes the label away."""


def menu(editing: Editing, moves: Navigator) -> Menu:
    """Undo, marks, labels, selection."""
    stack = editing.stack
    labels = tuple(
        Action(
            f"edit.label{key}",
            f"Label “{label}”" if label else "No label",
            lambda label=label: editing.label_current(label),
            (key,),
            Needs.WAVEFORM,
            "Label the selection, or the mark under the playhead",
            on_axis=True,
        )
        for key, label in LABELS.items()
    )
    return (
        Action("edit.undo", "&Undo", stack.undo, ("Ctrl+Z",)),
        Action("edit.redo", "&Redo", stack.redo, ("Ctrl+Y", "Ctrl+Shift+Z")),
        None,
        Action(
            "edit.region",
            "Mark &region",
            editing.mark_region,
            ("Ctrl+B",),
            Needs.SELECTION,
            "Mark the selection; marked regions go into the report",
        ),
        Action(
            "edit.point",
            "Mark &point",
            editing.mark_point,
            ("Ctrl+M",),
            Needs.WAVEFORM,
            "Mark the moment under the playhead",
        ),
        Action(
            "edit.remove",
            "Remove &mark",
            editing.remove_current,
            ("Del",),
            Needs.MARK,
            "Remove the selected mark, or the one under the playhead; in the list of marks, the "
            "chosen rows",
            on_axis=True,
        ),
        Action("edit.previous", "Previous mark", moves.previous_mark, ("Alt+Left",), Needs.MARK),
        Action("edit.next", "Next mark", moves.next_mark, ("Alt+Right",), Needs.MARK),
        None,
        SubMenu("&Label", labels),
        None,
        Action("edit.all", "Select &all", moves.select_all, ("Ctrl+A",), Needs.WAVEFORM),
        Action(
            "edit.none",
            "Select &nothing",
            moves.select_nothing,
            ("Ctrl+Shift+A",),
            Needs.SELECTION,
        ),
    )
