"""A Korean report breaks its lines at blanks, never inside a word of ordinary length."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime

import pypdf
import pytest

from helpers.analyses import layout_analysis, layout_passages
from helpers.reports import pdf_of
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.report.contents import Contents, build_contents
from voiceman_gui.report.document.build import report_document
from voiceman_gui.wording import words_for

LONGEST = 8
"""Characters of a word that fits into the narrowest column."""


@pytest.fixture(scope="module")
def contents() -> Contents:
    when = datetime(2026, 1, 15, tzinfo=UTC)
    return build_contents(layout_analysis(), layout_passages(), ReportDetails(), when)


def texts_of(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [
            text
            for key, one in value.items()
            if key not in ("svg", "alt")
            for text in texts_of(one)
        ]
    return [text for one in value for text in texts_of(one)] if isinstance(value, list) else []


def test_no_word_is_broken(contents: Contents) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf_of(contents, "ko")))
    lines = [line.split() for page in reader.pages for line in page.extract_text().splitlines()]
    printed = {word for line in lines for word in line}
    document = report_document(contents, words_for("ko"))
    written = {word for text in texts_of(document["sections"]) for word in text.split()}
    hangul = {word for word in written if re.search("[가-힣]", word) and len(word) <= LONGEST}
    assert len(hangul) > 300
    assert sorted(hangul - printed) == []
