"""The model manager's functions, the same for dialog and command line."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import replace
from typing import Concatenate, ParamSpec

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.installed import ModelEntry, ModelState
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import DIMENSIONS, Role
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress, ignore_progress
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.core.resources import resource
from voiceman_gui.inference.calibration import calibrations
from voiceman_gui.inference.embedded_models import load_embedded_models
from voiceman_gui.inference.model_store import model_store
from voiceman_gui.inference.speaker_models import (
    embedded_speaker_models,
    verify_speaker_models,
)
from voiceman_gui.models.store import (
    BroughtError,
    InstalledFolder,
    LicenceNotAccepted,
    ModelStore,
    StoreBusy,
    UnknownModel,
)

__all__ = [
    "BroughtError",
    "InstalledFolder",
    "LicenceNotAccepted",
    "StoreBusy",
    "UnknownModel",
    "examine",
    "import_model",
    "install_model",
    "list_models",
    "model_store",
    "remove_model",
    "verify_model",
]

_SPEAKERS = {"speaker-segmentation": "pyannet", "speaker-embedding": "camplusplus"}
"""Architectures of the embedded speaker networks, by id."""

_Wanted = ParamSpec("_Wanted")


def list_models() -> tuple[ModelEntry, ...]:
    """Return the embedded models, then the catalogue's, then all others that are installed.

    Opens no connection, and loads no network.

    Raises
    ------
    ModelError
        Where the embedded models do not pass their checks, or the folder may not be read.
    """
    calibrated = calibrations()
    return (
        *_embedded(),
        *(
            replace(entry, calibrated=calibrated.get(entry.id, ()))
            for entry in model_store().entries()
        ),
    )


def _of_person(
    method: Callable[Concatenate[ModelStore, _Wanted], ModelEntry],
) -> Callable[_Wanted, ModelEntry]:
    """Let a method of the store work on `model_store()` as it is when it is called."""

    @functools.wraps(method)
    def call(*args: _Wanted.args, **kwargs: _Wanted.kwargs) -> ModelEntry:
        return method(model_store(), *args, **kwargs)

    return call


examine = _of_person(ModelStore.examine)
import_model = _of_person(ModelStore.import_path)
install_model = _of_person(ModelStore.install)


def verify_model(
    model_id: str,
    *,
    on_progress: OnProgress = ignore_progress,
    cancel: CancelToken | None = None,
) -> ModelEntry:
    """Hash a model's files and run its known answers again; a failure is in the entry returned.

    Raises
    ------
    UnknownModel, StoreBusy, Cancelled
    """
    if model_id in _embedded_ids():
        from voiceman_gui.models.loading import load_embedded

        # Not `load_embedded_models`, which remembers what was verified when the program started.
        provenances = (
            *load_embedded(resource("models", "embedded-acoustic")).provenance(),
            *verify_speaker_models(),
        )
        on_progress(Progress(1.0, message("inference.progress.verified")))
        return next(_embedded_entry(p) for p in provenances if p.id == model_id)
    return model_store().verify(model_id, on_progress=on_progress, cancel=cancel)


def remove_model(model_id: str) -> None:
    """Remove an installed model and what was downloaded of it.

    Raises
    ------
    UnknownModel
    ModelError
        Also for the embedded models, which are part of the program.
    """
    if model_id in _embedded_ids():
        raise ModelError(message("inference.embedded_stays", model=model_id))
    model_store().remove(model_id)


def _embedded() -> tuple[ModelEntry, ...]:
    provenances = (
        *load_embedded_models().embedded.provenance(),
        *embedded_speaker_models().provenances,
    )
    return tuple(map(_embedded_entry, provenances))


def _embedded_ids() -> set[str]:
    return {entry.id for entry in _embedded()}


def _embedded_entry(provenance: ModelProvenance) -> ModelEntry:
    roles = []
    if set(provenance.outputs) & set(DIMENSIONS):
        roles.append(Role.DIMENSIONS)
    if set(CATEGORIES) <= set(provenance.outputs):
        roles.append(Role.CATEGORIES)
    architecture = _SPEAKERS.get(provenance.id)
    if architecture is not None:
        roles.append(Role.SPEAKER)
    return ModelEntry(
        id=provenance.id,
        name=provenance.name,
        revision=provenance.revision,
        roles=tuple(roles),
        state=ModelState.EMBEDDED,
        architecture=architecture or "speaker-relative-linear",
        licence=provenance.licence,
        source=message("inference.source_program"),
        sha256=provenance.sha256,
        verified=provenance.verified,
        limits=provenance.limits,
    )
