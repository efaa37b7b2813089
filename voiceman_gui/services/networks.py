"""A network reads a recording as a whole, as its publisher does with a file."""

from __future__ import annotations

import time

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.network_tracks import beyond_scale
from voiceman_gui.analysis.uncertainty.bootstrap import Z95
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DIMENSIONS, Outputs, Role, Scale
from voiceman_gui.inference.loading import Loaded
from voiceman_gui.inference.selection import Member
from voiceman_gui.inference.tracks import RoleMap, demand_numbers
from voiceman_gui.services.audio import RATE_HZ, Sound
from voiceman_gui.services.results import (
    CategoricalEmotion,
    EmotionAnalysisResult,
    EmotionDimensions,
    EmotionProbabilities,
)

LONGEST_S = 30

Floats = NDArray[np.float64]


def pieces(n_samples: int) -> tuple[tuple[int, int], ...]:
    """Cut sound into as few pieces of one length as keep within `LONGEST_S`.

    Up to that it is one piece, as the publishers give a file to their models; a transformer's
    memory grows with the square of a piece. What is left at the end is less than a sample a piece.

    Parameters
    ----------
    n_samples : int
        At `RATE_HZ`.
    """
    count = -(-n_samples // (LONGEST_S * RATE_HZ))
    length = n_samples // count
    return tuple((k * length, (k + 1) * length) for k in range(count))


def read_network(loaded: Loaded, sound: Sound) -> tuple[EmotionAnalysisResult, tuple[Message, ...]]:
    """Let a network read sound: one piece, or the mean over pieces of one length.

    The interval of arousal, dominance and valence is 1.96 standard errors to either side; the
    error of the mean joins those of the pieces (jackknife over half seconds, see `Outputs`) as
    independent ones. It says how much single half seconds move the value, not how far the model
    is from a listener.

    Returns
    -------
    result : EmotionAnalysisResult
    notices : tuple of Message

    Raises
    ------
    ModelError
        Where there is not enough memory, or the values are no numbers.
    """
    begun = time.perf_counter()
    mapped = RoleMap(loaded.member.manifest)
    said = [
        mapped(loaded.runner.run(sound.read(*piece)[None])) for piece in pieces(sound.n_samples)
    ]
    values = np.concatenate([one.values for one in said])
    errors = np.concatenate([one.errors for one in said])
    elapsed_ms = (time.perf_counter() - begun) * 1000
    demand_numbers(Outputs(values, errors), loaded.member.manifest)
    mean = Outputs(values.mean(axis=0), np.sqrt((errors**2).sum(axis=0)) / len(said))
    model = loaded.member.manifest.name
    notices = list(loaded.runner.notices)
    dimensions = probabilities = categorical = None
    if loaded.member.role is Role.DIMENSIONS:
        dimensions = _dimensions(mean, loaded.member)
        notices += [
            message("services.of_model", model=model, fact=beyond)
            for beyond in beyond_scale(tuple(mean.values.tolist()))
        ]
    else:
        probabilities = EmotionProbabilities(*mean.values.tolist())
        categorical = CategoricalEmotion.of(probabilities)
    if len(said) > 1:
        notices.append(
            message(
                "services.mean_of_pieces",
                model=model,
                pieces_count=len(said),
                each_s=sound.n_samples / RATE_HZ / len(said),
            )
        )
    result = EmotionAnalysisResult(
        model_used=model_used(loaded.member),
        processing_time_ms=elapsed_ms,
        device=loaded.runner.describe(),
        provenance=(loaded.member.provenance,),
        scale=Scale.POPULATION,
        dimensions=dimensions,
        categorical=categorical,
        probabilities=probabilities,
    )
    return result, tuple(notices)


def model_used(member: Member) -> str:
    """Return the network's name on the model hub, or its id where it has none."""
    source = member.manifest.source
    return member.manifest.id if source is None else source.hub


def _dimensions(mean: Outputs, member: Member) -> EmotionDimensions:
    values, half = mean.values, Z95 * mean.errors
    low, held, high = np.clip([values - half, values, values + half], 0.0, 1.0).tolist()
    intervals = None
    if np.isfinite(half).all():
        intervals = dict(zip(DIMENSIONS, zip(low, high, strict=True), strict=True))
    arousal, dominance, valence = held
    return EmotionDimensions(
        arousal, dominance, valence, intervals, scale=Scale.POPULATION, mark=member.mark
    )
