"""Descriptive measures of marks, windows and turns, for spreadsheets and programs."""

from __future__ import annotations

from voiceman_gui.core.message import message
from voiceman_gui.report.writers.writer import Export, Writer


def table(export: Export) -> bytes:
    """Return the table; it does not depend on the language."""
    from voiceman_gui.report.as_measures import measures_table

    return measures_table(export.analysis, export.measured)


def document(export: Export) -> bytes:
    """Return the document; it does not depend on the language."""
    from voiceman_gui.report.as_json import encode
    from voiceman_gui.report.as_measures import measures_document

    return encode(measures_document(export.analysis, export.measured))


MEASURES_CSV = Writer(
    "measures",
    ".measures.csv",
    message("report.export.measures_table"),
    message("report.export.measures_table_tip"),
    "text/csv",
    table,
    of_each=False,
    measures_passages=True,
)
MEASURES_JSON = Writer(
    "measures_json",
    ".measures.json",
    message("report.export.measures_document"),
    message("report.export.measures_document_tip"),
    "application/json",
    document,
    of_each=False,
    measures_passages=True,
)
