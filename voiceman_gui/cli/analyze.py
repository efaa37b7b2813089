"""``voiceman analyze``: recordings through the whole program, without the window."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from voiceman_gui import pipeline
from voiceman_gui.cli.exit_codes import Exit, code_of, exiting
from voiceman_gui.cli.help import WrongUsage
from voiceman_gui.cli.language import report_language
from voiceman_gui.cli.options import (
    Device,
    LanguageCode,
    Quiet,
    baselines_of,
    check_hop,
    check_window,
    model_choice,
    pitch_range,
)
from voiceman_gui.cli.speakers import (
    ByText,
    Parts,
    Speakers,
    TurnsOption,
    TurnsSource,
    demand_speakers,
    settings_for,
    speaker_choice,
)
from voiceman_gui.cli.summary import check_baselines, show_summary, urgent
from voiceman_gui.cli.targets import Targets
from voiceman_gui.cli.terminal import ProgressLine, progress_line, say
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.errors import ModelError, VoicemanError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.networks import AUTO, EMBEDDED
from voiceman_gui.core.pitch_range import SpeakerRanges
from voiceman_gui.inference.result_cache import DEFAULT_MB
from voiceman_gui.pipeline.validation.cited import read_dossier

logger = logging.getLogger(__name__)


def analyze(
    # Whether a file can be read is known when it is opened: the others are still to be done.
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", readable=False, help="cli.analyze.files")
    ],
    json: Annotated[Path | None, typer.Option(readable=False, help="cli.analyze.json_file")] = None,
    csv: Annotated[Path | None, typer.Option(readable=False, help="cli.analyze.csv_file")] = None,
    pdf: Annotated[Path | None, typer.Option(readable=False, help="cli.analyze.pdf_file")] = None,
    png: Annotated[Path | None, typer.Option(readable=False, help="cli.analyze.png_file")] = None,
    svg: Annotated[Path | None, typer.Option(readable=False, help="cli.analyze.svg_file")] = None,
    measures: Annotated[
        Path | None, typer.Option(readable=False, help="cli.analyze.measures_file")
    ] = None,
    measures_json: Annotated[
        Path | None, typer.Option(readable=False, help="cli.analyze.measures_json_file")
    ] = None,
    pitch: Annotated[
        str | None,
        typer.Option("--pitch-range", metavar="FLOOR-CEILING", help="cli.analyze.pitch_range"),
    ] = None,
    out: Annotated[Path | None, typer.Option(readable=False, help="cli.analyze.out")] = None,
    language: Annotated[
        LanguageCode | None, typer.Option("--report-language", help="cli.analyze.report_language")
    ] = None,
    report_template: Annotated[
        Path | None,
        typer.Option(readable=False, help="cli.analyze.report_template"),
    ] = None,
    validation: Annotated[
        Path | None,
        typer.Option(metavar="FILE", readable=False, help="cli.analyze.validation"),
    ] = None,
    models: Annotated[
        str, typer.Option(metavar="auto|embedded|DIM_ID+CAT_ID", help="cli.analyze.models")
    ] = AUTO,
    window: Annotated[float, typer.Option(metavar="S", help="cli.analyze.window")] = 4.0,
    hop: Annotated[float, typer.Option(metavar="S", help="cli.analyze.hop")] = 1.0,
    device: Annotated[Device, typer.Option(help="cli.analyze.device")] = Device.AUTO,
    channel: Annotated[int | None, typer.Option(min=1, help="cli.analyze.channel")] = None,
    baseline: Annotated[
        list[str] | None,
        typer.Option(metavar="[SPEAKER:]START-END", help="cli.analyze.baseline"),
    ] = None,
    speakers: Speakers = None,
    turns: TurnsOption = None,
    turns_part: Parts = None,
    turns_by_text: ByText = False,
    legacy_sigmoid: Annotated[
        bool, typer.Option("--legacy-sigmoid", help="cli.analyze.legacy_sigmoid")
    ] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="cli.analyze.no_cache")] = False,
    no_preview: Annotated[
        bool, typer.Option("--no-preview", help="cli.analyze.no_preview")
    ] = False,
    threads: Annotated[int, typer.Option(min=1, help="cli.analyze.threads")] = 2,
    quiet: Quiet = False,
) -> None:
    """Analyse recordings and write the results."""
    named = {"json": json, "csv": csv, "pdf": pdf, "png": png, "svg": svg}
    named |= {"measures": measures, "measures_json": measures_json}
    if len(files) > 1 and any(named.values()):
        raise WrongUsage(message("cli.usage.several_files"))
    if report_template is not None and not report_template.is_dir():
        folder = displayable(report_template)
        raise WrongUsage(message("cli.usage.no_template", folder=folder))
    choice = replace(
        model_choice(models),
        device=device.value,
        preview=not no_preview,
        legacy_sigmoid=legacy_sigmoid,
    )
    check_window(window)
    check_hop(hop, window)
    ranges = pitch_range(pitch)
    settings = AnalysisSettings(
        window_s=window,
        hop_s=hop,
        channel=None if channel is None else channel - 1,
        baselines=baselines_of(baseline or ()),
        models=choice,
        speakers=speaker_choice(speakers, turns=turns is not None),
    )
    with exiting(message("cli.stopped", path=displayable(files[0]))):
        source = TurnsSource.read(turns, turns_part, turns_by_text, files)
        if validation is not None:
            # Before hours of work: whether a report can cite it.
            read_dossier(validation)
    if models == EMBEDDED and device not in (Device.AUTO, Device.CPU):
        say(message("cli.device_unused", device=device))
    work = Work(
        settings,
        source,
        Targets(named, out),
        pipeline.ComputeBudget(threads, 0 if no_cache else DEFAULT_MB),
        report_language(language),
        report_template,
        quiet,
        "" if validation is None else str(validation.resolve()),
        ranges,
    )
    code = Exit.DONE
    for file in files:
        try:
            code = max(code, work.on(file))
        except KeyboardInterrupt as error:
            # The terminal has just written ^C behind the line of progress.
            typer.echo(err=True)
            say(message("cli.stopped", path=displayable(file)))
            raise typer.Exit(Exit.INTERRUPTED) from error
    raise typer.Exit(code)


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be done with each recording.

    Parameters
    ----------
    settings : AnalysisSettings
    turns : TurnsSource or None
        Who speaks, where a file says so.
    targets : Targets
    budget : ComputeBudget
    report_language : str
    report_template : Path or None
    quiet : bool
        No progress and no summary; notices stay.
    validation : str
        Path of the dossier that reports cite; empty for none.
    ranges : SpeakerRanges or None
        Between which frequencies measures of passages look for a pitch; None: found by two passes.
    """

    settings: AnalysisSettings
    turns: TurnsSource | None
    targets: Targets
    budget: pipeline.ComputeBudget
    report_language: str
    report_template: Path | None
    quiet: bool
    validation: str = ""
    ranges: SpeakerRanges | None = None

    def on(self, file: Path) -> Exit:
        """Analyse a recording and write its results; returns the exit code for it alone."""
        with progress_line(displayable(file.name), quiet=self.quiet) as line:
            try:
                analysis, targets = self._done(file, line)
            except VoicemanError as error:
                line.clear()
                say(error)
                return code_of(error)
            except Exception:
                # The files behind this one are still to be done, and the exit code must say what
                # failed.
                line.clear()
                logger.exception("%s: something in the program went wrong.", displayable(file))
                return Exit.FAILED
        if not self.quiet:
            show_summary(analysis, targets)
        return Exit.DONE

    def _done(self, file: Path, line: ProgressLine) -> tuple[Analysis, dict[str, Path]]:
        def notice(fact: Message) -> None:
            line.clear()
            say(message("cli.notice_of_file", path=displayable(file), fact=fact))

        run = pipeline.RecordingRun(file, budget=self.budget, on_progress=line, on_notice=notice)
        settings, facts = settings_for(self.settings, self.turns, run.load())
        for fact in facts:
            notice(fact)
        check_baselines(settings.baselines, run.load())
        analysis = run.analyse(settings)
        demand_speakers(analysis)
        demand_named(analysis)
        for fact in urgent(analysis):
            notice(fact)
        targets = self.targets.of(file)
        run.export(
            analysis,
            targets,
            details=ReportDetails(validation=self.validation),
            language=self.report_language,
            laboratory=self.report_template,
            ranges=self.ranges,
        )
        return analysis, targets


def demand_named(analysis: Analysis) -> None:
    """Raise `ModelError` where other models read than those that were named."""
    choice, networks = analysis.settings.models, analysis.networks
    used = {model.id for model in analysis.models}
    named = {choice.dimensions, choice.categories}
    facts = () if networks is None else networks.notices
    if analysis.diarisation is not None and analysis.diarisation.models:
        named.add(choice.speakers)
        found = analysis.diarisation.found
        facts += tuple(fact for fact in found if fact.id == "inference.replaced")
    missing = sorted(named - {AUTO, EMBEDDED} - used)
    if missing:
        raise ModelError(message("cli.models_not_used", models=tuple(missing), facts=facts))
