"""EmoDB as the product meets it: one long recording per speaker, cut into analysis windows."""

from __future__ import annotations

import csv
import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from channels import WIDE, Channel
from voiceman_gui.analysis import arousal
from voiceman_gui.analysis.baseline import choose_baseline
from voiceman_gui.analysis.measure.recording import measure
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.measurement import Measurements, WindowMeasures
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.resources import resource
from voiceman_gui.core.span import Span
from voiceman_gui.models.speakers.embedding import SpeakerEmbedding
from voiceman_gui.models.vad import VoiceActivity

Floats = NDArray[np.float64]

PAUSE_S = 0.6
CATEGORY_OF = {"anger": 0, "happiness": 1, "sadness": 2, "neutral": 3}
"""EmoDB's words for the program's four categories, by index."""
EXCITED = ("anger", "happiness", "fear")
CALM = ("sadness", "boredom", "neutral")
MIN_VOICED_S = 0.5
"""Voiced speech that a window needs to be part of the training set."""

EMOTIONS = ("anger", "happiness", "sadness", "neutral", "fear", "boredom", "disgust")
"""All of EmoDB's words, the four of the program first, in the order of `CATEGORIES`."""

CITATION = (
    "F. Burkhardt, A. Paeschke, M. Rolfes, W. Sendlmeier, B. Weiss: A Database of German "
    "Emotional Speech. Interspeech 2005."
)


@functools.cache
def profile() -> Profile:
    """The thresholds that ship with the product."""
    return Profile.load(resource("profiles", "default.toml"))


@functools.cache
def voice_network() -> SpeakerEmbedding:
    """The network whose frames categories and valence are made of."""
    return SpeakerEmbedding()


@dataclass(frozen=True)
class Utterance:
    """A file of the corpus and what its actor played."""

    file: str
    speaker: str
    gender: str
    emotion: str


Arrange = Callable[[list[Utterance]], list[Utterance]]
"""Picks and orders the utterances of a recording."""


def by_mood(utterances: list[Utterance]) -> list[Utterance]:
    """One emotion after the other, as moods last in speech: most windows hold only one."""
    return sorted(utterances, key=lambda u: (EMOTIONS.index(u.emotion), u.file))


def only_neutral(utterances: list[Utterance]) -> list[Utterance]:
    """The neutral utterances alone: plain speech."""
    return [u for u in utterances if u.emotion == "neutral"]


@dataclass(frozen=True)
class Segment:
    """Where an utterance lies in a joined recording."""

    start_s: float
    end_s: float
    utterance: Utterance


@dataclass(frozen=True, eq=False)
class AnalysisController:
    """A joined recording of one speaker, measured as the product measures it."""

    speaker: str
    channel: Channel
    segments: tuple[Segment, ...]
    measurements: Measurements

    @property
    def windows(self) -> WindowMeasures:
        return self.measurements.windows

    @functools.cached_property
    def baseline(self) -> NDArray[np.bool_]:
        """All speech of the recording, chosen by the product."""
        return choose_baseline(self.measurements, (), profile())[0]

    @functools.cached_property
    def arousal(self) -> Floats:
        """Arousal -1..1 of every window, from the features that the product takes for the channel.

        Below its bandwidth limit that is the spectral balance up to 3.4 kHz.
        """
        features = Features.for_bandwidth(self.measurements.quality.bandwidth_hz, profile())
        return arousal.arousal(self.windows, self.baseline, features.names[: len(arousal.FEATURES)])

    def emotions(self) -> Floats:
        """Seconds of speech of each of `EMOTIONS` in every window, shape (windows, 7)."""
        frames, windows = self.measurements.frames, self.windows
        label = np.full(frames.n_frames, -1)
        for segment in self.segments:
            part = frames.frames(Span(segment.start_s, segment.end_s))
            label[part] = EMOTIONS.index(segment.utterance.emotion)
        label[~frames.speech] = -1
        held = np.zeros((windows.n_windows, len(EMOTIONS)))
        for row, start_s, end_s in zip(held, windows.start_s, windows.end_s, strict=True):
            inside = label[frames.frames(Span(float(start_s), float(end_s)))]
            row[:] = [np.count_nonzero(inside == i) for i in range(len(EMOTIONS))]
        return held * frames.hop_s

    def shares(self) -> Floats:
        """Seconds that utterances and windows share, shape (utterances, windows)."""
        start = np.array([s.start_s for s in self.segments])[:, None]
        end = np.array([s.end_s for s in self.segments])[:, None]
        windows = self.windows
        shared = np.minimum(end, windows.end_s) - np.maximum(start, windows.start_s)
        return np.asarray(np.maximum(0, shared))

    def rate_utterances(self, values: Floats) -> Floats:
        """Mean of the windows' values for each utterance, by the squared share they have of it.

        Windows with a NaN are left out; an utterance without any window gets NaN.
        """
        rows = values.reshape(values.shape[0], -1)
        known = ~np.isnan(rows).any(axis=1)
        weight = self.shares()[:, known] ** 2
        total = weight.sum(axis=1, keepdims=True)
        summed = np.einsum("uw,wk->uk", weight, rows[known])
        rated = np.where(total > 0, summed / np.where(total > 0, total, 1), np.nan)
        return np.asarray(rated.reshape(-1, *values.shape[1:]))


