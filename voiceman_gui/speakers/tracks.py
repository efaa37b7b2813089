"""What the speaker networks hear in a recording, whoever speaks and however many.

One pass over the sound. Pieces of ten seconds lie at fixed positions, and each stretch is embedded
from its own samples alone, so the size of the blocks changes no bit of the result.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.audio.resample import MonoResampler
from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress
from voiceman_gui.models.speakers.embedder import SpeakerEmbedder
from voiceman_gui.models.speakers.segmentation import BATCH, PIECE_SAMPLES, SpeakerSegmentation
from voiceman_gui.speakers.channel_levels import ChannelLevels, LevelMeter
from voiceman_gui.speakers.stretches import Unit, units_of
from voiceman_gui.speakers.votes import HOP_SAMPLES, RATE_HZ, VoteCount

NO_UNIT = -1
"""Instead of a unit's number for parts in which two speak at once."""

_GUARD_S = 0.5
"""A unit is closed when this much behind it is known; more than what may be joined to it."""

Block = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class SpeakerTracks:
    """Stretches of speech and what their voices are like; about 1 KB for each of them.

    Parameters
    ----------
    duration_s : float
        Of the recording.
    part_start_s, part_end_s : ndarray of float64, shape (parts,)
        Parts in order of time; together they are all detected speech, and no two overlap.
    part_unit : ndarray of int32, shape (parts,)
        Which unit a part belongs to; `NO_UNIT` where two people speak at once.
    unit_speech_s : ndarray of float64, shape (units,)
        Speech in a unit: parts close to one another without a sign that the person changes.
    unit_embedding : ndarray of float32, shape (units, dims)
        Voice of a unit, as `voice_of` gives it; NaN for a unit that is too short.
    levels : ChannelLevels or None
        How loud each channel is; None for a recording with one channel.
    """

    duration_s: float
    part_start_s: NDArray[np.float64]
    part_end_s: NDArray[np.float64]
    part_unit: NDArray[np.int32]
    unit_speech_s: NDArray[np.float64]
    unit_embedding: NDArray[np.float32]
    levels: ChannelLevels | None = None

    @property
    def part_overlap(self) -> NDArray[np.bool_]:
        """In which parts two people speak at once; shape (parts,)."""
        return np.asarray(self.part_unit == NO_UNIT)

    def to_arrays(self) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
        """Return everything as arrays and a note, for keeping."""
        arrays = {name: getattr(self, name) for name in _ARRAYS}
        if self.levels is not None:
            arrays["levels_db"] = self.levels.db
        return arrays, {"duration_s": self.duration_s}

    @classmethod
    def from_arrays(
        cls, arrays: Mapping[str, NDArray[Any]], note: Mapping[str, Any]
    ) -> SpeakerTracks:
        """Return what `to_arrays` gave.

        Raises
        ------
        KeyError
            If anything is missing.
        """
        levels = ChannelLevels(arrays["levels_db"]) if "levels_db" in arrays else None
        kept = {name: arrays[name] for name in _ARRAYS}
        return cls(duration_s=float(note["duration_s"]), levels=levels, **kept)


_ARRAYS = ("part_start_s", "part_end_s", "part_unit", "unit_speech_s", "unit_embedding")


