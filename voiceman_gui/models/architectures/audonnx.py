"""audonnx folders: ``model.onnx``, run by onnxruntime, and ``model.yaml``, which names its outputs.

audonnx builds Python objects from that YAML; here it is read as plain data only, and a model that
wants its sound transformed by such an object is refused.
"""

from __future__ import annotations

import dataclasses
import hashlib
import logging
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.models.architectures.onnx_file import demand_harmless
from voiceman_gui.models.foreign import Unusable, listed, read_yaml, shown
from voiceman_gui.models.manifest import NetworkManifest
from voiceman_gui.models.network import OnnxNetwork
from voiceman_gui.models.onnx_library import onnxruntime
from voiceman_gui.models.tensors import check_sha256, sha256_of

logger = logging.getLogger(__name__)

_YAML = "model.yaml"
_NETWORK = ".onnx"
# A large network keeps its weights in further files; these are not among them.
_NO_WEIGHTS = (".yaml", ".yml", ".json", ".txt", ".md", ".wav")
# Written by audonnx as "$audonnx.core.model.Model==0.5.1", by old versions without a number.
_MODEL = re.compile(r"\$audonnx\.(?:core\.model\.)?Model(?:==.*)?")
_FLOATS = "tensor(float)"
_ERRORS_ONLY = 3
_SHOWN = 3


def load(folder: Path, manifest: NetworkManifest, hashes: Mapping[str, str] | None) -> OnnxNetwork:
    """Load an audonnx folder, to run on one thread until `with_threads` says otherwise.

    The network's ``sha256`` is that of the ONNX file; where required further files hold weights,
    of the lines that ``sha256sum`` prints for all of them.

    Raises
    ------
    ModelError
        For every defect, with a sentence of its own.
    """
    pinned = {file.path: file.sha256 for file in manifest.files if file.sha256} | dict(hashes or {})
    for name, expected in pinned.items():
        check_sha256(folder / name, expected)
    described = _read_description(folder / _YAML)
    path = _network_file(folder, described, manifest)
    _refuse_transform(folder / _YAML, described, manifest)
    session = open_session(path, threads=1)
    output_name = _output_name(folder / _YAML, described, session, manifest)
    return OnnxNetwork(
        manifest,
        _sha256(folder, path, manifest),
        session,
        _input_name(path, session),
        output_name,
        path,
    )


def with_threads(network: OnnxNetwork, threads: int) -> OnnxNetwork:
    """Return the same network with a session of its own that computes on so many threads.

    Another number of threads may move the last bits of a result.
    """
    return dataclasses.replace(network, session=open_session(network.path, threads))


def open_session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    """Open a network for the processor.

    Raises
    ------
    ModelError
        When the file is missing, empty, damaged or asks for what onnxruntime cannot do.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise ModelError(message("models.onnx.unreadable", file=displayable(path))) from error
    if size == 0:
        raise ModelError(message("models.onnx.empty", file=displayable(path)))
    demand_harmless(path)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = _ERRORS_ONLY
    # onnxruntime's exceptions have no class of their own in common.
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        logger.info("onnxruntime cannot open %s", path, exc_info=True)
        if type(error).__name__ == "InvalidProtobuf":
            raise ModelError(message("models.onnx.not_onnx", file=displayable(path))) from error
        raise ModelError(
            message(
                "models.onnx.cannot_run", version=onnxruntime.__version__, file=displayable(path)
            )
        ) from error


def _read_description(path: Path) -> dict[str, Any]:
    """Return what follows audonnx's own key in ``model.yaml``: path, labels, transform."""
    try:
        content = read_yaml(path)
    except Unusable as error:
        raise ModelError(
            message("models.audonnx.description_refused", file=displayable(path), why=error.fact)
        ) from error
    except OSError as error:
        raise ModelError(
            message("models.audonnx.description_unreadable", file=displayable(path))
        ) from error
    if isinstance(content, dict) and len(content) == 1:
        ((key, described),) = content.items()
        if isinstance(key, str) and _MODEL.fullmatch(key) and isinstance(described, dict):
            return described
    raise ModelError(message("models.audonnx.no_description", file=displayable(path)))


