"""What can be written of an analysis: a table. Another kind of file is a module and a row."""

from __future__ import annotations

from pathlib import Path

from voiceman_gui.report.atomic import write_whole
from voiceman_gui.report.writers.csv_file import CSV
from voiceman_gui.report.writers.json_file import JSON
from voiceman_gui.report.writers.measures_file import MEASURES_CSV, MEASURES_JSON
from voiceman_gui.report.writers.pdf_file import PDF
from voiceman_gui.report.writers.png_file import PNG
from voiceman_gui.report.writers.svg_file import SVG
from voiceman_gui.report.writers.writer import Export, Writer

WRITERS = {writer.id: writer for writer in (JSON, CSV, PDF, PNG, SVG, MEASURES_CSV, MEASURES_JSON)}
"""In the order in which they are written and offered."""

__all__ = ["WRITERS", "Export", "Writer", "write"]


def write(kind: str, export: Export, path: Path) -> None:
    """Write one file, whole or not at all.

    Parameters
    ----------
    kind : str
        Key of `WRITERS`.
    export : Export
    path : Path
        An existing file there is replaced.

    Raises
    ------
    ExportError
        If it cannot be written there, or is the recording itself.
    """
    data = WRITERS[kind].data(export)
    write_whole(path, data, original=export.analysis.waveform.recording.path)
