"""Read a dossier, so that a case's report can cite it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from voiceman_gui.core.errors import ValidationError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.core.validation.figures import Figure, FigureId, Verdict
from voiceman_gui.core.validation.own import OwnValidation
from voiceman_gui.core.validation.study import Scope

SCHEMA = "voiceman.validation/1"


def read_dossier(path: Path) -> OwnValidation:
    """Read what a report cites of a dossier.

    Parameters
    ----------
    path : Path
        The dossier's JSON file.

    Raises
    ------
    ValidationError
        If it cannot be read, or is no dossier of this schema.
    """
    name = displayable(path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ValidationError(
            message("validation.dossier.unreadable", file=name, reason=reason_of(error))
        ) from error
    try:
        document = json.loads(content)
        if document["schema"] != SCHEMA:
            raise ValueError(document["schema"])
        return _of(document, hashlib.sha256(content).hexdigest())
    except (ValueError, TypeError, KeyError) as error:
        raise ValidationError(message("validation.dossier.no_dossier", file=name)) from error


def _of(document: Mapping[str, Any], sha256: str) -> OwnValidation:
    asked, scope = document["requirements"], document["scope"]
    return OwnValidation(
        title=str(asked["title"]),
        laboratory=str(asked["laboratory"]),
        date=str(document["date"]),
        sha256=sha256,
        requirements_sha256=str(asked["sha256"]),
        figures=tuple((_figure(one), Verdict(one["verdict"])) for one in document["figures"]),
        scope=Scope(
            codecs=tuple(map(str, scope["codecs"])),
            languages=tuple(map(str, scope["languages"])),
            sexes=tuple(map(str, scope["sexes"])),
            bandwidth_hz=_ends(scope["bandwidth_hz"]),
            snr_db=_ends(scope["snr_db"]),
        ),
        window_s=float(document["settings"]["window_s"]),
        profile_sha256=str(document["profile"]["sha256"]),
        program=str(document["program"]["version"]),
        models={str(one["id"]): str(one["sha256"]) for one in document["models"]},
    )


def _figure(one: Mapping[str, Any]) -> Figure:
    value, interval = one["value"], one["interval"]
    low, high = (None, None) if interval is None else map(float, interval)
    return Figure(
        FigureId(one["id"]),
        None if value is None else float(value),
        low,
        high,
        int(one["windows"]),
        int(one["speakers"]),
    )


def _ends(ends: list[float] | None) -> tuple[float, float] | None:
    return None if ends is None else (float(ends[0]), float(ends[1]))
