"""A command is found by a few letters, in English and in Korean."""

from __future__ import annotations

import pytest

from voiceman_gui.qt.actions.fuzzy import best, cost


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("ana", "Analyse"),
        ("ANA", "Analyse"),
        ("spgrm", "Spectrogram"),
        ("zoom sel", "Zoom to selection"),
        ("sel zoom", "Zoom to selection"),
        ("분석", "분석"),
        ("ㅂㅅ", "분석"),
        ("ㅅㅍㅌ", "스펙트로그램"),
        ("깆", "기준 구간"),
        ("앉", "안정성"),
        ("", "Analyse"),
    ],
)
def test_a_few_letters_find_a_command(query, text):
    assert cost(query, text) is not None


@pytest.mark.parametrize(
    ("query", "text"),
    [("zz", "Zoom in"), ("ㅎㅎ", "분석"), ("yan", "Analyse"), ("aspectrum", "Analyse")],
)
def test_other_letters_do_not(query, text):
    assert cost(query, text) is None


def test_the_nearest_comes_first():
    texts = ("Baseline", "Set as baseline", "Database", "Bring a line")
    costs = [cost("base", text) for text in texts]
    assert costs[0] < costs[1] < costs[2]
    assert costs[3] is None


def test_the_cheapest_of_several_texts_counts():
    assert best("base", (("Database", 0.0), ("Baseline", 0.25))) == 0.25
    assert best("base", (("Stop", 0.0),)) is None
