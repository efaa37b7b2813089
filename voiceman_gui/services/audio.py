"""Sound for the service, from arrays and from files: mono at 16 kHz, any stretch of it."""

from __future__ import annotations

import contextlib
import errno
import math
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.message import Message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.pending import scratch_folder
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.pipeline import RecordingRun, note_writes

RATE_HZ = 16_000
SHORTEST_S = 0.5
MOST_CHANNELS = 8

Samples = NDArray[np.float32]


class Sound(Protocol):
    """A recording as the service reads it.

    Attributes
    ----------
    n_samples : int
        Length at `RATE_HZ`.
    duration_s : float
    notices : tuple of Message
    """

    n_samples: int
    duration_s: float
    notices: tuple[Message, ...]

    def read(self, start: int, stop: int) -> Samples:
        """Mono samples ``start <= i < stop`` at `RATE_HZ`, not normalised."""

    def decoded(self) -> contextlib.AbstractContextManager[Waveform]:
        """Yield it as a decoded recording, for the embedded models."""


class ArraySound:
    """Sound that a script has in memory.

    Parameters
    ----------
    audio : ndarray, shape (n,) or (channels, n)
        Floats with full scale -1..1, or integers with the full scale of their type. Channels are
        averaged. Levels stay as they are: networks normalise their input themselves.
    sr : int
        Sample rate in hertz; any but `RATE_HZ` is resampled by soxr.

    Raises
    ------
    ValueError
        With a sentence on what is wrong: empty, too short, not a number, wrong shape or rate.
    """

    def __init__(self, audio: NDArray[Any], sr: float) -> None:
        from voiceman_gui.audio.resample import MonoResampler

        rate = _checked_rate(sr)
        self._rate = rate
        self._channels = _checked_channels(audio)
        length = self._channels.shape[1]
        self.duration_s = length / rate
        self.notices: tuple[Message, ...] = ()
        demand_length(self.duration_s)
        mixer = MonoResampler(rate, RATE_HZ)
        # A second at a time, as files are read: the same sound gives the same samples.
        parts = [mixer.push(self._channels[:, at : at + rate]) for at in range(0, length, rate)]
        self._mono = np.concatenate([*parts, mixer.flush()])
        self.n_samples = self._mono.size

    def read(self, start: int, stop: int) -> Samples:
        """Mono samples at `RATE_HZ`."""
        return self._mono[start:stop]

    @contextlib.contextmanager
    def decoded(self) -> Iterator[Waveform]:
        """Yield it as a file that is removed afterwards: measuring works on recordings."""
        import soundfile

        note_writes()
        with scratch_folder() as folder:
            path = folder / "sound.wav"
            soundfile.write(path, self._channels.T, self._rate, subtype="FLOAT")
            yield RecordingRun(path).load()


class FileSound:
    """Sound of a recording, decoded as a stream; use it as a context manager.

    Raises
    ------
    FileNotFoundError
    RecordingError
        Names the file.
    ValueError
        Where it is too short.
    """

    def __init__(self, path: str | Path) -> None:
        from voiceman_gui.audio.segments import Segments

        path = _in_a_script(path)
        if not path.exists():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), displayable(path))
        notices: list[Message] = []
        self._waveform = RecordingRun(path, on_notice=notices.append).load()
        self.duration_s = self._waveform.duration_s
        demand_length(self.duration_s)
        self.notices = tuple(notices)
        self._segments = Segments(self._waveform, None, RATE_HZ)
        self.n_samples = self._segments.n_samples

    def __enter__(self) -> FileSound:
        return self

    def __exit__(self, *_error: object) -> None:
        self._segments.close()

    def read(self, start: int, stop: int) -> Samples:
        """Mono samples at `RATE_HZ`."""
        return self._segments.read(start, stop)

    @contextlib.contextmanager
    def decoded(self) -> Iterator[Waveform]:
        """Yield the recording itself."""
        yield self._waveform


def _in_a_script(path: str | Path) -> Path:
    """Return the path that a script means: ``~/`` is the home, as a shell would have made of it."""
    path = Path(path)
    return path.expanduser() if path.parts[:1] == ("~",) else path


def demand_length(duration_s: float) -> None:
    """Raise `ValueError` for sound that is too short to be read."""
    if duration_s < SHORTEST_S:
        raise ValueError(
            f"The sound is too short: {duration_s:.2f} s; at least {SHORTEST_S:g} s are needed."
        )


def _checked_rate(sr: float) -> int:
    if isinstance(sr, bool) or not math.isfinite(sr) or sr <= 0 or sr != int(sr):
        raise ValueError(f"The sample rate must be a whole number of hertz above 0, not {sr!r}.")
    return int(sr)


def _checked_channels(audio: NDArray[Any]) -> Samples:
    """Return sound as float32 of shape (channels, n)."""
    audio = np.asarray(audio)
    if audio.size == 0:
        raise ValueError("The sound is empty: the array holds no samples.")
    if audio.ndim not in (1, 2):
        raise ValueError(
            f"The sound must have the shape (samples,) or (channels, samples), not {audio.shape}."
        )
    if audio.ndim == 2 and audio.shape[0] > MOST_CHANNELS:
        raise ValueError(
            f"An array of the shape {audio.shape} would have {audio.shape[0]} channels: channels "
            "come first. Transpose it (audio.T) if they come last."
        )
    if audio.dtype.kind not in "fiu":
        raise ValueError(f"The sound must be made of real numbers, not of {audio.dtype}.")
    if audio.dtype.kind in "iu":
        half = 2.0 ** (8 * audio.dtype.itemsize - 1)
        centre = half if audio.dtype.kind == "u" else 0.0
        audio = (audio - centre) / half
    if not np.isfinite(audio).all():
        raise ValueError("The sound holds values that are no finite numbers (NaN or infinity).")
    return np.ascontiguousarray(np.atleast_2d(audio), dtype=np.float32)
