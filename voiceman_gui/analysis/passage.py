"""The readings of a selection: one stretch of the recording, from its first to its last frame."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import SpeakerReferences, cautious
from voiceman_gui.analysis.gate_table import passage_findings
from voiceman_gui.analysis.gates import GATES, gate_stretches
from voiceman_gui.analysis.indicators.category_disagreement import mean_distance
from voiceman_gui.analysis.indicators.incongruence import benjamini_hochberg
from voiceman_gui.analysis.indicators.stress import stress_gauge
from voiceman_gui.analysis.passage_channels import PassageChannels, passage_channels
from voiceman_gui.analysis.passage_deception import read_deception
from voiceman_gui.analysis.passage_model import model_beside, passage_ranks
from voiceman_gui.analysis.passage_rating import rate_passage
from voiceman_gui.analysis.passage_window import read_window, window_index
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features, Track
from voiceman_gui.analysis.window_reasons import unrated
from voiceman_gui.core.analysis import Analysis, PassageReading
from voiceman_gui.core.reading import Reading
from voiceman_gui.core.span import Span
from voiceman_gui.models.embedded import Embedded


def read_passage(
    analysis: Analysis, span: Span, embedded: Embedded, profile: Profile
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

    Returns
    -------
    PassageReading
    """
    measurements, settings = analysis.measurements, analysis.settings
    roles = ActiveModels.of(embedded, analysis.networks, profile)
    references = SpeakerReferences.of(measurements, settings.baseline, profile)
    index = window_index(analysis, span)
    if index is not None:
        return read_window(analysis, index, roles, references.baseline, profile)
    span = Span(
        min(span.start_s, measurements.measured_s), min(span.end_s, measurements.measured_s)
    )
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
    features = Features.for_bandwidth(measurements.quality.bandwidth_hz, profile)
    rated = strong = against_all = part = None
    if gated.shown[0]:
        baseline, all_speech = references.baseline.mask, references.all_speech.mask
        rated, strong = rate_passage(measurements, span, baseline, features, settings, profile)
        against_all = rated
        if references.marked and roles.dimensions is None:
            against_all, _ = rate_passage(
                measurements, span, all_speech, features, settings, profile
            )
        part = passage_channels(analysis, span, roles)
    acoustic = rated.rating if rated else None
    if roles.dimensions is None:
        arousal, dominance = _unit(acoustic), _unit(strong.rating if strong else None)
        arousal_in_i1 = _unit(against_all.rating if against_all else None)
        valence = part.valence if part else None
    else:
        arousal, dominance, valence = part.dimensions if part and part.dimensions else [None] * 3
        arousal_in_i1 = arousal
    network_arousal = part.network_arousal if part else None
    ranks = passage_ranks(analysis, roles, references.baseline, acoustic, network_arousal, profile)
    beside = model_beside(roles, references.baseline, arousal, valence, ranks, profile)
    certainties, deception = read_deception(
        part, arousal_in_i1, valence, beside, code, analysis, roles, profile
    )
    return PassageReading(
        span=span,
        gate=GATES[code],
        reasons=(*gated.reasons[0], *_missing(roles, part, arousal, references, profile)),
        arousal=arousal,
        dominance=dominance,
        valence=valence,
        categories=part.posterior if part else None,
        confidence=certainties,
        stress=stress_gauge(
            Track.of(acoustic).in_percent().readings()[0],
            rated,
            measurements.frames,
            span,
            GATES[code],
            baseline=references.baseline.info,
            narrow=features.narrow,
            window_s=settings.window_s,
            profile=profile,
            model=beside,
        ),
        deception=deception,
        quality=passage_findings(measurements, recording, profile, span, settings.window_s),
        preview=part.preview if part else False,
        arousal_in_i1=arousal_in_i1,
        definition=_definition(roles, part),
        i1_distance=_distance(roles, part),
    )


def _definition(roles: ActiveModels, part: PassageChannels | None) -> str:
    """Say how the readings of a passage that is no single window are made."""
    if part is None:
        return ""
    count = f"{part.windows} analysis window{'' if part.windows == 1 else 's'}"
    own, means = "Arousal, dominance and stress are", "valence and categories"
    if roles.dimensions is not None:
        own, means = "Stress is", "arousal, dominance, valence and categories"
    text = (
        f"{own} measured over the passage's own sound; {means} are means of the {count} that share "
        "sound with it, weighted by the square of the share of the window that lies in it."
    )
    if roles.barred:
        return text
    i2 = ""
    if roles.dimensions is not None:
        i2 = (
            " I2 compares the rank of the mean arousal with that of the acoustic arousal, which is "
            "measured over the passage's own sound."
        )
    return (
        f"{text} The deception reading (I1) is the percentile of the mean of these windows' "
        "distances (i1_distance in the JSON), weighted alike; it is not the mean of their "
        f"percentiles.{i2}"
    )


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
) -> tuple[str, ...]:
    """Why a passage that may show numbers lacks some of them."""
    if part is None:
        return ()
    reasons = list(part.reasons)
    baseline = references.baseline.info
    if roles.dimensions is None:
        why = unrated(baseline, profile) if arousal is None else cautious(baseline, profile)
        reasons += [f"arousal, dominance: {why}"] if why else []
    if part.posterior is None and not any(r.startswith("categories: ") for r in part.reasons):
        what = "categories" if roles.dimensions is not None else "categories, valence"
        reasons.append(f"{what}: no analysis window with numbers lies in the passage")
    return tuple(reasons)


def _unit(rating: Reading | None) -> Reading | None:
    return Track.of(rating).on_unit_scale().readings()[0]


def read_passages(
    analysis: Analysis, spans: tuple[Span, ...], embedded: Embedded, profile: Profile
) -> tuple[PassageReading, ...]:
    """Read several selections and say what remains of their cues when all are looked at.

    With many passages some lie above the 95th percentile by chance: each deception gauge gets the
    Benjamini-Hochberg adjusted p-value across those that were available, pair by pair. I1 of a
    pair of models that nobody calibrated has no p-value.
    """
    uncalibrated = ActiveModels.of(embedded, analysis.networks, profile).uncalibrated
    readings = [read_passage(analysis, span, embedded, profile) for span in spans]
    several = any(_percentile(reading, 1) is not None for reading in readings)
    for pair in (1,) if uncalibrated else (0, 1):
        found = [
            (i, value)
            for i, value in ((i, _percentile(reading, pair)) for i, reading in enumerate(readings))
            if value is not None
        ]
        if len(found) < 2:
            continue
        across = f"I{pair + 1} across" if several else "Across"
        p_values = np.array([1 - value / 100 for _, value in found])
        rate = profile.deception.false_discovery_rate
        for (i, _), adjusted in zip(found, benjamini_hochberg(p_values), strict=True):
            stays = "remains" if adjusted <= rate else "does not remain"
            sentence = (
                f"{across} {len(found)} passages (Benjamini–Hochberg): adjusted p "
                f"{adjusted:.2f}; a cue {stays} at a false discovery rate of {rate:g}."
            )
            gauge = readings[i].deception
            readings[i] = replace(
                readings[i], deception=replace(gauge, reasons=(*gauge.reasons, sentence))
            )
    return tuple(readings)


def _percentile(reading: PassageReading, pair: int) -> float | None:
    pairs = reading.deception.pairs
    found = pairs[pair].reading if pairs else None
    return found.value if found else None
