"""What is heard, and what the player says meanwhile, with a card whose time is the test's."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from helpers.decoding import refused
from helpers.patience import PATIENCE_S
from helpers.samples import ArraySource, counting, noise, numbers
from helpers.stepped_card import BLOCK, LATENCY_S, RATE, SteppedCard, stepped_card  # noqa: F401
from voiceman_gui.audio.devices import output_devices
from voiceman_gui.audio.listening import EVERYTHING, Audible
from voiceman_gui.audio.listening import Listening as Heard
from voiceman_gui.audio.player import Player, PlayerState
from voiceman_gui.core.errors import PlaybackError, RecordingError, VoicemanError
from voiceman_gui.core.message import message

BLOCK_S = BLOCK / RATE
REST_S = LATENCY_S + 0.1
"""After so much silence the player notices that the last sample was heard."""


def only(channel: int) -> Heard:
    """Hear one channel and no other."""
    return Heard(Audible(solo=frozenset({channel})))


@pytest.fixture
def card(stepped_card: SteppedCard) -> SteppedCard:  # noqa: F811
    return stepped_card


class Listening:
    """A player, and what it called back."""

    def __init__(self, source: ArraySource, **arguments: int | str | None) -> None:
        self.source = source
        self.errors: list[VoicemanError] = []
        self.player = Player(source, **arguments)
        self.over = threading.Event()
        self.player.on_finished = self.over.set
        self.player.on_error = self._failed

    def _failed(self, error: VoicemanError) -> None:
        self.errors.append(error)
        self.over.set()

    def wait(self) -> None:
        """Wait for the end, good or bad."""
        assert self.over.wait(PATIENCE_S), "playing did not end"
        self.over.clear()

    def hear(self, card: SteppedCard, seconds: float) -> None:
        """Let so much time pass, and then as much as the end needs to be noticed."""
        card.pass_time(seconds + REST_S)
        self.wait()

    def watch(self, card: SteppedCard, seconds: float) -> NDArray[np.float64]:
        """Let time pass and return after each block (position said, samples heard), in seconds.

        Only blocks after the first sound are returned. Samples are counted from the first sound.
        """
        seen = []
        for _ in range(round(seconds / BLOCK_S)):
            card.pass_time(BLOCK_S)
            heard = np.count_nonzero(card.heard()[:, 0])
            if heard:
                seen.append((self.player.position_s, heard / RATE))
        return np.array(seen)


@pytest.fixture
def listen(card: SteppedCard) -> Iterator[Callable[..., Listening]]:
    players: list[Listening] = []

    def make(samples: NDArray[np.float32], rate: int = RATE, **arguments: object) -> Listening:
        players.append(Listening(ArraySource(samples, rate), **arguments))  # type: ignore[arg-type]
        return players[-1]

    yield make
    for made in players:
        made.player.close()
        assert made.source.closed


def test_the_samples_that_come_out_are_the_samples_of_the_selection(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    samples = noise(2, 2 * RATE)
    listening = listen(samples)
    listening.player.play(0.25, 0.95)
    assert listening.player.state is PlayerState.PLAYING
    listening.hear(card, 0.7)
    assert np.array_equal(card.sound(), samples[:, RATE // 4 : round(0.95 * RATE)].T)
    assert listening.player.underruns == 0
    assert listening.player.state is PlayerState.STOPPED
    assert listening.player.position_s == pytest.approx(0.95)
    assert not listening.errors


def test_the_end_is_heard_though_the_card_is_later_than_it_says(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    """A sound server on a busy machine: its clock goes on while it plays nothing."""
    samples = noise(2, RATE)
    listening = listen(samples)
    listening.player.play(0.0, 0.3)
    card.pass_time(0.1)
    card.lateness_s = 0.3
    listening.hear(card, 0.3)
    assert np.array_equal(card.sound(), samples[:, : round(0.3 * RATE)].T)


def test_the_position_is_what_the_ear_hears(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    listening = listen(counting(3 * RATE))
    listening.player.play(0.5, 1.7)
    assert listening.player.position_s == 0.5
    said, heard = listening.watch(card, 1.2).T
    assert numbers(card.sound())[0] == round(0.5 * RATE)
    np.testing.assert_allclose(said, 0.5 + heard, atol=1 / RATE)


def test_the_position_is_steady_though_the_cards_stamps_are_not(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    card.jitter_s = 0.002
    listening = listen(counting(3 * RATE))
    listening.player.play(0.0)
    said, heard = listening.watch(card, 2.0).T
    assert np.abs(said - heard).max() <= 0.005
    assert np.diff(said).min() > 0


def test_after_a_drop_out_of_the_card_the_position_is_right_again(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    listening = listen(counting(3 * RATE))
    listening.player.play(0.0)
    before = listening.watch(card, 0.6)
    card.drop_out(0.4)
    stalled = listening.player.position_s
    # What the card still held was heard, and nothing behind it.
    assert stalled == pytest.approx(before[-1, 1] + LATENCY_S, abs=2 * BLOCK_S)
    said, heard = listening.watch(card, 0.6).T
    inner = heard > stalled
    assert np.count_nonzero(inner) > 20
    np.testing.assert_allclose(said[inner], heard[inner], atol=1 / RATE)
    assert listening.player.underruns == 1
    played = numbers(card.heard())
    assert np.array_equal(played[played >= 0], np.arange(np.count_nonzero(played >= 0)))


def test_at_half_rate_length_and_position_are_right(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    listening = listen(noise(1, 2 * RATE))
    listening.player.rate = 0.5
    listening.player.play(0.0, 0.6)
    said, heard = listening.watch(card, 1.2).T
    # The filter fades in from silence, so that the first sound is not the first frame.
    np.testing.assert_allclose(said, heard / 2, atol=0.005)
    listening.hear(card, 0.2)
    assert len(card.sound()) / RATE == pytest.approx(1.2, abs=0.002)
    assert listening.player.position_s == pytest.approx(0.6)


def test_a_loop_has_no_gap_and_can_be_ended(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    listening = listen(counting(RATE))
    listening.player.play(0.2, 0.4, loop=True)
    card.pass_time(0.7)
    assert 0.2 <= listening.player.position_s <= 0.4
    listening.player.set_loop(False)
    listening.hear(card, 0.5)
    assert listening.player.position_s == pytest.approx(0.4)
    played = numbers(card.sound())
    one_pass = np.arange(round(0.2 * RATE), round(0.4 * RATE))
    passes = len(played) // len(one_pass)
    assert passes >= 3
    assert np.array_equal(played, np.tile(one_pass, passes))


def test_a_pause_loses_and_repeats_nothing(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    listening = listen(counting(RATE))
    listening.player.play(0.0, 0.8)
    card.pass_time(0.4)
    listening.player.pause()
    assert listening.player.state is PlayerState.PAUSED
    card.pass_time(REST_S)
    held = listening.player.position_s
    assert 0.2 < held < 0.7
    card.pass_time(0.3)
    assert not np.any(card.heard()[-1])
    assert listening.player.position_s == held
    assert held == pytest.approx((numbers(card.sound())[-1] + 1) / RATE, abs=1 / RATE)
    listening.player.resume()
    listening.hear(card, 0.8)
    played = numbers(card.sound())
    assert np.array_equal(played[played >= 0], np.arange(round(0.8 * RATE)))


def test_a_seek_goes_exactly_there(card: SteppedCard, listen: Callable[..., Listening]) -> None:
    listening = listen(counting(5 * RATE))
    listening.player.play(0.0)
    card.pass_time(0.4)
    listening.player.seek(4.5)
    assert listening.player.position_s >= 4.5
    listening.hear(card, 0.6)
    played = numbers(card.sound())
    after = played[played >= round(4.5 * RATE)]
    assert np.array_equal(after, np.arange(round(4.5 * RATE), 5 * RATE))
    before = played[(played >= 0) & (played < round(4.5 * RATE))]
    assert len(before) > 0
    assert np.array_equal(before, np.arange(len(before)))


def test_another_rate_while_playing_leaves_no_hole(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    listening = listen(noise(1, 2 * RATE))
    listening.player.play(0.0, 1.0)
    card.pass_time(0.3)
    listening.player.rate = 2.0
    listening.hear(card, 0.8)
    sound = card.sound()
    assert listening.player.underruns == 0
    runs = [len(list(group)) for silent, group in itertools.groupby(sound[:, 0] == 0) if silent]
    assert max(runs, default=0) < 10
    assert 0.55 < len(sound) / RATE < 0.95


def test_volume_and_level(card: SteppedCard, listen: Callable[..., Listening]) -> None:
    samples = np.full((2, RATE), 0.5, np.float32)
    samples[1] *= 0.5
    listening = listen(samples)
    listening.player.volume = 0.5
    assert listening.player.level == ()
    listening.player.play(0.0, 0.6)
    card.pass_time(0.4)
    assert listening.player.level == pytest.approx((-12.04, -18.06), abs=0.01)
    listening.player.volume = 0.0
    listening.hear(card, 0.4)
    sound = card.sound()
    assert (sound == [0.25, 0.125]).all()
    assert len(sound) < 0.6 * RATE, "the rest was silent"


def test_one_channel_of_many_is_heard_on_both_sides(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    samples = noise(6, RATE)
    listening = listen(samples)
    listening.player.listening = only(4)
    listening.player.play(0.0, 0.3)
    listening.hear(card, 0.3)
    assert np.array_equal(card.sound(), samples[[4, 4], : round(0.3 * RATE)].T)


def test_a_rate_that_the_card_does_not_play_is_resampled(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    t = np.arange(400_000) / 1_000_000
    tone = (0.5 * np.sin(2 * np.pi * 1_000 * t)).astype(np.float32)[None]
    listening = listen(tone, 1_000_000)
    listening.player.play(0.0)
    listening.hear(card, 0.4)
    sound = card.sound()
    assert len(sound) / RATE == pytest.approx(0.4, abs=0.0005)
    spectrum = np.abs(np.fft.rfft(sound[: RATE // 4, 0] * np.hanning(RATE // 4)))
    assert np.argmax(spectrum) * 4 == 1_000
    assert listening.player.position_s == pytest.approx(0.4)


def test_a_slow_file_is_counted_and_moves_no_position(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    listening = listen(counting(4 * RATE))
    go_on, stuck = threading.Event(), threading.Event()
    read = listening.source.read

    def stalling(start: int, stop: int) -> NDArray[np.float32]:
        if start > RATE // 2 and not go_on.is_set():
            stuck.set()
            assert go_on.wait(PATIENCE_S)
        return read(start, stop)

    listening.source.read = stalling  # type: ignore[method-assign]
    listening.player.play(0.0, 1.0)
    assert stuck.wait(PATIENCE_S)
    card.pass_time(1.0, patient=False)
    assert listening.player.underruns > 5
    decoded = numbers(card.sound())[-1] + 1
    assert decoded / RATE == pytest.approx(0.5, abs=0.1)
    assert listening.player.position_s == pytest.approx(decoded / RATE, abs=1 / RATE)
    go_on.set()
    listening.hear(card, 0.6)
    assert listening.player.position_s == pytest.approx(1.0)
    played = numbers(card.sound())
    assert np.array_equal(played[played >= 0], np.arange(RATE))
    assert np.count_nonzero(played < 0) > 0


def test_a_file_that_breaks_is_reported_and_ends_playing(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    listening = listen(noise(2, 2 * RATE))

    def vanished(start: int, stop: int) -> NDArray[np.float32]:
        raise RecordingError(message("audio.format_unknown", file="interview.wav"))

    listening.source.read = vanished  # type: ignore[method-assign]
    listening.player.play(0.0)
    listening.wait()
    (error,) = listening.errors
    assert isinstance(error, RecordingError)
    assert error.message == message("audio.format_unknown", file="interview.wav")
    assert listening.player.state is PlayerState.STOPPED


def test_stopping_seeking_and_playing_again(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    listening = listen(counting(2 * RATE))
    player = listening.player
    player.seek(1.25)
    assert player.position_s == 1.25
    player.play(0.0)
    card.pass_time(0.4)
    heard = len(card.sound())
    player.stop()
    assert player.state is PlayerState.STOPPED
    assert player.position_s == pytest.approx(heard / RATE, abs=1 / RATE)
    assert len(card.sound()) == heard, "what the card still held is dropped"
    card.forget()
    player.play(1.9)
    listening.hear(card, 0.1)
    assert np.array_equal(numbers(card.sound()), np.arange(round(1.9 * RATE), 2 * RATE))


def test_nothing_to_play_finishes_at_once(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    listening = listen(noise(1, RATE))
    listening.player.play(1.0, loop=True)
    listening.hear(card, 0.0)
    assert listening.player.position_s == 1.0
    assert not card.sound().size
    assert not listening.errors


def test_an_unknown_device_is_named(card: SteppedCard, listen: Callable[..., Listening]) -> None:
    listening = listen(noise(1, RATE), device="Studio headphones")
    with refused("audio.player.device_not_there", PlaybackError, device="Studio headphones"):
        listening.player.play(0.0)
    assert listening.player.state is PlayerState.STOPPED
    listening.player.device = output_devices()[0].name
    listening.player.play(0.0, 0.1)
    listening.hear(card, 0.1)
    assert not listening.errors


def test_whatever_is_pressed_nothing_hangs_or_breaks(
    card: SteppedCard, listen: Callable[..., Listening]
) -> None:
    random = np.random.default_rng(20260101)
    listening = listen(counting(20 * RATE))
    player = listening.player
    actions: list[Callable[[], object]] = [
        lambda: player.play(
            start := random.uniform(0, 19), start + random.choice([0.0, 0.01, 1.0])
        ),
        lambda: player.play(random.uniform(0, 19), loop=True),
        player.pause,
        player.resume,
        player.stop,
        lambda: player.seek(random.uniform(0, 20)),
        lambda: player.set_loop(bool(random.integers(2))),
        lambda: setattr(player, "rate", random.choice([0.5, 1.0, 2.0])),
        lambda: setattr(player, "listening", random.choice([EVERYTHING, only(0), only(1)])),
        lambda: setattr(player, "device", random.choice([None, 0])),
        # The card takes what there is, as a real one does.
        lambda: card.pass_time(random.uniform(0, 0.3), patient=False),
    ]
    for _ in range(400):
        actions[random.integers(len(actions))]()
        assert 0.0 <= player.position_s <= 20.0
        assert len(player.level) in (0, 2)
    player.device, player.rate, player.listening = None, 1.0, EVERYTHING
    player.stop()
    card.forget()
    listening.over.clear()
    player.play(3.0, 3.2)
    listening.hear(card, 0.2)
    assert np.array_equal(numbers(card.sound()), np.arange(3 * RATE, round(3.2 * RATE)))
    assert not listening.errors


def test_no_thread_outlives_its_player(card: SteppedCard) -> None:
    before = set(threading.enumerate())
    player = Player(ArraySource(noise(1, RATE), RATE))
    player.play(0.0)
    assert any(thread.name == "player" for thread in set(threading.enumerate()) - before)
    player.close()
    assert not any(thread.name == "player" for thread in set(threading.enumerate()) - before)
    with pytest.raises(ValueError, match="closed"):
        player.play(0.0)


def test_wrong_settings_are_refused(listen: Callable[..., Listening]) -> None:
    player = listen(noise(2, RATE)).player
    with pytest.raises(ValueError, match="rate"):
        player.rate = 3.0
    with pytest.raises(ValueError, match="volume"):
        player.volume = 1.5
    with pytest.raises(ValueError, match="no channel 2"):
        player.listening = only(2)
