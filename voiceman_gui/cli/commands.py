"""The command line: the same chain as the window, without the panels."""

from __future__ import annotations

import enum
import logging
import math
import platform
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from voiceman_gui import __version__, pipeline
from voiceman_gui.cli.calibrate import calibrate
from voiceman_gui.cli.models import models_app
from voiceman_gui.cli.summary import BaselineOutsideError, check_baseline, show_summary, urgent
from voiceman_gui.cli.terminal import ProgressLine, say
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.errors import ExportError, ModelError, RecordingError, VoicemanError
from voiceman_gui.core.message import Message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.networks import AUTO, EMBEDDED, ModelChoice
from voiceman_gui.core.span import Span
from voiceman_gui.inference.result_cache import DEFAULT_MB
from voiceman_gui.wording import ENGLISH, words_for

logger = logging.getLogger(__name__)

DONE, WRONG_USAGE, NOT_READABLE, FAILED, INTERRUPTED = 0, 2, 3, 4, 130

app = typer.Typer(
    name="voiceman",
    help="Forensic analysis of emotion in recorded voices.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
models_app.command()(calibrate)
app.add_typer(models_app, name="models")


class Device(enum.StrEnum):
    """Where models compute."""

    AUTO = "auto"
    CPU = "cpu"
    CUDA = "cuda"
    MPS = "mps"


class Language(enum.StrEnum):
    """The keys of `wording.LANGUAGES`."""

    EN = "en"
    KO = "ko"


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"voiceman {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    _version_wanted: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Keep ``analyze`` a sub-command however many there are."""


class _Out:
    """Where the results of one file go."""

    def __init__(self, paths: dict[str, Path | None], folder: Path | None) -> None:
        self._paths = {kind: path for kind, path in paths.items() if path is not None}
        if len({path.absolute() for path in self._paths.values()}) < len(self._paths):
            raise typer.BadParameter("Two results cannot be written to one file.")
        # Only recordings of one name in different folders must not overwrite each other.
        self._names = None if folder is None else pipeline.ResultNames(folder, replace=True)

    def targets(self, file: Path) -> dict[str, Path]:
        """Return the path of each kind of result for a file."""
        if self._names is None:
            return self._paths
        # Those named one by one come first in the order, and their own paths last.
        return self._paths | self._names.next(file) | self._paths


@app.command()
def analyze(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Recordings.")],
    json: Annotated[Path | None, typer.Option(help="Write all results as JSON.")] = None,
    csv: Annotated[Path | None, typer.Option(help="Write the timeline as CSV.")] = None,
    pdf: Annotated[Path | None, typer.Option(help="Write the report as PDF.")] = None,
    png: Annotated[Path | None, typer.Option(help="Write the plots as PNG.")] = None,
    svg: Annotated[Path | None, typer.Option(help="Write the plots as SVG.")] = None,
    out: Annotated[
        Path | None,
        typer.Option(help="Folder for JSON, CSV, PDF and PNG, named after each recording."),
    ] = None,
    language: Annotated[
        Language, typer.Option(help="Language of report and pictures; the others have none.")
    ] = Language.EN,
    report_template: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            file_okay=False,
            help="Folder with a laboratory's own template of the report.",
        ),
    ] = None,
    models: Annotated[
        str,
        typer.Option(
            metavar="auto|embedded|DIM_ID+CAT_ID",
            help="Models to read with: installed and proven ones, else the embedded (auto); the "
            "embedded ones; or two by their ids, for arousal, dominance and valence and for the "
            "categories, either of which may be “embedded” or “auto”. A model that is named and "
            "cannot be used is an error (exit code 4).",
        ),
    ] = AUTO,
    window: Annotated[float, typer.Option(metavar="S", help="Analysis window, seconds.")] = 4.0,
    hop: Annotated[float, typer.Option(metavar="S", help="Hop of the windows, seconds.")] = 1.0,
    device: Annotated[
        Device,
        typer.Option(
            help="Where networks compute; a device that is not there is replaced by the "
            "processor, and said so. The embedded models always use the processor."
        ),
    ] = Device.AUTO,
    channel: Annotated[
        int | None, typer.Option(min=1, help="Channel to analyse; default is the mean of all.")
    ] = None,
    baseline: Annotated[
        str | None,
        typer.Option(
            metavar="START-END",
            help="Baseline passage in seconds, within the recording; default all speech.",
        ),
    ] = None,
    legacy_sigmoid: Annotated[
        bool,
        typer.Option(
            "--legacy-sigmoid",
            help="Put the predecessor's sigmoid on the dimensional network, to compare with its "
            "old reports; marked as such wherever it shows.",
        ),
    ] = False,
    no_cache: Annotated[
        bool,
        typer.Option("--no-cache", help="Compute everything anew, and keep nothing for later."),
    ] = False,
    no_preview: Annotated[
        bool,
        typer.Option(
            "--no-preview",
            help="Ask for reference values only. Results written by this command never hold "
            "anything else; this notes it in the settings.",
        ),
    ] = False,
    threads: Annotated[
        int,
        typer.Option(
            min=1,
            help="Threads that measure; does not change any result. Networks use every core "
            "that the program may use, or OMP_NUM_THREADS.",
        ),
    ] = 2,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No progress, no summary; notices stay.")
    ] = False,
) -> None:
    """Analyse recordings and write the results.

    Exit codes: 0 done, 2 wrong usage, 3 a file could not be read, 4 the analysis failed or a
    model that was named cannot be used, 130 interrupted.
    """
    if len(files) > 1 and any((json, csv, pdf, png, svg)):
        raise typer.BadParameter("With several files, name a folder with --out.")
    try:
        settings = AnalysisSettings(
            window_s=window,
            hop_s=hop,
            channel=None if channel is None else channel - 1,
            baseline=_span(baseline),
            models=replace(
                _choice(models),
                device=device.value,
                preview=not no_preview,
                legacy_sigmoid=legacy_sigmoid,
            ),
        )
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    if models == EMBEDDED and device not in (Device.AUTO, Device.CPU):
        say(f"The embedded models run on the processor; --device {device} changes nothing.")
    cache_mb = 0 if no_cache else DEFAULT_MB
    target = _Out({"json": json, "csv": csv, "pdf": pdf, "png": png, "svg": svg}, out)
    code = DONE
    for file in files:
        try:
            done = _one(
                file,
                settings,
                target,
                partial(pipeline.write_result, language=language.value, laboratory=report_template),
                threads=threads,
                cache_mb=cache_mb,
                quiet=quiet,
            )
        except KeyboardInterrupt as error:
            # The terminal has just written ^C behind the line of progress.
            say(f"\n{displayable(file)}: stopped. Nothing half-written is left.")
            raise typer.Exit(INTERRUPTED) from error
        code = max(code, done)
    raise typer.Exit(code)


