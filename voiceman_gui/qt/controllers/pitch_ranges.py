"""Floor and ceiling of the shown pitch, for each speaker, found off the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.pitch_range import PitchRange, RangePiece, SpeakerRanges
from voiceman_gui.qt.controllers.spectra import Spectra
from voiceman_gui.qt.jobs import JobRunner, Report
from voiceman_gui.qt.state import State

if TYPE_CHECKING:
    from voiceman_gui.qt.panels.axis_panel import AxisStack

KIND = "pitch_range"


class PitchRanges(QObject):
    """Floor and ceiling of the pitch, set or found by two passes.

    The first pass is the F0 that the analysis measured, once it is complete; before that, the F0
    of two minutes of the recording, spread over it. Nothing is computed before somebody needs it.

    Parameters
    ----------
    state : State
    spectra : Spectra
        Has the samples.
    interactive : JobRunner
        Whose thread has the samples.
    parent : QObject
    """

    changed = Signal()
    settled = Signal()
    """The ranges are known, the same ones or others."""
    problem = Signal(object)

    def __init__(
        self, state: State, spectra: Spectra, interactive: JobRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._state, self._spectra, self._interactive = state, spectra, interactive
        self._fixed: PitchRange | None = None
        self._needed = self._finding = False
        self.limits: PitchRange | None = None
        """Where no speaker has one of their own; None while it is not known."""
        self.pieces: tuple[RangePiece, ...] = ()
        """Of the speakers, in order of time; they do not overlap."""
        for changed in (
            state.waveform_changed,
            state.channel_changed,
            state.speaking.turns_changed,
        ):
            changed.connect(self._renew)
        state.recording_changed.connect(self._forget)
        state.analysis_changed.connect(self._analysis_changed)

    def serve(self, axis: AxisStack) -> None:
        """Give the time axis what it needs for the pitch."""
        axis.pitch_range_wanted.connect(self.need)
        self.changed.connect(lambda: axis.show_pitch_ranges(self.limits, self.pieces))

    def set_fixed(self, limits: PitchRange | None) -> None:
        """Look between these frequencies in every voice; None finds them by two passes."""
        if limits != self._fixed:
            self._fixed = limits
            self._renew()

    def need(self) -> None:
        """Find the ranges, unless they are known or being looked for, and keep them up to date."""
        known = self._fixed is not None or self.limits is not None
        if not self._needed or not (known or self._finding):
            self._needed = True
            self._renew()

    @property
    def ranges(self) -> SpeakerRanges | None:
        """Ranges of all voices; None while they are not known or being looked for.

        Call `need` and wait for `settled`.
        """
        if self._fixed is not None:
            return SpeakerRanges(self._fixed)
        if self.limits is None or self._finding:
            return None
        return SpeakerRanges(self.limits, self.pieces)

    def _forget(self) -> None:
        self._show(None, ())

    def _analysis_changed(self) -> None:
        analysis = self._state.analysis
        if analysis is None or analysis.complete:
            self._renew()

    def _renew(self, *_: object) -> None:
        if not self._needed:
            return
        waveform, state = self._state.waveform, self._state
        if self._fixed is not None:
            self._interactive.cancel(KIND)
            self._take(SpeakerRanges(self._fixed))
            return
        if waveform is None:
            self._interactive.cancel(KIND)
            self._finding = False
            return
        analysis, turns, channel = state.analysis, state.speaking.turns, state.channel
        if analysis is not None and not analysis.complete:
            analysis = None

        def find(report: Report) -> SpeakerRanges:
            if analysis is not None:
                from voiceman_gui.analysis.speaker_ranges import ranges_of

                return ranges_of(analysis, turns)
            from voiceman_gui.analysis.measure.pitch_range import second_pass

            return SpeakerRanges(
                second_pass(self._spectra.first_f0(waveform, channel, report.cancel))
            )

        self._finding = True
        job = self._interactive.submit(KIND, find)
        job.finished.connect(self._take)
        job.failed.connect(self._failed)

    def _failed(self, why: object) -> None:
        self._finding = False
        self.problem.emit(why)

    def _take(self, found: SpeakerRanges) -> None:
        self._finding = False
        self._show(found.limits, found.pieces)
        self.settled.emit()

    def _show(self, limits: PitchRange | None, pieces: tuple[RangePiece, ...]) -> None:
        if (limits, pieces) != (self.limits, self.pieces):
            self.limits, self.pieces = limits, pieces
            self.changed.emit()
