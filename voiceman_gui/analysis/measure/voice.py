"""Frames of the speaker network along a recording, and what windows keep of them.

The network hears pieces of 12 s of which the middle 8 s are kept, at fixed positions, so that
neither the size of the blocks nor the order of arrival changes a bit of the result. Its filter
bank is centred on the speech of each piece alone: longer pauses do not shift it.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.acoustics import HOP_S, RATE_HZ
from voiceman_gui.analysis.measure.buffers import GrowingRows
from voiceman_gui.core.measurement import VOICE_CHANNELS, VOICE_FRAMES, VOICE_STEPS
from voiceman_gui.models.speakers.embedding import SpeakerEmbedding
from voiceman_gui.models.speakers.filter_bank import BANDS, STEP_SAMPLES, log_energies

UNIT_S, MARGIN_S = 8, 2
"""Seconds that are kept of a piece, and that are heard on either side of them."""
MIN_ROWS = 13
"""Voice frames (0.52 s) of speech that a window needs for statistics."""

_UNIT_ROWS = round(UNIT_S / (VOICE_FRAMES * HOP_S))
_PER_ENERGY = VOICE_FRAMES // 2
"""The network has a frame for every second row of its filter bank; every second of these stays."""
_FIRST_FRAME = 1
"""Measured frame in which the network's first frame has its middle (12.5 ms)."""


class VoiceMeter:
    """Frames of the speaker network, as far as sound and speech are known.

    Parameters
    ----------
    network : SpeakerEmbedding
    known : ndarray of uint8, shape (rows, channels), or None
        The first rows, from an earlier run; pieces that they hold whole are not heard again.
    """

    def __init__(self, network: SpeakerEmbedding, known: NDArray[np.uint8] | None = None) -> None:
        self._network = network
        self._known = known
        self._rows: GrowingRows[np.uint8] = GrowingRows((VOICE_CHANNELS,), np.uint8, growth=1.25)
        self._sound = np.zeros(0, np.float32)
        self._sound_from = 0
        self._energies = np.zeros((0, BANDS), np.float32)
        self._energies_from = 0
        self._units = 0
        self._end: int | None = None

    @property
    def known_s(self) -> float:
        """How far the frames are final, in seconds; infinite once the recording has ended."""
        return math.inf if self._end is not None else float(self._units * UNIT_S)

    def push(self, mono: NDArray[np.float32]) -> None:
        """Take the next samples of the mix, 16 kHz."""
        self._sound = np.concatenate([self._sound, mono])

    def advance(self, speech: NDArray[np.bool_], *, final: bool) -> None:
        """Compute what can be computed now.

        Parameters
        ----------
        speech : ndarray of bool, shape (frames,)
            Of the whole recording, as far as it is known.
        final : bool
            Whether no more sound and no more speech will come.
        """
        samples = self._sound_from + self._sound.shape[0]
        while (self._units * UNIT_S + UNIT_S + MARGIN_S) * RATE_HZ <= samples and (
            (self._units * UNIT_S + UNIT_S + MARGIN_S) / HOP_S <= speech.shape[0] + 0.5
        ):
            self._unit(speech)
        if final:
            while self._units * UNIT_S * RATE_HZ < samples:
                self._unit(speech)
            self._end = samples

    def view(self) -> NDArray[np.uint8]:
        """Rows that are final, shape (rows, channels); see `FrameTracks.voice`."""
        return self._rows.view()

    def _unit(self, speech: NDArray[np.bool_]) -> None:
        begin_s = self._units * UNIT_S
        first_s = max(0, begin_s - MARGIN_S)
        last = (begin_s + UNIT_S + MARGIN_S) * RATE_HZ - self._sound_from
        piece = self._sound[first_s * RATE_HZ - self._sound_from : last]
        first, end = self._units * _UNIT_ROWS, (self._units + 1) * _UNIT_ROWS
        if self._known is not None and end <= self._known.shape[0]:
            kept = self._known[first:end]
        else:
            kept = self._kept(piece, speech, first_s, begin_s)
        self._rows.append(kept)
        self._units += 1
        drop = max(0, self._units * UNIT_S - MARGIN_S) * RATE_HZ - self._sound_from
        if drop > 0:
            self._sound = self._sound[drop:].copy()
            self._sound_from += drop

    def _log_energies(self, piece: NDArray[np.float32], first_s: int) -> NDArray[np.float32]:
        """Filter bank of a piece; rows that the piece before has are not computed again.

        A row depends on its own 25 ms alone, so that it has the same bits in both.
        """
        first = first_s * RATE_HZ // STEP_SAMPLES
        known = self._energies[first - self._energies_from :]
        fresh = log_energies(piece[known.shape[0] * STEP_SAMPLES :], RATE_HZ)
        self._energies, self._energies_from = np.concatenate([known, fresh]), first
        return self._energies

    def _kept(
        self, piece: NDArray[np.float32], speech: NDArray[np.bool_], first_s: int, begin_s: int
    ) -> NDArray[np.uint8]:
        """Frames of the middle of a piece; zeros where nobody speaks in it."""
        energies = self._log_energies(piece, first_s)
        skipped = round((begin_s - first_s) / (VOICE_FRAMES * HOP_S))
        rows = -(-energies.shape[0] // VOICE_FRAMES)
        kept = np.zeros((max(0, min(_UNIT_ROWS, rows - skipped)), VOICE_CHANNELS), np.uint8)
        at = round(first_s / HOP_S) + _FIRST_FRAME + np.arange(energies.shape[0])
        heard = speech[np.minimum(at, speech.shape[0] - 1)] if speech.size else at < 0
        middle = heard[skipped * VOICE_FRAMES : (skipped + _UNIT_ROWS) * VOICE_FRAMES]
        if kept.shape[0] and middle.any():
            frames = self._network.frames_of(energies - energies[heard].mean(axis=0))
            every = frames[::_PER_ENERGY][skipped : skipped + kept.shape[0]]
            kept[:] = np.minimum(np.round(every * VOICE_STEPS), 255)
        return kept


def voice_statistics(
    voice: NDArray[np.uint8], first: int, own: NDArray[np.bool_]
) -> NDArray[np.float32]:
    """Mean and standard deviation of the voice frames in a window.

    Parameters
    ----------
    voice : ndarray of uint8, shape (rows, channels)
        As `FrameTracks.voice`.
    first : int
        First measured frame of the window.
    own : ndarray of bool, shape (frames of the window,)
        Measured frames that count.

    Returns
    -------
    ndarray of float32, shape (2 * channels,)
        NaN with fewer than `MIN_ROWS` frames.
    """
    row = -(-(first - _FIRST_FRAME) // VOICE_FRAMES)
    at = np.arange(max(0, row), -(-(first + own.shape[0] - _FIRST_FRAME) // VOICE_FRAMES))
    at = at[at < voice.shape[0]]
    at = at[own[at * VOICE_FRAMES + _FIRST_FRAME - first]]
    if at.size < MIN_ROWS:
        return np.full(2 * voice.shape[1], np.nan, np.float32)
    # Whole numbers: no order of summation changes the result.
    counted = voice[at].astype(np.int64)
    total, squares = counted.sum(axis=0), (counted * counted).sum(axis=0)
    mean = total / at.size
    spread = np.sqrt((squares * at.size - total * total) / at.size**2)
    return np.concatenate([mean, spread]).astype(np.float32) / np.float32(VOICE_STEPS)
