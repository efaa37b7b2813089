"""The ear's frame stays right for an hour, whatever the card's crystal and the time stamps do."""

from __future__ import annotations

import numpy as np
import pytest

from voiceman_gui.audio.player_clock import CardClock

RATE = 48_000
HOUR_S = 3600.0


def simulate(
    clock: CardClock, drift_ppm: float, jitter_s: float, drop_out_s: float = 0.0
) -> np.ndarray:
    """Feed an hour of callbacks and return the clock's error in seconds, asked once a callback.

    The card's true rate wanders by a tenth of its drift (temperature); callbacks bring 256 to 2048
    frames, 120 ms before they are heard; a drop-out stops the card in the middle of the hour.
    """
    random = np.random.default_rng(20260101)
    sizes = random.integers(256, 2049, size=int(HOUR_S * RATE / 1152))
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    nominal_s = first / RATE
    wander = 0.1 * drift_ppm * 600 / (2 * np.pi) * np.sin(2 * np.pi * nominal_s / 600)
    true_s = 1000.0 + nominal_s - 1e-6 * (drift_ppm * nominal_s + wander)
    true_s += drop_out_s * (nominal_s > HOUR_S / 2)
    stamped_s = true_s + random.normal(0.0, jitter_s, size=len(first))
    errors = []
    for index in range(len(first) - 1):
        clock.delivered(int(first[index]), int(sizes[index]), float(stamped_s[index]))
        # A moment within this very buffer.
        share = 0.5
        moment = true_s[index] + share * (sizes[index] / RATE)
        heard = clock.frame_at(float(moment))
        assert heard is not None
        errors.append((heard - (first[index] + share * sizes[index])) / RATE)
    return np.array(errors)


@pytest.mark.parametrize("drift_ppm", [-500.0, 0.0, 100.0, 500.0])
def test_an_hour_of_a_drifting_card_stays_within_20_ms(drift_ppm: float) -> None:
    errors = simulate(CardClock(RATE), drift_ppm, jitter_s=0.002)
    assert np.abs(errors).max() <= 0.020
    # And not by luck of the end points: the loop smooths the stamps' own noise.
    assert np.abs(errors[len(errors) // 2 :]).std() < 0.001


def test_after_a_drop_out_the_next_buffer_is_right_again() -> None:
    errors = simulate(CardClock(RATE), 100.0, jitter_s=0.0005, drop_out_s=0.4)
    assert np.abs(errors).max() <= 0.020


def test_nothing_is_heard_before_the_first_delivery() -> None:
    assert CardClock(RATE).frame_at(5.0) is None


def test_nothing_undelivered_is_heard() -> None:
    clock = CardClock(RATE)
    clock.delivered(0, 480, 10.0)
    assert clock.frame_at(10.005) == pytest.approx(240.0)
    assert clock.frame_at(99.0) == 480.0


def test_before_the_first_frame_leaves_the_card_the_frame_is_negative() -> None:
    clock = CardClock(RATE)
    clock.delivered(0, 480, 10.0)
    heard = clock.frame_at(9.9)
    assert heard is not None
    assert heard < 0
