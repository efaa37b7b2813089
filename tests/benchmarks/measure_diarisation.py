"""How well the program finds who speaks, on conversations joined from EmoDB.

    python tests/benchmarks/measure_diarisation.py --corpus EMODB [--channels clean telephone]
        [--tracks FOLDER] [--json FILE]

Two people (every pair of the ten speakers), three, one, and two whose turns overlap by about a
tenth; as recorded and through telephones. Scored with pyannote.metrics: diarisation error rate with
a collar of 0.25 s in all (0.125 s on either side of an edge), overlap counted; with the collar of
NIST (0.25 s on either side) beside it. Turns are scored as drawn.

No network and no matrix has heard the speakers of a recording: the matrix that takes the spread by
emotion away is fitted for each recording on the other speakers. Thresholds were chosen on those of
five speakers among themselves ("chosen on"); in the other rows is at least one other speaker.
What the networks heard is kept in the folder for tracks, which makes a second run short.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

sys.path[:0] = [
    str(Path(__file__).parent),
    str(Path(__file__).parents[2]),
    str(Path(__file__).parents[2] / "packaging"),
]

import numpy as np
import soxr
from joined_voices import CHANNELS, CHOSEN_ON, FEMALE, RATE_HZ, SPEAKERS, Joined, conversation
from pyannote.core import Annotation, Segment, Timeline
from pyannote.metrics.diarization import DiarizationErrorRate

from fit_speaker_whitening import embeddings_of, fit_whitening
from voiceman_gui.analysis.measure.speech import speech_mask
from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.turns import UNSURE, SpeakerChoice, Turns
from voiceman_gui.models.speakers.embedding import SpeakerEmbedding
from voiceman_gui.models.speakers.segmentation import SpeakerSegmentation
from voiceman_gui.models.vad import CHUNK_SAMPLES, VoiceActivity
from voiceman_gui.speakers.propose import propose
from voiceman_gui.speakers.tracks import SpeakerTracks, track

SEED = 1
COLLAR_S = 0.25
AVERAGE = {"two": 0.08, "three": 0.15}
WORST_OF_TWO = 0.15
RECALL = 0.6
COUNTED = 0.8
HOP_S = 0.01


@dataclass(frozen=True)
class Case:
    """One recording to make."""

    kind: str
    speakers: tuple[str, ...]
    channel: str

    @property
    def name(self) -> str:
        return f"{self.kind}_{'+'.join(self.speakers)}_{self.channel}"

    @property
    def chosen_on(self) -> bool:
        return CHOSEN_ON.issuperset(self.speakers)

    @property
    def one_sex(self) -> bool:
        return len({speaker in FEMALE for speaker in self.speakers}) == 1


@dataclass
class Score:
    """What came out of one recording."""

    case: Case
    rate: float
    nist: float
    missed: float
    alarms: float
    confused: float
    overlap_recall: float
    overlap_precision: float
    overlap_share: float
    unsure_share: float
    counted: int


def cases(channels: list[str]) -> Iterator[Case]:
    halves = (
        tuple(one for one in SPEAKERS if one in CHOSEN_ON),
        tuple(one for one in SPEAKERS if one not in CHOSEN_ON),
    )
    for channel in channels:
        for half in halves:
            for pair in itertools.combinations(half, 2):
                yield Case("two", pair, channel)
                yield Case("overlap", pair, channel)
            for trio in itertools.combinations(half, 3):
                yield Case("three", trio, channel)
        for speaker in SPEAKERS:
            yield Case("one", (speaker,), channel)
        for pair in itertools.product(*halves):
            yield Case("two", tuple(sorted(pair)), channel)


class Listener:
    """Runs the networks over conversations, and keeps what they heard."""

    def __init__(self, corpus: Path, kept: Path) -> None:
        self._corpus = corpus
        self._kept = kept
        kept.mkdir(parents=True, exist_ok=True)
        self._vad = VoiceActivity()
        self._segmentation = SpeakerSegmentation()
        self.embedder = SpeakerEmbedding()
        self.embedder.whitening = None  # voices are kept as they are, and whitened for each case

    def conversation(self, case: Case) -> Joined:
        overlap = case.kind == "overlap"
        return conversation(
            self._corpus, case.speakers, seed=SEED, overlap=overlap, channel=case.channel
        )

    def hear(self, case: Case, joined: Joined) -> tuple[FrameTracks, SpeakerTracks]:
        path = self._kept / f"{case.name}.npz"
        if path.is_file():
            with np.load(path) as arrays:
                kept = dict(arrays)
            speech = FrameTracks(HOP_S, kept.pop("speech"), {})
            note = {"duration_s": float(kept.pop("duration_s"))}
            return speech, SpeakerTracks.from_arrays(kept, note)
        speech = self._speech(joined)
        tracks = track(
            [joined.samples[np.newaxis]],
            joined.rate_hz,
            self._segmentation,
            self.embedder,
            speech=speech,
            total_s=joined.duration_s,
            on_progress=ignore_progress,
            cancel=CancelToken(),
        )
        arrays, note = tracks.to_arrays()
        np.savez(path, speech=speech.speech, duration_s=note["duration_s"], **arrays)
        return speech, tracks

    def _speech(self, joined: Joined) -> FrameTracks:
        samples = np.asarray(soxr.resample(joined.samples, joined.rate_hz, RATE_HZ), np.float32)
        stream = self._vad.stream()
        chunks = range(0, samples.shape[0], CHUNK_SAMPLES)
        heard = np.concatenate([stream.push(samples[at : at + CHUNK_SAMPLES]) for at in chunks])
        frames = -(-samples.shape[0] // round(HOP_S * RATE_HZ))
        return FrameTracks(HOP_S, speech_mask(heard, 0, frames, HOP_S), {})


def whitened(tracks: SpeakerTracks, whitening: np.ndarray) -> SpeakerTracks:
    """Voices as the product would have them with a matrix."""
    length = np.linalg.norm(tracks.unit_embedding, axis=1, keepdims=True)
    voices = (tracks.unit_embedding / length) @ whitening
    return replace(tracks, unit_embedding=voices.astype(np.float32))


def reference_of(joined: Joined) -> Annotation:
    found = Annotation()
    for number, one in enumerate(joined.spoken):
        found[Segment(one.start_s, one.end_s), number] = one.speaker
    return found


def hypothesis_of(turns: Turns) -> Annotation:
    found = Annotation()
    for number, turn in enumerate(turns.turns):
        if turn.speaker != UNSURE:
            found[Segment(turn.span.start_s, turn.span.end_s), number] = f"found {turn.speaker}"
    return found


def overlaps(annotation: Annotation) -> Timeline:
    return annotation.get_overlap()


def score(case: Case, joined: Joined, speech: FrameTracks, tracks: SpeakerTracks) -> Score:
    number = "one" if case.kind == "one" else str(len(case.speakers))
    choice = SpeakerChoice.parse(number)
    turns = propose(tracks, choice, speech, seed=SEED).turns
    reference, hypothesis = reference_of(joined), hypothesis_of(turns)
    whole = Timeline([Segment(0, joined.duration_s)])
    parts = DiarizationErrorRate(collar=COLLAR_S)(reference, hypothesis, uem=whole, detailed=True)
    nist = DiarizationErrorRate(collar=2 * COLLAR_S)(reference, hypothesis, uem=whole)
    both, found = overlaps(reference), overlaps(hypothesis)
    shared = both.crop(found).duration()
    estimate = propose(tracks, SpeakerChoice(), speech, seed=SEED).estimate
    total = parts["total"]
    return Score(
        case,
        parts["diarization error rate"],
        nist,
        parts["missed detection"] / total,
        parts["false alarm"] / total,
        parts["confusion"] / total,
        shared / both.duration() if both.duration() else float("nan"),
        shared / found.duration() if found.duration() else float("nan"),
        joined.overlap_share,
        sum(turn.span.duration_s for turn in turns.of(UNSURE)) / speech.speech_s(),
        0 if estimate is None else estimate.count,
    )


def line(name: str, scores: list[Score], limit: float | None, worst: float | None) -> bool:
    """Print one row; returns whether it is within its limits."""
    rates = np.array([one.rate for one in scores])
    mean = float(rates.mean())
    largest = float(rates.max())
    good = (limit is None or mean <= limit) and (worst is None or largest <= worst)
    parts = (
        np.mean([one.missed for one in scores]),
        np.mean([one.alarms for one in scores]),
        np.mean([one.confused for one in scores]),
        np.mean([one.nist for one in scores]),
        np.mean([one.unsure_share for one in scores]),
    )
    row = (name, len(scores), *(f"{100 * x:.1f}" for x in (mean, largest, *parts)))
    print("| " + " | ".join(map(str, row)) + f" | {'yes' if good else 'NO'} |")
    return good


def report(channel: str, scores: list[Score]) -> bool:
    def of(kind: str, **wanted: bool) -> list[Score]:
        return [
            one
            for one in scores
            if one.case.kind == kind
            and all(getattr(one.case, name) == value for name, value in wanted.items())
        ]

    print(f"\n### {channel}\n")
    print("Diarisation error in percent, number of speakers given.\n")
    print("| people | n | mean | worst | missed | false | confused | NIST | unsure | within |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    two, three, worst = AVERAGE["two"], AVERAGE["three"], WORST_OF_TWO
    good = [
        line("two, chosen on", of("two", chosen_on=True), two, worst),
        line("two, others", of("two", chosen_on=False), two, worst),
        line("two, one sex", of("two", one_sex=True), two, worst),
        line("two, woman and man", of("two", one_sex=False), two, worst),
        line("two, all", of("two"), two, worst),
        line("three, chosen on", of("three", chosen_on=True), three, None),
        line("three, others", of("three", chosen_on=False), three, None),
        line("two, overlap", of("overlap"), None, None),
    ]
    print("\n| number not given | n | right |\n|---|---|---|")
    right = []
    for kind, count in (("one", 1), ("two", 2), ("three", 3)):
        hits = [one.counted == count for one in of(kind)]
        right += hits if kind != "two" else [one.counted == 2 for one in of("two")]
        print(f"| {kind} | {len(hits)} | {100 * np.mean(hits):.0f} % |")
    print(f"| all | {len(right)} | {100 * np.mean(right):.0f} % |")
    both = of("overlap")
    share, recall, precision = (
        float(np.mean([getattr(one, name) for one in both]))
        for name in ("overlap_share", "overlap_recall", "overlap_precision")
    )
    print(
        f"\nOverlap of {100 * share:.0f} % of the speech: found {100 * recall:.0f} %, "
        f"right in {100 * precision:.0f} % of what was found."
    )
    return all(good) and recall >= RECALL and float(np.mean(right)) >= COUNTED


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--corpus", type=Path, required=True, help="EmoDB")
    parser.add_argument("--channels", nargs="+", choices=CHANNELS, default=["clean", "telephone"])
    parser.add_argument("--tracks", type=Path, default=Path("diarisation-tracks"))
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    listener = Listener(given.corpus, given.tracks)
    embeddings = _embeddings(given.corpus, given.tracks, listener.embedder)
    found: dict[str, list[Score]] = {channel: [] for channel in given.channels}
    for case in cases(given.channels):
        joined = listener.conversation(case)
        speech, tracks = listener.hear(case, joined)
        matrix = fit_whitening(embeddings, without=case.speakers)
        found[case.channel].append(score(case, joined, speech, whitened(tracks, matrix)))
        one = found[case.channel][-1]
        print(f"{case.name}: {100 * one.rate:.1f} %, {one.counted}", file=sys.stderr)
    good = [report(channel, scores) for channel, scores in found.items()]
    if given.json:
        rows = [_row(one) for scores in found.values() for one in scores]
        given.json.write_text(json.dumps(rows, indent=1))
    sys.exit(0 if all(good) else 1)


def _embeddings(corpus: Path, kept: Path, embedder: SpeakerEmbedding) -> dict[Any, np.ndarray]:
    path = kept / "utterances.npz"
    if not path.is_file():
        found = embeddings_of(corpus, embedder)
        np.savez(path, **{"|".join(key): value for key, value in found.items()})
    with np.load(path) as arrays:
        return {tuple(name.split("|")): arrays[name] for name in arrays.files}


def _row(one: Score) -> dict[str, Any]:
    numbers = {key: value for key, value in vars(one).items() if key != "case"}
    return {"case": one.case.name, **numbers}


if __name__ == "__main__":
    main()
