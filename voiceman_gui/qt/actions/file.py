"""The File menu."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from voiceman_gui.core.message import message
from voiceman_gui.qt.actions.spec import Action, Menu, Needs, SubMenu
from voiceman_gui.qt.controllers.exporting import Exporting
from voiceman_gui.qt.controllers.turn_files import TurnFiles
from voiceman_gui.report.writers import WRITERS, Writer
from voiceman_gui.speakers.interchange import FORMATS, Format

REPORT = "pdf"
"""Has an entry of its own, because it asks for what only the examiner knows."""


@dataclass(frozen=True, slots=True)
class FileCommands:
    """What the window does itself."""

    open: Callable[[], None]
    open_sample: Callable[[], None]
    close: Callable[[], None]
    save: Callable[[], None]
    report: Callable[[], None]
    info: Callable[[], None]
    settings: Callable[[], None]
    quit: Callable[[], None]


def menu(commands: FileCommands, exporting: Exporting, turn_files: TurnFiles) -> Menu:
    """Open, save, export, quit."""
    done = Needs.ANALYSIS
    return (
        Action(
            "file.open",
            message("actions.file.open"),
            commands.open,
            ("Ctrl+O",),
            tip=message("actions.file.open_tip"),
        ),
        Action(
            "file.sample",
            message("actions.file.sample"),
            commands.open_sample,
            tip=message("actions.file.sample_tip"),
        ),
        Action(
            "file.close",
            message("actions.file.close"),
            commands.close,
            ("Ctrl+W",),
            Needs.RECORDING,
        ),
        Action(
            "file.info",
            message("actions.file.info"),
            commands.info,
            ("Alt+Return",),
            Needs.RECORDING,
            message("actions.file.info_tip"),
        ),
        None,
        Action(
            "file.save",
            message("actions.file.save"),
            commands.save,
            ("Ctrl+S",),
            Needs.WAVEFORM,
            message("actions.file.save_tip"),
        ),
        Action(
            "file.report",
            message("actions.file.report"),
            commands.report,
            ("Ctrl+P",),
            done,
            message("actions.file.report_tip"),
        ),
        *(_export(writer, exporting) for kind, writer in WRITERS.items() if kind != REPORT),
        SubMenu(message("actions.file.turns"), tuple(_turns(turn_files))),
        None,
        Action("file.settings", message("actions.file.settings"), commands.settings, ("Ctrl+,",)),
        Action("file.quit", message("actions.file.quit"), commands.quit, ("Ctrl+Q",)),
    )


def _export(writer: Writer, exporting: Exporting) -> Action:
    return Action(
        f"file.{writer.id}",
        message("actions.export", kind=writer.label),
        lambda: _drop(exporting.export(writer.id)),
        needs=Needs.ANALYSIS,
        tip=writer.tip,
    )


def _turns(turn_files: TurnFiles) -> Iterator[Action]:
    yield Action(
        "file.turns-import",
        message("actions.file.turns_import"),
        lambda: _drop(turn_files.import_turns()),
        needs=Needs.WAVEFORM,
        tip=message("actions.file.turns_import_tip"),
    )
    for form in FORMATS.values():
        yield _turns_export(form, turn_files)


def _turns_export(form: Format, turn_files: TurnFiles) -> Action:
    return Action(
        f"file.turns-{form.id}",
        message("actions.export", kind=form.name),
        lambda: _drop(turn_files.export(form.id)),
        needs=Needs.ANALYSIS,
        tip=form.lost,
    )


def _drop(_job: object) -> None:
    """Menus have no use for a job; its signals are connected already."""