def track(
    blocks: Iterable[Block],
    sample_rate_hz: int,
    segmentation: SpeakerSegmentation,
    embedder: SpeakerEmbedder,
    *,
    speech: FrameTracks,
    channel: int | None = None,
    total_s: float,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> SpeakerTracks:
    """Listen to a recording with the speaker networks.

    Parameters
    ----------
    blocks : iterable of ndarray of float32, shape (channels, n)
        The decoded samples in order, at the original rate, all channels.
    sample_rate_hz : int
    segmentation : SpeakerSegmentation
    embedder : SpeakerEmbedder
    speech : FrameTracks
        Where speech was detected, of the whole recording; nothing else is listened to.
    channel : int or None
        Channel to take, counted from 0; None is the mean of all channels.
    total_s : float
        Expected length, for the progress only.
    on_progress : callable
    cancel : CancelToken
        Looked at between blocks, between batches of pieces and between stretches.

    Raises
    ------
    Cancelled
    """
    passage = _Passage(segmentation, embedder, speech, cancel)
    resampler = MonoResampler(sample_rate_hz, RATE_HZ, channel)
    meter = LevelMeter(sample_rate_hz)
    for block in blocks:
        cancel.check()
        if block.shape[0] > 1:
            meter.push(block)
        if passage.push(resampler.push(block)):
            share = min(1.0, passage.heard_s / max(total_s, 1e-9))
            on_progress(Progress(share, message("speakers.progress.listening")))
    passage.push(resampler.flush())
    levels = meter.finish()
    segmentation.release()
    tracks = replace(passage.finish(), levels=levels if levels.channels > 1 else None)
    on_progress(Progress(1.0, message("speakers.progress.listened")))
    return tracks


def voice_of(
    embedding: NDArray[np.float32], whitening: NDArray[np.float32] | None
) -> NDArray[np.float32]:
    """Return an embedding of unit length in a space in which one person's emotions lie close.

    Within-class covariance normalisation (Hatch, Kajarekar, Stolcke 2006, "Within-class covariance
    normalization for SVM-based speaker recognition"): without it, the directions in which emotion
    moves a voice are longer than those in which two voices differ.

    Parameters
    ----------
    embedding : ndarray of float32, shape (dims,)
    whitening : ndarray of float32, shape (dims, dims), or None
        The embedder's; None leaves the directions as they are, scaled so that the spread within a
        person is about 1 if half of an embedding's length is the person's.
    """
    direction = embedding / np.linalg.norm(embedding)
    if whitening is None:
        return np.asarray(direction * np.sqrt(2 * direction.shape[0]), np.float32)
    return np.asarray(direction @ whitening, np.float32)


class _Passage:
    """The way through one recording; holds no more than some thirty seconds of sound."""

    def __init__(
        self,
        segmentation: SpeakerSegmentation,
        embedder: SpeakerEmbedder,
        speech: FrameTracks,
        cancel: CancelToken,
    ) -> None:
        self._segmentation = segmentation
        self._embedder = embedder
        self._speech = speech.speech
        self._hop_s = speech.hop_s
        self._frame = round(speech.hop_s * RATE_HZ)
        self._count = VoteCount(speech.n_frames, speech.hop_s)
        self._cancel = cancel
        self._sound = np.zeros(0, np.float32)
        self._first = 0  # number of the first sample in `_sound`
        self._samples = 0
        self._pieces = 0  # pieces that have been listened to
        self._cursor = 0  # first frame that is in no unit yet
        self._units: list[Unit] = []
        self._embeddings: list[NDArray[np.float32]] = []

    @property
    def heard_s(self) -> float:
        """How far the recording has been listened to."""
        return self._pieces * HOP_SAMPLES / RATE_HZ

    def push(self, mono: NDArray[np.float32]) -> bool:
        """Take the next samples; returns whether anything was listened to."""
        self._samples += mono.shape[0]
        self._sound = np.concatenate([self._sound, mono])
        begun = self._pieces
        while (self._pieces + BATCH - 1) * HOP_SAMPLES + PIECE_SAMPLES <= self._samples:
            self._listen(BATCH)
        return self._pieces > begun

    def finish(self) -> SpeakerTracks:
        """Listen to the rest, the last piece filled up with silence."""
        beyond = self._samples - PIECE_SAMPLES
        pieces = (max(0, -(-beyond // HOP_SAMPLES)) + 1) if self._samples else 0
        while self._pieces < pieces:
            self._listen(min(BATCH, pieces - self._pieces))
        self._close_units(self._speech.shape[0], 0)
        units = [unit for unit in self._units if not unit[0].overlap]
        number = {unit[0].start: place for place, unit in enumerate(units)}
        parts = [(part, unit) for unit in self._units for part in unit]
        rate = round(1 / self._hop_s)
        return SpeakerTracks(
            duration_s=self._samples / RATE_HZ,
            # Whole frames over their rate: the double nearest to the decimal.
            part_start_s=np.array([part.start / rate for part, _ in parts], np.float64),
            part_end_s=np.array([part.stop / rate for part, _ in parts], np.float64),
            part_unit=np.array(
                [NO_UNIT if part.overlap else number[unit[0].start] for part, unit in parts],
                np.int32,
            ),
            unit_speech_s=np.array([_frames(unit) / rate for unit in units], np.float64),
            unit_embedding=np.stack(self._embeddings)
            if self._embeddings
            else np.zeros((0, self._embedder.dims), np.float32),
        )

    def _listen(self, count: int) -> None:
        """Listen to the next pieces, those without speech left out, and embed what they close."""
        wanted = []
        for piece in range(self._pieces, self._pieces + count):
            start = piece * HOP_SAMPLES
            frames = slice(start // self._frame, (start + PIECE_SAMPLES) // self._frame)
            if self._speech[frames].any():
                wanted.append(piece)
        if wanted:
            self._cancel.check()
            first, last = wanted[0] * HOP_SAMPLES, wanted[-1] * HOP_SAMPLES
            answers = self._segmentation.log_probabilities_along(
                self._cut(first, last + PIECE_SAMPLES),
                [piece * HOP_SAMPLES - first for piece in wanted],
            )
            for piece, answer in zip(wanted, answers, strict=True):
                self._count.add(piece, answer)
        self._pieces += count
        settled = min(self._pieces * HOP_SAMPLES // self._frame, self._speech.shape[0])
        self._close_units(settled, round(_GUARD_S / self._hop_s))
        self._forget(min(self._cursor * self._frame, self._pieces * HOP_SAMPLES))

    def _close_units(self, settled: int, guard: int) -> None:
        """Take over the units that nothing to come can change."""
        speech = self._speech[self._cursor : settled]
        votes = self._count.votes(self._cursor, settled)
        for unit in units_of(speech, votes, self._hop_s, self._cursor):
            if unit[-1].stop > settled - guard:
                self._cursor = unit[0].start
                return
            self._cursor = unit[-1].stop
            self._units.append(unit)
            if not unit[0].overlap:
                self._cancel.check()
                self._embeddings.append(self._embed(unit))
        self._cursor = max(self._cursor, settled - guard)

    def _embed(self, unit: Unit) -> NDArray[np.float32]:
        spoken = [self._cut(one.start * self._frame, one.stop * self._frame) for one in unit]
        samples = np.concatenate(spoken)
        if samples.shape[0] < self._embedder.least_samples:
            return np.full(self._embedder.dims, np.nan, np.float32)
        return voice_of(self._embedder.embed(samples), self._embedder.whitening)

    def _cut(self, start: int, stop: int) -> NDArray[np.float32]:
        """Samples by their numbers in the recording; zeros behind its end."""
        sound = self._sound[start - self._first : stop - self._first]
        return np.pad(sound, (0, stop - start - sound.shape[0]))

    def _forget(self, before: int) -> None:
        """Drop the samples that nothing will ask for any more."""
        self._sound = self._sound[before - self._first :]
        self._first = before


def _frames(unit: Unit) -> int:
    return sum(part.stop - part.start for part in unit)
