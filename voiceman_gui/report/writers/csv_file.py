"""The timeline as a table, for spreadsheets and statistics."""

from __future__ import annotations

from voiceman_gui.core.message import message
from voiceman_gui.report.writers.writer import Export, Writer


def data(export: Export) -> bytes:
    """Return the table; it does not depend on the language."""
    from voiceman_gui.report.as_csv import table

    return table(export.analysis, export.marks)


CSV = Writer(
    "csv",
    ".csv",
    message("report.export.csv_table"),
    message("report.export.csv_table_tip"),
    "text/csv",
    data,
)
