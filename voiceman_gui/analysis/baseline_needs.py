"""What a baseline lacks for readings, and which readings are missing in every window for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.indicators.table import gauges, reading_order
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.analysis import BaselineInfo
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reference import reading_name
from voiceman_gui.models.embedded import MIN_BASELINE_WINDOWS


@dataclass(frozen=True, slots=True)
class _Need:
    """Readings, by their keys, and the least that they need of the baseline."""

    readings: tuple[str, ...]
    windows: int
    speech_s: float

    def lacks_windows(self, baseline: BaselineInfo) -> bool:
        return baseline.windows < self.windows

    def lacks_speech(self, baseline: BaselineInfo) -> bool:
        return baseline.speech_s < self.speech_s

    def fact(self, baseline: BaselineInfo) -> Message:
        names = tuple(map(reading_name, self.readings))
        if not self.lacks_windows(baseline):
            return message("analysis.need.speech", readings=names, needed_s=self.speech_s)
        if not self.lacks_speech(baseline):
            return message("analysis.need.windows", readings=names, needed_count=self.windows)
        return message(
            "analysis.need.speech_and_windows",
            readings=names,
            needed_s=self.speech_s,
            needed_count=self.windows,
        )


def with_needs(
    baseline: BaselineInfo,
    measurements: Measurements,
    roles: ActiveModels,
    profile: Profile,
    *,
    speaker: Message | str | None = None,
    shown: bool,
) -> BaselineInfo:
    """Add to a baseline which readings it withholds, and the notice about it.

    Parameters
    ----------
    baseline : BaselineInfo
    measurements : Measurements
    roles : ActiveModels
    profile : Profile
    speaker : Message, str or None
        Name of the speaker, where others speak in the recording.
    shown : bool
        Whether any window shows numbers. If none does, the quality gates are the cause and not
        all speech of the recording as the baseline.

    Returns
    -------
    BaselineInfo
        The notice is None while sound of the baseline may still be to come.
    """
    if not baseline.chosen and not shown:
        return baseline
    lacking = [
        need
        for need in _needs(baseline, roles, profile)
        if need.readings and (need.lacks_windows(baseline) or need.lacks_speech(baseline))
    ]
    if not lacking:
        return baseline
    withheld = {one for need in lacking for one in need.readings}
    names = tuple(name for name in reading_order() if name in withheld)
    heard = measurements.complete or (
        bool(baseline.spans) and measurements.measured_s >= max(one.end_s for one in baseline.spans)
    )
    notice = _notice(baseline, lacking, names, speaker) if heard else None
    return replace(baseline, withholds=names, notice=notice)


def _needs(baseline: BaselineInfo, roles: ActiveModels, profile: Profile) -> tuple[_Need, _Need]:
    """Of ranks within the baseline (`baseline.unusable`), and of the stress gauge and I2."""
    own_dimensions, own_categories = roles.dimensions is None, roles.categories is None
    ranks = ["arousal", "dominance"] if own_dimensions else []
    least_s = profile.recording_speech.caution_s
    if not baseline.chosen:
        # All speech is judged by the quality gates, and is the reference of these, too.
        least_s = 0.0
        ranks += ["valence"] if own_dimensions else []
        ranks += ["categories"] if own_categories else []
        ranks += ["deception"] if ranks and not roles.barred else []
    against = tuple(one.id for one in gauges() if one.against_baseline)
    if not own_dimensions and not roles.barred:
        against += ("arousal_disagreement",)
    stress = profile.stress
    return (
        _Need(tuple(ranks), MIN_BASELINE_WINDOWS, least_s),
        _Need(against, stress.min_baseline_windows, stress.min_baseline_speech_s),
    )


def _notice(
    baseline: BaselineInfo,
    lacking: Sequence[_Need],
    names: Sequence[str],
    speaker: Message | str | None,
) -> Message:
    limits = [need.speech_s for need in lacking if need.lacks_speech(baseline)]
    few = any(need.lacks_windows(baseline) for need in lacking)
    if not limits:
        holds = message("analysis.holds.windows", windows_count=baseline.windows)
    elif not few:
        holds = message("analysis.holds.speech", speech_s=baseline.speech_s, needed_s=min(limits))
    else:
        holds = message(
            "analysis.holds.speech_and_windows",
            speech_s=baseline.speech_s,
            needed_s=min(limits),
            windows_count=baseline.windows,
        )
    needs = tuple(need.fact(baseline) for need in lacking)
    readings = tuple(map(reading_name, names))
    advice = message("analysis.advice.longer_baseline")
    if speaker is not None:
        return message(
            "analysis.notice.baseline_of",
            speaker=speaker,
            holds=holds,
            needs=needs,
            readings=readings,
            advice=advice if baseline.chosen else "",
        )
    if not baseline.chosen:
        return message("analysis.notice.all_speech", holds=holds, needs=needs, readings=readings)
    return message(
        "analysis.notice.marked",
        passages=(
            *(
                message("analysis.speech.passage", start_s=one.start_s, end_s=one.end_s)
                for one in baseline.spans
            ),
            *(message("analysis.speech.of_file", file=one.file) for one in baseline.borrowed),
        ),
        holds=holds,
        needs=needs,
        readings=readings,
        advice=advice,
    )
