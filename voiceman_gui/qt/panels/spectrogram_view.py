"""What a spectrogram shows of a recording: part of its axis, tracks over it, how it looks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from voiceman_gui.audio.spectrogram import NARROW, Band
from voiceman_gui.core.pitch_range import PitchRange, RangePiece
from voiceman_gui.core.span import Span
from voiceman_gui.core.tracks import HOP_S, TrackKey, TrackKind
from voiceman_gui.plot.frequency import FrequencyScale, ScaleKind
from voiceman_gui.plot.pitch import pitch_scale
from voiceman_gui.plot.tracks import TrackSource, TrackUnits
from voiceman_gui.qt.state import State


@dataclass(frozen=True, slots=True)
class SpectrumChoice:
    """What the person set for the spectrogram.

    Parameters
    ----------
    band : Band
    scale : ScaleKind
    colors : str
        See `spectrum_image.Look`.
    range_db : float
    tracks : frozenset of TrackKind
        Those that are drawn.
    """

    band: Band = NARROW
    scale: ScaleKind = ScaleKind.LINEAR
    colors: str = "theme"
    range_db: float = 70.0
    tracks: frozenset[TrackKind] = frozenset({TrackKind.PITCH})

    def toggled(self, kind: TrackKind, on: bool) -> SpectrumChoice:
        """Return the choice with a track shown or hidden."""
        tracks = self.tracks | {kind} if on else self.tracks - {kind}
        return replace(self, tracks=tracks)


class TrackView:
    """The tracks of the open recording as far as they are measured.

    Parameters
    ----------
    state : State
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self.units = TrackUnits()
        self.limits: PitchRange | None = None
        self.pieces: tuple[RangePiece, ...] = ()
        self.zoomed_pitch: FrequencyScale | None = None
        """The part of the pitch's scale that is seen; None for all of it."""

    def sources(self, kinds: Iterable[TrackKind]) -> dict[TrackKind, TrackSource]:
        """Return the tracks that can be drawn: the pitch only once its range is known."""
        return {
            kind: self.source(kind)
            for kind in kinds
            if kind is not TrackKind.PITCH or self.limits is not None
        }

    def source(self, kind: TrackKind) -> TrackSource:
        """Return one track of the analysed channel."""
        n_frames = round(self._state.duration_s / HOP_S)
        channel = self._state.channel
        if kind is TrackKind.PITCH:
            return TrackSource(self.units, channel, kind, n_frames, self.limits, self.pieces)
        return TrackSource(self.units, channel, kind, n_frames)

    @property
    def whole_pitch(self) -> FrequencyScale:
        """All of the pitch's scale."""
        every = [piece.limits for piece in self.pieces]
        return pitch_scale(*every, *(() if self.limits is None else (self.limits,)))

    @property
    def pitch_axis(self) -> FrequencyScale:
        """The part of the pitch's scale that is seen."""
        return self.zoomed_pitch or self.whole_pitch

    def missing(self, sources: Iterable[TrackSource], span: Span) -> list[TrackKey]:
        """Return the units of a stretch that are not there."""
        keys = (key for source in sources for key in source.keys(span))
        return [key for key in dict.fromkeys(keys) if key not in self.units]
