"""The arrays of the shown analysis, made once for all the panels that draw them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.windows import WindowReading
from voiceman_gui.plot.levels import Levels, levels_of
from voiceman_gui.qt.items.wording import OWN_TERMS, Terms, terms_of
from voiceman_gui.qt.state import State


class Readings(QObject):
    """The state's analysis as `Levels` of a series, None while it has no windows, and its terms."""

    changed = Signal()

    def __init__(self, state: State, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self.levels: Levels | None = None
        self.terms: Terms = OWN_TERMS
        state.analysis_changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        analysis = self._state.analysis
        self.levels = None if analysis is None else levels_of(analysis)
        self.terms = OWN_TERMS if analysis is None else terms_of(analysis)
        if analysis is None:
            # The cache would keep hours of measurements of a closed recording.
            levels_of.cache_clear()
        self.changed.emit()

    def window_at(self, seconds: float) -> WindowReading | None:
        """Return the window that stands for a moment, or None where there is none."""
        return None if self.levels is None else self.levels.series.window_at(seconds)
