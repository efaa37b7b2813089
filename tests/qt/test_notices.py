"""The notices above the time axis: what came last is in full sight, and errors before the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFrame, QLabel

from voiceman_gui.qt.panels.notices import MOST

LONG = "This file could not be read, and here is why: " + "it was not what its name says. " * 5


@pytest.fixture
def bar(desk):
    """Return the bar of a window as small laptops have it."""
    desk.window.resize(1366, 720)
    return desk.window.panels.notices


def rows(bar) -> list[str]:
    """Return the texts from top to bottom."""
    frames = [bar._layout.itemAt(place).widget() for place in range(bar._layout.count())]
    return [frame.findChild(QLabel).text() for frame in frames]


def in_sight(bar, text: str) -> bool:
    """Return whether all of a notice is seen without scrolling."""
    frames = bar.findChildren(QFrame)
    row = next(
        one
        for one in frames
        if one.property("role") in ("problem", "notice") and one.findChild(QLabel).text() == text
    )
    label = row.findChild(QLabel)
    whole = label.height() >= label.heightForWidth(label.width())
    return whole and row.visibleRegion().boundingRect() == row.rect()


def test_the_newest_notice_is_on_top_and_in_full_sight(desk, bar):
    for number in range(3):
        bar.tell(f"Notice {number}. " * 20)
    newest = "Notice 2. " * 20
    desk.bot.waitUntil(lambda: in_sight(bar, newest))
    assert rows(bar) == [f"Notice {number}. " * 20 for number in (2, 1, 0)]
    bar.verticalScrollBar().setValue(bar.verticalScrollBar().maximum())
    bar.tell("The last one.")
    desk.bot.waitUntil(lambda: in_sight(bar, "The last one."))
    assert len(rows(bar)) == MOST


def test_errors_stay_above_what_was_written(desk, bar):
    bar.tell("One before.")
    bar.tell(LONG, problem=True)
    for number in range(MOST + 1):
        bar.tell(f"Another notice, {number}.")
        desk.app.reporter.written(Path(f"/tmp/{number}.csv"))
    assert rows(bar)[0] == LONG
    desk.bot.waitUntil(lambda: in_sight(bar, LONG))
    desk.bot.waitUntil(lambda: in_sight(bar, rows(bar)[1]))
    assert f"{MOST}.csv" in rows(bar)[1]
    assert len(rows(bar)) == 1 + MOST


def test_an_error_that_happens_again_comes_to_the_front(desk, bar):
    bar.tell(LONG, problem=True)
    bar.tell("Another problem.", problem=True)
    bar.verticalScrollBar().setValue(bar.verticalScrollBar().maximum())
    bar.tell(LONG, problem=True)
    assert rows(bar) == [LONG, "Another problem."]
    desk.bot.waitUntil(lambda: in_sight(bar, LONG))
