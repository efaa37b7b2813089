"""The report's pages: typography, tables and page breaks, without knowing what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fpdf import FPDF

from voiceman_gui.report import palette, tagging
from voiceman_gui.report.drawing import Colour, Drawing
from voiceman_gui.report.lettering import HANGUL, LATIN, MONO, Lettering
from voiceman_gui.report.pdf_drawing import draw

MARGIN = 18.0
TOP = 18.0
BOTTOM = 20.0
_RULE: Colour = (170, 170, 176)


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece of text looks: font family, style, size in points, line height in mm."""

    family: str = "sans"
    style: str = ""
    size: float = 9.2
    line: float = 4.3
    colour: Colour = palette.INK


BODY = Style()
SMALL = Style(size=7.6, line=3.6, colour=palette.SOFT)
TITLE = Style(style="B", size=21, line=9.0)
OVERLINE = Style(style="B", size=8.5, line=4.2, colour=palette.SOFT)
HEADINGS = {1: Style(style="B", size=14, line=6.4), 2: Style(style="B", size=10.8, line=5.2)}
CELL = Style(size=8.3, line=3.8)
HEAD = Style(style="B", size=7.8, line=3.7, colour=palette.SOFT)
HASH = Style(family="mono", size=7.4, line=3.8)
LIMIT = Style(style="I", size=8.3, line=3.9, colour=(60, 60, 66))


class _Sheet(FPDF):  # type: ignore[misc]
    """An FPDF with the report's footer and its structure tree."""

    footer_left = ""
    footer_right = ""

    def footer(self) -> None:
        """Print page x of y, report id and exhibit hash prefix under a rule."""
        with tagging.artifact(self):
            y = self.h - 13
            self.set_draw_color(*_RULE)
            self.set_line_width(0.15)
            self.line(MARGIN, y, self.w - MARGIN, y)
            self.set_font("sans", "", 7.2)
            self.set_text_color(*palette.SOFT)
            self.set_xy(MARGIN, y + 1.6)
            self.cell(60, 3.6, f"Page {self.page_no()} of {{nb}}")
            self.set_xy(MARGIN, y + 1.6)
            self.cell(self.epw, 3.6, self.footer_left, align="C")
            self.set_xy(MARGIN, y + 1.6)
            self.cell(self.epw, 3.6, self.footer_right, align="R")


