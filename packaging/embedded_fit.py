"""How the embedded model is fitted: on the windows that the product reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from emodb import EMOTIONS, MIN_VOICED_S, AnalysisController
from voiceman_gui.analysis.measure.functionals import NAMES
from voiceman_gui.core.measurement import VOICE_CHANNELS
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.models.embedded import CLIP, Embedded

Floats = NDArray[np.float64]

# EmoDB's recordings are normalised file by file: their level says nothing about the speaker.
_LEFT_OUT = ("intensity_db_p20", "intensity_db_median", "intensity_db_p80")
FUNCTIONALS = tuple(
    name for name in NAMES if name not in _LEFT_OUT and not name.startswith("hf500_narrow")
)
N_FEATURES = 2 * VOICE_CHANNELS + len(FUNCTIONALS)

PLEASURE = np.array([-0.51, 0.81, -0.63, 0.0, -0.64, -0.65, -0.60])
AROUSAL = np.array([0.59, 0.51, -0.27, 0.0, 0.60, -0.62, 0.35])
DOMINANCE = np.array([0.25, 0.46, -0.33, 0.0, -0.43, -0.33, 0.11])
"""Norms of the categories' terms, -1..1, in the order of `EMOTIONS` (Russell and Mehrabian 1977);
neutral is the origin."""

PENALTY_C = 0.5
"""Inverse strength of the L2 penalty where the windows' weights sum to 1."""
RIDGE_ALPHA = 2.0
"""Penalty of the valence's ridge, likewise."""
PURITY = 0.6
"""Share of a window's speech that one emotion must have for the window to be learned from."""

_DIGITS = 6
_IQR_OF_NORMAL = 1.3489795003921634


@dataclass(frozen=True, eq=False)
class Heard:
    """A recording's windows: features about the speaker's middle, and what was played.

    Parameters
    ----------
    session : AnalysisController
    centred : ndarray of float64, shape (windows, features)
        NaN rows where the product reads nothing.
    spread : ndarray of float64, shape (features,)
        Interquartile range / 1.349 over the windows.
    emotion : ndarray of intp, shape (windows,)
        Place in `EMOTIONS` of the one with most of the window's speech.
    purity : ndarray of float64, shape (windows,)
        Its share of that speech.
    speech_s : ndarray of float64, shape (windows,)
    arousal : ndarray of float64, shape (windows,)
        Acoustic, -1..1.
    """

    session: AnalysisController
    centred: Floats
    spread: Floats
    emotion: NDArray[np.intp]
    purity: Floats
    speech_s: Floats
    arousal: Floats

    @classmethod
    def of(cls, session: AnalysisController) -> Heard:
        """Take a measured recording."""
        windows = session.windows
        values = blank().features(windows)
        usable = ~np.isnan(values).any(axis=1) & ~np.isnan(session.arousal)
        values[~usable | (windows.voiced_s < MIN_VOICED_S)] = np.nan
        known = values[session.baseline & ~np.isnan(values[:, 0])]
        low, middle, high = np.quantile(known, (0.25, 0.5, 0.75), axis=0)
        held = session.emotions()
        total = held.sum(axis=1)
        return cls(
            session,
            values - middle,
            (high - low) / _IQR_OF_NORMAL,
            held.argmax(axis=1),
            np.divide(held.max(axis=1), total, out=np.zeros(total.shape), where=total > 0),
            windows.speech_s,
            session.arousal,
        )

    def usable(self, purity: float) -> NDArray[np.bool_]:
        """Windows that are read and hold so much of one emotion."""
        return ~np.isnan(self.centred[:, 0]) & (self.purity >= purity)


def blank() -> Embedded:
    """A model without weights, for its features."""
    return with_numbers({})


def with_numbers(numbers: dict[str, Any]) -> Embedded:
    """A model of freshly fitted weights, as far as it is fitted and calibrated."""
    template = {
        "functionals": list(FUNCTIONALS),
        "spread": np.ones(N_FEATURES),
        "category_weights": np.zeros((len(CATEGORIES), N_FEATURES)),
        "category_bias": np.zeros(len(CATEGORIES)),
        "valence_weights": np.zeros(N_FEATURES),
        "half_widths": {"arousal": 0.0, "dominance": 0.0, "valence": 0.0},
        "calibrated_on": "",
        "confidence": {"bias": 0.0, "parts": {}},
        "incongruence": {
            "means": np.zeros((4, 2)),
            "covariances": np.tile(np.eye(2), (4, 1, 1)),
            "quantiles": [0.0, 1.0],
            "source": "",
        },
    }
    return Embedded({**template, **numbers}, ())


