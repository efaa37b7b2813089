"""The engine says what transformers' own forward pass says, for every kind of network."""

from __future__ import annotations

import dataclasses
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import transformers

from helpers.facts import english, refusing
from helpers.patience import PATIENCE_S
from helpers.reference_networks import SHORT_LABELS, SMALL, seeded
from helpers.small_networks import save_dimensional, save_sequence
from helpers.small_onnx import reference, save_onnx
from helpers.small_speechbrain import save_speechbrain
from voiceman_gui.core.errors import Cancelled, ModelError
from voiceman_gui.core.message import message
from voiceman_gui.models import memory
from voiceman_gui.models.architectures.plain import plain_values, prepare
from voiceman_gui.models.engine import kernels
from voiceman_gui.models.engine.geometry import Geometry
from voiceman_gui.models.engine.kernels import Kernels, OneDnnKernels
from voiceman_gui.models.engine.pooling import read_out
from voiceman_gui.models.engine.runner import Runner, full_float32
from voiceman_gui.models.engine.threads import fixed_threads
from voiceman_gui.models.loading import load_network
from voiceman_gui.models.memory import ForensicMemoryManager
from voiceman_gui.models.network import Network, SpeechNetwork

SECOND = 16000


def windows(count: int = 3, seconds: float = 1.5, seed: int = 0) -> Any:
    rng = np.random.default_rng(seed)
    loudness = rng.uniform(0.01, 0.5, (count, 1))
    return (rng.normal(0.02, 1, (count, int(seconds * SECOND))) * loudness).astype(np.float32)


@pytest.fixture(scope="module")
def dimensional(tmp_path_factory: pytest.TempPathFactory) -> Network:
    folder = tmp_path_factory.mktemp("dimensional")
    return load_network(folder, save_dimensional(folder))


def runner(network: Network, threads: int = 2, **more: Any) -> Runner:
    return Runner(network, device="cpu", threads=threads, **more)


def as_transformers(network: Network, samples: Any) -> Any:
    return plain_values(network, samples)[0]


@pytest.mark.parametrize("seconds", [0.5, 1.5, 4.0])
def test_dimensional_network_as_transformers(dimensional: Network, seconds: float) -> None:
    samples = windows(3, seconds)
    said = runner(dimensional).run(samples)
    assert said.values.dtype == said.errors.dtype == np.float64
    expected = as_transformers(dimensional, samples)
    assert np.abs(expected - expected[0]).max() > 1e-3, "the windows must not all say the same"
    np.testing.assert_allclose(said.values, expected, atol=2e-6, rtol=0)


def test_speechbrain_network_as_transformers(tmp_path: Path) -> None:
    network = load_network(tmp_path, save_speechbrain(tmp_path))
    samples = windows()
    said = runner(network).run(samples)
    np.testing.assert_allclose(said.values, as_transformers(network, samples), atol=5e-6, rtol=0)
    np.testing.assert_allclose(said.values.sum(axis=1), 1, atol=1e-12)


@pytest.mark.parametrize("kind", ["wav2vec2", "hubert", "wavlm"])
@pytest.mark.parametrize("weighted", [False, True])
def test_sequence_classifier_as_transformers(kind: Any, weighted: bool, tmp_path: Path) -> None:
    network = load_network(tmp_path, save_sequence(tmp_path, kind, weighted=weighted))
    samples = windows()
    said = runner(network).run(samples)
    np.testing.assert_allclose(said.values, as_transformers(network, samples), atol=2e-6, rtol=0)


