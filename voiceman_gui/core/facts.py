"""One kind of fact in many windows: an id, and parameters as columns.

Three hours of recording have some ten thousand windows, nearly each with reasons of its own
measured values. They stay arrays until a person looks at one window.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.message import Message, Value, message
from voiceman_gui.core.reference import reading_name

Rows = NDArray[np.intp]
Parameter = Value | NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class FactColumn:
    """A fact that holds in some windows.

    Parameters
    ----------
    id : str
        Of the message.
    rows : ndarray of int, shape (n,)
        Numbers of the windows in which it holds, ascending.
    params : mapping of str to a value, or to ndarray of float64, shape (n,)
        Parameters of the message: the same in all these windows, or one for each.
    readings : tuple of str
        Readings, by their keys in `core.reference`, that it leaves out or qualifies; empty
        where it concerns the window as a whole, such as the reason of a quality gate.
    """

    id: str
    rows: Rows
    params: Mapping[str, Parameter] = field(default_factory=dict)
    readings: tuple[str, ...] = ()
    _same: Message | None = field(init=False, repr=False, default=None)

    def __post_init__(self) -> None:
        if not any(isinstance(value, np.ndarray) for value in self.params.values()):
            # One message for all windows, and not one made anew for each.
            same = Message(self.id, self.params)  # type: ignore[arg-type]
            object.__setattr__(self, "_same", same)

    @classmethod
    def where(
        cls,
        fact: Message | str,
        holds: NDArray[np.bool_],
        readings: tuple[str, ...] = (),
        /,
        **params: Parameter,
    ) -> FactColumn:
        """Return the column of a fact that holds where `holds` is True.

        Parameters
        ----------
        fact : Message or str
            The fact where it is the same in all windows, else its id.
        holds : ndarray of bool, shape (windows,)
        readings : tuple of str
        **params : ndarray of float64, shape (windows,), or a value
            Parameters, those that each window has of its own as arrays.
        """
        rows = np.flatnonzero(holds)
        cut = {
            name: value[rows] if isinstance(value, np.ndarray) else value
            for name, value in params.items()
        }
        if isinstance(fact, Message):
            return cls(fact.id, rows, {**fact.params, **cut}, readings)
        return cls(fact, rows, cut, readings)

    def within(self, rows: NDArray[np.bool_]) -> FactColumn:
        """Return the fact in those of its windows for which `rows`, shape (windows,), is True."""
        kept = rows[self.rows]
        params = {
            name: value[kept] if isinstance(value, np.ndarray) else value
            for name, value in self.params.items()
        }
        return FactColumn(self.id, self.rows[kept], params, self.readings)

    def place(self, row: int) -> int | None:
        """Return the place of a window among `rows`; None where the fact does not hold in it."""
        at = int(self.rows.searchsorted(row))
        return at if at < self.rows.shape[0] and self.rows[at] == row else None

    def bare(self, place: int) -> Message:
        """Return the fact at a place of `rows`, without the readings that it concerns."""
        if self._same is not None:
            return self._same
        params = {
            name: value[place].item() if isinstance(value, np.ndarray) else value
            for name, value in self.params.items()
        }
        return Message(self.id, params)

    def at(self, place: int) -> Message:
        """Return the fact at a place of `rows`."""
        return self._named(self.bare(place))

    def over(self, rows: Sequence[int] | Rows) -> Message | None:
        """Return the fact over several windows; None where it holds in none of them.

        A parameter that varies among them is given as the pair of its lowest and highest value.
        """
        among = np.isin(self.rows, rows)
        if not among.any():
            return None
        params: dict[str, Value] = {}
        for name, value in self.params.items():
            if not isinstance(value, np.ndarray):
                params[name] = value
                continue
            low, high = value[among].min().item(), value[among].max().item()
            params[name] = low if low == high else (low, high)
        return self._named(Message(self.id, params))

    def _named(self, fact: Message) -> Message:
        return missing(self.readings, fact) if self.readings else fact


def missing(readings: Sequence[str], why: Message) -> Message:
    """Say why readings are missing or to be read with caution.

    Parameters
    ----------
    readings : sequence of str
        Keys of `core.reference`.
    why : Message
    """
    return message("analysis.missing", readings=tuple(map(reading_name, readings)), why=why)


def concerns(fact: Message, reading: str) -> bool:
    """Whether a reason is one of `missing` for a reading."""
    names = fact.params.get("readings", ())
    return (
        fact.id == "analysis.missing"
        and isinstance(names, tuple)
        and reading_name(reading) in names
    )


def at_row(facts: Sequence[FactColumn], row: int) -> tuple[Message, ...]:
    """Return all facts of one window, in the order of the columns."""
    found = []
    for fact in facts:
        place = fact.place(row)
        if place is not None:
            found.append(fact.at(place))
    return tuple(found)


def reason_of_missing(fact: Message) -> Message | None:
    """Return the cause that a reason of `missing` holds; None for other reasons."""
    why = fact.params.get("why")
    return why if fact.id == "analysis.missing" and isinstance(why, Message) else None


ENDS: Mapping[str, Message] = {
    "analysis.end.ceiling": message("analysis.end.at_ceiling"),
    "analysis.end.floor": message("analysis.end.at_floor"),
}
"""Facts that a reading lies at an end of its baseline, by id, and the same in a few words."""


def short_end(end: Message) -> Message:
    """Say in a few words at which end of its baseline a reading lies.

    Parameters
    ----------
    end : Message
        One of `ENDS`.
    """
    return ENDS[end.id]


def end_of(reading: str, facts: Sequence[Message]) -> Message | None:
    """Return in a few words at which end of its baseline a reading lies; None for neither.

    Parameters
    ----------
    reading : str
        Its key in `core.reference`.
    facts : sequence of Message
        Reasons of the window or passage.
    """
    for fact in facts:
        why = reason_of_missing(fact)
        if why is not None and why.id in ENDS and concerns(fact, reading):
            return short_end(why)
    return None
