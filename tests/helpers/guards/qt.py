"""Windows, timers and threads of Qt must be gone when the test that made them is.

Costs nothing in tests that use no Qt: nothing of it is imported here before a test has done so.
"""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from helpers.guards.outcome import has_failed
from helpers.patience import PATIENCE_MS

_started: dict[str, weakref.WeakSet[Any]] = {
    "QTimer": weakref.WeakSet(),
    "QThread": weakref.WeakSet(),
}
_patched = False


def _remember_starts() -> None:
    """Let ``QTimer.start`` and ``QThread.start`` note whom they were called on."""
    global _patched  # noqa: PLW0603
    if _patched:
        return
    from PySide6.QtCore import QThread, QTimer

    for kind in (QTimer, QThread):
        kind.start = _remembering(kind.start, _started[kind.__name__])
    _patched = True


def _remembering(start: Callable[..., None], known: weakref.WeakSet[Any]) -> Callable[..., None]:
    def remembered(self: Any, *arguments: Any) -> None:
        known.add(self)
        start(self, *arguments)

    return remembered


def _application() -> Any:
    widgets = sys.modules.get("PySide6.QtWidgets")
    return None if widgets is None else widgets.QApplication.instance()


def _windows(application: Any) -> list[Any]:
    # A window with a parent goes with it; Qt keeps the label of its tool tips for itself.
    return [
        widget
        for widget in application.topLevelWidgets()
        if widget.parent() is None and widget.metaObject().className() != "QTipLabel"
    ]


def _settle(application: Any) -> None:
    from PySide6.QtCore import QEvent

    application.processEvents()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.processEvents()


def _alive(kind: str) -> list[Any]:
    if not _started[kind]:
        return []
    from shiboken6 import isValid

    return [thing for thing in _started[kind] if isValid(thing)]


def _leaks(application: Any, before: list[Any]) -> list[str]:
    known = {id(widget) for widget in before}
    leaks = [
        f"window {type(widget).__name__} {widget.objectName()!r}"
        for widget in _windows(application)
        if id(widget) not in known
    ]
    for timer in _alive("QTimer"):
        if timer.isActive():
            leaks.append(f"running QTimer {timer.objectName()!r} of {timer.parent()!r}")
    for thread in _alive("QThread"):
        if thread.isRunning() and not thread.wait(PATIENCE_MS):
            leaks.append(f"running QThread {thread.objectName()!r}")
    return leaks


@pytest.fixture(autouse=True)
def _guard_qt(request: pytest.FixtureRequest) -> Iterator[None]:
    if "PySide6.QtCore" in sys.modules:
        _remember_starts()
    application = _application()
    before = [] if application is None else _windows(application)
    # The collection below looks at what the test made, not at all that was imported so far.
    gc.freeze()
    yield
    application = _application()
    if application is None:
        return
    _settle(application)
    leaks = _leaks(application, before)
    if leaks:
        # What only waits for the garbage collector is no leak; collecting always would cost more.
        gc.collect()
        _settle(application)
        leaks = _leaks(application, before)
    _stop_what_runs()
    if leaks and not has_failed(request.node):
        pytest.fail(f"left behind by the test: {'; '.join(leaks)}", pytrace=False)


def _stop_what_runs() -> None:
    """Keep the leak of one test from failing the next ones too."""
    from PySide6.QtCore import QThread

    for timer in _alive("QTimer"):
        if timer.thread() is QThread.currentThread():
            timer.stop()
    for thread in _alive("QThread"):
        if thread.isRunning():
            thread.requestInterruption()
            thread.quit()
            thread.wait(PATIENCE_MS)
    for known in _started.values():
        known.clear()
