"""What a section of the report is made of; the template knows how each kind looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text.

    Parameters
    ----------
    text : str
    style : {"body", "strong", "small", "warning"}
    """

    text: str
    style: str = "body"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; an item may begin with a name of its own, which is set bold ("" for none)."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Mono:
    """A hash or a command line: a fixed-width cell that may break anywhere."""

    text: str


@dataclass(frozen=True, slots=True)
class State:
    """The state of a quality gate.

    Parameters
    ----------
    gate : {"pass", "caution", "withheld", "no_speech"}
        Decides the colour.
    text : str
    """

    gate: str
    text: str


@dataclass(frozen=True, slots=True)
class Stack:
    """A value in bold, with smaller lines below it."""

    text: str
    below: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A value with its interval on its scale, drawn as a dot on a band.

    Parameters
    ----------
    value, low, high : float
        On the scale; what lies beyond its ends is drawn at the end.
    least, most : float
        Ends of the scale.
    middle : float or None
        Where a reference line stands; None for none.
    """

    value: float
    low: float
    high: float
    least: float = 0.0
    most: float = 1.0
    middle: float | None = None


Cell = str | Mono | State | Stack | Bar


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values, one below the other."""

    rows: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Details:
    """Many short names and values, two beside each other."""

    rows: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head is repeated on each page.

    Parameters
    ----------
    head : tuple of str
    rows : tuple of tuple of Cell
        As many cells to a row as the head has.
    widths : tuple of float
        Relative widths of the columns; 0 is as wide as the text needs.
    whole : bool
        Whether it stays on one page; for short ones.
    caption : str
        What it holds; with one, the table has a number. Empty for none.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    whole: bool = False
    caption: str = ""

    def __post_init__(self) -> None:
        if any(len(row) != len(self.head) for row in (*self.rows, self.widths)):
            raise ValueError("each row of a table has as many cells as its head")


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture in vectors.

    Parameters
    ----------
    svg : str
    alt : str
        What a reader who cannot see it must know.
    caption : str
        What it shows; with one, the picture has a number. Empty for none.
    """

    svg: str
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """What the block above does not show, in short, with the numbers of the whole sentences.

    Parameters
    ----------
    text : str
    numbers : tuple of int
        Places in the section of limitations, counted from 1.
    """

    text: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LimitList:
    """The whole sentences, numbered; `Limits` refer to them."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines for date and signature: role and name of each person, and the words below a line."""

    people: tuple[tuple[str, str], ...]
    below: str


@dataclass(frozen=True, slots=True)
class Group:
    """A part of a section with a heading of its own.

    Parameters
    ----------
    title : str
    blocks : tuple of Block
    new_page : bool
        Whether it should not begin in the lower part of a page.
    """

    title: str
    blocks: tuple[Block, ...]
    new_page: bool = False


Block = (
    Paragraph | Bullets | Facts | Details | Table | Figure | Limits | LimitList | Signatures | Group
)


@dataclass(frozen=True, slots=True)
class Section:
    """One section.

    Parameters
    ----------
    id : str
        By which a template chooses and orders sections.
    title : str
    blocks : tuple of Block
    """

    id: str
    title: str
    blocks: tuple[Block, ...]


def as_data(value: object) -> Any:
    """Return blocks as what JSON can hold; each is an object with its `kind`."""
    if is_dataclass(value) and not isinstance(value, type):
        own = {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
        return {"kind": type(value).__name__.lower(), **own}
    if isinstance(value, Mapping):
        return {str(key): as_data(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [as_data(item) for item in value]
    return value
