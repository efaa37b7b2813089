"""Which model gave a result."""

from __future__ import annotations

from dataclasses import dataclass

from voiceman_gui.core.message import Message


@dataclass(frozen=True, slots=True)
class ModelProvenance:
    """Which model gave a result: printed with it.

    Parameters
    ----------
    id, revision : str
    name, licence, trained_on : Message or str
        A publisher's own words are strings.
    sha256 : str
        Of the weights.
    verified : Message or str
        What was checked, when, and how far off it was; or that there is nothing to check against.
    outputs : tuple of str
    source : Message or str
        Where it came from: a hub's repository at a revision, a folder carried in, this program.
    limits : tuple of Message or str
        What belongs beside its results.
    remark : Message or None
        What must stand beside its name, where it is not run as its publisher does.
    """

    id: str
    name: Message | str
    revision: str
    sha256: str
    licence: Message | str
    trained_on: Message | str
    verified: Message | str
    outputs: tuple[str, ...]
    source: Message | str = ""
    limits: tuple[Message | str, ...] = ()
    remark: Message | None = None
