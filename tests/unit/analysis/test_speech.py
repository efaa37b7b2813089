"""From probabilities to segments."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.speech import maybe_speech, speech_mask


def probabilities(*parts: tuple[float, int]) -> NDArray[np.float32]:
    return np.concatenate([np.full(count, value, np.float32) for value, count in parts])


def seconds(p: NDArray[np.float32]) -> float:
    frames = round(p.size * 3.2)
    return float(speech_mask(p, 0, frames, 0.01).sum() * 0.01)


def test_a_second_of_speech_is_padded_by_32_ms() -> None:
    p = probabilities((0.0, 30), (0.9, 30), (0.0, 30))
    mask = speech_mask(p, 0, 288, 0.01)
    spoken = np.flatnonzero(mask) * 0.01
    assert spoken[0] == np.float64(0.93)
    assert abs(spoken[-1] - 61 * 0.032) < 0.02


def test_short_silences_are_bridged_and_short_noises_dropped() -> None:
    assert seconds(probabilities((0.0, 20), (0.9, 10), (0.0, 3), (0.9, 10), (0.0, 20))) > 0.7
    assert seconds(probabilities((0.0, 20), (0.9, 7), (0.0, 20))) == 0


def test_hysteresis() -> None:
    assert seconds(probabilities((0.0, 20), (0.45, 20), (0.0, 20))) == 0
    whole = seconds(probabilities((0.0, 20), (0.9, 10), (0.45, 20), (0.0, 20)))
    assert whole > 0.9


def test_asking_piece_by_piece_gives_the_same_flags() -> None:
    rng = np.random.default_rng(21)
    walk = np.clip(0.5 + np.cumsum(rng.normal(0, 0.2, 4000)) % 1 - 0.5, 0, 1).astype(np.float32)
    frames = 12000
    whole = speech_mask(walk, 0, frames, 0.01)
    assert 0.05 < whole.mean() < 0.95
    done = 0
    pieces = []
    while done < frames:
        stop = min(frames, done + int(rng.integers(1, 1500)))
        heard = walk[: min(walk.size, int(stop * 0.01 / 0.032) + 17)]  # half a second ahead
        pieces.append(speech_mask(heard, done, stop, 0.01))
        done = stop
    np.testing.assert_array_equal(np.concatenate(pieces), whole)


def test_frames_without_probabilities_are_not_speech() -> None:
    assert not speech_mask(np.zeros(0, np.float32), 0, 5, 0.01).any()
    mask = speech_mask(np.ones(10, np.float32), 0, 100, 0.01)
    assert mask[:32].all()
    assert not mask[32:].any()


def test_maybe_speech_holds_what_is_too_short_to_be_speech() -> None:
    p = probabilities((0.0, 10), (0.4, 2), (0.0, 10))
    assert not speech_mask(p, 0, 70, 0.01).any()
    assert maybe_speech(p, 0, 70, 0.01).sum() * 0.01 > 0.05
