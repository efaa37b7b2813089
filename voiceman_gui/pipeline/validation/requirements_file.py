"""A laboratory's requirements as a file: TOML or JSON."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from voiceman_gui.core.errors import ValidationError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.core.validation.figures import FigureId, Limit
from voiceman_gui.core.validation.requirements import Requirements

TEXTS = ("title", "laboratory", "responsible", "purpose")
_ENDS = ("least", "most")


def read_requirements(path: Path) -> Requirements:
    """Read requirements.

    Parameters
    ----------
    path : Path
        ``title``, ``laboratory``, ``responsible``, ``purpose``, a list of
        texts ``deviations`` and a table ``limits`` of figures
        (`FigureId`), each with ``least``, ``most`` or both, or the words ``"none set"``. In TOML,
        or in JSON where the name ends in ``.json``; ``schema`` and ``set_at``, which a dossier's
        own copy has, are left aside.

    Raises
    ------
    ValidationError
        Names what in the file is not understood: a limit must not be lost by a slip.
    """
    name = displayable(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
        document = json.loads(text) if path.suffix.lower() == ".json" else tomllib.loads(text)
    except OSError as error:
        raise ValidationError(
            message("validation.requirements.unreadable", file=name, reason=reason_of(error))
        ) from error
    except ValueError as error:
        raise ValidationError(
            message("validation.requirements.no_form", file=name, reason=str(error))
        ) from error
    if not isinstance(document, dict):
        raise ValidationError(
            message("validation.requirements.unknown", file=name, entry=type(document).__name__)
        )
    return of_document(document, name)


def of_document(document: Mapping[str, Any], name: str) -> Requirements:
    """Return the requirements that a file's content states; see `read_requirements`."""
    unknown = sorted(set(document) - {*TEXTS, "deviations", "limits", "schema", "set_at"})
    if unknown:
        raise ValidationError(
            message("validation.requirements.unknown", file=name, entry=unknown[0])
        )
    texts = {}
    for key in TEXTS:
        value = document.get(key, "")
        if not isinstance(value, str):
            raise ValidationError(message("validation.requirements.unknown", file=name, entry=key))
        texts[key] = value.strip()
    if not texts["title"]:
        raise ValidationError(message("validation.requirements.no_title", file=name))
    deviations = document.get("deviations", [])
    if not isinstance(deviations, list) or not all(isinstance(one, str) for one in deviations):
        raise ValidationError(
            message("validation.requirements.unknown", file=name, entry="deviations")
        )
    limits = document.get("limits", {})
    if not isinstance(limits, Mapping):
        raise ValidationError(message("validation.requirements.unknown", file=name, entry="limits"))
    found = {}
    for key, value in limits.items():
        limit = _limit(key, value, name)
        if limit is not None:
            found[FigureId(key)] = limit
    stated = tuple(one.strip() for one in deviations if one.strip())
    return Requirements(**texts, deviations=stated, limits=found)


def _limit(key: str, value: object, name: str) -> Limit | None:
    refused = ValidationError(message("validation.requirements.unknown", file=name, entry=key))
    if key not in set(FigureId):
        raise refused
    if value == "none set":  # not worded: the format of the file
        return None
    if not isinstance(value, Mapping) or set(value) - set(_ENDS):
        raise refused
    ends = [value.get(end) for end in _ENDS]
    if any(isinstance(end, bool) or not isinstance(end, int | float | None) for end in ends):
        raise refused
    least, most = (None if end is None else float(end) for end in ends)
    try:
        return Limit(least, most)
    except ValueError as error:
        raise refused from error
