"""Reports as bytes and as text, in a chosen language."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
from pypdf import PdfReader

from voiceman_gui.core.resources import resource
from voiceman_gui.report.contents import Contents
from voiceman_gui.report.document.build import report_document
from voiceman_gui.report.typeset import Template, typeset
from voiceman_gui.wording import words_for


def pdf_of(contents: Contents, language: str = "en", laboratory: Path | None = None) -> bytes:
    """Return the report as PDF."""
    template = Template(resource("report"), resource("fonts"), laboratory)
    document = report_document(contents, words_for(language))
    return typeset(document, contents.raw_data, contents.when, template)


def pages_of(report: bytes) -> list[str]:
    """Return the text of each page, with single blanks."""
    reader = PdfReader(io.BytesIO(_only_text(report)))
    return [re.sub(r"\s+", " ", page.extract_text()) for page in reader.pages]


def text_of(contents: Contents, language: str = "en") -> str:
    """Return the text of the whole report."""
    return " ".join(pages_of(pdf_of(contents, language)))


_OF_TEXT = "BT ET Tf Tm Td TD T* Tj TJ ' \" Tc Tw Tz TL Ts Tr q Q cm Do"


def _only_text(report: bytes) -> bytes:
    """Leave out what is drawn: pypdf reads thousands of strokes slowly, and there is no text."""
    kept = io.BytesIO()
    with pikepdf.open(io.BytesIO(report)) as pdf:
        for page in pdf.pages:
            page.Contents = pdf.make_stream(_text_operators(page))
        for stream in pdf.objects:
            if isinstance(stream, pikepdf.Stream) and stream.get("/Subtype") == "/Form":
                stream.write(_text_operators(stream))
        pdf.save(kept)
    return kept.getvalue()


def _text_operators(content: pikepdf.Page | pikepdf.Stream) -> bytes:
    found = pikepdf.parse_content_stream(content, _OF_TEXT)
    return pikepdf.unparse_content_stream(found)
