"""Annotation tiers from and for other programs, of one recording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.message import Message
from voiceman_gui.core.tiers import Tier
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.interchange.annotations import (
    FORMATS,
    AnnotationFile,
    Fitted,
    Target,
    fitted,
    read_file,
    uncut,
)


def read_annotations(path: Path) -> AnnotationFile:
    """Read the tiers that stand in a file, for `annotations_from` to choose of.

    Raises
    ------
    InterchangeError
    """
    return read_file(path)


def annotations_from(
    file: AnnotationFile,
    chosen: Mapping[str, str],
    tiers: Sequence[Tier],
    marks: Sequence[Mark],
    waveform: Waveform,
) -> Fitted:
    """Return tiers and marks of a recording with those of a file; see `fitted`.

    Raises
    ------
    InterchangeError
        If they do not fit the recording.
    """
    name = waveform.recording.path.name
    return fitted(file, chosen, tiers, marks, waveform.duration_s, name)


def export_annotations(
    tiers: Sequence[Tier],
    marks: Sequence[Mark],
    kind: str,
    path: Path,
    waveform: Waveform,
    *,
    form: str = "",
    encoding: str = "",
) -> tuple[Message, ...]:
    """Write tiers, whole or not at all; return what could not be written as it is.

    Parameters
    ----------
    tiers : sequence of Tier
    marks : sequence of Mark
        On these tiers.
    kind : str
        Key of `FORMATS`.
    path : Path
    waveform : Waveform
    form, encoding : str
        See `Target`.

    Raises
    ------
    ExportError
        If it cannot be written, or is the recording itself.
    """
    from voiceman_gui.report.atomic import write_whole

    original, total_s = waveform.recording.path, waveform.duration_s
    target = Target(path, original, total_s, form, encoding)
    written = FORMATS[kind].write(tiers, uncut(tiers, marks, total_s), target)
    write_whole(path, written.data, original=original)
    return written.facts
