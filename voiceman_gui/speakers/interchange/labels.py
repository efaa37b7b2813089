"""How speakers are called in files, and who is meant by a name in a file."""

from __future__ import annotations

import re
from collections.abc import Iterable

from voiceman_gui.core.turn_edits import clean
from voiceman_gui.core.turns import UNSURE, Speaker, Turns

_RESERVED = re.compile(r"speaker_[0-9]+|unsure( \([0-9]+\))?", re.ASCII | re.IGNORECASE)
_DEFAULT = re.compile(r"speaker_([1-9][0-9]{0,8})", re.ASCII)


def file_names(turns: Turns) -> dict[str, str]:
    """Return the name in files of each speaker, by id; of `UNSURE` as well.

    A speaker without a label is ``speaker_2``, in every language. A label that would be taken for
    such a name or for nobody stands in quotation marks; one that two have gets a number.
    """
    names = {UNSURE: UNSURE}
    names |= {one.id: f"speaker_{one.id}" for one in turns.speakers if not one.label}
    for speaker in turns.speakers:
        if not speaker.label:
            continue
        label = clean(speaker.label)
        if _RESERVED.fullmatch(label):
            label = f"“{label}”"
        name, number = label, 2
        while name in names.values():
            name, number = f"{label} ({number})", number + 1
        names[speaker.id] = name
    return names


def speakers_named(names: Iterable[str], known: Turns | None = None) -> dict[str, Speaker]:
    """Return who is meant by each name of a file.

    Somebody whom `known` has under this name is that speaker; ``speaker_2`` is the one with the id
    "2"; the others get the lowest free ids in the order given, with their names as labels.

    Parameters
    ----------
    names : iterable of str
        In order of first speech; `UNSURE` is none.
    known : Turns, optional
        The turns that were there before.
    """
    wanted = list(dict.fromkeys(names))
    before = {} if known is None else {one.id: one for one in known.speakers}
    by_name = {} if known is None else {name: ident for ident, name in file_names(known).items()}
    found = {name: before[by_name[name]] for name in wanted if by_name.get(name) in before}
    taken = {one.id for one in found.values()}
    for name in wanted:
        default = _DEFAULT.fullmatch(name)
        if name not in found and default is not None and default[1] not in taken:
            found[name] = before.get(default[1], Speaker(default[1]))
            taken.add(default[1])
    number = 1
    for name in wanted:
        if name in found:
            continue
        while str(number) in taken:
            number += 1
        taken.add(str(number))
        found[name] = Speaker(str(number), clean(name))
    return found
