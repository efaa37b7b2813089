"""What can go wrong with the installed models, and the system's errors as sentences."""

from __future__ import annotations

import errno
from pathlib import Path

from voiceman_gui.core.errors import ModelError

_REASONS = {
    errno.ENOSPC: "The disk is full. Free some space and try again.",
    errno.EDQUOT: "The disk quota is used up. Free some space and try again.",
    errno.EACCES: "There is no permission.",
    errno.EPERM: "There is no permission.",
    errno.EROFS: "The disk is read-only.",
    errno.ENOENT: "It is not there any more.",
    errno.EIO: "The drive reports a read or write fault.",
}


class UnknownModel(ModelError):
    """No model of that name is installed or in the catalogue."""


class LicenceNotAccepted(ModelError):
    """The licence must be accepted first."""


class BroughtError(ModelError):
    """The folder or archive carried in is not there, not readable, or holds no model."""


class StoreBusy(ModelError):
    """Another Voice.man is changing the installed models."""


def reason(error: OSError) -> str:
    """Say what the system reported, in a sentence."""
    return _REASONS.get(error.errno or 0, f"The system says: {error.strerror or error}.")


def not_written(path: Path, error: OSError) -> ModelError:
    """Return the error to raise when something could not be written."""
    return ModelError(f"“{path}” could not be written. {reason(error)}")
