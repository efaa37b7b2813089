"""Passages side by side, through the real window."""

from __future__ import annotations

import csv
import io
from functools import partial

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from helpers.stepped_card import RATE, SteppedCard, stepped_card  # noqa: F401
from voiceman_gui import pipeline
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.resources import resource
from voiceman_gui.core.span import Span
from voiceman_gui.pipeline import SAMPLE
from voiceman_gui.qt.controllers.comparing import Shown
from voiceman_gui.qt.panels.comparison_model import COLUMNS
from voiceman_gui.report.comparison_rows import MEASURED, Column

FIRST, SECOND, THIRD = Span(1.0, 3.5), Span(4.0, 6.5), Span(7.0, 11.0)
MARKS = (Mark(FIRST, "Q 1"), Mark(SECOND, "second"), Mark(THIRD, "Quiet", in_report=False))


def row_of(dialog, span):
    return [one.span for one in dialog.order.all()].index(span)


def text(dialog, row, column):
    return dialog.order.index(row, COLUMNS.index(column)).data()


def click(dialog, row, modifiers=Qt.KeyboardModifier.NoModifier):
    place = dialog.table.visualRect(dialog.order.index(row, 0)).center()
    QTest.mouseClick(
        dialog.table.viewport(), Qt.MouseButton.LeftButton, modifiers, QPoint(20, place.y())
    )


@pytest.fixture
def compared(desk, tmp_path):
    """12 seconds of the sample, analysed, with three marks, and the window of comparison."""
    samples, rate = soundfile.read(resource(*SAMPLE), stop=44100 * 12)
    path = tmp_path / "sample.wav"
    soundfile.write(path, samples, rate)
    desk.open(path)
    desk.analyse()
    desk.state.set_marks(MARKS)
    desk.press("analysis.compare")
    dialog = desk.app.comparison.dialog
    desk.bot.waitUntil(lambda: len(dialog.model.rows) == 3)
    desk.bot.waitUntil(lambda: all(one.measures for one in dialog.model.rows))
    yield desk, dialog
    dialog.close()


def test_the_table_shows_the_numbers_of_gauges_and_measures(compared):
    desk, dialog = compared
    row = row_of(dialog, SECOND)
    reading = pipeline.read_passage(desk.state.analysis, SECOND)
    assert f"{reading.arousal.value:.2f} (" in text(dialog, row, Column.AROUSAL)
    found = desk.app.measuring.known(SECOND)
    for column, measure in MEASURED.items():
        assert text(dialog, row, column) == found.printed(measure).replace("-", "−")
    assert text(dialog, row, Column.PASSAGE) == "2 · second"
    assert text(dialog, row_of(dialog, THIRD), Column.PASSAGE) == "Quiet"
    expected = "undecided" if reading.category is None else reading.category
    assert text(dialog, row, Column.CATEGORY) == expected


def test_two_rows_are_drawn_and_named(compared):
    _, dialog = compared
    click(dialog, row_of(dialog, SECOND))
    click(dialog, row_of(dialog, THIRD), Qt.KeyboardModifier.ControlModifier)
    assert [one.span for one in dialog.chosen] == [SECOND, THIRD]
    assert "second" in dialog.note.text()
    assert "Quiet" in dialog.note.text()
    (people,) = dialog.plots._people
    drawn = dialog.plots.distribution.getPlotItem().listDataItems()
    shares = [item.getData() for item in drawn]
    assert np.array_equal(shares[0], people.steps())
    for one in dialog.chosen:
        at = people.share_below(one.reading.arousal.value)
        assert any(
            len(x) == 1 and x[0] == one.reading.arousal.value and y[0] == at for x, y in shares
        )
    starts = [item.getData()[0][0] for item in dialog.plots.curves.getPlotItem().listDataItems()]
    assert min(starts) < 0, "windows before the passage are drawn left of its beginning"
    dialog.aligned.click()
    later = [item.getData()[0][0] for item in dialog.plots.curves.getPlotItem().listDataItems()]
    assert max(later) > SECOND.end_s


