"""From the recording's samples to the frames that the sound card takes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import numpy as np
import soxr
from numpy.typing import NDArray

from voiceman_gui.audio.player_mix import FADE_S, Mixer, crossfade
from voiceman_gui.audio.player_ring import FrameRing
from voiceman_gui.audio.player_settings import RunSettings, SampleSource
from voiceman_gui.audio.tempo import LEAD_S, TAIL_S, TempoFilter
from voiceman_gui.core.errors import PlaybackError
from voiceman_gui.core.message import message

_AHEAD_S = 1.0
_READY_S = 0.1
_BLOCK = 4096
# The card's thread may take a buffer while the end of a run is being moved. Together with what the
# card holds, which is 0.12 s, a change is heard within 0.2 s.
_SWITCH_MARGIN_S = 0.07
# Shorter repeats are a buzz, and no decoder could keep up with them.
_SHORTEST_LOOP_S = 0.02
_REMEMBERED_PASSES = 1024


class Run:
    """Everything that is played from one `play`, `seek` or change of rate until the next one.

    One thread calls `feed`, the card's thread `take`; any thread asks the rest. Frames of the run
    are counted from 0 at the card's rate.

    Parameters
    ----------
    source : SampleSource
    first : int
        Sample to begin with.
    span : tuple of (int, int)
        Samples to play to the end of, and to repeat when looped.
    loop : bool
    settings : RunSettings
    jump : bool
        Whether playback jumps to `first` (play, seek) or continues there without a gap.
    before : ndarray of float32, shape (frames, card_channels), or None
        How the sound would have gone on from `first`, for a few milliseconds; the run begins by
        passing from that into its own.
    """

    def __init__(
        self,
        source: SampleSource,
        first: int,
        span: tuple[int, int],
        *,
        loop: bool,
        settings: RunSettings,
        jump: bool = True,
        before: NDArray[np.float32] | None = None,
    ) -> None:
        self.first = first
        self.span = span
        self.loop = loop
        self.settings = settings
        self.jump = jump
        self.successor: Run | None = None
        self._source = source
        self._ring = FrameRing(
            max(_BLOCK, round(_AHEAD_S * settings.card_rate_hz)), settings.card_channels
        )
        self._samples_per_frame = source.sample_rate_hz / settings.card_rate_hz
        # (frame at the source's rate after the tempo filter, sample) at which each pass begins.
        self._passes: list[tuple[int, int]] = [(0, first)]
        self._tempo_frames = 0
        self._blocks = self._faded(before, self._pipeline(first, continues=not jump))
        self._block: NDArray[np.float32] | None = None
        self._exhausted = False
        # Frames at which the run ends: by a loop switched off, and because another follows.
        self._last: int | None = None
        self._switch: int | None = None
        self._looping = loop

    @property
    def taken(self) -> int:
        """Frames that the card took."""
        return self._ring.taken

    @property
    def end_frame(self) -> int | None:
        """Frame behind the last one, once it is known."""
        return self._switch if self._switch is not None else self._own_end

    @property
    def _own_end(self) -> int | None:
        """Frame behind the last one if nothing followed."""
        if self._last is not None:
            return self._last
        return self._ring.written if self._exhausted else None

    @property
    def ready(self) -> bool:
        """Whether enough is decoded to begin without a stutter."""
        enough = _READY_S * self.settings.card_rate_hz
        return self._exhausted or self._ring.taken > 0 or self._ring.written >= enough

    @property
    def over(self) -> bool:
        """Whether the card took the last frame."""
        end = self.end_frame
        return end is not None and self._ring.taken >= end

    @property
    def fed(self) -> bool:
        """Whether `feed` has nothing to do now: the ring is full, or everything is decoded."""
        if self.successor is not None:
            return self.successor.fed
        return self.loop == self._looping and (self._exhausted or not self._ring.free)

    def current(self) -> Run:
        """Return this run, or the one that follows when this one is over."""
        run = self
        while run.successor is not None and run.over:
            run = run.successor
        return run

    def sample_at(self, frame: float) -> float:
        """Return the recording's sample that sounds in this frame of the run."""
        if self._last is not None and frame >= self._last:
            # A loop that was switched off ends with a pass, though the next one was decoded.
            return float(self.span[1])
        at = frame * self._samples_per_frame
        passes = self._passes
        began, sample = passes[max(0, bisect_right(passes, at, key=lambda entry: entry[0]) - 1)]
        heard = sample + max(0.0, at - began) * self.settings.rate
        return min(heard, float(self.span[1]))

    def lead_to(self, settings: RunSettings, *, at_once: bool) -> Run:
        """Make the run that goes on with other settings, seamlessly, where this one will end.

        Parameters
        ----------
        settings : RunSettings
        at_once : bool
            Whether to switch at the very next frame, because the card takes none now.
        """
        margin = 0 if at_once else round(_SWITCH_MARGIN_S * self.settings.card_rate_hz)
        switch = min(self._ring.written, self._ring.taken + margin)
        end = self._own_end
        if end is not None and switch >= end:
            switch, first = end, self.span[1]
        else:
            first = round(self.sample_at(switch))
        # What was never heard needs no passage out of it.
        fade = round(FADE_S * self.settings.card_rate_hz) if switch else 0
        follower = Run(
            self._source,
            first,
            self.span,
            loop=self.loop,
            settings=settings,
            jump=self.jump and switch == 0,
            before=self._ring.peek(switch, fade),
        )
        # The card's thread may look in between: a run with an end has somebody who follows, and the
        # end is moved before a follower that was not reached yet is replaced.
        if self.successor is None:
            self.successor = follower
        self._switch = switch
        self.successor = follower
        return follower

    def take(self, out: NDArray[np.float32]) -> int:
        """Fill ``out`` (shape (frames, channels)) from its start and return how many there were."""
        for limit in (self._last, self._switch):
            if limit is not None:
                out = out[: max(0, limit - self._ring.taken)]
        return self._ring.take(out)

    def feed(self) -> None:
        """Decode ahead until the ring is full or nothing is left.

        Raises
        ------
        VoicemanError
            If the recording cannot be read any more.
        """
        if self.successor is not None:
            self.successor.feed()
            return
        if self.loop != self._looping:
            self._change_loop()
        while self._ring.free and not self._exhausted:
            if self._block is None:
                self._block = next(self._blocks, None)
            if self._block is None:
                self._exhausted = True
            else:
                written = self._ring.write(self._block)
                self._block = self._block[written:] if written < len(self._block) else None

    def _change_loop(self) -> None:
        """Follow a loop that was switched on or off though more is decoded already."""
        looping = self.loop
        if not looping:
            margin = round(_SWITCH_MARGIN_S * self.settings.card_rate_hz)
            ends = (round(began / self._samples_per_frame) for began, _ in self._passes[1:])
            self._last = next((end for end in ends if end >= self._ring.taken + margin), None)
        else:
            self._last = None
            if self._exhausted and self._can_loop:
                self._begin_pass(self.span[0])
                self._blocks = self._pipeline(self.span[0], continues=False)
                self._exhausted = False
        # Last, because `fed` is true again from here on.
        self._looping = looping

    @property
    def _can_loop(self) -> bool:
        return self.span[1] - self.span[0] >= _SHORTEST_LOOP_S * self._source.sample_rate_hz

    def _begin_pass(self, sample: int) -> None:
        # Far more than the ring and the card hold together.
        self._passes = [*self._passes[-_REMEMBERED_PASSES:], (self._tempo_frames, sample)]

    @staticmethod
    def _faded(
        before: NDArray[np.float32] | None, blocks: Iterator[NDArray[np.float32]]
    ) -> Iterator[NDArray[np.float32]]:
        """Let the first frames pass out of what was heard before."""
        done, length = 0, 0 if before is None else len(before)
        for block in blocks:
            if before is None or done == length:
                yield block
                continue
            old = before[done : done + len(block)]
            new = crossfade(old, block[: len(old)], done, length)
            done += len(old)
            yield np.concatenate([new, block[len(old) :]])

    def _pipeline(self, first: int, *, continues: bool) -> Iterator[NDArray[np.float32]]:
        blocks = self._paced(first, continues=continues)
        rate, card_rate = self._source.sample_rate_hz, self.settings.card_rate_hz
        if rate == card_rate:
            yield from blocks
            return
        channels = self.settings.card_channels
        resampler = soxr.ResampleStream(rate, card_rate, channels, dtype="float32", quality="HQ")
        for block in blocks:
            yield resampler.resample_chunk(block)
        yield resampler.resample_chunk(np.empty((0, channels), np.float32), last=True)

    def _paced(self, first: int, *, continues: bool) -> Iterator[NDArray[np.float32]]:
        """Yield the passes through the span at the chosen tempo and the recording's rate.

        Parameters
        ----------
        first : int
            Sample with which the first pass begins.
        continues : bool
            Whether something is heard up to `first`, so that the filter must not begin softly.
        """
        start, stop = first, self.span[1]
        rate, hz = self.settings.rate, self._source.sample_rate_hz
        while True:
            mixer = Mixer(self.settings.listening, hz, self.settings.card_channels)
            tempo = None
            if rate != 1.0:
                tempo = TempoFilter(rate, hz, self.settings.card_channels)
                if continues:
                    tempo.lead_in(self._mixed(mixer, max(0, start - round(LEAD_S * hz)), start))
            for at in range(start, stop, _BLOCK):
                block = self._mixed(mixer, at, min(at + _BLOCK, stop))
                if tempo is not None:
                    block = tempo.process(block)
                self._tempo_frames += len(block)
                yield block
            if tempo is not None:
                behind = min(self._source.n_samples, stop + round(TAIL_S * hz))
                block = tempo.finish(self._mixed(mixer, stop, behind))
                self._tempo_frames += len(block)
                yield block
            if not (self.loop and self._can_loop):
                return
            start, continues = self.span[0], False
            self._begin_pass(start)

    def _mixed(self, mixer: Mixer, start: int, stop: int) -> NDArray[np.float32]:
        samples = self._source.read(start, stop)
        if samples.shape[1] != stop - start:
            raise PlaybackError(message("audio.player.recording_shorter"))
        return mixer.process(samples, start)
