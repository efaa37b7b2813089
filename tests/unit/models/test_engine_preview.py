"""The preview is near the reference values, and only there where it may be."""

from __future__ import annotations

import copy
import dataclasses
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from helpers.facts import english
from helpers.small_networks import save_dimensional, save_sequence
from helpers.small_onnx import save_onnx
from voiceman_gui.core.errors import Cancelled
from voiceman_gui.models.engine import preview as preview_module
from voiceman_gui.models.engine.convolutions import FeatureEncoder
from voiceman_gui.models.engine.half import HalfPrecision
from voiceman_gui.models.engine.preview import Preview, bfloat16_is_fast
from voiceman_gui.models.engine.runner import Runner
from voiceman_gui.models.loading import load_network
from voiceman_gui.models.memory import ForensicMemoryManager
from voiceman_gui.models.network import Network, SpeechNetwork

SECOND = 16000
WINDOW = 2 * SECOND


@pytest.fixture(scope="module")
def dimensional(tmp_path_factory: pytest.TempPathFactory) -> Network:
    folder = tmp_path_factory.mktemp("dimensional")
    return load_network(folder, save_dimensional(folder))


@pytest.fixture(autouse=True)
def _any_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """bfloat16 computes everywhere; only its speed differs."""
    monkeypatch.setattr(preview_module, "bfloat16_is_fast", lambda: True)


@pytest.fixture(scope="module")
def stretch() -> Any:
    rng = np.random.default_rng(0)
    swell = 0.6 + 0.4 * np.sin(2 * np.pi * 3 * np.arange(20 * SECOND) / SECOND)
    return (0.05 * swell * rng.standard_normal(20 * SECOND) + 0.01).astype(np.float32)


def runner(network: Network, **more: Any) -> Runner:
    return Runner(network, device="cpu", threads=2, **more)


def previewed(engine: Runner, stretch: Any, starts: Any) -> Any:
    mean, deviation = float(stretch.mean()), float(stretch.std())
    return Preview(engine).run(stretch, np.asarray(starts), WINDOW, mean, deviation)


def test_preview_is_near_the_reference(dimensional: Network, stretch: Any) -> None:
    engine = runner(dimensional)
    # Gaps, overlaps, the same window twice, more windows than a batch.
    starts = [0, 8000, 16000, 16000, 96_000, 112_000, 128_000, 144_000, 200_000, 18 * SECOND]
    reference = engine.run(np.stack([stretch[start : start + WINDOW] for start in starts]))
    said = previewed(engine, stretch, starts)
    assert said.values.shape == reference.values.shape
    off = np.abs(said.values - reference.values)
    assert 0 < off.max() < 0.01
    assert np.abs(reference.values - reference.values[0]).max() > 2 * off.max()
    np.testing.assert_allclose(said.errors, reference.errors, atol=0.01)


def test_windows_start_at_the_nearest_frame(dimensional: Network, stretch: Any) -> None:
    engine = runner(dimensional)
    aligned = previewed(engine, stretch, [16000, 32000])
    shifted = previewed(engine, stretch, [16159, 31841])
    np.testing.assert_allclose(shifted.values, aligned.values, atol=1e-6)


