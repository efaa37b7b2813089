"""Train the embedded model of categories and valence on EmoDB and write its folder.

    python packaging/train_embedded.py --corpus PATH [--out resources/models/embedded-acoustic]

Same corpus, same program and same libraries give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

# One thread, so that sums are added in one order; read by the libraries when they are loaded.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the package need not be installed to be trained

import numpy as np  # noqa: E402
from numpy.typing import NDArray  # noqa: E402

import emodb  # noqa: E402
from channels import TRAINED, UNTRAINED, WIDE, Channel  # noqa: E402
from embedded_calibrate import (  # noqa: E402
    NORMS,
    PARTS,
    confidence_examples,
    half_widths,
    incongruence,
    interval_scores,
)
from embedded_card import HELD_OUT, LIMITS, check_sentences, write_card  # noqa: E402
from embedded_figures import (  # noqa: E402
    baseline_moves,
    confidence_unheard,
    emotional,
    plain,
)
from embedded_fit import Heard, fit, fit_without_each, with_numbers  # noqa: E402
from emodb import Arrange, by_mood, only_neutral, speakers  # noqa: E402
from product_reading import Judged, judge, product_reading  # noqa: E402
from voiceman_gui.analysis.calibrate_confidence import fit_confidence  # noqa: E402
from voiceman_gui.core.span import Span  # noqa: E402
from voiceman_gui.models.embedded import Embedded  # noqa: E402
from voiceman_gui.models.vad import VoiceActivity  # noqa: E402

ID = "embedded-acoustic"
REVISION = "3"
BASELINE_S = 20.0
"""Length of the passage that is marked to see that nothing moves."""

_SOURCE = "EmoDB as recorded and by simulated telephone, leave one speaker out"

Numbers = dict[str, Any]
Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Material:
    """Recordings of all speakers: emotional ones by name and by mood, and plain ones."""

    by_name: dict[Channel, list[Heard]]
    by_mood: dict[Channel, list[Heard]]
    plain: dict[Channel, list[Heard]]

    @property
    def examples(self) -> list[Heard]:
        """What is trained on: no plain recordings, which cost more than they give."""
        groups = (self.by_name, self.by_mood)
        return [one for group in groups for c in TRAINED for one in group[c]]


def measure_material(corpus: Path) -> Material:
    """Measure all recordings through all channels."""
    vad = VoiceActivity()

    def all_of(arrange: Arrange) -> dict[Channel, list[Heard]]:
        return {
            c: [
                Heard.of(emodb.measure_session(corpus, speaker, vad, channel=c, arrange=arrange))
                for speaker in speakers(corpus)
            ]
            for c in (*TRAINED, *UNTRAINED)
        }

    return Material(all_of(list), all_of(by_mood), all_of(only_neutral))


@dataclass(frozen=True, eq=False)
class Trained:
    """Shipped numbers, and for each speaker the calibrated model that has not heard the speaker.

    Parameters
    ----------
    numbers : dict
    unheard : dict of str to Embedded
    scores : dict of str to list of ndarray of float64
        What the intervals were made of; see `interval_scores`.
    """

    numbers: Numbers
    unheard: dict[str, Embedded]
    scores: dict[str, list[Floats]]


def train(material: Material) -> Trained:
    """Fit, then calibrate on what models say of speakers that they have not heard."""
    fitted = fit_without_each(material.examples)
    models = {speaker: with_numbers(own) for speaker, own in fitted.items()}
    by_name, moods, level = _read(material, models)
    # Where moods last: joined by name, few windows hold a single emotion.
    scores = interval_scores(moods)
    calibration: Numbers = {
        "calibrated_on": _SOURCE,
        "half_widths": half_widths(scores),
        "incongruence": incongruence(by_name + moods, level, _SOURCE),
    }
    by_name, moods, level = _read(material, _calibrated(fitted, calibration))
    parts, right, weight, _ = confidence_examples(by_name + moods, level)
    fitted_confidence = fit_confidence(PARTS, parts, right, weight)
    calibration["confidence"] = {
        "bias": fitted_confidence.bias,
        "parts": {name: asdict(part) for name, part in fitted_confidence.parts.items()},
    }
    shipped = fit([one for one in material.examples if one.session.speaker != HELD_OUT])
    return Trained({**shipped, **calibration}, _calibrated(fitted, calibration), scores)


def _calibrated(fitted: dict[str, Numbers], calibration: Numbers) -> dict[str, Embedded]:
    return {speaker: with_numbers({**own, **calibration}) for speaker, own in fitted.items()}


def _read(material: Material, models: dict[str, Embedded]) -> tuple[list[Judged], ...]:
    """Recordings by name, by mood, and plain ones, through the channels of the training."""
    groups = (material.by_name, material.by_mood, material.plain)
    return tuple([one for c in TRAINED for one in judge(group[c], models)] for group in groups)


def figures(material: Material, models: dict[str, Embedded]) -> dict[str, Any]:
    """Everything that card, sentences and benchmark say of the model."""
    every = (*TRAINED, *UNTRAINED)
    read = {c: judge(material.by_mood[c], models) for c in every}
    by_name = {c: judge(material.by_name[c], models) for c in every}
    level = {c: judge(material.plain[c], models) for c in every}
    marked = [
        Judged(one, *product_reading(one.session, models[one.session.speaker], passage))
        for one in material.by_mood[WIDE]
        for passage in (Span(0.0, BASELINE_S),)
    ]
    together = [one for c in TRAINED for one in (*by_name[c], *read[c])]
    return {
        "by_mood": {c.name: emotional(found) for c, found in read.items()},
        "by_name": {c.name: emotional(found) for c, found in by_name.items()},
        "plain": {c.name: plain(found) for c, found in level.items()},
        "confidence": confidence_unheard(together, [one for c in TRAINED for one in level[c]]),
        "moved_by_baseline": baseline_moves(read[WIDE], marked),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    return value


def _write_json(path: Path, content: dict[str, Any]) -> str:
    text = json.dumps(_plain(content), indent=1) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")
    return hashlib.sha256(text.encode()).hexdigest()


def known_answers(model: Embedded, heard: list[Heard]) -> dict[str, Any]:
    """A few windows of each recording of the held-out speaker, and what the model says of them."""
    chosen = []
    for one in heard:
        relative = model.relative(one.session.windows, one.session.baseline)
        usable = np.flatnonzero(~np.isnan(relative).any(axis=1))
        chosen.append(relative[usable[:: max(1, usable.size // 2)][:2]])
    inputs = np.concatenate(chosen).round(4)
    return {
        "inputs": inputs,
        "posteriors": model.posteriors(inputs),
        "valence": model.valence(inputs),
    }


def write_manifest(folder: Path, weights_sha256: str, answers_sha256: str) -> None:
    limits = "\n".join(f"    {json.dumps(limit)}," for limit in LIMITS)
    text = f"""# Written by packaging/train_embedded.py.