def _choice(text: str) -> ModelChoice:
    if text in (AUTO, EMBEDDED):
        return ModelChoice(text, text)
    dimensions, plus, categories = text.partition("+")
    if not (plus and dimensions and categories) or "+" in categories:
        raise ValueError(
            "The models are auto, embedded, or two ids joined by a plus sign, e.g. "
            "audeering-wav2vec2-dim+speechbrain-iemocap."
        )
    return ModelChoice(dimensions, categories)


def _demand_named(analysis: Analysis) -> None:
    """Refuse results of other models than those that were named."""
    choice, networks = analysis.settings.models, analysis.networks
    used = {model.id for model in analysis.models}
    missing = {choice.dimensions, choice.categories} - {AUTO, EMBEDDED} - used
    if missing:
        raise ModelError(
            f"The analysis was to use {' and '.join(sorted(missing))}. "
            + " ".join(networks.notices if networks else ())
        )


def _span(text: str | None) -> Span | None:
    if text is None:
        return None
    try:
        start_s, end_s = map(float, text.split("-"))
    except ValueError as error:
        raise ValueError("The baseline is START-END in seconds, e.g. 12.5-40.") from error
    if not math.isfinite(end_s):
        raise ValueError("The baseline's end must be a time, not infinity.")
    span = Span(start_s, end_s)
    if span.duration_s == 0:
        raise ValueError("The baseline's end must lie behind its start.")
    return span


