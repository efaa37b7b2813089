"""A manifest as the text of its ``manifest.toml``."""

from __future__ import annotations

import tomli_w

from voiceman_gui.models.manifest import NetworkManifest


def manifest_toml(manifest: NetworkManifest) -> str:
    """Text from which `manifest.parse_manifest` reads the same manifest again.

    Fields that hold their default are left out, so that a person sees what was stated.
    """
    fields = manifest.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return tomli_w.dumps(_without_none({"schema": manifest.schema_, **fields}))


def _without_none(value: dict[str, object]) -> dict[str, object]:
    # TOML knows no null: what is None is left out, which reads as the default.
    return {key: _inner(inner) for key, inner in value.items() if inner is not None}


def _inner(value: object) -> object:
    if isinstance(value, dict):
        return _without_none(value)
    return [_inner(item) for item in value] if isinstance(value, list) else value
