"""Where the results of recordings go."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from voiceman_gui import pipeline
from voiceman_gui.cli.help import WrongUsage
from voiceman_gui.core.errors import ExportError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.system_error import reason_of


class Targets:
    """Paths of results: single files, and a folder of all kinds named after the recording.

    Parameters
    ----------
    paths : mapping of str to Path or None
        File of each kind that was named by itself.
    folder : Path or None

    Raises
    ------
    WrongUsage
        If two kinds were to go into one file.
    """

    def __init__(self, paths: Mapping[str, Path | None], folder: Path | None) -> None:
        self._paths = {kind: path for kind, path in paths.items() if path is not None}
        if len({path.absolute() for path in self._paths.values()}) < len(self._paths):
            raise WrongUsage(message("cli.usage.one_file"))
        # Only recordings of one name in different folders must not overwrite each other.
        self._names = None if folder is None else pipeline.ResultNames(folder, replace=True)

    def of(self, file: Path) -> dict[str, Path]:
        """Return the path of each kind of result of a recording, in folders that exist.

        Raises
        ------
        ExportError
            If a folder cannot be made.
        """
        named = {} if self._names is None else self._names.next(file)
        # Those named one by one come first in the order, with their own paths.
        targets = self._paths | named | self._paths
        for path in targets.values():
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise ExportError(
                    message("cli.no_folder", path=displayable(path), reason=reason_of(error))
                ) from error
        return targets
