"""The fundamental frequency along time, in as many points as a plot can show."""

from __future__ import annotations

import numpy as np
import pytest

from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.span import Span
from voiceman_gui.plot.pitch import HIGH_HZ, LOW_HZ, TICKS_HZ, edges_of, pitch_in, share_of
from voiceman_gui.plot.scale import TimeScale


def test_an_octave_is_equally_high_everywhere() -> None:
    steps = np.diff(share_of(np.array(TICKS_HZ, np.float64)))
    assert steps == pytest.approx([steps[0]] * 3)
    assert (float(share_of(LOW_HZ)), float(share_of(HIGH_HZ))) == pytest.approx((0.0, 1.0))


def test_pitch_seen_from_afar_is_the_median_and_stands_still() -> None:
    f0 = np.full(60_000, 100.0, np.float32)
    f0[::7] = 200.0
    f0[30_000:] = np.nan
    f0[30_000::9] = 400.0
    frames = FrameTracks(0.01, np.ones(f0.size, np.bool_), {"f0_hz": f0})
    seen = pitch_in(frames, TimeScale(Span(0.0, 600.0), 80.0, 1000.0))
    assert seen.group == 64
    voiced = ~np.isnan(seen.hz)
    assert (seen.hz[voiced] == 100.0).all()
    assert not voiced[seen.seconds > 301].any(), "one frame in nine is no voice"
    moved = pitch_in(frames, TimeScale(Span(0.123, 600.123), 80.0, 1000.0))
    assert moved.seconds[0] % seen.spacing_s == pytest.approx(seen.seconds[0] % seen.spacing_s)


def test_a_single_frame_is_a_dash_of_its_own_length() -> None:
    f0 = np.full(100, np.nan, np.float32)
    f0[50] = 220.0
    frames = FrameTracks(0.01, np.ones(100, np.bool_), {"f0_hz": f0})
    scale = TimeScale(Span(0.4, 0.6), 0.0, 1000.0)
    edges = edges_of(pitch_in(frames, scale), scale, 1000)
    drawn = np.flatnonzero(~np.isnan(edges))
    assert scale.seconds(float(drawn[0])) == pytest.approx(0.50, abs=0.001)
    assert scale.seconds(float(drawn[-1])) == pytest.approx(0.51, abs=0.001)
