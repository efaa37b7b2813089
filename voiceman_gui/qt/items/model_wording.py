"""What the status bar shows of models: names that fit, and all that is printed with results."""

from __future__ import annotations

import re

from voiceman_gui.core.message import Message
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.qt.language import say, tr

NAME_CHARS = 26
"""Two names must fit beside a progress bar on a screen of 1280 pixels."""
MOST_NAMES = 2

ON_PROCESSOR = frozenset(
    {"models.engine.cpu", "models.engine.by_onnxruntime", "models.engine.preview_shared"}
)
"""Facts on how a network computed that name no device."""

_SHA256 = re.compile(r"[0-9a-f]{64}")


def short_name(model: ModelProvenance) -> str:
    """Return the id of a model, its middle left out where it is long."""
    ident = model.id
    if len(ident) <= NAME_CHARS:
        return ident
    half = (NAME_CHARS - 1) // 2
    return f"{ident[:half]}…{ident[-half:]}"


def names_text(models: tuple[ModelProvenance, ...]) -> str:
    """Return the names of the first models, and how many more there are."""
    names = " + ".join(short_name(model) for model in models[:MOST_NAMES])
    more = len(models) - MOST_NAMES
    return tr("window.models.and_more", models=names, more_count=more) if more > 0 else names


def model_text(model: ModelProvenance) -> str:
    """Return name, revision, proof, hash, licence and limits of a model, a line each."""
    verified = say(model.verified)
    name = model.name
    lines = (
        tr("window.model.revision", model=name, revision=model.revision)
        if model.revision
        else say(name),
        say(model.remark) if model.remark is not None else "",
        f"{verified[:1].upper()}{verified[1:]}",
        f"SHA-256 {model.sha256[:16]}…" if _SHA256.fullmatch(model.sha256) else "",
        tr("window.model.licence", licence=model.licence),
        tr("window.model.source", source=model.source) if model.source else "",
        *map(say, model.limits),
    )
    return "\n".join(filter(None, lines))


def device_name(device: Message | str) -> str:
    """Return the names alone of the devices that an analysis was computed on, e.g. "CUDA"."""
    return " + ".join(dict.fromkeys(name.upper() for name in _devices(device)))


def _devices(device: Message | str) -> tuple[str, ...]:
    if isinstance(device, str):
        # The name of the card follows in brackets.
        return (device.split(" ")[0],)
    if device.id in ON_PROCESSOR:
        return ("cpu",)
    parts = (device.params.get(name) for name in ("first", "second", "device"))
    return tuple(
        name for part in parts if isinstance(part, Message | str) for name in _devices(part)
    )