def _network_file(folder: Path, described: Mapping[str, Any], manifest: NetworkManifest) -> Path:
    named = described.get("path")
    files = [file.path for file in manifest.files if file.path.endswith(_NETWORK)]
    # The manifest's names cannot lead out of the folder; those of the YAML could.
    if named not in files:
        raise ModelError(
            message(
                "models.audonnx.other_network",
                model=manifest.name,
                file=displayable(folder / _YAML),
                named=shown(named),
                files=listed(files, 2) or message("models.none"),
            )
        )
    return folder / str(named)


def _refuse_transform(path: Path, described: Mapping[str, Any], manifest: NetworkManifest) -> None:
    transform = described.get("transform")
    wanted = transform.values() if isinstance(transform, dict) else [transform]
    if any(one is not None for one in wanted):
        raise ModelError(
            message("models.audonnx.transform", model=manifest.name, file=displayable(path))
        )


def _output_name(
    path: Path,
    described: Mapping[str, Any],
    session: onnxruntime.InferenceSession,
    manifest: NetworkManifest,
) -> str:
    """Name of the output whose labels are the manifest's outputs, in the manifest's order."""
    shapes = {str(node.name): node.shape for node in session.get_outputs()}
    labels = _labels(path, described.get("labels"), list(shapes))
    name = next((name for name, given in labels.items() if given == manifest.outputs), None)
    if name is None:
        wanted = sorted(manifest.outputs)
        mixed = any(sorted(given) == wanted for given in labels.values())
        raise ModelError(
            message(
                "models.audonnx.other_outputs",
                model=manifest.name,
                file=displayable(path),
                mixed=mixed,
                given=_listed(labels),
                wanted=listed(manifest.outputs),
            )
        )
    shape = shapes.get(name)
    if shape is None:
        raise ModelError(
            message(
                "models.audonnx.no_such_output",
                model=manifest.name,
                file=displayable(path),
                output=shown(name),
                given=listed(list(shapes)),
            )
        )
    if len(shape) != 2 or shape[1] != len(manifest.outputs):
        raise ModelError(
            message(
                "models.audonnx.other_shape",
                model=manifest.name,
                file=displayable(path),
                wanted_count=len(manifest.outputs),
                output=shown(name),
                shape=_shape(shape),
            )
        )
    return name


def _listed(labels: Mapping[str, Sequence[str]]) -> str:
    said = [f"{shown(name)}: {listed(given)}" for name, given in labels.items()]
    return "; ".join(said[:_SHOWN]) or "-"


def _labels(path: Path, labels: object, outputs: list[str]) -> dict[str, tuple[str, ...]]:
    """Labels by output; audonnx writes a bare list where a network has one output."""
    if isinstance(labels, list) and len(outputs) == 1:
        labels = {outputs[0]: labels}
    if not isinstance(labels, dict):
        raise ModelError(
            message("models.audonnx.no_labels", file=displayable(path), given=listed(outputs))
        )
    return {
        str(name): tuple(map(str, given))
        for name, given in labels.items()
        if isinstance(given, list)
    }


def _input_name(path: Path, session: onnxruntime.InferenceSession) -> str:
    nodes = session.get_inputs()
    if len(nodes) != 1:
        raise ModelError(
            message(
                "models.audonnx.more_inputs",
                file=displayable(path),
                input_count=len(nodes),
                given=listed([node.name for node in nodes]),
            )
        )
    node, takes_sound = nodes[0], False
    if node.type == _FLOATS and len(node.shape) == 2:
        # A dimension that is free has a name, or nothing, instead of a number.
        batch, time = node.shape
        takes_sound = (batch == 1 or not isinstance(batch, int)) and not isinstance(time, int)
    if not takes_sound:
        raise ModelError(
            message(
                "models.audonnx.other_input",
                file=displayable(path),
                input=shown(node.name),
                kind=node.type,
                shape=_shape(node.shape),
            )
        )
    return str(node.name)


def _sha256(folder: Path, path: Path, manifest: NetworkManifest) -> str:
    further = [
        file.path
        for file in manifest.files
        if not file.optional and not file.path.endswith((_NETWORK, *_NO_WEIGHTS))
    ]
    if not further:
        return sha256_of(path)
    names = [path.relative_to(folder).as_posix(), *further]
    lines = [f"{sha256_of(folder / name)}  {name}\n" for name in names]
    return hashlib.sha256("".join(lines).encode("ascii")).hexdigest()


def _shape(shape: Sequence[object]) -> str:
    return " x ".join(shown(size, 20) for size in shape[:8]) or "1"
