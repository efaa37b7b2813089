"""Annotation tiers as JSON-able data, and back."""

from __future__ import annotations

from typing import Any

from voiceman_gui.core.json_values import text
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import Tier, TierKind, TierLink, TierOrigin


def tier_to_json(tier: Tier) -> dict[str, Any]:
    """Return a tier as data."""
    return {
        "id": tier.id,
        "name": tier.name,
        "kind": tier.kind.value,
        "labels": list(tier.labels),
        "parent": tier.parent,
        "link": tier.link.value,
        "note": tier.note,
        "author": tier.author,
        "created": tier.created,
        "origin": None if tier.origin is None else _from_origin(tier.origin),
    }


def tier_from_json(data: dict[str, Any]) -> Tier:
    """Return a tier from its data.

    Raises
    ------
    ValueError, KeyError, TypeError
        If it is none.
    """
    origin = data["origin"]
    return Tier(
        text(data["id"]),
        text(data["name"]),
        TierKind(data["kind"]),
        tuple(text(one) for one in data["labels"]),
        text(data["parent"]),
        TierLink(data["link"]),
        text(data["note"]),
        text(data["author"]),
        text(data["created"]),
        None if origin is None else _origin(origin),
    )


def _from_origin(origin: TierOrigin) -> dict[str, Any]:
    return {
        "format": origin.format,
        "encoding": origin.encoding,
        "properties": [list(pair) for pair in origin.properties],
        "empty": [[span.start_s, span.end_s] for span in origin.empty],
    }


def _origin(data: dict[str, Any]) -> TierOrigin:
    return TierOrigin(
        text(data["format"]),
        text(data["encoding"]),
        tuple((text(name), text(value)) for name, value in data["properties"]),
        tuple(Span(float(start_s), float(end_s)) for start_s, end_s in data["empty"]),
    )
