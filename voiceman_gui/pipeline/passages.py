"""Readings of single passages: selections, marked regions, their stability."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.progress import CancelToken, OnProgress, ignore_progress
from voiceman_gui.core.reading import ConfidencePart
from voiceman_gui.core.sensitivity import NegativeControl, Sensitivity
from voiceman_gui.core.span import Span
from voiceman_gui.inference.embedded_models import load_embedded_models
from voiceman_gui.pipeline.chain import open_reader

Stability = Mapping[Span, ConfidencePart]
NO_STABILITY: Stability = MappingProxyType({})


def baseline_pitch_hz(analysis: Analysis) -> float | None:
    """Return the median pitch of the baseline, as the gauges name it; None if there is none."""
    from voiceman_gui.analysis.baseline import baseline_pitch_hz as run

    return run(analysis, load_embedded_models().profile)


def read_passage(
    analysis: Analysis,
    span: Span,
    stability: ConfidencePart | None = None,
    *,
    speaker: str | None = None,
) -> PassageReading:
    """Read the gauges of one passage, with its stability where it was checked.

    Parameters
    ----------
    analysis : Analysis
    span : Span
    stability : ConfidencePart or None
    speaker : str or None
        Whose readings, by id; None: of whoever speaks most in it.

    Raises
    ------
    ValueError
        For somebody who does not speak.
    """
    from voiceman_gui.analysis.passage import read_passage as run

    place = None
    if speaker is not None:
        place = [one.comparison.speaker for one in analysis.shown].index(speaker)
    embedded_models = load_embedded_models()
    return _with_stability(
        run(analysis, span, embedded_models.embedded, embedded_models.profile, place), stability
    )


def read_passages(
    analysis: Analysis, marks: Sequence[Mark], stability: Stability
) -> tuple[tuple[Mark, PassageReading], ...]:
    """Read the gauges of every region that is marked for the report.

    Each for whoever speaks most in it, against the references that were asked for.
    """
    from voiceman_gui.analysis.passage import read_passages as run

    embedded_models = load_embedded_models()
    reported = [mark for mark in marks if mark.in_report and mark.span.duration_s > 0]
    spans = tuple(mark.span for mark in reported)
    embedded, profile = embedded_models.embedded, embedded_models.profile
    shown = run(analysis, spans, embedded, profile)
    found = list(zip(reported, shown, strict=True))
    for place in range(len(analysis.shown), len(analysis.readings)):
        comparison = analysis.readings[place].comparison
        own = [
            mark
            for mark, reading in zip(reported, shown, strict=True)
            if reading.comparison.speaker == comparison.speaker
        ]
        beside = run(analysis, tuple(mark.span for mark in own), embedded, profile, place)
        found += zip(own, beside, strict=True)
    return tuple(
        (
            mark,
            with_sensitivity(analysis, _with_stability(one, stability.get(mark.span))),
        )
        for mark, one in found
    )


def read_sensitivity(analysis: Analysis, reading: PassageReading) -> Sensitivity:
    """Read a passage again under every baseline that could have been chosen."""
    from voiceman_gui.analysis.sensitivity.passage import read_sensitivity as run

    embedded_models = load_embedded_models()
    return run(analysis, reading, embedded_models.embedded, embedded_models.profile)


def with_sensitivity(analysis: Analysis, reading: PassageReading) -> PassageReading:
    """Return a passage with its readings under other baselines and in random order."""
    from voiceman_gui.analysis.sensitivity.control import passage_chance

    profile = load_embedded_models().profile
    own = next(one for one in analysis.readings if one.comparison == reading.comparison)
    return replace(
        reading,
        sensitivity=read_sensitivity(analysis, reading),
        chance=passage_chance(own, reading, analysis.settings, profile),
    )


def negative_controls(
    analysis: Analysis, passages: Sequence[PassageReading] = ()
) -> tuple[NegativeControl, ...]:
    """Read the windows of every speaker, and passages, in random order.

    Parameters
    ----------
    analysis : Analysis
    passages : sequence of PassageReading
        Of this analysis; each counts for the speaker that it was read for.

    Returns
    -------
    tuple of NegativeControl
        One for each of `Analysis.shown`.
    """
    from voiceman_gui.analysis.sensitivity.control import negative_control

    profile = load_embedded_models().profile
    return tuple(
        negative_control(
            one,
            tuple(passage for passage in passages if passage.comparison == one.comparison),
            analysis.settings,
            profile,
        )
        for one in analysis.shown
    )


def check_stability(
    analysis: Analysis,
    span: Span,
    *,
    on_progress: OnProgress = ignore_progress,
    cancel: CancelToken | None = None,
) -> ConfidencePart:
    """Measure a passage again under small changes of its sound.

    What others than the speaker of the passage say in it is silenced.

    Raises
    ------
    RecordingError
        If the file is no longer the one that was analysed.
    Cancelled
    """
    from voiceman_gui.analysis.passage import speaker_of
    from voiceman_gui.analysis.per_speaker.silence import silenced
    from voiceman_gui.analysis.uncertainty.stability import measure_stability
    from voiceman_gui.inference.versions import networks_of

    cancel = cancel or CancelToken()
    embedded_models = load_embedded_models()
    rate = analysis.waveform.recording.sample_rate_hz
    own = analysis.readings[speaker_of(analysis, span)].measurements
    with open_reader(analysis.waveform) as reader:
        samples = reader.read(*span.samples(rate))
    others = analysis.measurements.frames.speech & ~own.frames.speech
    samples = silenced(samples, others, own.frames.hop_s, span, rate)
    analysis = replace(analysis, measurements=own)
    with networks_of(
        analysis, embedded_models.vad, embedded_models.profile, cancel.check
    ) as networks:
        return measure_stability(
            analysis,
            samples,
            rate,
            embedded_models.embedded,
            embedded_models.vad,
            embedded_models.voice,
            embedded_models.profile,
            networks_of=networks,
            on_progress=on_progress,
            cancel=cancel,
        )


def _with_stability(reading: PassageReading, part: ConfidencePart | None) -> PassageReading:
    from voiceman_gui.analysis.uncertainty.stability import with_stability

    return reading if part is None else with_stability(reading, part)
