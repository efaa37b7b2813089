"""The fundamental frequency along time, in as many points as a plot can show."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from voiceman_gui.core.span import Span
from voiceman_gui.plot.pitch import HIGH_HZ, LOW_HZ, edges_of, pitch_in, pitch_scale
from voiceman_gui.plot.scale import TimeScale


class Frames:
    """Frames of a recording of which all is known."""

    hop_s = 0.01

    def __init__(self, f0_hz: NDArray[np.float32]) -> None:
        self.f0_hz, self.n_frames = f0_hz, f0_hz.size

    def column(self, name: str, first: int, stop: int) -> NDArray[np.float32]:
        assert name == "f0_hz"
        return self.f0_hz[first:stop]


def test_an_octave_is_equally_high_everywhere() -> None:
    axis = pitch_scale()
    steps = np.diff(axis.share_of(np.array([75.0, 150.0, 300.0, 600.0])))
    assert steps == pytest.approx([steps[0]] * 3)
    assert axis.share_of(np.array([LOW_HZ, HIGH_HZ])) == pytest.approx([0.0, 1.0])


def test_pitch_seen_from_afar_is_the_median_and_stands_still() -> None:
    f0 = np.full(60_000, 100.0, np.float32)
    f0[::7] = 200.0
    f0[30_000:] = np.nan
    f0[30_000::9] = 400.0
    frames = Frames(f0)
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
    frames = Frames(f0)
    scale = TimeScale(Span(0.4, 0.6), 0.0, 1000.0)
    edges = edges_of(pitch_in(frames, scale), scale, 1000)
    drawn = np.flatnonzero(~np.isnan(edges))
    assert scale.seconds(float(drawn[0])) == pytest.approx(0.50, abs=0.001)
    assert scale.seconds(float(drawn[-1])) == pytest.approx(0.51, abs=0.001)
