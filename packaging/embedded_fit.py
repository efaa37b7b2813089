"""How the embedded model is fitted and how it is judged: by speakers it has not heard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import optimize
from sklearn.linear_model import LogisticRegression

from emodb import CATEGORY_OF, MIN_VOICED_S, AnalysisController
from voiceman_gui.analysis import arousal
from voiceman_gui.analysis.measure.functionals import NAMES
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.models.embedded import Embedded

Floats = NDArray[np.float64]

# EmoDB's recordings are normalised file by file: their level says nothing about the speaker.
_LEFT_OUT = ("intensity_db_p20", "intensity_db_median", "intensity_db_p80")
FEATURES = tuple(
    name for name in NAMES if name not in _LEFT_OUT and not name.startswith("hf500_narrow")
)
# What carried valence across languages; spectral slopes did harm.
VALENCE_FEATURES = tuple(
    name
    for name in FEATURES
    if name.startswith(("f0_", "f1_", "f2_", "f3_", "b1_", "b2_", "b3_"))
    or name.rsplit("_", 1)[0] in ("mfcc1", "mfcc2", "mfcc3", "mfcc4")
)
PLEASURE = {
    "happiness": 0.81,
    "neutral": 0.0,
    "anger": -0.51,
    "disgust": -0.60,
    "sadness": -0.63,
    "fear": -0.64,
    "boredom": -0.65,
}
"""Pleasure of the categories' terms, -1..1 (Russell and Mehrabian 1977); neutral is the origin."""

PENALTY_C = 0.005
RIDGE_ALPHA = 300.0
_DIGITS = 6
_I1_LEVELS = 201


@dataclass(frozen=True, eq=False)
class Examples:
    """Windows, each labelled with the utterance that fills most of it; arousal is -1..1."""

    relative: Floats
    arousal: Floats
    emotion: NDArray[np.str_]
    weight: Floats
    speaker: NDArray[np.str_]

    def of(self, chosen: NDArray[np.bool_]) -> Examples:
        return Examples(
            self.relative[chosen],
            self.arousal[chosen],
            self.emotion[chosen],
            self.weight[chosen],
            self.speaker[chosen],
        )

    @property
    def category(self) -> NDArray[np.intp]:
        """Index of the category, -1 for emotions outside the four."""
        return np.array([CATEGORY_OF.get(str(e), -1) for e in self.emotion], np.intp)

    @property
    def pleasure(self) -> Floats:
        """Published pleasure, less the weighted mean over the speaker's windows."""
        target = np.array([PLEASURE[str(e)] for e in self.emotion])
        for speaker in np.unique(self.speaker):
            own = self.speaker == speaker
            target[own] -= np.average(target[own], weights=self.weight[own])
        return target


def blank() -> Embedded:
    """A model without weights, for its speaker-relative functionals."""
    count = len(FEATURES)
    return Embedded(
        {
            "features": list(FEATURES),
            "category_weights": np.zeros((4, count)),
            "category_bias": np.zeros(4),
            "temperature": 1.0,
            "valence_weights": np.zeros(count),
            "valence_half_width": 1.0,
            "calibrated_on": "",
            "incongruence": {
                "means": np.zeros((4, 2)),
                "covariances": np.tile(np.eye(2), (4, 1, 1)),
                "quantiles": [0.0, 1.0],
                "source": "",
            },
        },
        (),
    )


def label_windows(session: AnalysisController) -> tuple[NDArray[np.str_], Floats]:
    """Emotion of the utterance that fills most of each window, and how much of it that is.

    The weight is (share of the window x share of the utterance) squared: a window that holds two
    utterances says little about either.
    """
    shares = session.shares()
    most = shares.argmax(axis=0)
    windows = np.arange(shares.shape[1])
    emotion = np.array([session.segments[u].utterance.emotion for u in most])
    length = np.array([s.end_s - s.start_s for s in session.segments])[most]
    window_s = session.windows.end_s - session.windows.start_s
    share = shares[most, windows]
    weight = (share / window_s * share / np.minimum(length, window_s)) ** 2
    return emotion, np.where(session.windows.voiced_s >= MIN_VOICED_S, weight, 0.0)


