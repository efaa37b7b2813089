"""What the status bar says of models: names that fit, and all that is printed with results."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voiceman_gui.core.message import Message
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.qt.language import Fact, say, tr

NAME_CHARS = 26
"""Two names must fit beside a progress bar on a screen of 1280 pixels."""
MOST_NAMES = 2

_ON_PROCESSOR = {
    "models.engine.cpu",
    "models.engine.by_onnxruntime",
    "models.engine.preview_shared",
}
"""Facts of computing on the processor; others name their device."""
_SHA256 = re.compile(r"[0-9a-f]{64}")


def short_name(model: ModelProvenance) -> str:
    """Return the id of a model, its middle left out where it is long."""
    ident = model.id
    if len(ident) <= NAME_CHARS:
        return ident
    half = (NAME_CHARS - 1) // 2
    return f"{ident[:half]}…{ident[-half:]}"


def names_text(models: tuple[ModelProvenance, ...]) -> str:
    """Return the names of the first models; how many more there are is said, too."""
    names = " + ".join(short_name(model) for model in models[:MOST_NAMES])
    more = len(models) - MOST_NAMES
    return tr("panels.models.more", names=names, more=more) if more > 0 else names


def model_text(model: ModelProvenance) -> str:
    """Return name, revision, proof, hash, licence and limits of a model, a line each."""
    name = say(model.name)
    if model.revision:
        name = tr("panels.models.revision", name=model.name, revision=model.revision)
    verified = say(model.verified)
    lines = (
        name,
        "" if model.remark is None else say(model.remark),
        verified[:1].upper() + verified[1:],
        f"SHA-256 {model.sha256[:16]}…" if _SHA256.fullmatch(model.sha256) else "",
        tr("panels.models.licence", licence=model.licence),
        tr("panels.models.source", source=model.source) if model.source else "",
        *map(say, model.limits),
    )
    return "\n".join(filter(None, lines))


def device_name(fact: Fact) -> str:
    """Return the devices alone out of what an analysis says of where it was computed."""
    return " + ".join(dict.fromkeys(_devices(fact))) or say(fact)


def _devices(fact: object) -> Iterator[str]:
    if isinstance(fact, str):
        yield fact.split(" ")[0].upper()
    if not isinstance(fact, Message):
        return
    if fact.id in _ON_PROCESSOR:
        yield "CPU"
    device = fact.params.get("device")
    if isinstance(device, str):
        yield from _devices(device)
    for value in fact.params.values():
        if isinstance(value, Message):
            yield from _devices(value)
