"""What is known of a recording whose file has not changed since it was last decoded.

A browser of files names it without reading the file: how long it is and whether it was analysed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from voiceman_gui.core.waveform import Waveform
from voiceman_gui.inference.finished import is_finished
from voiceman_gui.inference.result_cache import Json, open_cache, sound_key


@dataclass(frozen=True, slots=True)
class Seen:
    """A recording that was decoded earlier.

    Parameters
    ----------
    sha256 : str
        Of its bytes.
    duration_s : float
    analysed : bool
        Whether results of an analysis are kept.
    """

    sha256: str
    duration_s: float
    analysed: bool


def note_seen(waveform: Waveform, cache_mb: int) -> None:
    """Keep what a recording is.

    Parameters
    ----------
    waveform : Waveform
    cache_mb : int
        Size that kept results are held to; 0 keeps nothing.
    """
    cache = open_cache(cache_mb)
    if cache is None:
        return
    recording = waveform.recording
    note = {
        "sha256": waveform.sha256,
        "duration_s": waveform.duration_s,
        "sound": sound_key(waveform, None),
    }
    cache.write(_key(recording.path, recording.size_bytes, recording.mtime_ns), {}, note)


def seen(path: Path, size_bytes: int, mtime_ns: int, cache_mb: int) -> Seen | None:
    """Return what is known of a file; None if it is new, or has changed since.

    Parameters
    ----------
    path : Path
    size_bytes, mtime_ns : int
        As the folder lists them.
    cache_mb : int
        0: nothing is kept.
    """
    cache = open_cache(cache_mb)
    entry = None if cache is None else cache.read(_key(path, size_bytes, mtime_ns))
    if cache is None or entry is None:
        return None
    note: Mapping[str, Any] = entry.note
    return Seen(note["sha256"], note["duration_s"], is_finished(cache, note["sound"]))


def _key(path: Path, size_bytes: int, mtime_ns: int) -> Json:
    # The name itself need not be kept.
    file = hashlib.sha256(str(path).encode("utf-8", errors="surrogateescape")).hexdigest()
    return {"kind": "seen/1", "file": file, "size_bytes": size_bytes, "mtime_ns": mtime_ns}
