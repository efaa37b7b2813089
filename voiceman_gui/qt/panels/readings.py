"""The arrays of the shown analysis, made once for all the panels that draw them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from voiceman_gui.qt.items.series import Series, series_of
from voiceman_gui.qt.state import State


class Readings(QObject):
    """The state's analysis as a `Series`; None while there is none."""

    changed = Signal()

    def __init__(self, state: State, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self.series: Series | None = None
        state.analysis_changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        analysis = self._state.analysis
        self.series = None if analysis is None else series_of(analysis)
        self.changed.emit()
