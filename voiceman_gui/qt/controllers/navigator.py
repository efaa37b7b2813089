"""Moving along the time axis: jumps, zooms, marks."""

from __future__ import annotations

from PySide6.QtCore import QObject

from voiceman_gui.core.span import Span
from voiceman_gui.qt.state import State

ZOOM_STEP = 2.0
ONE_TO_ONE_S = 0.01
"""Seconds a pixel of the one-to-one zoom."""


class Navigator(QObject):
    """What the keys of the time axis do.

    Parameters
    ----------
    state : State
    parent : QObject
    """

    def __init__(self, state: State, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self.axis_width_px = 1000
        """Width of the time axis, told by the window."""

    def jump(self, seconds: float) -> None:
        """Go forth or back, at most to the ends."""
        self._state.seek(self._state.playhead_s + seconds)
        self.reveal()

    def to_start(self) -> None:
        """Go to the first sample."""
        self._state.seek(0.0)
        self.reveal()

    def to_end(self) -> None:
        """Go behind the last sample."""
        self._state.seek(self._state.duration_s)
        self.reveal()

    def reveal(self) -> None:
        """Bring the playhead into view, a tenth of the width from the edge it left by."""
        now, shown = self._state.playhead_s, self._state.visible
        if not shown.start_s <= now <= shown.end_s:
            start = max(0.0, now - shown.duration_s * 0.1)
            self._state.set_visible(Span(start, start + shown.duration_s))

    def reveal_span(self, span: Span) -> None:
        """Bring a passage into view, in the middle; the zoom changes only where it is longer."""
        shown = self._state.visible
        if shown.start_s <= span.start_s and span.end_s <= shown.end_s:
            return
        width = max(shown.duration_s, span.duration_s * 1.1)
        start = max(0.0, (span.start_s + span.end_s - width) / 2)
        self._state.set_visible(Span(start, start + width))

    def zoom_in(self) -> None:
        """Half the span."""
        self._state.zoom(1 / ZOOM_STEP, self._anchor())

    def zoom_out(self) -> None:
        """Twice the span."""
        self._state.zoom(ZOOM_STEP, self._anchor())

    def zoom_one(self) -> None:
        """One pixel a hundredth of a second, one analysis frame."""
        width = self.axis_width_px * ONE_TO_ONE_S
        self._state.zoom(width / self._state.visible.duration_s, self._anchor())

    def zoom_selection(self) -> None:
        """Show the selection with a little air."""
        selection = self._state.selection
        if selection is not None:
            air = selection.duration_s * 0.05
            self._state.set_visible(Span(max(0.0, selection.start_s - air), selection.end_s + air))

    def zoom_whole(self) -> None:
        """Show all of the recording."""
        self._state.set_visible(Span(0.0, self._state.duration_s))

    def _anchor(self) -> float:
        """Zoom around the playhead where it can be seen, else around the middle."""
        shown, now = self._state.visible, self._state.playhead_s
        inside = shown.start_s <= now <= shown.end_s
        return now if inside else (shown.start_s + shown.end_s) / 2

    def select_all(self) -> None:
        """Select the whole recording."""
        self._state.set_selection(Span(0.0, self._state.duration_s))

    def select_nothing(self) -> None:
        """Take the selection away."""
        self._state.set_selection(None)

    def previous_mark(self) -> None:
        """Go to the last mark that begins before the playhead."""
        now = self._state.playhead_s
        starts = [m.span for m in self._state.marks if m.span.start_s < now - 1e-6]
        if starts:
            self._go(starts[-1])

    def next_mark(self) -> None:
        """Go to the first mark that begins behind the playhead."""
        now = self._state.playhead_s
        starts = [m.span for m in self._state.marks if m.span.start_s > now + 1e-6]
        if starts:
            self._go(starts[0])

    def _go(self, span: Span) -> None:
        self._state.set_selection(span if span.duration_s > 0 else None)
        self._state.seek(span.start_s)
        self.reveal()