@pytest.mark.parametrize("kind", ["Wav2Vec2", "Hubert", "WavLM"])
@pytest.mark.parametrize("norm", ["layer", "group"])
@pytest.mark.parametrize("stable", [False, True])
def test_every_backbone_as_transformers(
    kind: str, norm: str, stable: bool, dimensional: Network
) -> None:
    shape = {"feat_extract_norm": norm, "do_stable_layer_norm": stable, "conv_bias": stable}
    extra = {"feat_proj_layer_norm": False, "conv_pos_batch_norm": True} if kind == "Hubert" else {}
    config = getattr(transformers, f"{kind}Config")(
        **SMALL | shape | extra,
        use_weighted_layer_sum=True,
        num_labels=4,
        classifier_proj_size=16,
    )
    # As up to version 4, with which such classifiers were trained: the last of the summed states
    # is the encoder's output, after its layer norm.
    config.tie_last_hidden_states = True
    model = seeded(getattr(transformers, f"{kind}ForSequenceClassification")(config), 1)
    weights = torch.softmax(torch.tensor([0.3, -1.0, 0.8]), dim=0)
    network = SpeechNetwork(
        manifest=dimensional.manifest.model_copy(update={"activation": "softmax"}),
        sha256="0" * 64,
        backbone=getattr(model, model.base_model_prefix),
        frames=model.projector,
        head=model.classifier,
        layer_weights=weights,
    )
    samples = windows()
    with torch.inference_mode():
        model.layer_weights.copy_(weights.log())
        logits = model(torch.from_numpy(prepare(samples, "window"))).logits
    said = runner(network).run(samples)
    np.testing.assert_allclose(said.values, logits.softmax(-1).numpy(), atol=2e-6, rtol=0)
    assert len(SHORT_LABELS) == said.values.shape[1]


def test_onnx_network(tmp_path: Path) -> None:
    network = load_network(tmp_path, save_onnx(tmp_path))
    samples = windows()
    engine = runner(network)
    said = engine.run(samples)
    prepared = prepare(samples, network.manifest.normalise)
    np.testing.assert_allclose(said.values, reference(prepared), atol=1e-6, rtol=0)
    assert np.isnan(said.errors).all()
    assert engine.describe() == message("models.engine.by_onnxruntime", thread_count=2)


@pytest.mark.parametrize(
    "activation", [("none", lambda x: x), ("sigmoid", lambda x: 1 / (1 + np.exp(-x)))]
)
def test_activation_is_the_manifests(dimensional: Network, activation: Any) -> None:
    assert isinstance(dimensional, SpeechNetwork)
    name, function = activation
    network = SpeechNetwork(
        dimensional.manifest.model_copy(update={"activation": name}),
        dimensional.sha256,
        dimensional.backbone,
        dimensional.frames,
        dimensional.head,
    )
    samples = windows()
    plain = runner(dimensional).run(samples).values
    np.testing.assert_allclose(runner(network).run(samples).values, function(plain), atol=1e-12)


