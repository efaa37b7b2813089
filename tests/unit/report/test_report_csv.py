from __future__ import annotations

import csv
import io

from helpers.analyses import layout_analysis
from voiceman_gui.core.reading import Gate
from voiceman_gui.report.as_csv import columns, table


def test_every_window_is_a_row_with_named_columns() -> None:
    analysis = layout_analysis()
    rows = list(csv.DictReader(io.StringIO(table(analysis).decode("utf-8-sig"))))
    assert len(rows) == len(analysis.windows)
    assert tuple(rows[0]) == columns()
    for row, window in zip(rows, analysis.windows, strict=True):
        assert float(row["start_s"]) == window.start_s
        if window.arousal is None:
            assert row["arousal_0to1"] == row["stress_high95_rank_-100to100"] == ""
            assert row["gate"] in (Gate.WITHHELD, Gate.NO_SPEECH)
            assert row["reasons"]
        else:
            assert abs(float(row["arousal_0to1"]) - window.arousal.value) <= 5e-5
            assert abs(float(row["arousal_low95_0to1"]) - window.arousal.low) <= 5e-5


def test_excel_sees_unicode_and_rows() -> None:
    data = table(layout_analysis(20.0))
    assert data.startswith(b"\xef\xbb\xbfstart_s,")
    assert data.count(b"\r\n") == len(layout_analysis(20.0).windows) + 1
    assert table(layout_analysis(20.0)) == data


def test_a_recording_without_windows_is_a_head_without_rows() -> None:
    assert table(layout_analysis(2.0)).count(b"\r\n") == 1
