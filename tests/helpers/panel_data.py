"""Recordings and analyses with made-up contents, to look at and to measure the panels with."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from helpers.analyses import (
    LAYOUT_MODELS,
    LAYOUT_QUALITY,
    PENDING,
    _no_measurements,
    layout_references,
    layout_speech,
)
from helpers.window_rows import WHOLE, columns_of, with_shown
from voiceman_gui.core.analysis import Analysis, AnalysisSettings, BaselineInfo, Readings
from voiceman_gui.core.facts import missing
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import (
    DIMENSIONS,
    DimensionMark,
    NetworkOutputs,
    Scale,
    WindowOutputs,
)
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import CATEGORIES, Gate, Reading
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import PeaksLevel, PeaksPyramid, SeekIndex, Waveform
from voiceman_gui.core.windows import WindowReading

FINEST = 256
FACTOR = 4


def recording(duration_s: float, rate: int = 44100, channels: int = 2) -> Recording:
    """A recording that no file stands behind."""
    return Recording(
        path=Path("/evidence/interview.wav"),
        size_bytes=1,
        mtime_ns=0,
        container="wav",
        codec="pcm_s16le",
        stream_index=0,
        sample_rate_hz=rate,
        channels=channels,
        bits_per_sample=16,
        lossy=False,
        header_duration_s=duration_s,
    )


def pyramid(low: NDArray[np.float32], high: NDArray[np.float32], rate: int, n: int) -> PeaksPyramid:
    """Build a pyramid over bins of 256 samples."""
    levels, bin_samples = [], FINEST
    while True:
        levels.append(PeaksLevel(bin_samples, low, high))
        if low.shape[1] <= 512:
            return PeaksPyramid(rate, n, tuple(levels))
        starts = np.arange(0, low.shape[1], FACTOR)
        low = np.minimum.reduceat(low, starts, axis=1)
        high = np.maximum.reduceat(high, starts, axis=1)
        bin_samples *= FACTOR


@cache
def speech_samples(duration_s: float, rate: int, channels: int, seed: int) -> NDArray[np.float32]:
    """Voiced syllables with pauses, shape (channels, n), full scale -1..1; not to be written to."""
    rng = np.random.default_rng(seed)
    t = np.arange(round(duration_s * rate)) / rate
    syllable = np.abs(np.sin(2 * np.pi * 2.1 * t)) ** 1.5 * (0.4 + 0.3 * np.sin(t * 0.9))
    loud = syllable * np.where((t % 9.0) < 7.0, 1.0, 0.004)
    voice = sum(np.sin(2 * np.pi * 118.0 * k * t) / k for k in range(1, 9)) / 2.0
    gains = np.linspace(1, 0.55, channels)
    rows = [loud * voice * gain + rng.normal(0, 0.004, len(t)) for gain in gains]
    samples = np.clip(np.stack(rows), -1, 1).astype(np.float32)
    samples.flags.writeable = False
    return samples


def peaks_of(samples: NDArray[np.float32], rate: int) -> PeaksPyramid:
    """Peaks of samples in memory."""
    starts = np.arange(0, samples.shape[1], FINEST)
    return pyramid(
        np.minimum.reduceat(samples, starts, axis=1),
        np.maximum.reduceat(samples, starts, axis=1),
        rate,
        samples.shape[1],
    )


def long_peaks(duration_s: float, rate: int, channels: int, seed: int) -> PeaksPyramid:
    """Peaks of a recording that is too long to be made sample by sample."""
    rng = np.random.default_rng(seed)
    n = round(duration_s * rate)
    t = np.arange(-(-n // FINEST)) * (FINEST / rate)
    turn = np.where((t % 9.0) < 7.0, 1.0, 0.01) * (0.35 + 0.25 * np.sin(t / 400.0))
    phrase = np.repeat(rng.uniform(0.2, 1.0, len(t) // 700 + 1), 700)[: len(t)]
    shape = turn * phrase * np.abs(np.sin(t * 7.0)) ** 0.7
    noise = rng.uniform(0.6, 1.4, (channels, len(t)))
    high = (shape * noise).astype(np.float32)
    return pyramid(-high * np.float32(0.9), high, rate, n)


def waveform_of(rec: Recording, peaks: PeaksPyramid) -> Waveform:
    """Tie recording and peaks together."""
    none = np.zeros(0, np.int64)
    index = SeekIndex(none, none, none)
    return Waveform(rec, peaks.n_samples, "5f" * 32, "a0" * 32, "c0" * 32, peaks, index)


def windows_of(
    duration_s: float, settings: AnalysisSettings, seed: int
) -> tuple[WindowReading, ...]:
    """Wandering readings with pauses, a withheld passage and one to be taken with caution."""
    rng = np.random.default_rng(seed)
    count = max(0, int((duration_s - settings.window_s) / settings.hop_s) + 1)
    values = np.full((3, count), 0.5)
    for i in range(1, count):
        values[:, i] += 0.9 * (values[:, i - 1] - 0.5) + rng.normal(0, 0.06, 3)
    values = np.clip(values, 0.03, 0.97)
    values[1] = np.clip(0.8 * values[0] + 0.2 * values[1], 0, 1)
    widths = np.array([0.07, 0.09, 0.2])
    found = []
    for i in range(count):
        start = i * settings.hop_s
        end, phase = start + settings.window_s, start % 60.0
        if 26.0 <= phase < 30.0:
            reason = message("analysis.gate.no_speech")
            found.append(WindowReading(start, end, 0.2, Gate.NO_SPEECH, (reason,)))
            continue
        if 41.0 <= phase < 47.0:
            reason = message("analysis.gate.snr_low", snr_db=7.4, needed_db=10.0)
            found.append(WindowReading(start, end, 3.1, Gate.WITHHELD, (reason,)))
            continue
        caution = 10.0 <= phase < 16.0
        dims = [
            Reading(float(v), float(max(0, v - w)), float(min(1, v + w)))
            for v, w in zip(values[:, i], widths, strict=True)
        ]
        arousal = values[0, i]
        raw = np.exp(3.0 * np.array([arousal - 0.55, values[2, i] - 0.5, 0.4 - arousal, 0.0]))
        found.append(
            WindowReading(
                start,
                end,
                3.4,
                Gate.CAUTION if caution else Gate.PASS,
                (message("analysis.gate.snr_low", snr_db=14.2, needed_db=20.0),) if caution else (),
                None,
                *dims,
                categories=tuple((raw / raw.sum()).tolist()),
                category=CATEGORIES[int(raw.argmax())],
            )
        )
    return tuple(found)


def analysis_of(waveform: Waveform, *, done: float = 1.0, seed: int = 1) -> Analysis:
    """An analysis of the first `done` of a recording."""
    settings = AnalysisSettings()
    duration = waveform.duration_s
    windows = windows_of(duration * done, settings, seed)
    starts = np.arange(0.0, duration, 9.0)
    speech = tuple(Span(float(s), min(duration, float(s) + 7.0)) for s in starts)
    net = sum(span.duration_s for span in speech)
    measured = replace(_no_measurements(duration, True), measured_s=duration * done)
    return Analysis(
        waveform=waveform,
        settings=settings,
        models=LAYOUT_MODELS,
        profile_name="default 1",
        profile_sha256="c3" * 32,
        readings=(
            Readings(
                WHOLE,
                BaselineInfo((), len(windows), net, layout_speech(net, len(windows))),
                layout_references(net),
                columns_of(windows),
                measured,
            ),
        ),
        windows=columns_of(windows),
        quality=LAYOUT_QUALITY,
        speech=speech,
        complete=done == 1.0,
        measurements=measured,
        uncut=measured,
    )


def _provenance(name: str, ident: str, outputs: tuple[str, ...]) -> ModelProvenance:
    return ModelProvenance(
        id=ident,
        name=name,
        revision="d9cd1e5",
        sha256="7a" * 32,
        licence="CC BY-NC-SA 4.0",
        trained_on="a corpus of podcasts",
        verified="verified against the publisher's known answers on 2026-11-22, deviation 3e-07",
        outputs=outputs,
        source="a folder carried in",
        limits=("Valence follows the words that are spoken.",),
    )


def network_outputs(
    analysis: Analysis,
    *,
    computed: float = 1.0,
    mark: DimensionMark = DimensionMark.NONE,
    early: NDArray[np.bool_] | None = None,
) -> NetworkOutputs:
    """Outputs of two networks that came as far as a share of an analysis's windows."""
    n = len(analysis.windows)
    wanted = np.array([w.gate.shows_numbers for w in analysis.windows])
    known = wanted & (np.arange(n) < round(computed * n))
    preview = np.zeros(n, np.bool_) if early is None else early & known

    def part(name: str, ident: str, outputs: tuple[str, ...]) -> WindowOutputs:
        values = np.full((n, len(outputs)), np.nan)
        values[known] = 1 / len(outputs)
        return WindowOutputs(
            _provenance(name, ident, outputs), outputs, values, 0.1 * values, preview
        )

    return NetworkOutputs(
        part("A dimensional network", "audeering-wav2vec2-large-robust-12-msp-dim", DIMENSIONS),
        part("A categorical network", "speechbrain-wav2vec2-iemocap", CATEGORIES),
        wanted,
        complete=computed == 1.0 and not preview.any(),
        mark=mark,
        device="cpu, float32, oneDNN packed, 2 threads, batches of 8",
    )


