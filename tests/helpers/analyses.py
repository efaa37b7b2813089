"""Analyses with hand-made values: test data for layout and export, measured from no recording."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np

from helpers.network_outputs import CATEGORICAL, DIMENSIONAL, window_outputs
from helpers.window_rows import WHOLE, columns_of, with_shown, with_windows
from voiceman_gui.core import limitations
from voiceman_gui.core.analysis import Analysis, AnalysisSettings, BaselineInfo, Readings
from voiceman_gui.core.facts import missing as missing_reading
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.measurement import (
    FrameTracks,
    Measurements,
    QualityTracks,
    WindowMeasures,
)
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DimensionMark, NetworkOutputs, Scale
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import (
    LIMITED_FROM,
    NOT_AVAILABLE,
    SUFFICIENT_FROM,
    Confidence,
    ConfidencePart,
    ConfidencePartId,
    ConfidenceWord,
    Gate,
    GateResult,
    Gauge,
    Pair,
    PairId,
    Reading,
)
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.reference import NAMES, Reference, ReferenceKind
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import PeaksLevel, PeaksPyramid, SeekIndex, Waveform
from voiceman_gui.core.windows import WindowReading

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
        if value >= SUFFICIENT_FROM
        else ConfidenceWord.LIMITED
        if value >= LIMITED_FROM
        else ConfidenceWord.INSUFFICIENT
    )
    return Confidence(
        value,
        word,
        (
            ConfidencePart(
                ConfidencePartId.CERTAINTY,
                value,
                message("analysis.note.certainty_calibrated", corpus="EmoDB"),
            ),
            ConfidencePart(
                ConfidencePartId.CATEGORY_AGREEMENT,
                min(1.0, value + 0.2),
                message(
                    "analysis.note.percentile",
                    pair=message("analysis.pair.category_disagreement"),
                    percentile=100 - 100 * min(1.0, value + 0.2),
                ),
            ),
            ConfidencePart(
                ConfidencePartId.STABILITY, None, message("analysis.note.stability_on_request")
            ),
            ConfidencePart(
                ConfidencePartId.CONSISTENCY,
                min(1.0, value + 0.3),
                message("analysis.note.consistency"),
            ),
            ConfidencePart(ConfidencePartId.QUALITY, 1.0, message("analysis.note.gate_passed")),
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
        return WindowReading(start, end, 0.1, Gate.NO_SPEECH, (SILENT,))
    if 60.0 <= start % 150.0 < 72.0:
        snr = 6.0 + phase / 4
        reason = message("analysis.gate.snr_low", snr_db=snr, needed_db=10.0)
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
        (message("analysis.gate.speech_low", speech_s=2.1, needed_s=3.0),) if caution else (),
        arousal=_around(0.5 + 0.35 * wave, 0.08, 0, 1),
        dominance=_around(0.5 + 0.3 * wave, 0.1, 0, 1),
        valence=_around(0.5 - 0.1 * wave, 0.3, 0, 1),
        categories=(angry, happy, sad, 1.0 - angry - happy - sad),
        category=max(
            ("angry", angry),
            ("happy", happy),
            ("sad", sad),
            ("neutral", 1.0 - angry - happy - sad),
            key=lambda one: one[1],
        )[0],
        confidence=layout_confidence(0.4 + 0.3 * abs(wave)),
        gauges={
            "stress": _around(70.0 * wave, 18.0, -100, 100),
            "deception": _around(50.0 + 30.0 * math.cos(start / 17.0), 20.0, 0, 100),
        },
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
            WindowReading(w.start_s, w.end_s, 0.0, Gate.NO_SPEECH, (SILENT,)) for w in windows
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
    measured = _no_measurements(duration_s, complete)
    return Analysis(
        waveform=waveform,
        settings=settings,
        models=LAYOUT_MODELS,
        profile_name="default 1",
        profile_sha256="c3" * 32,
        readings=(
            Readings(
                WHOLE,
                BaselineInfo(
                    (),
                    sum(w.gate.shows_numbers for w in windows),
                    net,
                    layout_speech(net, sum(w.gate.shows_numbers for w in windows)),
                ),
                layout_references(net),
                columns_of(windows),
                measured,
            ),
        ),
        windows=columns_of(windows),
        quality=LAYOUT_QUALITY,
        speech=speech,
        complete=complete,
        measurements=measured,
        uncut=measured,
        notices=() if complete else (message("core.plain", text=STOPPED),),
    )


STOPPED = "The analysis was stopped before the end of the recording."
SILENT = message("analysis.gate.no_speech")
PENDING = message("analysis.network.pending")


def layout_speech(net_s: float, windows: int = 142) -> Message:
    """Return all speech of the recording as what readings are relative to."""
    return message("analysis.speech.all", speech_s=net_s, windows_count=windows)


def layout_references(
    net_s: float, *, dimensions: bool = False, categories: bool = False
) -> tuple[Reference, ...]:
    """Return the references of an analysis without a marked baseline, with networks or without."""
    own = [
        *(() if dimensions else ("arousal", "dominance", "valence")),
        *(() if categories else ("categories",)),
        "stress",
        *(() if dimensions and categories else ("deception",)),
        *(("arousal_disagreement",) if dimensions else ()),
    ]
    model = tuple(
        name for name in NAMES if name not in own and (dimensions or name != "arousal_disagreement")
    )
    speech = layout_speech(net_s)
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
    GateResult(
        message("analysis.measure.net_speech"),
        message("analysis.value.speech", speech_s=128.0, pass_s=30.0, caution_s=10.0),
        Gate.PASS,
        message("analysis.threshold.speech", pass_s=30.0, caution_s=10.0),
    ),
    GateResult(
        message("analysis.measure.snr"),
        message("analysis.value.snr", snr_db=17.3, pass_db=20.0, caution_db=10.0),
        Gate.CAUTION,
        message("analysis.threshold.snr", pass_db=20.0, caution_db=10.0),
    ),
    GateResult(
        message("analysis.measure.clipped"),
        message("analysis.value.share", found_share=0.0),
        Gate.PASS,
        message("analysis.threshold.clipped", pass_share=0.0001, caution_share=0.005),
    ),
    GateResult(
        message("analysis.measure.bandwidth"),
        message("analysis.value.bandwidth", bandwidth_hz=7900.0, pass_hz=7000.0, caution_hz=3000.0),
        Gate.PASS,
        message("analysis.threshold.bandwidth", pass_hz=7000.0, caution_hz=3000.0),
    ),
    GateResult(
        message("analysis.measure.codec"),
        message("analysis.value.codec_lossless", codec="pcm_s16le"),
        Gate.PASS,
        message("analysis.threshold.codec"),
    ),
    GateResult(
        message("analysis.measure.overlap"),
        message("analysis.value.unmeasured"),
        Gate.CAUTION,
        message("analysis.threshold.overlap", pass_share=0.05, caution_share=0.2),
    ),
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
    message("analysis.stress.above"),
    (
        message(
            "analysis.contribution.pitch",
            feature=message("analysis.feature.pitch"),
            median_hz=212.0,
            baseline_hz=178.0,
            change_semitones=3.0,
            rank=62.0,
            weight_share=0.4,
        ),
        message(
            "analysis.contribution.level",
            feature=message("analysis.feature.loudness"),
            median_db=68.1,
            baseline_db=64.0,
            change_db=4.1,
            rank=55.0,
            weight_share=0.3,
        ),
        message(
            "analysis.contribution.level",
            feature=message("analysis.feature.balance"),
            median_db=-1.2,
            baseline_db=-3.4,
            change_db=2.2,
            rank=71.0,
            weight_share=0.3,
        ),
    ),
    message("analysis.baseline.sentence", what=layout_speech(128.0)),
    limitations.STRESS,
    (
        (
            message("analysis.detail.f0_spread"),
            message("analysis.amount.semitones", spread_semitones=4.2),
        ),
        (
            message("analysis.detail.pauses"),
            message("analysis.amount.pauses", pauses_count=3, total_s=1.1),
        ),
    ),
)
CALIBRATION_SET = message(
    "analysis.percentile_of.set", source=message("core.calibration.embedded_set")
)
LAYOUT_CHANNELS = message(
    "analysis.cues.channels",
    category=message("analysis.category.angry"),
    posterior=0.62,
    usual=message("analysis.expected.means", arousal=0.7, valence=0.3),
    arousal=0.81,
    valence=0.41,
)
LAYOUT_DECEPTION = Gauge(
    Reading(71.0, 48.0, 90.0),
    message("analysis.cues.available", above_count=0, pairs_count=1, percentile=95.0, chance=0.05),
    (LAYOUT_CHANNELS,),
    CALIBRATION_SET,
    limitations.INCONGRUENCE,
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
        category="angry",
        confidence=layout_confidence(0.44),
        gauges={"stress": LAYOUT_STRESS, "deception": LAYOUT_DECEPTION},
        quality=LAYOUT_QUALITY[:3],
    )


def layout_withheld(start_s: float = 62.0, end_s: float = 70.0) -> PassageReading:
    """Return a passage that a gate withholds."""
    reason = message("analysis.gate.snr_low", snr_db=7.2, needed_db=10.0)
    closed = message("analysis.closed.withheld")
    return replace(
        layout_passage(start_s, end_s),
        gate=Gate.WITHHELD,
        reasons=(reason,),
        arousal=None,
        dominance=None,
        valence=None,
        categories=None,
        confidence=None,
        gauges={
            "stress": replace(
                LAYOUT_STRESS, reading=None, summary=NOT_AVAILABLE, reasons=(closed,), details=()
            ),
            "deception": replace(
                LAYOUT_DECEPTION, reading=None, summary=NOT_AVAILABLE, reasons=(closed,)
            ),
        },
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
    rows = [
        _said(window, networks, missing=bool(missing[i]), preview=bool(previewed[i]))
        for i, window in enumerate(plain.windows)
    ]
    plain = with_shown(
        with_windows(plain, rows),
        references=layout_references(
            plain.baseline.speech_s, dimensions=dimensions, categories=categories
        ),
    )
    return replace(
        plain,
        models=(*speaking, *embedded),
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
    window = replace(window, confidence=None, gauges={"stress": window.stress, "deception": None})
    if networks.dimensions is not None:
        reason = missing_reading(DIMENSIONAL.outputs, PENDING)
        window = replace(window, reasons=(*window.reasons, reason))
        window = replace(window, arousal=None, dominance=None, valence=None)
    if networks.categories is not None:
        reasons = (*window.reasons, missing_reading(("categories",), PENDING))
        window = replace(window, categories=None, reasons=reasons)
    return window


def pair_passage(start_s: float = 20.0, end_s: float = 29.5) -> PassageReading:
    """Return a passage that two networks read: three bars, one of them missing."""
    reference = message(
        "analysis.percentile_of.ranges", source=message("analysis.expected.uncalibrated")
    )
    gauge = replace(
        LAYOUT_DECEPTION,
        reference=reference,
        pairs=(
            Pair(PairId.CATEGORIES, Reading(71, 48, 90), reference),
            Pair(PairId.AROUSAL, Reading(12, 0, 44), message("analysis.percentile_of.ranks")),
            Pair(PairId.WORDS, None, message("analysis.cues.no_transcript")),
        ),
    )
    passage = layout_passage(start_s, end_s)
    return replace(passage, gauges={**passage.gauges, "deception": gauge})
