"""What an EAF holds beside its tiers: media, linguistic types, vocabularies, languages.

Source: "EAF Annotation Format", schema versions 2.7 to 3.0 (The Language Archive, MPI Nijmegen).
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit
from xml.etree import ElementTree as ET

from voiceman_gui.core.tiers import TierLink
from voiceman_gui.interchange.annotations.contents import Media, place_of

ET.register_namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
_SCHEMA = "{http://www.w3.org/2001/XMLSchema-instance}noNamespaceSchemaLocation"
_MIME = {
    ".wav": "audio/x-wav",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".m4a": "audio/mp4",
    ".mov": "video/quicktime",
    ".flac": "audio/flac",
    ".ogg": "audio/ogg",
}

CONSTRAINTS = {
    "Time_Subdivision": TierLink.TIME_SUBDIVISION,
    "Included_In": TierLink.INCLUDED_IN,
    "Symbolic_Subdivision": TierLink.SYMBOLIC_SUBDIVISION,
    "Symbolic_Association": TierLink.SYMBOLIC_ASSOCIATION,
}
SYMBOLIC = frozenset({TierLink.SYMBOLIC_SUBDIVISION, TierLink.SYMBOLIC_ASSOCIATION})
_IDS = ("LINGUISTIC_TYPE_ID", "STEREOTYPE", "CV_ID", "LANG_ID", "LANGUAGE_CODE", "EXT_REF_ID")
_HEAD = ("LICENSE", "HEADER", "TIME_ORDER", "TIER", "LINGUISTIC_TYPE", "LOCALE", "LANGUAGE")
_TAIL = ("CONSTRAINT", "CONTROLLED_VOCABULARY", "LEXICON_REF", "REF_LINK_SET", "EXTERNAL_REF")
_ORDER = (*_HEAD, *_TAIL)


def without_tiers(root: ET.Element) -> str:
    """Return the XML of a document without its tiers and times."""
    rest = copy.copy(root)
    rest[:] = [one for one in root if one.tag not in ("TIME_ORDER", "TIER")]
    return ET.tostring(rest, encoding="unicode")


def link_of(root: ET.Element, type_id: str) -> TierLink:
    """Return how the annotations of a linguistic type belong to those of the parent tier."""
    kind = find(root, "LINGUISTIC_TYPE", "LINGUISTIC_TYPE_ID", type_id)
    return CONSTRAINTS.get("" if kind is None else kind.get("CONSTRAINTS", ""), TierLink.NONE)


def labels_of(root: ET.Element, type_id: str) -> tuple[str, ...]:
    """Return the entries of a linguistic type's controlled vocabulary, without double ones."""
    kind = find(root, "LINGUISTIC_TYPE", "LINGUISTIC_TYPE_ID", type_id)
    name = None if kind is None else kind.get("CONTROLLED_VOCABULARY_REF")
    words = None if name is None else find(root, "CONTROLLED_VOCABULARY", "CV_ID", name)
    if words is None:
        return ()
    entries = (*words.findall("CV_ENTRY"), *words.findall("CV_ENTRY_ML/CVE_VALUE"))
    return tuple(dict.fromkeys(one.text for one in entries if one.text))


def find(root: ET.Element, tag: str, attribute: str, value: str) -> ET.Element | None:
    """Return the element with an id; None where there is none."""
    return next((one for one in root.findall(tag) if one.get(attribute) == value), None)


def merged(documents: Iterable[str]) -> ET.Element:
    """Return one document of several without tiers; of equal ids the first one holds."""
    roots = [ET.fromstring(one) for one in dict.fromkeys(documents) if one]
    root = roots[0] if roots else _new()
    for other in roots[1:]:
        for one in other:
            key = next((name for name in _IDS if one.get(name)), None)
            if key and find(root, one.tag, key, one.get(key, "")) is None:
                root.append(one)
    if root.find("HEADER") is None:
        root.insert(0, ET.Element("HEADER", {"MEDIA_FILE": "", "TIME_UNITS": "milliseconds"}))
    return root


