"""Whose stretches belong together, and how many people there are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.speakers.voices import FULL_S, Fit, fit, full_speech_s

Floats = NDArray[np.float64]
Labels = NDArray[np.intp]

MOST_FOUND = 6
"""Most people that are found where nobody says how many there are."""
SECOND_GAIN = 0.8
"""Evidence, in nats for two seconds of speech, that there being more than one person must add: one
person's emotions add something as well."""
ENOUGH_S = 60.0
"""Speech from which on a second person would mostly have shown: with less, up to one in five pairs
of EmoDB's speakers who alternate at every utterance were found as one person."""
CLOSE_SHARE = 0.5
"""A number is close where the evidence is off what is needed by less than this share of it."""
FURTHER_GAIN = 0.05
"""Evidence that each person after the second must add."""

_STARTS = 8  # of k-means, each from other seeds: the fit's best is seldom k-means' best
_MOST_STRETCHES = 400  # on which the number and the first guesses are looked for
_SAMPLED = 16  # consecutive stretches of longer recordings that are taken together
_NEIGHBOURS = (0.5, 0.2)  # shares of the affinities that are kept for the spectral clusterings
_LEAST_NEIGHBOURS = 6
_FURTHER = 2  # numbers beyond the best one that are tried


@dataclass(frozen=True, slots=True)
class CountEstimate:
    """How many people the voices are, as an estimate.

    Parameters
    ----------
    count : int
    speech_s : float
        Speech that it rests on, seconds; a stretch counts for two seconds at most.
    second : int or None
        The number that comes closest; None where no other was possible.
    gain : float or None
        How much better the larger of the two numbers explains the voices, in nats for two seconds
        of speech; evidence alone, negative where it explains them less well.
    needed : float or None
        Gain from which on the larger number is taken, in the same unit.
    """

    count: int
    speech_s: float
    second: int | None = None
    gain: float | None = None
    needed: float | None = None

    @property
    def little_speech(self) -> bool:
        """Whether one person was found in speech in which another would often not have shown."""
        return self.count == 1 and self.speech_s < ENOUGH_S

    @property
    def close(self) -> bool:
        """Whether another number explains the voices nearly as well, or none could be tried."""
        if self.gain is None or self.needed is None:
            return True
        return abs(self.gain - self.needed) < CLOSE_SHARE * self.needed

    @property
    def doubtful(self) -> bool:
        """Whether the evidence leaves another number open."""
        return self.little_speech or self.close


def cluster(voices: Floats, speech_s: Floats, people: int, seed: int) -> Fit:
    """Divide stretches among a given number of people.

    First guesses by k-means, agglomerative (Ward) and spectral clustering (scikit-learn; cosine
    affinity, the smaller ones pruned) of directions about the mean; the one that the model of
    `voiceman_gui.speakers.voices` explains best, fitted from each. Of more than 400 stretches, some
    from all over the recording are divided so, and the model is then fitted to all.

    Parameters
    ----------
    voices : ndarray of float64, shape (stretches, dims)
        In order of time; at least ``people`` of them, by `distinct`.
    speech_s : ndarray of float64, shape (stretches,)
    people : int
    seed : int

    Returns
    -------
    Fit
        Everybody has a stretch; where the model leaves somebody out, people are as in k-means.
    """
    directions = _unit(_centred(voices, speech_s))
    sizes = directions * np.sqrt(voices.shape[1])
    some = _sample(voices.shape[0])
    guesses = _first_guesses(directions[some], speech_s[some], people, seed)
    fits = [fit(sizes[some], speech_s[some], guess, people) for guess in guesses]
    best = max(fits, key=lambda one: (len(set(one.labels.tolist())), one.bound))
    labels = best.labels
    if len(set(labels.tolist())) < people:
        # The model would rather do with fewer: the number that is given counts more.
        labels = guesses[0]
        best = Fit(np.eye(people)[labels], best.bound)
    if some.shape[0] == voices.shape[0]:
        return best
    means = np.stack([directions[some][labels == person].mean(axis=0) for person in range(people)])
    nearest = np.asarray((directions @ _unit(means).T).argmax(axis=1))
    return fit(sizes, speech_s, nearest, people)


