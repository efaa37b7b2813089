"""The stress gauge: vocal arousal of a passage against the speaker's baseline."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis import arousal as acoustics
from voiceman_gui.analysis.baseline import baseline_lacks
from voiceman_gui.analysis.indicators.context import PassageContext, WindowContext
from voiceman_gui.analysis.indicators.indicator import Against, Indicator, IndicatorColumn
from voiceman_gui.analysis.indicators.model_arousal import (
    EMBEDDED_PAIR,
    ModelBeside,
    model_details,
    no_population_rule,
    population_gauge,
    stress_words,
)
from voiceman_gui.analysis.measure.functionals import semitones
from voiceman_gui.analysis.measure.speech import pauses_s
from voiceman_gui.analysis.passage_rating import PassageRating
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features
from voiceman_gui.analysis.uncertainty.baseline_ends import BaselineSize
from voiceman_gui.core.analysis import BaselineInfo
from voiceman_gui.core.columns import Column
from voiceman_gui.core.facts import FactColumn
from voiceman_gui.core.limitations import STRESS
from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import NOT_AVAILABLE, Gate, Gauge, Reading
from voiceman_gui.core.span import Span

Rows = NDArray[np.bool_]

NO_SPEECH_IN_PASSAGE = message("analysis.closed.no_speech")
WITHHELD_PASSAGE = message("analysis.closed.withheld")

LAST_DETAILS = (
    (message("analysis.detail.gain_control"), message("analysis.detail.not_tested")),
    (message("analysis.detail.note"), message("analysis.detail.disputed")),
)


@dataclass(frozen=True, slots=True)
class StressNeeds:
    """Smallest passage that the gauge accepts, with windows shorter than 4 s scaled."""

    passage_s: float
    voiced_s: float

    @classmethod
    def of(cls, profile: Profile, window_s: float) -> StressNeeds:
        """Scale the needs to the analyst's window length."""
        scale = profile.window_speech.scale(window_s)
        return cls(profile.stress.min_passage_s * scale, profile.stress.min_voiced_s * scale)


def stress_windows(context: WindowContext) -> IndicatorColumn:
    """Read the gauge for all windows: the acoustic arousal as rank, -100..100."""
    windows, profile = context.measurements.windows, context.profile
    lacks = baseline_lacks(context.references.baseline.info, profile)
    if lacks:
        facts = tuple(FactColumn.where(lack, context.shown, ("stress",)) for lack in lacks)
        return IndicatorColumn(Column.nothing(windows.n_windows), facts)
    needs = StressNeeds.of(profile, context.settings.window_s)
    bandwidth_hz = context.references.bandwidth_hz(context.measurements.quality.bandwidth_hz)
    features = Features.for_bandwidth(bandwidth_hz, profile)
    measured = ~np.isnan(acoustics.select(windows, features.arousal_names))
    unvoiced = windows.voiced_s < needs.voiced_s
    enough = (
        ~unvoiced
        & (windows.end_s - windows.start_s >= needs.passage_s - 1e-9)
        & (measured.sum(axis=1) >= profile.stress.min_features)
    )
    column = context.tracks.acoustic.in_percent()
    column = column.only(enough & column.known)
    missing = context.shown & ~column.known
    size = BaselineSize.of(context.references.baseline.info.windows, context.settings)
    return IndicatorColumn(
        column,
        (
            *size.facts(context.tracks.acoustic.value, context.shown & column.known, ("stress",)),
            FactColumn.where(
                "analysis.stress.window_voiced",
                missing & unvoiced,
                ("stress",),
                voiced_s=windows.voiced_s,
                needed_s=needs.voiced_s,
            ),
            FactColumn.where(
                message("analysis.stress.window_features"), missing & ~unvoiced, ("stress",)
            ),
        ),
    )


