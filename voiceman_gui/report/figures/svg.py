"""A drawing as SVG 1.1: plain shapes and real text."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from voiceman_gui.core.printed import MINUS
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
    "'Noto Sans', Pretendard, 'Noto Sans KR', 'Malgun Gothic', sans-serif"  # not worded: fonts
)
"""The program's fonts first, then what most computers have."""
_WITH_MINUS = "Pretendard, 'Noto Sans KR', 'Malgun Gothic', sans-serif"  # not worded: fonts
"""The program's Noto Sans has no minus sign, and one text should be in one face."""

_Style = tuple[Colour, float, Dash]


def svg_bytes(drawing: Drawing) -> bytes:
    """Return the drawing as an SVG document in UTF-8, one element to a line."""
    width, height = f"{drawing.width:g}", f"{drawing.height:g}"
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "width": f"{width}mm",
            "height": f"{height}mm",
            "viewBox": " ".join(("0", "0", width, height)),
            "font-family": _FAMILIES,
            "role": "img",
        },
    )
    SubElement(root, "title").text = _xml(drawing.title)
    SubElement(root, "rect", {"width": width, "height": height, "fill": "#ffffff"})
    for style, group in itertools.groupby(drawing.shapes, key=_style):
        if style is None:
            for shape in group:
                _draw(root, shape)
        else:
            # Successive strokes of one look, as of a hatching, are one element.
            _draw_lines(root, [s.points for s in group if isinstance(s, Polyline)], style)
    indent(root, "")
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def write_svg(drawing: Drawing, path: Path, *, original: Path) -> None:
    """Write the drawing as SVG.

    Raises
    ------
    ExportError
        If the file cannot be written there, or is the recording itself.
    """
    write_whole(path, svg_bytes(drawing), original=original)


def _style(shape: Shape) -> _Style | None:
    if isinstance(shape, Polyline):
        return shape.colour, shape.width, shape.dash
    return None


def _draw_lines(root: Element, lines: Sequence[tuple[Point, ...]], style: _Style) -> None:
    colour, width, dash = style
    path = SubElement(root, "path", {"d": " ".join(f"M{_points(points)}" for points in lines)})
    path.set("fill", "none")
    _outline(path, colour, width)
    path.set("stroke-linejoin", "round")
    if dash:
        path.set("stroke-dasharray", ",".join(f"{length:g}" for length in dash))


def _draw(root: Element, shape: Shape) -> None:
    if isinstance(shape, Polygon):
        polygon = SubElement(root, "polygon", {"points": _points(shape.points)})
        polygon.set("fill", _hex(shape.fill))
    elif isinstance(shape, Box):
        box = SubElement(root, "rect", {"x": f"{shape.x:.3f}", "y": f"{shape.y:.3f}"})
        box.set("width", f"{shape.width:.3f}")
        box.set("height", f"{shape.height:.3f}")
        box.set("fill", _hex(shape.fill) if shape.fill else "none")
        if shape.outline:
            _outline(box, shape.outline, shape.line_width)
    elif isinstance(shape, Label):
        text = SubElement(root, "text", {"x": f"{shape.x:.3f}", "y": f"{shape.y:.3f}"})
        text.set("font-size", f"{shape.size * _MM_PER_POINT:.3f}")
        text.set("fill", _hex(shape.colour))
        text.set("text-anchor", shape.anchor)
        text.set("xml:space", "preserve")
        if shape.bold:
            text.set("font-weight", "bold")
        if MINUS in shape.text:
            text.set("font-family", _WITH_MINUS)
        text.text = _xml(shape.text)


def _outline(element: Element, colour: Colour, width: float) -> None:
    element.set("stroke", _hex(colour))
    element.set("stroke-width", f"{width:g}")


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{x:.3f},{y:.3f}" for x, y in points)


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _xml(text: str) -> str:
    """XML has no control characters at all, not even escaped ones, and no lone surrogates."""
    return "".join(
        c if c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c <= "\udfff" else " "
        for c in text
    )
