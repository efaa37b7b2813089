"""A warning or error that the program logs fails the test, unless the test says it expects it.

``@pytest.mark.expects_log("pattern")`` allows messages that the regular expression is found in,
and fails the test when none was logged; without a pattern any message will do.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import pytest

from helpers.guards.outcome import has_failed


class _Recorder(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers",
        "expects_log(pattern=''): a warning or error that the pattern is found in must be logged.",
    )


@pytest.fixture(autouse=True)
def _guard_log(request: pytest.FixtureRequest) -> Iterator[None]:
    patterns = [
        re.compile(mark.args[0] if mark.args else "")
        for mark in request.node.iter_markers(name="expects_log")
    ]
    recorder = _Recorder()
    logger = logging.getLogger("voiceman_gui")
    logger.addHandler(recorder)
    try:
        yield
    finally:
        logger.removeHandler(recorder)
    if has_failed(request.node):
        return
    messages = [(record, record.getMessage()) for record in recorder.records]
    for pattern in patterns:
        if not any(pattern.search(message) for _, message in messages):
            pytest.fail(f"nothing was logged that matches {pattern.pattern!r}", pytrace=False)
    for record, message in messages:
        if not any(pattern.search(message) for pattern in patterns):
            pytest.fail(f"logged {record.levelname} by {record.name}: {message}", pytrace=False)
