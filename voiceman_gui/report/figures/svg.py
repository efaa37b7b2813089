"""A drawing as SVG 1.1: plain shapes and real text."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from voiceman_gui.report.atomic import write_whole
from voiceman_gui.report.figures.drawing import (
    Box,
    Colour,
    Dash,
    Drawing,
    Label,
    Point,
    Polygon,
    Polyline,
    Shape,
)

_MM_PER_POINT = 25.4 / 72
_FAMILIES = (
    "'Noto Sans', NanumSquare, 'Nanum Square', 'Noto Sans KR', 'Malgun Gothic', 'DejaVu Sans', "
    "Arial, sans-serif"
)
"""The program's fonts first, then what most computers have."""


_Style = tuple[Colour, float, Dash]


def svg_bytes(drawing: Drawing) -> bytes:
    """Return the drawing as an SVG document in UTF-8, one element to a line."""
    width, height = f"{drawing.width:g}", f"{drawing.height:g}"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" '
        f'viewBox="0 0 {width} {height}" font-family="{_FAMILIES}" role="img" '
        'xml:space="preserve">',
        f"<title>{escape(_xml(drawing.title))}</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        *_elements(drawing.shapes),
        "</svg>",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8", errors="backslashreplace")


def write_svg(drawing: Drawing, path: Path, *, original: Path) -> None:
    """Write the drawing as SVG.

    Raises
    ------
    ExportError
        If the file cannot be written there, or is the recording itself.
    """
    write_whole(path, svg_bytes(drawing), original=original)


def _elements(shapes: Sequence[Shape]) -> Iterator[str]:
    """Write shapes in their order; successive strokes of one look, as of a hatching, are one."""
    for style, group in itertools.groupby(shapes, key=_style):
        if style is None:
            yield from (_element(s) for s in group if not isinstance(s, Polyline))
        else:
            yield _path([shape.points for shape in group if isinstance(shape, Polyline)], style)


def _style(shape: Shape) -> _Style | None:
    if isinstance(shape, Polyline):
        return shape.colour, shape.width, shape.dash
    return None


def _path(lines: Sequence[tuple[Point, ...]], style: _Style) -> str:
    colour, width, dash = style
    lengths = ",".join(f"{length:g}" for length in dash)
    dashed = f' stroke-dasharray="{lengths}"' if dash else ""
    way = " ".join(f"M{_points(points)}" for points in lines)
    return (
        f'<path d="{way}" fill="none" stroke="{_hex(colour)}" stroke-width="{width:g}" '
        f'stroke-linejoin="round"{dashed}/>'
    )


def _element(shape: Polygon | Box | Label) -> str:
    if isinstance(shape, Polygon):
        return f'<polygon points="{_points(shape.points)}" fill="{_hex(shape.fill)}"/>'
    if isinstance(shape, Box):
        fill = _hex(shape.fill) if shape.fill else "none"
        stroke = (
            f' stroke="{_hex(shape.outline)}" stroke-width="{shape.line_width:g}"'
            if shape.outline
            else ""
        )
        return (
            f'<rect x="{shape.x:.3f}" y="{shape.y:.3f}" width="{shape.width:.3f}" '
            f'height="{shape.height:.3f}" fill="{fill}"{stroke}/>'
        )
    return _text(shape)


def _text(shape: Label) -> str:
    weight = ' font-weight="bold"' if shape.bold else ""
    return (
        f'<text x="{shape.x:.3f}" y="{shape.y:.3f}" font-size="{shape.size * _MM_PER_POINT:.3f}" '
        f'fill="{_hex(shape.colour)}" text-anchor={quoteattr(shape.anchor)}{weight}>'
        f"{escape(_xml(shape.text))}</text>"
    )


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{x:.3f},{y:.3f}" for x, y in points)


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _xml(text: str) -> str:
    """XML has no control characters at all, not even escaped ones."""
    return "".join(c if c >= " " and c not in "\ufffe\uffff" else " " for c in text)
