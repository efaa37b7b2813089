"""How well the embedded models do on speakers they have not heard.

    python tests/benchmarks/bench_models.py --corpus PATH [--seeds N]

Joins all utterances of each EmoDB speaker with pauses of 0.6 s, measures the recording as the
product does (windows of 4 s, hop 1 s, baseline all speech), rates each utterance by its windows
weighted with the squared share they have of it, and prints for every speaker the area under the
curve of arousal (anger, happiness, fear against sadness, boredom, neutral) and the recall of the
categories by a model fitted on the nine other speakers. Ends with 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

import numpy as np

from embedded_card import HELD_OUT, average_recall, score
from embedded_fit import Unheard, fit_without_each, read_unheard
from emodb import Session, measure_session, speakers
from train_embedded import ORDERS, examples_of, measure_corpus
from voiceman_gui.analysis import arousal
from voiceman_gui.models.registry import load_embedded
from voiceman_gui.models.vad import VoiceActivity

AUC_TARGET = 0.95
RECALL_TARGET = 0.75


def report(title: str, read: list[Unheard]) -> tuple[float, float]:
    """Print one order's table; mean AUC and pooled recall."""
    scores = [score(one) for one in read]
    print(f"\n{title}\nspeaker  recall  arousal AUC  valence rho")
    for s in scores:
        print(
            f"{s.speaker:>7}  {s.recall:6.2f}  {s.arousal_auc:11.3f}  {s.valence_correlation:11.2f}"
        )
    auc = float(np.mean([s.arousal_auc for s in scores]))
    recall = average_recall(np.sum([s.confusion for s in scores], axis=0))
    print(f"    all  {recall:6.3f}  {auc:11.4f}  (pooled recall, mean AUC)")
    return auc, recall


def shipped(session: Session) -> Unheard:
    """The session as the shipped weights read it."""
    model = load_embedded(ROOT / "resources" / "models" / "embedded-acoustic")
    relative = model.relative(session.windows, session.baseline)
    rated = arousal.unit_scale(arousal.arousal(session.windows, session.baseline))
    return Unheard(session, model.posteriors(relative), model.valence(relative), rated)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, required=True, help="EmoDB: labels.csv and audio/")
    parser.add_argument(
        "--seeds", type=int, default=0, help="further orders of the utterances, never trained on"
    )
    arguments = parser.parse_args()
    sessions = measure_corpus(arguments.corpus)
    models = fit_without_each(examples_of(sessions))
    reached = [report(f"order {order}", read_unheard(models, sessions[order])) for order in ORDERS]
    vad = VoiceActivity()
    for seed in range(100, 100 + arguments.seeds):
        fresh = [
            measure_session(arguments.corpus, s, vad, order_seed=seed)
            for s in speakers(arguments.corpus)
        ]
        reached.append(report(f"order {seed}", read_unheard(models, fresh)))
    own = next(s for s in sessions[None] if s.speaker == HELD_OUT)
    print("\nThe shipped weights on the speaker they have not heard:")
    print(
        np.array2string(score(shipped(own)).confusion), f"recall {score(shipped(own)).recall:.3f}"
    )
    auc, recall = reached[0]
    print(
        f"\norder by name: mean AUC {auc:.4f} (target {AUC_TARGET}), "
        f"recall {recall:.4f} (target {RECALL_TARGET})"
    )
    print(
        f"lowest over all orders: {min(a for a, _ in reached):.4f}, "
        f"{min(r for _, r in reached):.4f}"
    )
    return 0 if auc >= AUC_TARGET and recall >= RECALL_TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
