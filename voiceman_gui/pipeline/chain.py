"""Open, decode, analyse: the chain from a path to an analysis."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.borrowed import BorrowedSpeech
from voiceman_gui.core.diarisation import Diarisation
from voiceman_gui.core.errors import Cancelled
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import NetworkOutputs
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress, ignore_progress
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.turns import SpeakerMode
from voiceman_gui.core.waveform import PeaksPyramid, Waveform
from voiceman_gui.inference.calibration import PairCalibration
from voiceman_gui.inference.embedded_models import EMBEDDED_ACOUSTIC, load_embedded_models
from voiceman_gui.inference.finished import note_finished
from voiceman_gui.inference.measurement_cache import MeasurementCache
from voiceman_gui.inference.result_cache import DEFAULT_MB, ResultCache, open_cache
from voiceman_gui.inference.selection import Selection, select_models
from voiceman_gui.inference.throttled_callback import ThrottledCallback
from voiceman_gui.pipeline.borrowing import lenders, lent
from voiceman_gui.pipeline.speakers import diarise, with_turns

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
    playhead: Callable[[], float] | None = None,
    cache_mb: int = DEFAULT_MB,
    on_notice: Callable[[Message], None] = lambda _: None,
) -> Analysis:
    """Measure a recording, let the chosen networks read it, and set one against the other.

    Parameters
    ----------
    waveform : Waveform
    settings : AnalysisSettings
    on_progress : callable
    on_analysis : callable, optional
        Receives growing, incomplete analyses.
    cancel : CancelToken, optional
        What was computed so far is kept for the next time, and has been delivered.
    threads : int
        Of the measuring; does not change a single byte of the result. Networks have their own
        (`pipeline.ensemble.network_threads`).
    playhead : callable, optional
        Where the analyst is, in seconds, asked from this thread: networks work outwards from
        there. None is the recording's beginning.
    cache_mb : int
        Size in megabytes that kept results are held to; 0 neither reads nor keeps any.
    on_notice : callable
        Receives facts about this computer (results could not be kept), which are no part of the
        analysis: its bytes must not depend on how full a disk is.

    Raises
    ------
    RecordingError
        If the file is no longer the one that was decoded.
    ModelError, AnalysisError
    Cancelled
    """
    from voiceman_gui.analysis.per_speaker.views import cut_at_turns
    from voiceman_gui.inference.network_stage import run_networks

    embedded_models = load_embedded_models()
    cancel = cancel or CancelToken()
    cache = open_cache(cache_mb)
    selection = select_models(settings.models)
    pair = PairCalibration.find(selection, settings.window_s)
    measuring_ends, diarising_ends = _shares(waveform, settings, selection)
    throttled = ThrottledCallback(on_analysis)

    def analyse_other(other: Waveform, own: AnalysisSettings) -> Analysis:
        return analyse(other, own, cancel=cancel, threads=threads, cache_mb=cache_mb)

    lending = lenders(settings, analyse_other, cancel, waveform.sha256)
    measurements = _measure(
        waveform,
        settings,
        selection,
        pair,
        cache=cache,
        on_progress=_part(on_progress, 0.0, measuring_ends),
        on_analysis=throttled,
        cancel=cancel,
        threads=threads,
        borrowed=lent(lending, None, waveform.recording),
    )
    borrowed = lent(lending, measurements, waveform.recording)
    diarisation = diarise(
        waveform,
        measurements.frames,
        settings,
        cache=cache,
        on_progress=_part(on_progress, measuring_ends, diarising_ends),
        cancel=cancel,
    )
    networks: NetworkOutputs | None = None
    if selection.members or selection.notices:
        networks = run_networks(
            waveform,
            cut_at_turns(measurements, diarisation.turns).whole,
            settings,
            selection,
            embedded_models.profile,
            cache=cache,
            on_outputs=throttled.converting(
                lambda outputs: _read(
                    waveform, measurements, settings, pair.to(outputs), diarisation, borrowed
                )
            ),
            on_progress=_part(on_progress, diarising_ends, 1.0),
            cancel=cancel,
            playhead=playhead or _at_the_beginning,
        )
        networks = pair.to(networks)
    on_progress(Progress(1.0, message("pipeline.progress.analysed")))
    note_finished(cache, waveform, settings, selection)
    if cache is not None and cache.trouble is not None:
        on_notice(cache.trouble)
    return _read(waveform, measurements, settings, networks, diarisation, borrowed)


def _measure(
    waveform: Waveform,
    settings: AnalysisSettings,
    selection: Selection,
    pair: PairCalibration,
    *,
    cache: ResultCache | None,
    on_progress: OnProgress,
    on_analysis: ThrottledCallback[Analysis],
    cancel: CancelToken,
    threads: int,
    borrowed: tuple[BorrowedSpeech, ...],
) -> Measurements:
    from voiceman_gui.analysis.measure.part import placed
    from voiceman_gui.analysis.measure.recording import measure
    from voiceman_gui.audio.identity import check_unchanged
    from voiceman_gui.audio.stream import stream_samples
    from voiceman_gui.inference.snapshot import pending_outputs

    embedded_models = load_embedded_models()
    kept = MeasurementCache(
        cache,
        waveform,
        settings,
        embedded_models.vad.provenance().sha256,
        embedded_models.voice.provenance().sha256,
    )
    part = settings.part
    measurements = kept.read()
    if measurements is not None:
        check_unchanged(waveform.recording)
        return placed(measurements, part)

    last: Measurements | None = None

    def grow(measured: Measurements) -> None:
        nonlocal last
        last = measured

        def make() -> Analysis:
            networks, measured = None, placed(last, part)
            if selection.members:
                # No embedded value may show where a network will give its own soon.
                networks = pair.to(
                    pending_outputs(
                        measured.windows, settings, selection, embedded_models.profile, waveform
                    )
                )
            return _read(waveform, measured, settings, networks, borrowed=borrowed)

        on_analysis(make)

    try:
        measurements = measure(
            stream_samples(waveform, cancel=cancel, span=part),
            waveform.recording.sample_rate_hz,
            settings,
            embedded_models.vad,
            total_s=waveform.duration_s if part is None else part.duration_s,
            on_progress=on_progress,
            on_measurements=grow if on_analysis.active else None,
            cancel=cancel,
            threads=threads,
            voice=embedded_models.voice,
            known=kept.read_part(),
        )
    except Cancelled:
        if last is not None:
            kept.write_part(last)
        raise
    kept.write(measurements)
    return placed(measurements, part)


def _shares(
    waveform: Waveform, settings: AnalysisSettings, selection: Selection
) -> tuple[float, float]:
    """Return the shares of the time of an analysis at which measuring and diarising likely end.

    Networks on the processor take some 0.3 s a window, measuring some 0.01 s a second of sound,
    and telling speakers apart some 0.04 s.
    """
    networks_s = len(selection.members) * 0.3 * waveform.duration_s / settings.hop_s
    measuring_s, speakers_s = 0.01 * waveform.duration_s, 0.0
    if settings.speakers.mode in (SpeakerMode.AUTO, SpeakerMode.COUNT):
        speakers_s = 0.04 * waveform.duration_s
    whole_s = measuring_s + speakers_s + networks_s
    if not whole_s:
        return 1.0, 1.0
    return measuring_s / whole_s, (measuring_s + speakers_s) / whole_s


def _part(on_progress: OnProgress, begin: float, end: float) -> OnProgress:
    """Return a callback for a job that is a part of a longer one."""

    def scaled(progress: Progress) -> None:
        on_progress(replace(progress, fraction=begin + (end - begin) * progress.fraction))

    return scaled


def _at_the_beginning() -> float:
    return 0.0


def _read(
    waveform: Waveform,
    measurements: Measurements,
    settings: AnalysisSettings,
    networks: NetworkOutputs | None,
    diarisation: Diarisation | None = None,
    borrowed: tuple[BorrowedSpeech, ...] = (),
) -> Analysis:
    from voiceman_gui.analysis.read import read

    embedded_models = load_embedded_models()
    analysis = read(
        waveform,
        measurements,
        settings,
        embedded_models.embedded,
        embedded_models.profile,
        networks,
        diarisation,
        borrowed,
    )
    models = [*analysis.models, embedded_models.vad.provenance()]
    if diarisation is not None:
        models += diarisation.models
    if any(one.id == EMBEDDED_ACOUSTIC for one in analysis.models):
        # The embedded categories rest on its frames, whoever tells the speakers apart.
        models.append(embedded_models.voice.provenance())
    return replace(analysis, models=tuple({one.id: one for one in models}.values()))


def read_again(analysis: Analysis, settings: AnalysisSettings) -> Analysis:
    """Read the same measurements and networks' outputs against another baseline or other turns.

    Where windows moved with the turns, networks have yet to read them: the analysis is then not
    complete. Another recording that a baseline is borrowed from for the first time is analysed.

    Raises
    ------
    RecordingError, AnalysisError
        If such a recording cannot be read, or has changed.
    """
    from voiceman_gui.analysis.per_speaker.views import cut_at_turns
    from voiceman_gui.inference.realign import realigned

    diarisation, networks = analysis.diarisation, analysis.networks
    if diarisation is not None:
        diarisation = with_turns(diarisation, settings.turns)
        if networks is not None:
            windows = cut_at_turns(analysis.uncut, diarisation.turns).whole.windows
            networks = realigned(networks, analysis.measurements.windows, windows)
    borrowed = {one.source: one for one in analysis.borrowed}
    missing = tuple(one for one in settings.borrowed if one not in borrowed)
    if missing:
        asked = replace(settings, borrowed=missing)
        lending = lenders(asked, analyse, CancelToken(), analysis.waveform.sha256)
        new = lent(lending, analysis.uncut, analysis.waveform.recording)
        borrowed |= {one.source: one for one in new}
    kept = tuple(borrowed[one] for one in settings.borrowed)
    return _read(analysis.waveform, analysis.uncut, settings, networks, diarisation, kept)
