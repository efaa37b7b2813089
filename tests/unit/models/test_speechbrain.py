"""SpeechBrain's layout, set against SpeechBrain's own interface on the same files."""

from __future__ import annotations

import hashlib
import logging
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
import torch

from helpers.facts import refusing
from helpers.small_networks import write_manifest
from helpers.small_speechbrain import SOUNDS, save_speechbrain, upstream
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.resources import resource
from voiceman_gui.models.architectures import speechbrain
from voiceman_gui.models.architectures.plain import plain_values
from voiceman_gui.models.loading import load_network
from voiceman_gui.models.manifest import load_manifest
from voiceman_gui.models.network import SpeechNetwork
from voiceman_gui.models.proof import prove

TOLERANCE = 1e-5


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    # So small a network only waits for a second one.
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("saved") / "model"
    save_speechbrain(folder)
    return folder


@pytest.fixture
def folder(saved: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(saved, tmp_path / "model"))


def load(folder: Path, **changes: Any) -> SpeechNetwork:
    """Load a folder with the manifest it was saved with, or a changed one."""
    network = load_network(folder, load_manifest(folder).model_copy(update=changes))
    assert isinstance(network, SpeechNetwork)
    return network


def windows(count: int = 3, seconds: float = 1.0) -> np.ndarray:
    rng = np.random.default_rng(5)
    level = np.geomspace(0.01, 1, count)[:, None]
    return (level * rng.normal(size=(count, round(16000 * seconds)))).astype(np.float32)


@pytest.fixture
def interface(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """SpeechBrain's own interface on the same folder."""
    import sys

    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "upstream").mkdir()
    yield upstream(folder, tmp_path / "upstream")
    logging.getLogger("speechbrain").handlers.clear()


def averaged(call: Any, calls: int) -> tuple[np.ndarray, np.ndarray]:
    """Mean of upstream's posteriors (windows, outputs) over calls, and its standard error."""
    torch.manual_seed(0)
    rows = np.array([call()[0].numpy() for _ in range(calls)], np.float64)
    return rows.mean(axis=0), rows.std(axis=0, ddof=1) / np.sqrt(calls)


def test_says_what_upstream_says_of_the_publishers_sounds(folder: Path, interface: Any) -> None:
    network = load(folder)
    for name, label in SOUNDS.items():
        file = str(folder / name)
        theirs, _error = averaged(lambda file=file: interface.classify_file(file), 20)
        sound, rate = soundfile.read(folder / name, dtype="float32")
        assert rate == 16000
        ours = plain_values(network, sound[np.newaxis])[0]
        assert np.abs(ours - theirs).max() < TOLERANCE
        assert interface.classify_file(file)[3] == [label]
        assert network.manifest.outputs[int(ours.argmax())] == label


def test_says_what_upstream_says_of_windows(folder: Path, interface: Any) -> None:
    samples = windows()
    ours = plain_values(load(folder), samples)[0]
    assert ours.max(axis=1).std() > 0.01
    # Upstream takes them as one batch.
    theirs, error = averaged(lambda: interface.classify_batch(torch.from_numpy(samples)), 40)
    assert np.abs(ours - theirs).max() < TOLERANCE
    # Upstream scatters, and ours lies in the middle of it.
    assert (error > 0).all()
    assert (np.abs(ours - theirs) < 4 * error).all()


