"""The timeline as a drawing in vectors."""

from __future__ import annotations

from voiceman_gui.core.message import message
from voiceman_gui.report.writers.writer import Export, Writer


def data(export: Export) -> bytes:
    """Return the drawing."""
    from voiceman_gui.report.figures.picture import timeline_figure
    from voiceman_gui.report.figures.svg import svg_bytes

    return svg_bytes(timeline_figure(export.analysis, export.fonts, export.words, export.marks))


SVG = Writer(
    "svg",
    ".svg",
    message("report.export.svg_drawing"),
    message("report.export.svg_drawing_tip"),
    "image/svg+xml",
    data,
    of_each=False,
)
