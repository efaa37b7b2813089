"""The way of a recording, the same for the window and the command line.

``open_recording -> decode -> analyse -> report``. Everything heavy is imported by the step that
needs it, so that the window stands before Praat, the models or the PDF writer are loaded.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from voiceman_gui.core.analysis import (
    Analysis,
    AnalysisSettings,
    Mark,
    ModelProvenance,
    PassageReading,
)
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.progress import CancelToken, OnProgress, ignore_progress
from voiceman_gui.core.reading import ConfidencePart
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import PeaksPyramid, Waveform
from voiceman_gui.settings.resources import resource

if TYPE_CHECKING:
    from voiceman_gui.analysis.profile import Profile
    from voiceman_gui.audio.reader import SampleReader
    from voiceman_gui.models.registry import Embedded
    from voiceman_gui.models.vad import VoiceActivity
    from voiceman_gui.report.contents import ReportDetails

Stability = Mapping[Span, ConfidencePart]
NO_STABILITY: Stability = MappingProxyType({})
SAMPLE = ("sample", "voiceman-sample.flac")


@dataclass(frozen=True, slots=True)
class Tools:
    """Verified models and thresholds, loaded once for a run of the program."""

    embedded: Embedded
    vad: VoiceActivity
    profile: Profile


@cache
def load_tools() -> Tools:
    """Load and verify the embedded models.

    Raises
    ------
    ModelError
        If a weight file is not the one the manifest names, or a known answer does not come out.
    """
    from voiceman_gui.analysis.profile import Profile
    from voiceman_gui.models.registry import load_embedded
    from voiceman_gui.models.vad import VoiceActivity

    return Tools(
        embedded=load_embedded(resource("models", "embedded-acoustic")),
        vad=VoiceActivity(),
        profile=Profile.load(resource("profiles", "default.toml")),
    )


def warm_up() -> tuple[ModelProvenance, ...]:
    """Load what the first recording will need, and return which models are ready.

    Raises
    ------
    ModelError
        If a model does not pass its checks.
    """
    import voiceman_gui.analysis.measure
    import voiceman_gui.analysis.read
    import voiceman_gui.audio.decode
    import voiceman_gui.audio.open
    import voiceman_gui.audio.stream  # noqa: F401

    tools = load_tools()
    return (*tools.embedded.provenance(), tools.vad.provenance())


def open_recording(path: str | Path) -> Recording:
    """Look at a file without decoding it; see `voiceman_gui.audio.open`."""
    from voiceman_gui.audio.open import open_recording as probe

    return probe(path)


def decode(
    recording: Recording,
    *,
    on_progress: OnProgress = ignore_progress,
    on_peaks: Callable[[PeaksPyramid], None] = lambda _: None,
    cancel: CancelToken | None = None,
) -> Waveform:
    """Decode a recording once from end to end; see `voiceman_gui.audio.decode`."""
    from voiceman_gui.audio.decode import decode as run

    return run(
        recording, on_progress=on_progress, on_peaks=on_peaks, cancel=cancel or CancelToken()
    )


def analyse(
    waveform: Waveform,
    settings: AnalysisSettings,
    *,
    on_progress: OnProgress = ignore_progress,
    on_analysis: Callable[[Analysis], None] | None = None,
    cancel: CancelToken | None = None,
    threads: int = 1,
) -> Analysis:
    """Measure a recording and read the measurements.

    Parameters
    ----------
    waveform : Waveform
    settings : AnalysisSettings
    on_progress : callable
    on_analysis : callable, optional
        Receives growing, incomplete analyses.
    cancel : CancelToken, optional
    threads : int
        Does not change a single byte of the result.

    Raises
    ------
    RecordingError
        If the file is no longer the one that was decoded.
    ModelError, AnalysisError
    Cancelled
    """
    from voiceman_gui.analysis.measure import measure
    from voiceman_gui.audio.stream import stream_samples

    tools = load_tools()
    cancel = cancel or CancelToken()
    next_at = 0.0

    def grow(measurements: Measurements) -> None:
        nonlocal next_at
        begun = time.monotonic()
        if on_analysis is None or begun < next_at:
            return
        on_analysis(_read(waveform, measurements, settings))
        # Reading hours takes a while and grows with them: at most a tenth of the time goes there.
        now = time.monotonic()
        next_at = now + 9 * (now - begun)

    measurements = measure(
        stream_samples(waveform, cancel=cancel),
        waveform.recording.sample_rate_hz,
        settings,
        tools.vad,
        total_s=waveform.duration_s,
        on_progress=on_progress,
        on_measurements=grow,
        cancel=cancel,
        threads=threads,
    )
    return _read(waveform, measurements, settings)


def _read(waveform: Waveform, measurements: Measurements, settings: AnalysisSettings) -> Analysis:
    from voiceman_gui.analysis.read import read

    tools = load_tools()
    analysis = read(waveform, measurements, settings, tools.embedded, tools.profile)
    return replace(analysis, models=(*analysis.models, tools.vad.provenance()))


def read_again(analysis: Analysis, settings: AnalysisSettings) -> Analysis:
    """Read the same measurements against another baseline; nothing is measured again."""
    return _read(analysis.waveform, analysis.measurements, settings)


def baseline_pitch_hz(analysis: Analysis) -> float | None:
    """Return the median pitch of the baseline, as the gauges name it; None if there is none.

    The median over the baseline's windows of their median F0.
    """
    import numpy as np

    from voiceman_gui.analysis.baseline import choose_baseline

    windows = analysis.measurements.windows
    if "f0_st_median" not in windows.names:
        return None
    profile = load_tools().profile
    mask, _ = choose_baseline(analysis.measurements, analysis.baseline.span, profile)
    semitones = windows.functionals[mask, windows.names.index("f0_st_median")]
    semitones = semitones[~np.isnan(semitones)]
    return float(2 ** (np.median(semitones) / 12)) if semitones.size else None


def read_passage(
    analysis: Analysis, span: Span, stability: ConfidencePart | None = None
) -> PassageReading:
    """Read the gauges of one passage, with its stability where it was checked."""
    from voiceman_gui.analysis.passage import read_passage as run

    tools = load_tools()
    return _with_stability(run(analysis, span, tools.embedded, tools.profile), stability)


def _with_stability(reading: PassageReading, part: ConfidencePart | None) -> PassageReading:
    from voiceman_gui.analysis.stability import with_stability

    return reading if part is None else with_stability(reading, part, load_tools().profile)


def open_reader(waveform: Waveform) -> SampleReader:
    """Open random access to a recording's samples; for one thread."""
    from voiceman_gui.audio.reader import SampleReader

    return SampleReader(waveform)