def stress_passage(context: PassageContext) -> Gauge:
    """Make the gauge of a passage, or of an analysis window from the window's own readings."""
    return stress_gauge(
        context.acoustic,
        context.rated,
        context.measurements.frames,
        context.span,
        context.gate,
        baseline=context.references.baseline.info,
        narrow=context.features.narrow,
        window_s=context.settings.window_s,
        profile=context.profile,
        model=context.beside,
        heard=context.analysis.uncut.frames.speech,
        end=None if context.acoustic is None else _end(context, context.acoustic),
    )


def _end(context: PassageContext, acoustic: Reading) -> Message | None:
    size = BaselineSize.of(context.references.baseline.info.windows, context.settings)
    return size.end(acoustic.value / 100)


def stress_gauge(
    reading: Reading | None,
    rated: PassageRating | None,
    frames: FrameTracks,
    span: Span,
    gate: Gate,
    *,
    baseline: BaselineInfo,
    narrow: bool,
    window_s: float,
    profile: Profile,
    model: ModelBeside = EMBEDDED_PAIR,
    heard: Rows | None = None,
    end: Message | None = None,
) -> Gauge:
    """Make the gauge of one passage.

    Parameters
    ----------
    reading : Reading or None
        Acoustic arousal of the passage, -100..100; None where it was not rated.
    rated : PassageRating or None
        The three arousal features behind it; None where nothing was rated.
    frames : FrameTracks
    span : Span
    gate : Gate
        Of the passage.
    baseline : BaselineInfo
    narrow : bool
        Whether spectral balance was capped at 3.4 kHz.
    window_s : float
    profile : Profile
    model : ModelBeside
        What a dimensional network says of the passage; beside the reading, never averaged in.
    heard : ndarray of bool, shape (frames,), optional
        Speech of anybody: no pause. By default that of `frames`.
    end : Message or None
        That the reading lies at an end of the baseline.

    Returns
    -------
    Gauge
        Reading -100..100, 0 at the speaker's own median. Without a baseline that is large enough
        there is none; where a network rates the passage, the summary then says whether the
        population rule is met.
    """
    lacks = [*passage_lacks(frames, span, gate, StressNeeds.of(profile, window_s))]
    without = baseline_lacks(baseline, profile)
    if without and not lacks and model.arousal is not None and model.valence is not None:
        return population_gauge(model, model.arousal, model.valence, without, profile)
    lacks += without
    if without and model.arousal is None:
        lacks.append(no_population_rule(model))
    if rated is not None:
        usable = int(np.count_nonzero(~np.isnan(rated.scores)))
        if usable < profile.stress.min_features:
            lacks.append(
                message(
                    "analysis.stress.few_features",
                    features_count=usable,
                    needed_count=profile.stress.min_features,
                )
            )
    if lacks or rated is None or reading is None:
        return Gauge(
            reading=None,
            summary=NOT_AVAILABLE,
            reasons=tuple(lacks) or (message("analysis.stress.unrated"),),
            reference=baseline.sentence,
            limitation=STRESS,
        )
    return Gauge(
        reading=reading,
        summary=stress_words(reading, end),
        reasons=(*(() if end is None else (end,)), *contributions(rated, narrow=narrow)),
        reference=baseline.sentence,
        limitation=STRESS,
        details=(
            *descriptive_details(frames, span, heard),
            *model_details(model, reading),
            *LAST_DETAILS,
        ),
    )


def passage_lacks(
    frames: FrameTracks, span: Span, gate: Gate, needs: StressNeeds
) -> tuple[Message, ...]:
    """Say what a passage itself lacks for the gauge, empty when it lacks nothing."""
    if gate is Gate.NO_SPEECH:
        return (NO_SPEECH_IN_PASSAGE,)
    lacks = []
    if gate is Gate.WITHHELD:
        lacks.append(WITHHELD_PASSAGE)
    if span.duration_s < needs.passage_s - 1e-9:
        lacks.append(
            message(
                "analysis.stress.passage_short",
                duration_s=span.duration_s,
                needed_s=needs.passage_s,
            )
        )
    part = frames.frames(span)
    voiced = frames.speech[part] & ~np.isnan(frames.columns["f0_hz"][part])
    voiced_s = float(np.count_nonzero(voiced) * frames.hop_s)
    if voiced_s < needs.voiced_s:
        lacks.append(
            message("analysis.stress.passage_voiced", voiced_s=voiced_s, needed_s=needs.voiced_s)
        )
    return tuple(lacks)


