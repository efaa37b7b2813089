"""Loading and saving the settings; what cannot be read is kept aside, never lost or overwritten.

Several windows share one file. Each writes only what was changed in itself since its last save,
over what the file holds by then, so that the last one to close does not undo others' changes.
"""

from __future__ import annotations

import errno
import json
import logging
import queue
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.system_error import Refusal, reason_of
from voiceman_gui.settings.files import alone, free_name, keep_aside, write_atomically
from voiceman_gui.settings.migrations import VERSION, migrate
from voiceman_gui.settings.paths import config_dir
from voiceman_gui.settings.schema import RECENT_FILES, Settings

logger = logging.getLogger(__name__)

FILE_NAME = "settings.json"
LOAD_LIMIT_S = 5.0


class SettingsStore:
    """The settings of this person on this machine.

    Parameters
    ----------
    path : Path, optional
        The settings file; by default ``settings.json`` in `paths.config_dir`.

    Attributes
    ----------
    settings : Settings
        As loaded, or as last changed.
    notices : tuple of Message
        Facts for the person from loading; empty when all was well.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path if path is not None else settings_path()
        self._take(_load(self.path))

    def _take(self, loaded: _Loaded) -> None:
        self.settings: Settings = loaded.settings
        self.notices: tuple[Message, ...] = loaded.notices
        self._may_write = loaded.may_write
        self._saved = loaded.settings
        self._failure_told = False
        # Changes come from one thread, and are saved by another one.
        self._saving = threading.Lock()

    @classmethod
    def load(cls, path: Path | None = None, limit_s: float = LOAD_LIMIT_S) -> SettingsStore:
        """Load the settings, or do without where their folder does not answer in time.

        Parameters
        ----------
        path : Path, optional
            As for the class.
        limit_s : float
            Seconds; the window cannot be built before.
        """
        path = path if path is not None else settings_path()
        loaded: queue.SimpleQueue[_Loaded] = queue.SimpleQueue()
        threading.Thread(
            target=lambda: loaded.put(_load(path)), name="load-settings", daemon=True
        ).start()
        store = cls.__new__(cls)
        store.path = path
        try:
            store._take(loaded.get(timeout=limit_s))
        except queue.Empty:
            notice = message("settings.folder_silent", file=displayable(path))
            store._take(_Loaded(Settings(), (notice,), may_write=False))
        return store

    def update(self, **changes: Any) -> Message | None:
        """Change settings and save them at once.

        Returns
        -------
        Message or None
            A notice where the file could not be written: the settings then hold until the
            program ends. Told only once until a later attempt succeeds.

        Raises
        ------
        pydantic.ValidationError
            If a value is out of its range or no such setting exists; nothing is changed.
        """
        return self.replace(self.settings.changed(**changes))

    def replace(self, settings: Settings) -> Message | None:
        """Take `settings` in place of the present ones and save them; see `update`."""
        self.settings = settings
        return self.save()

    def save(self) -> Message | None:
        """Write what was changed here since the last save into the file; see `update`."""
        with self._saving:
            settings = self.settings
            if settings == self._saved or not self._may_write:
                return None
            try:
                with alone("settings"):
                    merged = merge_settings(self._saved, settings, self._kept())
                    write_atomically(self.path, _to_json(merged))
            except OSError as error:
                logger.info("settings not saved to %s: %s", self.path, error)
                if self._failure_told:
                    return None
                self._failure_told = True
                return message(
                    "settings.not_saved", file=displayable(self.path), why=reason_of(error)
                )
            self._saved = settings
            self._failure_told = False
            return None

    def _kept(self) -> Settings:
        """Return what the file holds now, or what was last saved where it holds nothing usable."""
        if not self.path.exists():
            return self._saved
        loaded = _load(self.path)
        if not loaded.may_write:
            raise Refusal(errno.EIO, loaded.notices[0])
        return self._saved if loaded.notices else loaded.settings


def settings_path() -> Path:
    """Return where this person's settings lie; the file need not exist yet."""
    return config_dir() / FILE_NAME


def old_settings() -> list[Path]:
    """Return the copies of settings files that could not be used: they name recent files, too.

    Raises
    ------
    OSError
        If the folder cannot be looked into.
    """
    path = settings_path()
    return sorted(path.parent.glob(f"{path.stem}.*{path.suffix}"))


