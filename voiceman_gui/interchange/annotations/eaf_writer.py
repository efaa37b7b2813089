"""Tiers as an EAF for ELAN."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from voiceman_gui.core.marks import Mark, new_mark
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.tiers import Tier, TierLink
from voiceman_gui.interchange.annotations.contents import (
    Target,
    Written,
    by_tier,
    details,
    encoding_for,
    of_format,
    origin_s,
    own_id,
)
from voiceman_gui.interchange.annotations.eaf_document import (
    SYMBOLIC,
    find,
    media_of,
    merged,
    relink,
    sort,
    type_for,
)
from voiceman_gui.interchange.annotations.eaf_reader import FREE_END, FREE_START, ID, VALUE
from voiceman_gui.interchange.lines import unlike
from voiceman_gui.interchange.overlap import rows_apart

_SAME_MS = 1e-6
_LAST = "lastUsedAnnotationId"
_NUMBERED = re.compile(r"a(\d{1,15})", re.ASCII)
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML can hold."""
_NOT_TYPED = frozenset({"document", "marks", "TIER_ID", "PARENT_REF", "LINGUISTIC_TYPE_REF"})


@dataclass(frozen=True, slots=True)
class _Slot:
    """A moment of one annotation: in ms, and whether it is aligned."""

    ms: float
    aligned: bool = True


def write(tiers: Sequence[Tier], marks: Sequence[Mark], target: Target) -> Written:
    """Return an EAF whose media reference is the recording."""
    ours = of_format(tiers, ID)
    root = merged(one.origin.get("document") for one in ours if one.origin is not None)
    begins_s = origin_s(media_of(root), target.recording.name)
    relink(root, target.recording, target.path)
    writer = _Writer(root, *_apart(tiers, marks), begins_s)
    writer.write()
    sort(root)
    ET.indent(root, "    ")
    encoding = encoding_for(tiers, ID, target).removesuffix("-sig")
    encoding = "utf-16" if encoding.startswith("utf-16") else encoding
    data = ET.tostring(root, encoding=encoding, xml_declaration=True)
    return Written(data, writer.facts())