def contributions(rated: PassageRating, *, narrow: bool) -> tuple[Message, ...]:
    """Name each feature's contribution with its measured value."""
    total = float(np.nansum(rated.weights[~np.isnan(rated.scores)]))
    balance = message("analysis.feature.balance")
    if narrow:
        balance = message("analysis.feature.balance_narrow")
    names = (message("analysis.feature.pitch"), message("analysis.feature.loudness"), balance)
    found = []
    for i, name in enumerate(names):
        x, typical, score = (float(a[i]) for a in (rated.x, rated.typical, rated.scores))
        if np.isnan(score):
            found.append(message("analysis.contribution.missing", feature=name))
            continue
        standing = {
            "feature": name,
            "rank": 100 * score,
            "weight_share": float(rated.weights[i]) / total,
        }
        if i == 0:
            found.append(
                message(
                    "analysis.contribution.pitch",
                    median_hz=2 ** (x / 12),
                    baseline_hz=2 ** (typical / 12),
                    change_semitones=x - typical,
                    **standing,
                )
            )
        else:
            found.append(
                message(
                    "analysis.contribution.level",
                    median_db=x,
                    baseline_db=typical,
                    change_db=x - typical,
                    **standing,
                )
            )
    return tuple(found)


def descriptive_details(
    frames: FrameTracks, span: Span, heard: Rows | None = None
) -> tuple[tuple[Message, Message], ...]:
    """Describe the passage beside the gauge; nothing here moves the reading."""
    part = frames.frames(span)
    speech = frames.speech[part]
    f0 = frames.columns["f0_hz"][part]
    voiced = speech & ~np.isnan(f0)
    speech_s = float(np.count_nonzero(speech) * frames.hop_s)
    details: list[tuple[Message, Message]] = []
    if voiced.any():
        p20, p80 = np.percentile(semitones(f0[voiced].astype(np.float64)), (20, 80))
        details.append(
            (
                message("analysis.detail.f0_spread"),
                message("analysis.amount.semitones", spread_semitones=p80 - p20),
            )
        )
    if speech_s > 0:
        pieces = np.count_nonzero(np.diff(voiced.astype(np.int8), prepend=0) == 1)
        details.append(
            (
                message("analysis.detail.voiced_segments"),
                message("analysis.amount.per_second_of_speech", rate=pieces / speech_s),
            )
        )
    pauses = pauses_s(speech if heard is None else heard[part], frames.hop_s)
    details.append(
        (
            message("analysis.detail.pauses"),
            message(
                "analysis.amount.pauses",
                pauses_count=pauses.size,
                total_s=float(pauses.sum()),
            ),
        )
    )
    if "hnr_db" in frames.columns and voiced.any():
        hnr = frames.columns["hnr_db"][part][voiced]
        hnr = hnr[~np.isnan(hnr)]
        if hnr.size:
            details.append(
                (
                    message("analysis.detail.hnr"),
                    message("analysis.amount.decibels", level_db=float(np.median(hnr))),
                )
            )
    return tuple(details)


def _worded(reading: Reading) -> Message:
    return message("analysis.stress.value", value=reading.value, low=reading.low, high=reading.high)


INDICATOR = Indicator(
    id="stress",
    order=20,
    name=message("analysis.stress.name"),
    noun=message("analysis.reading.stress"),
    unit=message("analysis.stress.unit"),
    low=-100.0,
    high=100.0,
    middle=0.0,
    decimals=0,
    csv_unit="rank_-100to100",
    against=Against.BASELINE,
    limitation=STRESS,
    method=message("analysis.stress.method"),
    worded=_worded,
    windows=stress_windows,
    passage=stress_passage,
)
