"""How well the embedded models do on speakers they have not heard, as recorded and by telephone.

    python tests/benchmarks/bench_models.py --corpus PATH

Joins the utterances of each EmoDB speaker with pauses of 0.6 s, sends the recordings through each
channel (as recorded, 300..3400 Hz, codecs), measures and reads them as the product does (windows of
4 s, hop 1 s) with models fitted on the nine other speakers, and prints the tables of the model's
card: emotional recordings by mood and by name, plain recordings of neutral speech alone, what a
marked baseline moves, coverage of the intervals, and the error of the confidence. Then what the
shipped weights say of the speaker whom they have not heard. Ends with 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

import numpy as np

from channels import TRAINED, UNTRAINED
from embedded_card import HELD_OUT, emotional_rows, plain_rows
from embedded_figures import average_recall, confusion
from product_reading import judge
from train_embedded import figures, measure_material, train
from voiceman_gui.models.loading import load_embedded

FOLDER = ROOT / "resources" / "models" / "embedded-acoustic"
LEAST = {"recall": 0.80, "named_recall": 0.88, "named_share": 0.5}
"""Of the trained channels together, by mood."""
LEAST_VALENCE = 0.45
"""Rank correlation with pleasure apart from arousal, mean of the trained channels."""
LEAST_PLAIN, MOST_CUES = 0.90, 0.06
MOST_ERROR = 0.05
COVERAGE = (0.93, 0.97)


def misses(measured: dict[str, Any]) -> list[str]:
    """Which targets the figures miss."""
    moods = [measured["by_mood"][channel.name] for channel in TRAINED]
    level = [measured["plain"][channel.name] for channel in TRAINED]
    found = [
        f"{name} {value:.3f}"
        for name, least in LEAST.items()
        if (value := float(np.mean([one[name] for one in moods]))) < least
    ]
    apart = float(np.mean([one["valence_apart"] for one in moods]))
    if apart < LEAST_VALENCE:
        found.append(f"valence apart from arousal {apart:.3f}")
    plain = float(np.mean([one["neutral_or_undecided"] for one in level]))
    if plain < LEAST_PLAIN:
        found.append(f"plain neutral or undecided {plain:.3f}")
    found += [
        f"cues on plain speech, {channel}: {one['cues']}"
        for channel, one in measured["plain"].items()
        if one["cues"]["above"] > MOST_CUES * one["cues"]["windows"]
    ]
    for name in ("arousal", "dominance", "valence"):
        covered = float(np.mean([one["coverage"][name] for one in moods]))
        if not COVERAGE[0] <= covered <= COVERAGE[1]:
            found.append(f"coverage of {name} {covered:.3f}")
    if measured["confidence"]["error"] > MOST_ERROR:
        found.append(f"calibration error {measured['confidence']['error']:.3f}")
    if any(measured["moved_by_baseline"].values()):
        found.append(f"moved by a marked baseline: {measured['moved_by_baseline']}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, required=True, help="EmoDB: labels.csv and audio/")
    arguments = parser.parse_args()
    material = measure_material(arguments.corpus)
    trained = train(material)
    measured = figures(material, trained.unheard)
    print(
        "channel | trained | windows | recall | named | recall of named | right | arousal AUC "
        "| valence rho | apart from arousal"
    )
    for order in ("by_mood", "by_name"):
        print(f"\n{order}\n{emotional_rows(measured, order)}")
    print(f"\nplain\n{plain_rows(measured)}")
    print(f"\nmoved by a marked baseline: {measured['moved_by_baseline']}")
    for channel, one in measured["by_mood"].items():
        print(f"coverage, {channel}: {one['coverage']}")
    print(f"calibration error: {measured['confidence']['error']}")
    for row in measured["confidence"]["bins"]:
        print(f"    {row}")
    print(f"\nThe shipped weights on speaker {HELD_OUT}, whom they have not heard:")
    shipped = {HELD_OUT: load_embedded(FOLDER)}
    for channel in (*TRAINED, *UNTRAINED):
        own = [h for h in material.by_mood[channel] if h.session.speaker == HELD_OUT]
        print(f"{channel.name}: recall {average_recall(confusion(judge(own, shipped))):.3f}")
    missed = misses(measured)
    print("\nMissed: " + ("; ".join(missed) if missed else "nothing"))
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
