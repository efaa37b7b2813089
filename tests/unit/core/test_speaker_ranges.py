"""The range of a passage's voice."""

from __future__ import annotations

from voiceman_gui.core.pitch_range import PitchRange, RangePiece, SpeakerRanges
from voiceman_gui.core.span import Span

ALL, LOW, HIGH = PitchRange(65, 600), PitchRange(70, 300), PitchRange(140, 700)
RANGES = SpeakerRanges(
    ALL,
    (RangePiece(Span(1, 3), LOW), RangePiece(Span(3, 5), HIGH), RangePiece(Span(6, 7), LOW)),
)


def test_a_passage_has_the_range_of_whoever_says_most_of_it() -> None:
    assert RANGES.of(Span(1.5, 3.5)) == LOW
    assert RANGES.of(Span(2.5, 5.0)) == HIGH


def test_stretches_of_one_speaker_count_together() -> None:
    assert RANGES.of(Span(2.5, 7.0)) == HIGH
    assert RANGES.of(Span(1.5, 7.0)) == LOW


def test_where_nobody_has_a_range_that_of_all_holds() -> None:
    assert RANGES.of(Span(5.0, 6.0)) == ALL
    assert SpeakerRanges(ALL).of(Span(0.0, 9.0)) == ALL