def gather(sessions: list[AnalysisController]) -> Examples:
    model = blank()
    parts = []
    for session in sessions:
        relative = model.relative(session.windows, session.baseline)
        emotion, weight = label_windows(session)
        rated = session.arousal
        usable = (weight > 0) & ~np.isnan(relative).any(axis=1) & ~np.isnan(rated)
        speaker = np.full(relative.shape[0], session.speaker)
        parts.append(Examples(relative, rated, emotion, weight, speaker).of(usable))
    return Examples(
        np.concatenate([p.relative for p in parts]),
        np.concatenate([p.arousal for p in parts]),
        np.concatenate([p.emotion for p in parts]),
        np.concatenate([p.weight for p in parts]),
        np.concatenate([p.speaker for p in parts]),
    )


def _rounded(values: Floats) -> Any:
    return np.array([float(f"{v:.{_DIGITS}g}") for v in values.ravel()]).reshape(values.shape)


def fit(examples: Examples) -> dict[str, Any]:
    """Fit categories (multinomial logistic regression) and valence (ridge regression)."""
    category = examples.category
    four = examples.of(category >= 0)
    category = four.category
    weight = four.weight.copy()
    for index in range(len(CATEGORIES)):
        weight[category == index] /= weight[category == index].sum()
    weight *= weight.shape[0] / len(CATEGORIES)
    mean = np.average(four.relative, axis=0, weights=weight)
    scale = np.sqrt(np.average((four.relative - mean) ** 2, axis=0, weights=weight))
    classifier = LogisticRegression(C=PENALTY_C, max_iter=2000, tol=1e-8)
    classifier.fit((four.relative - mean) / scale, category, sample_weight=weight)
    coefficients = classifier.coef_ / scale
    used = np.array([name in VALENCE_FEATURES for name in FEATURES])
    valence = np.zeros(len(FEATURES))
    valence[used] = _ridge_beside_arousal(examples, used)
    return {
        "features": list(FEATURES),
        "category_weights": _rounded(coefficients),
        "category_bias": _rounded(classifier.intercept_ - coefficients @ mean),
        "valence_weights": _rounded(valence),
    }


def _ridge_beside_arousal(examples: Examples, used: NDArray[np.bool_]) -> Floats:
    """Ridge regression of pleasure whose predictions do not correlate with arousal.

    Without the condition the regression finds that pleasant voices are excited and calls anger
    pleasant. Minimises |t - Xw|^2 + alpha |w|^2 under b.w = 0, where b is the covariance of the
    features with arousal: w = u - q (b.u) / (b.q) with u, q the solutions for X't and b.
    """
    weight = examples.weight / examples.weight.mean()
    relative = examples.relative[:, used]
    rated = examples.arousal - np.average(examples.arousal, weights=weight)
    weighted = relative * weight[:, None]
    moments = weighted.T @ relative + RIDGE_ALPHA * np.eye(relative.shape[1])
    along = weighted.T @ rated
    free, arousing = np.linalg.solve(
        moments, np.stack([weighted.T @ examples.pleasure, along], axis=1)
    ).T
    return np.asarray(free - arousing * (along @ free) / (along @ arousing))


def with_numbers(numbers: dict[str, Any]) -> Embedded:
    """A model of freshly fitted weights, not calibrated."""
    model = blank()
    template = {
        "temperature": 1.0,
        "valence_half_width": 1.0,
        "calibrated_on": "",
        "incongruence": {
            "means": model.incongruence.means,
            "covariances": model.incongruence.covariances,
            "quantiles": model.incongruence.quantiles,
            "source": "",
        },
    }
    return Embedded({**template, **numbers}, ())


@dataclass(frozen=True, eq=False)
class Unheard:
    """A speaker's session read by a model that has not heard the speaker."""

    session: AnalysisController
    posteriors: Floats
    valence: Floats
    arousal: Floats


def fit_without_each(examples: Examples) -> dict[str, dict[str, Any]]:
    """For every speaker the numbers of a model fitted on all others."""
    return {
        str(speaker): fit(examples.of(examples.speaker != speaker))
        for speaker in np.unique(examples.speaker)
    }


def calibrated(fitted: dict[str, dict[str, Any]], numbers: dict[str, Any]) -> dict[str, Embedded]:
    """Models of `fit_without_each` with the calibration that ships, `numbers`."""
    # What a fit gives replaces the shipped model's own.
    return {speaker: with_numbers({**numbers, **own}) for speaker, own in fitted.items()}


def read_unheard(
    fitted: dict[str, dict[str, Any]], sessions: list[AnalysisController]
) -> list[Unheard]:
    """Read each session with the model, not calibrated, that has not heard its speaker."""
    read = []
    for session in sessions:
        model = with_numbers(fitted[session.speaker])
        relative = model.relative(session.windows, session.baseline)
        rated = arousal.unit_scale(session.arousal)
        read.append(Unheard(session, model.posteriors(relative), model.valence(relative), rated))
    return read


