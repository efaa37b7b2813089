"""What the tracks over a spectrogram say under the pointer."""

from __future__ import annotations

import math
from collections.abc import Mapping

from voiceman_gui import pipeline
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.tracks import HOP_S, TrackKind
from voiceman_gui.plot.tracks import TrackSource
from voiceman_gui.qt.items import spectrum_facts as facts
from voiceman_gui.qt.items.spectrum_tracks import FORMANT_NAMES
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.state import State


class TrackTips:
    """Values of the tracks at a moment, in words.

    Parameters
    ----------
    state : State
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self._baseline: tuple[Analysis, float | None] | None = None

    def lines(
        self, seconds: float, tracks: Mapping[TrackKind, TrackSource], *, waits: bool
    ) -> list[str]:
        """Return a line or two for each track that is drawn.

        Parameters
        ----------
        seconds : float
        tracks : mapping
        waits : bool
            Whether the pitch will be drawn once its range is known.
        """
        found: list[str] = []
        frame = int(seconds / HOP_S)
        if TrackKind.PITCH in tracks:
            found += self._pitch(seconds, frame, tracks[TrackKind.PITCH])
        if TrackKind.INTENSITY in tracks:
            level = _at(tracks[TrackKind.INTENSITY], "intensity_db", frame)
            if not math.isnan(level):
                found.append(tr("panels.intensity.level", level_db=level))
        if TrackKind.FORMANTS in tracks:
            source = tracks[TrackKind.FORMANTS]
            for number, name in enumerate(FORMANT_NAMES, 1):
                hz = _at(source, name, frame)
                if not math.isnan(hz):
                    found.append(tr("panels.formant.place", number=number, formant_hz=hz))
        if waits:
            found.append(tr("panels.spectrogram.pitch_waits"))
        return found

    def _pitch(self, seconds: float, frame: int, source: TrackSource) -> list[str]:
        limits = source.limits_at(seconds)
        if limits is None:
            return []
        hz = _at(source, "f0_hz", frame)
        return [say(facts.pitch(hz, self._baseline_hz())), say(facts.pitch_limits(limits))]

    def _baseline_hz(self) -> float | None:
        analysis = self._state.analysis
        if analysis is None:
            return None
        if self._baseline is None or self._baseline[0] is not analysis:
            self._baseline = analysis, pipeline.baseline_pitch_hz(analysis)
        return self._baseline[1]


def _at(source: TrackSource, name: str, frame: int) -> float:
    if not 0 <= frame < source.n_frames:
        return math.nan
    return float(source.column(name, frame, frame + 1)[0])
