"""Conversations joined from EmoDB, with who speaks when.

Utterances are laid one after another in turns of two to five, at the level at which they were
recorded, over a faint seeded noise, because a pause of digital silence occurs in no recording.
What is spoken is known from each utterance's own energy, independent of any speech detector.
"""

from __future__ import annotations

import csv
import functools
import itertools
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[2] / "packaging")]

from channels import MOBILE, WIDE, Channel, through_codec

Samples = NDArray[np.float32]

RATE_HZ = 16_000
SPEAKERS = ("03", "08", "09", "10", "11", "12", "13", "14", "15", "16")
FEMALE = frozenset({"08", "09", "13", "14", "16"})
CHOSEN_ON = frozenset({"03", "08", "09", "10", "11"})
"""Speakers whose recordings among themselves were looked at while the method was chosen."""

MU_LAW = Channel("G.711 mu-law", lambda x, hz: (through_codec(x, hz, "pcm_mulaw", None), 8000))
CHANNELS = {"clean": WIDE, "telephone": MU_LAW, "mobile": MOBILE}

_FLOOR = 10 ** (-65 / 20)
_QUIET_DB = 35.0  # below the utterance's loudest 25 ms
_BRIDGED_S = 0.3


@dataclass(frozen=True)
class Spoken:
    """Somebody speaks."""

    start_s: float
    end_s: float
    speaker: str


@dataclass(frozen=True, eq=False)
class Joined:
    """A conversation and the truth about it."""

    name: str
    samples: Samples
    rate_hz: int
    spoken: tuple[Spoken, ...]

    @property
    def speakers(self) -> tuple[str, ...]:
        return tuple(sorted({one.speaker for one in self.spoken}))

    @property
    def duration_s(self) -> float:
        return self.samples.shape[0] / self.rate_hz

    @property
    def overlap_share(self) -> float:
        """Share of the speech in which two speak at once."""
        grid = np.zeros(round(self.duration_s * 100) + 1)
        for one in self.spoken:
            grid[round(one.start_s * 100) : round(one.end_s * 100)] += 1
        return float((grid > 1).sum() / (grid > 0).sum())


@functools.cache
def utterances(corpus: Path) -> dict[str, tuple[str, ...]]:
    """Files of each speaker."""
    with (corpus / "labels.csv").open(encoding="utf-8", newline="") as lines:
        rows = sorted((row["speaker"], row["file"]) for row in csv.DictReader(lines))
    return {
        speaker: tuple(file for _, file in group)
        for speaker, group in itertools.groupby(rows, key=lambda row: row[0])
    }


@functools.lru_cache(maxsize=600)
def utterance(corpus: Path, file: str) -> Samples:
    samples, rate_hz = soundfile.read(corpus / "audio" / file, dtype="float32")
    return np.asarray(soxr.resample(samples, rate_hz, RATE_HZ), np.float32)


def audible(samples: Samples) -> list[tuple[float, float]]:
    """Stretches within 35 dB of the loudest 25 ms, gaps under 0.3 s bridged; seconds."""
    hop, frame = RATE_HZ // 100, RATE_HZ // 40
    energy = np.convolve(samples.astype(np.float64) ** 2, np.ones(frame) / frame, "same")[::hop]
    loud = 10 * np.log10(energy + 1e-12) > 10 * np.log10(energy.max() + 1e-12) - _QUIET_DB
    edges = np.flatnonzero(np.diff(loud.astype(np.int8), prepend=0, append=0)) / 100
    found: list[tuple[float, float]] = []
    for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if found and start - found[-1][1] < _BRIDGED_S:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return [(start, end) for start, end in found if end - start >= 0.1]


def conversation(
    corpus: Path,
    speakers: Sequence[str],
    *,
    seed: int,
    seconds: float = 120.0,
    overlap: bool = False,
    channel: str = "clean",
) -> Joined:
    """Join a conversation.

    Parameters
    ----------
    corpus : Path
        EmoDB with ``labels.csv`` and ``audio/``.
    speakers : sequence of str
        Take turns of two to five utterances; with more than two, the next is drawn.
    seed : int
    seconds : float
        It ends with the turn that reaches this, or when a speaker has no utterance left.
    overlap : bool
        Whether each turn begins some 0.1 to 1.4 s before the one before has ended.
    channel : str
        Key of `CHANNELS`.
    """
    rng = np.random.default_rng([seed, *map(int, speakers)])
    left = {one: list(rng.permutation(utterances(corpus)[one])) for one in speakers}
    placed: list[tuple[float, str, Samples]] = []
    at_s = 0.5
    speaker = speakers[0]
    while at_s < seconds and left[speaker]:
        for _ in range(int(rng.integers(2, 6))):
            if not left[speaker]:
                break
            sound = utterance(corpus, str(left[speaker].pop()))
            placed.append((at_s, speaker, sound))
            at_s += sound.shape[0] / RATE_HZ + rng.uniform(0.2, 0.6)
        if len(speakers) > 1:
            shift = -rng.uniform(0.7, 1.6) if overlap else rng.uniform(-0.4, 0.6)
            at_s += shift
            others = [one for one in speakers if one != speaker]
            speaker = others[int(rng.integers(len(others)))]
    end_s = max(at + sound.shape[0] / RATE_HZ for at, _, sound in placed) + 0.5
    mixed = (rng.standard_normal(round(end_s * RATE_HZ)) * _FLOOR).astype(np.float32)
    spoken = []
    for at, who, sound in placed:
        first = round(at * RATE_HZ)
        mixed[first : first + sound.shape[0]] += sound
        spoken += [Spoken(at + start, at + end, who) for start, end in audible(sound)]
    carried, rate_hz = CHANNELS[channel].carry(np.clip(mixed, -1, 1), RATE_HZ)
    name = f"{'+'.join(speakers)} {channel}{' overlap' if overlap else ''}"
    return Joined(name, carried, rate_hz, tuple(sorted(spoken, key=lambda one: one.start_s)))
