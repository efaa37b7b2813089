"""The timeline as a picture in pixels."""

from __future__ import annotations

from voiceman_gui.core.message import message
from voiceman_gui.report.writers.writer import Export, Writer


def data(export: Export) -> bytes:
    """Return the picture."""
    from voiceman_gui.report.figures.picture import timeline_figure
    from voiceman_gui.report.figures.png import png_bytes

    figure = timeline_figure(export.analysis, export.fonts, export.words, export.marks)
    return png_bytes(figure, export.fonts)


PNG = Writer(
    "png",
    ".png",
    message("report.export.png_picture"),
    message("report.export.png_picture_tip"),
    "image/png",
    data,
)
