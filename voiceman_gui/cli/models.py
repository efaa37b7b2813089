"""``voiceman models``: what is installed, and installing, importing, verifying, removing.

Calibrating is in `cli_calibrate`.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json as json_format
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from voiceman_gui.cli.terminal import say, write
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.installed import STATE_NAMES, ModelEntry, ModelState
from voiceman_gui.core.names import displayable
from voiceman_gui.core.progress import Progress
from voiceman_gui.inference import manage_models as models
from voiceman_gui.settings.store import SettingsStore
from voiceman_gui.wording import ENGLISH, words_for

WRONG_USAGE, NOT_READABLE, FAILED, INTERRUPTED = 2, 3, 4, 130
_WIDTH = 100
_LONGEST_ID = 28

models_app = typer.Typer(
    help="The models beside the embedded ones: list, install, import, verify, remove; calibrate.",
    no_args_is_help=True,
)

Accept = Annotated[
    bool,
    typer.Option("--accept-licence", help="The licence was read and is accepted; do not ask."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.")]


@models_app.command("list")
def list_(
    json: Annotated[
        bool, typer.Option("--json", help="Everything that is known, as JSON.")
    ] = False,
) -> None:
    """Say which models there are, where from, under which licence, and how they were verified."""
    with _told():
        entries = models.list_models()
    if json:
        rows = [dataclasses.asdict(entry) for entry in entries]
        typer.echo(json_format.dumps(rows, indent=2, ensure_ascii=False))
        return
    for line in (*_table(entries), *_details(entries)):
        write(line)


@models_app.command()
def install(
    model_id: Annotated[str, typer.Argument(metavar="ID", help="As “voiceman models list” says.")],
    accept_licence: Accept = False,
    online: Annotated[
        bool,
        typer.Option("--online", help="Open the connection although the settings say Offline."),
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Download a model of the catalogue from the hub, prove it, and install it.

    A stopped download goes on where it stopped when it is asked for again.
    Exit codes: 0 done, 2 wrong usage or licence not accepted, 4 failed, 130 interrupted.
    """
    with _told():
        entry = next((e for e in models.list_models() if e.id == model_id), None)
        offline = not online and _offline()
        # Offline first: nobody should read a licence for nothing.
        accepted = accept_licence or offline or entry is None or _licence_accepted(entry)
        with progress_line(model_id, quiet=quiet) as progress:
            entry = models.install_model(
                model_id, accepted=accepted, offline=offline, on_progress=progress
            )
    _report(entry, quiet=quiet)


@models_app.command("import")
def import_(
    path: Annotated[Path, typer.Argument(help="Folder, zip or tar with the publisher's files.")],
    accept_licence: Accept = False,
    quiet: Quiet = False,
) -> None:
    """Install a model that was carried in by hand; the folder or archive is only read.

    Exit codes: 0 done, 2 licence not accepted, 3 no readable model there, 4 failed,
    130 interrupted.
    """
    with _told():
        found = models.examine(path)
        accepted = accept_licence or _licence_accepted(found)
        with progress_line(found.id, quiet=quiet) as progress:
            entry = models.import_model(path, accepted=accepted, on_progress=progress)
    _report(entry, quiet=quiet)


