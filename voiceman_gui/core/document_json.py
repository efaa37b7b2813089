"""Documents and commands as JSON-able data, and back."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import asdict, fields
from typing import Any

from voiceman_gui.core.borrowed import Borrowed
from voiceman_gui.core.command import Change, Command, Part, Value
from voiceman_gui.core.document import Annotations, Baseline, Document, ReportDetails
from voiceman_gui.core.json_values import text
from voiceman_gui.core.marks import MARKS, Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import Tier
from voiceman_gui.core.tiers_json import tier_from_json, tier_to_json
from voiceman_gui.core.turns import AUTO_SPEAKERS, SpeakerChoice, Turns
from voiceman_gui.core.turns_json import turns_from_json, turns_to_json


def span_to_json(span: Span | None) -> dict[str, float] | None:
    """Return a span as data; None is None."""
    return None if span is None else {"start_s": span.start_s, "end_s": span.end_s}


def span_from_json(data: Any) -> Span | None:
    """Return a span from its data.

    Raises
    ------
    ValueError, KeyError, TypeError
        If it is none.
    """
    return None if data is None else _span(data)


def document_to_json(document: Document) -> dict[str, Any]:
    """Return a document as data."""
    return {
        "recordings": [
            {
                "id": one.id,
                "marks": [_from_mark(mark) for mark in one.marks],
                "baselines": [
                    {"speaker": baseline.speaker, "spans": _from_spans(baseline.spans)}
                    for baseline in one.baselines
                ],
                "channel": one.channel,
                "speakers": None if one.speakers is None else str(one.speakers),
                "turns": None if one.turns is None else turns_to_json(one.turns),
                "borrowed": _from_borrowed(one.borrowed),
                "tiers": [tier_to_json(tier) for tier in one.tiers],
            }
            for one in document.recordings
        ],
        "report": asdict(document.report),
        "notes": document.notes,
    }


def document_from_json(data: dict[str, Any]) -> Document:
    """Return a document from its data.

    Raises
    ------
    ValueError, KeyError, TypeError
        If it is none.
    """
    return Document(
        tuple(
            Annotations(
                text(one["id"]),
                tuple(_mark(mark) for mark in one["marks"]),
                tuple(
                    Baseline(_spans(each["spans"]), text(each["speaker"]))
                    for each in one["baselines"]
                ),
                _channel(one["channel"]),
                _turns(one["turns"]),
                _speakers(one["speakers"]),
                # Files that were written before passages could be borrowed have none.
                _borrowed(one.get("borrowed", [])),
                tuple(tier_from_json(tier) for tier in one["tiers"]),
            )
            for one in data["recordings"]
        ),
        _report(data["report"]),
        text(data["notes"]),
    )


def document_from_work_3(data: dict[str, Any]) -> Document:
    """Return the document of a file that knew no annotation tiers (`voiceman.work/3`).

    Raises
    ------
    ValueError, KeyError, TypeError
        If it is none.
    """
    recordings = [{**one, "tiers": []} for one in data["recordings"]]
    return document_from_json({**data, "recordings": recordings})


def document_from_work_2(data: dict[str, Any]) -> Document:
    """Return the document of a file that knew no speakers (`voiceman.work/2`).

    Raises
    ------
    ValueError, KeyError, TypeError
        If it is none.
    """
    unknown = {"turns": None, "speakers": None}
    recordings = [{**one, **unknown} for one in data["recordings"]]
    return document_from_work_3({**data, "recordings": recordings})


def document_from_work_1(data: dict[str, Any]) -> Document:
    """Return the document of a file that version 0.2 kept (`voiceman.work/1`).

    Raises
    ------
    ValueError, KeyError, TypeError
        If it is none.
    """
    return Document.of_one(
        tuple(_mark(mark) for mark in data["marks"]),
        span_from_json(data["baseline"]),
        _channel(data["channel"]),
        notes=text(data["notes"]),
    )


def command_to_json(command: Command) -> dict[str, Any]:
    """Return a command as data."""
    return {
        "id": command.id,
        "author": command.author,
        "at": command.at,
        "changes": [
            {
                "part": change.part.value,
                "recording": change.recording,
                "key": change.key,
                "before": _from_value(change.before),
                "after": _from_value(change.after),
            }
            for change in command.changes
        ],
    }


def command_from_json(data: dict[str, Any]) -> Command:
    """Return a command from its data.

    Raises
    ------
    ValueError, KeyError, TypeError
        If it is none.
    """
    return Command(
        text(data["id"]),
        tuple(
            Change(
                part := Part(one["part"]),
                text(one["recording"]),
                text(one["key"]),
                _value(part, one["before"]),
                _value(part, one["after"]),
            )
            for one in data["changes"]
        ),
        text(data["author"]),
        text(data["at"]),
    )


def _from_value(value: Value) -> Any:
    if isinstance(value, tuple):
        spans = tuple(one for one in value if isinstance(one, Span))
        return _from_spans(spans) or _from_borrowed(
            tuple(one for one in value if isinstance(one, Borrowed))
        )
    write = _WRITERS.get(type(value))
    return value if write is None else write(value)


def _value(part: Part, data: Any) -> Value:
    return _VALUES[part](data)


def _from_mark(mark: Mark) -> dict[str, Any]:
    # Written out: a list of thousands is kept with every change.
    return {
        "start_s": mark.span.start_s,
        "end_s": mark.span.end_s,
        "label": mark.label,
        "in_report": mark.in_report,
        "id": mark.id,
        "author": mark.author,
        "created": mark.created,
        "tier": mark.tier,
        "note": mark.note,
        "low_hz": mark.low_hz,
        "high_hz": mark.high_hz,
        "parent": mark.parent,
    }


def _mark(data: dict[str, Any]) -> Mark:
    if not isinstance(data["in_report"], bool):
        raise TypeError("not a mark")
    return Mark(
        _span(data),
        text(data["label"]),
        data["in_report"],
        id=text(data.get("id", "")),
        author=text(data.get("author", "")),
        created=text(data.get("created", "")),
        tier=text(data.get("tier", MARKS)),
        note=text(data.get("note", "")),
        low_hz=_hertz(data.get("low_hz")),
        high_hz=_hertz(data.get("high_hz")),
        parent=text(data.get("parent", "")),
    )


def _hertz(data: Any) -> float | None:
    if data is None:
        return None
    if not math.isfinite(hertz := float(data)):
        raise ValueError(f"not a frequency: {data!r}")
    return hertz


def _span(data: dict[str, Any]) -> Span:
    start_s, end_s = float(data["start_s"]), float(data["end_s"])
    if not math.isfinite(end_s):
        raise ValueError(f"not a span: {start_s} .. {end_s}")
    return Span(start_s, end_s)


def _from_spans(spans: tuple[Span, ...]) -> list[dict[str, float]]:
    return [{"start_s": span.start_s, "end_s": span.end_s} for span in spans]


def _spans(data: list[dict[str, Any]]) -> tuple[Span, ...]:
    return tuple(_span(one) for one in data)


def _from_borrowed(borrowed: tuple[Borrowed, ...]) -> list[dict[str, Any]]:
    return [
        {
            "speaker": one.speaker,
            "path": one.path,
            "sha256": one.sha256,
            "spans": _from_spans(one.spans),
            "person": one.person,
            "choice": str(one.choice),
            "turns": None if one.turns is None else turns_to_json(one.turns),
        }
        for one in borrowed
    ]


def _borrowed(data: list[dict[str, Any]]) -> tuple[Borrowed, ...]:
    return tuple(
        Borrowed(
            text(one["speaker"]),
            text(one["path"]),
            text(one["sha256"]),
            _spans(one["spans"]),
            text(one["person"]),
            _speakers(one.get("choice")) or AUTO_SPEAKERS,
            _turns(one.get("turns")),
        )
        for one in data
    )


def _channel(data: Any) -> int | None:
    if not (data is None or (type(data) is int and data >= 0)):
        raise ValueError(f"not a channel: {data!r}")
    return data


def _turns(data: Any) -> Turns | None:
    return None if data is None else turns_from_json(data)


def _speakers(data: Any) -> SpeakerChoice | None:
    return None if data is None else SpeakerChoice.parse(text(data))


def _report(data: dict[str, Any]) -> ReportDetails:
    known = {field.name for field in fields(ReportDetails)}
    return ReportDetails(**{name: text(data[name]) for name in known & set(data)})


def _mark_or_none(data: Any) -> Mark | None:
    return None if data is None else _mark(data)


def _tier_or_none(data: Any) -> Tier | None:
    return None if data is None else tier_from_json(data)


_VALUES: dict[Part, Callable[[Any], Value]] = {
    Part.MARK: _mark_or_none,
    Part.TIER: _tier_or_none,
    Part.TIER_ORDER: text,
    Part.BASELINE: _spans,
    Part.CHANNEL: _channel,
    Part.TURNS: _turns,
    Part.SPEAKERS: _speakers,
    Part.BORROWED: _borrowed,
    Part.REPORT: _report,
    Part.NOTES: text,
}
"""How the value of each part is read."""

_WRITERS: dict[type, Callable[[Any], Any]] = {
    Mark: _from_mark,
    ReportDetails: asdict,
    Tier: tier_to_json,
    Turns: turns_to_json,
    SpeakerChoice: str,
}
"""How a value that JSON does not know is written."""
