"""Exit codes of all commands, and which error is which."""

from __future__ import annotations

import contextlib
import enum
from collections.abc import Iterator

import typer

from voiceman_gui.cli.terminal import say
from voiceman_gui.core.errors import (
    InterchangeError,
    LabelledSetError,
    RecordingError,
    ValidationError,
    VoicemanError,
)
from voiceman_gui.core.message import Message
from voiceman_gui.models.store import BroughtError, LicenceNotAccepted, UnknownModel


class Exit(enum.IntEnum):
    """What a command leaves with."""

    DONE = 0
    WRONG_USAGE = 2
    NOT_READABLE = 3
    FAILED = 4
    INTERRUPTED = 130


class BaselineOutsideError(VoicemanError):
    """The baseline that was named does not lie within the recording."""


class UnknownSpeakerError(VoicemanError):
    """A speaker who was named is not among those of the recording."""


class UnknownTierError(VoicemanError):
    """A tier that was named is not among those of the recording, or there are too many."""


_CODES: tuple[tuple[type[VoicemanError], Exit], ...] = (
    (BaselineOutsideError, Exit.WRONG_USAGE),
    (UnknownSpeakerError, Exit.WRONG_USAGE),
    (UnknownTierError, Exit.WRONG_USAGE),
    (LicenceNotAccepted, Exit.WRONG_USAGE),
    (UnknownModel, Exit.WRONG_USAGE),
    (BroughtError, Exit.NOT_READABLE),
    (LabelledSetError, Exit.NOT_READABLE),
    (RecordingError, Exit.NOT_READABLE),
    (InterchangeError, Exit.NOT_READABLE),
    (ValidationError, Exit.NOT_READABLE),
    (VoicemanError, Exit.FAILED),
)


def code_of(error: VoicemanError) -> Exit:
    """Return the exit code of an error."""
    return next(code for kind, code in _CODES if isinstance(error, kind))


@contextlib.contextmanager
def exiting(interrupted: Message) -> Iterator[None]:
    """Let an error of the program become a sentence and an exit code.

    Parameters
    ----------
    interrupted : Message
        Written after Ctrl+C: what was, and what was not changed.
    """
    try:
        yield
    except VoicemanError as error:
        say(error)
        raise typer.Exit(code_of(error)) from error
    except KeyboardInterrupt as error:
        say(interrupted)
        raise typer.Exit(Exit.INTERRUPTED) from error
