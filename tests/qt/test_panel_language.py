"""The panels speak the language that is chosen, at once and without a word of another."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from helpers.analyses import layout_passage
from helpers.panel_stack import Stack
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.tracks import TrackKind
from voiceman_gui.qt.language import language
from voiceman_gui.qt.palette import LIGHT
from voiceman_gui.qt.panels.gauges import GaugesPanel
from voiceman_gui.qt.panels.marks_model import COLUMNS, MarksModel

NAMES = re.compile(
    r"(?<![A-Za-z])(dB|dBFS|Hz|kHz|ms|F0|I[123]|JSON|CSV|Hann|Pa|Praat|Burg|Boersma|EmoDB|ln)(?![A-Za-z])|<[^>]*>"
)
"""Units, and names that are the same in every language."""


@pytest.fixture
def korean() -> Iterator[None]:
    """Speak Korean from when the panels stand, and English again afterwards."""
    yield
    language().use("en")


SOURCE = "EmoDB, leave-one-speaker-out outputs of these models"
"""Name of a set of calibration in the analysis that is shown."""


def english_in(texts: list[str]) -> list[str]:
    """Return texts with words in Latin letters that are no names."""
    return [
        text
        for text in texts
        if re.search(r"[A-Za-z]{2,}", NAMES.sub("", text.replace(SOURCE, "")))
    ]


def said_by(widget: QWidget) -> list[str]:
    """Return everything that a widget and its shown children say."""
    every = [widget, *(one for one in widget.findChildren(QWidget) if one.isVisibleTo(widget))]
    texts = [text for one in every for text in (one.accessibleName(), one.toolTip())]
    texts += [one.accessibleDescription() for one in every]
    texts += [one.text() for one in every if isinstance(one, QLabel | QToolButton)]
    return [text for text in texts if text]


def tips_of(stack: Stack) -> list[str]:
    """Return the tool tips all over the panels."""
    return [
        panel.tip_at(QPointF(x, y))
        for panel in stack.widget.panels
        for x in (20.0, *range(90, 1080, 60))
        for y in (5.0, 20.0, panel.height() / 2, panel.height() - 12.0)
    ]


def test_the_time_axis_turns_korean_at_once(qtbot: QtBot, korean: None) -> None:
    stack = Stack(qtbot)
    pitch = stack.widget.spectrogram.legend.tracks[TrackKind.PITCH]
    pitch.setChecked(False)  # it was not measured
    stack.widget.show_spectrogram(True)
    stack.state.set_marks((Mark(Span(60.0, 70.0)),))
    assert english_in(said_by(stack.widget)), "first everything is English"
    language().use("ko")
    stack.settle()
    assert english_in(said_by(stack.widget)) == []
    assert english_in(tips_of(stack)) == []
    words = stack.widget.timeline.content.words
    written = [
        *words.gates,
        words.waiting,
        words.rest,
        words.preview,
        *stack.widget.ribbon.content.names,
    ]
    assert english_in([*written, *stack.widget.waveform.overlays.flags.words]) == []
    header = stack.widget.timeline.content.header
    assert header is not None
    assert re.search("[가-힣]", header.sentence)


def test_gauges_turn_korean_at_once(qtbot: QtBot, korean: None) -> None:
    stack = Stack(qtbot)
    panel = GaugesPanel(stack.state, LIGHT)
    qtbot.addWidget(panel)
    for passage in (layout_passage(), None):
        stack.state.show_passage(passage)
        language().use("ko")
        assert english_in(said_by(panel)) == []
        language().use("en")
        assert english_in(said_by(panel))


def test_the_list_of_marks_turns_korean_at_once(qtbot: QtBot, korean: None) -> None:
    stack = Stack(qtbot, analysed=False)
    model = MarksModel(lambda *_: None, stack.widget)
    model.show((Mark(Span(1.0, 2.0), "3"), Mark(Span(3.0, 3.0), "4")))
    told: list[int] = []
    model.headerDataChanged.connect(lambda *_: told.append(1))
    language().use("ko")
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    texts = [
        str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
        for column in range(len(COLUMNS))
        for role in roles
    ]
    texts += [
        str(model.index(row, column).data(role) or "")
        for row in range(2)
        for column in range(len(COLUMNS))
        for role in roles
    ]
    assert told
    assert english_in(texts) == []