def count_people(voices: Floats, speech_s: Floats, seed: int) -> CountEstimate:
    """Estimate how many people speak.

    The number whose model has the most evidence, less what further people must add. Here distances
    keep their size, so that the emotions of one person do not look as far apart as two people.
    """
    some = _sample(voices.shape[0])
    lengths = speech_s[some]
    centred = _centred(voices[some], lengths)
    directions = _unit(centred)
    speech = full_speech_s(lengths)
    evidence: list[float] = []
    worth: list[float] = []
    for people in range(1, min(MOST_FOUND, max(1, distinct(centred) - 1)) + 1):
        guesses = _first_guesses(directions, lengths, people, seed)
        bound = max(fit(centred, lengths, guess, people).bound for guess in guesses)
        evidence.append(bound / (speech / FULL_S))
        worth.append(evidence[-1] - _asked(people))
        if len(worth) - 1 - int(np.argmax(worth)) >= _FURTHER:
            break
    best = int(np.argmax(worth))
    against = [
        CountEstimate(
            best + 1,
            speech,
            place + 1,
            evidence[max(best, place)] - evidence[min(best, place)],
            abs(_asked(place + 1) - _asked(best + 1)),
        )
        for place in range(len(worth))
        if place != best
    ]
    if not against:
        return CountEstimate(best + 1, speech)
    return min(against, key=_distance)


def distinct(voices: Floats) -> int:
    """Return how many voices are not copies of one another, as in sound that was repeated."""
    return int(np.unique(voices, axis=0).shape[0])


def _asked(people: int) -> float:
    """Return what a number of people must explain more than one person does."""
    return 0.0 if people == 1 else SECOND_GAIN + FURTHER_GAIN * (people - 2)


def _distance(estimate: CountEstimate) -> tuple[float, int]:
    """How far the evidence is from what is needed, as a share of that; then the nearer number."""
    if estimate.second is None or estimate.gain is None or estimate.needed is None:
        raise ValueError("nothing was compared")
    apart = abs(estimate.gain - estimate.needed) / estimate.needed
    return round(apart, 2), abs(estimate.second - estimate.count)


def _sample(count: int) -> NDArray[np.intp]:
    """Numbers of all stretches, or of runs of consecutive ones from all over a long recording."""
    if count <= _MOST_STRETCHES:
        return np.arange(count)
    starts = np.linspace(0, count - _SAMPLED, _MOST_STRETCHES // _SAMPLED).astype(np.intp)
    return np.unique(starts[:, np.newaxis] + np.arange(_SAMPLED))


def _first_guesses(directions: Floats, speech_s: Floats, people: int, seed: int) -> list[Labels]:
    from sklearn.cluster import AgglomerativeClustering, KMeans

    count = directions.shape[0]
    if people == 1:
        return [np.zeros(count, np.intp)]
    guesses = [
        KMeans(people, n_init=1, init="random", random_state=(seed + start) % 2**32)
        .fit(directions, sample_weight=speech_s)
        .labels_
        for start in range(_STARTS)
    ]
    guesses.append(AgglomerativeClustering(people).fit_predict(directions))
    if count > people + 2:
        guesses += [_spectral(directions, people, share, seed) for share in _NEIGHBOURS]
    return [np.asarray(guess, np.intp) for guess in guesses]


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
    # The small number joins groups that share no neighbour.
    labels = spectral_clustering(
        affinity + 1e-6, n_clusters=people, random_state=seed % 2**32, eigen_solver="arpack"
    )
    return np.asarray(labels, np.intp)


def _centred(voices: Floats, speech_s: Floats) -> Floats:
    return voices - np.average(voices, axis=0, weights=speech_s)


def _unit(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12))
