"""The readings of a selection: one stretch of the recording, from its first to its last frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from scipy.stats import false_discovery_control

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import SpeakerReferences, cautious
from voiceman_gui.analysis.ensemble import unit_reading
from voiceman_gui.analysis.gate_table import passage_gates
from voiceman_gui.analysis.gates import gate_stretches
from voiceman_gui.analysis.indicators.category_disagreement import mean_distance
from voiceman_gui.analysis.indicators.context import PassageContext
from voiceman_gui.analysis.indicators.table import read_gauges
from voiceman_gui.analysis.naming import named, named_from
from voiceman_gui.analysis.passage_channels import NO_WINDOW, PassageChannels, passage_channels
from voiceman_gui.analysis.passage_confidence import ensemble_reading
from voiceman_gui.analysis.passage_model import model_beside, passage_ranks
from voiceman_gui.analysis.passage_rating import PassageRating, rate_passage
from voiceman_gui.analysis.passage_window import read_window, window_index
from voiceman_gui.analysis.per_speaker.comparisons import most_speech
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features
from voiceman_gui.analysis.uncertainty.baseline_ends import BaselineSize
from voiceman_gui.analysis.window_reasons import RANKED, unrated
from voiceman_gui.core.analysis import Analysis, Readings
from voiceman_gui.core.columns import Column
from voiceman_gui.core.facts import at_row, concerns, missing
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import CATEGORIES, GATES, Reading
from voiceman_gui.core.span import Span
from voiceman_gui.core.windows import UNDECIDED, Categories
from voiceman_gui.models.embedded import Embedded


def read_passage(
    analysis: Analysis,
    span: Span,
    embedded: Embedded,
    profile: Profile,
    readings: int | None = None,
) -> PassageReading:
    """Read one selection.

    A selection that is exactly one analysis window has that window's readings. In any other,
    stress and the embedded arousal and dominance are measured over the selection's own frames.
    Valence, categories and a network's dimensions are means over the analysis windows that share
    sound with it, weighted with the square of the share of each window that lies in it. I1 is the
    percentile of the windows' mean distance, with the same weights.

    Parameters
    ----------
    analysis : Analysis
        Holds what its networks said, if there are any.
    span : Span
        Its end may lie behind what was measured.
    embedded : Embedded
        The embedded models of the analysis.
    profile : Profile
    readings : int or None
        For which speaker and against which reference: a place in `Analysis.readings`. None: for
        whoever speaks most in it, who alone counts in it.

    Returns
    -------
    PassageReading
    """
    if readings is None:
        readings = speaker_of(analysis, span)
    chosen = analysis.readings[readings]
    measurements = chosen.measurements
    analysis = replace(analysis, measurements=measurements)
    roles = ActiveModels.of(embedded, analysis.networks, profile)
    name = name_of(analysis, chosen)
    references = SpeakerReferences.of(
        measurements, chosen.comparison.baseline, profile, name, chosen.borrowed
    )
    index = window_index(analysis, span)
    if index is not None and owns(analysis, chosen, index):
        found = read_window(analysis, chosen, index, roles, references, profile)
    else:
        found = _read_stretch(
            analysis, chosen, _measured_of(measurements, span), roles, references, profile
        )
        part = measurements.part
        if part is not None and not part.holds(span):
            outside = message("analysis.passage.outside", start_s=part.start_s, end_s=part.end_s)
            found = replace(found, reasons=(outside, *found.reasons))
    others_s = analysis.uncut.frames.speech_s(span) - measurements.frames.speech_s(span)
    return replace(found, others_s=max(0.0, others_s))


def _measured_of(measurements: Measurements, span: Span) -> Span:
    """Return what is measured of a passage, empty where nothing is."""
    start_s = 0.0 if measurements.part is None else measurements.part.start_s
    end_s = measurements.measured_s
    return Span(min(max(span.start_s, start_s), end_s), max(start_s, min(span.end_s, end_s)))


def speaker_of(analysis: Analysis, span: Span) -> int:
    """Return the place in `Analysis.shown` of whoever speaks most in a passage; 0 for nobody."""
    place = most_speech(span, tuple(one.measurements for one in analysis.shown))
    return 0 if place is None else place


def owns(analysis: Analysis, chosen: Readings, index: int) -> bool:
    """Whether a window is that of the speaker who is read."""
    windows, speaker = analysis.windows, chosen.comparison.speaker
    return windows.owner is None or windows.speaker(index) == speaker


def name_of(analysis: Analysis, chosen: Readings) -> Message | str | None:
    """Name of the speaker who is read, where others speak in the recording."""
    diarisation = analysis.diarisation
    if diarisation is None or not diarisation.several:
        return None
    speaker = diarisation.turns.speaker(chosen.comparison.speaker)
    return None if speaker is None else speaker.name


def _read_stretch(
    analysis: Analysis,
    chosen: Readings,
    span: Span,
    roles: ActiveModels,
    references: SpeakerReferences,
    profile: Profile,
) -> PassageReading:
    """Read a passage that is no single window."""
    measurements, settings = analysis.measurements, analysis.settings
    recording = analysis.waveform.recording
    gated = gate_stretches(
        measurements,
        recording,
        profile,
        start_s=np.array([span.start_s]),
        end_s=np.array([span.end_s]),
        window_s=settings.window_s,
    )
    code = int(gated.codes[0])
    features = Features.for_bandwidth(
        references.bandwidth_hz(measurements.quality.bandwidth_hz), profile
    )
    rated = strong = against_all = part = None
    if gated.shown[0]:
        baseline, all_speech = (
            speech.rows(measurements.windows, features.names)
            for speech in (references.baseline, references.all_speech)
        )
        rated, strong = rate_passage(measurements, span, baseline, features, settings, profile)
        against_all = rated
        if references.marked and roles.dimensions is None:
            against_all, _ = rate_passage(
                measurements, span, all_speech, features, settings, profile
            )
        part = passage_channels(analysis, chosen.windows, span, roles)
    acoustic = rated.rating if rated else None
    if roles.dimensions is None:
        half = roles.embedded.half_widths
        arousal = unit_reading(acoustic, half.arousal)
        dominance = unit_reading(strong.rating if strong else None, half.dominance)
        compared = unit_reading(against_all.rating if against_all else None)
        valence = part.valence if part else None
    else:
        arousal, dominance, valence = part.dimensions if part and part.dimensions else [None] * 3
        compared = arousal
    network_arousal = part.network_arousal if part else None
    ranks = passage_ranks(analysis, roles, references.baseline, acoustic, network_arousal, profile)
    beside = model_beside(roles, references.baseline, arousal, valence, ranks, profile)
    ensemble = ensemble_reading(
        part, compared, valence, beside, code, settings, roles, profile, chosen.variation
    )
    context = PassageContext(
        analysis=analysis,
        compared=chosen.references,
        span=span,
        gate=GATES[code],
        profile=profile,
        roles=roles,
        references=references,
        features=features,
        window=None,
        rated=rated,
        acoustic=Column.of(acoustic).in_percent().reading(0),
        part=part,
        posterior=part.posterior if part else None,
        compared_arousal=compared,
        valence=valence,
        incongruence=ensemble.incongruence,
        trusted=ensemble.trusted,
        beside=beside,
        variation=chosen.variation,
    )
    return PassageReading(
        span=span,
        gate=GATES[code],
        reasons=(
            *at_row(gated.facts, 0),
            *_missing(roles, part, arousal, references, profile),
            *_ends(analysis, references, roles, (rated, strong)),
        ),
        arousal=arousal,
        dominance=dominance,
        valence=valence,
        categories=context.posterior,
        category=_named(context.posterior, chosen, roles, profile),
        confidence=ensemble.confidence,
        gauges=read_gauges(context),
        quality=passage_gates(measurements, recording, profile, span, settings.window_s),
        preview=part.preview if part else False,
        compared_arousal=compared,
        definition=_definition(roles, part),
        category_distance=_distance(roles, part),
        comparison=chosen.comparison,
    )


def _definition(roles: ActiveModels, part: PassageChannels | None) -> Message | None:
    """Say how the readings of a passage that is no single window are made."""
    if part is None:
        return None
    if roles.dimensions is None:
        return message("analysis.definition.embedded", windows_count=part.windows)
    if roles.barred is not None:
        return message("analysis.definition.barred", windows_count=part.windows)
    return message("analysis.definition.network", windows_count=part.windows)


def _distance(roles: ActiveModels, part: PassageChannels | None) -> float | None:
    if part is None or part.channels is None or roles.barred:
        return None
    return mean_distance(part.channels, roles.expected)


def _missing(
    roles: ActiveModels,
    part: PassageChannels | None,
    arousal: Reading | None,
    references: SpeakerReferences,
    profile: Profile,
) -> tuple[Message, ...]:
    """Why a passage that may show numbers lacks some of them."""
    if part is None:
        return ()
    reasons = list(part.reasons)
    baseline = references.baseline.info
    if roles.dimensions is None:
        why = unrated(baseline, profile) if arousal is None else cautious(baseline, profile)
        reasons += [missing(("arousal", "dominance"), why)] if why is not None else []
    named = any(concerns(reason, "categories") for reason in part.reasons)
    if part.posterior is None and not named:
        own = ("categories",) if roles.dimensions is not None else ("categories", "valence")
        reasons.append(missing(own, NO_WINDOW))
    return tuple(reasons)


def _ends(
    analysis: Analysis,
    references: SpeakerReferences,
    roles: ActiveModels,
    rated: Sequence[PassageRating | None],
) -> tuple[Message, ...]:
    """Say where arousal and dominance lie at an end of the baseline."""
    if roles.dimensions is not None:
        return ()
    size = BaselineSize.of(references.baseline.info.windows, analysis.settings)
    at: dict[Message, list[str]] = {}
    for name, one in zip(RANKED, rated, strict=True):
        end = None if one is None or one.rating is None else size.end(one.rating.value)
        if end is not None:
            at.setdefault(end, []).append(name)
    return tuple(missing(names, end) for end, names in at.items())


def _named(
    posterior: Categories | None, chosen: Readings, roles: ActiveModels, profile: Profile
) -> str | None:
    """Return the category that is named in a passage."""
    if posterior is None:
        return None
    least = 0.0 if roles.categories is not None else named_from(chosen.variation, profile.naming)
    place = int(named(np.array([posterior]), least)[0])
    return None if place == UNDECIDED else CATEGORIES[place]


def read_passages(
    analysis: Analysis,
    spans: tuple[Span, ...],
    embedded: Embedded,
    profile: Profile,
    readings: int | None = None,
) -> tuple[PassageReading, ...]:
    """Read several selections and say what remains of their cues when all are looked at.

    With many passages some lie above the 95th percentile by chance: each deception gauge gets the
    Benjamini-Hochberg adjusted p-value across those that were available, pair by pair. I1 of a
    pair of models that nobody calibrated has no p-value.
    """
    uncalibrated = ActiveModels.of(embedded, analysis.networks, profile).uncalibrated
    passages = [read_passage(analysis, span, embedded, profile, readings) for span in spans]
    for pair in (1,) if uncalibrated else (0, 1):
        found = [
            (i, value)
            for i, value in ((i, _percentile(one, pair)) for i, one in enumerate(passages))
            if value is not None
        ]
        if len(found) < 2:
            continue
        p_values = np.array([1 - value / 100 for _, value in found])
        rate = profile.deception.false_discovery_rate
        for (i, _), adjusted in zip(found, false_discovery_control(p_values), strict=True):
            gauge = passages[i].deception
            params = {
                "pair": gauge.pairs[pair].name,
                "passages_count": len(found),
                "p": float(adjusted),
                "rate": rate,
            }
            fact = message("analysis.cues.remains", **params)
            if adjusted > rate:
                fact = message("analysis.cues.does_not_remain", **params)
            gauge = replace(gauge, reasons=(*gauge.reasons, fact))
            passages[i] = replace(passages[i], gauges={**passages[i].gauges, "deception": gauge})
    return tuple(passages)


def _percentile(reading: PassageReading, pair: int) -> float | None:
    pairs = reading.deception.pairs
    found = pairs[pair].reading if pairs else None
    return found.value if found else None
