"""The bundled sample as a telephone would have carried it: judged narrow, and still read."""

from __future__ import annotations

import functools

import numpy as np
import pytest
import soundfile as sf
from sklearn.metrics import roc_auc_score

from channels import BAND_HZ, LINE_RATE_HZ, MOBILE, TELEPHONE, TRAINED, UNTRAINED, WIDE, Channel
from emodb import CALM, CATEGORY_OF, EXCITED, blocks
from helpers.facts import english
from helpers.measured_sample import SAMPLE, embedded, sample, sample_analysis, voice_network
from helpers.voices import PROFILE
from voiceman_gui.analysis.measure.recording import measure
from voiceman_gui.analysis.passage import read_passage
from voiceman_gui.analysis.read import read
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.reading import Gate
from voiceman_gui.core.span import Span
from voiceman_gui.models.vad import VoiceActivity

BY_TELEPHONE = pytest.mark.parametrize("channel", [TELEPHONE, MOBILE], ids=lambda c: c.name)


@functools.cache
def by(channel: Channel) -> Analysis:
    samples, rate_hz = channel.carry(*sf.read(SAMPLE, dtype="float32"))
    measured = measure(
        blocks(samples, rate_hz),
        rate_hz,
        AnalysisSettings(),
        VoiceActivity(),
        total_s=samples.shape[0] / rate_hz,
        on_progress=ignore_progress,
        on_measurements=lambda _: None,
        cancel=CancelToken(),
        voice=voice_network(),
    )
    return read(sample().waveform, measured, AnalysisSettings(), embedded(), PROFILE)


@BY_TELEPHONE
def test_every_window_says_that_the_band_is_narrow(channel: Channel) -> None:
    analysis = by(channel)
    (found,) = (f for f in analysis.quality if f.measure.id == "analysis.measure.bandwidth")
    assert found.gate is Gate.CAUTION
    for window in analysis.windows:
        assert window.gate is not Gate.PASS
        if window.gate is not Gate.NO_SPEECH:
            assert any(r.id == "analysis.gate.bandwidth_low" for r in window.reasons)
    assert not any("bandwidth" in fact.id for fact in sample_analysis().windows.facts)


@BY_TELEPHONE
def test_spectral_balance_ends_where_the_channel_does(channel: Channel) -> None:
    passage = read_passage(by(channel), Span(20.0, 40.0), embedded(), PROFILE)
    assert "capped at 3.4 kHz" in english(*passage.stress.reasons)


def windows_of(analysis: Analysis, emotions: set[str]) -> list[tuple[str, int]]:
    """Emotion and window for every window whose middle lies in an utterance of these emotions."""
    found = []
    for index, window in enumerate(analysis.windows):
        middle = (window.start_s + window.end_s) / 2
        found += [
            (emotion, index)
            for span, emotion in sample().segments
            if emotion in emotions and span.start_s <= middle < span.end_s and window.arousal
        ]
    return found


@BY_TELEPHONE
def test_categories_and_arousal_hold_on_a_speaker_the_model_has_not_heard(
    channel: Channel,
) -> None:
    analysis = by(channel)
    hits: dict[str, list[bool]] = {}
    for emotion, index in windows_of(analysis, set(CATEGORY_OF)):
        posteriors = analysis.windows[index].categories
        assert posteriors is not None
        hits.setdefault(emotion, []).append(int(np.argmax(posteriors)) == CATEGORY_OF[emotion])
    assert len(hits) == 4
    # Chance is 0.25; weights of wide-band speech alone read most sad windows as neutral.
    assert np.mean([np.mean(h) for h in hits.values()]) > 0.6
    assert np.mean(hits["sadness"]) > 0.6
    found = windows_of(analysis, {*EXCITED, *CALM})
    rated = [analysis.windows[i].arousal for _, i in found]
    area = roc_auc_score([e in EXCITED for e, _ in found], [r.value for r in rated if r])
    assert area > 0.85


def test_the_telephone_band_is_that_of_the_standard() -> None:
    rate_hz = 16000
    time = np.arange(2 * rate_hz) / rate_hz
    for hz, passes in ((100, False), (200, False), (400, True), (3000, True), (4500, False)):
        tone = np.sin(2 * np.pi * hz * time).astype(np.float32)
        heard, _ = TELEPHONE.carry(tone, rate_hz)
        middle = heard[rate_hz // 2 : -rate_hz // 2]
        level_db = 20 * np.log10(np.sqrt(2 * np.mean(middle.astype(float) ** 2)))
        assert (level_db > -1) if passes else (level_db < -40), (hz, level_db)
    assert BAND_HZ == (300.0, 3400.0)


def test_channels_keep_the_time_axis_and_differ() -> None:
    whole, rate_hz = sf.read(SAMPLE, dtype="float32")
    samples = whole[: 10 * rate_hz]
    envelopes = {}
    for channel in (*TRAINED, *UNTRAINED):
        heard, heard_hz = channel.carry(samples, rate_hz)
        assert heard_hz == (rate_hz if channel in (WIDE, TELEPHONE) else LINE_RATE_HZ)
        assert heard.shape[0] / heard_hz == pytest.approx(10, abs=0.05)
        again, _ = channel.carry(samples, rate_hz)
        assert heard.tobytes() == again.tobytes()
        cell = heard_hz // 50
        cells = heard[: 480 * cell].reshape(480, cell).astype(float)
        envelopes[channel.name] = np.sqrt((cells**2).mean(axis=1))
    wide = envelopes.pop(WIDE.name)
    assert len(envelopes) == 4
    for name, envelope in envelopes.items():
        correlation = np.corrcoef(wide, envelope)[0, 1]
        assert 0.6 < correlation < 0.9999, name
