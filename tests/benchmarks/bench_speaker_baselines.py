"""What a baseline for each voice is worth on recordings of two people.

    python tests/benchmarks/bench_speaker_baselines.py --corpus PATH [--pairs all|mixed|N]

Two recordings of each pair of speakers, in turns of one to four utterances with pauses of 0.6 s, in
random (seeded) order, sent through channels and read with the turns given:

- A conversation of all utterances: the area under the curve of arousal (anger, happiness, fear
  against sadness, boredom, neutral; utterances rated by their windows, weighted with the squared
  share that they have of them), with a baseline for each speaker, with one baseline for both, and
  of the same utterances in the same order without the other speaker. Missed where the mean over the
  speakers is further than 0.02 from what they reach alone.
- An interview of all neutral utterances and as many others (of each speaker 18 at least): how many
  windows of the neutral ones are distinguishable from the baseline's median, and how many the
  negative control says that chance makes so. Missed where they are more over all voices, or for
  more voices above the control's 95 % interval than chance explains (2.5 % of them, at the 99 %
  quantile).

Ends with 1 when something is missed.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging"), str(ROOT / "tests")]

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binom
from sklearn.metrics import roc_auc_score

from channels import TELEPHONE, WIDE, Channel
from emodb import CALM, EXCITED, Segment, Utterance, blocks, join, profile, read_labels
from helpers.analyses import layout_waveform
from helpers.measured_sample import embedded
from voiceman_gui.analysis.measure.recording import measure
from voiceman_gui.analysis.read import read
from voiceman_gui.analysis.sensitivity.control import shuffled_orders
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.diarisation import Diarisation
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.sensitivity import Chance
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Speaker, SpeakerChoice, Turn, Turns
from voiceman_gui.models.vad import VoiceActivity

Rows = NDArray[np.bool_]

TOLERANCE = 0.02
TWO = SpeakerChoice.parse("2")
MOST_UTTERANCES = 4
"""In one turn."""
INTERVIEW_UTTERANCES = 18
"""Of each speaker at least: fewer are no baseline for stress."""


@dataclass(frozen=True)
class Figures:
    """What a speaker reaches: areas under the curve, and distinguishable neutral windows."""

    speaker: str
    alone: float
    own: float
    shared: float
    neutral: Chance | None
    """None where somebody says too little in the interview for a baseline."""
    one_baseline: tuple[int, int, int]
    """Neutral windows with a reading against one baseline for both: all, below, above."""


def in_turns(
    corpus: Path, pair: tuple[str, str], *, mostly_neutral: bool = False
) -> list[Utterance]:
    """Utterances of two speakers, each one's in random order, in turns.

    All of them, or all neutral ones and as many others.
    """
    rng = np.random.default_rng(int(pair[0]) * 100 + int(pair[1]))
    waiting: dict[str, list[Utterance]] = {}
    for speaker in pair:
        own = [one for one in read_labels(corpus) if one.speaker == speaker]
        if mostly_neutral:
            neutral = [one for one in own if one.emotion == "neutral"]
            others = [one for one in own if one.emotion != "neutral"]
            count = max(len(neutral), INTERVIEW_UTTERANCES - len(neutral))
            drawn = rng.permutation(len(others))[:count]
            own = [*neutral, *(others[i] for i in drawn)]
        waiting[speaker] = [own[i] for i in rng.permutation(len(own))]
    found: list[Utterance] = []
    for speaker in itertools.cycle(pair):
        if not any(waiting.values()):
            return found
        count = int(rng.integers(1, MOST_UTTERANCES + 1))
        found += waiting[speaker][:count]
        del waiting[speaker][:count]
    return found


def turns_of(segments: tuple[Segment, ...]) -> Turns:
    """Successive utterances of one speaker are one turn."""
    found: list[Turn] = []
    for who, row in itertools.groupby(segments, key=lambda one: one.utterance.speaker):
        own = list(row)
        found.append(Turn(Span(own[0].start_s, own[-1].end_s), who, cluster=who))
    speakers = dict.fromkeys(turn.speaker for turn in found)
    return Turns(tuple(Speaker(one) for one in speakers), tuple(found))


def measured(
    corpus: Path, utterances: list[Utterance], channel: Channel, vad: VoiceActivity
) -> tuple[Measurements, tuple[Segment, ...]]:
    """Join, send through a channel, and measure as the product does."""
    joined, rate_hz, segments = join(corpus, utterances)
    # A quiet room: digital silence would be taken for lost sound.
    joined = joined + np.random.default_rng(1).normal(0, 1e-4, joined.shape).astype(np.float32)
    samples, rate_hz = channel.carry(joined, rate_hz)
    found = measure(
        blocks(samples, rate_hz),
        rate_hz,
        AnalysisSettings(),
        vad,
        total_s=samples.shape[0] / rate_hz,
        on_progress=ignore_progress,
        on_measurements=lambda _: None,
        cancel=CancelToken(),
    )
    return found, segments


def analysed(found: Measurements, turns: Turns | None) -> Analysis:
    """Read with a baseline for each speaker, or without turns with one for all."""
    waveform = layout_waveform(found.measured_s, Path("/corpus/conversation.wav"))
    if turns is None:
        return read(waveform, found, AnalysisSettings(), embedded(), profile())
    settings = AnalysisSettings(speakers=TWO, turns=turns)
    return read(
        waveform,
        found,
        settings,
        embedded(),
        profile(),
        diarisation=Diarisation(TWO, turns, turns),
    )


def auc(analysis: Analysis, segments: tuple[Segment, ...], speaker: str) -> float:
    """Area under the curve of a speaker's utterances."""
    windows = analysis.windows
    arousal = windows.column("arousal").value
    if windows.owner is not None and len(windows.speakers) > 1:
        arousal = np.where(windows.of(speaker), arousal, np.nan)
    known = ~np.isnan(arousal)
    rated, labels = [], []
    for one in segments:
        played = one.utterance.emotion
        if one.utterance.speaker != speaker or played not in (*EXCITED, *CALM):
            continue
        shared = np.minimum(one.end_s, windows.end_s) - np.maximum(one.start_s, windows.start_s)
        weight = np.maximum(0, shared[known]) ** 2
        if weight.sum() > 0:
            rated.append(float(weight @ arousal[known] / weight.sum()))
            labels.append(played in EXCITED)
    return float(roc_auc_score(labels, rated))


