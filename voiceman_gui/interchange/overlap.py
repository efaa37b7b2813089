"""What overlaps, spread over rows of which none does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from voiceman_gui.core.span import Span

T = TypeVar("T")


def rows_apart(items: Iterable[T], span: Callable[[T], Span]) -> list[list[T]]:
    """Spread items over as few rows as it takes for none of a row to overlap.

    Parameters
    ----------
    items : iterable
        In order of time.
    span : callable
        Returns where an item lies.
    """
    rows: list[list[T]] = []
    for item in items:
        free = (row for row in rows if span(row[-1]).end_s <= span(item).start_s)
        row = next(free, None)
        if row is None:
            rows.append(row := [])
        row.append(item)
    return rows
