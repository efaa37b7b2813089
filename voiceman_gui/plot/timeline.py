"""All that the plots of an analysis show, gathered once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.lane import Lane
from voiceman_gui.core.reading import Gate
from voiceman_gui.core.span import Span
from voiceman_gui.plot.gaps import Cause, causes, passed, stretches
from voiceman_gui.plot.lanes import ShownLane, shown_lanes
from voiceman_gui.plot.levels import Levels, SpeakerLevels, levels_of, speaker_levels
from voiceman_gui.plot.series import STATUSES, Series, ValueStatus, series_of
from voiceman_gui.plot.turns import TurnLanes


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """What the plots of an analysis show.

    Parameters
    ----------
    analysis : Analysis
    levels : Levels
        The readings at every resolution.
    gaps, cautions, remarks : tuple of Cause
        Lettered in one series. Remarks are reasons in windows that passed their gates: why one of
        their readings is missing.
    statuses : tuple of (ValueStatus, Span)
        Where a network's values are reference values, previews, or not there yet.
    passed : tuple of Span
        Where every gate was passed.
    speakers : tuple of SpeakerLevels
        The readings of each speaker by themselves; empty for one, whose are in `levels`.
    turns : TurnLanes
        Who speaks when.
    """

    analysis: Analysis
    levels: Levels
    gaps: tuple[Cause, ...]
    cautions: tuple[Cause, ...]
    remarks: tuple[Cause, ...]
    statuses: tuple[tuple[ValueStatus, Span], ...]
    passed: tuple[Span, ...]
    speakers: tuple[SpeakerLevels, ...]
    turns: TurnLanes

    @property
    def series(self) -> Series:
        """The readings, window by window."""
        return self.levels.series

    @property
    def measured(self) -> bool:
        """Whether the recording was measured to its end; networks may still have to speak."""
        return self.analysis.measurements.complete

    @property
    def causes(self) -> tuple[Cause, ...]:
        """All of them, in the order of their letters."""
        return (*self.gaps, *self.cautions, *self.remarks)

    @property
    def duration_s(self) -> float:
        """Length of the recording."""
        return self.analysis.waveform.duration_s

    @property
    def analysed_s(self) -> float:
        """Where the last window ends; 0 without windows."""
        return float(self.series.right_s[-1]) if self.series.right_s.size else 0.0

    @property
    def unfinished(self) -> bool:
        """Whether any value is not a reference value."""
        return bool((self.series.status > 0).any())

    def lanes(self, lanes: tuple[Lane, ...]) -> tuple[ShownLane, ...]:
        """Say of each lane whose scale it is, and add one for the values' status if it matters."""
        return shown_lanes(self.analysis, self.series, lanes)


def timeline(analysis: Analysis) -> Timeline:
    """Gather what the plots of an analysis show."""
    levels = levels_of(analysis) or Levels(series_of(analysis))
    series = levels.series
    gaps = causes(series, (Gate.WITHHELD, Gate.NO_SPEECH))
    cautions = causes(series, (Gate.CAUTION,), first=len(gaps))
    remarks = causes(series, (Gate.PASS,), first=len(gaps) + len(cautions))
    status = series.status
    statuses = tuple(
        (one, stretch)
        for code, one in enumerate(STATUSES)
        for stretch in stretches(series, np.flatnonzero(status == code).tolist())
    )
    diarisation = analysis.diarisation
    return Timeline(
        analysis,
        levels,
        gaps,
        cautions,
        remarks,
        statuses,
        passed(series),
        speaker_levels(analysis),
        TurnLanes.nothing() if diarisation is None else TurnLanes(diarisation.turns),
    )
