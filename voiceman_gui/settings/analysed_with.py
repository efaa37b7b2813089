"""Which models read a recording, kept by the file's hash, so that a later revision can say so."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

from voiceman_gui.core.earlier import EarlierReadings, Models, ModelUsed
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.settings.files import alone, keep_aside, write_atomically
from voiceman_gui.settings.paths import data_dir

SCHEMA = "voiceman.analysed/1"


def analysed_dir() -> Path:
    """Folder of what is kept; it need not exist yet."""
    return data_dir() / "analysed"


def analysed_with(sha256: str) -> tuple[EarlierReadings, ...]:
    """Return by which models a recording was read, the last ones last.

    Parameters
    ----------
    sha256 : str
        Of the recording.

    Raises
    ------
    VoicemanError
        If what is kept cannot be read; a damaged file is moved aside first.
    """
    path = _path(sha256)
    try:
        return _history(json.loads(path.read_bytes()))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise _unusable("settings.analysed.unreadable", path, error) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        try:
            kept = keep_aside(path, "broken")
        except OSError as moving:
            raise _unusable("settings.analysed.unreadable", path, moving) from error
        fact = message("settings.analysed.damaged", kept=displayable(kept))
        raise VoicemanError(fact) from error


def note_analysis(
    sha256: str, models: Models, day: str, *, unknown: bool = False
) -> EarlierReadings | None:
    """Keep that a recording was read by these models.

    Parameters
    ----------
    sha256 : str
        Of the recording.
    models : tuple of ModelUsed
    day : str
        ISO date.
    unknown : bool
        Whether work on it was kept before anything recorded its models.

    Returns
    -------
    EarlierReadings or None
        Those before, where other models made them.

    Raises
    ------
    VoicemanError
        If it cannot be read or written.
    """
    path = _path(sha256)
    now = EarlierReadings(models, day)
    try:
        with alone("analysed"):
            history = analysed_with(sha256)
            if not history and unknown:
                history = (EarlierReadings((), ""),)
            last = history[-1] if history else None
            if last == now:
                return None
            kept = (*(one for one in history if one.models != models), now)
            write_atomically(path, _to_json(kept))
    except OSError as error:
        raise _unusable("settings.analysed.not_saved", path, error) from error
    return None if last is None or last.models == models else last


def forget_analysed(keep: Collection[str] = ()) -> None:
    """Remove what was kept of all recordings but those with these hashes.

    Raises
    ------
    OSError
        If a file cannot be removed; others may be gone by then.
    """
    folder = analysed_dir()
    if not folder.is_dir():
        return
    with alone("analysed"):
        for path in sorted(folder.iterdir()):
            if path.stem not in keep:
                path.unlink(missing_ok=True)


def _path(sha256: str) -> Path:
    return analysed_dir() / f"{sha256}.json"


def _unusable(what: str, path: Path, error: OSError) -> VoicemanError:
    return VoicemanError(message(what, file=displayable(path), why=reason_of(error)))


def _to_json(history: tuple[EarlierReadings, ...]) -> bytes:
    data = {
        "schema": SCHEMA,
        "history": [
            {
                "day": one.day,
                "models": [
                    {"id": model.id, "revision": model.revision, "sha256": model.sha256}
                    for model in one.models
                ],
            }
            for one in history
        ],
    }
    return (json.dumps(data, indent=1) + "\n").encode()


def _history(data: dict[str, Any]) -> tuple[EarlierReadings, ...]:
    if data["schema"] != SCHEMA:
        raise ValueError(f"unknown schema {data['schema']!r}")
    return tuple(
        EarlierReadings(
            tuple(
                ModelUsed(str(model["id"]), str(model["revision"]), str(model["sha256"]))
                for model in one["models"]
            ),
            str(one["day"]),
        )
        for one in data["history"]
    )
