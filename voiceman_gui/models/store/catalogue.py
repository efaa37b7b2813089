"""The models that the program knows where to get: manifests that ship with it."""

from __future__ import annotations

from pathlib import Path

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.networks import AUTO, EMBEDDED
from voiceman_gui.models.foreign import Unusable, parse_toml, read_text
from voiceman_gui.models.manifest import MANIFEST, SCHEMA, NetworkManifest, parse_manifest

RESERVED = frozenset(
    {
        AUTO,
        EMBEDDED,
        "acoustic-arousal",
        "embedded-acoustic",
        "silero-vad",
        "speaker-embedding",
        "speaker-segmentation",
    }
)
"""Words of the settings and ids of the program's own models, which no other may take as its id."""


def read_catalogue(folder: Path) -> dict[str, NetworkManifest]:
    """Return the manifests below a folder by id, in the order of their folders' names.

    Manifests of another schema (the embedded models') are left out.

    Raises
    ------
    ModelError
        When one of them does not hold, which is a fault of the installation.
    """
    found: dict[str, NetworkManifest] = {}
    for path in sorted(folder.glob(f"*/{MANIFEST}")):
        try:
            text = read_text(path)
            schema = parse_toml(text).get("schema")
        except (OSError, Unusable) as error:
            raise ModelError(
                message("models.catalogue_unreadable", file=displayable(path))
            ) from error
        if schema == SCHEMA:
            manifest = parse_manifest(
                text, message("models.where.catalogue", model=path.parent.name), NetworkManifest
            )
            found[manifest.id] = manifest
    return found
