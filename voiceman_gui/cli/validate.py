"""``voiceman validate``: the whole program over a laboratory's own labelled recordings."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from voiceman_gui.cli.exit_codes import exiting
from voiceman_gui.cli.help import WrongUsage
from voiceman_gui.cli.language import report_language
from voiceman_gui.cli.options import (
    LanguageCode,
    Quiet,
    check_hop,
    check_window,
    model_choice,
)
from voiceman_gui.cli.terminal import ProgressLine, progress_line, say, write
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.networks import AUTO
from voiceman_gui.core.validation.figures import FIGURE_NAMES, VERDICT_NAMES, Verdict
from voiceman_gui.core.validation.study import Condition, Study


def validate(
    source: Annotated[
        Path, typer.Argument(metavar="FOLDER|CSV", readable=False, help="cli.validate.source")
    ],
    out: Annotated[Path, typer.Option(metavar="FOLDER", readable=False, help="cli.validate.out")],
    requirements: Annotated[
        Path, typer.Option(metavar="FILE", readable=False, help="cli.validate.requirements")
    ],
    like: Annotated[
        Path | None,
        typer.Option(metavar="FILE", readable=False, help="cli.validate.like"),
    ] = None,
    codec: Annotated[str, typer.Option(metavar="NAME", help="cli.validate.codec")] = "",
    bit_rate: Annotated[int | None, typer.Option(min=1, help="cli.validate.bit_rate")] = None,
    band: Annotated[str, typer.Option(metavar="HZ-HZ", help="cli.validate.band")] = "",
    snr: Annotated[float | None, typer.Option(metavar="DB", help="cli.validate.snr")] = None,
    models: Annotated[
        str, typer.Option(metavar="auto|embedded|DIM_ID+CAT_ID", help="cli.analyze.models")
    ] = AUTO,
    window: Annotated[float, typer.Option(metavar="S", help="cli.analyze.window")] = 4.0,
    hop: Annotated[float, typer.Option(metavar="S", help="cli.analyze.hop")] = 1.0,
    separate: Annotated[bool, typer.Option("--separate", help="cli.validate.separate")] = False,
    language: Annotated[
        LanguageCode | None, typer.Option("--report-language", help="cli.validate.language")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Make a validation study and write its dossier."""
    from voiceman_gui.pipeline.validation import Options, condition_like, read_requirements
    from voiceman_gui.pipeline.validation import validate as run

    check_window(window)
    check_hop(hop, window)
    condition = _condition(codec, bit_rate, band, snr)
    if condition is not None and like is not None:
        raise WrongUsage(message("cli.usage.like_and_given"))
    choice = model_choice(models)
    with (
        exiting(message("cli.validate.stopped")),
        progress_line(displayable(source.name), quiet=quiet) as line,
    ):
        asked = read_requirements(requirements)
        if like is not None:
            condition = condition_like(like, on_progress=line)
        done = run(
            source,
            out,
            asked,
            Options(
                models=choice,
                window_s=window,
                hop_s=hop,
                condition=condition,
                separate=separate,
                language=report_language(language),
            ),
            when=datetime.now().astimezone(),
            on_progress=line,
            on_left_out=_telling(line),
        )
    if not quiet:
        _show(done.study)
        write(message("cli.validate.written", path=str(done.pdf), sha256=done.sha256))


def _telling(line: ProgressLine) -> Callable[[Message], None]:
    def left_out(fact: Message) -> None:
        line.clear()
        say(fact)

    return left_out


def _show(study: Study) -> None:
    """Write each requirement with what was found."""
    for one in study.figures:
        verdict = study.verdict(one)
        if verdict is Verdict.NO_LIMIT:
            continue
        limit = study.set_requirements.requirements.limits[one.id]
        if one.value is None:
            found = message("validation.no_value")
        else:
            found = message("validation.value", value=one.value)
        write(
            message(
                "cli.validate.requirement",
                figure=FIGURE_NAMES[one.id],
                limit=limit.sentence,
                found=found,
                verdict=VERDICT_NAMES[verdict],
            )
        )


def _condition(
    codec: str, bit_rate: int | None, band: str, snr_db: float | None
) -> Condition | None:
    if not codec and bit_rate is None and not band and snr_db is None:
        return None
    if bit_rate is not None and not codec:
        raise WrongUsage(message("cli.usage.bit_rate"))
    if snr_db is not None and not math.isfinite(snr_db):
        raise WrongUsage(message("cli.usage.snr"))
    return Condition(codec=codec, bit_rate=bit_rate, band_hz=_band(band), snr_db=snr_db)


def _band(text: str) -> tuple[float, float] | None:
    if not text:
        return None
    try:
        low_hz, high_hz = map(float, text.split("-"))
    except ValueError as error:
        raise WrongUsage(message("cli.usage.band")) from error
    if not (math.isfinite(high_hz) and 0 <= low_hz < high_hz):
        raise WrongUsage(message("cli.usage.band"))
    return low_hz, high_hz
