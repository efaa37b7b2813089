"""The languages the program speaks; another one is a row here and a folder of sentences."""

from __future__ import annotations

import locale
import os
from collections.abc import Iterable
from dataclasses import dataclass

from babel import default_locale, negotiate_locale


@dataclass(frozen=True, slots=True)
class Language:
    """One language.

    Parameters
    ----------
    code : str
        As in the settings and as the folder's name in ``resources/locale``.
    name : str
        What the language calls itself.
    date, moment : str
        How a date and a point in time are written, as patterns of CLDR; a point in time names its
        offset from UTC.
    """

    code: str
    name: str
    date: str
    moment: str


ENGLISH = "en"
"""What the JSON and the log speak, and what is shown where another language fails."""

LANGUAGES = {
    language.code: language
    for language in (
        Language(
            ENGLISH,
            name="English",
            date="d MMMM y",
            moment="d MMMM y, HH:mm:ss ('UTC'xxx)",  # not worded: a pattern
        ),
        Language(
            "ko",
            name="한국어",
            date="y년 M월 d일",
            moment="y년 M월 d일 HH:mm:ss ('UTC'xxx)",  # not worded: a pattern
        ),
    )
}


def system_language(preferred: Iterable[str] = ()) -> str:
    """Return the code of the language that the person's system asks for.

    Parameters
    ----------
    preferred : iterable of str
        Locales such as ``ko-KR``, the best first; what the environment says if there are none.

    Returns
    -------
    str
        A key of `LANGUAGES`; English where the system's language is not among them.
    """
    wanted = [name.replace("_", "-") for name in preferred] or _of_environment()
    return negotiate_locale(wanted, list(LANGUAGES), sep="-") or ENGLISH


def _of_environment() -> list[str]:
    if os.name == "nt":  # Windows has no such variables, but Python knows its setting.
        name = locale.getlocale(locale.LC_CTYPE)[0] or ""
        return ["ko"] if name.startswith(("ko", "Korean")) else [ENGLISH]
    name = default_locale("LC_MESSAGES") or ENGLISH
    return [name.replace("_", "-")]