class Page:
    """Writes onto A4 pages from top to bottom and starts a new page where one is full.

    Parameters
    ----------
    fonts : Path
        Folder of the fonts, which are embedded.
    footer_left, footer_right : str
        Stand on each page beside "Page x of y".
    when : datetime
        Date of the document, with time zone.
    """

    def __init__(self, fonts: Path, footer_left: str, footer_right: str, when: datetime) -> None:
        self.lettering = Lettering(fonts)
        pdf = _Sheet(format="A4", unit="mm", enforce_compliance="PDF/A-3U")
        pdf.struct_builder = tagging.StructureTree()
        pdf.set_creation_date(when)
        pdf.set_margins(MARGIN, TOP, MARGIN)
        pdf.set_auto_page_break(auto=False)
        pdf.c_margin = 0
        for style, name in LATIN.items():
            pdf.add_font("sans", style, fonts / name)
        for style, name in HANGUL.items():
            pdf.add_font("hangul", style, fonts / name)
        pdf.add_font("mono", "", fonts / MONO)
        pdf.set_fallback_fonts(["hangul"], exact_match=False)
        pdf.footer_left, pdf.footer_right = footer_left, self.lettering.printable(footer_right)
        pdf.add_page()
        self.pdf = pdf

    @property
    def width(self) -> float:
        """Width between the margins in millimetres."""
        return float(self.pdf.epw)

    @property
    def left_mm(self) -> float:
        """Millimetres that are free below what is written."""
        return float(self.pdf.h - BOTTOM - self.pdf.y)

    def need(self, height: float) -> None:
        """Start a new page unless this much is free; a whole page is never left empty."""
        if self.left_mm < height and self.pdf.y > TOP + 0.1:
            self.pdf.add_page()

    def new_page(self) -> None:
        """Start a new page, if this one holds anything."""
        if self.pdf.y > TOP + 0.1:
            self.pdf.add_page()

    def space(self, height: float) -> None:
        """Leave some room, but none at the top of a page."""
        if self.pdf.y > TOP + 0.1:
            self.pdf.set_y(self.pdf.y + height)

    def lines(self, text: str, width: float, style: Style) -> list[str]:
        """Break text into lines of at most this width; long words are cut."""
        self._font(style)
        lines: list[str] = []
        for part in text.split("\n"):
            printable = self.lettering.printable(part)
            lines += self.pdf.multi_cell(
                width, style.line, printable or " ", align="L", dry_run=True, output="LINES"
            )
        return lines

    def heading(self, text: str, level: int = 1) -> None:
        """Write a heading that stands in the outline and stays with what follows."""
        style = HEADINGS[level]
        self.space(6 if level == 1 else 3.5)
        lines = self.lines(text, self.width, style)
        self.need(style.line * len(lines) + 22)
        self.pdf.start_section(" ".join(lines), level=level - 1, strict=False)
        with tagging.content(self.pdf, f"H{level}"):
            self._write(lines, MARGIN, style)
        self.space(1.6 if level == 1 else 0.8)

    def paragraph(
        self, text: str, style: Style = BODY, *, indent: float = 0.0, after: float = 1.8
    ) -> None:
        """Write a paragraph; one that does not fit goes on overleaf."""
        lines = self.lines(text, self.width - indent, style)
        # Two lines at least stay together at either end of a page.
        self.need(style.line * min(len(lines), 2))
        while lines:
            fit = max(1, int((self.left_mm + 0.01) / style.line))
            with tagging.content(self.pdf, "P"):
                self._write(lines[:fit], MARGIN + indent, style)
            lines = lines[fit:]
            if lines:
                self.pdf.add_page()
        self.space(after)

    def bullet(self, text: str, style: Style = BODY) -> None:
        """Write a paragraph with a dot before it."""
        self.need(style.line * min(3, len(self.lines(text, self.width - 4, style))))
        y = self.pdf.y
        with tagging.artifact(self.pdf):
            self._write(["•"], MARGIN + 0.6, style)
        self.pdf.set_y(y)
        self.paragraph(text, style, indent=4, after=1.2)

    def limitation(self, text: str) -> None:
        """Write what a figure does not show, with a bar at its left."""
        lines = self.lines(text, self.width - 5, LIMIT)
        height = LIMIT.line * len(lines)
        self.need(height)
        y = self.pdf.y
        with tagging.artifact(self.pdf):
            self.pdf.set_fill_color(*palette.SOFT)
            self.pdf.rect(MARGIN + 0.5, y + 0.3, 0.7, height - 0.6, style="F")
        with tagging.content(self.pdf, "P"):
            self._write(lines, MARGIN + 4, LIMIT)
        self.space(2.2)

    def drawing(self, drawing: Drawing, *, after: float = 2.0) -> None:
        """Place a drawing across the page."""
        self.need(drawing.height)
        y = self.pdf.y
        with tagging.content(self.pdf, "Figure", alt=drawing.title):
            draw(self.pdf, drawing, MARGIN, y, self.lettering)
        self.pdf.set_y(y + drawing.height)
        self.space(after)

    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        *,
        styles: Sequence[Style] | None = None,
    ) -> None:
        """Write a table; its head is repeated on each page and a tall row goes on overleaf.

        Parameters
        ----------
        head : sequence of str
            Column names; empty for a plain list of name and value.
        rows : sequence of sequence of str
        widths : sequence of float
            Relative widths of the columns.
        styles : sequence of Style, optional
            One to a column.
        """
        scale = self.width / sum(widths)
        columns = [width * scale for width in widths]
        chosen = list(styles or [CELL] * len(columns))
        with tagging.group(self.pdf, "Table"):
            self.need(18)
            if head:
                self._row(head, columns, [HEAD] * len(columns), "TH", ())
            for row in rows:
                self._row(row, columns, chosen, "TD", head)
        self.space(2.4)

    def signatures(self, people: Sequence[tuple[str, str]]) -> None:
        """Leave lines for date and signature, side by side."""
        self.need(34)
        y, width = self.pdf.y + 18, self.width / len(people) - 6
        for place, (role, name) in enumerate(people):
            x = MARGIN + place * (width + 12)
            with tagging.artifact(self.pdf):
                self.pdf.set_draw_color(*palette.INK)
                self.pdf.set_line_width(0.25)
                self.pdf.line(x, y, x + width, y)
            with tagging.content(self.pdf, "P"):
                text = f"{role}: {name}" if name else role
                lines = [*self.lines(text, width, CELL), "Date and signature"]
                self._write(lines, x, CELL, y + 1.2)
        self.pdf.set_y(y + 14)

    def _row(
        self,
        row: Sequence[str],
        columns: Sequence[float],
        styles: Sequence[Style],
        kind: str,
        head: Sequence[str],
    ) -> None:
        cells = [
            self.lines(text, width - 2.5, style)
            for text, width, style in zip(row, columns, styles, strict=True)
        ]
        line = max(style.line for style in styles)
        pad = 0.9
        height = line * max(len(lines) for lines in cells) + 2 * pad
        if height > self.left_mm and height < self.pdf.h - TOP - BOTTOM - 12:
            self._continue(columns, head)
        while any(cells):
            fit = int((self.left_mm - 2 * pad + 0.01) / line)
            if fit < 1:
                self._continue(columns, head)
                continue
            y = self.pdf.y + pad
            with tagging.group(self.pdf, "TR"):
                x = MARGIN
                for lines, width, style in zip(cells, columns, styles, strict=True):
                    with tagging.content(self.pdf, kind):
                        self._write(lines[:fit], x, style, y)
                    x += width
            y += line * min(fit, max(len(lines) for lines in cells)) + pad
            self._rule(y, 0.25 if kind == "TH" else 0.1)
            self.pdf.set_y(y)
            cells = [lines[fit:] for lines in cells]

    def _continue(self, columns: Sequence[float], head: Sequence[str]) -> None:
        self.pdf.add_page()
        if head:
            self._row(head, columns, [HEAD] * len(columns), "TH", ())

    def _rule(self, y: float, width: float) -> None:
        with tagging.artifact(self.pdf):
            self.pdf.set_draw_color(*_RULE)
            self.pdf.set_line_width(width)
            self.pdf.line(MARGIN, y, MARGIN + self.width, y)

    def _font(self, style: Style) -> None:
        self.pdf.set_font(style.family, style.style, style.size)

    def _write(self, lines: Sequence[str], x: float, style: Style, y: float | None = None) -> None:
        self._font(style)
        self.pdf.set_text_color(*style.colour)
        y = self.pdf.y if y is None else y
        for line in lines:
            self.pdf.set_xy(x, y)
            self.pdf.cell(None, style.line, line)
            y += style.line
        self.pdf.set_xy(MARGIN, y)
