"""Small changes of a sound, and how the readings of the sample take them."""

from __future__ import annotations

import functools
from dataclasses import replace

import numpy as np
import pytest
import soundfile as sf

from helpers.facts import english, ids
from helpers.measured_sample import SAMPLE, embedded, sample, sample_analysis, voice_network
from helpers.network_outputs import network_outputs
from helpers.voices import PROFILE
from voiceman_gui.analysis.confidence import NO_STABILITY
from voiceman_gui.analysis.passage import read_passage
from voiceman_gui.analysis.read import read
from voiceman_gui.analysis.uncertainty.perturbations import (
    RATE_HZ,
    Sound,
    amplified,
    coded,
    low_passed,
    perturbations,
    with_noise,
)
from voiceman_gui.analysis.uncertainty.stability import (
    NetworksOf,
    Outputs,
    measure_stability,
    with_stability,
)
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.errors import Cancelled
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.core.progress import CancelToken, Progress
from voiceman_gui.core.reading import ConfidencePart, ConfidencePartId
from voiceman_gui.core.span import Span
from voiceman_gui.models.vad import VoiceActivity

STABILITY = ConfidencePartId.STABILITY
ANGRY = Span(100.8, 106.4)


def tone(hertz: float, seconds: float = 1.0) -> Sound:
    time = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    return (0.25 * np.sin(2 * np.pi * hertz * time)).astype(np.float32)


def level_db(sound: Sound) -> float:
    return float(10 * np.log10(np.mean(sound.astype(np.float64) ** 2)))


@functools.cache
def samples_of(span: Span) -> tuple[np.ndarray, int]:
    samples, rate = sf.read(SAMPLE, dtype="float32", always_2d=True)
    start, stop = span.samples(rate)
    return samples[start:stop].T, rate


@functools.cache
def stability_of(span: Span) -> ConfidencePart:
    samples, rate = samples_of(span)
    return measure_stability(
        sample_analysis(), samples, rate, embedded(), VoiceActivity(), voice_network(), PROFILE
    )


def test_gain_changes_the_level_alone() -> None:
    sound = tone(300)
    assert level_db(amplified(sound, 3)) - level_db(sound) == pytest.approx(3, abs=1e-3)


def test_noise_has_the_named_distance_and_the_seed_decides_it() -> None:
    sound = tone(300)
    noisy = with_noise(sound, 20, 7)
    assert level_db(sound) - level_db(noisy - sound) == pytest.approx(20, abs=0.2)
    assert np.array_equal(noisy, with_noise(sound, 20, 7))
    assert not np.array_equal(noisy, with_noise(sound, 20, 8))


def test_the_low_pass_keeps_3_khz_and_removes_4_khz() -> None:
    middle = slice(4000, 12000)
    kept, removed = low_passed(tone(3000))[middle], low_passed(tone(4000))[middle]
    assert level_db(kept) == pytest.approx(level_db(tone(3000)), abs=1.0)
    assert level_db(removed) < level_db(tone(4000)) - 15


def test_the_codec_changes_little_and_not_nothing() -> None:
    sound = tone(300, 2.0)
    back = coded(sound)
    assert back.shape == sound.shape
    assert not np.array_equal(back, sound)
    middle = slice(8000, 24000)
    assert level_db(back[middle]) == pytest.approx(level_db(sound[middle]), abs=1.0)
    assert np.array_equal(back, coded(sound))


def test_every_change_leaves_a_sound() -> None:
    sound = tone(300)
    changes = perturbations(1)
    assert len(changes) == 7
    for name, change in changes:
        changed = change(sound)
        short = RATE_HZ // 4 if name.id.endswith("_cut") else 0
        assert changed.shape == (sound.shape[0] - short,), str(name)
        assert changed.dtype == np.float32, str(name)


def test_the_sample_is_measured_again_and_again() -> None:
    part = stability_of(ANGRY)
    assert part.id is STABILITY
    assert part.value is not None
    assert 0 <= part.value < 1
    assert part.note.id == "analysis.stability.note"
    assert "versions; arousal or dominance moved by at most 0." in english(part.note)


def test_the_same_selection_is_as_stable_every_time() -> None:
    samples, rate = samples_of(ANGRY)
    again = measure_stability(
        sample_analysis(), samples, rate, embedded(), VoiceActivity(), voice_network(), PROFILE
    )
    assert again == stability_of(ANGRY)


def test_silence_has_no_stability() -> None:
    silence = np.zeros((1, RATE_HZ * 3), np.float32)
    part = measure_stability(
        sample_analysis(), silence, RATE_HZ, embedded(), VoiceActivity(), voice_network(), PROFILE
    )
    assert part.value is None
    assert "analysis.stability.little_speech" in ids(part.note)


