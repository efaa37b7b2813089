"""Playing a recording: commands, state, and the position that is audible now."""

from __future__ import annotations

import enum
import threading
from collections.abc import Callable
from contextlib import nullcontext

from voiceman_gui.audio.listening import EVERYTHING, Listening
from voiceman_gui.audio.player_feeder import Feeder
from voiceman_gui.audio.player_output import CardOutput
from voiceman_gui.audio.player_run import Run
from voiceman_gui.audio.player_settings import RunSettings, SampleSource
from voiceman_gui.audio.tempo import MAX_RATE, MIN_RATE
from voiceman_gui.core.errors import PlaybackError, VoicemanError
from voiceman_gui.core.progress import CancelToken

_PATIENCE_S = 0.02
"""How long a change of a setting waits for a lock that is held for longer while a card opens."""


class PlayerState(enum.StrEnum):
    """What a player does."""

    STOPPED = "stopped"
    PLAYING = "playing"
    PAUSED = "paused"


class Player:
    """Plays one recording through one sound card.

    The card is opened by `play` and given back when playing ends, so a player costs nothing until
    it plays. A thread of the player decodes ahead. All methods may be called from any thread and
    return without waiting for sound; only `play` waits for a card that still sounds out what just
    ended, a tenth of a second at most if the card is in time.

    Parameters
    ----------
    source : SampleSource
        Read and closed only in the player's thread.
    device : int, str or None
        Number or name of the output (see `devices.output_devices`); None is the default one.
    cancel : CancelToken or None
        Raised by `close`, for a source that looks at it while it decodes.

    Attributes
    ----------
    on_finished : callable or None
        Called without arguments when the end was heard (not after `stop`), from the player's
        thread, never from the caller's.
    on_error : callable or None
        Called with a `VoicemanError` when playing had to end, from the player's thread.
    """

    def __init__(
        self,
        source: SampleSource,
        *,
        device: str | int | None = None,
        cancel: CancelToken | None = None,
    ) -> None:
        self.on_finished: Callable[[], None] | None = None
        self.on_error: Callable[[VoicemanError], None] | None = None
        self._source = source
        self._device = device
        self._cancel = cancel or CancelToken()
        self._rate = 1.0
        self._volume = 1.0
        self._listening = EVERYTHING
        self._state = PlayerState.STOPPED
        self._resting = 0
        self._underruns = 0
        self._output: CardOutput | None = None
        self._lock = threading.RLock()
        # Held while the card sounds out; some cards cannot be opened again before. Taken first.
        self._sounding_out = threading.Lock()
        self._closed = False
        self._feeder = Feeder(source, self._ended)

    @property
    def state(self) -> PlayerState:
        """Stopped, playing or paused."""
        return self._state

    @property
    def position_s(self) -> float:
        """Position in the recording that is audible now, in seconds, by the sound card's clock."""
        with self._lock:
            return self._heard_sample() / self._source.sample_rate_hz

    @property
    def level(self) -> tuple[float, ...]:
        """Peak of each output channel in the last 50 ms, in dBFS; empty when stopped."""
        with self._lock:
            return self._output.level() if self._output is not None else ()

    @property
    def underruns(self) -> int:
        """How often the card had to play silence because nothing was ready, since `play`."""
        with self._lock:
            return self._output.underruns if self._output is not None else self._underruns

    @property
    def rate(self) -> float:
        """Tempo, 0.5..2.0, with the pitch kept; 1.0 leaves every sample as it is."""
        return self._rate

    @rate.setter
    def rate(self, rate: float) -> None:
        if not MIN_RATE <= rate <= MAX_RATE:
            raise ValueError(f"The playback rate must be {MIN_RATE} to {MAX_RATE}, not {rate}.")
        self._rate = float(rate)
        self._renew()

    @property
    def volume(self) -> float:
        """Factor 0..1 on every sample; 1.0 leaves them as they are."""
        return self._volume

    @volume.setter
    def volume(self, volume: float) -> None:
        if not 0.0 <= volume <= 1.0:
            raise ValueError(f"The volume must be 0 to 1, not {volume}.")
        self._volume = float(volume)
        self._renew()

    @property
    def listening(self) -> Listening:
        """What of the recording is heard; a change is heard within 0.2 s, without a click.

        Raises
        ------
        ValueError
            When set, if it names a channel that the recording does not have.
        """
        return self._listening

    @listening.setter
    def listening(self, listening: Listening) -> None:
        named = listening.channels.muted | listening.channels.solo
        for channel in named:
            if not 0 <= channel < self._source.channels:
                raise ValueError(f"This recording has no channel {channel}.")
        if not listening.same_as(self._listening):
            self._listening = listening
            self._renew()

    @property
    def device(self) -> str | int | None:
        """Number or name of the output; None is the default one. Takes effect at once.

        Raises
        ------
        PlaybackError
            When set while playing, if the new device cannot be opened; playing has stopped then.
        """
        return self._device

    @device.setter
    def device(self, device: str | int | None) -> None:
        with self._lock:
            self._device = device
            output = self._output
            if output is None or output.run is None:
                return
            run, at, state = output.run.current(), round(self._heard_sample()), self._state
            self._end()
            self._begin(at, run.span, loop=run.loop, state=state)
        self._renew()

    def play(self, start_s: float, end_s: float | None = None, loop: bool = False) -> None:
        """Play from ``start_s`` to ``end_s``, both in seconds.

        Parameters
        ----------
        start_s : float
            Clamped to the recording.
        end_s : float or None
            None is the end of the recording.
        loop : bool
            Repeat, without a gap, until stopped. Spans under 20 ms are played once.

        Raises
        ------
        PlaybackError
            If there is no PortAudio, no device, or the device cannot be opened.
        """
        start = self._sample(start_s)
        stop = self._source.n_samples if end_s is None else max(start, self._sample(end_s))
        with self._sounding_out, self._lock:
            self._begin(start, (start, stop), loop=loop, state=PlayerState.PLAYING)
        self._renew()

    def pause(self) -> None:
        """Hold; what the card already took is still heard, and nothing is lost."""
        with self._lock:
            if self._state is PlayerState.PLAYING and self._output is not None:
                self._output.paused = True
                self._state = PlayerState.PAUSED

    def resume(self) -> None:
        """Go on with the very next sample after a pause."""
        with self._lock:
            if self._state is PlayerState.PAUSED and self._output is not None:
                self._output.paused = False
                self._state = PlayerState.PLAYING

    def stop(self) -> None:
        """End at once; `position_s` stays at what was audible last."""
        with self._lock:
            self._end()

    def seek(self, position_s: float) -> None:
        """Go to ``position_s``; playing, paused and stopped stay what they are.

        Inside the span that is played its end and loop remain; outside, the whole recording
        becomes the span.
        """
        at = self._sample(position_s)
        with self._lock:
            output = self._output
            if output is None or output.run is None:
                self._resting = at
                return
            run = output.run.current()
            inside = run.span[0] <= at < run.span[1]
            span = run.span if inside else (0, self._source.n_samples)
            self._begin(at, span, loop=run.loop, state=self._state)

    def set_loop(self, loop: bool) -> None:
        """Repeat the span that is played from now on, or let it end after this pass."""
        with self._lock:
            if self._output is not None and self._output.run is not None:
                run: Run | None = self._output.run.current()
                while run is not None:
                    run.loop = loop
                    run = run.successor
                self._feeder.wake()

    def close(self) -> None:
        """Stop, end the player's thread and let go of the recording."""
        with self._lock:
            if self._closed:
                return
            self._end()
            self._closed = True
        self._cancel.cancel()
        self._feeder.close()

    def _sample(self, seconds: float) -> int:
        return min(self._source.n_samples, max(0, round(seconds * self._source.sample_rate_hz)))

    def _settings(self, output: CardOutput) -> RunSettings:
        return RunSettings(self._rate, self._listening, output.sample_rate_hz, output.channels)

    def _begin(self, first: int, span: tuple[int, int], *, loop: bool, state: PlayerState) -> None:
        if self._closed:
            raise ValueError("This player is closed.")
        fresh = self._output is None
        if self._output is None:
            self._output = CardOutput(self._device, self._source.sample_rate_hz, self._feeder.wake)
            self._output.volume = self._volume
        output = self._output
        output.run = Run(self._source, first, span, loop=loop, settings=self._settings(output))
        output.paused = state is PlayerState.PAUSED
        self._resting = first
        if fresh:
            try:
                output.start()
            except PlaybackError:
                self._end()
                raise
        self._state = state
        self._feeder.watch(output)

    def _renew(self) -> None:
        """Let what plays have the settings that were chosen last.

        A card that is being opened is not waited for: whoever opens it calls this afterwards.
        """
        if not self._lock.acquire(timeout=_PATIENCE_S):
            return
        try:
            output = self._output
            if output is None or output.run is None:
                return
            output.volume = self._volume
            output.run = run = output.run.current()
            settings = self._settings(output)
            if (run.successor or run).settings != settings:
                # Of two changes within one margin the second replaces what the first prepared.
                run.lead_to(settings, at_once=output.paused or not run.ready)
                self._feeder.wake()
        finally:
            self._lock.release()

    def _end(self) -> None:
        output = self._output
        if output is not None:
            self._let_go(output)
            output.close()

    def _let_go(self, output: CardOutput) -> None:
        """Be stopped; closing is left to the caller, who may do it without holding the lock."""
        self._resting = round(self._heard_sample())
        self._underruns = output.underruns
        self._output = None
        self._state = PlayerState.STOPPED
        self._feeder.watch(None)

    def _heard_sample(self) -> float:
        output = self._output
        if output is None or output.run is None:
            return float(self._resting)
        heard = output.heard()
        current = output.run.current()
        if heard is None:
            return float(self._resting)
        run, frame = heard
        if run is not current and current.jump:
            # Until the card has played out what it held before the jump.
            return float(current.first)
        return run.sample_at(frame)

    def _ended(self, output: CardOutput, run: Run, error: VoicemanError | None) -> None:
        """End playing because the feeder says so, unless something else is played by now."""
        # Closing takes its time, so `_lock` is not held for it. Nor does `play` wait for a device
        # that is gone.
        with self._sounding_out if error is None else nullcontext():
            with self._lock:
                current = None if output.run is None else output.run.current()
                if output is not self._output or current is not run:
                    return
                self._let_go(output)
            output.close(play_out=error is None)
        if error is None and self.on_finished is not None:
            self.on_finished()
        elif error is not None and self.on_error is not None:
            self.on_error(error)
