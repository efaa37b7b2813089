"""The table of measures through the real window."""

from __future__ import annotations

import csv
import io
import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from helpers.bad_audio_files import wav
from voiceman_gui.analysis.speaker_ranges import ranges_of
from voiceman_gui.core.measure_rows import RowKind
from voiceman_gui.core.measure_table import BY_ID, MEASURES
from voiceman_gui.core.measures import PassageMeasures
from voiceman_gui.core.message import message
from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.core.resources import resource
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Turns
from voiceman_gui.pipeline import SAMPLE, measure_passages
from voiceman_gui.qt.language import say
from voiceman_gui.qt.panels.measures_model import FIXED, LENGTH

PASSAGE = Span(1.0, 2.5)
F0 = len(FIXED) + [one.id for one in MEASURES].index("f0_median_hz")


def passage_at(desk, seconds):
    """Wait until the window at a moment is read, and return its reading."""

    def shown():
        passage = desk.state.passage
        return passage is not None and passage.span.start_s <= seconds < passage.span.end_s

    desk.bot.waitUntil(shown)
    return desk.state.passage


@pytest.fixture
def sound(desk):
    """The sample, decoded and not analysed."""
    desk.window.show()
    desk.open(resource(*SAMPLE))
    return desk


def panel(desk):
    return desk.window.panels.measures


def wait_for(desk, span):
    desk.bot.waitUntil(lambda: desk.app.measuring.known(span) is not None)


def test_a_selection_is_measured_before_any_analysis_as_by_hand(sound):
    sound.press("view.measures")
    sound.state.set_selection(PASSAGE)
    wait_for(sound, PASSAGE)
    ranges = sound.app.pitch_ranges.ranges
    assert ranges.limits.automatic
    (by_hand,) = measure_passages(sound.state.waveform, (PASSAGE,), ranges=ranges).values()
    model = panel(sound).details.model
    shown = [model.index(row, 1).data() for row in range(model.rowCount())]
    printed = [by_hand.printed(one) for one in MEASURES]
    assert shown == ["–" if one is None else one.replace("-", "−") for one in printed]
    assert model.index(0, 2).data() == "Hz"
    counted = by_hand.counted[BY_ID["f0_median_hz"].track]
    assert model.index(0, 3).data() == f"{counted.undefined} of {counted.total}"
    assert "Praat" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Descriptive" in panel(sound).details.descriptive.text()
    assert "the only channel" in panel(sound).details.settings.text()


def test_nothing_is_measured_while_nobody_looks(sound):
    sound.state.set_selection(PASSAGE)
    assert sound.app.measuring.known(PASSAGE) is None
    assert not sound.app.measuring.busy


