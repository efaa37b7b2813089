"""What is heard while playing: levels of channels and speakers, a band, all in force at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.audio.listening import LEAST_DB, MOST_DB, OPEN, SoundFilter
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.turns import UNSURE, speaker_name
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.listening import channel_name
from voiceman_gui.qt.state import State

BANDS = (
    (message("dialogs.listening.band_open"), None, None),
    (message("dialogs.listening.band_telephone"), 300.0, 3400.0),
    (message("dialogs.listening.band_speech"), 100.0, 8000.0),
    (message("dialogs.listening.band_hum"), 150.0, None),
    (message("dialogs.listening.band_hiss"), None, 4000.0),
)
"""Name, lowest and highest frequency of the bands that are offered."""
HIGHEST_HZ = 24_000.0
STEP_DB = 3.0


class _Row:
    """Mute, solo and level of one channel or speaker."""

    def __init__(
        self,
        name: str,
        mute: Callable[[], None],
        solo: Callable[[], None],
        level: Callable[[float], None],
    ) -> None:
        self.mute = QCheckBox(tr("dialogs.listening.mute"))
        self.mute.setAccessibleName(tr("panels.hearing.mute_name", what=name))
        self.solo = QCheckBox(tr("dialogs.listening.solo"))
        self.solo.setAccessibleName(tr("panels.hearing.solo_name", what=name))
        self.level = level_box(tr("dialogs.listening.level_of", name=name))
        self.mute.clicked.connect(lambda _on: mute())
        self.solo.clicked.connect(lambda _on: solo())
        self.level.valueChanged.connect(level)

    def show(self, muted: bool, solo: bool, gain_db: float) -> None:
        """Show what is chosen."""
        self.mute.setChecked(muted)
        self.solo.setChecked(solo)
        with QSignalBlocker(self.level):
            self.level.setValue(gain_db)


def level_box(name: str) -> QDoubleSpinBox:
    """Return a field for a level in dB."""
    box = QDoubleSpinBox()
    box.setRange(LEAST_DB, MOST_DB)
    box.setSingleStep(STEP_DB)
    box.setDecimals(0)
    box.setSuffix(f" {tr('settings.unit.decibels')}")
    box.setAccessibleName(name)
    return box


class ListeningDialog(QDialog):
    """Levels, mute and solo of all channels and speakers, and the filter.

    Parameters
    ----------
    state : State
    parent : QWidget or None
    """

    def __init__(self, state: State, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("dialogs.listening.title"))
        self._state, self._listening = state, state.listening
        self.channels: dict[int, _Row] = {}
        self.speakers: dict[str, _Row] = {}
        self.band = QComboBox()
        self.band.setAccessibleName(tr("dialogs.listening.band"))
        for band, low_hz, high_hz in BANDS:
            self.band.addItem(say(band), (low_hz, high_hz))
        self.band.addItem(tr("dialogs.listening.band_own"))
        self.low = self._frequency(tr("dialogs.listening.low"))
        self.high = self._frequency(tr("dialogs.listening.high"))
        self.level = level_box(tr("dialogs.listening.level"))
        inner = QWidget()
        layout = QVBoxLayout(inner)
        recording = state.recording
        count = 0 if recording is None else recording.channels
        listening = self._listening
        names = {one: say(channel_name(one, count)) for one in range(count)}
        for one, name in names.items():
            self.channels[one] = _Row(
                name,
                partial(listening.mute_channel, one),
                partial(listening.solo_channel, one),
                partial(listening.level_channel, one),
            )
        rows = [(name, self.channels[one]) for one, name in names.items()]
        layout.addWidget(self._group(tr("dialogs.listening.channels"), rows))
        people: dict[str, Message | str] = {one.id: one.name for one in listening.turns.speakers}
        if any(turn.speaker == UNSURE for turn in listening.turns.turns):
            people[UNSURE] = speaker_name(UNSURE)
        said = {ident: say(name) for ident, name in people.items()}
        for ident, name in said.items():
            self.speakers[ident] = _Row(
                name,
                partial(listening.mute_speaker, ident),
                partial(listening.solo_speaker, ident),
                partial(listening.level_speaker, ident),
            )
        if said:
            rows = [(name, self.speakers[ident]) for ident, name in said.items()]
            layout.addWidget(self._group(tr("dialogs.listening.speakers"), rows))
        layout.addWidget(self._filter_group())
        says = QLabel(tr("dialogs.listening.analysis_stays"))
        says.setProperty("role", "muted")
        says.setWordWrap(True)
        layout.addWidget(says)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inner)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Reset | QDialogButtonBox.StandardButton.Close
        )
        buttons.rejected.connect(self.reject)
        reset = buttons.button(QDialogButtonBox.StandardButton.Reset)
        reset.setText(tr("dialogs.listening.reset"))
        reset.clicked.connect(lambda _on: listening.clear())
        outer = QVBoxLayout(self)
        outer.addWidget(area, 1)
        outer.addWidget(buttons)
        self.band.currentIndexChanged.connect(self._band_chosen)
        for box in (self.low, self.high, self.level):
            box.valueChanged.connect(self._filter_changed)
        listening.changed.connect(self._refresh)
        self._refresh()
        self.resize(460, min(560, inner.sizeHint().height() + 90))

    @staticmethod
    def _frequency(name: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setRange(0.0, HIGHEST_HZ)
        box.setDecimals(0)
        box.setSingleStep(50.0)
        box.setSuffix(f" {tr('settings.unit.hz')}")
        box.setSpecialValueText(tr("dialogs.listening.open"))
        box.setAccessibleName(name)
        return box

    @staticmethod
    def _group(title: str, rows: list[tuple[str, _Row]]) -> QGroupBox:
        group = QGroupBox(title)
        grid = QGridLayout(group)
        grid.setColumnStretch(0, 1)
        for place, (name, row) in enumerate(rows):
            words = QLabel(name)
            words.setWordWrap(True)
            for column, widget in enumerate((words, row.mute, row.solo, row.level)):
                grid.addWidget(widget, place, column)
        return group

    def _filter_group(self) -> QGroupBox:
        group = QGroupBox(tr("dialogs.listening.filter"))
        form = QFormLayout(group)
        form.addRow(tr("dialogs.listening.band"), self.band)
        form.addRow(tr("dialogs.listening.low"), self.low)
        form.addRow(tr("dialogs.listening.high"), self.high)
        form.addRow(tr("dialogs.listening.level"), self.level)
        return group

    # -- changes -----------------------------------------------------------------------------

    def _band_chosen(self, place: int) -> None:
        chosen = self.band.itemData(place)
        if chosen is not None:
            low_hz, high_hz = chosen
            self._listening.pass_through(SoundFilter(low_hz, high_hz, self.level.value()))

    def _filter_changed(self) -> None:
        low_hz, high_hz = self.low.value() or None, self.high.value() or None
        if low_hz is not None and high_hz is not None and low_hz >= high_hz:
            # Half typed; what is heard stays until it is a band.
            return
        self._listening.pass_through(SoundFilter(low_hz, high_hz, self.level.value()))

    def _refresh(self) -> None:
        listening = self._listening
        for one, row in self.channels.items():
            audible = listening.channels
            gain = listening.channel_gains_db.get(one, 0.0)
            row.show(one in audible.muted, one in audible.solo, gain)
        for ident, row in self.speakers.items():
            heard = listening.speakers
            gain = listening.speaker_gains_db.get(ident, 0.0)
            row.show(ident in heard.muted, ident in heard.solo, gain)
        chosen = listening.filter if listening.filter.on else OPEN
        bands = [band[1:] for band in BANDS]
        band = (chosen.low_hz, chosen.high_hz)
        with QSignalBlocker(self.band):
            self.band.setCurrentIndex(bands.index(band) if band in bands else len(bands))
        for box, value in (
            (self.low, chosen.low_hz or 0.0),
            (self.high, chosen.high_hz or 0.0),
            (self.level, chosen.gain_db),
        ):
            with QSignalBlocker(box):
                box.setValue(value)