def test_rows_are_sorted_by_value_and_undefined_ones_stay_behind(compared):
    _, dialog = compared
    column = COLUMNS.index(Column.AROUSAL)
    dialog.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    read = [one.reading.arousal for one in dialog.order.all()]
    values = [one.value for one in read if one is not None]
    assert len(values) > 1
    assert values == sorted(values)
    assert all(one is None for one in read[len(values) :])


def test_a_mark_that_is_made_is_compared_at_once(compared):
    desk, dialog = compared
    span = Span(8.0, 10.0)
    desk.state.set_selection(span)
    desk.press("edit.region")
    desk.bot.waitUntil(lambda: any(one.span == span for one in dialog.model.rows))


def test_the_table_is_saved_in_the_order_that_is_shown(compared, tmp_path, monkeypatch):
    desk, dialog = compared
    dialog.table.sortByColumn(COLUMNS.index(Column.TIME), Qt.SortOrder.DescendingOrder)
    path = tmp_path / "side.csv"
    monkeypatch.setattr(desk.app.comparison, "_ask_path", lambda *_: path)
    with desk.bot.waitSignal(desk.app.comparison.written):
        dialog.save.click()
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
    assert [row["label"] for row in rows] == ["Quiet", "second", "Q 1"]
    assert rows[0]["sha256"] == desk.state.waveform.sha256


def test_the_recording_itself_is_never_written_to(compared, monkeypatch):
    desk, dialog = compared
    path = desk.state.recording.path
    before = path.read_bytes()
    monkeypatch.setattr(desk.app.comparison, "_ask_path", lambda *_: path)
    with desk.bot.waitSignal(desk.app.comparison.problem):
        dialog.save.click()
    assert path.read_bytes() == before


def test_answers_are_lined_up_and_cut_out_in_one_step(compared):
    desk, dialog = compared
    QTest.keyClick(dialog.passages, Qt.Key.Key_End)
    assert desk.app.comparison.comparing.shown is Shown.ANSWERS
    end_s = desk.state.duration_s
    desk.bot.waitUntil(
        lambda: [one.span for one in dialog.model.rows] == [Span(FIRST.end_s, end_s)]
    )
    assert text(dialog, 0, Column.QUESTION) == "Q 1"
    assert not dialog.table.isColumnHidden(COLUMNS.index(Column.QUESTION))
    dialog.names.setText("second")
    QTest.keyClick(dialog.names, Qt.Key.Key_Return)
    desk.bot.waitUntil(lambda: [one.question for one in dialog.model.rows] == ["second"])
    assert desk.app.store.settings.question_names == "second"
    before = desk.state.document
    dialog.cut.click()
    (tier,) = desk.state.document.tiers
    (mark,) = (one for one in desk.state.marks if one.tier == tier.id)
    assert (mark.span, mark.label) == (Span(SECOND.end_s, end_s), "second")
    desk.press("edit.undo")
    assert desk.state.document == before


def test_kept_passages_stay_when_another_recording_is_opened(compared, tmp_path):
    desk, dialog = compared
    click(dialog, row_of(dialog, SECOND))
    dialog.keep.click()
    samples, rate = soundfile.read(resource(*SAMPLE), stop=44100 * 8)
    other = tmp_path / "other.wav"
    soundfile.write(other, samples, rate)
    desk.open(other)
    desk.bot.waitUntil(lambda: [one.span for one in dialog.model.rows] == [SECOND])
    desk.state.set_marks((Mark(Span(1.0, 5.0), "here"),))
    desk.analyse()
    desk.bot.waitUntil(lambda: len(dialog.model.rows) == 2)
    names = {one.source.file for one in dialog.model.rows}
    assert names == {"other.wav", "sample.wav"}
    assert not dialog.table.isColumnHidden(len(COLUMNS))
    assert len(desk.app.comparison.comparing.populations) == 2
    click(dialog, row_of(dialog, SECOND))
    dialog.drop.click()
    desk.bot.waitUntil(lambda: len(dialog.model.rows) == 1)
    assert desk.app.comparison.comparing.waveforms == {}


