"""A Bayesian hidden Markov model of who speaks: people are means, emotion is spread around them.

The model of VBx (Landini, Profant, Diez, Burget 2022, "Bayesian HMM clustering of x-vector
sequences (VBx) in speaker diarization", section 2), with one variance for all directions: the
embeddings come in a space in which the spread within a person is about 1.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

BETWEEN = 0.15
"""Variance between people, in units of that within a person."""
EVIDENCE = 0.3
"""How much a stretch of `FULL_S` counts: its directions are not independent of one another, as the
model would have it (the factor F_A of VBx)."""
EVIDENCE_AT_FIRST = 0.4
"""The same in recordings with little speech. Means of voices that are known from few stretches are
so uncertain that the model would not tell two of them apart."""
LITTLE_S, MUCH_S = 20.0, 80.0
"""Speech up to which `EVIDENCE_AT_FIRST` holds, and from which on `EVIDENCE` does."""
STAYS = 0.7
"""Probability that who spoke a stretch speaks the next one as well."""
FULL_S = 2.0
"""Speech from which on a stretch counts fully."""

_ROUNDS = 30
_ENOUGH = 1e-3  # gain of a round, per stretch, below which the search ends
_DOUBT = 0.05  # share of the first guess that is spread over everybody
_BLOCK = 32


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """Who speaks, as far as a model with a number of people explains it.

    Parameters
    ----------
    posterior : ndarray of float64, shape (stretches, people)
        Probability that a person speaks a stretch; rows sum to 1.
    bound : float
        Lower bound of the log evidence, without what is the same for every number of people.
    """

    posterior: Floats
    bound: float

    @property
    def labels(self) -> NDArray[np.intp]:
        """Most probable person of each stretch."""
        return np.asarray(self.posterior.argmax(axis=1))


def fit(voices: Floats, speech_s: Floats, first: NDArray[np.intp], people: int) -> Fit:
    """Fit the model, from a first guess.

    Parameters
    ----------
    voices : ndarray of float64, shape (stretches, dims)
        In order of time, mean removed.
    speech_s : ndarray of float64, shape (stretches,)
    first : ndarray of int, shape (stretches,)
        Person of each stretch, 0 .. people - 1, to begin with.
    people : int
    """
    count, dims = voices.shape
    weight = (_evidence(speech_s) * np.minimum(speech_s / FULL_S, 1.0))[:, np.newaxis]
    scaled = voices * np.sqrt(BETWEEN)
    posterior = np.full((count, people), _DOUBT / people)
    posterior[np.arange(count), first] += 1 - _DOUBT
    taking = np.full(people, 1 / people)
    bound = -np.inf
    for _ in range(_ROUNDS):
        held = posterior * weight
        variance = 1 / (1 + BETWEEN * held.sum(axis=0))
        mean = variance[:, np.newaxis] * (held.T @ scaled)
        square = np.sum(mean**2, axis=1)
        likelihood = weight * (scaled @ mean.T - 0.5 * BETWEEN * (dims * variance + square))
        posterior, taking, evidence = _forward_backward(likelihood, taking)
        prior = 0.5 * np.sum(dims * (np.log(variance) - variance + 1) - square)
        gained, bound = evidence + prior - bound, evidence + prior
        if gained < _ENOUGH * count:
            break
    return Fit(posterior, float(bound))


def full_speech_s(speech_s: Floats) -> float:
    """Return how much speech stretches are, seconds; each counts for `FULL_S` at most."""
    return float(np.sum(np.minimum(speech_s, FULL_S)))


def _evidence(speech_s: Floats) -> float:
    """How much a full stretch counts, by the speech there is."""
    ends = (EVIDENCE_AT_FIRST, EVIDENCE)
    return float(np.interp(full_speech_s(speech_s), (LITTLE_S, MUCH_S), ends))


def _forward_backward(likelihood: Floats, taking: Floats) -> tuple[Floats, Floats, float]:
    """Posterior, new probabilities of taking over, and log evidence.

    The chain is cut into blocks of 32 stretches that are computed side by side.
    """
    count, people = likelihood.shape
    top = likelihood.max(axis=1, keepdims=True)
    blocks = -(-count // _BLOCK)
    steps = min(count, _BLOCK)
    emitted = np.ones((blocks * steps, people))
    emitted[:count] = np.exp(likelihood - top)
    emitted = emitted.reshape(blocks, steps, people)
    moves = (1 - STAYS) * np.tile(taking, (people, 1)) + STAYS * np.eye(people)
    forward, backward = np.empty_like(emitted), np.ones_like(emitted)
    scale = np.empty((blocks, steps, 1))
    reached = np.tile(taking, (blocks, 1))
    for step in range(steps):
        arrived = (forward[:, step - 1] @ moves if step else reached) * emitted[:, step]
        scale[:, step] = arrived.sum(axis=1, keepdims=True)
        forward[:, step] = arrived / scale[:, step]
    for step in range(steps - 2, -1, -1):
        ahead = emitted[:, step + 1] * backward[:, step + 1]
        backward[:, step] = ahead @ moves.T / scale[:, step + 1]
    posterior = (forward * backward).reshape(-1, people)[:count]
    posterior /= posterior.sum(axis=1, keepdims=True)
    taken = (1 - STAYS) * taking * emitted[:, 1:] * backward[:, 1:] / scale[:, 1:]
    new = posterior[::steps].sum(axis=0) + taken.reshape(-1, people).sum(axis=0)
    evidence = float(np.log(scale).sum() + top.sum())
    return posterior, new / new.sum(), evidence
