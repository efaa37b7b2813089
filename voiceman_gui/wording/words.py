"""From a fact to words in one language."""

from __future__ import annotations

from functools import cache
from typing import Any

from babel import Locale

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import Message, Value, message
from voiceman_gui.core.resources import resource
from voiceman_gui.wording.catalogue import Catalogue
from voiceman_gui.wording.functions import Parts, Text, functions
from voiceman_gui.wording.languages import LANGUAGES, Language
from voiceman_gui.wording.numbers import Numbers

FOLDER = "locale"
"""Of the resources: a folder per language, a file per room."""


class WordingError(Exception):
    """A catalogue lacks a message or cannot word it: a mistake in the program, for its log."""


class Words:
    """One language; `words_for` keeps one of each.

    The sentences of a room are read when the first of them is wanted.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        locale = Locale.parse(language.code)
        self._functions = functions(Numbers(language, locale), locale, self._unit, self._between)
        self._catalogues: dict[str, Catalogue] = {}
        self._constant: dict[str, str] = {}
        self._units: dict[str, str] = {}

    def __call__(self, fact: Message | VoicemanError | str) -> str:
        """Return the words of a fact, or of the fact that an error carries.

        Parameters
        ----------
        fact : Message, VoicemanError or str
            A plain sentence is returned as it is.

        Raises
        ------
        WordingError
            If the catalogue lacks the message, or its sentence asks for other parameters.
        """
        if isinstance(fact, str):
            return fact
        if isinstance(fact, VoicemanError):
            fact = fact.message
        words = self._constant.get(fact.id)
        if words is None:
            words = self._worded(fact)
            if not fact.params:
                self._constant[fact.id] = words
        return words

    def text(self, id_: str, /, **params: object) -> str:
        """Return the words of ``message(id_, **params)``."""
        return self(message(id_, **params))

    def as_dict(self, fact: Message) -> dict[str, Any]:
        """Return id, parameters and words of a fact, for JSON."""
        return {**fact.as_dict(), "text": self(fact)}

    def _worded(self, fact: Message) -> str:
        room, _, rest = fact.id.partition(".")
        name = f"{room}-{rest.replace('.', '-')}"
        try:
            catalogue = self.catalogue(room)
        except (VoicemanError, OSError) as error:
            raise WordingError(f"no words in {self.language.code} for {fact}") from error
        if name not in catalogue:
            raise WordingError(f"no words in {self.language.code} for {fact}")
        params = {key: self._argument(value) for key, value in fact.params.items()}
        words, errors = catalogue.worded(name, params)
        if errors or words is None:
            raise WordingError(f"{self.language.code}, {fact}: {errors}")
        return words

    def _argument(self, value: Value) -> Any:
        if isinstance(value, bool):
            return Text("true" if value else "false")
        if isinstance(value, Message):
            return Text(self(value))
        if isinstance(value, str):
            return Text(value)
        if isinstance(value, tuple):
            return Parts(self._argument(item) for item in value)
        return value

    def catalogue(self, room: str) -> Catalogue:
        """Return the sentences of a room; an error where there is no such file."""
        catalogue = self._catalogues.get(room)
        if catalogue is None:
            file = resource(FOLDER, self.language.code, f"{room}.ftl")
            catalogue = Catalogue.read(self.language.code, file, self._functions)
            self._catalogues[room] = catalogue
        return catalogue

    def _unit(self, name: str) -> str:
        pattern = self._units.get(name)
        if pattern is None:
            # Written out once with a place for the number: units are many, sentences are not.
            pattern = self._units[name] = self.text(f"units.{name}", value="{}")
        return pattern

    def _between(self, low: str, high: str) -> str:
        return self.text("units.range", low=low, high=high)


@cache
def words_for(code: str) -> Words:
    """Return the words of one language.

    Parameters
    ----------
    code : str
        Key of `LANGUAGES`.

    Raises
    ------
    KeyError
        If the program does not speak it.
    """
    return Words(LANGUAGES[code])
