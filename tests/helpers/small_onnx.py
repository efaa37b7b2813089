"""A small real network in audonnx form: sound to frames, frames averaged, three or so values.

The ONNX file is written field by field, because the package that could do it is large and nothing
else here needs it; onnxruntime, which runs it, is the judge. The known answers are numpy's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from helpers.small_networks import normalised, probe, small_manifest, write_manifest
from voiceman_gui.core.networks import Role
from voiceman_gui.models.manifest import KnownAnswer, ModelFile, NetworkManifest

OUTPUTS = ("arousal", "dominance", "valence")

_WIDTH, _KERNEL, _STRIDE = 16, 400, 320
_FLOAT, _INT64 = 1, 7

Floats = NDArray[np.float32]


def weights(seed: int = 0, outputs: int = 3) -> dict[str, Floats]:
    """Seeded weights, of a size at which the outputs follow the sound and lie around 0.5."""
    rng = np.random.default_rng(seed)
    drawn = {
        "conv.weight": rng.normal(0, _KERNEL**-0.5, (_WIDTH, 1, _KERNEL)),
        "conv.bias": rng.normal(0, 0.3, _WIDTH),
        "head.weight": rng.normal(0, 0.5 * _WIDTH**-0.5, (_WIDTH, outputs)),
        "head.bias": rng.uniform(0.4, 0.6, outputs),
    }
    return {name: value.astype(np.float32) for name, value in drawn.items()}


def reference(signal: Floats, seed: int = 0, outputs: int = 3) -> NDArray[np.float64]:
    """What the network says of windows (windows, samples), by numpy in double precision."""
    w = {name: value.astype(np.float64) for name, value in weights(seed, outputs).items()}
    frames = np.lib.stride_tricks.sliding_window_view(signal.astype(np.float64), _KERNEL, axis=1)
    hidden = np.tanh(frames[:, ::_STRIDE] @ w["conv.weight"][:, 0].T + w["conv.bias"])
    return np.asarray(hidden.mean(axis=1) @ w["head.weight"] + w["head.bias"])


def save_onnx(
    folder: Path,
    seed: int = 0,
    *,
    outputs: tuple[str, ...] = OUTPUTS,
    labels: Mapping[str, str] | None = None,
    with_manifest: bool = True,
) -> NetworkManifest:
    """Save a small network as audonnx does, with hidden states and logits as outputs.

    Parameters
    ----------
    folder : Path
        Made if it is not there.
    labels : mapping of str to str or None
        The program's category of each output; None: a model of arousal, dominance, valence.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(model_bytes(seed, len(outputs)))
    (folder / "model.yaml").write_text(model_yaml(outputs), encoding="utf-8")
    answers = []
    for kind, samples in (("zeros", np.zeros(16000, np.float32)), ("normal", probe())):
        values = reference(normalised(samples[np.newaxis]), seed, len(outputs))[0]
        if labels is not None:
            values = np.exp(values) / np.exp(values).sum()
        answers.append(
            KnownAnswer(input=kind, expected=tuple(values.tolist()), tolerance=1e-5, source="numpy")
        )
    manifest = small_manifest(
        id=f"small-onnx-{seed}",
        name="Small ONNX model for tests",
        architecture="audonnx",
        role=Role.DIMENSIONS if labels is None else Role.CATEGORIES,
        outputs=outputs,
        labels=dict(labels or {}),
        activation="none" if labels is None else "softmax",
        normalise="window",
        files=(ModelFile(path="model.onnx"), ModelFile(path="model.yaml")),
        known_answers=tuple(answers),
    )
    if with_manifest:
        write_manifest(folder, manifest)
    return manifest


def model_yaml(outputs: Sequence[str], *, transform: str = "null") -> str:
    """Text of ``model.yaml`` for outputs in this order."""
    lines = ["$audonnx.core.model.Model==0.5.1:", "  path: model.onnx", "  labels:"]
    lines += ["    hidden_states:", *(f"    - hidden_states-{i}" for i in range(_WIDTH))]
    lines += ["    logits:", *(f"    - {name}" for name in outputs), f"  transform: {transform}"]
    return "\n".join(lines) + "\n"


