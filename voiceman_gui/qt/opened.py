"""What is open in the window, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.document import UNTOUCHED, Document
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import PeaksPyramid, Waveform

MIN_VISIBLE_S = 0.005

_START = Span(0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Opened:
    """What is open, as one value: shown again as it was by `State.show`.

    Parameters
    ----------
    recording : Recording or None
    peaks : PeaksPyramid or None
        Of what is decoded so far.
    waveform : Waveform or None
        Once the recording is decoded to its end.
    analysis : Analysis or None
        Results, whole or growing.
    finished : Analysis or None
        The whole results that were shown last; a run that is cancelled does not lose them.
    document : Document
        What the analyst set.
    playhead_s : float
    visible : Span
    selection : Span or None
    """

    recording: Recording | None = None
    peaks: PeaksPyramid | None = None
    waveform: Waveform | None = None
    analysis: Analysis | None = None
    finished: Analysis | None = None
    document: Document = UNTOUCHED
    playhead_s: float = 0.0
    visible: Span = _START
    selection: Span | None = None

    @property
    def duration_s(self) -> float:
        """Length of the time axis: exact once decoded, else what is expected or already decoded.

        Never a header's claim that a file of this size cannot hold.
        """
        if self.waveform is not None:
            return self.waveform.duration_s
        known = self.peaks.duration_s if self.peaks is not None else 0.0
        return known if self.recording is None else max(known, self.recording.expected_duration_s)