def test_it_can_be_cancelled_and_tells_its_progress() -> None:
    samples, rate = samples_of(ANGRY)
    cancel = CancelToken()
    heard: list[Progress] = []

    def stop_at_the_second(progress: Progress) -> None:
        heard.append(progress)
        if len(heard) == 2:
            cancel.cancel()

    with pytest.raises(Cancelled):
        measure_stability(
            sample_analysis(),
            samples,
            rate,
            embedded(),
            VoiceActivity(),
            voice_network(),
            PROFILE,
            on_progress=stop_at_the_second,
            cancel=cancel,
        )
    assert [p.fraction for p in heard] == [0.0, 1 / 7]


def test_stability_takes_its_place_in_the_confidence() -> None:
    reading = read_passage(sample_analysis(), ANGRY, embedded(), PROFILE)
    assert reading.confidence is not None
    calibrated = with_stability(reading, ConfidencePart(STABILITY, 0.01, NO_STABILITY.note))
    assert calibrated.confidence is not None
    assert calibrated.confidence.value == reading.confidence.value
    assert calibrated.confidence.parts[-1].value == 0.01
    bare = replace(reading.confidence, value=None, word=None)
    uncalibrated = with_stability(
        replace(reading, confidence=bare), ConfidencePart(STABILITY, 0.01, NO_STABILITY.note)
    )
    assert uncalibrated.confidence is not None
    assert uncalibrated.confidence.value is uncalibrated.confidence.word is None
    assert len(uncalibrated.confidence.parts) == len(reading.confidence.parts)


def test_a_lost_rating_is_the_largest_change() -> None:
    plain = Outputs(0.6, 0.5, (0.7, 0.1, 0.1, 0.1))
    lost = Outputs(float("nan"), float("nan"), (float("nan"),) * 4)
    assert plain.label == "angry"
    assert lost.label is None
    assert lost.change(plain) == 1.0
    assert Outputs(0.5, 0.8, plain.posterior).change(plain) == pytest.approx(0.3)


def with_networks(
    networks_of: NetworksOf | None, mark: DimensionMark = DimensionMark.NONE
) -> ConfidencePart:
    """Stability of a short stretch whose dimensions and categories are networks'."""
    given = sample()
    networks = network_outputs(given.measurements, [0.5] * 3, [0.25] * 4, mark=mark)
    analysis = read(
        given.waveform, given.measurements, AnalysisSettings(), embedded(), PROFILE, networks
    )
    samples, rate = samples_of(ANGRY)
    return measure_stability(
        analysis,
        samples,
        rate,
        embedded(),
        VoiceActivity(),
        voice_network(),
        PROFILE,
        networks_of=networks_of,
    )


def loudness(sound: Sound) -> tuple[np.ndarray, np.ndarray]:
    """Arousal that rises by 0.01 a decibel, and always angry."""
    arousal = 0.9 + 0.01 * level_db(sound)
    return np.array([[arousal, 0.5, 0.5]]), np.array([[0.7, 0.1, 0.1, 0.1]])


def test_networks_hear_every_version() -> None:
    lengths = []

    def heard(sound: Sound) -> tuple[np.ndarray, np.ndarray]:
        lengths.append(sound.shape[0])
        return loudness(sound)

    part = with_networks(heard)
    assert len(lengths) == 8
    assert part.value == pytest.approx(0.97, abs=0.005)
    assert english(part.note).startswith("category kept in 7 of 7 versions")


def test_one_network_beside_the_embedded_model() -> None:
    given = sample()
    analysis = read(
        given.waveform,
        given.measurements,
        AnalysisSettings(),
        embedded(),
        PROFILE,
        network_outputs(given.measurements, [0.5] * 3),
    )
    samples, rate = samples_of(ANGRY)
    part = measure_stability(
        analysis,
        samples,
        rate,
        embedded(),
        VoiceActivity(),
        voice_network(),
        PROFILE,
        networks_of=lambda sound: (loudness(sound)[0], None),
    )
    assert part.note.params["kept_count"] == stability_of(ANGRY).note.params["kept_count"]
    assert "moved by at most 0.03" in english(part.note)


def test_networks_that_are_not_loaded_leave_stability_unknown() -> None:
    part = with_networks(None)
    assert part.value is None
    assert "analysis.stability.networks_not_loaded" in ids(part.note)


def test_marked_dimensions_take_no_part() -> None:
    part = with_networks(
        lambda sound: (np.random.default_rng(sound.size).uniform(size=(1, 3)), loudness(sound)[1]),
        DimensionMark.UNCALIBRATED,
    )
    assert part.value == 1.0
    assert part.note.id == "analysis.stability.category_only"


def test_networks_without_a_window_have_no_stability() -> None:
    part = with_networks(lambda _sound: (np.zeros((0, 3)), np.zeros((0, 4))))
    assert part.value is None
    assert "analysis.stability.little_speech" in ids(part.note)
