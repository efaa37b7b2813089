"""Readings follow the turns: read again in the background, drawn in the colours of speakers."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

from helpers.two_speakers import MAN, WOMAN, interview, write_interview
from voiceman_gui import pipeline
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.colours import speaker_colour
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import SpeakerChoice, SpeakerMode
from voiceman_gui.inference.result_cache import results_dir
from voiceman_gui.qt.palette import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Desk


@pytest.fixture(scope="module")
def _kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Measure the interview and its voices once; return the file, and what was kept."""
    path = write_interview(tmp_path_factory.mktemp("interview"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOICEMAN_HOME", str(tmp_path_factory.mktemp("interview-home")))
        waveform = pipeline.decode(pipeline.open_recording(path))
        pipeline.analyse(waveform, AnalysisSettings(speakers=SpeakerChoice.parse("2")))
        return path, results_dir()


@pytest.fixture
def recording(voiceman_home: Path, _kept: tuple[Path, Path]) -> Path:
    """Return the interview, of which everything slow is known."""
    del voiceman_home
    path, kept = _kept
    shutil.copytree(kept, results_dir(), dirs_exist_ok=True)
    return path


@pytest.fixture
def talk(desk: Desk, recording: Path) -> Iterator[Desk]:
    """Give a window with the interview, read with the turns that are known."""
    desk.app.preferences.apply(desk.app.store.settings.changed(theme="light"))
    desk.open(recording)
    desk.state.become("turn.move", desk.state.document.with_turns(interview().turns))
    desk.analyse()
    yield desk


def read_again(desk: Desk) -> None:
    """Wait until the readings are those of the turns and baselines that are set."""
    desk.bot.waitUntil(lambda: desk.app.analysis.is_as_set)


def colours_in(desk: Desk, span: Span) -> dict[str, int]:
    """Count the pixels of speakers' colours in a stretch of the timeline."""
    panel = desk.window.panels.axis.timeline
    image = panel.grab().toImage().convertToFormat(panel.grab().toImage().Format.Format_RGB32)
    ratio = image.devicePixelRatio()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[..., 2::-1]
    scale, plot = panel.time_scale(), panel.value_rect()
    left, right = (round(scale.x(at) * ratio) for at in (span.start_s, span.end_s))
    part = rows[round(plot.top() * ratio) : round(plot.bottom() * ratio), left:right].astype(int)
    found = {}
    for place in (0, 1):
        color = LIGHT.color(speaker_colour(place))
        wanted = np.array([color.red(), color.green(), color.blue()])
        found[str(place + 1)] = int((np.abs(part - wanted).max(axis=2) < 24).sum())
    return found


def test_an_edit_is_read_again_and_undone_without_measuring(talk):
    state = talk.state
    before = state.analysis
    assert before.settings.turns == interview().turns
    assert {one.comparison.speaker for one in before.shown} == {WOMAN, MAN}
    last = interview().turns.of(MAN)[-2]
    talk.app.turns.choose(last)
    talk.press("turns.assign1")
    assert not talk.app.analysis.is_as_set
    assert "being read again" in talk.window.panels.axis.timeline.status_text()
    read_again(talk)
    assert state.analysis.uncut is before.uncut, "nothing was measured again"
    assert state.analysis.settings.turns == state.document.turns
    assert state.analysis.windows.of(MAN).sum() < before.windows.of(MAN).sum()
    assert "being read again" not in talk.window.panels.axis.timeline.status_text()
    talk.press("edit.undo")
    read_again(talk)
    assert state.analysis.settings.turns == interview().turns
    assert (state.analysis.windows.owner == before.windows.owner).all()


def test_curves_have_the_colours_of_those_who_speak(talk):
    woman, man = interview().turns.of(WOMAN)[1].span, interview().turns.of(MAN)[1].span
    seen = colours_in(talk, woman)
    assert seen[WOMAN] > 60 > 10 * seen[MAN]
    seen = colours_in(talk, man)
    assert seen[MAN] > 60 > 10 * seen[WOMAN]
    talk.state.speaking.show(MAN)
    assert colours_in(talk, woman) == {WOMAN: 0, MAN: 0}
    assert colours_in(talk, man)[MAN] > 60
    over_the_header = QPointF(400.0, 5.0)
    assert "Speaker 2" in talk.window.panels.axis.timeline.tip_at(over_the_header)
    talk.state.speaking.show(None)
    assert "their own baseline" in talk.window.panels.axis.timeline.tip_at(over_the_header)


def test_the_category_strip_hatches_those_who_are_not_shown(talk):
    strip = talk.window.panels.axis.ribbon
    seen = strip.content.levels.view(strip.time_scale())
    assert seen.own.all()
    talk.state.speaking.show(WOMAN)
    levels = strip.content.levels
    assert (levels.series.own == talk.state.analysis.windows.of(WOMAN)).all()
    assert (
        levels.view(strip.time_scale()).category[~levels.view(strip.time_scale()).own] < 0
    ).all()


def test_gauges_and_tips_say_whose_window_it_is(talk):
    panels = talk.window.panels
    for speaker, name in ((MAN, "Speaker 2"), (WOMAN, "Speaker 1")):
        span = interview().turns.of(speaker)[1].span
        talk.state.set_selection(span)
        talk.bot.waitUntil(lambda s=span: getattr(talk.state.passage, "span", None) == s)
        assert panels.gauges.heading.text().startswith(f"{name}\nSelection")
        assert name in panels.gauges.reference.text()
        timeline = panels.axis.timeline
        middle = (span.start_s + span.end_s) / 2
        at = QPointF(timeline.time_scale().x(middle), timeline.value_rect().center().y())
        assert timeline.tip_at(at).startswith(f"{name}\n")


def test_lines_do_not_lead_from_one_speaker_to_another(talk):
    series = talk.window.panels.axis.timeline.content.levels.series
    owner = talk.state.analysis.windows.owner
    assert not series.joined[1:][np.diff(owner) != 0].any()
    for one in talk.window.panels.axis.timeline.content.speakers:
        known = np.isfinite(one.levels.series.dimensions[:, 0])
        assert not known[:, owner != one.place].any()
        assert known[:, owner == one.place].any()


def test_zoomed_out_each_speaker_has_a_point_of_their_own_windows(talk):
    levels = [one.levels for one in talk.window.panels.axis.timeline.content.speakers]
    scale = talk.window.panels.axis.timeline.time_scale()
    wide = type(scale)(Span(0.0, interview().duration_s), 0.0, 40.0)
    views = [one.view(wide) for one in levels]
    assert views[0].group > 4
    both = np.all([np.isfinite(view.value[0]) for view in views], axis=0)
    assert both.any(), "groups of windows hold the speech of both"
    for one, view in zip(levels, views, strict=True):
        size = view.group
        own, value = one.series.own, one.series.readings[0, 0]
        for group in range(2):
            part = slice(group * size, (group + 1) * size)
            known = value[part][np.isfinite(value[part])]
            if 2 * len(known) > own[part].sum():
                assert view.value[0][group] == pytest.approx(float(np.median(known)))


def test_another_number_of_speakers_analyses_again(talk):
    """The choice of the settings and of the recording reach the analysis, and undo goes back."""
    talk.app.turns.choose_speakers(SpeakerChoice(SpeakerMode.ONE))
    talk.bot.waitUntil(lambda: not talk.state.analysing and talk.app.analysis.is_as_set)
    # One speaker was the settings' choice already: the turns are read again, nothing more.
    assert len(talk.state.speaking.turns.speakers) == 1
    assert not talk.window.panels.axis.speakers.header.shown.isVisible()
    talk.press("edit.undo")
    read_again(talk)
    assert len(talk.state.speaking.turns.speakers) == 2


def test_the_program_proposes_and_the_first_edit_makes_it_the_analysts(desk, recording):
    desk.open(recording)
    desk.state.become("turns.speakers", desk.state.document.with_speakers(SpeakerChoice.parse("2")))
    desk.analyse()
    speaking = desk.state.speaking
    assert len(speaking.turns.speakers) == 2
    assert desk.state.document.turns is None
    assert speaking.lanes.confirmed == 0
    strip = desk.window.panels.axis.speakers
    assert "none confirmed" in strip.header.count.text()
    first = desk.window.panels.axis.findChild(QLabel, "first-line")
    assert "the program told 2 of them apart" in first.text()
    assert first.mapTo(desk.window, first.pos()).y() < 250, "above all panels"
    desk.press("turns.next")
    proposal = speaking.turns
    desk.press("turns.confirm")
    assert desk.state.document.turns is not None
    assert speaking.lanes.confirmed == 1
    assert len(speaking.turns.turns) == len(proposal.turns)
    read_again(desk)
    assert "the analyst confirmed 1 of" in first.text()
    assert "1 confirmed" in strip.header.count.text()
    desk.press("edit.undo")
    assert desk.state.document.turns is None
    assert speaking.turns == proposal
    read_again(desk)
    # Three people: what was heard of the voices is kept, and the turns are proposed anew.
    desk.app.turns.choose_speakers(SpeakerChoice.parse("3"))
    assert desk.state.analysing
    desk.bot.waitUntil(lambda: not desk.state.analysing)
    assert desk.state.analysis.diarisation.choice == SpeakerChoice.parse("3")
    assert len(speaking.turns.speakers) == 3


def test_a_baseline_is_read_again_for_its_speaker_alone(talk):
    before = talk.state.analysis
    spans = [turn.span for turn in interview().turns.of(WOMAN)[:5]]
    talk.state.become("baseline.set", talk.state.document.with_spans(WOMAN, spans))
    read_again(talk)
    after = talk.state.analysis
    assert after.of(WOMAN).baseline.spans == tuple(spans)
    assert after.of(MAN).baseline.spans == ()
    man = before.windows.of(MAN)
    for name in ("arousal", "dominance"):
        was, now = (one.windows.column(name).value[man] for one in (before, after))
        assert np.array_equal(was, now, equal_nan=True)


def test_no_edge_that_is_dragged_moves_the_playhead_while_playing(talk):
    """Releasing an edge is no click."""
    panel = talk.window.panels.axis.speakers
    turn = interview().turns.of(WOMAN)[2]
    lane = panel.content.lane_rect(0).center().y()
    scale = panel.time_scale()
    sought: list[float] = []
    talk.state.seek_requested.connect(sought.append)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    types = QEvent.Type
    for kind, x, button, buttons in (
        (types.MouseButtonPress, scale.x(turn.span.start_s), left, left),
        (types.MouseMove, scale.x(turn.span.start_s) + 9, none, left),
        (types.MouseButtonRelease, scale.x(turn.span.start_s) + 9, left, none),
    ):
        at = QPointF(x, lane)
        QApplication.sendEvent(
            panel.viewport(),
            QMouseEvent(
                kind, at, panel.mapToGlobal(at), button, buttons, Qt.KeyboardModifier.NoModifier
            ),
        )
    assert sought == []
    assert talk.state.speaking.lanes.by_id(turn.id).span.start_s > turn.span.start_s
    read_again(talk)
