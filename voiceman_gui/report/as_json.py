"""The analysis as JSON, schema ``voiceman.analysis/3``: the same input gives the same bytes."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from voiceman_gui.analysis.indicators.table import all_indicators
from voiceman_gui.core.analysis import Analysis, Comparison
from voiceman_gui.core.calibration import Calibration
from voiceman_gui.core.marks import Mark, numbered
from voiceman_gui.core.networks import ModelChoice, NetworkOutputs
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.tiers import Tier
from voiceman_gui.report import limits, provenance
from voiceman_gui.report.atomic import write_whole
from voiceman_gui.report.json_facts import (
    FactWriter,
    plain,
    rounded,
    span_json,
    span_or_none_json,
)
from voiceman_gui.report.json_readings import (
    gate_json,
    indicator_json,
    mark_json,
    passage_json,
    readings_json,
    tier_json,
    window_json,
)
from voiceman_gui.report.json_sensitivity import control_json
from voiceman_gui.report.json_speakers import (
    baselines_json,
    beside_json,
    borrowed_json,
    diarisation_json,
    speakers_json,
    turns_json,
)
from voiceman_gui.report.measurement import measurement_json
from voiceman_gui.report.speakers import statement
from voiceman_gui.report.terms import Terms
from voiceman_gui.report.window_rows import window_rows
from voiceman_gui.wording import ENGLISH, words_for

SCHEMA = "voiceman.analysis/3"

_FIRST_LINE = ("schema", "statement")


def analysis_document(
    analysis: Analysis,
    *,
    marks: Sequence[Mark] = (),
    passages: Sequence[tuple[Mark, PassageReading]] = (),
    tiers: Sequence[Tier] = (),
) -> dict[str, object]:
    """Return the document that `write_json` writes, as plain lists, dicts, strings and numbers.

    Parameters
    ----------
    analysis : Analysis
    marks : sequence of Mark
        What the analyst marked; by default the marks of the passages.
    passages : sequence of (Mark, PassageReading)
        Marked passages that were read, each for as many speakers and references as it was.
    tiers : sequence of Tier
        Those that marks lie on beside the one of every recording.

    Returns
    -------
    dict
        Keys in a fixed order. Numbers are rounded to `DECIMALS` places, half to even. It holds
        neither the time at which it was written nor the name of the machine; equal inputs, read by
        equal models on an equal device with equal threads, give equal documents.
    """
    document = _document(analysis, marks, passages, tiers)
    return {key: list(one) if isinstance(one, Iterator) else one for key, one in document.items()}


def encoded(
    analysis: Analysis,
    *,
    marks: Sequence[Mark] = (),
    passages: Sequence[tuple[Mark, PassageReading]] = (),
    tiers: Sequence[Tier] = (),
) -> bytes:
    """Return what `encode` gives for `analysis_document`, without holding all of it as Python's.

    The windows of three hours would take 0.1 GB as lists and dicts.
    """
    return encode(_document(analysis, marks, passages, tiers))


def _document(
    analysis: Analysis,
    marks: Sequence[Mark],
    passages: Sequence[tuple[Mark, PassageReading]],
    tiers: Sequence[Tier],
) -> dict[str, object]:
    """Return the document; its windows are made one by one as they are taken."""
    fact = FactWriter()
    read: dict[tuple[Mark, Comparison], PassageReading] = {
        (mark, passage.comparison): passage for mark, passage in passages
    }
    numbers = numbered(marks or dict.fromkeys(mark for mark, _ in read))
    sets = tuple(enumerate(analysis.readings, start=1))
    return {
        "schema": SCHEMA,
        "statement": fact(statement(analysis)),
        "program": provenance.program(),
        "recording": recording_json(analysis),
        "complete": analysis.complete,
        "preview": analysis.preview,
        "scale": analysis.scale.value,
        "mark": analysis.mark.value or None,
        "settings": {
            "window_s": rounded(analysis.settings.window_s),
            "hop_s": rounded(analysis.settings.hop_s),
            "channel": analysis.settings.channel,
            "channel_number": _channel_number(analysis.settings.channel),
            "part": span_or_none_json(analysis.settings.part),
            "speakers": str(analysis.settings.speakers),
            "baselines": baselines_json(analysis.settings),
            "borrowed": borrowed_json(analysis.settings.borrowed),
            "beside": beside_json(analysis.settings),
            "models": _choice(analysis.settings.models),
        },
        "measurement": measurement_json(),
        "seed": analysis.settings.seed,
        "profile": {
            "name": words_for(ENGLISH)(analysis.profile_name),
            "sha256": analysis.profile_sha256,
        },
        "models": [_model(model, fact) for model in analysis.models],
        "networks": _networks(analysis.networks, fact),
        "indicators": [indicator_json(one, fact) for one in all_indicators()],
        "diarisation": diarisation_json(analysis, fact),
        "speakers": speakers_json(analysis, fact),
        "readings": [readings_json(number, one, fact) for number, one in sets],
        "quality": [gate_json(result, fact) for result in analysis.quality],
        "speech": [span_json(span) for span in analysis.speech],
        "turns": turns_json(analysis, fact),
        "timeline": (window_json(row, fact) for row in window_rows(analysis)),
        "tiers": [tier_json(tier) for tier in tiers],
        "marks": [mark_json(number, mark) for number, mark in numbers],
        "passages": [
            passage_json(number, place, mark, read[mark, one.comparison], fact)
            for number, mark in numbers
            for place, one in sets
            if number is not None and (mark, one.comparison) in read
        ],
        "negative_control": [control_json(one, fact) for one in analysis.controls],
        "notices": fact.each(
            (
                *analysis.notices,
                *analysis.waveform.recording.notices,
                *analysis.waveform.notices,
            )
        ),
        "limitations": fact.each(limits.limitations(analysis)),
        "device": fact(analysis.device),
        "environment": provenance.environment(networks=Terms.of(analysis).networked),
    }


def encode(document: Mapping[str, object]) -> bytes:
    """Return a document as UTF-8 with one entry of each list to a line, ending in a newline.

    Schema and statement stand in the first line. One line to a window keeps a recording of hours
    small and lets two results be compared line by line. Characters that UTF-8 cannot hold (file
    names in another encoding) are escaped.
    """
    text = io.BytesIO()
    text.write(b"{")
    for place, (key, value) in enumerate(document.items()):
        if place:
            text.write(b", " if key in _FIRST_LINE else b",\n")
        text.write(_utf8(f"{'' if key in _FIRST_LINE else ' '}{_compact(key)}: "))
        if isinstance(value, list | Iterator):
            _write_entries(text, value)
        else:
            text.write(_utf8(_compact(value)))
    text.write(b"\n}\n")
    return text.getvalue()


def _write_entries(text: io.BytesIO, entries: Iterable[object]) -> None:
    """Write a list, one entry to a line."""
    opened = False
    for entry in entries:
        text.write(b",\n  " if opened else b"[\n  ")
        text.write(_utf8(_compact(entry)))
        opened = True
    text.write(b"\n ]" if opened else b"[]")


def _utf8(text: str) -> bytes:
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
    data = encoded(analysis, marks=marks, passages=passages)
    write_whole(path, data, original=analysis.waveform.recording.path)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(", ", ": "))


def _choice(choice: ModelChoice) -> dict[str, object]:
    return {
        "dimensions": choice.dimensions,
        "categories": choice.categories,
        "device": choice.device,
        "preview": choice.preview,
        "legacy_sigmoid": choice.legacy_sigmoid,
        "hidden_state_estimate": choice.hidden_state_estimate,
        "speakers": choice.speakers,
    }


def _model(model: ModelProvenance, fact: FactWriter) -> dict[str, object]:
    english = words_for(ENGLISH)
    return {
        "id": model.id,
        "name": english(model.name),
        "revision": model.revision,
        "sha256": model.sha256,
        "licence": english(model.licence),
        "trained_on": english(model.trained_on),
        "verified": fact(model.verified),
        "outputs": list(model.outputs),
        "source": plain(english(model.source)),
        "limits": fact.each(model.limits),
        "remark": fact.or_none(model.remark),
    }


def _networks(networks: NetworkOutputs | None, fact: FactWriter) -> dict[str, object] | None:
    if networks is None:
        return None
    dimensions, categories = networks.dimensions, networks.categories
    return {
        "complete": networks.complete,
        "device": fact(networks.device),
        "dimensions": None if dimensions is None else dimensions.provenance.id,
        "categories": None if categories is None else categories.provenance.id,
        "notices": fact.each(networks.notices),
        "calibration": _calibration(networks.calibration, fact),
    }


def _calibration(calibration: Calibration | None, fact: FactWriter) -> dict[str, object] | None:
    if calibration is None:
        return None
    weights, confidence = calibration.weights, calibration.confidence
    return {
        "sha256": calibration.sha256,
        "set": plain(calibration.name),
        "set_sha256": calibration.set_sha256,
        "recordings": calibration.recordings,
        "speakers": calibration.speakers or None,
        "window_s": rounded(calibration.window_s),
        "date": calibration.date,
        "temperature": rounded(calibration.temperature),
        "weights": None
        if weights is None
        else {
            "network": rounded(weights.network),
            "embedded": rounded(weights.embedded),
        },
        "confidence_error": None if confidence is None else rounded(confidence.error),
        "confidence_windows": None if confidence is None else confidence.windows,
        "sentence": fact(calibration.sentence),
        "details": fact.each(calibration.details),
    }


def _channel_number(channel: int | None) -> int | None:
    """Return a channel as window and report count it, from 1."""
    return None if channel is None else channel + 1


def recording_json(analysis: Analysis) -> dict[str, object]:
    """Return what the recording is, with its hashes."""
    waveform = analysis.waveform
    recording = waveform.recording
    return {
        "path": plain(str(recording.path)),
        "sha256": waveform.sha256,
        "coded_sha256": waveform.coded_sha256,
        "pcm_sha256": waveform.pcm_sha256,
        "duration_s": rounded(waveform.duration_s),
        "samples": waveform.n_samples,
        "sample_rate_hz": recording.sample_rate_hz,
        "channels": recording.channels,
        "container": recording.container,
        "codec": recording.codec,
        "bits_per_sample": recording.bits_per_sample,
        "lossy": recording.lossy,
        "size_bytes": recording.size_bytes,
        "stream_index": recording.stream_index,
        "start_s": rounded(recording.start_s),
    }