def model_bytes(
    seed: int = 0,
    outputs: int = 3,
    *,
    shape: Sequence[str | int] = (1, "time"),
    external: Mapping[str, str] | None = None,
    huge: Sequence[int] | None = None,
    made: Sequence[int] | None = None,
    scale: float = 1.0,
) -> bytes:
    """Return the network as an ONNX file.

    Parameters
    ----------
    shape : sequence of str or int
        Of the input; a name is a dimension that is free.
    external : mapping of str to str or None
        Weights that lie in a file of their own, and that file's path as the network gives it.
    huge, made : sequence of int or None
        Shape of a further tensor without content, and of an array that the network fills itself.
    scale : float
        All weights are multiplied by it.
    """
    apart = external or {}
    scaled = {k: v * np.float32(scale) for k, v in weights(seed, outputs).items()}
    tensors = [_tensor(k, v, apart.get(k)) for k, v in scaled.items()]
    if huge is not None:
        tensors.append(b"".join(_number(1, size) for size in huge) + _number(2, 1) + _text(8, "h"))
    nodes = (
        _node("Unsqueeze", ("signal", "axis"), "channel"),
        _node("Conv", ("channel", "conv.weight", "conv.bias"), "frames", strides=_STRIDE),
        _node("Tanh", ("frames",), "hidden"),
        _node("ReduceMean", ("hidden",), "hidden_states", axes=2, keepdims=0),
        _node("MatMul", ("hidden_states", "head.weight"), "weighed"),
        _node("Add", ("weighed", "head.bias"), "logits"),
    )
    if made is not None:
        tensors.append(_tensor("shape", np.array(made, np.int64)))
        nodes += (_node("ConstantOfShape", ("shape",), "filled"),)
    graph = (
        b"".join(_bytes(1, node) for node in nodes)
        + _text(2, "small")
        + b"".join(_bytes(5, tensor) for tensor in tensors)
        + _bytes(5, _tensor("axis", np.array([1], np.int64)))
        + _bytes(11, _value("signal", shape))
        + _bytes(12, _value("hidden_states", (1, _WIDTH)))
        + _bytes(12, _value("logits", (1, outputs)))
    )
    opset = _text(1, "") + _number(2, 13)
    return _number(1, 8) + _bytes(7, graph) + _bytes(8, opset)


# ONNX is protocol buffers: a field's number and kind, then its content. The numbers below are
# those of onnx.proto.


def _varint(value: int) -> bytes:
    digits = []
    while value > 0x7F:
        digits.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*digits, value])


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, content: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _text(field: int, text: str) -> bytes:
    return _bytes(field, text.encode("utf-8"))


def _tensor(
    name: str, values: NDArray[np.float32] | NDArray[np.int64], file: str | None = None
) -> bytes:
    kind = _INT64 if values.dtype == np.int64 else _FLOAT
    content = b"".join(_number(1, size) for size in values.shape) + _number(2, kind)
    content += _text(8, name)
    if file is None:
        return content + _bytes(9, values.tobytes())
    return content + _bytes(13, _text(1, "location") + _text(2, file)) + _number(14, 1)


def _value(name: str, shape: Sequence[str | int]) -> bytes:
    dims = b"".join(
        _bytes(1, _number(1, size) if isinstance(size, int) else _text(2, size)) for size in shape
    )
    return _text(1, name) + _bytes(2, _bytes(1, _number(1, _FLOAT) + _bytes(2, dims)))


def _node(operation: str, inputs: Sequence[str], output: str, **attributes: int) -> bytes:
    content = b"".join(_text(1, name) for name in inputs) + _text(2, output) + _text(4, operation)
    for name, value in attributes.items():
        # Strides and axes are lists (field 8, kind 7), the others a number (field 3, kind 2).
        listed = name in ("strides", "axes")
        given = _number(8 if listed else 3, value) + _number(20, 7 if listed else 2)
        content += _bytes(5, _text(1, name) + given)
    return content
