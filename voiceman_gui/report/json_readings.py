"""Readings as plain dicts and numbers, the parts of which the JSON document is made."""

from __future__ import annotations

from collections.abc import Sequence

from voiceman_gui.core.analysis import Mark, PassageReading, QualityFinding, WindowReading
from voiceman_gui.core.reading import (
    CATEGORIES,
    Confidence,
    Gauge,
    Pair,
    Reading,
    printed_confidence,
)
from voiceman_gui.core.reference import NAMES, Reference, reference_of
from voiceman_gui.core.span import Span

DECIMALS = 4
"""Places behind the point of every reading and time: 0.1 ms, and far finer than any interval."""


def rounded(value: float) -> float:
    """Return a number with `DECIMALS` places."""
    # Adding zero turns -0.0 into 0.0, so that no sign appears where there is no size.
    return round(float(value), DECIMALS) + 0.0


def _rounded_or_none(value: float | None) -> float | None:
    return None if value is None else rounded(value)


def plain(text: str) -> str:
    """Escape what is no Unicode: half surrogates, by which Python carries undecodable names."""
    return text.encode("utf-8", errors="backslashreplace").decode("utf-8")


def span_json(span: Span) -> dict[str, float]:
    """Return a stretch of time."""
    return {"start_s": rounded(span.start_s), "end_s": rounded(span.end_s)}


def span_or_none_json(span: Span | None) -> dict[str, float] | None:
    """Return a stretch of time, or null."""
    return None if span is None else span_json(span)


def references_json(references: Sequence[Reference]) -> dict[str, object]:
    """Return what each reading is relative to, by name; null for a reading that there is not."""
    found = {name: reference_of(references, name) for name in NAMES}
    return {
        name: None
        if one is None
        else {"kind": one.kind.value, "what": one.what, "sentence": one.sentence}
        for name, one in found.items()
    }


def reading_json(name: str, reading: Reading | None) -> dict[str, object]:
    """Return a value and its interval under two keys."""
    if reading is None:
        return {name: None, f"{name}_interval": None}
    return {
        name: rounded(reading.value),
        f"{name}_interval": [rounded(reading.low), rounded(reading.high)],
    }


def categories_json(posteriors: tuple[float, ...] | None) -> dict[str, float] | None:
    """Return the posteriors by name."""
    if posteriors is None:
        return None
    return {name: rounded(value) for name, value in zip(CATEGORIES, posteriors, strict=True)}


def confidence_json(confidence: Confidence | None) -> dict[str, object]:
    """Return confidence, its word and its parts."""
    if confidence is None:
        return {"confidence": None, "confidence_word": None, "confidence_parts": []}
    return {
        "confidence": float(printed_confidence(confidence.value, DECIMALS)),
        "confidence_word": confidence.word.value,
        "confidence_parts": [
            {
                "name": part.name,
                "value": None
                if part.value is None
                else float(printed_confidence(part.value, DECIMALS)),
                "note": part.note,
            }
            for part in confidence.parts
        ],
    }


def window_json(window: WindowReading) -> dict[str, object]:
    """Return one entry of the timeline."""
    return {
        "start_s": rounded(window.start_s),
        "end_s": rounded(window.end_s),
        "speech_s": rounded(window.speech_s),
        "gate": window.gate.value,
        "reasons": list(window.reasons),
        **reading_json("arousal", window.arousal),
        **reading_json("dominance", window.dominance),
        **reading_json("valence", window.valence),
        "categories": categories_json(window.categories),
        **confidence_json(window.confidence),
        **reading_json("stress", window.stress),
        **reading_json("deception", window.deception),
        **reading_json("arousal_in_i1", window.arousal_in_i1),
        **reading_json("model_rank", window.model_rank),
        **reading_json("i2", window.i2),
        "i1_distance": _rounded_or_none(window.i1_distance),
        "preview": window.preview,
    }


def finding_json(finding: QualityFinding) -> dict[str, str]:
    """Return one line of the quality gates."""
    return {
        "measure": finding.measure,
        "value": finding.value,
        "gate": finding.gate.value,
        "thresholds": finding.thresholds,
    }


def mark_json(number: int | None, mark: Mark) -> dict[str, object]:
    """Return what the analyst marked, and its number among the passages of the report."""
    return {
        **span_json(mark.span),
        "label": plain(mark.label),
        "in_report": mark.in_report,
        "number": number,
    }


def gauge_json(name: str, gauge: Gauge) -> dict[str, object]:
    """Return a gauge's reading, and under another key what it says in words."""
    return {
        **reading_json(name, gauge.reading),
        f"{name}_gauge": {
            "summary": gauge.summary,
            "reasons": list(gauge.reasons),
            "reference": gauge.reference,
            "limitation": gauge.limitation,
            "details": [{"name": key, "value": value} for key, value in gauge.details],
            "pairs": [pair_json(pair) for pair in gauge.pairs],
        },
    }


def pair_json(pair: Pair) -> dict[str, object]:
    """Return a bar of the deception gauge."""
    return {
        "name": pair.name,
        "channels": pair.channels,
        **reading_json("percentile", pair.reading),
        "note": pair.note,
    }


def passage_json(number: int, mark: Mark, passage: PassageReading) -> dict[str, object]:
    """Return the readings of a passage."""
    return {
        "number": number,
        "label": plain(mark.label),
        **span_json(passage.span),
        "gate": passage.gate.value,
        "definition": passage.definition,
        "reasons": list(passage.reasons),
        **reading_json("arousal", passage.arousal),
        **reading_json("dominance", passage.dominance),
        **reading_json("valence", passage.valence),
        "categories": categories_json(passage.categories),
        **confidence_json(passage.confidence),
        **gauge_json("stress", passage.stress),
        **gauge_json("deception", passage.deception),
        **reading_json("arousal_in_i1", passage.arousal_in_i1),
        "i1_distance": _rounded_or_none(passage.i1_distance),
        "quality": [finding_json(finding) for finding in passage.quality],
        "preview": passage.preview,
    }
