"""The arrays of the shown analysis, made once for all the panels that draw them.

With several speakers there are arrays of each of them, and one speaker may be shown alone.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.windows import WindowReading
from voiceman_gui.plot.levels import Levels, SpeakerLevels, levels_of, speaker_levels
from voiceman_gui.qt.items.turn_wording import speaker_text
from voiceman_gui.qt.items.wording import OWN_TERMS, Terms, terms_of
from voiceman_gui.qt.state import State


class Readings(QObject):
    """The state's analysis as `Levels` of a series, None while it has no windows, and its terms."""

    changed = Signal()

    def __init__(self, state: State, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self.levels: Levels | None = None
        """Of all windows, or of those of the speaker who is shown alone."""
        self.speakers: tuple[SpeakerLevels, ...] = ()
        """Of each speaker who is shown; empty where speakers are not told apart."""
        self.terms: Terms = OWN_TERMS
        state.analysis_changed.connect(self._renew)
        state.speaking.shown_changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        analysis = self._state.analysis
        self.levels = None if analysis is None else levels_of(analysis)
        self.speakers = () if analysis is None else speaker_levels(analysis)
        alone = [one for one in self.speakers if one.speaker == self._state.speaking.shown]
        if alone:
            self.speakers, self.levels = tuple(alone), alone[0].levels
        shown = self._state.speaking.shown
        self.terms = OWN_TERMS if analysis is None else terms_of(analysis, shown)
        if analysis is None:
            # The cache would keep hours of measurements of a closed recording.
            levels_of.cache_clear()
            speaker_levels.cache_clear()
        self.changed.emit()

    def window_at(self, seconds: float) -> WindowReading | None:
        """Return the window that stands for a moment, or None where there is none."""
        return None if self.levels is None else self.levels.series.window_at(seconds)

    def told(self, window: WindowReading, text: Callable[[WindowReading, Terms], str]) -> str:
        """Return what there is to tell of a window, with the name of whoever speaks in it.

        Parameters
        ----------
        window : WindowReading
        text : callable
            Takes the window and what its readings are relative to.
        """
        analysis = self._state.analysis
        if analysis is None or not self.speakers or window.speaker is None:
            return text(window, self.terms)
        name = speaker_text(self._state.speaking.turns, window.speaker)
        return f"{name}\n{text(window, terms_of(analysis, window.speaker))}"  # not worded: layout
