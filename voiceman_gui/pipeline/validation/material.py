"""The labelled recordings of a validation study: a CSV list, or folders of categories."""

from __future__ import annotations

import csv
import hashlib
import io
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.errors import LabelledSetError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.core.validation.study import OTHER
from voiceman_gui.inference.labelled import list_folder
from voiceman_gui.models.identify import SYNONYMS

DIMENSIONS = ("arousal", "dominance", "valence")

_PLAIN = ("plain", "평상")
"""Labels of ordinary speech that nobody acted, which counts as neutral."""
_OTHERS: Mapping[str, int] = {
    **dict.fromkeys(("fear", "fearful", "fea", "공포", "두려움"), 1),
    **dict.fromkeys(("surprise", "surprised", "sur", "놀람"), 1),
    **dict.fromkeys(("boredom", "bored", "calm", "지루함", "평온"), 0),
    **dict.fromkeys(("disgust", "disgusted", "dis", "other", "혐오", "기타"), -1),
}
"""Labels beyond the four categories: 1 of high arousal, 0 of low, -1 of neither."""
_EXCITED: Mapping[str, int] = {"angry": 1, "happy": 1, "sad": 0, "neutral": 0}


@dataclass(frozen=True, slots=True)
class Labelled:
    """One recording, or one passage of it, and what is known of it.

    Parameters
    ----------
    path : Path
    name : str
        The path as the list gives it.
    label : str
        As the list gives it; empty where only ratings are known.
    truth : int
        Place in `CATEGORIES`, `OTHER`, or -1 for none.
    excited : int
        1 for a label of high arousal, 0 of low, -1 for neither.
    ratings : tuple of float
        Arousal, dominance, valence on the laboratory's own scale; NaN where not rated.
    speaker, language, sex, channel, notes : str
        Empty where the list does not say.
    span_s : tuple of float or None
        The passage, where it is not the whole recording.
    """

    path: Path
    name: str
    label: str
    truth: int
    excited: int
    ratings: tuple[float, float, float]
    speaker: str = ""
    language: str = ""
    sex: str = ""
    channel: str = ""
    notes: str = ""
    span_s: tuple[float, float] | None = None

    @property
    def plain(self) -> bool:
        """Whether it is neutral or plain speech."""
        return self.truth == CATEGORIES.index("neutral")


@dataclass(frozen=True, slots=True)
class Material:
    """A laboratory's list.

    Parameters
    ----------
    name, sha256 : str
        See `inference.labelled.LabelledList`.
    recordings : tuple of Labelled
    """

    name: str
    sha256: str
    recordings: tuple[Labelled, ...]

    @property
    def names_speakers(self) -> bool:
        """Whether every recording's speaker is named."""
        return all(one.speaker for one in self.recordings)

    @property
    def passages(self) -> bool:
        """Whether the list names passages of recordings."""
        return any(one.span_s for one in self.recordings)


def read_material(source: Path) -> Material:
    """Read which recordings there are and what is known of them; no recording is opened.

    Parameters
    ----------
    source : Path
        A CSV file with a column ``path`` (or ``file``) and at least one of ``label`` (or
        ``category``, ``emotion``), ``arousal``, ``dominance``, ``valence``; further columns are
        ``speaker``, ``language``, ``sex`` (or ``gender``), ``channel``, ``notes``, ``start_s`` and
        ``end_s``. Or a folder, with one folder for each category.

    Raises
    ------
    LabelledSetError
        Names the line or file, for whatever leaves a doubt about a label.
    """
    if not source.is_dir():
        return _of_csv(source)
    listed = list_folder(source)
    recordings = tuple(
        Labelled(
            one.path,
            one.name,
            CATEGORIES[one.category],
            one.category,
            _EXCITED[CATEGORIES[one.category]],
            (math.nan,) * 3,
        )
        for one in listed.recordings
    )
    return _demand(Material(listed.name, listed.sha256, recordings), source)


_SAME = {"file": "path", "category": "label", "emotion": "label", "gender": "sex"}


