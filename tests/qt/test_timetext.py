"""Times are written and read the way people do."""

import pytest

from voiceman_gui.qt.timetext import clock, left, parse_clock


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
    assert left(0.2) == "less than a second left"
    assert left(20) == "about 20 s left"
    assert left(600) == "about 10 min left"
