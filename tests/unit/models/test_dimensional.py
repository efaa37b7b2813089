"""audEERING's layout: what is checked, what is converted, and the estimate without a head."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from helpers.facts import english, refusing
from helpers.small_networks import probe, save_dimensional, save_tensors, write_json
from voiceman_gui.core.errors import ModelError
from voiceman_gui.models.architectures.dimensional import (
    ESTIMATE,
    HeadMissing,
    load_backbone_only,
)
from voiceman_gui.models.architectures.plain import plain_values
from voiceman_gui.models.card import CARD
from voiceman_gui.models.loading import load_network
from voiceman_gui.models.manifest import NetworkManifest, load_manifest
from voiceman_gui.models.network import SpeechNetwork


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    save_dimensional(folder)
    return folder


@pytest.fixture
def folder(published: Path, tmp_path: Path) -> Path:
    """A copy that a test may spoil."""
    return Path(shutil.copytree(published, tmp_path / "model"))


def load(folder: Path, hashes: dict[str, str] | None = None) -> SpeechNetwork:
    network = load_network(folder, load_manifest(folder), hashes)
    assert isinstance(network, SpeechNetwork)
    return network


def refusal(folder: Path) -> str:
    with pytest.raises(ModelError) as caught:
        load(folder)
    return english(caught.value)


def edit(folder: Path, name: str, **changes: object) -> None:
    content = json.loads((folder / name).read_text(encoding="utf-8"))
    write_json(folder / name, content | changes)


def test_the_network_is_ready_and_frozen(published: Path) -> None:
    network = load(published)
    parts = [*network.backbone.modules(), *network.head.modules()]
    parameters = [*network.backbone.parameters(), *network.head.parameters()]
    assert not any(part.training for part in parts)
    assert not any(p.requires_grad or p.device.type != "cpu" for p in parameters)
    assert {p.dtype for p in parameters} == {torch.float32}
    weights = (published / "model.safetensors").read_bytes()
    assert network.sha256 == hashlib.sha256(weights).hexdigest()
    assert network.manifest == load_manifest(published)


def test_weight_norm_is_folded_into_the_same_numbers(published: Path) -> None:
    tensors = load_file(published / "model.safetensors")
    name = "wav2vec2.encoder.pos_conv_embed.conv.parametrizations.weight.original"
    conv = load(published).backbone.encoder.pos_conv_embed.conv
    folded = torch._weight_norm(tensors[name + "1"], tensors[name + "0"], 2)
    assert not torch.nn.utils.parametrize.is_parametrized(conv)
    assert torch.equal(conv.weight, folded)


def test_the_outputs_leave_the_range_of_a_sigmoid(published: Path) -> None:
    network = load(published)
    loud = plain_values(network, probe()[np.newaxis])[0]
    network.head.out_proj.bias += 1
    np.testing.assert_allclose(plain_values(network, probe()[np.newaxis])[0], loud + 1, atol=1e-6)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half_precision_is_converted_and_said_so(folder: Path, dtype: torch.dtype) -> None:
    whole = load_file(folder / "model.safetensors")
    save_tensors(folder, {name: tensor.to(dtype) for name, tensor in whole.items()})
    network = load(folder)
    assert {p.dtype for p in network.backbone.parameters()} == {torch.float32}
    said = network.manifest.limits[-1]
    assert str(dtype).removeprefix("torch.") in said
    assert "float32" in english(network.manifest.limit_facts[-1])


def test_double_precision_is_refused(folder: Path) -> None:
    whole = load_file(folder / "model.safetensors")
    save_tensors(folder, {name: tensor.double() for name, tensor in whole.items()})
    assert "torch.float64" in refusal(folder)


def test_the_mask_of_training_may_be_left_over_where_nothing_is_masked(folder: Path) -> None:
    before = plain_values(load(folder), probe()[np.newaxis])[0]
    edit(folder, "config.json", mask_time_prob=0.0)
    np.testing.assert_array_equal(plain_values(load(folder), probe()[np.newaxis])[0], before)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"model_type": "hubert"}, "model_type = “hubert”"),
        ({"pooling_mode": "max"}, "pooling_mode = “max”"),
        ({"add_adapter": True}, "asks for an adapter"),
        ({"hidden_size": 64}, "another shape"),
        ({"num_hidden_layers": 3}, "wav2vec2.encoder.layers.2."),
        ({"num_hidden_layers": 1}, "wav2vec2.encoder.layers.1."),
        ({"num_attention_heads": 5}, "describes no network"),
        ({"conv_dim": "wide"}, "describes no network"),
        ({"id2label": {"0": "arousal", "1": "dominance"}}, "order arousal, dominance, its"),
        ({"id2label": {"one": "arousal"}}, "no numbered list"),
    ],
)
def test_a_configuration_that_does_not_fit(
    folder: Path, changes: dict[str, object], said: str
) -> None:
    edit(folder, "config.json", **changes)
    assert said in refusal(folder)


def test_labels_that_nobody_named_leave_the_order_to_the_manifest(folder: Path) -> None:
    edit(folder, "config.json", id2label={"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"})
    assert load(folder).manifest.outputs == ("arousal", "dominance", "valence")


def test_two_features_at_a_time_are_refused(folder: Path) -> None:
    edit(folder, "preprocessor_config.json", feature_size=2)
    assert "2 features" in refusal(folder)


@pytest.mark.parametrize("name", ["config.json", "preprocessor_config.json"])
def test_a_file_that_is_gone_or_no_json_is_named(folder: Path, name: str) -> None:
    (folder / name).write_text("{", encoding="utf-8")
    assert f"{name} is not JSON" in refusal(folder)
    (folder / name).write_text("[]", encoding="utf-8")
    assert f"{name} holds no named settings" in refusal(folder)
    (folder / name).unlink()
    assert f"no readable {name}" in refusal(folder)


def test_a_pinned_hash_must_hold(folder: Path) -> None:
    config = hashlib.sha256((folder / "config.json").read_bytes()).hexdigest()
    load(folder, {"config.json": config})
    edit(folder, "config.json", hidden_dropout=0.2)
    with refusing(ModelError, match=r"config\.json is not the file that was installed"):
        load(folder, {"config.json": config})


def headless(folder: Path, *, bare: bool) -> NetworkManifest:
    prefix = "wav2vec2."
    tensors = load_file(folder / "model.safetensors")
    kept = {n: t for n, t in tensors.items() if n.startswith(prefix)}
    save_tensors(folder, {n.removeprefix(prefix): t for n, t in kept.items()} if bare else kept)
    return load_manifest(folder)


@pytest.mark.parametrize("bare", [True, False])
def test_the_estimate_is_the_predecessors_and_says_that_it_is_uncalibrated(
    folder: Path, bare: bool
) -> None:
    manifest = headless(folder, bare=bare)
    with pytest.raises(HeadMissing):
        load(folder)
    network = load_backbone_only(folder, manifest, None)
    values, pooled = plain_values(network, probe()[np.newaxis])
    assert pooled is not None
    state = pooled[0]
    means = [state[:10].mean(), state[10:20].mean(), state[20:].mean()]
    np.testing.assert_allclose(values[0], 1 / (1 + np.exp(-np.array(means))), atol=1e-6)
    assert network.manifest.known_answers == ()
    assert network.manifest.limits[0] == ESTIMATE
    assert "uncalibrated" in english(CARD[ESTIMATE])


def test_the_estimate_follows_the_manifests_order(folder: Path) -> None:
    manifest = headless(folder, bare=False)
    turned = manifest.model_copy(update={"outputs": ("valence", "arousal", "dominance")})
    straight, other = (
        plain_values(load_backbone_only(folder, m, None), probe()[np.newaxis])[0][0]
        for m in (manifest, turned)
    )
    np.testing.assert_array_equal(other, straight[[2, 0, 1]])


def test_the_estimate_too_needs_a_whole_backbone(folder: Path) -> None:
    manifest = headless(folder, bare=False)
    tensors = load_file(folder / "model.safetensors")
    del tensors["wav2vec2.encoder.layer_norm.bias"]
    save_tensors(folder, tensors)
    with refusing(ModelError, match=r"lacks the tensors wav2vec2\.encoder\.layer_norm\.bias"):
        load_backbone_only(folder, manifest, None)
