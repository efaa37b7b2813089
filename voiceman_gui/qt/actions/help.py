"""The Help menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from voiceman_gui.core.message import message
from voiceman_gui.qt.actions.spec import Action, Menu


@dataclass(frozen=True, slots=True)
class HelpCommands:
    """Pages that the window shows."""

    contents: Callable[[], None]
    keys: Callable[[], None]
    confidence: Callable[[], None]
    commands: Callable[[], None]
    changes: Callable[[], None]
    log_folder: Callable[[], None]
    about: Callable[[], None]


def menu(commands: HelpCommands) -> Menu:
    """Help, keys, commands, the confidence, change log, log folder, about."""
    return (
        Action("help.contents", message("actions.help.contents"), commands.contents, ("F1",)),
        Action("help.keys", message("actions.help.keys"), commands.keys, ("F2",)),
        Action("help.confidence", message("actions.help.confidence"), commands.confidence),
        Action(
            "help.commands",
            message("actions.help.commands"),
            commands.commands,
            ("Ctrl+Shift+P",),
            tip=message("actions.help.commands_tip"),
        ),
        Action("help.changes", message("actions.help.changes"), commands.changes),
        None,
        Action("help.log", message("actions.help.log_folder"), commands.log_folder),
        Action("help.about", message("actions.help.about"), commands.about),
    )
