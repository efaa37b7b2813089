"""Train the embedded model of categories and valence on EmoDB and write its folder.

    python packaging/train_embedded.py --corpus PATH [--out resources/models/embedded-acoustic]

Same corpus, same program and same libraries give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
from pathlib import Path
from typing import Any

# One thread, so that sums are added in one order; read by the libraries when they are loaded.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy as np  # noqa: E402

from embedded_card import HELD_OUT, LIMITS, write_card  # noqa: E402
from embedded_fit import (  # noqa: E402
    Examples,
    Unheard,
    calibrate,
    fit,
    fit_without_each,
    gather,
    read_unheard,
)
from emodb import Session, measure_session, speakers  # noqa: E402
from voiceman_gui.models.embedded import Embedded  # noqa: E402
from voiceman_gui.models.vad import VoiceActivity  # noqa: E402

ID = "embedded-acoustic"
REVISION = "1"
ORDERS: tuple[int | None, ...] = (None, 1, 2, 3)
"""Orders in which a speaker's utterances are joined: by name, and shuffled with these seeds."""

_SOURCE = "EmoDB, leave one speaker out"


def measure_corpus(corpus: Path) -> dict[int | None, list[Session]]:
    """All speakers' joined recordings, in every order."""
    vad = VoiceActivity()
    return {
        order: [measure_session(corpus, s, vad, order_seed=order) for s in speakers(corpus)]
        for order in ORDERS
    }


def examples_of(sessions: dict[int | None, list[Session]]) -> Examples:
    """The training windows of all speakers, in all orders."""
    return gather([s for order in ORDERS for s in sessions[order]])


def train(
    sessions: dict[int | None, list[Session]],
) -> tuple[dict[str, Any], list[Unheard]]:
    """Weights for the product, and what leaving each speaker out gave."""
    examples = examples_of(sessions)
    unheard = read_unheard(fit_without_each(examples), sessions[None])
    numbers = fit(examples.of(examples.speaker != HELD_OUT))
    return {**numbers, **calibrate(unheard, _SOURCE)}, unheard


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


def known_answers(model: Embedded, session: Session) -> dict[str, Any]:
    """A few windows of the held-out speaker, and what the model says of them."""
    relative = model.relative(session.windows, session.baseline)
    usable = np.flatnonzero(~np.isnan(relative).any(axis=1))
    inputs = relative[usable[:: max(1, usable.size // 6)][:6]].round(6)
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
trained_on = "EmoDB without speaker {HELD_OUT} (acted German, ten sentences, quiet room; CC0)"
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
    default = Path(__file__).resolve().parents[1] / "resources" / "models" / ID
    parser.add_argument("--out", type=Path, default=default)
    arguments = parser.parse_args()
    folder: Path = arguments.out
    folder.mkdir(parents=True, exist_ok=True)
    sessions = measure_corpus(arguments.corpus)
    numbers, unheard = train(sessions)
    weights_sha256 = _write_json(folder / "weights.json", numbers)
    model = Embedded(_plain(numbers), ())
    own = next(s for s in sessions[None] if s.speaker == HELD_OUT)
    answers_sha256 = _write_json(folder / "known_answers.json", known_answers(model, own))
    write_manifest(folder, weights_sha256, answers_sha256)
    write_card(folder / "MODEL_CARD.md", numbers, unheard)
    print(f"{folder}: weights {weights_sha256[:12]}, known answers {answers_sha256[:12]}")


if __name__ == "__main__":
    main()
