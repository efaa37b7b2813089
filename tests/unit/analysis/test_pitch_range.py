"""Pitch floor and ceiling by two passes, on a man's voice that fixed limits get wrong."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.pitch_range import (
    FEWEST_FRAMES,
    FIRST_PASS,
    PitchTrack,
    pitch_range,
    pitch_track,
    second_pass,
)
from voiceman_gui.core.pitch_range import PitchRange

MAN = Path(__file__).parents[2] / "helpers" / "recordings" / "emodb-15.flac"


CALM_S = 32.0
"""Where the neutral and bored utterances end; the angry ones after them do reach 390 Hz."""


def far_off(track: PitchTrack) -> int:
    """Count frames of calm speech an octave below its median or one and a half above it."""
    calm = track.f0_hz[track.seconds < CALM_S]
    octaves = np.log2(calm / np.nanmedian(calm))
    return int(np.count_nonzero((octaves <= -0.9) | (octaves >= 1.5)))


@pytest.fixture(scope="module")
def man() -> tuple[NDArray[np.float64], int]:
    samples, rate_hz = soundfile.read(MAN)
    return samples, rate_hz


def test_a_mans_range_is_his_own(man) -> None:
    found = pitch_range(*man)
    assert found.automatic
    first = pitch_track(*man, FIRST_PASS).f0_hz
    q25, q75 = np.nanpercentile(first, (25, 75))
    assert found.floor_hz == np.floor(0.75 * q25)
    assert found.ceiling_hz == np.ceil(2.5 * q75)
    assert found.floor_hz > FIRST_PASS.floor_hz


def test_octave_errors_of_the_fixed_limits_are_gone(man) -> None:
    fixed = pitch_track(*man, FIRST_PASS)
    own = pitch_track(*man, pitch_range(*man))
    assert far_off(fixed) >= 5, "else this voice shows nothing"
    assert far_off(own) <= far_off(fixed) // 3


def test_what_an_excited_voice_reaches_is_kept(man) -> None:
    own = pitch_track(*man, pitch_range(*man))
    excited = own.f0_hz[own.seconds >= CALM_S]
    assert 380 < np.nanmax(excited) < 400


def test_in_noise_no_pitch_is_found_below_the_voice(man) -> None:
    samples, rate_hz = man
    noise = np.random.default_rng(3).normal(0, np.std(samples) * 0.3, samples.shape)
    own = pitch_track(samples + noise, rate_hz, pitch_range(samples + noise, rate_hz))
    fixed = pitch_track(samples + noise, rate_hz, FIRST_PASS)
    assert far_off(own) < far_off(fixed)


def test_too_little_voice_leaves_the_wide_limits() -> None:
    few = np.full(FEWEST_FRAMES - 1, 120.0)
    assert second_pass(few) == FIRST_PASS
    assert second_pass(np.append(few, np.nan)) == FIRST_PASS
    assert second_pass(np.append(few, 120.0)) == PitchRange(90.0, 300.0, automatic=True)


def test_a_sound_shorter_than_the_window_has_no_frames() -> None:
    assert pitch_track(np.zeros(500), 16000, FIRST_PASS).f0_hz.size == 0
    assert pitch_range(np.zeros(0), 16000) == FIRST_PASS


@pytest.mark.parametrize("limits", [(0.0, 100.0), (200.0, 200.0), (75.0, np.inf)])
def test_limits_the_wrong_way_round_are_refused(limits) -> None:
    with pytest.raises(ValueError, match="no range of pitch"):
        PitchRange(*limits)
