"""Frames of the speaker network: fixed pieces, and statistics in whole numbers."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.measured_sample import voice_network
from voiceman_gui.analysis.measure.voice import (
    MARGIN_S,
    MIN_ROWS,
    UNIT_S,
    VoiceMeter,
    voice_statistics,
)
from voiceman_gui.core.measurement import VOICE_CHANNELS, VOICE_FRAMES, VOICE_STEPS

RATE_HZ = 16_000


def noise(seconds: float, seed: int = 1) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return rng.normal(0, 0.05, round(seconds * RATE_HZ)).astype(np.float32)


def measured(sound: np.ndarray, speech: np.ndarray, block: int) -> np.ndarray:
    """Push sound and speech in blocks of so many frames of 10 ms."""
    meter = VoiceMeter(voice_network())
    for start in range(0, speech.size, block):
        meter.push(sound[start * 160 : (start + block) * 160])
        meter.advance(speech[: start + block], final=False)
    meter.push(sound[speech.size * 160 :])
    meter.advance(speech, final=True)
    return meter.view()


def test_blocks_change_nothing() -> None:
    sound, speech = noise(21.3), np.ones(2130, np.bool_)
    speech[500:700] = False
    whole, pieces = measured(sound, speech, 2130), measured(sound, speech, 97)
    assert whole.shape == (-(-(1 + (sound.size - 400) // 160) // VOICE_FRAMES), VOICE_CHANNELS)
    assert np.array_equal(whole, pieces)
    assert whole.any()


def test_nobody_speaks_and_nothing_is_computed() -> None:
    assert not measured(noise(9.0), np.zeros(900, np.bool_), 900).any()


def test_frames_are_final_once_their_piece_is_known() -> None:
    meter = VoiceMeter(voice_network())
    meter.push(noise(UNIT_S + MARGIN_S))
    meter.advance(np.ones((UNIT_S + MARGIN_S) * 100 - 1, np.bool_), final=False)
    assert meter.known_s == 0
    meter.advance(np.ones((UNIT_S + MARGIN_S) * 100, np.bool_), final=False)
    assert meter.known_s == UNIT_S
    assert meter.view().shape[0] == UNIT_S * 100 // VOICE_FRAMES
    meter.advance(np.ones((UNIT_S + MARGIN_S) * 100, np.bool_), final=True)
    assert meter.known_s == np.inf


def test_statistics_by_hand() -> None:
    voice = np.zeros((100, 2), np.uint8)
    voice[:, 0] = np.tile([0, 64], 50)
    voice[:, 1] = 32
    own = np.ones(400, np.bool_)
    assert voice_statistics(voice, 0, own).tolist() == [1.0, 1.0, 1.0, 0.0]
    # Of every second voice frame only.
    own[5::8] = False
    assert voice_statistics(voice, 0, own).tolist() == [0.0, 1.0, 0.0, 0.0]
    assert VOICE_STEPS == 32


@pytest.mark.parametrize(("rows", "known"), [(MIN_ROWS - 1, False), (MIN_ROWS, True)])
def test_too_few_frames_have_no_statistics(rows: int, known: bool) -> None:
    own = np.zeros(400, np.bool_)
    own[1 : 1 + 4 * rows : 4] = True
    found = voice_statistics(np.ones((100, 2), np.uint8), 0, own)
    assert np.isfinite(found).all() == known
