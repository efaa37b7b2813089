"""The service's share of the memory: asked for before loading, given back after unloading."""

from __future__ import annotations

import gc
import sys
from dataclasses import replace

from voiceman_gui.core.networks import EMBEDDED, ModelChoice, Role
from voiceman_gui.models.memory import MIB, ForensicMemoryManager, MemoryFigures
from voiceman_gui.workflow.selection import Selection, stepped_in

__all__ = ["ForensicMemoryManager", "WeightGrants", "empty_device_cache", "taken_mb"]


class WeightGrants:
    """What a memory manager promised for the weights of networks."""

    def __init__(self, manager: ForensicMemoryManager) -> None:
        self._manager = manager
        self._names: list[str] = []

    def ask(self, selection: Selection) -> tuple[ModelChoice, tuple[str, ...]]:
        """Ask for room for each network's weights, the dimensional one's first.

        Returns
        -------
        choice : ModelChoice
            With the embedded model in every role whose network was refused.
        refused : tuple of str
            A sentence on each.
        """
        choice, refused = selection.choice, []
        for member in selection.members:
            size = member.folder.entry.size_bytes or 0
            name = f"ser {member.manifest.id}"
            if self._manager.grant(name, size):
                self._names.append(name)
                continue
            why = (
                f"The model “{member.manifest.name}” was not loaded: its {size / MIB:.0f} MB were "
                f"refused, as {self._manager.available_for() / MIB:.0f} MB of memory may be used."
            )
            refused.append(stepped_in(why, member.role))
            if member.role is Role.DIMENSIONS:
                choice = replace(choice, dimensions=EMBEDDED)
            else:
                choice = replace(choice, categories=EMBEDDED)
        return choice, tuple(refused)

    def give_back(self) -> None:
        """Take all promises back."""
        while self._names:
            self._manager.release(self._names.pop())


def taken_mb(before: MemoryFigures, after: MemoryFigures) -> float:
    """By how much the program grew and a GPU's free memory shrank, in MiB."""
    grown = after.process - before.process
    on_gpu = before.cuda_free - after.cuda_free if before.cuda_total else 0
    return (grown + on_gpu) / MIB


def empty_device_cache() -> None:
    """Give a GPU's memory back to other programs; torch keeps it otherwise."""
    gc.collect()
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available():
        torch.cuda.empty_cache()
