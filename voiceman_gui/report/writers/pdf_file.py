"""The report: PDF/A-3a and PDF/UA-1 with its raw data attached."""

from __future__ import annotations

from voiceman_gui.core.message import message
from voiceman_gui.core.resources import resource
from voiceman_gui.report.writers.writer import Export, Writer


def data(export: Export) -> bytes:
    """Return the report in the language of the export."""
    from voiceman_gui.report.contents import build_contents
    from voiceman_gui.report.document.build import report_document
    from voiceman_gui.report.typeset import Template, typeset

    contents = build_contents(
        export.analysis,
        export.passages,
        export.details,
        export.when,
        marks=export.marks,
        tiers=export.tiers,
        validation=export.validation,
        earlier=export.earlier,
        compared=export.compared,
        populations=export.populations,
        unmeasured=export.unmeasured,
    )
    template = Template(resource("report"), export.fonts, export.laboratory)
    document = report_document(contents, export.words)
    return typeset(document, contents.raw_data, contents.when, template)


PDF = Writer(
    "pdf",
    ".pdf",
    message("report.export.pdf_report"),
    message("report.export.pdf_report_tip"),
    "application/pdf",
    data,
    reads_passages=True,
)
