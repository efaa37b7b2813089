"""Columns of the tree of folders, which files it shows, and in which order."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.sound_names import is_sound_name
from voiceman_gui.qt.folder_details import Details
from voiceman_gui.qt.folders import Entry


class Column(enum.IntEnum):
    """Columns of the tree."""

    NAME = 0
    LENGTH = 1
    DATE = 2
    STATE = 3


TITLES = {
    Column.NAME: message("window.browser.column.name"),
    Column.LENGTH: message("window.browser.column.length"),
    Column.DATE: message("window.browser.column.date"),
    Column.STATE: message("window.browser.column.state"),
}


@dataclass(frozen=True, slots=True)
class Order:
    """Which files are shown, and in which order.

    Parameters
    ----------
    sounds_only : bool
        Whether files whose names are not those of sound or film are left out.
    holding : str
        What the names of files must hold; case does not count.
    by : Column
        What files are ordered by; folders are always by name.
    reverse : bool
    always : Path or None
        A file that is shown whatever its name: the one that is open.
    """

    sounds_only: bool = True
    holding: str = ""
    by: Column = Column.NAME
    reverse: bool = False
    always: Path | None = None

    def of(
        self, folder: Path, entries: Sequence[Entry], details: Mapping[Path, Details]
    ) -> tuple[Entry, ...]:
        """Return what is shown of a folder, in order.

        Parameters
        ----------
        folder : Path
        entries : sequence of Entry
            By name, folders first.
        details : mapping of Path to Details
        """
        folders = [one for one in entries if one.is_folder]
        files = [one for one in entries if not one.is_folder and self._shows(folder, one)]

        def key(entry: Entry) -> float:
            known = details.get(folder / entry.name, Details())
            if self.by is Column.LENGTH:
                return known.duration_s or 0.0
            if self.by is Column.DATE:
                return entry.mtime_ns
            return -known.marks_count - known.analysed * 1e9

        if self.by is not Column.NAME:
            files.sort(key=key)
        return (*folders, *(reversed(files) if self.reverse else files))

    def sorted_by(self, column: Column) -> Order:
        """Return the same files ordered by a column."""
        return replace(self, by=column)

    def reversed_(self, on: bool) -> Order:
        """Return the same files from the last to the first, or from the first."""
        return replace(self, reverse=on)

    def _shows(self, folder: Path, entry: Entry) -> bool:
        if self.always is not None and folder / entry.name == self.always:
            return True
        name = displayable(entry.name).casefold()
        return self.holding.casefold() in name and (
            not self.sounds_only or is_sound_name(entry.name)
        )
