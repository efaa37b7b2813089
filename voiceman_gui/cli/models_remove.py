"""``voiceman models remove``: an installed model, and what was downloaded of one."""

from __future__ import annotations

from typing import Annotated

import typer

from voiceman_gui.cli.exit_codes import exiting
from voiceman_gui.cli.terminal import write
from voiceman_gui.core.message import message
from voiceman_gui.inference import manage_models as models


def remove(
    model_id: Annotated[str, typer.Argument(metavar="ID", help="cli.models.install.id")],
) -> None:
    """Remove an installed model, and what was downloaded of one."""
    with exiting(message("cli.models.stopped")):
        models.remove_model(model_id)
    write(message("cli.models.removed", model=model_id))
