"""Tool tips are written in lines that fit a screen."""

from __future__ import annotations

from voiceman_gui.qt.tips import COLUMNS, wrapped


def test_lines_are_broken_at_spaces_and_nothing_is_lost() -> None:
    text = "The model was trained on acted speech. " * 12
    lines = wrapped(text).split("\n")
    assert max(map(len, lines)) <= COLUMNS
    assert min(map(len, lines[:-1])) > COLUMNS - 10
    assert " ".join(lines) == text


def test_wide_letters_take_two_columns() -> None:
    assert wrapped("가나 다라 마바", columns=9) == "가나 다라\n마바"
    assert wrapped("ab cd ef", columns=9) == "ab cd ef"


def test_breaks_and_indents_stay_and_a_long_word_is_whole() -> None:
    text = "First:\n\n  a\n" + "x" * 100
    assert wrapped(text) == text
    assert wrapped("see " + "x" * 100) == "see\n" + "x" * 100
