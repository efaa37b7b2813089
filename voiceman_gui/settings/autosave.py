"""What an analyst set on a recording, kept by the file's hash and there again at the next open."""

from __future__ import annotations

import hashlib
import json
import logging
import math
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from voiceman_gui.core.analysis import Mark
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.settings.files import alone, keep_aside, write_atomically
from voiceman_gui.settings.paths import data_dir

logger = logging.getLogger(__name__)

SCHEMA = "voiceman.work/1"

_FOLDER = "work"
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Work:
    """What the analyst set on one recording.

    Parameters
    ----------
    marks : tuple of Mark
    baseline : Span or None
        The passage marked as baseline; None is all speech.
    channel : int or None
        Channel to analyse, from 0; None is the mean of all.
    selection : Span or None
    notes : str
    """

    marks: tuple[Mark, ...] = ()
    baseline: Span | None = None
    channel: int | None = None
    selection: Span | None = None
    notes: str = ""


def work_path(sha256: str) -> Path:
    """Return where the work on the recording with this hash is kept.

    Raises
    ------
    ValueError
        If `sha256` is not 64 lower-case hexadecimal digits.
    """
    if not _SHA256.fullmatch(sha256):
        raise ValueError(f"not a SHA-256: {sha256!r}")
    return data_dir() / _FOLDER / f"{sha256}.json"


def name_before_hash(recording: Recording) -> str:
    """Return what stands for a recording's hash while the file is still being read."""
    said = f"{recording.path}\n{recording.size_bytes}\n{recording.mtime_ns}"
    return hashlib.sha256(said.encode("utf-8", errors="surrogateescape")).hexdigest()


def drop_work(sha256: str) -> None:
    """Remove what was kept under this name, if anything was.

    Raises
    ------
    VoicemanError
        If it could not be removed.
    """
    path = work_path(sha256)
    try:
        with alone("work"):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise VoicemanError(
            message("settings.work.not_removed", file=displayable(path), why=reason_of(error))
        ) from error


def save_work(sha256: str, work: Work, known: Work | None = None) -> Work:
    """Keep `work`, replacing what was kept for this recording; all of it or nothing.

    Parameters
    ----------
    sha256 : str
    work : Work
    known : Work, optional
        What was last loaded or saved here. Where another window has kept something else since,
        both windows' changes are kept, see `merge_work`.

    Returns
    -------
    Work
        What is kept now.

    Raises
    ------
    VoicemanError
        If it could not be written; what was kept before is untouched.
    """
    path = work_path(sha256)
    try:
        with alone("work"):
            kept = None if known is None else load_work(sha256)
            if known is not None and kept is not None:
                work = merge_work(known, work, kept)
            if work != kept:
                write_atomically(path, _to_json(work))
    except OSError as error:
        raise VoicemanError(
            message("settings.work.not_saved", file=displayable(path), why=reason_of(error))
        ) from error
    return work


def merge_work(known: Work, ours: Work, theirs: Work) -> Work:
    """Return what two windows made of the same work, so that neither undoes the other.

    What only one of them changed is as it made it: a mark that one removed stays removed. A mark
    is known by its span, which no command of the window changes. A mark that one window removed
    and the other relabelled stays; of two labels for one mark both are kept. Of anything else that
    both changed, `ours` holds.

    Parameters
    ----------
    known : Work
        What both began with.
    ours, theirs : Work
    """
    if theirs == known:
        return ours
    before, here, there = (
        {mark.span: mark for mark in work.marks} for work in (known, ours, theirs)
    )
    marks = []
    for span in sorted({*here, *there}):
        mark = _merge_mark(before.get(span), here.get(span), there.get(span))
        if mark is not None:
            marks.append(mark)
    return Work(
        marks=tuple(marks),
        baseline=theirs.baseline if ours.baseline == known.baseline else ours.baseline,
        channel=theirs.channel if ours.channel == known.channel else ours.channel,
        selection=theirs.selection if ours.selection == known.selection else ours.selection,
        notes=theirs.notes if ours.notes == known.notes else ours.notes,
    )


