"""The lines of a table of measures: what can be measured of a recording."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.marks import Mark, numbered
from voiceman_gui.core.measures import PassageMeasures
from voiceman_gui.core.span import Span
from voiceman_gui.core.speaks_most import speaks_most
from voiceman_gui.core.turns import Turns


class RowKind(enum.StrEnum):
    """What a passage with measures is."""

    SELECTION = "selection"
    MARK = "mark"
    WINDOW = "window"
    TURN = "turn"


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One line of a table of measures, before anything is measured.

    Parameters
    ----------
    kind : RowKind
    span : Span
    number : int
        Place among its kind in order of time, from 1; of a mark its number in the report, 0
        where it has none.
    label : str
        Of a mark.
    speaker : str
        Id of whose turn or window it is, of a mark or the selection who speaks most in it; empty
        for nobody and while speakers are not told apart.
    id : str
        Of the mark.
    """

    kind: RowKind
    span: Span
    number: int = 0
    label: str = ""
    speaker: str = ""
    id: str = ""


MeasuredRow = tuple[MeasureRow, PassageMeasures]


def selection_row(selection: Span, turns: Turns | None) -> MeasureRow:
    """Return the row of the selection."""
    (speaker,) = speaks_most(turns or Turns(), (selection,))
    return MeasureRow(RowKind.SELECTION, selection, speaker=speaker)


def measure_rows(
    analysis: Analysis | None,
    marks: Sequence[Mark] = (),
    turns: Turns | None = None,
    selection: Span | None = None,
) -> tuple[MeasureRow, ...]:
    """Return the selection, then regions that are marked, windows and turns, each in order of time.

    Marks that are points have no length to measure.
    """
    rows: list[MeasureRow] = []
    if selection is not None:
        rows.append(selection_row(selection, turns))
    regions = [(number, mark) for number, mark in numbered(marks) if mark.span.duration_s > 0]
    owners = speaks_most(turns or Turns(), [mark.span for _, mark in regions])
    rows += [
        MeasureRow(RowKind.MARK, mark.span, number or 0, mark.label, speaker, mark.id)
        for (number, mark), speaker in zip(regions, owners, strict=True)
    ]
    if analysis is not None:
        windows = analysis.windows
        starts, ends = windows.start_s.tolist(), windows.end_s.tolist()
        for place, (start_s, end_s) in enumerate(zip(starts, ends, strict=True)):
            speaker = windows.speaker(place) or ""
            rows.append(
                MeasureRow(RowKind.WINDOW, Span(start_s, end_s), place + 1, speaker=speaker)
            )
    if turns is not None:
        rows += [
            MeasureRow(RowKind.TURN, turn.span, place, speaker=turn.speaker)
            for place, turn in enumerate(turns.turns, start=1)
        ]
    return tuple(rows)
