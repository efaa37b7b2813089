"""Which models an analysis will use, found without loading any of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.installed import ModelEntry, ModelState
from voiceman_gui.core.networks import AUTO, EMBEDDED, DimensionMark, ModelChoice, Role
from voiceman_gui.core.provenance import ModelProvenance

if TYPE_CHECKING:
    from voiceman_gui.models.manifest import NetworkManifest
    from voiceman_gui.models.store import InstalledFolder

ROLE_WORDS: Mapping[Role, str] = {
    Role.DIMENSIONS: "arousal, dominance and valence",
    Role.CATEGORIES: "the categories",
}


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
    notices : tuple of str
        Which model cannot be used, why, and what stepped in.
    """

    choice: ModelChoice
    members: tuple[Member, ...]
    notices: tuple[str, ...]


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
        return Selection(choice, (), tuple(stepped_in(str(error), role) for role in roles))
    members: list[Member] = []
    notices: list[str] = []
    for role, id_ in wanted.items():
        if id_ == EMBEDDED:
            continue
        headless = choice.hidden_state_estimate and role is Role.DIMENSIONS
        found = store.best(role, headless=headless) if id_ == AUTO else id_
        if id_ == AUTO:
            refused = _refused(installed, role)
            notices += refused if found else (stepped_in(why, role) for why in refused)
        if found is None:
            continue
        try:
            member = _member(store.folder_of(found, headless=headless), role)
        except ModelError as error:
            notices.append(stepped_in(str(error), role))
            continue
        if member.mark is DimensionMark.UNCALIBRATED:
            notices.append(member.folder.entry.reason)
        elif choice.legacy_sigmoid and role is Role.DIMENSIONS:
            member, said = _with_legacy_sigmoid(member)
            notices += said
        members.append(member)
    return Selection(choice, tuple(members), tuple(dict.fromkeys(notices)))


def stepped_in(why: str, role: Role) -> str:
    """Say why a network has not got its role, and what has it instead."""
    return f"{why} The embedded model gives {ROLE_WORDS[role]} instead."


def _member(folder: InstalledFolder, role: Role) -> Member:
    manifest, entry = folder.manifest, folder.entry
    if role is not manifest.role:
        raise ModelError(
            f"The model “{manifest.name}” is not used: it is no model of {ROLE_WORDS[role]}."
        )
    provenance = provenance_of(entry, manifest)
    if entry.state.usable:
        return Member(role, folder, manifest, provenance)
    # Lent although it is refused: only its head is missing, and the estimate needs none.
    marked = replace(
        provenance,
        name=f"{entry.name} (UNCALIBRATED: estimate from hidden states, its head is missing)",
        verified="not verified: an estimate without the model's head has no known answers",
    )
    return Member(role, folder, manifest, marked, DimensionMark.UNCALIBRATED)


def provenance_of(entry: ModelEntry, manifest: NetworkManifest) -> ModelProvenance:
    """Say which network speaks, as a report prints it."""
    return ModelProvenance(
        id=entry.id,
        name=entry.name,
        revision=entry.revision,
        sha256=entry.sha256,
        licence=entry.licence,
        trained_on=manifest.trained_on,
        verified=entry.verified,
        outputs=manifest.outputs,
        source=entry.source,
        limits=manifest.limits,
    )


def _with_legacy_sigmoid(member: Member) -> tuple[Member, list[str]]:
    if member.manifest.activation != "none":
        return member, [
            f"The predecessor's sigmoid is not put on “{member.manifest.name}”: its outputs "
            f"already have the activation {member.manifest.activation}."
        ]
    marked = replace(
        member,
        manifest=member.manifest.model_copy(update={"activation": "sigmoid"}),
        mark=DimensionMark.LEGACY,
        provenance=replace(
            member.provenance,
            name=f"{member.provenance.name} (LEGACY: predecessor's sigmoid scale)",
        ),
    )
    return marked, []


def _refused(installed: Sequence[ModelEntry], role: Role) -> list[str]:
    """Say why installed models of a role are refused; one whose role is unknown counts for any."""
    return [
        entry.reason
        for entry in installed
        if entry.state is ModelState.REFUSED and (role in entry.roles or not entry.roles)
    ]
