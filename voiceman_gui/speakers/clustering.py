"""Whose stretches belong together, and how many people there are."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.speakers.voices import FULL_S, Fit, fit

Floats = NDArray[np.float64]
Labels = NDArray[np.intp]

MOST_FOUND = 6
"""Most people that are found where nobody says how many there are."""
SECOND_GAIN = 0.9
"""Evidence, in nats for two seconds of speech, that a second person must add. One person's emotions
add something as well, so it is more than that of a third one."""
FURTHER_GAIN = 0.1
"""Evidence that each further person must add."""

_MOST_STRETCHES = 400  # for the first guesses; the others go to the nearest mean
_NEIGHBOURS = (0.5, 0.2)  # shares of the affinities that are kept for the spectral clusterings
_LEAST_NEIGHBOURS = 6


@dataclass(frozen=True, slots=True)
class CountEstimate:
    """How many people the voices are, as an estimate.

    Parameters
    ----------
    count : int
    gain : float or None
        Evidence that the last person added, in nats for two seconds of speech; None for one.
    asked : float
        What it had to be at least.
    next_gain : float or None
        Evidence that one more would have added; None where that was not tried.
    next_asked : float
        What that would have had to be.
    """

    count: int
    gain: float | None
    asked: float
    next_gain: float | None
    next_asked: float


def cluster(voices: Floats, speech_s: Floats, people: int, seed: int) -> Fit:
    """Divide stretches among a given number of people.

    First guesses by k-means, agglomerative (Ward) and spectral clustering (scikit-learn; cosine
    affinity, the smaller ones pruned) of directions about the mean; the one that the model of
    `voiceman_gui.speakers.voices` explains best, fitted from each.

    Parameters
    ----------
    voices : ndarray of float64, shape (stretches, dims)
        At least ``people`` stretches, in order of time.
    speech_s : ndarray of float64, shape (stretches,)
    people : int
    seed : int

    Returns
    -------
    Fit
        Everybody has a stretch, unless the voices are the same in fewer places than people.
    """
    directions = _unit(_centred(voices, speech_s))
    fits = _fits(directions * np.sqrt(voices.shape[1]), directions, speech_s, people, seed)
    return max(fits, key=lambda one: (len(set(one.labels.tolist())), one.bound))


def count_people(voices: Floats, speech_s: Floats, seed: int) -> CountEstimate:
    """Estimate how many people speak.

    One more is added while the evidence of the model grows enough. Here distances keep their size,
    so that the emotions of one person do not look as far apart as two people.
    """
    centred = _centred(voices, speech_s)
    directions = _unit(centred)
    amount = float(np.sum(np.minimum(speech_s / FULL_S, 1.0)))
    before = fit(centred, speech_s, np.zeros(speech_s.shape[0], np.intp), 1).bound
    count, gain, asked = 1, None, SECOND_GAIN
    while count < min(MOST_FOUND, speech_s.shape[0] - 1):
        needed = SECOND_GAIN if count == 1 else FURTHER_GAIN
        bound = max(one.bound for one in _fits(centred, directions, speech_s, count + 1, seed))
        added = (bound - before) / amount
        if added < needed:
            return CountEstimate(count, gain, asked, added, needed)
        count, gain, asked, before = count + 1, added, needed, bound
    return CountEstimate(count, gain, asked, None, FURTHER_GAIN)


def _fits(
    voices: Floats, directions: Floats, speech_s: Floats, people: int, seed: int
) -> list[Fit]:
    return [
        fit(voices, speech_s, first, people)
        for first in _first_guesses(directions, speech_s, people, seed)
    ]


def _first_guesses(
    directions: Floats, speech_s: Floats, people: int, seed: int
) -> Iterator[Labels]:
    from sklearn.cluster import AgglomerativeClustering, KMeans

    count = directions.shape[0]
    if people == 1:
        yield np.zeros(count, np.intp)
        return
    chosen = np.arange(count)
    if count > _MOST_STRETCHES:
        random = np.random.default_rng(seed)
        chosen = np.sort(random.choice(count, _MOST_STRETCHES, replace=False))
    some, weight = directions[chosen], speech_s[chosen]
    means = KMeans(people, n_init=10, random_state=seed % 2**32).fit(some, sample_weight=weight)
    guesses = [means.labels_, AgglomerativeClustering(people).fit_predict(some)]
    if chosen.shape[0] > people + 2:
        guesses += [_spectral(some, people, share, seed) for share in _NEIGHBOURS]
    for guess in guesses:
        labels = np.asarray(guess, np.intp)
        yield labels if chosen.shape[0] == count else _nearest(directions, some, labels, people)


def _spectral(directions: Floats, people: int, share: float, seed: int) -> Labels:
    """Spectral clustering on the cosines of each stretch's nearest ones."""
    from sklearn.cluster import spectral_clustering

    count = directions.shape[0]
    kept = min(count, max(_LEAST_NEIGHBOURS, round(share * count)))
    cosines = directions @ directions.T
    least = np.sort(cosines, axis=1)[:, count - kept]
    pruned = np.where(cosines >= least[:, np.newaxis], cosines, 0.0)
    affinity = np.maximum((pruned + pruned.T) / 2, 0.0)
    np.fill_diagonal(affinity, 1.0)
    with warnings.catch_warnings():
        # Groups that share no neighbour are joined by the small number that is added.
        warnings.simplefilter("ignore", UserWarning)
        labels = spectral_clustering(
            affinity + 1e-6, n_clusters=people, random_state=seed % 2**32, eigen_solver="arpack"
        )
    return np.asarray(labels, np.intp)


def _nearest(directions: Floats, some: Floats, labels: Labels, people: int) -> Labels:
    means = np.stack([some[labels == person].mean(axis=0) for person in range(people)])
    return np.asarray((directions @ _unit(means).T).argmax(axis=1))


def _centred(voices: Floats, speech_s: Floats) -> Floats:
    return voices - np.average(voices, axis=0, weights=speech_s)


def _unit(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12))
