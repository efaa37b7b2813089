"""Readings as plain dicts and numbers, the parts of which the JSON document is made."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan

from voiceman_gui.analysis.indicators.indicator import Indicator
from voiceman_gui.core.analysis import BaselineInfo, Readings
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import (
    CATEGORIES,
    Confidence,
    GateResult,
    Gauge,
    Pair,
    Variation,
    printed_confidence,
)
from voiceman_gui.core.reference import Reference
from voiceman_gui.core.tiers import Tier
from voiceman_gui.report.json_facts import (
    DECIMALS,
    FactWriter,
    Json,
    named_reading_json,
    plain,
    reading_json,
    rounded,
    rounded_or_none,
    span_json,
)
from voiceman_gui.report.json_sensitivity import chance_json, sensitivity_json
from voiceman_gui.report.speakers import WHOLE_RECORDING
from voiceman_gui.report.window_rows import WindowRow


def indicator_json(indicator: Indicator, fact: FactWriter) -> Json:
    """Return the declaration of an indicator."""
    return {
        "id": indicator.id,
        "name": fact(indicator.name),
        "unit": fact(indicator.unit),
        "low": indicator.low,
        "high": indicator.high,
        "method": fact(indicator.method),
        "limitation": fact(indicator.limitation),
    }


def readings_json(number: int, readings: Readings, fact: FactWriter) -> Json:
    """Return for whom and against what one set of readings was made."""
    return {
        "number": number,
        "speaker": readings.comparison.speaker or WHOLE_RECORDING,
        "baseline": baseline_json(readings.baseline, fact),
        "references": references_json(readings.references, fact),
        "variation": variation_json(readings.variation, fact),
    }


def variation_json(variation: Variation | None, fact: FactWriter) -> Json | None:
    """Return how much a voice varies."""
    if variation is None:
        return None
    reading = variation.reading
    return {
        "ratio": rounded(reading.value),
        "interval": [rounded(reading.low), rounded(reading.high)],
        "least": variation.least,
        "enough": variation.enough,
        "sentence": fact(variation.sentence),
    }


def baseline_json(baseline: BaselineInfo, fact: FactWriter) -> Json:
    """Return the speech that arousal, dominance and stress of a speaker are relative to."""
    return {
        "spans": [span_json(span) for span in baseline.spans],
        "borrowed": [
            {
                "sha256": one.source.sha256,
                "person": one.person or None,
                "voice": fact(one.voice),
                "spans": [span_json(span) for span in one.source.spans],
                "speech_s": rounded(one.speech_s),
                "windows": one.windows.n_windows,
                "bandwidth_hz": None if isnan(one.bandwidth_hz) else rounded(one.bandwidth_hz),
                "notices": fact.each(one.notices),
            }
            for one in baseline.borrowed
        ],
        "windows": baseline.windows,
        "speech_s": rounded(baseline.speech_s),
        "what": fact(baseline.what),
        "withholds": list(baseline.withholds),
        "notice": fact.or_none(baseline.notice),
    }


def references_json(references: Sequence[Reference], fact: FactWriter) -> Json:
    """Return what each reading is relative to, by its key."""
    return {
        reading: {
            "kind": one.kind.value,
            "what": fact.or_none(one.what),
            "sentence": fact(one.sentence),
        }
        for one in references
        for reading in one.readings
    }


def categories_json(posteriors: tuple[float, ...] | None) -> dict[str, float] | None:
    """Return the posteriors by name."""
    if posteriors is None:
        return None
    return {name: rounded(value) for name, value in zip(CATEGORIES, posteriors, strict=True)}


def confidence_json(confidence: Confidence | None, fact: FactWriter) -> Json:
    """Return confidence, its word and its parts."""
    if confidence is None:
        return {
            "confidence": None,
            "confidence_word": None,
            "confidence_calibrated": None,
            "confidence_parts": [],
        }
    return {
        "confidence": _printed(confidence.value),
        "confidence_word": None if confidence.word is None else confidence.word.value,
        "confidence_calibrated": confidence.calibrated,
        "confidence_parts": [
            {
                "id": part.id.value,
                "value": _printed(part.value),
                "contribution": rounded_or_none(part.contribution),
                "note": fact(part.note),
            }
            for part in confidence.parts
        ],
    }


def _printed(value: float | None) -> float | None:
    return None if value is None else float(printed_confidence(value, DECIMALS))


def window_json(row: WindowRow, fact: FactWriter) -> Json:
    """Return one entry of the timeline."""
    window = row.window
    return {
        "readings": row.number,
        "speaker": row.speaker,
        "start_s": rounded(window.start_s),
        "end_s": rounded(window.end_s),
        "speech_s": rounded(window.speech_s),
        "overlap_percent": rounded_or_none(row.overlap_percent),
        "gate": window.gate.value,
        "reasons": fact.each(window.reasons),
        **named_reading_json("arousal", window.arousal),
        **named_reading_json("dominance", window.dominance),
        **named_reading_json("valence", window.valence),
        "categories": categories_json(window.categories),
        "category": window.category,
        **confidence_json(window.confidence, fact),
        "gauges": {name: reading_json(reading) for name, reading in window.gauges.items()},
        **named_reading_json("compared_arousal", window.compared_arousal),
        **named_reading_json("model_rank", window.model_rank),
        **named_reading_json("arousal_disagreement", window.arousal_disagreement),
        "category_distance": rounded_or_none(window.category_distance),
        "preview": window.preview,
    }


def gate_json(result: GateResult, fact: FactWriter) -> Json:
    """Return one quality gate."""
    return {
        "measure": fact(result.measure),
        "value": fact(result.value),
        "gate": result.gate.value,
        "thresholds": fact(result.thresholds),
    }


def mark_json(number: int | None, mark: Mark) -> Json:
    """Return what the analyst marked, and its number among the passages of the report."""
    return {
        **span_json(mark.span),
        "label": plain(mark.label),
        "in_report": mark.in_report,
        "number": number,
        "id": plain(mark.id),
        "author": plain(mark.author) or None,
        "created": plain(mark.created) or None,
        "tier": plain(mark.tier) or None,
        "note": plain(mark.note),
        "low_hz": rounded_or_none(mark.low_hz),
        "high_hz": rounded_or_none(mark.high_hz),
        "parent": plain(mark.parent) or None,
    }


def tier_json(tier: Tier) -> Json:
    """Return a tier of annotations, beside the one that every recording has."""
    return {
        "id": plain(tier.id),
        "name": plain(tier.name),
        "kind": tier.kind.value,
        "labels": [plain(label) for label in tier.labels],
        "parent": plain(tier.parent) or None,
        "link": tier.link.value,
        "note": plain(tier.note),
        "author": plain(tier.author) or None,
        "created": plain(tier.created) or None,
    }


def gauge_json(gauge: Gauge, fact: FactWriter) -> Json:
    """Return a gauge's reading, and what it says of it."""
    return {
        **reading_json(gauge.reading),
        "summary": fact(gauge.summary),
        "reasons": fact.each(gauge.reasons),
        "reference": fact(gauge.reference),
        "limitation": fact(gauge.limitation),
        "details": [{"name": fact(name), "value": fact(value)} for name, value in gauge.details],
        "pairs": [pair_json(pair, fact) for pair in gauge.pairs],
    }


