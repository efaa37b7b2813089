"""Text files that somebody brought, read so that none of them can hang or fill the program.

A model's folder may hold anything: a pipe without an end, a gigabyte of brackets, a label of a
million letters. What is read here is short, flat and made of plain values, or is refused.
"""

from __future__ import annotations

import errno
import json
import os
import re
import stat
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.system_error import Refusal

LARGEST_TEXT = 1 << 20
"""Bytes of the longest text file that is read; publishers' own have less than 100,000."""

DEEPEST = 32
"""Levels of nesting, and parts of a dotted TOML key."""

YAML_TAG = "!"
"""Key under which `read_yaml` puts a mapping's tag; no key of a file can be this plain sign."""

_LARGEST_YAML = 1 << 18
_SHOWN = 60

_TOML_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""'
    r"|'''.*?'''"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[^\"'\#\[\]{}.,=\n]+"
    r"|[\[\]{}.,=\n]",
    re.DOTALL,
)


class Unusable(ValueError):
    """A file is no such text.

    Parameters
    ----------
    fact : Message
        What is wrong with it; in English a predicate, such as "is longer than …".
    """

    def __init__(self, fact: Message) -> None:
        super().__init__(str(fact))
        self.fact = fact


def shown(text: object, longest: int = _SHOWN) -> str:
    """Return somebody else's text for a sentence: short, on one line, without control characters.

    A cut is marked with an ellipsis.
    """
    start = str(text)[: longest + 1]
    plain = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in start)
    return plain if len(plain) <= longest else plain[: longest - 1] + "…"


def listed(texts: Sequence[object], most: int = 6) -> str:
    """Return the first of several texts of somebody else, separated by commas."""
    return ", ".join(shown(text, 30) for text in texts[:most]) + (", …" if texts[most:] else "")


def open_regular(path: Path) -> int:
    """Open an ordinary file for reading; return its descriptor.

    A pipe is not waited for, and no device is woken.

    Raises
    ------
    OSError
        Also for whatever is no ordinary file.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    if not stat.S_ISREG(path.stat().st_mode):
        raise Refusal(errno.EINVAL, message("models.text.no_ordinary_file"))
    descriptor = os.open(path, flags)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise Refusal(errno.EINVAL, message("models.text.no_ordinary_file"))
    return descriptor


def read_bytes(path: Path, largest: int = LARGEST_TEXT) -> bytes:
    """Read a file of at most `largest` bytes.

    Raises
    ------
    Unusable
        Where it is longer.
    OSError
    """
    with os.fdopen(open_regular(path), "rb") as file:
        content = file.read(largest + 1)
    if len(content) > largest:
        raise Unusable(message("models.text.too_long", most_bytes=largest))
    return content


def read_text(path: Path, largest: int = LARGEST_TEXT) -> str:
    """Read a UTF-8 file of at most `largest` bytes; raises as `read_bytes` does."""
    return _decoded(read_bytes(path, largest))


def read_json(path: Path) -> object:
    """Read plain values from a JSON file.

    Raises
    ------
    Unusable
        Where it is too long, too deep, or no JSON; NaN and infinities are none.
    OSError
    """
    try:
        content: object = json.loads(_decoded(read_bytes(path)), parse_constant=_no_constant)
    except RecursionError as error:
        raise Unusable(message("models.text.deep")) from error
    except Unusable:
        raise
    except ValueError as error:
        raise Unusable(message("models.text.no_json")) from error
    _demand_flat(content)
    return content


def parse_toml(text: str) -> dict[str, Any]:
    """Return what a TOML text says.

    Raises
    ------
    Unusable
        Where it is too long, too deep, or no TOML.
    """
    if len(text) > LARGEST_TEXT:
        raise Unusable(message("models.text.too_long", most_bytes=LARGEST_TEXT))
    # Before tomllib sees it: its time grows with the square of the parts of a key.
    _demand_flat_toml(text)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Unusable(message("models.text.no_toml_because", detail=shown(error, 100))) from error
    except (RecursionError, ValueError) as error:
        raise Unusable(message("models.text.no_toml")) from error


def read_yaml(path: Path, *, tagged: bool = False) -> object:
    """Read plain values from a YAML file: no Python objects, no anchors.

    Parameters
    ----------
    path : Path
    tagged : bool
        Take the file's own tags (``!new:module.Class``) for plain text too, where they would be
        refused otherwise: a mapping has its tag under `YAML_TAG`, all else loses it. Nothing that
        a tag names is looked up.

    Raises
    ------
    Unusable
        Where it is too long, too deep, refers to itself, or is not plain YAML.
    OSError
    """
    import yaml

    class Loader(yaml.SafeLoader):  # type: ignore[misc]
        depth = 0

        def compose_node(self, parent: object, index: object) -> Any:
            # A few anchors, each of ten of the last, make a text of a billion words.
            if self.check_event(yaml.AliasEvent):
                raise Unusable(message("models.text.refers_to_itself"))
            self.depth += 1
            if self.depth > DEEPEST:
                raise Unusable(message("models.text.deep"))
            node = super().compose_node(parent, index)
            self.depth -= 1
            return node

    def plain(loader: Any, tag: str, node: Any) -> object:
        if isinstance(node, yaml.MappingNode):
            return {**loader.construct_mapping(node, deep=True), YAML_TAG: tag}
        if isinstance(node, yaml.SequenceNode):
            return loader.construct_sequence(node, deep=True)
        return loader.construct_scalar(node)

    if tagged:
        Loader.add_multi_constructor("!", plain)
    text = _decoded(read_bytes(path, _LARGEST_YAML))
    try:
        return yaml.load(text, Loader)
    except Unusable:
        raise
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise Unusable(message("models.text.no_yaml")) from error


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unusable(message("models.text.no_utf8")) from error


def _no_constant(_name: str) -> NoReturn:
    raise Unusable(message("models.text.no_number"))


def _demand_flat(content: object) -> None:
    level: list[object] = [content]
    for _depth in range(DEEPEST):
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return
    raise Unusable(message("models.text.deep"))


def _demand_flat_toml(text: str) -> None:
    position = depth = dots = 0
    while position < len(text):
        match = _TOML_TOKEN.match(text, position)
        if match is None:
            return  # A text in quotes does not end: tomllib comes no further, and says where.
        token, position = match[0], match.end()
        if token in "[{":
            depth, dots = depth + 1, 0
        elif token in "]}":
            depth -= 1
        elif token == ".":
            dots += 1
        elif token in ",=\n":
            dots = 0
        if max(depth, dots) > DEEPEST:
            raise Unusable(message("models.text.deep"))
