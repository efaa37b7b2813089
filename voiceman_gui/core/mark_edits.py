"""Moving the edges of marks, as pure functions."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import TierKind
from voiceman_gui.core.turn_edits import Edge

SHORTEST_S = 0.001
"""No edge comes nearer to the other one."""


class Misfit(enum.Enum):
    """Why a mark cannot lie on a tier."""

    NO_POINT = enum.auto()
    """A region, where only points may lie."""
    NO_REGION = enum.auto()
    """A point, where only regions may lie."""
    OVERLAP = enum.auto()
    """It overlaps a region of a tier of intervals."""


def misfit_of(mark: Mark, beside: Iterable[Mark], kind: TierKind) -> Misfit | None:
    """Return why a mark cannot lie on a tier; None where it can.

    Parameters
    ----------
    mark : Mark
    beside : iterable of Mark
        The others of the tier.
    kind : TierKind
        Of the tier.
    """
    span = mark.span
    if kind is TierKind.POINTS:
        return Misfit.NO_POINT if span.duration_s > 0 else None
    if kind is not TierKind.INTERVALS:
        return None
    if span.duration_s <= 0:
        return Misfit.NO_REGION
    overlaps = (one.span.start_s < span.end_s and span.start_s < one.span.end_s for one in beside)
    return Misfit.OVERLAP if any(overlaps) else None


def moved(mark: Mark, edge: Edge, to_s: float, limits: tuple[float, float]) -> Span:
    """Return where a mark lies when one edge is moved, as far as it goes; a point moves whole.

    Parameters
    ----------
    mark : Mark
    edge : Edge
    to_s : float
    limits : (float, float)
        See `edge_limits`.
    """
    to_s = min(max(to_s, limits[0]), limits[1])
    span = mark.span
    if span.duration_s <= 0:
        return Span(to_s, to_s)
    return Span(to_s, span.end_s) if edge is Edge.START else Span(span.start_s, to_s)


def edge_limits(
    mark: Mark, edge: Edge, marks: Iterable[Mark], kind: TierKind, total_s: float
) -> tuple[float, float]:
    """Return between which times an edge can be moved.

    It stops `SHORTEST_S` before the other edge and at the recording's ends; on a tier of intervals
    also where the next one begins or the one before ends. Where it stands always lies between them.

    Parameters
    ----------
    mark : Mark
    edge : Edge
    marks : iterable of Mark
        All marks of the recording.
    kind : TierKind
        Of the mark's tier.
    total_s : float
        Length of the recording.
    """
    start_s, end_s = mark.span.start_s, mark.span.end_s
    low_s, high_s = 0.0, total_s
    if kind is TierKind.INTERVALS:
        others = [one.span for one in marks if one.tier == mark.tier and one.id != mark.id]
        low_s = max((one.end_s for one in others if one.end_s <= start_s), default=0.0)
        high_s = min((one.start_s for one in others if one.start_s >= end_s), default=total_s)
    if end_s <= start_s:
        return min(low_s, start_s), max(high_s, start_s)
    if edge is Edge.START:
        return min(low_s, start_s), max(end_s - SHORTEST_S, start_s)
    return min(start_s + SHORTEST_S, end_s), max(high_s, end_s)
