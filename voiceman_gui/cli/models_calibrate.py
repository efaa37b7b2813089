"""``voiceman models calibrate``: a pair of networks on a laboratory's labelled recordings."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from voiceman_gui.cli.exit_codes import exiting
from voiceman_gui.cli.help import WrongUsage
from voiceman_gui.cli.options import Quiet, check_window, model_choice
from voiceman_gui.cli.terminal import progress_line, say, write
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.networks import AUTO, EMBEDDED, ModelChoice
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.models.calibrations import LabelledSet


def calibrate(
    source: Annotated[
        Path,
        typer.Argument(metavar="FOLDER|CSV", readable=False, help="cli.models.calibrate.source"),
    ],
    models: Annotated[
        str, typer.Option(metavar="auto|DIM_ID+CAT_ID", help="cli.models.calibrate.models")
    ] = AUTO,
    window: Annotated[float, typer.Option(metavar="S", help="cli.models.calibrate.window")] = 4.0,
    quiet: Quiet = False,
) -> None:
    """Measure how far two networks disagree where the emotion is known."""
    from voiceman_gui.pipeline.calibrate import calibrate as run

    choice = _pair(models)
    check_window(window)
    with (
        exiting(message("cli.models.calibrate.stopped")),
        progress_line(displayable(source.name), quiet=quiet) as line,
    ):

        def left_out(fact: Message) -> None:
            line.clear()
            say(fact)

        done = run(
            source,
            choice,
            today=datetime.now().astimezone().date(),
            window_s=window,
            on_progress=line,
            on_left_out=left_out,
        )
    used = done.content.labelled_set
    if used.left_out:
        say(message("cli.models.calibrate.left_out", recordings_count=len(used.left_out)))
    if quiet:
        return
    write(_counts(used))
    if used.short_windows:
        write(
            message(
                "cli.models.calibrate.short",
                recordings_count=used.short_windows,
                window_s=window,
            )
        )
    write(message("cli.models.calibrate.temperature", temperature=float(done.content.temperature)))
    made = done.content.calibration()
    write(made.sentence)
    for detail in made.details:
        write(detail)
    write(message("cli.models.calibrate.written", path=str(done.path)))


def _counts(used: LabelledSet) -> Message:
    each = tuple(
        message("inference.labelled.count", recordings_count=count, category=name)
        for count, name in zip(used.recordings, CATEGORIES, strict=True)
    )
    return message(
        "cli.models.calibrate.counts",
        recordings_count=sum(used.recordings),
        windows_count=sum(used.windows),
        each=each,
    )


def _pair(text: str) -> ModelChoice:
    choice = model_choice(text)
    if EMBEDDED in (choice.dimensions, choice.categories) or choice.speakers != AUTO:
        raise WrongUsage(message("cli.usage.pair"))
    return choice
