"""Tiers of an EAF: time-aligned ones, and symbolic ones whose annotations refer to others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

from voiceman_gui.core.errors import InterchangeError
from voiceman_gui.core.marks import Mark, in_order
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import Tier, TierKind, TierOrigin, new_tier
from voiceman_gui.interchange.annotations.contents import Contents, mark_of, with_details
from voiceman_gui.interchange.annotations.eaf_document import (
    labels_of,
    link_of,
    media_of,
    without_tiers,
)

ID = "eaf"
FREE_START, FREE_END = "free_start", "free_end"
"""Detail of a mark whose start or end is not aligned in the file: the time it got here, in ms."""
VALUE = "value"
"""Detail of a mark: the text that its entry of a controlled vocabulary stands for."""
_ENCODING = re.compile(rb"<\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)")
_MS = "milliseconds"
_SLOTS = ("TIME_SLOT_REF1", "TIME_SLOT_REF2")
_OWN = frozenset({"ANNOTATION_ID", "ANNOTATION_REF", "PREVIOUS_ANNOTATION", *_SLOTS})


def parse(data: bytes, path: Path) -> Contents:
    """Read an EAF.

    Raises
    ------
    InterchangeError
    """
    try:
        root = ET.fromstring(data)
    except ET.ParseError as error:
        fact = message(
            "interchange.eaf.no_xml", file=displayable(path.name), line=error.position[0]
        )
        raise InterchangeError(fact) from error
    if root.tag != "ANNOTATION_DOCUMENT":
        raise InterchangeError(message("interchange.eaf.no_eaf", file=displayable(path.name)))
    header = root.find("HEADER")
    units = _MS if header is None else header.get("TIME_UNITS", _MS)
    if units != _MS:
        fact = message(
            "interchange.eaf.units", file=displayable(path.name), units=displayable(units)
        )
        raise InterchangeError(fact)
    declared = _ENCODING.match(data[:200])
    encoding = declared[1].decode("ascii").lower() if declared else "utf-8"
    try:
        return _Reader(root, encoding).contents()
    except (KeyError, ValueError, TypeError) as error:
        fact = message("interchange.eaf.broken", file=displayable(path.name), text=str(error))
        raise InterchangeError(fact) from error


@dataclass
class _Row:
    """A tier while it is read."""

    element: ET.Element
    tier: Tier
    marks: dict[str, Mark] = field(default_factory=dict)
    details: dict[str, dict[str, str]] = field(default_factory=dict)


class _Reader:
    def __init__(self, root: ET.Element, encoding: str) -> None:
        self._root, self._encoding = root, encoding
        self._rest = without_tiers(root)
        self._order = [one.attrib["TIME_SLOT_ID"] for one in root.iterfind("TIME_ORDER/TIME_SLOT")]
        slots = root.iterfind("TIME_ORDER/TIME_SLOT")
        self._ms = {
            one.attrib["TIME_SLOT_ID"]: int(one.attrib["TIME_VALUE"])
            for one in slots
            if one.get("TIME_VALUE") is not None
        }
        self._rows: dict[str, _Row] = {}
        self._by_id: dict[str, Mark] = {}

    def contents(self) -> Contents:
        for element in self._root.iterfind("TIER"):
            name, kind = element.attrib["TIER_ID"], element.get("LINGUISTIC_TYPE_REF", "")
            tier = replace(
                new_tier(name, TierKind.INTERVALS),
                link=link_of(self._root, kind),
                labels=labels_of(self._root, kind),
                author=element.get("ANNOTATOR", ""),
            )
            self._rows[name] = _Row(element, tier)
        ordered = [self._rows[name] for name in self._parents_first()]
        for row in ordered:
            self._read_timed(row)
        for row in ordered:
            self._read_symbolic(row)
        tiers = tuple(self._finished(row) for row in self._rows.values())
        marks = (mark for row in self._rows.values() for mark in row.marks.values())
        return Contents(tiers, in_order(marks), media_of(self._root))

    def _parents_first(self) -> Iterator[str]:
        parents = {name: row.element.get("PARENT_REF", "") for name, row in self._rows.items()}
        given: set[str] = set()
        while len(given) < len(parents):
            ready = [
                one
                for one, parent in parents.items()
                if one not in given and (not parent or parent in given)
            ]
            if not ready:
                rest = next(one for one in parents if one not in given)
                raise ValueError(f"PARENT_REF {parents[rest]}")
            given.update(ready)
            yield from ready

    def _read_timed(self, row: _Row) -> None:
        parent = self._rows.get(row.element.get("PARENT_REF", ""))
        found = row.element.findall("ANNOTATION/ALIGNABLE_ANNOTATION")
        times = self._times(found)
        owners = () if parent is None else tuple(parent.marks.values())
        for one in found:
            slots = [one.attrib[name] for name in _SLOTS]
            start_ms, end_ms = (times[slot] for slot in slots)
            mark = self._mark(row, one, Span(start_ms / 1000, end_ms / 1000))
            owner = _around(mark.span, owners)
            if owner is not None:
                mark = replace(mark, parent=owner.id)
            for slot, key, ms in zip(
                slots, (FREE_START, FREE_END), (start_ms, end_ms), strict=True
            ):
                if slot not in self._ms:
                    row.details.setdefault(mark.id, {})[key] = repr(ms)
            self._keep(row, one, mark)

    def _times(self, found: list[ET.Element]) -> Mapping[str, float]:
        """Return the times of a tier's slots in ms; those that are not aligned lie evenly."""
        times: dict[str, float] = dict(self._ms)
        follows = {one.attrib[_SLOTS[0]]: one.attrib[_SLOTS[1]] for one in found}
        for first in [slot for slot in follows if slot in self._ms]:
            chain = [first]
            while follows.get(chain[-1]) is not None and len(chain) <= len(found):
                chain.append(follows[chain[-1]])
                if chain[-1] in self._ms:
                    break
            if chain[-1] in self._ms:
                _spread(chain, times)
        # What hangs in no chain lies between its neighbours in the order of time.
        known = [place for place, slot in enumerate(self._order) if slot in self._ms]
        for one, other in pairwise(known):
            chain = self._order[one : other + 1]
            if any(slot not in times for slot in chain):
                _spread(chain, times)
        return times

    def _read_symbolic(self, row: _Row) -> None:
        found = row.element.findall("ANNOTATION/REF_ANNOTATION")
        below: dict[str, list[ET.Element]] = defaultdict(list)
        for one in found:
            below[one.attrib["ANNOTATION_REF"]].append(one)
        for owner_id, children in below.items():
            owner = self._by_id[owner_id]
            ordered = _in_sequence(children)
            share_s = owner.span.duration_s / len(ordered)
            edges = [owner.span.start_s + at * share_s for at in range(len(ordered))]
            edges.append(owner.span.end_s)
            for one, (start_s, end_s) in zip(ordered, pairwise(edges), strict=True):
                mark = self._mark(row, one, Span(start_s, max(start_s, end_s)))
                self._keep(row, one, replace(mark, parent=owner.id))

    def _mark(self, row: _Row, element: ET.Element, span: Span) -> Mark:
        label = element.findtext("ANNOTATION_VALUE") or ""
        mark = mark_of(row.tier.id, span, label, element.attrib["ANNOTATION_ID"])
        more = {name: value for name, value in element.attrib.items() if name not in _OWN}
        if more:
            row.details[mark.id] = {**more, VALUE: label}
        return mark

    def _keep(self, row: _Row, element: ET.Element, mark: Mark) -> None:
        row.marks[mark.id] = self._by_id[element.attrib["ANNOTATION_ID"]] = mark

    def _finished(self, row: _Row) -> Tier:
        attributes = tuple(row.element.attrib.items())
        properties = (*attributes, ("document", self._rest), *with_details(row.details))
        parent = self._rows.get(row.element.get("PARENT_REF", ""))
        spans = sorted(mark.span for mark in row.marks.values())
        apart = all(one.end_s <= other.start_s for one, other in pairwise(spans))
        long = all(span.duration_s > 0 for span in spans)
        return replace(
            row.tier,
            kind=TierKind.INTERVALS if apart and long else TierKind.ANY,
            parent="" if parent is None else parent.tier.id,
            origin=TierOrigin(ID, self._encoding, properties),
        )


def _spread(chain: list[str], times: dict[str, float]) -> None:
    first, last = times[chain[0]], times[chain[-1]]
    for at, slot in enumerate(chain[1:-1], 1):
        times.setdefault(slot, first + (last - first) * at / (len(chain) - 1))


def _around(span: Span, owners: tuple[Mark, ...]) -> Mark | None:
    """Return the mark that a span shares most time with; None where it shares none."""
    best = max(owners, key=lambda one: one.span.overlap_s(span), default=None)
    return best if best is not None and best.span.overlap_s(span) > 0 else None


def _in_sequence(children: list[ET.Element]) -> list[ET.Element]:
    """Return annotations of one parent in the order that each one's predecessor gives."""
    after = {one.get("PREVIOUS_ANNOTATION", ""): one for one in children}
    ordered: list[ET.Element] = []
    at = ""
    while at in after and len(ordered) < len(children):
        ordered.append(after[at])
        at = after[at].attrib["ANNOTATION_ID"]
    return ordered if len(ordered) == len(children) else children
