"""``voiceman models import``: a model that was carried in by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from voiceman_gui.cli.exit_codes import exiting
from voiceman_gui.cli.models_licence import licence_accepted, report_installed
from voiceman_gui.cli.options import AcceptLicence, Quiet
from voiceman_gui.cli.terminal import progress_line
from voiceman_gui.core.message import message
from voiceman_gui.inference import manage_models as models


def import_(
    path: Annotated[
        Path,
        typer.Argument(metavar="FOLDER|FILE", readable=False, help="cli.models.import.path"),
    ],
    accept_licence: AcceptLicence = False,
    quiet: Quiet = False,
) -> None:
    """Install a model from a folder or archive, which is only read."""
    with exiting(message("cli.models.stopped")):
        found = models.examine(path)
        accepted = accept_licence or licence_accepted(found)
        with progress_line(found.id, quiet=quiet) as line:
            entry = models.import_model(path, accepted=accepted, on_progress=line)
    report_installed(entry, quiet=quiet)