def test_frames_are_computed_once(
    dimensional: Network, stretch: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = Preview(runner(dimensional))
    convolved: list[int] = []
    true = FeatureEncoder.__call__

    def counting(encoder: FeatureEncoder, waveforms: Any) -> Any:
        convolved.append(waveforms.shape[1])
        return true(encoder, waveforms)

    monkeypatch.setattr(FeatureEncoder, "__call__", counting)
    starts = np.arange(0, len(stretch) - WINDOW + 1, SECOND // 2)
    preview.run(stretch, starts, WINDOW, 0.0, 0.1)
    # Each piece sees some samples of its neighbour; the windows together hold nearly four times
    # the stretch.
    assert len(stretch) - SECOND < sum(convolved) < 1.1 * len(stretch)


def test_same_input_same_bytes(dimensional: Network, stretch: Any) -> None:
    starts = [0, 16000, 32000]
    engine = runner(dimensional)
    first, second = (previewed(engine, stretch, starts) for _ in range(2))
    assert first.values.tobytes() == second.values.tobytes()
    assert first.errors.tobytes() == second.errors.tobytes()


def test_recording_wide_normalisation(dimensional: Network, stretch: Any) -> None:
    engine = runner(dimensional)
    plain = previewed(engine, stretch, [16000])
    louder = previewed(engine, 8 * stretch + np.float32(0.5), [16000])
    np.testing.assert_allclose(louder.values, plain.values, atol=0.01)


def test_where_a_preview_may_be(
    dimensional: Network, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    group_normed = load_network(tmp_path / "g", save_sequence(tmp_path / "g"))
    onnx = load_network(tmp_path / "o", save_onnx(tmp_path / "o"))
    assert Preview.possible(dimensional, "cpu")
    assert Preview.possible(group_normed, "cuda")
    assert not Preview.possible(group_normed, "cpu"), "group norm: frames belong to one window"
    assert not Preview.possible(dimensional, "mps")
    assert not Preview.possible(onnx, "cuda")
    with pytest.raises(ValueError, match="no preview"):
        Preview(runner(group_normed))
    monkeypatch.setattr(preview_module, "bfloat16_is_fast", lambda: False)
    assert not Preview.possible(dimensional, "cpu"), "bfloat16 would be slower than float32"


def test_the_processor_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("_is_amx_tile_supported", "_is_avx512_bf16_supported")
    for answers in ((False, False), (True, False), (False, True)):
        for name, answer in zip(names, answers, strict=True):
            monkeypatch.setattr(torch.cpu, name, lambda answer=answer: answer, raising=False)
        assert bfloat16_is_fast() is any(answers)
    for name in names:
        monkeypatch.delattr(torch.cpu, name)
    assert not bfloat16_is_fast(), "a torch that does not tell"


@pytest.mark.parametrize("starts", [[], [-1], [19 * SECOND], [16000, 0]])
def test_windows_outside_or_out_of_order_are_refused(
    dimensional: Network, stretch: Any, starts: Any
) -> None:
    with pytest.raises(ValueError, match="windows must"):
        previewed(runner(dimensional), stretch, starts)


def test_no_room_for_a_preview(dimensional: Network) -> None:
    manager = ForensicMemoryManager(limit_bytes=10_000)
    with pytest.raises(MemoryError):
        Preview(runner(dimensional, memory=manager))
    assert manager.figures().granted == 0


def test_half_precision_is_near_the_reference(dimensional: Network, stretch: Any) -> None:
    assert isinstance(dimensional, SpeechNetwork)
    engine = runner(dimensional)
    half = HalfPrecision(dimensional, "cpu", engine)
    starts = np.array([0, 8000, 100_000])
    reference = engine.run(np.stack([stretch[start : start + WINDOW] for start in starts]))
    said = half.run(stretch, starts, WINDOW, lambda: None)
    off = np.abs(said.values - reference.values)
    assert 0 < off.max() < 0.005
    assert half.notices == ()


def test_what_half_precision_cannot_hold_is_computed_in_float32(
    dimensional: Network, stretch: Any
) -> None:
    assert isinstance(dimensional, SpeechNetwork)
    # The inner layer grows beyond 65504, and the outer one undoes it.
    backbone: Any = copy.deepcopy(dimensional.backbone)
    feed_forward = backbone.encoder.layers[0].feed_forward
    with torch.no_grad():
        feed_forward.intermediate_dense.weight.mul_(1e6)
        feed_forward.intermediate_dense.bias.mul_(1e6)
        feed_forward.output_dense.weight.mul_(1e-6)
    wide = dataclasses.replace(dimensional, backbone=backbone)
    engine = runner(wide)
    half = HalfPrecision(wide, "cpu", engine)
    starts = np.array([0, 16000])
    said = half.run(stretch, starts, WINDOW, lambda: None)
    reference = engine.run(np.stack([stretch[start : start + WINDOW] for start in starts]))
    assert said.values.tobytes() == reference.values.tobytes()
    (notice,) = half.notices
    assert "computed in float32" in english(notice)


def test_cancelling_and_closing(dimensional: Network, stretch: Any) -> None:
    engine = runner(dimensional)
    preview = Preview(engine)
    calls = 0

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        preview.run(stretch, np.arange(0, 160_000, 8000), WINDOW, 0.0, 0.1, check=check)
    assert engine.memory.figures().granted > 0
    assert "bfloat16" in english(preview.describe())
    preview.close()
    assert engine.memory.figures().granted == 0
