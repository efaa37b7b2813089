"""Loading the networks of an ensemble, and what stands in for one that cannot be loaded."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import psutil

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DimensionMark, ModelChoice, Role
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.inference.selection import Member, Selection, replaced, select_models

if TYPE_CHECKING:
    from voiceman_gui.models.engine.preview import Preview
    from voiceman_gui.models.engine.runner import Runner
    from voiceman_gui.models.mapped import MappedFiles
    from voiceman_gui.models.memory import ForensicMemoryManager
    from voiceman_gui.models.network import Network

logger = logging.getLogger(__name__)

LOAD_FAULTS = (ModelError, RuntimeError, MemoryError, OSError, ValueError)
"""What a network may fail with on a computer that it does not fit; it is then refused."""


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """A network that is ready to run.

    Parameters
    ----------
    member : Member
    network : Network
    runner : Runner
    """

    member: Member
    network: Network
    runner: Runner

    def preview(self) -> Preview | None:
        """Return the fast, rough way of running it, where network, device and memory allow one."""
        from voiceman_gui.models.engine.preview import Preview

        if not Preview.possible(self.network, self.runner.device):
            return None
        try:
            return Preview(self.runner)
        except MemoryError as error:
            logger.info("no preview of %s: %s", self.member.manifest.id, error)
            return None


@dataclass(frozen=True, slots=True, eq=False)
class Ensemble:
    """The networks that a choice led to; the embedded models have the roles that are not here.

    Parameters
    ----------
    selection : Selection
        What was to be loaded.
    networks : mapping of Role to Loaded
    device : str
        ``"cpu"``, ``"cuda"`` or ``"mps"``.
    threads : int
    device_notice : Message or None
        Why it is not the device that was asked for.
    notices : tuple of Message
        Which model could not be used, why, and what stepped in.
    """

    selection: Selection
    networks: Mapping[Role, Loaded]
    device: str
    threads: int
    device_notice: Message | None
    notices: tuple[Message, ...]

    @property
    def mark(self) -> DimensionMark:
        """What must stand beside arousal, dominance and valence."""
        loaded = self.networks.get(Role.DIMENSIONS)
        return DimensionMark.NONE if loaded is None else loaded.member.mark

    @property
    def runners(self) -> Mapping[Role, Runner]:
        """The engine of each network, by its role."""
        return {role: loaded.runner for role, loaded in self.networks.items()}

    @property
    def provenances(self) -> Mapping[Role, ModelProvenance]:
        """Which network has each role."""
        return {role: loaded.member.provenance for role, loaded in self.networks.items()}


def no_check() -> None:
    """Take the place of a look at a cancel token."""


def network_threads() -> int:
    """Threads that networks use: the processor's cores that this program may use.

    The number is fixed for a computer, because another one moves results by some 1e-7. Whoever
    sets ``OMP_NUM_THREADS`` has chosen it.
    """
    chosen = os.environ.get("OMP_NUM_THREADS", "")
    if chosen.isdecimal() and int(chosen) > 0:
        return int(chosen)
    cores = psutil.cpu_count(logical=False) or 1
    allowed = len(psutil.Process().cpu_affinity()) if hasattr(psutil.Process, "cpu_affinity") else 0
    return max(1, min(cores, allowed or cores))


def load_networks(
    selection: Selection,
    threads: int,
    check: Callable[[], None],
    memory: ForensicMemoryManager | None = None,
    batch: int | None = None,
) -> Ensemble:
    """Load the networks of a selection; one that cannot be loaded leaves its role.

    Parameters
    ----------
    selection : Selection
    threads : int
        For networks on the processor.
    check : callable
        Called between two networks; may raise to leave.
    memory : ForensicMemoryManager, optional
    batch : int, optional
        See `Runner`.
    """
    if not selection.members:
        return Ensemble(selection, {}, "cpu", threads, None, selection.notices)
    from voiceman_gui.models.libraries import import_libraries

    import_libraries()
    from voiceman_gui.models.device import choose_device
    from voiceman_gui.models.engine.runner import Runner

    device, device_notice = choose_device(selection.choice.device)
    networks: dict[Role, Loaded] = {}
    notices = list(selection.notices)
    for wanted in selection.members:
        check()
        try:
            network, files = _load_member(wanted)
            runner = Runner(
                network,
                device=device,
                threads=threads,
                memory=memory,
                batch=batch,
                demand=files.demand_unchanged,
            )
        except LOAD_FAULTS as error:
            logger.info("%s cannot be used", wanted.manifest.id, exc_info=True)
            notices.append(replaced(load_failure(wanted, error), wanted.role))
            continue
        networks[wanted.role] = Loaded(wanted, network, runner)
    return Ensemble(selection, networks, device, threads, device_notice, tuple(notices))


def _load_member(member: Member) -> tuple[Network, MappedFiles]:
    from voiceman_gui.models.mapped import MappedFiles

    folder = member.folder
    name = folder.manifest.name
    files = MappedFiles(name, [folder.path / path for path in folder.hashes])
    if member.mark is DimensionMark.UNCALIBRATED:
        from voiceman_gui.models.architectures.dimensional import load_backbone_only

        return load_backbone_only(folder.path, folder.manifest, folder.hashes), files
    from voiceman_gui.models.loading import load_network

    network = load_network(folder.path, folder.manifest, folder.hashes)
    # The activation may be another one than the folder's.
    return replace(network, manifest=member.manifest), files


def load_failure(member: Member, error: Exception) -> Message:
    """Return why a network could not be loaded."""
    if isinstance(error, ModelError):
        return error.message
    return message(
        "inference.load_failed",
        model=member.manifest.name,
        role=member.role,
        error=type(error).__name__,
    )


def run_failure(member: Member, error: Exception) -> Message:
    """Return why a network failed while it computed."""
    if isinstance(error, ModelError):
        return error.message
    return message(
        "inference.run_failed",
        model=member.manifest.name,
        role=member.role,
        error=type(error).__name__,
    )


def own_ensemble(
    choice: ModelChoice, *, memory: ForensicMemoryManager, batch: int | None = None
) -> Ensemble:
    """Load networks that only the caller uses and frees.

    Parameters
    ----------
    choice : ModelChoice
    memory : ForensicMemoryManager
        Grants the memory that the networks need to run.
    batch : int, optional
        Windows at a time; the engine's own choice unless given.

    Returns
    -------
    Ensemble
        To be given to `close_ensemble`.
    """
    selection = select_models(choice)
    return load_networks(selection, network_threads(), no_check, memory, batch)


def close_ensemble(ensemble: Ensemble) -> None:
    """Free an ensemble's memory; it cannot run afterwards."""
    for loaded in ensemble.networks.values():
        loaded.runner.close()