def test_torchs_own_products_say_the_same(
    dimensional: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples = windows()
    direct = runner(dimensional).run(samples).values
    monkeypatch.setattr(kernels, "_onednn_holds", lambda: False)
    engine = runner(dimensional)
    assert ", torch, " in english(engine.describe())
    np.testing.assert_allclose(engine.run(samples).values, direct, atol=1e-6, rtol=0)


def test_onednn_is_refused_where_it_computes_something_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if not torch.backends.mkldnn.is_available():  # type: ignore[no-untyped-call]
        pytest.skip("torch was built without oneDNN here")
    true = torch.mkldnn_convolution
    monkeypatch.setattr(torch, "mkldnn_convolution", lambda *a, **k: true(*a, **k) * 1.001)
    assert not kernels._onednn_holds.__wrapped__()
    monkeypatch.delattr(torch, "mkldnn_convolution")
    assert not kernels._onednn_holds.__wrapped__()
    assert type(kernels.kernels_for("cpu", torch.bfloat16)) is Kernels


def test_products_of_both_libraries_agree() -> None:
    x = torch.randn(3, 5, 40, generator=torch.Generator().manual_seed(0))
    weight = torch.randn(24, 40, generator=torch.Generator().manual_seed(1))
    ours = OneDnnKernels().product(x.transpose(0, 1), weight, None)
    torch.testing.assert_close(ours, Kernels().product(x.transpose(0, 1), weight, None))


def test_a_windows_bytes_do_not_depend_on_its_company(dimensional: Network) -> None:
    samples = windows(11)
    engine = runner(dimensional)
    said = engine.run(samples)
    order = np.random.default_rng(3).permutation(len(samples))
    shuffled = engine.run(samples[order])
    assert shuffled.values.tobytes() == said.values[order].tobytes()
    assert shuffled.errors.tobytes() == said.errors[order].tobytes()
    alone = engine.run(samples[9:10])
    assert alone.values.tobytes() == said.values[9:10].tobytes()
    assert alone.errors.tobytes() == said.errors[9:10].tobytes()


def test_errors_are_the_jackknife_over_half_seconds() -> None:
    # The mean is a linear head: the jackknife then has a closed form over equal blocks.
    generator = torch.Generator().manual_seed(0)
    hidden = torch.randn(2, 100, 3, generator=generator)
    said = read_out(hidden, torch.nn.Identity(), "none", 25)
    blocks = hidden.double().numpy().reshape(2, 4, 25, 3).mean(axis=2)
    np.testing.assert_allclose(said.values, blocks.mean(axis=1), atol=1e-6)
    np.testing.assert_allclose(said.errors, blocks.std(axis=1, ddof=1) / 2, atol=1e-6)


def test_a_short_last_block_joins_its_neighbour() -> None:
    hidden = torch.randn(1, 74, 2, generator=torch.Generator().manual_seed(0))
    said = read_out(hidden, torch.nn.Identity(), "none", 25)
    x = hidden[0].double().numpy()
    theta = np.stack([x[25:].mean(axis=0), x[:25].mean(axis=0)])
    expected = np.sqrt(0.5 * ((theta - theta.mean(axis=0)) ** 2).sum(axis=0))
    np.testing.assert_allclose(said.errors[0], expected, atol=1e-6)


def test_no_error_is_told_of_a_single_block(dimensional: Network) -> None:
    said = runner(dimensional).run(windows(2, 0.5))
    assert np.isfinite(said.values).all()
    assert np.isnan(said.errors).all()


def test_geometry_of_the_usual_convolutions() -> None:
    geometry = Geometry.of(transformers.Wav2Vec2Config())
    assert (geometry.step, geometry.reach, geometry.block(SECOND)) == (320, 400, 25)
    assert [geometry.frames(n) for n in (399, 400, 16000, 64000)] == [0, 1, 49, 199]


def test_cancelling_ends_the_run(dimensional: Network) -> None:
    calls = 0

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls == 12:
            raise Cancelled

    with pytest.raises(Cancelled):
        runner(dimensional).run(windows(20), check=check)
    assert calls == 12
    assert runner(dimensional).run(windows(1)).values.shape == (1, 3), "nothing stays locked"


def test_checks_come_for_every_window_and_layer(dimensional: Network) -> None:
    calls: list[None] = []
    runner(dimensional).run(windows(8), check=lambda: calls.append(None))
    assert len(calls) >= 8 + 2 * SMALL["num_hidden_layers"]


def test_waiting_for_another_run_can_be_cancelled() -> None:
    ended: list[str] = []

    def give_up() -> None:
        raise Cancelled

    def wait() -> None:
        try:
            with fixed_threads(1, give_up):
                ended.append("entered")
        except Cancelled:
            ended.append("cancelled")

    waiting = threading.Thread(target=wait)
    with fixed_threads(1):
        waiting.start()
        waiting.join(PATIENCE_S)
    assert ended == ["cancelled"]


def test_threads_are_put_back(dimensional: Network) -> None:
    before = torch.get_num_threads()
    seen: list[int] = []
    runner(dimensional, threads=1).run(
        windows(1), check=lambda: seen.append(torch.get_num_threads())
    )
    assert 1 in seen
    assert torch.get_num_threads() == before


def test_short_memory_halves_the_batches(dimensional: Network) -> None:
    samples = windows(9)
    whole = runner(dimensional)
    said = whole.run(samples)
    assert whole.batch == 8
    assert whole.notices == ()
    assert isinstance(dimensional, SpeechNetwork)
    geometry = Geometry.of(dimensional.backbone.config)
    room = geometry.batch_bytes(samples.shape[1], 2, at_once=1, itemsize=4)
    small = runner(dimensional, memory=ForensicMemoryManager(limit_bytes=room))
    again = small.run(samples)
    assert small.batch == 2
    assert english(small.describe()).endswith("2 threads, batches of 2")
    (notice,) = small.notices
    assert "batches of 2 windows instead of 8" in english(notice)
    np.testing.assert_allclose(again.values, said.values, atol=1e-6, rtol=0)
    assert small.memory.figures().granted == 0


def test_no_memory_for_a_single_window_is_said(dimensional: Network) -> None:
    with refusing(ModelError, match="not enough free memory"):
        runner(dimensional, memory=ForensicMemoryManager(limit_bytes=1000)).run(windows(1))


def test_a_gpu_without_room_hands_over_to_the_processor(dimensional: Network) -> None:
    samples = windows(3)
    engine = Runner(
        dimensional, device="cuda", threads=2, memory=ForensicMemoryManager(limit_bytes=10)
    )
    assert (engine.device, engine.batch) == ("cpu", 8)
    (notice,) = engine.notices
    assert notice == message("models.engine.left_gpu", model=dimensional.manifest.name)
    engine.memory = ForensicMemoryManager()
    said = engine.run(samples)
    assert said.values.tobytes() == runner(dimensional).run(samples).values.tobytes()


def test_a_gpu_that_fills_up_hands_over_to_the_processor(
    dimensional: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples = windows(3)
    engine = runner(dimensional)
    # As if it lay on a GPU, of which the manager then finds nothing free.
    monkeypatch.setattr(engine._forward, "device", "cuda")
    monkeypatch.setattr(memory, "_cuda_memory", lambda: (0, 0))
    said = engine.run(samples)
    assert (engine.device, engine.batch) == ("cpu", 8)
    (notice,) = engine.notices
    assert notice == message("models.engine.left_gpu", model=dimensional.manifest.name)
    assert said.values.tobytes() == runner(dimensional).run(samples).values.tobytes()


def test_float32_is_not_shortened_on_cuda() -> None:
    matmul, cudnn = torch.backends.cuda.matmul, torch.backends.cudnn
    before = (matmul.allow_tf32, cudnn.allow_tf32)
    with full_float32():
        assert (matmul.allow_tf32, cudnn.allow_tf32) == (False, False)
    assert (matmul.allow_tf32, cudnn.allow_tf32) == before


@pytest.mark.parametrize("shape", [(0, 16000), (16000,), (2, 399)])
def test_arrays_of_another_shape_are_refused(dimensional: Network, shape: Any) -> None:
    with pytest.raises(ValueError, match="400 samples"):
        runner(dimensional).run(np.zeros(shape, np.float32))


@pytest.mark.parametrize("how", ["window", "layer", "none"])
def test_arrays_may_be_read_only(dimensional: Network, how: str) -> None:
    manifest = dimensional.manifest.model_copy(update={"normalise": how})
    network = dataclasses.replace(dimensional, manifest=manifest)
    samples = windows(2)
    expected = as_transformers(network, samples)
    before = samples.copy()
    samples.setflags(write=False)
    np.testing.assert_allclose(runner(network).run(samples).values, expected, atol=2e-6, rtol=0)
    assert np.array_equal(samples, before)


def test_the_network_stays_as_it_was(dimensional: Network) -> None:
    assert isinstance(dimensional, SpeechNetwork)
    before = {k: v.clone() for k, v in dimensional.backbone.state_dict().items()}
    engine = runner(dimensional)
    engine.run(windows(2))
    engine.close()
    after = dimensional.backbone.state_dict()
    assert all(torch.equal(tensor, after[name]) for name, tensor in before.items())
