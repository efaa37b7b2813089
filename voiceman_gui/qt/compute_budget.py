"""What an analysis in the window may use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ComputeBudget:
    """What an analysis may use; no byte of its result depends on it.

    Parameters
    ----------
    threads : int
        Cores for measuring.
    cache_mb : int
        Room for kept results.
    """

    threads: int = 1
    cache_mb: int = 2000
