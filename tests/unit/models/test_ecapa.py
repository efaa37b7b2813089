"""A laboratory's own speaker model: SpeechBrain's ECAPA-TDNN layout, imported, proven, used."""

from __future__ import annotations

import pickle
import shutil
import tarfile
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from helpers.facts import english, refusing
from helpers.small_ecapa import DIMS, FILES, save_ecapa, upstream, upstream_embedding
from helpers.small_networks import small_manifest, write_manifest
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.installed import ModelState
from voiceman_gui.core.networks import AUTO, EMBEDDED, ModelChoice, Role
from voiceman_gui.core.resources import resource
from voiceman_gui.inference.speaker_models import load_speaker_models
from voiceman_gui.models.loading import identify, load_embedder
from voiceman_gui.models.manifest import KnownAnswer, ModelFile, NetworkManifest
from voiceman_gui.models.store import ModelStore
from voiceman_gui.settings.paths import models_dir

Floats = NDArray[np.float32]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_ecapa(tmp_path_factory.mktemp("ecapa") / "spkrec-ecapa-voxceleb")


@pytest.fixture
def copied(folder: Path, tmp_path: Path) -> Path:
    """A copy that a test may spoil."""
    return Path(shutil.copytree(folder, tmp_path / "ecapa"))


@pytest.fixture(scope="module")
def sound() -> Floats:
    t = np.arange(2 * 16_000) / 16_000
    noise = np.random.default_rng(3).normal(0, 0.02, t.size)
    return (0.2 * np.sin(2 * np.pi * (140 * t + 20 * t**2)) + noise).astype(np.float32)


def catalogue() -> Path:
    return resource("models")


def manifest_of(folder: Path) -> NetworkManifest:
    return identify(folder, catalogue())


def test_the_publishers_folder_is_told_by_its_files(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == set(FILES)
    manifest = manifest_of(folder)
    assert manifest.id == "speechbrain-ecapa"
    assert manifest.role is Role.SPEAKER
    assert manifest.licence == "Apache-2.0"


def test_a_laboratorys_own_training_is_not_called_the_publishers(tmp_path: Path) -> None:
    manifest = manifest_of(save_ecapa(tmp_path / "Korean Calls", publisher="lab/calls"))
    assert manifest.id == "korean-calls"
    assert manifest.role is Role.SPEAKER
    assert manifest.licence_text
    assert manifest.limits


def test_embeddings_are_upstreams(folder: Path, sound: Floats, tmp_path: Path) -> None:
    network = load_embedder(folder, manifest_of(folder))
    found = network.embed(sound)
    assert found.shape == (network.dims,) == (DIMS,)
    np.testing.assert_allclose(found, upstream_embedding(0, sound), atol=1e-5)
    theirs = upstream(folder, tmp_path).encode_batch(torch.from_numpy(sound)[None])
    np.testing.assert_allclose(found, theirs[0, 0].detach().numpy(), atol=1e-5)


def test_the_same_sound_has_the_same_bytes_whatever_torch_was_set_to(
    folder: Path, sound: Floats
) -> None:
    network = load_embedder(folder, manifest_of(folder))
    before = torch.get_num_threads()
    one = network.embed(sound)
    torch.set_num_threads(2)
    try:
        again = network.embed(sound)
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)
    assert one.tobytes() == again.tobytes()
    assert np.abs(one - network.embed(sound[::-1].copy())).max() > 1e-3


