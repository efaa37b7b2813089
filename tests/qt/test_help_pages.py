"""Pages of the help menu come in the language of the window, or else in English."""

from __future__ import annotations

import re

import pytest

from voiceman_gui import __version__
from voiceman_gui.analysis.indicators.table import all_indicators
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.qt import help_pages
from voiceman_gui.qt.help_pages import help_page
from voiceman_gui.wording import LANGUAGES, words_for


def test_a_page_is_in_the_language_asked_for():
    english, korean = help_page("about", "en"), help_page("about", "ko")
    assert __version__ in english and __version__ in korean
    assert "warranty" in english
    assert "보증" in korean


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_describes_every_indicator(language):
    page = help_page("help", language)
    for one in all_indicators():
        noun = words_for(language)(one.noun).split("(")[0].strip()
        assert re.search(rf"^\*\*[^*]*{noun}\*\*", page, re.IGNORECASE | re.MULTILINE), noun


def test_a_page_without_a_translation_is_in_english(monkeypatch, tmp_path):
    (tmp_path / "help.md").write_text("$5 of English", encoding="utf-8")
    monkeypatch.setattr(help_pages, "resource", lambda *_: tmp_path)
    assert help_page("help", "ko") == "$5 of English"
    (tmp_path / "help.ko.md").write_text("도움말", encoding="utf-8")
    assert help_page("help", "ko") == "도움말"
    assert help_page("help", "en") == "$5 of English"


def test_a_page_that_is_missing_is_an_error(monkeypatch, tmp_path):
    monkeypatch.setattr(help_pages, "resource", lambda *_: tmp_path)
    with pytest.raises((VoicemanError, OSError)):
        help_page("help", "ko")
