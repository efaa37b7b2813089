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
GAP = 2.5
"""Millimetres between the columns of a table."""
PAD = 0.9
"""Millimetres above and below the text of a row."""
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
HEADINGS = {
    1: Style(style="B", size=14, line=6.4),
    2: Style(style="B", size=10.8, line=5.2),
    3: Style(style="B", size=9.2, line=4.6),
}
CELL = Style(size=8.3, line=3.8)
HEAD = Style(style="B", size=7.8, line=3.7, colour=palette.SOFT)
HASH = Style(family="mono", size=7.4, line=3.8)
LIMIT = Style(style="I", size=8.3, line=3.9, colour=(60, 60, 66))


Fact = tuple[str, str] | tuple[str, str, Style]
"""Name and value, and how the value looks."""


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
        self.lettering.require()
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

    def heading(self, text: str, level: int = 1, *, keep: float = 22) -> None:
        """Write a heading that stands in the outline, on one page with `keep` mm that follow."""
        style = HEADINGS[level]
        self.space({1: 6, 2: 3.5, 3: 1.5}[level])
        lines = self.lines(text, self.width, style)
        self.need(style.line * len(lines) + keep)
        self.pdf.start_section(" ".join(lines), level=level - 1, strict=False)
        with tagging.content(self.pdf, f"H{level}"):
            self._write(lines, MARGIN, style)
        self.space(1.6 if level == 1 else 0.8)

    def title(self, text: str, outline: str) -> None:
        """Write the title of the document; the outline names what stands under it."""
        self.pdf.start_section(outline, level=0)
        with tagging.content(self.pdf, "H1"):
            self._write(self.lines(text, self.width, TITLE), MARGIN, TITLE)
        self.space(3)

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

    def facts(self, rows: Sequence[Fact]) -> None:
        """Write names and values; a value may have a style of its own, such as `HASH`."""
        with tagging.group(self.pdf, "Table"):
            self.need(12)
            for name, value, *style in rows:
                self._row((name, value), self._fact_columns, [HEAD, *(style or [CELL])], "TD", ())
        self.space(2.4)

    def facts_height(self, rows: Sequence[Fact]) -> float:
        """Return the height that `facts` will take, in millimetres."""
        return sum(self._fact_height(*row) for row in rows) + 2.4

    def _fact_height(self, name: str, value: str, style: Style = CELL) -> float:
        left, right = self._fact_columns
        count = max(
            len(self.lines(name, left - GAP, HEAD)), len(self.lines(value, right - GAP, style))
        )
        return max(HEAD.line, style.line) * count + 2 * PAD

    @property
    def _fact_columns(self) -> tuple[float, float]:
        return 44.0, self.width - 44.0

    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
    ) -> None:
        """Write a table; its head is repeated on each page and a tall row goes on overleaf.

        Parameters
        ----------
        head : sequence of str
            Column names.
        rows : sequence of sequence of str
        widths : sequence of float
            Relative widths of the columns.
        """
        scale = self.width / sum(widths)
        columns = [width * scale for width in widths]
        with tagging.group(self.pdf, "Table"):
            self.need(18)
            self._row(head, columns, [HEAD] * len(columns), "TH", ())
            for row in rows:
                self._row(row, columns, [CELL] * len(columns), "TD", head)
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
            self.lines(text, width - GAP, style)
            for text, width, style in zip(row, columns, styles, strict=True)
        ]
        line = max(style.line for style in styles)
        height = line * max(len(lines) for lines in cells) + 2 * PAD
        if height > self.left_mm and height < self.pdf.h - TOP - BOTTOM - 12:
            self._continue(columns, head)
        while any(cells):
            fit = int((self.left_mm - 2 * PAD + 0.01) / line)
            if fit < 1:
                self._continue(columns, head)
                continue
            y = self.pdf.y + PAD
            with tagging.group(self.pdf, "TR"):
                x = MARGIN
                for lines, width, style in zip(cells, columns, styles, strict=True):
                    with tagging.content(self.pdf, kind):
                        self._write(lines[:fit], x, style, y)
                    x += width
            y += line * min(fit, max(len(lines) for lines in cells)) + PAD
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

    def _font(self, style: Style, family: str | None = None) -> None:
        # The Hangul font has no italics.
        emphasis = style.style.replace("I", "") if family == "hangul" else style.style
        self.pdf.set_font(family or style.family, emphasis, style.size)

    def _write(self, lines: Sequence[str], x: float, style: Style, y: float | None = None) -> None:
        self.pdf.set_text_color(*style.colour)
        y = self.pdf.y if y is None else y
        for line in lines:
            # Font by font: fpdf2's own change of fonts inside a cell can leave the page with
            # another font than it believes, and the next line then shows wrong glyphs.
            at, base = x, y + line_base(style)
            for run, other in self.lettering.runs(line):
                self._font(style, "hangul" if other else style.family)
                self.pdf.text(at, base, run)
                at += self.pdf.get_string_width(run)
            y += style.line
        self.pdf.set_xy(MARGIN, y)


def line_base(style: Style) -> float:
    """Return millimetres from the top of a line to its baseline; the text stands in its middle."""
    return 0.5 * style.line + 0.3 * style.size / 72 * 25.4