def test_marks_are_rows_that_a_click_selects_and_zooms_to(sound):
    sound.state.set_selection(PASSAGE)
    sound.press("edit.region")
    sound.state.set_selection(None)
    sound.press("view.measures")
    wait_for(sound, PASSAGE)
    panel(sound).tabs.setCurrentIndex(0)
    table = panel(sound).table
    place = table.visualRect(panel(sound).shown.index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    state = sound.state
    assert state.selection == PASSAGE
    assert state.playhead_s == PASSAGE.start_s
    assert state.visible == Span(0.25, 3.25)
    # The passage that is selected is the mark: it does not stand there twice.
    assert [row.kind for row in panel(sound).model.rows] == [RowKind.MARK]


def test_copied_rows_have_units_and_plain_numbers(sound):
    sound.press("view.measures")
    sound.state.set_selection(PASSAGE)
    wait_for(sound, PASSAGE)
    panel(sound).copy_all()
    heading, row = (line.split("\t") for line in QGuiApplication.clipboard().text().split("\n"))
    assert heading[F0] == "F0 median (Hz)"
    found = sound.app.measuring.known(PASSAGE)
    assert row[F0] == found.printed(BY_ID["f0_median_hz"])
    assert "−" not in "".join(row)


def test_another_channel_or_recording_measures_anew(sound):
    sound.press("view.measures")
    sound.state.set_selection(PASSAGE)
    wait_for(sound, PASSAGE)
    sound.state.set_channel(0)
    wait_for(sound, PASSAGE)
    assert sound.app.measuring.known(PASSAGE).channel == 0


def test_windows_after_an_analysis_and_the_way_from_a_gauge_to_their_row(sound):
    sound.analyse()
    sound.state.seek(20.0)
    span = passage_at(sound, 20.0).span
    title = sound.window.panels.gauges.confidence.title
    QTest.mouseClick(title, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    table, shown = panel(sound).table, panel(sound).shown
    assert sound.window.measures_dock.isVisible()
    assert panel(sound).details.isVisible()
    assert table.hasFocus() or panel(sound).details.table.hasFocus()
    row = shown.row_at(table.currentIndex().row())
    assert (row.kind, row.span) == (RowKind.WINDOW, span)
    wait_for(sound, span)
    found = sound.app.measuring.known(span)
    assert found.printed(BY_ID["hf500_db"]) is not None
    pitch = [
        one
        for one in sound.state.passage.gauges["stress"].reasons
        if one.id == "analysis.contribution.pitch"
    ]
    assert [f"{one.params['median_hz']:.0f}" for one in pitch] == [
        found.printed(BY_ID["f0_reading_hz"])
    ]


def test_filter_sort_and_measuring_all_with_a_stop(sound):
    sound.analyse()
    sound.press("view.measures")
    panel(sound).kinds.setCurrentIndex(3)
    shown = panel(sound).shown
    assert {shown.row_at(row).kind for row in range(shown.rowCount())} == {RowKind.WINDOW}
    assert shown.rowCount() == len(sound.state.analysis.windows)
    panel(sound).tabs.setCurrentIndex(0)
    panel(sound).all.click()
    assert panel(sound).stop.isVisible()
    assert "of" in panel(sound).progress.text()
    panel(sound).stop.click()
    assert not panel(sound).stop.isVisible()
    sound.bot.waitUntil(lambda: not sound.app.measuring.busy)
    panel(sound).table.sortByColumn(LENGTH, Qt.SortOrder.DescendingOrder)
    lengths = [shown.row_at(row).span.duration_s for row in range(shown.rowCount())]
    assert lengths == sorted(lengths, reverse=True)


def test_measures_are_written_as_csv_and_json(desk, tmp_path, monkeypatch):
    sound = desk
    sound.open(wav(tmp_path / "a.wav"))
    sound.analyse()
    sound.state.set_selection(PASSAGE)
    sound.press("edit.region")
    paths = {"measures": tmp_path / "a.csv", "measures_json": tmp_path / "a.json"}
    for kind, path in paths.items():
        monkeypatch.setattr(sound.app.exporting, "_ask_path", lambda *_, path=path: path)
        job = sound.app.exporting.export(kind)
        with sound.bot.waitSignal(job.ended):
            pass
    text = paths["measures"].read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    document = json.loads(paths["measures_json"].read_text(encoding="utf-8"))
    windows = len(sound.state.analysis.windows)
    assert [row["kind"] for row in rows].count("window") == windows
    assert rows[0]["kind"] == "mark"
    assert len(rows) == len(document["passages"])
    analysis = sound.state.analysis
    ranges = ranges_of(analysis, Turns())
    (by_hand,) = measure_passages(
        sound.state.waveform, (PASSAGE,), analysis=analysis, ranges=ranges
    ).values()
    # A beep of three seconds has too little voice for a range of its own.
    assert {row["pitch_range"] for row in rows} == {"fixed"}
    assert {(row["pitch_floor_hz"], row["pitch_ceiling_hz"]) for row in rows} == {("65", "600")}
    assert {one.id: rows[0][one.id] for one in MEASURES} == {
        one.id: by_hand.printed(one) or "" for one in MEASURES
    }


def test_measures_and_plot_look_for_pitch_within_the_same_range(sound):
    sound.analyse()
    sound.press("view.measures")
    sound.state.set_selection(PASSAGE)
    wait_for(sound, PASSAGE)
    limits = sound.app.pitch_ranges.limits
    assert limits.automatic
    assert sound.app.measuring.known(PASSAGE).pitch == limits
    found = f"F0 from {limits.floor_hz:.0f} Hz to {limits.ceiling_hz:.0f} Hz (automatic"
    assert found in panel(sound).details.settings.text()
    fixed = {"pitch_range": "fixed", "pitch_floor_hz": 75.0, "pitch_ceiling_hz": 300.0}
    sound.app.preferences.apply(sound.app.store.settings.changed(**fixed))
    assert sound.app.measuring.known(PASSAGE) is None
    wait_for(sound, PASSAGE)
    assert sound.app.measuring.known(PASSAGE).pitch == PitchRange(75.0, 300.0)
    assert "F0 from 75 Hz to 300 Hz (fixed)" in panel(sound).details.settings.text()


def test_in_little_height_tabs_show_table_or_details(sound):
    sound.press("view.measures")
    shown = panel(sound)
    shown.resize(360, 400)
    assert shown.tabs.isVisible()
    shown.tabs.setCurrentIndex(0)
    assert shown.table.isVisible()
    assert not shown.details.isVisible()
    shown.tabs.setCurrentIndex(1)
    assert shown.details.isVisible()
    assert not shown.table.isVisible()
    shown.resize(360, 700)
    assert shown.table.isVisible()
    assert shown.details.isVisible()
    assert not shown.tabs.isVisible()


def test_definitions_follow_the_language(sound):
    from voiceman_gui.qt.language import language

    sound.press("view.measures")
    model = panel(sound).model
    english = model.headerData(F0, Qt.Orientation.Horizontal)
    language().use("ko")
    try:
        assert model.headerData(F0, Qt.Orientation.Horizontal) != english
        assert say(MEASURES[0].name) == "F0 중앙값"
    finally:
        language().use("en")


def test_a_lowest_f0_at_the_floor_is_named_in_its_tip_and_below_the_table(sound):
    sound.press("view.measures")
    details, lowest = panel(sound).details, MEASURES.index(BY_ID["f0_min_hz"])
    fact = message("analysis.measures.at_floor", lowest_hz=91.2, floor_hz=91)
    found = PassageMeasures(PASSAGE, {"f0_min_hz": 91.2, "f0_mean_hz": 120.0}, reasons=(fact,))
    details.show_passage(PASSAGE, found)
    tips = [details.model.index(row, 1).data(Qt.ItemDataRole.ToolTipRole) for row in (0, lowest)]
    assert ["limit of the range" in tip for tip in tips] == [False, True]
    assert say(fact) in details.settings.text()
