"""A thread that a test started must have ended when the test has."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from helpers.guards.outcome import has_failed
from helpers.patience import PATIENCE_S


def _threads() -> set[threading.Thread]:
    # Dummies stand for threads that Python did not start (Qt's own); they never leave the list,
    # not even when their thread has ended. Qt's threads have a guard of their own.
    return {
        thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)
    }


@pytest.fixture(autouse=True)
def _guard_threads(request: pytest.FixtureRequest) -> Iterator[None]:
    before = _threads()
    yield
    deadline = time.monotonic() + PATIENCE_S
    leaked = []
    for thread in _threads() - before:
        thread.join(max(0.0, deadline - time.monotonic()))
        if thread.is_alive():
            leaked.append(thread.name)
    if leaked and not has_failed(request.node):
        pytest.fail(f"threads still running: {', '.join(sorted(leaked))}", pytrace=False)
