"""The table of commands: another one is a file and a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from voiceman_gui import __version__, pipeline
from voiceman_gui.cli.analyze import analyze
from voiceman_gui.cli.doctor import doctor
from voiceman_gui.cli.help import WordedCommand, WordedGroup
from voiceman_gui.cli.models_calibrate import calibrate
from voiceman_gui.cli.models_import import import_
from voiceman_gui.cli.models_install import install
from voiceman_gui.cli.models_list import list_
from voiceman_gui.cli.models_remove import remove
from voiceman_gui.cli.models_verify import verify
from voiceman_gui.cli.options import LanguageCode
from voiceman_gui.cli.tiers import export_clips, export_tiers
from voiceman_gui.cli.turns_export import export
from voiceman_gui.cli.validate import validate


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Parameters
    ----------
    name : str
        As it is typed.
    run : callable
        Its parameters are the arguments and options.
    help : str
        Id of the message on its help page.
    """

    name: str
    run: Callable[..., None]
    help: str


COMMANDS = (
    Command("analyze", analyze, "cli.analyze.help"),
    Command("doctor", doctor, "cli.doctor.help"),
    Command("validate", validate, "cli.validate.help"),
)
MODELS_COMMANDS = (
    Command("list", list_, "cli.models.list.help"),
    Command("install", install, "cli.models.install.help"),
    Command("import", import_, "cli.models.import.help"),
    Command("verify", verify, "cli.models.verify.help"),
    Command("remove", remove, "cli.models.remove.help"),
    Command("calibrate", calibrate, "cli.models.calibrate.help"),
)
TIERS_COMMANDS = (
    Command("export", export_tiers, "cli.tiers.export"),
    Command("clips", export_clips, "cli.tiers.clips"),
)
TURNS_COMMANDS = (Command("export", export, "cli.turns.export.help"),)


def _group(name: str, help_: str, commands: tuple[Command, ...]) -> typer.Typer:
    group = typer.Typer(
        name=name,
        cls=WordedGroup,
        help=help_,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    for command in commands:
        group.command(command.name, cls=WordedCommand, help=command.help)(command.run)
    return group


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"voiceman {__version__}")
        raise typer.Exit


app = _group("voiceman", "cli.root.help", COMMANDS)
app.add_typer(_group("models", "cli.models.help", MODELS_COMMANDS), name="models")
app.add_typer(_group("tiers", "cli.tiers.help", TIERS_COMMANDS), name="tiers")
app.add_typer(_group("turns", "cli.turns.help", TURNS_COMMANDS), name="turns")


@app.callback(help="cli.root.help")
def _root(
    _version_wanted: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="cli.root.version"),
    ] = False,
    _language: Annotated[
        LanguageCode | None, typer.Option("--language", help="cli.root.language")
    ] = None,
) -> None:
    """Take the options that stand before a command; the language was read before them."""


def main() -> Any:
    """Run the command line; returns the exit code of ``sys.exit``."""
    pipeline.tidy_meanwhile()
    return app()
