"""The same checkpoint through transformers' own door, and through ours."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from helpers.facts import english
from helpers.small_networks import (
    EmotionModel,
    Tensors,
    normalised,
    probe,
    save_dimensional,
    save_tensors,
    write_json,
)
from voiceman_gui.core.errors import ModelError
from voiceman_gui.models.architectures.dimensional import HeadMissing
from voiceman_gui.models.architectures.plain import plain_values
from voiceman_gui.models.loading import load_network
from voiceman_gui.models.manifest import load_manifest

DENSE = "classifier.dense.weight"
OUT = "classifier.out_proj.weight"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    save_dimensional(folder)
    return folder


@pytest.fixture
def folder(published: Path, tmp_path: Path) -> Path:
    """A copy that a test may spoil."""
    return Path(shutil.copytree(published, tmp_path / "model"))


def ours(folder: Path) -> np.ndarray:
    network = load_network(folder, load_manifest(folder))
    return plain_values(network, probe()[np.newaxis])[0]


def upstream(folder: Path, cls: type) -> np.ndarray:
    model = cls.from_pretrained(folder).eval()
    with torch.inference_mode():
        said = model(torch.from_numpy(normalised(probe()[np.newaxis])))
    outputs = said[1] if isinstance(said, tuple) else said.logits
    return outputs.numpy().astype(np.float64)


def test_the_obvious_door_gives_other_numbers_at_every_load_and_ours_the_same(
    folder: Path,
) -> None:
    from transformers import AutoModelForAudioClassification

    first, second = (upstream(folder, AutoModelForAudioClassification) for _ in range(2))
    assert first.shape == second.shape == (1, 3)
    assert np.abs(first - second).max() > 1e-3

    reference = upstream(folder, EmotionModel)
    np.testing.assert_array_equal(ours(folder), ours(folder))
    np.testing.assert_allclose(ours(folder), reference, rtol=0, atol=1e-5)
    assert np.abs(first - reference).max() > 0.1


@pytest.mark.parametrize("legacy_weight_norm", [False, True])
@pytest.mark.parametrize("safetensors", [False, True])
def test_every_spelling_and_format_gives_the_reference_classs_numbers(
    tmp_path: Path, legacy_weight_norm: bool, safetensors: bool
) -> None:
    save_dimensional(
        tmp_path, seed=3, legacy_weight_norm=legacy_weight_norm, safetensors=safetensors
    )
    np.testing.assert_allclose(ours(tmp_path), upstream(tmp_path, EmotionModel), rtol=0, atol=1e-5)


def change_tensors(folder: Path, change: Callable[[Tensors], object]) -> None:
    tensors = load_file(folder / "model.safetensors")
    change(tensors)
    save_tensors(folder, tensors)


def without_head(folder: Path) -> None:
    def drop(tensors: Tensors) -> None:
        for name in [name for name in tensors if name.startswith("classifier.")]:
            del tensors[name]

    change_tensors(folder, drop)


def swapped_labels(folder: Path) -> None:
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    config["id2label"] = {"0": "valence", "1": "dominance", "2": "arousal"}
    write_json(folder / "config.json", config)


def one_missing(folder: Path) -> None:
    change_tensors(folder, lambda tensors: tensors.pop(DENSE))


def one_too_many(folder: Path) -> None:
    change_tensors(folder, lambda tensors: tensors.update({"lm_head.weight": torch.zeros(2, 2)}))


def one_renamed(folder: Path) -> None:
    change_tensors(folder, lambda tensors: tensors.update({"classifier.fc": tensors.pop(DENSE)}))


def other_shape(folder: Path) -> None:
    change_tensors(folder, lambda tensors: tensors.update({OUT: torch.zeros(4, 32)}))


def truncated(folder: Path) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:-1000])


def empty(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(b"")


def not_safetensors(folder: Path) -> None:
    (folder / "model.safetensors").write_text("version https://git-lfs.github.com/spec/v1\n")


def pickle_with_code(folder: Path) -> None:
    class Trojan:
        def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
            return os.system, (f"touch '{folder / 'pwned'}'",)

    manifest = (folder / "manifest.toml").read_text(encoding="utf-8")
    (folder / "manifest.toml").write_text(
        manifest.replace("model.safetensors", "pytorch_model.bin"), encoding="utf-8"
    )
    torch.save({DENSE: Trojan()}, folder / "pytorch_model.bin")


def other_rate(folder: Path) -> None:
    settings = json.loads((folder / "preprocessor_config.json").read_text(encoding="utf-8"))
    write_json(folder / "preprocessor_config.json", settings | {"sampling_rate": 8000})


def not_normalised(folder: Path) -> None:
    settings = json.loads((folder / "preprocessor_config.json").read_text(encoding="utf-8"))
    write_json(folder / "preprocessor_config.json", settings | {"do_normalize": False})


def no_weights(folder: Path) -> None:
    (folder / "model.safetensors").unlink()


DEFECTS: dict[Callable[[Path], None], tuple[str, ...]] = {
    without_head: ("no regression head",),
    swapped_labels: ("order valence, dominance, arousal", "says arousal, dominance, valence"),
    one_missing: ("lacks the tensors", DENSE),
    one_too_many: ("do not belong to this network", "lm_head.weight"),
    one_renamed: ("lacks the tensors", DENSE),
    other_shape: ("another shape", f"{OUT} (4 x 32 instead of 3 x 32)"),
    truncated: ("cut short or damaged", "bytes are there of"),
    empty: ("is empty",),
    not_safetensors: ("is not a safetensors file",),
    pickle_with_code: ("could run code",),
    other_rate: ("8000 Hz",),
    not_normalised: ("do_normalize = false",),
    no_weights: ("model.safetensors is missing",),
}


def refusal(folder: Path) -> ModelError:
    with pytest.raises(ModelError) as caught:
        load_network(folder, load_manifest(folder))
    return caught.value


@pytest.mark.parametrize("spoil", DEFECTS, ids=lambda spoil: spoil.__name__)
def test_a_defect_is_refused_with_a_sentence_that_names_it(
    folder: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(folder)
    said = english(refusal(folder))
    for part in DEFECTS[spoil]:
        assert part in said
    assert said.endswith(".")


def test_the_sentences_differ(published: Path, tmp_path: Path) -> None:
    # A renamed tensor is one that is missing; every other defect is told apart.
    told = [spoil for spoil in DEFECTS if spoil is not one_renamed]
    sentences = set()
    for spoil in told:
        folder = Path(shutil.copytree(published, tmp_path / "model"))
        spoil(folder)
        sentences.add(english(refusal(folder)))
        shutil.rmtree(folder)
    assert len(sentences) == len(told)


def test_nothing_of_a_pickle_with_code_is_run(folder: Path) -> None:
    pickle_with_code(folder)
    refusal(folder)
    assert not (folder / "pwned").exists()


def test_only_a_missing_head_can_be_told_from_the_rest(folder: Path) -> None:
    one_missing(folder)
    assert not isinstance(refusal(folder), HeadMissing)
    without_head(folder)
    assert isinstance(refusal(folder), HeadMissing)


def test_every_single_tensor_is_demanded(folder: Path) -> None:
    whole = load_file(folder / "model.safetensors")
    for name in whole:
        save_tensors(folder, {n: t for n, t in whole.items() if n != name})
        assert name in english(refusal(folder))
