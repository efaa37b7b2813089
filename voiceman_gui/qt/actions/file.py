"""The File menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from voiceman_gui.qt.actions.spec import Action, Menu, Needs
from voiceman_gui.qt.exporting import Exporting


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
        Action(
            "file.json",
            "Export &JSON …",
            lambda: _drop(exporting.export("json")),
            needs=done,
            tip="All results and their provenance, schema voiceman.analysis/1",
        ),
        Action(
            "file.csv",
            "Export CS&V …",
            lambda: _drop(exporting.export("csv")),
            needs=done,
            tip="The timeline as a table with units in the column names",
        ),
        Action(
            "file.png",
            "Export &picture (PNG) …",
            lambda: _drop(exporting.export("png")),
            needs=done,
            tip="The plots of the whole recording as a picture",
        ),
        Action(
            "file.svg",
            "Export &drawing (SVG) …",
            lambda: _drop(exporting.export("svg")),
            needs=done,
            tip="The plots of the whole recording as a vector drawing",
        ),
        None,
        Action("file.settings", "Se&ttings …", commands.settings, ("Ctrl+,",)),
        Action("file.quit", "&Quit", commands.quit, ("Ctrl+Q",)),
    )


def _drop(_job: object) -> None:
    """Menus have no use for a job; its signals are connected already."""
