"""Which models read a recording: kept by its hash, and said where others read it later."""

from __future__ import annotations

import pytest

from helpers.facts import english, refusing
from voiceman_gui.core.earlier import EarlierReadings, ModelUsed, models_used
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.settings.analysed_with import (
    analysed_dir,
    analysed_with,
    forget_analysed,
    note_analysis,
)

SHA, OTHER = "ab" * 32, "cd" * 32
AROUSAL = ModelUsed("acoustic-arousal", "1", "—")
OLD = (AROUSAL, ModelUsed("embedded-acoustic", "2", "11" * 32))
NEW = (AROUSAL, ModelUsed("embedded-acoustic", "3", "22" * 32))


def test_the_first_analysis_and_the_same_models_have_nothing_to_say() -> None:
    assert analysed_with(SHA) == ()
    assert note_analysis(SHA, OLD, "2026-01-02") is None
    assert note_analysis(SHA, OLD, "2026-01-02") is None
    assert note_analysis(SHA, OLD, "2026-03-04") is None
    assert analysed_with(SHA) == (EarlierReadings(OLD, "2026-03-04"),)
    assert analysed_with(OTHER) == ()


def test_another_revision_names_both_once_and_both_stay_on_record() -> None:
    note_analysis(SHA, OLD, "2026-01-02")
    before = note_analysis(SHA, NEW, "2026-05-06")
    assert before == EarlierReadings(OLD, "2026-01-02")
    said = english(before.fact(NEW))
    assert "embedded-acoustic revision 2 (SHA-256 111111111111…)" in said
    assert "embedded-acoustic revision 3 (SHA-256 222222222222…)" in said
    assert "acoustic-arousal" not in said, "it read both"
    assert note_analysis(SHA, NEW, "2026-05-06") is None
    assert [one.models for one in analysed_with(SHA)] == [OLD, NEW]


def test_other_weights_of_the_same_revision_are_another_model() -> None:
    note_analysis(SHA, NEW, "2026-01-02")
    changed = (AROUSAL, ModelUsed("embedded-acoustic", "3", "33" * 32))
    assert note_analysis(SHA, changed, "2026-01-02") == EarlierReadings(NEW, "2026-01-02")


def test_a_model_that_came_in_addition_is_said_with_all_that_read_before() -> None:
    fact = EarlierReadings((AROUSAL,), "2026-01-02").fact(NEW)
    assert "acoustic-arousal revision 1" in english(fact)


def test_work_from_before_anything_was_recorded_says_that() -> None:
    before = note_analysis(SHA, NEW, "2026-05-06", unknown=True)
    assert before is not None
    assert before.fact(NEW).id == "core.earlier.unknown"
    assert "not recorded" in english(before.fact(NEW))
    # Once something is recorded, nothing is unknown any more.
    assert note_analysis(SHA, NEW, "2026-05-07", unknown=True) is None
    assert [one.models for one in analysed_with(SHA)] == [(), NEW]


def test_the_order_of_the_models_does_not_matter() -> None:
    def provenance(one: ModelUsed) -> ModelProvenance:
        return ModelProvenance(one.id, one.id, one.revision, one.sha256, "", "", "", ())

    assert models_used(map(provenance, reversed(NEW))) == models_used(map(provenance, NEW)) == NEW


@pytest.mark.parametrize("text", ["", "[]", '{"schema": "other", "history": []}', '{"schema": 1}'])
def test_a_damaged_note_is_put_aside_with_a_sentence(text: str) -> None:
    note_analysis(SHA, OLD, "2026-01-02")
    path = analysed_dir() / f"{SHA}.json"
    path.write_text(text, "utf-8")
    with refusing(VoicemanError, match="is damaged"):
        note_analysis(SHA, NEW, "2026-01-02")
    assert [one.name for one in analysed_dir().iterdir()] == [f"{SHA}.broken.json"]
    assert note_analysis(SHA, NEW, "2026-01-02") is None


def test_it_is_forgotten_but_for_what_is_open() -> None:
    for sha256 in (SHA, OTHER):
        note_analysis(sha256, OLD, "2026-01-02")
    forget_analysed((OTHER,))
    assert analysed_with(SHA) == ()
    assert analysed_with(OTHER) == (EarlierReadings(OLD, "2026-01-02"),)
