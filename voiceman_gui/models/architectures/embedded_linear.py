"""The embedded model: linear in speaker-relative functionals, checked before its first use."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.models.embedded import ACOUSTIC_AROUSAL, Embedded
from voiceman_gui.models.embedded_manifest import EmbeddedManifest
from voiceman_gui.models.weights import read_numbers

_TOLERANCE = 1e-9


def load(folder: Path, manifest: EmbeddedManifest) -> Embedded:
    """Load the embedded pair of models.

    Parameters
    ----------
    folder : Path
        Model folder of the classifier.
    manifest : EmbeddedManifest

    Raises
    ------
    ModelError
        When a file is not the one that the manifest names, its numbers do not fit, or a known
        answer does not come out.
    """
    numbers = read_numbers(folder, manifest.weights)
    answers = read_numbers(folder, manifest.known_answers)
    provenance = manifest.provenance(
        message("models.embedded.verified", answer_count=_count(answers))
    )
    try:
        model = Embedded(numbers, (ACOUSTIC_AROUSAL, provenance))
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
