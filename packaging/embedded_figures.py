"""What is measured of the embedded model: one table of figures, for card, evidence and benchmark.

Every window is read by a model that has not heard its speaker, in the way of the product.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import stats
from sklearn.metrics import roc_auc_score

from embedded_calibrate import (
    NORMS,
    PARTS,
    confidence_examples,
    rank_errors,
)
from embedded_fit import PLEASURE
from emodb import CALM, EMOTIONS, EXCITED
from product_reading import Judged
from voiceman_gui.analysis.calibrate_confidence import (
    calibration_error,
    confidence_without_own,
    reliability,
    short,
)
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.core.windows import UNDECIDED

Floats = NDArray[np.float64]

NEUTRAL = CATEGORIES.index("neutral")
CUE = 95.0
"""Percentile from which I1 is a cue."""


def confusion(judged: Sequence[Judged], *, only_named: bool = False) -> NDArray[np.int64]:
    """Count windows of the four categories, rows as played, columns as read."""
    counts = np.zeros((len(CATEGORIES), len(CATEGORIES)), np.int64)
    for one in judged:
        rows = one.pure & (one.heard.emotion < len(CATEGORIES))
        if only_named:
            rows &= one.windows.named != UNDECIDED
        np.add.at(counts, (one.heard.emotion[rows], one.best[rows]), 1)
    return counts


def average_recall(counts: NDArray[np.int64]) -> float:
    """Unweighted average recall over the categories that were played."""
    played = counts.sum(axis=1)
    return float((counts.diagonal()[played > 0] / played[played > 0]).mean())


def speaker_error(values: Sequence[float]) -> float:
    """Standard error of a mean over speakers."""
    known = np.array([value for value in values if not np.isnan(value)])
    return float(known.std(ddof=1) / np.sqrt(known.size))


def emotional(judged: Sequence[Judged]) -> dict[str, Any]:
    """Figures of recordings of all emotions."""
    counts, named = confusion(judged), confusion(judged, only_named=True)
    recalls = [average_recall(confusion([one])) for one in judged]
    return {
        "windows": int(counts.sum()),
        "recall": short(average_recall(counts)),
        "recall_error": short(speaker_error(recalls)),
        "recall_of_speakers": {
            one.speaker: short(recall) for one, recall in zip(judged, recalls, strict=True)
        },
        "confusion": counts.tolist(),
        "named_share": short(named.sum() / counts.sum()),
        "named_recall": short(average_recall(named)),
        "named_right": short(float(named.diagonal().sum() / named.sum())),
        "arousal_auc": short(float(np.nanmean([_arousal_auc(one) for one in judged]))),
        **_valence(judged),
        "coverage": {
            name: short(float(np.mean([rank_errors(one, name, norm)[1].mean() for one in judged])))
            for name, norm in NORMS.items()
        },
        "cues": _cues(judged),
        "variation": _variation(judged),
        "words": words(judged),
    }


def plain(judged: Sequence[Judged]) -> dict[str, Any]:
    """Figures of recordings of neutral speech alone."""
    named = np.concatenate([one.windows.named[one.read] for one in judged])
    return {
        "windows": int(named.size),
        "read": {
            name: int(np.count_nonzero(named == place)) for place, name in enumerate(CATEGORIES)
        }
        | {"undecided": int(np.count_nonzero(named == UNDECIDED))},
        "neutral_or_undecided": short(float(np.isin(named, (NEUTRAL, UNDECIDED)).mean())),
        "too_level": sum(
            one.tracks.variation is not None and not one.tracks.variation.enough for one in judged
        ),
        "cues": _cues(judged),
        "variation": _variation(judged),
        "words": words(judged),
    }


def _cues(judged: Sequence[Judged]) -> dict[str, int]:
    """Windows above the 95th percentile of I1, and windows that show one, of all that are read."""
    shown = [one.windows.column("deception").value for one in judged]
    values = np.concatenate(shown)
    return {
        "above": int(np.count_nonzero(values > CUE)),
        "shown": int(np.count_nonzero(~np.isnan(values))),
        "windows": int(sum(np.count_nonzero(one.read) for one in judged)),
    }


def _variation(judged: Sequence[Judged]) -> list[float]:
    """Lowest, median and highest variation."""
    return [short(float(v)) for v in np.quantile([one.ratio for one in judged], (0, 0.5, 1))]


def words(judged: Sequence[Judged]) -> dict[str, float]:
    """Shares of the words of the confidence among the windows that have one."""
    column = judged[0].windows.confidence
    value = np.concatenate([one.windows.confidence.value for one in judged])
    value = value[~np.isnan(value)]
    return {
        "sufficient": short(float((value >= column.sufficient).mean())),
        "limited": short(float(((value >= column.limited) & (value < column.sufficient)).mean())),
        "insufficient": short(float((value < column.limited).mean())),
    }


def _arousal_auc(one: Judged) -> float:
    rows = one.pure & one.windows.column("arousal").known
    played = np.array(EMOTIONS)[one.heard.emotion]
    rows &= np.isin(played, EXCITED + CALM)
    if np.unique(np.isin(played[rows], EXCITED)).size < 2:
        return float("nan")
    score = one.windows.column("arousal").value[rows]
    return float(roc_auc_score(np.isin(played[rows], EXCITED), score))


def _valence(judged: Sequence[Judged]) -> dict[str, float]:
    """Rank correlation of valence with pleasure, as it is and apart from arousal, by speaker."""
    plainly, apart, leak = [], [], []
    for one in judged:
        rows = one.pure & one.windows.column("valence").known
        value = one.windows.column("valence").value[rows]
        target = PLEASURE[one.heard.emotion[rows]]
        rated = one.heard.arousal[rows]
        plainly.append(float(stats.spearmanr(value, target).statistic))
        apart.append(_partial(value, target, rated))
        leak.append(float(stats.spearmanr(value, rated).statistic))
    return {
        "valence": short(float(np.mean(plainly))),
        "valence_apart": short(float(np.mean(apart))),
        "valence_apart_error": short(speaker_error(apart)),
        "valence_with_arousal": short(float(np.mean(leak))),
    }


def _partial(one: Floats, two: Floats, without: Floats) -> float:
    """Partial rank correlation of two variables, a third held constant."""
    ranks = [stats.rankdata(values) for values in (one, two, without)]
    rest = [values - np.polyval(np.polyfit(ranks[2], values, 1), ranks[2]) for values in ranks[:2]]
    return float(np.corrcoef(rest[0], rest[1])[0, 1])


def confidence_unheard(emotional: list[Judged], plain: list[Judged]) -> dict[str, Any]:
    """Reliability of the confidence, each speaker judged by a calibration on the others."""
    parts, right, weight, speakers = confidence_examples(emotional, plain)
    value = confidence_without_own(PARTS, parts, right, weight, speakers)
    table = reliability(value, right, weight)
    return {"error": short(calibration_error(table)), "bins": table}


def baseline_moves(before: Sequence[Judged], after: Sequence[Judged]) -> dict[str, int]:
    """How many windows a marked baseline moves: of category, valence and I1 none may."""
    moved = {"posteriors": 0, "named": 0, "valence": 0, "deception": 0}
    for one, two in zip(before, after, strict=True):
        same = np.isclose(one.windows.posteriors, two.windows.posteriors, rtol=0, equal_nan=True)
        moved["posteriors"] += int(np.count_nonzero(~same.all(axis=1)))
        moved["named"] += int(np.count_nonzero(one.windows.named != two.windows.named))
        for name in ("valence", "deception"):
            old, new = one.windows.column(name).value, two.windows.column(name).value
            moved[name] += int(np.count_nonzero(~np.isclose(old, new, rtol=0, equal_nan=True)))
    return moved
