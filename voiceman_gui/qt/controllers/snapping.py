"""What attracts an edge that is moved: edges of speech and turns, other marks, zero crossings."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject

from voiceman_gui.core.span import Span
from voiceman_gui.plot.crossings import zero_crossing
from voiceman_gui.plot.turns import snapped
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.controllers.samples import Samples
from voiceman_gui.qt.state import State

ZERO_S = 0.005
"""How far from a moment a zero crossing is looked for: half the period of the lowest voices."""

Then = Callable[[float], None]


class Snapping(QObject):
    """Finds the place that an edge goes to.

    Parameters
    ----------
    state : State
    editing : Editing
    samples : Samples
        Reads the sound around a moment.
    parent : QObject
    """

    def __init__(self, state: State, editing: Editing, samples: Samples, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._editing, self._samples = state, editing, samples

    @property
    def on(self) -> bool:
        """Whether edges are attracted at all."""
        return self._state.tiering.snaps

    def attracted(self, seconds: float, reach_s: float, own_s: float | None = None) -> float:
        """Return the nearest edge of speech, turn or mark, or the playhead, within a distance.

        Parameters
        ----------
        seconds : float
        reach_s : float
        own_s : float or None
            The place that the edge comes from, which does not attract it.
        """
        state = self._state
        turns = state.speaking.lanes.edges_near(seconds, reach_s)
        marks = state.crowd.edges_near(seconds, reach_s)
        analysis = state.analysis
        speech = [
            at_s
            for span in (() if analysis is None else analysis.speech)
            if span.start_s - reach_s <= seconds <= span.end_s + reach_s
            for at_s in (span.start_s, span.end_s)
        ]
        edges = np.concatenate((turns, marks, speech, [state.playhead_s]))
        return snapped(seconds, edges if own_s is None else edges[edges != own_s], reach_s)

    def to_crossings(self) -> None:
        """Move both edges of the selection to zero crossings; a mark that it is goes with it."""
        span = self._state.selection
        if span is None:
            return

        def started(start_s: float) -> None:
            self.settle(span.end_s, lambda end_s: self._select(span, start_s, end_s))

        self.settle(span.start_s, started)

    def _select(self, before: Span, start_s: float, end_s: float) -> None:
        if self._state.selection != before or end_s <= start_s:
            return
        mark = self._state.tiering.selected()
        if mark is None:
            self._state.set_selection(Span(start_s, end_s))
        else:
            self._editing.move(mark, Span(start_s, end_s))

    def settle(self, seconds: float, then: Then) -> None:
        """Go on with the nearest zero crossing, or with the moment where there is none nearby.

        Parameters
        ----------
        seconds : float
        then : callable
            Takes the moment, later: the sound is read first.
        """
        waveform = self._state.waveform
        if waveform is None:
            then(seconds)
            return
        rate = waveform.recording.sample_rate_hz
        start = max(0, round((seconds - ZERO_S) * rate))
        stop = min(waveform.n_samples, round((seconds + ZERO_S) * rate) + 1)

        def found(samples: np.ndarray) -> None:
            if self._state.waveform is not waveform:
                return
            at_s = zero_crossing(samples, start, rate, seconds) if samples.size else None
            near = at_s is not None and abs(at_s - seconds) <= ZERO_S
            then(at_s if near and at_s is not None else seconds)

        self._samples.read(start, stop, found)