def _new() -> ET.Element:
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    schema = "http://www.mpi.nl/tools/elan/EAFv3.0.xsd"
    about = {"AUTHOR": "", "DATE": now, "FORMAT": "3.0", "VERSION": "3.0", _SCHEMA: schema}
    return ET.Element("ANNOTATION_DOCUMENT", about)


def sort(root: ET.Element) -> None:
    """Bring the parts of a document into the order that the schema asks for."""
    places = {tag: place for place, tag in enumerate(_ORDER)}
    root[:] = sorted(root, key=lambda one: places.get(one.tag, len(places)))


def type_for(root: ET.Element, wanted: str, link: TierLink) -> str:
    """Return a linguistic type with a constraint: the tier's own one, else one for the purpose.

    Parameters
    ----------
    root : Element
    wanted : str
        Id of the tier's own one; empty for none.
    link : TierLink
    """
    own = find(root, "LINGUISTIC_TYPE", "LINGUISTIC_TYPE_ID", wanted)
    if own is not None and link_of(root, wanted) is link:
        return wanted
    constraint = next((name for name, one in CONSTRAINTS.items() if one is link), "")
    name = constraint or "default-lt"
    while (found := find(root, "LINGUISTIC_TYPE", "LINGUISTIC_TYPE_ID", name)) is not None:
        if link_of(root, name) is link:
            return found.get("LINGUISTIC_TYPE_ID", name)
        name += "_"
    timed = "false" if link in SYMBOLIC else "true"
    about = {"LINGUISTIC_TYPE_ID": name, "GRAPHIC_REFERENCES": "false", "TIME_ALIGNABLE": timed}
    if constraint:
        about["CONSTRAINTS"] = constraint
        if find(root, "CONSTRAINT", "STEREOTYPE", constraint) is None:
            what = {"DESCRIPTION": constraint.replace("_", " "), "STEREOTYPE": constraint}
            ET.SubElement(root, "CONSTRAINT", what)
    ET.SubElement(root, "LINGUISTIC_TYPE", about)
    return name


def relink(root: ET.Element, recording: Path, file: Path) -> None:
    """Let a document refer to the recording, and leave its other media alone.

    The reference to a file of the same name, else the only one, is the recording's.

    Parameters
    ----------
    root : Element
    recording : Path
    file : Path
        Of the document, from where the relative reference counts.
    """
    header = root.find("HEADER")
    assert header is not None
    place = place_of(media_of(root), recording.name)
    if place is not None:
        own = header.findall("MEDIA_DESCRIPTOR")[place]
    else:
        suffix = recording.suffix.lower()
        own = ET.Element("MEDIA_DESCRIPTOR", {"MIME_TYPE": _MIME.get(suffix, "audio/x-wav")})
        header.insert(0, own)
    path = recording.absolute()
    own.set("MEDIA_URL", "file://" + quote(f"/{path.as_posix().lstrip('/')}", safe="/:"))
    own.set("RELATIVE_MEDIA_URL", "/".join(_relative(path, file.absolute().parent)))


def _relative(path: Path, folder: Path) -> Iterator[str]:
    common = 0
    for one, other in zip(path.parts, folder.parts, strict=False):
        if one != other:
            break
        common += 1
    ups = len(folder.parts) - common
    yield from [".."] * ups or ["."]
    yield from (quote(part) for part in path.parts[common:])


def media_of(root: ET.Element) -> tuple[Media, ...]:
    """Return the recordings that a document refers to, with the times where its clock begins.

    Raises
    ------
    ValueError
        If a time origin is no number of milliseconds from 0 on.
    """
    return tuple(
        Media(_name(one), _origin_s(one.get("TIME_ORIGIN", "0")))
        for one in root.iterfind("HEADER/MEDIA_DESCRIPTOR")
    )


def _name(media: ET.Element) -> str:
    return unquote(urlsplit(media.get("MEDIA_URL", "")).path.rsplit("/", 1)[-1])


def _origin_s(text: str) -> float:
    if int(text) < 0:
        raise ValueError(f"TIME_ORIGIN {text}")
    return int(text) / 1000