def network_analysis(
    waveform: Waveform,
    *,
    computed: float = 1.0,
    previews: tuple[float, float] = (0.0, 0.0),
    mark: DimensionMark = DimensionMark.NONE,
) -> Analysis:
    """An analysis whose networks came so far, with preview readings in a stretch of seconds."""
    own = analysis_of(waveform)
    early = np.array([previews[0] <= window.start_s < previews[1] for window in own.windows])
    networks = network_outputs(own, computed=computed, mark=mark, early=early)
    assert networks.dimensions is not None
    assert networks.categories is not None
    waits = networks.wanted & np.isnan(networks.dimensions.values[:, 0])
    windows = []
    for window, later, light in zip(own.windows, waits, early.tolist(), strict=True):
        if later:
            why = (missing(DIMENSIONS, PENDING),)
            gap = WindowReading(window.start_s, window.end_s, window.speech_s, window.gate, why)
            windows.append(gap)
        else:
            windows.append(replace(window, preview=light and window.arousal is not None))
    shown = with_shown(
        own,
        references=layout_references(own.baseline.speech_s, dimensions=True, categories=True),
        windows=columns_of(windows),
    )
    return replace(
        shown,
        networks=networks,
        complete=networks.complete,
        scale=Scale.POPULATION,
        mark=mark,
        device=networks.device,
        models=(networks.dimensions.provenance, networks.categories.provenance, LAYOUT_MODELS[0]),
    )
