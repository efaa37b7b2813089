"""What a real sound card plays, in real time; drop-outs of a busy machine are allowed for."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import numpy as np
import pytest

from helpers.patience import PATIENCE_S
from helpers.samples import ArraySource, counting, missing, numbers
from helpers.sound_card import SoundCard, sound_card  # noqa: F401 - a fixture
from voiceman_gui.audio.devices import output_devices
from voiceman_gui.audio.player import Player, PlayerState
from voiceman_gui.core.errors import VoicemanError

RATE = 48_000


@pytest.fixture
def card(sound_card: SoundCard) -> SoundCard:  # noqa: F811
    sound_card.forget()
    return sound_card


class Playing:
    """A player, and what it called back."""

    def __init__(self, source: ArraySource) -> None:
        self.errors: list[VoicemanError] = []
        self.over = threading.Event()
        self.player = Player(source, device=output_devices()[0].name)
        self.player.on_finished = self.over.set
        self.player.on_error = self.errors.append


@pytest.fixture
def playing(card: SoundCard) -> Iterator[Playing]:
    playing = Playing(ArraySource(counting(2 * RATE), RATE))
    yield playing
    playing.player.close()
    assert not playing.errors


def test_a_selection_is_played_as_it_is(card: SoundCard, playing: Playing) -> None:
    start, stop = RATE // 4, round(0.95 * RATE)
    playing.player.play(0.25, 0.95)
    assert playing.over.wait(PATIENCE_S)
    assert playing.player.position_s == pytest.approx(0.95)
    card.wait_sound(0.1)
    played = numbers(card.sound())
    assert start <= played[0] <= played[-1] < stop
    # In order, each once; that none is missing is tested to the sample in `test_player`.
    missing(played)


def test_pausing_and_going_on_keep_the_order(card: SoundCard, playing: Playing) -> None:
    playing.player.play(0.0, 0.8)
    card.wait_sound(0.1)
    playing.player.pause()
    assert playing.player.state is PlayerState.PAUSED
    card.wait_until(lambda _: not np.any(card.blocks()[-1][1]))
    playing.player.resume()
    assert playing.over.wait(PATIENCE_S)
    missing(numbers(card.sound()))
    assert playing.player.position_s == pytest.approx(0.8)


def test_a_seek_goes_there(card: SoundCard, playing: Playing) -> None:
    playing.player.play(0.0)
    card.wait_sound(0.1)
    playing.player.seek(1.5)
    assert playing.over.wait(PATIENCE_S)
    played = numbers(card.sound())
    # With the silence of drop-outs behind the jump, which only the samples are not.
    there = np.flatnonzero(played >= round(1.5 * RATE))
    assert there.size
    missing(played[there[0] :])
    assert playing.player.position_s == pytest.approx(2.0)


def test_a_rate_that_the_card_refuses_is_resampled(card: SoundCard) -> None:
    # PulseAudio refuses rates above 768 kHz.
    t = np.arange(400_000) / 1_000_000
    tone = (0.5 * np.cos(2 * np.pi * 1_000 * t)).astype(np.float32)[None]
    playing = Playing(ArraySource(tone, 1_000_000))
    try:
        playing.player.play(0.0)
        assert playing.over.wait(PATIENCE_S)
        assert playing.player.position_s == pytest.approx(0.4)
    finally:
        playing.player.close()
    assert not playing.errors
    sound = card.sound()[:, 0].astype(np.float64)
    before, now, after = sound[:-2], sound[1:-1], sound[2:]
    # Three samples of a tone in a row tell its frequency; around a drop-out they do not.
    within = (before != 0) & (now != 0) & (after != 0)
    off = before + after - 2 * np.cos(2 * np.pi * 1_000 / RATE) * now
    assert np.count_nonzero(within) > 0.05 * RATE
    assert np.median(np.abs(off[within])) < 1e-4
