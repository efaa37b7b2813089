"""Muted and solo while it plays: the samples that leave the card, and the places said meanwhile."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from helpers.patience import PATIENCE_S
from helpers.samples import ArraySource, noise
from helpers.stepped_card import BLOCK, LATENCY_S, RATE, SteppedCard, stepped_card  # noqa: F401
from voiceman_gui.audio.listening import EVERYTHING, Audible, Listening, silent_ranges
from voiceman_gui.audio.player import Player
from voiceman_gui.audio.player_mix import FADE_S
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Speaker, Turn, Turns

BLOCK_S = BLOCK / RATE
LIMIT = round(0.2 * RATE)
"""Frames within which a change is to be heard."""
FADE = round(FADE_S * RATE)

LEFT = Listening(Audible(solo=frozenset({0})))
RIGHT = Listening(Audible(muted=frozenset({0})))
NOTHING = Listening(Audible(muted=frozenset({0, 1})))

TURNS = Turns(
    (Speaker("1"), Speaker("2")),
    (Turn(Span(0.2, 0.6), "1"), Turn(Span(0.5, 0.9), "2"), Turn(Span(1.2, 2.0), "1")),
)


def speakers(**chosen: str) -> Listening:
    audible = Audible(**{side: frozenset(ids) for side, ids in chosen.items()})
    return Listening(silent=silent_ranges(TURNS, audible, RATE, 2 * RATE))


@pytest.fixture
def card(stepped_card: SteppedCard) -> SteppedCard:  # noqa: F811
    return stepped_card


@pytest.fixture
def player_of(card: SteppedCard) -> Iterator[Callable[..., Player]]:
    made: list[Player] = []

    def make(sound: NDArray[np.float32] | ArraySource) -> Player:
        made.append(Player(sound if isinstance(sound, ArraySource) else ArraySource(sound, RATE)))
        return made[-1]

    yield make
    for player in made:
        assert player.underruns == 0
        player.close()


def hear_out(card: SteppedCard, player: Player, seconds: float) -> None:
    """Let time pass until the end was heard and noticed."""
    over = threading.Event()
    player.on_finished = over.set
    card.pass_time(seconds + LATENCY_S + 0.1)
    assert over.wait(PATIENCE_S), "playing did not end"


def tones(seconds: float) -> NDArray[np.float32]:
    """Two channels with a tone each, so soft that no step of theirs looks like a click."""
    t = np.arange(round(seconds * RATE)) / RATE
    return np.stack([0.5 * np.sin(2 * np.pi * hz * t) for hz in (200, 310)]).astype(np.float32)


def steepest(sound: NDArray[np.float32]) -> float:
    return float(np.abs(np.diff(sound, axis=0)).max())


TONE_STEP = 0.5 * 2 * np.pi * 310 / RATE
"""The largest step between two samples of the steeper tone."""


def test_a_channel_falls_silent_within_a_fifth_of_a_second_and_exactly(
    card: SteppedCard, player_of: Callable[..., Player]
) -> None:
    samples = noise(2, 2 * RATE)
    player = player_of(samples)
    player.play(0.0, 1.5)
    card.pass_time(0.5)
    told, place = len(card.sound()), player.position_s
    player.listening = RIGHT
    assert player.position_s == place
    hear_out(card, player, 1.0)
    sound, end = card.sound(), round(1.5 * RATE)
    assert len(sound) == end, "no time is lost and none is added"
    changed = np.flatnonzero(sound[:, 0] != samples[0, :end])
    first = int(changed[0])
    assert told <= first <= told + LIMIT - FADE
    assert np.array_equal(sound[:first], samples[:, :first].T)
    after = first + FADE
    assert np.array_equal(sound[after:], samples[[1, 1], after:end].T)
    assert np.array_equal(sound[:, 1], samples[1, :end]), "the other channel never changes"


def test_speakers_are_silenced_sample_by_sample(
    card: SteppedCard, player_of: Callable[..., Player]
) -> None:
    samples = noise(2, 2 * RATE)
    for listening, silent in (
        (speakers(muted="1"), [(0.2, 0.5), (1.2, 2.0)]),
        (speakers(solo="2"), [(0.0, 0.5), (0.9, 2.0)]),
        (speakers(solo="12"), [(0.0, 0.2), (0.9, 1.2)]),
    ):
        card.forget()
        player = player_of(samples)
        player.listening = listening
        player.play(0.0)
        said = [player.position_s]
        for _ in range(round(2.1 / BLOCK_S)):
            card.pass_time(BLOCK_S)
            said.append(player.position_s)
        hear_out(card, player, 0.0)
        heard = card.heard()
        # The card begins with silence of its own, and so may the sound.
        began = int(np.flatnonzero(heard[:, 0])[0]) - _first_heard(silent)
        sound = heard[began : began + 2 * RATE]
        mute = np.zeros(2 * RATE, bool)
        soft = np.zeros(2 * RATE, bool)
        for begin_s, end_s in silent:
            begin, end = round(begin_s * RATE), round(end_s * RATE)
            mute[begin:end] = True
            soft[begin : begin + FADE] |= begin > 0
            soft[end - FADE : end] |= end < 2 * RATE
        assert np.array_equal(sound[~mute], samples.T[~mute])
        assert not sound[mute & ~soft].any()
        assert (np.abs(sound[soft]) <= np.abs(samples.T[soft])).all()
        assert np.diff(said).min() >= 0
        assert np.diff(said).max() <= BLOCK_S + 1e-6, "the playhead never jumps"
        assert player.position_s == pytest.approx(2.0)


def _first_heard(silent: list[tuple[float, float]]) -> int:
    """Sample with which the sound begins; the first one of a ramp is not quite silent."""
    begin_s, end_s = silent[0]
    return round(end_s * RATE) - FADE + 1 if begin_s == 0 else 0


@pytest.mark.parametrize("rate", [0.5, 0.8, 1.0, 2.0])
def test_at_any_rate_nothing_clicks_and_the_playhead_goes_on(
    card: SteppedCard, player_of: Callable[..., Player], rate: float
) -> None:
    samples = tones(4.0)
    player = player_of(samples)
    player.rate = rate
    player.play(0.0)
    card.pass_time(0.5)
    for listening in (LEFT, NOTHING, RIGHT, EVERYTHING, speakers(muted="12"), EVERYTHING):
        card.forget()
        player.listening = listening
        said = [player.position_s]
        for _ in range(round(0.25 / BLOCK_S)):
            card.pass_time(BLOCK_S)
            said.append(player.position_s)
        assert np.abs(np.diff(said) - BLOCK_S * rate).max() < 2e-3
        sound = card.heard()
        assert steepest(sound) < 2.5 * TONE_STEP
        if not listening.channels.everything:
            tail = sound[LIMIT:]
            assert np.array_equal(tail[:, 0], tail[:, 1]), "both ears hear the same channel"
            assert tail.any() == (listening is not NOTHING)
        # The sound goes on at full strength: no hole where one run follows another.
        if listening in (LEFT, RIGHT):
            loudness = [np.abs(part).max() for part in np.array_split(tail, 4)]
            assert min(loudness) > 0.4
    player.stop()


def test_a_change_of_rate_does_not_click_or_fade_either(
    card: SteppedCard, player_of: Callable[..., Player]
) -> None:
    player = player_of(tones(4.0))
    player.play(0.0)
    card.pass_time(0.5)
    for rate in (0.5, 1.5, 1.0):
        card.forget()
        player.rate = rate
        card.pass_time(0.4)
        sound = card.heard()
        assert steepest(sound) < 2.5 * TONE_STEP
        parts = np.abs(sound[: len(sound) // 480 * 480]).reshape(-1, 480, 2).max(axis=1)
        assert parts.min() > 0.2, "no 10 ms are silent"
    player.stop()


def test_at_half_rate_a_muted_speaker_is_silent_for_twice_as_long(
    card: SteppedCard, player_of: Callable[..., Player]
) -> None:
    player = player_of(noise(2, 2 * RATE))
    player.rate = 0.5
    player.listening = speakers(muted="1")
    player.play(0.1, 0.9)
    hear_out(card, player, 1.6)
    sound = card.sound()[:, 0]
    assert len(sound) / RATE == pytest.approx(1.6, abs=0.003)
    silent = np.flatnonzero(sound == 0)
    # The tempo filter places a sound to within one overlap of its windows.
    assert silent[0] / RATE == pytest.approx(0.2, abs=0.06)
    assert silent[-1] / RATE == pytest.approx(0.8, abs=0.06)
    assert np.abs(sound[: round(0.14 * RATE)]).max() > 0.1
    assert np.abs(sound[round(0.9 * RATE) :]).max() > 0.1
    assert player.position_s == pytest.approx(0.9)


def test_in_a_loop_every_pass_is_silenced_alike(
    card: SteppedCard, player_of: Callable[..., Player]
) -> None:
    samples = noise(2, 2 * RATE)
    player = player_of(samples)
    player.play(0.3, 0.7, loop=True)
    card.pass_time(0.5)
    player.listening = speakers(muted="2")
    card.pass_time(1.5)
    player.set_loop(False)
    hear_out(card, player, 0.5)
    assert player.position_s == pytest.approx(0.7)
    sound, begin, end = card.sound(), round(0.3 * RATE), round(0.7 * RATE)
    once = samples[:, begin:end].T.copy()
    gain = player.listening.gain(begin, end, FADE)
    assert gain is not None
    assert gain[round(0.65 * RATE) - begin] == 0
    # The selection ends within the silence, whose ramp lies elsewhere: sound ends 0.1 s early.
    passes = -(-len(sound) // len(once))
    assert passes >= 4
    plain, silenced = np.tile(once, (passes, 1)), np.tile(once * gain[:, None], (passes, 1))
    plain, silenced = plain[: len(sound)], silenced[: len(sound)]
    first = int(np.flatnonzero((sound != plain).any(axis=1))[0])
    assert np.array_equal(sound[:first], plain[:first])
    assert np.array_equal(sound[first + FADE :], silenced[first + FADE :])


@pytest.mark.parametrize("rate", [1.0, 0.5])
def test_a_recording_that_ends_in_silence_ends_in_time(
    card: SteppedCard, player_of: Callable[..., Player], rate: float
) -> None:
    player = player_of(noise(2, 2 * RATE))
    player.rate = rate
    player.play(1.5)
    card.pass_time(0.2)
    player.listening = speakers(solo="2")
    over = threading.Event()
    player.on_finished = over.set
    card.pass_time(0.5 / rate - 0.1)
    assert not over.is_set(), "silence lasts as long as the sound that it stands for"
    card.pass_time(0.5)
    assert over.wait(PATIENCE_S)
    assert player.position_s == pytest.approx(2.0)


def test_a_change_near_the_end_keeps_the_end(
    card: SteppedCard, player_of: Callable[..., Player]
) -> None:
    samples = noise(2, 2 * RATE)
    player = player_of(samples)
    player.play(0.0, 0.4)
    card.pass_time(0.33)
    player.listening = LEFT
    hear_out(card, player, 0.3)
    assert len(card.sound()) == round(0.4 * RATE)
    assert player.position_s == pytest.approx(0.4)


def test_what_is_chosen_during_a_pause_or_before_playing_is_heard_from_there_on(
    card: SteppedCard, player_of: Callable[..., Player]
) -> None:
    samples = noise(2, 2 * RATE)
    player = player_of(samples)
    player.listening = LEFT
    player.play(0.0, 1.0)
    card.pass_time(0.4)
    player.pause()
    card.pass_time(LATENCY_S + 0.1)
    held = len(card.sound())
    assert np.array_equal(card.sound(), samples[[0, 0], :held].T)
    player.listening = RIGHT
    card.forget()
    player.resume()
    hear_out(card, player, 1.0)
    sound = card.sound()
    assert len(sound) == RATE - held
    assert np.array_equal(sound[FADE:], samples[[1, 1], held + FADE : RATE].T)
    assert not np.array_equal(sound[:FADE], samples[[1, 1], held : held + FADE].T)


def test_a_choice_before_anything_was_heard_leaves_no_trace_of_the_one_before(
    card: SteppedCard, player_of: Callable[..., Player]
) -> None:
    samples = noise(2, 2 * RATE)
    source, chosen = ArraySource(samples, RATE), threading.Event()
    read = source.read

    def late(start: int, stop: int) -> NDArray[np.float32]:
        assert chosen.wait(PATIENCE_S)
        return read(start, stop)

    source.read = late  # type: ignore[method-assign]
    player = player_of(source)
    player.play(0.0, 0.5)
    player.listening = LEFT
    chosen.set()
    hear_out(card, player, 0.5)
    assert np.array_equal(card.sound(), samples[[0, 0], : RATE // 2].T)


def test_changes_in_quick_succession_end_in_the_last_one(
    card: SteppedCard, player_of: Callable[..., Player]
) -> None:
    samples = noise(2, 4 * RATE)
    player = player_of(samples)
    player.play(0.0, 3.0)
    card.pass_time(0.3)
    for listening in (LEFT, RIGHT, NOTHING, EVERYTHING) * 6:
        player.listening = listening
        card.pass_time(BLOCK_S)
    told = len(card.sound())
    player.listening = LEFT
    hear_out(card, player, 3.0)
    sound = card.sound()
    assert len(sound) == 3 * RATE
    assert np.array_equal(sound[told + LIMIT :], samples[[0, 0], told + LIMIT : 3 * RATE].T)
    assert player.position_s == pytest.approx(3.0)


def test_the_meter_shows_what_is_heard(card: SteppedCard, player_of: Callable[..., Player]) -> None:
    samples = np.full((2, 2 * RATE), 0.5, np.float32)
    samples[1] *= 0.5
    player = player_of(samples)
    player.play(0.0)
    for listening, level_db in (
        (EVERYTHING, (-6.02, -12.04)),
        (LEFT, (-6.02, -6.02)),
        (RIGHT, (-12.04, -12.04)),
        (NOTHING, (-np.inf, -np.inf)),
    ):
        player.listening = listening
        card.pass_time(0.3)
        assert player.level == pytest.approx(level_db, abs=0.01)
    player.stop()


def test_a_card_that_is_being_opened_holds_up_no_choice(
    card: SteppedCard, player_of: Callable[..., Player], monkeypatch: pytest.MonkeyPatch
) -> None:
    samples = noise(2, 2 * RATE)
    player = player_of(samples)
    opening, go_on = threading.Event(), threading.Event()
    module = sys.modules["sounddevice"]
    stream = module.OutputStream

    def slow(**options: object) -> object:
        opening.set()
        assert go_on.wait(PATIENCE_S)
        return stream(**options)

    monkeypatch.setattr(module, "OutputStream", slow)
    playing = threading.Thread(target=player.play, args=(0.0, 0.5))
    playing.start()
    assert opening.wait(PATIENCE_S)
    choosing = threading.Thread(target=_choose, args=(player,))
    choosing.start()
    choosing.join(PATIENCE_S)
    waits = choosing.is_alive()
    go_on.set()
    playing.join(PATIENCE_S)
    choosing.join(PATIENCE_S)
    assert not waits, "the window would stand still for as long as the card opens"
    hear_out(card, player, 0.5)
    sound = card.sound()
    assert np.array_equal(sound[LIMIT:], samples[[1, 1], LIMIT : RATE // 2].T / 2)


def _choose(player: Player) -> None:
    player.listening = RIGHT
    player.volume = 0.5
