"""The one way of a recording: open, decode, analyse, export.

Window, queue, command line, scripts and calibration go it with the same object; they differ in
what they may use and in where they report.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.pitch_range import SpeakerRanges
from voiceman_gui.core.progress import CancelToken, OnProgress, ignore_progress
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.tiers import Tier
from voiceman_gui.core.waveform import PeaksPyramid, Waveform
from voiceman_gui.inference.result_cache import DEFAULT_MB
from voiceman_gui.pipeline.chain import analyse, decode, open_recording
from voiceman_gui.pipeline.passages import NO_STABILITY, Stability
from voiceman_gui.pipeline.results import export
from voiceman_gui.wording import ENGLISH

if TYPE_CHECKING:
    from voiceman_gui.core.document import ReportDetails


class Stage(enum.StrEnum):
    """Where a recording is on its way."""

    DECODING = "decoding"
    ANALYSING = "analysing"
    EXPORTING = "exporting"


@dataclass(frozen=True, slots=True)
class ComputeBudget:
    """What an analysis may use of the computer; no byte of its result depends on it.

    Parameters
    ----------
    threads : int
        Threads that measure. Networks have their own number, which is fixed for a computer.
    cache_mb : int
        Size in megabytes that kept results are held to; 0 neither reads nor keeps any.
    """

    threads: int = 1
    cache_mb: int = DEFAULT_MB


def _ignore(_value: object) -> None:
    """Stand in for a callback that is not wanted."""


class RecordingRun:
    """One recording on its way from a file to its results; for one thread.

    Parameters
    ----------
    path : str or Path
    budget : ComputeBudget
    on_stage : callable
        Receives each `Stage` as it begins.
    on_progress : callable
        Fractions 0..1 of each stage.
    on_notice : callable
        Receives what was noticed in opening and decoding, and what happened on this computer
        meanwhile (results could not be kept).
    cancel : CancelToken, optional
        Ends any stage with `Cancelled`.
    waveform : Waveform, optional
        The recording, where it is decoded already.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        budget: ComputeBudget = ComputeBudget(),
        on_stage: Callable[[Stage], None] = _ignore,
        on_progress: OnProgress = ignore_progress,
        on_notice: Callable[[Message], None] = _ignore,
        cancel: CancelToken | None = None,
        waveform: Waveform | None = None,
    ) -> None:
        self._path = path
        self._budget = budget
        self._on_stage = on_stage
        self._on_progress = on_progress
        self._on_notice = on_notice
        self._cancel = cancel or CancelToken()
        self._waveform = waveform

    def load(
        self, *, on_peaks: Callable[[Recording, PeaksPyramid], None] | None = None
    ) -> Waveform:
        """Open and decode the recording, unless it is decoded already.

        Parameters
        ----------
        on_peaks : callable, optional
            Receives the recording with growing peaks to draw.

        Raises
        ------
        RecordingError, Cancelled
        """
        if self._waveform is None:
            self._on_stage(Stage.DECODING)
            recording = open_recording(self._path)

            def peaks(pyramid: PeaksPyramid) -> None:
                if on_peaks is not None:
                    on_peaks(recording, pyramid)

            self._waveform = decode(
                recording, on_progress=self._on_progress, on_peaks=peaks, cancel=self._cancel
            )
            for notice in (*recording.notices, *self._waveform.notices):
                self._on_notice(notice)
        return self._waveform

    def demand(self, sha256: str) -> None:
        """Raise `RecordingError` unless this is the file with a hash."""
        if self.load().sha256 != sha256:
            path = displayable(self._path)
            raise RecordingError(message("pipeline.another_file", path=path))

    def analyse(
        self,
        settings: AnalysisSettings,
        *,
        on_analysis: Callable[[Analysis], None] | None = None,
        playhead: Callable[[], float] | None = None,
    ) -> Analysis:
        """Analyse the recording.

        Parameters
        ----------
        settings : AnalysisSettings
        on_analysis, playhead : callable, optional
            See `voiceman_gui.pipeline.analyse`.

        Raises
        ------
        RecordingError
            Also where it has no such channel.
        ModelError, AnalysisError, Cancelled
        """
        waveform = self.load()
        recording = waveform.recording
        if settings.channel is not None and settings.channel >= recording.channels:
            raise RecordingError(
                message(
                    "pipeline.no_channel",
                    path=displayable(recording.path),
                    channel=settings.channel + 1,
                    channels_count=recording.channels,
                )
            )
        self._on_stage(Stage.ANALYSING)
        return analyse(
            waveform,
            settings,
            on_progress=self._on_progress,
            on_analysis=on_analysis,
            on_notice=self._on_notice,
            cancel=self._cancel,
            threads=self._budget.threads,
            cache_mb=self._budget.cache_mb,
            playhead=playhead,
        )

    def export(
        self,
        analysis: Analysis,
        targets: Mapping[str, Path],
        *,
        marks: Sequence[Mark] = (),
        stability: Stability = NO_STABILITY,
        details: ReportDetails | None = None,
        when: datetime | None = None,
        language: str = ENGLISH,
        laboratory: Path | None = None,
        tiers: Sequence[Tier] = (),
        ranges: SpeakerRanges | None = None,
    ) -> None:
        """Write results; see `voiceman_gui.pipeline.export`."""
        self._on_stage(Stage.EXPORTING)
        export(
            analysis,
            targets,
            marks=marks,
            stability=stability,
            details=details,
            when=when,
            language=language,
            laboratory=laboratory,
            tiers=tiers,
            ranges=ranges,
            on_progress=self._on_progress,
            cancel=self._cancel,
        )
