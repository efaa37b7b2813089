"""Files that weights are mapped from: what is written into them changes a network at work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable


@dataclass(frozen=True, slots=True)
class _Stamp:
    device: int
    inode: int
    size: int
    mtime_ns: int


class MappedFiles:
    """Files as they are now; to be made before they are hashed and mapped.

    A file that is deleted or replaced by another one stays as it was for whoever has mapped it.

    Parameters
    ----------
    name : str
        Of the model, for a person.
    paths : iterable of Path

    Raises
    ------
    ModelError
        Where a file cannot be looked at.
    """

    def __init__(self, name: str, paths: Iterable[Path]) -> None:
        self._name = name
        self._stamps: dict[Path, _Stamp] = {}
        for path in paths:
            try:
                self._stamps[path] = _stamp(path)
            except OSError as error:
                raise ModelError(
                    message("models.mapped.unreadable", file=displayable(path), model=name)
                ) from error

    def demand_unchanged(self) -> None:
        """Stop when one of them was written to.

        Raises
        ------
        ModelError
        """
        for path, before in self._stamps.items():
            try:
                now = _stamp(path)
            except OSError:
                continue  # Deleted, or its folder was: what is mapped stays.
            same_file = (now.device, now.inode) == (before.device, before.inode)
            if same_file and now != before:
                raise ModelError(
                    message("models.mapped.changed", model=self._name, file=displayable(path))
                )


def _stamp(path: Path) -> _Stamp:
    status = path.stat()
    return _Stamp(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)
