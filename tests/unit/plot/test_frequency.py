"""The frequency axis of a spectrogram: how it is spread, zoomed and numbered."""

from __future__ import annotations

import numpy as np
import pytest

from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.plot.frequency import LOWEST_LOG_HZ, NEAR_PX, FrequencyScale, ScaleKind
from voiceman_gui.plot.pitch import pitch_scale, pitch_ticks


@pytest.mark.parametrize("kind", ScaleKind)
def test_a_height_is_a_frequency_and_back(kind: ScaleKind) -> None:
    axis = FrequencyScale.up_to(kind, 5000.0)
    hz = np.array([60.0, 440.0, 1000.0, 4999.0])
    assert axis.hz_at(axis.share_of(hz)) == pytest.approx(hz)
    assert float(axis.share_of(axis.low_hz)) == 0
    assert float(axis.share_of(5000.0)) == pytest.approx(1)


def test_low_frequencies_have_more_room_on_a_mel_axis_and_most_on_a_logarithmic_one() -> None:
    shares = [float(FrequencyScale.up_to(kind, 5000.0).share_of(1000.0)) for kind in ScaleKind]
    linear, logarithmic, mel = shares
    assert linear == pytest.approx(0.2)
    # 1000 mel of 2364.
    assert mel == pytest.approx(0.423, abs=0.001)
    assert logarithmic == pytest.approx(np.log(1000 / LOWEST_LOG_HZ) / np.log(5000 / LOWEST_LOG_HZ))


@pytest.mark.parametrize("kind", ScaleKind)
def test_zoom_keeps_the_frequency_under_the_pointer_and_ends_at_the_whole(kind: ScaleKind) -> None:
    whole = FrequencyScale.up_to(kind, 5000.0)
    under = float(whole.hz_at(0.4))
    near = whole.zoomed(0.5, 0.4, whole)
    assert float(near.hz_at(0.4)) == pytest.approx(under)
    assert whole.low_hz < near.low_hz < near.high_hz < whole.high_hz
    back = near.zoomed(100.0, 0.4, whole)
    assert (back.low_hz, back.high_hz) == pytest.approx((whole.low_hz, whole.high_hz))
    for _ in range(100):
        near = near.zoomed(0.5, 0.4, whole)
    assert near.high_hz - near.low_hz >= 100.0


def test_numbers_keep_their_distance() -> None:
    assert FrequencyScale.up_to(ScaleKind.LINEAR, 5000.0).ticks(100.0) == [
        (1000.0 * k, str(k)) for k in range(6)
    ]
    eight = FrequencyScale.up_to(ScaleKind.LINEAR, 8000.0).ticks(100.0)
    assert [text for _, text in eight] == ["0", "2", "4", "6", "8"]
    for kind in ScaleKind:
        for low, high in ((50.0, 8000.0), (900.0, 1300.0), (2000.0, 5000.0)):
            for height in (60.0, 150.0, 500.0):
                axis = FrequencyScale(kind, low, high)
                ticks = axis.ticks(height)
                places = np.sort([float(axis.share_of(hz)) * height for hz, _ in ticks])
                assert (np.diff(places) >= NEAR_PX - 4).all(), (kind, low, high, height)
                assert all(low <= hz <= high for hz, _ in ticks)


def test_the_pitch_has_room_for_every_range() -> None:
    axis = pitch_scale(PitchRange(48.0, 300.0), PitchRange(120.0, 900.0))
    assert (axis.low_hz, axis.high_hz) == (48.0, 900.0)
    assert [text for _, text in pitch_ticks(pitch_scale(), 100.0)][-1] == "600"
    few = [text for _, text in pitch_ticks(pitch_scale(), 70.0)]
    assert {"75", "150", "300", "600"} == set(few)
