"""Open, decode, analyse: the chain from a path to an analysis."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.progress import CancelToken, OnProgress, ignore_progress
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.waveform import PeaksPyramid, Waveform
from voiceman_gui.workflow.tools import load_tools

if TYPE_CHECKING:
    from voiceman_gui.audio.reader import SampleReader


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


def open_reader(waveform: Waveform) -> SampleReader:
    """Open random access to a recording's samples; for one thread."""
    from voiceman_gui.audio.reader import SampleReader

    return SampleReader(waveform)


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
