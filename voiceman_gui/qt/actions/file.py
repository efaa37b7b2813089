"""The File menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from voiceman_gui.qt.actions.spec import Action, Menu, Needs
from voiceman_gui.qt.controllers.exporting import Exporting

EXPORTS = (
    (
        "json",
        "Export &JSON …",
        "All results and their provenance, schema voiceman.analysis/2",
    ),
    ("csv", "Export CS&V …", "The timeline as a table with units in the column names"),
    ("png", "Export &picture (PNG) …", "The plots of the whole recording as a picture"),
    ("svg", "Export &drawing (SVG) …", "The plots of the whole recording as a vector drawing"),
)
"""Kind of result, text of the menu, tip."""


@dataclass(frozen=True, slots=True)
class FileCommands:
    """What the window does itself."""

    open: Callable[[], None]
    open_sample: Callable[[], None]
    close: Callable[[], None]
    save: Callable[[], None]
    report: Callable[[], None]
    settings: Callable[[], None]
    quit: Callable[[], None]


def menu(commands: FileCommands, exporting: Exporting) -> Menu:
    """Open, save, export, quit."""
    done = Needs.ANALYSIS
    return (
        Action("file.open", "&Open …", commands.open, ("Ctrl+O",), tip="Open a recording"),
        Action(
            "file.sample",
            "Open the &sample",
            commands.open_sample,
            tip="Open the recording that comes with the program",
        ),
        Action("file.close", "&Close recording", commands.close, ("Ctrl+W",), Needs.RECORDING),
        None,
        Action(
            "file.save",
            "&Save marks and baseline",
            commands.save,
            ("Ctrl+S",),
            Needs.WAVEFORM,
            "They are saved by themselves too, a moment after each change",
        ),
        Action(
            "file.report",
            "&Report as PDF …",
            commands.report,
            ("Ctrl+P",),
            done,
            "Write the report with the regions that are marked for it",
        ),
        *(_export(kind, text, tip, exporting) for kind, text, tip in EXPORTS),
        None,
        Action("file.settings", "Se&ttings …", commands.settings, ("Ctrl+,",)),
        Action("file.quit", "&Quit", commands.quit, ("Ctrl+Q",)),
    )


def _export(kind: str, text: str, tip: str, exporting: Exporting) -> Action:
    return Action(
        f"file.{kind}",
        text,
        lambda: _drop(exporting.export(kind)),
        needs=Needs.ANALYSIS,
        tip=tip,
    )


def _drop(_job: object) -> None:
    """Menus have no use for a job; its signals are connected already."""
