"""A laboratory's labelled recordings: a CSV list, or a folder with one folder for each category."""

from __future__ import annotations

import csv
import hashlib
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.errors import LabelledSetError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.models.identify import SYNONYMS

LEAST_RECORDINGS = 20
"""Of each category."""

_COLUMNS = ("path", "label")


@dataclass(frozen=True, slots=True)
class LabelledRecording:
    """One line of a list.

    Parameters
    ----------
    path : Path
    name : str
        The path as the list gives it.
    category : int
        Index into `CATEGORIES`.
    speaker : str
        Empty where the set does not name them.
    """

    path: Path
    name: str
    category: int
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class LabelledList:
    """Recordings whose categories are known.

    Parameters
    ----------
    name : str
        Of the CSV file or the folder.
    sha256 : str
        Of the CSV file's bytes; of a folder, the lines ``label/file name`` in order of the names.
    recordings : tuple of LabelledRecording
    """

    name: str
    sha256: str
    recordings: tuple[LabelledRecording, ...]

    @property
    def speakers(self) -> int:
        """How many speakers it names."""
        return len({one.speaker for one in self.recordings if one.speaker})


def read_list(source: Path) -> LabelledList:
    """Read which recordings there are, and how they are labelled; no recording is opened.

    Parameters
    ----------
    source : Path
        A CSV file, or a folder.

    Raises
    ------
    LabelledSetError
        Names the line or file, for whatever leaves a doubt about a label.
    """
    listed = list_folder(source) if source.is_dir() else _of_csv(source)
    counted = Counter(one.path for one in listed.recordings)
    twice = [one.name for one in listed.recordings if counted[one.path] > 1]
    if twice:
        raise LabelledSetError(
            message("inference.labelled.twice", source=str(source), recording=twice[0])
        )
    demand_enough(source, [one.category for one in listed.recordings])
    return listed


def demand_enough(source: Path, categories: Sequence[int], *, usable: bool = False) -> None:
    """Raise `LabelledSetError` unless there are enough of each category.

    Parameters
    ----------
    source : Path
    categories : sequence of int
        Of each recording, as indices into `CATEGORIES`.
    usable : bool
        Whether these are what is left after some could not be used.
    """
    found = Counter(categories)
    few = tuple(
        message("inference.labelled.count", recordings_count=found[index], category=name)
        for index, name in enumerate(CATEGORIES)
        if found[index] < LEAST_RECORDINGS
    )
    if few:
        raise LabelledSetError(
            message(
                "inference.labelled.too_few",
                source=str(source),
                few=few,
                needed_count=LEAST_RECORDINGS,
                usable=usable,
            )
        )


def _category(label: str, where: Message) -> int:
    meaning = SYNONYMS.get(label.strip().casefold())
    if meaning is None:
        raise LabelledSetError(
            message("inference.labelled.unknown_category", where=where, label=label)
        )
    return CATEGORIES.index(meaning)


def _of_csv(source: Path) -> LabelledList:
    try:
        content = source.read_bytes()
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    except OSError as error:
        raise _unreadable(source, error) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise LabelledSetError(message("inference.labelled.no_list", source=str(source))) from error
    keys = {key.strip().casefold() for row in rows[:1] for key in row if key}
    if not keys.issuperset(_COLUMNS):
        raise LabelledSetError(message("inference.labelled.no_columns", source=str(source)))
    recordings = []
    for number, row in enumerate(rows, 2):
        where = message("inference.labelled.row", source=str(source), row=number)
        cells = {k.strip().casefold(): (v or "").strip() for k, v in row.items() if k is not None}
        if None in row or not cells["path"]:
            raise LabelledSetError(message("inference.labelled.row_incomplete", where=where))
        speaker = cells.get("speaker", "")
        if "speaker" in keys and not speaker:
            raise LabelledSetError(message("inference.labelled.no_speaker", where=where))
        path = (source.parent / cells["path"]).resolve()
        category = _category(cells["label"], where)
        recordings.append(LabelledRecording(path, cells["path"], category, speaker))
    return LabelledList(source.name, hashlib.sha256(content).hexdigest(), tuple(recordings))


def list_folder(source: Path) -> LabelledList:
    """Read a folder with one folder for each category, however many recordings each holds.

    Raises
    ------
    LabelledSetError
        If it cannot be read, or a folder's name is no category.
    """
    recordings = []
    try:
        for folder in sorted(path for path in source.iterdir() if path.is_dir()):
            # Systems put hidden files beside recordings that nobody labelled.
            files = sorted(p for p in folder.iterdir() if not p.name.startswith("."))
            if files:
                where = message("inference.labelled.folder", source=str(source))
                category = _category(folder.name, where)
                recordings += [
                    LabelledRecording(path.resolve(), f"{folder.name}/{path.name}", category)
                    for path in files
                ]
    except OSError as error:
        raise _unreadable(source, error) from error
    lines = "".join(f"{one.name}\n" for one in recordings).encode("utf-8", "surrogateescape")
    return LabelledList(source.resolve().name, hashlib.sha256(lines).hexdigest(), tuple(recordings))


def _unreadable(source: Path, error: OSError) -> LabelledSetError:
    return LabelledSetError(
        message("inference.labelled.unreadable", source=str(source), reason=reason_of(error))
    )
