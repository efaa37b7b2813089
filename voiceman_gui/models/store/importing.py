"""From a folder or archive carried in by hand to an installed model; its files are only read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.installed import ModelEntry
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.pending import scratch_folder
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress
from voiceman_gui.models.foreign import LARGEST_TEXT
from voiceman_gui.models.manifest import MANIFEST, NetworkManifest, parse_manifest
from voiceman_gui.models.manifest_toml import manifest_toml
from voiceman_gui.models.store.catalogue import RESERVED
from voiceman_gui.models.store.errors import BroughtError, with_paths
from voiceman_gui.models.store.files import copy_hashed, demand_space, meter
from voiceman_gui.models.store.import_source import ImportSource, open_brought, reading
from voiceman_gui.models.store.install_steps.place import Origin, demand_hash, demand_sane, finish
from voiceman_gui.models.store.install_steps.stage import changing, staging
from voiceman_gui.models.store.licences import demand_acceptance
from voiceman_gui.models.store.rows import offered_row

_COPIED = 0.85
"""Share of the whole that copying takes; loading and known answers take the rest."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What was brought: its manifest, the files to copy, and whether the manifest was made up.

    `made` means that neither the folder nor the catalogue gave the model its id.
    """

    manifest: NetworkManifest
    text: str
    files: tuple[str, ...]
    made: bool


def examine(path: Path, catalogue: Path, known: Mapping[str, NetworkManifest]) -> ModelEntry:
    """Say what would be installed from a folder or archive, without installing it.

    Raises
    ------
    ModelError
    """
    with open_brought(path) as brought:
        found = _identify(brought, catalogue, known)
        size = sum(brought.sizes[name] for name in found.files)
        return offered_row(found.manifest, brought.source(path), size)


def import_model(
    path: Path,
    store: Path,
    catalogue: Path,
    known: Mapping[str, NetworkManifest],
    *,
    accepted: bool,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> str:
    """Copy a model's files into the store, prove it, and return its id.

    Only files that the manifest names are copied: never code, whatever else lies there.

    Raises
    ------
    ModelError, Cancelled
        Then nothing has changed.
    """
    with open_brought(path) as brought:
        found = _identify(brought, catalogue, known)
        manifest = found.manifest
        with changing(store), staging(store) as ready:
            licence = demand_acceptance(
                manifest, store, revision=manifest.revision, accepted=accepted
            )
            if found.made and (store / manifest.id).exists():
                raise BroughtError(
                    message(
                        "models.brought.installed_already",
                        model=manifest.id,
                        file=displayable(brought.path),
                    )
                )
            total = sum(brought.sizes[name] for name in found.files)
            demand_space(store, total, manifest.name)
            on_bytes = meter(
                on_progress, cancel, message("models.progress.copying"), total, end=_COPIED
            )
            hashes = {}
            for name in found.files:
                with reading(brought, name) as file:
                    hashes[name] = copy_hashed(file, ready / name, on_bytes)
                demand_hash(manifest, name, hashes[name])
            cancel.check()
            on_progress(Progress(_COPIED, message("models.progress.answers")))
            origin = Origin(manifest.revision, brought.source(path.absolute()), licence, found.text)
            finish(ready, store / manifest.id, manifest, hashes, origin)
    on_progress(Progress(1.0, message("models.progress.installed")))
    return manifest.id


def _identify(
    brought: ImportSource, catalogue: Path, known: Mapping[str, NetworkManifest]
) -> _Found:
    where = message("models.where.brought", file=displayable(brought.path))
    if MANIFEST in brought.sizes:
        with reading(brought, MANIFEST) as file:
            raw = file.read(LARGEST_TEXT + 1)
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise BroughtError(
                message(
                    "models.manifest.unusable",
                    where=where,
                    file=MANIFEST,
                    why=message("models.text.no_utf8"),
                )
            ) from error
        manifest = parse_manifest(text, where, NetworkManifest)
    else:
        from voiceman_gui.models.loading import identify

        with scratch_folder() as scratch:
            try:
                manifest = identify(brought.outline(scratch), catalogue, brought.name)
            except ModelError as error:
                # The outline of an archive lies somewhere that nobody needs to hear about.
                told = with_paths(error.message, displayable(scratch), displayable(brought.path))
                raise BroughtError(told) from error
        text = manifest_toml(manifest)
    made = MANIFEST not in brought.sizes and manifest.id not in known
    if manifest.id in known:
        manifest = _as_catalogued(brought, manifest, known[manifest.id])
        text = manifest_toml(manifest)
    if manifest.id in RESERVED:
        raise BroughtError(message("models.manifest.reserved", where=where, model=manifest.id))
    demand_sane(manifest)
    return _Found(manifest, text, _present(brought, manifest), made)


def _as_catalogued(
    brought: ImportSource, own: NetworkManifest, known: NetworkManifest
) -> NetworkManifest:
    """Return the catalogue's manifest: its licence and answers hold, whatever a folder says.

    Only the choice of files may be the folder's: publishers offer weights in several formats.
    """
    if all(file.optional or file.path in brought.sizes for file in known.files):
        return known
    pinned = {file.path: file for file in known.files}
    files = tuple(pinned.get(file.path, file) for file in own.files)
    return known.model_copy(update={"files": files})


def _present(brought: ImportSource, manifest: NetworkManifest) -> tuple[str, ...]:
    names = []
    for file in manifest.files:
        size = brought.sizes.get(file.path)
        if size is None:
            if file.optional:
                continue
            raise BroughtError(
                message(
                    "models.brought.incomplete",
                    file=displayable(brought.path),
                    model=manifest.name,
                    missing=file.path,
                )
            )
        if file.size_bytes is not None and size != file.size_bytes:
            raise BroughtError(
                message(
                    "models.brought.half_copied",
                    file=displayable(brought.path),
                    entry=file.path,
                    found_bytes=size,
                    wanted_bytes=file.size_bytes,
                )
            )
        names.append(file.path)
    # In the order of the archive: going back in a compressed one means reading it again.
    return tuple(name for name in brought.sizes if name in names)
