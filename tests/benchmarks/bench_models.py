"""How well the embedded models do on speakers they have not heard, as recorded and by telephone.

    python tests/benchmarks/bench_models.py --corpus PATH [--seeds N]

Joins all utterances of each EmoDB speaker with pauses of 0.6 s, sends the recording through each
channel (as recorded, 300..3400 Hz, codecs), measures it as the product does (windows of 4 s, hop
1 s, baseline all speech), rates each utterance by its windows weighted with the squared share they
have of it, and prints for every speaker the area under the curve of arousal (anger, happiness, fear
against sadness, boredom, neutral) and the recall of the categories by a model fitted on the nine
other speakers through all channels of the training. Then the same for recordings that begin calmly,
without and with the calm passage as the marked baseline, and for recordings of only neutral speech:
the numbers of `evidence.json` beside the weights. Ends with 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

import numpy as np

from calm_speech import evidence, measure_calm
from channels import MOBILE, TELEPHONE, TRAINED, UNTRAINED, WIDE
from embedded_card import HELD_OUT, average_recall, score
from embedded_fit import Unheard, calibrated, fit_without_each, read_unheard
from emodb import AnalysisController
from train_embedded import examples_of, measure_corpus, measure_speakers
from voiceman_gui.analysis import arousal
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.models.loading import load_embedded
from voiceman_gui.models.vad import VoiceActivity

FOLDER = ROOT / "resources" / "models" / "embedded-acoustic"
TARGETS = {WIDE: (0.95, 0.75), TELEPHONE: (0.90, 0.75), MOBILE: (0.90, 0.75)}
"""Mean AUC and pooled recall that the order by name must reach."""


def report(title: str, read: list[Unheard]) -> tuple[float, float]:
    """Print one recording condition's table; mean AUC and pooled recall."""
    scores = [score(one) for one in read]
    print(f"\n{title}\nspeaker  recall  arousal AUC  valence rho  bandwidth")
    for s, one in zip(scores, read, strict=True):
        print(
            f"{s.speaker:>7}  {s.recall:6.2f}  {s.arousal_auc:11.3f}  {s.valence_correlation:11.2f}"
            f"  {one.session.measurements.quality.bandwidth_hz:6.0f} Hz"
        )
    auc = float(np.mean([s.arousal_auc for s in scores]))
    total = np.sum([s.confusion for s in scores], axis=0)
    recall = average_recall(total)
    print(f"    all  {recall:6.3f}  {auc:11.4f}  (pooled recall, mean AUC)")
    for name, row in zip(CATEGORIES, total, strict=True):
        cells = zip(CATEGORIES, row, strict=True)
        print(f"{name:>7} read as " + "  ".join(f"{category} {n}" for category, n in cells))
    return auc, recall


def shipped(session: AnalysisController) -> Unheard:
    """The session as the shipped weights read it."""
    model = load_embedded(FOLDER)
    relative = model.relative(session.windows, session.baseline)
    rated = arousal.unit_scale(session.arousal)
    return Unheard(session, model.posteriors(relative), model.valence(relative), rated)


def report_calm(corpus: Path, fitted: dict[str, dict[str, Any]], vad: VoiceActivity) -> bool:
    """Print the rates of calm speech; whether a calm baseline changed any."""
    numbers = json.loads((FOLDER / "weights.json").read_text(encoding="utf-8"))
    calm = {channel: measure_calm(corpus, vad, channel) for channel in TRAINED}
    moved = False
    for channel, found in evidence(calm, calibrated(fitted, numbers)).items():
        print(f"\n{channel}, recordings that begin calmly")
        for row in found["baseline"]:
            print(
                f"    {row['marked']}: recall of neutral {row['neutral_recall']:.3f}, average "
                f"recall {row['average_recall']:.3f}, {row['cues']} of {row['windows']} windows "
                "above the 95th percentile of I1"
            )
        without, calm_baseline = (
            {k: v for k, v in row.items() if k != "marked"} for row in found["baseline"][:2]
        )
        moved = moved or without != calm_baseline
        print(f"{channel}, only neutral speech: {found['only_neutral']}")
    return moved


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, required=True, help="EmoDB: labels.csv and audio/")
    parser.add_argument(
        "--seeds", type=int, default=0, help="further orders of the utterances, never trained on"
    )
    arguments = parser.parse_args()
    sessions = measure_corpus(arguments.corpus)
    fitted = fit_without_each(examples_of(sessions))
    reached = {
        (channel, order): report(f"{channel.name}, order {order}", read_unheard(fitted, read))
        for (channel, order), read in sessions.items()
    }
    vad = VoiceActivity()
    for seed in range(100, 100 + arguments.seeds):
        for channel in TRAINED:
            fresh = measure_speakers(arguments.corpus, vad, channel, seed)
            title = f"{channel.name}, order {seed}"
            reached[channel, seed] = report(title, read_unheard(fitted, fresh))
    print("\nThe shipped weights on the speaker they have not heard:")
    for channel in (*TRAINED, *UNTRAINED):
        own = next(s for s in sessions[channel, None] if s.speaker == HELD_OUT)
        print(f"{channel.name}: recall {score(shipped(own)).recall:.3f}")
    missed = report_calm(arguments.corpus, fitted, vad)
    if missed:
        print("A calm baseline moves the categories: it must not.")
    print("\nOrder by name, and the lowest over all orders:")
    for channel in (*TRAINED, *UNTRAINED):
        auc, recall = reached[channel, None]
        orders = [r for (c, _), r in reached.items() if c == channel]
        low_auc, low_recall = (min(values) for values in zip(*orders, strict=True))
        print(
            f"{channel.name}: mean AUC {auc:.4f} ({low_auc:.4f}), "
            f"recall {recall:.4f} ({low_recall:.4f})"
        )
        if channel in TARGETS:
            least_auc, least_recall = TARGETS[channel]
            print(f"    targets: {least_auc}, {least_recall}")
            missed = missed or auc < least_auc or recall < least_recall
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
