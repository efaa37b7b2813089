"""What comes out of the sound card, and what the player says meanwhile."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from helpers.samples import ArraySource, counting, noise, numbers
from helpers.sound_card import SoundCard, sound_card  # noqa: F401 - a fixture
from voiceman_gui.audio.devices import output_devices
from voiceman_gui.audio.player import Player, PlayerState
from voiceman_gui.core.errors import PlaybackError, RecordingError, VoicemanError

RATE = 48_000
PATIENCE_S = 20.0


@pytest.fixture
def card(sound_card: SoundCard) -> SoundCard:  # noqa: F811
    sound_card.forget()
    return sound_card


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

    def watch(self) -> list[tuple[float, float]]:
        """Note (monotonic time, position) every 5 ms until the end."""
        seen = []
        while not self.over.wait(0.005):
            seen.append((time.monotonic(), self.player.position_s))
        self.over.clear()
        return seen


@pytest.fixture
def listen() -> Iterator[Callable[..., Listening]]:
    players: list[Listening] = []

    def make(samples: NDArray[np.float32], rate: int = RATE, **arguments: object) -> Listening:
        players.append(Listening(ArraySource(samples, rate), **arguments))  # type: ignore[arg-type]
        return players[-1]

    yield make
    for made in players:
        made.player.close()
        assert made.source.closed


def settle(card: SoundCard, seconds: float) -> NDArray[np.float32]:
    """Wait until so much sound was recorded, and return all that was."""
    card.wait_sound(seconds)
    return card.sound()


def difference_s(
    seen: list[tuple[float, float]], card: SoundCard, rate: float = 1.0
) -> NDArray[np.float64]:
    """How far the positions were ahead of what the card really played, in seconds.

    `counting` played at rate 1 tells the place by its samples; at other rates the place is counted
    from the first sound.
    """
    blocks = [(at, block) for at, block in card.blocks() if np.any(block)]
    times = np.array([at for at, _ in blocks])
    if rate == 1.0:
        heard_s = np.array([numbers(block).max() for _, block in blocks]) / RATE
    else:
        heard_s = np.cumsum([np.count_nonzero(block[:, 0]) for _, block in blocks]) / RATE * rate
    inner = [(at, said) for at, said in seen if times[2] < at < times[-3]]
    assert len(inner) > 20
    return np.array([said - np.interp(at, times, heard_s) for at, said in inner])


def test_the_samples_that_come_out_are_the_samples_of_the_selection(
    card: SoundCard, listen: Callable[..., Listening]
) -> None:
    samples = noise(2, 2 * RATE)
    listening = listen(samples)
    listening.player.play(0.25, 0.95)
    assert listening.player.state is PlayerState.PLAYING
    listening.wait()
    sound = settle(card, 0.7)
    assert np.array_equal(sound, samples[:, RATE // 4 : round(0.95 * RATE)].T)
    assert listening.player.underruns == 0
    assert listening.player.state is PlayerState.STOPPED
    assert listening.player.position_s == pytest.approx(0.95)
    assert not listening.errors


def test_the_position_is_what_the_ear_hears(
    card: SoundCard, listen: Callable[..., Listening]
) -> None:
    listening = listen(counting(3 * RATE))
    listening.player.play(0.5, 1.7)
    seen = listening.watch()
    settle(card, 1.2)
    ahead = difference_s(seen, card)
    # The median, because a busy machine may deliver a single recorded block late.
    assert abs(np.median(ahead)) <= 0.020
    said = [position for _, position in seen]
    assert np.diff(said).min() > -0.005
    assert said[0] == pytest.approx(0.5, abs=0.02)


def test_at_half_rate_length_and_position_are_right(
    card: SoundCard, listen: Callable[..., Listening]
) -> None:
    samples = noise(1, 2 * RATE)
    listening = listen(samples)
    listening.player.rate = 0.5
    listening.player.play(0.0, 0.6)
    seen = listening.watch()
    sound = settle(card, 1.18)
    assert len(sound) / RATE == pytest.approx(1.2, abs=0.020)
    assert abs(np.median(difference_s(seen, card, rate=0.5))) <= 0.020
    assert seen[-1][1] == pytest.approx(0.6, abs=0.03)


def test_a_loop_has_no_gap_and_can_be_ended(
    card: SoundCard, listen: Callable[..., Listening]
) -> None:
    samples = counting(RATE)
    listening = listen(samples)
    listening.player.play(0.2, 0.4, loop=True)
    settle(card, 0.5)
    assert 0.2 <= listening.player.position_s <= 0.4
    listening.player.set_loop(False)
    listening.wait()
    assert listening.player.position_s == pytest.approx(0.4)
    card.wait_until(lambda _: numbers(card.sound())[-1] == round(0.4 * RATE) - 1)
    played = numbers(card.sound())
    one_pass = np.arange(round(0.2 * RATE), round(0.4 * RATE))
    passes = len(played) // len(one_pass)
    assert passes >= 3
    assert np.array_equal(played, np.tile(one_pass, passes))


def test_a_pause_loses_and_repeats_nothing(
    card: SoundCard, listen: Callable[..., Listening]
) -> None:
    samples = counting(RATE)
    listening = listen(samples)
    listening.player.play(0.0, 0.8)
    settle(card, 0.2)
    listening.player.pause()
    assert listening.player.state is PlayerState.PAUSED
    card.wait_until(lambda _: not np.any(card.blocks()[-1][1]))
    held = listening.player.position_s
    assert held < 0.7
    silent = len(card.blocks())
    card.wait_until(lambda blocks: len(blocks) > silent + 5)
    assert listening.player.position_s == held
    assert held == pytest.approx((numbers(card.sound())[-1] + 1) / RATE, abs=0.005)
    listening.player.resume()
    listening.wait()
    card.wait_until(lambda _: numbers(card.sound())[-1] == round(0.8 * RATE) - 1)
    played = numbers(card.sound())
    assert np.array_equal(played[played >= 0], np.arange(round(0.8 * RATE)))


def test_a_seek_goes_exactly_there(card: SoundCard, listen: Callable[..., Listening]) -> None:
    listening = listen(counting(5 * RATE))
    listening.player.play(0.0)
    settle(card, 0.2)
    listening.player.seek(4.5)
    assert listening.player.position_s >= 4.5
    listening.wait()
    card.wait_until(lambda _: numbers(card.sound())[-1] == 5 * RATE - 1)
    played = numbers(card.sound())
    after = played[played >= round(4.5 * RATE)]
    assert np.array_equal(after, np.arange(round(4.5 * RATE), 5 * RATE))
    before = played[(played >= 0) & (played < round(4.5 * RATE))]
    assert np.array_equal(before, np.arange(len(before)))


def test_another_rate_while_playing_leaves_no_hole(
    card: SoundCard, listen: Callable[..., Listening]
) -> None:
    listening = listen(noise(1, 2 * RATE))
    listening.player.play(0.0, 1.0)
    settle(card, 0.2)
    listening.player.rate = 2.0
    listening.wait()
    sound = settle(card, 0.5)
    assert listening.player.underruns == 0
    runs = [len(list(group)) for silent, group in itertools.groupby(sound[:, 0] == 0) if silent]
    assert max(runs, default=0) < 10
    assert 0.55 < len(sound) / RATE < 0.95


def test_volume_and_level(card: SoundCard, listen: Callable[..., Listening]) -> None:
    samples = np.full((2, RATE), 0.5, np.float32)
    samples[1] *= 0.5
    listening = listen(samples)
    listening.player.volume = 0.5
    assert listening.player.level == ()
    listening.player.play(0.0, 0.6)
    settle(card, 0.3)
    assert listening.player.level == pytest.approx((-12.04, -18.06), abs=0.01)
    listening.player.volume = 0.0
    listening.wait()
    assert np.array_equal(card.sound()[0], [0.25, 0.125])


def test_one_channel_of_many_is_heard_on_both_sides(
    card: SoundCard, listen: Callable[..., Listening]
) -> None:
    samples = noise(6, RATE)
    listening = listen(samples)
    listening.player.listen_channel = 4
    listening.player.play(0.0, 0.3)
    listening.wait()
    sound = settle(card, 0.3)
    assert np.array_equal(sound, samples[[4, 4], : len(sound)].T)


def test_a_rate_that_the_card_does_not_play_is_resampled(
    card: SoundCard, listen: Callable[..., Listening]
) -> None:
    # PulseAudio refuses rates above 768 kHz.
    t = np.arange(400_000) / 1_000_000
    tone = (0.5 * np.sin(2 * np.pi * 1_000 * t)).astype(np.float32)[None]
    listening = listen(tone, 1_000_000)
    listening.player.play(0.0)
    listening.wait()
    sound = settle(card, 0.39)
    assert len(sound) / RATE == pytest.approx(0.4, abs=0.005)
    spectrum = np.abs(np.fft.rfft(sound[: RATE // 4, 0] * np.hanning(RATE // 4)))
    assert np.argmax(spectrum) * 4 == 1_000
    assert listening.player.position_s == pytest.approx(0.4)


def test_a_slow_file_is_counted_and_moves_no_position(
    card: SoundCard, listen: Callable[..., Listening]
) -> None:
    listening = listen(counting(4 * RATE))
    go_on = threading.Event()
    read = listening.source.read

    def stalling(start: int, stop: int) -> NDArray[np.float32]:
        if start > RATE // 2:
            assert go_on.wait(PATIENCE_S)
        return read(start, stop)

    listening.source.read = stalling  # type: ignore[method-assign]
    listening.player.play(0.0, 1.0)
    # A second, thanks to the silence of the drop-out, which is waited for.
    card.wait_until(lambda _: len(card.sound()) > 0 and listening.player.underruns > 5)
    stalled = listening.player.position_s
    assert stalled == pytest.approx(RATE / 2 / RATE, abs=0.2)
    go_on.set()
    listening.wait()
    assert listening.player.position_s == pytest.approx(1.0)
    card.wait_until(lambda _: numbers(card.sound())[-1] == RATE - 1)
    played = numbers(card.sound())
    assert np.array_equal(played[played >= 0], np.arange(RATE))
    assert np.count_nonzero(played < 0) > 0


def test_a_file_that_breaks_is_reported_and_ends_playing(
    card: SoundCard, listen: Callable[..., Listening]
) -> None:
    listening = listen(noise(2, 2 * RATE))

    def vanished(start: int, stop: int) -> NDArray[np.float32]:
        raise RecordingError("interview.wav has vanished. Connect the drive and open it again.")

    listening.source.read = vanished  # type: ignore[method-assign]
    listening.player.play(0.0)
    listening.wait()
    assert [str(error) for error in listening.errors] == [
        "interview.wav has vanished. Connect the drive and open it again."
    ]
    assert listening.player.state is PlayerState.STOPPED


def test_stopping_seeking_and_playing_again(
    card: SoundCard, listen: Callable[..., Listening]
) -> None:
    samples = counting(2 * RATE)
    listening = listen(samples)
    player = listening.player
    player.seek(1.25)
    assert player.position_s == 1.25
    player.play(0.0)
    settle(card, 0.2)
    player.stop()
    assert player.state is PlayerState.STOPPED
    assert player.position_s == pytest.approx(0.2, abs=0.1)
    card.wait_until(lambda _: not np.any(card.blocks()[-1][1]))
    card.forget()
    player.play(1.9)
    listening.wait()
    card.wait_until(lambda _: len(card.sound()) >= round(0.1 * RATE))
    assert np.array_equal(numbers(card.sound()), np.arange(round(1.9 * RATE), 2 * RATE))


def test_nothing_to_play_finishes_at_once(
    card: SoundCard, listen: Callable[..., Listening]
) -> None:
    listening = listen(noise(1, RATE))
    listening.player.play(1.0, loop=True)
    listening.wait()
    assert listening.player.position_s == 1.0
    assert not listening.errors


def test_an_unknown_device_is_named(card: SoundCard, listen: Callable[..., Listening]) -> None:
    listening = listen(noise(1, RATE), device="Studio headphones")
    with pytest.raises(PlaybackError, match="“Studio headphones” is not there"):
        listening.player.play(0.0)
    assert listening.player.state is PlayerState.STOPPED
    listening.player.device = output_devices()[0].name
    listening.player.play(0.0, 0.1)
    listening.wait()
    assert not listening.errors


def test_whatever_is_pressed_nothing_hangs_or_breaks(
    card: SoundCard, listen: Callable[..., Listening]
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
        lambda: setattr(player, "listen_channel", random.choice([None, 0, 1])),
        lambda: setattr(player, "device", random.choice([None, 0])),
    ]
    for _ in range(200):
        actions[random.integers(len(actions))]()
        assert 0.0 <= player.position_s <= 20.0
        assert len(player.level) in (0, 2)
    player.device, player.rate, player.listen_channel = None, 1.0, None
    player.stop()
    # What the card had already been given may still be on its way.
    card.wait_until(lambda _: not np.any(card.blocks()[-1][1]))
    card.forget()
    listening.over.clear()
    player.play(3.0, 3.2)
    listening.wait()
    card.wait_until(lambda _: len(card.sound()) >= round(0.2 * RATE))
    assert np.array_equal(numbers(card.sound()), np.arange(3 * RATE, round(3.2 * RATE)))
    assert not listening.errors


def test_no_thread_outlives_its_player(card: SoundCard) -> None:
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
        player.listen_channel = 2