def test_imported_it_takes_the_place_of_the_embedded_one(
    folder: Path, sound: Floats, voiceman_home: Path
) -> None:
    store = ModelStore(models_dir(), catalogue())
    entry = store.import_path(folder, accepted=True)
    assert entry.roles == (Role.SPEAKER,)
    assert entry.state is ModelState.UNPROVEN
    installed = {path.name for path in (models_dir() / entry.id).iterdir()}
    assert {"embedding_model.ckpt", "hyperparams.yaml"} <= installed
    assert not installed & {"classifier.ckpt", "label_encoder.txt", "config.json"}
    for choice in (ModelChoice(), ModelChoice(speakers="speechbrain-ecapa")):
        models = load_speaker_models(choice)
        assert models.notices == ()
        assert models.embedder.dims == DIMS
        np.testing.assert_allclose(
            models.embedder.embed(sound), upstream_embedding(0, sound), atol=1e-5
        )
        said = models.embedder.provenance()
        assert said.id == "speechbrain-ecapa"
        assert said.sha256 == entry.sha256
        with pytest.raises(ValueError, match="too few"):
            models.embedder.embed(sound[:1000])
    assert load_speaker_models(ModelChoice(speakers=EMBEDDED)).embedder.dims == 192
    assert store.verify(entry.id).state is ModelState.UNPROVEN


def test_an_archive_is_told_and_imported_too(
    folder: Path, tmp_path: Path, voiceman_home: Path
) -> None:
    path = tmp_path / "ecapa.tar"
    with tarfile.open(path, "w") as archive:
        # The last one is a zip inside: the archive's end looks like a zip's.
        for name in FILES:
            archive.add(folder / name, name)
    entry = ModelStore(models_dir(), catalogue()).import_path(path, accepted=True)
    assert entry.id == "speechbrain-ecapa"


def with_answer(folder: Path, pooled: tuple[float, ...], samples: int = 16_000) -> None:
    """Write a manifest of a laboratory that knows what its model answers."""
    write_manifest(
        folder,
        small_manifest(
            id="lab-ecapa",
            name="The laboratory's own",
            architecture="speechbrain-ecapa",
            role=Role.SPEAKER,
            outputs=("embedding",),
            activation="none",
            normalise="none",
            files=(ModelFile(path="embedding_model.ckpt"), ModelFile(path="hyperparams.yaml")),
            known_answers=(KnownAnswer(input="normal", samples=samples, pooled=pooled),),
            answers_by="laboratory",
        ),
    )


def noise_answer() -> tuple[float, ...]:
    noise = np.random.RandomState(0).normal(size=16_000).astype(np.float32)
    return tuple(float(value) for value in upstream_embedding(0, noise)[:5])


def test_a_laboratorys_known_answers_prove_it(copied: Path, voiceman_home: Path) -> None:
    with_answer(copied, noise_answer())
    entry = ModelStore(models_dir(), catalogue()).import_path(copied, accepted=True)
    assert entry.state is ModelState.READY
    assert load_speaker_models(ModelChoice(speakers=AUTO)).embedder.provenance().id == "lab-ecapa"


def test_a_wrong_answer_refuses_it(copied: Path, voiceman_home: Path) -> None:
    first, *rest = noise_answer()
    with_answer(copied, (first + 0.01, *rest))
    with refusing(ModelError, match="refused"):
        ModelStore(models_dir(), catalogue()).import_path(copied, accepted=True)


def test_an_answer_to_too_short_a_sound_proves_nothing(copied: Path, voiceman_home: Path) -> None:
    with_answer(copied, noise_answer(), samples=4_000)
    with refusing(ModelError, match="shorter"):
        ModelStore(models_dir(), catalogue()).import_path(copied, accepted=True)


def test_a_changed_weight_leaves_the_role_to_the_embedded_one(
    folder: Path, voiceman_home: Path
) -> None:
    store = ModelStore(models_dir(), catalogue())
    entry = store.import_path(folder, accepted=True)
    path = models_dir() / entry.id / "embedding_model.ckpt"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    for choice in (ModelChoice(), ModelChoice(speakers=entry.id)):
        models = load_speaker_models(choice)
        assert models.embedder.dims == 192
        assert "The embedded model tells the voices apart instead" in english(models.notices[0])


def test_a_model_of_another_role_is_not_taken(voiceman_home: Path) -> None:
    from helpers.installed_networks import CATEGORICAL, install_pair

    install_pair()
    models = load_speaker_models(ModelChoice(speakers=CATEGORICAL))
    assert models.embedder.dims == 192
    assert "no model that tells voices apart" in english(models.notices[0])
    assert load_speaker_models(ModelChoice()).notices == ()


