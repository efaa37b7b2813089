"""The dossier of EmoDB: the validation kit over the whole corpus, as a laboratory would use it.

    python tests/benchmarks/bench_validation.py --corpus PATH --out FOLDER [--language ko]

The corpus has no ratings of its recordings: published means of the emotions' words stand for them,
which the dossier says among the deviations, as it says that the embedded model was trained on the
corpus. Prints each requirement with what was found, and the time that it took.
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from voiceman_gui.core.networks import EMBEDDED, ModelChoice
from voiceman_gui.core.validation.figures import FigureId, Limit
from voiceman_gui.core.validation.requirements import Requirements
from voiceman_gui.pipeline.validation import Options, condition_like, validate

MEANS = {
    "anger": (0.59, 0.25, -0.51),
    "happiness": (0.51, 0.46, 0.81),
    "sadness": (-0.27, -0.33, -0.63),
    "boredom": (-0.62, -0.33, -0.65),
    "fear": (0.60, -0.43, -0.64),
    "disgust": (0.35, 0.11, -0.60),
    "neutral": (0.0, 0.0, 0.0),
}
"""Arousal, dominance and pleasure of the words, -1..1 (Russell, Mehrabian 1977)."""

REQUIREMENTS = Requirements(
    "EmoDB as its own test",
    laboratory="Voice.man project",
    responsible="Maintainers of Voice.man",
    purpose=(
        "To describe changes of vocal arousal within a speaker in clear recordings of German "
        "speech, and to show which of the program's statements are not to be relied on. The limits "
        "are the project's own for its embedded models."
    ),
    deviations=(
        "The embedded model was trained on this corpus: its categories and its confidence are "
        "those of speakers that it has heard. They show that the program does here what its "
        "model card says, not what it does on other voices.",
        "The ratings are published means of the emotions' words (Russell, Mehrabian 1977), not "
        "ratings of these recordings.",
        "The neutral recordings of a speaker are too short together for the baseline of the stress "
        "gauge: its false alarms on plain speech cannot be counted here.",
        "The speech was acted by ten speakers in an anechoic room, chosen by listeners for clear "
        "emotion (Burkhardt et al., 2005): it varies more than speech in casework.",
    ),
    limits={
        FigureId.AROUSAL_AUC: Limit(least=0.90),
        FigureId.UAR_ALL: Limit(least=0.80),
        FigureId.UAR_NAMED: Limit(least=0.88),
        FigureId.NAMED_SHARE: Limit(least=0.50),
        FigureId.VALENCE_RHO: Limit(least=0.45),
        FigureId.AROUSAL_COVERAGE: Limit(0.93, 0.97),
        FigureId.DOMINANCE_COVERAGE: Limit(0.93, 0.97),
        FigureId.VALENCE_COVERAGE: Limit(0.93, 0.97),
        FigureId.CALIBRATION_ERROR: Limit(most=0.05),
        FigureId.STRESS_FALSE_ALARMS: Limit(most=0.10),
        FigureId.CUE_FALSE_ALARMS: Limit(most=0.06),
        FigureId.PLAIN_NEUTRAL: Limit(least=0.90),
    },
)


def write_list(corpus: Path, path: Path) -> None:
    """Write the corpus as a laboratory's list."""
    with (corpus / "labels.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(
            ("path", "label", "speaker", "sex", "language", "arousal", "dominance", "valence")
        )
        for row in rows:
            sound = (corpus / "audio" / row["file"]).resolve()
            emotion = row["emotion"]
            writer.writerow((sound, emotion, row["speaker"], row["gender"], "de", *MEANS[emotion]))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, required=True, help="EmoDB: labels.csv and audio/")
    parser.add_argument("--out", type=Path, required=True, help="a new folder for the dossier")
    parser.add_argument("--language", default="en")
    parser.add_argument("--like", type=Path, help="a recording whose conditions are simulated")
    parser.add_argument("--when", type=datetime.fromisoformat, help="the date, with time zone")
    given = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as place:
        listed = Path(place) / "emodb.csv"
        write_list(given.corpus, listed)
        options = Options(
            models=ModelChoice(EMBEDDED, EMBEDDED, speakers=EMBEDDED),
            condition=None if given.like is None else condition_like(given.like),
            language=given.language,
        )
        when = given.when or datetime.now().astimezone()
        done = validate(listed, given.out, REQUIREMENTS, options, when=when)
    for one in done.study.figures:
        shown = "-" if one.value is None else f"{one.value:.3f}"
        ends = "" if one.low is None else f" ({one.low:.3f} to {one.high:.3f})"
        print(f"{one.id.value:22} {shown}{ends:22} {done.study.verdict(one).value}")
    print(f"{time.monotonic() - began:.0f} s; {done.pdf}, SHA-256 of the results {done.sha256}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
