"""The folders that ship: networks, hashes, known answers and what each says of itself."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomli_w
from numpy.typing import NDArray

WHITENING = "whitening.npy"
"""Written by `packaging/fit_speaker_whitening.py`."""
_PLACEHOLDER = "0" * 64
ANSWER_TOLERANCE = 1e-3
"""How far a processor's kernels may be off: ten times what is seen between two of them."""


def write_manifest(folder: Path, said: Mapping[str, Any], files: list[str]) -> None:
    """Write ``manifest.toml``.

    Parameters
    ----------
    folder : Path
        Where the files lie. Known answers that do not exist yet get a hash that fits none.
    said : mapping
        What a `SpeakerManifest` holds beside its files.
    files : list of str
        The network, then its further parts.
    """
    first, *more = files
    content: dict[str, Any] = dict(said)
    content["weights"] = _hashed(folder, first)
    if more:
        content["more"] = [_hashed(folder, name) for name in more]
    content["known_answers"] = _hashed(folder, "known_answers.json")
    text = "# Written by packaging/export_speaker_models.py.\n" + tomli_w.dumps(content)
    (folder / "manifest.toml").write_text(text, encoding="utf-8", newline="\n")


def write_answers(folder: Path, answers: Mapping[str, NDArray[Any]]) -> None:
    """Write ``known_answers.json``: what the network says of the program's proving sound."""
    content: dict[str, Any] = {"tolerance": ANSWER_TOLERANCE}
    content |= {
        name: [round(float(value), 6) for value in values] for name, values in answers.items()
    }
    text = json.dumps(content, indent=1) + "\n"
    (folder / "known_answers.json").write_text(text, encoding="utf-8", newline="\n")


def _hashed(folder: Path, name: str) -> dict[str, str]:
    path = folder / name
    found = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else _PLACEHOLDER
    return {"path": name, "sha256": found}
