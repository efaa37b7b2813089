"""A chart as a list of shapes in millimetres, written as SVG and from there as PDF and PNG.

There is no transparency and no gradient: every colour is final, so all outputs look alike, PDF/A
stays simple and a grey print keeps the differences that line style and hatching carry.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

Colour = tuple[int, int, int]
"""Red, green, blue, 0..255."""
Point = tuple[float, float]
"""Millimetres from the left and from the top."""
Anchor = Literal["start", "middle", "end"]
Dash = tuple[float, ...]
"""Lengths of strokes and gaps in millimetres; empty is a solid line."""


@dataclass(frozen=True, slots=True)
class Polyline:
    """A line through points."""

    points: tuple[Point, ...]
    colour: Colour
    width: float
    dash: Dash = ()


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled shape without outline."""

    points: tuple[Point, ...]
    fill: Colour


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, filled or outlined or both."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour | None = None
    outline: Colour | None = None
    line_width: float = 0.15


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; `y` is its baseline, `size` in points."""

    x: float
    y: float
    text: str
    size: float
    colour: Colour
    anchor: Anchor = "start"
    bold: bool = False


Shape = Polyline | Polygon | Box | Label


@dataclass(slots=True)
class Drawing:
    """Shapes in the order in which they are drawn, on a sheet of the given size.

    Parameters
    ----------
    width, height : float
        Millimetres.
    title : str
        What the picture shows, for those who cannot see it.
    shapes : list of Shape
    """

    width: float
    height: float
    title: str
    shapes: list[Shape] = field(default_factory=list)

    def place(self, other: Drawing, x: float, y: float) -> None:
        """Draw another sheet's shapes onto this one, its corner at (x, y)."""
        self.shapes.extend(moved(shape, x, y) for shape in other.shapes)


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """Return the shape, shifted."""
    if isinstance(shape, Polyline):
        points = tuple((x + dx, y + dy) for x, y in shape.points)
        return Polyline(points, shape.colour, shape.width, shape.dash)
    if isinstance(shape, Polygon):
        return Polygon(tuple((x + dx, y + dy) for x, y in shape.points), shape.fill)
    if isinstance(shape, Box):
        return Box(
            shape.x + dx,
            shape.y + dy,
            shape.width,
            shape.height,
            shape.fill,
            shape.outline,
            shape.line_width,
        )
    return Label(
        shape.x + dx,
        shape.y + dy,
        shape.text,
        shape.size,
        shape.colour,
        shape.anchor,
        shape.bold,
    )


def hatching(
    x: float, y: float, width: float, height: float, spacing: float, *, falling: bool = False
) -> list[tuple[Point, Point]]:
    """Return diagonal strokes clipped to a box.

    Strokes lie on lines ``x + y = k * spacing`` of the whole sheet (``x - y`` when `falling`), so
    that neighbouring boxes continue one another.
    """
    sign = -1.0 if falling else 1.0
    corners = [cx + sign * cy for cx in (x, x + width) for cy in (y, y + height)]
    strokes: list[tuple[Point, Point]] = []
    k = int(min(corners) // spacing) + 1
    while k * spacing < max(corners):
        total = k * spacing
        # On the line, cy = sign * (total - cx); keep the part whose cy lies in the box.
        ends = sorted((total - sign * y, total - sign * (y + height)))
        left, right = max(x, ends[0]), min(x + width, ends[1])
        if right > left:
            strokes.append(((left, sign * (total - left)), (right, sign * (total - right))))
        k += 1
    return strokes


def hatched(
    outline: tuple[Point, ...], spacing: float, *, falling: bool = False
) -> list[tuple[Point, Point]]:
    """Return diagonal strokes clipped to a polygon, on the same lines as those of `hatching`."""
    sign = -1.0 if falling else 1.0
    corners = np.array(outline, np.float64)
    x, y = corners.T
    total = x + sign * y
    following = np.roll(np.arange(total.size), -1)
    strokes: list[tuple[Point, Point]] = []
    first, last = math.floor(total.min() / spacing) + 1, math.ceil(total.max() / spacing)
    for k in range(first, last):
        above = total > k * spacing
        # Edges that a stroke's line crosses; a closed outline is crossed an even number of times.
        edges = np.flatnonzero(above != above[following])
        ends = following[edges]
        share = (k * spacing - total[edges]) / (total[ends] - total[edges])
        at = np.sort(x[edges] + share * (x[ends] - x[edges]))
        strokes += [
            (
                (float(left), float(sign * (k * spacing - left))),
                (float(right), float(sign * (k * spacing - right))),
            )
            for left, right in zip(at[::2], at[1::2], strict=True)
            if right > left
        ]
    return strokes