def test_a_picture_with_values_and_provenance_is_copied(compared):
    desk, _ = compared
    desk.state.set_selection(SECOND)
    desk.bot.waitUntil(lambda: desk.state.passage is not None and desk.state.passage.span == SECOND)
    desk.press("edit.snap_copy")
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    said = data.text()
    assert desk.state.waveform.sha256 in said
    assert f"Arousal {desk.state.passage.arousal.value:.2f} (" in said
    printed = desk.app.measuring.known(SECOND).values["f0_median_hz"]
    assert f"{printed:.1f}" in said
    assert all(model.sha256 in said for model in desk.state.analysis.models)


def test_the_selection_goes_into_the_report_once(compared):
    desk, _ = compared
    desk.state.set_selection(THIRD)
    desk.press("edit.snap_report")
    (mark,) = (one for one in desk.state.marks if one.span == THIRD)
    assert mark.in_report
    assert mark.label == "Quiet"
    desk.press("edit.snap_report")
    assert len(desk.state.marks) == 3
    desk.press("edit.undo")
    (mark,) = (one for one in desk.state.marks if one.span == THIRD)
    assert not mark.in_report


# -- sound -----------------------------------------------------------------------------------


@pytest.fixture
def card(stepped_card: SteppedCard) -> SteppedCard:  # noqa: F811
    return stepped_card


def test_two_passages_are_heard_in_turn_until_it_is_stopped(card, desk, tmp_path):
    random = np.random.default_rng(5)
    samples = random.normal(0, 0.1, (RATE * 4, 2)).astype(np.float32)
    path = tmp_path / "noise.wav"
    soundfile.write(path, samples, RATE, subtype="FLOAT")
    desk.open(path)
    alternating = desk.app.comparison.alternating
    waveform = desk.state.waveform
    pair = tuple(passage(waveform, span) for span in (Span(0.5, 1.0), Span(2.0, 2.5)))
    turned = []

    def passed(count):
        card.pass_time(0.1)
        return len(turned) > count

    alternating.turned.connect(turned.append)
    alternating.play(pair, {}, rounds=True)
    for heard in range(1, 4):
        desk.bot.waitUntil(lambda: desk.app.playback.status == "playing")
        assert desk.state.selection == pair[(heard - 1) % 2].span
        desk.bot.waitUntil(partial(passed, heard))
    desk.bot.waitUntil(lambda: desk.app.playback.status == "playing")
    desk.press("play.toggle")
    assert not alternating.running
    assert [one and one.span for one in turned[:4]] == [pair[0].span, pair[1].span] * 2
    assert turned[-1] is None


def test_a_passage_of_another_recording_is_played_from_its_own_file(card, desk, tmp_path):
    random = np.random.default_rng(6)
    sounds = {}
    for name in ("a.wav", "b.wav"):
        samples = random.normal(0, 0.1, (RATE * 2, 2)).astype(np.float32)
        soundfile.write(tmp_path / name, samples, RATE, subtype="FLOAT")
        sounds[name] = samples
    desk.open(tmp_path / "a.wav")
    other = desk.state.waveform
    desk.open(tmp_path / "b.wav")
    alternating = desk.app.comparison.alternating
    done = []
    alternating.turned.connect(done.append)
    alternating.play((passage(other, Span(0.5, 1.0)),), {other.sha256: other}, rounds=False)
    desk.bot.waitUntil(lambda: card._stream is not None)

    def ended():
        card.pass_time(0.1)
        return done[-1] is None

    desk.bot.waitUntil(ended)
    heard = card.heard()
    first = int(np.flatnonzero(heard.any(axis=1))[0])
    at, middle = RATE // 2 + RATE // 10, first + RATE // 10
    assert any(
        np.array_equal(heard[middle : middle + 2000], sounds["a.wav"][at + slip : at + slip + 2000])
        for slip in (0, 1)
    )
    assert desk.state.selection is None


def passage(waveform, span):
    """A passage that is played; what was read of it does not matter here."""
    from helpers.analyses import layout_passage
    from voiceman_gui.core.comparing import Compared, Source

    source = Source(waveform.sha256, waveform.recording.path.name)
    return Compared(source, Mark(span), "", layout_passage(span.start_s, span.end_s))
