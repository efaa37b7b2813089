"""Players of recordings."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.audio.player import Player
from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.core.waveform import Waveform


class WaveformSource:
    """The samples of a recording, whose file is opened at the first read, in the reading thread.

    Parameters
    ----------
    waveform : Waveform
    cancel : CancelToken
        Looked at while decoding.
    """

    def __init__(self, waveform: Waveform, cancel: CancelToken) -> None:
        self.sample_rate_hz = waveform.recording.sample_rate_hz
        self.channels = waveform.recording.channels
        self.n_samples = waveform.n_samples
        self._waveform = waveform
        self._cancel = cancel
        self._reader: SampleReader | None = None

    def read(self, start: int, stop: int) -> NDArray[np.float32]:
        """Return samples ``start..stop``, shape (channels, stop - start).

        Raises
        ------
        RecordingError
            If the file vanished or is no longer the one that was decoded.
        """
        if self._reader is None:
            self._reader = SampleReader(self._waveform, self._cancel)
        return self._reader.read(start, stop)

    def close(self) -> None:
        """Let go of the file."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None


def player_for(waveform: Waveform, device: str | int | None = None) -> Player:
    """Make a player for a decoded recording; nothing is opened before it plays.

    Parameters
    ----------
    waveform : Waveform
    device : int, str or None
        Number or name of the output; None is the default one.
    """
    cancel = CancelToken()
    return Player(WaveformSource(waveform, cancel), device=device, cancel=cancel)
