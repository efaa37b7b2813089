"""Real memory, measured, and who was promised how much of it."""

from __future__ import annotations

import contextlib
import ctypes
import sys
import threading
from dataclasses import dataclass

import psutil

MIB = 1024 * 1024

DEFAULT_RESERVE = 512 * MIB
"""Left to the rest of the computer at every grant."""

_ALLOCATE_MB = {"ser": 2048, "audeering": 1024, "speechbrain": 700}


@dataclass(frozen=True, slots=True)
class MemoryFigures:
    """What was measured, in bytes.

    Parameters
    ----------
    total, available : int
        Of the computer.
    process : int
        Resident set of this program.
    granted : int
        Sum of what is promised at the moment.
    cuda_total, cuda_free : int
        Of the first CUDA device; 0 where there is none, or torch has not been needed yet.
    """

    total: int
    available: int
    process: int
    granted: int
    cuda_total: int
    cuda_free: int


@dataclass(frozen=True, slots=True)
class _Grant:
    size: int
    side: str
    used_before: int


class ForensicMemoryManager:
    """Measures the computer's memory, and grants or refuses parts of it by name.

    A grant is a promise, not an allocation: it is given when the memory is there beside what is
    promised already but not yet taken, and beside the reserve. Safe to use from several threads.

    Parameters
    ----------
    limit_bytes : int or None
        Never promise more than this in sum on one side, however much is there.
    reserve_bytes : int
        Left free at every grant, on the processor's side and on a GPU's.
    """

    def __init__(
        self, *, limit_bytes: int | None = None, reserve_bytes: int = DEFAULT_RESERVE
    ) -> None:
        self._limit = limit_bytes
        self._reserve = reserve_bytes
        self._grants: dict[str, _Grant] = {}
        self._lock = threading.Lock()

    def figures(self) -> MemoryFigures:
        """Measure now."""
        memory = psutil.virtual_memory()
        free, total = _cuda_memory()
        with self._lock:
            granted = sum(grant.size for grant in self._grants.values())
        return MemoryFigures(
            total=memory.total,
            available=memory.available,
            process=_used("cpu"),
            granted=granted,
            cuda_total=total,
            cuda_free=free,
        )

    def available_for(self, device: str = "cpu") -> int:
        """Bytes that a grant could still get on ``"cpu"``, ``"cuda"`` or ``"mps"``; never < 0."""
        with self._lock:
            return self._available(device)

    def grant(self, name: str, size: int, device: str = "cpu") -> bool:
        """Promise ``size`` bytes under a name; False: they are not there, nothing is promised.

        A name that holds a grant already gives it up for the new one; refused, it keeps the old.
        """
        with self._lock:
            old = self._grants.pop(name, None)
            if size <= self._available(device):
                self._grants[name] = _Grant(size, _side(device), _used(_side(device)))
                return True
            if old is not None:
                self._grants[name] = old
            return False

    def release(self, name: str) -> None:
        """Take a promise back; a name without one is no error."""
        with self._lock:
            self._grants.pop(name, None)

    def allocate(self, name: str, megabytes: float | None = None) -> bool:
        """Grant by the predecessor's name for it.

        Parameters
        ----------
        name : str
            ``"ser"`` stands for both networks and their work.
        megabytes : float or None
            None: what `name` is known to need; `KeyError` for a name that is not known.
        """
        return self.grant(name, int((megabytes or _ALLOCATE_MB[name]) * MIB))

    def batch_size_for(
        self, bytes_per_window: int, largest: int, *, fixed_bytes: int = 0, device: str = "cpu"
    ) -> int:
        """Largest of ``largest``, its half, its quarter, ... that fits; 0: not even one window."""
        free = self.available_for(device) - fixed_bytes
        batch = largest
        while batch >= 1 and batch * bytes_per_window > free:
            batch //= 2
        return batch

    def _available(self, device: str) -> int:
        side = _side(device)
        grants = [grant for grant in self._grants.values() if grant.side == side]
        granted = sum(grant.size for grant in grants)
        free = psutil.virtual_memory().available if side == "cpu" else _cuda_memory()[0]
        if grants:
            # What was taken up since the first promise has already lowered what is free.
            taken = max(_used(side) - min(grant.used_before for grant in grants), 0)
            free -= max(granted - taken, 0)
        free -= self._reserve
        if self._limit is not None:
            free = min(free, self._limit - granted)
        return max(free, 0)


def give_back_freed_memory() -> None:
    """Return to the system what this program has freed.

    glibc keeps freed blocks of a network's size for itself, which a program that stays open for
    hours must not. Elsewhere the system's own allocators do it by themselves.
    """
    if sys.platform == "linux":
        # Another C library than glibc has no such function, and needs none.
        with contextlib.suppress(AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available():
        torch.cuda.empty_cache()


def _side(device: str) -> str:
    """Whose memory a device uses: Apple's GPU shares the processor's."""
    return "cuda" if device == "cuda" else "cpu"


def _used(side: str) -> int:
    """Bytes that this program has taken on one side."""
    if side == "cpu":
        return int(psutil.Process().memory_info().rss)
    return int(sys.modules["torch"].cuda.memory_allocated())


def _cuda_memory() -> tuple[int, int]:
    """Free (torch's own cache included) and total bytes; does not wake torch for it."""
    torch = sys.modules.get("torch")
    if torch is None or not torch.cuda.is_available():
        return 0, 0
    free, total = torch.cuda.mem_get_info()
    cached = torch.cuda.memory_reserved() - torch.cuda.memory_allocated()
    return int(free + cached), int(total)
