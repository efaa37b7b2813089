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
from pathlib import Path
from typing import Any

# One thread, so that sums are added in one order; read by the libraries when they are loaded.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the package need not be installed to be trained

import numpy as np  # noqa: E402

from calm_speech import CalmSessions, evidence, measure_calm  # noqa: E402
from channels import TRAINED, UNTRAINED, Channel  # noqa: E402
from embedded_card import HELD_OUT, LIMITS, check_sentences, write_card  # noqa: E402
from embedded_fit import (  # noqa: E402
    Examples,
    Unheard,
    calibrate,
    calibrated,
    fit,
    fit_without_each,
    gather,
    read_unheard,
)
from emodb import AnalysisController, measure_session, speakers  # noqa: E402
from voiceman_gui.models.embedded import Embedded  # noqa: E402
from voiceman_gui.models.vad import VoiceActivity  # noqa: E402

ID = "embedded-acoustic"
REVISION = "2"
ORDERS: tuple[int | None, ...] = (None, 1, 2, 3)
"""Orders in which a speaker's utterances are joined: by name, and shuffled with these seeds."""

_SOURCE = "EmoDB as recorded and by simulated telephone, leave one speaker out"

TRAINED_ON = (
    f"EmoDB without speaker {HELD_OUT} (acted German, ten sentences, quiet room; CC0), as recorded "
    "and by simulated telephone"
)

Sessions = dict[tuple[Channel, int | None], list[AnalysisController]]
"""The recordings of all speakers, by channel and order of the utterances."""


def measure_speakers(
    corpus: Path, vad: VoiceActivity, channel: Channel, order: int | None
) -> list[AnalysisController]:
    """Every speaker's joined recording, through one channel and in one order."""
    return [
        measure_session(corpus, speaker, vad, channel=channel, order_seed=order)
        for speaker in speakers(corpus)
    ]


def measure_corpus(corpus: Path) -> Sessions:
    """What is trained on, in every order; what is only judged, in the order of the names."""
    vad = VoiceActivity()
    wanted = [(c, o) for c in TRAINED for o in ORDERS] + [(c, None) for c in UNTRAINED]
    return {(c, o): measure_speakers(corpus, vad, c, o) for c, o in wanted}


def examples_of(sessions: Sessions) -> Examples:
    """The training windows of all speakers, through all channels of the training."""
    return gather([s for c in TRAINED for order in ORDERS for s in sessions[c, order]])


def train(
    sessions: Sessions,
) -> tuple[dict[str, Any], dict[str, dict[str, Any]], dict[Channel, list[Unheard]]]:
    """Weights for the product, and for each speaker those without the speaker with what they read.

    Returns
    -------
    numbers, fitted, unheard
        As in `weights.json`; by speaker; through each channel.
    """
    examples = examples_of(sessions)
    fitted = fit_without_each(examples)
    unheard = {c: read_unheard(fitted, sessions[c, None]) for c in (*TRAINED, *UNTRAINED)}
    numbers = fit(examples.of(examples.speaker != HELD_OUT))
    judged = [one for channel in TRAINED for one in unheard[channel]]
    return {**numbers, **calibrate(judged, _SOURCE)}, fitted, unheard


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


def known_answers(model: Embedded, sessions: list[AnalysisController]) -> dict[str, Any]:
    """A few windows of each recording of the held-out speaker, and what the model says of them."""
    chosen = []
    for session in sessions:
        relative = model.relative(session.windows, session.baseline)
        usable = np.flatnonzero(~np.isnan(relative).any(axis=1))
        chosen.append(relative[usable[:: max(1, usable.size // 4)][:4]])
    inputs = np.concatenate(chosen).round(6)
    return {
        "inputs": inputs,
        "posteriors": model.posteriors(inputs),
        "valence": model.valence(inputs),
    }


def write_manifest(folder: Path, weights_sha256: str, answers_sha256: str) -> None:
    limits = "\n".join(f"    {json.dumps(limit)}," for limit in LIMITS)
    text = f"""# Written by packaging/train_embedded.py.
id = "{ID}"
name = "Embedded categories and valence (linear, speaker-relative acoustics)"
revision = "{REVISION}"
architecture = "speaker-relative-linear"
licence = "CC0-1.0"
trained_on = "{TRAINED_ON}"
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
    arguments = parser.parse_args()
    folder: Path = arguments.out
    folder.mkdir(parents=True, exist_ok=True)
    vad = VoiceActivity()
    sessions = measure_corpus(arguments.corpus)
    calm = {channel: measure_calm(arguments.corpus, vad, channel) for channel in TRAINED}
    print(write_folder(folder, sessions, calm))


def write_folder(folder: Path, sessions: Sessions, calm: dict[Channel, CalmSessions]) -> str:
    """Train, judge, and write everything that ships with the model; say its hashes."""
    numbers, fitted, unheard = train(sessions)
    weights_sha256 = _write_json(folder / "weights.json", numbers)
    model = Embedded(_plain(numbers), ())
    own = [s for c in TRAINED for s in sessions[c, None] if s.speaker == HELD_OUT]
    answers_sha256 = _write_json(folder / "known_answers.json", known_answers(model, own))
    write_manifest(folder, weights_sha256, answers_sha256)
    measured = evidence(calm, calibrated(fitted, _plain(numbers)))
    _write_json(folder / "evidence.json", measured)
    check_sentences(measured)
    write_card(folder / "MODEL_CARD.md", numbers, unheard, measured)
    return f"{folder}: weights {weights_sha256[:12]}, known answers {answers_sha256[:12]}"


if __name__ == "__main__":
    main()
