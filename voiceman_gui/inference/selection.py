"""Which models an analysis will use, found without loading any of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.installed import ModelEntry, ModelState
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import AUTO, EMBEDDED, DimensionMark, ModelChoice, Role
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.models.card import said

if TYPE_CHECKING:
    from voiceman_gui.models.manifest import NetworkManifest
    from voiceman_gui.models.store import InstalledFolder


@dataclass(frozen=True, slots=True)
class Member:
    """A network that has a role in the ensemble.

    Parameters
    ----------
    role : Role
    folder : InstalledFolder
        Where it lies, its pinned hashes and what the model manager knows of it.
    manifest : NetworkManifest
        As it is to be run: the predecessor's sigmoid is an output activation.
    provenance : ModelProvenance
    mark : DimensionMark
    """

    role: Role
    folder: InstalledFolder
    manifest: NetworkManifest
    provenance: ModelProvenance
    mark: DimensionMark = DimensionMark.NONE

    @property
    def identity(self) -> dict[str, object]:
        """What tells this network's numbers from another's: its files and how it is run."""
        return {
            "id": self.manifest.id,
            "files": dict(sorted(self.folder.hashes.items())),
            "activation": self.manifest.activation,
            "mark": self.mark.value,
        }


@dataclass(frozen=True, slots=True)
class Selection:
    """Which models an analysis will use.

    Parameters
    ----------
    choice : ModelChoice
    members : tuple of Member
        At most one of each role; the embedded models have the roles that are not here.
    notices : tuple of Message
        Which model cannot be used, why, and what stepped in.
    """

    choice: ModelChoice
    members: tuple[Member, ...]
    notices: tuple[Message, ...]


def select_models(choice: ModelChoice) -> Selection:
    """Find the models for a choice; nothing is loaded, and torch is not imported.

    Parameters
    ----------
    choice : ModelChoice

    Returns
    -------
    Selection
        A chosen model that cannot be used is not in it: a notice says why, and that the embedded
        model has its role.
    """
    wanted = {Role.DIMENSIONS: choice.dimensions, Role.CATEGORIES: choice.categories}
    if set(wanted.values()) == {EMBEDDED}:
        return Selection(choice, (), ())
    from voiceman_gui.inference.model_store import model_store

    store = model_store()
    try:
        installed = store.entries()
    except ModelError as error:
        roles = [role for role, id_ in wanted.items() if id_ != EMBEDDED]
        return Selection(choice, (), tuple(replaced(error.message, role) for role in roles))
    members: list[Member] = []
    notices: list[Message] = []
    for role, id_ in wanted.items():
        if id_ == EMBEDDED:
            continue
        headless = choice.hidden_state_estimate and role is Role.DIMENSIONS
        found = store.best(role, headless=headless) if id_ == AUTO else id_
        if id_ == AUTO:
            refused = _refused(installed, role)
            notices += refused if found else (replaced(why, role) for why in refused)
        if found is None:
            continue
        try:
            member = _member(store.folder_of(found, headless=headless), role)
        except ModelError as error:
            notices.append(replaced(error.message, role))
            continue
        if member.mark is DimensionMark.UNCALIBRATED:
            notices += _reasons([member.folder.entry])
        elif choice.legacy_sigmoid and role is Role.DIMENSIONS:
            member, facts = _with_legacy_sigmoid(member)
            notices += facts
        members.append(member)
    return Selection(choice, tuple(members), tuple(dict.fromkeys(notices)))


def select_speaker_model(choice: ModelChoice) -> tuple[Member | None, tuple[Message, ...]]:
    """Find the model that tells voices apart; nothing is loaded.

    Parameters
    ----------
    choice : ModelChoice

    Returns
    -------
    member : Member or None
        None: the embedded model.
    notices : tuple of Message
        Which model cannot be used, why, and what stepped in.
    """
    if choice.speakers == EMBEDDED:
        return None, ()
    from voiceman_gui.inference.model_store import model_store

    store, role = model_store(), Role.SPEAKER
    try:
        if choice.speakers != AUTO:
            return _member(store.folder_of(choice.speakers), role), ()
        found = store.best(role)
        refused = _refused([entry for entry in store.entries() if entry.roles], role)
        if found is None:
            return None, tuple(replaced(why, role) for why in refused)
        return _member(store.folder_of(found), role), tuple(refused)
    except ModelError as error:
        return None, (replaced(error.message, role),)


def replaced(why: Message, role: Role) -> Message:
    """Return why a network does not have its role, and which model has it instead."""
    return message("inference.replaced", why=why, role=role)


def _member(folder: InstalledFolder, role: Role) -> Member:
    manifest, entry = folder.manifest, folder.entry
    if role is not manifest.role:
        raise ModelError(message("inference.wrong_role", model=manifest.name, role=role))
    provenance = provenance_of(entry, manifest)
    if entry.state.usable:
        return Member(role, folder, manifest, provenance)
    # Used although it is refused: only its head is missing, and the estimate needs none.
    marked = replace(
        provenance,
        remark=message("inference.remark.uncalibrated"),
        verified=message("inference.estimate_not_verified"),
    )
    return Member(role, folder, manifest, marked, DimensionMark.UNCALIBRATED)


def provenance_of(entry: ModelEntry, manifest: NetworkManifest) -> ModelProvenance:
    """Return which network an analysis uses, as a report prints it."""
    return ModelProvenance(
        id=entry.id,
        name=entry.name,
        revision=entry.revision,
        sha256=entry.sha256,
        licence=entry.licence,
        trained_on=said(manifest.trained_on),
        verified=entry.verified,
        outputs=manifest.outputs,
        source=entry.source,
        limits=manifest.limit_facts,
    )


def _with_legacy_sigmoid(member: Member) -> tuple[Member, list[Message]]:
    manifest = member.manifest
    if manifest.activation != "none":
        return member, [
            message(
                "inference.sigmoid_not_applied",
                model=manifest.name,
                activation=manifest.activation,
            )
        ]
    marked = replace(
        member,
        manifest=manifest.model_copy(update={"activation": "sigmoid"}),
        mark=DimensionMark.LEGACY,
        provenance=replace(member.provenance, remark=message("inference.remark.legacy")),
    )
    return marked, []


def _refused(installed: Sequence[ModelEntry], role: Role) -> list[Message]:
    """Return why installed models of a role are refused; an unknown role counts for any."""
    refused = [entry for entry in installed if entry.state is ModelState.REFUSED]
    return _reasons([entry for entry in refused if role in entry.roles or not entry.roles])


def _reasons(entries: Sequence[ModelEntry]) -> list[Message]:
    return [entry.reason for entry in entries if isinstance(entry.reason, Message)]
