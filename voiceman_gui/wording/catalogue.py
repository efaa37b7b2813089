"""One file of sentences; each is parsed when it is first wanted, since parsing takes its time."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

_START = re.compile(r"^(?=[a-z][A-Za-z0-9_-]* *=)", re.MULTILINE)
_NAME = re.compile(r"[a-z][A-Za-z0-9_-]*")
_PLAIN = re.compile(r"[A-Za-z0-9_-]+ *= *([^\s{}][^\n{}]*)\n?(?:[ ]*\n|#[^\n]*\n?)*")
"""An entry of one line without anything to fill in: what the parser would return for it."""
_INNER = re.compile(r"\{\s*([a-z][A-Za-z0-9_]*-[A-Za-z0-9_-]+)\s*\}")
"""A message that stands inside another one."""


class Catalogue:
    """The sentences of a room in one language.

    Parameters
    ----------
    code : str
        Of the language.
    text : str
        In Project Fluent's format.
    functions : mapping of str to callable
        What the sentences may call.
    """

    def __init__(self, code: str, text: str, functions: Mapping[str, Callable[..., Any]]) -> None:
        self._bundle = FluentBundle([code], dict(functions), use_isolating=False)
        self._entries: dict[str, str] = {}
        # Two threads may parse the same entry: the second time changes nothing.
        self._parsed: set[str] = set()
        self.add(text)

    @classmethod
    def read(cls, code: str, file: Path, functions: Mapping[str, Callable[..., Any]]) -> Catalogue:
        """Return the sentences of a file; `OSError` where it cannot be read."""
        return cls(code, file.read_text(encoding="utf-8"), functions)

    def add(self, text: str) -> None:
        """Add sentences."""
        for entry in _START.split(text):
            name = _NAME.match(entry)
            if name is not None:
                self._entries[name[0]] = entry

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def worded(self, name: str, params: Mapping[str, Any]) -> tuple[str | None, list[Exception]]:
        """Return the words of a message with its parameters, and what went wrong.

        Raises
        ------
        KeyError
            If there is no such message.
        """
        plain = _PLAIN.fullmatch(self._entries[name])
        if plain is not None:
            return plain[1].rstrip(), []
        self._demand(name)
        pattern = self._bundle.get_message(name).value
        if pattern is None:
            return None, [ValueError(name)]
        words, errors = self._bundle.format_pattern(pattern, dict(params))
        return (str(words) if isinstance(words, str) else None), errors

    def _demand(self, name: str) -> None:
        if name in self._parsed or name not in self._entries:
            return
        entry = self._entries[name]
        self._bundle.add_resource(FluentResource(entry))
        for inner in _INNER.findall(entry):
            self._demand(inner)
        self._parsed.add(name)
