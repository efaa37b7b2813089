"""All results, for other programs."""

from __future__ import annotations

from voiceman_gui.core.message import message
from voiceman_gui.report.writers.writer import Export, Writer


def data(export: Export) -> bytes:
    """Return the document; it does not depend on the language."""
    from voiceman_gui.report.as_json import encoded

    return encoded(
        export.analysis, marks=export.marks, passages=export.passages, tiers=export.tiers
    )


JSON = Writer(
    "json",
    ".json",
    message("report.export.json_results"),
    message("report.export.json_results_tip"),
    "application/json",
    data,
    reads_passages=True,
)
