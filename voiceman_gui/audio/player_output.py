"""The open stream: hands a run's frames to the sound card and knows which one is heard."""

from __future__ import annotations

import logging
import math
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.audio.devices import (
    OutputDevice,
    find_output,
    opening_stream,
    portaudio,
    stream_closed,
)
from voiceman_gui.audio.player_clock import CardClock
from voiceman_gui.audio.player_run import Run
from voiceman_gui.core.errors import PlaybackError
from voiceman_gui.core.message import message

logger = logging.getLogger(__name__)

# Long enough to ride out a busy window or model, short enough that Stop feels immediate.
_LATENCY_S = 0.12
# Sound servers and amplifiers swallow the first milliseconds of a stream; they get silence.
_LEAD_IN_S = 0.03
_METER_S = 0.05
_REMEMBERED = 64


@dataclass(frozen=True, slots=True)
class _Break:
    """From device frame ``frame`` on, ``run`` is heard from its frame ``run_frame``.

    ``moving`` is False where silence is played in its place: a pause, a drop-out, the end.
    """

    frame: int
    run: Run
    run_frame: int
    moving: bool

    def place(self, frame: float) -> float:
        """Frame of the run that is heard with device frame ``frame``."""
        return self.run_frame + (frame - self.frame if self.moving else 0.0)


