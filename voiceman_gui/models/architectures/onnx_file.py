"""An ONNX file looked at before onnxruntime sees it: what it refers to, and what it would fill.

ONNX is protocol buffers: fields, each with a number, a kind and a content (numbers as in
``onnx.proto``). Only what is asked about is read, from the mapped file, so a network of any size
costs nothing.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.models.foreign import open_regular, shown

_MOST_ELEMENTS = 1 << 30
_MOST_NODES = 200_000
_DEEPEST = 8

_VARINT, _EIGHT_BYTES, _BYTES, _FOUR_BYTES = 0, 1, 2, 5
_MODEL_GRAPH, _GRAPH_NODE, _GRAPH_INITIALIZER = 7, 1, 5
_NODE_ATTRIBUTE, _ATTRIBUTE_TENSOR, _ATTRIBUTE_GRAPH = 5, 5, 6
_TENSOR_DIMS, _TENSOR_TYPE, _TENSOR_INT64, _TENSOR_NAME, _TENSOR_RAW = 1, 2, 7, 8, 9
_TENSOR_EXTERNAL, _ENTRY_KEY, _ENTRY_VALUE = 13, 1, 2

_INT64 = 7
_BYTES_EACH = {
    1: 4,
    2: 1,
    3: 1,
    4: 2,
    5: 2,
    6: 4,
    _INT64: 8,
    9: 1,
    10: 2,
    11: 8,
    12: 4,
    13: 8,
    16: 2,
}
"""Of ONNX's types of numbers; text and complex numbers are in no network that is read here."""

Content = int | memoryview


class _NotOnnx(ValueError):
    """The bytes are no protocol buffers; onnxruntime says so better."""


class _Refused(ValueError):
    """Why the network is refused."""

    def __init__(self, fact: Message) -> None:
        super().__init__(str(fact))
        self.fact = fact


def demand_harmless(path: Path) -> None:
    """Refuse a network that reads files elsewhere or would fill the memory when it is opened.

    Raises
    ------
    ModelError
        For weights that lie outside of its folder, tensors that are larger than the bytes that are
        there for them, and arrays that it would make of nothing. Anything else that is wrong with
        a file is for onnxruntime to find.
    """
    try:
        with os.fdopen(open_regular(path), "rb") as file:
            size = os.fstat(file.fileno()).st_size
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        _look_at_model(memoryview(mapped), path.parent, size)
    except _Refused as error:
        # Its traceback would keep the file mapped, and Windows from removing it.
        raise ModelError(
            message("models.onnx.refused", file=displayable(path), why=error.fact)
        ) from error.with_traceback(None)
    except OSError as error:
        raise ModelError(message("models.onnx.unreadable", file=displayable(path))) from error
    except _NotOnnx:
        return


def _look_at_model(content: memoryview, folder: Path, size: int) -> None:
    nodes = 0
    for field, graph in _fields(content):
        if field == _MODEL_GRAPH:
            for tensor in _tensors(_message(graph), 0):
                nodes += 1
                if nodes > _MOST_NODES:
                    raise _Refused(message("models.onnx.why.constants", most_count=_MOST_NODES))
                _look_at_tensor(tensor, folder, size)


def _tensors(graph: memoryview, depth: int) -> Iterator[memoryview]:
    """Yield every tensor of a graph: weights, constants, and those of graphs inside it."""
    if depth > _DEEPEST:
        raise _Refused(message("models.onnx.why.deep"))
    for field, content in _fields(graph):
        if field == _GRAPH_INITIALIZER:
            yield _message(content)
        elif field == _GRAPH_NODE:
            for of_node, attribute in _fields(_message(content)):
                if of_node != _NODE_ATTRIBUTE:
                    continue
                for of_attribute, inner in _fields(_message(attribute)):
                    if of_attribute == _ATTRIBUTE_TENSOR:
                        yield _message(inner)
                    elif of_attribute == _ATTRIBUTE_GRAPH:
                        yield from _tensors(_message(inner), depth + 1)


def _look_at_tensor(tensor: memoryview, folder: Path, size: int) -> None:
    elements, kind, name = 1, 0, ""
    external: dict[str, str] = {}
    shape: list[int] = []
    for field, content in _fields(tensor):
        if field == _TENSOR_DIMS:
            for dim in _integers(content):
                elements *= max(dim, 0)
        elif field == _TENSOR_TYPE and isinstance(content, int):
            kind = content
        elif field == _TENSOR_NAME:
            name = shown(bytes(_message(content)[:400]).decode("utf-8", "replace"))
        elif field == _TENSOR_RAW and kind == _INT64 and elements <= 16:
            raw = bytes(_message(content)[:128])
            shape = [
                int.from_bytes(raw[i : i + 8], "little", signed=True) for i in range(0, len(raw), 8)
            ]
        elif field == _TENSOR_INT64 and elements <= 16:
            shape += _integers(content)
        elif field == _TENSOR_EXTERNAL:
            entry = {
                f: bytes(_message(c)[:4096]).decode("utf-8", "replace")
                for f, c in _fields(_message(content))
            }
            external[entry.get(_ENTRY_KEY, "")] = entry.get(_ENTRY_VALUE, "")
    if external:
        size = _external_size(external.get("location", ""), folder)
    if elements * _BYTES_EACH.get(kind, 1) > size:
        raise _Refused(message("models.onnx.why.tensor", tensor=name))
    # Small whole numbers are shapes as a rule: of arrays that are made when the network is opened.
    made = 1
    for dim in shape:
        made *= max(dim, 1)
    if made > _MOST_ELEMENTS and all(abs(dim) < 1 << 40 for dim in shape):
        raise _Refused(message("models.onnx.why.array", tensor=name, number_count=made))


def _external_size(location: str, folder: Path) -> int:
    parts = PurePosixPath(location.replace("\\", "/"))
    path = folder / parts
    if parts.is_absolute() or ".." in parts.parts or ":" in location or path.is_symlink():
        raise _Refused(message("models.onnx.why.outside", place=shown(location)))
    try:
        return path.stat().st_size
    except OSError as error:
        raise _Refused(message("models.onnx.why.missing", place=shown(location))) from error


def _fields(content: memoryview) -> Iterator[tuple[int, Content]]:
    position = 0
    while position < len(content):
        tag, position = _varint(content, position)
        kind = tag & 7
        if kind == _VARINT:
            value, position = _varint(content, position)
            yield tag >> 3, value
            continue
        if kind == _BYTES:
            length, position = _varint(content, position)
        elif kind in (_EIGHT_BYTES, _FOUR_BYTES):
            length = 8 if kind == _EIGHT_BYTES else 4
        else:
            raise _NotOnnx
        if position + length > len(content):
            raise _NotOnnx
        yield tag >> 3, content[position : position + length]
        position += length


def _varint(content: memoryview, position: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 70, 7):
        if position >= len(content):
            raise _NotOnnx
        byte = content[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, position
    raise _NotOnnx


def _message(content: Content) -> memoryview:
    if isinstance(content, int):
        raise _NotOnnx
    return content


def _integers(content: Content) -> list[int]:
    """Whole numbers of a repeated field, packed or one by one; negative ones are 64 bits long."""
    if isinstance(content, int):
        return [content - (1 << 64) if content >> 63 else content]
    found, position = [], 0
    while position < len(content):
        value, position = _varint(content, position)
        found.append(value - (1 << 64) if value >> 63 else value)
    return found