def read_passages(
    analysis: Analysis, marks: Sequence[Mark], stability: Stability
) -> tuple[tuple[Mark, PassageReading], ...]:
    """Read the gauges of every region that is marked for the report."""
    from voiceman_gui.analysis.passage import read_passages as run

    tools = load_tools()
    reported = [mark for mark in marks if mark.in_report and mark.span.duration_s > 0]
    spans = tuple(mark.span for mark in reported)
    readings = run(analysis, spans, tools.embedded, tools.profile)
    return tuple(
        (mark, _with_stability(reading, stability.get(mark.span)))
        for mark, reading in zip(reported, readings, strict=True)
    )


def check_stability(
    analysis: Analysis,
    span: Span,
    *,
    on_progress: OnProgress = ignore_progress,
    cancel: CancelToken | None = None,
) -> ConfidencePart:
    """Measure a passage again under small changes of its sound.

    Raises
    ------
    RecordingError
        If the file is no longer the one that was analysed.
    Cancelled
    """
    from voiceman_gui.analysis.stability import measure_stability

    tools = load_tools()
    rate = analysis.waveform.recording.sample_rate_hz
    with open_reader(analysis.waveform) as reader:
        samples = reader.read(*span.samples(rate))
    return measure_stability(
        analysis,
        samples,
        rate,
        tools.embedded,
        tools.vad,
        tools.profile,
        on_progress=on_progress,
        cancel=cancel,
    )


def write_result(
    analysis: Analysis,
    path: Path,
    kind: str,
    *,
    marks: Sequence[Mark] = (),
    stability: Stability = NO_STABILITY,
) -> None:
    """Write one result file, whole or not at all.

    Parameters
    ----------
    analysis : Analysis
    path : Path
    kind : {"json", "csv", "png", "svg"}
    marks : sequence of Mark
    stability : mapping of Span to ConfidencePart
        Of the marked passages whose stability was checked.

    Raises
    ------
    ExportError
        If it could not be written; nothing half-done is left.
    """
    original = analysis.waveform.recording.path
    if kind == "json":
        from voiceman_gui.report.as_json import write_json

        write_json(analysis, path, marks=marks, passages=read_passages(analysis, marks, stability))
    elif kind == "csv":
        from voiceman_gui.report.as_csv import write_csv

        write_csv(analysis, path)
    elif kind in ("png", "svg"):
        from voiceman_gui.report.figure import timeline_figure
        from voiceman_gui.report.png import write_png
        from voiceman_gui.report.svg import write_svg

        fonts = resource("fonts")
        figure = timeline_figure(analysis, fonts, marks)
        if kind == "png":
            write_png(figure, path, fonts, original=original)
        else:
            write_svg(figure, path, original=original)
    else:
        raise ValueError(f"unknown kind of result: {kind}")


def write_report(
    analysis: Analysis,
    path: Path,
    *,
    marks: Sequence[Mark] = (),
    stability: Stability = NO_STABILITY,
    details: ReportDetails | None = None,
    when: datetime,
) -> None:
    """Write the PDF report.

    Raises
    ------
    ExportError
        If it could not be written; nothing half-done is left.
    """
    from voiceman_gui.report.contents import ReportDetails as Details
    from voiceman_gui.report.contents import build_contents
    from voiceman_gui.report.pdf import write_pdf

    contents = build_contents(
        analysis,
        read_passages(analysis, marks, stability),
        details or Details(),
        when,
        marks=marks,
    )
    write_pdf(contents, path, resource("fonts"))
