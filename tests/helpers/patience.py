"""How long a test waits for something that must come, in one place.

A wait ends when its condition holds, so a long limit costs nothing while all is well. A short one
would only measure how busy the machine is.
"""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot

PATIENCE_S = 120.0
PATIENCE_MS = round(PATIENCE_S * 1000)


class PatientBot(QtBot):
    """The bot of pytest-qt, whose waits have `PATIENCE_MS` and take no other limit."""

    def waitSignal(self, signal: Any, **options: Any) -> Any:
        """Wait for a signal; see `QtBot.waitSignal`."""
        return super().waitSignal(signal, timeout=PATIENCE_MS, **options)

    def waitSignals(self, signals: Any, **options: Any) -> Any:
        """Wait for several signals; see `QtBot.waitSignals`."""
        return super().waitSignals(signals, timeout=PATIENCE_MS, **options)

    def waitUntil(self, callback: Any) -> None:
        """Wait for a condition; see `QtBot.waitUntil`."""
        super().waitUntil(callback, timeout=PATIENCE_MS)

    def waitExposed(self, widget: Any) -> Any:
        """Wait for a window to be shown; see `QtBot.waitExposed`."""
        return super().waitExposed(widget, timeout=PATIENCE_MS)

    def waitActive(self, widget: Any) -> Any:
        """Wait for a window to be active; see `QtBot.waitActive`."""
        return super().waitActive(widget, timeout=PATIENCE_MS)
