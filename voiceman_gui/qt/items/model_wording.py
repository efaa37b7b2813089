"""What the status bar says of models: names that fit, and all that is printed with results."""

from __future__ import annotations

import re

from voiceman_gui.core.message import Message
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.qt.language import say

NAME_CHARS = 26
"""Two names must fit beside a progress bar on a screen of 1280 pixels."""
MOST_NAMES = 2

_DEVICE = re.compile(r"\b(cpu|cuda(?::\d+)?|mps)\b")
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
    names = [short_name(model) for model in models[:MOST_NAMES]]
    more = len(models) - len(names)
    return " + ".join(names) + (f" + {more} more" if more else "")


def model_text(model: ModelProvenance) -> str:
    """Return name, revision, proof, hash, licence and limits of a model, a line each."""
    verified = say(model.verified)
    verified = f"{verified[:1].upper()}{verified[1:]}"
    known = _SHA256.fullmatch(model.sha256)
    lines = (
        f"{say(model.name)}, revision {model.revision}" if model.revision else say(model.name),
        say(model.remark) if model.remark is not None else "",
        verified,
        f"SHA-256 {model.sha256[:16]}…" if known else "",
        f"Licence: {say(model.licence)}",
        f"From {say(model.source)}" if model.source else "",
        *map(say, model.limits),
    )
    return "\n".join(filter(None, lines))


def device_name(device: Message | str) -> str:
    """Return the names alone out of what an analysis says of its devices."""
    names = dict.fromkeys(name.upper() for name in _DEVICE.findall(say(device)))
    return " + ".join(names) or say(device)
