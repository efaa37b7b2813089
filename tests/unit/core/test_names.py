"""Names of files are shown so that they cannot act."""

from __future__ import annotations

from pathlib import Path

import pytest

from voiceman_gui.core.names import displayable


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("interview 3.wav", "interview 3.wav"),
        ("음성 녹음.m4a", "음성 녹음.m4a"),
        ("cafe\u0301 😀.wav", "cafe\u0301 😀.wav"),
        ("می\u200cروم.wav", "می\u200cروم.wav"),
        ("\x1b[2J\x07.wav", "\\x1b[2J\\x07.wav"),
        ("two\nlines.wav", "two\\x0alines.wav"),
        ("\x9b31m.wav", "\\x9b31m.wav"),
        ("annexe\u202evaw.exe", "annexe\\u202evaw.exe"),
        ("a\u2028b\u2066c\ufeff.wav", "a\\u2028b\\u2066c\\ufeff.wav"),
        (b"caf\xe9.wav".decode("utf-8", "surrogateescape"), "caf\\xe9.wav"),
    ],
)
def test_what_acts_is_written_as_its_code_and_the_rest_stays(name: str, shown: str) -> None:
    assert displayable(name) == shown
    assert displayable(Path(name).name) == shown
    displayable(name).encode("utf-8")
