"""The figures of a validation study, and the limits that a laboratory sets for them."""

from __future__ import annotations

import enum
import math
from collections.abc import Mapping
from dataclasses import dataclass

from voiceman_gui.core.message import Message, message


class FigureId(enum.StrEnum):
    """The figures, in the order in which they are reported; each is 0..1 or a correlation."""

    AROUSAL_AUC = "arousal_auc"
    UAR_ALL = "uar_all"
    UAR_NAMED = "uar_named"
    ACCURACY_NAMED = "accuracy_named"
    NAMED_SHARE = "named_share"
    AROUSAL_RHO = "arousal_rho"
    DOMINANCE_RHO = "dominance_rho"
    VALENCE_RHO = "valence_rho"
    AROUSAL_COVERAGE = "arousal_coverage"
    DOMINANCE_COVERAGE = "dominance_coverage"
    VALENCE_COVERAGE = "valence_coverage"
    CALIBRATION_ERROR = "calibration_error"
    STRESS_FALSE_ALARMS = "stress_false_alarms"
    CUE_FALSE_ALARMS = "cue_false_alarms"
    PLAIN_NEUTRAL = "plain_neutral"
    WITHHELD_SHARE = "withheld_share"


FIGURE_NAMES: Mapping[FigureId, Message] = {
    FigureId.AROUSAL_AUC: message("validation.figure.arousal_auc"),
    FigureId.UAR_ALL: message("validation.figure.uar_all"),
    FigureId.UAR_NAMED: message("validation.figure.uar_named"),
    FigureId.ACCURACY_NAMED: message("validation.figure.accuracy_named"),
    FigureId.NAMED_SHARE: message("validation.figure.named_share"),
    FigureId.AROUSAL_RHO: message("validation.figure.arousal_rho"),
    FigureId.DOMINANCE_RHO: message("validation.figure.dominance_rho"),
    FigureId.VALENCE_RHO: message("validation.figure.valence_rho"),
    FigureId.AROUSAL_COVERAGE: message("validation.figure.arousal_coverage"),
    FigureId.DOMINANCE_COVERAGE: message("validation.figure.dominance_coverage"),
    FigureId.VALENCE_COVERAGE: message("validation.figure.valence_coverage"),
    FigureId.CALIBRATION_ERROR: message("validation.figure.calibration_error"),
    FigureId.STRESS_FALSE_ALARMS: message("validation.figure.stress_false_alarms"),
    FigureId.CUE_FALSE_ALARMS: message("validation.figure.cue_false_alarms"),
    FigureId.PLAIN_NEUTRAL: message("validation.figure.plain_neutral"),
    FigureId.WITHHELD_SHARE: message("validation.figure.withheld_share"),
}
"""Their names in print."""

FIGURE_DEFINITIONS: Mapping[FigureId, Message] = {
    FigureId.AROUSAL_AUC: message("validation.definition.arousal_auc"),
    FigureId.UAR_ALL: message("validation.definition.uar_all"),
    FigureId.UAR_NAMED: message("validation.definition.uar_named"),
    FigureId.ACCURACY_NAMED: message("validation.definition.accuracy_named"),
    FigureId.NAMED_SHARE: message("validation.definition.named_share"),
    FigureId.AROUSAL_RHO: message("validation.definition.arousal_rho"),
    FigureId.DOMINANCE_RHO: message("validation.definition.dominance_rho"),
    FigureId.VALENCE_RHO: message("validation.definition.valence_rho"),
    FigureId.AROUSAL_COVERAGE: message("validation.definition.arousal_coverage"),
    FigureId.DOMINANCE_COVERAGE: message("validation.definition.dominance_coverage"),
    FigureId.VALENCE_COVERAGE: message("validation.definition.valence_coverage"),
    FigureId.CALIBRATION_ERROR: message("validation.definition.calibration_error"),
    FigureId.STRESS_FALSE_ALARMS: message("validation.definition.stress_false_alarms"),
    FigureId.CUE_FALSE_ALARMS: message("validation.definition.cue_false_alarms"),
    FigureId.PLAIN_NEUTRAL: message("validation.definition.plain_neutral"),
    FigureId.WITHHELD_SHARE: message("validation.definition.withheld_share"),
}
"""How each is computed."""

CORRELATIONS = frozenset({FigureId.AROUSAL_RHO, FigureId.DOMINANCE_RHO, FigureId.VALENCE_RHO})
"""Figures of -1..1; all others are 0..1."""

BEST_LOW = frozenset(
    {
        FigureId.CALIBRATION_ERROR,
        FigureId.STRESS_FALSE_ALARMS,
        FigureId.CUE_FALSE_ALARMS,
        FigureId.WITHHELD_SHARE,
    }
)
"""Figures of which less is better, so that a limit is ordinarily the most that is accepted."""


class Verdict(enum.StrEnum):
    """What became of a requirement."""

    MET = "met"
    NOT_SHOWN = "not_shown"
    NOT_MET = "not_met"
    NO_LIMIT = "no_limit"
    NO_DATA = "no_data"


VERDICT_NAMES: Mapping[Verdict, Message] = {
    Verdict.MET: message("validation.verdict.met"),
    Verdict.NOT_SHOWN: message("validation.verdict.not_shown"),
    Verdict.NOT_MET: message("validation.verdict.not_met"),
    Verdict.NO_LIMIT: message("validation.verdict.no_limit"),
    Verdict.NO_DATA: message("validation.verdict.no_data"),
}
"""Their names in print."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What a laboratory accepts of a figure.

    Parameters
    ----------
    least, most : float or None
        Ends of the accepted range, themselves accepted; at least one is set.

    Raises
    ------
    ValueError
        If neither is set, one is not finite, or they leave nothing between them.
    """

    least: float | None = None
    most: float | None = None

    def __post_init__(self) -> None:
        ends = [end for end in (self.least, self.most) if end is not None]
        if not ends or not all(map(math.isfinite, ends)) or ends != sorted(ends):
            raise ValueError("a limit has a finite least or most, and least is not above most")

    def holds(self, value: float) -> bool:
        """Whether a value is accepted."""
        return (self.least is None or value >= self.least) and (
            self.most is None or value <= self.most
        )

    @property
    def sentence(self) -> Message:
        """The limit in words."""
        if self.least is None:
            return message("validation.limit.most", most=self.most)
        if self.most is None:
            return message("validation.limit.least", least=self.least)
        return message("validation.limit.between", least=self.least, most=self.most)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its 95 % interval by bootstrap over speakers, or the exact one where wider.

    Parameters
    ----------
    id : FigureId
    value : float or None
        None where the material holds too little for it, or nothing of the kind.
    low, high : float or None
        None where fewer speakers than an interval needs are there.
    windows, speakers : int
        That it was computed from.
    """

    id: FigureId
    value: float | None
    low: float | None
    high: float | None
    windows: int
    speakers: int

    def verdict(self, limit: Limit | None) -> Verdict:
        """Hold the figure against a limit.

        A requirement is met where the whole interval is accepted; where only the value is, that is
        not shown by this material.
        """
        if limit is None:
            return Verdict.NO_LIMIT
        if self.value is None:
            return Verdict.NO_DATA
        if not limit.holds(self.value):
            return Verdict.NOT_MET
        if self.low is None or self.high is None:
            return Verdict.NOT_SHOWN
        whole = limit.holds(self.low) and limit.holds(self.high)
        return Verdict.MET if whole else Verdict.NOT_SHOWN
