"""``voiceman turns export``: who speaks when, for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from voiceman_gui import pipeline
from voiceman_gui.cli.exit_codes import exiting
from voiceman_gui.cli.language import words
from voiceman_gui.cli.options import Quiet
from voiceman_gui.cli.speakers import (
    ByText,
    Parts,
    Speakers,
    TurnsOption,
    TurnsSource,
    settings_for,
    speaker_choice,
)
from voiceman_gui.cli.terminal import progress_line, say, write
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.networks import EMBEDDED, ModelChoice
from voiceman_gui.core.turns import Turns
from voiceman_gui.inference.result_cache import DEFAULT_MB
from voiceman_gui.speakers.interchange import format_of


def export(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", readable=False, help="cli.turns.export.file")
    ],
    to: Annotated[
        list[Path], typer.Option(metavar="PATH", readable=False, help="cli.turns.export.to")
    ],
    speakers: Speakers = None,
    turns: TurnsOption = None,
    turns_part: Parts = None,
    turns_by_text: ByText = False,
    channel: Annotated[int | None, typer.Option(min=1, help="cli.analyze.channel")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="cli.analyze.no_cache")] = False,
    quiet: Quiet = False,
) -> None:
    """Write the turns of a recording as RTTM, Praat TextGrid or Audacity labels."""
    choice = speaker_choice(speakers, turns=turns is not None)
    with exiting(message("cli.stopped", path=displayable(file))):
        for path in to:
            format_of(path)
        source = TurnsSource.read(turns, turns_part, turns_by_text, [file])
        settings = AnalysisSettings(
            channel=None if channel is None else channel - 1,
            models=ModelChoice(EMBEDDED, EMBEDDED),
            speakers=choice,
        )
        with progress_line(displayable(file.name), quiet=quiet) as line:

            def notice(fact: Message) -> None:
                line.clear()
                say(message("cli.notice_of_file", path=displayable(file), fact=fact))

            run = pipeline.RecordingRun(
                file,
                budget=pipeline.ComputeBudget(2, 0 if no_cache else DEFAULT_MB),
                on_progress=line,
                on_notice=notice,
            )
            found, facts = _turns(run, settings, source)
            for fact in facts:
                notice(fact)
            for path in to:
                pipeline.export_turns(found, run.load(), path)
    if not quiet:
        _show(found, to)


def _turns(
    run: pipeline.RecordingRun, settings: AnalysisSettings, source: TurnsSource | None
) -> tuple[Turns, tuple[Message, ...]]:
    settings, notices = settings_for(settings, source, run.load())
    if settings.turns is not None:
        return settings.turns, notices
    diarisation = run.analyse(settings).diarisation
    assert diarisation is not None, "a whole analysis knows who speaks"
    return diarisation.turns, diarisation.facts


def _show(turns: Turns, paths: list[Path]) -> None:
    for speaker in turns.speakers:
        own = turns.of(speaker.id)
        fact = message(
            "cli.turns.export.speaker",
            speaker=speaker.name,
            turns_count=len(own),
            speech_s=sum(turn.span.duration_s for turn in own),
        )
        write(words()(fact))
    for path in paths:
        kind = format_of(path)
        write(
            words()(message("cli.summary.result", kind=words()(kind.name), path=displayable(path)))
        )
        write(f"  {words()(kind.lost)}")
