"""A model as the model manager shows it."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import Role


class ModelState(enum.StrEnum):
    """Whether a model can be used."""

    EMBEDDED = "embedded"
    READY = "ready"
    """Installed, whole, and it gave its known answers."""
    UNPROVEN = "unproven"
    """Installed and whole; its publisher gives no known answers."""
    REFUSED = "refused"
    """Installed, but it failed its proof or its files are broken; never used."""
    NOT_INSTALLED = "not_installed"

    @property
    def usable(self) -> bool:
        """Whether an analysis may use it."""
        return self in (ModelState.EMBEDDED, ModelState.READY, ModelState.UNPROVEN)


STATE_NAMES = {
    ModelState.EMBEDDED: message("core.model_state.embedded"),
    ModelState.READY: message("core.model_state.ready"),
    ModelState.UNPROVEN: message("core.model_state.unproven"),
    ModelState.REFUSED: message("core.model_state.refused"),
    ModelState.NOT_INSTALLED: message("core.model_state.not_installed"),
}
"""What the states are called."""


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """One row of the model manager, or a folder looked at before it is imported.

    Parameters
    ----------
    id, revision : str
    name : str or Message
    roles : tuple of Role
    state : ModelState
    reason : Message or str
        Why it is refused; empty otherwise.
    architecture : str
    licence : str or Message
        Name of the licence.
    licence_text : str or Message
        What must be read and accepted before the model is installed; empty where nothing must.
    licence_accepted : Message or str
        When and by whom it was accepted; empty where it was not.
    source : Message or str
        Where it came from or can be had.
    size_bytes : int or None
    sha256 : str
        Of the main weight file; empty where not known yet.
    verified : Message or str
        Verified against whose known answers, when, and the largest deviation; or that there are
        none; empty where it was never checked.
    installed : str
        ISO date and time; empty where it is not.
    limits : tuple of (str or Message)
    calibrated : tuple of (str or Message)
        With which other model, and on which labelled set, it was calibrated.
    """

    id: str
    name: Message | str
    revision: str
    roles: tuple[Role, ...]
    state: ModelState
    reason: Message | str = ""
    architecture: str = ""
    licence: Message | str = ""
    licence_text: Message | str = ""
    licence_accepted: Message | str = ""
    source: Message | str = ""
    size_bytes: int | None = None
    sha256: str = ""
    verified: Message | str = ""
    installed: str = ""
    limits: tuple[Message | str, ...] = ()
    calibrated: tuple[Message | str, ...] = ()
