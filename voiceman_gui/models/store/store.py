"""The models on this computer, and those that can be had."""

from __future__ import annotations

import os
import re
from pathlib import Path

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.installed import ModelEntry, ModelState
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.networks import Role
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress, ignore_progress
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.models.manifest import CALIBRATIONS, ID, NetworkManifest
from voiceman_gui.models.store.catalogue import read_catalogue
from voiceman_gui.models.store.errors import UnknownModel, not_written
from voiceman_gui.models.store.files import meter
from voiceman_gui.models.store.importing import examine, import_model
from voiceman_gui.models.store.install_steps.prove import load_and_prove
from voiceman_gui.models.store.install_steps.stage import (
    PARTIAL,
    changing,
    discard,
    discard_partial,
)
from voiceman_gui.models.store.installed import (
    InstalledFolder,
    demand_unchanged,
    is_headless,
    look_at,
)
from voiceman_gui.models.store.records import Record
from voiceman_gui.models.store.rows import catalogue_row

ENDPOINT = "https://huggingface.co"
_ID = re.compile(rf"(?!{CALIBRATIONS}$){ID}")
_HASHED = 0.7


class ModelStore:
    """Models below one folder, each in a folder named by its id.

    Every change is made by one process at a time and appears whole or not at all. Looking needs
    no lock and opens no connection.

    Parameters
    ----------
    folder : Path
        It need not exist yet.
    catalogue : Path
        Folder of folders with the manifests of models that can be had.
    endpoint : str or None
        Address of the model hub; None: ``HF_ENDPOINT`` of the environment, else the usual one.
    """

    def __init__(self, folder: Path, catalogue: Path, *, endpoint: str | None = None) -> None:
        self._folder, self._catalogue = folder, catalogue
        self._endpoint = endpoint or os.environ.get("HF_ENDPOINT") or ENDPOINT

    @property
    def folder(self) -> Path:
        """Where the models lie."""
        return self._folder

    def entries(self) -> tuple[ModelEntry, ...]:
        """Return the catalogue's models, installed or not, and behind them all other models.

        Raises
        ------
        ModelError
            Where the folder may not be read.
        """
        known = read_catalogue(self._catalogue)
        installed = self._installed()
        rows = [
            look_at(self._folder / name)[0] if name in installed else catalogue_row(manifest)
            for name, manifest in known.items()
        ]
        others = [look_at(self._folder / name)[0] for name in installed if name not in known]
        return (*rows, *others)

    def best(self, role: Role, *, headless: bool = False) -> str | None:
        """Return the id of the model to use for a role where none was named.

        Proven ones before those without known answers, in the order of `entries`.

        Parameters
        ----------
        role : Role
        headless : bool
            Whether a model that lacks its head will do where there is no other.
        """
        entries = [entry for entry in self.entries() if role in entry.roles]
        for state in (ModelState.READY, ModelState.UNPROVEN):
            for entry in entries:
                if entry.state is state:
                    return entry.id
        for entry in entries if headless else ():
            _entry, _manifest, record = look_at(self._folder / entry.id)
            if record is not None and is_headless(entry, record):
                return entry.id
        return None

    def folder_of(self, model_id: str, *, headless: bool = False) -> InstalledFolder:
        """Return where a model lies, if it may be used.

        Parameters
        ----------
        model_id : str
        headless : bool
            Whether a model will do that is whole but for its head, for the predecessor's estimate
            from hidden states.

        Raises
        ------
        UnknownModel
            If it is not installed.
        ModelError
            If it is refused, with the reason.
        """
        home = self._home(model_id)
        entry, manifest, record = look_at(home)
        if manifest is None or record is None:
            raise _refusal(entry)
        if not entry.state.usable and not (headless and is_headless(entry, record)):
            raise _refusal(entry)
        return InstalledFolder(home, manifest, record.hashes, entry)

    def examine(self, path: Path) -> ModelEntry:
        """Say what would be imported from a folder, zip or tar, with the licence to accept.

        Raises
        ------
        BroughtError
            Where it cannot be read or holds no model.
        ModelError
        """
        return examine(path, self._catalogue, read_catalogue(self._catalogue))

    def import_path(
        self,
        path: Path,
        *,
        accepted: bool,
        on_progress: OnProgress = ignore_progress,
        cancel: CancelToken | None = None,
    ) -> ModelEntry:
        """Install a model that was carried in; its folder, zip or tar is only read.

        Raises
        ------
        LicenceNotAccepted
            Where `accepted` is false and the model has a licence text.
        ModelError, Cancelled
            Then nothing has changed.
        """
        model_id = import_model(
            path,
            self._folder,
            self._catalogue,
            read_catalogue(self._catalogue),
            accepted=accepted,
            on_progress=on_progress,
            cancel=cancel or CancelToken(),
        )
        return look_at(self._folder / model_id)[0]

    def install(
        self,
        model_id: str,
        *,
        accepted: bool,
        offline: bool,
        on_progress: OnProgress = ignore_progress,
        cancel: CancelToken | None = None,
    ) -> ModelEntry:
        """Install a model of the catalogue from the hub.

        Parameters
        ----------
        model_id : str
        accepted : bool
        offline : bool
            The setting: while it is on nothing is opened and a `ModelError` says so.
        on_progress, cancel

        Raises
        ------
        LicenceNotAccepted, UnknownModel
        ModelError, Cancelled
            Then no model has changed; a stopped download goes on at the next try.
        """
        manifest = read_catalogue(self._catalogue).get(model_id)
        if manifest is None:
            raise UnknownModel(message("models.not_in_catalogue", model=model_id))
        if manifest.source is None:
            raise ModelError(message("models.on_no_hub", model=manifest.name))
        if offline:
            raise ModelError(message("models.offline", model=manifest.name))
        from voiceman_gui.models.store.installing import install_model

        install_model(
            manifest,
            manifest.source,
            self._folder,
            self._endpoint,
            accepted=accepted,
            on_progress=on_progress,
            cancel=cancel or CancelToken(),
        )
        return look_at(self._folder / model_id)[0]

    def verify(
        self,
        model_id: str,
        *,
        on_progress: OnProgress = ignore_progress,
        cancel: CancelToken | None = None,
    ) -> ModelEntry:
        """Hash all files of an installed model and run its known answers again.

        The outcome is kept: a model that fails is refused until it passes again.

        Raises
        ------
        UnknownModel, StoreBusy, Cancelled
        """
        cancel = cancel or CancelToken()
        home = self._home(model_id)
        with changing(self._folder):
            entry, manifest, record = look_at(home)
            if record is None:
                return entry
            try:
                if manifest is None:
                    raise _refusal(entry)
                record = _verified(home, manifest, record, on_progress, cancel)
            except ModelError as error:
                record = record.model_copy(update={"refused": error.message, "headless": False})
            try:
                record.write(home)
            except OSError as error:
                raise not_written(home, error) from error
        on_progress(Progress(1.0, message("models.progress.verified")))
        return look_at(home)[0]

    def remove(self, model_id: str) -> None:
        """Remove an installed model and what was downloaded of it.

        Raises
        ------
        UnknownModel
            If there is nothing of it.
        ModelError
        """
        partial = self._folder / PARTIAL / model_id
        if not (_ID.fullmatch(model_id) and partial.is_dir()):
            self._home(model_id)
        with changing(self._folder):
            discard(self._folder / model_id, self._folder)
            discard_partial(self._folder, model_id)

    def _home(self, model_id: str) -> Path:
        home = self._folder / model_id
        if not (_ID.fullmatch(model_id) and home.is_dir()):
            raise UnknownModel(message("models.not_installed", model=model_id))
        return home

    def _installed(self) -> list[str]:
        if not self._folder.exists():
            return []
        try:
            return sorted(
                path.name
                for path in self._folder.iterdir()
                if _ID.fullmatch(path.name) and path.is_dir()
            )
        except OSError as error:
            raise ModelError(
                message(
                    "models.store_unreadable",
                    folder=displayable(self._folder),
                    why=reason_of(error),
                )
            ) from error


def _refusal(entry: ModelEntry) -> ModelError:
    assert isinstance(entry.reason, Message), "what is refused has a reason"
    return ModelError(entry.reason)


def _verified(
    home: Path,
    manifest: NetworkManifest,
    record: Record,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> Record:
    on_bytes = meter(
        on_progress, cancel, message("models.progress.hashing"), record.size_bytes, end=_HASHED
    )
    demand_unchanged(home, record, on_bytes)
    cancel.check()
    on_progress(Progress(_HASHED, message("models.progress.answers")))
    files = {path: sha256 for path, sha256 in record.hashes.items() if path in _paths(manifest)}
    verdict = load_and_prove(home, manifest, files)
    return record.model_copy(
        update={
            "proof": verdict.proof,
            "refused": verdict.headless,
            "headless": verdict.headless is not None,
        }
    )


def _paths(manifest: NetworkManifest) -> set[str]:
    return {file.path for file in manifest.files}
