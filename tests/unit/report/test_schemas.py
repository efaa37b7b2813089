"""Each published schema has an identity of its own, that of its file."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from voiceman_gui.core.resources import resource


def test_the_identity_of_a_schema_is_that_of_its_file() -> None:
    files = sorted(resource("schema").glob("*.schema.json"))
    assert len(files) > 1
    for path in files:
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        name, version = path.name.removesuffix(".schema.json").rsplit("-", 1)
        assert schema["$id"] == f"urn:{name.replace('.', ':')}:{version}"
