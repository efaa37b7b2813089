"""The range of the pitch on the command line."""

from __future__ import annotations

import pytest

from voiceman_gui.cli.help import WrongUsage
from voiceman_gui.cli.options import pitch_range
from voiceman_gui.core.pitch_range import PitchRange, SpeakerRanges


def test_floor_and_ceiling_are_fixed_and_nothing_lets_them_be_found() -> None:
    assert pitch_range("75-300") == SpeakerRanges(PitchRange(75.0, 300.0))
    assert pitch_range(None) is None


@pytest.mark.parametrize("text", ["300-75", "75", "75-75", "0-300", "low-high", "75-nan", "75-inf"])
def test_what_is_no_range_is_refused(text: str) -> None:
    with pytest.raises(WrongUsage):
        pitch_range(text)
