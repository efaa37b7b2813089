"""How readings of networks look: scale, marks, previews, what is still to come."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage

from helpers import panel_data
from helpers.analyses import layout_passage, layout_withheld
from helpers.panel_stack import Stack
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.core.reading import Pair, PairId, Reading
from voiceman_gui.core.span import Span
from voiceman_gui.qt.items import wording
from voiceman_gui.qt.items.model_wording import device_name, model_text, names_text
from voiceman_gui.qt.palette import DARK, LIGHT
from voiceman_gui.qt.panels.gauges import GaugesPanel


def plain(text: str) -> Message:
    """Return a fact with these very words."""
    return message("core.plain", text=text)


AROUSAL = LIGHT.color("arousal")


@pytest.fixture
def stack(qtbot) -> Stack:
    """Give the panels of the time axis with a recording that is not analysed."""
    return Stack(qtbot, analysed=False)


def show(stack: Stack, *, running: bool = False, **how: object) -> Analysis:
    """Show an analysis by networks."""
    analysis = panel_data.network_analysis(stack.waveform, **how)  # type: ignore[arg-type]
    stack.state.set_analysing(running)
    stack.state.show_analysis(analysis)
    stack.settle()
    return analysis


def picture(stack: Stack) -> QImage:
    return stack.widget.timeline.grab().toImage()


def most_like(image: QImage, color: QColor, left: int, right: int) -> float:
    """How near the nearest pixel of some columns comes to a colour; 0 is that colour."""
    r, g, b, _ = color.getRgb()
    pixels = (image.pixelColor(x, y) for x in range(left, right) for y in range(60, image.height()))
    return min(abs(p.red() - r) + abs(p.green() - g) + abs(p.blue() - b) for p in pixels)


def test_a_networks_scale_has_no_speakers_median(stack):
    timeline = stack.widget.timeline
    stack.state.show_analysis(panel_data.analysis_of(stack.waveform))
    own = picture(stack)
    assert "speaker's own median" in timeline.tip_at(QPointF(20, 200))
    show(stack)
    middle = timeline.value_rect().center().y()
    gutter = (0, round(middle), 72, 50)
    assert own.copy(*gutter) != picture(stack).copy(*gutter), "the label is gone"
    tip = timeline.tip_at(QPointF(20, 200))
    assert "0.5 is the middle of the scale of audeering" in tip
    header = timeline.tip_at(QPointF(300, 5))
    assert "A dimensional network" in header
    assert "Valence follows the words" in header
    assert "listeners rated" in header


def test_before_an_analysis_nobody_knows_what_the_middle_is(stack):
    timeline = stack.widget.timeline
    middle = timeline.value_rect().center().y()
    before = picture(stack).copy(0, round(middle), 72, 50)
    stack.state.show_analysis(panel_data.analysis_of(stack.waveform))
    assert before != picture(stack).copy(0, round(middle), 72, 50), "own median stands there now"


def test_a_preview_is_drawn_lightly_and_named(stack):
    timeline = stack.widget.timeline
    show(stack)
    full = picture(stack)
    show(stack, running=True, previews=(20.0, 60.0))
    light = picture(stack)
    # 20..60 s lie at pixels 280..680 of the plot that begins at 80.
    assert most_like(full, AROUSAL, 300, 340) < 30
    assert most_like(light, AROUSAL, 300, 340) > 60
    assert most_like(light, AROUSAL, 760, 840) < 30, "elsewhere it is as strong as before"
    assert "preview, reference values follow" in timeline.tip_at(QPointF(300, 5))
    assert "Preview" in timeline.tip_at(QPointF(330, 200))
    assert "Preview" in stack.widget.ribbon.tip_at(QPointF(330, 20))
    assert "Preview" not in timeline.tip_at(QPointF(800, 200))
    show(stack)
    assert picture(stack) == full, "reference values look as they always do"


def test_what_is_to_come_is_not_hatched_as_a_gap(stack):
    show(stack, running=True, computed=0.4)
    running = picture(stack)
    assert "not computed yet" in stack.widget.timeline.tip_at(QPointF(700, 200))
    stack.state.set_analysing(False)
    stack.settle()
    assert picture(stack) != running, "once nothing runs it is not called “yet”"
    y = round(stack.widget.timeline.value_rect().top()) + 20
    # 68 s waits; at 89 s there is no speech, which no network will change.
    waits, silent = ({running.pixel(x, y) for x in range(at, at + 10)} for at in (755, 962))
    assert len(waits) == 1
    assert len(silent) > 1


@pytest.mark.parametrize("mark", [DimensionMark.LEGACY, DimensionMark.UNCALIBRATED])
def test_a_mark_stands_in_legend_header_and_tips(stack, mark):
    timeline = stack.widget.timeline
    stack.widget.resize(760, 640)  # narrow: the header needs its second row whatever it says
    show(stack)
    # The band of the dimension in focus is filled, in one plot for all of them.
    timeline.legend.pointed_at.emit(0)
    plain = picture(stack)
    show(stack, mark=mark)
    timeline.legend.pointed_at.emit(0)
    said = wording.Terms(mark=mark).beside
    assert timeline.legend.mark.text() == said != ""
    assert said in timeline.tip_at(QPointF(300, 5)).lower()
    assert said in timeline.tip_at(QPointF(330, 200)).lower()
    below = timeline.value_rect().toAlignedRect()
    same = picture(stack).copy(below) == plain.copy(below)
    assert same == (mark is DimensionMark.LEGACY), "only the uncalibrated bands are hatched"
    show(stack)
    assert timeline.legend.mark.text() == ""


PAIRS = (
    Pair(PairId.CATEGORIES, Reading(71, 48, 90), plain("uncalibrated")),
    Pair(PairId.AROUSAL, Reading(34, 12, 61), plain("by chance")),
    Pair(PairId.WORDS, None, plain("there is no transcript")),
)


@pytest.fixture
def gauges(qtbot, stack) -> GaugesPanel:
    panel = GaugesPanel(stack.state, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(360, 640)
    panel.show()
    return panel


def test_gauges_have_a_bar_for_each_pair(stack, gauges):
    show(stack)
    passage = layout_passage()
    deception = replace(
        passage.deception,
        summary=plain("0 of 2 available pairs above the 95th percentile"),
        reasons=(plain("Other."),),
        pairs=PAIRS,
    )
    readings = {**passage.gauges, "deception": deception}
    stack.state.show_passage(replace(passage, gauges=readings, preview=True))
    card = gauges.gauges["deception"]
    bars, words = card.pairs.bars, card.pairs.words
    assert [bars[pair].isVisible() for pair in PairId] == [True, True, False]
    assert words[PairId.AROUSAL].text().endswith("34  (12 … 61)")
    assert words[PairId.WORDS].text().endswith("not available, there is no transcript")
    assert "0 of 2 available pairs" in card.value.text()
    assert card.reasons.text() == "• Other.", "a pair is told once"
    assert "Preview" in gauges.heading.text()
    light = gauges.grab().toImage()
    gauges.set_palette_colors(DARK)
    assert gauges.grab().toImage() != light


@pytest.mark.parametrize("mark", list(DimensionMark))
def test_gauges_say_whose_scale_it_is(stack, gauges, mark):
    show(stack, mark=mark)
    stack.state.show_passage(layout_passage())
    text = gauges.dimensions.text().lower()
    assert (wording.Terms(mark=mark).beside or "the scale of audeering") in text


def test_gauges_tell_what_is_to_come_from_what_is_not_available(stack, gauges):
    show(stack, running=True, computed=0.3)
    later = replace(
        layout_passage(70.0, 74.0), arousal=None, dominance=None, valence=None, categories=None
    )
    stack.state.show_passage(later)
    assert gauges.dimensions.text().lower().count("not computed yet") == 4
    assert "Categories: Not computed yet" in gauges.dimensions.text()
    stack.state.show_passage(replace(later, span=Span(2.0, 6.0)))
    assert "not computed yet" not in gauges.dimensions.text().lower()


def test_names_of_models_fit_and_nothing_is_left_out_behind_them(stack):
    models = show(stack).models
    assert names_text(models) == "audeering-wa…t-12-msp-dim + speechbrain-…vec2-iemocap + 1 more"
    text = model_text(models[0])
    for words in ("revision d9cd1e5", "Verified against", "7a7a7a7a", "CC BY-NC-SA 4.0", "Valence"):
        assert words in text


def test_names_of_devices():
    processor = message("models.engine.cpu", kernels="oneDNN", thread_count=2, batch_count=8)
    card = message("models.engine.gpu", device="cuda (NVIDIA H100)", batch_count=8)
    both = message("inference.device.both", first=card, second=processor)
    assert device_name("cpu") == "CPU"
    assert device_name(processor) == "CPU"
    assert device_name(both) == "CUDA + CPU"
    assert device_name(message("inference.device.both", first=card, second=card)) == "CUDA"


def test_gauges_name_the_references_of_what_they_show_alone(stack, gauges):
    stack.state.show_analysis(panel_data.analysis_of(stack.waveform))
    whole = layout_passage()
    stack.state.show_passage(whole)
    assert "arousal, dominance, valence, and categories" in gauges.reference.text()
    stack.state.show_passage(replace(whole, arousal=None, dominance=None))
    assert gauges.reference.text().startswith("Relative to all speech")
    assert "valence and categories" in gauges.reference.text()
    assert "arousal" not in gauges.reference.text()
    stack.state.show_passage(layout_withheld())
    assert gauges.reference.text() == ""
