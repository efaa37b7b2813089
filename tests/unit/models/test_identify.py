"""What lies in a folder that somebody carried in, and what manifest it gets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from helpers.facts import english, refusing
from helpers.small_networks import (
    SHORT_LABELS,
    save_dimensional,
    save_sequence,
    write_json,
    write_manifest,
)
from helpers.small_speechbrain import save_speechbrain
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import Role
from voiceman_gui.core.resources import resource
from voiceman_gui.models.identify import catalogued
from voiceman_gui.models.loading import identify, load_network
from voiceman_gui.models.manifest import NetworkManifest, load_manifest, parse_manifest
from voiceman_gui.models.manifest_toml import manifest_toml
from voiceman_gui.models.proof import prove

HERE = message("models.where.config")
CATALOGUE = resource("models")
PUBLISHED = {
    "architectures": ["Wav2Vec2ForSpeechClassification"],
    "conv_bias": True,
    "do_stable_layer_norm": True,
    "feat_extract_norm": "layer",
    "hidden_size": 1024,
    "id2label": {"0": "arousal", "1": "dominance", "2": "valence"},
    "intermediate_size": 4096,
    "model_type": "wav2vec2",
    "num_attention_heads": 16,
    "num_hidden_layers": 12,
}


def refusal(folder: Path) -> str:
    with pytest.raises(ModelError) as caught:
        identify(folder, CATALOGUE)
    assert str(folder) in english(caught.value)
    return english(caught.value)


def test_a_manifest_in_the_folder_counts(tmp_path: Path) -> None:
    manifest = save_dimensional(tmp_path)
    assert identify(tmp_path, CATALOGUE) == manifest


def test_a_manifest_survives_being_written(tmp_path: Path) -> None:
    for manifest in (*catalogued(CATALOGUE), save_dimensional(tmp_path)):
        awkward = manifest.model_copy(
            update={
                "name": 'a "quoted" name \\ with 한국어',
                "licence_text": 'a "quoted" text \\ with\nlines, 한국어',
                "backbone": {
                    "hidden_size": 1,
                    "list": [1, 2.5, True],
                    "no": None,
                    "a b": {"c": "\x7f"},
                },
            }
        )
        again = parse_manifest(manifest_toml(awkward), HERE, NetworkManifest)
        plain = {k: v for k, v in awkward.backbone.items() if v is not None}
        assert again == awkward.model_copy(update={"backbone": plain})


def test_the_published_dimensional_model_is_recognised(tmp_path: Path) -> None:
    write_json(tmp_path / "config.json", PUBLISHED)
    (tmp_path / "model.safetensors").write_bytes(b"")
    manifest = identify(tmp_path, CATALOGUE)
    assert manifest == load_manifest(CATALOGUE / "audeering-wav2vec2-dim")
    assert "non-commercial" in manifest.licence_text
    assert "workplace" in manifest.licence_text
    assert len(manifest.known_answers) == 2
    assert manifest.activation == "none"


def test_the_weights_may_lie_there_in_the_other_format(tmp_path: Path) -> None:
    write_json(tmp_path / "config.json", PUBLISHED)
    (tmp_path / "pytorch_model.bin").write_bytes(b"")
    paths = [file.path for file in identify(tmp_path, CATALOGUE).files]
    assert paths[0] == "pytorch_model.bin"
    assert "model.safetensors" not in paths


def test_the_same_layout_in_another_size_is_not_taken_for_it(tmp_path: Path) -> None:
    save_dimensional(tmp_path, with_manifest=False)
    manifest = identify(tmp_path, CATALOGUE, "My model (2)")
    assert (manifest.id, manifest.name) == ("my-model-2", "My model (2)")
    assert manifest.known_answers == ()
    assert (manifest.licence, manifest.activation) == ("models.card.not_stated", "none")
    proof = prove(load_network(tmp_path, manifest), tmp_path)
    assert (proof.passed, proof.answers) == (True, 0)


@pytest.mark.parametrize(
    "labels",
    [
        SHORT_LABELS,
        {"ANGRY": "angry", "Happy": "happy", "sad": "sad", "NEUTRAL": "neutral"},
        {"anger": "angry", "sadness": "sad", "happiness": "happy", "neutral": "neutral"},
        {"분노": "angry", "기쁨": "happy", "슬픔": "sad", "중립": "neutral"},
    ],
)
def test_recognisable_labels_need_no_manifest(tmp_path: Path, labels: dict[str, str]) -> None:
    save_sequence(tmp_path, "hubert", labels=labels, with_manifest=False)
    manifest = identify(tmp_path, CATALOGUE)
    assert manifest.role is Role.CATEGORIES
    assert manifest.outputs == tuple(labels)
    assert manifest.labels == labels
    assert manifest.limit_facts == ()
    load_network(tmp_path, manifest)


def test_labels_beyond_the_four_are_left_out_and_said_so(tmp_path: Path) -> None:
    save_sequence(tmp_path)
    config = json.loads((tmp_path / "config.json").read_text(encoding="utf-8"))
    (tmp_path / "manifest.toml").unlink()
    names = {"0": "fear", "1": "angry", "2": "happy", "3": "neutral", "4": "sad"}
    write_json(tmp_path / "config.json", config | {"id2label": names})
    manifest = identify(tmp_path, CATALOGUE)
    assert "fear" not in manifest.labels
    (limit,) = manifest.limit_facts
    assert "fear" in english(limit)


@pytest.mark.parametrize(
    "names",
    [
        {"0": "calm", "1": "angry", "2": "happy", "3": "sad"},
        {"0": "joy", "1": "angry", "2": "happy", "3": "sad", "4": "neutral"},
        {"0": "LABEL_0", "1": "LABEL_1"},
        {},
    ],
)
def test_labels_that_do_not_lead_to_the_four_need_a_manifest(
    tmp_path: Path, names: dict[str, str]
) -> None:
    save_sequence(tmp_path, with_manifest=False)
    config = json.loads((tmp_path / "config.json").read_text(encoding="utf-8"))
    write_json(tmp_path / "config.json", config | {"id2label": names})
    said = refusal(tmp_path)
    assert "one each of angry, happy, sad and neutral" in said
    assert "Put a manifest.toml into the folder" in said


def test_what_cannot_be_told_is_said_with_what_is_needed(tmp_path: Path) -> None:
    assert "holds no model that this program recognises" in refusal(tmp_path)
    write_json(tmp_path / "config.json", PUBLISHED | {"model_type": "whisper"})
    assert "model of type “whisper”" in refusal(tmp_path)
    write_json(tmp_path / "config.json", PUBLISHED | {"architectures": ["Wav2Vec2ForCTC"]})
    assert "Wav2Vec2ForCTC" in refusal(tmp_path)
    (tmp_path / "config.json").write_text("{", encoding="utf-8")
    assert "cannot be read as JSON" in refusal(tmp_path)


def test_a_sequence_classifier_without_weights_is_not_identified(tmp_path: Path) -> None:
    save_sequence(tmp_path, with_manifest=False)
    (tmp_path / "model.safetensors").unlink()
    assert "none of these files: model.safetensors, pytorch_model.bin" in refusal(tmp_path)


def test_speechbrains_layout_is_the_catalogues_model(tmp_path: Path) -> None:
    save_speechbrain(tmp_path, with_manifest=False)
    assert identify(tmp_path, CATALOGUE) == load_manifest(CATALOGUE / "speechbrain-iemocap")
    with refusing(ModelError, match="SpeechBrain model that this program does not know"):
        identify(tmp_path, tmp_path / "empty")


def test_a_dimensional_audonnx_folder_is_told_by_its_labels(tmp_path: Path) -> None:
    (tmp_path / "model.onnx").write_bytes(b"")
    described = tmp_path / "model.yaml"
    described.write_text(
        "$audonnx.core.model.Model==0.5.1:\n  path: model.onnx\n  labels:\n"
        "    hidden_states: [h-0, h-1]\n    logits: [arousal, dominance, valence]\n"
        "  transform: null\n"
    )
    manifest = identify(tmp_path, CATALOGUE, "export")
    assert (manifest.architecture, manifest.role) == ("audonnx", Role.DIMENSIONS)
    assert (manifest.outputs, manifest.normalise) == (("arousal", "dominance", "valence"), "none")
    described.write_text("$audonnx.core.model.Model==0.5.1: {labels: {y: [angry, happy]}}")
    assert "names no output with exactly arousal" in refusal(tmp_path)
    described.write_text("!!python/object/apply:os.system ['false']")
    assert "cannot be read as plain YAML" in refusal(tmp_path)


def test_a_manifest_that_does_not_hold_is_not_passed_over(tmp_path: Path) -> None:
    manifest = save_sequence(tmp_path)
    write_manifest(tmp_path, manifest)
    text = (tmp_path / "manifest.toml").read_text(encoding="utf-8")
    (tmp_path / "manifest.toml").write_text(text + "\ncode = 'x'\n", encoding="utf-8")
    assert "does not hold" in refusal(tmp_path)
