"""The table of formats of annotations: another one is a module and a row."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.errors import InterchangeError
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.tiers import Tier
from voiceman_gui.interchange.annotations import audacity, eaf_reader, eaf_writer, rttm, textgrid
from voiceman_gui.interchange.annotations.contents import Contents, Target, Written
from voiceman_gui.interchange.text import read_bytes


@dataclass(frozen=True, slots=True)
class Format:
    """One format of annotations.

    Parameters
    ----------
    id : str
    name : Message
    suffix : str
    parse : callable
        ``(bytes, path) -> Contents``.
    write : callable
        ``(tiers, their marks, Target) -> Written``.
    lost : Message
        What tiers hold and a file of this format does not.
    encodings : tuple of str
        That a person may choose, as Python names them; the first is that of new files.
    forms : tuple of str
        That a person may choose.
    one_tier : bool
        Whether a file holds one tier.
    """

    id: str
    name: Message
    suffix: str
    parse: Callable[[bytes, Path], Contents]
    write: Callable[[Sequence[Tier], Sequence[Mark], Target], Written]
    lost: Message
    encodings: tuple[str, ...] = ("utf-8",)
    forms: tuple[str, ...] = ()
    one_tier: bool = False


FORMATS = {
    one.id: one
    for one in (
        Format(
            textgrid.ID,
            message("speakers.format.textgrid"),
            ".TextGrid",
            textgrid.parse,
            textgrid.write,
            message("interchange.lost.textgrid"),
            ("utf-8", "utf-16-be", "latin-1"),
            (textgrid.LONG, textgrid.SHORT),
        ),
        Format(
            eaf_reader.ID,
            message("interchange.format.eaf"),
            ".eaf",
            eaf_reader.parse,
            eaf_writer.write,
            message("interchange.lost.eaf"),
        ),
        Format(
            audacity.ID,
            message("speakers.format.audacity"),
            ".txt",
            audacity.parse,
            audacity.write,
            message("interchange.lost.audacity"),
            one_tier=True,
        ),
        Format(
            rttm.ID,
            message("speakers.format.rttm"),
            ".rttm",
            rttm.parse,
            rttm.write,
            message("interchange.lost.rttm"),
        ),
    )
}
"""By their ids."""

SUFFIXES = frozenset(one.suffix.lower() for one in FORMATS.values())
"""What names of files of annotations end with, in lower case."""


@dataclass(frozen=True, slots=True)
class AnnotationFile:
    """A file that was read.

    Parameters
    ----------
    path : Path
    format : str
        Key of `FORMATS`.
    contents : Contents
    sha256 : str
    """

    path: Path
    format: str
    contents: Contents
    sha256: str


def format_of(path: Path) -> Format:
    """Return the format that a file's name ends with.

    Raises
    ------
    InterchangeError
        If it ends with none of them.
    """
    for kind in FORMATS.values():
        if path.suffix.lower() == kind.suffix.lower():
            return kind
    suffixes = tuple(kind.suffix for kind in FORMATS.values())
    file = displayable(path.name)
    raise InterchangeError(message("interchange.unknown_kind", file=file, suffixes=suffixes))


def read_file(path: Path) -> AnnotationFile:
    """Read the tiers of a file.

    Raises
    ------
    InterchangeError
        If it cannot be read, is not what it should be, or holds no tier.
    """
    kind = format_of(path)
    data = read_bytes(path)
    contents = kind.parse(data, path)
    if not contents.tiers or (kind.one_tier and not contents.marks):
        raise InterchangeError(message("interchange.empty", file=displayable(path.name)))
    return AnnotationFile(path, kind.id, contents, hashlib.sha256(data).hexdigest())
