"""Values of JSON, checked for their type when they are read."""

from __future__ import annotations

from typing import Any


def text(data: Any) -> str:
    """Return a text as it is.

    Raises
    ------
    TypeError
        If it is none.
    """
    if not isinstance(data, str):
        raise TypeError(f"not a text: {data!r}")
    return data
