"""How the report's text looks."""

from __future__ import annotations

from dataclasses import dataclass

from voiceman_gui.report import palette
from voiceman_gui.report.drawing import Colour


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece of text looks: font family, style, size in points, line height in mm."""

    family: str = "sans"
    style: str = ""
    size: float = 9.2
    line: float = 4.3
    colour: Colour = palette.INK


BODY = Style()
STRONG = Style(style="B")
SMALL = Style(size=7.6, line=3.6, colour=palette.SOFT)
TITLE = Style(style="B", size=21, line=9.0)
OVERLINE = Style(style="B", size=8.5, line=4.2, colour=palette.SOFT)
HEADINGS = {
    1: Style(style="B", size=14, line=6.4),
    2: Style(style="B", size=10.8, line=5.2),
    3: Style(style="B", size=9.2, line=4.6),
}
CELL = Style(size=8.3, line=3.8)
HEAD = Style(style="B", size=7.8, line=3.7, colour=palette.SOFT)
HASH = Style(family="mono", size=7.4, line=3.8)
LIMIT = Style(style="I", size=8.3, line=3.9, colour=(60, 60, 66))


def line_base(style: Style) -> float:
    """Return millimetres from the top of a line to its baseline; the text stands in its middle."""
    return 0.5 * style.line + 0.3 * style.size / 72 * 25.4
