"""The analysis as JSON, schema ``voiceman.analysis/1``: the same input gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from voiceman_gui.core.analysis import (
    Analysis,
    Mark,
    PassageReading,
    QualityFinding,
    WindowReading,
)
from voiceman_gui.core.networks import ModelChoice, NetworkOutputs
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.reading import CATEGORIES, Confidence, Gauge, Pair, Reading
from voiceman_gui.core.span import Span
from voiceman_gui.report import limits, provenance
from voiceman_gui.report.atomic import write_whole
from voiceman_gui.report.terms import Terms

SCHEMA = "voiceman.analysis/1"
DECIMALS = 4
"""Places behind the point of every reading and time: 0.1 ms, and far finer than any interval."""


def analysis_document(
    analysis: Analysis,
    *,
    marks: Sequence[Mark] = (),
    passages: Sequence[tuple[Mark, PassageReading]] = (),
) -> dict[str, object]:
    """Return the document that `write_json` writes, as plain lists, dicts, strings and numbers.

    Parameters
    ----------
    analysis : Analysis
    marks : sequence of Mark
        What the analyst marked, in order of time.
    passages : sequence of (Mark, PassageReading)
        Marked passages that were read.

    Returns
    -------
    dict
        Keys in a fixed order. Numbers are rounded to `DECIMALS` places, half to even. It holds
        neither the time at which it was written nor the name of the machine; equal inputs, read by
        equal models on an equal device with equal threads, give equal documents.
    """
    return {
        "schema": SCHEMA,
        "program": provenance.program(),
        "recording": _recording(analysis),
        "complete": analysis.complete,
        "preview": analysis.preview,
        "scale": analysis.scale.value,
        "mark": analysis.mark.value or None,
        "settings": {
            "window_s": _number(analysis.settings.window_s),
            "hop_s": _number(analysis.settings.hop_s),
            "channel": analysis.settings.channel,
            "baseline": _span_or_none(analysis.settings.baseline),
            "models": _choice(analysis.settings.models),
        },
        "seed": analysis.settings.seed,
        "profile": {"name": analysis.profile_name, "sha256": analysis.profile_sha256},
        "models": [_model(model) for model in analysis.models],
        "networks": _networks(analysis.networks),
        "baseline": {
            "span": _span_or_none(analysis.baseline.span),
            "windows": analysis.baseline.windows,
            "speech_s": _number(analysis.baseline.speech_s),
            "sentence": analysis.baseline.sentence,
        },
        "quality": [_finding(finding) for finding in analysis.quality],
        "speech": [_span(span) for span in analysis.speech],
        "timeline": [_window(window) for window in analysis.windows],
        "marks": [_mark(mark) for mark in marks],
        "passages": [_passage(mark, reading) for mark, reading in passages],
        "notices": [
            *analysis.waveform.recording.notices,
            *analysis.waveform.notices,
            *analysis.notices,
        ],
        "limitations": list(limits.limitations(analysis)),
        "device": analysis.device,
        "environment": provenance.environment(networks=Terms.of(analysis).networked),
    }


def encode(document: Mapping[str, object]) -> bytes:
    """Return a document as UTF-8 with one entry of each list to a line, ending in a newline.

    One line to a window keeps a recording of hours small and lets two results be compared line by
    line. Characters that UTF-8 cannot hold (file names in another encoding) are escaped.
    """
    parts = []
    for key, value in document.items():
        if isinstance(value, list) and value:
            entries = ",\n".join(f"  {_compact(entry)}" for entry in value)
            parts.append(f" {_compact(key)}: [\n{entries}\n ]")
        else:
            parts.append(f" {_compact(key)}: {_compact(value)}")
    text = "{\n" + ",\n".join(parts) + "\n}\n"
    return text.encode("utf-8", errors="backslashreplace")


def write_json(
    analysis: Analysis,
    path: Path,
    *,
    marks: Sequence[Mark] = (),
    passages: Sequence[tuple[Mark, PassageReading]] = (),
) -> None:
    """Write the analysis as JSON.

    Raises
    ------
    ExportError
        If the file cannot be written there, or is the recording itself.
    """
    data = encode(analysis_document(analysis, marks=marks, passages=passages))
    write_whole(path, data, original=analysis.waveform.recording.path)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(", ", ": "))


def _number(value: float) -> float:
    # Adding zero turns -0.0 into 0.0, so that no sign appears where there is no size.
    return round(float(value), DECIMALS) + 0.0


def _choice(choice: ModelChoice) -> dict[str, object]:
    return {
        "dimensions": choice.dimensions,
        "categories": choice.categories,
        "device": choice.device,
        "preview": choice.preview,
        "legacy_sigmoid": choice.legacy_sigmoid,
        "hidden_state_estimate": choice.hidden_state_estimate,
    }


def _model(model: ModelProvenance) -> dict[str, object]:
    return {
        "id": model.id,
        "name": model.name,
        "revision": model.revision,
        "sha256": model.sha256,
        "licence": model.licence,
        "trained_on": model.trained_on,
        "verified": model.verified,
        "outputs": list(model.outputs),
        "source": _plain(model.source),
        "limits": list(model.limits),
    }


def _networks(networks: NetworkOutputs | None) -> dict[str, object] | None:
    if networks is None:
        return None
    dimensions, categories = networks.dimensions, networks.categories
    return {
        "complete": networks.complete,
        "device": networks.device,
        "dimensions": None if dimensions is None else dimensions.provenance.id,
        "categories": None if categories is None else categories.provenance.id,
        "notices": [_plain(notice) for notice in networks.notices],
    }


def _recording(analysis: Analysis) -> dict[str, object]:
    waveform = analysis.waveform
    recording = waveform.recording
    return {
        "path": _plain(str(recording.path)),
        "sha256": waveform.sha256,
        "pcm_sha256": waveform.pcm_sha256,
        "duration_s": _number(waveform.duration_s),
        "samples": waveform.n_samples,
        "sample_rate_hz": recording.sample_rate_hz,
        "channels": recording.channels,
        "container": recording.container,
        "codec": recording.codec,
        "bits_per_sample": recording.bits_per_sample,
        "lossy": recording.lossy,
        "size_bytes": recording.size_bytes,
        "stream_index": recording.stream_index,
    }


def _plain(text: str) -> str:
    """Escape what is no Unicode: half surrogates, by which Python carries undecodable names."""
    return text.encode("utf-8", errors="backslashreplace").decode("utf-8")


def _span(span: Span) -> dict[str, float]:
    return {"start_s": _number(span.start_s), "end_s": _number(span.end_s)}


def _span_or_none(span: Span | None) -> dict[str, float] | None:
    return None if span is None else _span(span)


def _reading(name: str, reading: Reading | None) -> dict[str, object]:
    if reading is None:
        return {name: None, f"{name}_interval": None}
    return {
        name: _number(reading.value),
        f"{name}_interval": [_number(reading.low), _number(reading.high)],
    }


def _categories(posteriors: tuple[float, ...] | None) -> dict[str, float] | None:
    if posteriors is None:
        return None
    return {name: _number(value) for name, value in zip(CATEGORIES, posteriors, strict=True)}


def _confidence(confidence: Confidence | None) -> dict[str, object]:
    if confidence is None:
        return {"confidence": None, "confidence_word": None, "confidence_parts": []}
    return {
        "confidence": _number(confidence.value),
        "confidence_word": confidence.word.value,
        "confidence_parts": [
            {
                "name": part.name,
                "value": None if part.value is None else _number(part.value),
                "note": part.note,
            }
            for part in confidence.parts
        ],
    }


def _window(window: WindowReading) -> dict[str, object]:
    return {
        "start_s": _number(window.start_s),
        "end_s": _number(window.end_s),
        "speech_s": _number(window.speech_s),
        "gate": window.gate.value,
        "reasons": list(window.reasons),
        **_reading("arousal", window.arousal),
        **_reading("dominance", window.dominance),
        **_reading("valence", window.valence),
        "categories": _categories(window.categories),
        **_confidence(window.confidence),
        **_reading("stress", window.stress),
        **_reading("deception", window.deception),
        "preview": window.preview,
    }


def _finding(finding: QualityFinding) -> dict[str, str]:
    return {
        "measure": finding.measure,
        "value": finding.value,
        "gate": finding.gate.value,
        "thresholds": finding.thresholds,
    }


def _mark(mark: Mark) -> dict[str, object]:
    return {**_span(mark.span), "label": _plain(mark.label), "in_report": mark.in_report}


def _gauge(name: str, gauge: Gauge) -> dict[str, object]:
    return {
        **_reading(name, gauge.reading),
        f"{name}_gauge": {
            "summary": gauge.summary,
            "reasons": list(gauge.reasons),
            "reference": gauge.reference,
            "limitation": gauge.limitation,
            "details": [{"name": key, "value": value} for key, value in gauge.details],
            "pairs": [_pair(pair) for pair in gauge.pairs],
        },
    }


def _pair(pair: Pair) -> dict[str, object]:
    return {
        "name": pair.name,
        "channels": pair.channels,
        **_reading("percentile", pair.reading),
        "note": pair.note,
    }


def _passage(mark: Mark, passage: PassageReading) -> dict[str, object]:
    return {
        "label": _plain(mark.label),
        **_span(passage.span),
        "gate": passage.gate.value,
        "reasons": list(passage.reasons),
        **_reading("arousal", passage.arousal),
        **_reading("dominance", passage.dominance),
        **_reading("valence", passage.valence),
        "categories": _categories(passage.categories),
        **_confidence(passage.confidence),
        **_gauge("stress", passage.stress),
        **_gauge("deception", passage.deception),
        "quality": [_finding(finding) for finding in passage.quality],
        "preview": passage.preview,
    }
