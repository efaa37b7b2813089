"""What arousal and valence are expected of each category: a calibration set, or ranges.

The embedded pair was run over a labelled set and knows how its own outputs scatter there
(`IncongruenceSet`), and a laboratory can do the same with another pair. Until then there are the
predecessor's expected ranges, and the word "uncalibrated" beside whatever is made of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.models.embedded import IncongruenceSet

Floats = NDArray[np.float64]

UNCALIBRATED_SOURCE = "uncalibrated: the predecessor's expected ranges read as normal distributions"
OWN_SCALE = (
    "the ranges are on a scale common to all speakers, whereas arousal and valence of this pair "
    "are relative to the speaker's own speech"
)
OWN_CATEGORIES = (
    "the categories of this pair are relative to the speaker's own speech, whereas the ranges are "
    "on a scale common to all speakers"
)
UNSURE_CATEGORIES = (
    "where the categories are not sure of themselves the percentile lies too high, as it counts "
    "the distance to each of them"
)


@dataclass(frozen=True, slots=True, eq=False)
class RangeSet:
    """Expected ranges of arousal and valence, read as normal distributions.

    Each range is taken as the mean and two standard deviations to either side, arousal and
    valence as independent.

    Parameters
    ----------
    means : ndarray of float64, shape (4, 2)
        Arousal and valence (0..1) of each category, in the order of `CATEGORIES`.
    covariances : ndarray of float64, shape (4, 2, 2)
    ranges : ndarray of float64, shape (4, 2, 2)
        Lower and upper end of arousal and of valence, as the profile gives them.
    misfit : str
        Why the ranges do not fit the pair's scale; empty where they do.
    """

    means: Floats
    covariances: Floats
    ranges: Floats
    misfit: str = ""

    @classmethod
    def of(cls, profile: Profile, misfit: str = "") -> RangeSet:
        """Read the profile's ranges."""
        each = [profile.expected_ranges.of(category) for category in CATEGORIES]
        ranges = np.array([(one.arousal, one.valence) for one in each], np.float64)
        deviations = (ranges[:, :, 1] - ranges[:, :, 0]) / 4
        covariances = np.zeros((len(CATEGORIES), 2, 2))
        covariances[:, [0, 1], [0, 1]] = deviations**2
        return cls(ranges.mean(axis=2), covariances, ranges, misfit)

    @property
    def source(self) -> str:
        """What the percentile refers to, for the report."""
        return UNCALIBRATED_SOURCE


Expected = IncongruenceSet | RangeSet


def percentile(expected: Expected, raw: Floats) -> Floats:
    """Where raw I1 lies within what is expected, 0..100; NaN stays NaN.

    Within a calibration set it is read off the set's own I1. For ranges it is the distribution
    function of chi-square with two degrees of freedom, ``1 - exp(-I1 / 2)``: that of the squared
    Mahalanobis distance of a point drawn from a category whose posterior is 1. With a less certain
    posterior I1 also counts distances to categories that the point was not drawn from, so the
    percentile then lies too high.

    Parameters
    ----------
    expected : IncongruenceSet or RangeSet
    raw : ndarray of float64, shape (n,)
        0 or more.
    """
    if isinstance(expected, RangeSet):
        return np.asarray(-100 * np.expm1(-raw / 2))
    levels = np.linspace(0, 100, expected.quantiles.size)
    return np.where(np.isnan(raw), np.nan, np.interp(raw, expected.quantiles, levels))


def reference(expected: Expected, speech: str = "") -> str:
    """Say what I1's percentile is relative to.

    Parameters
    ----------
    expected : IncongruenceSet or RangeSet
    speech : str
        Sentence about the speech that the pair's readings are relative to; empty where they are on
        scales common to all speakers.
    """
    return f"{_percentile_of(expected)} {speech}".rstrip()


def _percentile_of(expected: Expected) -> str:
    if isinstance(expected, RangeSet):
        return (
            "Percentile of a chi-square distribution with two degrees of freedom; "
            f"{expected.source}."
        )
    return f"Percentile within the calibration set: {expected.source}."


def usual(expected: Expected, category: int) -> str:
    """Say what is expected of a category, e.g. "arousal near 0.70 and valence near 0.30 are usual".

    Parameters
    ----------
    expected : IncongruenceSet or RangeSet
    category : int
        Index into `CATEGORIES`.
    """
    if isinstance(expected, RangeSet):
        (a_low, a_high), (v_low, v_high) = expected.ranges[category]
        return (
            f"arousal of {a_low:.2f} to {a_high:.2f} and valence of {v_low:.2f} to {v_high:.2f} "
            "are expected (uncalibrated)"
        )
    arousal, valence = expected.means[category]
    return f"arousal near {arousal:.2f} and valence near {valence:.2f} are usual"


def details(expected: Expected, trained_on: str) -> tuple[tuple[str, str], ...]:
    """Describe the evidence behind the percentile, name and value.

    Parameters
    ----------
    expected : IncongruenceSet or RangeSet
    trained_on : str
        What the models of the pair were trained on; empty for the embedded pair.
    """
    if not isinstance(expected, RangeSet):
        return (
            ("Calibration set", expected.source),
            (
                "Outside this evidence",
                f"speech unlike that of the set and of the training ({trained_on}): caution"
                if trained_on
                else "other languages and spontaneous speech: read with caution",
            ),
        )
    said = [("Calibration", expected.source), ("Limit of the percentile", UNSURE_CATEGORIES)]
    if expected.misfit:
        said.append(("Different scales", expected.misfit))
    said.append(
        ("Outside this evidence", f"speech unlike that of the training ({trained_on}): caution")
    )
    return tuple(said)
