"""audonnx folders, set against numpy."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from helpers.facts import refusing
from helpers.small_networks import normalised
from helpers.small_onnx import OUTPUTS, model_bytes, model_yaml, reference, save_onnx
from voiceman_gui.core.errors import ModelError
from voiceman_gui.models.architectures import audonnx
from voiceman_gui.models.architectures.plain import plain_values
from voiceman_gui.models.loading import load_network
from voiceman_gui.models.manifest import ModelFile, load_manifest
from voiceman_gui.models.network import OnnxNetwork
from voiceman_gui.models.proof import prove

FOUR = {"neu": "neutral", "ang": "angry", "hap": "happy", "sad": "sad"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    save_onnx(tmp_path / "model")
    return tmp_path / "model"


def load(folder: Path) -> OnnxNetwork:
    network = load_network(folder, load_manifest(folder))
    assert isinstance(network, OnnxNetwork)
    return network


def windows() -> np.ndarray:
    rng = np.random.default_rng(3)
    return (np.array([[0.01], [0.3]]) * rng.normal(size=(2, 24000))).astype(np.float32)


def test_says_what_numpy_says(folder: Path) -> None:
    values, pooled = plain_values(load(folder), windows())
    assert np.abs(values - reference(normalised(windows()))).max() < 1e-6
    assert np.ptp(values, axis=1).min() > 0.01
    assert pooled is None


def test_known_answers_hold(folder: Path) -> None:
    proof = prove(load(folder), folder)
    assert proof.passed
    assert proof.answers == 2
    assert proof.deviation < 1e-6


def test_categories_are_outputs_like_any_other(tmp_path: Path) -> None:
    save_onnx(tmp_path, outputs=tuple(FOUR), labels=FOUR)
    network = load(tmp_path)
    values = plain_values(network, windows())[0]
    assert values.sum(axis=1) == pytest.approx(1.0)
    assert prove(network, tmp_path).passed


def test_a_bare_list_of_labels_names_the_only_output(folder: Path) -> None:
    text = (folder / "model.yaml").read_text(encoding="utf-8")
    head, _, tail = text.partition("    hidden_states:\n")
    labels = tail.partition("    logits:\n")[2]
    (folder / "model.yaml").write_text(head + labels, encoding="utf-8")
    # The small network has two outputs, so the bare list could mean either.
    with refusing(ModelError, match=r"gives no labels .*\(hidden_states, logits\)"):
        load(folder)


def test_threads_are_those_that_were_asked_for(folder: Path) -> None:
    one = load(folder)
    two = audonnx.with_threads(one, 2)
    assert one.session.get_session_options().intra_op_num_threads == 1
    assert two.session.get_session_options().intra_op_num_threads == 2
    assert plain_values(two, windows())[0] == pytest.approx(plain_values(one, windows())[0])


def test_the_hash_is_that_of_the_network_or_covers_all_weights(folder: Path) -> None:
    content = (folder / "model.onnx").read_bytes()
    assert load(folder).sha256 == hashlib.sha256(content).hexdigest()
    (folder / "model.onnx.data").write_bytes(b"weights")
    manifest = load_manifest(folder)
    manifest = manifest.model_copy(
        update={"files": (*manifest.files, ModelFile(path="model.onnx.data"))}
    )
    lines = "".join(
        f"{hashlib.sha256(data).hexdigest()}  {name}\n"
        for name, data in (("model.onnx", content), ("model.onnx.data", b"weights"))
    )
    network = load_network(folder, manifest)
    assert network.sha256 == hashlib.sha256(lines.encode()).hexdigest()


def test_the_network_is_held_against_its_pinned_hash(folder: Path) -> None:
    (folder / "model.onnx").write_bytes(model_bytes(seed=1))
    pinned = {"model.onnx": hashlib.sha256(model_bytes(seed=0)).hexdigest()}
    with refusing(ModelError, match=r"model\.onnx is not the file that was installed"):
        load_network(folder, load_manifest(folder), pinned)


def describe(text: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / "model.yaml").write_text(text, encoding="utf-8")

    return change


def network(content: bytes) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / "model.onnx").write_bytes(content)

    return change


def lose(name: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / name).unlink()

    return change


SMILE = "\n    $opensmile.core.smile.Smile==2.4.1:\n      feature_set: GeMAPSv01b"
PLAIN = model_yaml(OUTPUTS)
UNKNOWN = model_bytes().replace(b"ReduceMean", b"ReduceMead")


@pytest.mark.parametrize(
    ("defect", "sentence"),
    [
        (lose("model.onnx"), r"The network .*model\.onnx cannot be read"),
        (lose("model.yaml"), r"model\.yaml cannot be read, so nobody knows"),
        (network(b""), r"model\.onnx is empty"),
        (network(b"<html>Not found</html>"), r"model\.onnx is no network in ONNX form"),
        (network(model_bytes()[:-700]), r"model\.onnx is no network in ONNX form, or is cut short"),
        (network(UNKNOWN), r"cannot run the network .*operations that onnxruntime does not know"),
        (network(model_bytes(shape=(1, 16000))), r"its input “signal” is .* of shape 1 x 16000"),
        (
            network(model_bytes(outputs=4)),
            r"names 3 values of “logits”, .* gives 1 x 4",
        ),
        (
            describe(model_yaml(("valence", "arousal", "dominance"))),
            r"the outputs in another order .*logits: valence, arousal, dominance",
        ),
        (describe(model_yaml(("a", "d", "v"))), r"gives other outputs .*logits: a, d, v"),
        (describe(PLAIN.replace("logits", "scores")), r"names an output “scores”, and the network"),
        (describe(model_yaml(OUTPUTS, transform=SMILE)), r"wants the sound transformed"),
        (describe(PLAIN.replace("model.onnx", "../model.onnx")), r"names the network “../model"),
        (describe(PLAIN.replace("$audonnx", "$other")), r"does not describe a model as audonnx"),
        (describe("- 1\n"), r"does not describe a model as audonnx"),
        (describe("!!python/object/apply:os.abort []\n"), r"is not plain YAML"),
        (describe("a: [\n"), r"is not plain YAML"),
    ],
)
def test_a_defect_stops_the_load_with_a_sentence(
    folder: Path, defect: Callable[[Path], None], sentence: str
) -> None:
    defect(folder)
    with refusing(ModelError, match=sentence):
        load(folder)


def test_a_transform_of_nothing_is_none(folder: Path) -> None:
    describe(PLAIN.replace("transform: null", "transform: {signal: null}"))(folder)
    assert load(folder).input_name == "signal"


def test_weights_outside_of_the_folder_are_not_fetched(folder: Path, tmp_path: Path) -> None:
    """A network that keeps weights in a file that is not there is refused, not run without."""
    outside = tmp_path / "weights.bin"
    outside.write_bytes(np.zeros(3, np.float32).tobytes())
    (folder / "model.onnx").write_bytes(model_bytes(external={"head.bias": "../weights.bin"}))
    with refusing(ModelError, match="outside of its folder"):
        load(folder)
    shutil.copy(outside, folder / "weights.bin")
    (folder / "model.onnx").write_bytes(model_bytes(external={"head.bias": "weights.bin"}))
    assert isinstance(load(folder).session, onnxruntime.InferenceSession)