def _of_csv(source: Path) -> Material:
    try:
        content = source.read_bytes()
        table = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        rows, names = (
            list(table),
            [_SAME.get(one, one) for one in map(_key, table.fieldnames or ())],
        )
    except OSError as error:
        raise LabelledSetError(
            message("inference.labelled.unreadable", source=str(source), reason=reason_of(error))
        ) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise LabelledSetError(message("inference.labelled.no_list", source=str(source))) from error
    keys = set(names)
    twice = next((one for one in names if one and names.count(one) > 1), None)
    if twice is not None:
        # Two columns of one meaning may contradict each other.
        raise LabelledSetError(
            message("validation.material.two_columns", source=str(source), column=twice)
        )
    if "path" not in keys or not keys & {"label", *DIMENSIONS}:
        raise LabelledSetError(message("validation.material.no_columns", source=str(source)))
    recordings = []
    for number, row in enumerate(rows, 2):
        where = message("inference.labelled.row", source=str(source), row=number)
        if None in row:
            raise LabelledSetError(message("inference.labelled.row_incomplete", where=where))
        cells = {_SAME.get(_key(k), _key(k)): (v or "").strip() for k, v in row.items()}
        recordings.append(_of_row(cells, keys, source, where))
    return _demand(
        Material(source.name, hashlib.sha256(content).hexdigest(), tuple(recordings)), source
    )


def _key(name: str | None) -> str:
    return (name or "").strip().casefold()


def _of_row(cells: Mapping[str, str], keys: set[str], source: Path, where: Message) -> Labelled:
    if not cells["path"]:
        raise LabelledSetError(message("inference.labelled.row_incomplete", where=where))
    if "speaker" in keys and not cells["speaker"]:
        raise LabelledSetError(message("inference.labelled.no_speaker", where=where))
    label = cells.get("label", "")
    truth, excited = _meaning(label, where)
    arousal, dominance, valence = (_number(cells, name, where) for name in DIMENSIONS)
    if not label and all(map(math.isnan, (arousal, dominance, valence))):
        raise LabelledSetError(message("validation.material.nothing_known", where=where))
    return Labelled(
        path=(source.parent / cells["path"]).resolve(),
        name=cells["path"],
        label=label,
        truth=truth,
        excited=excited,
        ratings=(arousal, dominance, valence),
        speaker=cells.get("speaker", ""),
        language=cells.get("language", ""),
        sex=cells.get("sex", ""),
        channel=cells.get("channel", ""),
        notes=cells.get("notes", ""),
        span_s=_span(cells, where),
    )


def _meaning(label: str, where: Message) -> tuple[int, int]:
    word = label.casefold()
    if not word:
        return -1, -1
    category = "neutral" if word in _PLAIN else SYNONYMS.get(word)
    if category is not None:
        return CATEGORIES.index(category), _EXCITED[category]
    if word in _OTHERS:
        return OTHER, _OTHERS[word]
    raise LabelledSetError(message("validation.material.unknown_label", where=where, label=label))


def _number(cells: Mapping[str, str], name: str, where: Message) -> float:
    text = cells.get(name, "")
    if not text:
        return math.nan
    try:
        value = float(text)
    except ValueError as error:
        raise LabelledSetError(
            message("validation.material.no_number", where=where, column=name, text=text)
        ) from error
    if not math.isfinite(value):
        raise LabelledSetError(
            message("validation.material.no_number", where=where, column=name, text=text)
        )
    return value


def _span(cells: Mapping[str, str], where: Message) -> tuple[float, float] | None:
    start_s, end_s = (_number(cells, name, where) for name in ("start_s", "end_s"))
    if math.isnan(start_s) and math.isnan(end_s):
        return None
    if not 0 <= start_s < end_s:
        raise LabelledSetError(message("validation.material.no_passage", where=where))
    return start_s, end_s


def _demand(material: Material, source: Path) -> Material:
    if not material.recordings:
        raise LabelledSetError(message("validation.material.empty", source=str(source)))
    seen: set[tuple[Path, tuple[float, float] | None]] = set()
    for one in material.recordings:
        if (one.path, one.span_s) in seen:
            raise LabelledSetError(
                message("inference.labelled.twice", source=str(source), recording=one.name)
            )
        seen.add((one.path, one.span_s))
    return material
