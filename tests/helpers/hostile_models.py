"""Model folders made to hang a program, fill its memory, or speak in its name.

Each is a small real network with one thing changed; the key says what the refusal must say.
"""

from __future__ import annotations

import json
import os
import re
import socket
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file

from helpers.small_onnx import model_bytes, model_yaml
from voiceman_gui.models.manifest import MANIFEST

WEIGHTS = "model.safetensors"
LONG = "x" * 900_000
"""Somebody else's word, as long as a file may be that is read."""

Change = Callable[[Path], object]


def config(**changes: Any) -> Change:
    def change(folder: Path) -> None:
        path = folder / "config.json"
        path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | changes), "utf-8")

    return change


def manifest(pattern: str, text: str) -> Change:
    """Replace the first thing in the manifest that the pattern finds."""

    def change(folder: Path) -> None:
        path = folder / MANIFEST
        new, found = re.subn(pattern, lambda _match: text, path.read_text("utf-8"), count=1)
        assert found, pattern
        path.write_text(new, "utf-8")

    return change


def text(name: str, content: str | bytes) -> Change:
    data = content.encode() if isinstance(content, str) else content
    return lambda folder: (folder / name).write_bytes(data)


def without_manifest(change: Change) -> Change:
    def both(folder: Path) -> None:
        (folder / MANIFEST).unlink()
        change(folder)

    return both


def without_answers(change: Change) -> Change:
    def both(folder: Path) -> None:
        path = folder / MANIFEST
        path.write_text(path.read_text("utf-8").partition("[[known_answers]]")[0], "utf-8")
        change(folder)

    return both


def weights(change: Callable[[dict[str, torch.Tensor]], object]) -> Change:
    def changed(folder: Path) -> None:
        tensors = load_file(folder / WEIGHTS)
        change(tensors)
        save_file(tensors, folder / WEIGHTS)

    return changed


def one_value(value: float) -> Change:
    def change(tensors: dict[str, torch.Tensor]) -> None:
        tensors["classifier.dense.weight"][-1, -1] = value

    return without_answers(weights(change))


def all_as(dtype: torch.dtype) -> Change:
    return weights(lambda tensors: tensors.update({k: v.to(dtype) for k, v in tensors.items()}))


def renamed(tensors: dict[str, torch.Tensor]) -> None:
    tensors[LONG] = tensors.pop("classifier.dense.bias")


