"""Analyses with hand-made values: test data for layout and export, measured from no recording."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np

from helpers.network_outputs import CATEGORICAL, DIMENSIONAL, window_outputs
from voiceman_gui.core.analysis import (
    Analysis,
    AnalysisSettings,
    BaselineInfo,
    Mark,
    PassageReading,
    QualityFinding,
    WindowReading,
)
from voiceman_gui.core.measurement import (
    FrameTracks,
    Measurements,
    QualityTracks,
    WindowMeasures,
)
from voiceman_gui.core.networks import DimensionMark, NetworkOutputs, Scale
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import (
    Confidence,
    ConfidencePart,
    ConfidenceWord,
    Gate,
    Gauge,
    Pair,
    Reading,
)
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.reference import NAMES, Reference, ReferenceKind
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import PeaksLevel, PeaksPyramid, SeekIndex, Waveform

RATE_HZ = 16000


def layout_waveform(duration_s: float, path: Path, channels: int = 1) -> Waveform:
    """Peaks of a made-up envelope over a recording of the given length."""
    n_samples = round(duration_s * RATE_HZ)
    levels = []
    bin_samples = 256
    while True:
        bins = max(1, math.ceil(n_samples / bin_samples))
        t = np.arange(bins) * bin_samples / RATE_HZ
        swell = 0.35 + 0.25 * np.sin(t / 7.0) + 0.15 * np.sin(t * 3.1) * np.cos(t * 0.7)
        loud = np.where((t % 13.0) < 11.0, np.abs(swell), 0.01).astype(np.float32)
        high = np.tile(loud, (channels, 1))
        levels.append(PeaksLevel(bin_samples, -0.9 * high, high))
        if bins <= 512:
            break
        bin_samples *= 4
    recording = Recording(
        path=path,
        size_bytes=44 + 2 * channels * n_samples,
        mtime_ns=0,
        container="wav",
        codec="pcm_s16le",
        stream_index=0,
        sample_rate_hz=RATE_HZ,
        channels=channels,
        bits_per_sample=16,
        lossy=False,
        header_duration_s=duration_s,
    )
    empty = np.zeros(0, np.int64)
    return Waveform(
        recording=recording,
        n_samples=n_samples,
        sha256="5f" * 32,
        pcm_sha256="a0" * 32,
        coded_sha256="c0" * 32,
        peaks=PeaksPyramid(RATE_HZ, n_samples, tuple(levels)),
        index=SeekIndex(empty, empty, empty),
    )


def layout_confidence(value: float) -> Confidence:
    """All parts that the design names, some of them not available."""
    word = (
        ConfidenceWord.SUFFICIENT
        if value >= 0.6
        else ConfidenceWord.LIMITED
        if value >= 0.35
        else ConfidenceWord.INSUFFICIENT
    )
    return Confidence(
        value,
        word,
        (
            ConfidencePart("certainty of the category", value, "1 - entropy / ln 4, calibrated"),
            ConfidencePart("agreement between models", min(1.0, value + 0.2), "1 - I1"),
            ConfidencePart("stability", None, "measured on request only"),
            ConfidencePart("overlapping windows", min(1.0, value + 0.3), "spread of arousal"),
            ConfidencePart("quality", 1.0, "all gates passed"),
        ),
    )


def _around(value: float, half: float, low: float, high: float) -> Reading:
    return Reading(value, max(low, value - half), min(high, value + half))


def layout_window(index: int, settings: AnalysisSettings) -> WindowReading:
    """One window; every thirteen seconds a pause, now and then a withheld passage."""
    start = index * settings.hop_s
    end = start + settings.window_s
    phase = start % 13.0
    if phase >= 11.0:
        return WindowReading(start, end, 0.1, Gate.NO_SPEECH, ("no speech",))
    if 60.0 <= start % 150.0 < 72.0:
        snr = 6.0 + phase / 4
        reason = f"signal-to-noise ratio {snr:.1f} dB, below 10 dB"
        return WindowReading(start, end, 3.2, Gate.WITHHELD, (reason,))
    wave = math.sin(start / 9.0)
    caution = 100.0 <= start % 150.0 < 115.0
    angry = 0.1 + 0.6 * max(0.0, wave)
    sad = 0.1 + 0.5 * max(0.0, -wave)
    happy = 0.1
    return WindowReading(
        start,
        end,
        3.4,
        Gate.CAUTION if caution else Gate.PASS,
        ("net speech 2.1 s, below 3 s",) if caution else (),
        arousal=_around(0.5 + 0.35 * wave, 0.08, 0, 1),
        dominance=_around(0.5 + 0.3 * wave, 0.1, 0, 1),
        valence=_around(0.5 - 0.1 * wave, 0.3, 0, 1),
        categories=(angry, happy, sad, 1.0 - angry - happy - sad),
        confidence=layout_confidence(0.4 + 0.3 * abs(wave)),
        stress=_around(70.0 * wave, 18.0, -100, 100),
        deception=_around(50.0 + 30.0 * math.cos(start / 17.0), 20.0, 0, 100),
    )


def layout_analysis(
    duration_s: float = 150.0,
    *,
    path: Path = Path("/evidence/interview.wav"),
    complete: bool = True,
    speechless: bool = False,
    channels: int = 1,
) -> Analysis:
    """Return an analysis with plausible values at every place that a report shows."""
    settings = AnalysisSettings()
    waveform = layout_waveform(duration_s, path, channels)
    count = max(0, int((duration_s - settings.window_s) / settings.hop_s) + 1)
    if not complete:
        count //= 2
    windows = tuple(layout_window(i, settings) for i in range(count))
    if speechless:
        windows = tuple(
            WindowReading(w.start_s, w.end_s, 0.0, Gate.NO_SPEECH, ("no speech",)) for w in windows
        )
    speech = (
        ()
        if speechless
        else tuple(
            Span(13.0 * i, min(duration_s, 13.0 * i + 11.0))
            for i in range(math.ceil(duration_s / 13.0))
        )
    )
    net = sum(span.duration_s for span in speech)
    return Analysis(
        waveform=waveform,
        settings=settings,
        models=LAYOUT_MODELS,
        profile_name="default 1",
        profile_sha256="c3" * 32,
        references=layout_references(net),
        baseline=BaselineInfo(
            None,
            sum(w.gate.shows_numbers for w in windows),
            net,
            f"Baseline: all speech of the recording ({net:.0f} s).",
        ),
        quality=LAYOUT_QUALITY,
        windows=windows,
        speech=speech,
        complete=complete,
        measurements=_no_measurements(duration_s, complete),
        notices=() if complete else ("The analysis was stopped before the end of the recording.",),
    )


def layout_references(
    net_s: float, *, dimensions: bool = False, categories: bool = False
) -> tuple[Reference, ...]:
    """Return the references of an analysis without a marked baseline, with networks or without."""
    own = [
        *(() if dimensions else ("arousal", "dominance", "valence")),
        *(() if categories else ("categories",)),
        "stress",
        *(() if dimensions and categories else ("deception",)),
        *(("i2",) if dimensions else ()),
    ]
    model = tuple(name for name in NAMES if name not in own and (dimensions or name != "i2"))
    speech = f"all speech of the recording ({net_s:.0f} s)"
    found = [Reference(tuple(own), ReferenceKind.ALL_SPEECH, speech)]
    return (*([Reference(model, ReferenceKind.MODEL_SCALE)] if model else []), *found)


LAYOUT_MODELS = (
    ModelProvenance(
        id="acoustic-arousal",
        name="Acoustic arousal (Bone, Lee and Narayanan 2014)",
        revision="1",
        sha256="11" * 32,
        licence="GPL-3.0-or-later",
        trained_on="none: a rule on median pitch, intensity and HF500 against the baseline",
        verified="SHA-256 and 3 known answers matched",
        outputs=("arousal",),
    ),
    ModelProvenance(
        id="embedded-categories",
        name="Four categories, embedded",
        revision="1",
        sha256="22" * 32,
        licence="GPL-3.0-or-later",
        trained_on="EmoDB (CC0), 9 speakers, acted German",
        verified="SHA-256 and 4 known answers matched",
        outputs=("angry", "happy", "sad", "neutral", "valence", "dominance"),
    ),
)

LAYOUT_QUALITY = (
    QualityFinding("net speech of the speaker", "128 s", Gate.PASS, ">= 30 s; 10..30 s; < 10 s"),
    QualityFinding("signal-to-noise ratio", "17.3 dB", Gate.CAUTION, ">= 20 dB; 10..20; < 10"),
    QualityFinding("clipped samples", "0.000 %", Gate.PASS, "< 0.01 %; 0.01..0.5; > 0.5"),
    QualityFinding("effective bandwidth", "7.9 kHz", Gate.PASS, ">= 7 kHz; 3..7; < 3"),
    QualityFinding("codec history", "pcm_s16le", Gate.PASS, "PCM, FLAC; lossy; drop-outs > 5 %"),
    QualityFinding("overlapping speech", "not measured", Gate.CAUTION, "<= 5 %; 5..20 %; > 20 %"),
)


def _no_measurements(duration_s: float, complete: bool) -> Measurements:
    none = np.zeros(0)
    whole = np.zeros(0, np.int64)
    return Measurements(
        frames=FrameTracks(0.01, np.zeros(0, np.bool_), {}),
        quality=QualityTracks(whole, whole, whole, none, none, whole, whole, 7900.0),
        windows=WindowMeasures(none, none, none, none, (), np.zeros((0, 0))),
        measured_s=duration_s if complete else duration_s / 2,
        complete=complete,
    )


LAYOUT_STRESS = Gauge(
    Reading(62.0, 41.0, 79.0),
    "higher than the baseline",
    (
        "Pitch: median 212 Hz, baseline median 178 Hz (+3.0 semitones), rank +62",
        "Loudness: median 68.1 dB, baseline median 64.0 dB (+4.1 dB), rank +55",
        "Spectral balance (HF500): -1.2 dB, baseline median -3.4 dB (+2.2 dB), rank +71",
    ),
    "Baseline: all speech of the recording (128 s).",
    "It does not measure psychological stress and does not show its cause.",
    (("F0 spread", "4.2 semitones"), ("pauses", "12 % of the passage")),
)
LAYOUT_DECEPTION = Gauge(
    Reading(71.0, 48.0, 90.0),
    "0 of 1 available pairs above the 95th percentile; chance alone would give 0.05",
    (
        "I1 dimensional against categorical: percentile 71",
        "I2 model arousal against acoustic arousal: not available, both are the same measure",
        "I3 words against voice: not available, no verified transcript",
    ),
    "EmoDB, leave-one-speaker-out outputs of these models",
    "It is not evidence that a statement is true or false.",
)


def layout_passage(start_s: float = 20.0, end_s: float = 29.5) -> PassageReading:
    """Return a passage in which every reading is available."""
    return PassageReading(
        span=Span(start_s, end_s),
        gate=Gate.PASS,
        reasons=(),
        arousal=Reading(0.81, 0.72, 0.88),
        dominance=Reading(0.77, 0.65, 0.86),
        valence=Reading(0.41, 0.11, 0.72),
        categories=(0.62, 0.18, 0.05, 0.15),
        confidence=layout_confidence(0.44),
        stress=LAYOUT_STRESS,
        deception=LAYOUT_DECEPTION,
        quality=LAYOUT_QUALITY[:3],
    )


def layout_withheld(start_s: float = 62.0, end_s: float = 70.0) -> PassageReading:
    """Return a passage that a gate withholds."""
    reason = "signal-to-noise ratio 7.2 dB, below 10 dB"
    return replace(
        layout_passage(start_s, end_s),
        gate=Gate.WITHHELD,
        reasons=(reason,),
        arousal=None,
        dominance=None,
        valence=None,
        categories=None,
        confidence=None,
        stress=replace(LAYOUT_STRESS, reading=None, summary="not available", reasons=(reason,)),
        deception=replace(
            LAYOUT_DECEPTION, reading=None, summary="not available", reasons=(reason,)
        ),
    )


def layout_passages() -> tuple[tuple[Mark, PassageReading], ...]:
    """Return two marks for the report: one read, one withheld."""
    return (
        (Mark(Span(20.0, 29.5), "Antwort auf Frage 3 – 세 번째 질문"), layout_passage()),
        (Mark(Span(62.0, 70.0), "door slams"), layout_withheld()),
    )


LAYOUT_DEVICE = "cpu, float32, 2 threads, batches of 8"


def networked_analysis(
    duration_s: float = 150.0,
    *,
    dimensions: bool = True,
    categories: bool = True,
    mark: DimensionMark = DimensionMark.NONE,
    preview: range = range(0),
    pending: range = range(0),
    notices: tuple[str, ...] = (),
) -> Analysis:
    """Return the analysis of `layout_analysis` as if networks had spoken.

    Parameters
    ----------
    duration_s : float
    dimensions, categories : bool
        Which roles networks have.
    mark : DimensionMark
    preview, pending : range
        Windows of preview quality, and windows that were not computed yet.
    notices : tuple of str
    """
    plain = layout_analysis(duration_s)
    size = len(plain.windows)
    shown = np.array([window.gate.shows_numbers for window in plain.windows])
    missing = np.isin(np.arange(size), pending)
    previewed = np.isin(np.arange(size), preview) & shown

    def outputs(names: tuple[str, ...]) -> np.ndarray:
        rows = np.full((size, len(names)), np.nan)
        for i, window in enumerate(plain.windows):
            if not shown[i] or missing[i]:
                continue
            if len(names) == 4:
                rows[i] = window.categories
            else:
                rows[i] = [getattr(window, name).value for name in names]
        return rows

    networks = NetworkOutputs(
        dimensions=window_outputs(outputs(DIMENSIONAL.outputs), preview=previewed)
        if dimensions
        else None,
        categories=window_outputs(outputs(CATEGORICAL.outputs), preview=previewed)
        if categories
        else None,
        wanted=shown,
        complete=not (previewed | missing).any(),
        mark=mark,
        device=LAYOUT_DEVICE,
        notices=notices,
    )
    speaking = tuple(
        outputs.provenance for outputs in (networks.dimensions, networks.categories) if outputs
    )
    embedded = LAYOUT_MODELS[:1] if len(speaking) == 2 else LAYOUT_MODELS
    return replace(
        plain,
        references=layout_references(
            plain.baseline.speech_s, dimensions=dimensions, categories=categories
        ),
        models=(*speaking, *embedded),
        windows=tuple(
            _said(window, networks, missing=bool(missing[i]), preview=bool(previewed[i]))
            for i, window in enumerate(plain.windows)
        ),
        complete=networks.complete,
        notices=notices,
        device=LAYOUT_DEVICE,
        networks=networks,
        scale=Scale.POPULATION if dimensions else Scale.SPEAKER,
        mark=mark if dimensions else DimensionMark.NONE,
    )


def _said(
    window: WindowReading, networks: NetworkOutputs, *, missing: bool, preview: bool
) -> WindowReading:
    window = replace(window, preview=preview)
    if not missing or not window.gate.shows_numbers:
        return window
    window = replace(window, confidence=None, deception=None)
    if networks.dimensions is not None:
        reason = "arousal, dominance, valence: not computed yet"
        window = replace(window, reasons=(*window.reasons, reason))
        window = replace(window, arousal=None, dominance=None, valence=None)
    if networks.categories is not None:
        reasons = (*window.reasons, "categories: not computed yet")
        window = replace(window, categories=None, reasons=reasons)
    return window


def pair_passage(start_s: float = 20.0, end_s: float = 29.5) -> PassageReading:
    """Return a passage that two networks read: three bars, one of them missing."""
    reference = "Percentile of a chi-square distribution; uncalibrated."
    gauge = replace(
        LAYOUT_DECEPTION,
        reasons=(
            "I1, dimensional against categorical model: percentile 71 (48 to 90).",
            "The categories say angry (62 %).",
            "I2, model arousal against acoustic arousal: percentile 12 (0 to 44).",
            "I3, words against voice: not available, because nobody wrote a transcript.",
        ),
        reference=reference,
        pairs=(
            Pair("I1", "dimensional against categorical model", Reading(71, 48, 90), reference),
            Pair("I2", "model arousal against acoustic arousal", Reading(12, 0, 44), "of ranks"),
            Pair("I3", "words against voice", None, "nobody wrote a transcript"),
        ),
    )
    return replace(layout_passage(start_s, end_s), deception=gauge)
