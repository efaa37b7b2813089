"""The logical structure of the report, for screen readers and for reuse of its text.

fpdf2 tags pictures and headings only, each directly under the document. This tree also nests
(table, row, cell) and marks page furniture as artifacts. It builds on fpdf2's structure classes,
which are not public; everything that touches them is in this module.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from fpdf import FPDF
from fpdf.structure_tree import StructElem, StructureTreeBuilder


class StructureTree(StructureTreeBuilder):  # type: ignore[misc]
    """A structure tree with nested elements."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[Any] = [self.doc_struct_elem]
        self._nested: list[Any] = []
        self._next_mcid: dict[int, int] = {}

    def open(self, kind: str, page_number: int, alt: str | None) -> None:
        """Begin an element inside the one that is open."""
        element = StructElem(f"/{kind}", self._open[-1], [], page_number=page_number, alt=alt)
        self._open[-1].k.append(element)
        if len(self._open) > 1:
            self._nested.append(element)
        self._open.append(element)

    def close(self) -> None:
        """End the element that was opened last."""
        self._open.pop()

    def content(self, pdf: FPDF) -> int:
        """Register a piece of page content in the open element and return its number."""
        page = pdf.page
        key = self.spid_per_page_number.setdefault(page, len(self.spid_per_page_number))
        pdf.pages[page].struct_parents = key
        number = self.next_mcid_for_page(page)
        self._next_mcid[page] = number + 1
        element = self._open[-1]
        element.pg = pdf.pages[page]
        element.k.append(number)
        self.struct_tree_root.parent_tree.nums[key].append(element)
        return number

    def next_mcid_for_page(self, page_number: int) -> int:
        """Return the number of the next piece of content of a page."""
        return self._next_mcid.get(page_number, 0)

    def __iter__(self) -> Iterator[Any]:
        yield from super().__iter__()
        yield from self._nested


@contextmanager
def group(pdf: FPDF, kind: str) -> Iterator[None]:
    """Open an element that holds others: Table, TR, L."""
    pdf.struct_builder.open(kind, pdf.page, None)
    yield
    pdf.struct_builder.close()


@contextmanager
def content(pdf: FPDF, kind: str, *, alt: str | None = None) -> Iterator[None]:
    """Tag what is drawn inside, which must stay on one page, as an element: P, H1, TD, Figure."""
    tree = pdf.struct_builder
    tree.open(kind, pdf.page, alt)
    number = tree.content(pdf)
    pdf._out(f"/{kind} <</MCID {number}>> BDC")
    yield
    pdf._out("EMC")
    tree.close()


@contextmanager
def artifact(pdf: FPDF) -> Iterator[None]:
    """Mark what is drawn inside as furniture that a reader skips: rules, page numbers."""
    pdf._out("/Artifact BMC")
    yield
    pdf._out("EMC")
