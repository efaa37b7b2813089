"""The question for a licence, and the report on a model that was installed."""

from __future__ import annotations

import sys

import typer

from voiceman_gui.cli.exit_codes import Exit
from voiceman_gui.cli.language import words
from voiceman_gui.cli.terminal import say, write
from voiceman_gui.core.installed import STATE_NAMES, ModelEntry, ModelState
from voiceman_gui.core.message import Message, message


def licence_accepted(entry: ModelEntry) -> bool:
    """Show a licence and ask; without a terminal it cannot have been accepted."""
    if not entry.licence_text or not on_terminal():
        return False
    spoken = words()
    write(f"{spoken(entry.name)} ({spoken(entry.licence)})\n")
    write(spoken(entry.licence_text).strip() + "\n")
    return typer.confirm(words().text("cli.models.accept_licence"))


def on_terminal() -> bool:
    """Whether a question can be read and answered."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def report_installed(entry: ModelEntry, *, quiet: bool) -> None:
    """Report that a model is installed, or leave with an exit code where it was refused."""
    if entry.state is ModelState.REFUSED:
        if isinstance(entry.reason, Message):
            say(entry.reason)
        raise typer.Exit(Exit.FAILED)
    if not quiet:
        verified = entry.verified or STATE_NAMES[entry.state]
        write(message("cli.models.installed", model=entry.id, verified=verified))
