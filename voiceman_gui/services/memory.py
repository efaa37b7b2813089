"""The service's share of the memory: asked for before loading, given back after unloading."""

from __future__ import annotations

import gc
import sys
from dataclasses import replace
from types import ModuleType

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import EMBEDDED, ModelChoice, Role
from voiceman_gui.inference.selection import Selection, replaced
from voiceman_gui.models.memory import MIB, ForensicMemoryManager

__all__ = ["ForensicMemoryManager", "WeightGrants", "empty_device_cache", "used_mb"]


class WeightGrants:
    """What a memory manager promised for the weights of networks."""

    def __init__(self, manager: ForensicMemoryManager) -> None:
        self._manager = manager
        self._names: list[str] = []

    def ask(self, selection: Selection) -> tuple[ModelChoice, tuple[Message, ...]]:
        """Ask for room for each network's weights, the dimensional one's first.

        Returns
        -------
        choice : ModelChoice
            With the embedded model in every role whose network was refused.
        refused : tuple of Message
            One on each.
        """
        choice = selection.choice
        refused: list[Message] = []
        for member in selection.members:
            size = member.folder.entry.size_bytes or 0
            name = f"ser {member.manifest.id}"
            if self._manager.grant(name, size):
                self._names.append(name)
                continue
            why = message(
                "services.memory_refused",
                model=member.manifest.name,
                size_bytes=size,
                available_bytes=self._manager.available_for(),
            )
            refused.append(replaced(why, member.role))
            if member.role is Role.DIMENSIONS:
                choice = replace(choice, dimensions=EMBEDDED)
            else:
                choice = replace(choice, categories=EMBEDDED)
        return choice, tuple(refused)

    def give_back(self) -> None:
        """Take all promises back."""
        while self._names:
            self._manager.release(self._names.pop())


def used_mb(manager: ForensicMemoryManager) -> float:
    """Measure what this program has taken, on the processor's side and on a CUDA GPU, in MiB."""
    torch = _cuda()
    on_gpu = 0 if torch is None else int(torch.cuda.memory_allocated())
    return (manager.figures().process + on_gpu) / MIB


def empty_device_cache() -> None:
    """Give a GPU's memory back to other programs; torch keeps it otherwise."""
    gc.collect()
    torch = _cuda()
    if torch is not None:
        torch.cuda.empty_cache()


def _cuda() -> ModuleType | None:
    """Return torch where it is in use and has a CUDA GPU; does not wake it for that."""
    torch = sys.modules.get("torch")
    return torch if torch is not None and torch.cuda.is_available() else None
