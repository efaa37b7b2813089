"""From a hub to an installed model: a download that may stop, then checks, then one rename."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.files import write_whole
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress
from voiceman_gui.models.manifest import NetworkManifest, Source, with_offered_weights
from voiceman_gui.models.manifest_toml import manifest_toml
from voiceman_gui.models.store.errors import not_written
from voiceman_gui.models.store.files import OnBytes, demand_space, file_sha256, meter
from voiceman_gui.models.store.hub import Hub, HubFile, Revision
from voiceman_gui.models.store.install_steps.place import Origin, demand_hash, demand_sane, finish
from voiceman_gui.models.store.install_steps.stage import PARTIAL, changing, discard_partial
from voiceman_gui.models.store.installed import look_at
from voiceman_gui.models.store.licences import demand_acceptance

logger = logging.getLogger(__name__)

_NOTE = "download.json"
_LOADED, _HASHED = 0.9, 0.95
"""Shares of the whole at which download and hashing end."""


def install_model(
    manifest: NetworkManifest,
    source: Source,
    store: Path,
    endpoint: str,
    *,
    accepted: bool,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> None:
    """Download a model of the catalogue, prove it, and put it into its place.

    Raises
    ------
    ModelError, Cancelled
        Then no model has changed; what was downloaded stays for the next try, except files that
        proved wrong.
    """
    demand_sane(manifest)
    with changing(store):
        licence = demand_acceptance(manifest, store, revision=source.revision, accepted=accepted)
        on_progress(Progress(0.0, message("models.progress.asking_hub")))
        hub = Hub(endpoint)
        revision = hub.revision(source, cancel)
        entry, _manifest, record = look_at(store / manifest.id)
        if record is not None and entry.state.usable and record.revision == revision.commit:
            on_progress(Progress(1.0, message("models.progress.installed_already")))
            return
        manifest = with_offered_weights(manifest, revision.files)
        wanted = _wanted(manifest, revision)
        files = _partial(store, manifest, revision)
        total = sum(file.size_bytes or 0 for file in wanted)
        demand_space(store, max(0, total - _bytes_below(files)), manifest.name)
        told = message("models.progress.downloading", total_bytes=total)
        hub.download(
            revision, wanted, files, meter(on_progress, cancel, told, total, end=_LOADED), cancel
        )
        told = message("models.progress.hashing")
        on_bytes = meter(on_progress, cancel, told, total, start=_LOADED, end=_HASHED)
        hashes = _hashes(manifest, wanted, files, on_bytes)
        on_progress(Progress(_HASHED, message("models.progress.answers")))
        origin = Origin(
            revision.commit,
            message(
                "models.source.hub_commit",
                hub=source.hub,
                commit=revision.commit,
                host=endpoint,
            ),
            licence,
            manifest_toml(manifest),
        )
        try:
            finish(files, store / manifest.id, manifest, hashes, origin)
        except ModelError:
            # Files that are whole and yet no model will be none at the next try either.
            discard_partial(store, manifest.id)
            raise
        discard_partial(store, manifest.id)
    on_progress(Progress(1.0, message("models.progress.installed")))


def _wanted(manifest: NetworkManifest, revision: Revision) -> list[HubFile]:
    wanted = []
    for file in manifest.files:
        found = revision.files.get(file.path)
        if found is not None:
            wanted.append(found)
        elif not file.optional:
            raise ModelError(
                message(
                    "models.hub.no_such_file",
                    hub=revision.hub,
                    file=displayable(file.path),
                    commit=revision.commit[:12],
                )
            )
    return wanted


def _partial(store: Path, manifest: NetworkManifest, revision: Revision) -> Path:
    """Return where the files of one commit gather; those of another commit are thrown away."""
    folder = store / PARTIAL / manifest.id
    note = {
        "what": "an unfinished download of Voice.man, which goes on with "  # not worded: a file
        f"“voiceman models install {manifest.id}” and goes away with “… remove {manifest.id}”",
        "hub": revision.hub,
        "commit": revision.commit,
    }
    text = json.dumps(note, indent=2, ensure_ascii=False) + "\n"
    path = folder / _NOTE
    try:
        if folder.exists() and not (path.is_file() and path.read_text(encoding="utf-8") == text):
            logger.info("%s belongs to another commit", folder)
            discard_partial(store, manifest.id)
        files = folder / "files"
        files.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode())
    except OSError as error:
        raise not_written(folder, error) from error
    return files


def _bytes_below(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _hashes(
    manifest: NetworkManifest,
    wanted: list[HubFile],
    files: Path,
    on_bytes: OnBytes,
) -> dict[str, str]:
    hashes = {}
    for file in wanted:
        found = file_sha256(files / file.path, on_bytes)
        try:
            demand_hash(manifest, file.path, found)
            if file.sha256 is not None and found != file.sha256:
                raise ModelError(
                    message(
                        "models.hub.damaged",
                        file=displayable(file.path),
                        found=found[:12],
                        expected=file.sha256[:12],
                    )
                )
        except ModelError:
            (files / file.path).unlink()
            raise
        hashes[file.path] = found
    return hashes
