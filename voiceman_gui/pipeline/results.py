"""What leaves the program: result files and the report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from voiceman_gui.core.analysis import Analysis, Mark
from voiceman_gui.pipeline.passages import NO_STABILITY, Stability, read_passages
from voiceman_gui.settings.resources import resource

if TYPE_CHECKING:
    from voiceman_gui.report.contents import ReportDetails

KINDS = ("json", "csv", "pdf", "png")
"""What is written of each recording, in this order."""


class ResultNames:
    """Names the results of several recordings in one folder, no two alike.

    Parameters
    ----------
    folder : Path
    replace : bool
        Whether results that lie there already may be replaced.
    """

    def __init__(self, folder: Path, *, replace: bool) -> None:
        self._folder, self._replace = folder, replace
        self._taken: set[str] = set()

    def next(self, original: Path) -> dict[str, Path]:
        """Return where each kind of result of one more recording goes.

        Recordings of one name get a number, as do those whose results may not be replaced.
        """
        stem, number = original.stem, 2
        while stem in self._taken or (
            not self._replace and any(path.exists() for path in self._named(stem).values())
        ):
            stem, number = f"{original.stem}-{number}", number + 1
        self._taken.add(stem)
        return self._named(stem)

    def _named(self, stem: str) -> dict[str, Path]:
        return {kind: self._folder / f"{stem}.voiceman.{kind}" for kind in KINDS}


def write_result(
    analysis: Analysis,
    path: Path,
    kind: str,
    *,
    marks: Sequence[Mark] = (),
    stability: Stability = NO_STABILITY,
) -> None:
    """Write one result file, whole or not at all.

    Parameters
    ----------
    analysis : Analysis
    path : Path
    kind : {"json", "csv", "png", "svg"}
    marks : sequence of Mark
    stability : mapping of Span to ConfidencePart
        Of the marked passages whose stability was checked.

    Raises
    ------
    ExportError
        If it could not be written; nothing half-done is left.
    """
    original = analysis.waveform.recording.path
    if kind == "json":
        from voiceman_gui.report.as_json import write_json

        write_json(analysis, path, marks=marks, passages=read_passages(analysis, marks, stability))
    elif kind == "csv":
        from voiceman_gui.report.as_csv import write_csv

        write_csv(analysis, path, marks=marks)
    elif kind in ("png", "svg"):
        from voiceman_gui.report.figures.picture import timeline_figure
        from voiceman_gui.report.figures.png import write_png
        from voiceman_gui.report.figures.svg import write_svg
        from voiceman_gui.wording import ENGLISH, words_for

        fonts = resource("fonts")
        figure = timeline_figure(analysis, fonts, words_for(ENGLISH), marks)
        if kind == "png":
            write_png(figure, path, fonts, original=original)
        else:
            write_svg(figure, path, original=original)
    else:
        raise ValueError(f"unknown kind of result: {kind}")


def write_report(
    analysis: Analysis,
    path: Path,
    *,
    marks: Sequence[Mark] = (),
    stability: Stability = NO_STABILITY,
    details: ReportDetails | None = None,
    when: datetime,
) -> None:
    """Write the PDF report.

    Raises
    ------
    ExportError
        If it could not be written; nothing half-done is left.
    """
    from voiceman_gui.report.contents import ReportDetails as Details
    from voiceman_gui.report.contents import build_contents
    from voiceman_gui.report.pdf import write_pdf

    contents = build_contents(
        analysis,
        read_passages(analysis, marks, stability),
        details or Details(),
        when,
        marks=marks,
    )
    write_pdf(contents, path, resource("fonts"))