def special(name: str, make: Callable[[Path], object]) -> Change:
    def change(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        make(folder / name)

    return change


def listening(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # The path of a Unix socket may have 107 characters only.
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def header(content: bytes, length: int | None = None) -> Change:
    said = struct.pack("<Q", len(content) if length is None else length)
    return text(WEIGHTS, said + content)


def pickled(change: Callable[[Path], object]) -> Change:
    """Weights as PyTorch writes them, and then changed."""

    def changed(folder: Path) -> None:
        torch.save(load_file(folder / WEIGHTS), folder / "pytorch_model.bin")
        (folder / WEIGHTS).unlink()
        manifest(WEIGHTS, "pytorch_model.bin")(folder)
        change(folder / "pytorch_model.bin")

    return changed


def spread(path: Path) -> None:
    """One number that says it is a matrix of a hundred million."""
    tensors = torch.load(path)
    tensors["classifier.dense.weight"] = torch.zeros(1, dtype=torch.float16).expand(10**4, 10**4)
    torch.save(tensors, path)


def packed_pickle(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        records = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in records.items():
            archive.writestr(name, content + (b"\0" * (1 << 28) if name.endswith(".pkl") else b""))


def nested(opening: str, closing: str, times: int = 200_000) -> str:
    return opening * times + closing * times


def in_manifest(content: str) -> Change:
    return lambda folder: (folder / MANIFEST).write_text(
        content + "\n" + (folder / MANIFEST).read_text("utf-8"), "utf-8"
    )


LAUGHS = "a0: &a0 [lol]\n" + "".join(
    f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 12)
)

DIMENSIONAL: dict[str, tuple[str, Change]] = {
    "deep TOML": ("nested too deeply", in_manifest(f"x = {nested('[', ']')}")),
    "deep TOML tables": ("nested too deeply", in_manifest("[" + "a." * 200_000 + "a]")),
    "deep JSON": ("nested too deeply", text("config.json", nested('{"a":', "}", 100_000))),
    "deep JSON, no manifest": (
        "nested too deeply",
        without_manifest(text("config.json", nested("[", "]"))),
    ),
    "JSON of gigabytes": ("is longer than", text("config.json", "[" + "1," * 600_000 + "1]")),
    "a number that is none": ("a number that is none", text("config.json", '{"a": NaN}')),
    "seed = -1": ("seed", manifest("normalise = false", "normalise = false\nseed = -1")),
    "samples": (
        "samples",
        manifest("normalise = false", "normalise = false\nsamples = 1000000000000"),
    ),
    "tolerance": ("tolerance", manifest("tolerance = 1e-05", "tolerance = 1e300")),
    "tolerance nan": ("tolerance", manifest("tolerance = 1e-05", "tolerance = nan")),
    "no answer": ("expected", manifest(r"expected = \[[^\]]*\]", "expected = []")),
    "another number": ("another number", manifest(r"expected = \[[^\]]*\]", "expected = [0.5]")),
    "outputs twice": (
        "named twice",
        manifest(
            r"outputs = \[[^\]]*\]", 'outputs = ["arousal", "arousal", "dominance", "valence"]'
        ),
    ),
    "files twice": (
        "named twice",
        manifest(r"files = \[", 'files = [\n    { path = "CONFIG.json" },'),
    ),
    "zero heads": ("num_attention_heads", config(num_attention_heads=0)),
    "heads that do not divide": ("no network that can be built", config(num_attention_heads=5)),
    "hidden size": ("hidden_size", config(hidden_size=10**9)),
    "layers": ("num_hidden_layers", config(num_hidden_layers=200_000)),
    "layers within bounds": ("lacks the tensors", config(num_hidden_layers=250)),
    "inner layer": ("intermediate_size", config(intermediate_size=-1)),
    "a size that is true": ("hidden_size", config(hidden_size=True)),
    "a size that is no number": ("hidden_size", config(hidden_size=LONG)),
    "channels": ("conv_dim", config(conv_dim=[32] * 10_000)),
    "steps of nothing": ("conv_stride", config(conv_stride=[0] * 7)),
    "steps of one": ("to hear", config(conv_stride=[1] * 7)),
    "epsilon": ("layer_norm_eps", config(layer_norm_eps=1e300)),
    "int8 weights": ("of type torch.int8", all_as(torch.int8)),
    "double weights": ("of type torch.float64", all_as(torch.float64)),
    "NaN weight": ("no number", one_value(float("nan"))),
    "infinite weight": ("no number", one_value(float("inf"))),
    "a tensor's name": ("has tensors that do not belong|lacks the tensors", weights(renamed)),
    "header of gigabytes": ("is not a safetensors file", header(b"{", 1 << 40)),
    "deep header": ("is not a safetensors file", header(nested('{"a":', "}").encode())),
    "tensors from nothing": (
        "safetensors file|cut short",
        header(
            json.dumps(
                {"a": {"dtype": "F32", "shape": [1 << 31, 1 << 31], "data_offsets": [0, 4]}}
            ).encode()
        ),
    ),
    "one number spread": ("larger than the bytes", pickled(spread)),
    "packed pickle": ("larger than the bytes", pickled(packed_pickle)),
    "a type's name": ("of type “xxx", without_manifest(config(model_type=LONG))),
    "a head's name": ("holds a", without_manifest(config(architectures=[LONG[:400_000]] * 2))),
    "a label": ("in the order", config(id2label={"0": LONG, "1": "b", "2": "c"})),
    "a label's number": (
        "cannot tell from its files",
        without_manifest(config(id2label={"9" * 9000: "a"})),
    ),
    "a way to average": ("pooling_mode", config(pooling_mode=LONG)),
    "a rate": (
        "asks for sound",
        text("preprocessor_config.json", json.dumps({"sampling_rate": LONG})),
    ),
    "a key": ("does not hold", in_manifest(f"{LONG} = 1")),
    "a name": ("name", manifest('(?m)^name = ".*"', f'name = "{LONG}"')),
    "a name that commands": ("name", manifest('(?m)^name = ".*"', 'name = "\\u001b[2J"')),
    "a licence that commands": (
        "licence_text",
        manifest('licence_text = ".*"', 'licence_text = "\\u001b[2J"'),
    ),
    "an architecture": ("architecture", manifest('tecture = ".*"', f'tecture = "{LONG}"')),
    "pipe for a manifest": ("no ordinary file", special(MANIFEST, os.mkfifo)),
    "pipe for weights": ("no ordinary file", special(WEIGHTS, os.mkfifo)),
    "pipe beside": ("no ordinary file", special("notes", os.mkfifo)),
    "socket": ("no ordinary file", special("notes", listening)),
    "link to a device": (
        "leads out of the folder",
        special(WEIGHTS, lambda path: path.symlink_to("/dev/zero")),
    ),
    "link to another file": (
        "leads out of the folder",
        special(WEIGHTS, lambda path: path.symlink_to("/etc/passwd")),
    ),
    "link to nothing": ("no ordinary file", special("a", lambda path: path.symlink_to("b"))),
    **{
        f"id {name!r}": (said, manifest('(?m)^id = ".*"', f'id = "{name}"'))
        for name, said in (
            ("embedded-acoustic", "may be called"),
            ("acoustic-arousal", "may be called"),
            ("silero-vad", "may be called"),
            ("embedded", "may be called"),
            ("auto", "may be called"),
            ("еmbedded-acoustic", "id: "),  # The first letter is Cyrillic.
            ("../../home", "id: "),
            ("a/b", "id: "),
            ("con", "id: "),
            ("nul.txt", "id: "),
            ("a.", "id: "),
            ("calibrations", "may be called"),
        )
    },
}
"""Changes to a folder of the dimensional network."""

ONNX: dict[str, tuple[str, Change]] = {
    "deep YAML": ("nested too deeply", text("model.yaml", nested("[", "]", 20_000))),
    "YAML of itself": ("refers to parts of itself", text("model.yaml", LAUGHS)),
    "YAML of itself, no manifest": (
        "refers to parts of itself",
        without_manifest(text("model.yaml", LAUGHS)),
    ),
    "long YAML": ("is longer than", text("model.yaml", "a: " + LONG)),
    "a path": (
        "names the network",
        text("model.yaml", model_yaml(("a",)).replace("model.onnx", LONG[:200_000])),
    ),
    "an output": (
        "gives other outputs",
        text("model.yaml", model_yaml((LONG[:200_000], "b", "c"))),
    ),
    "weights elsewhere": (
        "outside of its folder",
        text("model.onnx", model_bytes(external={"head.bias": "/etc/passwd"})),
    ),
    "weights above": (
        "outside of its folder",
        text("model.onnx", model_bytes(external={"head.bias": "a/../../x"})),
    ),
    "weights in nothing": (
        "which is missing",
        text("model.onnx", model_bytes(external={"head.bias": "x.bin"})),
    ),
    "tensors from nothing": (
        "larger than the bytes",
        text("model.onnx", model_bytes(huge=(1 << 20, 1 << 20))),
    ),
    "an array from nothing": (
        "asks for an array of",
        text("model.onnx", model_bytes(made=(1 << 20, 1 << 20))),
    ),
    "NaN weights": (
        "no number",
        without_answers(text("model.onnx", model_bytes(scale=float("nan")))),
    ),
    "unknown operation": (
        "cannot run the network",
        text("model.onnx", model_bytes().replace(b"ReduceMean", b"ReduceMead")),
    ),
}
"""Changes to a folder of the ONNX network."""