def rounded(values: Floats) -> Floats:
    """To the digits that the weights file has."""
    return np.array([float(f"{v:.{_DIGITS}g}") for v in values.ravel()]).reshape(values.shape)


@dataclass(frozen=True, eq=False)
class _Examples:
    relative: Floats
    arousal: Floats
    emotion: NDArray[np.intp]
    weight: Floats


def _examples(heard: list[Heard], spread: Floats) -> _Examples:
    parts: list[list[Any]] = [[], [], [], []]
    scale = np.where(spread > 0, spread, np.inf)
    for one in heard:
        rows = one.usable(PURITY)
        weight = (one.purity * one.speech_s)[rows] ** 2
        relative = np.clip(one.centred[rows] / scale, -CLIP, CLIP)
        values = (relative, one.arousal[rows], one.emotion[rows], weight)
        for part, value in zip(parts, values, strict=True):
            part.append(value)
    return _Examples(*(np.concatenate(part) for part in parts))


def _balanced(weight: Floats, emotion: NDArray[np.intp], counted: int) -> Floats:
    """Weights that sum to 1, each of the first emotions counting alike and others nothing."""
    balanced = np.zeros(weight.shape)
    for place in range(counted):
        own = emotion == place
        balanced[own] = weight[own] / weight[own].sum() / counted
    return balanced


def fit(heard: list[Heard]) -> dict[str, Any]:
    """Fit categories (multinomial logistic regression) and valence (ridge regression).

    The population's spread is the root of the mean square of the recordings' own.

    Parameters
    ----------
    heard : list of Heard
        Recordings of all emotions.
    """
    spread = rounded(np.sqrt(np.mean([one.spread**2 for one in heard], axis=0)))
    spread[spread < 1e-6] = 0.0
    examples = _examples(heard, spread)
    weight = _balanced(examples.weight, examples.emotion, len(CATEGORIES))
    four = weight > 0
    classifier = LogisticRegression(C=PENALTY_C, max_iter=1000, tol=1e-5)
    # scikit-learn multiplies the loss of each window with its weight and sums.
    classifier.fit(examples.relative[four], examples.emotion[four], sample_weight=weight[four])
    return {
        "functionals": list(FUNCTIONALS),
        "spread": spread,
        "category_weights": rounded(classifier.coef_),
        "category_bias": rounded(classifier.intercept_),
        "valence_weights": rounded(_ridge_beside_arousal(examples)),
    }


def _ridge_beside_arousal(examples: _Examples) -> Floats:
    """Ridge regression of pleasure whose predictions do not correlate with arousal.

    Without the condition the regression finds that pleasant voices are excited and calls anger
    pleasant. Minimises the weighted |t - Xw|^2 + alpha |w|^2 under b.w = 0, where b is the
    covariance of the features with arousal: w = u - q (b.u) / (b.q) with u, q the solutions for
    X't and b. All seven emotions count alike.
    """
    weight = _balanced(examples.weight, examples.emotion, len(EMOTIONS))
    target = PLEASURE[examples.emotion]
    target = target - np.average(target, weights=weight)
    rated = examples.arousal - np.average(examples.arousal, weights=weight)
    weighted = examples.relative * weight[:, None]
    moments = weighted.T @ examples.relative + RIDGE_ALPHA * np.eye(examples.relative.shape[1])
    along = weighted.T @ rated
    free, arousing = np.linalg.solve(moments, np.stack([weighted.T @ target, along], axis=1)).T
    return np.asarray(free - arousing * (along @ free) / (along @ arousing))


def fit_without_each(heard: list[Heard]) -> dict[str, dict[str, Any]]:
    """For every speaker the numbers of a model fitted on all others."""
    speakers = sorted({one.session.speaker for one in heard})
    return {
        speaker: fit([one for one in heard if one.session.speaker != speaker])
        for speaker in speakers
    }
