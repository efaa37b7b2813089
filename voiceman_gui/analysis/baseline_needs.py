"""What a baseline lacks for readings, and which readings are missing in every window for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import clock, windows_words
from voiceman_gui.analysis.gates import below
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.analysis import BaselineInfo
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.reference import NAMES
from voiceman_gui.models.embedded import MIN_BASELINE_WINDOWS


@dataclass(frozen=True, slots=True)
class _Need:
    """Readings, by their keys in `NAMES`, and the least that they need of the baseline."""

    readings: tuple[str, ...]
    windows: int
    speech_s: float

    def lacks_windows(self, baseline: BaselineInfo) -> bool:
        return baseline.windows < self.windows

    def lacks_speech(self, baseline: BaselineInfo) -> bool:
        return baseline.speech_s < self.speech_s

    def sentence(self, baseline: BaselineInfo) -> str:
        amounts = [f"{self.speech_s:g} s"] if self.lacks_speech(baseline) else []
        if self.lacks_windows(baseline):
            amounts.append(windows_words(self.windows))
        names = _listed(["the stress gauge" if one == "stress" else one for one in self.readings])
        verb = "needs" if self.readings == ("stress",) else "need"
        return f"{names} {verb} {' and '.join(amounts)}"


def with_needs(
    baseline: BaselineInfo,
    measurements: Measurements,
    roles: ActiveModels,
    profile: Profile,
    *,
    shown: bool,
) -> BaselineInfo:
    """Add to a baseline which readings it withholds, and the sentence about it.

    Parameters
    ----------
    baseline : BaselineInfo
    measurements : Measurements
    roles : ActiveModels
    profile : Profile
    shown : bool
        Whether any window shows numbers. If none does, the quality gates are the cause and not
        all speech of the recording as the baseline.

    Returns
    -------
    BaselineInfo
        The notice is empty while sound of the baseline may still be to come.
    """
    if baseline.span is None and not shown:
        return baseline
    lacking = [
        need
        for need in _needs(baseline, roles, profile)
        if need.readings and (need.lacks_windows(baseline) or need.lacks_speech(baseline))
    ]
    if not lacking:
        return baseline
    withheld = {one for need in lacking for one in need.readings}
    names = tuple(name for name in NAMES if name in withheld)
    heard = measurements.complete or (
        baseline.span is not None and measurements.measured_s >= baseline.span.end_s
    )
    notice = _notice(baseline, lacking, names) if heard else ""
    return replace(baseline, withholds=names, notice=notice)


def _needs(baseline: BaselineInfo, roles: ActiveModels, profile: Profile) -> tuple[_Need, _Need]:
    """Of ranks within the baseline (`baseline.unusable`), and of the stress gauge and I2."""
    own_dimensions, own_categories = roles.dimensions is None, roles.categories is None
    ranks = ["arousal", "dominance"] if own_dimensions else []
    least_s = profile.recording_speech.caution_s
    if baseline.span is None:
        # All speech is judged by the quality gates, and is the reference of these, too.
        least_s = 0.0
        ranks += ["valence"] if own_dimensions else []
        ranks += ["categories"] if own_categories else []
        ranks += ["deception"] if ranks and not roles.barred else []
    gauges = ("stress",) if own_dimensions or roles.barred else ("stress", "i2")
    stress = profile.stress
    return (
        _Need(tuple(ranks), MIN_BASELINE_WINDOWS, least_s),
        _Need(gauges, stress.min_baseline_windows, stress.min_baseline_speech_s),
    )


def _notice(baseline: BaselineInfo, lacking: Sequence[_Need], names: Sequence[str]) -> str:
    span = baseline.span
    what, remedy = "The baseline, all speech of the recording,", ""
    if span is not None:
        what = f"The marked baseline ({clock(span.start_s)}–{clock(span.end_s)})"
        remedy = " Mark a longer passage, or no baseline."
    holds = []
    limits = [need.speech_s for need in lacking if need.lacks_speech(baseline)]
    if limits:
        holds.append(f"{below(baseline.speech_s, min(limits))} s of speech")
    if any(need.lacks_windows(baseline) for need in lacking):
        holds.append(f"{windows_words(baseline.windows)} with enough speech")
    missing = _listed(names)
    verb = "is" if len(names) == 1 else "are"
    return (
        f"{what} holds {' and '.join(holds)}; "
        f"{', and '.join(need.sentence(baseline) for need in lacking)}. "
        f"Therefore {missing} {verb} not available in any window.{remedy}"
    )


def _listed(names: Sequence[str]) -> str:
    named = [NAMES.get(name, name) for name in names]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
