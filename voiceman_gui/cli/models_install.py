"""``voiceman models install``: a model of the catalogue, downloaded from its hub."""

from __future__ import annotations

from typing import Annotated

import typer

from voiceman_gui.cli.exit_codes import exiting
from voiceman_gui.cli.models_licence import licence_accepted, report_installed
from voiceman_gui.cli.options import AcceptLicence, Quiet
from voiceman_gui.cli.terminal import progress_line, say
from voiceman_gui.core.message import message
from voiceman_gui.inference import manage_models as models
from voiceman_gui.settings.store import SettingsStore


def install(
    model_id: Annotated[str, typer.Argument(metavar="ID", help="cli.models.install.id")],
    accept_licence: AcceptLicence = False,
    online: Annotated[bool, typer.Option("--online", help="cli.models.install.online")] = False,
    quiet: Quiet = False,
) -> None:
    """Download a model, prove it, and install it; a stopped download goes on where it stopped."""
    with exiting(message("cli.models.stopped")):
        entry = next((e for e in models.list_models() if e.id == model_id), None)
        offline = not online and _offline()
        # Offline first: a licence should not be read for nothing.
        accepted = accept_licence or offline or entry is None or licence_accepted(entry)
        with progress_line(model_id, quiet=quiet) as line:
            entry = models.install_model(
                model_id, accepted=accepted, offline=offline, on_progress=line
            )
    report_installed(entry, quiet=quiet)


def _offline() -> bool:
    store = SettingsStore()
    for notice in store.notices:
        say(notice)
    return store.settings.offline
