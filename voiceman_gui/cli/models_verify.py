"""``voiceman models verify``: hashes and known answers of installed models, checked again."""

from __future__ import annotations

from typing import Annotated

import typer

from voiceman_gui.cli.exit_codes import Exit, exiting
from voiceman_gui.cli.options import Quiet
from voiceman_gui.cli.terminal import progress_line, say, write
from voiceman_gui.core.installed import STATE_NAMES, ModelState
from voiceman_gui.core.message import message
from voiceman_gui.inference import manage_models as models


def verify(
    model_ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID...]", help="cli.models.verify.ids")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Compare all files with their SHA-256 and run the known answers again."""
    refused = False
    with exiting(message("cli.models.stopped")):
        ids = model_ids or [
            entry.id
            for entry in models.list_models()
            if entry.state is not ModelState.NOT_INSTALLED
        ]
        for model_id in ids:
            with progress_line(model_id, quiet=quiet) as line:
                entry = models.verify_model(model_id, on_progress=line)
            if entry.state is ModelState.REFUSED:
                refused = True
                say(message("cli.models.of", model=model_id, fact=entry.reason or ""))
            elif not quiet:
                verified = entry.verified or STATE_NAMES[entry.state]
                write(message("cli.models.of", model=model_id, fact=verified))
    raise typer.Exit(Exit.FAILED if refused else Exit.DONE)
