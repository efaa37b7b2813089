"""What is open and where the analyst is in it.

Panels never connect to one another: a panel changes the state, which emits signals that every
panel listens to. One playhead, one visible span, one selection for the whole window.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.command import Command, Origin, apply, command
from voiceman_gui.core.document import Baseline, Document
from voiceman_gui.core.marks import MARKS, Mark
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import ConfidencePart
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import PeaksPyramid, Waveform
from voiceman_gui.plot.marks import MarkLayout
from voiceman_gui.qt.listening import ListeningChoice
from voiceman_gui.qt.opened import MIN_VISIBLE_S, Opened
from voiceman_gui.qt.speaking import Speaking
from voiceman_gui.qt.tier_view import TierView


class State(QObject):
    """Shared state of the window; every setter announces a change once, and only a change."""

    recording_changed = Signal()
    peaks_changed = Signal()
    waveform_changed = Signal()
    analysis_changed = Signal()
    analysing_changed = Signal(bool)
    passage_changed = Signal()
    playhead_changed = Signal(float)
    seek_requested = Signal(float)
    visible_changed = Signal(object)
    selection_changed = Signal(object)
    baseline_changed = Signal(object)
    marks_changed = Signal()
    tiers_changed = Signal()
    """Tiers were added, removed, renamed or put in another order."""
    channel_changed = Signal(object)
    speakers_changed = Signal()
    """Speakers are to be found another way."""
    report_changed = Signal()
    chosen_changed = Signal()
    """Other windows or models are set in the program."""
    applied = Signal(object, object)
    """A command changed the document (`Command`, `Origin`); undo and autosave listen to it."""
    clock_changed = Signal(bool)
    hover_changed = Signal(object)
    measures_wanted = Signal(object)
    """The measures of a passage (`Span`) are to be looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pointed_s = 0.0
        """Moment at which the menu of the time axis was asked for last."""
        self.opened = Opened()
        self.analysing = False
        self.chosen = AnalysisSettings()
        """Windows and models that the next analysis will have; turns and baselines are in the
        document."""
        self.passage: PassageReading | None = None
        self.stability: dict[Span, ConfidencePart] = {}
        self.film_clock = False
        self.hover_s: float | None = None
        self.speaking = Speaking(self)
        """Who speaks."""
        self.listening = ListeningChoice(self)
        """What is heard while playing."""
        self.tiering = TierView(self, self)
        self.tiers_changed.connect(self.tiering.take_tiers)
        self.marks_changed.connect(self.tiering.take_marks)
        self.selection_changed.connect(self.tiering.take_selection)
        self.recording_changed.connect(self.tiering.start_over)
        """Which tier is worked on, and which mark is chosen."""
        self.recording_changed.connect(self.listening.start_over)
        self.channel_changed.connect(self.listening.follow_channel)
        self._crowd: tuple[tuple[Mark, ...], MarkLayout] = ((), MarkLayout(()))

    # -- what is open ------------------------------------------------------------------------

    @property
    def recording(self) -> Recording | None:
        """The open recording."""
        return self.opened.recording

    @property
    def peaks(self) -> PeaksPyramid | None:
        """The waveform as far as it is decoded."""
        return self.opened.peaks

    @property
    def waveform(self) -> Waveform | None:
        """The recording as decoded from end to end."""
        return self.opened.waveform

    @property
    def analysis(self) -> Analysis | None:
        """Results, whole or growing."""
        return self.opened.analysis

    @property
    def document(self) -> Document:
        """What the analyst set; `apply` is the one way to change it."""
        return self.opened.document

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The analyst's marks in order of time."""
        return self.opened.document.marks

    @property
    def baseline(self) -> Span | None:
        """The passage that readings are relative to; None is all speech."""
        return self.opened.document.baseline

    @property
    def baselines(self) -> tuple[Baseline, ...]:
        """The passages that each speaker's readings are relative to."""
        return self.opened.document.shown.baselines

    @property
    def channel(self) -> int | None:
        """The channel to analyse; None is the mean of all."""
        return self.opened.document.channel

    @property
    def playhead_s(self) -> float:
        """Where the playhead is, in seconds."""
        return self.opened.playhead_s

    @property
    def visible(self) -> Span:
        """The stretch of the time axis that is shown."""
        return self.opened.visible

    @property
    def selection(self) -> Span | None:
        """The stretch that is selected."""
        return self.opened.selection

    @property
    def crowd(self) -> MarkLayout:
        """The marks of the tier that every recording has, as they are drawn over the plots."""
        if self._crowd[0] is not self.marks:
            drawn = tuple(mark for mark in self.marks if mark.tier == MARKS)
            self._crowd = self.marks, MarkLayout(drawn)
        return self._crowd[1]

    @property
    def duration_s(self) -> float:
        """Length of the time axis, see `Opened.duration_s`."""
        return self.opened.duration_s

    @property
    def clock_offset_s(self) -> float:
        """What the time axis adds to the times it writes; positions count the sound's samples."""
        return self.recording.start_s if self.film_clock and self.recording is not None else 0.0

    def show_film_clock(self, on: bool) -> None:
        """Let the time axis write the film's clock, on which the sound begins late."""
        if on != self.film_clock:
            self.film_clock = on
            self.clock_changed.emit(on)

    def show_recording(self, recording: Recording | None) -> None:
        """Start over with another recording, or with none."""
        fresh = Opened(recording)
        self.show(replace(fresh, visible=Span(0.0, max(fresh.duration_s, MIN_VISIBLE_S))))

    def show(self, opened: Opened) -> None:
        """Show what was open before, as it was."""
        self.opened, self.passage, self.stability = opened, None, {}
        self.show_film_clock(False)
        self.recording_changed.emit()
        self._renew_turns()
        self.peaks_changed.emit()
        self.waveform_changed.emit()
        self.channel_changed.emit(opened.document.channel)
        self.baseline_changed.emit(opened.document.baseline)
        self.tiers_changed.emit()
        self.marks_changed.emit()
        self.report_changed.emit()
        self.analysis_changed.emit()
        self.passage_changed.emit()
        self.selection_changed.emit(opened.selection)
        self.playhead_changed.emit(opened.playhead_s)
        self.visible_changed.emit(opened.visible)

    def show_peaks(self, peaks: PeaksPyramid) -> None:
        """Show the part of the waveform that is decoded so far."""
        whole = self._shows_all()
        self.opened = replace(self.opened, peaks=peaks)
        self.peaks_changed.emit()
        if whole:
            self.set_visible(Span(0.0, max(self.duration_s, MIN_VISIBLE_S)))

    def show_waveform(self, waveform: Waveform) -> None:
        """Show the recording as decoded from end to end; its length is now exact."""
        whole = self._shows_all()
        self.opened = replace(self.opened, waveform=waveform, peaks=waveform.peaks)
        self.peaks_changed.emit()
        self.waveform_changed.emit()
        if whole:
            self.set_visible(Span(0.0, max(self.duration_s, MIN_VISIBLE_S)))

    def _shows_all(self) -> bool:
        limit_s = max(self.duration_s, MIN_VISIBLE_S) - 1e-9
        return self.visible.start_s == 0 and self.visible.end_s >= limit_s

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Show results, whole or growing."""
        finished = analysis if analysis is not None and analysis.complete else self.opened.finished
        self.opened = replace(self.opened, analysis=analysis, finished=finished)
        self.stability = {}
        self._renew_turns()
        self.analysis_changed.emit()

    def _renew_turns(self) -> None:
        opened = self.opened
        self.speaking.renew(opened.document, opened.analysis, opened.finished)
        self.listening.show_turns(self.speaking.turns)

    def choose(self, settings: AnalysisSettings) -> None:
        """Set windows and models of the next analysis."""
        if settings != self.chosen:
            self.chosen = settings
            self.chosen_changed.emit()

    def set_analysing(self, running: bool) -> None:
        """Tell whether an analysis runs, so that growing results can be told from cut-off ones."""
        if running != self.analysing:
            self.analysing = running
            self.analysing_changed.emit(running)

    def show_passage(self, passage: PassageReading | None) -> None:
        """Show the readings of the selection or of the window under the playhead."""
        self.passage = passage
        self.passage_changed.emit()

    def set_playhead(self, seconds: float) -> None:
        """Move the playhead as the sound card goes on; nothing is sought."""
        seconds = min(max(0.0, seconds), self.duration_s)
        if seconds != self.playhead_s:
            self.opened = replace(self.opened, playhead_s=seconds)
            self.playhead_changed.emit(seconds)

    def seek(self, seconds: float) -> None:
        """Go to a time on request of the analyst; playback follows."""
        self.set_playhead(seconds)
        self.seek_requested.emit(self.playhead_s)

    def set_visible(self, span: Span) -> None:
        """Show a stretch of the time axis, never more than twice the recording's length."""
        total = max(self.duration_s, MIN_VISIBLE_S)
        width = min(max(span.duration_s, MIN_VISIBLE_S), 2 * total)
        start = min(max(0.0, span.start_s), max(0.0, total - min(width, total) * 0.5))
        visible = Span(start, start + width)
        if visible != self.visible:
            self.opened = replace(self.opened, visible=visible)
            self.visible_changed.emit(visible)

    def zoom(self, factor: float, anchor_s: float) -> None:
        """Widen (factor > 1) or narrow the visible span around a moment that stays in place."""
        width = min(
            max(self.visible.duration_s * factor, MIN_VISIBLE_S), 2 * self.duration_s or 1.0
        )
        share = (anchor_s - self.visible.start_s) / self.visible.duration_s
        start = max(0.0, anchor_s - share * width)
        self.set_visible(Span(start, start + width))

    def pan(self, seconds: float) -> None:
        """Shift the visible span without changing its width."""
        width = self.visible.duration_s
        last = max(0.0, self.duration_s - width)
        start = min(max(0.0, self.visible.start_s + seconds), last)
        self.set_visible(Span(start, start + width))

    def set_selection(self, span: Span | None) -> None:
        """Select a stretch; an empty one is no selection."""
        if span is not None:
            end = min(span.end_s, self.duration_s)
            span = Span(min(span.start_s, end), end) if end > span.start_s else None
        if span != self.selection:
            self.opened = replace(self.opened, selection=span)
            self.selection_changed.emit(span)

    # -- what the analyst sets ---------------------------------------------------------------

    def apply(self, change: Command, origin: Origin = Origin.PERSON) -> None:
        """Change the document: the one way, and everybody who listens learns of it."""
        before, after = self.document, apply(self.document, change)
        if after == before:
            return
        self.opened = replace(self.opened, document=after)
        if after.tiers != before.tiers:
            self.tiers_changed.emit()
        if after.marks != before.marks:
            self.marks_changed.emit()
        was, now = before.shown, after.shown
        if (now.baselines, now.borrowed) != (was.baselines, was.borrowed):
            self.baseline_changed.emit(after.baseline)
        if after.channel != before.channel:
            self.channel_changed.emit(after.channel)
        if after.report != before.report:
            self.report_changed.emit()
        if after.turns is not before.turns:
            self._renew_turns()
        if after.shown.speakers != before.shown.speakers:
            self.speakers_changed.emit()
        self.applied.emit(change, origin)

    def become(self, ident: str, document: Document, origin: Origin = Origin.PERSON) -> None:
        """Apply the command that makes the document this one."""
        self.apply(command(ident, self.document, document), origin)

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Replace the analyst's marks."""
        self.become("marks.set", self.document.with_marks(marks))

    def set_baseline(self, span: Span | None) -> None:
        """Set the passage that readings are relative to; None is all speech."""
        self.become("baseline.set", self.document.with_baseline(span))

    def set_channel(self, channel: int | None) -> None:
        """Choose the channel to analyse; None is the mean of all."""
        self.become("channel.set", self.document.with_channel(channel))

    def set_hover(self, seconds: float | None) -> None:
        """Tell every panel which moment the pointer is over, or that it left the time axis."""
        if seconds != self.hover_s:
            self.hover_s = seconds
            self.hover_changed.emit(seconds)
