"""Messages as fields of the files that lie beside the models."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import PlainSerializer, PlainValidator

from voiceman_gui.core.message import Message, message


def _read(value: object) -> Message:
    if isinstance(value, Message):
        return value
    if isinstance(value, str):  # Written by version 0.2 or older.
        return message("core.plain", text=value)
    if not isinstance(value, Mapping):
        raise ValueError("neither a message nor a sentence")
    try:
        return Message.from_dict(value)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a message") from error


def _read_optional(value: object) -> Message | None:
    return None if value is None or value == "" else _read(value)


def _written(value: Message | None) -> dict[str, Any] | None:
    return None if value is None else value.as_dict()


if TYPE_CHECKING:
    Fact = Message
    OptionalFact = Message | None
else:
    # Not Annotated[Message, ...]: pydantic would look into the dataclass, which holds itself.
    Fact = Annotated[Any, PlainValidator(_read), PlainSerializer(_written)]
    OptionalFact = Annotated[Any, PlainValidator(_read_optional), PlainSerializer(_written)]
