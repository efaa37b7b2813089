"""Reading folders for the window: each in a thread of its own, because a share may never answer."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import re
import stat
import sys
import threading
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDir, QEventLoop, QObject, QTimer, Signal

from voiceman_gui.core.names import displayable
from voiceman_gui.core.sound_names import is_sound_name
from voiceman_gui.core.system_error import reason_of

logger = logging.getLogger(__name__)

ANSWER_MS = 3000
"""How long a folder may take before a notice says so; a later answer still counts."""
START_MS = 1000
"""How long a dialog waits for the folder that it is to begin in."""
LOOK_MS = 15
"""How often the main thread looks for an answer while one is due."""

ROOT = Path("/")
"""Folder at the top of the tree; on Windows it stands for the drives."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file or folder inside a folder, as it is listed.

    Parameters
    ----------
    name : str
        As the system has it; what is no valid Unicode comes as surrogates.
    is_folder : bool
    size_bytes, mtime_ns : int
        Of a file, and when it was last changed; 0 of a folder, and where that is not known.
    """

    name: str
    is_folder: bool
    size_bytes: int = field(default=0, compare=False)
    mtime_ns: int = field(default=0, compare=False)


class FolderReader(QObject):
    """Lists folders without anybody waiting.

    Hidden files and what is neither a file nor a folder are left out.
    """

    listed = Signal(object, object)
    """A folder and its entries, folders first, by name; again if links in it lead to folders."""
    failed = Signal(object, object)
    """A folder and why it cannot be read (`Message`)."""
    silent = Signal(object)
    """A folder that has not answered within `ANSWER_MS`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reading: dict[Path, QTimer] = {}
        self._led_to_folders: dict[Path, frozenset[str]] = {}
        self._answers = Answers(self._take, self)

    def read(self, folder: Path) -> None:
        """List a folder; one that is being read already is not read twice."""
        if folder in self._reading:
            return
        timer = QTimer(self, singleShot=True, interval=ANSWER_MS)
        timer.timeout.connect(lambda: self.silent.emit(folder))
        timer.start()
        self._reading[folder] = timer
        led = self._led_to_folders.get(folder, frozenset())

        def work(answer: Callable[[_Listing], None]) -> None:
            try:
                entries, links = _list(folder)
                if links:
                    # Where a link leads may be the share that does not answer.
                    before = [Entry(link.name, link.name in led) for link in links]
                    answer(_Listing(folder, _sorted(entries + before), whole=False))
                resolved = _resolved(folder, links)
                found = frozenset(link.name for link in resolved if link.is_folder)
                answer(_Listing(folder, _sorted(entries + resolved), links=found))
            except OSError as error:
                answer(_Listing(folder, error))

        self._answers.ask(work)

    def _take(self, listing: _Listing) -> None:
        folder, result = listing.folder, listing.result
        timer = self._reading[folder]
        timer.stop()
        if listing.whole:
            del self._reading[folder]
            self._led_to_folders[folder] = listing.links
            timer.deleteLater()
        if not self._reading:
            self._answers.stop()
        if isinstance(result, OSError):
            logger.info("%s cannot be listed: %s", folder, result)
            self.failed.emit(folder, reason_of(result))
        else:
            self.listed.emit(folder, result)

    def stop(self) -> None:
        """Let the window go while folders are still silent."""
        self._answers.stop()
        for timer in self._reading.values():
            timer.stop()


@dataclass(frozen=True, slots=True)
class _Listing:
    """What came of reading a folder.

    Parameters
    ----------
    folder : Path
    result : tuple of Entry, or OSError
    whole : bool
        Whether no more of it is to come.
    links : frozenset of str
        Names of links in it that lead to folders.
    """

    folder: Path
    result: tuple[Entry, ...] | OSError
    whole: bool = True
    links: frozenset[str] = frozenset()


class Answers(QObject):
    """Brings answers of threads to the main thread.

    A thread that waits for a share may outlive the window and all of its objects. So it is given a
    queue and no Qt object, whose signals it must not emit while that is being destroyed; the
    main thread looks into the queue while an answer is due.

    Parameters
    ----------
    take : callable
        Called on the main thread with each answer.
    parent : QObject or None
    """

    def __init__(self, take: Callable[[Any], None], parent: QObject | None) -> None:
        super().__init__(parent)
        self._take = take
        self._queue: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._deliver)

    def ask(self, work: Callable[[Callable[[Any], None]], None]) -> None:
        """Run `work` in a thread of its own; what it is given delivers an answer."""
        self._look.start()
        answer = self._queue.put
        # A daemon: the program ends, also while a share does not answer.
        threading.Thread(target=work, args=(answer,), name="folder", daemon=True).start()

    def stop(self) -> None:
        """Look for no more answers until the next question."""
        self._look.stop()

    def _deliver(self) -> None:
        with contextlib.suppress(queue.Empty):
            while True:
                self._take(self._queue.get_nowait())


