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
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.models.embedded import IncongruenceSet

Floats = NDArray[np.float64]

UNCALIBRATED_SOURCE = message("analysis.expected.uncalibrated")
OWN_SCALE = message("analysis.misfit.own_scale")
OWN_CATEGORIES = message("analysis.misfit.own_categories")


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
    misfit : Message or None
        Why the ranges do not fit the pair's scale; None where they do.
    """

    means: Floats
    covariances: Floats
    ranges: Floats
    misfit: Message | None = None

    @classmethod
    def of(cls, profile: Profile, misfit: Message | None = None) -> RangeSet:
        """Read the profile's ranges."""
        each = [profile.expected_ranges.of(category) for category in CATEGORIES]
        ranges = np.array([(one.arousal, one.valence) for one in each], np.float64)
        deviations = (ranges[:, :, 1] - ranges[:, :, 0]) / 4
        covariances = np.zeros((len(CATEGORIES), 2, 2))
        covariances[:, [0, 1], [0, 1]] = deviations**2
        return cls(ranges.mean(axis=2), covariances, ranges, misfit)

    @property
    def source(self) -> Message:
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


def reference(expected: Expected, speech: Message | None = None) -> Message:
    """Say what I1's percentile is relative to.

    Parameters
    ----------
    expected : IncongruenceSet or RangeSet
    speech : Message or None
        Speech that the pair's readings are relative to; None where they are on scales common to
        all speakers.
    """
    if isinstance(expected, RangeSet):
        if speech is None:
            return message("analysis.percentile_of.ranges", source=expected.source)
        return message("analysis.percentile_of.ranges_speech", source=expected.source, what=speech)
    if speech is None:
        return message("analysis.percentile_of.set", source=expected.source)
    return message("analysis.percentile_of.set_speech", source=expected.source, what=speech)


def usual(expected: Expected, category: int) -> Message:
    """Say what is expected of a category, e.g. "arousal near 0.70 and valence near 0.30 are usual".

    Parameters
    ----------
    expected : IncongruenceSet or RangeSet
    category : int
        Index into `CATEGORIES`.
    """
    if isinstance(expected, RangeSet):
        (a_low, a_high), (v_low, v_high) = expected.ranges[category]
        return message(
            "analysis.expected.ranges",
            arousal_low=a_low,
            arousal_high=a_high,
            valence_low=v_low,
            valence_high=v_high,
        )
    arousal, valence = expected.means[category]
    return message("analysis.expected.means", arousal=arousal, valence=valence)


def details(
    expected: Expected, trained_on: tuple[Message, ...]
) -> tuple[tuple[Message, Message], ...]:
    """Describe the evidence behind the percentile, name and value.

    Parameters
    ----------
    expected : IncongruenceSet or RangeSet
    trained_on : tuple of Message
        What the models of the pair were trained on; empty for the embedded pair.
    """
    outside = message("analysis.detail.outside")
    if not isinstance(expected, RangeSet):
        caution = message("analysis.outside.embedded")
        if trained_on:
            caution = message("analysis.outside.set_and_training", trained_on=trained_on)
        return (
            (
                message("analysis.detail.calibration_set"),
                message("analysis.expected.source", source=expected.source),
            ),
            (outside, caution),
        )
    said = [
        (message("analysis.detail.calibration"), expected.source),
        (message("analysis.detail.percentile_limit"), message("analysis.expected.unsure")),
    ]
    if expected.misfit is not None:
        said.append((message("analysis.detail.different_scales"), expected.misfit))
    said.append((outside, message("analysis.outside.training", trained_on=trained_on)))
    return tuple(said)