def test_says_the_very_same_when_upstreams_noise_is_held_at_its_mean(
    folder: Path, interface: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    noise = 5 * interface.mods.avg_pool.eps
    monkeypatch.setattr(
        type(interface.mods.avg_pool),
        "_get_gauss_noise",
        lambda _self, size, device: torch.full(size, noise, device=device),
    )
    samples = windows()
    ours = plain_values(load(folder), samples)[0]
    theirs = interface.classify_batch(torch.from_numpy(samples))[0].numpy()
    assert np.abs(ours - theirs).max() < 1e-6


def test_the_wrapper_is_speechbrains_and_says_the_same_frames(folder: Path) -> None:
    network = load(folder)
    samples = torch.from_numpy(windows())
    encoder = speechbrain.Encoder(network.backbone, normalise=True)
    frames = encoder(samples)
    assert isinstance(encoder, speechbrain.Wav2Vec2)
    # Upstream layer-norms a batch's sounds one by one, so a window's neighbours play no part.
    pooled = plain_values(network, windows())[1]
    assert np.abs(frames.mean(dim=1).numpy() - pooled).max() < TOLERANCE


def test_known_answers_hold(folder: Path) -> None:
    proof = prove(load(folder), folder)
    assert proof.passed
    assert proof.answers == len(SOUNDS)
    assert proof.deviation < TOLERANCE


def test_both_spellings_of_weight_norm_are_the_same_network(tmp_path: Path) -> None:
    values = []
    for legacy in (False, True):
        save_speechbrain(tmp_path / str(legacy), legacy_weight_norm=legacy)
        values.append(plain_values(load(tmp_path / str(legacy)), windows())[0])
    assert np.array_equal(values[0], values[1])


def test_nothing_of_the_publishers_python_or_yaml_is_read(folder: Path) -> None:
    expected = plain_values(load(folder), windows())[0]
    (folder / "custom_interface.py").write_text("raise SystemExit(1)\n", encoding="utf-8")
    (folder / "hyperparams.yaml").write_text("!apply:os.abort []\n", encoding="utf-8")
    assert np.array_equal(plain_values(load(folder), windows())[0], expected)
    (folder / "custom_interface.py").unlink()
    (folder / "hyperparams.yaml").unlink()
    assert np.array_equal(plain_values(load(folder), windows())[0], expected)


def test_importing_speechbrain_leaves_float32_alone() -> None:
    from speechbrain.utils import quirks

    assert "allow_tf32" in quirks.excluded_quirks
    assert not torch.backends.cuda.matmul.allow_tf32


def test_the_hash_covers_both_weight_files(folder: Path) -> None:
    lines = "".join(
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
        for name in ("wav2vec2.ckpt", "model.ckpt")
    )
    assert load(folder).sha256 == hashlib.sha256(lines.encode()).hexdigest()


def checkpoint(folder: Path, name: str) -> dict[str, torch.Tensor]:
    return torch.load(folder / name, weights_only=True)


def lose_a_tensor(folder: Path) -> None:
    tensors = checkpoint(folder, "wav2vec2.ckpt")
    del tensors["model.encoder.layers.1.attention.k_proj.weight"]
    torch.save(tensors, folder / "wav2vec2.ckpt")


def rename_a_tensor(folder: Path) -> None:
    tensors = checkpoint(folder, "wav2vec2.ckpt")
    tensors["model.encoder.layers.2.final"] = torch.zeros(3)
    torch.save(tensors, folder / "wav2vec2.ckpt")


def reshape_a_tensor(folder: Path) -> None:
    tensors = checkpoint(folder, "wav2vec2.ckpt")
    tensors["model.feature_projection.projection.bias"] = torch.zeros(31)
    torch.save(tensors, folder / "wav2vec2.ckpt")


def lose_the_prefix(folder: Path) -> None:
    tensors = checkpoint(folder, "wav2vec2.ckpt")
    torch.save({k.removeprefix("model."): v for k, v in tensors.items()}, folder / "wav2vec2.ckpt")


def lose_the_head(folder: Path) -> None:
    (folder / "model.ckpt").unlink()


def widen_the_head(folder: Path) -> None:
    torch.save({"0.w.weight": torch.zeros(5, 32)}, folder / "model.ckpt")


def give_the_head_a_bias(folder: Path) -> None:
    tensors = checkpoint(folder, "model.ckpt")
    torch.save({**tensors, "0.w.bias": torch.zeros(4)}, folder / "model.ckpt")


def cut_short(folder: Path) -> None:
    content = (folder / "wav2vec2.ckpt").read_bytes()
    (folder / "wav2vec2.ckpt").write_bytes(content[: len(content) // 2])


class _Evil:
    def __reduce__(self) -> tuple[Any, ...]:
        return (exec, ("raise SystemExit('the pickle ran')",))


def carry_code(folder: Path) -> None:
    torch.save({"0.w.weight": _Evil()}, folder / "model.ckpt")


def relabel(*lines: str) -> Any:
    def change(folder: Path) -> None:
        (folder / "label_encoder.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")

    return change


END = ("================", "'starting_index' => 0")


@pytest.mark.parametrize(
    ("defect", "sentence"),
    [
        (lose_a_tensor, r"wav2vec2\.ckpt lacks the tensors .*layers\.1\.attention\.k_proj\.weight"),
        (rename_a_tensor, r"wav2vec2\.ckpt has tensors that do not belong .*layers\.2\.final"),
        (reshape_a_tensor, r"wav2vec2\.ckpt has tensors of another shape: .*\(31 instead of 32\)"),
        (lose_the_prefix, r"wav2vec2\.ckpt lacks the tensors model\."),
        (lose_the_head, r"model\.ckpt of a model cannot be read"),
        (
            widen_the_head,
            r"model\.ckpt has tensors of another .*\(5 x 32 instead of 4 x 32\)",
        ),
        (give_the_head_a_bias, r"model\.ckpt has tensors that do not belong .*0\.w\.bias"),
        (cut_short, r"wav2vec2\.ckpt is cut short or damaged"),
        (carry_code, r"model\.ckpt is refused: it is a pickle that holds more than tensors"),
        (
            relabel("'ang' => 0", "'neu' => 1", "'hap' => 2", "'sad' => 3", *END),
            "in the order ang, neu, hap, sad, its manifest says neu, ang, hap, sad",
        ),
        (
            relabel("'neu' => 0", "'ang' => 1", "'hap' => 2", *END),
            r"names 3 outputs \(neu, ang, hap\), its manifest 4",
        ),
        (relabel("'neu' => 0", "'ang' => 1", "'hap' => 1", "'sad' => 2", *END), "is no list of"),
        (relabel("'neu' => 1", "'ang' => 2", "'hap' => 3", "'sad' => 4", *END), "is no list of"),
        (relabel("'neu' => 0", "'ang' => 1", "'hap' => 2", "'sad' => 3"), "is no list of"),
        (relabel("__import__('os').abort() => 0", *END), "is no list of"),
        (
            lambda folder: (folder / "label_encoder.txt").unlink(),
            "labels .* cannot be read",
        ),
    ],
)
def test_a_defect_stops_the_load_with_a_sentence(folder: Path, defect: Any, sentence: str) -> None:
    defect(folder)
    with refusing(ModelError, match=sentence):
        load(folder)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"normalise": "window"}, "its manifest says normalise = “window”"),
        ({"backbone": {}}, "its manifest needs a table “backbone”"),
        ({"backbone": {"model_type": "bert"}}, "its manifest needs a table “backbone”"),
        (
            {"backbone": {"model_type": "wav2vec2", "conv_dim": [32]}},
            "the table “backbone” in its manifest describes no network",
        ),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(
    folder: Path, changes: dict[str, Any], sentence: str
) -> None:
    with refusing(ModelError, match=sentence):
        load(folder, **changes)


def test_files_are_held_against_their_pinned_hashes(folder: Path) -> None:
    hashes = {"model.ckpt": hashlib.sha256(b"another file").hexdigest()}
    with refusing(ModelError, match=r"model\.ckpt is not the file that was installed"):
        load_network(folder, load_manifest(folder), hashes)


def test_the_catalogue_describes_wav2vec2_base(tmp_path: Path) -> None:
    from transformers import Wav2Vec2Config

    manifest = load_manifest(resource("models", "speechbrain-iemocap"))
    defaults = Wav2Vec2Config().to_dict()
    stated = {**manifest.backbone}
    assert stated.pop("model_type") == "wav2vec2"
    assert stated
    assert {name: _plain(defaults[name]) for name in stated} == stated
    assert [answer.label for answer in manifest.known_answers] == list(manifest.outputs)
    write_manifest(tmp_path, manifest)
    assert load_manifest(tmp_path) == manifest


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
