"""The language of the command line."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from voiceman_gui.settings.store import SettingsStore
from voiceman_gui.wording import ENGLISH, LANGUAGES, Words, system_language, words_for

OPTION = "--language"
VARIABLE = "VOICEMAN_LANGUAGE"
"""Of the environment; the option comes first, then this, then the settings."""

_current: list[Words] = []


def words() -> Words:
    """Return the words of the language in use; English until `speak` chose one."""
    return _current[0] if _current else words_for(ENGLISH)


def speak(code: str) -> None:
    """Use another language from now on.

    Parameters
    ----------
    code : str
        Key of `wording.LANGUAGES`.
    """
    _current[:] = [words_for(code)]


def wanted_language(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> str:
    """Return the language that a call asks for, before its options are parsed: help needs it.

    Parameters
    ----------
    arguments : sequence of str
        Of the program; the option stands before the command.
    environment : mapping of str to str

    Returns
    -------
    str
        Key of `wording.LANGUAGES`. What is none is left to the parser to refuse.
    """
    for code in (_option(arguments), environment.get(VARIABLE, "")):
        if code in LANGUAGES:
            return code
    chosen = SettingsStore().settings.language
    return chosen if chosen in LANGUAGES else system_language()


def report_language(chosen: str | None) -> str:
    """Return the language of reports and pictures: as asked for, as set, else that of `words`."""
    if chosen is not None:
        return chosen
    kept = SettingsStore().settings.report_language
    return kept if kept in LANGUAGES else words().language.code


def _option(arguments: Sequence[str]) -> str:
    for index, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == OPTION:
            return value if equals else "".join(arguments[index + 1 : index + 2])
        if not argument.startswith("-"):
            break
    return ""
