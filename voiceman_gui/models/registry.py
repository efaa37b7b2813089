"""From a model folder to a model: a fixed table, hashes, and known answers before the first use."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.models.card import said
from voiceman_gui.models.embedded import Embedded
from voiceman_gui.models.spec import PART_OF_PROGRAM, load_manifest
from voiceman_gui.models.weights import read_numbers

__all__ = ["ARCHITECTURES", "Embedded", "load_embedded"]

ARCHITECTURES: dict[str, type[Embedded]] = {"speaker-relative-linear": Embedded}
"""Every architecture there is; a folder can name one of these and bring no code of its own."""

_TOLERANCE = 1e-9

ACOUSTIC_AROUSAL = ModelProvenance(
    id="acoustic-arousal",
    name=message("models.card.acoustic_arousal.name"),
    revision="1",
    sha256="—",
    licence="GPL-3.0-or-later",
    trained_on=message("models.card.acoustic_arousal.trained_on"),
    verified=message("models.card.acoustic_arousal.verified"),
    outputs=("arousal", "dominance"),
    source=PART_OF_PROGRAM,
)
"""The other half of the embedded pair."""


def load_embedded(folder: Path) -> Embedded:
    """Load the embedded pair of models.

    Parameters
    ----------
    folder : Path
        Model folder of the classifier.

    Raises
    ------
    ModelError
        When the manifest names an unknown architecture, a file is not the one that the manifest
        names, its numbers do not fit, or a known answer does not come out.
    """
    manifest = load_manifest(folder)
    architecture = ARCHITECTURES.get(manifest.architecture)
    if architecture is None:
        raise ModelError(
            message(
                "models.embedded.no_architecture",
                model=manifest.id,
                architecture=manifest.architecture,
            )
        )
    numbers = read_numbers(folder, manifest.weights)
    answers = read_numbers(folder, manifest.known_answers)
    provenance = manifest.provenance(
        message("models.embedded.verified", answer_count=_count(answers))
    )
    try:
        model = architecture(numbers, (ACOUSTIC_AROUSAL, provenance))
        correct = _answers_right(model, answers)
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(message("models.embedded.numbers", model=manifest.id)) from error
    if not correct:
        raise ModelError(message("models.embedded.wrong_answers", model=manifest.id))
    return model


def _count(answers: dict[str, Any]) -> int:
    inputs = answers.get("inputs")
    return len(inputs) if isinstance(inputs, list) else 0


def _answers_right(model: Embedded, answers: dict[str, Any]) -> bool:
    inputs = np.array(answers["inputs"], np.float64)
    if inputs.ndim != 2 or inputs.shape[0] == 0:
        raise ValueError("there are no known answers")
    posteriors = np.array(answers["posteriors"], np.float64)
    valence = np.array(answers["valence"], np.float64)
    return bool(
        np.allclose(model.posteriors(inputs), posteriors, rtol=0, atol=_TOLERANCE)
        and np.allclose(model.valence(inputs), valence, rtol=0, atol=_TOLERANCE)
    )


def limits(folder: Path) -> tuple[Message | str, ...]:
    """Return the limits that a model's manifest names."""
    return tuple(map(said, load_manifest(folder).limits))
