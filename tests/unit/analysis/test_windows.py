"""Where windows lie, and arrays that grow under views that do not change."""

from __future__ import annotations

import numpy as np
import pytest

from voiceman_gui.analysis.measure.buffers import GrowingRows
from voiceman_gui.analysis.measure.windows import window_count, window_spans
from voiceman_gui.core.analysis import AnalysisSettings


@pytest.mark.parametrize(
    ("duration_s", "count"),
    [(0.0, 0), (3.999, 0), (4.0, 1), (4.999, 1), (5.0, 2), (10800.0, 10797)],
)
def test_windows_lie_within_the_recording(duration_s: float, count: int) -> None:
    assert window_count(duration_s, AnalysisSettings()) == count


def test_a_hop_that_binary_fractions_cannot_hold() -> None:
    settings = AnalysisSettings(window_s=1.0, hop_s=0.1)
    assert window_count(1.3, settings) == 4
    start, end = window_spans(0, 4, settings)
    assert end[-1] <= 1.3 + 1e-9
    np.testing.assert_allclose(end - start, 1.0)


def test_views_of_growing_rows_never_change() -> None:
    rows: GrowingRows[np.float64] = GrowingRows((2,), np.float64, capacity=1)
    rows.append(np.ones((1, 2)))
    early = rows.view()
    for value in range(2, 50):
        rows.append(np.full((value, 2), float(value)))
    np.testing.assert_array_equal(early, np.ones((1, 2)))
    assert len(rows) == sum(range(1, 50))
    assert (rows.view(1, 3) == 2).all()
    with pytest.raises(ValueError, match="read-only"):
        early[0, 0] = 5