def merge_settings(known: Settings, ours: Settings, theirs: Settings) -> Settings:
    """Return the settings of two windows that both began with `known`.

    What was changed in one of them is as it was set there; of what was changed in both, `ours`
    holds. Recent files are those of both, ours first.
    """
    changed = {name: value for name, value in dict(ours).items() if value != getattr(known, name)}
    if ours.recent_files:
        changed["recent_files"] = _merge_recent(
            known.recent_files, ours.recent_files, theirs.recent_files
        )
    try:
        return theirs.changed(**changed)
    except ValidationError:
        # Both are valid, but not one beside the other (a hop longer than the window).
        return ours


def _merge_recent(
    known: tuple[Path, ...], ours: tuple[Path, ...], theirs: tuple[Path, ...]
) -> tuple[Path, ...]:
    fresh: tuple[Path, ...] = ()
    for count in range(len(ours) + 1):
        fresh, rest = ours[:count], ours[count:]
        if rest == tuple(path for path in known if path not in fresh)[: len(rest)]:
            break
    others = tuple(path for path in theirs if path not in fresh)
    return (*fresh, *others)[:RECENT_FILES]


@dataclass(frozen=True, slots=True)
class _Loaded:
    settings: Settings
    notices: tuple[Message, ...] = ()
    may_write: bool = True


def _load(path: Path) -> _Loaded:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return _Loaded(Settings())
    except OSError as error:
        # Not readable now is not broken: it stays where it is, and is not written over either.
        logger.info("settings not read from %s: %s", path, error)
        notice = message("settings.unreadable", file=displayable(path), why=reason_of(error))
        return _Loaded(Settings(), (notice,), may_write=False)
    try:
        values, version = _parse(data)
    except VoicemanError as error:
        return _broken(path, error.message)
    if version > VERSION:
        return _newer(path)
    values = migrate(values, version)
    try:
        return _Loaded(Settings.model_validate(values))
    except ValidationError:
        return _salvage(path, data, values)


def _parse(data: bytes) -> tuple[dict[str, Any], int]:
    """Return the settings' values and the file's version, or raise VoicemanError with a reason."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise VoicemanError(message("settings.no_json")) from error
    if not isinstance(document, dict):
        raise VoicemanError(message("settings.no_settings"))
    version, values = document.get("version"), document.get("settings")
    if type(version) is not int or version < 1 or not isinstance(values, dict):
        raise VoicemanError(message("settings.no_settings"))
    return values, version


def _broken(path: Path, why: Message) -> _Loaded:
    kept = _aside(path, "broken")
    if kept is None:
        notice = message("settings.broken_stays", file=displayable(path), why=why)
        return _Loaded(Settings(), (notice,), may_write=False)
    return _Loaded(Settings(), (message("settings.broken_kept", kept=displayable(kept), why=why),))


def _newer(path: Path) -> _Loaded:
    kept = _aside(path, "newer")
    if kept is None:
        notice = message("settings.newer_stays", file=displayable(path))
        return _Loaded(Settings(), (notice,), may_write=False)
    return _Loaded(Settings(), (message("settings.newer_kept", kept=displayable(kept)),))


def _aside(path: Path, word: str) -> Path | None:
    try:
        return keep_aside(path, word)
    except OSError as error:
        logger.info("settings file %s not moved aside: %s", path, error)
        return None


def _valid_part(values: dict[str, Any]) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings without those that are not valid, and the names of these."""
    refused: dict[str, None] = {}
    while True:
        kept = {name: value for name, value in values.items() if name not in refused}
        try:
            return Settings.model_validate(kept), tuple(refused)
        except ValidationError as error:
            # Again, because a value may be valid only beside one that was just left out.
            refused |= dict.fromkeys(str(item["loc"][0]) for item in error.errors())


def _salvage(path: Path, data: bytes, values: dict[str, Any]) -> _Loaded:
    """Keep every setting that can be read, and a copy of the file as it was."""
    settings, refused = _valid_part(values)
    copy = free_name(path, "refused")
    try:
        write_atomically(copy, data)
    except OSError as failure:
        logger.info("settings file %s not copied: %s", path, failure)
        notice = message("settings.refused_stays", file=displayable(path), names=refused)
        return _Loaded(settings, (notice,), may_write=False)
    notice = message(
        "settings.refused_kept", file=displayable(path), names=refused, kept=displayable(copy)
    )
    return _Loaded(settings, (notice,))


def _to_json(settings: Settings) -> bytes:
    # json rather than pydantic's own writer: it escapes file names that are no valid Unicode.
    document = {"version": VERSION, "settings": settings.model_dump(exclude_defaults=True)}
    return (json.dumps(document, indent=2, default=str, allow_nan=False) + "\n").encode()
