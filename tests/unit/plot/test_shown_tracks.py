"""Tracks put together from units: gaps where nothing is known, each voice within its own range."""

from __future__ import annotations

import numpy as np

from voiceman_gui.core.pitch_range import PitchRange, RangePiece
from voiceman_gui.core.span import Span
from voiceman_gui.core.tracks import UNIT_FRAMES, TrackKey, TrackKind
from voiceman_gui.plot.tracks import TrackSource, TrackUnits

WIDE, LOW, HIGH = PitchRange(), PitchRange(60.0, 300.0), PitchRange(120.0, 700.0)


def unit(units: TrackUnits, limits: PitchRange, number: int, hz: float) -> None:
    key = TrackKey(None, TrackKind.PITCH, limits, number)
    units.put(key, {"f0_hz": np.full(UNIT_FRAMES, hz, np.float32)})


def test_what_is_not_there_is_unknown() -> None:
    units = TrackUnits()
    source = TrackSource(units, None, TrackKind.PITCH, 1200, WIDE)
    assert source.keys(Span(0.0, 12.0)) == [
        TrackKey(None, TrackKind.PITCH, WIDE, number) for number in range(3)
    ]
    unit(units, WIDE, 1, 100.0)
    column = source.column("f0_hz", 400, 1100)
    assert np.isnan(column[:100]).all()
    assert (column[100:600] == 100.0).all()
    assert np.isnan(column[600:]).all()


def test_each_voice_is_looked_for_within_its_range() -> None:
    units = TrackUnits()
    pieces = (RangePiece(Span(1.0, 2.0), LOW), RangePiece(Span(2.0, 6.5), HIGH))
    source = TrackSource(units, None, TrackKind.PITCH, 1000, WIDE, pieces)
    assert set(source.keys(Span(0.0, 4.0))) == {
        TrackKey(None, TrackKind.PITCH, limits, 0) for limits in (WIDE, LOW, HIGH)
    }
    for number in (0, 1):
        for limits, hz in ((WIDE, 1.0), (LOW, 2.0), (HIGH, 3.0)):
            unit(units, limits, number, hz)
    column = source.column("f0_hz", 0, 1000)
    wanted = np.repeat([1.0, 2.0, 3.0, 1.0], [100, 100, 450, 350])
    assert (column == wanted).all()
    found = [source.limits_at(seconds) for seconds in (0.5, 1.0, 2.0, 6.49, 6.5)]
    assert found == [WIDE, LOW, HIGH, HIGH, WIDE]


def test_units_that_were_not_used_for_longest_go() -> None:
    units = TrackUnits(kept=3)
    for number in range(3):
        unit(units, WIDE, number, 1.0)
    assert units.get(TrackKey(None, TrackKind.PITCH, WIDE, 0)) is not None
    unit(units, WIDE, 3, 1.0)
    kept = [number for number in range(4) if TrackKey(None, TrackKind.PITCH, WIDE, number) in units]
    assert kept == [0, 2, 3]
