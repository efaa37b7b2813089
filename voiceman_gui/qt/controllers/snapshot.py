"""Picture, values and provenance of the selection, for the clipboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QPixmap

from voiceman_gui import __version__
from voiceman_gui.core.clock import clock
from voiceman_gui.core.measure_table import MEASURES
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.span import Span
from voiceman_gui.qt.controllers.measuring import Measuring
from voiceman_gui.qt.items import measure_wording
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.state import State
from voiceman_gui.report import wording


class Snapshot(QObject):
    """What is seen of the selection, as a picture beside the lines of its numbers.

    Parameters
    ----------
    state : State
    measuring : Measuring
    picture : callable
        Takes a picture of the plots.
    parent : QObject
    """

    notice = Signal(object)
    """What the person has to know (`Message`)."""

    def __init__(
        self,
        state: State,
        measuring: Measuring,
        picture: Callable[[], QPixmap],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self._measuring, self._picture = state, measuring, picture

    def copy(self) -> None:
        """Put picture and text of the selection onto the clipboard."""
        selection = self._state.selection
        if selection is None:
            return
        data = QMimeData()
        data.setImageData(self._picture().toImage())
        data.setText("\n".join(self.lines(selection)))
        QGuiApplication.clipboard().setMimeData(data)
        self.notice.emit(message("window.snapshot.copied"))

    def lines(self, span: Span) -> list[str]:
        """Return values and provenance of a passage, a line each.

        Readings and measures are those that gauges and table show; what has not been read or
        measured is left out.
        """
        waveform = self._state.waveform
        if waveform is None:
            return []
        lines = [
            displayable(waveform.recording.path.name),
            tr("window.snapshot.sha256", sha256=waveform.sha256),
            tr("window.snapshot.span", start=clock(span.start_s), end=clock(span.end_s)),
        ]
        passage = self._state.passage
        if passage is not None and passage.span == span:
            lines += _readings(passage)
        found = self._measuring.known(span)
        if found is not None:
            lines += [
                f"{measure_wording.heading_text(one)}\t{text}"  # not worded: layout
                for one in MEASURES
                if (text := measure_wording.value_text(one, found)) != measure_wording.UNDEFINED
            ]
        return [*lines, *self._provenance()]

    def _provenance(self) -> list[str]:
        analysis = self._state.analysis
        models = () if analysis is None else analysis.models
        return [
            *(tr("window.snapshot.model", model=one.name, sha256=one.sha256) for one in models),
            tr("window.snapshot.program", version=__version__),
        ]


def _readings(passage: PassageReading) -> list[str]:
    named = (
        (message("report.reading.arousal"), passage.arousal),
        (message("report.reading.dominance"), passage.dominance),
        (message("report.reading.valence"), passage.valence),
    )
    lines = [
        tr("window.snapshot.reading", name=name, value=wording.index(reading))
        for name, reading in named
        if reading is not None
    ]
    if passage.categories is not None:
        lines.append(say(wording.likeliest(passage.categories, passage.category)))
    if passage.confidence is not None:
        confidence = wording.confidence(passage.confidence)
        lines.append(
            tr("window.snapshot.reading", name=message("report.confidence.name"), value=confidence)
        )
    return [*lines, *map(say, passage.reasons)]
