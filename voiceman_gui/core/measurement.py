"""What was measured in the sound before any baseline or model says what it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.span import Span

VOICE_CHANNELS = 512
VOICE_FRAMES = 4
"""Frames from one voice frame to the next."""
VOICE_STEPS = 32
"""Steps of a voice frame's numbers from 0 to 1."""


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class FrameTracks:
    """Acoustic measures on a regular grid; frame ``i`` is centred on ``(i + 0.5) * hop_s``.

    Parameters
    ----------
    hop_s : float
        Frame hop in seconds (0.01).
    speech : ndarray of bool, shape (frames,)
        Whether the voice activity detector heard speech; of one speaker's readings, whether it
        did and that speaker speaks alone.
    columns : mapping of str to ndarray of float32, shape (frames,)
        At least ``f0_hz`` and ``hnr_db`` (NaN where unvoiced or no speech), ``intensity_db``,
        ``hf500_db``, ``hf500_narrow_db`` (up to 3.4 kHz) and ``flux``; NaN wherever a measure is
        undefined.
    overlap : ndarray of bool, shape (frames,), or None
        Speech in which somebody else speaks as well; None where speakers are not told apart.
    voice : ndarray of uint8, shape (rows, `VOICE_CHANNELS`), or None
        Frames of the speaker network in steps of 1 / `VOICE_STEPS`: row ``j`` belongs to frame
        ``1 + j * VOICE_FRAMES`` and means nothing where that holds no speech. None: not measured.
    """

    hop_s: float
    speech: NDArray[np.bool_]
    columns: Mapping[str, NDArray[np.float32]]
    overlap: NDArray[np.bool_] | None = None
    voice: NDArray[np.uint8] | None = None

    @property
    def n_frames(self) -> int:
        """Number of frames."""
        return int(self.speech.shape[0])

    def frames(self, span: Span) -> slice:
        """Frames whose centres lie in ``span``."""
        first = max(0, int(np.ceil(span.start_s / self.hop_s - 0.5)))
        last = min(self.n_frames, int(np.ceil(span.end_s / self.hop_s - 0.5)))
        return slice(first, max(first, last))

    def speech_s(self, span: Span | None = None) -> float:
        """Net speech in ``span`` (None: everything measured), in seconds."""
        speech = self.speech if span is None else self.speech[self.frames(span)]
        return float(np.count_nonzero(speech) * self.hop_s)


@dataclass(frozen=True, slots=True, eq=False)
class QualityTracks:
    """Measures for the quality gates, one value per second of the recording.

    Parameters
    ----------
    clipped : ndarray of int64
        Samples in runs of three or more at full scale, summed over the analysed channels.
    samples : ndarray of int64
        Samples looked at.
    dropped : ndarray of int64
        Samples in holes: 20 ms to half a second of digital silence cut into sound.
    speech_energy, pause_energy : ndarray of float64
        Summed squared samples in speech and in pauses (16 kHz mix).
    speech_samples, pause_samples : ndarray of int64
        How many samples these sums hold.
    bandwidth_hz : float
        Highest frequency at which the recording speaks, whatever its sample rate; NaN while
        there is too little sound to tell.
    """

    clipped: NDArray[np.int64]
    samples: NDArray[np.int64]
    dropped: NDArray[np.int64]
    speech_energy: NDArray[np.float64]
    pause_energy: NDArray[np.float64]
    speech_samples: NDArray[np.int64]
    pause_samples: NDArray[np.int64]
    bandwidth_hz: float


NOBODY, SHARED, UNSURE_OWNER = -1, -2, -3
NO_OWNER = (NOBODY, SHARED, UNSURE_OWNER)
"""Owners of windows that are nobody's: without speech, without a majority, of unsure speech."""


@dataclass(frozen=True, slots=True, eq=False)
class WindowMeasures:
    """Functionals of the analysis windows.

    Parameters
    ----------
    start_s, end_s : ndarray of float64, shape (windows,)
    speech_s, voiced_s : ndarray of float64, shape (windows,)
        Net speech and voiced time in each window.
    names : tuple of str
        Names of the functionals' columns.
    functionals : ndarray of float64, shape (windows, len(names))
        Not yet relative to any baseline; NaN where undefined.
    owner : ndarray of int8, shape (windows,), or None
        Place of the speaker who has most of a window's speech, or one of `NO_OWNER`; None where
        speakers are not told apart.
    voice : ndarray of float32, shape (windows, 2 * `VOICE_CHANNELS`), or None
        Mean and standard deviation of the voice frames that count, NaN where there are too few;
        None: not measured.
    """

    start_s: NDArray[np.float64]
    end_s: NDArray[np.float64]
    speech_s: NDArray[np.float64]
    voiced_s: NDArray[np.float64]
    names: tuple[str, ...]
    functionals: NDArray[np.float64]
    owner: NDArray[np.int8] | None = None
    voice: NDArray[np.float32] | None = None

    @property
    def n_windows(self) -> int:
        """Number of windows."""
        return int(self.start_s.shape[0])


@dataclass(frozen=True, slots=True, eq=False)
class Measurements:
    """Everything measured so far; a snapshot that a later, longer one replaces.

    Parameters
    ----------
    frames : FrameTracks
    quality : QualityTracks
    windows : WindowMeasures
        Windows that lie wholly within the measured time.
    measured_s : float
        How far the recording has been measured.
    complete : bool
        Whether `measured_s` is the end of the recording, or of `part`.
    part : Span or None
        The only passage that is measured: outside of it there is no speech and no window. None:
        all of the recording.
    """

    frames: FrameTracks
    quality: QualityTracks
    windows: WindowMeasures
    measured_s: float
    complete: bool
    part: Span | None = None
