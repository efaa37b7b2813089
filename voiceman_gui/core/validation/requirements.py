"""What a laboratory requires, set before any result is known."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from voiceman_gui.core.validation.figures import FigureId, Limit


@dataclass(frozen=True, slots=True)
class Requirements:
    """What a validation study is for, and what it must show.

    Parameters
    ----------
    title : str
        Of the study.
    laboratory, responsible : str
        Who makes it; empty is printed as not recorded.
    purpose : str
        What the program is to be used for, for which the study is made.
    deviations : tuple of str
        What the laboratory knows before, such as recordings that a model was trained on.
    limits : mapping of FigureId to Limit
        A figure without one has none set.
    """

    title: str
    laboratory: str = ""
    responsible: str = ""
    purpose: str = ""
    deviations: tuple[str, ...] = ()
    limits: Mapping[FigureId, Limit] = field(default_factory=dict)

    def __post_init__(self) -> None:
        ordered = {one: self.limits[one] for one in FigureId if one in self.limits}
        object.__setattr__(self, "limits", MappingProxyType(ordered))

    def as_dict(self) -> dict[str, object]:
        """Return it as plain values."""
        return {
            "title": self.title,
            "laboratory": self.laboratory,
            "responsible": self.responsible,
            "purpose": self.purpose,
            "deviations": list(self.deviations),
            "limits": {
                one.value: {"least": limit.least, "most": limit.most}
                for one, limit in self.limits.items()
            },
        }


@dataclass(frozen=True, slots=True)
class SetRequirements:
    """Requirements with the time at which they were laid down.

    Parameters
    ----------
    requirements : Requirements
    when : datetime
        With time zone.
    """

    requirements: Requirements
    when: datetime

    def __post_init__(self) -> None:
        if self.when.tzinfo is None:
            raise ValueError("the time of requirements needs a time zone")

    @property
    def set_at(self) -> str:
        """The time, ISO 8601 to the second."""
        return self.when.isoformat(timespec="seconds")

    @property
    def content(self) -> bytes:
        """The file that is written before any recording is read; UTF-8 JSON."""
        document = {
            "schema": "voiceman.validation-requirements/1",
            "set_at": self.set_at,
            **self.requirements.as_dict(),
        }
        return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8")

    @property
    def sha256(self) -> str:
        """Hash of that file."""
        return hashlib.sha256(self.content).hexdigest()
