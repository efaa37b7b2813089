"""``voiceman models calibrate``: a pair of networks on a laboratory's labelled recordings."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from voiceman_gui.cli.models import (
    FAILED,
    INTERRUPTED,
    NOT_READABLE,
    WRONG_USAGE,
    Quiet,
    progress_line,
)
from voiceman_gui.cli.terminal import say, write
from voiceman_gui.core.errors import LabelledSetError, VoicemanError
from voiceman_gui.core.networks import AUTO, EMBEDDED, ModelChoice
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.wording import ENGLISH, words_for


def calibrate(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="FOLDER|CSV",
            exists=True,
            help="A list (CSV in UTF-8: path, label and, if known, speaker; paths relative to "
            "it), or a folder with one folder for each category.",
        ),
    ],
    models: Annotated[
        str,
        typer.Option(
            metavar="auto|DIM_ID+CAT_ID",
            help="The pair of networks: those that an analysis would use, or two by their ids.",
        ),
    ] = AUTO,
    window: Annotated[
        float,
        typer.Option(
            metavar="S", help="Window, seconds; the calibration holds for this length only."
        ),
    ] = 4.0,
    quiet: Quiet = False,
) -> None:
    """Measure how far two networks disagree where the emotion is known.

    At least 20 recordings of each of angry, happy, sad and neutral are needed. With speakers named,
    each speaker is left out in turn, otherwise each recording. An earlier calibration of the pair
    is kept beside the new one. Exit codes: 0 done (recordings that could not be used are named), 2
    wrong usage, 3 no usable set, 4 failed, 130 interrupted.
    """
    from voiceman_gui.pipeline.calibrate import calibrate as run

    choice = _pair(models)
    if not 1 <= window <= 30:
        raise typer.BadParameter("The window must be between 1 and 30 seconds.")
    try:
        with progress_line(source.name, quiet=quiet) as line:

            def left_out(sentence: str) -> None:
                line.clear()
                say(sentence)

            done = run(
                source,
                choice,
                today=datetime.now().astimezone().date(),
                window_s=window,
                on_progress=line,
                on_left_out=left_out,
            )
    except LabelledSetError as error:
        say(error)
        raise typer.Exit(NOT_READABLE) from error
    except VoicemanError as error:
        say(error)
        raise typer.Exit(FAILED) from error
    except KeyboardInterrupt as error:
        say("Stopped. No calibration was changed; what the networks said is kept.")
        raise typer.Exit(INTERRUPTED) from error
    used = done.content.labelled_set
    if used.left_out:
        say(f"{len(used.left_out)} recordings were left out.")
    if quiet:
        return
    counts = ", ".join(f"{n} {name}" for n, name in zip(used.recordings, CATEGORIES, strict=True))
    write(f"{sum(used.recordings)} recordings, {sum(used.windows)} windows: {counts}.")
    if used.short_windows:
        write(
            f"{used.short_windows} recordings are shorter than {window:g} s: one short window each."
        )
    write(f"Softmax temperature of the categories: {done.content.temperature:g}.")
    write(words_for(ENGLISH)(done.content.calibration().sentence))
    write(f"Written to {done.path}")


def _pair(text: str) -> ModelChoice:
    if text == AUTO:
        return ModelChoice(AUTO, AUTO)
    dimensions, _, categories = text.partition("+")
    if (
        not dimensions
        or not categories
        or "+" in categories
        or EMBEDDED in (dimensions, categories)
    ):
        say(
            "The pair is auto, or the ids of two networks joined by a plus sign, e.g. "
            "audeering-wav2vec2-dim+speechbrain-iemocap. The embedded models are calibrated."
        )
        raise typer.Exit(WRONG_USAGE)
    return ModelChoice(dimensions, categories)
