"""Which model spoke."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModelProvenance:
    """Which model spoke: printed with every result.

    Parameters
    ----------
    id, name, revision : str
    sha256 : str
        Of the weights.
    licence, trained_on : str
    verified : str
        What was checked, when, and how far off it was; or that there is nothing to check against.
    outputs : tuple of str
    source : str
        Where it came from: a hub's repository at a revision, a folder carried in, this program.
    limits : tuple of str
        Sentences that belong beside its results.
    """

    id: str
    name: str
    revision: str
    sha256: str
    licence: str
    trained_on: str
    verified: str
    outputs: tuple[str, ...]
    source: str = ""
    limits: tuple[str, ...] = ()