def neutral_windows(analysis: Analysis, segments: tuple[Segment, ...], speaker: str) -> Rows:
    """Windows of which most lies in neutral utterances of a speaker, pauses left out."""
    windows = analysis.windows
    neutral, other = np.zeros(len(windows)), np.zeros(len(windows))
    for one in segments:
        shared = np.minimum(one.end_s, windows.end_s) - np.maximum(one.start_s, windows.start_s)
        own = one.utterance.speaker == speaker and one.utterance.emotion == "neutral"
        (neutral if own else other)[:] += np.maximum(0, shared)
    return np.asarray(neutral > other)


def one_pair(
    corpus: Path, pair: tuple[str, str], channel: Channel, vad: VoiceActivity
) -> Iterator[Figures]:
    """Figures of both speakers of a recording."""
    utterances = in_turns(corpus, pair)
    found, segments = measured(corpus, utterances, channel, vad)
    told, untold = analysed(found, turns_of(segments)), analysed(found, None)
    asked, places = measured(corpus, in_turns(corpus, pair, mostly_neutral=True), channel, vad)
    interview, both = analysed(asked, turns_of(places)), analysed(asked, None)
    for speaker in pair:
        own = [one for one in utterances if one.speaker == speaker]
        single, single_segments = measured(corpus, own, channel, vad)
        orders = shuffled_orders(interview.of(speaker), interview.settings, profile())
        neutral = None
        if orders is not None:
            neutral = orders.chance(neutral_windows(interview, places, speaker))
        stress = both.windows.column("stress")
        rows = neutral_windows(both, places, speaker) & stress.known
        yield Figures(
            speaker,
            auc(analysed(single, None), single_segments, speaker),
            auc(told, segments, speaker),
            auc(untold, segments, speaker),
            neutral,
            (
                int(rows.sum()),
                int(np.count_nonzero(stress.high[rows] < 0)),
                int(np.count_nonzero(stress.low[rows] > 0)),
            ),
        )


