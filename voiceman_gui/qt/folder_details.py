"""Length and state of the recordings in a folder, found out beside everything else."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from voiceman_gui import pipeline
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.sound_names import is_sound_name
from voiceman_gui.qt.folders import Answers, Entry
from voiceman_gui.settings.autosave import load_work

logger = logging.getLogger(__name__)

MOST_FILES = 500
"""Files of one folder whose headers are read."""


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of a recording.

    Parameters
    ----------
    duration_s : float or None
        As decoded, else as its header claims; None where it claims nothing.
    analysed : bool
    marks_count : int
    """

    duration_s: float | None = None
    analysed: bool = False
    marks_count: int = 0


class DetailsReader(QObject):
    """Reads details of files, those of one folder after another.

    Parameters
    ----------
    cache_mb : callable
        Size that kept results are held to.
    parent : QObject
    """

    read_ = Signal(object, object)
    """A folder, and `Details` by the name of the file."""

    def __init__(self, cache_mb: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._cache_mb = cache_mb
        self._answers = Answers(self._take, self)
        self._reading: set[Path] = set()

    def read(self, folder: Path, entries: Sequence[Entry]) -> None:
        """Read details of the sound files of a folder, unless that is being done."""
        sounds = [one for one in entries if not one.is_folder and is_sound_name(one.name)]
        if not sounds or folder in self._reading:
            return
        self._reading.add(folder)
        cache_mb = self._cache_mb()

        def work(answer: Callable[[object], None]) -> None:
            found = {one.name: details(folder / one.name, one, cache_mb) for one in sounds}
            answer((folder, found))

        del sounds[MOST_FILES:]
        self._answers.ask(work)

    def stop(self) -> None:
        """Let the window go while files are still read."""
        self._answers.stop()

    def _take(self, answer: tuple[Path, dict[str, Details]]) -> None:
        folder, found = answer
        self._reading.discard(folder)
        if not self._reading:
            self._answers.stop()
        self.read_.emit(folder, found)


def details(path: Path, entry: Entry, cache_mb: int) -> Details:
    """Return what is known of a file; reads its header where it was never decoded here."""
    known = pipeline.seen(path, entry.size_bytes, entry.mtime_ns, cache_mb)
    try:
        if known is None:
            return Details(pipeline.open_recording(path).expected_duration_s or None)
        work = load_work(known.sha256)
    except VoicemanError as error:
        logger.info("no details of %s: %s", path, error)
        return Details() if known is None else Details(known.duration_s, known.analysed)
    marks = () if work is None else work.document.marks
    return Details(known.duration_s, known.analysed, len(marks))