id = "{ID}"
name = "models.card.embedded.name"
revision = "{REVISION}"
architecture = "speaker-relative-linear"
licence = "CC0-1.0"
trained_on = "models.card.embedded.trained_on"
sample_rate_hz = 16000
outputs = ["angry", "happy", "sad", "neutral", "valence"]
limits = [
{limits}
]

[weights]
path = "weights.json"
sha256 = "{weights_sha256}"

[known_answers]
path = "known_answers.json"
sha256 = "{answers_sha256}"
"""
    (folder / "manifest.toml").write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, required=True, help="EmoDB: labels.csv and audio/")
    default = ROOT / "resources" / "models" / ID
    parser.add_argument("--out", type=Path, default=default)
    parser.add_argument("--scores", type=Path, help="where to keep what the intervals are made of")
    arguments = parser.parse_args()
    folder: Path = arguments.out
    folder.mkdir(parents=True, exist_ok=True)
    trained = train(material := measure_material(arguments.corpus))
    if arguments.scores:
        write_scores(arguments.scores, trained.scores)
    print(write_folder(folder, material, trained))


def write_scores(path: Path, scores: dict[str, list[Floats]]) -> None:
    """Write the conformal scores of all windows, and which recording each window is of.

    Recordings stand in the order channel, speaker.
    """
    sizes = [one.size for one in scores["valence"]]
    arousal, dominance, valence = (
        np.concatenate(scores[name]).astype(np.float32) for name in NORMS
    )
    np.savez_compressed(
        path,
        recording=np.repeat(np.arange(len(sizes), dtype=np.uint8), sizes),
        arousal=arousal,
        dominance=dominance,
        valence=valence,
    )


def write_folder(folder: Path, material: Material, trained: Trained) -> str:
    """Judge, and write everything that ships with the model; say its hashes."""
    numbers = trained.numbers
    weights_sha256 = _write_json(folder / "weights.json", numbers)
    model = with_numbers(_plain(numbers))
    own = [h for c in TRAINED for h in material.by_name[c] if h.session.speaker == HELD_OUT]
    answers_sha256 = _write_json(folder / "known_answers.json", known_answers(model, own))
    write_manifest(folder, weights_sha256, answers_sha256)
    measured = figures(material, trained.unheard)
    _write_json(folder / "evidence.json", measured)
    write_card(folder / "MODEL_CARD.md", numbers, measured)
    check_sentences(measured)
    return f"{folder}: weights {weights_sha256[:12]}, known answers {answers_sha256[:12]}"


if __name__ == "__main__":
    main()
