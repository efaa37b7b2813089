"""Pages of the help menu, in the language of the window as far as they are translated."""

from __future__ import annotations

from string import Template

from voiceman_gui import __version__
from voiceman_gui.core.resources import resource


def help_page(name: str, language: str) -> str:
    """Return the text of a page, Markdown.

    A page that has no translation is shown in English: ``help.ko.md`` is the Korean ``help.md``.

    Parameters
    ----------
    name : str
        Of the file, without language and ending.
    language : str
        Code such as "ko".

    Raises
    ------
    VoicemanError, OSError
        If it is missing or cannot be read.
    """
    folder = resource("help")
    translated = folder / f"{name}.{language}.md"
    page = translated if translated.is_file() else folder / f"{name}.md"
    text = page.read_text(encoding="utf-8")
    return Template(text).substitute(version=__version__) if name == "about" else text
