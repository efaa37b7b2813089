"""Window, queue, command line and scripts read one recording to the same numbers."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPointF
from typer.testing import CliRunner

from voiceman_gui import pipeline
from voiceman_gui.cli.commands import app as command_line
from voiceman_gui.core.message import message
from voiceman_gui.core.reading import ConfidencePart, ConfidencePartId
from voiceman_gui.core.span import Span
from voiceman_gui.qt.controllers.queue_work import Stage
from voiceman_gui.services.ser import SERService

CALM = Span(0.0, 60.0)


def shown(desk, seconds: float) -> None:
    """Move the playhead and wait until the gauges speak of the window there."""
    desk.state.set_playhead(seconds)
    span = desk.app.analysis.passages.span()
    desk.bot.waitUntil(lambda: desk.state.passage is not None and desk.state.passage.span == span)


def test_the_window_under_the_playhead_is_the_window_of_the_timeline(desk, known_sample):
    desk.open(known_sample)
    desk.analyse()
    for seconds in (117.3, 104.0, 150.0):
        shown(desk, seconds)
        passage = desk.state.passage
        window = next(w for w in desk.state.analysis.windows if w.start_s == passage.span.start_s)
        assert passage.arousal == window.arousal
        assert passage.valence == window.valence
        assert passage.categories == window.categories
        assert passage.confidence == window.confidence
        assert passage.stress.reading == window.stress
        assert passage.deception.reading == window.deception
        assert desk.window.panels.gauges.heading.text().startswith("Window under the playhead")


def test_a_stability_checked_for_a_selection_does_not_move_the_window_under_the_playhead(
    desk, known_sample
):
    desk.open(known_sample)
    desk.analyse()
    shown(desk, 106.0)
    state, own = desk.state, desk.state.passage.confidence
    span = state.passage.span
    stability = ConfidencePartId.STABILITY
    part = ConfidencePart(stability, 0.01, message("core.plain", text="kept in no version"))
    state.stability[span] = part
    state.set_selection(span)
    desk.bot.waitUntil(lambda: state.passage.confidence.part(stability) == 0.01)
    assert desk.window.panels.gauges.heading.text().startswith("Selection")
    state.set_selection(None)
    desk.bot.waitUntil(lambda: state.passage.confidence == own)


def test_gauges_name_the_references_and_the_limit_of_neutral_speech(desk, known_sample):
    desk.open(known_sample)
    desk.analyse()
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        desk.state.set_baseline(CALM)
    shown(desk, 106.0)
    gauges = desk.window.panels.gauges
    desk.bot.waitUntil(lambda: "marked passage" in gauges.reference.text())
    first, second, limit = gauges.reference.text().split("\n")
    assert first.startswith("Relative to the marked passage 0:00:00.0–0:01:00.0")
    assert "arousal and dominance" in first
    assert second.startswith("Relative to all speech of the recording")
    assert "valence" in second and "categories" in second
    assert limit.startswith("In recordings of nothing but neutral speech")
    assert "marked passage" in gauges.gauges["stress"].reference.text()
    assert "relative to all speech of the recording" in gauges.gauges["deception"].reference.text()
    assert "nothing but neutral speech" in gauges.gauges["deception"].limitation.text()
    axis = desk.window.panels.axis
    header = axis.timeline.tip_at(QPointF(axis.timeline.value_rect().center().x(), 5))
    assert re.search(r"Relative to all speech of the recording \(.*\): valence", header)
    ribbon = axis.ribbon
    tip = ribbon.tip_at(ribbon.plot_rect().center())
    assert re.search(r"Relative to all speech of the recording \(.*\): categories", tip)
    assert "nothing but neutral speech" in tip


def came_of(entry) -> str:
    """Return the id of what an entry of the queue says."""
    return "" if entry.note is None else entry.note.id


@pytest.mark.parametrize("baseline", [None, CALM], ids=["all speech", "calm baseline"])
def test_window_queue_and_command_line_write_the_same_bytes(desk, known_sample, tmp_path, baseline):
    desk.open(known_sample)
    desk.state.set_baseline(baseline)
    desk.analyse()
    analysis = desk.state.analysis
    pipeline.write_result(analysis, tmp_path / "window.json", "json")
    desk.press("file.close")

    queue = desk.app.queue
    queue.add([known_sample])
    desk.bot.waitUntil(lambda: queue.entries[0].stage is Stage.DONE)
    (tmp_path / "queue").mkdir()
    queue.export_all(tmp_path / "queue")
    desk.bot.waitUntil(lambda: came_of(queue.entries[0]) == "window.queue.exported")

    arguments = ["analyze", str(known_sample), "-q", "--json", str(tmp_path / "command.json")]
    arguments += ["--no-cache", "--speakers", "one"]
    if baseline is not None:
        arguments += ["--baseline", f"{baseline.start_s:g}-{baseline.end_s:g}"]
    assert CliRunner().invoke(command_line, arguments).exit_code == 0

    written = (tmp_path / "window.json").read_bytes()
    assert (tmp_path / "queue" / f"{known_sample.stem}.voiceman.json").read_bytes() == written
    assert (tmp_path / "command.json").read_bytes() == written


def test_a_script_reads_the_recording_as_the_window_reads_all_of_it_as_one_passage(
    desk, known_sample
):
    desk.open(known_sample)
    desk.analyse()
    analysis = desk.state.analysis
    passage = pipeline.read_passage(analysis, Span(0.0, analysis.waveform.duration_s))
    service = SERService(device="cpu")
    result = service.analyze_ensemble_from_file(known_sample)
    service.cleanup()
    dimensions = result.primary_result.dimensions
    for name in ("arousal", "dominance", "valence"):
        reading = getattr(passage, name)
        assert getattr(dimensions, name) == reading.value
        assert dimensions.intervals[name] == (reading.low, reading.high)
    assert result.secondary_result.probabilities.as_tuple() == passage.categories
    assert result.confidence == passage.confidence
