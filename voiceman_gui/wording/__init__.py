"""The wording room: facts (ids with parameters) become words, in English and Korean.

``words_for("ko")(message)`` is all that window, report, command line and scripts need. The
sentences lie in ``resources/locale``, one Project Fluent file per room and language.
"""

from __future__ import annotations

from voiceman_gui.wording.languages import ENGLISH, LANGUAGES, Language, system_language
from voiceman_gui.wording.words import WordingError, Words, words_for

__all__ = [
    "ENGLISH",
    "LANGUAGES",
    "Language",
    "WordingError",
    "Words",
    "system_language",
    "words_for",
]