def chosen_pairs(corpus: Path, which: str) -> list[tuple[str, str]]:
    """Return all pairs, those of a woman and a man, or some that are drawn."""
    gender = {one.speaker: one.gender for one in read_labels(corpus)}
    everyone = list(itertools.combinations(sorted(gender), 2))
    if which == "all":
        return everyone
    if which == "mixed":
        return [pair for pair in everyone if gender[pair[0]] != gender[pair[1]]]
    drawn = np.random.default_rng(9).permutation(len(everyone))[: int(which)]
    return [everyone[i] for i in sorted(drawn)]


def report(channel: Channel, rows: list[tuple[tuple[str, str], Figures]]) -> bool:
    """Print a channel's figures; whether a target is missed."""
    print(f"\n{channel.name}\npair   speaker   alone     own  shared   neutral windows")
    for pair, one in rows:
        count, below, above = one.one_baseline
        said = "too little speech for a baseline"
        if one.neutral is not None:
            said = (
                f"{one.neutral.found} of {one.neutral.items}, by chance {one.neutral.expected:.1f} "
                f"({one.neutral.low:.0f} to {one.neutral.high:.0f})"
            )
        print(
            f"{pair[0]}-{pair[1]}       {one.speaker}   {one.alone:.3f}   {one.own:.3f}   "
            f"{one.shared:.3f}   {said}; one baseline: {below} below, {above} above of {count}"
        )
    alone, own, shared = (
        float(np.mean([getattr(one, name) for _, one in rows]))
        for name in ("alone", "own", "shared")
    )
    apart = np.array([one.own - one.alone for _, one in rows])
    print(
        f"mean AUC: alone {alone:.4f}, own baseline {own:.4f} ({own - alone:+.4f}; of "
        f"single speakers {apart.min():+.3f} to {apart.max():+.3f}, mean size "
        f"{np.abs(apart).mean():.4f}), one baseline {shared:.4f}"
    )
    controlled = [one.neutral for _, one in rows if one.neutral is not None]
    found, items = (sum(getattr(one, name) for one in controlled) for name in ("found", "items"))
    expected = sum(one.expected for one in controlled)
    over = sum(one.found > one.expected for one in controlled)
    above_all = sum(one.found > one.high for one in controlled)
    allowed = int(binom.ppf(0.99, len(controlled), 0.025))
    count, below, above = (sum(one.one_baseline[i] for _, one in rows) for i in range(3))
    print(
        f"neutral windows distinguishable: {found} of {items} ({found / items:.1%}), by chance "
        f"{expected:.0f} ({expected / items:.1%}); more than that for {over} of {len(controlled)} "
        f"voices, more than its 95 % for {above_all} (at most {allowed}); against one baseline "
        f"{below} below and {above} above of {count} ({(below + above) / count:.1%})"
    )
    return abs(own - alone) > TOLERANCE or found > expected or above_all > allowed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, required=True, help="EmoDB: labels.csv and audio/")
    parser.add_argument("--pairs", default="mixed", help="all, mixed (the default) or a number")
    arguments = parser.parse_args()
    vad, missed = VoiceActivity(), False
    for channel in (WIDE, TELEPHONE):
        rows = [
            (pair, one)
            for pair in chosen_pairs(arguments.corpus, arguments.pairs)
            for one in one_pair(arguments.corpus, pair, channel, vad)
        ]
        missed = report(channel, rows) or missed
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
