"""Facts as data: an id with typed parameters, which the wording room turns into words.

A reason, notice, gate, finding, error or label is a `Message`. No code reads a sentence; whatever
has to decide on a fact looks at its id and its parameters.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from numbers import Integral, Real
from types import MappingProxyType
from typing import Any, TypeAlias, Union

import numpy as np

Value: TypeAlias = Union[bool, int, float, str, "Message", tuple["Value", ...]]
"""What a parameter may hold. Enums are taken as well: kept as their value if that is a string, else
as their name in lower case."""

_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Message:
    """One fact; make it with `message`.

    Parameters
    ----------
    id : str
        Lower-case segments joined by dots, words inside a segment joined by underscores, such as
        ``audio.file_gone``. The first segment names the catalogue file that words it.
    params : mapping of str to bool, int, float, str, Message or tuple of these
        Kept read-only. A name carries its unit as a suffix: ``_db``, ``_hz``, ``_s``, ``_ms``,
        ``_share`` (0..1), ``_percent``, ``_count``, ``_bytes``.

    Raises
    ------
    TypeError, ValueError
        If the id, a name or a value is not of this form; numbers must be finite.
    """

    id: str
    params: Mapping[str, Value] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise ValueError(f"not an id of a message: {self.id!r}")
        for name in self.params:
            if not _NAME.fullmatch(name):
                raise ValueError(f"not a name of a parameter of {self.id}: {name!r}")
        # In one order, so that what is written of a fact does not depend on who made it.
        params = {name: _value(self.id, name, self.params[name]) for name in sorted(self.params)}
        object.__setattr__(self, "params", MappingProxyType(params))

    def __hash__(self) -> int:
        return hash((self.id, frozenset(self.params.items())))

    def __reduce__(self) -> tuple[type[Message], tuple[str, dict[str, Value]]]:
        return Message, (self.id, dict(self.params))

    def __str__(self) -> str:
        """Return id and parameters for the log, in one line."""
        shown = " ".join(f"{name}={_shown(value)}" for name, value in self.params.items())
        return f"{self.id}: {shown}" if shown else self.id

    def as_dict(self) -> dict[str, Any]:
        """Return ``{"id": ..., "params": {...}}`` of values that JSON knows, without words."""
        return {
            "id": self.id,
            "params": {name: _plain(value) for name, value in self.params.items()},
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Message:
        """Return the message that `as_dict` wrote; words that stand beside it are left aside.

        Raises
        ------
        KeyError, TypeError, ValueError
            If `data` is not of this form.
        """
        params = data.get("params", {})
        return cls(data["id"], {name: _unplain(value) for name, value in params.items()})


def message(id_: str, /, **params: object) -> Message:
    """Return the fact `id_` with its parameters, such as ``message("gate.low", snr_db=7.4)``.

    Raises
    ------
    TypeError, ValueError
        See `Message`.
    """
    return Message(id_, params)  # type: ignore[arg-type]  # checked by Message itself


def _value(id_: str, name: str, value: object) -> Value:
    if isinstance(value, Enum):
        value = value.value if isinstance(value.value, str) else value.name.lower()
    if type(value) in (str, int, bool) or isinstance(value, Message):
        return value  # type: ignore[return-value]
    if isinstance(value, str):
        return str(value)
    if isinstance(value, np.bool_):
        return bool(value)
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Real):
        number = float(value)
        if not math.isfinite(number):
            raise ValueError(f"{id_}: {name} is not finite")
        return number
    if isinstance(value, tuple):
        return tuple(_value(id_, name, item) for item in value)
    raise TypeError(f"{id_}: {name} is a {type(value).__name__}, which no message can hold")


def _shown(value: Value) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_shown, value)) + "]"
    if isinstance(value, Message):
        return f"({value})"
    return repr(value)


def _plain(value: Value) -> Any:
    if isinstance(value, Message):
        return value.as_dict()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _unplain(value: Any) -> Value:
    if isinstance(value, Mapping):
        return Message.from_dict(value)
    if isinstance(value, list):
        return tuple(_unplain(item) for item in value)
    return value  # type: ignore[no-any-return]  # checked by Message itself