def _one(
    file: Path,
    settings: AnalysisSettings,
    out: _Out,
    write: Callable[[Analysis, Path, str], None],
    *,
    threads: int,
    cache_mb: int,
    quiet: bool,
) -> int:
    progress = ProgressLine(displayable(file.name), shown=not quiet and sys.stderr.isatty())
    try:
        analysis = _analysed(file, settings, progress, threads=threads, cache_mb=cache_mb)
        targets = out.targets(file)
        _write(analysis, targets, write)
    except BaselineOutsideError as error:
        progress.clear()
        say(error)
        return WRONG_USAGE
    except RecordingError as error:
        progress.clear()
        say(error)
        return NOT_READABLE
    except VoicemanError as error:
        progress.clear()
        say(error)
        return FAILED
    except Exception:
        # The files behind this one are still to be done, and the exit code must say what failed.
        progress.clear()
        logger.exception("%s: something in the program went wrong.", displayable(file))
        return FAILED
    progress.clear()
    if not quiet:
        show_summary(analysis, targets)
    return DONE


def _analysed(
    file: Path, settings: AnalysisSettings, progress: ProgressLine, *, threads: int, cache_mb: int
) -> Analysis:
    def notice(sentence: Message | str) -> None:
        progress.clear()
        say(f"{displayable(file)}: {words_for(ENGLISH)(sentence)}")

    recording = pipeline.open_recording(file)
    waveform = pipeline.decode(recording, on_progress=progress)
    for fact in (*recording.notices, *waveform.notices):
        notice(fact)
    check_baseline(settings.baseline, waveform)
    if settings.channel is not None and settings.channel >= recording.channels:
        raise RecordingError(
            f"{displayable(file)} has {recording.channels} channel(s); there is no channel "
            f"{settings.channel + 1}."
        )
    analysis = pipeline.analyse(
        waveform,
        settings,
        on_progress=progress,
        threads=threads,
        cache_mb=cache_mb,
        on_notice=notice,
    )
    _demand_named(analysis)
    for sentence in urgent(analysis):
        notice(sentence)
    return analysis


def _write(
    analysis: Analysis,
    targets: dict[str, Path],
    write: Callable[[Analysis, Path, str], None],
) -> None:
    for kind, path in targets.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write(analysis, path, kind)
        except OSError as error:
            raise ExportError(
                f"{displayable(path)}: the results could not be written "
                f"({error.strerror or error})."
            ) from error


@app.command()
def doctor() -> None:
    """Say what this installation can do: libraries, models, sound, display."""
    from voiceman_gui.report.provenance import environment

    typer.echo(f"voiceman {__version__}, Python {platform.python_version()}, {platform.platform()}")
    for name, value in environment().items():
        shown = value
        if isinstance(value, dict):
            shown = ", ".join(f"{part} {version or 'missing'}" for part, version in value.items())
        typer.echo(f"  {name}: {shown}")
    code = DONE
    try:
        embedded_models = pipeline.load_embedded_models()
        for model in embedded_models.embedded.provenance():
            typer.echo(f"  model {model.id} {model.revision}: {model.verified}")
    except VoicemanError as error:
        typer.echo(f"  models: {words_for(ENGLISH)(error)}")
        code = FAILED
    try:
        from voiceman_gui.audio.devices import output_devices

        typer.echo(f"  sound: {len(output_devices())} output device(s)")
    except VoicemanError as error:
        typer.echo(f"  sound: {words_for(ENGLISH)(error)}")
    raise typer.Exit(code)


def main() -> Any:
    """Run the command line; returns the exit code of ``sys.exit``."""
    pipeline.tidy_meanwhile()
    return app()