@models_app.command()
def verify(
    model_ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID...]", help="Default: all installed.")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Compare all files with their SHA-256 and run the known answers again.

    Exit codes: 0 all passed, 2 no such model, 4 a model is refused.
    """
    refused = False
    with _told():
        ids = model_ids or [
            entry.id
            for entry in models.list_models()
            if entry.state is not ModelState.NOT_INSTALLED
        ]
        for model_id in ids:
            with progress_line(model_id, quiet=quiet) as progress:
                entry = models.verify_model(model_id, on_progress=progress)
            refused |= entry.state is ModelState.REFUSED
            if entry.state is ModelState.REFUSED:
                say(f"{model_id}: {entry.reason}")
            elif not quiet:
                write(f"{model_id}: {entry.verified}")
    raise typer.Exit(FAILED if refused else 0)


@models_app.command()
def remove(model_id: Annotated[str, typer.Argument(metavar="ID")]) -> None:
    """Remove an installed model, and what was downloaded of one.

    Exit codes: 0 done, 2 no such model, 4 failed.
    """
    with _told():
        models.remove_model(model_id)
    write(f"{model_id} was removed.")


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """Let each error be a sentence and an exit code."""
    try:
        yield
    except (models.LicenceNotAccepted, models.UnknownModel) as error:
        say(error)
        raise typer.Exit(WRONG_USAGE) from error
    except models.BroughtError as error:
        say(error)
        raise typer.Exit(NOT_READABLE) from error
    except VoicemanError as error:
        say(error)
        raise typer.Exit(FAILED) from error
    except KeyboardInterrupt as error:
        say("Stopped. No model was changed.")
        raise typer.Exit(INTERRUPTED) from error


def _offline() -> bool:
    store = SettingsStore()
    for notice in store.notices:
        say(notice)
    return store.settings.offline


def _licence_accepted(entry: ModelEntry) -> bool:
    """Show a licence and ask; without a terminal nobody can have accepted it."""
    if not entry.licence_text or not _on_terminal():
        return False
    write(f"{entry.name} ({entry.licence})\n")
    write(entry.licence_text.strip() + "\n")
    return typer.confirm("Do you accept this licence?")


def _on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _report(entry: ModelEntry, *, quiet: bool) -> None:
    if entry.state is ModelState.REFUSED:
        say(entry.reason)
        raise typer.Exit(FAILED)
    if not quiet:
        write(f"{entry.id} is installed: {entry.verified}.")


def _table(entries: Sequence[ModelEntry]) -> Iterator[str]:
    heads = ("ID", "ROLE", "STATE", "REVISION", "LICENCE", "SIZE")
    rows = [_cells(entry) for entry in entries]
    widths = [max(len(row[i]) for row in (heads, *rows)) for i in range(len(heads))]
    widths[0] = min(widths[0], _LONGEST_ID)
    for row in (heads, *rows):
        if len(row[0]) > widths[0]:
            # An id is typed again, so it is never cut.
            yield row[0]
            row = ("", *row[1:])  # noqa: PLW2901
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        yield "  ".join(cells).rstrip()


def _cells(entry: ModelEntry) -> tuple[str, ...]:
    role = "both" if len(entry.roles) > 1 else "".join(entry.roles)
    size = "" if entry.size_bytes is None else f"{entry.size_bytes / 1e6:.1f} MB"
    return (
        entry.id,
        role,
        words_for(ENGLISH)(STATE_NAMES[entry.state]),
        _cut(entry.revision, 12),
        _cut(entry.licence, 17),
        size,
    )


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def _details(entries: Sequence[ModelEntry]) -> Iterator[str]:
    for entry in entries:
        if entry.state in (ModelState.EMBEDDED, ModelState.NOT_INSTALLED):
            continue
        yield ""
        yield f"{entry.id}: {entry.name}"
        for name, value in (
            ("refused", entry.reason),
            ("verified", entry.verified),
            *(("calibrated", words) for words in entry.calibrated),
            ("from", entry.source),
            ("installed", entry.installed),
            ("licence", f"{entry.licence}, accepted {entry.licence_accepted}")
            if entry.licence_accepted
            else ("licence", entry.licence),
            ("SHA-256", entry.sha256),
        ):
            if value:
                yield textwrap.fill(
                    value,
                    _WIDTH,
                    initial_indent=f"  {name:<11}",
                    subsequent_indent=" " * 13,
                    break_on_hyphens=False,
                )


@contextlib.contextmanager
def progress_line(name: str, *, quiet: bool) -> Iterator[ProgressLine]:
    """Lend a line for the progress of something, where somebody looks at a terminal."""
    line = ProgressLine(name, shown=not quiet and sys.stderr.isatty())
    try:
        yield line
    finally:
        line.clear()


class ProgressLine:
    """One line on a terminal that is written over."""

    def __init__(self, name: str, *, shown: bool) -> None:
        self._name, self._shown, self._last = name, shown, ""

    def __call__(self, progress: Progress) -> None:
        """Write how far it is."""
        line = (
            f"{self._name}: {words_for(ENGLISH)(progress.message)} {int(progress.fraction * 100)} %"
        )
        if self._shown and line != self._last:
            self._last = line
            columns = shutil.get_terminal_size().columns
            typer.echo(f"\r\x1b[K{_cut(displayable(line), columns - 1)}", nl=False, err=True)

    def clear(self) -> None:
        """Take the line away, for something that is to stay."""
        if self._shown:
            typer.echo("\r\x1b[K", nl=False, err=True)
