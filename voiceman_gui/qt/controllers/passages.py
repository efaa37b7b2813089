"""The passage that a number belongs to: selected, measured and heard from wherever it stands."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.span import Span
from voiceman_gui.qt.state import State

AIR = 0.5
"""Of a passage's length, beside it when it is zoomed to."""


def window_at(analysis: Analysis, seconds: float) -> Span | None:
    """Return the window whose middle is nearest to a moment; None where none holds the moment."""
    windows = analysis.windows
    if not windows:
        return None
    middles = (windows.start_s + windows.end_s) / 2
    nearest = int(np.argmin(np.abs(middles - seconds)))
    start_s, end_s = float(windows.start_s[nearest]), float(windows.end_s[nearest])
    return Span(start_s, end_s) if start_s <= seconds <= end_s else None


class Passages(QObject):
    """Ways from a number to its window, its measures and its sound.

    Parameters
    ----------
    state : State
    play_selection : callable
        Plays the selection from its beginning.
    parent : QObject
    """

    def __init__(self, state: State, play_selection: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._play_selection = state, play_selection

    @property
    def shown(self) -> Span | None:
        """The passage that gauges and measures are of: the selection, or the window that is read.

        None where nothing is selected and nothing read.
        """
        state = self._state
        if state.selection is not None:
            return state.selection
        return None if state.passage is None else state.passage.span

    def pointed(self) -> Span | None:
        """Return the passage at which the menu of the time axis was asked for.

        The selection, if that is inside it, else the analysis window.
        """
        state = self._state
        seconds, selection = state.pointed_s, state.selection
        if selection is not None and selection.start_s <= seconds <= selection.end_s:
            return selection
        return None if state.analysis is None else window_at(state.analysis, seconds)

    def select(self, span: Span) -> None:
        """Select a passage and zoom to it."""
        air = AIR * span.duration_s
        self._state.set_selection(span)
        self._state.seek(span.start_s)
        self._state.set_visible(Span(max(0.0, span.start_s - air), span.end_s + air))

    def measure(self, span: Span) -> None:
        """Show the measures of a passage."""
        self._state.measures_wanted.emit(span)

    def play(self, span: Span) -> None:
        """Select a passage and play it."""
        self._state.set_selection(span)
        self._play_selection()

    def select_shown(self) -> None:
        """Select the passage that is shown and zoom to it."""
        if self.shown is not None:
            self.select(self.shown)

    def play_shown(self) -> None:
        """Play the passage that is shown."""
        if self.shown is not None:
            self.play(self.shown)
