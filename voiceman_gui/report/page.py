"""The report's pages, without knowing what is said: flowing text and tables."""

from __future__ import annotations

from collections.abc import Sequence

from voiceman_gui.report import palette, tagging
from voiceman_gui.report.flow import BOTTOM, MARGIN, TOP, Flow
from voiceman_gui.report.typography import CELL, HEAD, Style

GAP = 2.5
"""Millimetres between the columns of a table."""
PAD = 0.9
"""Millimetres above and below the text of a row."""
Fact = tuple[str, str] | tuple[str, str, Style]
"""Name and value, and how the value looks."""


class Page(Flow):
    """Pages with tables."""

    def facts(self, rows: Sequence[Fact]) -> None:
        """Write names and values; a value may have a style of its own, such as `HASH`."""
        self.need(min(self.facts_height(rows), 0.4 * self.pdf.h))
        with tagging.group(self.pdf, "Table"):
            for name, value, *style in rows:
                self._row((name, value), self._fact_columns, [HEAD, *(style or [CELL])], "TD", ())
        self.space(2.4)

    def facts_height(self, rows: Sequence[Fact]) -> float:
        """Return the height that `facts` will take, in millimetres."""
        return 2.4 + sum(
            self._row_height((name, value), self._fact_columns, [HEAD, *(style or [CELL])])
            for name, value, *style in rows
        )

    def _row_height(
        self, row: Sequence[str], columns: Sequence[float], styles: Sequence[Style]
    ) -> float:
        counts = (
            len(self.lines(text, width - GAP, style))
            for text, width, style in zip(row, columns, styles, strict=True)
        )
        return max(style.line for style in styles) * max(counts) + 2 * PAD

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
        heights = [self._row_height(row, columns, [CELL] * len(columns)) for row in (head, *rows)]
        # A table stays in one piece, with a line after it, unless that would leave half a page.
        self.need(min(sum(heights) + 8, 0.4 * self.pdf.h))
        with tagging.group(self.pdf, "Table"):
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
                self.write(lines, x, CELL, y + 1.2)
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
                        self.write(lines[:fit], x, style, y)
                    x += width
            y += line * min(fit, max(len(lines) for lines in cells)) + PAD
            self.rule(y, 0.25 if kind == "TH" else 0.1)
            self.pdf.set_y(y)
            cells = [lines[fit:] for lines in cells]

    def _continue(self, columns: Sequence[float], head: Sequence[str]) -> None:
        self.pdf.add_page()
        if head:
            self._row(head, columns, [HEAD] * len(columns), "TH", ())
