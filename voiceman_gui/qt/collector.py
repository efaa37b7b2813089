"""When cyclic garbage is collected: on the main thread, in small steps, never over the results.

Python looks for cycles whenever enough objects were made, in whichever thread made them, and holds
all threads meanwhile. Hours of readings are some hundred thousand objects without a single cycle;
walking through them took up to 0.2 s at a time, in which the window stood still. And a worker that
happens to collect a Qt object destroys it in the wrong thread.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
MOST_NEW = 50_000
"""Objects of the last second that are searched for cycles in a few milliseconds."""


class Collector(QObject):
    """Takes over from Python's automatic collection for as long as the window lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.step)
        self._timer.start()

    @staticmethod
    def step() -> None:
        """Search the objects of the last second, unless they are too many for a moment's work.

        So many come from libraries that are being imported or from results; neither is garbage.
        """
        if gc.get_count()[0] > MOST_NEW:
            gc.freeze()
        else:
            gc.collect(1)

    @staticmethod
    def spare() -> None:
        """Leave all that exists out of further collections; call it where results were made.

        They still go when nobody refers to them: only the search for cycles passes them by. The
        price is that the few cycles of the last second, if any, stay until the program ends.
        """
        gc.freeze()

    @staticmethod
    def sweep() -> None:
        """Search everything that was not spared: what the last recording's panels left behind."""
        gc.collect()

    def close(self) -> None:
        """Give collection back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
