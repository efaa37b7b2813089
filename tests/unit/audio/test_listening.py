"""What is heard of channels and speakers, as numbers."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from helpers.samples import noise
from voiceman_gui.audio.listening import EVERYTHING, Audible, Listening, silent_ranges
from voiceman_gui.audio.player_mix import Mixer, crossfade, mix
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Speaker, Turn, Turns

RATE = 1_000
N = 10_000

TURNS = Turns(
    (Speaker("1"), Speaker("2")),
    (
        Turn(Span(1.0, 3.0), "1"),
        Turn(Span(2.5, 4.0), "2"),
        Turn(Span(5.0, 6.0), UNSURE, reason=message("speakers.unsure")),
        Turn(Span(7.0, 8.0), "2"),
        Turn(Span(9.0, 10.0), "1"),
    ),
)
"""One and two overlap between 2.5 s and 3 s; nobody speaks at 0, 4.5, 6.5 and 8.5 s."""


def silenced(**chosen: set[str]) -> list[tuple[float, float]]:
    """Return what is silenced within the recording, in seconds."""
    audible = Audible(**{side: frozenset(ids) for side, ids in chosen.items()})
    ranges = silent_ranges(TURNS, audible, RATE, N)
    return [(a / RATE, b / RATE) for a, b in np.clip(ranges, 0, N).tolist()]


def test_a_muted_speaker_is_silent_except_where_others_speak_too() -> None:
    assert silenced(muted={"1"}) == [(1, 2.5), (9, 10)]
    assert silenced(muted={"2"}) == [(3, 4), (7, 8)]
    assert silenced(muted={"1", "2"}) == [(1, 4), (7, 8), (9, 10)]
    assert silenced(muted={UNSURE}) == [(5, 6)]
    assert silenced() == []


def test_a_solo_speaker_is_heard_and_nothing_else() -> None:
    assert silenced(solo={"1"}) == [(0, 1), (3, 9)]
    assert silenced(solo={"2"}) == [(0, 2.5), (4, 7), (8, 10)]
    assert silenced(solo={"1", "2"}) == [(0, 1), (4, 7), (8, 9)]
    assert silenced(solo={"3"}) == [(0, 10)]


@pytest.mark.parametrize("seed", range(5))
def test_every_sample_is_silenced_by_the_rule(seed: int) -> None:
    random = np.random.default_rng(seed)
    starts = random.integers(0, N - 400, 60)
    turns = Turns(
        tuple(Speaker(str(i)) for i in range(4)),
        tuple(
            Turn(Span(a / RATE, (a + random.integers(1, 400)) / RATE), str(random.integers(4)))
            for a in starts.tolist()
        ),
    )
    for audible in (
        Audible(muted=frozenset({"0", "2"})),
        Audible(solo=frozenset({"1"})),
        Audible(muted=frozenset({"0"}), solo=frozenset({"3", "1"})),
    ):
        heard, muted = np.zeros(N, bool), np.zeros(N, bool)
        for turn in turns.turns:
            first, behind = turn.span.samples(RATE)
            (heard if audible.hears(turn.speaker) else muted)[first:behind] = True
        expected = ~heard if audible.solo else muted & ~heard
        ranges = silent_ranges(turns, audible, RATE, N)
        found = np.zeros(N, bool)
        for first, behind in np.clip(ranges, 0, N).tolist():
            found[first:behind] = True
        assert np.array_equal(found, expected)
        assert (ranges[1:, 0] > ranges[:-1, 1]).all(), "there is sound between two stretches"


def stretches(*ranges: tuple[int, int]) -> Listening:
    return Listening(silent=np.array(ranges, np.int64).reshape(-1, 2))


def test_ramps_lie_within_the_silence_and_are_five_milliseconds_long() -> None:
    mixer = Mixer(stretches((2_000, 3_000)), 48_000, 1)
    sound = mixer.process(np.ones((1, 5_000), np.float32), 0)[:, 0]
    assert (sound[:2_000] == 1).all()
    assert (sound[3_000:] == 1).all()
    np.testing.assert_allclose(sound[2_000:2_240], 1 - np.arange(1, 241) / 240, atol=1e-6)
    assert (sound[2_240:2_760] == 0).all()
    np.testing.assert_allclose(sound[2_760:3_000], sound[2_000:2_240][::-1])
    assert np.abs(np.diff(sound)).max() < 1 / 239


def test_blocks_of_any_length_fit_together() -> None:
    listening = stretches((100, 130), (1_000, 2_500), (2_501, 2_510), (4_000, 2**62))
    whole = listening.gain(0, 5_000, 50)
    assert whole is not None
    random = np.random.default_rng(3)
    at, pieces = 0, []
    while at < 5_000:
        stop = min(5_000, at + int(random.integers(1, 700)))
        gain = listening.gain(at, stop, 50)
        pieces.append(np.ones(stop - at, np.float32) if gain is None else gain)
        at = stop
    assert np.array_equal(np.concatenate(pieces), whole)
    assert whole[2_500] == 1
    assert (whole[100:130] > 0).all(), "shorter than two ramps: a dip, no silence"


def test_where_nothing_is_silenced_nothing_is_multiplied() -> None:
    listening = stretches((1_000, 2_000))
    assert listening.gain(0, 1_000, 10) is None
    assert listening.gain(2_000, 3_000, 10) is None
    assert listening.gain(1_999, 2_000, 10) is not None
    assert EVERYTHING.everything
    assert not listening.everything


def test_the_ends_of_a_recording_have_no_ramps() -> None:
    gain = Listening(silent=silent_ranges(TURNS, Audible(solo=frozenset({"2"})), RATE, N)).gain(
        0, N, 5
    )
    assert gain is not None
    assert gain[0] == 0
    assert gain[-1] == 0
    assert 0 < gain[2_499] < 1


@pytest.mark.parametrize(
    ("channels", "muted", "solo", "card", "expected"),
    [
        (1, (), (), 2, ([0], [0])),
        (2, (), (), 2, ([0], [1])),
        (2, (), (1,), 2, ([1], [1])),
        (2, (1,), (), 2, ([0], [0])),
        (2, (), (0, 1), 2, ([0], [1])),
        (2, (), (), 1, ([0, 1],)),
        (2, (0,), (), 1, ([1],)),
        (6, (), (), 2, ([0, 1, 2, 3, 4, 5],) * 2),
        (6, (), (4,), 2, ([4], [4])),
        (6, (1, 3), (), 2, ([0, 2, 4, 5],) * 2),
        (6, (), (1, 3), 2, ([1, 3],) * 2),
        (8, (), (7,), 1, ([7],)),
    ],
)
def test_channels_are_mixed_as_asked(
    channels: int,
    muted: tuple[int, ...],
    solo: tuple[int, ...],
    card: int,
    expected: tuple[list[int], ...],
) -> None:
    samples = noise(channels, 100)
    mixed = mix(samples, Listening(Audible(frozenset(muted), frozenset(solo))), card)
    for output, sources in enumerate(expected):
        assert np.array_equal(mixed[:, output], samples[sources].mean(axis=0, dtype=np.float32))


def test_with_all_channels_muted_there_is_silence() -> None:
    mixed = mix(noise(2, 100), Listening(Audible(frozenset({0, 1}))), 2)
    assert mixed.shape == (100, 2)
    assert not mixed.any()


def test_muted_and_solo_take_turns() -> None:
    both = Audible[str]().with_muted(frozenset("ab"), True)
    assert both == Audible(frozenset("ab"))
    solo = both.with_solo(frozenset("a"), True)
    assert solo == Audible(frozenset("b"), frozenset("a"))
    assert [solo.hears(one) for one in "abc"] == [True, False, False]
    assert solo.with_solo(frozenset("a"), False) == Audible(frozenset("b"))
    assert solo.with_muted(frozenset("a"), True) == both
    assert both.with_muted(frozenset("ab"), False).everything
    assert solo.among(frozenset("a")) == Audible(solo=frozenset("a"))
    with pytest.raises(ValueError, match="muted and solo"):
        Audible(frozenset("a"), frozenset("a"))


def test_a_crossfade_leaves_alone_what_is_the_same() -> None:
    def frames(level: float) -> NDArray[np.float32]:
        return np.full((10, 1), level, np.float32)

    same = noise(2, 10).T
    assert np.array_equal(crossfade(same, same, 0, 10), same)
    passed = np.concatenate(
        [crossfade(frames(1), frames(0), 0, 20), crossfade(frames(1), frames(0), 10, 20)]
    )[:, 0]
    np.testing.assert_allclose(passed, 1 - np.arange(1, 21) / 21, atol=1e-6)