class _Writer:
    def __init__(
        self, root: ET.Element, tiers: Sequence[Tier], marks: Sequence[Mark], begins_s: float
    ) -> None:
        self._root, self._begins_s = root, begins_s
        known = {tier.id for tier in tiers}
        self._tiers = [
            tier if tier.parent in known else replace(tier, parent="", link=TierLink.NONE)
            for tier in tiers
        ]
        names = unlike([tier.name for tier in tiers])
        self._names = dict(zip((tier.id for tier in tiers), names, strict=True))
        self._on = {ident: list(own) for ident, own in by_tier(marks).items()}
        self._slots: list[tuple[_Slot, str]] = []
        self._shared: dict[tuple[str, float], str] = {}
        self._subdivided = {
            tier.parent for tier in self._tiers if tier.link is TierLink.TIME_SUBDIVISION
        }
        self._rounded = self._cleaned = self._early = 0
        self._last = max([self._last_used(), *map(_number, self._own_ids())])
        self._ids: dict[str, str] = {}

    def _own_ids(self) -> Iterator[str]:
        return (own_id(mark) for own in self._on.values() for mark in own)

    def facts(self) -> tuple[Message, ...]:
        """Return what could not be written as it is."""
        found = []
        if self._rounded:
            found.append(message("interchange.eaf.rounded", marks_count=self._rounded))
        if self._cleaned:
            found.append(message("interchange.eaf.cleaned", marks_count=self._cleaned))
        if self._early:
            fact = message(
                "interchange.eaf.early", marks_count=self._early, begins_s=self._begins_s
            )
            found.append(fact)
        return tuple(found)

    def write(self) -> None:
        """Add times and tiers to the document."""
        self._attach()
        taken: set[str] = set()
        for tier in self._tiers:
            for mark in self._on.get(tier.id, []):
                ident = own_id(mark)
                if not ident or ident in taken:
                    self._last += 1
                    ident = f"a{self._last}"
                taken.add(ident)
                self._ids[mark.id] = ident
        # The slots of parents come first: subdivisions begin and end with them.
        depth = {tier.id: self._depth(tier) for tier in self._tiers}
        elements = {
            tier.id: self._tier(tier) for tier in sorted(self._tiers, key=lambda t: depth[t.id])
        }
        order = ET.SubElement(self._root, "TIME_ORDER")
        for slot, ident in sorted(self._slots, key=lambda one: one[0].ms):
            about = {"TIME_SLOT_ID": ident}
            if slot.aligned:
                about["TIME_VALUE"] = str(round(slot.ms))
            ET.SubElement(order, "TIME_SLOT", about)
        self._root.extend(elements[tier.id] for tier in self._tiers)
        header = self._root.find("HEADER")
        assert header is not None
        last = find(header, "PROPERTY", "NAME", _LAST)
        if last is None:
            last = ET.SubElement(header, "PROPERTY", {"NAME": _LAST})
        last.text = str(self._last)

    def _last_used(self) -> int:
        texts = (
            one.text or ""
            for one in self._root.iterfind("HEADER/PROPERTY")
            if one.get("NAME") == _LAST
        )
        return max((int(text) for text in texts if text.isdecimal()), default=0)

    def _depth(self, tier: Tier) -> int:
        parents = {one.id: one.parent for one in self._tiers}
        depth, at = 0, tier.parent
        while at and depth <= len(parents):
            depth, at = depth + 1, parents.get(at, "")
        return depth

    def _attach(self) -> None:
        """Give each mark of a symbolic tier a mark on its parent tier.

        Where the one that it had is gone, it belongs to that with which it shares most time, and
        where there is none, to an empty one of its own span.
        """
        for tier in sorted(self._tiers, key=self._depth, reverse=True):
            if tier.link not in SYMBOLIC:
                continue
            above = self._on.setdefault(tier.parent, [])
            known = {mark.id for mark in above}
            own = self._on.get(tier.id, [])
            for place, mark in enumerate(own):
                if mark.parent in known:
                    continue
                best = max(above, key=lambda one: one.span.overlap_s(mark.span), default=None)
                if best is None or (best.span != mark.span and not best.span.overlap_s(mark.span)):
                    best = new_mark(mark.span, tier=tier.parent)
                    above.append(best)
                    known.add(best.id)
                own[place] = replace(mark, parent=best.id)

    def _tier(self, tier: Tier) -> ET.Element:
        origin = tier.origin if tier.origin is not None and tier.origin.format == ID else None
        kept = {} if origin is None else dict(origin.properties)
        about = {name: value for name, value in kept.items() if name not in _NOT_TYPED}
        about["TIER_ID"] = self._names[tier.id]
        about["LINGUISTIC_TYPE_REF"] = type_for(
            self._root, kept.get("LINGUISTIC_TYPE_REF", ""), tier.link
        )
        if tier.parent:
            about["PARENT_REF"] = self._names[tier.parent]
        if tier.author:
            about["ANNOTATOR"] = tier.author
        element = ET.Element("TIER", about)
        known = details(tier) if origin is not None else {}
        previous: dict[str, str] = {}
        for mark in self._on.get(tier.id, []):
            one = self._annotation(tier, mark, known.get(mark.id, {}), previous)
            label = _NO_XML.sub("\ufffd", mark.label)
            self._cleaned += label != mark.label
            ET.SubElement(one, "ANNOTATION_VALUE").text = label
            ET.SubElement(element, "ANNOTATION").append(one)
        return element

    def _annotation(
        self, tier: Tier, mark: Mark, known: Mapping[str, str], previous: dict[str, str]
    ) -> ET.Element:
        more = {
            name: value
            for name, value in known.items()
            if name not in (VALUE, FREE_START, FREE_END)
            # The entry of a vocabulary stands for its own text only.
            and (name != "CVE_REF" or known.get(VALUE) == mark.label)
        }
        about = {"ANNOTATION_ID": self._ids.get(mark.id, ""), **more}
        if tier.link in SYMBOLIC:
            about["ANNOTATION_REF"] = self._ids[mark.parent]
            if tier.link is TierLink.SYMBOLIC_SUBDIVISION and mark.parent in previous:
                about["PREVIOUS_ANNOTATION"] = previous[mark.parent]
            previous[mark.parent] = about["ANNOTATION_ID"]
            return ET.Element("REF_ANNOTATION", about)
        top = self._top(tier)
        start, end = (
            self._slot(at_s, known.get(free), top)
            for at_s, free in ((mark.span.start_s, FREE_START), (mark.span.end_s, FREE_END))
        )
        about |= {"TIME_SLOT_REF1": start, "TIME_SLOT_REF2": end}
        return ET.Element("ALIGNABLE_ANNOTATION", about)

    def _top(self, tier: Tier) -> str:
        """Return the tier whose slots a tier has in common, as it is subdivided down to it."""
        by_id = {one.id: one for one in self._tiers}
        for _ in self._tiers:
            if tier.link is not TierLink.TIME_SUBDIVISION:
                break
            tier = by_id[tier.parent]
        return tier.id

    def _slot(self, at_s: float, free: str | None, top: str) -> str:
        ms = (at_s - self._begins_s) * 1000
        aligned = free is None or abs(float(free) - ms) > _SAME_MS
        self._early += ms < -_SAME_MS
        slot = _Slot(max(0.0, ms), aligned)
        if aligned and abs(slot.ms - round(slot.ms)) > _SAME_MS:
            self._rounded += 1
        subdivided = top in self._subdivided
        key = top, round(slot.ms, 6)
        if subdivided and key in self._shared:
            return self._shared[key]
        ident = f"ts{len(self._slots) + 1}"
        self._slots.append((slot, ident))
        if subdivided:
            self._shared[key] = ident
        return ident


def _apart(tiers: Sequence[Tier], marks: Sequence[Mark]) -> tuple[Sequence[Tier], Sequence[Mark]]:
    """Return tiers that ELAN can edit: what overlaps lies on tiers of its own.

    Tiers that came from an EAF stay as they were, and so do those that belong to others.
    """
    on = by_tier(marks)
    parents = {tier.parent for tier in tiers}
    made: list[Tier] = []
    for tier in tiers:
        made.append(tier)
        if tier.parent or tier.id in parents or tier in of_format([tier], ID):
            continue
        rows = rows_apart(on.get(tier.id, []), lambda mark: mark.span)
        for number, row in enumerate(rows[1:], 2):
            further = replace(tier, id=f"{tier.id} {number}")
            made.append(further)
            moved = {mark.id for mark in row}
            marks = [replace(m, tier=further.id) if m.id in moved else m for m in marks]
    return made, marks


def _number(ident: str) -> int:
    found = _NUMBERED.fullmatch(ident)
    return int(found[1]) if found else 0
