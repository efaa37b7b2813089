"""How much may lie in a folder or archive that claims to be a model."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.models.foreign import shown
from voiceman_gui.models.store.errors import BroughtError

MOST_FILES = 1_000
MOST_FOLDERS = 1_000
MOST_BYTES = 64 << 30
LITTER = ("__MACOSX", ".DS_Store", ".git", ".cache")
"""What systems and tools leave beside files; it is not looked at."""

_DEEPEST = 16
_LONGEST_NAME = 400


def demand_few(path: Path, files: int) -> None:
    """Stop at more files than a model has."""
    if files > MOST_FILES:
        raise BroughtError(
            message("models.brought.too_many_files", file=displayable(path), most_count=MOST_FILES)
        )


def demand_near(path: Path, name: str) -> None:
    """Stop at a file that lies deeper, or has a longer name, than one of a model."""
    if len(name) > _LONGEST_NAME or len(PurePosixPath(name).parts) > _DEEPEST:
        raise BroughtError(
            message("models.brought.too_deep", file=displayable(path), entry=shown(name))
        )
