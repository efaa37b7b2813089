"""The part of JSON Schema that our schema uses; an unknown keyword is an error, not a pass."""

from __future__ import annotations

import re
from typing import Any

_KNOWN = {
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required",
    "additionalProperties", "items", "minItems", "maxItems", "minimum", "maximum", "enum", "const",
    "pattern",
}  # fmt: skip
_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "number": (int, float),
    "integer": int,
    "boolean": bool,
    "null": type(None),
}


def violations(value: Any, schema: Any, root: Any, at: str = "$") -> list[str]:
    """Return what is wrong with a value, each with its place."""
    unknown = set(schema) - _KNOWN
    if unknown:
        return [f"{at}: the checker does not know {sorted(unknown)}"]
    if "$ref" in schema:
        return violations(value, root["$defs"][schema["$ref"].split("/")[-1]], root, at)
    found = []
    names = schema.get("type", [])
    names = [names] if isinstance(names, str) else names
    if names and not any(_is(value, name) for name in names):
        return [f"{at}: {value!r} is not {names}"]
    if "const" in schema and value != schema["const"]:
        found.append(f"{at}: {value!r} is not {schema['const']!r}")
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{at}: {value!r} is not in {schema['enum']}")
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        found.append(f"{at}: {value!r} does not match {schema['pattern']}")
    low, high = schema.get("minimum"), schema.get("maximum")
    if _is(value, "number") and (
        (low is not None and value < low) or (high is not None and value > high)
    ):
        found.append(f"{at}: {value} is out of range")
    if isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            found.append(f"{at}: {len(value)} entries")
        for i, entry in enumerate(value):
            found += violations(entry, schema["items"], root, f"{at}[{i}]")
    if isinstance(value, dict):
        found += _object(value, schema, root, at)
    return found


def _object(value: dict[str, Any], schema: Any, root: Any, at: str) -> list[str]:
    known = schema.get("properties", {})
    rest = schema.get("additionalProperties", True)
    found = [f"{at}: no {name}" for name in schema.get("required", []) if name not in value]
    for name, entry in value.items():
        if name in known:
            found += violations(entry, known[name], root, f"{at}.{name}")
        elif rest is False:
            found.append(f"{at}: {name} is not in the schema")
        elif isinstance(rest, dict):
            found += violations(entry, rest, root, f"{at}.{name}")
    return found


def _is(value: Any, name: str) -> bool:
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, _TYPES[name])
