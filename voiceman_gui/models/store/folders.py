"""The files of a model that lie in a folder as they are."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.models.foreign import open_regular, shown
from voiceman_gui.models.store.bounds import LITTER, MOST_FOLDERS, demand_few, demand_near
from voiceman_gui.models.store.errors import BroughtError


def open_file(path: Path) -> IO[bytes]:
    """Open an ordinary file for reading; `OSError` for a pipe or device."""
    return os.fdopen(open_regular(path), "rb")


def folder_sizes(path: Path, folder: Path) -> dict[str, int]:
    """Sizes of the files below a folder; refused where it holds anything but files and folders."""
    sizes: dict[str, int] = {}
    waiting, folders = [folder], 0
    while waiting:
        folders += 1
        if folders > MOST_FOLDERS:
            raise BroughtError(
                message(
                    "models.brought.too_many_folders",
                    file=displayable(path),
                    most_count=MOST_FOLDERS,
                )
            )
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.name in LITTER:
                    continue
                file = Path(entry.path)
                name = file.relative_to(folder).as_posix()
                if entry.is_dir(follow_symlinks=False):
                    demand_near(path, name)
                    waiting.append(file)
                    continue
                # A link to a file is followed: a hub's own cache consists of such links.
                if entry.is_symlink():
                    _demand_link_inside(path, folder, name)
                if entry.is_file():
                    sizes[name] = entry.stat().st_size
                elif not entry.is_dir():
                    raise BroughtError(
                        message("models.brought.no_file", file=displayable(path), entry=shown(name))
                    )
                demand_few(path, len(sizes))
    return dict(sorted(sizes.items()))


def _demand_link_inside(path: Path, folder: Path, name: str) -> None:
    """Refuse a link that leads elsewhere than into the folder, or into its hub's cache."""
    target = (folder / name).resolve()
    roots = [folder.resolve()]
    if folder.parent.name == "snapshots":
        roots.append(folder.resolve().parents[1] / "blobs")
    if not any(target.is_relative_to(root) for root in roots):
        raise BroughtError(
            message("models.brought.link_out", file=displayable(path), entry=shown(name))
        )


def of_hub_cache(folder: Path) -> Path:
    """Return where the files lie in a folder ``models--owner--name`` of a hub's cache."""
    if not (folder / "snapshots").is_dir():
        return folder
    snapshots = sorted(path for path in (folder / "snapshots").iterdir() if path.is_dir())
    if len(snapshots) != 1:
        raise BroughtError(
            message(
                "models.brought.hub_cache",
                folder=displayable(folder),
                snapshot_count=len(snapshots),
            )
        )
    return snapshots[0]
