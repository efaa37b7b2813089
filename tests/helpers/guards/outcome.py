"""Remembering how a test went, so that a guard does not bury a failure under its own."""

from __future__ import annotations

from collections.abc import Generator

import pytest

_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    item.stash[_FAILED] = item.stash.get(_FAILED, False) or report.failed
    # Captured file names may be no text; a worker of pytest-xdist cannot pass such a report on.
    report.sections = [
        (name, text.encode("utf-8", "backslashreplace").decode("utf-8"))
        for name, text in report.sections
    ]
    return report


def has_failed(item: pytest.Item) -> bool:
    """Whether set-up or body of the test have failed already."""
    return item.stash.get(_FAILED, False)
