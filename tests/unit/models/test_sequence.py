"""Sequence classifiers against transformers' own classes, on transformers' own files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import transformers
from safetensors.torch import load_file, save_file

from helpers.facts import english
from helpers.small_networks import SHORT_LABELS, Kind, normalised, probe, save_sequence, write_json
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.networks import Role
from voiceman_gui.models.architectures.plain import plain_values
from voiceman_gui.models.loading import load_network
from voiceman_gui.models.manifest import load_manifest

CLASSES: dict[Kind, str] = {"wav2vec2": "Wav2Vec2", "hubert": "Hubert", "wavlm": "WavLM"}


def upstream(folder: Path, kind: Kind) -> np.ndarray:
    cls: Any = getattr(transformers, f"{CLASSES[kind]}ForSequenceClassification")
    model = cls.from_pretrained(folder).eval()
    # A checkpoint of transformers 4 does not say so, because there it was never otherwise.
    model.config.tie_last_hidden_states = True
    windows = np.stack([probe(seed, 12000) for seed in range(2)])
    with torch.inference_mode():
        logits = model(torch.from_numpy(normalised(windows))).logits
    return logits.softmax(-1).numpy().astype(np.float64)


def ours(folder: Path) -> np.ndarray:
    network = load_network(folder, load_manifest(folder))
    return plain_values(network, np.stack([probe(seed, 12000) for seed in range(2)]))[0]


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("weighted", [True, False])
@pytest.mark.parametrize("kind", CLASSES)
def test_the_values_are_transformers_own(
    tmp_path: Path, kind: Kind, weighted: bool, large: bool
) -> None:
    save_sequence(tmp_path, kind, seed=5, weighted=weighted, large=large)
    values = ours(tmp_path)
    np.testing.assert_allclose(values, upstream(tmp_path, kind), rtol=0, atol=1e-5)
    np.testing.assert_allclose(values.sum(axis=1), 1, atol=1e-6)


def refusal(folder: Path) -> str:
    with pytest.raises(ModelError) as caught:
        ours(folder)
    return english(caught.value)


def test_labels_in_another_order_are_refused(tmp_path: Path) -> None:
    save_sequence(tmp_path)
    config = json.loads((tmp_path / "config.json").read_text(encoding="utf-8"))
    swapped = {"0": "hap", "1": "neu", "2": "ang", "3": "sad"}
    write_json(tmp_path / "config.json", config | {"id2label": swapped})
    assert "hap, neu, ang, sad, its manifest says neu, hap, ang, sad" in refusal(tmp_path)


@pytest.mark.parametrize("name", ["projector.weight", "classifier.bias", "layer_weights"])
def test_a_missing_part_of_the_head_is_named(tmp_path: Path, name: str) -> None:
    save_sequence(tmp_path, "hubert")
    tensors = load_file(tmp_path / "model.safetensors")
    del tensors[name]
    save_file(tensors, tmp_path / "model.safetensors")
    assert f"lacks the tensors {name}." in refusal(tmp_path)


def test_weights_of_another_kind_do_not_belong_to_the_network(tmp_path: Path) -> None:
    save_sequence(tmp_path / "hubert", "hubert")
    save_sequence(tmp_path / "wavlm", "wavlm")
    wavlm = (tmp_path / "wavlm/model.safetensors").read_bytes()
    (tmp_path / "hubert/model.safetensors").write_bytes(wavlm)
    assert "lacks the tensors hubert." in refusal(tmp_path / "hubert")


def test_labels_that_nobody_named_are_mapped_by_the_manifest(tmp_path: Path) -> None:
    labels = dict(
        zip(("LABEL_0", "LABEL_1", "LABEL_2", "LABEL_3"), SHORT_LABELS.values(), strict=1)
    )
    manifest = save_sequence(tmp_path, labels=labels)
    assert manifest.labels["LABEL_2"] == "angry"
    assert ours(tmp_path).shape == (2, 4)


def test_a_sequence_model_may_give_dimensions(tmp_path: Path) -> None:
    labels = {"valence": "angry", "arousal": "happy", "dominance": "sad", "x": "neutral"}
    save_sequence(tmp_path, labels=labels)
    config = json.loads((tmp_path / "config.json").read_text(encoding="utf-8"))
    write_json(
        tmp_path / "config.json",
        config | {"id2label": {"0": "valence", "1": "arousal", "2": "dominance"}},
    )
    tensors = load_file(tmp_path / "model.safetensors")
    for name in ("classifier.weight", "classifier.bias"):
        tensors[name] = tensors[name][:3].clone()
    save_file(tensors, tmp_path / "model.safetensors")
    manifest = load_manifest(tmp_path).model_copy(
        update={
            "role": Role.DIMENSIONS,
            "outputs": ("valence", "arousal", "dominance"),
            "labels": {},
            "activation": "sigmoid",
        }
    )
    values, _ = plain_values(load_network(tmp_path, manifest), probe()[np.newaxis])
    assert values.shape == (1, 3)
    assert ((values > 0) & (values < 1)).all()
