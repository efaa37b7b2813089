"""What is open and where the analyst is in it.

Panels never wire to one another: a panel tells the state what the analyst wants, the state changes
and tells every panel. One playhead, one visible span, one selection for the whole window.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.analysis import Analysis, Mark, PassageReading
from voiceman_gui.core.reading import ConfidencePart
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import PeaksPyramid, Waveform
from voiceman_gui.plot.marks import MarkLayout

MIN_VISIBLE_S = 0.005


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was open, so that it can be shown again when the next file turns out to be bad."""

    recording: Recording | None
    peaks: PeaksPyramid | None
    waveform: Waveform | None
    analysis: Analysis | None
    playhead_s: float
    visible: Span
    selection: Span | None
    baseline: Span | None
    marks: tuple[Mark, ...]
    channel: int | None


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
    channel_changed = Signal(object)
    clock_changed = Signal(bool)
    hover_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.recording: Recording | None = None
        self.peaks: PeaksPyramid | None = None
        self.waveform: Waveform | None = None
        self.analysis: Analysis | None = None
        self.analysing = False
        self.passage: PassageReading | None = None
        self.stability: dict[Span, ConfidencePart] = {}
        self.playhead_s = 0.0
        self.visible = Span(0.0, 1.0)
        self.selection: Span | None = None
        self.baseline: Span | None = None
        self.marks: tuple[Mark, ...] = ()
        self.channel: int | None = None
        self.film_clock = False
        self.hover_s: float | None = None
        self._crowd: tuple[tuple[Mark, ...], MarkLayout] = ((), MarkLayout(()))

    @property
    def crowd(self) -> MarkLayout:
        """The marks as they are drawn."""
        if self._crowd[0] is not self.marks:
            self._crowd = self.marks, MarkLayout(self.marks)
        return self._crowd[1]

    @property
    def duration_s(self) -> float:
        """Length of the time axis: exact once decoded, else what is expected or already decoded.

        Never a header's claim that a file of this size cannot hold.
        """
        if self.waveform is not None:
            return self.waveform.duration_s
        known = self.peaks.duration_s if self.peaks is not None else 0.0
        return known if self.recording is None else max(known, self.recording.expected_duration_s)

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
        self.recording, self.peaks, self.waveform = recording, None, None
        self.analysis, self.passage, self.selection, self.baseline = None, None, None, None
        self.marks, self.channel, self.playhead_s = (), None, 0.0
        self.visible = Span(0.0, max(self.duration_s, MIN_VISIBLE_S))
        self.show_film_clock(False)
        self.recording_changed.emit()
        self.peaks_changed.emit()
        self.waveform_changed.emit()
        self.analysis_changed.emit()
        self.passage_changed.emit()
        self.selection_changed.emit(None)
        self.baseline_changed.emit(None)
        self.marks_changed.emit()
        self.channel_changed.emit(None)
        self.playhead_changed.emit(0.0)
        self.visible_changed.emit(self.visible)

    def snapshot(self) -> Snapshot:
        """Remember what is open."""
        return Snapshot(
            self.recording,
            self.peaks,
            self.waveform,
            self.analysis,
            self.playhead_s,
            self.visible,
            self.selection,
            self.baseline,
            self.marks,
            self.channel,
        )

    def restore(self, before: Snapshot) -> None:
        """Show again what was open before."""
        self.show_recording(before.recording)
        if before.peaks is not None:
            self.show_peaks(before.peaks)
        if before.waveform is not None:
            self.show_waveform(before.waveform)
        self.set_baseline(before.baseline)
        self.set_channel(before.channel)
        self.set_marks(before.marks)
        self.show_analysis(before.analysis)
        self.set_selection(before.selection)
        self.set_playhead(before.playhead_s)
        self.set_visible(before.visible)

    def show_peaks(self, peaks: PeaksPyramid) -> None:
        """Show the part of the waveform that is decoded so far."""
        whole = self.visible.end_s >= self._limit_s()
        self.peaks = peaks
        self.peaks_changed.emit()
        if whole and self.visible.start_s == 0:
            self.set_visible(Span(0.0, max(self.duration_s, MIN_VISIBLE_S)))

    def show_waveform(self, waveform: Waveform) -> None:
        """Show the recording as decoded from end to end; its length is now exact."""
        whole = self.visible.start_s == 0 and self.visible.end_s >= self._limit_s()
        self.waveform, self.peaks = waveform, waveform.peaks
        self.peaks_changed.emit()
        self.waveform_changed.emit()
        if whole:
            self.set_visible(Span(0.0, max(self.duration_s, MIN_VISIBLE_S)))

    def _limit_s(self) -> float:
        return max(self.duration_s, MIN_VISIBLE_S) - 1e-9

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Show results, whole or growing."""
        self.analysis = analysis
        self.stability = {}
        self.analysis_changed.emit()

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
            self.playhead_s = seconds
            self.playhead_changed.emit(seconds)

    def seek(self, seconds: float) -> None:
        """Go to a time because the analyst said so; playback follows."""
        self.set_playhead(seconds)
        self.seek_requested.emit(self.playhead_s)

    def set_visible(self, span: Span) -> None:
        """Show a stretch of the time axis, never more than twice the recording's length."""
        total = max(self.duration_s, MIN_VISIBLE_S)
        width = min(max(span.duration_s, MIN_VISIBLE_S), 2 * total)
        start = min(max(0.0, span.start_s), max(0.0, total - min(width, total) * 0.5))
        visible = Span(start, start + width)
        if visible != self.visible:
            self.visible = visible
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
            self.selection = span
            self.selection_changed.emit(span)

    def set_baseline(self, span: Span | None) -> None:
        """Set the passage that readings are relative to; None is all speech."""
        if span != self.baseline:
            self.baseline = span
            self.baseline_changed.emit(span)

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Replace the analyst's marks, kept in order of time."""
        ordered = tuple(sorted(marks, key=lambda mark: (mark.span.start_s, mark.span.end_s)))
        if ordered != self.marks:
            self.marks = ordered
            self.marks_changed.emit()

    def set_channel(self, channel: int | None) -> None:
        """Choose the channel to analyse; None is the mean of all."""
        if channel != self.channel:
            self.channel = channel
            self.channel_changed.emit(channel)

    def set_hover(self, seconds: float | None) -> None:
        """Tell every panel which moment the pointer is over, or that it left the time axis."""
        if seconds != self.hover_s:
            self.hover_s = seconds
            self.hover_changed.emit(seconds)
