"""Weight files: read once, compared with the hash that the manifest names, and only then used."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.models.embedded_manifest import HashedFile


def read_verified(folder: Path, file: HashedFile) -> bytes:
    """Bytes of a model's file, if they are the ones the manifest names.

    Raises
    ------
    ModelError
        When the file is missing or another one.
    """
    try:
        content = (folder / file.path).read_bytes()
    except OSError as error:
        raise ModelError(
            message("models.embedded.unreadable", model=folder.name, file=displayable(file.path))
        ) from error
    found = hashlib.sha256(content).hexdigest()
    if found != file.sha256:
        raise ModelError(
            message(
                "models.embedded.other_file",
                model=folder.name,
                file=displayable(file.path),
                found=found[:12],
                expected=file.sha256[:12],
            )
        )
    return content


def read_numbers(folder: Path, file: HashedFile) -> dict[str, Any]:
    """A verified JSON file of named numbers and lists."""
    content = read_verified(folder, file)
    try:
        numbers = json.loads(content)
    except ValueError as error:
        raise ModelError(
            message("models.embedded.no_json", model=folder.name, file=displayable(file.path))
        ) from error
    if not isinstance(numbers, dict):
        raise ModelError(
            message("models.embedded.no_numbers", model=folder.name, file=displayable(file.path))
        )
    return numbers
