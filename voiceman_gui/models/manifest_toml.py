"""A manifest as the text of its ``manifest.toml``."""

from __future__ import annotations

import json
from typing import Any

from voiceman_gui.models.manifest import NetworkManifest


def manifest_toml(manifest: NetworkManifest) -> str:
    """Text from which `manifest.parse_manifest` reads the same manifest again.

    Fields that hold their default are left out, so that a person sees what was stated.
    """
    fields = manifest.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    fields = {"schema": manifest.schema_, **fields}
    plain = {name: value for name, value in fields.items() if not _is_tables(value)}
    tables = {name: value for name, value in fields.items() if _is_tables(value)}
    lines = [f"{_key(name)} = {_value(value)}" for name, value in plain.items()]
    for name, rows in tables.items():
        for row in rows:
            lines += ["", f"[[{_key(name)}]]"]
            lines += [f"{_key(key)} = {_value(value)}" for key, value in row.items()]
    return "\n".join(lines) + "\n"


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(row, dict) for row in value)


def _key(name: str) -> str:
    bare = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
    return name if bare else _text(name)


def _value(value: Any) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    if isinstance(value, dict):
        # TOML knows no null: what is None is left out, which reads as the default.
        pairs = [f"{_key(k)} = {_value(v)}" for k, v in value.items() if v is not None]
        return "{" + ", ".join(pairs) + "}"
    raise TypeError(f"a manifest holds no {type(value).__name__}")


def _text(text: str) -> str:
    # JSON's escapes are a subset of TOML's; DEL is the one character that only JSON lets pass.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
