"""Known answers: asked, compared, and told in one sentence."""

from __future__ import annotations

import dataclasses
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from helpers.facts import english
from helpers.small_networks import normalised, probe, save_dimensional, save_sequence
from voiceman_gui.core.message import message
from voiceman_gui.models.architectures.plain import plain_values
from voiceman_gui.models.loading import load_network
from voiceman_gui.models.manifest import KnownAnswer, ModelFile, load_manifest
from voiceman_gui.models.network import Network, Proof
from voiceman_gui.models.proof import prove


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dimensional")
    save_dimensional(folder)
    return folder


@pytest.fixture(scope="module")
def network(folder: Path) -> Network:
    return load_network(folder, load_manifest(folder))


@pytest.fixture(scope="module")
def speaker(tmp_path_factory: pytest.TempPathFactory) -> tuple[Network, Path, str]:
    """A categorical network, its folder, and what it says of the folder's sound file."""
    folder = tmp_path_factory.mktemp("categorical")
    save_sequence(folder)
    network = load_network(folder, load_manifest(folder))
    sound = (0.2 * probe(1)).clip(-1, 1)
    soundfile.write(folder / "sample.wav", sound, 16000, subtype="FLOAT")
    values, _ = plain_values(network, sound[np.newaxis])
    return network, folder, network.manifest.outputs[int(values.argmax())]


def asked(network: Network, folder: Path, *answers: KnownAnswer, **changes: Any) -> Proof:
    manifest = network.manifest.model_copy(update={"known_answers": answers, **changes})
    return prove(dataclasses.replace(network, manifest=manifest), folder)


def test_the_publishers_answers_come_out(network: Network, folder: Path) -> None:
    proof = prove(network, folder)
    assert proof.passed
    assert proof.answers == 2
    assert 0 <= proof.deviation < 1e-5
    off = message("models.proof.deviation", deviation=f"{proof.deviation:.0e}")
    assert proof.fact == message("models.proof.verified", by="publisher", day=proof.when, off=off)
    assert english(proof.fact).startswith("verified against the publisher's known answers on ")


def test_a_laboratorys_answers_are_told_apart(network: Network, folder: Path) -> None:
    answers = network.manifest.known_answers
    proof = asked(network, folder, *answers, answers_by="laboratory")
    assert proof.by == "laboratory"
    assert "the laboratory's known answers" in english(proof.fact)


def test_no_known_answers_is_said_and_proves_nothing(network: Network, folder: Path) -> None:
    proof = asked(network, folder)
    assert (proof.passed, proof.answers) == (True, 0)
    assert math.isnan(proof.deviation)
    assert english(proof.fact) == "the publisher gives no known answers"


def test_a_model_that_is_off_by_more_than_its_tolerance_fails(
    network: Network, folder: Path
) -> None:
    zeros, noise = network.manifest.known_answers
    assert noise.expected is not None
    wrong = (noise.expected[0] + 0.01, *noise.expected[1:])
    proof = asked(network, folder, zeros, noise.model_copy(update={"expected": wrong}))
    assert not proof.passed
    assert proof.deviation == pytest.approx(0.01, abs=1e-5)
    assert english(proof.fact).startswith("failed known answer 2 of 2 on ")
    assert ": for normal, the outputs began " in english(proof.fact)
    near = noise.model_copy(update={"expected": wrong, "tolerance": 0.02})
    assert asked(network, folder, zeros, near).passed


def test_the_averaged_state_is_compared_too(network: Network, folder: Path) -> None:
    answer = KnownAnswer(input="zeros", pooled=(9.0, 9.0))
    proof = asked(network, folder, answer)
    assert not proof.passed
    assert "the averaged hidden state began" in english(proof.fact)


def test_a_network_that_gives_no_numbers_fails(folder: Path) -> None:
    broken = load_network(folder, load_manifest(folder))
    broken.head.out_proj.bias.fill_(math.nan)
    assert not prove(broken, folder).passed


def test_another_number_of_outputs_fails(network: Network, folder: Path) -> None:
    proof = asked(network, folder, KnownAnswer(input="zeros", expected=(0.5,), tolerance=0.01))
    assert not proof.passed
    assert "3 outputs came, expected 1" in english(proof.fact)


def test_normalisation_can_be_overruled_for_an_answer(network: Network, folder: Path) -> None:
    loud = 3 + 2 * probe()
    plain, _ = plain_values(network, loud[np.newaxis], normalise=False)
    window, _ = plain_values(network, loud[np.newaxis])
    by_hand, _ = plain_values(network, normalised(loud[np.newaxis]), normalise=False)
    assert np.abs(plain - window).max() > 1e-3
    np.testing.assert_array_equal(window, by_hand)


def with_file(network: Network, label: str, *, optional: bool = False) -> dict[str, Any]:
    file = ModelFile(path="sample.wav", optional=optional)
    return {
        "files": (*network.manifest.files, file),
        "known_answers": (KnownAnswer(input="file", file="sample.wav", label=label),),
    }


def test_labels_of_sound_files_come_out(speaker: tuple[Network, Path, str]) -> None:
    network, folder, label = speaker
    proof = asked(network, folder, **with_file(network, label))
    assert proof.passed
    assert math.isnan(proof.deviation)
    assert english(proof.fact).endswith(", the label right")


def test_another_label_fails_and_is_named(speaker: tuple[Network, Path, str]) -> None:
    network, folder, label = speaker
    other = next(name for name in network.manifest.outputs if name != label)
    proof = asked(network, folder, **with_file(network, other))
    assert not proof.passed
    assert f"sample.wav came out as “{label}”, expected “{other}”" in english(proof.fact)


def test_sound_at_another_rate_in_two_channels_is_converted(
    speaker: tuple[Network, Path, str], tmp_path: Path
) -> None:
    network, _, _ = speaker
    time = np.arange(44100) / 44100
    tone = 0.3 * np.sin(2 * np.pi * 440 * time)
    soundfile.write(tmp_path / "sample.wav", np.column_stack([tone, tone]), 44100, "FLOAT")
    mono = 0.3 * np.sin(2 * np.pi * 440 * np.arange(16000) / 16000)
    values, _ = plain_values(network, mono.astype(np.float32)[np.newaxis])
    answer = KnownAnswer(
        input="file", file="sample.wav", expected=tuple(values[0].tolist()), tolerance=1e-2
    )
    assert asked(
        network, tmp_path, **with_file(network, "any") | {"known_answers": (answer,)}
    ).passed


def test_a_sample_that_may_be_left_out_is_not_asked(
    speaker: tuple[Network, Path, str], tmp_path: Path
) -> None:
    network, _, label = speaker
    proof = asked(network, tmp_path, **with_file(network, label, optional=True))
    assert (proof.passed, proof.answers) == (True, 0)
    assert "need sound files that are not in the folder" in english(proof.fact)
    needed = asked(network, tmp_path, **with_file(network, label))
    assert not needed.passed
    assert "cannot be read" in english(needed.fact)


def test_nothing_in_a_manifest_leads_out_of_the_folder(
    speaker: tuple[Network, Path, str], tmp_path: Path
) -> None:
    network, _, label = speaker
    soundfile.write(tmp_path / "outside.wav", probe() * 0.1, 16000)
    (tmp_path / "model").mkdir()
    answer = KnownAnswer(input="file", file="../outside.wav", label=label)
    proof = asked(network, tmp_path / "model", answer)
    assert not proof.passed
    assert "not among the model's files" in english(proof.fact)
