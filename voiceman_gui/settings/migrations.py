"""How settings written by older versions of the program become today's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Migration = Callable[[dict[str, Any]], dict[str, Any]]

VERSION = 1
"""Version of the settings file; raise it with every change that old files do not survive."""

MIGRATIONS: Mapping[int, Migration] = {}
"""From each older version to the next one; the entry under ``n`` turns ``n`` into ``n + 1``."""


def migrate(
    values: dict[str, Any],
    version: int,
    *,
    to: int = VERSION,
    table: Mapping[int, Migration] = MIGRATIONS,
) -> dict[str, Any]:
    """Bring the settings of an older file to version `to`, one step after the other.

    Raises
    ------
    KeyError
        If a step is missing from `table`.
    """
    for step in range(version, to):
        values = table[step](dict(values))
    return values