class SoundSearch(QObject):
    """Finds out which of some paths are folders, and which recordings these hold.

    Parameters
    ----------
    parent : QObject
    """

    found = Signal(object, object, bool)
    """The files among the paths, the sound files in the folders among them, each in order, and
    whether the first file is to be opened."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._answers = Answers(self._take, self)
        self._asked = 0

    def search(self, paths: Sequence[Path], *, opens: bool) -> None:
        """Search; folders in folders are searched, too, but not where links lead."""
        self._asked += 1
        self._answers.ask(lambda answer: answer((*_sorted_out(paths), opens)))

    def stop(self) -> None:
        """Let the window go while a folder is still silent."""
        self._answers.stop()

    def _take(self, result: tuple[tuple[Path, ...], tuple[Path, ...], bool]) -> None:
        self._asked -= 1
        if not self._asked:
            self._answers.stop()
        self.found.emit(*result)


def _sorted_out(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    folders = [path for path in paths if path.is_dir()]
    files = tuple(path for path in paths if path not in folders)
    return files, tuple(sound for folder in folders for sound in _sounds_in(folder))


def _sounds_in(folder: Path) -> Iterator[Path]:
    try:
        entries = _sorted(_list(folder)[0])
    except OSError as error:
        logger.info("%s cannot be listed: %s", folder, error)
        return
    for entry in entries:
        if entry.is_folder:
            yield from _sounds_in(folder / entry.name)
        elif is_sound_name(entry.name):
            yield folder / entry.name


def answering(folder: Path, limit_ms: int = START_MS) -> Path:
    """Return `folder` if it is one and answers in time, else the home folder.

    For dialogs, which look into the folder that they begin in on the main thread. Meanwhile the
    window goes on drawing.
    """
    loop, limit = QEventLoop(), QTimer(singleShot=True, interval=limit_ms)
    found: list[bool] = []

    def take(is_folder: bool) -> None:
        found.append(is_folder)
        loop.quit()

    answers = Answers(take, None)
    limit.timeout.connect(loop.quit)
    limit.start()
    answers.ask(lambda answer: answer(folder.is_dir()))
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    limit.stop()
    answers.stop()
    return folder if found == [True] else Path.home()


def _list(folder: Path) -> tuple[list[Entry], list[Entry]]:
    """Return files and folders, and links, of which nobody knows yet where they lead."""
    if sys.platform == "win32" and folder == ROOT:
        return [Entry(str(Path(drive.absolutePath())), True) for drive in QDir.drives()], []
    entries, links = [], []
    with os.scandir(folder) as listing:
        for item in listing:
            if _is_hidden(item):
                continue
            if item.is_symlink():
                links.append(Entry(item.name, False))
            elif item.is_dir(follow_symlinks=False):
                entries.append(Entry(item.name, True))
            elif item.is_file(follow_symlinks=False):
                entries.append(_file(item.name, item.stat(follow_symlinks=False)))
    return entries, links


def _file(name: str, state: os.stat_result) -> Entry:
    return Entry(name, False, state.st_size, state.st_mtime_ns)


def _is_hidden(item: os.DirEntry[str]) -> bool:
    if sys.platform == "win32":
        attributes = item.stat(follow_symlinks=False).st_file_attributes
        return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)
    return item.name.startswith(".")


def _resolved(folder: Path, links: list[Entry]) -> list[Entry]:
    found = []
    for link in links:
        path = folder / link.name
        if path.is_dir():
            found.append(Entry(link.name, True))
        elif path.is_file():
            found.append(_file(link.name, path.stat()))
    return found


def _sorted(entries: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=_order))


def _order(entry: Entry) -> tuple[bool, list[tuple[int, str]], str]:
    """Folders first, then by name as a person counts: 9 before 10, é beside e, A beside a."""
    plain = unicodedata.normalize("NFKD", displayable(entry.name)).casefold()
    parts = re.split("([0-9]+)", plain)
    words = [(int(part), "") if number % 2 else (-1, part) for number, part in enumerate(parts)]
    return not entry.is_folder, words, entry.name
