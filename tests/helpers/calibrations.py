"""A calibration of the test networks: given numbers, read from no set."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from helpers.facts import english
from helpers.network_outputs import CATEGORICAL, DIMENSIONAL
from voiceman_gui.core.calibration import (
    CalibratedConfidence,
    CalibratedModel,
    CalibratedPart,
    Calibration,
    PairConfidence,
    PoolWeights,
)
from voiceman_gui.core.message import message
from voiceman_gui.core.provenance import ModelProvenance


def _model(provenance: ModelProvenance) -> CalibratedModel:
    return CalibratedModel(
        provenance.id, provenance.name, provenance.revision, provenance.sha256, "1d" * 32
    )


CALIBRATION = Calibration(
    dimensions=_model(DIMENSIONAL),
    categories=_model(CATEGORICAL),
    window_s=4.0,
    name="emotions.csv",
    set_sha256="5e" * 32,
    recordings=96,
    speakers=8,
    date="2026-02-03",
    temperature=2.0,
    means=np.array([[0.7, 0.3], [0.7, 0.7], [0.3, 0.3], [0.45, 0.5]]),
    covariances=np.tile(np.diag([0.02, 0.03]), (4, 1, 1)),
    quantiles=np.linspace(0.0, 40.0, 201),
    sha256="ca" * 32,
)
WEIGHED = replace(
    CALIBRATION,
    confidence=PairConfidence(
        CalibratedConfidence(
            1.2, {"certainty": CalibratedPart(2.5, 0.6)}, message("core.calibration.embedded_set")
        ),
        error=0.031,
        windows=412,
    ),
    weights=PoolWeights(0.6, 0.3),
    embedded_sha256="e5" * 32,
)
"""Likewise, with weights of the models and a confidence."""

DEFINITIONS = (
    "analysis.confidence.method",
    "core.limitation.confidence",
    "report.limit_short.confidence",
)
"""What the confidence is: these name the word for pairs that are not calibrated as well."""


def without_definitions(text: str) -> str:
    """Take the definitions of the confidence out of an English text."""
    for one in DEFINITIONS:
        text = text.replace(english(message(one)), "")
    return text
