"""The service on the small pair in the publishers' layouts, against straightforward forwards."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
import soundfile
import soxr

from helpers.facts import english, ids
from helpers.installed_networks import CATEGORICAL, DIMENSIONAL
from helpers.small_networks import save_dimensional
from helpers.small_speechbrain import save_speechbrain
from voiceman_gui import ForensicMemoryManager
from voiceman_gui.core.networks import EMBEDDED, DimensionMark, ModelChoice, Role, Scale
from voiceman_gui.inference.manage_models import list_models
from voiceman_gui.models.architectures.plain import plain_values
from voiceman_gui.models.loading import load_network
from voiceman_gui.models.memory import MIB
from voiceman_gui.services.audio import RATE_HZ
from voiceman_gui.services.networks import LONGEST_S, pieces
from voiceman_gui.services.ser import ModelsFailedError
from voiceman_gui.settings.paths import models_dir

RATE = 22_050


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """The networks' values by the plain computation, each in the publisher's order."""
    root = tmp_path_factory.mktemp("plain")
    networks = []
    for name, save in (("dimensional", save_dimensional), ("speechbrain", save_speechbrain)):
        manifest = save(root / name)
        networks.append(load_network(root / name, manifest))

    def values(mono):
        return [plain_values(network, mono[None])[0][0] for network in networks]

    return values


def numbers(result) -> tuple[float, ...]:
    dimensions = result.primary_result.dimensions
    return (
        dimensions.arousal,
        dimensions.dominance,
        dimensions.valence,
        *result.secondary_result.probabilities.as_tuple(),
    )


def test_a_file_is_read_in_one_piece_as_the_publishers_do(pair, service, voice, plain, tmp_path):
    mono = soxr.resample(voice, RATE, RATE_HZ, quality="HQ").astype(np.float32)
    path = tmp_path / "voice.wav"
    soundfile.write(path, mono, RATE_HZ, subtype="FLOAT")
    result = service().analyze_ensemble_from_file(str(path))
    dimensions, categories = plain(mono)
    neutral, angry, happy, sad = categories
    expected = (*np.clip(dimensions, 0, 1), angry, happy, sad, neutral)
    np.testing.assert_allclose(numbers(result), expected, atol=1e-5)
    assert result.audio_duration_seconds == pytest.approx(24.0)
    assert result.primary_result.model_used == "tests/small-dimensional-0"
    assert result.secondary_result.model_used == "tests/small-speechbrain-0"
    assert [model.id for model in result.provenance] == [DIMENSIONAL, CATEGORICAL]
    assert all("known answers" in english(model.verified) for model in result.provenance)
    assert result.primary_result.processing_time_ms > 0
    assert "cpu, float32" in english(result.primary_result.device)
    assert result.primary_result.dimensions.scale is Scale.POPULATION
    assert result.errors == ()
    best = int(np.argmax((angry, happy, sad, neutral)))
    emotion = result.secondary_result.categorical
    assert emotion == result.ensemble_emotion
    assert emotion.emotion_type == ("angry", "happy", "sad", "neutral")[best]
    low, high = result.primary_result.dimensions.intervals["arousal"]
    assert low < result.primary_result.dimensions.arousal < high


def test_arrays_and_files_of_the_same_sound_give_the_same_numbers(pair, service, voice, tmp_path):
    stereo = np.stack([voice, 0.5 * voice])
    soundfile.write(tmp_path / "voice.wav", stereo.T, RATE, subtype="FLOAT")
    used = service()
    from_file = used.analyze_ensemble_from_file(tmp_path / "voice.wav")
    assert numbers(used.analyze_ensemble(stereo, RATE)) == numbers(from_file)
    dimensions = used.analyze_emotion_dimensions(stereo, RATE)
    category = used.analyze_categorical_emotion(stereo, RATE)
    assert dimensions.notices
    assert category.notices
    assert replace(dimensions, notices=()) == from_file.primary_result.dimensions
    assert replace(category, notices=()) == from_file.ensemble_emotion


def test_the_confidence_of_a_pair_is_uncalibrated_and_has_parts(pair, service, voice):
    result = service().analyze_ensemble(voice, RATE)
    shares = np.array(result.secondary_result.probabilities.as_tuple())
    certainty = 1 + np.sum(shares * np.log(shares)) / np.log(4)
    values = [part.value for part in result.confidence.parts if part.value is not None]
    assert values == pytest.approx([certainty]), "an uncalibrated I1 is told and not counted"
    assert result.ensemble_confidence is result.confidence.word is None
    assert "services.whole" in ids(*result.notices)


def test_long_sound_is_the_mean_over_pieces_of_one_length(pair, service, voice, plain):
    mono = np.tile(soxr.resample(voice, RATE, RATE_HZ, quality="HQ"), 2).astype(np.float32)
    result = service().analyze_ensemble(mono, RATE_HZ)
    assert [b - a for a, b in pieces(mono.size)] == [24 * RATE_HZ] * 2
    halves = [plain(mono[a:b]) for a, b in pieces(mono.size)]
    expected = np.mean([dimensions for dimensions, _ in halves], axis=0)
    np.testing.assert_allclose(numbers(result)[:3], np.clip(expected, 0, 1), atol=1e-5)
    assert "2 pieces of 24.0 s" in english(*result.notices)


@pytest.mark.parametrize("seconds", [0.5, LONGEST_S, LONGEST_S + 1 / RATE_HZ, 3_600.1])
def test_pieces_cover_the_sound(seconds):
    n_samples = round(seconds * RATE_HZ)
    cut = pieces(n_samples)
    assert cut[0][0] == 0
    assert all(a[1] == b[0] for a, b in pairwise(cut))
    assert n_samples - cut[-1][1] < len(cut)
    assert len({b - a for a, b in cut}) == 1
    assert cut[0][1] <= LONGEST_S * RATE_HZ
    assert len(cut) == -(-n_samples // (LONGEST_S * RATE_HZ))


def test_preloading_says_what_was_loaded(pair, service, voice):
    used = service(memory_manager=ForensicMemoryManager())
    said = asyncio.run(used.preload_models())
    assert said["models_loaded"] == ["primary", "secondary"]
    assert said["models"]["primary"] == "tests/small-dimensional-0"
    assert said["load_time_seconds"] > 0
    assert isinstance(said["memory_used_mb"], float)
    assert said["errors"] == []
    sizes = {entry.id: entry.size_bytes for entry in list_models()}
    wanted = sizes[DIMENSIONAL] + sizes[CATEGORICAL]
    assert used.memory_manager.figures().granted == wanted > 100_000
    before = numbers(used.analyze_ensemble(voice, RATE))
    used.unload_models()
    assert used.memory_manager.figures().granted == 0
    assert numbers(used.analyze_ensemble(voice, RATE)) == before


def test_without_the_ensemble_there_is_no_second_model(pair, service, voice):
    used = service(use_ensemble=False)
    result = used.analyze_ensemble(voice, RATE)
    assert result.primary_result is not None
    assert result.secondary_result is None
    assert result.ensemble_confidence is None
    assert asyncio.run(used.preload_models())["models_loaded"] == ["primary"]


def test_one_network_is_joined_by_the_embedded_model(pair, service, voice):
    used = service(models=ModelChoice(categories=EMBEDDED))
    result = used.analyze_ensemble(voice, RATE)
    assert result.primary_result.scale is Scale.POPULATION
    assert result.secondary_result.scale is Scale.SPEAKER
    assert result.secondary_result.model_used == "embedded-acoustic"
    indicators = used.get_forensic_emotion_indicators(result)
    assert indicators.emotion_inconsistency_score is not None
    assert "different scales" in english(*indicators.limitations)


def test_the_predecessors_sigmoid_is_marked(pair, service, voice):
    used = service(models=ModelChoice(legacy_sigmoid=True))
    result = used.analyze_ensemble(voice, RATE)
    assert result.primary_result.dimensions.mark is DimensionMark.LEGACY
    assert ids(result.provenance[0].remark) == {"inference.remark.legacy"}
    indicators = used.get_forensic_emotion_indicators(result)
    assert indicators.stress_indicator is None
    assert "legacy sigmoid scale" in english(*indicators.limitations)


def test_a_broken_network_is_told_and_the_embedded_model_steps_in(pair, service, voice):
    shutil.rmtree(models_dir() / DIMENSIONAL)
    (models_dir() / CATEGORICAL / "model.ckpt").write_bytes(b"damage")
    result = service(models=ModelChoice(EMBEDDED, CATEGORICAL)).analyze_ensemble(voice, RATE)
    assert result.secondary_result.model_used == "embedded-acoustic"
    facts = (*result.errors, *result.notices)
    assert "model.ckpt" in english(*facts)
    (replaced,) = [fact for fact in facts if fact.id == "inference.replaced"]
    assert replaced.params["role"] == Role.CATEGORIES


def test_weights_that_the_memory_manager_refuses_are_not_loaded(pair, service, voice):
    nothing = ForensicMemoryManager(limit_bytes=1000)
    result = service(memory_manager=nothing).analyze_ensemble(voice, RATE)
    assert len(result.errors) == 2
    for error in result.errors:
        assert ids(error) == {"inference.replaced", "services.memory_refused"}
    assert result.primary_result.scale is Scale.SPEAKER
    assert nothing.figures().granted == 0


@pytest.fixture
def exhausted(pair, service):
    """A service whose networks are loaded, and whose memory the script then takes for itself."""
    # A limit of its own: what is free in this computer changes by itself.
    manager = ForensicMemoryManager(limit_bytes=64 * MIB)
    used = service(memory_manager=manager)
    asyncio.run(used.preload_models())
    assert manager.grant("the script's own", manager.available_for() - 1000)
    return used


@pytest.mark.expects_log("could not read")
def test_a_network_that_runs_out_of_memory_is_told(exhausted, voice):
    result = exhausted.analyze_ensemble(voice, RATE)
    assert len(result.errors) == 2
    assert all("not enough free memory" in english(error) for error in result.errors)
    assert result.primary_result.scale is Scale.SPEAKER
    exhausted.memory_manager.release("the script's own")
    assert exhausted.analyze_ensemble(voice, RATE).primary_result.scale is Scale.POPULATION


@pytest.mark.expects_log("could not read")
def test_when_nothing_is_left_that_could_say_anything_it_raises(exhausted, voice):
    with pytest.raises(ModelsFailedError, match=r"not enough free memory[^\n]*net speech") as told:
        exhausted.analyze_ensemble(voice[: 3 * RATE], RATE)
    assert isinstance(told.value, RuntimeError)