class CardOutput:
    """One PortAudio stream from its opening to its closing.

    Parameters
    ----------
    device : int, str or None
        Number or name of the output; None is the default one.
    sample_rate_hz : int
        Rate of the recording; the card's own rate is used where it does not play this one.
    on_ended : callable
        Called from the card's thread when the stream ends, asked for or not.

    Raises
    ------
    PlaybackError
        If there is no device or it cannot be opened.
    """

    def __init__(
        self, device: int | str | None, sample_rate_hz: int, on_ended: Callable[[], None]
    ) -> None:
        self.device: OutputDevice = find_output(device)
        self.channels = min(2, self.device.channels)
        self.volume = 1.0
        self.paused = False
        self.underruns = 0
        self.frames = 0
        self.ended = threading.Event()
        self.run: Run | None = None
        self._on_ended = on_ended
        # Replaced as a whole, so that readers in other threads never see half of a change.
        self._breaks: tuple[_Break, ...] = ()
        self._peaks: deque[tuple[int, NDArray[np.float32]]] = deque(maxlen=_REMEMBERED)
        with opening_stream():
            self._stream, self.sample_rate_hz = self._open(sample_rate_hz)
        self._lead_in = round(_LEAD_IN_S * self.sample_rate_hz)
        self._clock = CardClock(self.sample_rate_hz)

    def start(self) -> None:
        """Let the card begin to take frames.

        Raises
        ------
        PlaybackError
            If the device refuses.
        """
        try:
            self._stream.start()
        except portaudio().PortAudioError as error:
            raise self._refused(error) from error

    def close(self, *, play_out: bool = False) -> None:
        """End the stream; it cannot be started again.

        Parameters
        ----------
        play_out : bool
            Whether to wait until everything that the card holds was heard. The clock cannot tell:
            a sound server that had to pause plays later than it announced.
        """
        errors = portaudio().PortAudioError
        try:
            if play_out:
                self._stream.stop()
            else:
                self._stream.abort()
        except errors as error:
            logger.info("the sound device did not stop by itself: %s", error)
        try:
            self._stream.close()
        except errors as error:
            logger.info("the sound device did not close by itself: %s", error)
        finally:
            stream_closed()

    def heard(self) -> tuple[Run, float] | None:
        """Return the run and its frame that is audible now, None before the first."""
        frame = self._frame_now()
        if frame is None:
            return None
        for entry in reversed(self._breaks):
            if entry.frame <= frame:
                return entry.run, entry.place(frame)
        return None

    def silent_s(self) -> float:
        """Seconds for which nothing but the silence behind the last sound has been audible."""
        frame = self._frame_now()
        last = self._breaks[-1] if self._breaks else None
        if frame is None or last is None or last.moving:
            return 0.0
        return (frame - last.frame) / self.sample_rate_hz

    def level(self) -> tuple[float, ...]:
        """Return the peak of each of the card's channels around now.

        Returns
        -------
        tuple of float
            dB relative to full scale, ``-inf`` for digital silence.
        """
        frame = self._frame_now()
        loudest = np.zeros(self.channels, np.float32)
        if frame is not None:
            earliest = frame - _METER_S * self.sample_rate_hz
            for first, peaks in self._peaks.copy():
                if earliest <= first <= frame:
                    np.maximum(loudest, peaks, out=loudest)
        return tuple(20 * math.log10(peak) if peak > 0 else -math.inf for peak in loudest.tolist())

    def _frame_now(self) -> float | None:
        try:
            now = float(self._stream.time)
        except portaudio().PortAudioError as error:
            logger.info("the sound device does not tell its time: %s", error)
            return None
        return self._clock.frame_at(now)

    def _open(self, sample_rate_hz: int) -> tuple[Any, int]:
        sounddevice = portaudio()
        refusal: Exception | None = None
        for rate in dict.fromkeys((sample_rate_hz, self.device.sample_rate_hz)):
            try:
                stream = sounddevice.OutputStream(
                    samplerate=rate,
                    device=self.device.id,
                    channels=self.channels,
                    dtype="float32",
                    latency=_LATENCY_S,
                    callback=self._callback,
                    finished_callback=self._finished,
                )
            except sounddevice.PortAudioError as error:
                logger.info("%s at %d Hz: %s", self.device.name, rate, error)
                refusal = error
            else:
                return stream, rate
        raise self._refused(refusal) from refusal

    def _refused(self, error: Exception | None) -> PlaybackError:
        logger.warning("the sound device %s refused: %s", self.device.name, error)
        return PlaybackError(message("audio.player.device_refused", device=self.device.name))

    def _finished(self) -> None:
        self.ended.set()
        self._on_ended()

    def _callback(self, out: NDArray[np.float32], n_frames: int, time: Any, status: Any) -> None:
        # The card's own thread: copy, count, leave. Nothing here decodes or waits.
        first = self.frames
        filled = 0
        run = self.run
        if run is not None:
            run = run.current()
            awake = first >= self._lead_in
            if awake and run.ready and not self.paused:
                run, filled = self._fill(run, out)
                if filled < n_frames and not run.over:
                    self.underruns += 1
            if filled < n_frames:
                self._note(_Break(first + filled, run, run.taken, moving=False))
        out[filled:] = 0.0
        if status.output_underflow:
            self.underruns += 1
        if self.volume != 1.0:
            out *= np.float32(self.volume)
        self._peaks.append((first, np.abs(out).max(axis=0)))
        dac_time = float(time.outputBufferDacTime)
        if dac_time <= 0.0:
            # Some sound systems leave the field empty; their announced latency is the next best.
            dac_time = float(self._stream.time) + float(self._stream.latency)
        self._clock.delivered(first, n_frames, dac_time)
        self.frames = first + n_frames

    def _fill(self, run: Run, out: NDArray[np.float32]) -> tuple[Run, int]:
        filled = 0
        while filled < len(out):
            began = run.taken
            got = run.take(out[filled:])
            if got:
                self._note(_Break(self.frames + filled, run, began, moving=True))
                filled += got
            follower = run.current()
            if not got and follower is run:
                break
            run = follower
        return run, filled

    def _note(self, entry: _Break) -> None:
        last = self._breaks[-1] if self._breaks else None
        if (
            last is None
            or last.run is not entry.run
            or last.moving != entry.moving
            or last.place(entry.frame) != entry.run_frame
        ):
            self._breaks = (*self._breaks[-_REMEMBERED:], entry)
