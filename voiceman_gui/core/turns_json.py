"""Turns as JSON-able data, and back."""

from __future__ import annotations

import math
from dataclasses import asdict
from typing import Any

from voiceman_gui.core.json_values import text
from voiceman_gui.core.message import Message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Speaker, Turn, Turns, TurnSource, TurnState


def turns_to_json(turns: Turns) -> dict[str, Any]:
    """Return turns as data, with everything that `turns_from_json` needs."""
    return {
        "speakers": [
            {"id": one.id, "label": one.label, "channel": one.channel} for one in turns.speakers
        ],
        "turns": [
            {
                "start_s": turn.span.start_s,
                "end_s": turn.span.end_s,
                "speaker": turn.speaker,
                "state": turn.state.value,
                "cluster": turn.cluster,
                "reason": None if turn.reason is None else turn.reason.as_dict(),
                "id": turn.id,
            }
            for turn in turns.turns
        ],
        "source": None if turns.source is None else asdict(turns.source),
    }


def turns_from_json(data: dict[str, Any]) -> Turns:
    """Return turns from their data.

    Raises
    ------
    ValueError, KeyError, TypeError
        If they are none.
    """
    # Files that were written before turns kept their source and channels have none.
    speakers = tuple(
        Speaker(text(one["id"]), text(one["label"]), _channel(one.get("channel")))
        for one in data["speakers"]
    )
    turns = Turns(speakers, tuple(map(_turn, data["turns"])), _source(data.get("source")))
    if len({turn.id for turn in turns.turns}) < len(turns.turns):
        raise ValueError("two turns have one id")
    return turns


def _channel(data: Any) -> int | None:
    if not (data is None or (type(data) is int and data >= 0)):
        raise ValueError(f"not a channel: {data!r}")
    return data


def _source(data: dict[str, Any] | None) -> TurnSource | None:
    if data is None:
        return None
    return TurnSource(text(data["file"]), text(data["sha256"]), text(data["kind"]))


def _turn(data: dict[str, Any]) -> Turn:
    start_s, end_s = float(data["start_s"]), float(data["end_s"])
    if not math.isfinite(end_s):
        raise ValueError(f"not a span: {start_s} .. {end_s}")
    reason = data["reason"]
    return Turn(
        Span(start_s, end_s),
        text(data["speaker"]),
        TurnState(data["state"]),
        text(data["cluster"]),
        None if reason is None else Message.from_dict(reason),
        id=text(data["id"]),
    )
