"""Floor and ceiling of the shown pitch, for each speaker, found off the main thread."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Turns
from voiceman_gui.plot.tracks import RangePiece
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
    problem = Signal(object)

    def __init__(
        self, state: State, spectra: Spectra, interactive: JobRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._state, self._spectra, self._interactive = state, spectra, interactive
        self._fixed: PitchRange | None = None
        self._needed = False
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
        if not self._needed:
            self._needed = True
            self._renew()

    def of(self, span: Span) -> PitchRange | None:
        """Return the range for a passage: that of the speaker who says most of it.

        None while it is not known; call `need` and wait for `changed`.
        """
        shares: dict[PitchRange, float] = {}
        for piece in self.pieces:
            shared_s = piece.span.overlap_s(span)
            if shared_s > 0:
                shares[piece.limits] = shares.get(piece.limits, 0.0) + shared_s
        return max(shares, key=lambda one: shares[one]) if shares else self.limits

    def _forget(self) -> None:
        self._take(None, ())

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
            self._take(self._fixed, ())
            return
        if waveform is None:
            self._interactive.cancel(KIND)
            return
        analysis, turns, channel = state.analysis, state.speaking.turns, state.channel
        if analysis is not None and not analysis.complete:
            analysis = None

        def find(report: Report) -> tuple[PitchRange, tuple[RangePiece, ...]]:
            if analysis is not None:
                return ranges_of(analysis, turns)
            from voiceman_gui.analysis.measure.pitch_range import second_pass

            return second_pass(self._spectra.first_f0(waveform, channel, report.cancel)), ()

        job = self._interactive.submit(KIND, find)
        job.finished.connect(lambda found: self._take(*found))
        job.failed.connect(self.problem.emit)

    def _take(self, limits: PitchRange | None, pieces: tuple[RangePiece, ...]) -> None:
        if (limits, pieces) != (self.limits, self.pieces):
            self.limits, self.pieces = limits, pieces
            self.changed.emit()


def ranges_of(analysis: Analysis, turns: Turns) -> tuple[PitchRange, tuple[RangePiece, ...]]:
    """Return the range of all speech, and those of the speakers where they speak.

    Where several speak at once, the range holds each of theirs.
    """
    from voiceman_gui.analysis.measure.pitch_range import second_pass

    frames = analysis.measurements.frames
    f0 = frames.columns["f0_hz"]
    heard: dict[str, list[NDArray[np.float32]]] = {}
    alone: dict[str, PitchRange] = {}
    pieces = turns.pieces()
    for piece in pieces:
        if piece.turn.sure and not piece.overlap:
            heard.setdefault(piece.turn.speaker, []).append(f0[frames.frames(piece.span)])
    for speaker, parts in heard.items():
        found = second_pass(np.concatenate(parts))
        if found.automatic:
            alone[speaker] = found
    return second_pass(f0), _in_time(turns, alone)


def _in_time(turns: Turns, alone: Mapping[str, PitchRange]) -> tuple[RangePiece, ...]:
    found: dict[Span, PitchRange] = {}
    for piece in turns.pieces():
        limits = alone.get(piece.turn.speaker)
        if limits is None:
            continue
        other = found.get(piece.span)
        if other is not None:
            limits = PitchRange(
                min(limits.floor_hz, other.floor_hz),
                max(limits.ceiling_hz, other.ceiling_hz),
                automatic=True,
            )
        found[piece.span] = limits
    ordered = sorted(found.items(), key=lambda entry: entry[0].start_s)
    return tuple(RangePiece(span, limits) for span, limits in ordered)