def _merge_mark(before: Mark | None, here: Mark | None, there: Mark | None) -> Mark | None:
    if here == before:
        return there
    if there in (before, here):
        return here
    if here is None or there is None:
        return here or there
    labels = dict.fromkeys(label for label in (there.label, here.label) if label)
    return Mark(here.span, " / ".join(labels), here.in_report or there.in_report)


def forget_work(keep: Collection[str] = ()) -> None:
    """Remove what was kept for all recordings but those with these hashes.

    Raises
    ------
    OSError
        If a file cannot be removed; others may be gone by then.
    """
    with alone("work"):
        for path in kept_work():
            if path.stem not in keep:
                path.unlink(missing_ok=True)


def kept_work() -> list[Path]:
    """Return the files of all recordings whose work is kept, damaged ones set aside included.

    Raises
    ------
    OSError
        If the folder cannot be looked into.
    """
    try:
        return sorted((data_dir() / _FOLDER).iterdir())
    except FileNotFoundError:
        return []


def load_work(sha256: str) -> Work | None:
    """Return what was kept for the recording with this hash; None if nothing was.

    Raises
    ------
    VoicemanError
        If something was kept but cannot be read. A damaged file is moved aside first, so that
        the next `save_work` does not overwrite it.
    """
    path = work_path(sha256)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise VoicemanError(
            message("settings.work.unreadable", file=displayable(path), why=reason_of(error))
        ) from error
    try:
        return _to_work(json.loads(data, parse_constant=_refuse_constant))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        _set_aside(path, error)


def _set_aside(path: Path, cause: Exception) -> NoReturn:
    try:
        kept = keep_aside(path, "broken")
    except OSError as error:
        logger.info("damaged work file %s not moved aside: %s", path, error)
        kept = path
    raise VoicemanError(message("settings.work.damaged", kept=displayable(kept))) from cause


def _to_json(work: Work) -> bytes:
    document = {
        "schema": SCHEMA,
        "marks": [
            {**_from_span(mark.span), "label": mark.label, "in_report": mark.in_report}
            for mark in work.marks
        ],
        "baseline": None if work.baseline is None else _from_span(work.baseline),
        "channel": work.channel,
        "selection": None if work.selection is None else _from_span(work.selection),
        "notes": work.notes,
    }
    return (json.dumps(document, indent=1, allow_nan=False) + "\n").encode()


def _from_span(span: Span) -> dict[str, float]:
    return {"start_s": span.start_s, "end_s": span.end_s}


def _to_span(entry: dict[str, Any]) -> Span:
    start_s, end_s = float(entry["start_s"]), float(entry["end_s"])
    if not math.isfinite(end_s):
        raise ValueError(f"not a span: {start_s} .. {end_s}")
    return Span(start_s, end_s)


def _to_work(document: dict[str, Any]) -> Work:
    if document["schema"] != SCHEMA:
        raise ValueError(f"unknown schema {document['schema']!r}")
    channel, notes = document["channel"], document["notes"]
    if not (channel is None or (type(channel) is int and channel >= 0)):
        raise ValueError(f"not a channel: {channel!r}")
    if not isinstance(notes, str):
        raise TypeError("the notes are no text")
    return Work(
        marks=tuple(_to_mark(entry) for entry in document["marks"]),
        baseline=None if document["baseline"] is None else _to_span(document["baseline"]),
        channel=channel,
        selection=None if document["selection"] is None else _to_span(document["selection"]),
        notes=notes,
    )


def _to_mark(entry: dict[str, Any]) -> Mark:
    if not isinstance(entry["label"], str) or not isinstance(entry["in_report"], bool):
        raise TypeError("not a mark")
    return Mark(_to_span(entry), entry["label"], entry["in_report"])


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no time")
