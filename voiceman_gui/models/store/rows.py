"""Rows of the model manager: of what is installed, what is refused, and what could be had."""

from __future__ import annotations

from dataclasses import replace

from voiceman_gui.core.installed import ModelEntry, ModelState
from voiceman_gui.core.message import Message, message
from voiceman_gui.models.card import said
from voiceman_gui.models.manifest import NetworkManifest
from voiceman_gui.models.store.records import Record


def installed_row(manifest: NetworkManifest, record: Record) -> ModelEntry:
    """Return the row of a model whose files are those of its record."""
    state = ModelState.READY if record.proof.answers else ModelState.UNPROVEN
    return ModelEntry(
        id=record.id,
        name=manifest.name,
        revision=record.revision,
        roles=(manifest.role,),
        state=ModelState.REFUSED if record.refused else state,
        reason=record.refused or "",
        architecture=manifest.architecture,
        licence=said(record.licence),
        licence_text=said(manifest.licence_text),
        licence_accepted=record.licence_accepted or "",
        source=record.source,
        size_bytes=record.size_bytes,
        sha256=record.sha256,
        verified="" if record.refused else record.proof.sentence,
        installed=record.installed,
        limits=manifest.limit_facts,
    )


def broken_row(
    model_id: str,
    why: Message,
    manifest: NetworkManifest | None = None,
    record: Record | None = None,
) -> ModelEntry:
    """Return the row of a model whose files are not those of its record, or that has none."""
    row = ModelEntry(
        id=model_id,
        name=model_id if manifest is None else manifest.name,
        revision="",
        roles=() if manifest is None else (manifest.role,),
        state=ModelState.REFUSED,
        reason=why,
    )
    if record is None:
        return row
    return replace(
        row,
        revision=record.revision,
        licence=said(record.licence),
        licence_accepted=record.licence_accepted or "",
        source=record.source,
        size_bytes=record.size_bytes,
        sha256=record.sha256,
        installed=record.installed,
    )


def offered_row(
    manifest: NetworkManifest, source: Message | str, size_bytes: int | None
) -> ModelEntry:
    """Return the row of a model that can be installed from `source`."""
    return ModelEntry(
        id=manifest.id,
        name=manifest.name,
        revision=manifest.revision,
        roles=(manifest.role,),
        state=ModelState.NOT_INSTALLED,
        architecture=manifest.architecture,
        licence=said(manifest.licence),
        licence_text=said(manifest.licence_text),
        source=source,
        size_bytes=size_bytes,
        limits=manifest.limit_facts,
    )


def catalogue_row(manifest: NetworkManifest) -> ModelEntry:
    """Return the row of a model of the catalogue that is not installed."""
    sizes = [file.size_bytes for file in manifest.files if not file.optional]
    total = None if None in sizes else sum(size or 0 for size in sizes)
    source = manifest.source
    if source is None:
        return offered_row(manifest, "", total)
    where = message("models.source.hub", hub=source.hub, revision=source.revision)
    return offered_row(manifest, where, total)
