"""Times are written and read the way people do."""

import pytest

from voiceman_gui.core.clock import clock, parse_clock
from voiceman_gui.qt.language import say
from voiceman_gui.qt.timeleft import TimeLeft
from voiceman_gui.qt.timetext import left


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0:00:00.000"),
        (59.9996, "0:01:00.000"),
        (3661.5, "1:01:01.500"),
        (0.0004, "0:00:00.000"),
    ],
)
def test_clock(seconds, text):
    assert clock(seconds) == text


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7", 7),
        ("1:02", 62),
        ("1:00:00,5", 3600.5),
        ("x", None),
        ("", None),
        ("-3", None),
        ("nan", None),
    ],
)
def test_parse_clock(text, seconds):
    assert parse_clock(text) == seconds


def test_left():
    assert say(left(0.2)) == "less than a second left"
    assert say(left(20)) == "about 20 s left"
    assert say(left(600)) == "about 10 min left"
    assert say(left(4 * 3600)) == "about 4 h left"
    assert say(left(3 * 86400)) == "about 3 days left"


class Clock:
    """A clock that the test turns."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def test_time_left_is_that_of_the_pace():
    clock = Clock()
    time_left = TimeLeft(clock)
    assert time_left.note(0.0) is None
    clock.seconds += 10
    assert say(time_left.note(0.1)) == "about 2 min left"
    clock.seconds += 10
    assert say(time_left.note(0.5)) == "about 20 s left"


def test_what_was_there_before_says_nothing_about_the_pace():
    clock = Clock()
    time_left = TimeLeft(clock)
    time_left.note(0.8)
    clock.seconds += 10
    assert say(time_left.note(0.9)) == "about 10 s left"
    assert time_left.note(0.8) is None, "another stage began"


def test_only_the_last_minute_counts():
    clock = Clock()
    time_left = TimeLeft(clock)
    for second in range(100):
        clock.seconds += 1
        time_left.note(0.004 * second if second < 40 else 0.16 + 0.002 * (second - 40))
    clock.seconds += 1
    assert say(time_left.note(0.28)) == "about 6 min left"