def read_labels(corpus: Path) -> tuple[Utterance, ...]:
    with (corpus / "labels.csv").open(encoding="utf-8", newline="") as lines:
        rows = [
            Utterance(row["file"], row["speaker"], row["gender"], row["emotion"])
            for row in csv.DictReader(lines)
        ]
    return tuple(sorted(rows, key=lambda row: row.file))


def join(
    corpus: Path, utterances: list[Utterance]
) -> tuple[NDArray[np.float32], int, tuple[Segment, ...]]:
    """Join utterances with pauses of 0.6 s of digital silence."""
    parts: list[NDArray[np.float32]] = []
    segments = []
    position, rate_hz = 0, 0
    for utterance in utterances:
        samples, rate_hz = soundfile.read(corpus / "audio" / utterance.file, dtype="float32")
        end = position + samples.shape[0]
        segments.append(Segment(position / rate_hz, end / rate_hz, utterance))
        pause = np.zeros(round(PAUSE_S * rate_hz), np.float32)
        parts += [samples, pause]
        position = end + pause.shape[0]
    return np.concatenate(parts), rate_hz, tuple(segments)


def blocks(samples: NDArray[np.float32], rate_hz: int) -> Iterator[NDArray[np.float32]]:
    for start in range(0, samples.shape[0], rate_hz):
        yield samples[None, start : start + rate_hz]


def measure_session(
    corpus: Path,
    speaker: str,
    vad: VoiceActivity,
    *,
    channel: Channel = WIDE,
    order_seed: int | None = None,
    arrange: Arrange = list,
    settings: AnalysisSettings | None = None,
) -> AnalysisController:
    """Join a speaker's utterances, send them through a channel, and measure.

    They come in the order of their names, or shuffled with a seed, and then as `arrange` picks and
    orders them.
    """
    utterances = arrange([u for u in read_labels(corpus) if u.speaker == speaker])
    if order_seed is not None:
        shuffled = np.random.default_rng(order_seed).permutation(len(utterances))
        utterances = [utterances[i] for i in shuffled]
    joined, original_rate_hz, segments = join(corpus, utterances)
    samples, rate_hz = channel.carry(joined, original_rate_hz)
    measurements = measure(
        blocks(samples, rate_hz),
        rate_hz,
        settings or AnalysisSettings(),
        vad,
        total_s=samples.shape[0] / rate_hz,
        on_progress=ignore_progress,
        on_measurements=lambda _: None,
        cancel=CancelToken(),
        voice=voice_network(),
    )
    return AnalysisController(speaker, channel, segments, measurements)


def speakers(corpus: Path) -> tuple[str, ...]:
    return tuple(sorted({u.speaker for u in read_labels(corpus)}))