class Trap:
    """Unpickled, it would make a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> object:
        return Path.touch, (self.path,)


def test_nothing_of_the_folder_runs(copied: Path, tmp_path: Path) -> None:
    """Neither what the YAML asks for, nor Python beside it, nor what a checkpoint carries."""
    sprung = tmp_path / "sprung"
    yaml = copied / "hyperparams.yaml"
    text = yaml.read_text(encoding="utf-8")
    call = f"run: !apply:pathlib.Path.touch [!new:pathlib.Path [{sprung}]]\n"
    yaml.write_text(call + text, encoding="utf-8")
    (copied / "custom.py").write_text(f"open({str(sprung)!r}, 'w')\n", encoding="utf-8")
    load_embedder(copied, manifest_of(copied))
    assert not sprung.exists()
    (copied / "embedding_model.ckpt").write_bytes(pickle.dumps({"a": Trap(sprung)}))
    with refusing(ModelError, match="could run code"):
        load_embedder(copied, manifest_of(copied))
    torch.save({"a": Trap(sprung)}, copied / "embedding_model.ckpt")
    with refusing(ModelError, match="could run code"):
        load_embedder(copied, manifest_of(copied))
    assert not sprung.exists()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("n_mels: !ref <n_mels>", "n_mels: !ref <n_mels>\n    deltas: True", "other features"),
        ("std_norm: False\n\nembedding", "std_norm: True\n\nembedding", "normalisation"),
        ("ECAPA_TDNN.ECAPA_TDNN", "Xvector.Xvector", "does not describe"),
        ("dilations: [1, 2, 3, 4, 1]", "dilations: [1, 2, 3, 4]", "cannot build"),
        ("channels: [16", "channels: [9999999", "cannot build"),
        ("channels: [16", "channels: [-16", "cannot build"),
        ("attention_channels: 8", "attention_channels: yes", "cannot build"),
        ("attention_channels: 8", "groups: [1, 1, 1, 1, 1]", "cannot build"),
        ("n_mels: 80", "n_mels: eighty", "cannot build"),
        ("attention_channels: 8", "attention_channels: 16", "another shape"),
        ("lin_neurons: 24", "lin_neurons: [", "plain YAML"),
    ],
)
def test_a_description_of_another_network_is_refused(
    copied: Path, old: str, new: str, says: str
) -> None:
    path = copied / "hyperparams.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    manifest = manifest_of(copied)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with refusing(ModelError, match=says):
        load_embedder(copied, manifest)


@pytest.mark.parametrize("spoil", ["missing", "stranger", "nan"])
def test_a_checkpoint_that_lacks_adds_or_holds_no_numbers_is_refused(
    copied: Path, spoil: str, voiceman_home: Path
) -> None:
    path = copied / "embedding_model.ckpt"
    tensors = torch.load(path, weights_only=True)
    name = next(iter(tensors))
    if spoil == "missing":
        del tensors[name]
    elif spoil == "stranger":
        tensors["more"] = torch.zeros(1)
    else:
        tensors[name][..., 0] = torch.nan
    torch.save(tensors, path)
    with refusing(ModelError, match="refused"):
        ModelStore(models_dir(), catalogue()).import_path(copied, accepted=True)


@pytest.mark.parametrize(
    "fields",
    [
        {"architecture": "audonnx"},
        {"role": Role.CATEGORIES},
        {"outputs": ("speaker",)},
        {"activation": "softmax"},
        {"known_answers": (KnownAnswer(input="zeros", expected=(1.0,)),)},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_a_speaker_manifest_says_nothing_else(fields: dict[str, object]) -> None:
    right = {
        "id": "lab",
        "name": "lab",
        "architecture": "speechbrain-ecapa",
        "role": Role.SPEAKER,
        "outputs": ("embedding",),
        "activation": "none",
        "normalise": "none",
        "files": (ModelFile(path="embedding_model.ckpt"),),
    }
    small_manifest(**right)
    with pytest.raises(ValueError, match=r"speaker model|labels must"):
        small_manifest(**right | fields)
