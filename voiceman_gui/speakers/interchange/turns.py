"""From what stands in a file to turns: which parts, who is meant, does it fit the recording."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from voiceman_gui.core.errors import InterchangeError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Turn, Turns, TurnState
from voiceman_gui.core.turns_joined import joined
from voiceman_gui.interchange.lines import Lines
from voiceman_gui.speakers.interchange.labels import speakers_named
from voiceman_gui.speakers.interchange.stretches import Stretch, TurnsFile

MOST_NAMES = 50
"""A file that names more people is read in another way than it was meant: words, not speakers."""

ROUNDED_S = 0.1
"""How far beyond the recording's end a turn may end: other programs round its length up."""

UNSURE_IN_FILE = message("speakers.reason.in_file")
UNNAMED_IN_FILE = message("speakers.reason.unnamed_in_file")


@dataclass(frozen=True, slots=True)
class Imported:
    """Turns from a file.

    Parameters
    ----------
    turns : Turns
        All imported, with the file as their source: who made it is not known here, and whoever
        brings it has not listened to its turns in this program.
    notices : tuple of Message
        What was left out or changed.
    """

    turns: Turns
    notices: tuple[Message, ...] = ()


def turns_of(
    file: TurnsFile,
    total_s: float,
    *,
    recording: str = "",
    parts: Sequence[str] | None = None,
    by_name: bool = False,
    by_text: bool = False,
    known: Turns | None = None,
) -> Imported:
    """Return the turns of a file that was read.

    Turns of one speaker that overlap become one.

    Parameters
    ----------
    file : TurnsFile
    total_s : float
        Length of the recording. A turn may end up to `ROUNDED_S` beyond it and is cut there.
    recording : str
        Name of the recording without its suffix: of a file of several recordings, that one is
        chosen.
    parts : sequence of str, optional
        Which of `TurnsFile.parts`; by default all tiers, or the one recording.
    by_name : bool
        Whether the file must name the recording. Otherwise the only recording that it names is
        taken for this one, with a notice if it is called otherwise.
    by_text : bool
        Whether the text of a TextGrid's interval says who speaks, instead of its tier's name.
    known : Turns, optional
        The turns so far: speakers of the same name keep their ids.

    Raises
    ------
    InterchangeError
        If the file has no such part or several recordings, no turn, too many speakers, or turns
        beyond the recording's end.
    """
    chosen = _chosen(file, recording, parts, by_name)
    name = displayable(file.path.name)
    stretches = [
        replace(one, label=one.text) if by_text else one
        for one in file.stretches
        if one.part in chosen
    ]
    if not stretches:
        raise InterchangeError(message("speakers.file.no_turns", file=name))
    spans = [_within(one, file, total_s) for one in stretches]
    labels = [one.label for one in sorted(stretches, key=lambda one: (one.span.start_s, one.line))]
    silent = () if by_text or len(chosen) < len(file.parts) else file.silent
    named = [label for label in (*labels, *silent) if label not in ("", UNSURE)]
    speakers = speakers_named(named, known)
    if len(speakers) > MOST_NAMES:
        raise InterchangeError(
            message("speakers.file.too_many", file=name, speakers_count=len(speakers))
        )
    made: dict[tuple[Span, str], Turn] = {}
    for one, span in zip(stretches, spans, strict=True):
        ident = speakers[one.label].id if one.label in speakers else UNSURE
        reason = None
        if ident == UNSURE:
            reason = UNSURE_IN_FILE if one.label else UNNAMED_IN_FILE
        made[span, ident] = Turn(span, ident, TurnState.IMPORTED, reason=reason)
    people = sorted(speakers.values(), key=lambda one: (len(one.id), one.id))
    turns = joined(Turns(tuple(people), tuple(made.values()), file.source))
    notices = _notices(file, stretches, spans, turns)
    if file.one_part and parts is None and not _is_named(file.parts[min(chosen)], recording):
        notices.insert(0, _other_recording(file, recording))
    return Imported(turns, tuple(notices))


def speakers_in(file: TurnsFile, parts: Sequence[str], *, by_text: bool = False) -> tuple[str, ...]:
    """Return whom some parts of a file name, in order of first speech; unsure speech aside."""
    chosen = {file.parts.index(part) for part in parts}
    first: dict[str, tuple[float, int]] = {}
    for one in file.stretches:
        name = one.text if by_text else one.label
        at = one.span.start_s, one.line
        if one.part in chosen and name not in ("", UNSURE) and at < first.get(name, (math.inf, 0)):
            first[name] = at
    return tuple(sorted(first, key=lambda name: first[name]))


def _chosen(
    file: TurnsFile, recording: str, parts: Sequence[str] | None, by_name: bool
) -> set[int]:
    name = displayable(file.path.name)
    if parts is None and file.one_part and (by_name or len(file.parts) > 1):
        parts = [part for part in file.parts if _is_named(part, recording)]
        if len(parts) != 1:
            several = message("speakers.file.several", file=name, parts=_shown(file.parts))
            one = len(file.parts) == 1
            raise InterchangeError(_other_recording(file, recording) if one else several)
    if parts is None:
        return set(range(len(file.parts)))
    strange = [part for part in parts if part not in file.parts]
    if strange:
        raise InterchangeError(
            message(
                "speakers.file.no_part",
                file=name,
                part=displayable(strange[0]),
                parts=_shown(file.parts),
            )
        )
    if file.one_part and len(set(parts)) > 1:
        raise InterchangeError(
            message("speakers.file.several", file=name, parts=_shown(tuple(parts)))
        )
    return {file.parts.index(part) for part in parts}


def _other_recording(file: TurnsFile, recording: str) -> Message:
    return message(
        "speakers.file.other_recording",
        file=displayable(file.path.name),
        part=displayable(file.parts[0]),
        recording=displayable(recording),
    )


def _is_named(part: str, recording: str) -> bool:
    """Whether a name in a file is that of a recording; in these files names hold no blanks."""
    return part in (recording, "_".join(recording.split()))


def _shown(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(displayable, parts[:20]))


def _within(one: Stretch, file: TurnsFile, total_s: float) -> Span:
    if one.span.end_s <= total_s:
        return one.span
    if one.span.start_s >= total_s or one.span.end_s > total_s + ROUNDED_S:
        why = message("speakers.file.beyond", end_s=one.span.end_s, total_s=total_s)
        raise Lines(file.path).error(one.line, why)
    return Span(one.span.start_s, total_s)


def _notices(
    file: TurnsFile, stretches: list[Stretch], spans: list[Span], turns: Turns
) -> list[Message]:
    name = displayable(file.path.name)
    cut = sum(one.span != span for one, span in zip(stretches, spans, strict=True))
    met = len(stretches) - len(turns.turns)
    notices = []
    if file.points:
        notices.append(message("speakers.file.points", file=name, points_count=file.points))
    if cut:
        notices.append(message("speakers.file.cut", file=name, turns_count=cut))
    if met:
        notices.append(message("speakers.file.joined", file=name, turns_count=met))
    return notices
