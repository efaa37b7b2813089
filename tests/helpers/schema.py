"""The published schema of the JSON document, and what a document breaks of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

SCHEMA: dict[str, Any] = json.loads(
    (
        Path(__file__).parents[2] / "resources" / "schema" / "voiceman.analysis-3.schema.json"
    ).read_text(encoding="utf-8")
)
_VALIDATOR = Draft202012Validator(SCHEMA)


def violations(document: Any) -> list[str]:
    """Return what is wrong with a document, each with its place."""
    return [f"{error.json_path}: {error.message}" for error in _VALIDATOR.iter_errors(document)]
