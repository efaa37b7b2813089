"""Short ways to write down what is kept of a recording with one baseline."""

from __future__ import annotations

from collections.abc import Iterable

from voiceman_gui.core.document import Document, ReportDetails
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.settings.autosave import Work


def work(
    marks: Iterable[Mark] = (),
    baseline: Span | None = None,
    channel: int | None = None,
    selection: Span | None = None,
    notes: str = "",
    report: ReportDetails | None = None,
) -> Work:
    """Return what is kept where this is set."""
    document = Document.of_one(marks, baseline, channel, report=report, notes=notes)
    return Work(document, selection)
