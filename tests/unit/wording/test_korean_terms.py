"""One Korean term for one thing, in the catalogue and in the help."""

from __future__ import annotations

import re

import pytest

from helpers.catalogues import catalogue
from voiceman_gui.core.resources import resource

OTHER_NAMES = {
    "an interval": r"95 ?% 구간|95 % ",
    "a percentile as a limit": r"(?<![제\d])(?:\d+|\{\}) ?백분위수|\d ?백분위(?!수)",
    "the speech rate": r"말 ?속도",
    "the channels that are compared": r"자동 채널",
    "no change": r"구별되는 변화",
    "uncalibrated": r"보정되지 않음",
    "a baseline, a gate, a threshold or a reference": r"(?<!품질 )기준(?! 구간)",
    "a range of signed numbers": r"[−-]100~|~\+",
}


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_one_term_for_one_thing(name: str) -> None:
    term = re.compile(OTHER_NAMES[name])
    entries = catalogue("ko").items()
    found = [ident for ident, entry in entries if term.search("{}".join(entry.text))]
    help_text = resource("help", "help.ko.md").read_text(encoding="utf-8")
    assert (found, term.findall(help_text.replace("\n", " "))) == ([], [])
