"""Every fact has words in every language, and every sentence has a fact that it words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from helpers.catalogues import (
    Entry,
    built_ids,
    calls,
    catalogue,
    files,
    is_module,
    literal_ids,
    problems_of_form,
    rooms,
)
from voiceman_gui.wording import LANGUAGES

NAMES = frozenset((Path(__file__).parent / "names.txt").read_text(encoding="utf-8").split())
"""Messages that are names, symbols or numbers: the same in every language, or without Hangul."""
NOT_IDS = frozenset((Path(__file__).parent / "not_ids.txt").read_text(encoding="utf-8").split())
"""Literals that only look like ids: names of actions, files and kinds of jobs."""

PARTICLES = "은|는|이|가|을|를|과|와|으로|로|이나|나|이며|이고|이라고|라고|이란|란|이라는|라는"
BARE = re.compile(rf"^[’”'\")\]』」]*(?:{PARTICLES})(?![가-힣])")
BOTH = re.compile(r"[은이을과으]\(?(?:\((?:는|가|를|와|로)\)|/(?:는|가|를|와|로))|\(으\)로|\(이\)")
UNITS = {
    "DB": ("_db",),
    "DB_TERM": ("_db",),
    "HZ": ("_hz",),
    "KHZ": ("_hz",),
    "SECONDS": ("_s",),
    "CLOCK": ("_s",),
    "DURATION": ("_s",),
    "MINUTES": ("_s",),
    "HOURS": ("_s",),
    "DAYS": ("_s",),
    "MS": ("_ms",),
    "PERCENT": ("_share",),
    "BYTES": ("_bytes",),
}
SUFFIXES = tuple({suffix for suffixes in UNITS.values() for suffix in suffixes})
MENUS = ("menu", "file", "edit", "view", "play", "analysis", "help")
MENUS += ("values", "tracks", "lanes", "channels", "edges", "tiers")
TRANSLATIONS = [code for code in LANGUAGES if code != "en"]


def test_languages_have_a_folder_and_the_same_rooms() -> None:
    for code in LANGUAGES:
        assert [path.name for path in files(code)] == [path.name for path in files("en")], code


@pytest.mark.parametrize("code", LANGUAGES)
def test_files_can_be_read(code: str) -> None:
    assert [problem for path in files(code) for problem in problems_of_form(path)] == []


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_languages_hold_the_same_messages_with_the_same_parameters(code: str) -> None:
    english, other = catalogue("en"), catalogue(code)
    assert sorted(set(english) - set(other)) == [], f"missing in {code}"
    assert sorted(set(other) - set(english)) == [], f"only in {code}"
    differing = {
        ident: (sorted(entry.variables), sorted(other[ident].variables))
        for ident, entry in english.items()
        if entry.variables | entry.not_worded
        != other[ident].variables | other[ident].not_worded | entry.not_worded
    }
    assert differing == {}


def test_every_id_in_the_program_has_words() -> None:
    unknown = {call.id: call.place for call in calls() if call.id not in catalogue("en")}
    unknown |= {
        ident: place
        for ident, place in literal_ids().items()
        if ident not in catalogue("en") and ident not in NOT_IDS and not is_module(ident)
    }
    assert unknown == {}


def test_no_id_is_put_together() -> None:
    # The name of a gauge's reading; the gauge declares it as a literal, and its test compares.
    (place,) = built_ids()
    assert place.startswith("voiceman_gui/core/reference.py:")


def test_calls_give_the_parameters_that_the_sentences_ask_for() -> None:
    wrong = []
    for call in calls():
        entry = catalogue("en").get(call.id)
        if entry is None or call.params is None:
            continue
        if call.params != entry.variables | entry.not_worded:
            wanted = sorted(entry.variables | entry.not_worded)
            wrong.append(f"{call.place} {call.id}: gives {sorted(call.params)}, asked {wanted}")
    assert wrong == []


def test_no_sentence_is_left_over() -> None:
    used = set(literal_ids())
    used |= {name for entry in catalogue("en").values() for name in entry.references}
    unused = [ident for ident in catalogue("en") if ident not in used]
    assert [ident for ident in unused if not ident.startswith("units.")] == []


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_nothing_is_left_in_english(code: str) -> None:
    english, other = catalogue("en"), catalogue(code)
    assert [
        ident
        for ident, entry in other.items()
        if ident in english and ident not in NAMES and _untranslated(english[ident], entry)
    ] == []


def _untranslated(english: Entry, korean: Entry) -> bool:
    if not re.search(r"[A-Za-z]", "".join(english.text)):
        return False
    words = "".join(korean.text)
    return korean.text == english.text or re.search(r"[가-힣]", words) is None


def test_names_are_no_longer_than_needed() -> None:
    english, korean = catalogue("en"), catalogue("ko")
    assert [
        ident
        for ident in sorted(NAMES)
        if ident not in english or not _untranslated(english[ident], korean[ident])
    ] == [], "listed as names, but gone or translated"
    assert sorted(NOT_IDS - set(literal_ids())) == [], "listed as no ids, but gone"
    assert sorted(NOT_IDS & set(english)) == [], "listed as no ids, but messages"


class _Neighbours(Visitor):
    """Collect text that follows a placeable, and placeables without a function."""

    def __init__(self) -> None:
        self.after: list[str] = []
        self.raw: list[str] = []
        self.wrong_unit: list[str] = []

    def visit_Pattern(self, node: ftl.Pattern) -> None:
        opened = ""
        for before, element in zip(node.elements, node.elements[1:], strict=False):
            if isinstance(before, ftl.TextElement):
                opened = before.value
            elif isinstance(element, ftl.TextElement) and not (
                # In brackets: the particle follows the word before them, which is fixed.
                re.search(r"[가-힣”A-Za-z_]\([^()]*$", opened) and element.value.startswith(")")
            ):
                self.after.append(element.value)
        self.generic_visit(node)

    def visit_Placeable(self, node: ftl.Placeable) -> None:
        if isinstance(node.expression, ftl.VariableReference):
            self.raw.append(node.expression.id.name)
        self.generic_visit(node)

    def visit_FunctionReference(self, node: ftl.FunctionReference) -> None:
        suffixes = UNITS.get(node.id.name)
        for argument in node.arguments.positional:
            if suffixes and isinstance(argument, ftl.VariableReference):
                name = argument.id.name
                if not name.endswith(suffixes) and name not in {s[1:] for s in suffixes}:
                    self.wrong_unit.append(f"{node.id.name}(${name})")
        self.generic_visit(node)


def test_no_particle_is_left_to_chance() -> None:
    wrong = []
    for ident, entry in catalogue("ko").items():
        around = _Neighbours()
        around.visit(entry.pattern)
        if any(BARE.match(text) for text in around.after) or BOTH.search(" ".join(entry.text)):
            wrong.append(ident)
    assert wrong == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_numbers_with_a_unit_are_printed_by_the_function_of_their_unit(code: str) -> None:
    wrong = []
    for ident, entry in catalogue(code).items():
        around = _Neighbours()
        around.visit(entry.pattern)
        raw = [name for name in around.raw if name.endswith(SUFFIXES) or name.endswith("_count")]
        if raw or around.wrong_unit:
            wrong.append((ident, raw, around.wrong_unit))
    assert wrong == []


def test_rooms_are_named_after_their_first_segment() -> None:
    assert "core" in rooms() and "units" in rooms()


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("menu", MENUS)
def test_no_two_actions_of_a_menu_have_the_same_mnemonic(code: str, menu: str) -> None:
    keys = [
        key
        for ident, entry in catalogue(code).items()
        if ident.startswith(f"actions.{menu}.") and not ident.endswith("_act")
        for key in re.findall(r"&([^&])", "".join(entry.text).upper())
    ]
    assert sorted(keys) == sorted(set(keys))
