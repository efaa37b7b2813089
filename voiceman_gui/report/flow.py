"""Text that flows over the report's pages: headings, paragraphs, drawings and page breaks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from fpdf import FPDF

from voiceman_gui.report import palette, tagging
from voiceman_gui.report.drawing import Colour, Drawing
from voiceman_gui.report.lettering import HANGUL, LATIN, MONO, Lettering
from voiceman_gui.report.pdf_drawing import draw
from voiceman_gui.report.typography import (
    BODY,
    HEADINGS,
    LIMIT,
    TITLE,
    Style,
    line_base,
)

MARGIN = 18.0
TOP = 18.0
BOTTOM = 20.0
ABOVE = {1: 6.0, 2: 3.5, 3: 1.5}
BELOW = 1.0
"""Millimetres around headings."""
_RULE: Colour = (170, 170, 176)


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


class Flow:
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
        self._waiting: list[tuple[str, int, float]] = []
        self._broken: dict[tuple[str, float, Style], tuple[str, ...]] = {}

    @property
    def width(self) -> float:
        """Width between the margins in millimetres."""
        return float(self.pdf.epw)

    @property
    def left_mm(self) -> float:
        """Millimetres that are free below what is written."""
        return float(self.pdf.h - BOTTOM - self.pdf.y)

    def need(self, height: float) -> None:
        """Start a new page unless this much is free; a whole page is never left empty.

        Headings that wait are written first, on the same page as what follows them.
        """
        waiting, self._waiting = self._waiting, []
        height = max([height, *(keep for _, _, keep in waiting)])
        for text, level, _ in waiting:
            style = HEADINGS[level]
            height += ABOVE[level] + BELOW + style.line * len(self.lines(text, self.width, style))
        if self.left_mm < height and self.pdf.y > TOP + 0.1:
            self.pdf.add_page()
        for text, level, _ in waiting:
            self._heading(text, level)

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
        key = (text, width, style)
        if key in self._broken:
            return list(self._broken[key])
        self._font(style)
        lines: list[str] = []
        for part in text.split("\n"):
            printable = self.lettering.printable(part)
            lines += self.pdf.multi_cell(
                width, style.line, printable or " ", align="L", dry_run=True, output="LINES"
            )
        self._broken[key] = tuple(lines)
        return lines

    def heading(self, text: str, level: int = 1, *, keep: float = 0) -> None:
        """Announce a heading, which stands in the outline.

        It is written together with the next block, and on one page with `keep` millimetres more.
        """
        self._waiting.append((text, level, keep))

    def _heading(self, text: str, level: int) -> None:
        style = HEADINGS[level]
        self.space(ABOVE[level])
        lines = self.lines(text, self.width, style)
        self.pdf.start_section(" ".join(lines), level=level - 1, strict=False)
        with tagging.content(self.pdf, f"H{level}"):
            self.write(lines, MARGIN, style)
        self.space(BELOW)

    def title(self, text: str, outline: str) -> None:
        """Write the title of the document; the outline names what stands under it."""
        self.pdf.start_section(outline, level=0)
        with tagging.content(self.pdf, "H1"):
            self.write(self.lines(text, self.width, TITLE), MARGIN, TITLE)
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
                self.write(lines[:fit], MARGIN + indent, style)
            lines = lines[fit:]
            if lines:
                self.pdf.add_page()
        self.space(after)

    def bullet(self, text: str, style: Style = BODY) -> None:
        """Write a paragraph with a dot before it."""
        self.need(style.line * min(3, len(self.lines(text, self.width - 4, style))))
        y = self.pdf.y
        with tagging.artifact(self.pdf):
            self.write(["•"], MARGIN + 0.6, style)
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
            self.write(lines, MARGIN + 4, LIMIT)
        self.space(2.2)

    def drawing(self, drawing: Drawing, *, after: float = 2.0) -> None:
        """Place a drawing across the page."""
        self.need(drawing.height)
        y = self.pdf.y
        with tagging.content(self.pdf, "Figure", alt=drawing.title):
            draw(self.pdf, drawing, MARGIN, y, self.lettering)
        self.pdf.set_y(y + drawing.height)
        self.space(after)

    def rule(self, y: float, width: float) -> None:
        """Draw a line across the page."""
        with tagging.artifact(self.pdf):
            self.pdf.set_draw_color(*_RULE)
            self.pdf.set_line_width(width)
            self.pdf.line(MARGIN, y, MARGIN + self.width, y)

    def _font(self, style: Style, family: str | None = None) -> None:
        # The Hangul font has no italics.
        emphasis = style.style.replace("I", "") if family == "hangul" else style.style
        self.pdf.set_font(family or style.family, emphasis, style.size)

    def write(self, lines: Sequence[str], x: float, style: Style, y: float | None = None) -> None:
        """Write lines below one another, without looking for room."""
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