def _softened(posteriors: Floats, temperature: float) -> Floats:
    logits = np.log(np.maximum(posteriors, 1e-300)) / temperature
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))


@dataclass(frozen=True, eq=False)
class _Labelled:
    posteriors: Floats
    valence: Floats
    arousal: Floats
    category: NDArray[np.intp]
    weight: Floats
    valence_error: Floats


def _labelled(read: list[Unheard]) -> _Labelled:
    parts: list[list[Any]] = [[], [], [], [], [], []]
    for one in read:
        emotion, weight = label_windows(one.session)
        speaker = np.full(weight.shape, one.session.speaker)
        known = (weight > 0) & ~np.isnan(one.valence) & ~np.isnan(one.arousal)
        nothing = np.zeros((weight.shape[0], 0))
        labels = Examples(nothing, one.arousal, emotion, weight, speaker).of(known)
        target = 0.5 + 0.5 * labels.pleasure
        values = (
            one.posteriors[known],
            one.valence[known],
            one.arousal[known],
            labels.category,
            labels.weight,
            np.abs(one.valence[known] - target),
        )
        for part, value in zip(parts, values, strict=True):
            part.append(value)
    return _Labelled(*(np.concatenate(part) for part in parts))


def _weighted_quantile(values: Floats, weight: Floats, levels: Floats) -> Floats:
    order = np.argsort(values, kind="stable")
    position = np.cumsum(weight[order]) - weight[order] / 2
    return np.asarray(np.interp(levels * weight.sum(), position, values[order]))


def _incongruence(posteriors: Floats, points: Floats, means: Floats, covariances: Floats) -> Floats:
    """I1: squared Mahalanobis distances to the categories, weighted with their posteriors."""
    away = points[:, None] - means
    distance = np.einsum("nci,cij,ncj->nc", away, np.linalg.inv(covariances), away)
    return np.asarray((posteriors * distance).sum(axis=1))


def calibrate(read: list[Unheard], source: str) -> dict[str, Any]:
    """Temperature, error of valence and the incongruence set, from speakers left out in turn."""
    all_windows = _labelled(read)
    four = all_windows.category >= 0
    posteriors, category = all_windows.posteriors[four], all_windows.category[four]
    weight = all_windows.weight[four]
    rows = np.arange(category.shape[0])

    def loss(log_temperature: float) -> float:
        soft = _softened(posteriors, float(np.exp(log_temperature)))
        return float(np.average(-np.log(np.maximum(soft[rows, category], 1e-12)), weights=weight))

    best = optimize.minimize_scalar(loss, bounds=(-2.0, 2.0), method="bounded")
    temperature = float(f"{np.exp(best.x):.4g}")
    points = np.stack([all_windows.arousal[four], all_windows.valence[four]], axis=1)
    means, covariances = np.zeros((4, 2)), np.zeros((4, 2, 2))
    for index in range(len(CATEGORIES)):
        own = category == index
        means[index] = np.average(points[own], axis=0, weights=weight[own])
        covariances[index] = np.cov(points[own].T, aweights=weight[own])
    means, covariances = _rounded(means), _rounded(covariances)
    incongruence = _incongruence(_softened(posteriors, temperature), points, means, covariances)
    levels = np.linspace(0, 1, _I1_LEVELS)
    half_width = _weighted_quantile(
        all_windows.valence_error, all_windows.weight, np.array([0.95])
    )[0]
    return {
        "temperature": temperature,
        "calibrated_on": source,
        "valence_half_width": float(f"{half_width:.4g}"),
        "incongruence": {
            "means": means,
            "covariances": covariances,
            "quantiles": _rounded(_weighted_quantile(incongruence, weight, levels)),
            "source": source,
        },
    }


def share_above_95th(read: list[Unheard], calibration: dict[str, Any]) -> float:
    """Share of the four categories' windows whose I1 lies above the calibration's 95th percentile.

    0.05 on the set that the calibration was made from.
    """
    windows = _labelled(read)
    four = windows.category >= 0
    points = np.stack([windows.arousal[four], windows.valence[four]], axis=1)
    given = calibration["incongruence"]
    soft = _softened(windows.posteriors[four], calibration["temperature"])
    high = _incongruence(soft, points, given["means"], given["covariances"]) > np.interp(
        0.95, np.linspace(0, 1, _I1_LEVELS), given["quantiles"]
    )
    return float(np.average(high, weights=windows.weight[four]))
