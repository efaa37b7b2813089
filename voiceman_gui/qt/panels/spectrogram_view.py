"""What a spectrogram shows of a recording: part of its axis, tracks over it, how it looks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


class FrequencyView:
    """The part of an axis of frequencies that is seen.

    Parameters
    ----------
    whole : FrequencyScale
        All of it.
    """

    def __init__(self, whole: FrequencyScale) -> None:
        self.whole = whole
        self._zoomed: FrequencyScale | None = None

    @property
    def seen(self) -> FrequencyScale:
        """What is seen: all of it, or the part that was zoomed to."""
        return self._zoomed or self.whole

    def show_all(self) -> None:
        """See all of the axis again."""
        self._zoomed = None

    def zoom(self, factor: float, share: float) -> None:
        """See more or less of the axis about a place.

        Parameters
        ----------
        factor : float
            Below 1 to see less, higher; 0 to see all.
        share : float
            Place on what is seen, 0 at its bottom and 1 at its top.
        """
        found = self.seen.zoomed(factor, share, self.whole) if factor else self.whole
        self._zoomed = None if found == self.whole else found


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
        self.pitch = FrequencyView(pitch_scale())

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

    def show_ranges(self, limits: PitchRange | None, pieces: tuple[RangePiece, ...]) -> None:
        """Look for the pitch within other ranges, and see all of them."""
        self.limits, self.pieces = limits, pieces
        every = [piece.limits for piece in pieces]
        self.pitch.whole = pitch_scale(*every, *(() if limits is None else (limits,)))
        self.pitch.show_all()

    def missing(self, sources: Iterable[TrackSource], span: Span) -> list[TrackKey]:
        """Return the units of a stretch that are not there."""
        keys = (key for source in sources for key in source.keys(span))
        return [key for key in dict.fromkeys(keys) if key not in self.units]

    def missing_of(
        self, drawn: Mapping[TrackKind, TrackSource], level: TrackSource | None
    ) -> list[TrackKey]:
        """Return the units that the tracks that are drawn need and that are not there.

        Parameters
        ----------
        drawn : mapping
        level : TrackSource or None
            The intensity, without which no formants are drawn.
        """
        needed = dict(drawn)
        if TrackKind.FORMANTS in needed and level is not None:
            needed[TrackKind.INTENSITY] = level
        return self.missing(needed.values(), self._state.visible)
