"""A drawing as SVG 1.1: plain shapes and real text."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from voiceman_gui.report.atomic import write_whole
from voiceman_gui.report.drawing import Box, Colour, Drawing, Point, Polygon, Polyline, Shape

_MM_PER_POINT = 25.4 / 72
_FAMILIES = "'Noto Sans', 'Nanum Square', 'NanumSquare', 'DejaVu Sans', Arial, sans-serif"


def svg_bytes(drawing: Drawing) -> bytes:
    """Return the drawing as an SVG document in UTF-8, one shape to a line."""
    width, height = f"{drawing.width:g}", f"{drawing.height:g}"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" '
        f'viewBox="0 0 {width} {height}" font-family="{_FAMILIES}" role="img">',
        f"<title>{escape(_xml(drawing.title))}</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        *(_element(shape) for shape in drawing.shapes),
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


def _element(shape: Shape) -> str:
    if isinstance(shape, Polyline):
        dash = ",".join(f"{length:g}" for length in shape.dash)
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        return (
            f'<polyline points="{_points(shape.points)}" fill="none" '
            f'stroke="{_hex(shape.colour)}" stroke-width="{shape.width:g}" '
            f'stroke-linejoin="round"{dashed}/>'
        )
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