def pair_json(pair: Pair, fact: FactWriter) -> Json:
    """Return a bar of the deception gauge."""
    return {
        "id": pair.id.value,
        "name": fact(pair.name),
        "channels": fact(pair.channels),
        **reading_json(pair.reading),
        "note": fact(pair.note),
    }


def passage_json(
    number: int, readings: int, mark: Mark, passage: PassageReading, fact: FactWriter
) -> Json:
    """Return the readings of a passage.

    Parameters
    ----------
    number : int
        Of the passage.
    readings : int
        Number of the set of readings that it belongs to.
    mark : Mark
    passage : PassageReading
    fact : FactWriter
    """
    return {
        "number": number,
        "readings": readings,
        "speaker": passage.comparison.speaker or WHOLE_RECORDING,
        "label": plain(mark.label),
        **span_json(passage.span),
        "others_s": rounded(passage.others_s),
        "gate": passage.gate.value,
        "definition": fact.or_none(passage.definition),
        "reasons": fact.each(passage.reasons),
        **named_reading_json("arousal", passage.arousal),
        **named_reading_json("dominance", passage.dominance),
        **named_reading_json("valence", passage.valence),
        "categories": categories_json(passage.categories),
        "category": passage.category,
        **confidence_json(passage.confidence, fact),
        "gauges": {name: gauge_json(gauge, fact) for name, gauge in passage.gauges.items()},
        **named_reading_json("compared_arousal", passage.compared_arousal),
        "category_distance": rounded_or_none(passage.category_distance),
        "sensitivity": sensitivity_json(passage.sensitivity, fact),
        "chance": chance_json(passage.chance),
        "quality": [gate_json(result, fact) for result in passage.quality],
        "preview": passage.preview,
    }
