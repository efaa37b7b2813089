"""Turns from and for other programs, of one recording."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from voiceman_gui.core.turns import Turns
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.speakers.interchange import (
    Imported,
    TurnsFile,
    encode,
    format_of,
    read_file,
    turns_of,
)


def read_turns_file(path: Path) -> TurnsFile:
    """Read what stands in a file of turns: recordings or tiers, for `turns_from` to choose of.

    Raises
    ------
    InterchangeError
    """
    return read_file(path)


def turns_from(
    file: TurnsFile,
    waveform: Waveform,
    *,
    parts: Sequence[str] | None = None,
    by_name: bool = False,
    by_text: bool = False,
    known: Turns | None = None,
) -> Imported:
    """Return the turns of a file for a recording; see `speakers.interchange.turns_of`.

    Raises
    ------
    InterchangeError
        If they do not fit the recording.
    """
    return turns_of(
        file,
        waveform.duration_s,
        recording=waveform.recording.path.stem,
        parts=parts,
        by_name=by_name,
        by_text=by_text,
        known=known,
    )


def export_turns(turns: Turns, waveform: Waveform, path: Path) -> None:
    """Write turns in the format that the file's name ends with, whole or not at all.

    Raises
    ------
    InterchangeError
        If the name ends with no such format.
    ExportError
        If it cannot be written, or is the recording itself.
    """
    from voiceman_gui.report.atomic import write_whole

    original = waveform.recording.path
    data = encode(turns, format_of(path), original.stem, waveform.duration_s)
    write_whole(path, data, original=original)
