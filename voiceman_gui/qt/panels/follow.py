"""Turning pages while sound is played."""

from __future__ import annotations

from PySide6.QtCore import QObject

from voiceman_gui.core.span import Span
from voiceman_gui.qt.state import State

LEAD = 0.05
"""Share of the page that is left of the playhead after a page was turned."""


class PageTurner(QObject):
    """Keeps the playhead in sight while playing, unless the analyst looks somewhere else.

    Parameters
    ----------
    state : State
    parent : QObject
    """

    def __init__(self, state: State, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._playing = False
        self._following = False
        self._turning = False
        state.playhead_changed.connect(self._moved)
        state.visible_changed.connect(self._visible_changed)

    def set_playing(self, playing: bool) -> None:
        """Follow from now on, or stop following."""
        self._playing = self._following = playing
        if playing:
            self._moved(self._state.playhead_s)

    def _moved(self, seconds: float) -> None:
        visible = self._state.visible
        if visible.start_s <= seconds < visible.end_s:
            # Whoever panned away has come back, or the sound has caught up.
            self._following = self._playing
        elif self._following:
            self._turning = True
            last = max(0.0, self._state.duration_s - visible.duration_s)
            start = min(max(0.0, seconds - LEAD * visible.duration_s), last)
            self._state.set_visible(Span(start, start + visible.duration_s))
            self._turning = False

    def _visible_changed(self, visible: Span) -> None:
        if not self._turning and not (visible.start_s <= self._state.playhead_s < visible.end_s):
            self._following = False
