"""What the card is given, without a card: mixing, resampling, loops, places."""

from __future__ import annotations

import numpy as np
import pytest
import soxr

from helpers.decoding import refused
from helpers.samples import ArraySource, noise
from voiceman_gui.audio.listening import EVERYTHING, Listening
from voiceman_gui.audio.player_ring import FrameRing
from voiceman_gui.audio.player_run import Run
from voiceman_gui.audio.player_settings import RunSettings
from voiceman_gui.core.errors import PlaybackError


def drained(run: Run, frames: int = 10**9, chunk: int = 441) -> np.ndarray:
    """Feed and take in turns until the run is over, or so many frames were taken."""
    taken = [np.empty((0, run.settings.card_channels), np.float32)]
    while not run.over and sum(map(len, taken)) < frames:
        run.feed()
        out = np.empty((chunk, run.settings.card_channels), np.float32)
        taken.append(out[: run.take(out)])
    return np.concatenate(taken)


def settings(
    rate: float = 1.0,
    listening: Listening = EVERYTHING,
    card_rate_hz: int = 48_000,
    channels: int = 2,
) -> RunSettings:
    return RunSettings(rate, listening, card_rate_hz, channels)


def test_a_selection_comes_out_bit_by_bit() -> None:
    samples = noise(2, 150_000)
    run = Run(
        ArraySource(samples, 48_000), 1_001, (1_001, 140_003), loop=False, settings=settings()
    )
    assert np.array_equal(drained(run), samples[:, 1_001:140_003].T)
    assert run.end_frame == 139_002


def test_a_loop_has_no_gap_and_its_places_are_known() -> None:
    samples = noise(1, 20_000)
    run = Run(ArraySource(samples, 48_000), 5_000, (3_000, 7_001), loop=True, settings=settings())
    taken = drained(run, frames=200_000)
    expected = np.concatenate([samples[0, 5_000:7_001], np.tile(samples[0, 3_000:7_001], 60)])
    assert np.array_equal(taken[:, 0], expected[: len(taken)])
    assert run.sample_at(200_000) == 3_000 + (200_000 - 2_001) % 4_001


def test_a_loop_switched_off_ends_with_its_pass_though_more_was_decoded() -> None:
    samples = noise(1, 20_000)
    run = Run(ArraySource(samples, 48_000), 0, (0, 10_000), loop=True, settings=settings())
    drained(run, frames=3_000)
    run.loop = False
    rest = drained(run)
    assert run.end_frame == 10_000
    assert run.sample_at(10_000) == 10_000
    assert np.array_equal(rest[-500:, 0], samples[0, 9_500:10_000])


def test_a_loop_switched_on_goes_on_though_the_end_was_decoded() -> None:
    samples = noise(1, 20_000)
    run = Run(ArraySource(samples, 48_000), 0, (0, 20_000), loop=False, settings=settings())
    run.feed()
    assert run.end_frame == 20_000
    run.loop = True
    taken = drained(run, frames=50_000)
    assert np.array_equal(taken[:, 0], np.tile(samples[0], 3)[: len(taken)])


@pytest.mark.parametrize(("rate_hz", "card_rate_hz"), [(44_100, 48_000), (8_000, 44_100)])
def test_another_rate_of_the_card_is_met_by_resampling(rate_hz: int, card_rate_hz: int) -> None:
    samples = noise(2, rate_hz)
    run = Run(
        ArraySource(samples, rate_hz),
        0,
        (0, rate_hz),
        loop=False,
        settings=settings(card_rate_hz=card_rate_hz),
    )
    taken = drained(run)
    assert len(taken) == card_rate_hz
    whole = soxr.resample(samples.T, rate_hz, card_rate_hz, quality="HQ")
    assert np.abs(taken - whole).max() < 1e-5
    assert run.sample_at(card_rate_hz / 2) == pytest.approx(rate_hz / 2)


def test_another_tempo_follows_without_a_gap_and_knows_its_places() -> None:
    samples = noise(1, 96_000)
    run = Run(ArraySource(samples, 48_000), 0, (0, 96_000), loop=False, settings=settings())
    before = drained(run, frames=10_000)
    follower = run.lead_to(settings(rate=2.0), at_once=False)
    before = np.concatenate([before, drained(run)])
    assert np.array_equal(before[:, 0], samples[0, : run.end_frame])
    assert run.current() is follower
    assert follower.first == run.end_frame
    assert len(drained(follower)) == round((96_000 - follower.first) / 2)
    assert follower.sample_at(1_000) == follower.first + 2_000


@pytest.mark.parametrize("apart", [0, 1_000, 3_000])
def test_a_second_change_before_the_first_is_heard_goes_on_at_its_place(apart: int) -> None:
    samples = noise(2, 96_000)
    run = Run(ArraySource(samples, 48_000), 0, (0, 96_000), loop=False, settings=settings())
    heard = drained(run, frames=10_000)
    run.lead_to(settings(rate=2.0), at_once=False)
    heard = np.concatenate([heard, drained(run, frames=apart, chunk=100)])
    follower = run.lead_to(settings(), at_once=False)
    heard = np.concatenate([heard, drained(run), drained(follower)])
    assert np.array_equal(heard, samples.T)
    assert run.current() is follower


def test_after_a_loop_was_switched_off_a_change_keeps_its_end() -> None:
    samples = noise(2, 30_000)
    run = Run(ArraySource(samples, 48_000), 0, (0, 10_000), loop=True, settings=settings())
    drained(run, frames=2_205)
    run.loop = False
    run.feed()
    for _ in range(2):
        follower = run.lead_to(settings(), at_once=False)
    rest = np.concatenate([drained(run), drained(follower)])
    assert np.array_equal(rest, samples[:, 2_205:10_000].T)
    assert follower.sample_at(follower.end_frame or 0) == 10_000


def test_a_recording_that_ends_too_early_is_said() -> None:
    source = ArraySource(noise(1, 10_000), 48_000)
    source.n_samples = 20_000
    run = Run(source, 0, (0, 20_000), loop=False, settings=settings())
    with refused("audio.player.recording_shorter", PlaybackError):
        run.feed()


def test_frames_that_wait_in_a_ring_can_be_looked_at() -> None:
    frames = np.arange(40, dtype=np.float32).reshape(-1, 2)
    ring = FrameRing(8, 2)
    ring.write(frames[:8])
    ring.take(np.empty((6, 2), np.float32))
    ring.write(frames[8:12])
    assert np.array_equal(ring.peek(7, 3), frames[7:10])
    assert np.array_equal(ring.peek(10, 99), frames[10:12])
    assert ring.peek(12, 5).shape == (0, 2)
    assert ring.taken == 6


def test_a_ring_keeps_the_order_whatever_the_chunks() -> None:
    random = np.random.default_rng(5)
    frames = np.arange(20_000, dtype=np.float32).reshape(-1, 2)
    ring, at, out = FrameRing(97, 2), 0, []
    while sum(map(len, out)) < len(frames):
        at += ring.write(frames[at : at + random.integers(0, 120)])
        piece = np.empty((random.integers(1, 120), 2), np.float32)
        out.append(piece[: ring.take(piece)].copy())
    assert np.array_equal(np.concatenate(out), frames)
