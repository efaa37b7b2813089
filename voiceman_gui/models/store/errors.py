"""What can go wrong with the installed models."""

from __future__ import annotations

import os
from pathlib import Path

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import Message, Value, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.system_error import reason_of


class UnknownModel(ModelError):
    """No model of that name is installed or in the catalogue."""


class LicenceNotAccepted(ModelError):
    """The licence must be accepted first."""


class BroughtError(ModelError):
    """The folder or archive carried in is not there, not readable, or holds no model."""


class StoreBusy(ModelError):
    """Another Voice.man is changing the installed models."""


def not_written(path: Path, error: OSError) -> ModelError:
    """Return the error to raise when something could not be written."""
    return ModelError(message("models.not_written", file=displayable(path), why=reason_of(error)))


def with_paths(fact: Message, folder: str, instead: Message | str) -> Message:
    """Return a fact about files in a folder that nobody needs to hear about.

    Parameters
    ----------
    fact : Message
    folder : str
        As the fact names it.
    instead : Message or str
        What stands for the folder itself. Names of files in it lose the folder; with a string they
        get that in its place.
    """

    def told(value: Value) -> Value:
        if isinstance(value, Message):
            return with_paths(value, folder, instead)
        if isinstance(value, tuple):
            return tuple(map(told, value))
        if value == folder:
            return instead
        if isinstance(value, str):
            inner = "" if isinstance(instead, Message) else f"{instead}{os.sep}"
            return value.replace(f"{folder}{os.sep}", inner)
        return value

    return Message(fact.id, {name: told(value) for name, value in fact.params.items()})
