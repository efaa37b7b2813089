"""A sound card whose time passes only when a test says so.

It takes the place of PortAudio's Python module and asks for frames as PortAudio does: block by
block, each with the time at which it will leave the card. What is heard, and when, then depends on
nothing but the test; a card in real time loses blocks on a busy machine (see `sound_card`).
"""

from __future__ import annotations

import math
import sys
import threading
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from helpers.patience import PATIENCE_S
from voiceman_gui.audio import player_feeder

RATE = 48_000
CHANNELS = 2
BLOCK = 480
LATENCY_S = 0.12
HIGHEST_RATE = 768_000
DEVICE = "Stepped card"
_LOOK_S = 0.001


class SteppedCard:
    """One output device, the stream that is open on it, and everything that was heard.

    Attributes
    ----------
    jitter_s : float
        Each reported time at which a block leaves the card is off by up to so much.
    lateness_s : float
        How much later than it says the card plays what it takes from now on.
    """

    def __init__(self) -> None:
        self.jitter_s = 0.0
        self.lateness_s = 0.0
        self._random = np.random.default_rng(20260101)
        self._lock = threading.RLock()
        self._stream: _Stream | None = None
        self._heard: list[NDArray[np.float32]] = []

    @property
    def module(self) -> Any:
        """What ``import sounddevice`` gives while this card is in use."""
        device = {
            "name": DEVICE,
            "hostapi": 0,
            "max_output_channels": CHANNELS,
            "default_samplerate": float(RATE),
        }
        return SimpleNamespace(
            PortAudioError=PortAudioError,
            OutputStream=lambda **options: _Stream(self, **options),
            query_devices=lambda: (device,),
            query_hostapis=lambda: ({"name": "Steps"},),
            default=SimpleNamespace(device={"output": 0}),
        )

    def pass_time(self, seconds: float, *, patient: bool = True) -> None:
        """Let time pass, in whole blocks.

        Parameters
        ----------
        seconds : float
        patient : bool
            Whether the card waits, before it takes a block, until the player has decoded as far
            ahead as it wants to: the machine may be busy, the recording is not slow.
        """
        stream = self._stream
        if stream is None:
            return
        for _ in range(round(seconds * stream.samplerate / BLOCK)):
            if patient:
                _wait_until(lambda: stream.closed or stream.fed)
            with self._lock:
                if not stream.closed:
                    stream.step()

    def drop_out(self, seconds: float) -> None:
        """Let time pass in which the card gets no block, as under a machine that stands still."""
        with self._lock:
            if self._stream is not None:
                self._stream.starve(seconds)

    def heard(self) -> NDArray[np.float32]:
        """Everything that has left the card, shape (frames, 2), silence included."""
        with self._lock:
            return np.concatenate([np.empty((0, CHANNELS), np.float32), *self._heard])

    def sound(self) -> NDArray[np.float32]:
        """What was heard, from the first to the last frame that is not silence."""
        heard = self.heard()
        loud = np.flatnonzero(np.any(heard != 0, axis=1))
        return heard[loud[0] : loud[-1] + 1] if len(loud) else heard[:0]

    def forget(self) -> None:
        """Begin to listen anew."""
        with self._lock:
            self._heard.clear()


class PortAudioError(Exception):
    """As the module's own."""


class _Stream:
    """As much of ``sounddevice.OutputStream`` as the player uses."""

    latency = LATENCY_S

    def __init__(
        self,
        card: SteppedCard,
        *,
        samplerate: int,
        channels: int,
        callback: Callable[..., None],
        finished_callback: Callable[[], None],
        **_: Any,
    ) -> None:
        if samplerate > HIGHEST_RATE:
            raise PortAudioError("Invalid sample rate")
        assert card._stream is None, "the card is held by another stream"
        self.samplerate, self.channels = samplerate, channels
        self.time = 0.0
        self.closed = True
        self._card = card
        self._callback, self._finished = callback, finished_callback
        self._underflow = False
        self._next_dac = 0.0
        # (time at which it leaves the card, frames), not heard yet.
        self._held: list[tuple[float, NDArray[np.float32]]] = []
        card._stream = self

    @property
    def fed(self) -> bool:
        """Whether nothing more can be decoded ahead now; the one thing that no real card knows."""
        run = self._callback.__self__.run  # type: ignore[attr-defined]
        return run is None or run.current().fed

    def start(self) -> None:
        self.closed = False
        self._next_dac = self.time + LATENCY_S

    def step(self) -> None:
        """Take a block, and let the time pass that it lasts."""
        jitter = self._card._random.uniform(-1, 1) * self._card.jitter_s
        out = np.full((BLOCK, self.channels), np.nan, np.float32)
        self._callback(
            out,
            BLOCK,
            SimpleNamespace(outputBufferDacTime=self._next_dac + jitter),
            SimpleNamespace(output_underflow=self._underflow),
        )
        self._underflow = False
        self._held.append((self._next_dac + self._card.lateness_s, out))
        self._next_dac += BLOCK / self.samplerate
        self._advance(BLOCK / self.samplerate)

    def starve(self, seconds: float) -> None:
        self._advance(seconds)
        self._underflow = True
        # What comes next leaves the card a whole latency from now.
        self._next_dac = max(self._next_dac, self.time + LATENCY_S)

    def abort(self) -> None:
        """End; what the card still holds is not heard."""
        self._end()

    def stop(self) -> None:
        """End when everything that the card holds was heard."""
        with self._card._lock:
            if not self.closed:
                self._advance(max(0.0, self._next_dac + self._card.lateness_s - self.time))
        self._end()

    def close(self) -> None:
        self._end()
        with self._card._lock:
            self._card._stream = None

    def _end(self) -> None:
        with self._card._lock:
            ended, self.closed = not self.closed, True
        if ended:
            self._finished()

    def _advance(self, seconds: float) -> None:
        self.time += seconds
        # Half a sample of slack for the rounding of the times.
        left = [out for at, out in self._held if at + BLOCK / self.samplerate <= self.time + 1e-9]
        self._card._heard += left
        del self._held[: len(left)]


def _wait_until(condition: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _ in range(round(PATIENCE_S / _LOOK_S)):
        if condition():
            return
        pause.wait(_LOOK_S)
    raise AssertionError("the player did not feed its card")


@pytest.fixture
def stepped_card(monkeypatch: pytest.MonkeyPatch) -> Iterator[SteppedCard]:
    """The only card that the player finds; its time is the test's."""
    card = SteppedCard()
    monkeypatch.setitem(sys.modules, "sounddevice", card.module)
    # A card of which no time passes is not taken for one that no longer answers.
    monkeypatch.setattr(player_feeder, "_SILENT_POLLS", math.inf)
    # The card waits for the feeder before each block; the less it waits, the quicker the tests.
    monkeypatch.setattr(player_feeder, "_POLL_S", _LOOK_S)
    yield card
    assert card._stream is None, "the card was not given back"
